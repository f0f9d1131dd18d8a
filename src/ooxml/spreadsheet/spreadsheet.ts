/** A plain .xlsx of our own: tables with a header, wrapped text, real numbers and days, links to cells of other files. */
import { addressOf } from '../../model/address.ts';
import type { Day } from '../../model/day.ts';
import { rememberByText } from '../../model/remember.ts';
import { packStamped } from '../stamp.ts';
import { cleanForXml } from '../xml.ts';
import { rowHeight } from './heights.ts';
import { LOOK, STYLES } from './looks.ts';
import { type SheetPart, workbookParts } from './workbook.ts';
import {
  A4_LANDSCAPE,
  blankCell,
  type CellLink,
  FITTED,
  frozenBelow,
  linksXml,
  rowXml,
  serialOf,
  sheetData,
  textCell,
  valueCell,
  widthsXml,
  worksheetXml,
} from './worksheet.ts';

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

/** The workbook's bytes; the same tables give the same bytes. @param about what its stamp says that it is about */
export function spreadsheet(tables: Table[], about?: string): Buffer {
  return packStamped(workbookParts(tables.map(sheetOf), STYLES), about === undefined ? {} : { about });
}

function sheetOf({ name, title, columns, rows }: Table): SheetPart {
  const titleRow = title === undefined ? 1 : 3;
  const first = titleRow + 1;
  const widths = columns.map(({ width }) => width);
  const { links, paths } = linksOf(rows, first);
  const xml = worksheetXml(
    [
      FITTED,
      frozenBelow(titleRow),
      widthsXml(widths),
      sheetData([
        ...(title === undefined ? [] : [rowXml(1, [textCell('A1', LOOK.title, title)])]),
        rowXml(
          titleRow,
          columns.map(({ label }, index) => textCell(addressOf(titleRow, index + 1), LOOK.header, label)),
        ),
        ...rows.map((values, index) =>
          rowXml(
            first + index,
            values.map((value, column) => cellXml(addressOf(first + index, column + 1), value)),
            { height: rowHeight(values.map(shownText), widths) },
          ),
        ),
      ]),
      `<autoFilter ref="A${titleRow}:${addressOf(titleRow + rows.length, columns.length)}"/>`,
      linksXml(links),
      A4_LANDSCAPE,
    ],
    { linked: true },
  );
  return { name, xml, titleRow, outside: paths };
}

/** Links of a table's cells, and the files they lead to, each once. */
function linksOf(rows: Value[][], first: number): { links: CellLink[]; paths: string[] } {
  const paths: string[] = [];
  const links: CellLink[] = [];
  const addressOfFile = rememberByText(fileAddress);
  rows.forEach((values, index) => {
    values.forEach((value, column) => {
      if (!isLink(value)) return;
      const path = addressOfFile(value.path);
      if (!paths.includes(path)) paths.push(path);
      const { text, place } = value;
      const at = addressOf(first + index, column + 1);
      links.push({ at, place, text, relation: `rId${paths.indexOf(path) + 1}` });
    });
  });
  return { links, paths };
}

/** A path as the address of a link, in which "#" and "?" are letters of a name like any other. */
function fileAddress(path: string): string {
  return encodeURI(cleanForXml(path)).replace(/[#?]/g, encodeURIComponent);
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
  if (value === null || value === '') return blankCell(at, LOOK.text);
  if (typeof value === 'string') return textCell(at, LOOK.text, value);
  if (typeof value === 'number') return valueCell(at, LOOK.count, value);
  if ('day' in value) return valueCell(at, LOOK.day, serialOf(value.day));
  if ('percent' in value) return valueCell(at, LOOK.percent, Number((value.percent / 100).toPrecision(12)));
  return textCell(at, LOOK.link, value.text);
}
