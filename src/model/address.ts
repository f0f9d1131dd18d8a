/** Addresses of cells, as Excel shows them. */
import { rememberByText } from './remember.ts';

/** The last row and column that a worksheet has. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Row and column (from 1) of an address, in capitals or not; [0, 0] when it is none. */
export function placeOf(cell: string | null): [row: number, column: number] {
  const found = /^([A-Z]{1,3})(\d{1,7})$/i.exec(cell ?? '');
  if (!found) return [0, 0];
  const row = Number(found[2]);
  const column = columnOf(found[1]!);
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? [row, column] : [0, 0];
}

/** The number of a column, from 1, by its letters. */
export const columnOf = rememberByText((letters): number => {
  let column = 0;
  // The last five bits of a letter are its place in the alphabet.
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) & 31);
  return column;
});

/** "F12" for row 12, column 6 (both from 1). */
export function addressOf(row: number, column: number): string {
  LETTERS[column] ??= lettersOf(column);
  return `${LETTERS[column]}${row}`;
}

/** The letters of columns that were asked for: every cell of a sheet has an address. */
const LETTERS: string[] = [];

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
