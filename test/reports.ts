/** Reports of made-up sheets, for the tests: no Excel, no Word, no folder. */
import type { PeriodSheets } from '../src/model/counting.ts';
import { type Period, periodOf, yearlyKey } from '../src/model/period.ts';
import { type Plan, tasksOf, unitNamed, unitsThatMustReport } from '../src/model/plan.ts';
import type { Report } from '../src/model/report.ts';
import type { Settings } from '../src/model/settings.ts';
import { plain, type Text } from '../src/model/text.ts';
import { buildReport } from '../src/report/build.ts';
import { type ReportSubject, subjectOf as subjectOfKnown } from '../src/report/subject.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../src/workspace/builtIn.ts';
import { type Row, sheetOf, type Told } from './sheets.ts';

export type Sent = Omit<Told, 'unit' | 'period'>;

const builtIn = builtInPlan();

/** The built-in plan with names that a test can spell out: task “Việc I.4”, indicator “Tỷ lệ I06”. */
export const PLAN: Plan = {
  ...builtIn,
  document: { ...builtIn.document, number: '12', day: '2026-01-20', title: 'Cải cách hành chính năm 2026' },
  tasks: builtIn.tasks.map((task) => ({ ...task, title: `Việc ${task.id}` })),
  indicators: builtIn.indicators.map((indicator) => ({ ...indicator, name: `Tỷ lệ ${indicator.id}` })),
};

export interface Asked {
  /** Key of the period; April where nothing is said. */
  period?: string | Period;
  /** What each unit sent. */
  sent?: Record<string, Sent>;
  /** The report before: its period's key, and what each unit sent for it. */
  before?: { period: string; sent: Record<string, Sent> };
  only?: string;
  today?: string;
  plan?: Plan;
  settings?: Partial<Settings>;
}

/** What a report is written from. */
export function subjectOf(asked: Asked): ReportSubject {
  const plan = asked.plan ?? PLAN;
  const settings = { ...BUILT_IN_SETTINGS, ...asked.settings };
  const named = (key: string) => periodOf(yearlyKey(key, settings.periods)!, plan.year, settings.periods);
  const sentFor = (period: Period, sent: Record<string, Sent>): PeriodSheets => ({
    period,
    sheets: new Map(
      Object.entries(sent).map(([unit, told]) => [unit, sheetOf({ unit, period, ...told }, plan)]),
    ),
  });
  const period = typeof asked.period === 'object' ? asked.period : named(asked.period ?? 'thang-04');
  return subjectOfKnown({
    plan,
    settings,
    today: asked.today ?? period.to,
    findings: [],
    unit: asked.only === undefined ? undefined : unitNamed(plan, asked.only)!,
    ...sentFor(period, asked.sent ?? {}),
    before: asked.before && sentFor(named(asked.before.period), asked.before.sent),
  });
}

export function reportOf(asked: Asked): Report {
  return buildReport(subjectOf(asked));
}

/** Paragraphs as a person reads them; gaps in square brackets. */
export function read(texts: readonly Text[]): string[] {
  return texts.map(plain);
}

/** All four units sent all their rows: as told here, and "Không phát sinh" where nothing is. A row of all units is every unit's. */
export function everybody(told: Record<string, Row>, plan: Plan = PLAN): Record<string, Sent> {
  return Object.fromEntries(
    unitsThatMustReport(plan).map(({ id }) => [
      id,
      {
        tasks: Object.fromEntries(
          tasksOf(plan, id).map((task) => [task.id, told[task.id] ?? 'Không phát sinh']),
        ),
      },
    ]),
  );
}
