/** The cells of a row by what they mean. */
import { bare, oneLine } from '../text/fold.ts';
import { type Cell, filledCells, type Row } from './blocks.ts';
import type { Columns } from './columnChoice.ts';
import { type Names, splitLead } from './leadCell.ts';
import { labelled, parseNumeral } from './numerals.ts';

/** What a row says, in the plan's own words. */
export interface TaskCells {
  tt: string;
  title: string;
  product: string;
  leadText: string;
  supportText: string;
  dueText: string;
  dueYear: number | undefined;
  beside: { head: string; text: string }[];
  /** One cell goes over lead and support. */
  spansLeadAndSupport: boolean;
  /** How lead and support of one cell were told apart. */
  leadSplit: Names['split'];
}

export function taskCells(row: Row, columns: Columns): TaskCells {
  const text = textOfRoles(row, columns);
  const lead = row.cells[columns.lead ?? -1];
  const names = splitLead(text(columns.lead), columns.isLeadWithSupport);
  const supportText = [names.support, text(columns.support)].filter((each) => each !== '').join('\n');
  const { tt, title } = numbered(text(columns.tt), oneLine(text(columns.title)), columns);
  const spans = spannedNames(row, columns);
  return {
    tt,
    title,
    product: text(columns.product),
    leadText: names.lead,
    supportText,
    dueText:
      columns.due === undefined || text(columns.due) === '' ? spans || text(columns.due) : text(columns.due),
    dueYear: columns.dueYear,
    beside: besideOf(row, columns),
    spansLeadAndSupport: lead !== undefined && names.lead !== '' && lead === row.cells[columns.support ?? -1],
    leadSplit: names.split,
  };
}

/** A cell that goes over several columns belongs to the first of them. */
function textOfRoles(row: Row, columns: Columns) {
  const owners = ownersIn(row, columns);
  return (column: number | undefined): string => {
    const cell = column === undefined ? undefined : row.cells[column];
    return cell && owners.get(cell) === column ? cell.text : '';
  };
}

/** The first of the columns that each cell takes. */
function ownersIn(row: Row, { tt, title, product, lead, support, due }: Columns): Map<Cell, number> {
  const owners = new Map<Cell, number>();
  const columns = [tt, title, product, lead, support, due].filter((column) => column !== undefined);
  for (const column of columns.sort((a, b) => a - b)) {
    const cell = row.cells[column];
    if (cell && !owners.has(cell)) owners.set(cell, column);
  }
  return owners;
}

/** TT as printed, but for the dot behind it; in front of the title where the table has no column for it. */
function numbered(written: string, title: string, columns: Columns): { tt: string; title: string } {
  const own = oneLine(written);
  const numeral = parseNumeral(own.replace(/^(\d+),(\d+)$/, '$1.$2'));
  if (own !== '') return { tt: numeral?.style === 'bullet' ? '' : (numeral?.printed ?? own), title };
  const label = columns.tt === undefined ? labelled(title) : undefined;
  if (!label || label.numeral.style === 'roman' || label.numeral.style === 'letter') return { tt: '', title };
  return { tt: label.numeral.printed, title: label.title };
}

/** “Tháng 3, 6” of columns with a mark in them. */
function spannedNames(row: Row, { spans }: Columns): string {
  if (spans.length === 0) return '';
  const marked = spans.filter(({ column }) => (row.cells[column]?.text ?? '') !== '');
  const words = (['quý', 'tháng'] as const).flatMap((kind) => {
    const names = marked
      .filter((each) => each.kind === kind)
      .map(({ column, name }) => {
        const text = row.cells[column]!.text;
        return /[\d]/.test(text) ? `${name} (${oneLine(text)})` : name;
      });
    return names.length > 0 ? [`${kind} ${names.join(', ')}`] : [];
  });
  const joined = words.join('; ');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

function besideOf(row: Row, { beside, spans, due }: Columns): { head: string; text: string }[] {
  const told = beside.flatMap(({ column, head }) => {
    const cell = row.cells[column];
    // The right part of a merged cell has been told with its left.
    const isOwn = cell && cell.text !== '' && (cell.column === column || row.cells[column - 1] !== cell);
    return isOwn ? [{ head, text: cell.text }] : [];
  });
  const months = due !== undefined && row.cells[due]?.text ? spannedNames(row, { spans } as Columns) : '';
  return months === '' ? told : [...told, { head: 'Tháng', text: months }];
}

/** The columns of a task that hold something of the row's own, and not of one above. */
export function ownColumns(
  row: Row,
  at: number,
  columns: Columns,
): Set<'tt' | 'title' | 'product' | 'lead' | 'support' | 'due'> {
  const own = new Set<'tt' | 'title' | 'product' | 'lead' | 'support' | 'due'>();
  const owners = ownersIn(row, columns);
  for (const name of ['tt', 'title', 'product', 'lead', 'support', 'due'] as const) {
    const cell = row.cells[columns[name] ?? -1];
    if (cell && cell.text !== '' && cell.row === at && owners.get(cell) === columns[name]) own.add(name);
  }
  if (
    columns.due === undefined &&
    columns.spans.some(({ column }) => row.cells[column]?.row === at && row.cells[column]?.text !== '')
  )
    own.add('due');
  return own;
}

/** Whether a merged cell of a row above reaches into this row and column. */
export function reachesDown(row: Row, at: number, column: number | undefined): boolean {
  const cell = column === undefined ? undefined : row.cells[column];
  return cell !== undefined && cell.text !== '' && cell.row < at;
}

/** Lines below a table that are none of its rows: who signed, who receives, notes. */
export function standsBelow(row: Row): boolean {
  const first = filledCells(row)[0];
  return first !== undefined && BELOW.test(bare(first.text));
}

const BELOW =
  /^(?:tm\.|kt\.|tl\.|tuq\.|q\. ?chu tich|chu tich$|pho chu tich$|thu truong|nguoi lap|nguoi tong hop|noi nhan|ghi chu ?:|luu ?:|tong (?:so|cong)\b|\(?ky,? |xac nhan)/;
