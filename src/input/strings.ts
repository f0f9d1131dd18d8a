/** Texts of a workbook: the table of shared ones, and how both that and cells write what XML cannot. */
import { readXml } from '../ooxml/xml.ts';

/** A text of the workbook's own table. */
export interface SharedString {
  text: string;
  /** Of its first run, where it is rich text. */
  font: string | undefined;
}

/** The workbook's shared strings; runs of rich text joined, phonetic guides left out. */
export function readStrings(xml: string): SharedString[] {
  if (xml === '') return [];
  const strings: SharedString[] = [];
  let text = '';
  let font: string | undefined;
  let inside = false;
  let phonetic = 0;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'si') {
        text = '';
        font = undefined;
      } else if (name === 'rFont') font ??= attributes.val;
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inside = phonetic === 0;
    },
    text(value) {
      if (inside) text += value;
    },
    close(name) {
      if (name === 't') inside = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push({ text: unescapeHex(text), font });
    },
  });
  return strings;
}

/** `_x000D_` is how workbooks write characters that XML cannot. */
export function unescapeHex(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
