/** A table of a Word document while it is read: cells at their places, merged to the right and downwards. */
import { type Cell, filledCells, type Row, type Table, unwrapped } from './blocks.ts';

interface OpenCell {
  lines: string[];
  struck: boolean;
  width: number;
  down: 'restart' | 'continue' | undefined;
  /** Merged with the cell to its left, as older programs write it. */
  isRightOf: boolean;
  isGone: boolean;
}

/** More columns than any table has. */
const MOST_COLUMNS = 200;

export class WordTable {
  readonly table: Table;
  #row: (Cell | undefined)[] = [];
  #cell: OpenCell | undefined;
  #count = 0;
  isRowGone = false;

  constructor(name: string) {
    this.table = { kind: 'table', name, rows: [], nested: [] };
  }

  openRow(): void {
    this.#row = [];
    this.isRowGone = false;
  }

  openCell(): void {
    this.#cell = { lines: [], struck: false, width: 1, down: undefined, isRightOf: false, isGone: false };
  }

  /** A property of the row, or of the cell that is open. */
  property(name: string, value: string | undefined): void {
    if (name === 'del') this.isRowGone = true;
    if (name === 'gridBefore') this.#row.length = Math.min(Number(value) || 0, MOST_COLUMNS);
    if (!this.#cell) return;
    if (name === 'gridSpan') this.#cell.width = Math.max(1, Math.min(Number(value) || 1, MOST_COLUMNS));
    if (name === 'vMerge') this.#cell.down = value === 'restart' ? 'restart' : 'continue';
    if (name === 'hMerge') this.#cell.isRightOf = value !== 'restart';
    if (name === 'cellDel') this.#cell.isGone = true;
  }

  /** A paragraph of the open cell. */
  say(text: string, struck: boolean): void {
    if (!this.#cell) return;
    if (text !== '') this.#cell.lines.push(text);
    this.#cell.struck ||= struck;
  }

  /** A table inside the open cell: its words are the cell's too, a row a line. */
  nest(table: Table): void {
    this.table.nested.push(table, ...table.nested);
    for (const row of table.rows)
      this.say(
        filledCells(row)
          .map(({ text }) => text)
          .join(' – '),
        false,
      );
  }

  closeCell(): void {
    const open = this.#cell;
    this.#cell = undefined;
    if (!open) return;
    const column = this.#row.length;
    if (column >= MOST_COLUMNS || open.isGone) return;
    const merged = open.isRightOf
      ? this.#row[column - 1]
      : open.down === 'continue'
        ? this.#above(column)
        : undefined;
    if (merged) this.#extend(merged, open);
    const placed = merged ?? this.#placed(open, column);
    for (let at = 0; at < open.width; at++) this.#row.push(placed);
  }

  #above(column: number): Cell | undefined {
    return this.table.rows.at(-1)?.cells[column];
  }

  #extend(merged: Cell, { isRightOf, width }: OpenCell): void {
    if (isRightOf) merged.width += width;
    else merged.height = this.table.rows.length + 1 - merged.row;
  }

  #placed({ lines, struck, width }: OpenCell, column: number): Cell {
    const text = unwrapped(lines.join('\n'));
    const placed: Cell = { text, row: this.table.rows.length, column, width, height: 1 };
    return struck ? { ...placed, struck } : placed;
  }

  closeRow(): void {
    const line = ++this.#count;
    if (this.isRowGone || this.#row.length === 0) return;
    const row: Row = { place: `${this.table.name}, dòng ${line}`, line, cells: this.#row, afterGap: false };
    this.table.rows.push(row);
    this.isRowGone = false;
  }
}
