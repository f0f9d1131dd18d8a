/** One cell as it is written in a worksheet → one of the grid. */
import { addressOf } from '../model/address.ts';
import type { GridCell } from '../model/grid.ts';
import { dayOfSerial } from '../text/read.ts';
import type { EncodingJudge } from './encodings.ts';
import { type SharedString, unescapeHex } from './strings.ts';
import type { CellStyle } from './styles.ts';

/** Texts of a cell's elements. */
export interface RawCell {
  /** How the value is to be taken: "s", "str", "n" … */
  type: string;
  /** Index into the styles. */
  style: number;
  value: string | undefined;
  inline: string;
  formula: string | undefined;
}

/** What a cell only points at. */
export interface CellSurroundings {
  strings: SharedString[];
  styles: CellStyle[];
  date1904: boolean;
  encodings: EncodingJudge;
}

/** Undefined for a cell that holds nothing. */
export function cellOf(
  row: number,
  column: number,
  raw: RawCell,
  { strings, styles, date1904, encodings }: CellSurroundings,
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

/** As XML schemas write it. */
export function isTrue(text: string | undefined): boolean {
  return /^(1|true|on)$/i.test(text ?? '');
}
