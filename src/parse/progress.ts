/** The progress table of a unit's sheet: rows, each matched to a task of the plan where it can be. */
import { addressOf } from '../model/address.ts';
import { type Grid, shown } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import {
  COLUMNS,
  type ProgressColumnFound,
  type ProgressRow,
  type ProgressTable,
  TOLD_COLUMNS,
} from '../model/sheet.ts';
import { readDue } from '../text/due.ts';
import { bare, clean, fold } from '../text/fold.ts';
import { finishingDayCell } from './cells.ts';
import { goOn, goOnWithPart } from './further.ts';
import { findHeader, type Header, type HeaderColumn } from './header.ts';
import { isBlank, RowReader } from './progressRow.ts';
import { firstTexts, isNumbering, isSignature, isTotal, rowsBelow } from './rows.ts';
import { settlePercents, statusOf } from './settle.ts';
import { isCode, TaskMatcher } from './taskMatcher.ts';
import { TICKS } from './ticks.ts';
import { PROGRESS_WORDS, type ProgressColumn } from './vocabulary.ts';

/** Known columns that make a header; fewer could be any table. */
const LEAST_COLUMNS = 3;

/** The header of a progress table, if the worksheet has one. */
export function findProgressHeader(grid: Grid): Header<ProgressColumn> | undefined {
  const header = findHeader(grid, PROGRESS_WORDS, LEAST_COLUMNS, { weak: (key) => key.startsWith('tick:') });
  if (header) tellApart(header, grid);
  const names = header?.columns;
  return names &&
    (names.id || names.title || names.status) &&
    (names.status || hasTicks(header) || names.result || names.percent || names.dueText)
    ? header
    : undefined;
}

/** Whether each status has a column of its own; one such column alone could mean anything. */
function hasTicks({ columns }: Header<ProgressColumn>): boolean {
  return TICKS.filter((column) => columns[column]).length >= 2;
}

/** Words that mean one column where they stand alone, and another one beside a column of that meaning. */
const LOOSE: [from: ProgressColumn, words: RegExp, to: ProgressColumn][] = [
  ['status', /^tinh hinh( thuc hien)?$/, 'result'],
  ['status', /^tien do( thuc hien)?$/, 'dueText'],
  ['percent', /^muc do (hoan thanh|thuc hien)$/, 'status'],
  ['doneOn', /^thoi (gian|diem) hoan thanh$/, 'dueText'],
  ['result', /^ket qua$/, 'product'],
  ['product', /^san pham$/, 'proof'],
];

/** Of two columns with one meaning, the loosely named one may have the other meaning that it also can have. */
function tellApart(header: Header<ProgressColumn>, grid: Grid): void {
  const { columns, duplicates, below } = header;
  for (const [from, words, to] of LOOSE) {
    const rivals = [columns[from], ...duplicates.filter(({ key }) => key === from)].filter(
      (each) => each !== undefined,
    );
    const loose = rivals.find(({ text }) => words.test(bare(text)));
    const firm = rivals.find((each) => each !== loose);
    if (!loose || !firm || columns[to]) continue;
    columns[to] = placeOfColumn(loose);
    columns[from] = placeOfColumn(firm);
    const settled = duplicates.findIndex(({ at }) => at === loose.at || at === firm.at);
    duplicates.splice(settled, 1);
  }
  // "Tình trạng hoàn thành" alone, without columns for the other statuses.
  const done = columns['tick:done'];
  if (done && !columns.status && !hasTicks(header) && /tinh trang/.test(bare(done.text))) {
    columns.status = done;
    delete columns['tick:done'];
  }
  // "Thời gian hoàn thành" alone is the deadline where deadlines stand in it.
  if (columns.doneOn && !columns.dueText && holdsDeadlines(grid, below, columns.doneOn.column)) {
    columns.dueText = columns.doneOn;
    delete columns.doneOn;
  }
  // Two columns of remarks are no contradiction: the plan's own, and the unit's.
  for (let index = duplicates.length - 1; index >= 0; index--)
    if (duplicates[index]!.key === 'note') duplicates.splice(index, 1);
}

function placeOfColumn({ column, at, text, misspelt }: HeaderColumn): HeaderColumn {
  return { column, at, text, misspelt };
}

/** Rows that are looked at to see what a column holds. */
const SAMPLE = 30;

function holdsDeadlines(grid: Grid, below: number, column: number): boolean {
  const told = rowsBelow(grid, below)
    .slice(0, SAMPLE)
    .filter((row) => clean(shown(grid.rows.get(row)!.get(column))) !== '');
  const deadlines = told.filter(
    (row) =>
      finishingDayCell()(grid, row, column).flaw === 'unreadable' &&
      readDue(clean(shown(grid.rows.get(row)!.get(column))), 2000).kind !== 'unreadable',
  );
  return deadlines.length >= 2 && deadlines.length * 2 > told.length;
}

