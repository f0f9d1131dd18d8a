/** Numbers of several periods side by side in the table of indicators: those of the sheet's own are read. */
import { cellAt, type Grid, shown } from '../model/grid.ts';
import type { IndicatorColumn, IndicatorTable } from '../model/sheet.ts';
import { oneLine } from '../text/fold.ts';
import { readPeriod } from '../text/read.ts';
import type { Header, HeaderColumn } from './header.ts';

/** Rows above the header's own in which the period of a group of columns may stand. */
const ABOVE = 2;

const FIGURES = ['numerator', 'denominator', 'value'] as const satisfies readonly IndicatorColumn[];

interface Figure extends HeaderColumn {
  key: (typeof FIGURES)[number];
  period: string | undefined;
}

/**
 * Turns the header to the columns of that period, where each period has columns of its own.
 * @returns which periods there are, which is read, and whose columns they are; undefined where there is but one
 */
export function turnToPeriod(
  grid: Grid,
  header: Header<IndicatorColumn>,
  period: string | undefined,
): { told: NonNullable<IndicatorTable['periods']>; columns: string[] } | undefined {
  const figures = figuresOf(grid, header);
  const found = [...new Set(figures.flatMap((each) => each.period ?? []))];
  if (found.length < 2) return undefined;
  const read = found.find((each) => each === period);
  for (const { key, period: its, ...place } of figures)
    if (read !== undefined && its === read) header.columns[key] = place;
  return {
    told: { at: figures[0]!.at, found, read },
    columns: figures.filter((each) => each.period !== undefined).map(({ at }) => at),
  };
}

/** Every column of numbers from left to right, with its period; one without a period goes with the one before. */
function figuresOf(grid: Grid, header: Header<IndicatorColumn>): Figure[] {
  const isFigure = (key: IndicatorColumn): key is Figure['key'] => FIGURES.some((figure) => figure === key);
  const all = [
    ...FIGURES.flatMap((key) => (header.columns[key] ? [{ ...header.columns[key], key }] : [])),
    ...header.duplicates.flatMap(({ key, ...place }) => (isFigure(key) ? [{ ...place, key }] : [])),
  ].sort((a, b) => a.column - b.column);
  let before: string | undefined;
  return all.map((each) => {
    before = periodAbove(grid, header, each) ?? before;
    return { ...each, period: before };
  });
}

/** The period that stands in a column's header, or in the cell merged over it. */
function periodAbove(
  grid: Grid,
  { top, below }: Header<string>,
  { column }: HeaderColumn,
): string | undefined {
  for (let row = below - 1; row >= Math.max(1, top - ABOVE); row--) {
    const merge = grid.merges.find(
      (each) => row >= each.top && row <= each.bottom && column >= each.left && column <= each.right,
    );
    const cell = merge ? cellAt(grid, merge.top, merge.left) : cellAt(grid, row, column);
    const key = readPeriod(oneLine(shown(cell)).slice(0, 100))?.key;
    if (key !== undefined) return key;
  }
  return undefined;
}
