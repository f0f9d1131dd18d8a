import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldedLikeness } from './nearest.ts';

it('says exactly how alike two texts are, but of those that are less alike than asked for', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abeginôơ1235 '), maxLength: 40 });
  fc.assert(
    fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, least) => {
      const exact = foldedLikeness(a, b);
      const asked = foldedLikeness(a, b, least);
      return exact >= least ? asked === exact : asked < least || least === 0;
    }),
  );
  expect(foldedLikeness('', '', 0.9)).toBe(1);
});
