import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATEGORIES } from '../model/category.ts';
import { addDays } from '../model/day.ts';
import { tasksOf, unitsThatMustReport } from '../model/plan.ts';
import { type ProgressRow, type Sheet, STATUSES } from '../model/sheet.ts';
import { builtInPlan } from '../workspace/builtIn.ts';
import { tallyTasks } from './tally.ts';

const plan = builtInPlan();
const units = unitsThatMustReport(plan);

/** Sheets of some units, each with some of its tasks, each with any status and any day or none. */
const sheets = fc
  .tuple(
    ...units.map((unit) =>
      fc.option(
        fc.tuple(
          ...tasksOf(plan, unit.id).map((task) =>
            fc.option(
              fc.record({
                task: fc.constant(task.id),
                status: fc.constantFrom(...STATUSES, undefined),
                day: fc.option(fc.nat(500)),
              }),
            ),
          ),
        ),
      ),
    ),
  )
  .map(
    (drawn) =>
      new Map(drawn.flatMap((rows, index) => (rows ? [[units[index]!.id, sheetOf(rows)] as const] : []))),
  );

function sheetOf(
  rows: readonly ({
    task: string;
    status: (typeof STATUSES)[number] | undefined;
    day: number | null;
  } | null)[],
): Sheet {
  const progress = rows.flatMap((row) =>
    row
      ? [
          {
            task: row.task,
            status: { value: row.status },
            doneOn: { value: row.day === null ? undefined : addDays('2025-12-08', row.day) },
          } as ProgressRow,
        ]
      : [],
  );
  return { progress: { rows: progress } } as unknown as Sheet;
}

it('the categories add up to all tasks, whatever the units send', () => {
  fc.assert(
    fc.property(sheets, fc.nat(500), (sent, days) => {
      const { counts, early, late, undated, outcomes } = tallyTasks(plan, sent, addDays('2025-12-08', days));
      expect(CATEGORIES.reduce((sum, category) => sum + counts[category], 0)).toBe(plan.tasks.length);
      expect(early + late + undated).toBeLessThanOrEqual(counts.done);
      for (const { task, parts, category } of outcomes) {
        const nobody = parts.every(({ row }) => row?.status.value === undefined);
        expect(category === 'notReported', task.id).toBe(nobody);
      }
    }),
  );
});
