/** The text of a document as lines: paragraphs, tables and sections in order, each with how it looks. */
import { childOf, childrenOf, descendants, type Element } from '../ooxml/xml.ts';
import type { Cascade } from './cascade.ts';
import { edgesOf, placeOf } from './edges.ts';
import { isSaid, said } from './looks.ts';
import { type Parts, targetsOf, writtenBy } from './parts.ts';
import { type Around, bookmarkLine, controlLine, Runs, SILENT } from './runs.ts';
import { paperLine, type Section, sectionLines } from './sections.ts';
import { cellLook, rowLine, tableLine } from './tables.ts';
import { asWritten } from './told.ts';

/** Writes the lines of one part. */
export class Lines {
  readonly text: string[] = [];
  /** Of the columns of all tables, in twips. */
  readonly widths: number[] = [];
  readonly #parts: Parts;
  readonly #cascade: Cascade;
  readonly #targets: Map<string, string>;
  readonly #around: Around;
  readonly #sections: Section[] = [];
  /** Cells that one is in, one in the other. */
  #cells = 0;

  /** @param part path of the part */
  constructor(parts: Parts, cascade: Cascade, part: string) {
    this.#parts = parts;
    this.#cascade = cascade;
    this.#targets = targetsOf(parts, part);
    this.#around = { cascade, parts, targets: this.#targets };
  }

  body(body: Element): void {
    const blocks = childrenOf(body);
    const isAdded = writtenBy(this.#parts).startsWith('LibreOffice') && isLineBeforeTable(blocks);
    this.#blocks(isAdded ? blocks.slice(1) : blocks);
    this.text.push(...sectionLines(this.#sections, this.#parts));
  }

  #blocks(blocks: Element[]): void {
    for (const block of blocks) {
      if (block.name === 'w:p') this.#paragraph(block);
      else if (block.name === 'w:tbl') this.#table(block);
      else if (block.name === 'w:sectPr') this.#section(block);
      else if (block.name === 'w:sdt') this.#control(block);
      else this.text.push(...besideText([block]));
    }
  }

  #control(node: Element): void {
    this.text.push(controlLine(node));
    for (const content of childrenOf(node, 'w:sdtContent')) this.#blocks(childrenOf(content));
    this.text.push('end');
  }

  #paragraph(node: Element): void {
    const properties = childOf(node, 'w:pPr');
    const words = new Runs(this.#around, properties).of(node);
    const section = properties && childOf(properties, 'w:sectPr');
    // An empty paragraph at which a section ends is nothing but that end.
    if (!section || words.length > 0) this.text.push(this.#lookOf(properties), ...words);
    if (section) this.#section(section);
  }

  #lookOf(properties: Element | undefined): string {
    const style = this.#cascade.nameOf(properties && said(properties, 'w:pStyle'));
    const mark = this.#cascade.run(properties && childOf(properties, 'w:rPr'), properties);
    return `p ${style} ${this.#cascade.paragraph(properties, this.#cells > 0)} ¶ ${mark}`;
  }

  #table(node: Element): void {
    const properties = childOf(node, 'w:tblPr');
    this.text.push(tableLine(properties, this.#cascade));
    const columns = childrenOf(node, 'w:tblGrid').flatMap((grid) =>
      childrenOf(grid, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'] ?? 0)),
    );
    this.widths.push(...columns);
    const rows = blocksOf(node, 'w:tr').map((row) => ({ row, cells: blocksOf(row, 'w:tc') }));
    this.text.push(...othersIn(node, TABLE));
    for (const { row, cells } of rows) {
      this.text.push(rowLine(row), ...othersIn(row, ROW));
      let column = 0;
      for (const cell of cells) {
        const { span, merge } = placeOf(cell);
        const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        this.text.push(`cell ${span} ${merge} ${cellLook(childOf(cell, 'w:tcPr'), width)}`);
        column += span;
        this.#cells++;
        this.#blocks(childrenOf(cell));
        this.#cells--;
      }
    }
    const borders = properties && childOf(properties, 'w:tblBorders');
    this.text.push(
      ...edgesOf(
        rows.map(({ cells }) => cells.map(placeOf)),
        borders,
      ),
      'end',
    );
  }

  #section(node: Element): void {
    const headers = new Map<string, string[]>();
    for (const { name, attributes } of childrenOf(node)) {
      if (!/^w:(header|footer)Reference$/.test(name)) continue;
      const part = `word/${this.#targets.get(attributes['r:id'] ?? '')}`;
      const root = this.#parts.tree(part);
      const inner = new Lines(this.#parts, this.#cascade, part);
      if (root) inner.#blocks(childrenOf(root));
      headers.set(`${name} ${attributes['w:type'] ?? 'default'}`, inner.text);
      this.widths.push(...inner.widths);
    }
    this.text.push('section');
    this.#sections.push({
      paper: paperLine(node, [...headers.keys()]),
      titled: isSaid(node, 'w:titlePg'),
      headers,
    });
  }
}

/** What is read of a table and of a row where it stands there. */
const TABLE = new Set(['w:tblPr', 'w:tblGrid', 'w:tr']);
const ROW = new Set(['w:trPr', 'w:tblPrEx', 'w:tc']);

function othersIn(node: Element, known: ReadonlySet<string>): string[] {
  return besideText(childrenOf(node).filter(({ name }) => !known.has(name)));
}

/** What stands between paragraphs, rows or cells and is none. */
function besideText(nodes: Element[]): string[] {
  return nodes
    .filter(({ name }) => !SILENT.has(name))
    .map((node) => {
      if (node.name === 'w:sdt') return controlLine(node);
      return node.name === 'w:bookmarkStart' ? bookmarkLine(node) : asWritten(node);
    })
    .filter((line) => line !== '');
}

/** Children of that name as if content controls were not there. */
function blocksOf(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((node) => {
    if (node.name === 'w:sdt')
      return childrenOf(node, 'w:sdtContent').flatMap((content) => blocksOf(content, name));
    return node.name === name ? [node] : [];
  });
}

/**
 * Whether a document begins with the empty line that LibreOffice puts before a first table. Only LibreOffice leaves
 * it, and only one: whoever adds a line there adds a second.
 */
function isLineBeforeTable([first, second]: Element[]): boolean {
  if (first?.name !== 'w:p' || second?.name !== 'w:tbl') return false;
  const style = descendants(first, 'w:pStyle').next().value?.attributes['w:val'] ?? 'Normal';
  return (
    style === 'Normal' &&
    childrenOf(first)
      .flatMap(selfAndWithin)
      .every(({ name }) => BARE.has(name))
  );
}

const BARE = new Set(['w:pPr', 'w:pStyle', 'w:rPr', 'w:r']);

function selfAndWithin(node: Element): Element[] {
  return [node, ...childrenOf(node).flatMap(selfAndWithin)];
}
