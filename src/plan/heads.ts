/** The head of a table: which rows it takes, and what each column is taken for. */
import { bare, foldWords } from '../text/fold.ts';
import { type Cell, filledCells, type Row, type Table } from './blocks.ts';
import { type Head, headOf, type Role, spanNamed, yearInHead } from './columns.ts';
import { parseNumeral } from './numerals.ts';

/** Which column of a table holds what; columns count from 0. */
export interface Columns {
  /** Heads as printed, by column; “” where a column has none. */
  heads: string[];
  tt: number | undefined;
  title: number;
  product: number | undefined;
  lead: number | undefined;
  support: number | undefined;
  due: number | undefined;
  /** A column that names the section. */
  field: number | undefined;
  target: number | undefined;
  /** Lead and support stand in one column. */
  isLeadWithSupport: boolean;
  /** Months or quarters as columns, with a mark in each that counts. */
  spans: { column: number; kind: 'tháng' | 'quý'; name: string }[];
  beside: { column: number; head: string }[];
  /** Of the head above the deadlines. */
  dueYear: number | undefined;
  /** What was taken for something by a guess. */
  guesses: { head: string; role: Role }[];
  /** All roles that the heads name, also those that make the table no plan. */
  roles: Set<Role>;
}

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
    return { columns: chosen(heads, table, at + height), height, words };
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
function headsOf(table: Table, at: number, height: number): ((Head & { cell: Cell }) | undefined)[] {
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

/** Rows of a table that say what a column holds. */
const SAMPLE = 40;

function chosen(found: ((Head & { cell: Cell }) | undefined)[], table: Table, from: number): Columns {
  const body = table.rows.slice(from, from + SAMPLE);
  const heads = shifted(found, body);
  const columns: Columns = {
    heads: heads.map((head) => head?.text ?? ''),
    tt: undefined,
    title: -1,
    product: undefined,
    lead: undefined,
    support: undefined,
    due: undefined,
    field: undefined,
    target: undefined,
    isLeadWithSupport: false,
    spans: [],
    beside: [],
    dueYear: undefined,
    guesses: [],
    roles: new Set(heads.flatMap((head) => head?.role ?? [])),
  };
  const numbers = heads.findIndex((head) => head?.role === 'tt');
  const first = [0, 1].find((column) => holdsNumbers(body, column));
  columns.tt = numbers >= 0 ? numbers : first;
  const of = (role: Role) =>
    heads.flatMap((head, column) => (head?.role === role && column !== columns.tt ? [column] : []));
  const take = (role: Role, preferred: RegExp): number | undefined => {
    const all = of(role).filter((column) => startsOwn(body, heads, column));
    const best = all.find((column) => preferred.test(bare(heads[column]!.text))) ?? all[0];
    if (best !== undefined && (all.length > 1 || heads[best]!.isGuess))
      columns.guesses.push({ head: heads[best]!.text, role });
    return best;
  };
  const titles = of('title').filter(
    (column) => startsOwn(body, heads, column) && !holdsNumbers(body, column),
  );
  takeTitle(columns, titles, body);
  columns.product = take('product', /san pham|dau ra/);
  columns.lead = take('lead', /chu tri/);
  columns.support = take('support', /phoi hop/);
  if (columns.lead === undefined) {
    columns.lead = take('both', /chu tri/);
    columns.isLeadWithSupport = columns.lead !== undefined;
  }
  columns.due = take('due', /hoan thanh|ket thuc/);
  columns.field ??= take('field', /linh vuc/);
  columns.target = take('target', /chi tieu/);
  if (columns.title < 0) guessTitle(columns, heads, body);
  columns.spans = of('month').map((column) => ({ column, ...spanNamed(heads[column]!.text)! }));
  columns.dueYear = yearInHead(columns.heads[columns.due ?? columns.spans[0]?.column ?? -1] ?? '');
  columns.beside = restOf(columns, body);
  return columns;
}

/** A head that lacks the column of numbers which its rows have stands one column too far to the left. */
function shifted<T>(heads: (T | undefined)[], body: Row[]): (T | undefined)[] {
  const longer = body.filter(({ cells }) => cells.length === heads.length + 1).length;
  return longer > body.length / 2 && holdsNumbers(body, 0) ? [undefined, ...heads] : heads;
}

/** Whether most of what stands in a column are numerals. */
function holdsNumbers(body: Row[], column: number): boolean {
  const texts = body.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell && cell.text !== '' && cell.width === 1 ? [cell.text] : [];
  });
  return texts.length > 0 && texts.filter((text) => parseNumeral(text)).length >= texts.length * 0.6;
}

/** Whether a column is more than the right part of a cell that its head and its rows merge. */
function startsOwn(body: Row[], heads: ({ cell: Cell } | undefined)[], column: number): boolean {
  if (heads[column]?.cell !== heads[column - 1]?.cell) return true;
  return body.some(
    ({ cells }) => cells[column] && cells[column]!.text !== '' && cells[column] !== cells[column - 1],
  );
}

/** Of two columns that name what is to be done, one whose cells go over several rows names the section. */
function takeTitle(columns: Columns, all: number[], body: Row[]): void {
  const [first, second] = all;
  if (first === undefined) return;
  columns.title = first;
  if (second === undefined) return;
  const starts = (column: number) =>
    body.filter(
      ({ cells }, at) =>
        cells[column] &&
        cells[column]!.text !== '' &&
        (at === 0 || cells[column] !== body[at - 1]!.cells[column]),
    ).length;
  if (starts(first) < starts(second) * 0.7) {
    columns.title = second;
    columns.field = first;
  } else
    columns.title = all.find((column) => /nhiem vu|cong viec/.test(bare(columns.heads[column]!))) ?? first;
  columns.guesses.push({ head: columns.heads[columns.title]!, role: 'title' });
}

/** No head names the tasks: the column with the longest texts holds them. */
function guessTitle(columns: Columns, heads: (Head | undefined)[], body: Row[]): void {
  const taken = [columns.tt, columns.product, columns.lead, columns.support, columns.due, columns.field];
  const length = (column: number) =>
    body.reduce((sum, { cells }) => sum + (cells[column]?.text.length ?? 0), 0);
  const free = [...heads.keys()].filter(
    (column) => !taken.includes(column) && heads[column]?.role !== 'month',
  );
  const best = free.sort((a, b) => length(b) - length(a))[0];
  if (best === undefined || length(best) === 0) return;
  columns.title = best;
  if (columns.target === best) columns.target = undefined;
  columns.guesses.push({ head: columns.heads[best] ?? '', role: 'title' });
}

function restOf(columns: Columns, body: Row[]): { column: number; head: string }[] {
  const { tt, title, product, lead, support, due, field } = columns;
  const taken = new Set([
    tt,
    title,
    product,
    lead,
    support,
    due,
    field,
    ...columns.spans.map(({ column }) => column),
  ]);
  const width = Math.max(columns.heads.length, ...body.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => !taken.has(column))
    .map((column) => ({ column, head: columns.heads[column] || `Cột ${column + 1}` }));
}
