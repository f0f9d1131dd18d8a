/** Names of columns are known however they were put together, and misspelt ones as a count of every distance would. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWords } from '../text/fold.ts';
import { foldedLikeness } from '../text/nearest.ts';
import { knowerOf, type Vocabulary } from './columnNames.ts';
import { PROGRESS_WORDS } from './vocabulary.ts';

it('each name is known with each of those that may stand behind it', () => {
  const { exactly } = knowerOf({
    value: ['Giá trị', { before: ['Tử số', 'Tiếp nhận: Trong kỳ'], behind: ['T3', 'Trực tuyến'] }],
  });
  const texts = ['Giá trị', 'Tử số T3', 'tiếp nhận - trong kỳ: trực tuyến', 'Tử số', 'T3', 'Tử số T4'];
  expect(texts.map(exactly)).toEqual(['value', 'value', 'value', undefined, undefined, undefined]);
});

it('a name that is folded part by part is the name folded as a whole', () => {
  const part = fc.string({
    unit: fc.constantFrom(...'aâđƯỷó ', '- ', ':', '(', '5', '%', '&', 'Tiếp'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const name = parts.join(': ');
      fc.pre(name.length <= 90 && foldWords(name) !== '');
      expect(knowerOf({ name: [name] }).exactly(name)).toBe('name');
    }),
  );
});

it('a misspelt name is the first that is alike enough', () => {
  const words = Object.entries(PROGRESS_WORDS).flatMap(([key, names]) =>
    names.map((name) => ({ key, name })),
  );
  const { exactly, nearly } = knowerOf(PROGRESS_WORDS as Vocabulary<string>);
  const first = (text: string) =>
    words.find(({ name }) => {
      const [word, wanted] = [foldWords(name), foldWords(text)];
      return (
        word.length >= 6 &&
        wanted.length >= 6 &&
        Math.abs(word.length - wanted.length) <= 4 &&
        foldedLikeness(word, wanted) >= 0.88
      );
    })?.key;
  const slip = fc.record({
    at: fc.nat(40),
    more: fc.constantFrom('', 'a', 'ơ', 'ế', ' ', 'tt'),
    less: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.array(slip, { maxLength: 4 }), ({ name }, slips) => {
      const text = slips.reduce(
        (line, { at, more, less }) => line.slice(0, at) + more + line.slice(at + less),
        name,
      );
      expect(nearly(text)).toBe(exactly(text) ?? first(text));
    }),
  );
});
