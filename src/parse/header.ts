/** Finding a table in a worksheet: its header row (or rows), and which column is what. */
import { addressOf } from '../model/address.ts';
import type { Grid, GridCell, Range } from '../model/grid.ts';
import { rememberByObject } from '../model/remember.ts';
import { fold } from '../text/fold.ts';
import { type Know, knowerOf, type Vocabulary } from './columnNames.ts';
import { linesOf, rowNumbers } from './rows.ts';

export interface HeaderColumn {
  column: number;
  at: string;
  /** The header's own text. */
  text: string;
  /** No known name, only like one. */
  misspelt: boolean;
}

export interface Header<K extends string> {
  top: number;
  /** First row below the header. */
  below: number;
  columns: Partial<Record<K, HeaderColumn>>;
  duplicates: (HeaderColumn & { key: K })[];
}

/** Rows that are looked at together; below a long preamble the next as many are, */
const DEEPEST = 60;
/** and so on down to this. */
const DEEPEST_OF_ALL = 300;
const TALLEST = 3;
const WIDEST = 80;
/** Merged ranges looked at; a header has a few dozen. */
const MOST_MERGES = 2000;

/** Columns spelt right by which a header is recognised at all. */
const SURE_ENOUGH = 2;

/** Names in one row that leave no doubt that it is the header. */
const PLENTY = 6;

interface Faintness<K> {
  weak?: ((key: K) => boolean) | undefined;
  faint?: ((key: K) => boolean) | undefined;
}

/** Whether some of these texts, a line each and in lower case, say something. */
type Says = (lines: string) => boolean;

/**
 * The header that knows the most columns within the first rows, else within those below them; fewer header rows win a
 * tie, then the upper.
 * @param least how many known columns make a header.
 * @param must what some cell of the header says; without it there is nothing to look for
 * @param weak columns whose names are also words of the data: a row is no header because of them
 * @param faint of these, those that say too little to tell which of two rows is the header
 */
export function findHeader<K extends string>(
  grid: Grid,
  vocabulary: Vocabulary<K>,
  least: number,
  { must, ...faintly }: Faintness<K> & { must?: Says } = {},
): Header<K> | undefined {
  const all = rowNumbers(grid).slice(0, DEEPEST_OF_ALL);
  for (let from = 0; from < all.length; from += DEEPEST) {
    const rows = all.slice(Math.max(0, from - TALLEST), from + DEEPEST);
    const told = must ? rowsThatSay(grid, rows, must) : rows;
    if (told.length === 0) continue;
    const header = headerAmong(grid, rows, vocabulary, least, { ...faintly, told });
    if (header) return header;
  }
  return undefined;
}

function headerAmong<K extends string>(
  grid: Grid,
  rows: number[],
  vocabulary: Vocabulary<K>,
  least: number,
  { weak, faint, told }: Faintness<K> & { told: readonly number[] },
): Header<K> | undefined {
  const { exactly, nearly } = knowerOf(vocabulary);
  const strongly = weak ? strongKnow(weak)(exactly) : exactly;
  const merges = mergesAmong(grid, rows[0]!, rows.at(-1)!);
  const found = bestHeader(
    grid,
    merges,
    told === rows ? rows : rows.filter((row) => told.some((each) => Math.abs(each - row) < TALLEST)),
    { exactly, strongly, weak, faint },
    Math.min(least, SURE_ENOUGH),
  );
  if (!found) return undefined;
  // Only where a header was found is a misspelt column worth looking for.
  const height = found.below - found.top + (hasRowOfParts(grid, merges, found) ? 1 : 0);
  const header = readHeader(grid, merges, found.top, height, { know: nearly, exactly });
  return Object.keys(header.columns).length >= least ? header : undefined;
}

/** Knows what {@link Faintness.weak} leaves. */
const strongKnow: <K extends string>(weak: (key: K) => boolean) => (exactly: Know<K>) => Know<K> =
  rememberByObject(<K extends string>(weak: (key: K) => boolean) =>
    rememberByObject(
      (exactly: Know<K>): Know<K> =>
        (text) => {
          const key = exactly(text);
          return key === undefined || weak(key) ? undefined : key;
        },
    ),
  );

