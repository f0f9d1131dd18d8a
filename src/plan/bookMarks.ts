/** Marks by which a later reading sees whether a person has changed the words that were asked about. */
import { sha256Of } from '../ooxml/digest.ts';
import { oneLine } from '../text/fold.ts';
import * as write from '../text/write.ts';
import type { BookTask, PlanBook } from './book.ts';
import type { DoubtAbout } from './imported.ts';

/** Eight hexadecimal digits; spaces and line breaks, which programs write anew, do not count. */
export function markOf(words: readonly string[]): string {
  return sha256Of(JSON.stringify(words.map(oneLine))).slice(0, 8);
}

/** The printed words of a task: “Đã xem” counts while they are these. */
export function printedWords(task: BookTask): string[] {
  const { title, product, leadText, supportText, dueText } = task;
  return [title, product, leadText, supportText, dueText];
}

/** The words in which a doubt is settled; undefined where what it is about is gone. */
export function wordsAbout(book: PlanBook, about: DoubtAbout): string[] | undefined {
  switch (about.sheet) {
    case 'plan':
      return about.field === 'structure' ? [] : [documentWords(book, about.field)];
    case 'sections': {
      const section = book.sections.find(({ id }) => id === about.id);
      return section && [about.field === 'field' ? (section.part ?? '') : section.title];
    }
    case 'tasks': {
      const task = book.tasks.find(({ id }) => id === about.id);
      return task && taskWords(task, about.field);
    }
    case 'units': {
      const unit = book.units.find(({ id }) => id === about.id);
      if (unit && about.field !== 'members') return [String(unit[about.field] ?? '')];
      const known = book.classes.find(({ wording }) => wording === about.id);
      return known && [String(known.members ?? '')];
    }
    case 'indicators': {
      const indicator = book.indicators.find(({ id }) => id === about.id);
      if (!indicator) return undefined;
      const words = [String(indicator[about.field] ?? '')];
      return about.field === 'target' ? [indicator.op, ...words] : words;
    }
  }
}

/** By which a question is known again, however many tasks it is about. */
export function questionMark({
  question,
  ofEach,
}: {
  question: string;
  ofEach?: string | undefined;
}): string {
  return markOf([ofEach ?? question]);
}

function documentWords(
  { year, document }: PlanBook,
  field: 'year' | 'number' | 'day' | 'issuer' | 'title',
): string {
  if (field === 'year') return String(year);
  if (field === 'day') return document.day === null ? document.dayText : write.day(document.day);
  return document[field] ?? '';
}

function taskWords(task: BookTask, field: Extract<DoubtAbout, { sheet: 'tasks' }>['field']): string[] {
  switch (field) {
    case 'lead':
      return [task.leadText, task.leadSettled];
    case 'due':
      return [task.dueText, task.dueSettled];
    case 'support':
      return [task.supportText];
    default:
      return [task[field]];
  }
}
