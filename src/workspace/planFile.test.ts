/** Plans that offices keep as JSON: what older ones leave out, and what is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planJson } from '../commands/plan.ts';
import { type Plan, procedureUnit } from '../model/plan.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from './builtIn.ts';
import { readPlan } from './planFile.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const stored = planJson(builtInPlan());
const silent = stored.units.map(({ keepsProcedures: _, ...unit }) => unit);

/** The plan of a file that holds this instead of what the built-in plan has. */
function read(changes: Partial<typeof stored>): Promise<Plan> {
  const file = join(folder, '2026.json');
  writeFileSync(file, JSON.stringify({ ...stored, ...changes }));
  return readPlan(file, 2026, BUILT_IN_SETTINGS);
}

it('units that do not say who reports TTHC: it is the one of that name, whatever its id', async () => {
  const named = silent.map((unit) => (unit.id === 'ttpvhcc' ? { ...unit, id: 'mot-cua' } : unit));
  const renamed = JSON.parse(
    JSON.stringify({ ...stored, units: named }).replaceAll('"ttpvhcc"', '"mot-cua"'),
  );
  expect(procedureUnit(await read(renamed))?.id).toBe('mot-cua');
  expect(procedureUnit(await read({ units: stored.units }))?.id).toBe('ttpvhcc');
});

it('any unit may report TTHC, or none', async () => {
  const keeping = (id?: string) => silent.map((unit) => ({ ...unit, keepsProcedures: unit.id === id }));
  expect(procedureUnit(await read({ units: keeping('phong-kinh-te') }))?.id).toBe('phong-kinh-te');
  expect(procedureUnit(await read({ units: keeping() }))).toBeUndefined();
});

it('sections go where the plan says, else by their titles', async () => {
  const sections = stored.sections.map(({ part: _, ...section }) => section);
  const [first, ...others] = sections;
  const plan = await read({
    sections: [{ ...first!, part: '4' }, { ...others[0]!, title: 'Y tế' }, ...others.slice(1)],
  });
  expect(plan.sections.map(({ part }) => part)).toEqual([
    '4',
    undefined,
    '2',
    '3',
    '4',
    '5',
    '6',
    'steering',
  ]);
});

it('an indicator may belong to a section that is there', async () => {
  const [{ task: _, ...indicator }] = stored.indicators as [(typeof stored.indicators)[number]];
  const plan = await read({ indicators: [{ ...indicator, section: 'VI' }] });
  expect(plan.indicators).toEqual([{ ...indicator, section: 'VI' }]);
  await expect(read({ indicators: [{ ...indicator, section: 'IX' }] })).rejects.toThrow(
    'chỉ tiêu I01: không có mục “IX”.',
  );
});
