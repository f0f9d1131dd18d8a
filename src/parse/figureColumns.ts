/** What the tables of figures have in common: columns that hold something and were taken for nothing. */
import { addressOf } from '../model/address.ts';
import { type Grid, shown } from '../model/grid.ts';
import type { UnreadPart } from '../model/sheet.ts';
import { fold, oneLine } from '../text/fold.ts';
import { EXPLANATION_LABELS } from '../text/labels.ts';
import type { FigureHeader } from './figurePeriods.ts';
import type { Header } from './header.ts';

/** Columns of words that nobody reckons with. */
const WORDS = new Set(
  [
    ...[
      'TT',
      'STT',
      'Số TT',
      'Ghi chú',
      'ĐVT',
      'Đơn vị tính',
      'Đơn vị',
      'Đơn vị báo cáo',
      'Nhiệm vụ',
      'Mã nhiệm vụ',
    ],
    ...EXPLANATION_LABELS,
  ].map(fold),
);

/** Address of the first cell of a header. */
export function headerAt({ top, columns }: Header<string>): string {
  return addressOf(top, Math.min(...Object.values(columns).map((each) => each!.column)));
}

/**
 * Columns of the table that its header does not explain, and that hold something in these rows. Those of another
 * period are told by their period.
 */
export function unreadColumns(grid: Grid, header: FigureHeader<string>, rows: number[]): UnreadPart[] {
  const known = new Set([
    ...Object.values(header.columns).map((each) => each!.column),
    ...(header.periods?.others ?? []),
  ]);
  const found = new Map<number, string>();
  for (const row of rows)
    for (const cell of grid.rows.get(row)?.values() ?? [])
      if (!known.has(cell.column) && !found.has(cell.column) && oneLine(shown(cell)) !== '')
        found.set(cell.column, cell.at);
  return [...found]
    .filter(([column]) => !isNumbered(grid, column, rows))
    .sort(([a], [b]) => a - b)
    .map(([column, first]) => named(grid, header, column) ?? { at: first, text: '' })
    .filter(({ text }) => !WORDS.has(fold(text)));
}

/** Whether a column only numbers the rows: 1, 2, 3. */
function isNumbered(grid: Grid, column: number, rows: number[]): boolean {
  const numbers = rows.flatMap((row) => grid.rows.get(row)?.get(column)?.value ?? []);
  return numbers.length > 1 && numbers.every((number, index) => Number(number) === index + 1);
}

/** The lowest text of the header above a column. */
function named(grid: Grid, { top, below }: Header<string>, column: number): UnreadPart | undefined {
  for (let row = below - 1; row >= top; row--) {
    const cell = grid.rows.get(row)?.get(column);
    const text = oneLine(shown(cell));
    if (cell && text !== '') return { at: cell.at, text };
  }
  return undefined;
}
