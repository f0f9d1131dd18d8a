/** Rows of a progress table that are no task's and still tell something (CC116). */
import { type Grid, shown } from '../model/grid.ts';
import { type ProgressRow, TOLD_COLUMNS, type Unread, type UnreadRowReason } from '../model/sheet.ts';
import { clean } from '../text/fold.ts';
import { saysAnything } from '../text/read.ts';
import { isStatus } from '../text/status.ts';
import type { ProgressHeader } from './progressHeader.ts';
import { cellsOf, isNote, isSignature } from './rows.ts';

/** A row that was passed over, as it would read. */
export interface SkippedRow {
  grid: Grid;
  header: ProgressHeader;
  read: ProgressRow;
  why: UnreadRowReason;
  /** What of a further row its task could not take. */
  left?: Place[];
}

/** Those of the rows that tell something, each with the first cell that does. @param last row that was read */
export function unreadRows(skipped: SkippedRow[], last: number): Unread[] {
  const end = endOf(skipped, last);
  const found = skipped.flatMap((row): UnreadRow[] => {
    const isWithin = row.read.row <= end;
    const [first] = row.left ?? (isWithin ? toldWithin(row) : toldBelow(row));
    if (!first) return [];
    const isNameless = row.why === 'nameless' || (row.why === 'below' && isWithin);
    const why = !isNameless ? row.why : wordCells(row.read).length > 0 ? 'loose' : 'nameless';
    return [{ what: 'row', why, sheet: row.grid.sheet, row: row.read.row, more: 0, ...first }];
  });
  const more = found.length - MOST_TOLD;
  if (more <= 0) return found;
  return [...found.slice(0, MOST_TOLD - 1), { ...found[MOST_TOLD - 1]!, more }];
}

/** What follows the last row without a gap still belongs to the table, until somebody signs. */
function endOf(skipped: SkippedRow[], last: number): number {
  const signed = skipped.find(({ read, why }) => read.row > last && why === 'below');
  const rows = skipped[0]?.grid.rows;
  let end = last;
  while (rows?.has(end + 1) && end + 1 !== signed?.read.row) end++;
  return end;
}

type UnreadRow = Extract<Unread, { what: 'row' }>;

/** Rows told one by one; those beyond are counted. */
const MOST_TOLD = 200;

/** A cell and what stands in it. */
export interface Place {
  at: string;
  text: string;
}

/** Between tasks everything counts but the words that make the row what it is. */
function toldWithin({ grid, header, read, why }: SkippedRow): Place[] {
  const isHeading = why === 'section' || why === 'sum';
  const told = [...toldCells(read), ...strayCells(grid, header, read.row, isHeading)].filter(
    ({ text }) => saysAnything(text) && text !== read.title.text,
  );
  if (isHeading) return told.filter(({ text }) => !isShare(text));
  // Signatures stand between tasks where a row was added below them.
  const data = told.filter(({ text }) => !isSignature([text]) && !isName(text));
  if (data.length > 0) return data;
  return wordCells(read).filter(({ text }) => isLong(text) && (isNote(text) || !isSignature([text])));
}

/** Where the wording of a task would stand. */
function wordCells({ id, tt, title }: ProgressRow): Place[] {
  return [id, tt, title].flatMap(({ at, text }) => (at === null || text === '' ? [] : [{ at, text }]));
}

/** Below the last task names, days and notes are no data; values and whole sentences beside them are. */
function toldBelow({ grid, header, read, why }: SkippedRow): Place[] {
  if (why === 'section' || why === 'sum') return toldWithin({ grid, header, read, why });
  const values = [read.status, read.percent, read.doneOn].filter(({ value }) => value !== undefined);
  const told = [...toldCells(read), ...strayCells(grid, header, read.row), ...wordCells(read)].filter(
    ({ text }) => !isSignature([text]) && !LISTED.test(text),
  );
  const counts = (at: string) => values.some((cell) => cell.at === at);
  return told.filter(({ at, text }) => counts(at) || isLong(text));
}

function toldCells(read: ProgressRow): Place[] {
  return TOLD_COLUMNS.flatMap((name) => {
    const { at, text } = read[name];
    return at !== null && text !== '' ? [{ at, text }] : [];
  });
}

/** Cells under no column that is known. @param beside without those that make the row a heading: its numeral, its words */
function strayCells(grid: Grid, { columns }: ProgressHeader, row: number, beside = false): Place[] {
  const known = new Set(Object.values(columns).map(({ column }) => column));
  const cells = cellsOf(grid.rows.get(row) ?? new Map())
    .map((cell) => ({ column: cell.column, at: cell.at, text: clean(shown(cell)) }))
    .filter(({ text }) => text !== '');
  const heading = /^[IVX]+[.)]?$/.test(cells[0]?.text ?? '') ? 2 : 1;
  return cells.filter(({ column }, index) => !known.has(column) && !(beside && index < heading));
}

/** "2/8", "40%", "3 nhiệm vụ": what a section or a sum adds up. */
function isShare(text: string): boolean {
  return (
    text.length < 60 &&
    (/^[\d.,/%() -]+(?:(?:nhiệm vụ|việc|nv)[\d.,/%() -]*)?$/i.test(text) ||
      /^\p{L}[\p{L} ]*: ?\d[\d.,/%() -]*$/u.test(text))
  );
}

/** "Nguyễn Văn Ví Dụ": two to five words, each with a capital. */
export function isName(text: string): boolean {
  return text.length < 40 && /^(?:\p{Lu}\p{Ll}* ){1,4}\p{Lu}\p{Ll}*$/u.test(text) && !isStatus(text);
}

/** Entries of a list of recipients, and notes. */
const LISTED = /^[-–•+*([]/;
const MANY_WORDS = 8;

function isLong(text: string): boolean {
  return text.split(/\s/, MANY_WORDS).length >= MANY_WORDS;
}
