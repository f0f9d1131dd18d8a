/** The charts of the starter templates: kind, place and colours; the figures come from the report. */
import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { CATEGORY_WORDS, type Category, TABLE_ORDER } from '../../src/model/category.ts';
import type { Block } from './frame.ts';
import { p } from './pieces.ts';

const FONT = { name: 'Times New Roman', color: '000000' };
const small = { ...FONT, size: 10 };

/** Told apart in black and white too: dark for what is done, red for what is late, pale for what is unknown. */
const COLOURS: Record<Category, string> = {
  done: '1F4E79',
  inProgress: '6FA8DC',
  notStarted: 'BDD7EE',
  overdue: 'C00000',
  ongoing: '7F9F5F',
  noneArising: 'D9D9D9',
  suspended: '808080',
  notReported: 'FFD966',
};

/** Their numbers are white. */
const DARK: Category[] = ['done', 'overdue', 'suspended'];

/** A4 between the margins, in pixels at 96 dpi: 160 mm upright, 247 mm on its side. */
const WIDTH = { portrait: 605, landscape: 930 };

/** @param around style of the lines that only say whether the chart is there */
function chart(field: string, around: string, caption: string, run: ChartRun): Block[] {
  return [
    p(around, `{{#${field}}}`),
    p('TenBieuDo', caption),
    new Paragraph({ style: 'BieuDo', children: [run] }),
    p(around, '{{/}}'),
  ];
}

/** Tasks by section, stacked by category. */
export function progressChart(): Block[] {
  return chart(
    'biểu đồ tiến độ',
    'ThanVanBan',
    'Biểu đồ. Tiến độ thực hiện nhiệm vụ theo mục của Kế hoạch (số nhiệm vụ)',
    new ChartRun({
      type: 'bar',
      stacking: 'stacked',
      font: FONT,
      categories: ['Mục'],
      series: TABLE_ORDER.map((category) => ({
        name: CATEGORY_WORDS[category].label,
        color: COLOURS[category],
        values: [1],
        dataLabels: {
          value: true,
          numberFormat: '#,##0;;',
          font: { ...small, color: DARK.includes(category) ? 'FFFFFF' : '000000' },
        },
      })),
      gapWidth: 45,
      categoryAxis: { reverseOrder: true, font: small },
      valueAxis: { visible: false, gridlines: false, minimum: 0, numberFormat: '#,##0', font: small },
      legend: { position: 'bottom', font: small },
      chartArea: { fill: 'none', border: 'none' },
      transformation: { width: WIDTH.portrait, height: 330 },
      altText: { name: 'Biểu đồ tiến độ', description: 'Tiến độ thực hiện nhiệm vụ theo mục' },
    }),
  );
}

/** Rates beside their targets. */
export function indicatorChart(): Block[] {
  const label = { value: true, numberFormat: '[$-42A]0.00', font: { ...small, size: 9 } };
  return chart(
    'biểu đồ chỉ tiêu',
    'GhiChuBang',
    'Biểu đồ. Giá trị các chỉ tiêu so với mục tiêu (%)',
    new ChartRun({
      type: 'bar',
      font: FONT,
      categories: ['Chỉ tiêu'],
      series: [
        { name: 'Giá trị (%)', color: '1F4E79', values: [1], dataLabels: label },
        { name: 'Mục tiêu (%)', color: 'BFBFBF', values: [1], dataLabels: label },
      ],
      gapWidth: 40,
      categoryAxis: { reverseOrder: true, font: small },
      valueAxis: {
        visible: false,
        gridlines: false,
        minimum: 0,
        maximum: 110,
        numberFormat: '#,##0',
        font: small,
      },
      legend: { position: 'top', font: small },
      chartArea: { fill: 'none', border: 'none' },
      transformation: { width: WIDTH.landscape, height: 590 },
      altText: { name: 'Biểu đồ chỉ tiêu', description: 'Giá trị các chỉ tiêu so với mục tiêu' },
    }),
  );
}
