/**
 * What a unit sent, as read: every value with the cell it came from. Reading never judges: a cell that
 * cannot be read is here with its text and no value; the checks decide what to say about it.
 */
import type { Day } from './day.ts';
import type { Due } from './due.ts';
import type { Damage, LegacyEncoding, WorkbookFormat } from './grid.ts';
import type { Settings } from './settings.ts';

/** Why a cell that holds something has no value. */
export type Flaw = 'formula-error' | 'not-computed' | 'unreadable' | 'ambiguous' | 'damaged';

export interface Cell<T> {
  /** Address as Excel shows it; null when the sheet has no such column or row. */
  at: string | null;
  /** What a person sees in the cell, cleaned of invisible characters. */
  text: string;
  value: T | undefined;
  flaw?: Flaw | undefined;
  /** What it was understood as, in people's words, where that is likely and not certain: “Hoàn thành”, “02/4/2026”. */
  guess?: string | undefined;
  /** What it could mean, where it has no value: two where it says two things, one that it is near to. */
  maybe?: readonly T[] | undefined;
  /** What stands there, where the text is not that: a ditto mark, words struck through. */
  wrote?: string | undefined;
}

export const STATUSES = ['done', 'doing', 'notStarted', 'noneArising', 'suspended'] as const;
export type Status = (typeof STATUSES)[number];

/** Columns of the progress sheet that say what the plan says; */
export const PLAN_COLUMNS = ['id', 'tt', 'title', 'product', 'dueText'] as const;
/** those that the unit fills in with something to reckon with, {@link Values}; */
export const VALUE_COLUMNS = ['status', 'percent', 'doneOn'] as const;
/** and those that it fills in with words. */
export const TEXT_COLUMNS = ['proof', 'result', 'difficulty', 'proposal', 'next', 'person', 'note'] as const;

export const TOLD_COLUMNS = [...VALUE_COLUMNS, ...TEXT_COLUMNS] as const;
/** In the order in which the form writes them (contract §5). */
export const COLUMNS = [...PLAN_COLUMNS, ...TOLD_COLUMNS] as const;

export type PlanColumn = (typeof PLAN_COLUMNS)[number];
export type ValueColumn = (typeof VALUE_COLUMNS)[number];
export type TextColumn = (typeof TEXT_COLUMNS)[number];
export type ToldColumn = (typeof TOLD_COLUMNS)[number];
export type Column = (typeof COLUMNS)[number];

interface Values {
  status: Status;
  /** 0–100. */
  percent: number;
  doneOn: Day;
}

/** The cells of a row; "product" is only the plan's, and the plan's own "dueText" counts. */
type ProgressCells = Record<Exclude<PlanColumn, 'product'> | TextColumn, Cell<string>> & {
  [C in ValueColumn]: Cell<Values[C]>;
};

/** Rows of a table; no plan has as many tasks, no commune as many indicators or fields of procedures. */
export const MOST_ROWS = 2000;

/** One row of the progress table that is about a task. */
export interface ProgressRow extends ProgressCells {
  sheet: string;
  row: number;
  /** The plan's task, when the row could be matched. */
  task: string | undefined;
  /** How it was matched; "text" means the wording was the only clue. */
  matchedBy: 'code' | 'place' | 'text' | undefined;
}

/** A row about work that the plan does not have (“Nhiệm vụ phát sinh”): it matches no task. */
export interface ArisingRow extends ProgressRow {
  product: Cell<string>;
  /** What its “Thời gian thực hiện” was understood as: of such work the unit's own words count. */
  due: Due;
}

/** A column and the header by which it was known. */
export interface ProgressColumnFound {
  at: string;
  text: string;
  /** No known name, only like one. */
  misspelt: boolean;
}

/** A header of the progress table, and what it says. */
export interface ProgressPart {
  sheet: string;
  /** Address of the first cell of the header row. */
  headerAt: string;
  /** Columns found: what was taken for what, with the header's own text. */
  columns: Partial<Record<Column, ProgressColumnFound>>;
  duplicates: { column: Column; at: string; text: string }[];
}

