/**
 * The deadline of a task as printed in the plan, understood; domain.md §1.6. What is not understood wholly is no day,
 * or a day with a doubt: a deadline that is silently wrong makes a task overdue, or never so.
 */
import { dayWithin, yearOf } from '../model/day.ts';
import type { Due } from '../model/due.ts';
import { rememberByText } from '../model/remember.ts';
import { withoutCitations, withoutClock } from './due/citations.ts';
import { meaningOf } from './due/limits.ts';
import { awaited, type DueReading, unreadable } from './due/reading.ts';
import { type Recurring, recurringIn } from './due/recurring.ts';
import { readTimes } from './due/timed.ts';
import { type Part, partsIn, type Times } from './due/times.ts';
import { bare, trimEndOf } from './fold.ts';

/** Nobody prints a longer deadline. */
const LONGEST = 300;

/** @param year year of the plan. @param headYear that of the column's head, for texts that name none ("Quý III") */
export function readDue(printed: string, year: number, headYear: number = year): Due {
  return understandDue(printed, year, headYear).due;
}

/** Like {@link readDue}, with what has to be asked. */
export function understandDue(printed: string, year: number, headYear: number = year): DueReading {
  return reading(`${year} ${headYear} ${printed}`);
}

/** A plan prints few deadlines, each of them many times. */
const reading = rememberByText((key): DueReading => {
  const [, years, headYears, printed] = /^(\d+) (\d+) (.*)$/s.exec(key)!;
  const [year, headYear] = [Number(years), Number(headYears)];
  if (printed!.trim() === '') return unreadable('để trống');
  if (printed!.length > LONGEST) return unreadable('quá dài');
  const text = withoutClock(withoutCitations(plain(printed!)));
  const recurring = recurringIn(text);
  const parts = partsIn(recurring?.rest ?? text, headYear);
  if (!parts) return unreadable('ngày tháng không có thật, hoặc ngược thứ tự');
  const { due, doubt } = read(parts, text, recurring, headYear);
  if (doubt === undefined && 'to' in due && yearOf(due.to) < year)
    return { due, doubt: `thuộc năm ${yearOf(due.to)}, trước năm của kế hoạch` };
  return doubt === undefined ? { due } : { due, doubt };
});

function read(parts: Part[], text: string, recurring: Recurring | undefined, year: number): DueReading {
  const times = parts.filter((part) => typeof part !== 'string');
  const words = parts.filter((part) => typeof part === 'string').join(' ');
  const isNamed = times.some(({ unit }) => unit !== 'year');
  // "Ban hành trước 31/01, thực hiện thường xuyên" has a day, and goes on.
  const goesOn = isNamed && parts.indexOf('xuyen') > parts.indexOf(times[0]!);
  if (CONTINUOUS.test(text) && !goesOn && (!recurring || recurring.isYearly)) return ongoing(words, isNamed);
  if (recurring && !(recurring.isYearly && !recurring.day)) return comesRound(recurring, words, times, year);
  // "Hằng năm (giai đoạn 2026 - 2030)" is due each year.
  if (recurring && times.every((each) => isOf(year, each))) return byTheYear(words, year);
  if (times.length === 0) return withoutTime(words);
  return readTimes(parts, year);
}

const CONTINUOUS = /(?<![a-z])thuong xuyen|^(?:lien tuc|quanh nam|suot nam)|(?:hang|tung|moi) ngay(?! ?\d)/;

function ongoing(words: string, isNamed: boolean): DueReading {
  if (/(?<![a-z])khong(?![a-z])/.test(words)) return unreadable('không hiểu hết');
  const due: Due = { kind: 'ongoing' };
  return isNamed || /\d/.test(words) ? { due, doubt: 'thường xuyên, mà có cả ngày hạn' } : { due };
}

/** "Năm 2026", "giai đoạn 2026 - 2030", of a plan of 2026. */
function isOf(year: number, { unit, from, to }: Times): boolean {
  return unit === 'year' && yearOf(from) <= year && yearOf(to) >= year;
}

function comesRound(
  { every, day, doubt }: Recurring,
  words: string,
  times: Times[],
  year: number,
): DueReading {
  const due: Due = { kind: 'recurring', every, ...(day ? { day } : {}) };
  const isWithinYear = times.every((each) => isOf(year, each));
  const meaning = meaningOf(words.replace(AS_NEEDED, ' '));
  if (/\d/.test(words) || meaning === 'contrary') return unreadable('không hiểu hết');
  if (doubt) return { due, doubt };
  if (!isWithinYear) return { due, doubt: 'định kỳ, mà có cả ngày hạn' };
  return meaning === 'plain' ? { due } : { due, doubt: 'còn chữ chưa hiểu' };
}

/** "… và đột xuất theo yêu cầu", "… theo quy định": beside what comes round they change nothing. */
const AS_NEEDED =
  /(?:^| )(?:dot xuat|(?:theo|khi co) (?:dung )?(?:quy dinh|yeu cau)(?: cua (?:cap tren|tinh|trung uong))?)(?= |$)/g;

/** "Hằng năm" alone. */
function byTheYear(words: string, year: number): DueReading {
  const due: Due = { kind: 'by', to: dayWithin(year, 12, 31), exact: false };
  const meaning = meaningOf(words);
  if (/\d/.test(words) || meaning === 'contrary') return unreadable('không hiểu hết');
  return meaning === 'plain' ? { due } : { due, doubt: 'chỉ hiểu chữ “hằng năm”' };
}

function withoutTime(words: string): DueReading {
  return meaningOf(words) === 'conditional' ? awaited() : unreadable('không phải một ngày');
}

/** One line without marks, dashes alike; "?" and what else may change a meaning stays. */
function plain(printed: string): string {
  const line = bare(printed)
    .replace(/[‐-―−]/g, '-')
    .replace(/[“”"'‘’]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/(?<![a-z])qui(?![a-z])/g, 'quy')
    .replace(/(?<![a-z])tu nay (?=den|toi|cho)/g, '');
  return trimEndOf(line, '.;,').trim();
}
