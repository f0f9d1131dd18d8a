/** Cells named together, as people name them. */
import { addressOf, placeOf } from '../model/address.ts';

/** Fewer cells in a row than this are named one by one. */
const SHORTEST = 3;

/** "J12, J14–J17": every cell, column by column, those below each other as one range. */
export function rangesOf(cells: string[]): string {
  const places = [...new Set(cells)]
    .map(placeOf)
    .sort(([rowA, columnA], [rowB, columnB]) => columnA - columnB || rowA - rowB);
  const runs: { column: number; from: number; to: number }[] = [];
  for (const [row, column] of places) {
    const last = runs.at(-1);
    if (last?.column === column && last.to + 1 === row) last.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs.flatMap(rangeWords).join(', ');
}

function rangeWords({ column, from, to }: { column: number; from: number; to: number }): string[] {
  const count = to - from + 1;
  if (count >= SHORTEST) return [`${addressOf(from, column)}–${addressOf(to, column)}`];
  return Array.from({ length: count }, (_, index) => addressOf(from + index, column));
}
