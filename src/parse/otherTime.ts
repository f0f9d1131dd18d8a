/** What a column or a row says of time: whether it is another period's, or more than one period's. */
import { rememberByText } from '../model/remember.ts';
import { readPeriod } from '../text/read.ts';

/** "Lũy kế từ đầu năm", "Cùng kỳ": words without marks; "Cộng đồng" is none of them. */
export const OTHER_TIME = /(?<![a-z])(?:luy ke|cong don|tu dau nam|cung ky)(?![a-z])/;

/** The key of the period that the text of a header names; the same few headers are asked in every sheet. */
export const periodNamed = rememberByText((text): string | undefined => readPeriod(text)?.key);

/** A bare number counts columns, or dossiers; with a word it may name a period. */
export function mayNamePeriod(text: string): boolean {
  return /\p{L}/u.test(text);
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
 * Whether the period that a column names is none of those asked for; never where none is. The last month of a quarter
 * may stand for it: "Tình trạng đến hết tháng 3".
 */
export function isAnotherPeriod(named: string, asked: string[]): boolean {
  return asked.length > 0 && !asked.some((period) => period === named || ENDS_WITH[period] === named);
}
