/** Where the tables of figures stand: on worksheets of their own, or above, below or beside the tasks. */
import type { Grid } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import type {
  IndicatorColumn,
  IndicatorTable,
  ProcedureTable,
  UnreadFigures,
  UnreadPart,
} from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { GUIDE_SHEET, INDICATOR_SHEET, INFO_SHEET, PROCEDURE_SHEET } from '../text/labels.ts';
import { readPeriod } from '../text/read.ts';
import { headerAt } from './figureColumns.ts';
import type { FigureHeader } from './figurePeriods.ts';
import type { Header } from './header.ts';
import type { ReadTable } from './hidden.ts';
import { findIndicatorHeader, readIndicators } from './indicators.ts';
import { lostIndicators, lostProcedures } from './lostFigures.ts';
import type { AskedTime } from './otherTime.ts';
import { findProcedureHeader, readProcedures } from './procedures.ts';
import type { ProcedureColumn } from './vocabulary.ts';

/** A table of tasks, so far as the tables of figures must know of it. */
export interface Tasks {
  grid: Grid;
  header: Header<string>;
}

export interface Figures {
  indicators: IndicatorTable | undefined;
  procedures: ProcedureTable | undefined;
  unread: UnreadFigures[];
  /** What was read, for what is hidden of it. */
  read: ReadTable[];
}

/** What there is to know of a kind of table. */
interface Kind<K extends string, T> {
  /** The form's own name of its worksheet. */
  name: string;
  find(grid: Grid): FigureHeader<K> | undefined;
  read(grid: Grid, header: FigureHeader<K>): T;
  /** The header of the other kind of table: below this one it ends it. */
  endedBy(grid: Grid): Header<string> | undefined;
  /** Rows that were read out of it. */
  rows(table: T): number[];
  /** Whether what stands below the same header once more is the same table. */
  goesOn(above: T, below: T): boolean;
}

interface Found<K extends string, T> extends ReadTable {
  header: FigureHeader<K>;
  table: T;
}

/** Of each kind one table; others that hold something are named. @param asked the sheet's own period */
export function readFigures(grids: Grid[], tasks: Tasks[], plan: Plan, asked: AskedTime): Figures {
  const chosenFrom = <K extends string, T extends { unread: UnreadPart[] }>(kind: Kind<K, T>) =>
    choose(kind, tablesOf(kind, grids, tasks), { tasks, period: asked.periods[0] });
  const indicators = chosenFrom<IndicatorColumn, IndicatorTable>({
    name: INDICATOR_SHEET,
    find: (grid) => findIndicatorHeader(grid, asked),
    endedBy: findProcedureHeader,
    read: (grid, header) => readIndicators(grid, header, plan),
    rows: (table) => table.rows.map(({ row }) => row),
    goesOn: () => true,
  });
  const procedures = chosenFrom<ProcedureColumn, ProcedureTable>({
    name: PROCEDURE_SHEET,
    find: (grid) => findProcedureHeader(grid, asked),
    endedBy: findIndicatorHeader,
    read: (grid, header) => readProcedures(grid, header, asked),
    rows: procedureRowNumbers,
    goesOn: goesOnBelow,
  });
  const used = [indicators.chosen, procedures.chosen].flatMap((each) => each?.grid.sheet ?? []);
  const unused = grids.filter((grid) => !used.includes(grid.sheet) && !isOf(tasks, grid));
  return {
    indicators: indicators.chosen?.table,
    procedures: procedures.chosen?.table,
    unread: [
      ...indicators.others.map((each) => second('indicators', each)),
      ...procedures.others.map((each) => second('procedures', each)),
      ...(indicators.chosen?.rows.length ? [] : lostIndicators(unused, plan)),
      ...(procedures.chosen?.rows.length ? [] : lostProcedures(unused, tasks)),
    ],
    read: [indicators.chosen, procedures.chosen].filter((each) => each !== undefined),
  };
}

/** Every row of a TTHC table that is in the model. */
function procedureRowNumbers({ fields, total, sums, unclear }: ProcedureTable): number[] {
  const rows = [
    ...fields,
    ...(total ? [total] : []),
    ...sums.flatMap(({ whole, parts }) => [whole, ...parts]),
    ...unclear.map(({ row }) => row),
  ];
  return [...new Set(rows.map(({ row }) => row))].sort((a, b) => a - b);
}

/** A new page of paper, and no table of its own: nothing was added up yet, and no field is told again. */
function goesOnBelow(above: ProcedureTable, below: ProcedureTable): boolean {
  const names = new Set(above.fields.map(({ field }) => fold(field)));
  return above.total === undefined && !below.fields.some(({ field }) => names.has(fold(field)));
}

function second(table: UnreadFigures['table'], { grid, header }: ReadTable): UnreadFigures {
  return { table, sheet: grid.sheet, at: headerAt(header), why: 'second' };
}

/** Worksheets of the form that are for something else. */
const WITHOUT_FIGURES = new Set([INFO_SHEET, GUIDE_SHEET].map(fold));

function isOf(tasks: Tasks[], { sheet }: Grid): boolean {
  return tasks.some(({ grid }) => grid.sheet === sheet);
}

