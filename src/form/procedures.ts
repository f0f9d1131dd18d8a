/** Worksheet "TTHC": dossiers by field of administrative procedures; columns as in Biểu II.06a (domain.md §4). */
import type { Workbook, Worksheet } from 'exceljs';
import { addressOf } from '../model/address.ts';
import { COUNTS, type Count } from '../model/sheet.ts';
import { rowHeight } from '../ooxml/spreadsheet/heights.ts';
import { fold } from '../text/fold.ts';
import { COUNT_LABELS, PROCEDURE_SHEET } from '../text/labels.ts';
import {
  carriedCell,
  computedCell,
  embolden,
  givenCell,
  headerCell,
  lock,
  openCell,
  setPage,
  setWidths,
  write,
} from './look.ts';
import type { FormRequest } from './request.ts';
import { addRule, type Rule, WHOLE_NUMBER } from './rules.ts';
import { periodLine } from './sending.ts';

const HEADER_ROW = 3;
const FIRST = HEADER_ROW + 1;
/** Rows without a name, for fields that the settings do not list. */
const SPARE = 3;
const WIDTHS = [30, ...COUNTS.map(() => 11.5)];

/** Which columns a total adds up; they stand right behind it. */
const PARTS: Partial<Record<Count, Count[]>> = {
  received: ['online', 'direct', 'carried'],
  resolved: ['early', 'onTime', 'late'],
  pending: ['pendingInTime', 'pendingLate'],
};

/** Whether the unit’s form has the TTHC table. */
export function hasProcedures({ unit }: FormRequest): boolean {
  return unit.keepsProcedures === true;
}

/** Worksheet "TTHC" (contract §5, domain.md §4.1). */
export async function addProcedures(workbook: Workbook, request: FormRequest): Promise<void> {
  const sheet = workbook.addWorksheet(PROCEDURE_SHEET);
  setWidths(sheet, WIDTHS);
  const title = 'TÌNH HÌNH GIẢI QUYẾT HỒ SƠ THỦ TỤC HÀNH CHÍNH (đơn vị tính: hồ sơ)';
  write(sheet.getCell('A1'), title, { bold: true, size: 14 });
  sheet.getRow(1).height = 24;
  const hint =
    'Tiếp nhận = Trực tuyến + Trực tiếp, bưu chính + Từ kỳ trước = Đã giải quyết + Đang giải quyết. Các ô nền xám tự cộng.';
  write(sheet.getCell('A2'), `${periodLine(request)}. ${hint}`, { italic: true, size: 11 });
  sheet.getRow(2).height = 20;

  const labels = ['Lĩnh vực', ...COUNTS.map((count) => COUNT_LABELS[count])];
  for (const [index, label] of labels.entries()) headerCell(sheet.getCell(HEADER_ROW, index + 1), label);
  sheet.getRow(HEADER_ROW).height = rowHeight(labels, WIDTHS, { bold: true });

  const open = new Map(request.before?.carried);
  const listed = request.settings.procedureFields.map((field) => ({ field, carried: takeOut(open, field) }));
  // A field that the settings do not list and the unit added before comes as the unit named it.
  const added = [...open].map(([field, carried]) => ({ field, carried, isAdded: true }));
  const fields: Field[] = [...listed, ...added, ...Array<Field>(SPARE).fill({ field: '' })];
  for (const [index, field] of fields.entries()) addField(sheet, FIRST + index, field);
  const last = HEADER_ROW + fields.length;
  addTotals(sheet, last, fields);
  for (const total of COUNTS) {
    const parts = PARTS[total];
    if (!parts) continue;
    const left = columnOf(total) + 1;
    addRule(sheet, { top: FIRST, left, bottom: last, right: columnOf(parts.at(-1)!) }, COUNT_RULE);
  }

  sheet.views = [
    { state: 'frozen', xSplit: 1, ySplit: HEADER_ROW, activeCell: addressOf(FIRST, columnOf('online')) },
  ];
  setPage(sheet, { unit: request.unit, headerRow: HEADER_ROW });
  await lock(sheet);
}

const COUNT_RULE: Rule = {
  check: WHOLE_NUMBER,
  error: 'Số hồ sơ phải là số nguyên từ 0 trở lên.',
  prompt: ['Số hồ sơ', 'Số nguyên từ 0 trở lên. Không có hồ sơ thì ghi 0.'],
};

/** A row of the table. */
interface Field {
  /** "" for one that the unit names itself. */
  field: string;
  /** Dossiers that were still open in the period before. */
  carried?: number | undefined;
  /** Named by the unit in the sheet before. */
  isAdded?: boolean;
}

/** The number of a field, which is then no longer among the others. */
function takeOut(open: Map<string, number>, field: string): number | undefined {
  const name = [...open.keys()].find((each) => fold(each) === fold(field));
  const carried = name === undefined ? undefined : open.get(name);
  open.delete(name ?? '');
  return carried;
}

function addField(sheet: Worksheet, row: number, { field, carried, isAdded = false }: Field): void {
  if (isAdded) carriedCell(sheet.getCell(row, 1), field);
  else if (field) givenCell(sheet.getCell(row, 1), field);
  else openCell(sheet.getCell(row, 1));
  for (const count of COUNTS) {
    const cell = sheet.getCell(row, columnOf(count));
    const parts = PARTS[count];
    if (parts) {
      computedCell(cell, '0');
      const result = parts.includes('carried') ? carried : undefined;
      cell.value = sum(addressOf(row, columnOf(parts[0]!)), addressOf(row, columnOf(parts.at(-1)!)), result);
    } else if (count === 'carried' && carried !== undefined) carriedCell(cell, carried, '0', 'right');
    else openCell(cell, '0', 'right');
  }
  sheet.getRow(row).height = rowHeight([field], WIDTHS, { least: 1.3 });
}

function addTotals(sheet: Worksheet, last: number, fields: Field[]): void {
  const row = last + 1;
  const known = fields.flatMap(({ carried }) => carried ?? []);
  const carried = known.length > 0 ? known.reduce((all, each) => all + each) : undefined;
  givenCell(sheet.getCell(row, 1), 'Tổng cộng');
  for (const count of COUNTS) {
    const column = columnOf(count);
    computedCell(sheet.getCell(row, column), '0');
    const result = count === 'carried' || PARTS[count]?.includes('carried') ? carried : undefined;
    sheet.getCell(row, column).value = sum(addressOf(FIRST, column), addressOf(last, column), result);
  }
  for (let column = 1; column <= WIDTHS.length; column++) embolden(sheet.getCell(row, column));
  sheet.getRow(row).height = 24;
}

function columnOf(count: Count): number {
  return COUNTS.indexOf(count) + 2;
}

/** Empty, not 0, until something is typed: an empty form must not look like one that says "no dossiers". */
function sum(from: string, to: string, result: number | '' = ''): { formula: string; result: number | '' } {
  return { formula: `IF(COUNT(${from}:${to})=0,"",SUM(${from}:${to}))`, result };
}
