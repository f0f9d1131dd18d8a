import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInPlan } from '../workspace/builtIn.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { takeInAll, takeShare, threadsFor } from './intake.ts';

let folder: string;
const files = () => ['b.xlsx', 'a.xlsx', 'khong-co.xlsx'].map((name) => join(folder, name));
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-'));
  for (const name of ['a.xlsx', 'b.xlsx'])
    copyFileSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('many files', () => {
  it('are taken in, in the order given, each once, with its progress and the name that was typed', async () => {
    const told: [number, number][] = [];
    const intakes = await takeInAll(files(), {
      root: folder,
      plan: builtInPlan(),
      expected: 'thang-04',
      typedAs: (file) => (file.endsWith('a.xlsx') ? 'gõ.xlsx' : undefined),
      onProgress: (file, of) => told.push([file, of]),
    });
    expect(intakes.map(({ file, sheet, fault }) => [file, sheet?.unit, fault?.fault])).toEqual([
      [join(folder, 'b.xlsx'), 'ttpvhcc', undefined],
      ['gõ.xlsx', 'ttpvhcc', undefined],
      [join(folder, 'khong-co.xlsx'), undefined, 'unreachable'],
    ]);
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('are begun when a Ctrl-C that came before could be heard', async () => {
    const told: string[] = [];
    setImmediate(() => told.push('nghe'));
    const wishes = { root: folder, plan: builtInPlan(), expected: 'thang-04' };
    await takeInAll(files(), { ...wishes, onProgress: (file) => told.push(`tệp ${file}`) });
    expect(told).toEqual(['nghe', 'tệp 1', 'tệp 2', 'tệp 3']);
  });

  it('are claimed one by one: what another thread has claimed is not taken again', () => {
    const claimed = new Int32Array(new SharedArrayBuffer(4));
    Atomics.add(claimed, 0, 1);
    const seen: number[] = [];
    const order = {
      files: files(),
      typed: [],
      root: folder,
      plan: builtInPlan(),
      expected: undefined,
      claimed,
    };
    const share = takeShare(order, (index) => seen.push(index));
    expect(share.map(([index]) => index)).toEqual([1, 2]);
    expect(seen).toEqual([1, 2]);
    expect(takeShare(order)).toEqual([]);
  });

  it.each([
    ['a few', 29, 8, true, 0],
    ['enough for one thread', 30, 8, true, 1],
    ['enough for two', 60, 8, true, 2],
    ['more than there are cores for', 400, 2, true, 1],
    ['more than any number of threads makes faster', 4000, 16, true, 7],
    ['many on one core', 400, 1, true, 0],
    ['many in a source tree that was not built', 400, 8, false, 0],
  ])('%s: %i files on %i cores', (_, files, cores, isBuilt, threads) => {
    expect(threadsFor(files, cores, isBuilt)).toBe(threads);
  });
});
