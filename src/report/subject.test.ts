import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../test/sheets.ts';
import type { Finding } from '../model/finding.ts';
import { freePeriod, periodOf } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { kindOf, TEMPLATES, templateLike } from './kind.ts';
import { subjectOf } from './subject.ts';

const plan = builtInPlan();
const settings = BUILT_IN_SETTINGS;
const of = (key: Parameters<typeof periodOf>[0]) => periodOf(key, 2026, settings.periods);
const period = of('thang-04');
const office = unitNamed(plan, 'van-phong')!;

const finding = (unit: string | null): Finding => ({
  code: 'CC301',
  slug: 'done-without-proof',
  severity: 'warning',
  file: 'a.xlsx',
  sheet: null,
  cell: null,
  task: null,
  unit,
  message: 'Lời.',
  hint: 'Sửa.',
});

const known = {
  plan,
  settings,
  period,
  today: period.to,
  sheets: new Map(
    ['van-phong', 'ttpvhcc'].map((unit) => [unit, sheetOf({ unit, period, tasks: {} }, plan)] as const),
  ),
  findings: ['van-phong', 'ttpvhcc', null].map(finding),
  before: undefined,
};

describe('what a report is written from', () => {
  it('is all that was sent, for the commune’s', () => {
    const subject = subjectOf({ ...known, unit: undefined });
    expect([...subject.sheets.keys()]).toEqual(['van-phong', 'ttpvhcc']);
    expect(subject.findings).toHaveLength(3);
    expect(subject.missing.map(({ id }) => id)).toEqual(['phong-vhxh', 'phong-kinh-te']);
  });

  it('is what that unit sent, for a unit’s own', () => {
    const subject = subjectOf({ ...known, unit: office });
    expect([...subject.sheets.keys()]).toEqual(['van-phong']);
    expect(subject.findings.map(({ unit }) => unit)).toEqual(['van-phong']);
    expect([subject.expected, subject.missing]).toEqual([[office], []]);
  });
});

describe('the kind of a report', () => {
  it.each([
    ['thang-04', 'bao-cao-thang.docx', true, true, false],
    ['quy-1', 'bao-cao-quy.docx', false, false, false],
    ['6-thang', 'bao-cao-quy.docx', false, false, false],
    ['nam', 'bao-cao-quy.docx', false, false, true],
  ] as const)('%s of the commune', (key, template, brief, joined, byUnit) => {
    const kind = kindOf(of(key), undefined);
    expect(kind).toMatchObject({ template, brief, joined, byUnit, withOrigins: true, unit: undefined });
  });

  it.each([
    ['thang-04', true],
    ['nam', false],
  ] as const)(
    '%s of a unit: never brief, with no table of units and no workbook of origins',
    (key, joined) => {
      const kind = kindOf(of(key), office);
      const traits = { brief: false, joined, byUnit: false, withOrigins: false };
      expect(kind).toMatchObject({ template: 'bao-cao-don-vi.docx', ...traits, unit: office });
    },
  );

  it('of a free range is a long one', () => {
    const kind = kindOf(freePeriod('2026-03-01', '2026-03-20'), undefined);
    expect(kind).toMatchObject({ brief: false, joined: false, fileName: 'bao-cao-cchc-dot-xuat-2026.docx' });
  });

  it('is known of a template by its file name, the long one where that says nothing', () => {
    const told = ['bao-cao-thang (2).docx', 'bao-cao-6-thang.docx', 'don-vi thang 4.docx', 'x.docx'];
    expect(told.map((name) => templateLike(name).about)).toEqual([
      TEMPLATES['bao-cao-thang.docx'].about,
      TEMPLATES['bao-cao-quy.docx'].about,
      TEMPLATES['bao-cao-don-vi.docx'].about,
      TEMPLATES['bao-cao-quy.docx'].about,
    ]);
  });
});
