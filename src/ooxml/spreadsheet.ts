/** A plain .xlsx of our own: tables with a header, wrapped text, real numbers and days, links to cells of other files. */
import { addressOf } from '../model/address.ts';
import { type Day, daysBetween } from '../model/day.ts';
import type { Part } from './archive.ts';
import { rowHeight } from './heights.ts';
import { packStamped } from './stamp.ts';
import { escapeText } from './xml.ts';

/** A link to a cell of another workbook, by its path from where this one lies. */
export interface Link {
  text: string;
  path: string;
  /** "'Tiến độ'!F12" */
  place: string;
}

export type Value = string | number | null | { day: Day } | { percent: number } | Link;

export interface Table {
  name: string;
  /** Above the header, with a blank row between; the header is the first row where there is none. */
  title?: string;
  columns: { label: string; width: number }[];
  rows: Value[][];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Looks by their number in the style sheet. */
const LOOK = { plain: 0, title: 1, header: 2, text: 3, count: 4, day: 5, percent: 6, link: 7 };
const FONT = '<name val="Times New Roman"/><family val="1"/>';
const SIDES = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color rgb="FF8C98A4"/></${side}>`,
);
const TOP = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="4"><font><sz val="12"/>${FONT}</font><font><b/><sz val="14"/>${FONT}</font><font><b/><sz val="12"/>${FONT}</font><font><u/><sz val="12"/><color rgb="FF0563C1"/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E2EC"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES.join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${[
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="49" fontId="3" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${TOP}</xf>`,
].join('')}</cellXfs></styleSheet>`;

/** No row of Excel can be higher. */
const TALLEST = 409;

function headerRowOf(title: string | undefined): number {
  return title === undefined ? 1 : 3;
}

/** The workbook's bytes; the same tables give the same bytes. */
export function spreadsheet(tables: Table[]): Buffer {
  const sheets = tables.map((table, index) => ({
    ...sheetXml(table),
    name: table.name,
    number: index + 1,
    headerRow: headerRowOf(table.title),
  }));
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string, outside = false) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;
  const relations = (inside: string) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const parts: Part[] = [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${sheets.map(({ number }) => override(`xl/worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name, number }) => `<sheet name="${attribute(name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets><definedNames>${sheets.map(({ name, number, headerRow }) => `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">${escapeText(`'${name}'!$${headerRow}:$${headerRow}`)}</definedName>`).join('')}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        sheets
          .map(({ number }) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))
          .join('') + relation('rIdStyles', 'styles', 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', STYLES],
  ];
  for (const { number, xml, paths } of sheets) {
    parts.push([`xl/worksheets/sheet${number}.xml`, xml]);
    if (paths.length > 0)
      parts.push([
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relations(
          paths
            .map((path, index) => relation(`rId${index + 1}`, 'hyperlink', attribute(path), true))
            .join(''),
        ),
      ]);
  }
  return packStamped(parts);
}

function sheetXml({ title, columns, rows }: Table): { xml: string; paths: string[] } {
  const headerRow = headerRowOf(title);
  const paths: string[] = [];
  const links: string[] = [];
  const widths = columns.map(({ width }) => width);
  const lines = rows.map((values, index) => {
    const row = headerRow + 1 + index;
    const cells = values.map((value, column) => {
      const at = addressOf(row, column + 1);
      if (isLink(value)) {
        const path = encodeURI(value.path);
        if (!paths.includes(path)) paths.push(path);
        links.push(
          `<hyperlink ref="${at}" r:id="rId${paths.indexOf(path) + 1}" location="${attribute(value.place)}" display="${attribute(value.text)}"/>`,
        );
      }
      return cellXml(at, value);
    });
    return `<row r="${row}" ht="${Math.min(TALLEST, rowHeight(values.map(shownText), widths))}" customHeight="1">${cells.join('')}</row>`;
  });
  const cols = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = columns.map(({ label }, index) =>
    textXml(addressOf(headerRow, index + 1), label, LOOK.header),
  );
  const last = addressOf(headerRow + rows.length, columns.length);
  const xml =
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${cols.join('')}</cols><sheetData>${title === undefined ? '' : `<row r="1">${textXml('A1', title, LOOK.title)}</row>`}<row r="${headerRow}">${header.join('')}</row>${lines.join('')}</sheetData>` +
    `<autoFilter ref="A${headerRow}:${last}"/>${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}` +
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
  return { xml, paths };
}

/** Roughly what stands in the cell, to know how many lines it takes. */
function shownText(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return 'text' in value ? value.text : '';
}

function isLink(value: Value): value is Link {
  return typeof value === 'object' && value !== null && 'path' in value;
}

function cellXml(at: string, value: Value): string {
  if (value === null || value === '') return `<c r="${at}" s="${LOOK.text}"/>`;
  if (typeof value === 'string') return textXml(at, value, LOOK.text);
  if (typeof value === 'number') return `<c r="${at}" s="${LOOK.count}"><v>${value}</v></c>`;
  if ('day' in value)
    return `<c r="${at}" s="${LOOK.day}"><v>${daysBetween('1899-12-30', value.day)}</v></c>`;
  if ('percent' in value)
    return `<c r="${at}" s="${LOOK.percent}"><v>${Number((value.percent / 100).toPrecision(12))}</v></c>`;
  return textXml(at, value.text, LOOK.link);
}

/** Always as text: what a unit wrote is never a formula of ours. */
function textXml(at: string, text: string, look: number): string {
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

function attribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, ' ');
}
