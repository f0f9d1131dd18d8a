/**
 * What one placeholder is: the words that explain it, and how its value is had. One entry serves both the names that
 * a template may use and the filling, so the two cannot differ.
 */
import type { Chart } from '../model/chart.ts';
import type { Text } from '../model/text.ts';
import type { Fields, FieldValue, Name } from './values.ts';

/** A placeholder that shows something of `From`. */
export interface Placeholder<From> extends Name {
  of(from: From): FieldValue;
}

/** Placeholders by the names that clerks see in Word. */
export interface Placeholders<From> {
  [name: string]: Placeholder<From>;
}

/** The placeholders that show each field of something; a field that none shows does not compile. */
export function placeholders<From>(
  shown: {
    [Field in keyof From]: Placeholders<From[Field]>;
  },
): Placeholders<From> {
  const fields = Object.keys(shown) as (keyof From)[];
  return Object.fromEntries(
    fields.flatMap((field) =>
      Object.entries(shown[field]).map(([name, entry]): [string, Placeholder<From>] => [
        name,
        { ...entry, of: (from) => entry.of(from[field]) },
      ]),
    ),
  );
}

/** The value of every placeholder, by its name. */
export function fieldsOf<From>(names: Placeholders<From>, from: From): Fields {
  return Object.fromEntries(Object.entries(names).map(([name, { of }]) => [name, of(from)]));
}

/** A text in a sentence or a cell. @param of absent: what it shows is a text already */
export function text(about: string): Placeholder<Text>;
export function text<From>(about: string, of: (from: From) => Text): Placeholder<From>;
export function text(about: string, of: (from: never) => Text = (from) => from): Placeholder<never> {
  return { about, of };
}

/** A number as it is, in a cell of a table. */
export function count(about: string): Placeholder<number> {
  return text(about, String);
}

/** Whether a block of the template is there. */
export function block<From>(about: string, of: (from: From) => boolean): Placeholder<From> {
  return { about: `khối: ${about}`, of };
}

/** What repeats a paragraph or a row, with names of its own. @param of absent: what it shows is a list already */
export function list<Item>(about: string, names: Placeholders<Item>): Placeholder<readonly Item[]>;
export function list<Item, From>(
  about: string,
  names: Placeholders<Item>,
  of: (from: From) => readonly Item[],
): Placeholder<From>;
export function list<Item>(
  about: string,
  names: Placeholders<Item>,
  of: (from: never) => readonly Item[] = (from) => from,
): Placeholder<never> {
  return { about, list: names, of: (from) => of(from).map((item) => fieldsOf(names, item)) };
}

/** Names of one thing that does not repeat; without that thing they are empty. @param of absent: it is the thing */
export function group<Item>(about: string, names: Placeholders<Item>): Placeholder<Item>;
export function group<Item, From>(
  about: string,
  names: Placeholders<Item>,
  of: (from: From) => Item | undefined,
): Placeholder<From>;
export function group<Item>(
  about: string,
  names: Placeholders<Item>,
  of: (from: never) => Item | undefined = (from) => from,
): Placeholder<never> {
  const filled = (item: Item | undefined) => (item === undefined ? {} : fieldsOf(names, item));
  return { about, group: names, of: (from) => filled(of(from)) };
}

/** Figures of a Word chart inside a block of that name; without them the block goes. */
export function chart(about: string): Placeholder<Chart | undefined> {
  return { about, chart: true, of: (from) => (from === undefined ? false : { chart: from }) };
}

/** A placeholder without which a template is at fault. */
export function required<From>(entry: Placeholder<From>): Placeholder<From> {
  return { ...entry, required: true };
}
