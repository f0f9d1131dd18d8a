import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../input/workbook.ts';
import type { Chart } from '../model/chart.ts';
import { cellAt, shown, type Workbook } from '../model/grid.ts';
import { Archive, type Part, pack, packArchive } from '../ooxml/archive.ts';
import { childOf, childrenOf, descendants, type Element, parseXml } from '../ooxml/xml.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { checkTemplate } from './check.ts';
import { REPORT_NAMES } from './fields.ts';
import { fillTemplate } from './fill.ts';
import { openTemplate } from './template.ts';
import type { Fields } from './values.ts';

const QUARTER = readFileSync(packageFile('templates/bao-cao-quy.docx'));

const PROGRESS: Chart = {
  description: 'Biểu đồ: mục I & II “thử”.',
  categories: ['I. Một', 'II. Hai <b>'],
  series: [
    { name: 'Hoàn thành', values: [3, 0] },
    { name: 'Quá hạn', values: [1, null] },
    { name: 'Tên mới', values: [0, 2] },
  ],
};

function filled(fields: Fields, template: Buffer = QUARTER): Archive {
  return new Archive(packArchive(fillTemplate(openTemplate(template), fields).parts));
}

const valuesOf = (parent: Element | undefined): string[] =>
  parent ? [...descendants(parent, 'c:v')].map(({ children }) => children.join('')) : [];

function seriesOf(archive: Archive, part = 'word/charts/chart1.xml') {
  return [...descendants(parseXml(archive.readText(part)!), 'c:ser')].map((series) => ({
    name: valuesOf(childOf(series, 'c:tx'))[0],
    categories: valuesOf(childOf(series, 'c:cat')),
    values: valuesOf(childOf(series, 'c:val')),
    colour: [...descendants(series, 'a:srgbClr')][0]?.attributes.val,
    ranges: [...descendants(series, 'c:f')].map(({ children }) => children.join('')),
    order: childrenOf(series).map(({ name }) => name),
  }));
}

describe('a chart in its block', () => {
  const archive = filled({ 'biểu đồ tiến độ': { chart: PROGRESS }, 'biểu đồ chỉ tiêu': false });

  it('shows the figures; a series keeps the looks of its name', () => {
    expect(seriesOf(archive)).toMatchObject([
      { name: 'Hoàn thành', categories: PROGRESS.categories, values: ['3', '0'], colour: '1F4E79' },
      { name: 'Quá hạn', values: ['1'], colour: 'C00000' },
      { name: 'Tên mới', values: ['0', '2'] },
    ]);
  });

  it('leaves the gap of a missing value where it is', () => {
    const [, late] = [...descendants(parseXml(archive.readText('word/charts/chart1.xml')!), 'c:ser')];
    const cache = [...descendants(childOf(late!, 'c:val')!, 'c:numCache')][0]!;
    expect(childOf(cache, 'c:ptCount')!.attributes.val).toBe('2');
    expect(childrenOf(cache, 'c:pt').map(({ attributes }) => attributes.idx)).toEqual(['0']);
  });

  it('holds the same figures in the workbook behind it, where its ranges point', () => {
    const { grids } = readWorkbook(
      archive.read('word/embeddings/Microsoft_Excel_Worksheet1.xlsx')!,
    ) as Workbook;
    const [sheet] = grids;
    expect(sheet!.sheet).toBe('Số liệu');
    const at = (row: number, column: number) => shown(cellAt(sheet!, row, column));
    expect([1, 2, 3].map((row) => [1, 2, 3, 4].map((column) => at(row, column)))).toEqual([
      ['', 'Hoàn thành', 'Quá hạn', 'Tên mới'],
      ['I. Một', '3', '1', '0'],
      ['II. Hai <b>', '0', '', '2'],
    ]);
    expect(seriesOf(archive)[2]!.ranges).toEqual([
      "'Số liệu'!$D$1",
      "'Số liệu'!$A$2:$A$3",
      "'Số liệu'!$D$2:$D$3",
    ]);
  });

  it('is described for people who cannot see it', () => {
    const [about] = [...descendants(parseXml(archive.readText('word/document.xml')!), 'wp:docPr')];
    expect(about!.attributes.descr).toBe(PROGRESS.description);
  });

  it('is gone with all its parts where there is nothing to show', () => {
    expect(archive.names.filter((name) => /chart2|Worksheet2/.test(name))).toEqual([]);
    expect(archive.readText('[Content_Types].xml')).not.toContain('chart2');
    expect(archive.readText('word/_rels/document.xml.rels')).not.toContain('chart2');
    expect(archive.readText('word/document.xml')).not.toContain('Giá trị các chỉ tiêu so với mục tiêu');
    expect(archive.has('word/charts/chart1.xml')).toBe(true);
  });
});

it('leaves a chart of the office’s own, outside of any block, as it is', () => {
  const own = new Archive(QUARTER);
  const text = own
    .readText('word/document.xml')!
    .replace(/\{\{#biểu đồ (tiến độ|chỉ tiêu)\}\}/g, '{{#có tthc}}');
  const template = packArchive(
    own.names.map((name): Part => [name, name === 'word/document.xml' ? pack(text) : own.packed(name)!]),
  );
  const archive = filled({ 'có tthc': true, 'biểu đồ tiến độ': { chart: PROGRESS } }, template);
  expect(archive.readText('word/charts/chart1.xml')).toBe(own.readText('word/charts/chart1.xml'));
});

it('tells that the name of a chart stands in a sentence', () => {
  const own = new Archive(QUARTER);
  const text = own
    .readText('word/document.xml')!
    .replace('{{tiến độ chung}}', '{{tiến độ chung}} {{biểu đồ tiến độ}}');
  const template = packArchive(
    own.names.map((name): Part => [name, name === 'word/document.xml' ? pack(text) : own.packed(name)!]),
  );
  const faults = checkTemplate(openTemplate(template), REPORT_NAMES, 'a.docx');
  expect(faults.map(({ code }) => code)).toEqual(['CC903']);
  expect(faults[0]!.hint).toContain('{{#biểu đồ tiến độ}}');
});
