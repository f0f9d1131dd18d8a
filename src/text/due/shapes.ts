/** What a day, month, quarter, half or year looks like in a deadline. Texts are without marks, in lower case (`bare`). */
import { dayOf } from '../../model/day.ts';

export type Unit = 'day' | 'month' | 'quarter' | 'half' | 'year';

/** A time as printed: so many months from the first of them, or one day. */
export interface Named {
  unit: Unit;
  /** As printed, or that of what stands beside it. */
  year: number | undefined;
  month: number;
  months: number;
  date?: number;
  /** "6/2026", which after a quarter is one; "T3", which may be a Tuesday. */
  loose?: 'number' | 'letter';
}

export type Token = { word: string } | { time: Named };

export const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
const ONE_YEAR = '(20\\d\\d)(?!\\d)';
const TIGHT_YEAR = `(?: ?[/.-] ?${ONE_YEAR}(?! ?- ?(?:nam )?20\\d\\d))?`;

type Shape = [shape: RegExp, read: (...found: (string | undefined)[]) => Named | undefined | null];

const ISO: Shape = [/(20\d\d)-(\d\d)-(\d\d)(?!\d)/y, (year, month, date) => day(date, month, year)];
const FULL: Shape = [
  /(?:ngay )?(\d{1,2}) ?([/.-]{1,2}) ?(?:thang )?(\d{1,2}) ?(?:([/.-]{1,2}) ?|,? ?(?:cua )?nam )(20\d\d(?!\d)|\d\d(?!\d| ?[/.-] ?\d))/y,
  (date, first, month, second, year) =>
    // "6-9/2026" is two months, "01/3-15/4" two days.
    (first!.includes('-') && second !== undefined && !second.includes('-')) ||
    (year!.length === 2 && first !== second)
      ? undefined
      : day(date, month, year!.length === 2 ? `20${year}` : year),
];
const WORDED: Shape = [
  new RegExp(`(?:ngay )?(\\d{1,2}) ?/? ?(?:cua )?thang (\\d{1,2})(?!\\d)${TIGHT_YEAR}`, 'y'),
  (date, month, year) => day(date, month, year),
];
const MARKED: Shape = [
  /ngay (\d{1,2}) ?[/.] ?(\d{1,2})(?!\d| ?[/.] ?\d)/y,
  (date, month) => day(date, month),
];
const SHORT: Shape = [
  /(?!24\/7)(\d{1,2}) ?\/ ?(\d{1,2})(?!\d|%| ?[/.] ?\d)/y,
  (date, month) => day(date, month),
];
const MONTH_OF_YEAR: Shape = [
  /(\d{1,2}) ?[/.-] ?(20\d\d)(?!\d)/y,
  (month, year) => loosely('number', months('month', month, 1, year)),
];
const MONTH: Shape = [
  new RegExp(`thang ?(\\d{1,2})(?!\\d)${TIGHT_YEAR}`, 'y'),
  (month, year) => months('month', month, 1, year),
];
const LETTER: Shape = [
  new RegExp(`t\\.? ?(\\d{1,2})(?!\\d)${TIGHT_YEAR}`, 'y'),
  (month, year) => loosely('letter', months('month', month, 1, year)),
];
const QUARTER: Shape = [
  new RegExp(`q(?:uy|\\.)? ?(iv|i{1,3}|[1-4])(?![a-z0-9])${TIGHT_YEAR}`, 'y'),
  (numeral, year) => quarter(QUARTERS[numeral!]!, year === undefined ? undefined : Number(year)),
];
const MONTHS: Shape = [
  new RegExp(
    `(\\d{1,2}) thang (dau|cuoi)(?: cua)?(?: nam(?! 20)| nam (?=20)|(?= 20))(?: ?${ONE_YEAR})?`,
    'y',
  ),
  (count, end, year) =>
    Number(count) > 11 ? null : months('half', end === 'dau' ? 1 : 13 - Number(count), Number(count), year),
];
const HALF: Shape = [
  new RegExp(`nua (dau|cuoi)(?: cua)?(?: nam)?(?: ?${ONE_YEAR})?`, 'y'),
  (end, year) => months('half', end === 'dau' ? 1 : 7, 6, year),
];
const YEAR: Shape = [new RegExp(`(?:nam )?${ONE_YEAR}`, 'y'), (year) => months('year', 1, 12, year)];
/** "Cuối năm", "trong năm", "năm nay": the year of the plan. */
const THIS_YEAR: Shape = [
  /(?<=(?:trong|cuoi|het|dau|giua|ca) )nam(?! \d| sau| truoc| lien| tiep| ke(?! hoach)| toi| hoc| ngan)(?: nay| ke hoach)?(?![a-z0-9])/y,
  () => months('year', 1, 12),
];

const BY_NUMBER = [ISO, FULL, WORDED, SHORT, MONTH_OF_YEAR, MONTHS, YEAR];

/** What a time that begins there can look like, the surest first; few are tried, and the others never made. */
function shapesAt(text: string, at: number): readonly Shape[] {
  switch (text[at]) {
    case 't':
      return text.startsWith('thang', at) ? [MONTH] : [LETTER];
    case 'q':
      return [QUARTER];
    case 'n':
      if (text.startsWith('ngay', at)) return [FULL, WORDED, MARKED];
      return text.startsWith('nua', at) ? [HALF] : text.startsWith('nam', at) ? [YEAR, THIS_YEAR] : [];
    default:
      return /\d/.test(text[at]!) ? BY_NUMBER : [];
  }
}

function day(date: string | undefined, month: string | undefined, year?: string | undefined): Named | null {
  // A leap year, where none is said: what the calendar has is seen when the year is known.
  const exists = dayOf(Number(year ?? 2024), Number(month), Number(date)) !== undefined;
  const named = {
    unit: 'day',
    year: year === undefined ? undefined : Number(year),
    month: Number(month),
    months: 1,
  } as const;
  return exists ? { ...named, date: Number(date) } : null;
}

function loosely(loose: Named['loose'] & string, named: Named | null): Named | null {
  return named && { ...named, loose };
}

/** A quarter of a year, from 1 to 4. */
export function quarter(number: number, year?: number | undefined): Named {
  return { unit: 'quarter', year, month: number * 3 - 2, months: 3 };
}

/** So many months of a year; null where it does not have them. */
export function months(
  unit: Unit,
  month: string | number | undefined,
  count: number,
  year?: string | undefined,
): Named | null {
  const first = Number(month);
  if (first < 1 || first + count > 13) return null;
  return { unit, year: year === undefined ? undefined : Number(year), month: first, months: count };
}

/** Words, signs and times of a text, in their order; undefined where it names a time that cannot be. */
export function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === ' ') {
      at++;
      continue;
    }
    const found = timeAt(text, at);
    if (found === null) return undefined;
    if (found) {
      tokens.push({ time: found.time });
      at = found.end;
      continue;
    }
    WORD.lastIndex = at;
    const [word] = WORD.exec(text)!;
    tokens.push({ word });
    at += word.length;
  }
  return tokens;
}

const WORD = /[a-z]+|\d+|./sy;

/** The time that begins there; null where what looks like one cannot be. */
function timeAt(text: string, at: number): { time: Named; end: number } | undefined | null {
  for (const [shape, read] of shapesAt(text, at)) {
    shape.lastIndex = at;
    const found = shape.exec(text);
    if (!found) continue;
    const time = read(...found.slice(1));
    if (time === null) return null;
    if (time) return { time, end: at + found[0].length };
  }
  return undefined;
}
