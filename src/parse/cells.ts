/** A grid's cell → a value of the kind that its column holds. Total: whatever is in the cell, no throw. */
import { addressOf } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import { cellAt, type Grid, type GridCell, round, shown } from '../model/grid.ts';
import type { Cell, Flaw, Status } from '../model/sheet.ts';
import { readDay, readFinishingDay } from '../text/days.ts';
import { clean } from '../text/fold.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import { dayOfSerial, type Reading, readCount, readDecimal, readPercent } from '../text/read.ts';
import { readStatus } from '../text/status.ts';
import * as write from '../text/write.ts';

/** Reads one kind of value out of one cell. */
export type CellReader<T> = (grid: Grid, row: number, column: number | undefined) => Cell<T>;

export const NO_CELL: Cell<never> = { at: null, text: '', value: undefined };

/** Text as the unit wrote it: NFC, invisible characters out, line breaks kept. */
export const textCell: CellReader<string> = reader(
  (_, text) => ({ value: text }),
  (text) => text,
);

/**
 * A day; a bare number of days since 1900 ("46127", a date cell that lost its format) can hardly be anything else.
 * @param read a text
 */
function dayReader(read: (text: string) => Reading<Day>): CellReader<Day> {
  return reader((cell, text, grid) => {
    if (cell.kind !== 'number' && !/^\d{5}$/.test(text)) return read(text);
    if (cell.format === 'date' && cell.kind === 'number')
      return cell.day ? { value: cell.day } : { flaw: 'unreadable' };
    const serial = cell.kind === 'number' ? (cell.value as number) : Number(text);
    const day = serial > 30_000 && serial < 80_000 ? dayOfSerial(serial, grid.date1904) : undefined;
    if (day) return { value: day };
    // "15.4" that Excel took for a number.
    const [, date, month] = /^(\d{1,2})\.(\d{1,2})$/.exec(String(round(serial))) ?? [];
    const asText = date ? read(`${date}/${month}`) : undefined;
    return asText && 'value' in asText ? { ...asText, guess: true } : { flaw: 'unreadable' };
  }, write.day);
}

/** A day among whatever words: "Đồng Kỳ, ngày 15 tháng 4 năm 2026". @param year of a day that says none */
export const dayCell = (year?: number): CellReader<Day> => dayReader((text) => readDay(text, year));

/** The day on which something was finished. @param year of a day that says none: "10/4" */
export const finishingDayCell = (year?: number): CellReader<Day> =>
  dayReader((text) => readFinishingDay(text, year));

/** A count. "2/2" that Excel took for the second of February is none, nor is 100%, which is a 1. */
export const countCell: CellReader<number> = reader((cell, text) => {
  if (cell.kind !== 'number') return readCount(text);
  return cell.format === 'general' ? { value: round(cell.value as number) } : { flaw: 'unreadable' };
}, write.number);

/**
 * A percentage in points. 0.955 is 95.5 in a percent cell and likely so in any other; a number from 2 to 100 in a
 * percent cell can only have been put there without its format (Excel shows "5000%").
 */
export const percentCell: CellReader<number> = reader(
  (cell, text) => {
    if (cell.kind === 'number') return percentOfNumber(cell);
    const read = readPercent(text);
    return 'value' in read && !/%|phần trăm/.test(text) && read.value > 0 && read.value <= 1
      ? { value: round(read.value * 100), guess: true }
      : read;
  },
  (value) => `${write.number(value)}%`,
);

function percentOfNumber(cell: GridCell): Reading<number> {
  const value = cell.value as number;
  // "2/3" that Excel took for the second of March.
  if (cell.format === 'date') return { flaw: 'unreadable' };
  if (cell.format === 'percent')
    return value >= 2 && value <= 100 ? { value: round(value), guess: true } : { value: round(value * 100) };
  return value > 0 && value <= 1 ? { value: round(value * 100), guess: true } : { value: round(value) };
}

/** A plain decimal, for an index on its own scale. */
export const decimalCell: CellReader<number> = reader(
  (cell, text) => (cell.kind === 'number' ? { value: round(cell.value as number) } : readDecimal(text)),
  write.number,
);

/** @param year of a day that is told with the status and says none */
export const statusCell = (year: number): CellReader<Status> =>
  reader(
    (_, text) => readStatus(text, year),
    (status) => STATUS_LABELS[status],
  );

/** What is told of a cell whose words are struck through. */
const STRUCK = 'bỏ trống, vì bị gạch ngang';

/** @param named a value in people's words */
function reader<T>(
  read: (cell: GridCell, text: string, grid: Grid) => Reading<T>,
  named: (value: T) => string,
): CellReader<T> {
  const readCell = (cell: GridCell, grid: Grid): Cell<T> => {
    const { at } = cell;
    const text = clean(shown(cell));
    if (cell.damage && cell.kind === 'blank') return { at, text: '', value: undefined, flaw: 'damaged' };
    const flaw: Flaw | undefined =
      cell.kind === 'error' ? 'formula-error' : cell.notComputed ? 'not-computed' : undefined;
    if (flaw)
      return { at, text: flaw === 'not-computed' ? `=${cell.formula}` : text, value: undefined, flaw };
    if (text === '') return { at, text, value: undefined };
    const result = read(cell, text, grid);
    if ('flaw' in result) {
      const { flaw, maybe } = result;
      return maybe ? { at, text, value: undefined, flaw, maybe } : { at, text, value: undefined, flaw };
    }
    const { value, guess } = result;
    return guess ? { at, text, value, guess: named(value) } : { at, text, value };
  };
  return (grid, row, column) => {
    if (column === undefined) return NO_CELL;
    const cell = cellAt(grid, row, column);
    if (!cell) return { at: addressOf(row, column), text: '', value: undefined };
    if (cell.unstruck === undefined) return readCell(cell, grid);
    const left = readCell({ ...cell, kind: 'text', value: cell.unstruck, notComputed: false }, grid);
    return { ...left, guess: left.guess ?? (left.text || STRUCK), wrote: clean(shown(cell)) };
  };
}
