/** Fills for the marked cells, and the looks of the list of findings, added to a workbook's own styles. */
import { childrenOf, cloneOf, type Element, element, parseXml } from '../ooxml/xml.ts';
import { childMade, childNamed, localName, named } from './package.ts';

/** Light red for errors, light yellow for warnings: Excel's own "bad" and "neutral". */
const FILLS = { error: 'FFFFC7CE', warning: 'FFFFEB9C' } as const;
export type Severity = keyof typeof FILLS;

/** Looks of the list. */
export type ListLook = 'title' | 'text' | 'header' | 'cell' | 'link';

const LISTS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type List = (typeof LISTS)[number];

/** A style sheet that grows; styles already there keep their numbers. */
export class GrowingStyles {
  readonly #root: Element;
  readonly #marked = new Map<string, number>();
  readonly #looks = new Map<ListLook, number>();

  constructor(root: Element) {
    this.#root = root;
    for (const list of childrenOf(parseXml(EMPTY))) {
      if (childNamed(root, list.name)) continue;
      const later = ORDER.slice(ORDER.indexOf(list.name) + 1);
      const before = root.children.findIndex(
        (child) => typeof child !== 'string' && later.includes(localName(child)),
      );
      root.children.splice(before < 0 ? root.children.length : before, 0, prefixed(list, root));
    }
  }

  /** The style of a cell with that style, filled. */
  marked(style: number, severity: Severity): number {
    const key = `${style} ${severity}`;
    let index = this.#marked.get(key);
    if (index === undefined) {
      const fill = this.#add(
        'fills',
        `<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[severity]}"/><bgColor indexed="64"/></patternFill></fill>`,
      );
      index = this.#variant(style, { fillId: String(fill), applyFill: '1' });
      this.#marked.set(key, index);
    }
    return index;
  }

  /** The style as it was before {@link marked}; the same where it is not one of ours. */
  unmarked(style: number): number {
    const fill = this.#items('fills')[Number(this.#items('cellXfs')[style]?.attributes.fillId ?? -1)];
    const pattern = fill && childNamed(fill, 'patternFill');
    const colour = pattern && childNamed(pattern, 'fgColor')?.attributes.rgb;
    if (!Object.values(FILLS).some((ours) => ours === colour?.toUpperCase())) return style;
    return this.#variant(style, { fillId: '0', applyFill: '0' });
  }

  /** A style of the list. */
  look(look: ListLook): number {
    let index = this.#looks.get(look);
    if (index === undefined) {
      const { font, boxed, fill } = LOOKS[look];
      const xf = `<xf numFmtId="49" fontId="${this.#add('fonts', FONTS[font])}" fillId="${fill ? this.#add('fills', HEADER_FILL) : 0}" borderId="${boxed ? this.#add('borders', BOX) : 0}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${boxed ? ' wrapText="1"' : ''}/></xf>`;
      index = this.#add('cellXfs', xf);
      this.#looks.set(look, index);
    }
    return index;
  }

  #variant(style: number, changes: Record<string, string>): number {
    const base = this.#items('cellXfs')[style];
    const copy = base
      ? cloneOf(base)
      : element(named(this.#root, 'xf'), { numFmtId: '0', fontId: '0', borderId: '0' });
    copy.attributes = { ...copy.attributes, ...changes };
    return this.#append('cellXfs', copy);
  }

  #items(list: List): Element[] {
    const parent = childNamed(this.#root, list);
    return parent ? childrenOf(parent) : [];
  }

  #add(list: List, xml: string): number {
    return this.#append(list, prefixed(parseXml(xml), this.#root));
  }

  #append(list: List, item: Element): number {
    const parent = childMade(this.#root, list);
    parent.children.push(item);
    const count = childrenOf(parent).length;
    parent.attributes = { ...parent.attributes, count: String(count) };
    return count - 1;
  }
}

function prefixed(node: Element, root: Element): Element {
  return {
    ...node,
    name: named(root, node.name),
    children: node.children.map((child) => (typeof child === 'string' ? child : prefixed(child, root))),
  };
}

const FONT = '<sz val="12"/><name val="Times New Roman"/><family val="1"/>';
const FONTS = {
  plain: `<font>${FONT}</font>`,
  bold: `<font><b/>${FONT}</font>`,
  title: '<font><b/><sz val="14"/><name val="Times New Roman"/><family val="1"/></font>',
  link: '<font><u/><sz val="12"/><color rgb="FF0563C1"/><name val="Times New Roman"/><family val="1"/></font>',
};
const LOOKS: Record<ListLook, { font: keyof typeof FONTS; boxed: boolean; fill: boolean }> = {
  title: { font: 'title', boxed: false, fill: false },
  text: { font: 'plain', boxed: false, fill: false },
  header: { font: 'bold', boxed: true, fill: true },
  cell: { font: 'plain', boxed: true, fill: false },
  link: { font: 'link', boxed: true, fill: false },
};
const HEADER_FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE2E8EE"/><bgColor indexed="64"/></patternFill></fill>';
const SIDES = ['left', 'right', 'top', 'bottom'];
const BOX = `<border>${SIDES.map((side) => `<${side} style="thin"><color rgb="FF8C98A4"/></${side}>`).join('')}<diagonal/></border>`;

/** Parts of a style sheet in the order of its schema. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** What a style sheet must have before anything can be added. */
const EMPTY = `<styleSheet><fonts count="1"><font>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;
