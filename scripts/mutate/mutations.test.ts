import { expect, it } from 'vitest';
import { mutationsOf } from './mutations.ts';

/** Every line that a source can become by one mutation. */
const broken = (source: string) =>
  mutationsOf(source).map(
    ({ start, from, to }) => source.slice(0, start) + to + source.slice(start + from.length),
  );

it('breaks one place at a time', () => {
  expect(broken('const a = b <= 3 && !c;')).toEqual([
    'const a = b < 3 && !c;',
    'const a = b <= 4 && !c;',
    'const a = b <= 3 || !c;',
    'const a = b <= 3 && c;',
  ]);
  expect(broken('if (a) b();')).toEqual(['if (true) b();', 'if (false) b();', 'if (a) ;']);
  expect(broken('const a = b ? c : d ?? e;')).toEqual([
    'const a = (c);',
    'const a = (d ?? e);',
    'const a = b ? c : (d)!;',
  ]);
  expect(broken('const a = b.filter(c).some(d);')).toEqual([
    'const a = b.some(d);',
    'const a = b.filter(c).every(d);',
  ]);
});

it('leaves types, imports, texts and the examples of checks alone', () => {
  expect(broken("import { a } from './1.ts';")).toEqual([]);
  expect(broken('export type A = 1 | 2; interface B { c: 3 }')).toEqual([]);
  expect(broken('const a = "1 < 2"; // 3 < 4')).toEqual([]);
  expect(broken('const a = { example: { write: 1 } };')).toEqual([]);
});

it('knows the line of each', () => {
  expect(mutationsOf('const a = 1;\nconst b = 2;').map(({ line }) => line)).toEqual([1, 2]);
});
