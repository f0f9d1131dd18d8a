import { describe, expect, it } from 'vitest';
import { builtInPlan } from '../workspace/builtIn.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { keeperOfAlikes } from './alike.ts';
import { takeIn } from './read.ts';

describe('what many sheets say alike', () => {
  const file = packageFile('fixtures/hop-le/ttpvhcc.xlsx');
  const take = () => takeIn(file, { root: '/' }, builtInPlan(), { expected: 'thang-04' });

  it('is kept once, and says what it said', () => {
    const kept = keeperOfAlikes();
    const [first, second] = [kept(take()), kept(take())];
    expect(first).toEqual(take());
    expect(second).toEqual(first);
    const [one, other] = [first, second].map(({ sheet }) => sheet!.progress!.rows);
    expect(one).not.toBe(other);
    for (const [index, row] of one!.entries()) expect(row.result).toBe(other![index]!.result);
  });

  it('is no cell of another place, or one that says more', () => {
    const kept = keeperOfAlikes();
    const cell = { at: 'F7', text: 'xong', value: undefined };
    expect(kept({ ...cell })).toBe(kept({ ...cell }));
    for (const other of [
      { ...cell, at: 'F8' },
      { ...cell, flaw: 'unreadable' },
      { ...cell, value: 'done' },
    ])
      expect(kept({ ...other })).toEqual(other);
  });
});
