/** Everything a report is written from: a function of these, and of nothing else. */
import type { Day } from '../model/day.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Unit } from '../model/unit.ts';
import type { EarlierReport } from './comparison.ts';
import type { IndicatorResult, ProcedureFigures } from './figures.ts';
import type { Tally } from './tally.ts';

export interface ReportSubject {
  plan: Plan;
  settings: Settings;
  period: Period;
  today: Day;
  /** The sheet of each unit that counts. */
  sheets: Map<string, Sheet>;
  findings: Finding[];
  tally: Tally;
  indicators: IndicatorResult[];
  procedures: ProcedureFigures | undefined;
  /** Units that owe a sheet and sent none that counts. */
  missing: Unit[];
  /** The unit whose own report this is; undefined for the commune's. */
  only: Unit | undefined;
  /** Results dated in one of these windows were told before (contract §6). */
  earlier: Period[];
  /** The report before this one; undefined where its sheets are not there. */
  before: EarlierReport | undefined;
}

/** The commune's report of a month: one to three pages, with the rest in the annexes (domain.md §2.4). */
export function isBrief(subject: ReportSubject): boolean {
  return isMonthly(subject) && subject.only === undefined;
}

/** Monthly reports are short; the others are prose by field. */
export function isMonthly({ period }: ReportSubject): boolean {
  return period.key.startsWith('thang-');
}
