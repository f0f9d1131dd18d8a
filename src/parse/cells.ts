/** A grid's cell → a value of the kind that its column holds. Total: whatever is in the cell, no throw. */
import { addressOf } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import { cellAt, type Grid, type GridCell, round, shown } from '../model/grid.ts';
import type { Cell, Flaw, Status } from '../model/sheet.ts';
import { clean, fold, trimEndOf } from '../text/fold.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import {
  dayOfSerial,
  type Reading,
  readCount,
  readDay,
  readDecimal,
  readPercent,
  saysNothingArose,
} from '../text/read.ts';

/** Reads one kind of value out of one cell. */
export type CellReader<T> = (grid: Grid, row: number, column: number | undefined) => Cell<T>;

export const NO_CELL: Cell<never> = { at: null, text: '', value: undefined };

/** Text as the unit wrote it: NFC, invisible characters out, line breaks kept. */
export const textCell: CellReader<string> = reader((_, text) =>
  text === '' ? { value: undefined } : { value: text },
);

/**
 * A day; a bare number of days since 1900 ("46127", a date cell that lost its format) is one too.
 * @param year of a day that says none ("10/4")
 */
export const dayCell = (year?: number): CellReader<Day> =>
  reader((cell, text, grid) => {
    if (cell.kind !== 'number' && !/^\d{5}$/.test(text)) return readDay(text, year);
    const value = cell.kind === 'number' ? (cell.value as number) : Number(text);
    const day =
      cell.format === 'date' && cell.kind === 'number'
        ? cell.day
        : value > 30_000 && value < 80_000
          ? dayOfSerial(value, grid.date1904)
          : undefined;
    return day ? { value: day } : { flaw: 'unreadable' };
  });

/** A count. "2/2" that Excel took for the second of February is none. */
export const countCell: CellReader<number> = reader((cell, text) => {
  if (cell.kind !== 'number') return readCount(text);
  return cell.format === 'date' ? { flaw: 'unreadable' } : { value: round(cell.value as number) };
});

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

function reader<T>(
  read: (cell: GridCell, text: string, grid: Grid) => Reading<T> | { value: undefined },
): CellReader<T> {
  return (grid, row, column) => {
    if (column === undefined) return NO_CELL;
    const at = addressOf(row, column);
    const cell = cellAt(grid, row, column);
    if (!cell) return { at, text: '', value: undefined };
    const text = clean(shown(cell));
    if (cell.damage && cell.kind === 'blank') return { at, text: '', value: undefined, flaw: 'damaged' };
    const flaw: Flaw | undefined =
      cell.kind === 'error' ? 'formula-error' : cell.notComputed ? 'not-computed' : undefined;
    if (flaw)
      return { at, text: flaw === 'not-computed' ? `=${cell.formula}` : text, value: undefined, flaw };
    if (text === '') return { at, text, value: undefined };
    const result = read(cell, text, grid);
    return 'flaw' in result
      ? { at, text, value: undefined, flaw: result.flaw }
      : { at, text, value: result.value };
  };
}

/** How units phrase a status (domain.md §5.2), beyond the five words of the drop-down. */
const STATUS_WORDS: Record<Status, string[]> = {
  done: ['Đã xong', 'Xong', 'Đạt', 'Ok', '100%', 'x', '√', '✓', '✔', '☑', 'HT', 'Đã HT', 'Đã thực hiện'],
  doing: ['Đang TH', 'Thường xuyên', 'Tiếp tục thực hiện', 'Tiếp tục triển khai'],
  notStarted: ['Chưa', 'Chưa có', 'Chưa TH', 'Chưa bắt đầu', '0%'],
  noneArising: ['Không có', '0', '-'],
  suspended: ['Tạm hoãn', 'Tạm ngừng', 'Dừng thực hiện', 'Tạm dừng thực hiện'],
};

const WORK =
  'thực hiện|triển khai|tiến hành|làm|xây dựng|dự thảo|soạn thảo|tham mưu|xin ý kiến|lấy ý kiến|hoàn thiện|rà soát|trình|thẩm định';

/** Phrases that leave no doubt; "cơ bản hoàn thành", "hoàn thành một phần" do. */
const STATUS_PHRASES: [phrase: RegExp, status: Status][] = [
  [
    /^(?:đã )?hoàn thành(?: (?:nhiệm vụ|công việc|xong|toàn bộ|đúng hạn|trước hạn|sớm hạn|trong kỳ))?$/,
    'done',
  ],
  [/^đã (?:thực hiện|làm) xong$|^đã ban hành(?: .*)?$/, 'done'],
  [
    new RegExp(
      `^đang (?:(?:được|tiếp tục|tổ chức|trong quá trình|tích cực) )*(?:${WORK})(?: (?:thực hiện|nhiệm vụ|dự thảo))?(?:, chưa (?:hoàn thành|xong))?$`,
    ),
    'doing',
  ],
  [/^(?:thực hiện|triển khai|duy trì) thường xuyên$/, 'doing'],
  [
    new RegExp(
      `^chưa (?:(?:${WORK})(?: thực hiện)?|(?:đến|tới) (?:thời hạn|hạn|kỳ)(?: báo cáo| thực hiện)?)$`,
    ),
    'notStarted',
  ],
];

const STATUS_BY_WORD = new Map<string, Status>(
  (Object.keys(STATUS_WORDS) as Status[]).flatMap((status) =>
    [STATUS_LABELS[status], ...STATUS_WORDS[status]].map((word) => [fold(word), status] as const),
  ),
);

/** The bare words of a status: no bullet, number, quotes, percentage or full stop around them. */
function statusWords(text: string): string {
  const bare = trimEndOf(
    text
      .replace(/^(?:[-–+*•]\s+|\d[.)]\s+)/, '')
      .replace(/[“”"]/g, '')
      .replace(/(?<=\S\s?)\(?\s*\d{1,3}(?:[.,]\d+)?\s?%\s*\)?$/, ''),
    '.;,…!',
  );
  return bare === '' ? text : bare;
}

/** A status from what the unit wrote; undefined where it could be more than one. */
export function readStatus(text: string): Status | undefined {
  if (text.length > 100) return undefined;
  const words = statusWords(text.replace(/\n/g, ' '));
  const phrase = words.toLowerCase().replace(/ +/g, ' ').trim();
  return (
    STATUS_BY_WORD.get(fold(text)) ??
    STATUS_BY_WORD.get(fold(words)) ??
    STATUS_PHRASES.find(([pattern]) => pattern.test(phrase))?.[1] ??
    (saysNothingArose(phrase) ? 'noneArising' : undefined)
  );
}

export const statusCell: CellReader<Status> = reader((_, text) => {
  const status = readStatus(text);
  return status ? { value: status } : { flaw: 'unreadable' };
});
