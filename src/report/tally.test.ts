import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../test/reports.ts';
import type { Row } from '../../test/sheets.ts';
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
            proof: { text: '' },
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
      for (const { task, parts, category, doneOn, timing } of outcomes) {
        expect(timing !== undefined, task.id).toBe(category === 'done');
        if (category !== 'done') expect(doneOn, task.id).toBeUndefined();
        const nobody = parts.every(({ row }) => row?.status.value === undefined);
        expect(category === 'notReported', task.id).toBe(nobody);
      }
    }),
  );
});

describe('a task that several units lead', () => {
  const twoLeads = {
    ...plan,
    tasks: plan.tasks.map((task) => (task.id === 'I.4' ? { ...task, lead: ['ttpvhcc', 'van-phong'] } : task)),
  };
  const outcomeOf = (...rows: Row[]) =>
    subjectOf({
      plan: twoLeads,
      sent: Object.fromEntries(
        rows.map((row, index) => [['ttpvhcc', 'van-phong'][index]!, { tasks: { 'I.4': row } }]),
      ),
    }).tally.outcomes.find(({ task }) => task.id === 'I.4')!;
  const done = (doneOn?: string): Row => ({ status: 'Hoàn thành', ...(doneOn ? { doneOn } : {}) });

  it('is done on the day of the last of them', () => {
    const both = { category: 'done', doneOn: '2026-02-12', timing: 'late' };
    expect(outcomeOf(done('5/2/2026'), done('12/2/2026'))).toMatchObject(both);
    expect(outcomeOf(done('12/2/2026'), done('5/2/2026'))).toMatchObject(both);
    expect(outcomeOf(done('5/2/2026'), done('9/2/2026'))).toMatchObject({ timing: 'inTime' });
  });

  it('is done without a day as long as one of them gives none', () => {
    expect(outcomeOf(done('5/2/2026'), done())).toMatchObject({
      category: 'done',
      doneOn: undefined,
      timing: 'undated',
    });
  });

  it('is not done before all are: it has no day and no timing then', () => {
    expect(outcomeOf(done('5/2/2026'), 'Đang thực hiện')).toMatchObject({ category: 'overdue' });
    expect(outcomeOf(done('5/2/2026'))).toMatchObject({
      category: 'inProgress',
      doneOn: undefined,
      timing: undefined,
    });
  });
});

it('a unit’s own report counts its part of a task of all units, and nothing of the others', () => {
  const { outcomes, counts } = subjectOf({
    only: 'van-phong',
    sent: { 'van-phong': { tasks: { 'III.1': 'Hoàn thành' } } },
  }).tally;
  expect(outcomes.map(({ task, parts }) => [task.id, parts.map(({ unit }) => unit.id)])).toContainEqual([
    'III.1',
    ['van-phong'],
  ]);
  expect(outcomes).toHaveLength(7);
  expect([counts.done, counts.notReported]).toEqual([1, 6]);
});

it('early, late and undated ones are counted among those that are done', () => {
  const { counts, early, late, undated } = subjectOf({
    sent: {
      'phong-vhxh': {
        tasks: {
          'I.1': { status: 'Hoàn thành', doneOn: '5/1/2026' },
          'I.3': { status: 'Hoàn thành', doneOn: '12/2/2026' },
          'I.5': { status: 'Hoàn thành', doneOn: '9/2/2026' },
          'IV.1': 'Hoàn thành',
          'IV.2': { status: 'Đang thực hiện', doneOn: '5/1/2026' },
        },
      },
    },
  }).tally;
  expect([counts.done, early, late, undated]).toEqual([4, 1, 1, 1]);
});
