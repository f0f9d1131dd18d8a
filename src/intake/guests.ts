/** Forms that lie where no office is: each is judged by the plan that it carries. */
import type { Period } from '../model/period.ts';
import { periodOf, yearlyKey } from '../model/period.ts';
import { readCarriedPlan, type Standards } from '../workspace/carriedPlan.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Intake, takeIn } from './read.ts';

/** A form and what it is judged by. */
export interface Guest extends Standards {
  intake: Intake;
  /** The period asked for, as its own commune has it. */
  expected: Period | undefined;
}

/**
 * The file read again by the plan that it carries.
 * @returns the intake as it was where it carries none, or with the mark that none can be read
 */
export async function readGuest(
  path: string,
  intake: Intake,
  {
    workspace,
    typed,
    expected,
  }: { workspace: Workspace; typed: string | undefined; expected: Period | undefined },
): Promise<Guest | Intake> {
  const { sheet } = intake;
  if (!sheet?.carries) return intake;
  const standards = await readCarriedPlan(path, workspace.settings);
  if (!standards)
    return { ...intake, sheet: { ...sheet, carries: { ...sheet.carries, isUnreadable: true } } };
  const { plan, settings } = standards;
  return {
    plan,
    settings,
    intake: takeIn(path, workspace, plan, { typed, expected: expected?.key }),
    expected: expected && asIn(expected, settings.periods),
  };
}

/** The period of that name under those rules; as it is where they have none. */
function asIn(period: Period, rules: Standards['settings']['periods']): Period {
  const key = yearlyKey(period.key, rules);
  return key ? periodOf(key, period.year, rules) : period;
}
