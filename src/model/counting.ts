/** Which of the sheets that came in count for a period. */
import type { Period } from './period.ts';
import type { Sheet } from './sheet.ts';

/** What was sent for a period: the sheet of each unit that counts. */
export interface PeriodSheets {
  period: Period;
  sheets: Map<string, Sheet>;
}

/** A sheet of another period never counts; one that does not say its period is taken at the folder's word. */
export function isOf(sheet: Sheet, expected: Period | undefined): boolean {
  if (!expected || expected.key === 'dot-xuat') return true;
  return (sheet.period ?? expected.key) === expected.key && (sheet.year ?? expected.year) === expected.year;
}

/**
 * Of several files of one unit: none that another of them is the mended copy of; then the one with the latest
 * "Ngày lập", then the last by name. Never a sum.
 */
export function chosenSheet(sheets: Sheet[]): Sheet | undefined {
  const key = (sheet: Sheet) => `${sheet.info.preparedOn.value ?? ''} ${sheet.file}`;
  const mending = sheets.filter(({ mends }) => mends);
  const isMended = ({ file, sha256 }: Sheet) =>
    mending.some((other) => other.file !== file && other.mends?.sha256 === sha256);
  const left = sheets.filter((sheet) => !isMended(sheet));
  return (left.length > 0 ? left : [...sheets]).sort((a, b) => (key(a) < key(b) ? 1 : -1))[0];
}
