/** The progress tables of one worksheet: one below another, side by side, with columns for one period or for several. */
import { type Grid, type GridCell, shown } from '../model/grid.ts';
import type { PeriodColumns } from '../model/sheet.ts';
import { namesIn } from './header.ts';
import type { AskedTime } from './otherTime.ts';
import { choosePeriod } from './periodColumns.ts';
import type { HeadedRows, ProgressBlock } from './progress.ts';
import { findProgressHeader, lanesOf, type ProgressHeader } from './progressHeader.ts';
import { rowsBelow } from './rows.ts';
import { PROGRESS_WORDS } from './vocabulary.ts';

/** Rows of a header that is looked for below another one. */
const TALLEST = 3;
/** Rows of one table that are looked at closely; nobody begins so many tables. */
const MOST_LOOKS = 100;
/** Cells that are looked at so in all worksheets together: twelve months with a header for each section are half. */
const MOST_CELLS_IN_ALL = 100_000;
/** Tables side by side in one worksheet; what stands further right is part of the last. */
const MOST_LANES = 6;
/** Names in one row by which it may begin a further header. */
const LEAST_NAMES = 2;

/** Cells that may still be looked at closely: a workbook of nothing but headers is not searched to its end. */
export interface Looks {
  left: number;
}

export function newLooks(): Looks {
  return { left: MOST_CELLS_IN_ALL };
}

/**
 * Tables in one worksheet, from left to right.
 * @param asked the first of its periods that has columns is read
 * @param looks of the workbook
 */
export function findProgressBlocks(grid: Grid, asked: AskedTime, looks: Looks): ProgressBlock[] {
  return blocksIn(grid, { asked, looks, lanes: { left: MOST_LANES - 1 } });
}

interface Search {
  asked: AskedTime;
  looks: Looks;
  /** How often the worksheet may still be divided. */
  lanes: { left: number };
}

function blocksIn(grid: Grid, search: Search): ProgressBlock[] {
  const header = findProgressHeader(grid);
  if (!header) return [];
  const lanes = lanesOf(header);
  if (lanes.length > 0 && search.lanes.left > 0) {
    const taken = lanes.slice(0, search.lanes.left + 1);
    search.lanes.left -= taken.length - 1;
    return taken.flatMap(([from, to], index) =>
      blocksIn(columnsBetween(grid, from, taken[index + 1] ? to : Number.POSITIVE_INFINITY), search),
    );
  }
  const last = Math.max(
    ...[...Object.values(header.columns), ...header.duplicates].map(({ column }) => column),
  );
  if (search.lanes.left > 0 && hasColumnsFrom(grid, last + 1)) {
    search.lanes.left--;
    const beside = blocksIn(columnsBetween(grid, last + 1, Number.POSITIVE_INFINITY), search);
    if (beside.length > 0) return [...blocksIn(columnsBetween(grid, 1, last), search), ...beside];
    search.lanes.left++;
  }
  const headers = [header, ...headersBelow(grid, header, search.looks)];
  const periods = headers
    .map((each) => choosePeriod(grid, each, search.asked))
    .filter((each): each is PeriodColumns => each !== undefined);
  const headed = headers.map(
    (each, index): HeadedRows => ({
      header: each,
      until: headers[index + 1]?.top ?? Number.POSITIVE_INFINITY,
    }),
  );
  return [{ grid, headed, periods }];
}

function hasColumnsFrom({ rows }: Grid, first: number): boolean {
  for (const cells of rows.values()) for (const column of cells.keys()) if (column >= first) return true;
  return false;
}

function columnsBetween(grid: Grid, from: number, to: number): Grid {
  const rows: Grid['rows'] = new Map();
  for (const [row, cells] of grid.rows) {
    const within = cellsBetween(cells, from, to);
    if (within.size > 0) rows.set(row, within);
  }
  return { ...grid, rows, merges: grid.merges.filter(({ left }) => left >= from && left <= to) };
}

/** The row itself where all of it is within: what is remembered of it holds. */
function cellsBetween(cells: Map<number, GridCell>, from: number, to: number): Map<number, GridCell> {
  const within = new Map<number, GridCell>();
  for (const [column, cell] of cells) if (column >= from && column <= to) within.set(column, cell);
  return within.size === cells.size ? cells : within;
}

/** Cells of a row that may begin a further header. */
const WIDEST = 80;

/** Further headers below the first: of another section, of another table. */
function headersBelow(grid: Grid, first: ProgressHeader, looks: Looks): ProgressHeader[] {
  const found: ProgressHeader[] = [];
  const rows = rowsBelow(grid, first.below);
  let { below } = first;
  let left = MOST_LOOKS;
  for (const [index, row] of rows.entries()) {
    if (row < below || grid.rows.get(row)!.size > WIDEST || isNumbered(grid, row, first)) continue;
    if (namesIn(grid, row, PROGRESS_WORDS) < LEAST_NAMES) continue;
    if (left-- === 0 || looks.left <= 0) break;
    const next = rows.slice(index, index + TALLEST + SAMPLE);
    for (const each of next) looks.left -= grid.rows.get(each)!.size;
    const header = findProgressHeader({
      ...grid,
      rows: new Map(next.map((each) => [each, grid.rows.get(each)!])),
    });
    if (header?.top !== row) continue;
    found.push(header);
    below = header.below;
  }
  return found;
}

/** Rows that help to tell what the columns of a header hold. */
const SAMPLE = 30;

/** A row with a number or a code of its own is a task's. */
function isNumbered(grid: Grid, row: number, { columns }: ProgressHeader): boolean {
  return [columns.tt, columns.id].some(
    (each) => each && /^(?:\d+[.)]?|[IVX]+[.\d]*)$/.test(shown(grid.rows.get(row)!.get(each.column)).trim()),
  );
}
