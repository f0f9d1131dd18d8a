/** One worksheet's XML → a grid of the cells that hold something. */
import { placeOf } from '../model/address.ts';
import { type Grid, type GridCell, MOST_CELLS, type Range } from '../model/grid.ts';
import { type Handlers, readXml } from '../ooxml/xml.ts';
import { type CellSurroundings, cellOf, isTrue, type RawCell } from './cell.ts';

/** More cells than any office's workbook has. */
export class TooManyCells extends Error {}

/** What all worksheets of a workbook may hold together: cells with something in them, and elements of any kind. */
export interface Budget {
  cells: number;
  elements: number;
}

export const MOST_ELEMENTS = 3_000_000;

/** What a workbook may hold; ordinary ones hold a few thousand cells. */
export function newBudget(): Budget {
  return { cells: MOST_CELLS, elements: MOST_ELEMENTS };
}

const MOST_MERGES = 100_000;

interface Surroundings extends CellSurroundings {
  name: string;
  hidden: boolean;
  budget: Budget;
}

/** @throws TooManyCells, XmlError */
export function readWorksheet(xml: string, around: Surroundings): Grid {
  const reader = new WorksheetReader(around);
  readXml(withoutBlankCells(xml), reader);
  return reader.grid;
}

/** A worksheet's XML, an element at a time. */
class WorksheetReader implements Handlers {
  readonly grid: Grid;
  readonly #around: Surroundings;
  #row = 0;
  #column = 0;
  /** The cell that is being read, and which of its texts. */
  #cell: RawCell | undefined;
  #into: 'value' | 'inline' | 'formula' | undefined;
  /** Inside a phonetic guide, which is no part of the text. */
  #phonetic = 0;

  constructor(around: Surroundings) {
    this.#around = around;
    this.grid = {
      sheet: around.name,
      hidden: around.hidden,
      rows: new Map(),
      merges: [],
      date1904: around.date1904,
      hiddenRows: new Set(),
      hiddenColumns: [],
    };
  }

  open(name: string, attributes: Record<string, string>): void {
    if (--this.#around.budget.elements < 0) throw new TooManyCells();
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#openText('value');
    else if (name === 'f') this.#openText('formula');
    else if (name === 'rPh') this.#phonetic++;
    else if (name === 't') {
      if (this.#cell && this.#phonetic === 0) this.#into = 'inline';
    } else if (name === 'mergeCell') this.#addMerge(attributes);
    else if (name === 'col') this.#addColumns(attributes);
  }

  text(text: string): void {
    if (this.#cell && this.#into) this.#cell[this.#into] = (this.#cell[this.#into] ?? '') + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#into = undefined;
    else if (name === 'rPh') this.#phonetic--;
    else if (name === 'c') this.#closeCell();
  }

  #openRow(attributes: Record<string, string>): void {
    this.#row = positive(attributes.r) ?? this.#row + 1;
    this.#column = 0;
    if (isTrue(attributes.hidden)) this.grid.hiddenRows.add(this.#row);
  }

  /** Rows and cells may leave their place to their order. */
  #openCell(attributes: Record<string, string>): void {
    const [row, column] = placeOf(attributes.r ?? null);
    this.#column = column || this.#column + 1;
    if (row) this.#row = row;
    this.#cell = {
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      value: undefined,
      inline: '',
      formula: undefined,
    };
  }

  #openText(into: 'value' | 'formula'): void {
    if (!this.#cell) return;
    this.#cell[into] = '';
    this.#into = into;
  }

  #closeCell(): void {
    if (!this.#cell) return;
    const cell = cellOf(this.#row, this.#column, this.#cell, this.#around);
    this.#cell = undefined;
    if (!cell) return;
    if (--this.#around.budget.cells < 0) throw new TooManyCells();
    const line = this.grid.rows.get(this.#row) ?? new Map<number, GridCell>();
    this.grid.rows.set(this.#row, line.set(this.#column, cell));
  }

  #addMerge({ ref = '' }: Record<string, string>): void {
    const range = rangeOf(ref);
    if (range && this.grid.merges.length < MOST_MERGES) this.grid.merges.push(range);
  }

  #addColumns({ hidden, min = '1', max = min }: Record<string, string>): void {
    if (isTrue(hidden)) this.grid.hiddenColumns.push([Number(min), Number(max)]);
  }
}

/**
 * Cells that have a look and nothing else are most of a formatted sheet. Where every cell says its place they
 * can be dropped before the XML is read.
 */
function withoutBlankCells(xml: string): string {
  return /<c(?=[\s/>])(?![^>]*\sr=)|<!\[CDATA\[/.test(xml) ? xml : xml.replace(/<c\s[^<>]*\/>/g, '');
}

function rangeOf(ref: string): Range | undefined {
  const [from, to] = ref.split(':').map((end) => placeOf(end));
  if (!from?.[0] || !to?.[0]) return undefined;
  return { top: from[0], left: from[1], bottom: to[0], right: to[1] };
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 && value <= 1_048_576 ? value : undefined;
}
