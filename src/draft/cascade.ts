/**
 * What a run or paragraph looks like in the end, in one line: document defaults, styles with what they are based on,
 * direct formatting. Programs say the same look in many ways; here each look has one line, so that lines can be
 * compared. (decree30/properties.ts asks single questions of the same layers; here every answer counts.)
 */
import { childOf, childrenOf, descendants, type Element } from '../ooxml/xml.ts';

/** A look as its parts; what is not there is as Word has it when nobody says. */
export type Look = ReadonlyMap<string, string>;

const NOTHING: Look = new Map();

/** Styles built on styles: no honest document goes deeper. */
const DEEPEST = 30;

/** The looks of one document's styles. */
export class Cascade {
  readonly #styles = new Map<string, Element>();
  readonly #defaults: { run: Look; paragraph: Look };
  readonly #looks = new Map<string, { run: Look; paragraph: Look }>();
  readonly #lines = new Map<string, string>();
  #usual: string | undefined;

  /** @param root of the part with the styles */
  constructor(root: Element | undefined) {
    for (const style of root ? childrenOf(root, 'w:style') : []) {
      const { 'w:styleId': id = '', 'w:type': type, 'w:default': isDefault = '0' } = style.attributes;
      this.#styles.set(id, style);
      if (type === 'paragraph' && isOn(isDefault)) this.#usual = id;
    }
    const defaults = root && childOf(root, 'w:docDefaults');
    this.#defaults = {
      run: runLook(defaults && descendants(defaults, 'w:rPr').next().value),
      paragraph: paragraphLook(defaults && descendants(defaults, 'w:pPr').next().value),
    };
  }

  /** A style as people know it: a program that saves the document again may give it another id. */
  nameOf(id = this.#usual): string {
    const style = id === undefined ? undefined : this.#styles.get(id);
    return (style && said(style, 'w:name'))?.normalize('NFC').toLowerCase() ?? '';
  }

  /** @param properties of the paragraph */
  paragraph(properties: Element | undefined): string {
    const style = properties && said(properties, 'w:pStyle');
    const isPlain = !properties || properties.children.length === (style === undefined ? 0 : 1);
    return this.#once(`p ${style}`, isPlain ? NOTHING : paragraphLook(properties), () => [
      this.#defaults.paragraph,
      this.#lookOf(style).paragraph,
    ]);
  }

  /** @param properties of the run @param around of the paragraph that it stands in */
  run(properties: Element | undefined, around: Element | undefined): string {
    const style = around && said(around, 'w:pStyle');
    const own = properties && said(properties, 'w:rStyle');
    return this.#once(`r ${style} ${own}`, runLook(properties), () => [
      this.#defaults.run,
      this.#lookOf(style).run,
      own === undefined ? NOTHING : this.#lookOf(own).run,
    ]);
  }

  /** Most paragraphs and runs look as their style says, which is worked out once. */
  #once(name: string, direct: Look, layers: () => Look[]): string {
    if (direct.size > 0) return shown([...layers(), direct]);
    let line = this.#lines.get(name);
    if (line === undefined) {
      line = shown(layers());
      this.#lines.set(name, line);
    }
    return line;
  }

  #lookOf(id = this.#usual): { run: Look; paragraph: Look } {
    if (id === undefined) return { run: NOTHING, paragraph: NOTHING };
    let look = this.#looks.get(id);
    if (!look) {
      const chain = this.#chainOf(id);
      const over = (looks: Look[]) => new Map(looks.flatMap((each) => [...each]));
      look = {
        run: over(chain.map((style) => runLook(childOf(style, 'w:rPr')))),
        paragraph: over(chain.map((style) => paragraphLook(childOf(style, 'w:pPr')))),
      };
      this.#looks.set(id, look);
    }
    return look;
  }

  /** The most general first. */
  #chainOf(id: string): Element[] {
    const chain: Element[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < DEEPEST; ) {
      const style = this.#styles.get(next);
      if (!style) break;
      chain.unshift(style);
      next = said(style, 'w:basedOn');
    }
    return chain;
  }
}

/** The last word on each part, but for what is as if nobody had spoken. */
function shown(layers: Look[]): string {
  const parts = new Map(layers.flatMap((layer) => [...layer]));
  return [...parts]
    .filter(([part, value]) => value !== (USUAL[part] ?? ''))
    .map(([part, value]) => `${part}=${value}`)
    .sort()
    .join(' ');
}

/** What is as if nobody had said it. */
const USUAL: Record<string, string> = {
  jc: 'left',
  left: '0',
  right: '0',
  first: '0',
  before: '0',
  after: '0',
  line: '240',
  lineRule: 'auto',
  outlineLvl: '9',
  sz: '20',
  spacing: '0',
  position: '0',
  w: '100',
};

