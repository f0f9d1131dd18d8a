/** A .docx read into what its form is judged by. */
import { Archive } from '../ooxml/archive.ts';
import { type Relation, relationsOf } from '../ooxml/relations.ts';
import {
  childOf,
  childrenOf,
  descendants,
  type Element,
  element,
  parseXml,
  readXml,
  XmlError,
} from '../ooxml/xml.ts';
import { linesOf, tableBorders } from './cells.ts';
import type { Block, Cell, Document, Paragraph, Run, Section, Table } from './document.ts';
import {
  boxedText,
  breaksPage,
  flat,
  instructionsOf,
  isDecomposed,
  paragraphsIn,
  ruleOf,
  runsOf,
  showsPageNumber,
  textOf,
} from './nodes.ts';
import { Numbering } from './numbering.ts';
import { lastAttribute, lastFlag, lastValue, Styles } from './properties.ts';

/** @throws ArchiveError, XmlError when the package is broken. */
export function loadDocument(bytes: Buffer): Document {
  const archive = new Archive(bytes);
  const ofPackage = relationsOf(archive, '');
  const main = ofPackage.find(({ type }) => type === 'officeDocument')?.target;
  const xml = main && archive.readText(main);
  if (!main || !xml) throw new XmlError('no main document');
  const relations = relationsOf(archive, main);
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const styles = new Styles(archive, part('styles'), part('theme'));
  const reader = new Reader(archive, relations, styles, new Numbering(archive, part('numbering')));
  const body = childOf(parseXml(xml), 'w:body');
  if (!body) throw new XmlError('no body');
  const properties = ofPackage.find(({ type }) => type === 'extended-properties')?.target;
  return { sections: reader.sections(body), pages: pagesOf(properties && archive.readText(properties)) };
}

/** The pages that Word or LibreOffice counted; other programs leave the number of their template there. */
function pagesOf(xml: string | undefined): number | undefined {
  const said: Record<string, string> = {};
  let inside = '';
  if (xml)
    readXml(xml, {
      open: (name) => {
        inside = name;
      },
      text: (text) => {
        said[inside] ??= text;
      },
    });
  const pages = Number(said.Pages);
  return pages > 1 || /LibreOffice/.test(said.Application ?? '') ? pages || undefined : undefined;
}

/** Tables inside tables that hold a letterhead or signatures; what is deeper is only text. */
const DEEPEST = 2;

class Reader {
  readonly #archive: Archive;
  readonly #relations: Relation[];
  readonly #styles: Styles;
  readonly #numbering: Numbering;

  constructor(archive: Archive, relations: Relation[], styles: Styles, numbering: Numbering) {
    this.#archive = archive;
    this.#relations = relations;
    this.#styles = styles;
    this.#numbering = numbering;
  }

