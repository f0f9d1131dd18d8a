/**
 * How high a row must be for its wrapped text. Excel and LibreOffice grow a row by themselves only once
 * somebody types in it; a row without a good height opens with its text cut off.
 */
import { rememberByText } from '../../model/remember.ts';

/** Points per line of 12-point Times New Roman. */
const LINE = 15.75;

/** Widths of Times New Roman in em: the narrow, the half-narrow, the wide, capitals, all others. */
function letterWidth(letter: string): number {
  if (/[ijlt.,:;'|/\s]/.test(letter)) return 0.28;
  if (/[frsI()"-]/.test(letter)) return 0.36;
  if (/[mwMW%]/.test(letter)) return 0.83;
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.48;
}

/** Of a letter, marks and all, in em: the same hundred letters stand in every row. */
const widthOf = rememberByText((letter): number => {
  let width = 0;
  for (const part of letter.normalize('NFD').replace(/\p{M}/gu, '')) width += letterWidth(part);
  return width;
});

/** In the unit of column widths: one digit of the workbook's first font (see form/form.ts), half an em. */
function textWidth(text: string, bold: boolean): number {
  let em = 0;
  for (const letter of text) em += widthOf(letter);
  return em * 2 * (bold ? 1.08 : 1);
}

/** No letter is wider, bold or not, in the unit of column widths. */
const WIDEST = 1.8;

/** Lines that a text takes in a column of that width (in characters). */
export function linesOf(text: string, columnWidth: number, bold = false): number {
  const room = columnWidth - 0.7;
  if (text.length * WIDEST < room && !text.includes('\n')) return 1;
  const space = textWidth(' ', bold);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(' ')) {
      const width = textWidth(word, bold);
      if (used > 0 && used + space + width > room) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? space : 0) + width;
      // A word longer than the column is broken inside.
      lines += Math.ceil(used / room) - 1;
      used -= Math.max(0, Math.ceil(used / room) - 1) * room;
    }
  }
  return Math.max(1, lines);
}

/** The height in points for a row of these texts in columns of these widths. */
export function rowHeight(
  texts: string[],
  widths: number[],
  options: { bold?: boolean; least?: number } = {},
): number {
  const lines = texts.map((text, index) => linesOf(text, widths[index]!, options.bold));
  return Math.max(options.least ?? 1, ...lines) * LINE + 4;
}