const TOGGLES = ['b', 'i', 'strike', 'dstrike', 'caps', 'smallCaps', 'vanish', 'outline', 'shadow', 'emboss'];
const RUN_VALUES = ['sz', 'spacing', 'position', 'w'];
const FLAGS = ['pageBreakBefore', 'keepNext', 'keepLines', 'contextualSpacing', 'bidi'];

function runLook(properties: Element | undefined): Look {
  if (!properties || properties.children.length === 0) return NOTHING;
  const look = new Map<string, string>();
  for (const { name, attributes } of childrenOf(properties)) {
    const part = name.slice(2);
    const value = attributes['w:val'] ?? '';
    if (TOGGLES.includes(part)) look.set(part, isOn(value) ? '1' : '');
    else if (RUN_VALUES.includes(part)) look.set(part, value);
    else if (part === 'u' || part === 'em') look.set(part, value === 'none' ? '' : value);
    else if (part === 'vertAlign') look.set(part, value === 'baseline' ? '' : value);
    else if (part === 'color') look.set(part, colour(value));
    else if (part === 'highlight') look.set('back', value === 'none' ? '' : (HIGHLIGHTS[value] ?? value));
    else if (part === 'shd') look.set('back', fillOf(attributes));
    else if (part === 'bdr') look.set(part, lineOf({ attributes }));
    else if (part === 'rFonts')
      for (const slot of ['ascii', 'hAnsi']) {
        const font = attributes[`w:${slot}Theme`] ?? attributes[`w:${slot}`];
        if (font !== undefined) look.set(slot, font.toLowerCase());
      }
  }
  return look;
}

function paragraphLook(properties: Element | undefined): Look {
  if (!properties || properties.children.length === 0) return NOTHING;
  const look = new Map<string, string>();
  for (const node of childrenOf(properties)) {
    const { name, attributes } = node;
    const part = name.slice(2);
    const value = attributes['w:val'] ?? '';
    if (FLAGS.includes(part)) look.set(part, isOn(value) ? '1' : '');
    else if (part === 'jc') look.set(part, SIDES[value] ?? value);
    else if (part === 'outlineLvl') look.set(part, value);
    else if (part === 'framePr') look.set(part, Object.values(attributes).sort().join());
    else if (part === 'shd') look.set('back', fillOf(attributes));
    else if (part === 'spacing')
      for (const each of ['before', 'after', 'line', 'lineRule']) {
        const told = attributes[`w:${each}`];
        if (told !== undefined) look.set(each, told);
      }
    else if (part === 'ind') indent(attributes, look);
    else if (part === 'pBdr') for (const side of childrenOf(node)) look.set(side.name.slice(2), lineOf(side));
    else if (part === 'numPr')
      look.set(
        'list',
        childrenOf(node)
          .map((each) => each.attributes['w:val'])
          .join(),
      );
    else if (part === 'tabs')
      look.set(
        part,
        childrenOf(node)
          .map((tab) => `${tab.attributes['w:val']}${tab.attributes['w:pos']}`)
          .sort()
          .join(),
      );
  }
  return look;
}

function indent(attributes: Record<string, string>, look: Map<string, string>): void {
  const told = (...names: string[]) =>
    names.map((name) => attributes[`w:${name}`]).find((value) => value !== undefined);
  const [left, right] = [told('left', 'start'), told('right', 'end')];
  const [first, hanging] = [told('firstLine'), told('hanging')];
  if (left !== undefined) look.set('left', left);
  if (right !== undefined) look.set('right', right);
  if (first !== undefined || hanging !== undefined)
    look.set('first', Number(hanging ?? 0) > 0 ? `-${hanging}` : (first ?? '0'));
}

/** Names that Word and LibreOffice give the same side. */
export const SIDES: Record<string, string> = { start: 'left', end: 'right', begin: 'left' };

const HIGHLIGHTS: Record<string, string> = {
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  blue: '0000FF',
  red: 'FF0000',
};

/** A border as it is drawn; "" for none. */
export function lineOf({ attributes }: Pick<Element, 'attributes'>): string {
  const { 'w:val': kind = 'none', 'w:sz': size = '0', 'w:color': ink = '' } = attributes;
  return kind === 'none' || kind === 'nil' ? '' : `${kind}${size}${colour(ink)}`;
}

/** The fill of a shading; "" for none. */
export function fillOf(attributes: Record<string, string>): string {
  const fill = attributes['w:fill'] ?? '';
  return fill === 'auto' ? '' : fill.toUpperCase();
}

/** Black and "automatic" are one ink on white paper. */
function colour(value: string): string {
  return value === 'auto' || value === '000000' ? '' : value.toUpperCase();
}

/** Whether a property that is there is on. */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** The `w:val` of a child element. */
export function said(parent: Element, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}
