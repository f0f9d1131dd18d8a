/** A table with columns of its own for each of several periods ("Tháng 1", "Tháng 2", …): those of one are read. */
import { type Grid, shown } from '../model/grid.ts';
import { type PeriodColumns, TOLD_COLUMNS } from '../model/sheet.ts';
import { clean } from '../text/fold.ts';
import { isStatus } from '../text/status.ts';
import { type HeaderColumn, textsAbove } from './header.ts';
import { type AskedTime, isAnotherPeriod, isThisYear, mayNamePeriod, periodNamed } from './otherTime.ts';
import { giveBack, hasTicks, type ProgressHeader } from './progressHeader.ts';
import { rowsBelow } from './rows.ts';
import type { ProgressColumn } from './vocabulary.ts';

/** What a unit tells of one period; what comes next is told of the period after it. */
const OF_A_PERIOD = new Set<ProgressColumn>([
  ...TOLD_COLUMNS.filter((column) => column !== 'next' && column !== 'person'),
  'cause',
  'proofDay',
  'time',
]);

interface PeriodColumn extends HeaderColumn {
  key: ProgressColumn;
  period: string;
}

/**
 * Leaves of a header's columns only those of one period: the first of those asked for that has any, else, when none is
 * asked for, the last that is filled in. A column of another period, or of another year, is never read, even where it is
 * the only one. Undefined for a table in which nothing is left out.
 */
export function choosePeriod(
  grid: Grid,
  header: ProgressHeader,
  { periods: asked, year }: AskedTime,
): PeriodColumns | undefined {
  if (header.duplicates.length > 0 && groupsIn(grid, header.top - 1, year).length > 0) header.top--;
  // Beside a status of its own a column of a month is an entry in a calendar.
  const calendar = header.columns.status !== undefined || hasTicks(header);
  const all = columnsOfPeriods(grid, header, year).filter(({ key }) => key !== 'time' || !calendar);
  const periods = [...new Set(all.map(({ period }) => period))];
  const isSeveral = all.some(({ key, period }) => key === 'time' || isRepeated(all, key, period));
  if (!isSeveral && !periods.some((period) => isAnotherPeriod(period, asked))) return undefined;
  const read =
    asked.find((period) => periods.includes(period)) ??
    (asked.length > 0
      ? undefined
      : lastFilled(
          grid,
          header,
          all.filter(({ period }) => !isAnotherPeriod(period, asked)),
        ));
  const left = all.filter(({ period }) => period !== read && (isSeveral || isAnotherPeriod(period, asked)));
  for (const column of isSeveral ? all : left) drop(header, column);
  if (isSeveral) for (const column of all) if (column.period === read) add(grid, header, column);
  for (const { key } of left) promote(header, key);
  return {
    sheet: grid.sheet,
    at: (left[0] ?? all[0]!).at,
    periods,
    read,
    columns: left.map(({ column }) => column),
  };
}

/** Whether a column of that meaning stands there for another period too. */
function isRepeated(all: PeriodColumn[], key: ProgressColumn, period: string): boolean {
  return all.some((other) => other.key === key && other.period !== period);
}

/** From left to right. */
function columnsOfPeriods(
  grid: Grid,
  { columns, duplicates, ...place }: ProgressHeader,
  year: number,
): PeriodColumn[] {
  const above = textsAbove(grid, { columns, duplicates, ...place });
  const groups = groupsIn(grid, place.top, year);
  const named = (Object.keys(columns) as ProgressColumn[]).map((key) => ({ ...columns[key]!, key }));
  const found = [...named, ...duplicates]
    .flatMap((column) => {
      if (!OF_A_PERIOD.has(column.key) && !column.key.startsWith('tick:')) return [];
      const { texts } = above(column.column);
      const named = column.key === 'time' ? texts : texts.filter(mayNamePeriod);
      const period =
        named.map((text) => periodNamed(text, year)).find(Boolean) ??
        groups.findLast((group) => group.column <= column.column)?.period;
      return period ? [{ ...column, period }] : [];
    })
    .sort((a, b) => a.column - b.column);
  const periods = found.map(({ period }) => period);
  return found.filter(({ period }) => !isThisYear(period, periods));
}

/** No name of a group of columns is longer. */
const LONGEST_GROUP = 40;

/** Texts of a row of a header that names several periods; each holds as far as the next. */
function groupsIn(grid: Grid, row: number, year: number): { column: number; period: string | undefined }[] {
  const groups = [...(grid.rows.get(row)?.values() ?? [])]
    .map((cell) => ({ column: cell.column, text: clean(shown(cell)) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.column - b.column)
    .map(({ column, text }) => ({
      column,
      period: text.length > LONGEST_GROUP ? undefined : periodNamed(text, year),
    }));
  return new Set(groups.flatMap(({ period }) => period ?? [])).size > 1 ? groups : [];
}

function lastFilled(grid: Grid, { below }: ProgressHeader, columns: PeriodColumn[]): string | undefined {
  const rows = rowsBelow(grid, below);
  return columns.filter(({ column }) => textsIn(grid, rows, column).length > 0).at(-1)?.period;
}

function textsIn(grid: Grid, rows: number[], column: number): string[] {
  return rows.map((row) => clean(shown(grid.rows.get(row)!.get(column)))).filter((text) => text !== '');
}

function drop({ columns, duplicates }: ProgressHeader, { key, column }: PeriodColumn): void {
  if (columns[key]?.column === column) delete columns[key];
  const index = duplicates.findIndex((each) => each.key === key && each.column === column);
  if (index >= 0) duplicates.splice(index, 1);
}

/** Behind "Tình trạng tháng 3" that is not read, "Tình trạng" is the column of that meaning. */
function promote(header: ProgressHeader, key: ProgressColumn): void {
  const { columns, duplicates } = header;
  if (columns[key]) return;
  const index = duplicates.findIndex((each) => each.key === key);
  if (index < 0) {
    giveBack(header, key);
    return;
  }
  const [{ key: _, ...place }] = duplicates.splice(index, 1) as [(typeof duplicates)[number]];
  columns[key] = place;
}

/** A column that is known by its period alone tells what stands in it: statuses, or results. */
function add(grid: Grid, header: ProgressHeader, column: PeriodColumn): void {
  const { period, key: named, ...place } = column;
  const texts = named === 'time' ? textsIn(grid, rowsBelow(grid, header.below), column.column) : [];
  const statuses = texts.filter((text) => isStatus(text));
  const told = statuses.length * 2 >= texts.length ? 'status' : 'result';
  const key = named === 'time' ? told : named;
  if (header.columns[key]) header.duplicates.push({ key, ...place });
  else header.columns[key] = place;
}
