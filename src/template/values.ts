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

/** Whether a value repeats. */
export function isList(value: FieldValue | undefined): value is readonly Fields[] {
  return Array.isArray(value);
}

/** Whether a value holds named texts and does not repeat. */
export function isGroup(value: FieldValue | undefined): value is Fields {
  return typeof value === 'object' && !Array.isArray(value) && !('phrase' in value) && !isChart(value);
}

/** Whether a value is the figures of a chart. */
export function isChart(value: FieldValue | undefined): value is { chart: Chart } {
  return (
    typeof value === 'object' &&
    'chart' in value &&
    typeof value.chart === 'object' &&
    'categories' in value.chart
  );
}

/** Whether a value can stand in a sentence. */
export function isText(value: FieldValue | undefined): value is Text {
  return typeof value === 'string' || (typeof value === 'object' && 'phrase' in value);
}

/** Fields with their names made comparable, once, before filling. */
export function keyed(fields: Fields): Fields {
  const result: Fields = Object.create(null);
  for (const name in fields) {
    const value = fields[name]!;
    result[nameKey(name)] = isList(value) ? value.map(keyed) : isGroup(value) ? keyed(value) : value;
  }
  return result;
}
