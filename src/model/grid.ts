/** A worksheet as cells, before anybody asks what they mean. */
import { addressOf } from './address.ts';
import type { Day } from './day.ts';

/** More cells with something in them than any office's workbook has. */
export const MOST_CELLS = 200_000;
/** Characters of a cell, as Excel has it. */
export const LONGEST_TEXT = 32_767;

export interface GridCell {
  row: number;
  column: number;
  /** Address as Excel shows it. */
  at: string;
  kind: 'text' | 'number' | 'boolean' | 'error' | 'blank';
  /** The raw value; null when there is none. */
  value: string | number | boolean | null;
  /** Set on cells that show a day: the day, or undefined for a serial that is no day. */
  day?: Day | undefined;
  /** How the number is shown, as far as it changes its meaning. */
  format: 'general' | 'percent' | 'date';
  /** The formula, "" when it is shared with another cell; undefined for a constant. */
  formula: string | undefined;
  /** A formula whose result was never stored: the file was made by a program that does not calculate. */
  notComputed: boolean;
  /** Font of the whole cell; old Vietnamese encodings are known by it. */
  font: string | undefined;
  /** What is left of a text of which some is struck through; "" when all of it is. */
  unstruck?: string;
  /** The text was stored in an encoding older than Unicode and has been converted. */
  converted?: LegacyEncoding;
  /** What the file says of this cell cannot be what stood in it (CC117). */
  damage?: Damage;
}

/** How a cell of the file is damaged. Only a text that is too long has a value all the same: its beginning. */
export type Damage = 'no-such-string' | 'no-such-value' | 'told-twice' | 'too-long';

/** Encodings of Vietnamese from before Unicode that offices still use. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Grid {
  sheet: string;
  hidden: boolean;
  /** By row, then by column; blank cells are not kept. */
  rows: Map<number, Map<number, GridCell>>;
  merges: Range[];
  /** Days are counted from 1904, as Excel for Mac once did. */
  date1904: boolean;
  hiddenRows: Set<number>;
  /** Ranges of columns, both ends included. */
  hiddenColumns: [from: number, to: number][];
}

/** File formats that are read; to the older ones an office is told to prefer .xlsx (CC113). */
export type WorkbookFormat = 'xlsx' | 'xls' | 'ods';

/** A workbook that could be read, as it stood in its folder. */
export interface Workbook {
  grids: Grid[];
  format: WorkbookFormat;
  /** An Office lock file stands beside it: somebody has it open and may not have saved it yet. */
  openElsewhere: boolean;
}

/** Why a file could not be read as a workbook. */
export interface FileFault {
  fault:
    | 'empty'
    | 'cut-off'
    | 'damaged'
    | 'no-document'
    | 'encrypted'
    | 'too-big'
    | 'too-many-rows'
    | 'too-long'
    | 'not-a-workbook'
    | 'origins'
    | 'not-a-file'
    | 'unreachable';
  /** What it is instead, in Vietnamese: "tệp PDF". */
  found?: string;
}

/** A cell that a reader has still to fill in. */
export function blankCell(row: number, column: number, look: Pick<GridCell, 'format' | 'font'>): GridCell {
  const { format, font } = look;
  const at = addressOf(row, column);
  return {
    row,
    column,
    at,
    kind: 'blank',
    value: null,
    format,
    formula: undefined,
    notComputed: false,
    font,
  };
}

/** The cell in that row and column (both from 1), if it holds anything. */
export function cellAt(grid: Grid, row: number, column: number): GridCell | undefined {
  return grid.rows.get(row)?.get(column);
}

/** What a person sees, nearly: day and percent formats applied, an error by its name. */
export function shown(cell: GridCell | undefined): string {
  if (!cell || cell.value === null) return '';
  if (cell.kind === 'number') {
    if (cell.format === 'date' && cell.day) return cell.day.split('-').reverse().join('/');
    if (cell.format === 'percent') return `${String(round((cell.value as number) * 100)).replace('.', ',')}%`;
    return String(round(cell.value as number)).replace('.', ',');
  }
  if (cell.kind === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return String(cell.value);
}

/** Binary fractions back to what was typed: 0.07 × 100 is 7, not 7.000000000000001. */
export function round(value: number): number {
  // Most are whole, and nothing is amiss with them.
  if (Number.isInteger(value) && Math.abs(value) < 1e12) return value;
  return Number(value.toPrecision(12));
}
