/** Which column holds what, where heads name several alike, or none. */
import { bare } from '../text/fold.ts';
import type { Cell, Row, Table } from './blocks.ts';
import { type Head, type Role, spanNamed, yearInHead } from './headWords.ts';
import { parseNumeral } from './numerals.ts';

/** A head and the cell that it stands in. */
export type ColumnHead = Head & { cell: Cell };

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

/** Rows of a table that say what a column holds. */
const SAMPLE = 40;

/** What each column of a table holds, by its head and by what stands below it. @param from its first row below the head */
export function chooseColumns(found: (ColumnHead | undefined)[], table: Table, from: number): Columns {
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
