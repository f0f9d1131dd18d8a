/** Where a task stands; contract §6. The categories of all tasks always add up to their number. */
import type { Day } from './day.ts';
import { isContinuous } from './due.ts';
import { dueDay, isExactlyDue, type Task } from './plan.ts';
import type { Status } from './sheet.ts';

/** In the order of `report --json` (contract §7). */
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

/** All that the program says of a category, in every place that speaks of one. */
export interface CategoryWords {
  /** Heading of its column, name of its series in a chart, its status in the annex. */
  label: string;
  /** After "08 nhiệm vụ", in the sentence that tells the plan's progress. */
  tasks: string;
  /** After "02/04 đơn vị". */
  units: string;
  /** In the annex, of one task; a day may follow. */
  status: string;
  /** After "Có 08 nhiệm vụ", where a brief report has nothing else to tell; null: it is told elsewhere. */
  goingOn: string | null;
  /** Whether the work is still to be done, and not late yet. */
  open: boolean;
}

export const CATEGORY_WORDS: Readonly<Record<Category, CategoryWords>> = {
  done: {
    label: 'Hoàn thành',
    tasks: 'hoàn thành',
    units: 'hoàn thành',
    status: 'Hoàn thành',
    goingOn: null,
    open: false,
  },
  inProgress: {
    label: 'Đang thực hiện',
    tasks: 'đang thực hiện',
    units: 'đang thực hiện',
    status: 'Đang thực hiện',
    goingOn: 'đang thực hiện',
    open: true,
  },
  notStarted: {
    label: 'Chưa thực hiện',
    tasks: 'chưa thực hiện (chưa đến hạn)',
    units: 'chưa thực hiện',
    status: 'Chưa thực hiện',
    goingOn: 'chưa thực hiện, chưa đến hạn',
    open: true,
  },
  overdue: {
    label: 'Quá hạn',
    tasks: 'quá hạn chưa hoàn thành',
    units: 'quá hạn',
    status: 'Quá hạn, chưa hoàn thành',
    goingOn: null,
    open: false,
  },
  ongoing: {
    label: 'Thường xuyên',
    tasks: 'thực hiện thường xuyên',
    units: 'thực hiện thường xuyên',
    status: 'Thực hiện thường xuyên',
    goingOn: 'thực hiện thường xuyên',
    open: false,
  },
  noneArising: {
    label: 'Không phát sinh',
    tasks: 'không phát sinh trong kỳ',
    units: 'không phát sinh',
    status: 'Không phát sinh',
    goingOn: 'không phát sinh trong kỳ',
    open: false,
  },
  suspended: {
    label: 'Tạm dừng',
    tasks: 'tạm dừng',
    units: 'tạm dừng',
    status: 'Tạm dừng',
    goingOn: null,
    open: false,
  },
  notReported: {
    label: 'Chưa có báo cáo',
    tasks: 'chưa có báo cáo của đơn vị',
    units: 'chưa có báo cáo',
    status: 'Chưa có báo cáo',
    goingOn: null,
    open: true,
  },
};

/** The categories in an order of one's own; an order that forgets one does not compile. @param but left out on purpose */
export function everyCategory<const T extends readonly Category[], But extends Category = never>(
  order: T & ([Exclude<Category, T[number] | But>] extends [never] ? unknown : Exclude<Category, T[number]>),
  ..._but: But[]
): readonly Category[] {
  return order;
}

/** The order of the columns of the report's first table. */
export const TABLE_ORDER = everyCategory([
  'done',
  'inProgress',
  'notStarted',
  'overdue',
  'ongoing',
  'noneArising',
  'suspended',
  'notReported',
]);

/** How many of them are in each category. */
export function countCategories(items: readonly { category: Category }[]): Record<Category, number> {
  const count = (category: Category) => items.filter((item) => item.category === category).length;
  return Object.fromEntries(CATEGORIES.map((category) => [category, count(category)])) as Record<
    Category,
    number
  >;
}

/** What one unit said of one task. */
export interface Said {
  status: Status | undefined;
  doneOn: Day | undefined;
  /** Whether it names a document. */
  isProven?: boolean;
}

/** @param said undefined when the unit sent nothing, or its sheet lacks the row. */
export function categoryOf(task: Task, said: Said | undefined, asOf: Day): Category {
  const status = said?.status;
  if (status === undefined) return 'notReported';
  if (status === 'noneArising' || status === 'suspended') return status;
  if (isContinuous(task.due)) return 'ongoing';
  if (status === 'done') return 'done';
  // "Ban hành kế hoạch trước 31/01 và tổ chức thực hiện": the plan is out, and is carried out.
  if (status === 'doing' && 'goesOn' in task.due && said?.isProven) return 'inProgress';
  if (isOverdue(task, asOf)) return 'overdue';
  return status === 'doing' ? 'inProgress' : 'notStarted';
}

/** Whether an unfinished task is past its due day. */
function isOverdue(task: Task, asOf: Day): boolean {
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
