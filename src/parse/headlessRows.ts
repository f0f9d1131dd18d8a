/** Rows that are plainly about tasks and stand under no header (CC116). */
import { type Grid, shown } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import type { Unread } from '../model/sheet.ts';
import { clean } from '../text/fold.ts';
import { isStatus } from '../text/status.ts';
import { titleKey } from '../text/target.ts';
import { beginsWith } from '../text/words.ts';
import { cellsOf } from './rows.ts';
import { isCode } from './taskMatcher.ts';

/** Fewer could be an example, or a remark. */
const LEAST_ROWS = 2;
/** Rows looked at; no unit has more tasks. */
const MOST_ROWS = 1000;
/** No title of a task is longer. */
const LONGEST_TITLE = 1000;
/** Shorter texts beside a status are no tasks. */
const SHORTEST_TASK = 7;

const titlesOf = rememberByObject((plan: Plan) => new Set(plan.tasks.map(({ title }) => titleKey(title))));

/** How a status begins; what begins otherwise need not be looked at closely. */
const LIKE_A_STATUS = /^[-–+*\s]*(?:đã|đang|chưa|không phát sinh|hoàn thành|tạm|xong)/i;

/** The rows of those given that tell how tasks stand; undefined where there are too few to be a table. */
export function headlessRows(grid: Grid, rows: number[], plan: Plan): Unread | undefined {
  const all = rows.slice(0, MOST_ROWS).map((row) => ({ row, texts: textsOf(grid, row) }));
  const told = all.filter(({ texts }) => texts.some(isTold));
  if (told.length === 0) return undefined;
  const tasks = all.filter(({ texts }) => isTask(texts, plan));
  const sure = tasks.some((each) => told.includes(each)) ? tasks : told.filter(({ texts }) => isWork(texts));
  if (sure.length < LEAST_ROWS || (tasks.length === 0 && isList(sure.map(({ texts }) => texts))))
    return undefined;
  const first = sure[0]!.row;
  const [cell] = cellsOf(grid.rows.get(first)!);
  return { what: 'headless', sheet: grid.sheet, at: cell!.at, rows: sure.map(({ row }) => row) };
}

function textsOf(grid: Grid, row: number): string[] {
  return cellsOf(grid.rows.get(row)!).map((cell) => clean(shown(cell)));
}

function isTold(text: string): boolean {
  return beginsWith(text, LIKE_A_STATUS);
}

function isTask(texts: string[], plan: Plan): boolean {
  // "I01" could be "I.1", and is an indicator.
  const isIndicator = (text: string) => plan.indicators.some(({ id }) => id === text);
  return texts.some(
    (text) =>
      (isCode(text) && !isIndicator(text)) ||
      (text.length < LONGEST_TITLE && titlesOf(plan).has(titleKey(text))),
  );
}

/** Something told beside words that could be a task's. */
function isWork(texts: string[]): boolean {
  return texts.some((text) => text.length >= SHORTEST_TASK && /\p{L}{2}/u.test(text) && !isTold(text));
}

/** The statuses themselves, each explained once: "Đang thực hiện | khi đã bắt đầu". */
function isList(rows: string[][]): boolean {
  const statuses = rows.map((texts) => texts.find(isTold)!);
  const isEachOnce = new Set(statuses).size === statuses.length;
  const isNumbered = rows.every(([first]) => /^\d+[.)]?$/.test(first ?? ''));
  return isEachOnce && (!isNumbered || statuses.every((text) => isStatus(text)));
}
