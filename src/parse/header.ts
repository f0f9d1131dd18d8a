/** Finding a table in a worksheet: its header row (or rows), and which column is what. */
import { addressOf } from '../model/address.ts';
import { cellAt, type Grid, type GridCell, type Range, shown } from '../model/grid.ts';
import { rememberByObject, rememberByText } from '../model/remember.ts';
import { foldWords, oneLine } from '../text/fold.ts';
import { foldedLikeness } from '../text/nearest.ts';

/** Words by which a column is known; a word belongs to one column only. */
export type Vocabulary<K extends string> = Record<K, string[]>;

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

const DEEPEST = 60;
const TALLEST = 3;
const WIDEST = 80;
/** Merged ranges looked at; a header has a few dozen. */
const MOST_MERGES = 2000;

/** Columns spelt right by which a header is recognised at all. */
const SURE_ENOUGH = 2;

/** Names in one row that leave no doubt that it is the header. */
const PLENTY = 6;

type Know<K> = (text: string) => K | undefined;

/**
 * The header that knows the most columns within the first rows; fewer header rows win a tie, then the upper.
 * @param least how many known columns make a header.
 * @param must what some cell of the header says; without it there is nothing to look for
 * @param weak columns whose names are also words of the data: a row is no header because of them
 */
export function findHeader<K extends string>(
  grid: Grid,
  vocabulary: Vocabulary<K>,
  least: number,
  { weak, must }: { weak?: (key: K) => boolean; must?: RegExp } = {},
): Header<K> | undefined {
  const rows = [...grid.rows.keys()].sort((a, b) => a - b).slice(0, DEEPEST);
  if (must && !rows.some((row) => mentions(grid, row, must))) return undefined;
  const { exactly, nearly } = knowerOf(vocabulary);
  const strongly: Know<K> = weak
    ? (text) => {
        const key = exactly(text);
        return key === undefined || weak(key) ? undefined : key;
      }
    : exactly;
  const merges = grid.merges.filter((merge) => merge.top <= (rows.at(-1) ?? 0)).slice(0, MOST_MERGES);
  const found = bestHeader(grid, merges, rows, { exactly, strongly }, Math.min(least, SURE_ENOUGH));
  if (!found) return undefined;
  // Only where a header was found is a misspelt column worth looking for.
  const header = readHeader(grid, merges, found.top, found.below - found.top, { know: nearly, exactly });
  return Object.keys(header.columns).length >= least ? header : undefined;
}

function mentions(grid: Grid, row: number, words: RegExp): boolean {
  for (const column of grid.rows.get(row)!.keys()) if (words.test(lineAt(grid, row, column))) return true;
  return false;
}

function bestHeader<K extends string>(
  grid: Grid,
  merges: Range[],
  rows: number[],
  { exactly, strongly }: { exactly: Know<K>; strongly: Know<K> },
  least: number,
): Header<K> | undefined {
  let best: Header<K> | undefined;
  let bestScore = least * TALLEST - TALLEST;
  const known = knownByRow(grid, rows, strongly);
  for (const top of known.keys()) {
    let sure = 0;
    for (let height = 1; height <= TALLEST; height++) {
      sure += known.get(top + height - 1) ?? 0;
      if (sure < least) continue;
      const header = readHeader(grid, merges, top, height, { know: exactly, exactly });
      const score = Object.keys(header.columns).length * TALLEST - height;
      if (score >= least * TALLEST - height && score > bestScore) {
        best = header;
        bestScore = score;
      }
    }
  }
  return best;
}

/** For each row, how many of its texts name columns; rows well below a row full of names are not looked at. */
function knownByRow<K>(grid: Grid, rows: number[], know: Know<K>): Map<number, number> {
  const known = new Map<number, number>();
  let header: number | undefined;
  for (const row of rows) {
    if (header !== undefined && row > header + TALLEST) break;
    const count = knownTexts(grid, row, know);
    if (count >= PLENTY) header = row;
    known.set(row, count);
  }
  return known;
}

/** How many texts of a row are names of columns by themselves: rows without any need no closer look. */
function knownTexts<K>(grid: Grid, row: number, know: Know<K>): number {
  let count = 0;
  for (const column of grid.rows.get(row)!.keys()) if (know(lineAt(grid, row, column)) !== undefined) count++;
  return count;
}

