/** The head of a table: which rows it takes, and what each column is taken for. */
import { bare, foldWords } from '../text/fold.ts';
import { type Cell, filledCells, type Row, type Table } from './blocks.ts';
import { type ColumnHead, type Columns, chooseColumns } from './columnChoice.ts';
import { type Head, headOf, type Role } from './headWords.ts';
import { parseNumeral } from './numerals.ts';

export interface FoundHead {
  columns: Columns;
  /** How many rows it takes. */
  height: number;
  /** The different texts of its rows, to know it again. */
  words: string[];
}

const TALLEST = 4;
/** Roles that make a head out of a row. */
const TELLING: Role[] = [
  'tt',
  'title',
  'product',
  'lead',
  'support',
  'both',
  'due',
  'field',
  'target',
  'status',
  'step',
];

/** The head that begins in that row, if one does. */
export function findHead(table: Table, at: number): FoundHead | undefined {
  const first = table.rows[at]!;
  const filled = filledCells(first);
  if (filled.length < 2 || filled.some(({ text }) => text.length > 120)) return undefined;
  const numeral = parseNumeral(filled[0]!.text);
  if (numeral && numeral.style !== 'bullet') return undefined;
  const merged = Math.min(
    TALLEST,
    table.rows.length - at,
    ...filled
      .map(heightFrom(at))
      .sort((a, b) => b - a)
      .slice(0, 1),
  );
  for (const height of isSubHead(table.rows[at + merged], first) ? [merged + 1, merged] : [merged]) {
    const heads = headsOf(table, at, height);
    if (!isHead(heads)) continue;
    const words = wordsOf(table.rows.slice(at, at + height));
    return { columns: chooseColumns(heads, table, at + height), height, words };
  }
  return undefined;
}

function heightFrom(at: number) {
  return (cell: Cell) => Math.max(1, cell.row + cell.height - at);
}

/** The different texts of some rows, to know a head again. */
export function wordsOf(rows: Row[]): string[] {
  return [...new Set(rows.flatMap((row) => filledCells(row).map(({ text }) => foldWords(text))))];
}

/** Whether the row says the same as a head, perhaps without its column of numbers. */
export function repeats(head: FoundHead, row: Row): boolean {
  const words = wordsOf([row]);
  if (words.length < 2 || words.length < head.words.length / 3) return false;
  const known = words.filter((word) => head.words.includes(word)).length;
  return known >= 2 && known >= words.length * 0.8;
}

/** “(1) (2) (3)”, “A B 1 2”: numbers of the columns. */
export function numbersColumns(row: Row): boolean {
  const filled = filledCells(row);
  if (filled.length < 3) return false;
  const numbers = filled.map(({ text }) =>
    Number(/^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(text)?.[1] ?? Number.NaN),
  );
  const rising = numbers.filter((value, index) => index > 0 && value === numbers[index - 1]! + 1).length;
  return (
    numbers.every((value, index) => value > 0 || /^\(?[A-Z]\)?$/.test(filled[index]!.text)) &&
    rising >= filled.length - 3 &&
    rising >= 1
  );
}

/** A second row of heads, which the file does not say to be merged: nothing in it but heads, below a gap beneath the first. */
function isSubHead(row: Row | undefined, above: Row): boolean {
  if (!row) return false;
  const filled = filledCells(row).filter(
    ({ row: own }) => own > (above.cells.find((cell) => cell)?.row ?? 0),
  );
  if (filled.length === 0 || filled.some(({ text }) => text.length > 60)) return false;
  const first = row.cells.find((cell) => cell && cell.text !== '' && filled.includes(cell))!;
  if (first.column === 0) return false;
  return (
    filled.every(({ text }) => headOf(text) !== undefined || /^\d{1,2}$/.test(text)) &&
    (filled.length > 1 || above.cells[first.column]?.text === '')
  );
}

/** What each column's head says: its lowest words first, those above where they say nothing. */
function headsOf(table: Table, at: number, height: number): (ColumnHead | undefined)[] {
  const rows = table.rows.slice(at, at + height);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = [...new Set(rows.map((row) => row.cells[column]))].filter(
      (cell) => cell && cell.text !== '',
    ) as Cell[];
    const lowest = cells.at(-1);
    if (!lowest) return undefined;
    const text = cells.map((cell) => cell.text.replaceAll('\n', ' ')).join(' ');
    const above = cells
      .slice(0, -1)
      .map((cell) => cell.text)
      .join(' ');
    const month =
      /thang/.test(bare(above)) && /^\d{1,2}$/.test(lowest.text) ? `Tháng ${lowest.text}` : lowest.text;
    const read = headOf(month.replaceAll('\n', ' ')) ?? headOf(above.replaceAll('\n', ' ')) ?? headOf(text);
    return {
      text: read?.role === 'month' ? month : text,
      role: read?.role ?? 'beside',
      isGuess: read?.isGuess ?? false,
      cell: lowest,
    };
  });
}

function isHead(heads: (Head | undefined)[]): boolean {
  const named = heads.filter((head) => head !== undefined);
  const roles = new Set(named.map(({ role }) => role).filter((role) => TELLING.includes(role)));
  const hasTitle = roles.has('title') || roles.has('target');
  if (roles.size >= 3)
    return hasTitle || roles.has('step') || (has(roles, 'lead', 'both') && has(roles, 'due', 'product'));
  if (!hasTitle) return false;
  return roles.has('tt')
    ? named.length >= 3
    : has(roles, 'lead', 'both', 'due', 'product') && named.length <= 3;
}

function has(roles: Set<Role>, ...some: Role[]): boolean {
  return some.some((role) => roles.has(role));
}
