/** Paragraphs above a table that name the section of its tasks. */
import { oneLine } from '../text/fold.ts';
import type { Paragraph } from './blocks.ts';
import { isInCapitals, labelled, type Numeral } from './numerals.ts';

export interface Heading {
  numeral: Numeral | undefined;
  title: string;
  place: string;
}

/** Lines between a heading and its table. */
const SKIPPED = /^\(|^phụ lục|^biểu (?:số)?|^đơn vị tính|^đvt|^kèm theo|^[-_*=.…\s]+$|^(?:danh mục|bảng)$/i;
/** How many lines above a table are looked at, those that are skipped not counted. */
const NEAREST = 3;
const LONGEST = 250;

/** The nearest numbered line, and the nearest line that could be a title. */
export function headingsAbove(above: Paragraph[]): {
  numbered: Heading | undefined;
  plain: Heading | undefined;
} {
  const lines = above
    .flatMap(({ text, place }) => text.split('\n').map((line) => ({ line: oneLine(line), place })))
    .filter(({ line }) => line !== '' && !SKIPPED.test(line))
    .slice(-NEAREST)
    .reverse();
  let plain: Heading | undefined;
  for (const { line, place } of lines) {
    if (line.length > LONGEST || /[;./]$/.test(line)) continue;
    const label = labelled(line);
    const title = (label?.title ?? line).replace(/\s*:$/, '');
    if (label) return { numbered: { numeral: label.numeral, title, place }, plain };
    if (!plain && (isInCapitals(line) || /^\p{Lu}/u.test(line))) plain = { numeral: undefined, title, place };
  }
  return { numbered: undefined, plain };
}
