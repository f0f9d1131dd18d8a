/** What has to be asked of the deadlines of a plan: once for each wording, with how many tasks have it. */

import { type DueReading, MANY } from '../text/due/reading.ts';
import { understandDue } from '../text/due.ts';
import { dueWords } from '../text/dueWords.ts';
import { foldWords } from '../text/fold.ts';
import type { Doubt, OfficeTask } from './imported.ts';
import { quoted, someOf } from './questions.ts';

/** @param year of the plan, for deadlines beside which neither they nor the head of their column name one */
export function dueDoubts(tasks: OfficeTask[], year: number): Doubt[] {
  const byWording = new Map<string, OfficeTask[]>();
  for (const task of tasks) {
    const key = `${foldWords(task.dueText)}/${task.dueYear}`;
    byWording.set(key, [...(byWording.get(key) ?? []), task]);
  }
  return [...byWording.values()].flatMap((alike) => {
    const [{ dueText, dueYear }] = alike as [OfficeTask];
    const reading = understandDue(dueText, year, dueYear);
    return reading.doubt === undefined ? [] : [dueDoubt(reading, alike, year)];
  });
}

function dueDoubt({ due, doubt }: DueReading, tasks: OfficeTask[], year: number): Doubt {
  const [{ id, dueText, place }] = tasks as [OfficeTask];
  const example = `31/12/${year}`;
  const isOpen = due.kind === 'unreadable' || doubt === MANY;
  const words =
    dueText.trim() === ''
      ? `${tasks.length === 1 ? `Nhiệm vụ ${id}` : `${tasks.length} nhiệm vụ`} không ghi thời hạn${tasks.length > 1 ? `: ${tasks.map((task) => task.id).join(', ')}` : ''}.`
      : `Thời hạn ${quoted(dueText)} (${someOf(tasks)}) hiểu là ${dueWords(due)}: ${doubt}.`;
  return {
    weight: isOpen ? 'must' : 'look',
    about: { sheet: 'tasks', id, field: 'due' },
    place,
    question: words,
    hint: isOpen
      ? `Ghi vào cột Hạn chốt một ngày, ví dụ ${example}, hoặc “Thường xuyên”.`
      : `Nếu hiểu khác, ghi vào cột Hạn chốt, ví dụ ${example}.`,
  };
}
