/** Whether rows of the TTHC table add up to another: in every column in which they say something. */
import { COUNTS, type Count, isCount, soundCount } from '../model/sheet.ts';
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

/**
 * How many of the first parts add up, the fewest that do; 0 where none do. Each part is looked at once.
 * @param least parts. @param told columns in which there must be more than 0
 */
export function partsAddingUp(
  whole: ProcedureLine,
  parts: ProcedureLine[],
  { least, told }: { least: number; told: number },
): number {
  let columns = COUNTS.flatMap((count) => {
    const sum = readCount(whole, count);
    return sum === undefined ? [] : [{ count, sum, reached: 0 }];
  });
  for (const [index, part] of parts.entries()) {
    columns = columns.filter((column) => {
      const value = readCount(part, column.count);
      column.reached += value ?? 0;
      return value !== undefined;
    });
    if (columns.length === 0) return 0;
    const saying = columns.filter(({ sum, reached }) => sum !== 0 || reached !== 0);
    if (index + 1 >= least && saying.length >= told && saying.every(({ sum, reached }) => sum === reached))
      return index + 1;
  }
  return 0;
}

function readCount({ counts }: ProcedureLine, count: Count): number | undefined {
  return counts[count].at === null ? undefined : soundCount(counts[count]);
}

/** A slip in some column does not make a sum a field: which cell is wrong is for the checks to say. */
export function nearlyAddsUp(whole: ProcedureLine, parts: ProcedureLine[]): boolean {
  const { told, equal } = compare(whole, parts);
  return told > 2 && equal * 2 > told;
}
