/** No file breaks the reader: each hostile one is refused with one finding, or read as what it is, soon and in little room. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { heavyFiles } from '../../scripts/fuzz/heavy.ts';
import { hostileFiles } from '../../scripts/fuzz/hostile.ts';
import { mutate } from '../../scripts/fuzz/mutate.ts';
import { Random } from '../../scripts/fuzz/random.ts';
import { CHECKS } from '../checks/index.ts';
import { judge } from '../intake/judge.ts';
import { takeIn } from '../intake/read.ts';
import type { Finding } from '../model/finding.ts';
import { MOST_CELLS } from '../model/grid.ts';
import { type Sheet, STATUSES } from '../model/sheet.ts';
import { tallyTasks } from '../report/tally.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { readWorkbook } from './workbook.ts';

const plan = builtInPlan();
const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const valid = readFileSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'));
const hostile = [...hostileFiles(valid)];

interface Told {
  bytes: Buffer;
  sheet: Sheet | undefined;
  findings: Finding[];
}

function told(bytes: Buffer): Told {
  const file = join(folder, 'a.xlsx');
  writeFileSync(file, bytes);
  const intake = takeIn(file, { root: folder }, plan);
  const { findings } = judge([intake], {
    plan,
    settings: BUILT_IN_SETTINGS,
    expected: undefined,
    whole: false,
    today: '2026-04-16',
    before: () => ({}),
  });
  return { bytes, sheet: intake.sheet, findings };
}

const codesOf = ({ findings }: Told) => findings.map(({ code }) => code);

/** What the check of that code looks at. */
const overOf = (code: string | undefined) => CHECKS.find((check) => check.code === code)?.over;

/** What the report would take from a sheet. */
function contentOf(sheet: Sheet | undefined) {
  return {
    unit: sheet?.unit,
    period: sheet?.period,
    rows: sheet?.progress?.rows.map(({ task, status, percent, doneOn, result }) => [
      task,
      status.value,
      percent.value,
      doneOn.value,
      result.text,
    ]),
  };
}

const honest = contentOf(told(valid).sheet);

/** The longest that is said of one place, and the longest text that a cell may hold. */
const [LONGEST_SAID, LONGEST_CELL] = [1500, 32_767];

/** What holds of whatever was read: no more than fits, nothing of the machine's own, and it can be counted. */
function expectSound({ bytes, sheet, findings }: Told): void {
  const workbook = readWorkbook(bytes);
  const grids = 'fault' in workbook ? [] : workbook.grids;
  const cells = grids.flatMap((grid) => [...grid.rows.values()].flatMap((row) => [...row.values()]));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.length).toBeLessThanOrEqual(MOST_CELLS);
  const longest = cells.reduce((most, { value }) => Math.max(most, String(value).length), 0);
  expect(longest).toBeLessThanOrEqual(LONGEST_CELL);

  const names = new Set<string | null>([null, ...grids.map((grid) => grid.sheet)]);
  for (const { code, sheet: name, cell, message, hint } of findings) {
    expect(overOf(code)).toBe('sheet');
    expect(names).toContain(name);
    expect(cell ?? 'A1').toMatch(/^[A-Z]{1,3}\d{1,7}$/);
    expect((message + hint).length).toBeLessThan(LONGEST_SAID);
    expect((message + hint).replace(/“[^”]*”/g, '')).not.toMatch(/undefined|NaN|Infinity|\[object|function /);
  }

  for (const { status, percent, doneOn } of sheet!.progress?.rows ?? []) {
    if (status.value !== undefined) expect(STATUSES).toContain(status.value);
    if (percent.value !== undefined) expect(percent.value).toSatisfy(Number.isFinite);
    if (doneOn.value !== undefined) expect(doneOn.value).toMatch(/^\d{4}-[01]\d-[0-3]\d$/);
  }
  const { counts } = tallyTasks(plan, new Map([['ttpvhcc', sheet!]]), '2026-04-15');
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(plan.tasks.length);
}

describe('a hostile file', () => {
  it.each(hostile.map((file) => [file.name, file] as const))('%s', (_, { bytes, refused, told: says }) => {
    const found = told(bytes);
    if (found.sheet === undefined) {
      expect(codesOf(found)).toHaveLength(1);
      expect(refused ?? []).toContain(codesOf(found)[0]);
    } else {
      expect(codesOf(found)).toEqual(says);
      expect(contentOf(found.sheet)).toEqual(honest);
      expectSound(found);
    }
  });

  it.each([...heavyFiles(valid, 0.001)].map(({ name, bytes }) => [name, bytes] as const))(
    '%s, a thousandth of it',
    (_, bytes) => {
      const found = told(bytes);
      // What was added below the table may be told; what stands in it is still read, or all is refused.
      if (found.sheet === undefined) expect(codesOf(found).map(overOf)).toEqual(['file']);
      else if (found.sheet.progress) {
        const [rows, before] = [contentOf(found.sheet).rows!, honest.rows!];
        expect(rows.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
      } else expect(codesOf(found)).toContain('CC105');
    },
  );

  it('does not stop the ones beside it', () => {
    const names = ['a-bomb.xlsx', 'b-tot.xlsx', 'c-rong.xlsx'];
    const bomb = hostile.find(({ name }) => name === 'bomb by its directory')!.bytes;
    for (const [index, bytes] of [bomb, valid, Buffer.alloc(0)].entries())
      writeFileSync(join(folder, names[index]!), bytes);
    const intakes = names.map((name) => takeIn(join(folder, name), { root: folder }, plan));
    expect(intakes.map(({ sheet }) => sheet?.unit)).toEqual([undefined, 'ttpvhcc', undefined]);
  });
});

describe('a mutated sheet', () => {
  it('is read soundly or refused in one finding, never more (npm run fuzz does this ten thousand times)', () => {
    const random = new Random(2026);
    const all = Array.from({ length: 60 }, () => told(mutate(valid, random)));
    const [read, refused] = [all.filter(({ sheet }) => sheet), all.filter(({ sheet }) => !sheet)];
    // Of either there are enough that what follows means something.
    expect(read.length).toBeGreaterThan(20);
    expect(refused.length).toBeGreaterThan(20);
    for (const each of refused) {
      expect(codesOf(each)).toHaveLength(1);
      expect(overOf(codesOf(each)[0])).toBe('file');
    }
    for (const each of read) expectSound(each);
    // Damage that shows is told.
    expect(read.filter((each) => codesOf(each).length > 0).length).toBeGreaterThan(5);
  });
});
