/** Whether rows of the TTHC table add up to another: in every column in which they say something. */
import { COUNTS, isCount, soundCount } from '../model/sheet.ts';
import type { ProcedureLine } from './procedureLines.ts';

/** Its numbers in the order of the columns; blank and unreadable ones are 0. */
export function numbersOf({ counts }: ProcedureLine): number[] {
  return COUNTS.map((count) => counts[count].value ?? 0);
}

/** Whether both say the same in every column. */
export function isSame(one: ProcedureLine, other: ProcedureLine): boolean {
  return COUNTS.every((count) => soundCount(one.counts[count]) === soundCount(other.counts[count]));
}

/** Columns in which whole and parts are numbers: how many say more than 0, and in how many of those it adds up. */
function compare(
  whole: ProcedureLine,
  parts: ProcedureLine[],
): { sound: number; told: number; equal: number } {
  const found = { sound: 0, told: 0, equal: 0 };
  for (const count of COUNTS) {
    const cells = [whole, ...parts].map(({ counts }) => counts[count]);
    const [sum, ...added] = cells.map((cell) => (cell.at === null ? undefined : soundCount(cell)));
    if (sum === undefined || !added.every(isCount)) continue;
    const reached = added.reduce((total, value) => total + value, 0);
    found.sound++;
    if (sum === 0 && reached === 0) continue;
    found.told++;
    if (sum === reached) found.equal++;
  }
  return found;
}

/** In every column in which they are all numbers. */
export function addsUp(whole: ProcedureLine, parts: ProcedureLine[]): boolean {
  const { sound, told, equal } = compare(whole, parts);
  return sound > 0 && equal === told;
}

/** Adds up, in so many columns that it is no coincidence. */
export function addsUpWidely(whole: ProcedureLine, parts: ProcedureLine[]): boolean {
  return addsUp(whole, parts) && compare(whole, parts).told > 2;
}

/** A slip in some column does not make a sum a field: which cell is wrong is for the checks to say. */
export function nearlyAddsUp(whole: ProcedureLine, parts: ProcedureLine[]): boolean {
  const { told, equal } = compare(whole, parts);
  return told > 2 && equal * 2 > told;
}
