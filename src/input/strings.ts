/** Texts of a workbook: the table of shared ones, and how both that and cells write what XML cannot. */
import { type Allowance, charge, contentOf, type Handlers, readXml } from '../ooxml/xml.ts';
import { RichText } from './richText.ts';

/** A text of the workbook's own table. */
export type SharedString = Readonly<Pick<RichText, 'text' | 'font' | 'unstruck' | 'unstruckRuns'>>;

/** The workbook's shared strings; runs of rich text joined, phonetic guides left out. */
export function readStrings(xml: string, allowance?: Allowance): SharedString[] {
  if (xml === '') return [];
  const strings: SharedString[] = [];
  let rich = new RichText();
  let inside = false;
  let phonetic = 0;
  const push = ({ text, font, unstruck, unstruckRuns }: RichText) =>
    strings.push({ text: unescapeHex(text), font, unstruck, unstruckRuns });
  const handlers: Handlers = {
    open(name, attributes) {
      if (name === 'si') rich = new RichText();
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inside = phonetic === 0;
      else rich.open(name, attributes);
    },
    shortcut(xml, from, charged) {
      let at = from;
      if (phonetic > 0) return at;
      for (PLAIN.lastIndex = at; ; ) {
        const found = PLAIN.exec(xml);
        if (!found) return at;
        at = PLAIN.lastIndex;
        const [, space, raw] = found;
        charge(charged, 2 + (space!.length >> 3));
        push(RichText.of(contentOf(raw!, charged)));
      }
    },
    text(value) {
      if (inside) rich.add(value);
    },
    close(name) {
      if (name === 't') inside = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') push(rich);
    },
  };
  readXml(xml, handlers, allowance);
  return strings;
}

/** A text that is all in one look, as most are. */
const PLAIN = /<si><t((?: xml:space="preserve")?)>([^<]*)<\/t><\/si>/y;

/** `_x000D_` is how workbooks write characters that XML cannot. */
export function unescapeHex(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
