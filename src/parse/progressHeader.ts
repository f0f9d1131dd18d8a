/** The header of a progress table: which column is which where their names leave it open. */
import type { Grid } from '../model/grid.ts';
import { shown } from '../model/grid.ts';
import { readDue } from '../text/due.ts';
import { bare, clean } from '../text/fold.ts';
import { finishingDayCell } from './cells.ts';
import { findHeader, type Header, type HeaderColumn, textsAbove } from './header.ts';
import { rowsBelow } from './rows.ts';
import { TICKS } from './ticks.ts';
import { PROGRESS_WORDS, type ProgressColumn } from './vocabulary.ts';

export type ProgressHeader = Header<ProgressColumn>;

/** Known columns that make a header; fewer could be any table. */
const LEAST_COLUMNS = 3;

const FAINT = new Set<ProgressColumn>(['time', 'context']);
const FAINTLY = {
  weak: (key: ProgressColumn) => key.startsWith('tick:') || FAINT.has(key),
  faint: (key: ProgressColumn) => FAINT.has(key),
};

/** The header of a progress table, if the worksheet has one. */
export function findProgressHeader(grid: Grid): ProgressHeader | undefined {
  const header = findHeader(grid, PROGRESS_WORDS, LEAST_COLUMNS, FAINTLY);
  if (!header) return undefined;
  leaveOthers(header, grid);
  goUnderMerges(header, grid);
  tellApart(header, grid);
  return tellsProgress(header) ? header : undefined;
}

function tellsProgress(header: ProgressHeader): boolean {
  const { columns } = header;
  return (
    [columns.id, columns.title, columns.status].some(Boolean) &&
    (hasTicks(header) ||
      [columns.status, columns.result, columns.percent, columns.dueText, columns.time].some(Boolean))
  );
}

/** "Lĩnh vực" behind a gap begins another table (TTHC), and is no column of this one. */
function leaveOthers(header: ProgressHeader, grid: Grid): void {
  const { context } = header.columns;
  if (!context || context.column === 1) return;
  const { texts, under } = textsAbove(grid, header)(context.column - 1);
  if (texts.length === 0 && under === undefined) delete header.columns.context;
}

/** A name merged over several columns means the one that is filled in, where only one is. */
function goUnderMerges({ top, below, columns }: ProgressHeader, grid: Grid): void {
  const groups = grid.merges.filter(({ left, right, bottom }) => right > left && bottom === below - 1);
  if (groups.length === 0) return;
  const sample = rowsBelow(grid, below).slice(0, SAMPLE);
  const holdsText = (column: number) =>
    sample.some((row) => clean(shown(grid.rows.get(row)!.get(column))) !== '');
  for (const merge of groups) {
    if (merge.top < top) continue;
    const named = Object.values(columns).find(({ column }) => column === merge.left);
    if (!named || holdsText(merge.left)) continue;
    const filled: number[] = [];
    for (let column = merge.left + 1; column <= Math.min(merge.right, merge.left + WIDEST_MERGE); column++)
      if (holdsText(column)) filled.push(column);
    if (filled.length === 1) named.column = filled[0]!;
  }
}

/** A header's name is merged over a few columns at most. */
const WIDEST_MERGE = 10;

/** Columns of one table each, where tables stand side by side under one header row: first and last column. */
export function lanesOf({ columns, duplicates }: ProgressHeader): [from: number, to: number][] {
  const names = [
    ...Object.entries(columns).map(([key, { column }]) => ({ key, column })),
    ...duplicates.map(({ key, column }) => ({ key: key as string, column })),
  ].sort((a, b) => a.column - b.column);
  const lanes: { keys: Set<string>; from: number }[] = [];
  for (const { key, column } of names) {
    const lane = lanes.at(-1);
    if (!lane || (IDENTIFYING.has(key) && lane.keys.has(key)))
      lanes.push({ keys: new Set([key]), from: column });
    else lane.keys.add(key);
  }
  const whole = ({ keys }: { keys: Set<string> }) =>
    keys.size >= LEAST_COLUMNS && (keys.has('id') || keys.has('title'));
  if (lanes.length < 2 || !lanes.every(whole)) return [];
  return lanes.map(({ from }, index) => [
    index === 0 ? 1 : from,
    (lanes[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1,
  ]);
}

const IDENTIFYING = new Set<string>(['id', 'tt', 'title'] satisfies ProgressColumn[]);

/** Whether each status has a column of its own; one such column alone could mean anything. */
export function hasTicks({ columns }: Pick<ProgressHeader, 'columns'>): boolean {
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
function tellApart(header: ProgressHeader, grid: Grid): void {
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
  const other = duplicates.findIndex(({ key }) => key === 'note');
  if (other >= 0) columns.otherNote = placeOfColumn(duplicates.splice(other, 1)[0]!);
}

/** The column that lost its meaning to one that is not read after all has it back. */
export function giveBack({ columns }: ProgressHeader, from: ProgressColumn): void {
  const [, , to] =
    LOOSE.find(([key, words, to]) => key === from && columns[to] && words.test(bare(columns[to].text))) ?? [];
  if (!to) return;
  columns[from] = columns[to]!;
  delete columns[to];
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
      finishingDayCell(ANY_YEAR)(grid, row, column).flaw === 'unreadable' &&
      isDeadline(clean(shown(grid.rows.get(row)!.get(column)))),
  );
  return deadlines.length >= 2 && deadlines.length * 2 > told.length;
}

/** Which year it is of does not matter here. */
const ANY_YEAR = 2000;

/** "Trước 30/6", "Quý II", and not "4/2026", which a unit may write of what it finished. */
function isDeadline(text: string): boolean {
  const { kind } = readDue(text, ANY_YEAR);
  return kind !== 'unreadable' && kind !== 'conditional' && !/^\d{1,2} ?[/.-] ?\d{4}$/.test(text);
}