/** The tasks, which may be told under several headers and on several worksheets; the one read first stands for all. */
export interface ProgressTable extends ProgressPart {
  /** Its further parts: of other worksheets, or under other headers. */
  others: ProgressPart[];
  rows: ProgressRow[];
  /** Rows that the unit struck through: they are no part of the table any more. */
  struck: { sheet: string; row: number; at: string; task: string }[];
}

/** Every header under which the tasks are told. */
export function partsOf(table: ProgressTable): ProgressPart[] {
  return [table, ...table.others];
}

/** A column beside the tasks that holds data and was taken for nothing. */
export interface UnreadColumn {
  sheet: string;
  /** Its header's cell; where it has none, the one where it would stand. */
  at: string;
  /** The header's own text; "" where there is none. */
  text: string;
  /** The header is merged over it from the left, where another column was read. */
  isMerged: boolean;
  /** Rows of tasks in which something stands. */
  rows: number;
  /** Columns to the right of it that are not told one by one. */
  more: number;
  /** The column that it is most like, by its name or by what stands in it. */
  nearest: Column | undefined;
}

/** Columns of several periods side by side. */
export interface PeriodColumns {
  sheet: string;
  /** Header of the first column that was not read. */
  at: string;
  /** Keys of all periods, from left to right. */
  periods: string[];
  /** The one that was read; undefined where none of them was asked for. */
  read: string | undefined;
  /** Numbers of the columns that were not read. */
  columns: number[];
}

/** Why a row below a header was not read as a task's. */
export type UnreadRowReason =
  /** A section's title, or a sum: what stands beside it is no task's. */
  | 'section'
  | 'sum'
  /** Goes on with the task above it, which says something else there. */
  | 'further'
  /** Neither code nor wording. */
  | 'nameless'
  /** Work outside the plan that does not say what it is. */
  | 'untitled'
  /** Words that no task's row says. */
  | 'loose'
  /** Below the signatures. */
  | 'below';

/** What looks like the unit's data and was not read. */
export type Unread =
  /**
   * @property repeats whether it tells tasks that the worksheet which was read tells too
   * @property isWhole whether it tells all that that one tells
   */
  | { what: 'worksheet'; sheet: string; rows: number; read: string; repeats: boolean; isWhole: boolean }
  /** A worksheet without any table of the form, in which sentences stand. */
  | { what: 'prose'; sheet: string; at: string; text: string }
  /** Rows about tasks without a header above them. */
  | { what: 'headless'; sheet: string; at: string; rows: number[] }
  | ({ what: 'periods' } & PeriodColumns)
  /** @property more rows like it, further down, that are not told one by one */
  | {
      what: 'row';
      why: UnreadRowReason;
      sheet: string;
      at: string;
      row: number;
      text: string;
      more: number;
    };

/** Columns of the table of indicators, in the order in which the form writes them. */
export const INDICATOR_COLUMNS = [
  'code',
  'name',
  'target',
  'numerator',
  'denominator',
  'value',
  'note',
] as const;
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

export interface IndicatorRow {
  row: number;
  /** Id of the plan's indicator. */
  indicator: string;
  code: Cell<string>;
  name: Cell<string>;
  numerator: Cell<number>;
  denominator: Cell<number>;
  /** Percent (98.21), or the index itself. */
  value: Cell<number>;
  note: Cell<string>;
  /** The unit wrote "Không phát sinh", or a denominator of 0: there is no value, and none is missing. */
  noneArising: boolean;
}

/** Numbers of several periods side by side, and which of them were read: keys of periods, "own" or "cumulative". */
export interface PeriodsBeside {
  at: string;
  found: string[];
  /** Undefined where none is the sheet's own: then the left ones are read, */
  read: string | undefined;
  /** unless it is known that they are another period's. */
  isOther: boolean;
  /** Numbers of the columns that are not read. */
  others: number[];
}

