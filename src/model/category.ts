/** Where a task stands; contract §6. The categories of all tasks always add up to their number. */
import type { Day } from './day.ts';
import { dueDay, isExactlyDue, type Task } from './plan.ts';
import type { Status } from './sheet.ts';

export const CATEGORIES = [
  'done',
  'overdue',
  'inProgress',
  'notStarted',
  'ongoing',
  'noneArising',
  'suspended',
  'notReported',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What one unit said of one task. */
export interface Said {
  status: Status | undefined;
  doneOn: Day | undefined;
}

/** @param said undefined when the unit sent nothing, or its sheet lacks the row. */
export function categoryOf(task: Task, said: Said | undefined, asOf: Day): Category {
  const status = said?.status;
  if (status === undefined) return 'notReported';
  if (status === 'noneArising' || status === 'suspended') return status;
  if (task.due.kind === 'ongoing') return 'ongoing';
  if (status === 'done') return 'done';
  if (isOverdue(task, asOf)) return 'overdue';
  return status === 'doing' ? 'inProgress' : 'notStarted';
}

/** Whether an unfinished task is past its due day. */
export function isOverdue(task: Task, asOf: Day): boolean {
  const due = dueDay(task);
  return due !== undefined && due < asOf;
}

/** How a finished task stands to its due day; "undated" when its day is not known. */
export type Timing = 'early' | 'inTime' | 'late' | 'undated';

/** How a finished task stands to its due day; early only before one exact day (contract §6). */
export function timingOf(task: Task, doneOn: Day | undefined): Timing {
  if (doneOn === undefined) return 'undated';
  const due = dueDay(task);
  if (due !== undefined && doneOn > due) return 'late';
  return due !== undefined && isExactlyDue(task) && doneOn < due ? 'early' : 'inTime';
}

/** The category of a task of all units, over those that must report (contract §6). */
export function sharedCategory(categories: Category[]): Category {
  const is = (category: Category) => (each: Category) => each === category;
  if (categories.length > 0 && categories.every(is('done'))) return 'done';
  if (categories.some(is('overdue'))) return 'overdue';
  if (categories.every(is('notReported'))) return 'notReported';
  if (categories.some((each) => each === 'inProgress' || each === 'done' || each === 'notReported'))
    return 'inProgress';
  const [first] = categories;
  return first !== undefined && categories.every(is(first)) ? first : 'inProgress';
}
