/** The hidden worksheet that lets a form be judged wherever it lies (plan/carried.ts). */
import type { Workbook } from 'exceljs';
import { carriedRows, contentFor } from '../plan/carried.ts';
import { CARRIED_SHEET } from '../text/labels.ts';
import { markOf } from './carryOver.ts';
import type { FormRequest } from './request.ts';

/** Hidden so that only a program shows it again: nobody fills it in, and nobody deletes it by a slip of the hand. */
export function addCarriedPlan(
  workbook: Workbook,
  { plan, unit, period, settings, before }: FormRequest,
): void {
  const sheet = workbook.addWorksheet(CARRIED_SHEET, { state: 'veryHidden' });
  sheet.addRows(carriedRows(contentFor(plan, unit.id, period, settings), before && markOf(before)));
}
