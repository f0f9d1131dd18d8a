/** What a check knows once everything is read and judged. */
import type { Judgement } from '../intake/judge.ts';
import type { Intake } from '../intake/read.ts';
import type { Finding } from '../model/finding.ts';
import { type Period, periodOf, yearlyKey } from '../model/period.ts';
import { type Plan, unitsThatMustReport } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Standards } from '../workspace/carriedPlan.ts';
import type { Context, PeriodOptions } from './context.ts';

export interface CheckOptions extends PeriodOptions {
  dinhDang?: string;
  ghiChu?: boolean;
}

/** A document of Word that was looked at for its form. */
export interface Looked {
  file: string;
  sha256: string | null;
  findings: Finding[];
  notes: string[];
}

/** All that a check knows once everything is read and judged. */
export interface Checked {
  plan: Plan;
  expected: Period | undefined;
  /** Whether the files are all that a period has. */
  whole: boolean;
  intakes: Intake[];
  judged: Judgement;
  /** By file, what forms were judged by that carry their own plan. */
  guests: ReadonlyMap<string, Standards>;
  looked: Looked[];
  findings: Finding[];
}

/** The units that sent nothing, as the findings say. */
export function missingUnits(findings: Finding[], plan: Plan) {
  return unitsThatMustReport(plan).filter(({ id }) =>
    findings.some(({ code, unit }) => code === 'CC501' && unit === id),
  );
}

/** What a file was judged by. */
export function standardsOf(
  file: string,
  { guests, plan }: Pick<Checked, 'guests' | 'plan'>,
  { workspace }: Context,
): Standards {
  return guests.get(file) ?? { plan, settings: workspace.settings };
}

/** Whether nothing of a file was judged, because its plan is not the one at hand. */
export function isElsewhere(file: string, { findings }: Pick<Checked, 'findings'>): boolean {
  return elsewhereIn(findings).has(file);
}

const PLAN_ELSEWHERE = 'CC118';
const elsewhereIn = rememberByObject(
  (findings: Finding[]) =>
    new Set(findings.filter(({ code }) => code === PLAN_ELSEWHERE).map(({ file }) => file)),
);

/** The period of which a sheet is: its own, else the one asked for. */
export function periodOfSheet(sheet: Sheet, checked: Checked, context: Context): Period | undefined {
  const { expected } = checked;
  const { plan, settings } = standardsOf(sheet.file, checked, context);
  const rules = settings.periods;
  const key = yearlyKey(sheet.period ?? '', rules);
  return key ? periodOf(key, sheet.year ?? expected?.year ?? plan.year, rules) : expected;
}

/** The tasks before the rest, which is as in the workbook. */
export function readingOrder({ sheet, worksheets }: Intake): string[] {
  const first = sheet?.progress?.sheet;
  return first === undefined ? worksheets : [first, ...worksheets.filter((name) => name !== first)];
}
