/** Running the checks: what each one tells becomes a finding. */
import { type Finding, sortFindings } from '../model/finding.ts';
import type { FileFault } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import type { PeriodSubject, SheetSubject } from './define.ts';
import { finding } from './finding.ts';
import { FILE_CHECKS, PERIOD_CHECKS, PLAN_CHECKS, SHEET_CHECKS } from './index.ts';

/** @param unit the unit that the file's name names, if any */
export function checkFile(fault: FileFault, file: string, unit: string | null = null): Finding[] {
  return FILE_CHECKS.flatMap((check) =>
    [...check.run(fault)].map((told) => finding(check, told, file, unit)),
  );
}

/** Findings about one sheet, unsorted. */
export function checkSheet(subject: SheetSubject): Finding[] {
  return SHEET_CHECKS.flatMap((check) =>
    [...check.run(subject)].map((told) => finding(check, told, subject.sheet.file, subject.unit?.id ?? null)),
  );
}

/** Findings about who sent what, over all sheets of a period (CC5xx). */
export function checkPeriod(subject: PeriodSubject): Finding[] {
  return PERIOD_CHECKS.flatMap((check) =>
    [...check.run(subject)].map((told) => finding(check, told, told.file, told.unit)),
  );
}

/** Findings about the plan (CC7xx), sorted. */
export function checkPlan(plan: Plan): Finding[] {
  return sortFindings(
    PLAN_CHECKS.flatMap((check) =>
      [...check.run(plan)].map((told) => finding(check, told, plan.document.file, null)),
    ),
  );
}
