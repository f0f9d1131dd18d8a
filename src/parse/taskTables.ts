/** The tables of tasks in a workbook, and what of them is left when the tables of figures are taken out. */
import { placeOf } from '../model/address.ts';
import type { Grid } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import type { Unread, UnreadColumn } from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { GUIDE_SHEET, INDICATOR_SHEET, INFO_SHEET, PROCEDURE_SHEET } from '../text/labels.ts';
import { endOfTasks, type Tasks } from './figureTables.ts';
import { headlessRows } from './headlessRows.ts';
import type { ReadTable } from './hidden.ts';
import { findIndicatorHeader } from './indicators.ts';
import type { AskedTime } from './otherTime.ts';
import { findProcedureHeader } from './procedures.ts';
import { type Looks, newLooks } from './progressBlocks.ts';
import { type Candidate, type ChosenTables, candidatesIn, chooseTables } from './progressTables.ts';
import { rowNumbers, rowsAbove } from './rows.ts';

/** What was read of the tasks. */
export interface ReadTasks extends ChosenTables {
  /** The worksheets that they are read from, each with its first header. */
  tasks: Tasks[];
  /** The first header of every worksheet that has one. */
  headed: Tasks[];
  /** The first row of the first worksheet that is no longer its title. */
  top: number;
}

/** The tables of tasks. */
export function readTasks(grids: Grid[], plan: Plan, asked: AskedTime): ReadTasks | undefined {
  const looks = newLooks();
  const candidates = progressCandidates(grids, asked, looks);
  const headed = candidates.map(firstHeader);
  const chosen = chooseTables(
    candidates.map((each, index) => endedBy(each, headed[index]!, looks)),
    plan,
    asked.periods[0],
  );
  if (!chosen) return undefined;
  const [main] = chosen.parts;
  const above = headlessAbove(main!.grid, main!.header.top, plan);
  return {
    ...chosen,
    headed,
    tasks: headed.filter(({ grid }) => chosen.grids.includes(grid)),
    top: Math.min(main!.header.top, ...(above?.what === 'headless' ? above.rows : [])),
  };
}

function firstHeader({ grid, blocks }: Candidate): Tasks {
  return { grid, header: blocks[0]!.headed[0]!.header };
}

/** Worksheets of the form that are for something else; only where no other has a progress table may one of them. */
const NO_PROGRESS = new Set([INDICATOR_SHEET, PROCEDURE_SHEET, INFO_SHEET, GUIDE_SHEET].map(fold));

function progressCandidates(grids: Grid[], asked: AskedTime, looks: Looks): Candidate[] {
  const [own, other] = [true, false].map((isOwn) =>
    grids.filter(({ sheet }) => NO_PROGRESS.has(fold(sheet)) === isOwn),
  ) as [Grid[], Grid[]];
  const search = { asked, looks, isOther: isOfFigures };
  const found = candidatesIn(other, search);
  return found.length > 0 ? found : candidatesIn(own, search);
}

/** Whether a table with names of the progress table's columns is one of figures: "Nội dung", "Kết quả", "Tử số". */
function isOfFigures(candidate: Candidate): boolean {
  const { grid, header } = firstHeader(candidate);
  if ('status' in header.columns) return false;
  return [findIndicatorHeader(grid), findProcedureHeader(grid)].some((found) => found?.top === header.top);
}

/** Headers of one worksheet below which tables of figures are looked for. */
const MOST_ENDS = 12;

/** A table of figures below the tasks ends them; tasks may go on below it, under a header of their own. */
function endedBy(candidate: Candidate, first: Tasks, looks: Looks): Candidate {
  const all = candidate.blocks.flatMap(({ headed }) => headed.map(({ header }) => header));
  const ends = all
    .slice(0, MOST_ENDS)
    .filter((header) => header === first.header || looks.left > 0)
    .map((header) => endOfTasks(header === first.header ? first : { grid: candidate.grid, header }));
  if (!ends.some(Number.isFinite)) return candidate;
  const blocks = candidate.blocks.map((block) => ({
    ...block,
    headed: block.headed
      .filter(({ header }) => !ends.includes(header.top))
      .map(({ header, until }) => ({
        header,
        until: Math.min(until, ...ends.filter((end) => end > header.top)),
      })),
  }));
  return { ...candidate, blocks };
}

/** What was not read, without what the tables of figures beside the tasks read. */
export function leftOf(
  tasks: Pick<ReadTasks, 'unread' | 'unreadColumns'> | undefined,
  figures: ReadTable[],
): { unread: Unread[]; unreadColumns: UnreadColumn[] } {
  const isFigure = ({ sheet, at }: { sheet: string; at: string }) =>
    figures.some(({ grid, header }) => {
      const columns = Object.values(header.columns).map((each) => each!.column);
      const [row, column] = placeOf(at);
      const isWithin = column >= Math.min(...columns) && column <= Math.max(...columns);
      return grid.sheet === sheet && row >= header.top && isWithin;
    });
  return {
    unread: (tasks?.unread ?? []).filter((each) => each.what !== 'row' || !isFigure(each)),
    unreadColumns: (tasks?.unreadColumns ?? []).filter((each) => !isFigure(each)),
  };
}

/** Rows about tasks that stand above the first header of their worksheet, or below one that is not of tasks. */
export function headlessIn(grids: Grid[], read: ReadTable[], headed: Tasks[], plan: Plan): Unread[] {
  const searched = grids.filter(({ sheet }) => fold(sheet) !== fold(GUIDE_SHEET));
  return searched.flatMap((grid) => {
    const own = read.filter((table) => table.grid.sheet === grid.sheet);
    const tops = [...own, ...headed.filter((each) => each.grid === grid)].map(({ header }) => header.top);
    const top = Math.min(...tops);
    const figures = own.filter((table) => !isOfTasks(table));
    const below = Math.min(...figures.map(({ header }) => header.below));
    const taken = new Set(own.flatMap(({ rows }) => rows));
    const rows = rowNumbers(grid).filter((row) => row < top || (row >= below && !taken.has(row)));
    return headlessRows(grid, rows, plan) ?? [];
  });
}

function headlessAbove(grid: Grid, top: number, plan: Plan): Unread | undefined {
  return headlessRows(grid, rowsAbove(grid, top), plan);
}

function isOfTasks({ header: { columns } }: ReadTable): boolean {
  return 'status' in columns || 'id' in columns || 'title' in columns;
}
