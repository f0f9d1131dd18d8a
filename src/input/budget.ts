/** What one workbook may hold, over all its parts: measured in work, never in time. */
import { type GridCell, MOST_CELLS } from '../model/grid.ts';
import { type Allowance, newAllowance } from '../ooxml/xml.ts';

/** What no reader can make a workbook of. */
export class Broken extends Error {}

/** More than any office's workbook holds. */
export class TooMuch extends Error {}

export interface Budget {
  /** Cells with something in them. */
  cells: number;
  /** Characters of all cells; a text that many cells show counts for each. */
  characters: number;
  /** Cells that are damaged; with more of them the file is. */
  damaged: number;
  /** Elements of XML, or records of an .xls. */
  work: Allowance;
}

/** Worksheets of one workbook, and merged ranges of one worksheet: more than any office's has. */
export const [MOST_SHEETS, MOST_MERGES] = [200, 100_000];
/** Ordinary workbooks hold a few thousand cells of a few words. */
const MOST_CHARACTERS = 8_000_000;
const MOST_DAMAGED = 100;

/** A budget for one workbook. */
export function newBudget(): Budget {
  return { cells: MOST_CELLS, characters: MOST_CHARACTERS, damaged: MOST_DAMAGED, work: newAllowance() };
}

/** Takes a cell out of the budget. @throws TooMuch, Broken */
export function spend(budget: Budget, { value, damage }: GridCell): void {
  budget.cells--;
  if (typeof value === 'string') budget.characters -= value.length;
  if (budget.cells < 0 || budget.characters < 0) throw new TooMuch();
  if (damage && --budget.damaged < 0) throw new Broken('more damage than a sheet can be read with');
}
