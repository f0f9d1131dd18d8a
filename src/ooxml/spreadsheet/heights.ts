/**
 * How high a row must be for its wrapped text. Excel and LibreOffice grow a row by themselves only once
 * somebody types in it; a row without a good height opens with its text cut off.
 */
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
function widthOf(code: number): number {
  const known = WIDTHS.get(code);
  if (known !== undefined) return known;
  const letter = String.fromCodePoint(code);
  let width = 0;
  for (const part of letter.normalize('NFD').replace(/\p{M}/gu, '')) width += letterWidth(part);
  WIDTHS.set(code, width);
  return width;
}

const WIDTHS = new Map<number, number>();

/** In the unit of column widths: one digit of the workbook's first font (see form/form.ts), half an em. */
function inColumns(em: number, bold: boolean): number {
  return em * 2 * (bold ? 1.08 : 1);
}

/** No letter is wider, bold or not, in the unit of column widths. */
const WIDEST = 1.8;
const [SPACE, NEW_LINE] = [0x20, 0x0a];

/** Lines that a text takes in a column of that width (in characters). */
export function linesOf(text: string, columnWidth: number, bold = false): number {
  const room = columnWidth - 0.7;
  if (text.length * WIDEST < room && !text.includes('\n')) return 1;
  const space = inColumns(widthOf(SPACE), bold);
  let lines = 1;
  let used = 0;
  /** Of the word that one is in. */
  let em = 0;
  const endWord = () => {
    const width = inColumns(em, bold);
    em = 0;
    if (used > 0 && used + space + width > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
    if (used > 0 && used <= room) return;
    // A word longer than the column is broken inside; a line with nothing in it is none.
    lines += Math.ceil(used / room) - 1;
    used -= Math.max(0, Math.ceil(used / room) - 1) * room;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code === SPACE) endWord();
    else if (code === NEW_LINE) {
      endWord();
      lines++;
      used = 0;
    } else {
      if (code > 0xffff) at++;
      em += widthOf(code);
    }
  }
  endWord();
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
