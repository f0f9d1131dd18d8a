/** The "TTHC" worksheet: dossiers by field of administrative procedures (domain.md §4.1). */
import { addressOf, placeOf } from '../model/address.ts';
import { cellAt, type Grid, shown } from '../model/grid.ts';
import {
  type Cell,
  COUNTS,
  type ProcedureRow,
  type ProcedureTable,
  type UnreadPart,
} from '../model/sheet.ts';
import { oneLine } from '../text/fold.ts';
import { saysNothingArose } from '../text/read.ts';
import { countCell, textCell } from './cells.ts';
import { headerAt, unreadColumns } from './figureColumns.ts';
import { type FigureHeader, turnedTo } from './figurePeriods.ts';
import { findHeader, type Header, type HeaderColumn, rowsThatSay } from './header.ts';
import type { AskedTime } from './otherTime.ts';
import { kindOf, type ProcedureLine } from './procedureLines.ts';
import { settle } from './procedureSums.ts';
import { firstTexts, isNumbering, isSignature, rowsBelow } from './rows.ts';
import { PROCEDURE_WORDS, type ProcedureColumn } from './vocabulary.ts';

/** Known columns that make a header; fewer could be any table. */
const LEAST_COLUMNS = 5;
/** Counts by which a table is known whose column of fields has no name. */
const PLENTY_OF_COUNTS = 6;

const FIELDS = /^(?:tên )?lĩnh vực|(?:^|: )(?:trước|đúng|quá) hạn/m;

function namesFields(lines: string): boolean {
  return FIELDS.test(lines);
}

/**
 * The header of a TTHC table, if the worksheet has one.
 * @param asked of several periods side by side, its numbers are read
 */
export function findProcedureHeader(
  grid: Grid,
  asked?: AskedTime,
): FigureHeader<ProcedureColumn> | undefined {
  const found = findHeader(grid, PROCEDURE_WORDS, LEAST_COLUMNS, {
    must: namesFields,
  });
  if (!found) return undefined;
  const counts = COUNTS.filter((count) => found.columns[count]);
  if (!found.columns.field && counts.length >= PLENTY_OF_COUNTS) nameTheFields(found, grid);
  const { field, received, resolved, pending } = found.columns;
  const header = turnedTo(asked, [...COUNTS, 'post'], found, grid);
  tellLateApart(header);
  return field && (received || resolved || pending || counts.length >= PLENTY_OF_COUNTS) ? header : undefined;
}

/** Whether some of these rows could belong to a TTHC table, or be a part of one that is turned. */
export function mayNameFields(grid: Grid, rows: number[]): boolean {
  return rowsThatSay(grid, rows, namesFields).length > 0;
}

/** Without the name of its group, "Quá hạn" behind "Trong hạn" is that of dossiers still being worked on. */
function tellLateApart({ columns, duplicates }: Header<ProcedureColumn>): void {
  const { pendingInTime, pendingLate } = columns;
  if (pendingLate || !pendingInTime) return;
  const next = duplicates.findIndex(({ key, column }) => key === 'late' && column > pendingInTime.column);
  if (next >= 0) columns.pendingLate = duplicates.splice(next, 1)[0]!;
  else if (columns.late && columns.late.column > pendingInTime.column) {
    columns.pendingLate = columns.late;
    delete columns.late;
  }
}

/** Where the column of fields lost its name: the last column of words before the counts. */
function nameTheFields({ columns, below }: Header<ProcedureColumn>, grid: Grid): void {
  const first = Math.min(...COUNTS.flatMap((count) => columns[count]?.column ?? []));
  const [row] = rowsBelow(grid, below).filter((each) => !isNumbering(grid, each));
  for (let column = first - 1; column >= 1 && row !== undefined; column--)
    if (cellAt(grid, row, column)?.kind === 'text') {
      columns.field = { column, at: addressOf(below - 1, column), text: '', misspelt: false };
      return;
    }
}

/** Fields with numbers, and the unit’s own total; what repeats other rows, or may do so, is told apart. */
export function readProcedures(
  grid: Grid,
  header: FigureHeader<ProcedureColumn>,
  asked: AskedTime,
): ProcedureTable {
  const { lines, beside } = linesOf(grid, header, asked);
  const rows = [...lines.filter(({ counted }) => counted).map(({ row }) => row), ...beside];
  const { columns } = header;
  return {
    sheet: grid.sheet,
    headerAt: headerAt(header),
    ...settle(lines),
    missing: COUNTS.filter((count) => !columns[count] && !(count === 'direct' && columns.post)),
    unread: unreadColumns(grid, header, rows),
    periods: header.periods,
    thousands: thousandsOf(grid, header),
  };
}

