/** Labels of lists that Word writes by itself: "1.", "a)", "-". They are read like typed ones. */
import type { Archive } from '../ooxml/archive.ts';
import { childOf, childrenOf, type Element, parseXml } from '../ooxml/xml.ts';

/** A level of a list: a label like those it gives, and the looks of its paragraphs. */
export interface Level {
  label: string;
  properties: Element | undefined;
}

/** A first numeral of each format; a list's own count does not matter to the form. */
const FIRST: Record<string, string> = {
  upperRoman: 'I',
  lowerRoman: 'i',
  upperLetter: 'A',
  lowerLetter: 'a',
  none: '',
};

const val = (parent: Element, name: string) => childOf(parent, name)?.attributes['w:val'];

export class Numbering {
  readonly #abstract = new Map<string, Element>();
  readonly #lists = new Map<string, Element>();
  readonly #levels = new Map<string, Level | undefined>();

  constructor(archive: Archive, part: string | undefined) {
    const xml = part && archive.readText(part);
    const root = xml ? parseXml(xml) : undefined;
    for (const node of root ? childrenOf(root) : []) {
      if (node.name === 'w:abstractNum') this.#abstract.set(node.attributes['w:abstractNumId'] ?? '', node);
      if (node.name === 'w:num') this.#lists.set(node.attributes['w:numId'] ?? '', node);
    }
  }

  /** The level of a list that a paragraph names; undefined when it is in none (list "0" takes it out). */
  level(list: string | undefined, level: string | undefined): Level | undefined {
    if (list === undefined || list === '0') return undefined;
    const key = `${list} ${level}`;
    if (!this.#levels.has(key)) this.#levels.set(key, this.#read(list, level ?? '0'));
    return this.#levels.get(key);
  }

  #read(list: string, level: string): Level | undefined {
    const node = this.#lists.get(list);
    const levels =
      node && childrenOf(this.#abstract.get(val(node, 'w:abstractNumId') ?? '') ?? node, 'w:lvl');
    const at = (number: string) => levels?.find(({ attributes }) => attributes['w:ilvl'] === number);
    const own = at(level);
    if (!own) return undefined;
    const text = (val(own, 'w:lvlText') ?? '').slice(0, 40);
    const label =
      val(own, 'w:numFmt') === 'bullet'
        ? text.replace(/[\uf02d\u2212]/g, '-')
        : text.replace(/%([1-9])/g, (_, number: string) => {
            const format = at(String(Number(number) - 1));
            return FIRST[(format && val(format, 'w:numFmt')) ?? 'decimal'] ?? '1';
          });
    return { label, properties: childOf(own, 'w:pPr') };
  }
}
