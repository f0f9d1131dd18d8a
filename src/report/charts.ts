/** The pictures: the same figures as the tables of annex I. */
import { CATEGORY_WORDS, TABLE_ORDER } from '../model/category.ts';
import type { Chart } from '../model/chart.ts';
import type { StatisticsAnnex } from '../model/report.ts';
import * as write from '../text/write.ts';
import type { IndicatorResult } from './figures.ts';

/** Tasks by section and category; a category that no task is in is left out. */
export function progressChart({ sections }: StatisticsAnnex): Chart | undefined {
  if (sections.length === 0) return undefined;
  const series = TABLE_ORDER.map((category) => ({
    name: CATEGORY_WORDS[category].label,
    values: sections.map(({ counts }) => counts[category]),
  })).filter(({ values }) => values.some((value) => value > 0));
  const told = sections.map(({ id, title, total }, index) => {
    const parts = series.flatMap(({ name, values }) =>
      values[index]! > 0 ? [`${name.toLowerCase()} ${write.number(values[index]!)}`] : [],
    );
    return `${id}. ${title}: ${total} nhiệm vụ (${parts.join(', ')})`;
  });
  return {
    description: `Biểu đồ số nhiệm vụ theo mục của kế hoạch và tình trạng thực hiện. ${told.join('; ')}.`,
    categories: sections.map(({ id, title }) => `${id}. ${title}`),
    series,
  };
}

/** Rates beside their targets; what has no rate keeps its place, empty. Indices are on another scale. */
export function indicatorChart(indicators: IndicatorResult[]): Chart | undefined {
  const rates = indicators.flatMap((result, index) =>
    result.indicator.unit === '%' && result.indicator.measure !== 'yearly'
      ? [{ ...result, position: index + 1 }]
      : [],
  );
  if (rates.every(({ value }) => value === null)) return undefined;
  const told = rates.map(
    ({ indicator, value, position }) =>
      `${position}. ${indicator.name}: ${value === null ? 'chưa có giá trị' : write.percent(value)}, mục tiêu ${write.number(indicator.target)}%`,
  );
  return {
    description: `Biểu đồ giá trị các chỉ tiêu so với mục tiêu. ${told.join('; ')}.`,
    categories: rates.map(({ indicator, position }) => `${position}. ${indicator.name}`),
    series: [
      { name: 'Giá trị (%)', values: rates.map(({ value }) => value) },
      { name: 'Mục tiêu (%)', values: rates.map(({ indicator }) => indicator.target) },
    ],
  };
}
