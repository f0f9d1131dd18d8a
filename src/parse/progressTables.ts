/** The progress tables of a workbook: which worksheet is read, which ones are put together, which are left. */
import type { Grid } from '../model/grid.ts';
import { type Plan, tasksOf } from '../model/plan.ts';
import type { ArisingRow, ProgressRow, ProgressTable, Unread, UnreadColumn } from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { PROGRESS_SHEET } from '../text/labels.ts';
import { readPeriod } from '../text/read.ts';
import { unitFinder } from '../text/unitNames.ts';
import type { ReadTable } from './hidden.ts';
import { titleBlock, unitInTitle } from './info.ts';
import type { AskedTime } from './otherTime.ts';
import { type ProgressBlock, type ReadBlock, readProgress } from './progress.ts';
import { findProgressBlocks, type Looks } from './progressBlocks.ts';
import type { ProgressHeader } from './progressHeader.ts';

/** A worksheet with progress tables. */
export interface Candidate {
  grid: Grid;
  blocks: ProgressBlock[];
}

/** More worksheets of tasks than there are weeks in a year. */
const MOST_SHEETS = 60;

/** Worksheets that have the header of a progress table. @param isOther tells those that are something else after all */
export function candidatesIn(grids: Grid[], { asked, looks, isOther }: CandidateSearch): Candidate[] {
  const found: Candidate[] = [];
  for (const grid of grids) {
    if (found.length === MOST_SHEETS) break;
    const blocks = findProgressBlocks(grid, asked, looks);
    if (blocks.length > 0 && !isOther({ grid, blocks })) found.push({ grid, blocks });
  }
  return found;
}

interface CandidateSearch {
  asked: AskedTime;
  looks: Looks;
  isOther(candidate: Candidate): boolean;
}

/** A candidate with its rows. */
interface ReadCandidate extends Candidate {
  read: ReadBlock[];
  rows: ProgressRow[];
  arising: ArisingRow[];
}

/** What is read of the progress tables, and what is left. */
export interface ChosenTables {
  /** The worksheets that it is read from. */
  grids: Grid[];
  table: ProgressTable;
  /** Work outside the plan. */
  arising: ArisingRow[];
  /** As they were read, for what they hide. */
  parts: ReadTable[];
  unread: Unread[];
  unreadColumns: UnreadColumn[];
}

/**
 * The table of the worksheet that is most likely the unit's own, with those that go on with it.
 * @param period the period that the workbook is about, as far as it says one
 */
export function chooseTables(
  candidates: Candidate[],
  plan: Plan,
  period: string | undefined,
): ChosenTables | undefined {
  const read = candidates.map((each): ReadCandidate => {
    const blocks = each.blocks.map((block) => readProgress(block, plan));
    return {
      ...each,
      read: blocks,
      rows: blocks.flatMap(({ rows }) => rows),
      arising: blocks.flatMap(({ arising }) => arising),
    };
  });
  const [main, ...others] = inOrder(read, period, plan.year);
  if (!main) return undefined;
  const together = [main];
  const unread: Unread[] = [];
  for (const other of others.sort((a, b) => candidates.indexOf(a) - candidates.indexOf(b)))
    if (goesOnWith(other, together, plan, period)) together.push(other);
    else if (isLeft(other, main, period, plan.year))
      unread.push({
        what: 'worksheet',
        sheet: other.grid.sheet,
        rows: toldRows(other).length + other.arising.length,
        read: main.grid.sheet,
        repeats: [...tasksIn([other])].some((task) => tasksIn([main]).has(task)),
        isWhole: [...tasksIn([main])].every((task) => tasksIn([other]).has(task)),
      });
  const blocks = together.flatMap((each) => each.read);
  const [first, ...further] = blocks.flatMap(({ parts }) => parts.map(({ part }) => part));
  return {
    grids: together.map(({ grid }) => grid),
    table: {
      ...first!,
      others: further,
      rows: together.flatMap(({ rows }) => rows),
      struck: blocks.flatMap(({ struck }) => struck),
    },
    arising: together.flatMap(({ arising }) => arising),
    parts: together.flatMap(({ grid, read: each }) =>
      each.flatMap(({ parts }) => parts.map(({ header, rows }) => ({ grid, header, rows }))),
    ),
    unread: [...blocks.flatMap((each) => each.unread), ...unread],
    unreadColumns: blocks.flatMap((each) => each.unreadColumns),
  };
}

/** The likeliest first: in the order of these questions; the first of equals wins. */
function inOrder(candidates: ReadCandidate[], period: string | undefined, year: number): ReadCandidate[] {
  if (candidates.length < 2) return candidates;
  const answers = new Map(
    candidates.map((each) => [
      each,
      [
        Number(toldRows(each).length > 0),
        Number(!each.grid.hidden),
        Number(!isDraft(each.grid.sheet)),
        Number(!isOfAnotherYear(each, year)),
        period === undefined ? monthNumber(each) : ofPeriod(each, period, year),
        Number(fold(each.grid.sheet) === fold(PROGRESS_SHEET)),
        Number(hasStatus(each)),
        toldRows(each).length,
        Math.max(...headersOf(each).map(({ columns }) => Object.keys(columns).length)),
      ],
    ]),
  );
  return [...candidates].sort((a, b) => {
    const [forA, forB] = [answers.get(a)!, answers.get(b)!];
    const index = forA.findIndex((answer, at) => answer !== forB[at]);
    return index < 0 ? 0 : forB[index]! - forA[index]!;
  });
}

