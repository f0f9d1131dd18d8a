/**
 * Letters and digits of whatever language. A regular expression that knows all of Unicode's takes half a millisecond
 * to be made in a process that has just started (measured by instructions: eight of them were 2% of a report), so a
 * text of Latin letters and common signs, as nearly all are, is looked at with one that knows just these.
 */

/** What a class of Latin letters holds: of Vietnamese and its neighbours. */
export const LATIN = 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff';
const LATIN_NUMBERS = '0-9\u00b2\u00b3\u00b9\u00bc-\u00be';
/** Anything that is neither such a letter nor a sign that is no letter, number or mark. */
const BEYOND_LATIN = /[^\0-\u024f\u1e00-\u1eff\u2010-\u205e\u20ab\u2190-\u22ff]/;

const LATIN_WORDS_APART = new RegExp(`[^${LATIN}${LATIN_NUMBERS}%]+`, 'g');
const LATIN_LETTER_FIRST = new RegExp(`^[${LATIN}]`);
const LATIN_LETTER = new RegExp(`[${LATIN}]`);
const LATIN_LETTER_OR_NUMBER = new RegExp(`[${LATIN}${LATIN_NUMBERS}]`);
const LATIN_MARKS = /[\u0300-\u036f]/g;

/** The words of a text with one space between them; a percent sign belongs to its number. */
export function wordsAlone(text: string): string {
  const others = BEYOND_LATIN.test(text) ? /[^\p{L}\p{M}\p{N}%]+/gu : LATIN_WORDS_APART;
  return text.replace(others, ' ').trim();
}

/** A text in NFD without its marks. */
export function withoutMarks(decomposed: string): string {
  const letters = decomposed.replace(LATIN_MARKS, '');
  return BEYOND_LATIN.test(letters) ? letters.replace(/\p{M}/gu, '') : letters;
}

export function beginsWithLetter(text: string): boolean {
  return LATIN_LETTER_FIRST.test(text) || (BEYOND_LATIN.test(text) && /^\p{L}/u.test(text));
}

export function hasLetter(text: string): boolean {
  return LATIN_LETTER.test(text) || (BEYOND_LATIN.test(text) && /\p{L}/u.test(text));
}

export function hasLetterOrNumber(text: string): boolean {
  return LATIN_LETTER_OR_NUMBER.test(text) || (BEYOND_LATIN.test(text) && /[\p{L}\p{N}]/u.test(text));
}
