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
import { Formats } from './format.ts';
import { remembered } from './known.ts';
import {
  breaksPage,
  flat,
  isDecomposed,
  isRule,
  paragraphsIn,
  partsOf,
  showsPageNumber,
  textOf,
} from './nodes.ts';
import { Numbering } from './numbering.ts';
import { lastFlag, type RunLook, Styles } from './properties.ts';

/** Elements of a text of some 1,500 pages: what is read of each paragraph takes more room than its tree. */
const LARGEST_TEXT = 500_000;

/** @throws XmlTooLarge when it is too long; ArchiveError, XmlError when the package is broken. */
export function loadDocument(bytes: Buffer): Document {
  const archive = new Archive(bytes);
  const ofPackage = relationsOf(archive, '');
  const main = ofPackage.find(({ type }) => type === 'officeDocument')?.target;
  const xml = main && archive.readText(main);
  if (!main || !xml) throw new XmlError('no main document');
  const relations = relationsOf(archive, main);
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const styles = new Styles(archive, part('styles'), part('theme'));
  const reader = new Reader(
    archive,
    relations,
    styles,
    new Formats(styles, new Numbering(archive, part('numbering'))),
  );
  const body = childOf(parseXml(xml, LARGEST_TEXT), 'w:body');
  if (!body) throw new XmlError('no body');
  const properties = ofPackage.find(({ type }) => type === 'extended-properties')?.target;
  return { sections: reader.sections(body), ...savedBy(properties && archive.readText(properties)) };
}

/** Which program saved it, and the pages that it counted; others than Word and LibreOffice leave those of their template. */
function savedBy(xml: string | undefined): Pick<Document, 'pages' | 'ofLibreOffice'> {
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
  const ofLibreOffice = /LibreOffice/.test(said.Application ?? '');
  return { ofLibreOffice, pages: pages > 1 || ofLibreOffice ? pages || undefined : undefined };
}

/** Tables inside tables that hold a letterhead or signatures; what is deeper is only text. */
const DEEPEST = 2;

class Reader {
  readonly #archive: Archive;
  readonly #relations: Relation[];
  readonly #styles: Styles;
  readonly #formats: Formats;
  readonly #parts = remembered<Paragraph[]>();

  constructor(archive: Archive, relations: Relation[], styles: Styles, formats: Formats) {
    this.#archive = archive;
    this.#relations = relations;
    this.#styles = styles;
    this.#formats = formats;
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
        const paragraphs = target === undefined ? [] : this.#parts(target, () => this.#paragraphsOf(target));
        return [attributes['w:type'] ?? 'default', paragraphs];
      }),
    );
  }

  /** Of a header or footer; sections share them. */
  #paragraphsOf(part: string): Paragraph[] {
    const xml = this.#archive.readText(part);
    if (!xml) return [];
    return [...descendants(parseXml(xml), 'w:p')].map((p) => this.#paragraph(p, undefined));
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
    const { list, centresTabs, bordered, ...format } = this.#formats.of(properties, tableStyle);
    const found = partsOf(node);
    const numbered = showsPageNumber(found.instructions);
    const raw = found.runs.map(textOf);
    const composed = raw.map((text) => text.normalize('NFC'));
    const runs = found.runs.map((run, index): Run => {
      const look = this.#styles.runLook(run, properties, tableStyle);
      const text = look.hidden ? '' : composed[index]!;
      const page = numbered && (found.runs.length === 1 || childOf(run, 'w:instrText') !== undefined);
      return runOf(look, look.caps ? text.toLocaleUpperCase('vi') : text, page);
    });
    if (numbered && runs[0] && !runs.some(({ page }) => page)) runs[0].page = true;
    const [only] = runs;
    const text =
      runs.length === 1 && !only!.caps
        ? only!.text
        : runs
            .map((run) => run.text)
            .join('')
            .normalize('NFC');
    return {
      kind: 'paragraph',
      ...format,
      align: centresTabs && /^\s*\t/.test(text) ? 'center' : format.align,
      text,
      decomposed: raw.some((each, index) => isDecomposed(each, composed[index]!)),
      boxed: found.boxed,
      full: list?.label ? `${list.label} ${text.trimStart()}` : text,
      runs,
      style: properties && childOf(properties, 'w:pStyle')?.attributes['w:val'],
      rule: bordered ? 'border' : found.drawn || isRule(text) ? 'drawn' : undefined,
      conditional: /\bIF\b/i.test(found.instructions),
      endsPage: found.runs.some(breaksPage),
    };
  }
}

/**
 * Field by field: what is spread into an object has another shape each time, and each look at a run is a slow one
 * then (59,000 paragraphs, no two indented alike: 4.3 s with a spread, 3.4 without).
 */
function runOf(look: RunLook, text: string, page: boolean): Run {
  const { fonts, size, bold, italic, underlined, caps, color, raised, hidden, gap } = look;
  return { fonts, size, bold, italic, underlined, caps, color, raised, hidden, gap, text, page };
}

/** Every paragraph of a table. */
function textOfTable({ rows }: Table): Paragraph[] {
  return rows.flat().flatMap(({ paragraphs }) => paragraphs);
}
