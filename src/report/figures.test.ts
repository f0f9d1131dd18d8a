/** Indicators and TTHC figures: what is summed, what is owed still, and what cannot be true. */
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../test/reports.ts';
import type { Told } from '../../test/sheets.ts';
import type { IndicatorResult } from './figures.ts';

type Figures = NonNullable<Told['indicators']>;

function resultOf(id: string, sent: Record<string, Figures>, only?: string): IndicatorResult {
  const subject = subjectOf({
    ...(only === undefined ? {} : { only }),
    sent: Object.fromEntries(
      Object.entries(sent).map(([unit, indicators]) => [
        unit,
        { tasks: { 'III.1': 'Đang thực hiện' }, indicators },
      ]),
    ),
  });
  return subject.indicators.find(({ indicator }) => indicator.id === id)!;
}

const missing = (result: IndicatorResult) =>
  result.missing.map(({ unit, submitted }) => `${unit.id}${submitted ? ' (có biểu)' : ''}`);

describe('an indicator of one unit', () => {
  it('is its fraction, with the cells it was read from', () => {
    expect(resultOf('I06', { ttpvhcc: { I06: [19, 20] } })).toMatchObject({
      numerator: 19,
      denominator: 20,
      value: 95,
      met: true,
      missing: [],
      noneArising: false,
      contradictory: false,
      sources: [{ unit: { id: 'ttpvhcc' }, file: 'ttpvhcc.xlsx', sheet: 'Số liệu', cells: ['D2', 'E2'] }],
    });
    expect(resultOf('I06', { ttpvhcc: { I06: [18, 20] } })).toMatchObject({ value: 90, met: false });
  });

  it('is owed where the unit sent nothing, has no such row, or left a number out', () => {
    expect(missing(resultOf('I06', {}))).toEqual(['ttpvhcc']);
    expect(missing(resultOf('I06', { ttpvhcc: { I07: [1, 1] } }))).toEqual(['ttpvhcc (có biểu)']);
    for (const figures of [
      [19, null],
      [null, 20],
      ['?', 20],
      [-1, 20],
      [1.5, 20],
    ] as const)
      expect(resultOf('I06', { ttpvhcc: { I06: [...figures] } })).toMatchObject({
        numerator: null,
        denominator: null,
        value: null,
        met: null,
        missing: [{ submitted: true }],
        sources: [],
        noneArising: false,
      });
  });

  it.each([
    ['as large as its whole', [20, 20], false, 100],
    ['larger than its whole by one', [21, 20], true, null],
    ['larger than its whole', [400, 20], true, null],
  ] as const)('with a part %s', (_, figures, contradictory, value) => {
    expect(resultOf('I06', { ttpvhcc: { I06: [...figures] } })).toMatchObject({
      numerator: figures[0],
      denominator: figures[1],
      contradictory,
      value,
      met: contradictory ? null : true,
    });
  });

  it('has no value, and none is missing, where nothing arose', () => {
    const nothing = { value: null, met: null, missing: [], noneArising: true, contradictory: false };
    expect(resultOf('I06', { ttpvhcc: { I06: ['Không phát sinh', null] } })).toMatchObject(nothing);
    expect(resultOf('I06', { ttpvhcc: { I06: [0, 0] } })).toMatchObject({ ...nothing, denominator: 0 });
    expect(resultOf('I06', { ttpvhcc: { I06: [0, 5] } })).toMatchObject({ value: 0, noneArising: false });
  });
});

it('an indicator told twice counts by its first row', () => {
  const sheet = subjectOf({
    sent: { ttpvhcc: { tasks: { 'III.1': 'Đang thực hiện' }, indicators: { I06: [19, 20], i06: [1, 20] } } },
  });
  const result = sheet.indicators.find(({ indicator }) => indicator.id === 'I06')!;
  expect([result.numerator, result.sources.length]).toEqual([19, 1]);
});

