/** A .docx as its form is judged: sections, paragraphs, tables, each with the look it has in the end. */
import { Archive } from '../ooxml/archive.ts';
import { type Relation, relationsOf } from '../ooxml/relations.ts';
import {
  childOf,
  childrenOf,
  descendants,
  type Element,
  element,
  isElement,
  parseXml,
  XmlError,
} from '../ooxml/xml.ts';
import { draws, flat, isPage, ruleOf, runsOf, startsPageNumber, textOf } from './nodes.ts';
import { lastAttribute, lastFlag, lastValue, type RunLook, Styles } from './properties.ts';

export interface Run extends RunLook {
  /** With line breaks and tabs; in capitals when the font makes it so. */
  text: string;
  /** A PAGE field begins here. */
  page: boolean;
}

export interface Paragraph {
  kind: 'paragraph';
  text: string;
  runs: Run[];
  align: string;
  indent: { left: number; right: number; firstLine: number };
  before: number;
  after: number;
  line: number;
  lineRule: string;
  style: string | undefined;
  contextual: boolean;
  /** A line over, under or in it: border, drawing, or the official trick of underscores. */
  rule: 'border' | 'drawn' | undefined;
}

export interface Table {
  kind: 'table';
  /** Cells of each row; a cell is its paragraphs and its width. */
  rows: { cells: { paragraphs: Paragraph[]; width: number }[]; cantSplit: boolean }[];
  bordered: boolean;
}

export type Block = Paragraph | Table;

export interface Section {
  blocks: Block[];
  size: { width: number; height: number; orientation: string };
  margin: Record<string, number>;
  titlePage: boolean;
  pageStart: number | undefined;
  pageFormat: string;
  headers: Partial<Record<string, Paragraph[]>>;
  footers: Partial<Record<string, Paragraph[]>>;
}

export interface Document {
  sections: Section[];
}

/** @throws ArchiveError, XmlError when the package is broken. */
export function loadDocument(bytes: Buffer): Document {
  const archive = new Archive(bytes);
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  const xml = main && archive.readText(main);
  if (!main || !xml) throw new XmlError('no main document');
  const relations = relationsOf(archive, main);
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const reader = new Reader(archive, relations, new Styles(archive, part('styles'), part('theme')));
  const body = childOf(parseXml(xml), 'w:body');
  if (!body) throw new XmlError('no body');
  return { sections: reader.sections(body) };
}

class Reader {
  readonly #archive: Archive;
  readonly #relations: Relation[];
  readonly #styles: Styles;

  constructor(archive: Archive, relations: Relation[], styles: Styles) {
    this.#archive = archive;
    this.#relations = relations;
    this.#styles = styles;
  }

