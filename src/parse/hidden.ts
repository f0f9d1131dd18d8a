/** What was read out of places that whoever opens the file does not see (CC111). */
import { addressOf } from '../model/address.ts';
import type { Grid } from '../model/grid.ts';
import { type HiddenPart, type IndicatorColumn, PLAN_COLUMNS } from '../model/sheet.ts';
import type { Header } from './header.ts';
import type { ProgressColumn } from './vocabulary.ts';

/** A table as it was found and read. */
export interface ReadTable {
  grid: Grid;
  header: Header<string>;
  /** Rows that were read out of it. */
  rows: number[];
}

/** Columns that hold what the plan says anyway; offices hide them to have room, but for the task's title. */
const FROM_PLAN = new Set<string>([
  ...PLAN_COLUMNS.filter((column) => column !== 'title'),
  ...(['lead', 'support'] satisfies ProgressColumn[]),
  ...(['code', 'target'] satisfies IndicatorColumn[]),
]);

/** Hidden worksheets, columns and rows of the tables that were read. */
export function* hiddenParts(tables: ReadTable[]): Generator<HiddenPart> {
  for (const { grid, header, rows } of tables) {
    if (grid.hidden) yield { sheet: grid.sheet, at: null, what: 'cả trang' };
    for (const [key, column] of Object.entries(header.columns))
      if (
        column &&
        !FROM_PLAN.has(key) &&
        isHiddenColumn(grid, column.column) &&
        hasAny(grid, rows, column.column)
      )
        yield { sheet: grid.sheet, at: column.at, what: `cột “${column.text}”` };
    const hidden = rows.filter((row) => grid.hiddenRows.has(row));
    if (hidden.length > 0)
      yield {
        sheet: grid.sheet,
        at: addressOf(hidden[0]!, Math.min(...Object.values(header.columns).map((column) => column!.column))),
        what: `${hidden.length === 1 ? 'dòng' : 'các dòng'} ${ranges(hidden)}`,
      };
  }
}

function isHiddenColumn(grid: Grid, column: number): boolean {
  return grid.hiddenColumns.some(([from, to]) => from <= column && column <= to);
}

function hasAny(grid: Grid, rows: number[], column: number): boolean {
  return rows.some((row) => grid.rows.get(row)?.has(column));
}

/** [3, 4, 5, 9] → "3–5, 9". */
function ranges(rows: number[]): string {
  const parts: [from: number, to: number][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else parts.push([row, row]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
