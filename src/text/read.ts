/** What people type, read the Vietnamese way: days, counts, percentages, periods. Nothing here guesses. */
import { addDays, type Day, dayOf } from '../model/day.ts';
import { monthKey } from '../model/period.ts';
import { bare, clean, trimEndOf } from './fold.ts';

/** A reading: a value, or why there is none. */
export type Reading<T> = { value: T } | { flaw: 'unreadable' | 'ambiguous' };

const UNREADABLE = { flaw: 'unreadable' } as const;
/** No day, number or period takes more characters than this. */
const LONGEST = 300;

const NUMERIC_DAY =
  /(?<!\d)(\d{1,2})\s?[/._-]{1,2}\s?(?:tháng\s)?(\d{1,2})\s?(?:[/._-]{1,2}\s?|năm\s)(\d{4}|\d{2})(?!\d)/g;
const WORDED_DAY = /(?:ngày\s*)?(\d{1,2})\s*(?:tháng|thg)\s*(\d{1,2})\s*,?\s*(?:năm\s*)?(\d{4})/gi;
const ISO_DAY = /(?<!\d)(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/g;
/** "10/4", "ngày 10 tháng 4": the year is that of the report. */
const YEARLESS_DAY = /^(?:ngày\s*)?(\d{1,2})\s?(?:[/.-]|tháng)\s?(\d{1,2})$/i;

/**
 * "15/4/2026", "15.4.26", "ngày 15 tháng 4 năm 2026", "2026-04-15"; day before month, always.
 * @param year of a day that says none; without it such a day is unreadable
 */
export function readDay(text: string, year?: number): Reading<Day> {
  const days = daysIn(text, year);
  return days.length === 1 && days[0] ? { value: days[0] } : UNREADABLE;
}

/** Every day the text names, in any of the ways to write one; undefined for one the calendar does not have. */
function daysIn(text: string, ofYear: number | undefined): (Day | undefined)[] {
  if (text.length > LONGEST) return [];
  const line = clean(text)
    .replace(/\n/g, ' ')
    .replace(/[‐-―−]/g, '-');
  const year = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
  const iso = [...line.matchAll(ISO_DAY)].map((m) => dayOf(Number(m[1]), Number(m[2]), Number(m[3])));
  const rest = line.replace(ISO_DAY, ' ');
  const numeric = [...rest.matchAll(NUMERIC_DAY)].map((m) => dayOf(year(m[3]!), Number(m[2]), Number(m[1])));
  const worded = [...line.matchAll(WORDED_DAY)].map((m) => dayOf(Number(m[3]), Number(m[2]), Number(m[1])));
  const found = [...new Set([...iso, ...numeric, ...worded])];
  const bare = found.length === 0 && ofYear !== undefined ? YEARLESS_DAY.exec(line) : null;
  return bare ? [dayOf(ofYear!, Number(bare[2]), Number(bare[1]))] : found;
}

/** "không", "không phát sinh", "Trong kỳ không có phát sinh", "KPS", "-", "/". */
const NOTHING =
  /^(?:[-/]+|(?:trong (?:kỳ|tháng|quý) )?(?:không|ko|kg|k|chưa|0)[./]? ?(?:có )?(?:phát sinh|psinh|ps)(?: trong (?:kỳ|tháng|quý))?(?: nhiệm vụ| công việc| hồ sơ)?|không|ko|không có|kps|kpsinh)$/;

/** "Không phát sinh", "không", "-": the unit says that there was nothing. */
export function saysNothingArose(text: string): boolean {
  if (text.length > 60) return false;
  return NOTHING.test(
    trimEndOf(
      clean(text)
        .toLowerCase()
        .replace(/[‐-―−]/g, '-'),
      '.…',
    ),
  );
}

/** "Không có PAKN" in place of a number. */
export function saysThereWasNone(text: string): boolean {
  return (
    saysNothingArose(text) ||
    (text.length <= 60 && /^(?:trong (?:kỳ|tháng|quý) )?không có [^\d]+$/.test(clean(text).toLowerCase()))
  );
}

/** A count: "1.234" and "1,234" are 1234, "12 hồ sơ" is 12, "05" is 5. */
export function readCount(text: string): Reading<number> {
  if (text.length > LONGEST) return UNREADABLE;
  const found =
    /^(-?\d{1,3}(?:([.,\s])\d{3})(?:\2\d{3})*|-?\d+)(?:[.,]0+)?(?:\s*\(?\p{L}[\p{L}\s,]*\)?)?\.?$/u.exec(
      clean(text),
    );
  if (!found) return readDecimal(text);
  return { value: Number(found[1]!.replace(/[.,\s]/g, '')) };
}

/** "a/b" in one cell, also "2/2 (100%)": numerator and denominator. */
export function readFraction(text: string): { numerator: number; denominator: number } | undefined {
  const parts = clean(text)
    .replace(/\s*[=(;:]\s*[\d.,]+\s?%\s*\)?$/, '')
    .split('/');
  if (parts.length !== 2) return undefined;
  const [n, d] = parts.map((part) => readCount(part.trim()));
  return n && d && 'value' in n && 'value' in d ? { numerator: n.value, denominator: d.value } : undefined;
}

const PERCENT =
  /^\(?(?:(?:đã )?(?:đạt|ước|ước đạt|hoàn thành)|trên|khoảng|[≥>=~≈]|>=)?\s*(-?\d+(?:[.,]\d+)?)\s*(?:%|％|phần trăm|\/\s?100)?\s*\)?(?:\s(?:kh|kế hoạch))?\.?$/i;

/** A percentage in points: "95,5%", "95.5 %", "đạt 95%", "≥95" are 95.5, 95.5, 95, 95; "1.234" is ambiguous. */
export function readPercent(text: string): Reading<number> {
  if (text.length > LONGEST) return UNREADABLE;
  const found = PERCENT.exec(clean(text));
  return found ? readDecimal(found[1]!) : UNREADABLE;
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
  return /[\p{L}\p{N}]/u.test(text) && !saysNothingArose(text);
}
