/** Finding a table in a worksheet: its header row (or rows), and which column is what. */
import { addressOf } from '../model/finding.ts';
import { cellAt, type Grid, shown } from '../model/grid.ts';
import { fold, oneLine } from '../text/fold.ts';
import { foldedLikeness } from '../text/nearest.ts';

/** Words by which a column is known; a word belongs to one column only. */
export type Vocabulary<K extends string> = Record<K, string[]>;

export interface HeaderColumn {
  column: number;
  at: string;
  /** The header's own text. */
  text: string;
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

/**
 * The header that knows the most columns within the first rows; fewer header rows win a tie, then the upper.
 * @param least how many known columns make a header.
 */
export function findHeader<K extends string>(grid: Grid, vocabulary: Vocabulary<K>, least: number): Header<K> | undefined {
  const know = columnKnower(vocabulary);
  const rows = [...grid.rows.keys()].sort((a, b) => a - b).slice(0, DEEPEST);
  let best: Header<K> | undefined;
  let bestScore = least - 1;
  for (const top of rows) {
    for (let height = 1; height <= TALLEST; height++) {
      const header = readHeader(grid, top, height, know);
      const score = Object.keys(header.columns).length;
      if (score > bestScore) {
        best = header;
        bestScore = score;
      }
    }
  }
  return best;
}

function readHeader<K extends string>(
  grid: Grid,
  top: number,
  height: number,
  know: (text: string) => K | undefined,
): Header<K> {
  const header: Header<K> = { top, below: top + height, columns: {}, duplicates: [] };
  for (let column = 1; column <= Math.min(lastColumn(grid, top, height), WIDEST); column++) {
    const found = nameOf(grid, top, height, column, know);
    if (!found) continue;
    const { key, ...place } = found;
    if (header.columns[key]) header.duplicates.push({ key, ...place });
    else header.columns[key] = place;
  }
  return header;
}

/** The joined text of a column's header cells; if nobody knows that, the lowest cell's own text. */
function nameOf<K extends string>(
  grid: Grid,
  top: number,
  height: number,
  column: number,
  know: (text: string) => K | undefined,
): (HeaderColumn & { key: K }) | undefined {
  const parts: string[] = [];
  let at: string | undefined;
  for (let row = top; row < top + height; row++) {
    const merge = grid.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right);
    // A lowest header cell merged sideways is one column, the leftmost.
    if (merge && column > merge.left && merge.bottom >= top + height - 1) return undefined;
    const [sourceRow, sourceColumn] = merge ? [merge.top, merge.left] : [row, column];
    if (sourceRow < top || sourceRow >= top + height) continue;
    const text = oneLine(shown(cellAt(grid, sourceRow, sourceColumn)));
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

function lastColumn(grid: Grid, top: number, height: number): number {
  let last = 0;
  for (let row = top; row < top + height; row++) for (const column of grid.rows.get(row)?.keys() ?? []) last = Math.max(last, column);
  return last;
}

/** Exact words first; then, for words long enough to be sure, one that differs by a letter or two. */
function columnKnower<K extends string>(vocabulary: Vocabulary<K>): (text: string) => K | undefined {
  const words = new Map<string, K>();
  for (const key of Object.keys(vocabulary) as K[]) for (const word of vocabulary[key]) words.set(headerKey(word), key);
  return (text) => {
    if (text.length > 120) return undefined;
    const wanted = headerKey(text);
    const exact = words.get(wanted) ?? words.get(headerKey(text.replace(/\([^)]*\)/g, ' ')));
    if (exact || wanted.length < 6) return exact;
    for (const [word, key] of words) if (word.length >= 6 && foldedLikeness(word, wanted) >= 0.88) return key;
    return undefined;
  };
}

function headerKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim();
}
