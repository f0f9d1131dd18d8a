/** The text of a document as lines: paragraphs, tables and sections in order, each with how it looks. */
import { childOf, childrenOf, descendants, type Element, isElement } from '../ooxml/xml.ts';
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
  readonly #around: Around;
  readonly #runs: Runs;
  readonly #sections: Section[] = [];
  /** Looks of paragraphs by their style. */
  readonly #inCells = new Map<string, string>();
  readonly #outside = new Map<string, string>();
  /** Cells that one is in, one in the other. */
  #cells = 0;

  /** @param part path of the part */
  constructor(parts: Parts, cascade: Cascade, part: string) {
    this.#parts = parts;
    this.#cascade = cascade;
    let targets: Map<string, string> | undefined;
    const targetOf = (id = '') => {
      targets ??= targetsOf(parts, part);
      return targets.get(id);
    };
    this.#around = { cascade, parts, targetOf };
    this.#runs = new Runs(this.#around);
  }

  body(body: Element): void {
    const blocks = childrenOf(body);
    const isAdded = writtenBy(this.#parts).startsWith('LibreOffice') && isLineBeforeTable(blocks);
    this.#blocks(isAdded ? blocks.slice(1) : blocks);
    this.text.push(...sectionLines(this.#sections, this.#parts));
  }

  #blocks(blocks: Element['children']): void {
    for (const block of blocks) {
      if (!isElement(block)) continue;
      if (block.name === 'w:p') this.#paragraph(block);
      else if (block.name === 'w:tbl') this.#table(block);
      else if (block.name === 'w:sectPr') this.#section(block);
      else if (block.name === 'w:sdt') this.#control(block);
      else this.#beside(block);
    }
  }

  /** What stands between paragraphs, rows or cells and is none. */
  #beside(node: Element): void {
    if (SILENT.has(node.name)) return;
    const line = besideText(node);
    if (line !== '') this.text.push(line);
  }

  #othersIn(node: Element, known: ReadonlySet<string>): void {
    for (const child of node.children) if (isElement(child) && !known.has(child.name)) this.#beside(child);
  }

  #control(node: Element): void {
    this.text.push(controlLine(node));
    for (const content of childrenOf(node, 'w:sdtContent')) this.#blocks(content.children);
    this.text.push('end');
  }

  #paragraph(node: Element): void {
    const properties = childOf(node, 'w:pPr');
    const words = this.#runs.of(node, properties);
    const section = properties && childOf(properties, 'w:sectPr');
    // An empty paragraph at which a section ends is nothing but that end.
    if (!section || words !== '') this.text.push(this.#lookOf(properties));
    if (words !== '') this.text.push(words);
    if (section) this.#section(section);
  }

  /** Most paragraphs name a style and say nothing else: what such look like is worked out once. */
  #lookOf(properties: Element | undefined): string {
    const looks = this.#cells > 0 ? this.#inCells : this.#outside;
    const style = properties && said(properties, 'w:pStyle');
    const isStyleAlone = style !== undefined && properties?.children.length === 1;
    const known = isStyleAlone ? looks.get(style) : undefined;
    if (known !== undefined) return known;
    const mark = this.#cascade.run(properties && childOf(properties, 'w:rPr'), properties);
    const paragraph = this.#cascade.paragraph(properties, this.#cells > 0);
    const look = `p ${this.#cascade.nameOf(style)} ${paragraph} ¶ ${mark}`;
    if (isStyleAlone) looks.set(style, look);
    return look;
  }

  #table(node: Element): void {
    const properties = childOf(node, 'w:tblPr');
    this.text.push(tableLine(properties, this.#cascade));
    const columns = childrenOf(node, 'w:tblGrid').flatMap((grid) =>
      childrenOf(grid, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'] ?? 0)),
    );
    this.widths.push(...columns);
    const rows = blocksOf(node, 'w:tr').map((row) => ({ row, cells: blocksOf(row, 'w:tc') }));
    this.#othersIn(node, TABLE);
    for (const { row, cells } of rows) {
      this.text.push(rowLine(row));
      this.#othersIn(row, ROW);
      let column = 0;
      for (const cell of cells) {
        const { span, merge } = placeOf(cell);
        const next = column + span;
        let width = 0;
        for (let at = column; at < next && at < columns.length; at++) width += columns[at]!;
        column = next;
        this.text.push(`cell ${span} ${merge} ${cellLook(childOf(cell, 'w:tcPr'), width)}`);
        this.#cells++;
        this.#blocks(cell.children);
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
      const part = `word/${this.#around.targetOf(attributes['r:id'])}`;
      const root = this.#parts.tree(part);
      const inner = new Lines(this.#parts, this.#cascade, part);
      if (root) inner.#blocks(root.children);
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

function besideText(node: Element): string {
  if (node.name === 'w:sdt') return controlLine(node);
  return node.name === 'w:bookmarkStart' ? bookmarkLine(node) : asWritten(node);
}

/** Children of that name as if content controls were not there. */
function blocksOf(parent: Element, name: string, found: Element[] = []): Element[] {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (node.name === name) found.push(node);
    else if (node.name === 'w:sdt')
      for (const content of childrenOf(node, 'w:sdtContent')) blocksOf(content, name, found);
  }
  return found;
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