/**
 * All rows that are about work, each with the task it was matched to.
 * @param end first row of another table on the same worksheet
 */
export function readProgress(
  grid: Grid,
  header: Header<ProgressColumn>,
  plan: Plan,
  end = Number.POSITIVE_INFINITY,
): ProgressTable {
  const table: ProgressTable = {
    sheet: grid.sheet,
    headerAt: addressOf(
      header.top,
      Math.min(...Object.values(header.columns).map((column) => column.column)),
    ),
    columns: columnsOf(header),
    duplicates: header.duplicates.flatMap(({ key, at, text }) => {
      const column = COLUMNS.find((each) => each === key);
      return column ? [{ column, at, text }] : [];
    }),
    rows: [],
    struck: [],
  };
  const matcher = new TaskMatcher(plan);
  const reader = new RowReader(grid, header, plan.year);
  let signed = false;
  for (const row of rowsBelow(grid, header.below)) {
    if (row >= end) break;
    if (isNumbering(grid, row) || isHeaderAgain(grid, row, header)) continue;
    const struck = reader.isStruck(row);
    const read = struck ? reader.readStruck(row) : reader.read(row);
    if (isBlank(read)) continue;
    const above = table.rows.at(-1);
    if (above && reader.continued(row) === above.row) {
      goOn(above, read);
      continue;
    }
    if (matcher.enterSection(firstTexts(grid, row), read)) continue;
    Object.assign(read, matcher.match(read));
    if (struck) {
      const task = read.task ?? (isPart(read) ? above?.task : undefined);
      if (task !== undefined)
        table.struck.push({ row, at: (read.id.text === '' ? read.title.at : read.id.at)!, task });
      continue;
    }
    read.status = statusOf(
      plan.tasks.find(({ id }) => id === read.task),
      read.status,
    );
    reader.remember(read.status);
    if (read.task === undefined && !isCode(read.id.text)) {
      if (isSum(read)) continue;
      if (isSignature(firstTexts(grid, row))) signed = true;
      if (above?.task !== undefined && isPart(read) && !signed) {
        goOnWithPart(above, read);
        continue;
      }
    }
    // Below the signatures only a row that is plainly a task's is still part of the table.
    if (signed && (read.task === undefined || read.status.text === '')) continue;
    if (read.task === undefined && !isAboutWork(read)) continue;
    table.rows.push(read);
  }
  settlePercents(table.rows);
  return table;
}

function columnsOf(header: Header<ProgressColumn>): ProgressTable['columns'] {
  const columns: ProgressTable['columns'] = {};
  for (const name of COLUMNS) {
    const found = header.columns[name];
    if (found) columns[name] = columnFound(found);
  }
  const ticks = hasTicks(header) ? TICKS.map((column) => header.columns[column]) : [];
  const [first] = ticks.filter((tick) => tick !== undefined);
  if (!columns.status && first) columns.status = columnFound(first);
  return columns;
}

function columnFound({ at, text, misspelt }: HeaderColumn): ProgressColumnFound {
  return { at, text, misspelt };
}

/** The header once more, where a page of paper begins. */
function isHeaderAgain(grid: Grid, row: number, { columns }: Header<ProgressColumn>): boolean {
  const known = Object.values(columns);
  const again = known.filter(
    ({ column, text }) => fold(shown(grid.rows.get(row)?.get(column))) === fold(text) && text !== '',
  );
  return again.length >= 2 && again.length * 2 >= known.length;
}

/** "Cộng mục III", "Tổng cộng". */
function isSum(row: ProgressRow): boolean {
  return [row.title.text, row.tt.text, row.id.text].some((text) => text !== '' && isTotal(text));
}

/** "- Giao dự toán đợt 1", "a) …": a part of the task above, told in a row of its own. */
function isPart({ id, tt, title }: ProgressRow): boolean {
  return (
    id.text === '' &&
    (/^[a-zđ][.)]$/.test(tt.text) || (tt.text === '' && /^(?:[-–+•]|[a-zđ][.)])\s/.test(title.text)))
  );
}

/** A row that matched no task is still about work when it has a code, or a wording and something told about it. */
function isAboutWork(row: ProgressRow): boolean {
  return (
    row.id.text !== '' ||
    (row.title.text !== '' && (row.tt.text !== '' || TOLD_COLUMNS.some((name) => row[name].text !== '')))
  );
}
