/** What people type, read the Vietnamese way: counts, percentages, periods. What was read by a guess says so. */
import { addDays, type Day } from '../model/day.ts';
import { percentOf } from '../model/indicator.ts';
import { monthKey } from '../model/period.ts';
import { bare, clean, trimEndOf } from './fold.ts';
import { hasLetterOrNumber, LATIN } from './letters.ts';

/** A reading: a value, which may be a guess, or why there is none and what it could mean. */
export type Reading<T> =
  | { value: T; guess?: boolean }
  | { flaw: 'unreadable' | 'ambiguous'; maybe?: readonly T[] };

const UNREADABLE = { flaw: 'unreadable' } as const;
/** No number or period takes more characters than this. */
const LONGEST = 300;

/** "không", "KPS", without more. */
const NONE = new Set(['không', 'ko', 'không có', 'kps', 'kpsinh']);
/** What stands in every text that {@link NOTHING_AROSE} is looked for in: that one is long, and of two kinds of letters. */
const ARISE = /phát sinh|ps/;
/** "không phát sinh", "Trong kỳ không có phát sinh". */
const NOTHING_AROSE =
  /^(?:trong (?:kỳ|tháng|quý) )?(?:không|ko|kg|k|chưa|0)[./]? ?(?:có )?(?:phát sinh|psinh|ps)(?: trong (?:kỳ|tháng|quý))?(?: nhiệm vụ| công việc| hồ sơ)?$/;

/** "Không phát sinh", "không", "-": the unit says that there was nothing. */
export function saysNothingArose(text: string): boolean {
  if (text === '' || text.length > 60) return false;
  const words = trimEndOf(clean(text).toLowerCase(), '.…').replace(/[‐-―−]/g, '-');
  return NONE.has(words) || /^[-/]+$/.test(words) || (ARISE.test(words) && NOTHING_AROSE.test(words));
}

/** "Không có PAKN" in place of a number. */
export function saysThereWasNone(text: string): boolean {
  return (
    saysNothingArose(text) ||
    (text !== '' &&
      text.length <= 60 &&
      /^(?:trong (?:kỳ|tháng|quý) )?không có [^\d]+$/.test(clean(text).toLowerCase()))
  );
}

const NUMBER_FIRST = /^-?\d/;

/** Whether a word behind a number makes another number of it. */
function isMultiple(text: string): boolean {
  return /\d\s?\(?[ctnvpkCTNVPK]/.test(text) && MULTIPLE.test(text.toLowerCase());
}

const MULTIPLE = new RegExp(
  `\\d\\s?\\(?(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|phần trăm|k|tr)(?![${LATIN}])`,
);

/** A number, with the word that it counts behind it. */
const COUNT = new RegExp(
  `^(-?[1-9]\\d{0,2}(?:([.,\\s])\\d{3})(?:\\2\\d{3})*|-?\\d+)(?:[.,]0+)?(?:\\s*\\(?[${LATIN}][${LATIN}\\s,]*\\)?)?\\.?$`,
);

/** A count: "1.234" and "1,234" are 1234, "12 hồ sơ" is 12, "05" is 5; "5 nghìn" and "97 phần trăm" are none. */
export function readCount(text: string): Reading<number> {
  if (!/\d/.test(text)) return UNREADABLE;
  if (/^\d{1,15}$/.test(text)) return { value: Number(text) };
  if (text.length > LONGEST) return UNREADABLE;
  const line = clean(text);
  if (!NUMBER_FIRST.test(line) || isMultiple(line)) return UNREADABLE;
  const found = COUNT.exec(line);
  if (!found) return readDecimal(line);
  return { value: Number(found[1]!.replace(/[.,\s]/g, '')) };
}

/** "a/b" in one cell, also "2/2 (100%)": numerator and denominator. */
export function readFraction(text: string): { numerator: number; denominator: number } | undefined {
  const parts = clean(text)
    .replace(/\s*[=(;:]\s*[\d.,]+\s?%\s*\)?$/, '')
    .split('/')
    .map((part) => part.trim());
  if (parts.length !== 2 || !parts.every((part) => NUMBER_FIRST.test(part))) return undefined;
  const [n, d] = parts.map(readCount);
  return n && d && 'value' in n && 'value' in d ? { numerator: n.value, denominator: d.value } : undefined;
}

const PERCENT =
  /^\(?(?:(?:đã )?(?:đạt|hoàn thành)\s*)?((?:ước|ước đạt|trên|hơn|gần|khoảng|tối thiểu|[≥>=~≈≤<]|>=|<=)\s*)?(-?\d+(?:[.,]\d+)?)\s*(?:%|％|phần trăm|\/\s?100)?\s*\)?(?:\s(?:kh|kế hoạch))?\.?$/i;

/** Before 100% it says that the whole is not reached. */
const BELOW = /^(?:gần|[≤<])/i;

/**
 * A percentage in points: "95,5%", "95.5 %", "đạt 95%" are 95.5, 95.5, 95; "khoảng 80%", "≥95", "4/5" are guesses;
 * "1.234" is ambiguous, and "<100%", "gần 100%" are no value.
 */
export function readPercent(text: string): Reading<number> {
  if (text.length > LONGEST) return UNREADABLE;
  const line = clean(text);
  const found = PERCENT.exec(line);
  if (found) {
    const read = readDecimal(found[2]!);
    if (found[1] === undefined || !('value' in read)) return read;
    return read.value === 100 && BELOW.test(found[1]) ? UNREADABLE : { ...read, guess: true };
  }
  const share = /^\d{1,5}\s?\/\s?\d{1,5}$/.test(line) ? readFraction(line) : undefined;
  const percent =
    share && share.numerator <= share.denominator && percentOf(share.numerator, share.denominator);
  return percent === undefined || percent === false ? UNREADABLE : { value: percent, guess: true };
}

/** "0,71", "0.71", "12": a comma is a decimal comma; a dot before exactly three digits could be either. */
export function readDecimal(text: string): Reading<number> {
  if (text.length > LONGEST) return UNREADABLE;
  const trimmed = clean(text);
  if (!/^-?\d+([.,]\d+)?$/.test(trimmed)) return UNREADABLE;
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(trimmed)) return { flaw: 'ambiguous' };
  return { value: Number(trimmed.replace(',', '.')) };
}