/** The rows of the table, and those that have numbers only beside its columns. */
function linesOf(
  grid: Grid,
  { columns, below }: Header<ProcedureColumn>,
  asked: AskedTime,
): { lines: ProcedureLine[]; beside: number[] } {
  const lines: ProcedureLine[] = [];
  const beside: number[] = [];
  let signed = false;
  for (const row of rowsBelow(grid, below)) {
    if (isNumbering(grid, row)) continue;
    const tt = textCell(grid, row, columns.tt?.column);
    const field = textCell(grid, row, columns.field?.column);
    const counts = Object.fromEntries(
      COUNTS.map((name) => [name, countOf(grid, row, columns[name]?.column)]),
    ) as ProcedureRow['counts'];
    counts.direct = together(counts.direct, countOf(grid, row, columns.post?.column));
    const cells = Object.values(counts);
    const counted = cells.some(({ text, wrote = text }) => wrote !== '');
    const hasNumber = cells.some(({ value }) => value !== undefined);
    // A row that is struck through is kept, with its numbers left out, so that it can be told.
    const isStruck = counted && cells.every(({ text }) => text === '');
    const name = (field.wrote ?? field.text) || (/^\d*$/.test(tt.text) ? '' : tt.text);
    const isPlenty = figuresIn(cells) >= SEVERAL_FIGURES;
    if (isPlenty && name !== '') signed = false;
    if (!counted && hasNumberBehind(grid, row, columns.field)) beside.push(row);
    if (name === '' && !counted) continue;
    if (!hasNumber && isSignature(firstTexts(grid, row))) signed = true;
    // Below the signatures only a row that is plainly a field's is still part of the table; one number may be a telephone's.
    if (signed && !(hasNumber && name !== '') && !isPlenty) continue;
    const at =
      (name === ''
        ? cells.find(({ text, wrote = text }) => wrote !== '')?.at
        : ((field.wrote ?? field.text) ? field : tt).at) ?? '';
    const indented = /^(?: {2}|\t)/.test(String(cellAt(grid, row, columns.field?.column ?? 0)?.value ?? ''));
    const kind = isStruck
      ? ({ kind: 'field', opensGroup: undefined, opensParts: false } as const)
      : kindOf(tt.text, name, { counted, indented, asked });
    lines.push({ row, field: name, counts, at, counted, ...kind });
  }
  return { lines, beside };
}

/** Counts of one row that are no telephone number and no day. */
const SEVERAL_FIGURES = 3;

function figuresIn(cells: Cell<number>[]): number {
  return cells.filter(({ text, wrote = text }) => /\d/.test(wrote)).length;
}

/** What is larger is a telephone's. */
const LARGEST_FIGURE = 1e6;

/** Whether a number stands in a row somewhere behind the names. */
function hasNumberBehind(grid: Grid, row: number, names: HeaderColumn | undefined): boolean {
  return [...(grid.rows.get(row)?.values() ?? [])].some(
    ({ column, kind, format, value }) =>
      column > (names?.column ?? 0) &&
      kind === 'number' &&
      format === 'general' &&
      Number(value) < LARGEST_FIGURE,
  );
}

/** Rows above the header in which its unit of measure may stand. */
const ABOVE = 6;
/** What stands in every text that {@link THOUSANDS}, which is long, is looked for in. */
const LARGE = /ngh?(?:ìn|àn)|000/i;
const THOUSANDS =
  /(?:nghìn|ngàn|\b1[.,]?000) hồ sơ|đvt ?: ?(?:nghìn|ngàn)|đơn vị(?: tính)? ?: ?(?:nghìn|ngàn|1[.,]?000)/i;

/** "Đơn vị tính: nghìn hồ sơ", above the table or in its header. */
function thousandsOf(grid: Grid, { top, below }: Header<ProcedureColumn>): UnreadPart | undefined {
  for (let row = Math.max(1, top - ABOVE); row < below; row++)
    for (const cell of grid.rows.get(row)?.values() ?? []) {
      const text = oneLine(shown(cell)).slice(0, 200);
      if (LARGE.test(text) && THOUSANDS.test(text)) return { at: cell.at, text };
    }
  return undefined;
}

/** "Trực tiếp" and "bưu chính" in two columns are one number of the form's table. */
function together(direct: Cell<number>, post: Cell<number>): Cell<number> {
  if (direct.flaw || (post.text === '' && !post.flaw)) return direct;
  if (post.value === undefined) return post;
  return {
    at: direct.at ?? post.at,
    text: direct.text || post.text,
    value: (direct.value ?? 0) + post.value,
  };
}

/** "-" and "không" in a column of counts are 0 (domain.md §6). */
function countOf(grid: Grid, row: number, column: number | undefined): Cell<number> {
  const cell = countCell(grid, row, column);
  if (cell.flaw === 'unreadable' && saysNothingArose(cell.text))
    return { at: cell.at, text: cell.text, value: 0 };
  if (cell.flaw === 'not-computed') return computed(grid, cell) ?? cell;
  return cell;
}

/**
 * The sums that our own form wrote, when the program that filled the form in does not calculate. Any other
 * formula without a result stays a finding.
 */
function computed(grid: Grid, cell: Cell<number>): Cell<number> | undefined {
  const [, from, to] = /^=IF\(COUNT\(([A-Z]+\d+):([A-Z]+\d+)\)=0,"",SUM\(\1:\2\)\)$/.exec(cell.text) ?? [];
  if (!from || !to) return undefined;
  const [top, left] = placeOf(from);
  const [bottom, right] = placeOf(to);
  let sum: number | undefined;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (cellAt(grid, row, column)?.at === cell.at) return undefined;
      const part = countOf(grid, row, column).value;
      if (part !== undefined) sum = (sum ?? 0) + part;
    }
  }
  return { at: cell.at, text: sum === undefined ? '' : String(sum), value: sum };
}
