/** Sheets taken in and judged together, as every command does that says something of what the units sent. */
import { checkPlan } from '../checks/run.ts';
import { type Guest, readGuest } from '../intake/guests.ts';
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
): Promise<Judged> {
  const { workspace, today } = context;
  const taken = await takeInAll(files, {
    root: workspace.root,
    plan,
    expected: expected?.key,
    typedAs,
    onProgress: (file, of) => progressLine(context, `Đang đọc ${file}/${of} tệp`),
  });
  progressLine(context, '');
  const history = new History(workspace, plan);
  const { settings, isOffice } = workspace;
  // Where an office is its own plan counts, and of a whole period one plan.
  const isSettled = whole || (isOffice && workspace.hasPlan(workspace.planYear));
  const guests = new Map<string, Guest>();
  const intakes: Intake[] = [];
  for (const [index, intake] of taken.entries()) {
    const file = files[index]!;
    const read = isSettled
      ? intake
      : await readGuest(file, intake, { workspace, typed: typedAs(file), expected });
    if ('plan' in read) guests.set(intake.file, read);
    intakes.push('plan' in read ? read.intake : read);
  }
  const judged = judge(
    intakes.filter(({ file }) => !guests.has(file)),
    { plan, settings, expected, whole, today, before: history.before, isAssumed: !isOffice },
  );
  for (const { intake, ...own } of guests.values()) {
    const { findings } = judge([intake], { ...own, whole: false, today, before: () => ({}) });
    judged.findings.push(...findings);
  }
  // A unit that checks its own file has no part in the plan.
  if (expected && whole) judged.findings.push(...planErrors(plan));
  return { intakes, judged, history, guests };
}

/** What was read, and what it came to. */
export interface Judged {
  intakes: Intake[];
  judged: Judgement;
  history: History;
  /** By file, the forms that were judged by the plan that they carry. */
  guests: ReadonlyMap<string, Guest>;
}
