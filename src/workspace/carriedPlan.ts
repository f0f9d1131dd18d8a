/** The plan that a form carries, for whoever has no other; contract §3. */
import { readWorkbook } from '../input/workbook.ts';
import { type Plan, unitNamed } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { carriedGrid, carriedJson } from '../plan/carried.ts';
import { type PrintedPlan, understandPlan } from '../plan/understand.ts';
import { readRegularFile } from './regularFile.ts';

/** What a sheet is judged by. */
export interface Standards {
  plan: Plan;
  settings: Settings;
}

/**
 * The plan that a form carries, and the settings of its commune; undefined where they are not whole.
 * @param usual for what a sheet is not judged by
 */
export async function readCarriedPlan(path: string, usual: Settings): Promise<Standards | undefined> {
  const bytes = readRegularFile(path);
  const workbook = typeof bytes === 'string' ? undefined : readWorkbook(bytes);
  const grid = workbook && 'grids' in workbook ? carriedGrid(workbook.grids) : undefined;
  const json = grid && carriedJson(grid);
  if (json === undefined) return undefined;
  const { carriedSchema } = await import('./schema.ts');
  const shaped = carriedSchema.safeParse(json);
  if (!shaped.success) return undefined;
  const { unit, plan: printed, commune, consolidator, periods, daysOff } = shaped.data;
  const plan = understandPlan(printed as PrintedPlan);
  if (!unitNamed(plan, unit) || hasLooseEnds(plan)) return undefined;
  return {
    plan,
    settings: { ...usual, commune, consolidator, periods, daysOff: { ...usual.daysOff, ...daysOff } },
  };
}

/** Whether a task stands in a section that is not there. An indicator's task may be another unit's. */
function hasLooseEnds({ sections, tasks }: Plan): boolean {
  return tasks.some(({ section }) => !sections.some(({ id }) => id === section));
}
