/** read → parse → check: from paths to sheets and findings. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SheetSubject } from '../checks/define.ts';
import { checkFile, checkPeriod, checkSheet } from '../checks/run.ts';
import { readWorkbook } from '../input/workbook.ts';
import { type Finding, sortFindings } from '../model/finding.ts';
import type { FileFault } from '../model/grid.ts';
import { type Period, periodKeys, periodOf } from '../model/period.ts';
import { type Plan, unitNamed } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { chosenSheet, type Sheet } from '../model/sheet.ts';
import { LIMITS } from '../ooxml/archive.ts';
import { unitInFileName } from '../parse/info.ts';
import { parseSheet } from '../parse/sheet.ts';
import { shownPath, type Workspace } from '../workspace/workspace.ts';
import type { History } from './history.ts';

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
 * @param expected key of the period asked for
 */
export function takeIn(
  path: string,
  workspace: Pick<Workspace, 'root'>,
  plan: Plan,
  { typed = path, expected }: { typed?: string | undefined; expected?: string | undefined } = {},
): Intake {
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
  workbook.openElsewhere = hasLock(path);
  return { file, sha256, sheet: parseSheet(workbook, file, sha256, plan, expected), fault: undefined };
}

/** Excel and LibreOffice put a file of their own beside one that somebody has open. */
function hasLock(path: string): boolean {
  const [folder, name] = [dirname(path), basename(path)];
  return existsSync(join(folder, `~$${name}`)) || existsSync(join(folder, `.~lock.${name}#`));
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
 * @param history what the units sent before; undefined: nothing is compared.
 */
export function judge(
  intakes: Intake[],
  {
    plan,
    settings,
    expected,
    whole,
    history,
  }: {
    plan: Plan;
    settings: Settings;
    expected: Period | undefined;
    whole: boolean;
    history: History | undefined;
  },
): Judgement {
  const findings: Finding[] = [];
  const mended = new Set(intakes.map(({ sheet }) => sheet?.mends?.sha256));
  const counting: Sheet[] = [];
  const rejected: string[] = [];
  for (const { file, sha256, sheet, fault } of intakes) {
    // The unit sent a mended copy of it: what was wrong in it no longer matters.
    if (whole && mended.has(sha256)) continue;
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
      before: {},
    };
    if (history && subject.unit && subject.period && isOf(sheet, expected))
      subject.before = history.before(subject.period, subject.unit.id);
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
export function isOf(sheet: Sheet, expected: Period | undefined): boolean {
  if (!expected || expected.key === 'dot-xuat') return true;
  return (sheet.period ?? expected.key) === expected.key && (sheet.year ?? expected.year) === expected.year;
}
