/** The progress tables of one worksheet: one below another, side by side, with columns for one period or for several. */
import { type Grid, shown } from '../model/grid.ts';
import type { PeriodColumns } from '../model/sheet.ts';
import { namesIn } from './header.ts';
import { choosePeriod } from './periodColumns.ts';
import type { HeadedRows, ProgressBlock } from './progress.ts';
import { findProgressHeader, lanesOf, type ProgressHeader } from './progressHeader.ts';
import { rowsBelow } from './rows.ts';
import { PROGRESS_WORDS } from './vocabulary.ts';

/** Rows of a header that is looked for below another one. */
const TALLEST = 3;
/** Rows that are looked at closely; nobody begins so many tables. */
const MOST_LOOKS = 100;
/** Names in one row by which it may begin a further header. */
const LEAST_NAMES = 2;

/** Tables in one worksheet, from left to right. @param wanted periods, the first that has columns is read */
export function findProgressBlocks(grid: Grid, wanted: (string | undefined)[]): ProgressBlock[] {
  const header = findProgressHeader(grid);
  if (!header) return [];
  const lanes = lanesOf(header);
  if (lanes.length > 0)
    return lanes.flatMap(([from, to]) => findProgressBlocks(columnsBetween(grid, from, to), wanted));
  const last = Math.max(
    ...[...Object.values(header.columns), ...header.duplicates].map(({ column }) => column),
  );
  const right = columnsBetween(grid, last + 1, Number.POSITIVE_INFINITY);
  const beside = right.rows.size > 0 ? findProgressBlocks(right, wanted) : [];
  if (beside.length > 0) return [...findProgressBlocks(columnsBetween(grid, 1, last), wanted), ...beside];
  const headers = [header, ...headersBelow(grid, header)];
  const periods = headers
    .map((each) => choosePeriod(grid, each, wanted))
    .filter((each): each is PeriodColumns => each !== undefined);
  const headed = headers.map(
    (each, index): HeadedRows => ({
      header: each,
      until: headers[index + 1]?.top ?? Number.POSITIVE_INFINITY,
    }),
  );
  return [{ grid, headed, periods }];
}

function columnsBetween(grid: Grid, from: number, to: number): Grid {
  const rows: Grid['rows'] = new Map();
  for (const [row, cells] of grid.rows) {
    const within = new Map([...cells].filter(([column]) => column >= from && column <= to));
    if (within.size > 0) rows.set(row, within);
  }
  return { ...grid, rows, merges: grid.merges.filter(({ left }) => left >= from && left <= to) };
}

/** Further headers below the first: of another section, of another table. */
function headersBelow(grid: Grid, first: ProgressHeader): ProgressHeader[] {
  const found: ProgressHeader[] = [];
  const rows = rowsBelow(grid, first.below);
  let { below } = first;
  let left = MOST_LOOKS;
  for (const [index, row] of rows.entries()) {
    if (row < below || isNumbered(grid, row, first) || namesIn(grid, row, PROGRESS_WORDS) < LEAST_NAMES)
      continue;
    if (left-- === 0) break;
    const next = rows.slice(index, index + TALLEST + SAMPLE);
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
