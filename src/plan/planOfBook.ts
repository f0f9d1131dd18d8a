/** The way from the worksheets of a plan's workbook to the plan, loaded only for an office that has one. */
import type { Grid } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import { planFrom } from './planFrom.ts';
import { readBook } from './readBook.ts';

/** @param file as people name it: "ke-hoach/2026.xlsx" */
export function planOfBook(grids: Grid[], year: number, file: string): Plan {
  return planFrom(readBook(grids, year), file);
}