describe('an index', () => {
  it.each([
    [0, 0, false],
    [0.7, 0.7, false],
    [0.71, 0.71, true],
    [1, 1, true],
    [1.01, null, null],
    [71, null, null],
    [-0.01, null, null],
    ['?', null, null],
  ])('%s is read as %s: between 0 and 1, else it is owed', (told, value, met) => {
    const result = resultOf('I20', { 'phong-vhxh': { I20: told } });
    expect(result).toMatchObject({ value, met, numerator: null, denominator: null, noneArising: false });
    expect(missing(result)).toEqual(value === null ? ['phong-vhxh (có biểu)'] : []);
    expect(result.sources.map(({ cells }) => cells)).toEqual(value === null ? [] : [['F2']]);
  });
});

describe('an indicator of all units', () => {
  it('is the sum of what they gave; who gave nothing is named', () => {
    const result = resultOf('I01', {
      ttpvhcc: { I01: [4, 4] },
      'van-phong': { I01: [1, 4] },
      'phong-vhxh': { I02: [1, 1] },
    });
    expect(result).toMatchObject({ numerator: 5, denominator: 8, value: 62.5, met: false });
    expect(missing(result)).toEqual(['phong-vhxh (có biểu)', 'phong-kinh-te']);
    expect(result.sources.map(({ unit }) => unit.id)).toEqual(['van-phong', 'ttpvhcc']);
  });

  it('counts nothing of a unit where nothing arose, and misses nothing of it', () => {
    const nothing: Figures = { I01: ['Không phát sinh', null] };
    const sent = { ttpvhcc: nothing, 'van-phong': nothing, 'phong-vhxh': nothing };
    expect(resultOf('I01', { ...sent, 'phong-kinh-te': { I01: [3, 4] } })).toMatchObject({
      numerator: 3,
      denominator: 4,
      missing: [],
      noneArising: false,
    });
    expect(resultOf('I01', { ...sent, 'phong-kinh-te': nothing }).noneArising).toBe(true);
    expect(resultOf('I01', sent).noneArising).toBe(false);
  });

  it('is that unit’s alone in a unit’s own report', () => {
    expect(resultOf('I01', { 'van-phong': { I01: [1, 4] } }, 'van-phong')).toMatchObject({
      denominator: 4,
      missing: [],
    });
  });
});

it('what is not the commune’s, or not the unit’s, is not reckoned', () => {
  const ids = (only?: string) =>
    subjectOf(only === undefined ? {} : { only }).indicators.map(({ indicator }) => indicator.id);
  expect(ids()).not.toContain('I21');
  expect(ids()).toHaveLength(22);
  expect(ids('phong-kinh-te')).toEqual(['I01', 'I11']);
});

describe('the TTHC table', () => {
  const proceduresOf = (procedures: Told['procedures']) =>
    subjectOf({
      sent: {
        'van-phong': { tasks: { 'II.1': 'Hoàn thành' } },
        ttpvhcc: { tasks: { 'I.4': 'Hoàn thành' }, ...(procedures ? { procedures } : {}) },
      },
    }).procedures;

  it('is that of the unit that sent one', () => {
    expect(proceduresOf(undefined)).toBeUndefined();
    expect(proceduresOf({})).toBeUndefined();
    const figures = proceduresOf({ 'Hộ tịch': { received: 10 }, 'Đất đai': { received: 5, late: 1 } })!;
    expect(figures.sheet.unit).toBe('ttpvhcc');
    expect(figures.fields.map(({ field, counts }) => [field, counts.received, counts.late])).toEqual([
      ['Hộ tịch', 10, undefined],
      ['Đất đai', 5, 1],
    ]);
  });

  it('is added up as the unit did, and by us where it did not; no number is no number', () => {
    const { total } = proceduresOf({
      'Hộ tịch': { received: 10, online: 4, late: -1 },
      'Đất đai': { received: 5, online: 3, late: 2 },
      'Tổng cộng': { received: 16 },
    })!;
    expect([total.received, total.online, total.late, total.pending]).toEqual([16, 7, 2, undefined]);
    expect(proceduresOf({ 'Hộ tịch': { received: 10 }, 'Đất đai': { received: 5 } })!.total.received).toBe(
      15,
    );
  });

  it('may be a total alone', () => {
    expect(proceduresOf({ 'Tổng cộng': { received: 16 } })).toMatchObject({
      fields: [],
      total: { received: 16 },
    });
  });
});
