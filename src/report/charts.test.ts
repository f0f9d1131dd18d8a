import { describe, expect, it } from 'vitest';
import { countCategories } from '../model/category.ts';
import type { CategoryRow, StatisticsAnnex } from '../model/report.ts';
import { indicatorChart, progressChart } from './charts.ts';
import type { IndicatorResult } from './figures.ts';

const row = (id: string, counts: Partial<CategoryRow['counts']>): CategoryRow => ({
  id,
  title: `Mục ${id}`,
  total: 3,
  counts: { ...countCategories([]), ...counts },
});

const annex = (sections: CategoryRow[]): StatisticsAnnex => ({
  name: 'Phụ lục I',
  sections,
  total: row('', {}),
  units: [],
  indicators: [],
  procedures: undefined,
  notes: [],
});

const result = (
  name: string,
  rest: Partial<IndicatorResult> = {},
  unit: '%' | 'index' = '%',
): IndicatorResult => ({
  indicator: {
    id: 'I01',
    task: 'I.1',
    name,
    op: '>=',
    target: 95,
    unit,
    numerator: '',
    denominator: '',
    counted: '',
    reporters: 'all',
    measure: 'period',
  },
  numerator: null,
  denominator: null,
  value: null,
  met: null,
  missing: [],
  sources: [],
  noneArising: false,
  contradictory: false,
  ...rest,
});

describe('progress', () => {
  it('has a series for each category that a task is in, and no other', () => {
    const chart = progressChart(annex([row('I', { done: 2, overdue: 1 }), row('II', { notReported: 3 })]))!;
    expect(chart.categories).toEqual(['I. Mục I', 'II. Mục II']);
    expect(chart.series).toEqual([
      { name: 'Hoàn thành', values: [2, 0] },
      { name: 'Quá hạn', values: [1, 0] },
      { name: 'Chưa có báo cáo', values: [0, 3] },
    ]);
    expect(chart.description).toContain('I. Mục I: 3 nhiệm vụ (hoàn thành 2, quá hạn 1)');
  });
  it('is not drawn without a task', () => expect(progressChart(annex([]))).toBeUndefined());
});

describe('indicators', () => {
  it('leaves a rate without a value empty, never 0, and keeps the number that the table gives it', () => {
    const chart = indicatorChart([
      result('Chỉ số', { value: 0.7 }, 'index'),
      result('Tỷ lệ A', { value: 61.11 }),
      result('Tỷ lệ B'),
    ])!;
    expect(chart.categories).toEqual(['2. Tỷ lệ A', '3. Tỷ lệ B']);
    expect(chart.series[0]!.values).toEqual([61.11, null]);
    expect(chart.series[1]!.values).toEqual([95, 95]);
    expect(chart.description).toContain('3. Tỷ lệ B: chưa có giá trị, mục tiêu 95%');
  });
  it('is not drawn when no rate is known', () => {
    expect(indicatorChart([result('Tỷ lệ A')])).toBeUndefined();
    expect(indicatorChart([])).toBeUndefined();
  });
});
