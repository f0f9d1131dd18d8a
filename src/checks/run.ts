/** Running the checks: what each one tells becomes a finding. */
import { addressOf } from '../model/address.ts';
import { type Finding, sortFindings } from '../model/finding.ts';
import type { FileFault } from '../model/grid.ts';
import type { Plan, PlanWorkbook } from '../model/plan.ts';
import planElsewhere from './cc118-plan-elsewhere.ts';
import type { PeriodSubject, PlanCheck, SheetSubject, Told } from './define.ts';
import { isElsewhere } from './elsewhere.ts';
import { finding } from './finding.ts';
import { FILE_CHECKS, PERIOD_CHECKS, PLAN_CHECKS, SHEET_CHECKS } from './index.ts';

/** @param unit the unit that the file's name names, if any */
export function checkFile(fault: FileFault, file: string, unit: string | null = null): Finding[] {
  return FILE_CHECKS.flatMap((check) =>
    [...check.run(fault)].map((told) => finding(check, told, file, unit)),
  );
}

/** Findings about one sheet, unsorted; of one that the plan is not for, that alone. */
export function checkSheet(subject: SheetSubject): Finding[] {
  const checks = isElsewhere(subject) ? [planElsewhere] : SHEET_CHECKS;
  return checks.flatMap((check) =>
    [...check.run(subject)].map((told) => finding(check, told, subject.sheet.file, subject.unit?.id ?? null)),
  );
}

/** Findings about who sent what, over all sheets of a period (CC5xx). */
export function checkPeriod(subject: PeriodSubject): Finding[] {
  return PERIOD_CHECKS.flatMap((check) =>
    [...check.run(subject)].map((told) => finding(check, told, told.file, told.unit)),
  );
}

/** Findings about the plan (CC7xx), sorted; those of the office's workbook with the cells in which they are mended. @param only of that severity */
export function checkPlan(plan: Plan, only?: Finding['severity']): Finding[] {
  const { workbook, document } = plan;
  const file = workbook?.file ?? document.file;
  return sortFindings(
    PLAN_CHECKS.filter(({ severity }) => only === undefined || severity === only).flatMap((check) =>
      [...check.run(plan)].map((told) =>
        finding(check, workbook ? placed(check, told, workbook) : told, file),
      ),
    ),
  );
}

/** What is told of a task, in the cell of the workbook that mends it. */
function placed({ about, mend, mendInWorkbook }: PlanCheck, told: Told, { tasks }: PlanWorkbook): Told {
  if (told.sheet !== undefined) return told;
  const hint = told.hint ?? mendInWorkbook ?? mend;
  const row = told.task === undefined ? undefined : tasks.rows[told.task];
  const column = about === undefined ? undefined : tasks.columns[about];
  if (row === undefined || column === undefined) return { ...told, hint };
  return { ...told, hint, sheet: tasks.sheet, cell: addressOf(row, column) };
}
