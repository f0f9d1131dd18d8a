/** Addresses of cells, as Excel shows them. */

/** Row and column (from 1) of an address; [0, 0] when there is none. */
export function placeOf(cell: string | null): [row: number, column: number] {
  const found = /^([A-Z]+)(\d+)$/.exec(cell ?? '');
  if (!found) return [0, 0];
  let column = 0;
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(found[2]), column];
}

/** "F12" for row 12, column 6 (both from 1). */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
