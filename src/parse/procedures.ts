/** The "TTHC" worksheet: dossiers by field of administrative procedures (domain.md §4.1). */
import { placeOf } from '../model/address.ts';
import { cellAt, type Grid } from '../model/grid.ts';
import { type Cell, COUNTS, type ProcedureRow, type ProcedureTable } from '../model/sheet.ts';
import { saysNothingArose } from '../text/read.ts';
import { countCell, textCell } from './cells.ts';
import { findHeader, type Header } from './header.ts';
import { firstTexts, isNumbering, isSignature, isTotal, rowsBelow } from './rows.ts';
import { PROCEDURE_WORDS, type ProcedureColumn } from './vocabulary.ts';

/** The header of a TTHC table, if the worksheet has one. */
export function findProcedureHeader(grid: Grid): Header<ProcedureColumn> | undefined {
  const header = findHeader(grid, PROCEDURE_WORDS, 5, { must: /lĩnh vực/i });
  return header?.columns.field && header.columns.received ? header : undefined;
}

/** Fields with numbers, and the unit’s own total. */
export function readProcedures(grid: Grid, header: Header<ProcedureColumn>): ProcedureTable {
  const table: ProcedureTable = { sheet: grid.sheet, fields: [], total: undefined };
  const column = (name: ProcedureColumn) => header.columns[name]?.column;
  const groups: ProcedureRow[] = [];
  for (const row of rowsBelow(grid, header.below)) {
    if (isNumbering(grid, row)) continue;
    const tt = textCell(grid, row, column('tt')).text;
    const name = textCell(grid, row, column('field'));
    // A row that is struck through is kept, with its numbers left out, so that it can be told.
    const field = (name.wrote ?? name.text) || tt;
    const counts = Object.fromEntries(
      COUNTS.map((name) => [name, countOf(grid, row, column(name))]),
    ) as ProcedureRow['counts'];
    counts.direct = together(counts.direct, countOf(grid, row, column('post')));
    const counted = Object.values(counts).some(({ text, wrote = text }) => wrote !== '');
    if (field === '' && !counted) continue;
    if (!counted && isSignature(firstTexts(grid, row))) break;
    if (isTotal(field)) {
      if (counted) table.total = { row, field, counts };
      // A total stands below its fields, or above them.
      if (table.fields.length > 0) break;
    } else if (counted) {
      table.fields.push({ row, field, counts });
      if (/^([IVX]+|[A-Z])[.)]?$/.test(tt)) groups.push(table.fields.at(-1)!);
    }
  }
  // Rows of levels (I, II) that carry the sums of the rows under them (1, 2, 3) would count twice.
  if (groups.length < table.fields.length) table.fields = table.fields.filter((row) => !groups.includes(row));
  return table;
}

/** "Trực tiếp" and "bưu chính" in two columns are one number of the form's table. */
function together(direct: Cell<number>, post: Cell<number>): Cell<number> {
  if (post.value === undefined || direct.flaw) return direct;
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
