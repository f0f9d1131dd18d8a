/** The XML of a worksheet, piece by piece, in the order in which the schema wants the pieces. */
import { addressOf } from '../../model/address.ts';
import { type Day, daysBetween } from '../../model/day.ts';
import { DECLARATION, escapeAttribute, escapeText } from '../xml.ts';
import { MAIN, OFFICE } from './namespaces.ts';

/** A worksheet part of these pieces. @param linked whether cells lead out of the workbook, by relations of the part */
export function worksheetXml(
  pieces: string[],
  { namespace = MAIN, linked = false }: { namespace?: string; linked?: boolean } = {},
): string {
  return `${DECLARATION}<worksheet xmlns="${namespace}"${linked ? ` xmlns:r="${OFFICE}"` : ''}>${pieces.join('')}</worksheet>`;
}

/** First: printed on one page's width. */
export const FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** The only view, in which the rows down to the header stay in sight. */
export function frozenBelow(header: number, attributes = 'workbookViewId="0"'): string {
  return `<sheetViews><sheetView ${attributes}><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
}

/** The only view, in which the rows down to the header and the first columns stay in sight. */
export function frozenAt(header: number, columns: number, attributes = 'workbookViewId="0"'): string {
  if (columns === 0) return frozenBelow(header, attributes);
  const corner = addressOf(header + 1, columns + 1);
  return `<sheetViews><sheetView ${attributes}><pane xSplit="${columns}" ySplit="${header}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`;
}

/** A drop-down for a range of cells. */
export interface Choice {
  /** "D4:D40" */
  range: string;
  /** What can be chosen: words without a comma, or the range that holds them ("'Mục'!$A$3:$A$9"). */
  from: readonly string[] | string;
  /** Whether anything else may be typed, too. */
  open?: boolean;
}

/** Drop-downs; nothing where there are none. */
export function choicesXml(choices: Choice[]): string {
  const written = choices.map(({ range, from, open }) => {
    const list = typeof from === 'string' ? from : `"${from.join(',')}"`;
    const refuses = open
      ? ''
      : ' showErrorMessage="1" errorTitle="Chọn trong danh sách" error="Bấm mũi tên ở góc ô để chọn."';
    return `<dataValidation type="list" allowBlank="1"${refuses} sqref="${range}"><formula1>${escapeText(list)}</formula1></dataValidation>`;
  });
  return written.length > 0
    ? `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`
    : '';
}

/** Columns from the first, by their widths in characters. */
export function widthsXml(widths: number[]): string {
  return columnsXml(widths.map((width, index) => [index + 1, index + 1, `width="${width}" customWidth="1"`]));
}

/** What is said of ranges of columns; nothing where nothing is. */
export function columnsXml(ranges: [first: number, last: number, attributes: string][]): string {
  const columns = ranges.map(
    ([first, last, attributes]) => `<col min="${first}" max="${last}" ${attributes}/>`,
  );
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

/** All rows. */
export function sheetData(rows: string[]): string {
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** No row of Excel can be higher. */
const TALLEST = 409;

/** A row of cells. @param height in points; without it a row is as high as a program likes */
export function rowXml(
  row: number,
  cells: string[],
  { height, hidden = false }: { height?: number; hidden?: boolean } = {},
): string {
  const tall = height === undefined ? '' : ` ht="${Math.min(TALLEST, height)}" customHeight="1"`;
  const start = `<row r="${row}"${tall}${hidden ? ' hidden="1"' : ''}`;
  return cells.length > 0 ? `${start}>${cells.join('')}</row>` : `${start}/>`;
}

/** A cell with a look and nothing else. */
export function blankCell(at: string, style: number): string {
  return `<c r="${at}" s="${style}"/>`;
}

/** A number or a serial day; a boolean ("b") or an error ("e"). */
export function valueCell(at: string, style: number, value: number | string, type?: 'b' | 'e'): string {
  return `<c r="${at}" s="${style}"${type ? ` t="${type}"` : ''}><v>${escapeText(String(value))}</v></c>`;
}

/** The number by which a day is stored; it is shown as a day by its look. */
export function serialOf(day: Day): number {
  return daysBetween('1899-12-30', day);
}

/** Always as text: what a unit wrote is never a formula of ours. */
export function textCell(at: string, style: number, text: string): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

/** Ranges of cells shown as one: "A1:C1". */
export function mergesXml(ranges: string[]): string {
  const merges = ranges.map((ref) => `<mergeCell ref="${ref}"/>`);
  return merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '';
}

/** A cell that leads to a place ("'Tiến độ'!F12") of this workbook, or of the one that the relation leads to. */
export interface CellLink {
  at: string;
  place: string;
  text: string;
  relation?: string;
}

/** Links of cells. */
export function linksXml(links: CellLink[]): string {
  const written = links.map(
    ({ at, place, text, relation }) =>
      `<hyperlink ref="${at}"${relation === undefined ? '' : ` r:id="${relation}"`} location="${escapeAttribute(place)}" display="${escapeAttribute(text)}"/>`,
  );
  return written.length > 0 ? `<hyperlinks>${written.join('')}</hyperlinks>` : '';
}

/** Last: how it is printed. */
export const A4_LANDSCAPE =
  '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
