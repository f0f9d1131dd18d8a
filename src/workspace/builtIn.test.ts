import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPlan } from '../../scripts/import-plan.ts';
import stored from '../../seeds/ke-hoach-2026.json' with { type: 'json' };
import { targetsInTitle } from '../../test/targets.ts';
import { planJson } from '../commands/plan.ts';
import { understandPlan } from '../plan/understand.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from './builtIn.ts';
import { packageFile } from './packageFile.ts';
import { planSchema, settingsSchema } from './schema.ts';
import { readShaped } from './shaped.ts';

const plan = builtInPlan();
const file = 'seeds/ke-hoach-cchc-dong-ky-2026.txt';
const text = readFileSync(packageFile(file), 'utf8');

describe('the built-in plan', () => {
  it('is what the printed plan says', () => {
    expect(JSON.parse(JSON.stringify(importPlan(packageFile(file))))).toEqual(stored);
    const words = text.replace(/\s+/g, ' ');
    for (const { title } of plan.tasks) expect(words).toContain(title);
  });

  it('has 42 tasks in 8 sections, with their leads', () => {
    const count = (holds: (task: (typeof plan.tasks)[number]) => boolean) => plan.tasks.filter(holds).length;
    expect(plan.sections.map(({ id }) => count((task) => task.section === id))).toEqual([
      5, 2, 12, 2, 5, 8, 4, 4,
    ]);
    const led = (unit: string) => count(({ lead }) => lead !== 'all' && lead.includes(unit));
    expect(['phong-vhxh', 'ttpvhcc', 'phong-kinh-te', 'van-phong'].map(led)).toEqual([18, 10, 7, 4]);
    expect(plan.tasks.filter(({ lead }) => lead === 'all').map(({ id }) => id)).toEqual([
      'III.1',
      'III.12',
      'VI.6',
    ]);
  });

  it('is due as printed', () => {
    const dues = plan.tasks.map(({ due }) => `${due.kind} ${'to' in due ? due.to : ''}`.trim());
    const counts = Object.fromEntries(
      [...new Set(dues)].map((due) => [due, dues.filter((each) => each === due).length]),
    );
    expect(counts).toEqual({
      'before 2026-01-30': 1,
      'before 2026-02-09': 4,
      'within 2026-12-31': 1,
      'by 2026-12-31': 30,
      ongoing: 6,
    });
  });

  it('promises in its titles the targets of its indicators', () => {
    for (const indicator of plan.indicators) {
      const task = plan.tasks.find(({ id }) => id === indicator.task)!;
      if (indicator.unit === '%')
        expect(targetsInTitle(task.title), indicator.id).toContain(indicator.target);
    }
    const promised = plan.tasks.flatMap(({ title }) => targetsInTitle(title));
    const percentages = plan.indicators.filter(({ unit }) => unit === '%').map(({ target }) => target);
    expect([...promised].sort()).toEqual([...percentages].sort());
  });

  it('can be stored as plan show --json prints it', () => {
    const again = readShaped(planSchema, JSON.stringify(planJson(plan)), 'ke-hoach/2026.json');
    expect('data' in again && understandPlan(again.data as never)).toEqual(plan);
  });
});

it('the built-in settings have the shape that cchc.json is checked against', () => {
  expect(settingsSchema.parse(BUILT_IN_SETTINGS)).toEqual(BUILT_IN_SETTINGS);
});
