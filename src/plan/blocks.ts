/** What an office's document consists of, whatever program wrote it: paragraphs and tables, in order. */
import { clean, oneLine } from '../text/fold.ts';

export type Block = Paragraph | Table;

export interface Paragraph {
  kind: 'paragraph';
  /** Cleaned, with the number that the program wrote before it; line breaks stay. */
  text: string;
  place: string;
  /** It stands in a table. */
  isCell?: true;
}

export interface Table {
  kind: 'table';
  /** As a person finds it: “bảng 2”, “trang Sheet1”; of a text its first line. */
  name: string;
  rows: Row[];
  /** Tables inside its cells; their words stand in the cells too. */
  nested: Table[];
  /** The name that a person gave it: the worksheet's. */
  caption?: string;
}

export interface Row {
  /** “bảng 2, dòng 14”. */
  place: string;
  /** Line of the text or row of the worksheet; of a Word table the row, from 1. */
  line: number;
  /** By column; a merged cell stands in every place that it covers. */
  cells: (Cell | undefined)[];
  /** Blank rows stand before it. */
  afterGap: boolean;
}

export interface Cell {
  /** Cleaned; paragraphs and line breaks of the cell are lines. */
  text: string;
  /** Its first row in the table and its first column, from 0. */
  row: number;
  column: number;
  width: number;
  height: number;
  /** Some of its words are struck through, and left out. */
  struck?: true;
  /** The program keeps it as a day: what was typed may have been “6/2025”. */
  isDay?: true;
}

/** Lines of a cell as sentences: a line that goes on in lower case was only broken to fit the column. */
export function unwrapped(text: string): string {
  if (!text.includes('\n')) return text;
  return text.replace(/\n+(.)/g, (_, next: string) =>
    next !== next.toUpperCase() && !/^[a-zđ]\)/.test(next) ? ` ${next}` : `\n${next}`,
  );
}

/** The different cells of a row that hold something, merged ones once. */
export function filledCells(row: Row): Cell[] {
  return [...new Set(row.cells)].filter((cell): cell is Cell => cell !== undefined && cell.text !== '');
}

/** A cell of one row and column. */
export function cell(text: string, row: number, column: number): Cell {
  return { text: unwrapped(clean(text)), row, column, width: 1, height: 1 };
}

/** How many columns a table has at most. */
export function widthOf(table: Table): number {
  return table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** The beginning of a text, for a sentence that quotes it. */
export function beginning(text: string, most = 60): string {
  const line = oneLine(text);
  return line.length > most ? `${line.slice(0, most - 3).trimEnd()}…` : line;
}