/** Whether the row below names the parts of what is merged over several columns above it, and nothing else. */
function hasRowOfParts(grid: Grid, merges: Range[], { top, below }: Header<string>): boolean {
  const groups = merges.filter((m) => m.right > m.left && m.top >= top && m.bottom === below - 1);
  if (groups.length === 0 || below - top >= TALLEST) return false;
  const cells = grid.rows.get(below);
  const columns = cells ? [...linesOf(cells).keys()] : [];
  return (
    columns.length >= 2 &&
    columns.every(
      (column) =>
        cells!.get(column)!.kind === 'text' &&
        groups.some(({ left, right }) => left <= column && column <= right),
    )
  );
}

function mergesAmong(grid: Grid, first: number, last: number): Range[] {
  return grid.merges.filter(({ top, bottom }) => top <= last && bottom >= first).slice(0, MOST_MERGES);
}

/** Those of the rows of which some text says that. */
export function rowsThatSay(grid: Grid, rows: readonly number[], says: Says): number[] {
  const isSaidIn = saidBy(says);
  return rows.filter((row) => isSaidIn(grid.rows.get(row)!));
}

/** Whether a row says that; the same rows are looked at for several tables, from several places. */
const saidBy = rememberByObject((says: Says) =>
  rememberByObject((cells: Map<number, GridCell>) => says(textsOfRow(cells))),
);

const textsOfRow = rememberByObject((cells: Map<number, GridCell>) =>
  [...linesOf(cells).values()].join('\n').toLowerCase(),
);

/** How many cells of a row name columns. */
const counterOf = rememberByObject((know: Know<unknown>) =>
  rememberByObject((cells: Map<number, GridCell>): number => {
    let count = 0;
    for (const line of linesOf(cells).values()) if (know(line)) count++;
    return count;
  }),
);

function bestHeader<K extends string>(
  grid: Grid,
  merges: Range[],
  rows: number[],
  { exactly, strongly, weak, faint }: Faintness<K> & { exactly: Know<K>; strongly: Know<K> },
  least: number,
): Header<K> | undefined {
  let best: Header<K> | undefined;
  let bestScore = least * TALLEST - TALLEST;
  const known = knownByRow(grid, rows, strongly);
  // Low headers first: most of the taller ones then have too few columns to be better.
  for (let height = 1; height <= TALLEST; height++)
    for (const top of known.keys()) {
      let sure = 0;
      for (let row = top; row < top + height; row++) sure += known.get(row) ?? 0;
      if (sure < least) continue;
      if (mostColumns(grid, merges, top, height) * TALLEST - height <= bestScore) continue;
      const header = readHeader(grid, merges, top, height, { know: exactly, exactly });
      const keys = Object.keys(header.columns) as K[];
      const strong = weak ? keys.filter((key) => !weak(key)).length : keys.length;
      const faintly = keys.length - strong - (faint ? keys.filter(faint).length : 0);
      if (strong < least) continue;
      // One word of the data is no column; several are columns of that meaning.
      const score = (strong + (faintly >= 2 ? faintly : 0)) * TALLEST - height;
      if (score >= least * TALLEST - height && score > bestScore) {
        best = header;
        bestScore = score;
      }
    }
  return best;
}

/** No header of these rows knows more columns: each has a text of its own, or is merged with one that has. */
function mostColumns(grid: Grid, merges: Range[], top: number, height: number): number {
  const columns = new Set<number>();
  for (let row = top; row < top + height; row++) {
    const cells = grid.rows.get(row);
    if (cells) for (const column of linesOf(cells).keys()) columns.add(column);
  }
  for (const merge of merges)
    if (merge.top < top + height && merge.bottom >= top)
      for (let column = merge.left; column <= Math.min(merge.right, WIDEST); column++) columns.add(column);
  return columns.size;
}

/** For each row, how many of its texts name columns; rows well below a row full of names are not looked at. */
function knownByRow<K>(grid: Grid, rows: number[], know: Know<K>): Map<number, number> {
  const countIn = counterOf(know);
  const known = new Map<number, number>();
  let header: number | undefined;
  for (const row of rows) {
    if (header !== undefined && row > header + TALLEST) break;
    const count = countIn(grid.rows.get(row)!);
    if (count >= PLENTY) header = row;
    known.set(row, count);
  }
  return known;
}