const MONTH_WORDS: Record<string, number> = {
  mot: 1,
  gieng: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
};

const ROMAN_QUARTERS: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };

/**
 * The period a text names: its key, and the year when it says one. "Quý II" and months without a monthly
 * report are named too (`quy-2`, `thang-06`): whether such a report exists is for others to say.
 */
export function readPeriod(text: string): { key: string; year?: number } | undefined {
  if (text.length > LONGEST) return undefined;
  const line = bare(/\d/.test(text) ? withoutDays(text) : text)
    .replace(/[\s_.,/-]+/g, ' ')
    .trim();
  const yearFound = /(?<!\d)(20\d\d)(?!\d)/.exec(line);
  const year = yearFound ? { year: Number(yearFound[1]) } : {};
  if (/(?<![a-z\d])0?6 ?thang(?! ?\d{1,2}(?!\d))/.test(line)) return { key: '6-thang', ...year };
  if (/(?<![a-z\d])0?9 ?thang(?! ?\d{1,2}(?!\d))/.test(line)) return { key: 'quy-3', ...year };
  const quarter = /(?<![a-z])qu[yi] ?(iv|i{1,3}|[1-4])(?![a-z\d])/.exec(line);
  if (quarter) return { key: `quy-${ROMAN_QUARTERS[quarter[1]!] ?? quarter[1]}`, ...year };
  const month = /(?<![a-z])(?:thang|t) ?(\d{1,2})(?!\d)/.exec(line);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return { key: monthKey(Number(month[1])), ...year };
  const worded =
    /(?<![a-z])(?<!\d ?)thang (mot|gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi|chap)(?![a-z])/.exec(
      line,
    );
  if (worded) return { key: monthKey(MONTH_WORDS[worded[1]!]!), ...year };
  const bareMonth = /^0?(\d|1[0-2])( 20\d\d)?$/.exec(line);
  if (bareMonth && Number(bareMonth[1]) > 0) return { key: monthKey(Number(bareMonth[1])), ...year };
  if (/(?<![a-z])dot xuat/.test(line)) return { key: 'dot-xuat', ...year };
  if (/^(bao cao )?(ca )?nam( 20\d\d)?$/.test(line) || /(?<!\d)-nam-20\d\d/.test(text))
    return { key: 'nam', ...year };
  return undefined;
}

/** The place and day of a letter name no period: "Đồng Kỳ, ngày 07 tháng 3 năm 2026" stands above "QUÝ I". */
export function withoutDays(text: string): string {
  return clean(text)
    .replace(
      /ngày\s*(?:[\d….]+|\s)\s*tháng\s*(?:\d{1,2}|[….]+|\s)?\s*,?\s*(?:năm\s*(?:20\d\d|[….]+)?)?/gi,
      ' ',
    )
    .replace(/(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)/g, ' ');
}

/** A serial day of Excel: 1 = 01/01/1900, 60 = 29/02/1900, which never was; `date1904` counts from 1904. */
export function dayOfSerial(serial: number, date1904 = false): Day | undefined {
  const whole = Math.floor(serial);
  if (date1904) return whole < 0 || whole > 2_957_003 ? undefined : addDays('1904-01-01', whole);
  if (whole < 1 || whole === 60 || whole > 2_958_465) return undefined;
  return addDays('1899-12-31', whole < 60 ? whole : whole - 1);
}

/** Whether a free cell tells anything: not blank, not a dash or dots, not "Không". */
export function tellsSomething(text: string): boolean {
  return hasLetterOrNumber(text) && !saysNothingArose(text);
}

/** Whether a cell holds more than a dash, dots or other strokes of the pen that fill a place. */
export function saysAnything(text: string): boolean {
  return !/^[-–—_/.…*\s]*$/.test(text);
}
