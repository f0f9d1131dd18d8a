/**
 * A worksheet of the plan's workbook as a person left it: columns known by their heads wherever they stand, rows with
 * anything in them, every cell as text, and what a program has made of the text.
 */
import type { Grid, GridCell } from '../model/grid.ts';
import { shown } from '../model/grid.ts';
import { clean, fold } from '../text/fold.ts';
import * as write from '../text/write.ts';

/** A cell as it is read. */
export interface BookCell {
  at: string;
  text: string;
  /** What stood there as text is a day or a number now: "6/2025" may have been printed, and "1.10". */
  retyped?: 'day' | 'number';
  isStruck?: true;
}

/** A table: the columns by their heads, the rows that hold something. */
export interface BookTableRead {
  sheet: string;
  /** That of the heads. */
  row: number;
  /** Heads as they stand there, in their order, a head told twice twice. */
  heads: { label: string; column: number }[];
  rows: { row: number; cells: Map<number, GridCell> }[];
}

/** The head stands within so many rows. */
const HIGHEST_HEAD = 30;

/** The worksheet of that name. */
export function gridNamed(grids: Grid[], name: string): Grid | undefined {
  return grids.find(({ sheet }) => fold(sheet) === fold(name));
}

/** The table below the row that names most of these columns. @returns undefined where no row names two of them */
export function tableIn(grid: Grid, labels: readonly string[]): BookTableRead | undefined {
  const known = new Set(labels.map(fold));
  let best: { row: number; count: number } | undefined;
  for (const [row, cells] of grid.rows) {
    if (row > HIGHEST_HEAD) break;
    let count = 0;
    for (const cell of cells.values()) if (cell.kind === 'text' && known.has(fold(textOf(cell)))) count++;
    if (count >= 2 && count > (best?.count ?? 0)) best = { row, count };
  }
  if (!best) return undefined;
  const heads = [...grid.rows.get(best.row)!.values()]
    .map((cell) => ({ label: textOf(cell), column: cell.column }))
    .filter(({ label }) => label !== '');
  const below = best.row;
  const rows = [...grid.rows]
    .filter(([row, cells]) => row > below && [...cells.values()].some(holdsSomething))
    .map(([row, cells]) => ({ row, cells }));
  return { sheet: grid.sheet, row: below, heads, rows };
}

/** Whether nothing that can be read stands there: #REF!, a formula that was never computed. */
export function isBroken(cell: GridCell): boolean {
  return cell.kind === 'error' || cell.notComputed || cell.damage !== undefined;
}

function holdsSomething(cell: GridCell): boolean {
  return isBroken(cell) || textOf(cell) !== '';
}

/** Its text; of nothing, and of what is broken, none. */
export function textIn(cell: GridCell | undefined): string {
  return cell && !isBroken(cell) ? textOf(cell) : '';
}

/** A cell, or the blank at that address. */
export function readCell(cell: GridCell | undefined, at: string): BookCell {
  if (!cell || isBroken(cell)) return { at, text: '' };
  const text = textOf(cell);
  return {
    at,
    text,
    ...(cell.kind === 'number'
      ? { retyped: cell.format === 'date' ? ('day' as const) : ('number' as const) }
      : {}),
    ...(cell.unstruck === undefined ? {} : { isStruck: true as const }),
  };
}

function textOf(cell: GridCell): string {
  if (cell.kind === 'number') {
    if (cell.format === 'date' && cell.day) return write.day(cell.day);
    return cell.format === 'general' ? String(cell.value) : shown(cell);
  }
  return clean(shown(cell));
}
