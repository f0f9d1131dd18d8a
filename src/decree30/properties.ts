/** What a run or paragraph looks like in the end: docDefaults, table style, paragraph style, character style, direct. */
import type { Archive } from '../ooxml/archive.ts';
import { childOf, childrenOf, descendants, type Element, parseXml } from '../ooxml/xml.ts';

export interface RunLook {
  /** ascii, hAnsi, cs, eastAsia. */
  fonts: (string | undefined)[];
  /** Half-points; 20 when nobody says. */
  size: number;
  bold: boolean;
  italic: boolean;
  caps: boolean;
  color: string | undefined;
}

const FONT_SLOTS = [
  ['w:ascii', 'w:asciiTheme'],
  ['w:hAnsi', 'w:hAnsiTheme'],
  ['w:cs', 'w:cstheme'],
  ['w:eastAsia', 'w:eastAsiaTheme'],
] as const;

/** Effective looks: document defaults, styles with what they are based on, direct formatting. */
export class Styles {
  readonly #styles = new Map<string, Element>();
  readonly #defaults: { run: Element[]; paragraph: Element[] } = { run: [], paragraph: [] };
  readonly #themeFonts = new Map<string, string>();
  #defaultParagraph: string | undefined;

  constructor(archive: Archive, stylesPart: string | undefined, themePart: string | undefined) {
    const xml = stylesPart && archive.readText(stylesPart);
    const root = xml ? parseXml(xml) : undefined;
    for (const style of root ? childrenOf(root, 'w:style') : []) {
      const id = style.attributes['w:styleId'] ?? '';
      this.#styles.set(id, style);
      if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'] ?? '0'))
        this.#defaultParagraph = id;
    }
    for (const found of root ? descendants(root, 'w:docDefaults') : []) {
      this.#defaults.run = [...descendants(found, 'w:rPr')];
      this.#defaults.paragraph = [...descendants(found, 'w:pPr')];
    }
    const theme = themePart && archive.readText(themePart);
    if (theme) this.#readTheme(parseXml(theme));
  }

  has(id: string): boolean {
    return this.#styles.has(id);
  }

  /** The style and those it is based on, the most general first. */
  chain(id: string | undefined): Element[] {
    const chain: Element[] = [];
    for (let next = id; next !== undefined; ) {
      const style = this.#styles.get(next);
      if (!style || chain.includes(style)) break;
      chain.unshift(style);
      next = valOf(style, 'w:basedOn');
    }
    return chain;
  }

  /** pPr elements that speak about a paragraph, the weakest first. */
  paragraphLayers(properties: Element | undefined, tableStyle: string | undefined): Element[] {
    const id = (properties && valOf(properties, 'w:pStyle')) ?? this.#defaultParagraph;
    const direct = properties ? [properties] : [];
    return [
      ...this.#defaults.paragraph,
      ...pick(this.chain(tableStyle), 'w:pPr'),
      ...pick(this.chain(id), 'w:pPr'),
      ...direct,
    ];
  }

  runLook(run: Element, paragraph: Element | undefined, tableStyle: string | undefined): RunLook {
    const direct = childOf(run, 'w:rPr');
    const paragraphStyle = (paragraph && valOf(paragraph, 'w:pStyle')) ?? this.#defaultParagraph;
    const levels = [
      this.#defaults.run,
      pick(this.chain(tableStyle), 'w:rPr'),
      pick(this.chain(paragraphStyle), 'w:rPr'),
      pick(this.chain(direct && valOf(direct, 'w:rStyle')), 'w:rPr'),
      direct ? [direct] : [],
    ];
    const layers = levels.flat();
    return {
      fonts: this.#fonts(layers),
      size: Number(lastValue(layers, 'w:sz') ?? 20),
      bold: toggle(levels, 'w:b'),
      italic: toggle(levels, 'w:i'),
      caps: toggle(levels, 'w:caps'),
      color: lastValue(layers, 'w:color'),
    };
  }

  #fonts(layers: Element[]): (string | undefined)[] {
    return FONT_SLOTS.map(([plain, themed]) => {
      let font: string | undefined;
      for (const layer of layers) {
        const { attributes = {} } = childOf(layer, 'w:rFonts') ?? {};
        const theme = attributes[themed];
        if (theme !== undefined) font = this.#themeFonts.get(theme) || `phông của chủ đề (${theme})`;
        else if (attributes[plain] !== undefined) font = attributes[plain];
      }
      return font;
    });
  }

  #readTheme(theme: Element): void {
    for (const kind of ['major', 'minor']) {
      for (const fonts of descendants(theme, `a:${kind}Font`)) {
        const face = (name: string) => childOf(fonts, name)?.attributes.typeface ?? '';
        this.#themeFonts.set(`${kind}HAnsi`, face('a:latin')).set(`${kind}Ascii`, face('a:latin'));
        this.#themeFonts.set(`${kind}Bidi`, face('a:cs')).set(`${kind}EastAsia`, face('a:ea'));
      }
    }
  }
}

function pick(chain: Element[], name: string): Element[] {
  return chain.flatMap((style) => childOf(style, name) ?? []);
}

/** Whether a toggle property is on. */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** The `w:val` of a child element. */
function valOf(parent: Element, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

/** The value of the innermost layer that sets a property. */
export function lastValue(layers: Element[], name: string): string | undefined {
  return lastAttribute(layers, name, 'w:val');
}

/** Each attribute is inherited on its own: a style may say "before" and the text itself "after". */
export function lastAttribute(layers: Element[], name: string, attribute: string): string | undefined {
  for (const layer of [...layers].reverse()) {
    const value = childOf(layer, name)?.attributes[attribute];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** On, off or unsaid by the last of the layers that has the element. */
export function lastFlag(layers: Element[], name: string): boolean | undefined {
  for (const layer of [...layers].reverse()) {
    const found = childOf(layer, name);
    if (found) return isOn(found.attributes['w:val'] ?? '1');
  }
  return undefined;
}

/** Bold in the paragraph's style and again in the character's is not bold (ISO 29500-1, 17.7.3). */
function toggle([defaults, ...rest]: Element[][], name: string): boolean {
  const direct = lastFlag(rest.at(-1)!, name);
  if (direct !== undefined) return direct;
  const on = rest.slice(0, -1).filter((level) => lastFlag(level, name)).length;
  return lastFlag(defaults!, name) || on % 2 === 1;
}
