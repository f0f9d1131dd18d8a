/** Sheets taken in and judged together, as every command does that says something of what the units sent. */
import { checkPlan } from '../checks/run.ts';
import { History } from '../intake/history.ts';
import { takeInAll } from '../intake/intake.ts';
import { type Judgement, judge } from '../intake/judge.ts';
import type { Intake } from '../intake/read.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Context } from './context.ts';
import { progressLine } from './screen.ts';

/** What a plan leaves open and must not: tasks that no form carries, questions without an answer. */
export function planErrors(plan: Plan): Finding[] {
  return checkPlan(plan, 'error');
}

/** What sheets are judged by. */
export interface Judging {
  plan: Plan;
  /** The period asked for; undefined when each sheet is judged by its own. */
  expected: Period | undefined;
  /** Whether the files are all that the period has. */
  whole: boolean;
  /** The path as the person typed it, for a file named alone. */
  typedAs?: (file: string) => string | undefined;
}

/** Reads the files, saying how far it is, and judges them beside what the units sent before. */
export async function judgeSheets(
  context: Context,
  files: string[],
  { plan, expected, whole, typedAs = () => undefined }: Judging,
): Promise<{ intakes: Intake[]; judged: Judgement; history: History }> {
  const { workspace, today } = context;
  const intakes = await takeInAll(files, {
    root: workspace.root,
    plan,
    expected: expected?.key,
    typedAs,
    onProgress: (file, of) => progressLine(context, `Đang đọc ${file}/${of} tệp`),
  });
  progressLine(context, '');
  const history = new History(workspace, plan);
  const { before } = history;
  const judged = judge(intakes, { plan, settings: workspace.settings, expected, whole, today, before });
  // A unit that checks its own file has no part in the plan.
  const findings = expected && whole ? [...judged.findings, ...planErrors(plan)] : judged.findings;
  return { intakes, judged: { ...judged, findings }, history };
}
