import { expect, it } from 'vitest';
import { CODES, pageNamed } from './codes.ts';

it('every code stands once, in order, with a slug of its own', () => {
  const codes = CODES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(codes).toEqual(expect.arrayContaining(['CC101', 'CC801', 'CC903']));
  expect(new Set(CODES.map(({ slug }) => slug)).size).toBe(codes.length);
});

it('a page is found by its code or its slug, in any case', () => {
  expect(pageNamed(' cc809 ')?.slug).toBe('form-symbol');
  expect(pageNamed('form-symbol')?.code).toBe('CC809');
  expect(pageNamed('CC999')).toBeUndefined();
});
