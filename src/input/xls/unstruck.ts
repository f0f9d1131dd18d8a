/** What is left of a text of an .xls where a line goes through some of its letters. */
import { LONGEST_TEXT } from '../../model/grid.ts';
import type { Font } from './globals.ts';
import type { Text } from './records.ts';

/** What of a text no line goes through; undefined where that is all of it. */
interface Unstruck {
  plain: string | undefined;
  /** In a cell that is struck through itself. */
  struck: string | undefined;
}

const known = new WeakMap<Text, Unstruck>();

/** Told once of a text, however many cells share it. @param fonts of the workbook that the text is from */
export function unstruckOf(text: Text, fonts: Font[]): Unstruck {
  const found = known.get(text) ?? {
    plain: leftOf(text, fonts, false),
    struck: leftOf(text, fonts, true),
  };
  known.set(text, found);
  return found;
}

function leftOf({ text, runs = [] }: Text, fonts: Font[], isStruck: boolean): string | undefined {
  const parts = [
    { from: 0, struck: isStruck },
    ...runs.map(({ from, font }) => ({ from, struck: fonts[font]?.struck ?? false })),
  ].map(({ from, struck }, index, all) => ({ struck, text: text.slice(from, all[index + 1]?.from) }));
  if (!parts.some((part) => part.struck && part.text !== '')) return undefined;
  return parts
    .flatMap((part) => (part.struck ? [] : part.text))
    .join('')
    .slice(0, LONGEST_TEXT);
}
