/** The progress table of a unit's sheet: its headers, its rows, and what of it was not read. */
import { addressOf } from '../model/address.ts';
import type { Grid } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import {
  type ArisingRow,
  COLUMNS,
  type PeriodColumns,
  type ProgressColumnFound,
  type ProgressPart,
  type ProgressRow,
  type ProgressTable,
  type Unread,
  type UnreadColumn,
} from '../model/sheet.ts';
import { BlockReader } from './blockReader.ts';
import type { HeaderColumn } from './header.ts';
import { hasTicks, type ProgressHeader } from './progressHeader.ts';
import { firstTexts, rowsAbove } from './rows.ts';
import { settlePercents } from './settle.ts';
import { TaskMatcher } from './taskMatcher.ts';
import { TICKS } from './ticks.ts';
import { unreadColumns } from './unreadColumns.ts';
import { unreadRows } from './unreadRows.ts';

/** A header with the rows that belong to it. */
export interface HeadedRows {
  header: ProgressHeader;
  /** First row that no longer does. */
  until: number;
}

/** Tables of one worksheet that go on one below another. */
export interface ProgressBlock {
  /** The worksheet, or the part of it where tables stand side by side. */
  grid: Grid;
  headed: HeadedRows[];
  periods: PeriodColumns[];
}

/** What was read of one block, and what was not. */
export interface ReadBlock {
  parts: { part: ProgressPart; header: ProgressHeader; rows: number[] }[];
  rows: ProgressRow[];
  arising: ArisingRow[];
  struck: ProgressTable['struck'];
  unread: Unread[];
  unreadColumns: UnreadColumn[];
}

/** All rows that are about work, each with the task it was matched to. */
export function readProgress(block: ProgressBlock, plan: Plan): ReadBlock {
  const { grid, headed, periods } = block;
  const matcher = new TaskMatcher(plan);
  const names = [grid.sheet, ...linesAbove(grid, headed[0]!.header.top)];
  matcher.enterNamed(names);
  const reader = new BlockReader(grid, plan, matcher, names);
  const read: ReadBlock = {
    parts: [],
    rows: reader.rows,
    arising: reader.arising.rows,
    struck: reader.struck,
    unread: periods.map((each) => ({ what: 'periods', ...each })),
    unreadColumns: [],
  };
  const otherPeriods = new Set(periods.flatMap(({ columns }) => columns));
  const taken = new Map<ProgressHeader, Map<number, string | undefined>>();
  for (const { header, until } of headed) {
    const lists = [reader.rows, reader.arising.rows];
    const before = lists.map(({ length }) => length);
    const rows = reader.read(header, until);
    // The same header once more, on the next page of paper, is no other part.
    const known = read.parts.find((each) => isSameHeader(each.header, header));
    const part = known ?? { part: partOfHeader(grid, header), header, rows: [] };
    if (!known) read.parts.push(part);
    part.rows.push(...lists.flatMap((list, index) => list.slice(before[index]).map(({ row }) => row)));
    taken.set(part.header, new Map([...(taken.get(part.header) ?? []), ...rows]));
  }
  for (const { header } of read.parts)
    read.unreadColumns.push(...unreadColumns(grid, header, taken.get(header)!, plan, otherPeriods));
  settlePercents([...reader.rows, ...reader.arising.rows]);
  read.unread.push(...unreadRows(reader.skipped, reader.last));
  return read;
}

/** Rows right above a header, where a section's title may stand. */
const NEAR = 3;

function linesAbove(grid: Grid, top: number): string[] {
  return rowsAbove(grid, top)
    .filter((row) => row >= top - NEAR)
    .map((row) => firstTexts(grid, row).join(' '));
}

function isSameHeader(a: ProgressHeader, b: ProgressHeader): boolean {
  const places = ({ columns }: ProgressHeader) =>
    Object.entries(columns)
      .map(([key, { column }]) => `${key} ${column}`)
      .sort()
      .join();
  return places(a) === places(b);
}

function partOfHeader(grid: Grid, header: ProgressHeader): ProgressPart {
  return {
    sheet: grid.sheet,
    headerAt: addressOf(
      header.top,
      Math.min(...Object.values(header.columns).map((column) => column.column)),
    ),
    columns: columnsOf(header),
    duplicates: header.duplicates.flatMap(({ key, at, text }) => {
      const column = COLUMNS.find((each) => each === key);
      return column ? [{ column, at, text }] : [];
    }),
  };
}

function columnsOf(header: ProgressHeader): ProgressPart['columns'] {
  const columns: ProgressPart['columns'] = {};
  for (const name of COLUMNS) {
    const found = header.columns[name];
    if (found) columns[name] = columnFound(found);
  }
  const ticks = hasTicks(header) ? TICKS.map((column) => header.columns[column]) : [];
  const [first] = ticks.filter((tick) => tick !== undefined);
  if (!columns.status && first) columns.status = columnFound(first);
  return columns;
}

function columnFound({ at, text, misspelt }: HeaderColumn): ProgressColumnFound {
  return { at, text, misspelt };
}
