/** What a template can be filled with, and the names that it may use. */
import type { Chart } from '../model/chart.ts';
import { rememberByText } from '../model/remember.ts';
import type { Text } from '../model/text.ts';
import { oneLine } from '../text/fold.ts';

/** Values by the names that clerks see in Word: "mở đầu", "lĩnh vực". */
export interface Fields {
  [name: string]: FieldValue;
}

/** A text; a list whose rows or paragraphs repeat; a group of texts; figures of a chart; or whether a block is there. */
export type FieldValue = Text | boolean | Fields | readonly Fields[] | { chart: Chart };

/** What a name stands for; lists and groups hold names of their own. */
export interface Name {
  about: string;
  list?: Names;
  group?: Names;
  chart?: true;
  /** A template without it is at fault. */
  required?: boolean;
}

/** The names a template may use. */
export interface Names {
  [name: string]: Name;
}

/** Names are the same in NFC and NFD, in any case, with any spaces. */
export const nameKey = rememberByText((name): string => oneLine(name).toLowerCase());

/** Fields by their names made comparable. */
export type KeyedFields = ReadonlyMap<string, KeyedValue>;
export type KeyedValue = Text | boolean | KeyedFields | readonly KeyedFields[] | { chart: Chart };

/** Fields with their names made comparable, once, before filling. */
export function keyed(fields: Fields): KeyedFields {
  const result = new Map<string, KeyedValue>();
  for (const name in fields) result.set(nameKey(name), keyedValue(fields[name]!));
  return result;
}

function keyedValue(value: FieldValue): KeyedValue {
  if (typeof value !== 'object' || 'phrase' in value) return value as Text | boolean;
  if (Array.isArray(value)) return (value as readonly Fields[]).map(keyed);
  return isFigures(value) ? value : keyed(value as Fields);
}

/** A group of names may have one called "chart" too. */
function isFigures(value: object): value is { chart: Chart } {
  return 'chart' in value && typeof value.chart === 'object' && 'categories' in value.chart!;
}

/** Whether a value repeats. */
export function isList(value: KeyedValue | undefined): value is readonly KeyedFields[] {
  return Array.isArray(value);
}

/** Whether a value holds named texts and does not repeat. */
export function isGroup(value: KeyedValue | undefined): value is KeyedFields {
  return value instanceof Map;
}

/** Whether a value is the figures of a chart. */
export function isChart(value: KeyedValue | undefined): value is { chart: Chart } {
  return typeof value === 'object' && 'chart' in value;
}

/** Whether a value can stand in a sentence. */
export function isText(value: KeyedValue | undefined): value is Text {
  return typeof value === 'string' || (typeof value === 'object' && 'phrase' in value);
}
