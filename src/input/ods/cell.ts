/** One cell of an .ods → one of the grid. */
import { type Day, dayOf, daysBetween } from '../../model/day.ts';
import { blankCell, type Damage, type GridCell, LONGEST_TEXT } from '../../model/grid.ts';
import type { EncodingJudge } from '../encodings.ts';

/** What a cell's element says, and what stands in it. */
export interface RawOdsCell {
  attributes: Record<string, string>;
  /** Paragraphs, a line each. */
  text: string;
  /** What of it no line goes through; undefined where that is all of it. */
  unstruck: string | undefined;
  font: string | undefined;
}

/** Undefined for a cell that holds nothing. */
export function cellOf(
  row: number,
  column: number,
  { attributes, text, unstruck, font }: RawOdsCell,
  encodings: EncodingJudge,
): GridCell | undefined {
  const formula = attributes['table:formula']?.replace(/^\w{1,20}:=?/, '');
  const cell: GridCell = { ...blankCell(row, column, { format: 'general', font }), formula };
  const damage = fill(cell, attributes, text, encodings);
  if (damage) cell.damage = damage;
  if (unstruck !== undefined && cell.kind !== 'blank') cell.unstruck = unstruck.slice(0, LONGEST_TEXT);
  cell.notComputed =
    formula !== undefined && cell.kind === 'blank' && attributes['office:value-type'] === undefined;
  return cell.kind === 'blank' && !cell.notComputed && !damage ? undefined : cell;
}

function fill(
  cell: GridCell,
  attributes: Record<string, string>,
  text: string,
  encodings: EncodingJudge,
): Damage | undefined {
  if (attributes['calcext:value-type'] === 'error') {
    cell.kind = 'error';
    cell.value = text === '' ? '#N/A' : text;
    return undefined;
  }
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      if (attributes['office:value-type'] === 'percentage') cell.format = 'percent';
      return putNumber(cell, attributes['office:value']);
    case 'boolean':
      cell.kind = 'boolean';
      cell.value = attributes['office:boolean-value'] === 'true';
      return /^(?:true|false)$/.test(attributes['office:boolean-value'] ?? '') ? undefined : putNothing(cell);
    case 'date':
      return putDay(cell, attributes['office:date-value'] ?? '');
    case 'time':
      return putTime(cell, attributes['office:time-value'] ?? '');
    default: {
      const whole = attributes['office:string-value'] || text;
      if (whole !== '') encodings.put(cell, whole.slice(0, LONGEST_TEXT), cell.font);
      return whole.length > LONGEST_TEXT ? 'too-long' : undefined;
    }
  }
}

function putNothing(cell: GridCell): Damage {
  cell.kind = 'blank';
  cell.value = null;
  return 'no-such-value';
}

function putNumber(cell: GridCell, written: string | undefined): Damage | undefined {
  const value = /^\s*[-+]?[\d.]+(?:e[-+]?\d{1,4})?\s*$/i.test(written ?? '') ? Number(written) : Number.NaN;
  if (!Number.isFinite(value)) return putNothing(cell);
  cell.kind = 'number';
  cell.value = value;
  return undefined;
}

/** Days of a workbook are counted from here. */
const FIRST: Day = '1899-12-30';

function putDay(cell: GridCell, written: string): Damage | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:$|T(\d{2}):(\d{2}):(\d{2}))/.exec(written);
  const day = found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
  if (!day) return putNothing(cell);
  cell.kind = 'number';
  cell.format = 'date';
  const [hours, minutes, seconds] = found!.slice(4).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  cell.value = daysBetween(FIRST, day) + partOfDay(hours, minutes, seconds);
  cell.day = day;
  return undefined;
}

/** "PT12H30M00S": a part of a day, and no day. */
function putTime(cell: GridCell, written: string): Damage | undefined {
  const found = /^-?PT(\d{1,6})H(\d{1,2})M(\d{1,2})/.exec(written);
  if (!found) return putNothing(cell);
  const [, hours, minutes, seconds] = found.map(Number) as [number, number, number, number];
  cell.kind = 'number';
  cell.value = partOfDay(hours, minutes, seconds);
  return undefined;
}

function partOfDay(hours: number, minutes: number, seconds: number): number {
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
