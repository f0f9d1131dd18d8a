/**
 * What a check is. One file holds one check: its code, its page, its example and the code that finds it; the
 * example is also its test, and its row in the README. `run` yields; it never throws and never reads files.
 * Rows of a document's form (decree30/) and faults of a template (template/) have a page too, and their own logic.
 */
import type { Day } from '../model/day.ts';
import type { Damage, FileFault, LegacyEncoding, WorkbookFormat } from '../model/grid.ts';
import type { Period, PeriodRules } from '../model/period.ts';
import type { Plan, TaskCell } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { Column, Count, Sheet } from '../model/sheet.ts';
import type { Unit } from '../model/unit.ts';

/** What `cchc explain` prints. */
export interface Page {
  /** "CC301"; never used again for anything else. */
  code: string;
  slug: string;
  severity: 'error' | 'warning';
  /** What is wrong, in a few words. */
  title: string;
  /** Why it matters to the report. */
  why: string;
  /** How to mend it. */
  mend: string;
  /** What a screen says of three or more cells at once, after their number: "nhiệm vụ chưa ghi tình trạng". */
  many?: string;
}

/** What a check says of one place. */
export interface Told {
  sheet?: string | undefined;
  cell?: string | null | undefined;
  task?: string | undefined;
  /** What the sentence goes on from, told before it: the task's number where nothing else is said; null for nothing. */
  about?: string | null | undefined;
  message: string;
  hint?: string | undefined;
}

/** Whose a plan is. */
export interface Home {
  commune: Settings['commune'];
  /** Nobody chose the plan: it is the built-in one, where no office's folder is. */
  isAssumed: boolean;
}

/** One sheet, with what it is judged by. */
export interface SheetSubject {
  sheet: Sheet;
  plan: Plan;
  rules: PeriodRules;
  /** Whose plan it is; absent where that is beyond question. */
  home?: Home;
  /** The unit, when the sheet says which. */
  unit: Unit | undefined;
  /** The period asked for; undefined when the sheet alone decides. */
  expected: Period | undefined;
  /** The period the sheet is judged by: the one asked for, else its own. */
  period: Period | undefined;
  /** The day on which it is judged. */
  today: Day;
  /** What the unit sent before, as far as the workspace has it. */
  before: EarlierSheets;
}

/** A sheet of the same unit for an earlier period. */
export interface EarlierSheet {
  period: Period;
  sheet: Sheet;
}

/** The sheets of a unit that this one is compared with; absent where the folder or the sheet is not there. */
export interface EarlierSheets {
  /** For the report before this one in the calendar of the year. */
  report?: EarlierSheet | undefined;
  /** For the report of the same kind whose window overlaps this one's. */
  sameKind?: EarlierSheet | undefined;
  /** For the period whose unfinished dossiers this one begins with. */
  carried?: EarlierSheet | undefined;
}

/** All sheets of one period. */
export interface PeriodSubject {
  plan: Plan;
  period: Period;
  /** Those that count. */
  sheets: Sheet[];
  /** Units that sent something that does not count: of another period, or unreadable. It has a finding already. */
  rejected: string[];
}

/** A place in the valid sheet that examples start from, named as people name it. */
export type Place =
  | { task: string; column: Column }
  | { indicator: string; column: 'code' | 'numerator' | 'denominator' | 'value' }
  /** A number of a field; without a count, the field's name. */
  | { field: string; count?: Count }
  | { info: 'unit' | 'unitCode' | 'period' | 'year' | 'preparedOn' }
  | { header: Column };

/** One mistake put into the valid sheet. */
export type Change =
  | { write: string | number | null; error?: boolean; formula?: string; in: Place }
  | { removeTask: string }
  | { addTask: string; title: string; status: string }
  | { removeColumn: Column }
  | { copySheet: string }
  | { removeWorksheet: string }
  | { addIndicator: string; numerator: number; denominator: number }
  | { hideRow: string }
  | { format: WorkbookFormat }
  | { openElsewhere: true }
  | { converted: LegacyEncoding; in: Place }
  | { damage: Damage; in: Place }
  | { carriesPlanOf: Settings['commune'] };

export interface SheetExample {
  changes: Change[];
  /** What the sheet of the period before was, for checks that compare the two: the valid one with these changes. */
  before?: Change[];
  /** Where exactly one finding, this one, must be; null = the file as a whole. */
  at: Place | null;
}

export interface SheetCheck extends Page {
  over: 'sheet';
  example: SheetExample;
  run(subject: SheetSubject): Iterable<Told>;
}

export interface FileCheck extends Page {
  over: 'file';
  /** Bytes of a file that has the fault, as latin1 text. */
  example: { bytes: string; says: string };
  run(fault: FileFault): Iterable<Told>;
}

export interface PeriodCheck extends Page {
  over: 'period';
  /** Units whose sheets are in the folder, the four that must report being expected. */
  example: {
    units: string[];
    /** A row of that unit that cites the document of the valid sheet's row `proofOf`. */
    cites?: { unit: string; task: string; proofOf: string };
    says: string;
  };
  run(subject: PeriodSubject): Iterable<Told & { file: string | null; unit: string | null }>;
}

export interface PlanCheck extends Page {
  over: 'plan';
  /** The cell of a task in which it is mended, where the plan comes from the office's workbook. */
  about?: TaskCell;
  /** How it is mended there. */
  mendInWorkbook?: string;
  /** What is said of the built-in plan; of one like it with this fault, where that one has none. */
  example: { says: string; of?: (plan: Plan) => Plan };
  run(plan: Plan): Iterable<Told>;
}

export type Check = SheetCheck | FileCheck | PeriodCheck | PlanCheck;

/** A check of one sheet. */
export function defineSheetCheck(check: Omit<SheetCheck, 'over'>): SheetCheck {
  return { over: 'sheet', ...check };
}

/** A check of a file that could not be read as a workbook. */
export function defineFileCheck(check: Omit<FileCheck, 'over'>): FileCheck {
  return { over: 'file', ...check };
}

/** A check of all that was sent for a period. */
export function definePeriodCheck(check: Omit<PeriodCheck, 'over'>): PeriodCheck {
  return { over: 'period', ...check };
}

/** A check of the plan itself. */
export function definePlanCheck(check: Omit<PlanCheck, 'over'>): PlanCheck {
  return { over: 'plan', ...check };
}
