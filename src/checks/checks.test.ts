import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locate, withChanges } from '../../test/examples.ts';
import { readWorkbook } from '../input/workbook.ts';
import type { Finding } from '../model/finding.ts';
import type { Workbook } from '../model/grid.ts';
import { periodOf } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import type { Sheet } from '../model/sheet.ts';
import { parseSheet } from '../parse/sheet.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { packageFile } from '../workspace/packageFile.ts';
import type { SheetSubject } from './define.ts';
import { exampleLines } from './example.ts';
import { FILE_CHECKS, PERIOD_CHECKS, PLAN_CHECKS, SHEET_CHECKS } from './index.ts';
import { checkFile, checkPeriod, checkPlan, checkSheet } from './run.ts';

const plan = builtInPlan();
const rules = BUILT_IN_SETTINGS.periods;
const april = periodOf('thang-04', 2026, rules);
const validBefore = readWorkbook(
  readFileSync(packageFile('fixtures/hop-le/ttpvhcc-ky-truoc.xlsx')),
) as Workbook;
const valid = readWorkbook(readFileSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'))) as Workbook;

function subjectOf(workbook: Workbook): SheetSubject {
  const sheet = parseSheet(workbook, 'ttpvhcc.xlsx', 'a'.repeat(64), plan);
  return {
    sheet,
    plan,
    rules,
    unit: sheet.unit === undefined ? undefined : unitNamed(plan, sheet.unit),
    expected: april,
    period: april,
    today: '2026-04-16',
    before: {},
    home: { commune: BUILT_IN_SETTINGS.commune, isAssumed: false },
  };
}

describe('the valid sheet', () => {
  it('gives no finding', () => {
    expect(checkSheet(subjectOf(valid))).toEqual([]);
  });

  it('gives none beside the one of the period before', () => {
    const earlier = { period: periodOf('thang-02', 2026, rules), sheet: subjectOf(validBefore).sheet };
    const before = { report: earlier, sameKind: earlier, carried: earlier };
    expect(checkSheet({ ...subjectOf(valid), before })).toEqual([]);
  });
});

describe.each(SHEET_CHECKS.map((check) => [check.code, check] as const))('%s', (code, check) => {
  it('finds its example, at its cell, and nothing else', () => {
    const { changes, before } = check.example;
    const subject = subjectOf(withChanges(valid, changes, plan));
    if (before) {
      const { sheet } = subjectOf(withChanges(validBefore, before, plan));
      const earlier = { period: periodOf('thang-02', 2026, rules), sheet };
      subject.before = { report: earlier, sameKind: earlier, carried: earlier };
    }
    const found = checkSheet(subject);
    expect(found.map((finding) => finding.code)).toEqual([code]);
    // A place that the mistake itself removed is named by the valid sheet.
    const place = check.example.at;
    const at = place && (locate(subject.sheet, place) ?? locate(subjectOf(valid).sheet, place));
    expect({ sheet: place ? found[0]!.sheet : null, cell: found[0]!.cell }).toEqual({
      sheet: at?.sheet ?? null,
      cell: at?.at ?? null,
    });
  });
});

describe.each(FILE_CHECKS.map((check) => [check.code, check] as const))('%s', (code, check) => {
  it('is what its example bytes are told as', () => {
    const fault = readWorkbook(Buffer.from(check.example.bytes, 'latin1'));
    expect(
      'fault' in fault && checkFile(fault, 'a.xlsx').map((finding) => [finding.code, finding.message]),
    ).toEqual([[code, check.example.says]]);
  });
});

describe.each(PERIOD_CHECKS.map((check) => [check.code, check] as const))('%s', (code, check) => {
  it('is found in the example folder', () => {
    const base = subjectOf(valid).sheet;
    const { cites } = check.example;
    const seen = new Map<string, number>();
    const sheets = check.example.units.map((unit): Sheet => {
      const count = (seen.get(unit) ?? 0) + 1;
      seen.set(unit, count);
      const sheet = { ...base, unit, file: count === 1 ? `${unit}.xlsx` : `${unit}-${count}.xlsx` };
      return unit === cites?.unit ? withCitation(sheet, cites) : sheet;
    });
    const found = checkPeriod({ plan, period: april, sheets, rejected: [] });
    expect(new Set(found.map((finding) => finding.code))).toEqual(new Set([code]));
    expect(found.map((finding) => finding.message)).toContain(check.example.says);
    // Told at both places where two sheets contradict each other, else once.
    expect(found.length).toBe(cites ? 2 : 1);
  });
});

function withCitation(sheet: Sheet, { task, proofOf }: { task: string; proofOf: string }): Sheet {
  const { progress } = sheet;
  const { proof } = progress!.rows.find((row) => row.task === proofOf)!;
  const row = { ...progress!.rows[0]!, task, proof };
  return { ...sheet, progress: { ...progress!, rows: [...progress!.rows, row] } };
}

describe('the plan', () => {
  const found = checkPlan(plan);

  it.each(PLAN_CHECKS.map((check) => [check.code, check] as const))(
    '%s says of the built-in plan what its page shows',
    (code, check) => {
      const { of, says } = check.example;
      const messagesIn = (all: Finding[]) =>
        all.filter((finding) => finding.code === code).map((finding) => finding.message);
      if (code === 'CC704' || of) expect(messagesIn(found)).toEqual([]);
      else expect(messagesIn(found)).toContain(says);
      if (of) expect(messagesIn(checkPlan(of(plan)))).toEqual([says]);
    },
  );

  it('CC704 tells a deadline that cannot be read', () => {
    const [first, ...rest] = plan.tasks;
    const changed = {
      ...plan,
      tasks: [
        { ...first!, dueText: 'Theo lộ trình của tỉnh', due: { kind: 'unreadable' as const } },
        ...rest,
      ],
    };
    expect(
      checkPlan(changed)
        .filter((finding) => finding.code === 'CC704')
        .map((finding) => finding.task),
    ).toEqual(['I.1']);
  });
});

it('every example has its words, as the golden file says', async () => {
  const checks = [...FILE_CHECKS, ...SHEET_CHECKS, ...PERIOD_CHECKS, ...PLAN_CHECKS];
  const lines = checks.flatMap((check) => [check.code, ...exampleLines(check).map((line) => `  ${line}`)]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../test/expected-checks.txt');
});
