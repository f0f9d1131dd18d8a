/** Knowing our own workbook of origins again: its rows are the units', and it is no unit's sheet. */
import { type Grid, shown, type Workbook } from '../model/grid.ts';
import { oneLine } from '../text/fold.ts';
import { ORIGIN_LABELS, ORIGINS_SHEET } from '../text/labels.ts';

/** Rows above its table. */
const ABOVE = 5;

/** Whether it is a tong-hop-<kỳ>-<năm>.xlsx, saved by whichever program. */
export function isOrigins({ grids }: Workbook): boolean {
  return grids.some((grid) => grid.sheet === ORIGINS_SHEET && namesDigests(grid));
}

function namesDigests({ rows }: Grid): boolean {
  return [...rows].some(
    ([row, cells]) =>
      row <= ABOVE &&
      Object.values(ORIGIN_LABELS).every((label) =>
        [...cells.values()].some((cell) => oneLine(shown(cell)) === label),
      ),
  );
}
