/** One worksheet's XML → a grid of the cells that hold something. */
import { columnOf, LAST_COLUMN, LAST_ROW, placeOf } from '../model/address.ts';
import type { Grid, GridCell, Range } from '../model/grid.ts';
import { textOfPart } from '../ooxml/archive.ts';
import {
  type Allowance,
  attribute,
  charge,
  contentOf,
  type Handlers,
  readXml,
  XmlError,
} from '../ooxml/xml.ts';
import { type Budget, MOST_MERGES, spend } from './budget.ts';
import { type CellSurroundings, cellOf, isTrue, type RawCell } from './cell.ts';
import { LONGEST_RAW, RichText } from './richText.ts';

interface Surroundings extends CellSurroundings {
  name: string;
  hidden: boolean;
  budget: Budget;
}

/** @throws TooMuch, ArchiveError, XmlError */
export function readWorksheet(part: Buffer, around: Surroundings): Grid {
  const reader = new WorksheetReader(around);
  readXml(textOfPart(withoutBlankCells(part)), reader, around.budget.work);
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

  open(name: string, attributes: string): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#openText('value');
    else if (name === 'f') this.#openText('formula');
    else if (name === 'rPh') this.#phonetic++;
    else if (name === 't') {
      if (this.#cell && this.#phonetic === 0) this.#into = 'inline';
    } else if (name === 'mergeCell') this.#addMerge(attributes);
    else if (name === 'col') this.#addColumns(attributes);
    else if (this.#cell && (name === 'r' || name === 'rPr' || name === 'strike')) {
      this.#cell.inline ??= new RichText();
      this.#cell.inline.open(name, attributes);
    }
  }

  text(text: string): void {
    if (!this.#cell || !this.#into) return;
    if (this.#into === 'inline') {
      this.#cell.inline ??= new RichText();
      this.#cell.inline.add(text);
      return;
    }
    const before = this.#cell[this.#into] ?? '';
    if (before.length <= LONGEST_RAW) this.#cell[this.#into] = before + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#into = undefined;
    else if (name === 'rPh') this.#phonetic--;
    else if (name === 'c') this.#closeCell();
  }

  #openRow(attributes: string): void {
    const row = attribute(attributes, 'r');
    this.#row = row === undefined ? this.#row + 1 : Number(row);
    if (!(Number.isInteger(this.#row) && this.#row >= 1 && this.#row <= LAST_ROW))
      throw new XmlError('a row that no worksheet has');
    this.#column = 0;
    if (isTrue(attribute(attributes, 'hidden'))) this.grid.hiddenRows.add(this.#row);
  }

  /** Cells, one after the other; docs/decisions.md §2. */
  shortcut(xml: string, from: number, allowance: Allowance): number {
    let at = from;
    if (this.#cell || this.#phonetic > 0) return at;
    for (CELL.lastIndex = at; ; ) {
      const found = CELL.exec(xml);
      if (!found) return at;
      at = CELL.lastIndex;
      const [, attributes, letters, digits, style, type = 'n', value, space, inline] = found;
      charge(allowance, 2 + (attributes!.length >> 3) + (value === undefined ? 1 + (space!.length >> 3) : 0));
      this.#row = Number(digits);
      this.#column = columnOf(letters!);
      this.#put({
        type,
        style: Number(style ?? 0),
        value: value && contentOf(value, allowance),
        inline: inline ? RichText.of(contentOf(inline, allowance)) : undefined,
        formula: undefined,
      });
    }
  }

  /** Rows and cells may leave their place to their order, and only that. */
  #openCell(attributes: string): void {
    const place = attribute(attributes, 'r');
    const [row, column] = place === undefined ? [this.#row, this.#column + 1] : placeOf(place);
    if (row === 0 || column > LAST_COLUMN) throw new XmlError('a cell that no worksheet has');
    this.#row = row;
    this.#column = column;
    this.#cell = {
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? 0),
      value: undefined,
      inline: undefined,
      formula: undefined,
    };
  }

  #openText(into: 'value' | 'formula'): void {
    if (!this.#cell) return;
    this.#cell[into] = '';
    this.#into = into;
  }

  #closeCell(): void {
    if (this.#cell) this.#put(this.#cell);
    this.#cell = undefined;
  }

  #put(raw: RawCell): void {
    const cell = cellOf(this.#row, this.#column, raw, this.#around);
    if (!cell) return;
    const line = this.grid.rows.get(this.#row) ?? new Map<number, GridCell>();
    const before = line.get(this.#column);
    if (before && (before.kind !== cell.kind || before.value !== cell.value)) toldTwice(cell);
    spend(this.#around.budget, cell);
    this.grid.rows.set(this.#row, line.set(this.#column, cell));
  }

  #addMerge(attributes: string): void {
    const range = rangeOf(attribute(attributes, 'ref') ?? '');
    if (range && this.grid.merges.length < MOST_MERGES) this.grid.merges.push(range);
  }

  #addColumns(attributes: string): void {
    if (!isTrue(attribute(attributes, 'hidden'))) return;
    const min = attribute(attributes, 'min') ?? '1';
    this.grid.hiddenColumns.push([Number(min), Number(attribute(attributes, 'max') ?? min)]);
  }
}

/** Which of two values is the cell's nobody can tell. */
function toldTwice(cell: GridCell): void {
  Object.assign(cell, {
    kind: 'blank',
    value: null,
    notComputed: false,
    damage: 'told-twice',
  } satisfies Partial<GridCell>);
}

/** A cell with a value or a plain text of its own, in a place that all worksheets have. */
const CELL =
  /<c( r="([A-Z]{1,2})([1-9]\d{0,5})"(?: s="(\d+)")?(?: t="(\w+)")?)>(?:<v>([^<]*)<\/v>|<is><t((?: xml:space="preserve")?)>([^<]*)<\/t><\/is>)<\/c>/y;

/** Most say their place first. */
const UNPLACED = /<(?:c|row)(?=[\s/>])(?! r=)(?![^<>]*\sr=)|<!\[CDATA\[/;
const BLANK_CELLS = /<c\s[^<>]*(?:\/>|><\/c>)/g;
const BLANK_ROWS = /<row\s[^<>]*(?:\/>|>\s*<\/row>)/g;

/**
 * Cells and rows that have a look and nothing else are most of a formatted sheet, down to its last row. Where all
 * say their place they can be dropped before the bytes are text.
 */
function withoutBlankCells(part: Buffer): Buffer {
  const xml = part.toString('latin1');
  if (UNPLACED.test(xml)) return part;
  const filled = xml.replace(BLANK_CELLS, '').replace(BLANK_ROWS, '');
  return filled.length === xml.length ? part : Buffer.from(filled, 'latin1');
}

function rangeOf(ref: string): Range | undefined {
  const [from, to] = ref.split(':').map((end) => placeOf(end));
  if (!from?.[0] || !to?.[0]) return undefined;
  return { top: from[0], left: from[1], bottom: to[0], right: to[1] };
}
