/** One cell as it is written in a worksheet → one of the grid. */
import { type Day, dayOf } from '../model/day.ts';
import { blankCell, type Damage, type GridCell, LONGEST_TEXT } from '../model/grid.ts';
import { dayOfSerial } from '../text/read.ts';
import type { EncodingJudge } from './encodings.ts';
import type { RichText } from './richText.ts';
import { type SharedString, unescapeHex } from './strings.ts';
import type { CellStyle } from './styles.ts';

/** Texts of a cell's elements. */
export interface RawCell {
  /** How the value is to be taken: "s", "str", "n" … */
  type: string;
  /** Index into the styles. */
  style: number;
  value: string | undefined;
  inline: RichText | undefined;
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
  around: CellSurroundings,
): GridCell | undefined {
  const style = around.styles[raw.style] ?? { format: 'general', font: undefined, struck: false };
  const cell: GridCell = {
    ...blankCell(row, column, style),
    formula: raw.formula,
    notComputed:
      raw.formula !== undefined && (raw.value ?? '') === '' && raw.type !== 'str' && raw.type !== 'inlineStr',
  };
  const damage = fill(cell, raw, around);
  if (damage) cell.damage = damage;
  const rich = raw.type === 's' ? around.strings[Number(raw.value)] : raw.inline;
  const unstruck = style.struck ? (rich?.unstruckRuns ?? '') : rich?.unstruck;
  if (unstruck !== undefined && cell.kind !== 'blank')
    cell.unstruck = unescapeHex(unstruck).slice(0, LONGEST_TEXT);
  return cell.kind === 'blank' && !cell.notComputed && !damage ? undefined : cell;
}

/** Puts the value in; what cannot be one is no value, and damage. */
function fill(cell: GridCell, raw: RawCell, around: CellSurroundings): Damage | undefined {
  const written = raw.value ?? '';
  switch (raw.type) {
    case 's': {
      if (written.trim() === '') return undefined;
      const string = /^\s*\d{1,9}\s*$/.test(written) ? around.strings[Number(written)] : undefined;
      return string ? putText(cell, string.text, string.font, around) : 'no-such-string';
    }
    case 'inlineStr':
      return putText(cell, unescapeHex(raw.inline?.text || written), undefined, around);
    case 'str':
      return putText(cell, unescapeHex(written), undefined, around);
    case 'e':
      cell.kind = 'error';
      cell.value = raw.value ?? '#N/A';
      return undefined;
  }
  if (written.trim() === '') return undefined;
  switch (raw.type) {
    case 'b':
      if (!isTrue(written) && !/^(?:0|false|off)$/i.test(written)) return 'no-such-value';
      cell.kind = 'boolean';
      cell.value = isTrue(written);
      return undefined;
    case 'd':
      cell.day = dayWritten(written);
      if (!cell.day && !TIME.test(written)) return 'no-such-value';
      cell.kind = 'number';
      cell.value = 0;
      cell.format = 'date';
      return undefined;
    case 'n': {
      const value = Number(written);
      if (!Number.isFinite(value) || /[xob]/i.test(written)) return 'no-such-value';
      cell.kind = 'number';
      cell.value = value;
      if (cell.format === 'date') cell.day = dayOfSerial(value, around.date1904);
      return undefined;
    }
    default:
      return 'no-such-value';
  }
}

/** "23:44:51.894": a time of no day. */
const TIME = /^T?\d{2}:\d{2}/;

/** The day of "2026-04-10T00:00:00". */
function dayWritten(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim());
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** As much of the text as a cell of Excel can hold. */
function putText(
  cell: GridCell,
  text: string,
  runFont: string | undefined,
  { encodings }: CellSurroundings,
): Damage | undefined {
  if (text !== '') encodings.put(cell, text.slice(0, LONGEST_TEXT), runFont ?? cell.font);
  return text.length > LONGEST_TEXT ? 'too-long' : undefined;
}

/** As XML schemas write it. */
export function isTrue(text: string | undefined): boolean {
  return /^(1|true|on)$/i.test(text ?? '');
}
