/** What a cell means where it takes more than the cell to know: the task that its row is about, the rest of its column. */
import { type Task, yieldsDocument } from '../model/plan.ts';
import type { Cell, ProgressRow, Status } from '../model/sheet.ts';

/**
 * The status of a row that is known to be about that task: a dash or "không" in place of a document that the task must
 * yield could as well mean that nothing was done.
 */
export function statusOf(task: Task | undefined, status: Cell<Status>): Cell<Status> {
  const doubtful = status.value === 'noneArising' && status.guess !== undefined && status.wrote === undefined;
  if (!doubtful || !task || !yieldsDocument(task)) return status;
  const { at, text } = status;
  return { at, text, value: undefined, flaw: 'unreadable', maybe: ['notStarted', 'noneArising'] };
}

/** A column in which every number is a part of one (0,3; 0,5; 1) is told so: 0,3 is 30 % there, and no guess. */
export function settlePercents(rows: ProgressRow[]): void {
  const bare = rows
    .map(({ percent }) => percent)
    .filter(({ text, wrote }) => /^\d+(,\d+)?$/.test(text) && wrote === undefined);
  const numbers = bare.map(({ text }) => Number(text.replace(',', '.')));
  const isParts =
    numbers.every((number) => number <= 1) && numbers.some((number) => number > 0 && number < 1);
  if (isParts && numbers.length > 1) for (const cell of bare) delete cell.guess;
}
