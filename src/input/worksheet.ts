/** One worksheet's XML → a grid of the cells that hold something. */
import { addressOf, placeOf } from '../model/address.ts';
import { type Grid, type GridCell, MOST_CELLS, type Range } from '../model/grid.ts';
import { readXml } from '../ooxml/xml.ts';
import { dayOfSerial } from '../text/read.ts';
import type { EncodingJudge } from './encodings.ts';
import type { CellStyle } from './styles.ts';

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

interface Surroundings {
  name: string;
  hidden: boolean;
  strings: SharedString[];
  styles: CellStyle[];
  date1904: boolean;
  budget: Budget;
  encodings: EncodingJudge;
}

/** @throws TooManyCells, XmlError */
export function readWorksheet(xml: string, around: Surroundings): Grid {
  const grid: Grid = {
    sheet: around.name,
    hidden: around.hidden,
    rows: new Map(),
    merges: [],
    date1904: around.date1904,
    hiddenRows: new Set(),
    hiddenColumns: [],
  };
  let row = 0;
  let column = 0;
  const { budget } = around;
  let open:
    | { type: string; style: number; value: string | undefined; inline: string; formula: string | undefined }
    | undefined;
  let into: 'value' | 'inline' | 'formula' | undefined;
  let phonetic = 0;

  readXml(withoutBlankCells(xml), {
    open(name, attributes) {
      if (--budget.elements < 0) throw new TooManyCells();
      switch (name) {
        case 'row':
          row = positive(attributes.r) ?? row + 1;
          column = 0;
          if (isTrue(attributes.hidden)) grid.hiddenRows.add(row);
          break;
        case 'c': {
          const [r, c] = placeOf(attributes.r ?? null);
          column = c || column + 1;
          if (r) row = r;
          open = {
            type: attributes.t ?? 'n',
            style: Number(attributes.s ?? 0),
            value: undefined,
            inline: '',
            formula: undefined,
          };
          break;
        }
        case 'v':
          if (open) {
            open.value = '';
            into = 'value';
          }
          break;
        case 'f':
          if (open) {
            open.formula = '';
            into = 'formula';
          }
          break;
        case 'rPh':
          phonetic++;
          break;
        case 't':
          if (open && phonetic === 0) into = 'inline';
          break;
        case 'mergeCell': {
          const range = rangeOf(attributes.ref ?? '');
          if (range && grid.merges.length < MOST_MERGES) grid.merges.push(range);
          break;
        }
        case 'col':
          if (isTrue(attributes.hidden))
            grid.hiddenColumns.push([
              Number(attributes.min ?? 1),
              Number(attributes.max ?? attributes.min ?? 1),
            ]);
      }
    },
    text(text) {
      if (!open || !into) return;
      if (into === 'value') open.value += text;
      else if (into === 'inline') open.inline += text;
      else open.formula += text;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') into = undefined;
      if (name === 'rPh') phonetic--;
      if (name !== 'c' || !open) return;
      const cell = makeCell(row, column, open, around);
      open = undefined;
      if (!cell) return;
      if (--budget.cells < 0) throw new TooManyCells();
      const line = grid.rows.get(row) ?? new Map<number, GridCell>();
      grid.rows.set(row, line.set(column, cell));
    },
  });
  return grid;
}

/**
 * Cells that have a look and nothing else are most of a formatted sheet. Where every cell says its place they
 * can be dropped before the XML is read.
 */
function withoutBlankCells(xml: string): string {
  return /<c(?=[\s/>])(?![^>]*\sr=)|<!\[CDATA\[/.test(xml) ? xml : xml.replace(/<c\s[^<>]*\/>/g, '');
}

function makeCell(
  row: number,
  column: number,
  raw: {
    type: string;
    style: number;
    value: string | undefined;
    inline: string;
    formula: string | undefined;
  },
  { strings, styles, date1904, encodings }: Surroundings,
): GridCell | undefined {
  const style = styles[raw.style] ?? { format: 'general', font: undefined };
  const cell: GridCell = {
    row,
    column,
    at: addressOf(row, column),
    kind: 'blank',
    value: null,
    format: style.format,
    formula: raw.formula,
    notComputed:
      raw.formula !== undefined && (raw.value ?? '') === '' && raw.type !== 'str' && raw.type !== 'inlineStr',
    font: style.font,
  };
  const put = (text: string, runFont?: string) => {
    if (text !== '') encodings.put(cell, text, runFont ?? cell.font);
  };
  switch (raw.type) {
    case 's': {
      const string = strings[Number(raw.value)];
      put(string?.text ?? '', string?.font);
      break;
    }
    case 'inlineStr':
      put(unescapeHex(raw.inline));
      break;
    case 'str':
      put(unescapeHex(raw.value ?? ''));
      break;
    case 'b':
      cell.kind = 'boolean';
      cell.value = isTrue(raw.value);
      break;
    case 'e':
      cell.kind = 'error';
      cell.value = raw.value ?? '#N/A';
      break;
    case 'd':
      cell.kind = 'number';
      cell.value = 0;
      cell.format = 'date';
      cell.day = /^\d{4}-\d{2}-\d{2}/.exec(raw.value ?? '')?.[0];
      break;
    default: {
      const value = Number(raw.value);
      if ((raw.value ?? '').trim() === '' || !Number.isFinite(value)) break;
      cell.kind = 'number';
      cell.value = value;
      if (cell.format === 'date') cell.day = dayOfSerial(value, date1904);
    }
  }
  return cell.kind === 'blank' && !cell.notComputed ? undefined : cell;
}

/** A text of the workbook's own table. */
export interface SharedString {
  text: string;
  /** Of its first run, where it is rich text. */
  font: string | undefined;
}

/** The workbook's shared strings; runs of rich text joined, phonetic guides left out. */
export function readStrings(xml: string): SharedString[] {
  if (xml === '') return [];
  const strings: SharedString[] = [];
  let text = '';
  let font: string | undefined;
  let inside = false;
  let phonetic = 0;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'si') {
        text = '';
        font = undefined;
      } else if (name === 'rFont') font ??= attributes.val;
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inside = phonetic === 0;
    },
    text(value) {
      if (inside) text += value;
    },
    close(name) {
      if (name === 't') inside = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push({ text: unescapeHex(text), font });
    },
  });
  return strings;
}

/** `_x000D_` is how workbooks write characters that XML cannot. */
function unescapeHex(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
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

function isTrue(text: string | undefined): boolean {
  return /^(1|true|on)$/i.test(text ?? '');
}