/** Tables of one kind in all worksheets; above, below and beside the tasks too. */
function tablesOf<K extends string, T>(kind: Kind<K, T>, grids: Grid[], tasks: Tasks[]): Found<K, T>[] {
  return [
    ...grids
      .filter((grid) => !isOf(tasks, grid) && !WITHOUT_FIGURES.has(fold(grid.sheet)))
      .flatMap((grid) => tablesIn(kind, grid)),
    ...tasks.flatMap((each) => {
      const { grid, header } = each;
      const right = lastColumn(header);
      const isWider = [...(grid.rows.get(header.top)?.keys() ?? [])].some((column) => column > right);
      const beside = isWider ? tablesIn(kind, { ...grid, rows: columnsFrom(grid, right + 1) }) : [];
      return [
        ...tablesIn(kind, rowsOf(grid, 1, header.top)),
        ...beside.filter((table) => table.header.top >= header.top && table.header.top < header.below),
        ...(headersBelow(each).length > 0 ? tablesIn(kind, rowsOf(grid, header.below)) : []),
      ];
    }),
  ];
}

/** More tables of one kind on one worksheet are not looked for. */
const MOST_TABLES = 6;

function tablesIn<K extends string, T>(kind: Kind<K, T>, worksheet: Grid): Found<K, T>[] {
  const found: Found<K, T>[] = [];
  let grid = worksheet;
  let header = kind.find(grid);
  for (let count = 0; header && count < MOST_TABLES; count++) {
    const below = rowsOf(grid, header.below);
    const next = kind.find(below);
    const end = Math.min(...[next, kind.endedBy(below)].map((each) => each?.top ?? Number.POSITIVE_INFINITY));
    const table = kind.read(rowsOf(grid, 1, end), header);
    if (next && isSameHeader(header, next)) {
      const rest = kind.read(rowsOf(grid, next.top), next);
      if (kind.goesOn(table, rest)) {
        grid = {
          ...grid,
          rows: new Map([...grid.rows].filter(([row]) => row < next.top || row >= next.below)),
        };
        continue;
      }
    }
    found.push({ grid, header, table, rows: kind.rows(table) });
    if (!next) break;
    grid = rowsOf(grid, next.top);
    header = next;
  }
  return found;
}

function isSameHeader({ columns }: Header<string>, { columns: others }: Header<string>): boolean {
  const keys = new Set([...Object.keys(columns), ...Object.keys(others)]);
  return [...keys].every((key) => columns[key]?.column === others[key]?.column);
}

/** The worksheet from that row on, up to another one. */
function rowsOf(grid: Grid, first: number, end = Number.POSITIVE_INFINITY): Grid {
  const rows: Grid['rows'] = new Map();
  for (const [row, cells] of grid.rows) if (row >= first && row < end) rows.set(row, cells);
  return { ...grid, rows };
}

function columnsFrom(grid: Grid, first: number): Grid['rows'] {
  return new Map(
    [...grid.rows].map(([row, cells]) => [row, new Map([...cells].filter(([column]) => column >= first))]),
  );
}

function lastColumn({ columns }: Header<string>): number {
  return Math.max(...Object.values(columns).map((each) => each!.column));
}

/**
 * Of several tables: in sight before hidden, with rows before empty, of the sheet's period before no period's and
 * another's, the form's own worksheet, that of the tasks, then the one whose header knows the most columns; the first
 * wins a tie. The others, unless their worksheet names another period, are data that is not read.
 */
function choose<K extends string, T extends { unread: UnreadPart[] }>(
  { name }: Kind<K, T>,
  tables: Found<K, T>[],
  { tasks, period }: { tasks: Tasks[]; period: string | undefined },
): { chosen: Found<K, T> | undefined; others: Found<K, T>[] } {
  const timeOf = ({ grid }: ReadTable) => readPeriod(grid.sheet)?.key;
  const isOther = (table: ReadTable) => period !== undefined && (timeOf(table) ?? period) !== period;
  const rank = (table: Found<K, T>) =>
    (table.grid.hidden ? 0 : 100_000) +
    (table.rows.length > 0 ? 50_000 : 0) +
    (isOther(table) ? 0 : 20_000) +
    (period !== undefined && timeOf(table) === period ? 10_000 : 0) +
    (fold(table.grid.sheet) === fold(name) ? 5_000 : 0) +
    (isOf(tasks, table.grid) ? 1_000 : 0) +
    Object.keys(table.header.columns).length;
  const [chosen, ...others] = [...tables].sort((a, b) => rank(b) - rank(a));
  return { chosen, others: others.filter((table) => holdsAny(table) && !isOther(table)) };
}

function holdsAny({ rows, table }: Found<string, { unread: UnreadPart[] }>): boolean {
  return rows.length > 0 || table.unread.length > 0;
}

/** Headers of tables of figures below the tasks. */
const headersBelow = rememberByObject(({ grid, header }: Tasks): Header<string>[] => {
  const below = rowsOf(grid, header.below);
  return [findIndicatorHeader(below), findProcedureHeader(below)].filter((found) => found !== undefined);
});

/** The first row below the tasks where a table of figures begins, and ends them; beyond all rows where none does. */
export function endOfTasks(tasks: Tasks): number {
  const right = lastColumn(tasks.header);
  const isUnder = ({ columns }: Header<string>) =>
    Object.values(columns).some((each) => each!.column <= right);
  return Math.min(
    ...headersBelow(tasks)
      .filter(isUnder)
      .map(({ top }) => top),
  );
}
