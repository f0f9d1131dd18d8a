/** The "TTHC" worksheet: dossiers by field of administrative procedures (domain.md §4.1). */
import { placeOf } from '../model/finding.ts';
import { cellAt, type Grid } from '../model/grid.ts';
import { type Cell, COUNTS, type ProcedureRow, type ProcedureTable } from '../model/sheet.ts';
import { bare } from '../text/fold.ts';
import { saysNothingArose } from '../text/read.ts';
import { countCell, textCell } from './cells.ts';
import { findHeader, type Header } from './header.ts';
import { firstTexts, isNumbering, isSignature, rowsBelow } from './rows.ts';
import { PROCEDURE_WORDS, type ProcedureColumn } from './vocabulary.ts';

/** The header of a TTHC table, if the worksheet has one. */
export function findProcedureHeader(grid: Grid): Header<ProcedureColumn> | undefined {
  const header = findHeader(grid, PROCEDURE_WORDS, 5);
  return header?.columns.field && header.columns.received ? header : undefined;
}

/** Fields with numbers, and the unit’s own total. */
export function readProcedures(grid: Grid, header: Header<ProcedureColumn>): ProcedureTable {
  const table: ProcedureTable = { sheet: grid.sheet, fields: [], total: undefined };
  const column = (name: ProcedureColumn) => header.columns[name]?.column;
  for (const row of rowsBelow(grid, header.below)) {
    if (isNumbering(grid, row)) continue;
    const field = textCell(grid, row, column('field')).text || textCell(grid, row, column('tt')).text;
    const counts = Object.fromEntries(
      COUNTS.map((name) => [name, countOf(grid, row, column(name))]),
    ) as ProcedureRow['counts'];
    const counted = Object.values(counts).some((cell) => cell.text !== '');
    if (field === '' && !counted) continue;
    if (!counted && isSignature(firstTexts(grid, row))) break;
    if (/^(tong cong|tong so|tong|cong)\b/.test(bare(field))) {
      if (counted) table.total = { row, field, counts };
      break;
    }
    if (counted) table.fields.push({ row, field, counts });
  }
  return table;
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
