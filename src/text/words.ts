/** Whole words of Vietnamese: to a regular expression without all of Unicode's letters, "đãi" is "đ" and a gap. */
import { beginsWithLetter } from './letters.ts';

/**
 * Whether a text begins with one of these words, and not with a longer one: "đã", not "đãi".
 * @param words anchored at the beginning; none of them begins another
 */
export function beginsWith(text: string, words: RegExp): boolean {
  const found = words.exec(text);
  if (!found) return false;
  const end = found[0].length;
  return !beginsWithLetter(text.slice(end, end + 2));
}
