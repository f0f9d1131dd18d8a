/** read → parse → check: from paths to sheets and findings. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { chosenSheet } from './checks/cc503-two-files-one-unit.ts';
import type { SheetSubject } from './checks/define.ts';
import { checkFile, checkPeriod, checkSheet } from './checks/run.ts';
import { readWorkbook } from './input/workbook.ts';
import { shownPath, type Workspace } from './input/workspace.ts';
import { type Finding, sortFindings } from './model/finding.ts';
import type { FileFault } from './model/grid.ts';
import { type Period, periodKeys, periodOf } from './model/period.ts';
import { type Plan, unitNamed } from './model/plan.ts';
import type { Settings } from './model/settings.ts';
import type { Sheet } from './model/sheet.ts';
import { LIMITS } from './ooxml/archive.ts';
import { unitInFileName } from './parse/info.ts';
import { parseSheet } from './parse/sheet.ts';

/** One file as it came in: a sheet, or why it is none. */
export interface Intake {
  file: string;
  sha256: string;
  sheet: Sheet | undefined;
  fault: FileFault | undefined;
}

/**
 * Reads and parses one file. One bad file never stops the others.
 * @param typed the path as the person typed it, where that names the file itself
 */
export function takeIn(path: string, workspace: Workspace, plan: Plan, typed = path): Intake {
  const file = shownPath(workspace, path, typed);
  let bytes: Buffer;
  try {
    if (statSync(path).size > LIMITS.file)
      return { file, sha256: '', sheet: undefined, fault: { fault: 'too-big' } };
    bytes = readFileSync(path);
  } catch {
    return { file, sha256: '', sheet: undefined, fault: { fault: 'unreachable' } };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const workbook = readWorkbook(bytes);
  if ('fault' in workbook) return { file, sha256, sheet: undefined, fault: workbook };
  return { file, sha256, sheet: parseSheet(workbook, file, sha256, plan), fault: undefined };
}

export interface Judgement {
  findings: Finding[];
  /** The sheet of each unit that the report is written from. */
  sheets: Map<string, Sheet>;
}

/**
 * What all files together say.
 * @param expected the period asked for; undefined when each sheet is judged by its own.
 * @param whole whether the files are all that a period has, so that a missing unit is a finding.
 */
export function judge(
  intakes: Intake[],
  {
    plan,
    settings,
    expected,
    whole,
  }: { plan: Plan; settings: Settings; expected: Period | undefined; whole: boolean },
): Judgement {
  const findings: Finding[] = [];
  const counting: Sheet[] = [];
  const rejected: string[] = [];
  for (const { file, sheet, fault } of intakes) {
    if (fault) {
      const unit = unitInFileName(basename(file), plan.units);
      findings.push(...checkFile(fault, file, unit?.id ?? null));
      if (unit) rejected.push(unit.id);
    }
    if (!sheet) continue;
    const subject: SheetSubject = {
      sheet,
      plan,
      rules: settings.periods,
      unit: sheet.unit === undefined ? undefined : unitNamed(plan, sheet.unit),
      expected,
      period: expected ?? ownPeriod(sheet, plan, settings),
    };
    findings.push(...checkSheet(subject));
    if (sheet.unit !== undefined && sheet.progress && isOf(sheet, expected)) counting.push(sheet);
    else if (sheet.unit !== undefined && sheet.progress) rejected.push(sheet.unit);
  }
  if (expected && whole)
    findings.push(...checkPeriod({ plan, period: expected, sheets: counting, rejected }));
  const units = [...new Set(counting.map((sheet) => sheet.unit!))];
  const sheets = new Map(
    units.map((unit) => [unit, chosenSheet(counting.filter((sheet) => sheet.unit === unit))!]),
  );
  return { findings: sortFindings(findings), sheets };
}

/** The period that a sheet says it is of, when there is such a report. */
function ownPeriod(sheet: Sheet, plan: Plan, settings: Settings): Period | undefined {
  const { period: key, year = plan.year } = sheet;
  return key !== undefined && periodKeys(settings.periods).includes(key)
    ? periodOf(key, year, settings.periods)
    : undefined;
}

/** A sheet of another period never counts; one that does not say its period is taken at the folder's word. */
function isOf(sheet: Sheet, expected: Period | undefined): boolean {
  if (!expected || expected.key === 'dot-xuat') return true;
  return (sheet.period ?? expected.key) === expected.key && (sheet.year ?? expected.year) === expected.year;
}
