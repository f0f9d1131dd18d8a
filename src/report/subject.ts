/** Everything a report is written from, put together in one place: a function of these, and of nothing else. */

import type { PeriodSheets } from '../model/counting.ts';
import type { Day } from '../model/day.ts';
import type { Finding } from '../model/finding.ts';
import { asOfDay, earlierOfKind, type Period } from '../model/period.ts';
import { type Plan, tasksOf, unitsThatMustReport } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Unit } from '../model/unit.ts';
import {
  type IndicatorResult,
  type ProcedureFigures,
  reckonIndicators,
  reckonProcedures,
} from './figures.ts';
import { kindOf, type ReportKind } from './kind.ts';
import { arisingOutcomes, type Outcome, type Tally, tallyTasks } from './tally.ts';

/** What is known before anything is reckoned. */
export interface Known extends PeriodSheets {
  plan: Plan;
  settings: Settings;
  today: Day;
  findings: Finding[];
  /** The unit whose own report this is; undefined for the commune's. */
  unit: Unit | undefined;
  /** What was sent for the report before this one, as far as it is there. */
  before: PeriodSheets | undefined;
}

/** The figures of one period. */
export interface Figures {
  period: Period;
  /** The day as of which the tasks stand where they stand. */
  asOf: Day;
  tally: Tally;
  /** Work outside the plan, which the tally does not count. */
  arising: Outcome[];
  indicators: IndicatorResult[];
}

/** The annexes as their headings and the text call them; "" for one that is not attached. */
export interface AnnexNames {
  statistics: string;
  progress: string;
}

export interface ReportSubject extends Figures {
  kind: ReportKind;
  annexes: AnnexNames;
  plan: Plan;
  settings: Settings;
  today: Day;
  /** The sheet of each unit that counts. */
  sheets: Map<string, Sheet>;
  findings: Finding[];
  procedures: ProcedureFigures | undefined;
  /** Units that owe a sheet. */
  expected: Unit[];
  /** Those of them that sent none that counts. */
  missing: Unit[];
  /** Results dated in one of these windows were told before (contract §6). */
  earlier: Period[];
  /** The report before this one; undefined where its sheets are not there. */
  before: Figures | undefined;
}

/** Tallies and reckons what is known; of a unit's own report, what is that unit's. */
export function subjectOf(known: Known): ReportSubject {
  const { plan, settings, today, period, unit, before } = known;
  const sheets = unit ? new Map([...known.sheets].filter(([id]) => id === unit.id)) : known.sheets;
  const expected = unit ? [unit] : unitsThatMustReport(plan);
  const figures = figuresOf(plan, { period, sheets }, today, unit);
  const procedures = reckonProcedures(sheets.values(), plan);
  return {
    kind: kindOf(period, unit),
    plan,
    settings,
    today,
    sheets,
    findings: unit ? known.findings.filter((finding) => finding.unit === unit.id) : known.findings,
    ...figures,
    procedures,
    // A unit has no part in the tally of the whole plan; it may have no figure at all to show.
    annexes: annexNames({
      statistics: !unit || figures.indicators.length > 0 || procedures !== undefined,
      progress: figures.tally.outcomes.length + figures.arising.length > 0,
    }),
    expected,
    missing: expected.filter(({ id }) => !sheets.has(id)),
    earlier: earlierOfKind(period, settings.periods),
    before: before && figuresOf(plan, before, today, unit),
  };
}

/** An annex without a table would be a blank page; the only one has no number. @param shown which have a table */
function annexNames(shown: Record<keyof AnnexNames, boolean>): AnnexNames {
  const both = shown.statistics && shown.progress;
  return {
    statistics: shown.statistics ? `Phụ lục${both ? ' I' : ''}` : '',
    progress: shown.progress ? `Phụ lục${both ? ' II' : ''}` : '',
  };
}

function figuresOf(
  plan: Plan,
  { period, sheets }: PeriodSheets,
  today: Day,
  unit: Unit | undefined,
): Figures {
  const asOf = asOfDay(period, today);
  return {
    period,
    asOf,
    tally: tallyTasks(plan, sheets, asOf, unit && tasksOf(plan, unit.id), unit?.id),
    arising: arisingOutcomes(plan, sheets, asOf),
    indicators: reckonIndicators(plan, sheets, unit?.id),
  };
}