export interface IndicatorTable {
  sheet: string;
  /** First cell of the header. */
  headerAt: string;
  rows: IndicatorRow[];
  /** Rows with numbers that name no indicator of the plan. */
  unknown: UnreadPart[];
  /** Columns of numbers without which nothing can be reckoned, and that are not there. */
  missing: ('numerator' | 'denominator')[];
  unread: UnreadPart[];
  periods: PeriodsBeside | undefined;
}

/** A column or row of a table of figures that holds something and was taken for nothing. */
export interface UnreadPart {
  /** Header of the column, or the first cell of what stands in it; first cell of the row. */
  at: string;
  /** What stands there; "" for a column without a header. */
  text: string;
}

/** Columns of the TTHC table, numbered 3–13 as in Biểu II.06a/VPCP/KSTT (domain.md §4.1). */
export const COUNTS = [
  'received',
  'online',
  'direct',
  'carried',
  'resolved',
  'early',
  'onTime',
  'late',
  'pending',
  'pendingInTime',
  'pendingLate',
] as const;
export type Count = (typeof COUNTS)[number];

export interface ProcedureRow {
  row: number;
  /** The cell of its name, else of its first number. */
  at: string;
  field: string;
  counts: Record<Count, Cell<number>>;
}

/** A row, and those that it adds up. */
export interface ProcedureSum {
  whole: ProcedureRow;
  parts: ProcedureRow[];
}

/** Why a row of dossiers is not, or not for certain, a field of this period. */
export type Unclear =
  /** "Lũy kế từ đầu năm", "Cùng kỳ năm trước"; */
  | 'other-time'
  /** "Tỷ lệ (%)"; */
  | 'rate'
  /** "Trong đó: …", "- Cấp lần đầu", a row whose parts do not add up to it; */
  | 'part'
  /** a row that those below it add up to, with nothing else that says that they are its parts; */
  | 'unmarked'
  /** "I. Cấp xã", where the rows below do not add up to it; */
  | 'group'
  /** one more "Tổng cộng", with other numbers; */
  | 'second-total'
  /** a field below "Tổng cộng" that is not in it; */
  | 'below-total'
  /** a field that was told before; */
  | 'repeated'
  /** numbers beside no name. */
  | 'nameless';

export interface UnclearRow {
  row: ProcedureRow;
  why: Unclear;
  /** Whether it is among the fields all the same. */
  counted: boolean;
}

export interface ProcedureTable {
  sheet: string;
  /** First cell of the header. */
  headerAt: string;
  /** What is counted: none of them is part of another, or a sum. */
  fields: ProcedureRow[];
  /** "Tổng cộng" as the unit wrote it. */
  total: ProcedureRow | undefined;
  /** Rows that add up others: totals of levels ("I. Cấp xã"), fields told with their parts, a total told twice. */
  sums: ProcedureSum[];
  unclear: UnclearRow[];
  missing: Count[];
  unread: UnreadPart[];
  periods: PeriodsBeside | undefined;
  /** Where it says that it counts thousands. */
  thousands: UnreadPart | undefined;
}

/** A table of figures that was seen and not read. */
export interface UnreadFigures {
  table: 'indicators' | 'procedures';
  sheet: string;
  at: string;
  /** Beside the one that was read; its header is lost; fields stand in columns. */
  why: 'second' | 'no-header' | 'transposed';
}

/** Who sent it and for when, with the cells that say so. */
export interface Info {
  sheet: string | null;
  unit: Cell<string>;
  unitCode: Cell<string>;
  /** Period key. */
  period: Cell<string>;
  year: Cell<number>;
  preparedOn: Cell<Day>;
}

/** Where the unit or the period was taken from, when "Thông tin" does not say it. */
export type Source = 'title' | 'worksheet' | 'file' | 'column';

