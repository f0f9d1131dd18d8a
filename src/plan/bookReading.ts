/** What the reading of a plan's workbook collects beside the plan: what could not be read as it stands. */
import { addressOf } from '../model/address.ts';
import type { GridCell } from '../model/grid.ts';
import type { PlanQuestion, QuestionKind } from '../model/plan.ts';
import { fold, oneLine } from '../text/fold.ts';
import { type BookCell, type BookTableRead, isBroken, readCell, textIn } from './bookGrid.ts';
import { BETWEEN, PLACE_BETWEEN } from './bookRows.ts';
import { columnsOf, type Field, SHEETS, type TableSheet } from './bookShape.ts';
import type { OriginalPlace } from './imported.ts';

/** A row whose cells are asked for by field. */
export interface FieldRow<S extends TableSheet> {
  row: number;
  at(field: Field<S>): string;
  text(field: Field<S>): string;
  cell(field: Field<S>): BookCell;
}

export class BookReading {
  readonly questions: PlanQuestion[] = [];
  /** Rows of what stands in the tables, by worksheet and id. */
  readonly #rows = new Map<string, number>();
  /** Columns of the tables, by worksheet and field. */
  readonly #columns = new Map<string, number>();
  /** Cells of all else, by what they are. */
  readonly #cells = new Map<string, string>();

  ask(
    kind: QuestionKind,
    sheet: string,
    cell: string | null,
    message: string,
    hint: string,
    tasks: string[] = [],
  ): void {
    this.questions.push({ kind, sheet, cell, tasks, message, hint });
  }

  /** Remembers where the cells of an id stand. */
  place<S extends TableSheet>(sheet: S, id: string, { row }: FieldRow<S>): void {
    this.#rows.set(`${sheet} ${id}`, row);
  }

  /** The row of an id, the column of a field; each undefined where there is none. */
  placeOf(sheet: string, id: string, field: string): { row: number | undefined; column: number | undefined } {
    return { row: this.#rows.get(`${sheet} ${id}`), column: this.#columns.get(`${sheet} ${field}`) };
  }

  /** The cell of a field of an id. */
  cellOf(sheet: string, id: string, field: string): string | null {
    const { row, column } = this.placeOf(sheet, id, field);
    return row === undefined || column === undefined ? null : addressOf(row, column);
  }

  placeAt(key: string, cell: string): void {
    this.#cells.set(key, cell);
  }

  cellAt(key: string): string | null {
    return this.#cells.get(key) ?? null;
  }

  /** Rows by their fields; what cannot be read in them is told. */
  rowsOf<S extends TableSheet>(sheet: S, { heads, rows }: BookTableRead): FieldRow<S>[] {
    const byHead = new Map<string, number>();
    for (const { label, column } of heads) if (!byHead.has(fold(label))) byHead.set(fold(label), column);
    const columns = new Map<string, number>();
    for (const [field, { label }] of columnsOf(sheet)) {
      const column = byHead.get(fold(label));
      if (column === undefined) continue;
      columns.set(field, column);
      this.#columns.set(`${sheet} ${field}`, column);
    }
    return rows.map(({ row, cells }) => {
      for (const cell of cells.values()) if (isBroken(cell)) this.#tellBroken(sheet, cell, heads);
      const at = (field: Field<S>) => addressOf(row, columns.get(field) ?? 1);
      const cellIn = (field: Field<S>) => cells.get(columns.get(field) ?? 0);
      return {
        row,
        at,
        text: (field) => textIn(cellIn(field)),
        cell: (field) => readCell(cellIn(field), at(field)),
      };
    });
  }

  #tellBroken(sheet: TableSheet, { at, column }: GridCell, heads: BookTableRead['heads']): void {
    const label = heads.find((head) => head.column === column)?.label;
    if (label !== undefined)
      this.ask(
        'unreadable',
        SHEETS[sheet],
        at,
        `ô ${label} báo lỗi công thức hoặc bị hỏng, không đọc được.`,
        'Gõ lại chữ vào ô ấy.',
      );
  }
}

/** A drop-down's word as what it stands for; undefined for a blank, null for any other word. */
export function meaningOf<T extends string>(
  text: string,
  words: Readonly<Record<T, string>>,
): T | undefined | null {
  if (text === '') return undefined;
  const found = (Object.entries(words) as [T, string][]).find(([, word]) => fold(word) === fold(text));
  return found ? found[0] : null;
}

/** “có”, “x”, “không” or nothing; null for any other word. */
export function readYesNo(text: string): boolean | null {
  const word = fold(text);
  if (word === '' || word === fold('không')) return false;
  return [fold('có'), 'x'].includes(word) ? true : null;
}

/** Whether a cell of “Đã xem” is marked. */
export function isMarked(text: string): boolean {
  return text !== '' && fold(text) !== fold('không');
}

/** Names in a cell. */
export function namesIn(text: string): string[] {
  return text.split(/[;\n]/).map(oneLine).filter(Boolean);
}

/** A place in the original as it was written; without a file of its own it is the document's. */
export function placeOf(text: string, lines: string, file: string): OriginalPlace {
  const at = text.indexOf(PLACE_BETWEEN);
  const rows = lines
    .split(BETWEEN.trim())
    .map(Number)
    .filter((line) => line > 0);
  return {
    ...(at < 0
      ? { file, words: text }
      : { file: text.slice(0, at), words: text.slice(at + PLACE_BETWEEN.length) }),
    ...(rows.length > 0 ? { lines: rows } : {}),
  };
}