  sections(body: Element): Section[] {
    const sections: Section[] = [];
    let blocks: Block[] = [];
    const nodes = flat(body);
    for (const node of nodes) {
      if (node.name === 'w:sectPr') sections.push(this.#section(node, blocks, sections.at(-1)));
      else if (node.name === 'w:tbl') blocks.push(this.#table(node, 0));
      else blocks.push(this.#paragraph(node, undefined));
      const properties = node.name === 'w:p' ? childOf(node, 'w:pPr') : undefined;
      const end = properties && childOf(properties, 'w:sectPr');
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
      size: { width: Number(size['w:w'] ?? 0), height: Number(size['w:h'] ?? 0) },
      margin: Object.fromEntries(
        Object.entries(margins).map(([name, value]) => [name.replace('w:', ''), Number(value)]),
      ),
      continuous: childOf(node, 'w:type')?.attributes['w:val'] === 'continuous',
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

  #table(node: Element, depth: number): Table {
    const properties = childOf(node, 'w:tblPr');
    const style = properties && childOf(properties, 'w:tblStyle')?.attributes['w:val'];
    const ofStyle = this.#styles.chain(style).map((found) => childOf(found, 'w:tblPr'));
    const borders = tableBorders([...ofStyle, properties]);
    const rowNodes = flat(node, 'w:tr');
    let framed = false;
    const rows = rowNodes.map((row, rowIndex) => {
      const cellNodes = flat(row, 'w:tc');
      return cellNodes.map((cell, column) => {
        const at = { row: rowIndex, column, rows: rowNodes.length, columns: cellNodes.length };
        const lines = linesOf(cell, borders, at);
        framed ||= lines.ofTable || lines.count > 1;
        return this.#cell(cell, style, depth, lines.count === 1 && !lines.ofTable);
      });
    });
    return { kind: 'table', rows, framed };
  }

  #cell(node: Element, style: string | undefined, depth: number, ruled: boolean): Cell {
    const width = childOf(node, 'w:tcPr');
    const parts = depth < DEEPEST ? flat(node) : [...paragraphsIn(node)];
    const blocks = parts.map((part) =>
      part.name === 'w:tbl' ? this.#table(part, depth + 1) : this.#paragraph(part, style),
    );
    return {
      width: Number((width && childOf(width, 'w:tcW')?.attributes['w:w']) ?? 0),
      blocks,
      paragraphs: blocks.flatMap((block) => (block.kind === 'table' ? textOfTable(block) : [block])),
      ruled,
    };
  }

  #paragraph(node: Element, tableStyle: string | undefined): Paragraph {
    const properties = childOf(node, 'w:pPr');
    const list = this.#listOf(properties);
    const layers = this.#styles.paragraphLayers(properties, tableStyle, list);
    const said = (name: string, ...attributes: string[]) =>
      attributes.map((attribute) => lastAttribute(layers, name, attribute)).find((value) => value);
    const number = (name: string, ...attributes: string[]) => Number(said(name, ...attributes) ?? 0);
    const runNodes = [...runsOf(node)];
    const instructions = instructionsOf(runNodes, node);
    const numbered = showsPageNumber(instructions);
    const runs = runNodes.map((run): Run => {
      const look = this.#styles.runLook(run, properties, tableStyle);
      const text = look.hidden ? '' : textOf(run).normalize('NFC');
      const page = numbered && (childOf(run, 'w:instrText') !== undefined || runNodes.length === 1);
      return { ...look, text: look.caps ? text.toLocaleUpperCase('vi') : text, page };
    });
    if (numbered && runs[0] && !runs.some(({ page }) => page)) runs[0].page = true;
    const text = runs
      .map((run) => run.text)
      .join('')
      .normalize('NFC');
    return {
      kind: 'paragraph',
      text,
      decomposed: runNodes.some((run) => isDecomposed(textOf(run))),
      boxed: boxedText(node),
      full: list?.label ? `${list.label} ${text.trimStart()}` : text,
      runs,
      align: alignOf(layers, text),
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
      style: properties && childOf(properties, 'w:pStyle')?.attributes['w:val'],
      contextual: lastFlag(layers, 'w:contextualSpacing') ?? false,
      rule: ruleOf(node, layers, text),
      conditional: /\bIF\b/i.test(instructions),
      endsPage: runNodes.some(breaksPage),
    };
  }

  #listOf(properties: Element | undefined) {
    const layers = this.#styles.paragraphLayers(properties);
    const found = layers.findLast((layer) => childOf(layer, 'w:numPr'));
    const number = found && childOf(found, 'w:numPr');
    if (!number) return undefined;
    const value = (name: string) => childOf(number, name)?.attributes['w:val'];
    return this.#numbering.level(value('w:numId'), value('w:ilvl'));
  }
}

/** Every paragraph of a table. */
function textOfTable({ rows }: Table): Paragraph[] {
  return rows.flat().flatMap(({ paragraphs }) => paragraphs);
}

/** A frame stands where it says; text behind a tab that centres is centred. */
function alignOf(layers: Element[], text: string): string {
  const frame = lastAttribute(layers, 'w:framePr', 'w:xAlign');
  if (frame !== undefined) return frame;
  const tabs = layers.flatMap((layer) => childrenOf(layer, 'w:tabs').flatMap((set) => childrenOf(set)));
  if (/^\s*\t/.test(text) && tabs.some(({ attributes }) => attributes['w:val'] === 'center')) return 'center';
  const align = lastValue(layers, 'w:jc') ?? 'left';
  return { start: 'left', end: 'right', distribute: 'both' }[align] ?? align;
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