function readHeader<K extends string>(
  grid: Grid,
  merges: Range[],
  top: number,
  height: number,
  { know, exactly }: { know: Know<K>; exactly: Know<K> },
): Header<K> {
  const header: Header<K> = { top, below: top + height, columns: {}, duplicates: [] };
  for (let column = 1; column <= Math.min(lastColumn(grid, top, height), WIDEST); column++) {
    const found = nameOf(grid, merges, top, height, column, know);
    if (!found) continue;
    const { key, ...named } = found;
    const place = { ...named, misspelt: exactly(named.text) === undefined };
    if (header.columns[key]) header.duplicates.push({ key, ...place });
    else header.columns[key] = place;
  }
  return header;
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
  const parts: string[] = [];
  let at: string | undefined;
  for (let row = top; row < top + height; row++) {
    const merge = merges.find(
      (m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right,
    );
    // A lowest header cell merged sideways is one column, the leftmost.
    if (merge && column > merge.left && merge.bottom >= top + height - 1) return undefined;
    const [sourceRow, sourceColumn] = merge ? [merge.top, merge.left] : [row, column];
    if (sourceRow < top || sourceRow >= top + height) continue;
    const text = lineAt(grid, sourceRow, sourceColumn);
    if (text === '' || parts.at(-1) === text) continue;
    parts.push(text);
    at = addressOf(sourceRow, sourceColumn);
  }
  // A text merged across several columns names the group, not each of them.
  for (const text of parts.length > 1 ? [parts.join(': '), parts.at(-1)!] : parts) {
    const key = know(text);
    if (key) return { key, column, at: at!, text };
  }
  return undefined;
}

function lineAt(grid: Grid, row: number, column: number): string {
  const cell = cellAt(grid, row, column);
  return cell ? lineOf(cell) : '';
}

/** A cell's text on one line; header rows are looked at for several tables and heights. */
const lineOf = rememberByObject((cell: GridCell): string => oneLine(shown(cell)));

function lastColumn(grid: Grid, top: number, height: number): number {
  let last = 0;
  for (let row = top; row < top + height; row++)
    for (const column of grid.rows.get(row)?.keys() ?? []) last = Math.max(last, column);
  return last;
}

/** Longer texts are no column names; a group's name and a column's own fit. */
const LONGEST_NAME = 90;
/** "Kết quả thực hiện tháng 4/2026", "Tình trạng tính đến 15/4/2026": the time is no part of the name. */
const DATED =
  /[\s,(–-]+(?:(?:tính )?(?:đến|tới)|trong|tháng|quý|kỳ|năm)(?= ?(?:\d|nay|hết|ngày|tháng|quý|kỳ|[ivx]+(?![\p{L}])))[^:]*$/iu;
/** "Nhiệm vụ tháng 5" is what comes next, not the column of tasks. */
const WORK = /^(?:nhiệm vụ|công việc|nội dung|kế hoạch|phương hướng)/i;

/** Exact words; and, for words long enough to be sure, ones that differ by a letter or two. */
interface Knower<K> {
  exactly: Know<K>;
  nearly: Know<K>;
}

const knowerOf: <K extends string>(vocabulary: Vocabulary<K>) => Knower<K> = rememberByObject(makeKnower);

function makeKnower<K extends string>(vocabulary: Vocabulary<K>): Knower<K> {
  const words = new Map<string, K>();
  for (const key of Object.keys(vocabulary) as K[])
    for (const word of vocabulary[key]) words.set(foldWords(word), key);
  const exactly: Know<K> = (text) =>
    text.length > LONGEST_NAME
      ? undefined
      : (words.get(foldWords(text)) ??
        (text.includes('(') ? words.get(foldWords(text.replace(/\([^)]*\)/g, ' '))) : undefined) ??
        (DATED.test(text) && !WORK.test(text) ? words.get(foldWords(text.replace(DATED, ''))) : undefined));
  const guess = rememberByText((wanted): K | undefined => {
    for (const [word, key] of words)
      if (
        word.length >= 6 &&
        Math.abs(word.length - wanted.length) <= 4 &&
        foldedLikeness(word, wanted) >= 0.88
      )
        return key;
    return undefined;
  });
  const nearly: Know<K> = (text) => {
    const exact = exactly(text);
    const wanted = exact || text.length > LONGEST_NAME ? '' : foldWords(text);
    return exact || wanted.length < 6 ? exact : guess(wanted);
  };
  return { exactly, nearly };
}
