/** Numbers of several periods side by side in a table of figures: those of the sheet's own are read. */
import { cellAt, type Grid, shown } from '../model/grid.ts';
import { rememberByText } from '../model/remember.ts';
import type { PeriodsBeside } from '../model/sheet.ts';
import { bare, oneLine } from '../text/fold.ts';
import type { Header, HeaderColumn } from './header.ts';
import {
  type AskedTime,
  isAnotherPeriod,
  isThisYear,
  mayNamePeriod,
  OTHER_TIME,
  periodNamed,
} from './otherTime.ts';

/** Rows above the header's own in which the period of a group of columns may stand. */
const ABOVE = 2;

/** The sheet's period, whichever that is. */
const OWN = /^(?:trong kỳ|kỳ này|trong tháng|tháng này|trong quý|quý này|kỳ báo cáo)$/i;

/** What {@link PeriodsBeside} calls columns that no key of a period stands for. */
const NO_PERIOD = new Set(['own', 'cumulative']);

interface Figure<K> extends HeaderColumn {
  key: K;
  period: string | undefined;
}

/** The header of a table of figures. */
export interface FigureHeader<K extends string> extends Header<K> {
  /** Where each period has columns of its own: which there are, and which is read. */
  periods?: PeriodsBeside;
}

/**
 * The header turned to the columns of the period asked for, where each period has columns of its own, and without those
 * that are plainly of another one, even where there are no others. @param keys of numbers
 */
export function turnedTo<K extends string>(
  asked: AskedTime | undefined,
  keys: readonly K[],
  header: Header<K>,
  grid: Grid,
): FigureHeader<K> {
  const [period] = asked?.periods ?? [];
  const figures = figuresOf(grid, header, keys, asked?.year);
  const found = [...new Set(figures.flatMap((each) => each.period ?? []))];
  const isAnother = (each: string | undefined) =>
    each !== undefined && !NO_PERIOD.has(each) && isAnotherPeriod(each, asked?.periods ?? []);
  const isBeside = found.length > 1 && header.duplicates.some(({ key }) => keys.includes(key));
  if (!isBeside && !found.some(isAnother)) return header;
  const read =
    found.find((each) => each === period) ??
    found.find((each) => each === 'own') ??
    (found.some(isAnother) ? found.find((each) => !isAnother(each)) : undefined);
  const columns = { ...header.columns };
  for (const { key, column, period: its } of figures)
    if (isAnother(its) && columns[key]?.column === column) delete columns[key];
  for (const { key, period: its, ...place } of figures)
    if (read !== undefined && its === read) columns[key] = place;
  const others = figures.filter((each) => each.column !== columns[each.key]?.column);
  return {
    ...header,
    columns,
    duplicates: header.duplicates.filter(({ key }) => !keys.includes(key)),
    periods: {
      at: figures[0]!.at,
      found,
      read,
      isOther: found.some(isAnother),
      others: others.map(({ column }) => column),
    },
  };
}

/**
 * Every column of numbers from left to right, with its period; one without a period goes with the one before, unless
 * that has such a column already: then it is the sheet's own.
 */
function figuresOf<K extends string>(
  grid: Grid,
  header: Header<K>,
  keys: readonly K[],
  year: number | undefined,
): Figure<K>[] {
  const all = [
    ...keys.flatMap((key) => {
      const place = header.columns[key];
      return place ? [{ ...place, key }] : [];
    }),
    ...header.duplicates.filter(({ key }) => keys.includes(key)),
  ].sort((a, b) => a.column - b.column);
  const left = Math.min(...all.map(({ column }) => column));
  const told = new Set<string>();
  let before: string | undefined;
  const found = all.map((each) => {
    const isTold = before !== undefined && told.has(`${before} ${each.key}`);
    before = periodAbove(grid, header, { ...each, left, year }) ?? (isTold ? 'own' : before);
    told.add(`${before} ${each.key}`);
    return { ...each, period: before };
  });
  const periods = found.map(({ period }) => period);
  return found.map((each) => (isThisYear(each.period, periods) ? { ...each, period: 'own' } : each));
}

/**
 * The period that stands in a column's header, or in the cell merged over it; what is merged over the names of the rows
 * too is the table's title. @param left first column of numbers
 */
function periodAbove(
  grid: Grid,
  { top, below }: Header<string>,
  { column, left, year }: HeaderColumn & { left: number; year: number | undefined },
): string | undefined {
  for (let row = below - 1; row >= Math.max(1, top - ABOVE); row--) {
    const merge = grid.merges.find(
      (each) => row >= each.top && row <= each.bottom && column >= each.left && column <= each.right,
    );
    if (merge && row < top && merge.left < left) continue;
    const cell = merge ? cellAt(grid, merge.top, merge.left) : cellAt(grid, row, column);
    const text = oneLine(shown(cell)).slice(0, 100);
    const time = timeNamed(text);
    const key = time === 'period' ? periodNamed(text, year) : time;
    if (key !== undefined) return key;
  }
  return undefined;
}

const timeNamed = rememberByText((text): 'cumulative' | 'own' | 'period' | undefined => {
  if (!mayNamePeriod(text)) return undefined;
  return OTHER_TIME.test(bare(text)) ? 'cumulative' : OWN.test(text) ? 'own' : 'period';
});
