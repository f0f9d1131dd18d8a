/** Cells that are merged down over others: which row shows what a row below it means. */
import type { Grid, Range } from '../model/grid.ts';
import { rememberByObject } from '../model/remember.ts';

/** The row that shows what is merged down to that row of the column; undefined where nothing is. */
export function shownAbove(grid: Grid, row: number, column: number): number | undefined {
  const merges = mergedDown(grid).get(column) ?? [];
  let [from, to] = [0, merges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (merges[middle]!.top < row) from = middle + 1;
    else to = middle;
  }
  const last = merges[from - 1];
  return last && last.bottom >= row ? last.top : undefined;
}

/** Ranges of several rows by their first column, from top to bottom: those of one column do not overlap. */
export const mergedDown = rememberByObject((grid: Grid): Map<number, Range[]> => {
  const byColumn = new Map<number, Range[]>();
  for (const merge of grid.merges) {
    if (merge.bottom === merge.top) continue;
    const own = byColumn.get(merge.left) ?? [];
    own.push(merge);
    byColumn.set(merge.left, own);
  }
  for (const merges of byColumn.values()) merges.sort((a, b) => a.top - b.top);
  return byColumn;
});
