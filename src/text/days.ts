/** Days as people type them, the Vietnamese way: day before month, always. Nothing here guesses but the year of "2/4". */
import { type Day, dayOf } from '../model/day.ts';
import { bare } from './fold.ts';
import type { Reading } from './read.ts';

/** No day takes more characters than this, with the words around it. */
const LONGEST = 300;

const NUMERIC_DAY =
  /(?<!\d)(\d{1,2})\s?[/._-]{1,2}\s?(?:thang\s)?(\d{1,2})\s?(?:[/._-]{1,2}\s?|nam\s)(\d{4}|\d{2})(?!\d)/g;
const WORDED_DAY = /(?:ngay\s*)?(?<!\d)(\d{1,2})\s*(?:thang|thg)\s*(\d{1,2})\s*,?\s*(?:nam\s*)?(\d{4})/g;
const ISO_DAY = /(?<!\d)(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/g;
/** "10/4", "ngày 10 tháng 4": the year is that of the report. */
const YEARLESS_DAY = /(?<![\d/.,-])(\d{1,2})\s?(?:[/.-]|thang)\s?(\d{1,2})(?![\d/%]|[.,-]\d)/g;

interface DaysFound {
  /** Each day once; undefined for one the calendar does not have. */
  days: (Day | undefined)[];
  /** The words around them, without marks, in lower case. */
  rest: string;
  /** None of them says its year. */
  yearless: boolean;
}

/** Every day that a text names, in any of the ways to write one. @param ofYear of days that say no year */
export function daysIn(text: string, ofYear?: number): DaysFound {
  if (text.length > LONGEST) return { days: [], rest: text, yearless: false };
  const days: (Day | undefined)[] = [];
  const yearOf = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
  const take = (line: string, pattern: RegExp, order: 'dmy' | 'ymd' | 'dm') =>
    line.replace(pattern, (_, a: string, b: string, c: string) => {
      if (order === 'ymd') days.push(dayOf(Number(a), Number(b), Number(c)));
      else days.push(dayOf(order === 'dm' ? ofYear! : yearOf(c), Number(b), Number(a)));
      return ' ';
    });
  let rest = bare(text).replace(/[‐-―−]/g, '-');
  rest = take(rest, ISO_DAY, 'ymd');
  rest = take(rest, NUMERIC_DAY, 'dmy');
  rest = take(rest, WORDED_DAY, 'dmy');
  const yearless = days.length === 0 && ofYear !== undefined;
  if (yearless) rest = take(rest, YEARLESS_DAY, 'dm');
  return { days: [...new Set(days)], rest, yearless: yearless && days.length > 0 };
}

/**
 * The one day that a text names, whatever stands around it: "Ban hành kế hoạch trước 31/01/2026".
 * @param year of a day that says none, which is then a guess; without it such a day is unreadable
 */
export function readDay(text: string, year?: number): Reading<Day> {
  const { days, yearless } = daysIn(text, year);
  return days.length === 1 && days[0]
    ? { value: days[0], ...(yearless ? { guess: true } : {}) }
    : { flaw: 'unreadable' };
}

/** Words beside a day that leave it the day on which something was finished. */
const FINISHING = new Set(
  (
    'ngay thang nam da duoc ky ban hanh hoan thanh ht xong phe duyet cong bo vao luc gio sang chieu ' +
    'so kh qd bc cv tb ke hoach quyet dinh bao cao cong van thong ubnd t2 t3 t4 t5 t6 t7'
  ).split(' '),
);
/** Words that only together are such words: "sau" alone is "after", "trước" is "before". */
const TOGETHER = /(?:truoc|dung|som) han|to trinh|thu (?:hai|ba|tu|nam|sau|bay|[2-7])(?![a-z0-9])|chu nhat/g;
/** "12/KH-UBND", "15/2026/QĐ-UBND". */
const NUMBERED = /\d{1,6}\s?\/\s?(?:20\d\d\s?\/\s?)?[a-z][a-z0-9&-]*/g;

/**
 * The day on which something was finished: alone, or among words that say just that ("Đã ký 05/4/2026", "KH số
 * 12/KH-UBND ngày 28/01/2026"). A day within any other words ("dự kiến 15/4", "trước 10/02/2026") is none.
 * @param year of a day that says none, which is then a guess
 */
export function readFinishingDay(text: string, year?: number): Reading<Day> {
  const { days, rest, yearless } = daysIn(text, year);
  const words = rest
    .replace(NUMBERED, ' ')
    .replace(TOGETHER, ' ')
    .split(/[^a-z0-9]+/);
  const finishing = !/[?<>≤≥~≈]/.test(rest) && words.every((word) => word === '' || FINISHING.has(word));
  if (days.length !== 1 || !days[0] || !finishing) return { flaw: 'unreadable' };
  return { value: days[0], ...(yearless ? { guess: true } : {}) };
}

/** Words beside a day that say that nothing is finished yet. */
const AHEAD =
  /\b(?:du kien|gia han|hen|han|truoc|se|phan dau|chua|xin|cho|hop|den|tu|sang|chuyen|lui|thang|quy|dang)\b/;

/** Whether a text speaks of a day to come, or of none yet: "dự kiến 15/4/2026", "chưa, hẹn 12/4", "quý I". */
export function speaksOfLater(text: string): boolean {
  return text.length <= LONGEST && AHEAD.test(daysIn(text, 2000).rest);
}

/** Whether the text names a day that the calendar does not have: "31/02/2026". */
export function namesNoSuchDay(text: string): boolean {
  const { days, rest } = daysIn(text, 2000);
  return days.length === 1 && days[0] === undefined && !/[a-z]/.test(rest);
}
