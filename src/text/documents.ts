/** Documents that a text cites: "Kế hoạch số 12/KH-UBND ngày 28/01/2026". */
import type { Day } from '../model/day.ts';
import { readDay } from './days.ts';
import { oneLine } from './fold.ts';

export interface CitedDocument {
  /** Number and symbol as printed: "12/KH-UBND". */
  number: string;
  day: Day | undefined;
}

const NUMBERED =
  /(?<![\d/])(\d{1,6})\s?\/\s?((?:20\d\d\s?\/\s?)?[A-ZĐ][A-ZĐa-z]{0,9}(?:\s?[-&]\s?[A-ZĐ][A-ZĐa-z0-9]{0,11}){1,3})/gu;
/** Nobody cites documents in a longer text than this. */
const LONGEST = 4000;

/** Every numbered document of the text, with its day when that follows. */
export function documentsIn(text: string): CitedDocument[] {
  const line = oneLine(text.slice(0, LONGEST));
  return [...line.matchAll(NUMBERED)].map((found) => {
    const after = line
      .slice(found.index + found[0].length, found.index + found[0].length + 45)
      .split(/[;()]/)[0]!;
    const dated = /^\s*,?\s*(?:ngày\s+\d.*)/.test(after) ? readDay(after) : undefined;
    return {
      number: `${Number(found[1])}/${found[2]!.replace(/\s/g, '').toUpperCase()}`,
      day: dated && 'value' in dated ? dated.value : undefined,
    };
  });
}
