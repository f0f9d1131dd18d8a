/** Where every task of the plan stands at the end of the period; contract §6. */
import { arisingTask } from '../model/arising.ts';
import {
  type Category,
  categoryOf,
  countCategories,
  sharedCategory,
  type Timing,
  timingOf,
} from '../model/category.ts';
import type { Day } from '../model/day.ts';
import { isContinuous } from '../model/due.ts';
import { leadsOf, type Plan, type Task, unitNamed } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { ProgressRow, Sheet } from '../model/sheet.ts';
import type { Unit } from '../model/unit.ts';
import { saidIn } from '../text/said.ts';

/** What one unit reported of one task. */
export interface Part {
  unit: Unit;
  /** Undefined when the unit sent nothing. */
  sheet: Sheet | undefined;
  /** Undefined when the sheet has no row of the task. */
  row: ProgressRow | undefined;
  category: Category;
}

export interface Outcome {
  task: Task;
  category: Category;
  /** For a task that is done. */
  timing: Timing | undefined;
  doneOn: Day | undefined;
  parts: Part[];
}

export interface Tally {
  outcomes: Outcome[];
  counts: Record<Category, number>;
  early: number;
  late: number;
  undated: number;
}

/**
 * @param sheets the sheet of each unit that counts; a unit without one sent nothing
 * @param unit the only unit whose part of a task is looked at
 */
export function tallyTasks(
  plan: Plan,
  sheets: Map<string, Sheet>,
  asOf: Day,
  tasks: Task[] = plan.tasks,
  unit?: string,
): Tally {
  const outcomes = tasks.map((task) => outcomeOf(task, plan, sheets, asOf, unit));
  const count = (timing: Timing) => outcomes.filter((outcome) => outcome.timing === timing).length;
  return {
    outcomes,
    counts: countCategories(outcomes),
    early: count('early'),
    late: count('late'),
    undated: count('undated'),
  };
}

/** Tasks below the line of the completion rate: all, or all but those that are never finished (contract §6). */
export function measuredTasks({ outcomes }: Tally, { countOngoing }: Pick<Settings, 'countOngoing'>): number {
  return countOngoing ? outcomes.length : outcomes.filter(({ task }) => !isContinuous(task.due)).length;
}

function outcomeOf(task: Task, plan: Plan, sheets: Map<string, Sheet>, asOf: Day, only?: string): Outcome {
  const parts = leadsOf(plan, task)
    .filter((id) => only === undefined || id === only)
    .map((id) => partOf(task, unitNamed(plan, id)!, sheets.get(id), asOf));
  const category =
    task.lead === 'all' || parts.length > 1
      ? sharedCategory(parts.map((part) => part.category))
      : (parts[0]?.category ?? 'notReported');
  const days = parts.map((part) => part.row?.doneOn.value);
  const doneOn = days.every((day) => day !== undefined) ? days.sort().at(-1) : undefined;
  return {
    task,
    category,
    timing: category === 'done' ? timingOf(task, doneOn) : undefined,
    doneOn: category === 'done' ? doneOn : undefined,
    parts,
  };
}

function partOf(task: Task, unit: Unit, sheet: Sheet | undefined, asOf: Day): Part {
  const row = sheet?.progress?.rows.find((each) => each.task === task.id);
  return { unit, sheet, row, category: categoryOf(task, row && saidIn(row), asOf) };
}

/** Where work outside the plan stands, unit by unit, in the order in which it was written; the tally never counts it. */
export function arisingOutcomes(plan: Plan, sheets: Map<string, Sheet>, asOf: Day): Outcome[] {
  return plan.units.flatMap((unit) => {
    const sheet = sheets.get(unit.id);
    return (sheet?.arising ?? []).map((row): Outcome => {
      const task = arisingTask(row, unit.id);
      const category = categoryOf(task, saidIn(row), asOf);
      const doneOn = category === 'done' ? row.doneOn.value : undefined;
      return {
        task,
        category,
        timing: category === 'done' ? timingOf(task, doneOn) : undefined,
        doneOn,
        parts: [{ unit, sheet, row, category }],
      };
    });
  });
}
