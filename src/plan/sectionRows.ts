/** Which rows of a task table are titles of sections. */
import { oneLine } from '../text/fold.ts';
import { type Cell, filledCells, type Row } from './blocks.ts';
import type { Columns } from './columnChoice.ts';
import { isInCapitals, labelled, type Numeral, parseNumeral } from './numerals.ts';
import { ownColumns } from './taskCells.ts';

export interface SectionTitle {
  numeral: Numeral | undefined;
  title: string;
  /** Cells of the row that say more than a section has room for. */
  rest: Cell[];
}

/** The next row that holds something and is no head, with its place in the table. */
export interface NextRow {
  row: Row;
  at: number;
  /** The heads are told again before it. */
  isAfterHead: boolean;
}

/** Longer texts are no titles. */
const LONGEST = 400;
/** Without a numeral, and not in capitals. */
const LONGEST_PLAIN = 120;

/** The title in a row of a task table, if it is one. */
export function sectionIn(
  row: Row,
  at: number,
  columns: Columns,
  next: NextRow | undefined,
): SectionTitle | undefined {
  const filled = filledCells(row).filter((cell) => cell.row === at);
  const own = ownColumns(row, at, columns);
  const first = filled[0];
  if (!first || hasFromAbove(row, at, columns)) return undefined;
  if (filled.length === 1) return aloneIn(first, columns, next);
  const titleCell = row.cells[columns.title];
  const numeral = columns.tt === undefined ? undefined : parseNumeral(row.cells[columns.tt]?.text ?? '');
  if (!numeral || numeral.style === 'bullet' || !titleCell || titleCell.text === '' || titleCell.row < at)
    return undefined;
  const title = withoutNumeral(oneLine(titleCell.text), numeral);
  const rest = filled.filter((cell) => cell !== titleCell && cell !== row.cells[columns.tt!]);
  const isUpper = numeral.style === 'roman' || numeral.style === 'letter';
  if (
    isUpper &&
    !(own.has('due') && own.has('lead')) &&
    (rest.length === 0 || opensList(numeral, next, columns))
  )
    return { numeral, title, rest };
  if (own.has('lead') || own.has('due') || own.has('product') || own.has('support')) return undefined;
  if (rest.length > 0 && !opensList(numeral, next, columns)) return undefined;
  return coversWho(titleCell, columns) || opensList(numeral, next, columns)
    ? { numeral, title, rest }
    : undefined;
}

/** “I. THỂ CHẾ” beside a cell that says “I” already. */
function withoutNumeral(text: string, numeral: Numeral): string {
  const label = labelled(text);
  return label?.numeral.printed === numeral.printed ? label.title : text;
}

/** A row of which a merged cell above names lead or deadline is a task, however bare it looks. */
function hasFromAbove(row: Row, at: number, { lead, due, tt }: Columns): boolean {
  return [lead, due, tt].some((column) => {
    const cell = row.cells[column ?? -1];
    return cell !== undefined && cell.text !== '' && cell.row < at;
  });
}

/** A row of one cell only. */
function aloneIn(alone: Cell, columns: Columns, next: NextRow | undefined): SectionTitle | undefined {
  const text = oneLine(alone.text);
  if (text.length > LONGEST || parseNumeral(text)) return undefined;
  const isMerged = coversWho(alone, columns);
  const label = labelled(text);
  const isUpper = label && (label.numeral.style === 'roman' || label.numeral.style === 'letter');
  const titled = { numeral: label?.numeral, title: label?.title ?? text, rest: [] };
  if (isUpper || (label && isMerged)) return titled;
  const stands = alone.column === (columns.tt ?? columns.title) || alone.column === columns.title;
  if (
    label &&
    stands &&
    (alone.column !== columns.title || next?.isAfterHead || opensList(label.numeral, next, columns))
  )
    return titled;
  if (isInCapitals(text) && stands) return titled;
  // Words alone, over the whole width: a title if they are no sentence, no part of one, and tasks follow.
  const isTitle = text.length <= LONGEST_PLAIN && !/^[-+•*(]|^\p{Ll}|[.;,]$/u.test(text);
  return isMerged && isTitle && next && hasOwnTask(next, columns) ? titled : undefined;
}

/** Whether a cell goes over the columns that say who and when: then nobody has been forgotten there. */
function coversWho(cell: Cell, { lead, due, support }: Columns): boolean {
  const last = cell.column + cell.width - 1;
  const who = [lead, support, due].filter((column) => column !== undefined);
  return cell.width > 1 && who.length > 0 && who.every((column) => column >= cell.column && column <= last);
}

/** Whether the next row begins what stands below a numeral: 1.1 below 1, 1 below II, a or a bullet below 3. */
function opensList(numeral: Numeral, next: NextRow | undefined, columns: Columns): boolean {
  if (!next) return false;
  const own = ownColumns(next.row, next.at, columns);
  const below =
    columns.tt === undefined || !own.has('tt')
      ? labelled(next.row.cells[columns.title]?.text ?? '')?.numeral
      : parseNumeral(next.row.cells[columns.tt]!.text);
  if (!own.has('tt') && !below) return own.has('title') && (own.has('lead') || own.has('due'));
  if (!below) return false;
  if (below.style === 'dotted' && below.printed.startsWith(`${numeral.printed}.`)) return true;
  if (below.style === numeral.style && below.depth === numeral.depth)
    return below.value === 1 && numeral.value !== 0 && !isNextOf(numeral, below);
  if (numeral.style === 'roman' || numeral.style === 'letter')
    return below.style !== 'roman' && below.style !== 'letter' ? true : numeral.style !== below.style;
  return (
    below.style === 'small' ||
    below.style === 'bullet' ||
    (numeral.style === 'dotted' && below.style === 'arabic')
  );
}

/** “3” after “2”, and also, further down in a list that runs on, any greater number. */
function isNextOf(numeral: Numeral, below: Numeral): boolean {
  return below.value === numeral.value + 1;
}

function hasOwnTask({ row, at }: NextRow, columns: Columns): boolean {
  const own = ownColumns(row, at, columns);
  return own.has('title') || own.has('tt');
}
