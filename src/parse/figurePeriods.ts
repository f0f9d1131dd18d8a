/** Numbers of several periods side by side in a table of figures: those of the sheet's own are read. */
import { cellAt, type Grid, shown } from '../model/grid.ts';
import type { PeriodsBeside } from '../model/sheet.ts';
import { bare, oneLine } from '../text/fold.ts';
import { readPeriod } from '../text/read.ts';
import type { Header, HeaderColumn } from './header.ts';

/** Rows above the header's own in which the period of a group of columns may stand. */
const ABOVE = 2;

const CUMULATIVE = /luy ke|cong don|tu dau nam/;
/** The sheet's period, whichever that is. */
const OWN = /^(?:trong kỳ|kỳ này|trong tháng|tháng này|trong quý|quý này|kỳ báo cáo)$/i;

interface Figure<K> extends HeaderColumn {
  key: K;
  period: string | undefined;
}

/** The header of a table of figures. */
export interface FigureHeader<K extends string> extends Header<K> {
  /** Where each period has columns of its own: which there are, and which is read. */
  periods?: PeriodsBeside;
}

/** The header turned to the columns of that period, where each period has columns of its own. @param keys of numbers */
export function turnedTo<K extends string>(
  period: string | undefined,
  keys: readonly K[],
  header: Header<K>,
  grid: Grid,
): FigureHeader<K> {
  if (!header.duplicates.some(({ key }) => keys.includes(key))) return header;
  const figures = figuresOf(grid, header, keys);
  const found = [...new Set(figures.flatMap((each) => each.period ?? []))];
  if (found.length < 2) return header;
  const read = found.find((each) => each === period) ?? found.find((each) => each === 'own');
  const columns = { ...header.columns };
  for (const { key, period: its, ...place } of figures)
    if (read !== undefined && its === read) columns[key] = place;
  const others = figures.filter((each) => each.column !== columns[each.key]?.column);
  return {
    ...header,
    columns,
    duplicates: header.duplicates.filter(({ key }) => !keys.includes(key)),
    periods: { at: figures[0]!.at, found, read, others: others.map(({ column }) => column) },
  };
}

/** Every column of numbers from left to right, with its period; one without a period goes with the one before. */
function figuresOf<K extends string>(grid: Grid, header: Header<K>, keys: readonly K[]): Figure<K>[] {
  const all = [
    ...keys.flatMap((key) => {
      const place = header.columns[key];
      return place ? [{ ...place, key }] : [];
    }),
    ...header.duplicates.filter(({ key }) => keys.includes(key)),
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
    const text = oneLine(shown(cell)).slice(0, 100);
    const key = CUMULATIVE.test(bare(text)) ? 'cumulative' : OWN.test(text) ? 'own' : readPeriod(text)?.key;
    if (key !== undefined) return key;
  }
  return undefined;
}
