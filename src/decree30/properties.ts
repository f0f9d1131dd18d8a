/** What a run or paragraph looks like in the end: docDefaults, table style, paragraph style, character style, direct. */
import type { Archive } from '../ooxml/archive.ts';
import { childOf, childrenOf, descendants, type Element, parseXml } from '../ooxml/xml.ts';
import { fold } from '../text/fold.ts';
import { remembered, signature } from './known.ts';
import type { Level } from './numbering.ts';

export interface RunLook {
  /** Of plain letters and digits (`ascii`), and of those with marks (`hAnsi`); other slots hold no Vietnamese letter. */
  fonts: { ascii: string; hAnsi: string };
  /** Half-points; 20 when nobody says. */
  size: number;
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  caps: boolean;
  color: string | undefined;
  /** Superscript or subscript: Word makes it smaller itself. */
  raised: boolean;
  /** Not printed. */
  hidden: boolean;
  /** Marked as a gap by cchc: its own character style, or yellow. */
  gap: boolean;
}

const FONT_SLOTS = { ascii: 'w:asciiTheme', hAnsi: 'w:hAnsiTheme' } as const;

/** What Word writes in when nobody names a font. */
const TIMES = 'Times New Roman';

/** Name of the character style of gaps, as it is compared. */
const GAP_STYLE = fold('Chỗ thiếu');

/** Styles built on styles: no honest document goes deeper. */
const DEEPEST = 30;

/** Effective looks: document defaults, styles with what they are based on, direct formatting. */
export class Styles {
  readonly #styles = new Map<string, Element>();
  readonly #chains = new Map<string, Element[]>();
  readonly #defaults: { run: Element[]; paragraph: Element[] } = { run: [], paragraph: [] };
  readonly #themeFonts = new Map<string, string>();
  readonly #looks = remembered<RunLook>();
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

  /** The style and those it is based on, the most general first. */
  chain(id: string | undefined): Element[] {
    if (id === undefined) return [];
    const known = this.#chains.get(id);
    if (known) return known;
    const chain: Element[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < DEEPEST; ) {
      const style = this.#styles.get(next);
      if (!style || chain.includes(style)) break;
      chain.unshift(style);
      next = valOf(style, 'w:basedOn');
    }
    this.#chains.set(id, chain);
    return chain;
  }

  /** pPr elements that speak about a paragraph, the weakest first. @param list the looks that its list gives it */
  paragraphLayers(properties: Element | undefined, tableStyle?: string, list?: Level): Element[] {
    return [
      ...this.#defaults.paragraph,
      ...pick(this.chain(tableStyle), 'w:pPr'),
      ...pick(this.chain(this.#styleOf(properties)), 'w:pPr'),
      ...(list?.properties ? [list.properties] : []),
      ...(properties ? [properties] : []),
    ];
  }

  runLook(run: Element, paragraph: Element | undefined, tableStyle: string | undefined): RunLook {
    const direct = childOf(run, 'w:rPr');
    const style = this.#styleOf(paragraph);
    return this.#looks(`${tableStyle}|${style}|${signature(direct)}`, () =>
      this.#look(direct, style, tableStyle),
    );
  }

  #look(direct: Element | undefined, style: string | undefined, tableStyle: string | undefined): RunLook {
    const character = this.chain(direct && valOf(direct, 'w:rStyle'));
    const levels = [
      this.#defaults.run,
      pick(this.chain(tableStyle), 'w:rPr'),
      pick(this.chain(style), 'w:rPr'),
      pick(character, 'w:rPr'),
      direct ? [direct] : [],
    ];
    const layers = levels.flat();
    const underline = lastValue(layers, 'w:u');
    return {
      fonts: { ascii: this.#font(layers, 'ascii'), hAnsi: this.#font(layers, 'hAnsi') },
      size: Number(lastValue(layers, 'w:sz') ?? 20),
      bold: toggle(levels, 'w:b'),
      italic: toggle(levels, 'w:i'),
      underlined: underline !== undefined && isOn(underline),
      caps: toggle(levels, 'w:caps'),
      color: lastValue(layers, 'w:color'),
      raised: /^su(per|b)script$/.test(lastValue(layers, 'w:vertAlign') ?? ''),
      hidden: toggle(levels, 'w:vanish'),
      gap:
        lastValue(layers, 'w:highlight') === 'yellow' ||
        character.some((each) => fold(valOf(each, 'w:name') ?? '') === GAP_STYLE),
    };
  }

  #styleOf(paragraph: Element | undefined): string | undefined {
    return (paragraph && valOf(paragraph, 'w:pStyle')) ?? this.#defaultParagraph;
  }

  #font(layers: Element[], slot: keyof typeof FONT_SLOTS): string {
    let font = TIMES;
    for (const layer of layers) {
      const fonts = childOf(layer, 'w:rFonts')?.attributes;
      if (!fonts) continue;
      const theme = fonts[FONT_SLOTS[slot]];
      font = (theme && this.#themeFonts.get(theme)) || fonts[`w:${slot}`] || font;
    }
    return font;
  }

  #readTheme(theme: Element): void {
    for (const kind of ['major', 'minor']) {
      for (const fonts of descendants(theme, `a:${kind}Font`)) {
        const face = (name: string) => childOf(fonts, name)?.attributes.typeface ?? '';
        this.#themeFonts.set(`${kind}HAnsi`, face('a:latin')).set(`${kind}Ascii`, face('a:latin'));
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
  for (let at = layers.length - 1; at >= 0; at--) {
    const value = childOf(layers[at]!, name)?.attributes[attribute];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** On, off or unsaid by the last of the layers that has the element. */
export function lastFlag(layers: Element[], name: string): boolean | undefined {
  for (let at = layers.length - 1; at >= 0; at--) {
    const found = childOf(layers[at]!, name);
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
