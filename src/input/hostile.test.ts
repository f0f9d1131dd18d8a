/** No file breaks the reader: each hostile one is refused with one finding, or read, soon and in little room. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hostileFiles } from '../../scripts/fuzz/hostile.ts';
import { mutate } from '../../scripts/fuzz/mutate.ts';
import { Random } from '../../scripts/fuzz/random.ts';
import { judge } from '../intake/judge.ts';
import { takeIn } from '../intake/read.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { packageFile } from '../workspace/packageFile.ts';

const plan = builtInPlan();
const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const valid = readFileSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'));
const hostile = [...hostileFiles(valid)];

function codesOf(bytes: Buffer): { refused: boolean; codes: string[] } {
  const file = join(folder, 'a.xlsx');
  writeFileSync(file, bytes);
  const intake = takeIn(file, { root: folder }, plan);
  const { findings } = judge([intake], {
    plan,
    settings: BUILT_IN_SETTINGS,
    expected: undefined,
    whole: false,
    before: () => ({}),
  });
  return { refused: intake.sheet === undefined, codes: findings.map(({ code }) => code) };
}

describe('a hostile file', () => {
  it.each(hostile.map((file) => [file.name, file] as const))('%s', (_, { bytes, refused }) => {
    const told = codesOf(bytes);
    if (refused.length > 0) expect(told.refused).toBe(true);
    if (told.refused) {
      expect(told.codes).toHaveLength(1);
      if (refused.length > 0) expect(refused).toContain(told.codes[0]);
    }
  });

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
  it('is read or refused, never more (npm run fuzz does this ten thousand times)', () => {
    const random = new Random(2026);
    for (let left = 60; left > 0; left--) {
      const told = codesOf(mutate(valid, random));
      if (told.refused) expect(told.codes).toHaveLength(1);
    }
  });
});
