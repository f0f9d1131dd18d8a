import { expect, it } from 'vitest';
import { beginsWithLetter, hasLetterOrNumber, withoutMarks, wordsAlone } from './letters.ts';

/** Every UTF-16 unit, and what lies beyond them in runs. */
function* signs(): Generator<string> {
  for (let unit = 0; unit < 0x10000; unit++) yield String.fromCharCode(unit);
  for (let point = 0x10000; point < 0x110000; point += 256)
    yield String.fromCodePoint(...Array.from({ length: 256 }, (_, index) => point + index));
}

it('knows the letters, numbers and marks of all of Unicode', () => {
  const wrong = [...signs()].filter((sign) => {
    const within = `ộ${sign}%, Đ`;
    return (
      wordsAlone(within) !== within.replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ').trim() ||
      withoutMarks(sign) !== sign.replace(/\p{M}/gu, '') ||
      beginsWithLetter(sign) !== /^\p{L}/u.test(sign) ||
      hasLetterOrNumber(sign) !== /[\p{L}\p{N}]/u.test(sign)
    );
  });
  expect(wrong.map((sign) => sign.codePointAt(0)!.toString(16))).toEqual([]);
});
