/** One worksheet of an .xls: its records → a grid of the cells that hold something. */
import { blankCell, type Grid, type GridCell, LONGEST_TEXT } from '../../model/grid.ts';
import { dayOfSerial } from '../../text/read.ts';
import { MOST_MERGES, spend } from '../budget.ts';
import { PLAIN } from '../styles.ts';
import type { Globals } from './globals.ts';
import { KIND, type Record, RecordError, recordsFrom, type Text } from './records.ts';
import { unstruckOf } from './unstruck.ts';

/** Errors of formulas by their numbers. */
const ERRORS: { [code: number]: string } = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** @param start place of its first record in the stream. @throws RecordError, TooMuch */
export function readWorksheet(
  stream: Buffer,
  start: number,
  { name, hidden }: { name: string; hidden: boolean },
  globals: Globals,
): Grid {
  const reader = new WorksheetReader(name, hidden, globals);
  let depth = 0;
  for (const record of recordsFrom(stream, start, globals.budget)) {
    // Charts on a worksheet begin and end within it.
    if (record.kind === KIND.begin) depth++;
    else if (depth === 0) throw new RecordError('no worksheet where there should be one');
    else if (record.kind === KIND.end && --depth === 0) return reader.grid;
    else if (depth === 1) reader.take(record);
  }
  throw new RecordError('a worksheet that does not end');
}

class WorksheetReader {
  readonly grid: Grid;
  readonly #globals: Globals;
  /** A formula whose text follows in a record of its own. */
  #waiting: GridCell | undefined;

  constructor(sheet: string, hidden: boolean, globals: Globals) {
    this.#globals = globals;
    this.grid = {
      sheet,
      hidden,
      rows: new Map(),
      merges: [],
      date1904: globals.date1904,
      hiddenRows: new Set(),
      hiddenColumns: [],
    };
  }

  take(record: Record): void {
    const [data] = record.parts;
    switch (record.kind) {
      case KIND.row:
        if (data.readUInt16LE(12) & 0x20) this.grid.hiddenRows.add(data.readUInt16LE(0) + 1);
        break;
      case KIND.columns:
        if (data.readUInt16LE(8) & 1)
          this.grid.hiddenColumns.push([data.readUInt16LE(0) + 1, data.readUInt16LE(2) + 1]);
        break;
      case KIND.merges:
        this.#addMerges(data);
        break;
      case KIND.number:
        this.#putNumber(this.#cellAt(data), data.readDoubleLE(6));
        break;
      case KIND.compactNumber:
        this.#putNumber(this.#cellAt(data), compactNumber(data.readUInt32LE(6)));
        break;
      case KIND.numbers:
        for (let at = 4, column = data.readUInt16LE(2); at + 6 <= data.length - 2; at += 6, column++)
          this.#putNumber(
            this.#cell(data.readUInt16LE(0), column, data.readUInt16LE(at)),
            compactNumber(data.readUInt32LE(at + 2)),
          );
        break;
      case KIND.stringCell: {
        const text = this.#globals.strings[data.readUInt32LE(6)];
        this.#putText(this.#cellAt(data), text);
        break;
      }
      case KIND.text:
      case KIND.richText:
        this.#putText(this.#cellAt(data), this.#globals.textIn(record, 6, true));
        break;
      case KIND.flag:
        this.#putFlag(this.#cellAt(data), data.readUInt8(6), data.readUInt8(7) !== 0);
        break;
      case KIND.formula:
      case KIND.formulaOf4:
        this.#putFormula(data);
        break;
      case KIND.result: {
        const cell = this.#waiting;
        this.#waiting = undefined;
        if (cell) this.#putText(cell, this.#globals.textIn(record, 0, true));
      }
    }
  }

  #addMerges(data: Buffer): void {
    const count = data.readUInt16LE(0);
    for (let index = 0; index < count; index++) {
      const [top, bottom, left, right] = [0, 2, 4, 6].map((at) => data.readUInt16LE(2 + index * 8 + at) + 1);
      if (this.grid.merges.length < MOST_MERGES)
        this.grid.merges.push({ top: top!, left: left!, bottom: bottom!, right: right! });
    }
  }

  /** Row, column and style are the first that any cell's record says. */
  #cellAt(data: Buffer): GridCell {
    return this.#cell(data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4));
  }

  #cell(rowBefore: number, columnBefore: number, styleIndex: number): GridCell {
    const [row, column] = [rowBefore + 1, columnBefore + 1];
    const style = this.#globals.styles[styleIndex] ?? { format: 'general', ...PLAIN };
    return { ...blankCell(row, column, style), ...(style.struck ? { unstruck: '' } : {}) };
  }

  #put(cell: GridCell): void {
    spend(this.#globals.budget, cell);
    const line = this.grid.rows.get(cell.row) ?? new Map<number, GridCell>();
    this.grid.rows.set(cell.row, line.set(cell.column, cell));
  }

  #putNumber(cell: GridCell, value: number): void {
    if (Number.isFinite(value)) {
      cell.kind = 'number';
      cell.value = value;
      if (cell.format === 'date') cell.day = dayOfSerial(value, this.grid.date1904);
    } else cell.damage = 'no-such-value';
    this.#put(cell);
  }

  #putText(cell: GridCell, found: Text | undefined): void {
    if (found?.text === '') return;
    if (found) {
      const [first] = found.runs ?? [];
      const font = first?.from === 0 ? this.#globals.fonts[first.font]?.font : undefined;
      this.#globals.encodings.put(cell, found.text.slice(0, LONGEST_TEXT), font ?? cell.font);
      const left = unstruckOf(found, this.#globals.fonts);
      const unstruck = cell.unstruck === undefined ? left.plain : left.struck;
      if (unstruck !== undefined) cell.unstruck = unstruck;
      if (found.text.length > LONGEST_TEXT) cell.damage = 'too-long';
    } else cell.damage = 'no-such-string';
    this.#put(cell);
  }

  #putFlag(cell: GridCell, value: number, isError: boolean): void {
    cell.kind = isError ? 'error' : 'boolean';
    cell.value = isError ? (ERRORS[value] ?? '#N/A') : value !== 0;
    this.#put(cell);
  }

  /** Only its result: a number, or what kind of result it is where a number would be none. */
  #putFormula(data: Buffer): void {
    const cell = this.#cellAt(data);
    cell.formula = '';
    const kind = data.readUInt16LE(12) === 0xffff ? data.readUInt8(6) : undefined;
    if (kind === undefined) this.#putNumber(cell, data.readDoubleLE(6));
    else if (kind === 1 || kind === 2) this.#putFlag(cell, data.readUInt8(8), kind === 2);
    else if (kind === 0) this.#waiting = cell;
  }
}

/** Four bytes: a whole number or the first half of a double, and whether it is hundredths. */
function compactNumber(bits: number): number {
  let value: number;
  if (bits & 2) value = (bits | 0) >> 2;
  else {
    const double = Buffer.alloc(8);
    double.writeUInt32LE((bits & 0xfffffffc) >>> 0, 4);
    value = double.readDoubleLE(0);
  }
  return bits & 1 ? value / 100 : value;
}
