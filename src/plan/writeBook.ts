/** The plan's workbook for a person: every cell is text, what is understood stands beside what is printed. */
import { addressOf } from '../model/address.ts';
import { rowHeight } from '../ooxml/spreadsheet/heights.ts';
import { type SheetPart, workbookParts } from '../ooxml/spreadsheet/workbook.ts';
import {
  A4_LANDSCAPE,
  blankCell,
  type CellLink,
  type Choice,
  choicesXml,
  columnsXml,
  FITTED,
  frozenAt,
  linksXml,
  rowXml,
  sheetData,
  textCell,
  worksheetXml,
} from '../ooxml/spreadsheet/worksheet.ts';
import { packStamped } from '../ooxml/stamp.ts';
import type { PlanBook } from './book.ts';
import { BOOK_LOOK, BOOK_STYLES, type BookLook } from './bookLooks.ts';
import { documentRows } from './bookRows.ts';
import { PLAN_LABELS, SHEETS } from './bookShape.ts';
import { type BookTable, bookTables, type LaidCell } from './bookTables.ts';

/** Rows below a table that have its drop-downs: a person adds some. */
const ROOM_BELOW = 200;

/** The workbook's bytes; the same book gives the same bytes. */
export function writeBook(book: PlanBook): Buffer {
  const tables = bookTables(book);
  const doubts = tables.at(-1)!;
  const isAsked = doubts.rows.length > 0;
  const parts = [
    planSheet(book, !isAsked),
    ...tables.map((table) => tableSheet(table, isAsked && table === doubts)),
  ];
  return packStamped(workbookParts(parts, BOOK_STYLES, { active: isAsked ? parts.length - 1 : 0 }), {
    about: `kế hoạch năm ${book.year}`,
  });
}

const GUIDE = [
  ['Mở trang Cần xem trước: ô đỏ phải trả lời, ô vàng nên xem; bấm vào chữ xanh để tới ô ấy.', 'guide'],
  [
    'Ô trắng là chữ của kế hoạch: sửa được. Ô xanh nhạt là chỗ trả lời. Ô xám là cchc hiểu, sửa cũng không được đọc.',
    'guide',
  ],
  ['Sửa xong thì lưu, đóng tệp, rồi chạy lại: cchc plan check', 'guide'],
] as const;

/** Labels and values. */
function planSheet(book: PlanBook, isActive: boolean): SheetPart {
  const widths = [24, 90];
  const values = documentRows(book);
  const labels = Object.entries(PLAN_LABELS) as [keyof typeof PLAN_LABELS, string][];
  const first = 3;
  const rows = [
    rowXml(1, [textCell('A1', BOOK_LOOK.title, `Kế hoạch cải cách hành chính năm ${book.year}`)]),
    ...labels.map(([field, label], index) => {
      const value = values[field];
      return rowXml(
        first + index,
        [
          textCell(addressOf(first + index, 1), BOOK_LOOK.header, label),
          cellXml(addressOf(first + index, 2), field === 'file' ? 'output' : 'open', value),
        ],
        { height: rowHeight([label, value], widths) },
      );
    }),
    ...GUIDE.map(([text, look], index) => {
      const row = first + labels.length + 1 + index;
      return rowXml(row, [textCell(addressOf(row, 1), BOOK_LOOK[look], text)]);
    }),
  ];
  const xml = worksheetXml([
    FITTED,
    frozenAt(1, 0, viewOf(isActive)),
    columnsXml(widths.map((width, index) => [index + 1, index + 1, `width="${width}" customWidth="1"`])),
    sheetData(rows),
    A4_LANDSCAPE,
  ]);
  return { name: SHEETS.plan, xml };
}

const viewOf = (isActive: boolean) => `${isActive ? 'tabSelected="1" ' : ''}workbookViewId="0"`;

function tableSheet({ name, guide, frozen, columns, rows }: BookTable, isActive: boolean): SheetPart {
  const header = 2;
  const first = header + 1;
  const last = header + rows.length;
  const widths = columns.map(({ width }) => width);
  const shown = columns.map(({ role }) => role !== 'hidden');
  const links: CellLink[] = [];
  const choices: Choice[] = [];
  columns.forEach(({ choices: from, choicesOpen }, index) => {
    if (from === undefined) return;
    const range = `${addressOf(first, index + 1)}:${addressOf(last + ROOM_BELOW, index + 1)}`;
    choices.push({ range, from, ...(choicesOpen ? { open: true } : {}) });
  });
  const laid = rows.map((cells, index) => {
    const row = first + index;
    cells.forEach(({ link, text }, column) => {
      if (link !== undefined) links.push({ at: addressOf(row, column + 1), place: link, text });
    });
    const texts = cells.map(({ text }, column) => (shown[column] ? text : ''));
    return rowXml(
      row,
      cells.map((cell, column) => laidXml(addressOf(row, column + 1), cell)),
      { height: rowHeight(texts, widths) },
    );
  });
  const labels = columns.map(({ label }) => label);
  const xml = worksheetXml([
    FITTED,
    frozenAt(header, frozen, viewOf(isActive)),
    columnsXml(
      columns.map(({ width, role }, index) => [
        index + 1,
        index + 1,
        `width="${width}" style="${BOOK_LOOK.added}" customWidth="1"${role === 'hidden' ? ' hidden="1"' : ''}`,
      ]),
    ),
    sheetData([
      rowXml(1, [textCell('A1', BOOK_LOOK.guide, guide)], { height: 22 }),
      rowXml(
        header,
        labels.map((label, index) => textCell(addressOf(header, index + 1), BOOK_LOOK.header, label)),
        { height: rowHeight(labels, widths, { bold: true }) },
      ),
      ...laid,
    ]),
    `<autoFilter ref="A${header}:${addressOf(Math.max(last, first), columns.length)}"/>`,
    choicesXml(choices),
    linksXml(links),
    A4_LANDSCAPE,
  ]);
  return { name, xml, titleRow: header };
}

function laidXml(at: string, { text, look }: LaidCell): string {
  return cellXml(at, look, text);
}

function cellXml(at: string, look: BookLook, text: string): string {
  return text === '' ? blankCell(at, BOOK_LOOK[look]) : textCell(at, BOOK_LOOK[look], text);
}
