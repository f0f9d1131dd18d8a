/** How a paragraph is laid out in the end: its list, its alignment, indents and spaces. */
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts';
import { remembered, signature } from './known.ts';
import { draws } from './nodes.ts';
import type { Level, Numbering } from './numbering.ts';
import { lastAttribute, lastFlag, lastValue, type Styles } from './properties.ts';

export interface Format {
  list: Level | undefined;
  /** As it is said; text behind a tab that centres is in the middle all the same. */
  align: string;
  /** It has a tab stop that centres. */
  centresTabs: boolean;
  indent: { left: number; right: number; firstLine: number };
  indentUnknown: boolean;
  before: number;
  after: number;
  line: number;
  lineRule: string;
  contextual: boolean;
  /** A border over or under it. */
  bordered: boolean;
}

/** The format of paragraphs, by their own properties and the style of the table around them. */
export class Formats {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #known = remembered<Format>();

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  of(properties: Element | undefined, tableStyle: string | undefined): Format {
    return this.#known(`${tableStyle}|${signature(properties)}`, () => {
      const list = this.#listOf(properties);
      return formatOf(this.#styles.paragraphLayers(properties, tableStyle, list), list);
    });
  }

  #listOf(properties: Element | undefined): Level | undefined {
    const layers = this.#styles.paragraphLayers(properties);
    const found = layers.findLast((layer) => childOf(layer, 'w:numPr'));
    const number = found && childOf(found, 'w:numPr');
    if (!number) return undefined;
    const value = (name: string) => childOf(number, name)?.attributes['w:val'];
    return this.#numbering.level(value('w:numId'), value('w:ilvl'));
  }
}

function formatOf(layers: Element[], list: Level | undefined): Format {
  const said = (name: string, ...attributes: string[]) =>
    attributes.map((attribute) => lastAttribute(layers, name, attribute)).find((value) => value);
  const number = (name: string, ...attributes: string[]) => Number(said(name, ...attributes) ?? 0);
  const tabs = layers.flatMap((layer) => childrenOf(layer, 'w:tabs').flatMap((set) => childrenOf(set)));
  return {
    list,
    align: alignOf(layers),
    centresTabs: tabs.some(({ attributes }) => attributes['w:val'] === 'center'),
    indent: {
      left: number('w:ind', 'w:left', 'w:start'),
      right: number('w:ind', 'w:right', 'w:end'),
      firstLine: firstLineOf(layers),
    },
    indentUnknown: said('w:ind', 'w:firstLineChars', 'w:leftChars') !== undefined,
    before: spaceOf(layers, 'before'),
    after: spaceOf(layers, 'after'),
    line: number('w:spacing', 'w:line') || 240,
    lineRule: said('w:spacing', 'w:lineRule') ?? 'auto',
    contextual: lastFlag(layers, 'w:contextualSpacing') ?? false,
    bordered: isBordered(layers),
  };
}

/** A frame stands where it says. */
function alignOf(layers: Element[]): string {
  const align = lastAttribute(layers, 'w:framePr', 'w:xAlign') ?? lastValue(layers, 'w:jc') ?? 'left';
  return { start: 'left', end: 'right', distribute: 'both' }[align] ?? align;
}

function isBordered(layers: Element[]): boolean {
  const layer = layers.findLast((each) => childOf(each, 'w:pBdr'));
  const sides = layer ? childrenOf(childOf(layer, 'w:pBdr')!) : [];
  return sides.some((side) => /^w:(top|bottom)$/.test(side.name) && draws(side));
}

/** A first line that goes in takes the place of one that hangs out, and the other way round. */
function firstLineOf(layers: Element[]): number {
  for (let at = layers.length - 1; at >= 0; at--) {
    const said = childOf(layers[at]!, 'w:ind')?.attributes ?? {};
    if (said['w:hanging'] !== undefined) return -Number(said['w:hanging']);
    if (said['w:firstLine'] !== undefined) return Number(said['w:firstLine']);
  }
  return 0;
}

/** Space over or under a paragraph; what Word chooses by itself is 14 points. */
function spaceOf(layers: Element[], side: 'before' | 'after'): number {
  const automatic = lastAttribute(layers, 'w:spacing', `w:${side}Autospacing`);
  if (automatic !== undefined && automatic !== '0' && automatic !== 'false') return 280;
  return Number(lastAttribute(layers, 'w:spacing', `w:${side}`) ?? 0);
}