  sections(body: Element): Section[] {
    const sections: Section[] = [];
    let blocks: Block[] = [];
    const nodes = flat(body);
    for (const node of nodes) {
      if (node.name === 'w:sectPr') sections.push(this.#section(node, blocks, sections.at(-1)));
      else if (node.name === 'w:tbl') blocks.push(this.#table(node));
      else blocks.push(this.#paragraph(node, undefined));
      const end =
        node.name === 'w:p' && childOf(node, 'w:pPr') && childOf(childOf(node, 'w:pPr')!, 'w:sectPr');
      if (!end) continue;
      sections.push(this.#section(end, blocks, sections.at(-1)));
      blocks = [];
    }
    // The last section may leave out its own element, which then says nothing of its paper or margins.
    if (!nodes.some(({ name }) => name === 'w:sectPr'))
      sections.push(this.#section(element('w:sectPr'), blocks, sections.at(-1)));
    return sections;
  }

  #section(node: Element, blocks: Block[], previous: Section | undefined): Section {
    const size = childOf(node, 'w:pgSz')?.attributes ?? {};
    const margins = childOf(node, 'w:pgMar')?.attributes ?? {};
    const number = childOf(node, 'w:pgNumType')?.attributes ?? {};
    return {
      blocks,
      size: {
        width: Number(size['w:w'] ?? 0),
        height: Number(size['w:h'] ?? 0),
        orientation: size['w:orient'] ?? 'portrait',
      },
      margin: Object.fromEntries(
        Object.entries(margins).map(([name, value]) => [name.replace('w:', ''), Number(value)]),
      ),
      titlePage: lastFlag([node], 'w:titlePg') ?? false,
      pageStart: number['w:start'] === undefined ? undefined : Number(number['w:start']),
      pageFormat: number['w:fmt'] ?? 'decimal',
      // What a section does not say itself it takes from the one before.
      headers: { ...previous?.headers, ...this.#references(node, 'w:headerReference') },
      footers: { ...previous?.footers, ...this.#references(node, 'w:footerReference') },
    };
  }

  #references(node: Element, name: string): Record<string, Paragraph[]> {
    return Object.fromEntries(
      childrenOf(node, name).map(({ attributes }) => {
        const target = this.#relations.find(({ id }) => id === attributes['r:id'])?.target;
        const xml = target && this.#archive.readText(target);
        const paragraphs = xml
          ? [...descendants(parseXml(xml), 'w:p')].map((p) => this.#paragraph(p, undefined))
          : [];
        return [attributes['w:type'] ?? 'default', paragraphs];
      }),
    );
  }

  #table(node: Element): Table {
    const properties = childOf(node, 'w:tblPr');
    const style = properties && childOf(properties, 'w:tblStyle')?.attributes['w:val'];
    const borders = this.#styles
      .chain(style)
      .map((found) => childOf(found, 'w:tblPr'))
      .concat(properties)
      .findLast((layer) => layer && childOf(layer, 'w:tblBorders'));
    const visible = (parent: Element | undefined, name: string) =>
      parent && childOf(parent, name)?.children.some((side) => isElement(side) && draws(side));
    const cells = [...descendants(node, 'w:tcPr')];
    return {
      kind: 'table',
      bordered: Boolean(
        visible(borders, 'w:tblBorders') || cells.some((cell) => visible(cell, 'w:tcBorders')),
      ),
      rows: flat(node, 'w:tr').map((row) => ({
        cantSplit: lastFlag(childrenOf(row, 'w:trPr'), 'w:cantSplit') ?? false,
        cells: flat(row, 'w:tc').map((cell) => ({
          width: Number([...descendants(cell, 'w:tcW')][0]?.attributes['w:w'] ?? 0),
          paragraphs: [...descendants(cell, 'w:p')].map((p) => this.#paragraph(p, style)),
        })),
      })),
    };
  }

  #paragraph(node: Element, tableStyle: string | undefined): Paragraph {
    const properties = childOf(node, 'w:pPr');
    const layers = this.#styles.paragraphLayers(properties, tableStyle);
    const number = (name: string, ...attributes: string[]) =>
      Number(
        attributes.map((attribute) => lastAttribute(layers, name, attribute)).find((value) => value) ?? 0,
      );
    const runs = [...runsOf(node)].map((run): Run => {
      const look = this.#styles.runLook(run, properties, tableStyle);
      const text = textOf(run);
      return { ...look, text: look.caps ? text.toLocaleUpperCase('vi') : text, page: startsPageNumber(run) };
    });
    const simple = [...descendants(node, 'w:fldSimple')].some((field) => isPage(field.attributes['w:instr']));
    if (simple && runs[0]) runs[0].page = true;
    const text = runs.map((run) => run.text).join('');
    const hanging = number('w:ind', 'w:hanging');
    return {
      kind: 'paragraph',
      text,
      runs,
      align: lastValue(layers, 'w:jc') ?? 'left',
      indent: {
        left: number('w:ind', 'w:left', 'w:start'),
        right: number('w:ind', 'w:right', 'w:end'),
        firstLine: hanging ? -hanging : number('w:ind', 'w:firstLine'),
      },
      before: number('w:spacing', 'w:before'),
      after: number('w:spacing', 'w:after'),
      line: number('w:spacing', 'w:line') || 240,
      lineRule: lastAttribute(layers, 'w:spacing', 'w:lineRule') ?? 'auto',
      style: properties && childOf(properties, 'w:pStyle')?.attributes['w:val'],
      contextual: lastFlag(layers, 'w:contextualSpacing') ?? false,
      rule: ruleOf(node, layers, text),
    };
  }
}
