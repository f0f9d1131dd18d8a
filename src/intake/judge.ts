/** What all sheets together say: findings, and which sheet of each unit counts. */
import { basename } from 'node:path';
import type { EarlierSheets, SheetSubject } from '../checks/define.ts';
import { isElsewhere } from '../checks/elsewhere.ts';
import { checkFile, checkPeriod, checkSheet } from '../checks/run.ts';
import { chosenSheet, isOf } from '../model/counting.ts';
import type { Day } from '../model/day.ts';
import { type Finding, sortFindings } from '../model/finding.ts';
import { type Period, periodOf, yearlyKey } from '../model/period.ts';
import { type Plan, unitNamed } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { Sheet } from '../model/sheet.ts';
import { unitInFileName } from '../parse/info.ts';
import type { Intake } from './read.ts';

export interface Judgement {
  findings: Finding[];
  /** The sheet of each unit that the report is written from. */
  sheets: Map<string, Sheet>;
  /** Files that a mended copy takes the place of, each with that copy; nothing in them is judged. */
  replaced: Map<string, string>;
}

/**
 * What all files together say.
 * @param expected the period asked for; undefined when each sheet is judged by its own.
 * @param whole whether the files are all that a period has, so that a missing unit is a finding.
 * @param isAssumed nobody chose the plan: it is the built-in one, where no office's folder is
 * @param before what a unit sent before that period, which its sheet is compared with
 */
export function judge(
  intakes: Intake[],
  {
    plan,
    settings,
    expected,
    whole,
    today,
    before,
    isAssumed = false,
  }: {
    plan: Plan;
    settings: Settings;
    expected: Period | undefined;
    whole: boolean;
    today: Day;
    before: (period: Period, unit: string) => EarlierSheets;
    isAssumed?: boolean;
  },
): Judgement {
  const findings: Finding[] = [];
  const counts = (sheet: Sheet) =>
    sheet.unit !== undefined && sheet.progress !== undefined && isOf(sheet, expected);
  const replaced = whole ? replacedFiles(intakes, counts) : new Map<string, string>();
  const counting: Sheet[] = [];
  const rejected: string[] = [];
  for (const { file, sheet, fault } of intakes) {
    if (replaced.has(file)) continue;
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
      home: { commune: settings.commune, isAssumed },
      unit: sheet.unit === undefined ? undefined : unitNamed(plan, sheet.unit),
      expected,
      period: expected ?? ownPeriod(sheet, plan, settings),
      today,
      before: {},
    };
    if (subject.unit && subject.period && isOf(sheet, expected))
      subject.before = before(subject.period, subject.unit.id);
    findings.push(...checkSheet(subject));
    // Of another commune's unit nothing is said here, not even that it sent something.
    if (isElsewhere(subject)) continue;
    if (counts(sheet)) counting.push(sheet);
    else if (sheet.unit !== undefined && sheet.progress) rejected.push(sheet.unit);
  }
  if (expected && whole)
    findings.push(...checkPeriod({ plan, period: expected, sheets: counting, rejected }));
  const units = [...new Set(counting.map((sheet) => sheet.unit!))];
  const sheets = new Map(
    units.map((unit) => [unit, chosenSheet(counting.filter((sheet) => sheet.unit === unit))!]),
  );
  return { findings: sortFindings(findings), sheets, replaced };
}

/**
 * A unit that sent a mended copy of its file has nothing left to mend in that file. The copy must count, and be the
 * same unit's: one that was filled in for another unit, or for another period, mends nothing.
 */
function replacedFiles(intakes: Intake[], counts: (sheet: Sheet) => boolean): Map<string, string> {
  const replaced = new Map<string, string>();
  for (const { file, sheet: copy } of intakes) {
    if (!copy?.mends || !counts(copy)) continue;
    for (const { file: original, sha256, sheet } of intakes)
      if (sha256 === copy.mends.sha256 && original !== file && (sheet?.unit ?? copy.unit) === copy.unit)
        replaced.set(original, file);
  }
  return replaced;
}

/** The period that a sheet says it is of, when there is such a report. */
function ownPeriod(sheet: Sheet, plan: Plan, settings: Settings): Period | undefined {
  const key = yearlyKey(sheet.period ?? '', settings.periods);
  return key && periodOf(key, sheet.year ?? plan.year, settings.periods);
}