/** Data that whoever opens the file does not see, and that was read all the same. */
export interface HiddenPart {
  sheet: string;
  /** The first cell of it; null for a whole worksheet. */
  at: string | null;
  /** "các dòng 12, 15", "cột “Ngày hoàn thành”", "cả trang". */
  what: string;
}

/** Cells of a worksheet that were stored in an old encoding. */
export interface ConvertedCells {
  sheet: string;
  /** The first of them. */
  at: string;
  count: number;
  encoding: LegacyEncoding;
}

/** A cell that the file itself tells wrongly. */
export interface DamagedCell {
  sheet: string;
  at: string;
  damage: Damage;
}

/** What a form has with it from whoever made it; see plan/carried.ts. */
export interface Carried {
  /** The hidden worksheet that holds it. */
  sheet: string;
  /** Whose plan the form was made from. */
  commune: Settings['commune'];
  /** What was filled in from the sheet before; undefined where nothing was. */
  over: CarriedOver | undefined;
  /** Set by whoever tried: the plan in it cannot be read. */
  isUnreadable?: boolean;
}

/** Results that a form was given from the unit's sheet of an earlier period. */
export interface CarriedOver {
  /** Key of that period. */
  period: string;
  /** Tasks that were done, with the day that was filled in; "" where none was told. */
  done: ReadonlyMap<string, Day | ''>;
}

export interface Sheet {
  file: string;
  sha256: string;
  info: Info;
  /** Unit id; undefined when the file does not say it. Of two that contradict, the code's. */
  unit: string | undefined;
  period: string | undefined;
  /** What the title above the tasks names in place of the period that "Thông tin" names. */
  contraryPeriod: string | undefined;
  year: number | undefined;
  /** Where unit and period were taken from; undefined for what "Thông tin" says, or nothing does. */
  sources: { unit: Source | undefined; period: Source | undefined };
  progress: ProgressTable | undefined;
  /** Work that arose outside the plan, from the same tables. */
  arising: ArisingRow[];
  indicators: IndicatorTable | undefined;
  procedures: ProcedureTable | undefined;
  unreadFigures: UnreadFigures[];
  /** Digest of the plan that the form was made from, as `cchc form` wrote it; see plan/planMark.ts. */
  planMark: { sheet: string; at: string; text: string } | undefined;
  carries: Carried | undefined;
  /** The commune that the title above the tasks names: "XÃ ĐỒNG KỲ"; undefined where it names none. */
  commune: string | undefined;
  format: WorkbookFormat;
  openElsewhere: boolean;
  unread: Unread[];
  unreadColumns: UnreadColumn[];
  hidden: HiddenPart[];
  converted: ConvertedCells[];
  damaged: DamagedCell[];
  /** The table of progress has more rows than any plan has tasks; no table was read then. */
  endless: boolean;
  /** The file that this one is the mended copy of, and the worksheet that says so (see markedCopy/markedCopy.ts). */
  mends: { sha256: string; sheet: string } | undefined;
}

/** No commune counts beyond this, and reckoning stays exact below it. */
const LARGEST_COUNT = 1e9;

/** A count that can be reckoned with: a whole number, not negative. */
export function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT;
}

/** A count that can be reckoned with, blank being 0; undefined for anything else. */
export function soundCount(cell: Cell<number>): number | undefined {
  if (cell.text === '' && !cell.flaw) return 0;
  return isCount(cell.value) ? cell.value : undefined;
}

/** Whether a row of the indicators says anything in its columns of numbers. */
export function tellsFigures({ numerator, denominator, value }: IndicatorRow): boolean {
  return [numerator, denominator, value].some(({ text }) => text !== '');
}

/** The row of an indicator that counts: of several, the first that tells something. */
export function indicatorRow(table: IndicatorTable | undefined, indicator: string): IndicatorRow | undefined {
  const rows = table?.rows.filter((each) => each.indicator === indicator) ?? [];
  return rows.find((row) => row.noneArising || tellsFigures(row)) ?? rows[0];
}
