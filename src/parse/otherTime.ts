/** What a column or a row says of time: whether it is another period's, or more than one period's. */
import { rememberByText } from '../model/remember.ts';
import { bare } from '../text/fold.ts';
import { hasLetter } from '../text/letters.ts';
import { readPeriod, withoutDays } from '../text/read.ts';

/** "Lũy kế từ đầu năm", "Cùng kỳ": words without marks; "Cộng đồng" is none of them. */
export const OTHER_TIME = /(?<![a-z])(?:luy ke|cong don|tu dau nam|cung ky)(?![a-z])/;

/** The time that is asked for. */
export interface AskedTime {
  /** Keys of periods, the likeliest first; none where nothing says which. */
  periods: string[];
  year: number;
}

/** A bare number counts columns, or dossiers; with a word it may name a period, and so does a year. */
export function mayNamePeriod(text: string): boolean {
  return hasLetter(text) || /^20\d\d$/.test(text);
}

/** "Kết quả năm 2025", "Tỷ lệ hoàn thành 2025 (%)". */
const OF_A_YEAR = /(?:^|[ (])(?:nam )?(20\d\d)\)?(?: ?\([^()\d]*\))?$/;
const LONGEST = 100;

/**
 * The key of the period that a text names; one of another year has that behind it: "thang-04/2025", "nam/2025".
 * @param year undefined where any will do
 */
export function periodNamed(text: string, year: number | undefined): string | undefined {
  const { key, its } = timeIn(text);
  return year === undefined || its === undefined || its === year ? key : `${key ?? 'nam'}/${its}`;
}

/** A key, and the year; the same few headers are asked in every sheet. */
const timeIn = rememberByText((text): { key: string | undefined; its: number | undefined } => {
  const named = readPeriod(text);
  return { key: named?.key, its: named ? named.year : yearNamed(text) };
});

function yearNamed(text: string): number | undefined {
  if (text.length > LONGEST || !/20\d\d/.test(text)) return undefined;
  const [, year] = OF_A_YEAR.exec(bare(withoutDays(text)).trim()) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** Whether a key that {@link periodNamed} told is of another year. */
export function isOfAnotherYear(named: string): boolean {
  return named.includes('/');
}

/** Whether that key says no more than that it is this year, beside others of another year: then it is the report's own. */
export function isThisYear(named: string | undefined, beside: (string | undefined)[]): boolean {
  return named === 'nam' && beside.some((each) => each !== undefined && isOfAnotherYear(each));
}

/** Periods that are reported in place of the month with which they end. */
const ENDS_WITH: Record<string, string> = {
  'quy-1': 'thang-03',
  'quy-2': 'thang-06',
  '6-thang': 'thang-06',
  'quy-3': 'thang-09',
  'quy-4': 'thang-12',
  nam: 'thang-12',
};

/**
 * Whether the period that a column names is none of those asked for; where none is, only another year's. The last month
 * of a quarter may stand for it: "Tình trạng đến hết tháng 3".
 */
export function isAnotherPeriod(named: string, asked: string[]): boolean {
  if (isOfAnotherYear(named)) return true;
  return asked.length > 0 && !asked.some((period) => period === named || ENDS_WITH[period] === named);
}
