/** Texts of a workbook: the table of shared ones, and how both that and cells write what XML cannot. */
import { LONGEST_TEXT } from '../model/grid.ts';
import { type Allowance, type Handlers, readXml } from '../ooxml/xml.ts';

/** A text of the workbook's own table. */
export interface SharedString {
  text: string;
  /** Of its first run, where it is rich text. */
  font: string | undefined;
}

/** As much of a text as is kept: each character may be written in seven; what is longer is known by being longer. */
export const LONGEST_RAW = 7 * LONGEST_TEXT;

/** The workbook's shared strings; runs of rich text joined, phonetic guides left out. */
export function readStrings(xml: string, allowance?: Allowance): SharedString[] {
  if (xml === '') return [];
  const strings: SharedString[] = [];
  let text = '';
  let font: string | undefined;
  let inside = false;
  let phonetic = 0;
  const handlers: Handlers = {
    open(name, attributes) {
      if (name === 'si') {
        text = '';
        font = undefined;
      } else if (name === 'rFont') font ??= attributes.val;
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inside = phonetic === 0;
    },
    text(value) {
      if (inside && text.length <= LONGEST_RAW) text += value;
    },
    close(name) {
      if (name === 't') inside = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push({ text: unescapeHex(text), font });
    },
  };
  readXml(xml, handlers, allowance);
  return strings;
}

/** `_x000D_` is how workbooks write characters that XML cannot. */
export function unescapeHex(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