function readHeader<K extends string>(
  grid: Grid,
  merges: Range[],
  top: number,
  height: number,
  { know, exactly }: { know: Know<K>; exactly: Know<K> },
): Header<K> {
  const header: Header<K> = { top, below: top + height, columns: {}, duplicates: [] };
  const own = merges.filter((merge) => merge.top < top + height && merge.bottom >= top);
  const last = Math.min(lastColumn(grid, top, height), WIDEST);
  for (let column = 1; column <= last; column++) {
    const found = nameOf(grid, own, top, height, column, know);
    if (!found) continue;
    const { key, ...named } = found;
    const place = { ...named, misspelt: exactly(named.text) === undefined };
    if (header.columns[key]) header.duplicates.push({ key, ...place });
    else header.columns[key] = place;
  }
  return header;
}

/** What stands above a column in its header, from top to bottom. */
export interface HeaderTexts {
  texts: string[];
  /** The lowest cell with a text; undefined where there is none. */
  lowest: [row: number, column: number] | undefined;
  /** The first of the columns over which the lowest cell is merged, where this is a further one of them. */
  under: number | undefined;
}

/** Tells the texts of a header above a column, known or not. */
export function textsAbove(grid: Grid, { top, below }: Header<string>): (column: number) => HeaderTexts {
  const merges = mergesAmong(grid, top, below - 1);
  return (column) => textsOf(grid, merges, top, below - top, column);
}

function textsOf(grid: Grid, merges: Range[], top: number, height: number, column: number): HeaderTexts {
  const found: HeaderTexts = { texts: [], lowest: undefined, under: undefined };
  for (let row = top; row < top + height; row++) {
    const merge = mergeAt(merges, row, column);
    if (merge && column > merge.left && merge.bottom >= top + height - 1) found.under = merge.left;
    const [sourceRow, sourceColumn] = merge ? [merge.top, merge.left] : [row, column];
    if (sourceRow < top || sourceRow >= top + height) continue;
    const text = lineAt(grid, sourceRow, sourceColumn);
    if (text === '' || found.texts.at(-1) === text) continue;
    found.texts.push(text);
    found.lowest = [sourceRow, sourceColumn];
  }
  return found;
}

function mergeAt(merges: Range[], row: number, column: number): Range | undefined {
  for (const merge of merges)
    if (row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right)
      return merge;
  return undefined;
}

/** The joined text of a column's header cells; if nobody knows that, the lowest cell's own text. */
function nameOf<K extends string>(
  grid: Grid,
  merges: Range[],
  top: number,
  height: number,
  column: number,
  know: Know<K>,
): (Omit<HeaderColumn, 'misspelt'> & { key: K }) | undefined {
  const { texts, lowest, under } = textsOf(grid, merges, top, height, column);
  // A lowest header cell merged sideways is one column, the leftmost.
  if (under !== undefined) return undefined;
  // A text merged across several columns names the group, not each of them.
  for (const text of texts.length > 1 ? [texts.join(': '), texts.at(-1)!] : texts) {
    const key = know(text);
    if (key) return { key, column, at: addressOf(...lowest!), text };
  }
  return undefined;
}

function lineAt(grid: Grid, row: number, column: number): string {
  const cells = grid.rows.get(row);
  return (cells && linesOf(cells).get(column)) ?? '';
}

function lastColumn(grid: Grid, top: number, height: number): number {
  let last = 0;
  for (let row = top; row < top + height; row++)
    for (const column of grid.rows.get(row)?.keys() ?? []) if (column > last) last = column;
  return last;
}

/** The header once more, where a page of paper begins. @param least how many of its names stand in that row again */
export function isHeaderAgain(grid: Grid, row: number, { columns }: Header<string>, least: number): boolean {
  const lines = linesOf(grid.rows.get(row)!);
  const alike = Object.values(columns).filter((each) => {
    const line = lines.get(each!.column);
    return line !== undefined && Math.abs(line.length - each!.text.length) <= MOST_SPACES;
  });
  // Of most rows their lengths say at once that they are none; the texts of the others are folded.
  return (
    alike.length >= least &&
    alike.filter((each) => fold(lines.get(each!.column)!) === fold(each!.text)).length >= least
  );
}

/** Spaces beside signs, which do not count, that one spelling of a name has more than another. */
const MOST_SPACES = 10;

/** How many cells of a row are names of columns by themselves. */
export function namesIn<K extends string>(grid: Grid, row: number, vocabulary: Vocabulary<K>): number {
  return counterOf(knowerOf(vocabulary).exactly)(grid.rows.get(row)!);
}