function headersOf({ blocks }: Candidate): ProgressHeader[] {
  return blocks.flatMap(({ headed }) => headed.map(({ header }) => header));
}

function hasStatus({ read }: ReadCandidate): boolean {
  return read.some(({ parts }) => parts.some(({ part }) => part.columns.status !== undefined));
}

/** Rows in which the unit says something, of its tasks or of others. */
function toldRows({ rows }: ReadCandidate): ProgressRow[] {
  return rows.filter((row) =>
    (['status', 'percent', 'doneOn', 'proof', 'result'] as const).some((name) => row[name].text !== ''),
  );
}

/** "Nháp", "Tien do cu", "Copy of …", "Tiến độ (2)". */
const DRAFT =
  /(?:^|[^\p{L}])(?:nháp|nhap|cũ|bản sao|ban sao|sao lưu|sao luu|backup|copy|old|draft|bỏ|hủy|huỷ|dự phòng)(?![\p{L}])|(?:^|[ _.-])cu$|\(\d+\)$/iu;

function isDraft(name: string): boolean {
  return DRAFT.test(name.normalize('NFC').trim());
}

/** 1 for a worksheet of the period ("Tháng 4"), -1 for one of another, 0 for one that names none. */
function ofPeriod({ grid }: Candidate, period: string, year: number): number {
  const named = periodNamed(grid, period);
  if (named === undefined) return Number(yearIn(grid.sheet) === year);
  return named === period ? 1 : -1;
}

/** "Đột xuất" may be what came up beside the period, and no period of its own. */
function periodNamed({ sheet }: Grid, asked: string | undefined): string | undefined {
  const named = readPeriod(sheet)?.key;
  return named === 'dot-xuat' && asked !== named ? undefined : named;
}

/** "2025" beside "2026". */
function isOfAnotherYear({ grid }: Candidate, year: number): boolean {
  return (yearIn(grid.sheet) ?? year) !== year;
}

function yearIn(name: string): number | undefined {
  const [found] = /(?<!\d)20\d\d(?!\d)/.exec(name) ?? [];
  return found === undefined ? undefined : Number(found);
}

/** Of worksheets of several months, when nothing says which is meant, the last that is filled in. */
function monthNumber({ grid }: Candidate): number {
  return Number(/^thang-(\d\d)$/.exec(readPeriod(grid.sheet)?.key ?? '')?.[1] ?? 0);
}

function tasksIn(candidates: ReadCandidate[]): Set<string> {
  return new Set(candidates.flatMap(({ rows }) => rows.flatMap(({ task }) => task ?? [])));
}

/** Whether a worksheet tells further tasks of the same unit for the same time: the list is split. */
function goesOnWith(
  other: ReadCandidate,
  together: ReadCandidate[],
  plan: Plan,
  period: string | undefined,
): boolean {
  const [main] = together as [ReadCandidate];
  const named = [main, other].map(({ grid }) => periodNamed(grid, period));
  if (isDraft(other.grid.sheet) || isOfAnotherYear(other, plan.year)) return false;
  if (named[1] !== undefined && named[1] !== (period ?? named[0])) return false;
  if (other.arising.length > 0 && other.rows.length === 0) return isOfUnit(other, main, plan);
  if (!hasStatus(other)) return false;
  const [known, further] = [tasksIn(together), tasksIn([other])];
  const shared = [...further].filter((task) => known.has(task)).length;
  if (further.size === 0 || shared * MOST_SHARED > Math.min(known.size, further.size)) return false;
  if (!isOfUnit(other, main, plan)) return false;
  const unit = unitNamedBy(main, plan);
  const own = unit === undefined ? undefined : new Set(tasksOf(plan, unit).map(({ id }) => id));
  return !own || [...further].filter((task) => own.has(task)).length * 2 >= further.size;
}

/** One task in so many may stand in both; which row counts is told (CC403). */
const MOST_SHARED = 3;

/** Whether it names no other unit than the first worksheet does. */
function isOfUnit(other: ReadCandidate, main: ReadCandidate, plan: Plan): boolean {
  const its = unitNamedBy(other, plan);
  return its === undefined || its === unitNamedBy(main, plan);
}

function unitNamedBy({ grid, blocks }: Candidate, plan: Plan): string | undefined {
  const find = unitFinder(plan.units);
  const title = titleBlock(grid, blocks[0]!.headed[0]!.header.top);
  return (find(grid.sheet) ?? unitInTitle(title, plan.units, find))?.id;
}

/** Whether a worksheet that is not read tells something; those of other months are not asked for. */
function isLeft(
  other: ReadCandidate,
  main: ReadCandidate,
  period: string | undefined,
  year: number,
): boolean {
  const told = [...toldRows(other), ...other.arising];
  if (told.length === 0 || !(hasStatus(other) || told.some(({ task }) => task !== undefined))) return false;
  return !(period !== undefined && ofPeriod(other, period, year) < 0 && ofPeriod(main, period, year) >= 0);
}
