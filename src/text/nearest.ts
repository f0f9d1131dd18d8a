/** The nearest known word, for "Có phải là …?" and for rows whose wording is the only clue. */
import { distance } from 'fastest-levenshtein';
import { rememberByText } from '../model/remember.ts';
import { foldWords } from './fold.ts';

/**
 * 0–1: how alike two texts are that are folded already.
 * @param least what is less alike is not alike at all: a look at the letters spares nearly every count of a distance
 */
export function foldedLikeness(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const more = longest - Math.min(a.length, b.length);
  if (1 - more / longest < least || hasOtherLetters(a, b, longest, least)) return 0;
  return 1 - distance(a, b) / longest;
}

/** Whether so many letters must at least be changed: those that the one text has more of than the other. */
function hasOtherLetters(a: string, b: string, longest: number, least: number): boolean {
  const inA = lettersOf(a);
  const inB = lettersOf(b);
  let more = 0;
  let less = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    const beyond = inA[kind]! - inB[kind]!;
    if (beyond === 0) continue;
    if (beyond > 0) more += beyond;
    else less -= beyond;
    if (1 - Math.max(more, less) / longest < least) return true;
  }
  return false;
}

const KINDS = 32;

/** How many letters of each kind stand in a text; letters of one kind differ by a multiple of {@link KINDS}. */
const lettersOf = rememberByText((text): Uint32Array => {
  const counts = new Uint32Array(KINDS);
  for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at) % KINDS]!++;
  return counts;
});

/** Whether two words differ by one slip of the finger: a letter more, less or other, or two in the wrong order. */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (distance(a, b) === 1) return true;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return at >= 0 && swapped === b;
}

/** Longer texts are no slips of the pen: nothing is near them. */
const LONGEST = 1000;

/** The candidate most like `text`, when it is at least `least` alike. */
export function nearest<T>(
  text: string,
  candidates: Iterable<T>,
  nameOf: (candidate: T) => string,
  least = 0.6,
): T | undefined {
  if (text.length > LONGEST) return undefined;
  const wanted = foldWords(text);
  let best: T | undefined;
  let bestScore = least;
  for (const candidate of candidates) {
    const name = foldWords(nameOf(candidate));
    // A length that differs much cannot be alike enough: the distance need not be counted.
    if (Math.min(name.length, wanted.length) < bestScore * Math.max(name.length, wanted.length)) continue;
    const score = foldedLikeness(wanted, name, bestScore);
    if (score > bestScore || (score === bestScore && best === undefined)) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** So many of the names, the most like first, however little they are. */
export function likest(text: string, names: readonly string[], count: number): string[] {
  const wanted = foldWords(text.slice(0, LONGEST));
  return names
    .map((name) => ({ name, score: foldedLikeness(wanted, foldWords(name)) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ name }) => name);
}
