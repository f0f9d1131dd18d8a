/** Work that arose outside the plan, seen as a task. */
import type { Task } from './plan.ts';
import type { ArisingRow } from './sheet.ts';

/** As a task of no section: it is never among the plan's, and has no number there. @param unit that tells of it, and did it */
export function arisingTask(row: ArisingRow, unit: string | undefined): Task {
  return {
    id: '',
    section: '',
    tt: '',
    title: row.title.text,
    product: row.product.text,
    leadText: '',
    lead: unit === undefined ? [] : [unit],
    support: [],
    dueText: row.dueText.text,
    due: row.due,
  };
}

/** Whether the task is such work. */
export function isArising({ section }: Task): boolean {
  return section === '';
}
