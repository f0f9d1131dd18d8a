/** A grid's cell → a value of the kind that its column holds. Total: whatever is in the cell, no throw. */
import type { Day } from '../model/day.ts';
import { addressOf } from '../model/finding.ts';
import { cellAt, type Grid, type GridCell, round, shown } from '../model/grid.ts';
import type { Cell, Flaw, Status } from '../model/sheet.ts';
import { clean, fold, trimEndOf } from '../text/fold.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import { dayOfSerial, type Reading, readCount, readDay, readDecimal, readPercent } from '../text/read.ts';

/** Reads one kind of value out of one cell. */
export type CellReader<T> = (grid: Grid, row: number, column: number | undefined) => Cell<T>;

export const NO_CELL: Cell<never> = { at: null, text: '', value: undefined };

/** Text as the unit wrote it: NFC, invisible characters out, line breaks kept. */
export const textCell: CellReader<string> = reader((_, text) =>
  text === '' ? { value: undefined } : { value: text },
);

/** A day; a bare number of days since 1900 ("46127", a date cell that lost its format) is one too. */
export const dayCell: CellReader<Day> = reader((cell, text) => {
  if (cell.kind !== 'number') return readDay(text);
  const value = cell.value as number;
  const day =
    cell.format === 'date' ? cell.day : value > 30_000 && value < 80_000 ? dayOfSerial(value) : undefined;
  return day ? { value: day } : { flaw: 'unreadable' };
});

export const countCell: CellReader<number> = reader((cell, text) =>
  cell.kind === 'number' ? { value: round(cell.value as number) } : readCount(text),
);

/**
 * A percentage in points. 0.955 is 95.5 whether the cell is formatted as a percentage or not; a number from 2
 * to 100 in a percent cell can only have been put there without its format (Excel shows "5000%").
 */
export const percentCell: CellReader<number> = reader((cell, text) => {
  if (cell.kind === 'number') {
    const value = cell.value as number;
    const pasted = cell.format === 'percent' && value >= 2 && value <= 100;
    const fraction = (cell.format === 'percent' && !pasted) || (value > 0 && value <= 1);
    return { value: round(fraction ? value * 100 : value) };
  }
  const read = readPercent(text);
  if ('value' in read && !text.includes('%') && read.value > 0 && read.value <= 1)
    return { value: round(read.value * 100) };
  return read;
});

/** A plain decimal, for an index on its own scale. */
export const decimalCell: CellReader<number> = reader((cell, text) =>
  cell.kind === 'number' ? { value: round(cell.value as number) } : readDecimal(text),
);

function reader<T>(read: (cell: GridCell, text: string) => Reading<T> | { value: undefined }): CellReader<T> {
  return (grid, row, column) => {
    if (column === undefined) return NO_CELL;
    const at = addressOf(row, column);
    const cell = cellAt(grid, row, column);
    if (!cell) return { at, text: '', value: undefined };
    const text = clean(shown(cell));
    const flaw: Flaw | undefined =
      cell.kind === 'error' ? 'formula-error' : cell.notComputed ? 'not-computed' : undefined;
    if (flaw)
      return { at, text: flaw === 'not-computed' ? `=${cell.formula}` : text, value: undefined, flaw };
    if (text === '') return { at, text, value: undefined };
    const result = read(cell, text);
    return 'flaw' in result
      ? { at, text, value: undefined, flaw: result.flaw }
      : { at, text, value: result.value };
  };
}

/** How units phrase a status (domain.md §5.2), beyond the five words of the drop-down. */
const STATUS_WORDS: Record<Status, string[]> = {
  done: [
    'Đã hoàn thành',
    'Đã xong',
    'Xong',
    'Đạt',
    'Ok',
    '100%',
    'x',
    '√',
    '✓',
    'HT',
    'Hoàn thành 100%',
    'Đã thực hiện xong',
  ],
  doing: [
    'Đang triển khai',
    'Đang triển khai thực hiện',
    'Đang tham mưu',
    'Đang dự thảo',
    'Đang xin ý kiến',
    'Đang làm',
    'Đang xây dựng',
    'Đang TH',
    'Đang hoàn thiện',
    'Thực hiện thường xuyên',
    'Thường xuyên',
  ],
  notStarted: [
    'Chưa triển khai',
    'Chưa làm',
    'Chưa đến kỳ',
    'Chưa đến hạn',
    'Chưa TH',
    'Chưa triển khai thực hiện',
  ],
  noneArising: [
    'Không PS',
    'K.phát sinh',
    'K phát sinh',
    'Ko phát sinh',
    'Không có phát sinh',
    'Chưa phát sinh',
    'KPS',
    'Không có',
  ],
  suspended: ['Tạm hoãn', 'Tạm ngừng', 'Dừng thực hiện', 'Tạm dừng thực hiện'],
};

const STATUS_BY_WORD = new Map<string, Status>(
  (Object.keys(STATUS_WORDS) as Status[]).flatMap((status) =>
    [STATUS_LABELS[status], ...STATUS_WORDS[status]].map((word) => [fold(word), status] as const),
  ),
);

export const statusCell: CellReader<Status> = reader((_, text) => {
  const status = text.length > 100 ? undefined : STATUS_BY_WORD.get(trimEndOf(fold(text), '.;,'));
  return status ? { value: status } : { flaw: 'unreadable' };
});
