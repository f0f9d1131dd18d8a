/** The text of a document as lines: paragraphs, tables and sections in order, each with how it looks. */
import { rememberByObject } from '../model/remember.ts';
import { childOf, childrenOf, descendants, type Element } from '../ooxml/xml.ts';
import { type Cascade, fillOf, isOn, SIDES, said } from './cascade.ts';
import { asWritten } from './drawing.ts';
import { edgesOf, placeOf } from './edges.ts';
import type { Parts } from './parts.ts';
import { type Around, Runs, SILENT } from './runs.ts';
import { paperLine, type Section, sectionLines } from './sections.ts';

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

  /** @param part path of the part */
  constructor(parts: Parts, cascade: Cascade, part: string) {
    this.#parts = parts;
    this.#cascade = cascade;
    this.#targets = targetsOf(parts, part);
    this.#around = { cascade, parts, targets: this.#targets };
  }

  body(body: Element): void {
    const blocks = blocksOf(body);
    // LibreOffice puts an empty line before a table that a document begins with.
    const first = blocks[0]?.name === 'w:p' && blocks[1]?.name === 'w:tbl' && isBare(blocks[0]) ? 1 : 0;
    this.#blocks(blocks.slice(first));
    this.text.push(...sectionLines(this.#sections, this.#parts));
  }

  #blocks(blocks: Element[]): void {
    for (const block of blocks) {
      if (block.name === 'w:p') this.#paragraph(block);
      else if (block.name === 'w:tbl') this.#table(block);
      else if (block.name === 'w:sectPr') this.#section(block);
      else if (!SILENT.has(block.name)) this.text.push(asWritten(block));
    }
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
    return `p ${style} ${this.#cascade.paragraph(properties)}`;
  }

  #table(node: Element): void {
    const properties = childOf(node, 'w:tblPr');
    const told = (name: string, attribute: string) =>
      properties && childOf(properties, name)?.attributes[attribute];
    const side = told('w:jc', 'w:val') ?? 'left';
    this.text.push(
      `table ${SIDES[side] ?? side} ${told('w:tblInd', 'w:w') ?? 0} ${told('w:tblW', 'w:w')} ${told('w:tblLayout', 'w:type')} ${marginsOf(properties)}`,
    );
    for (const grid of childrenOf(node, 'w:tblGrid'))
      for (const { attributes } of childrenOf(grid, 'w:gridCol'))
        this.widths.push(Number(attributes['w:w'] ?? 0));
    const rows = blocksOf(node, 'w:tr').map((row) => ({ row, cells: blocksOf(row, 'w:tc') }));
    for (const { row, cells } of rows) {
      this.text.push(rowLine(childOf(row, 'w:trPr')));
      for (const cell of cells) {
        this.text.push(cellLine(cell));
        this.#blocks(blocksOf(cell));
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
      if (root) inner.#blocks(blocksOf(root));
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

function isSaid(properties: Element | undefined, name: string): boolean {
  const found = properties && childOf(properties, name);
  return found !== undefined && isOn(found.attributes['w:val'] ?? '');
}

/** Between the lines of a table and its text, in twips; what a program does not say is as Word has it. */
function marginsOf(properties: Element | undefined): string {
  const margins = properties && childOf(properties, 'w:tblCellMar');
  const of = (usual: string, ...sides: string[]) =>
    sides.flatMap((side) => (margins && childOf(margins, `w:${side}`)?.attributes['w:w']) ?? []).at(0) ??
    usual;
  return [of('0', 'top'), of('0', 'bottom'), of('108', 'left', 'start'), of('108', 'right', 'end')].join();
}

function rowLine(properties: Element | undefined): string {
  const { 'w:val': height = '', 'w:hRule': rule = '' } =
    (properties && childOf(properties, 'w:trHeight')?.attributes) ?? {};
  return `row ${isSaid(properties, 'w:tblHeader')} ${isSaid(properties, 'w:cantSplit')} ${height}${height && rule}`;
}

function cellLine(cell: Element): string {
  const { span, merge } = placeOf(cell);
  const properties = childOf(cell, 'w:tcPr');
  return `cell ${span} ${merge} ${properties ? cellLook(properties) : ''}`.trim();
}

const cellLook = rememberByObject((properties: Element): string => {
  const value = (name: string, usual: string) => (said(properties, name) ?? '').replace(usual, '');
  const back = childOf(properties, 'w:shd');
  return [
    value('w:vAlign', 'top'),
    back ? fillOf(back.attributes) : '',
    value('w:textDirection', 'lrTb'),
    ...childrenOf(properties, 'w:tcMar').map(asWritten),
  ].join(' ');
});

/** Targets of a part's relations by their ids. */
function targetsOf(parts: Parts, part: string): Map<string, string> {
  const root = parts.tree(part.replace(/([^/]+)$/, '_rels/$1.rels'));
  return new Map(
    root && childrenOf(root).map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']),
  );
}

/** Children as if content controls were not there. */
function blocksOf(parent: Element, name?: string): Element[] {
  return childrenOf(parent).flatMap((node) => {
    if (node.name === 'w:sdt')
      return childrenOf(node, 'w:sdtContent').flatMap((content) => blocksOf(content, name));
    return name === undefined || node.name === name ? [node] : [];
  });
}

/** A paragraph that says and looks nothing. */
function isBare(paragraph: Element): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const style = (properties && said(properties, 'w:pStyle')) ?? 'Normal';
  const others = properties
    ? childrenOf(properties).filter(({ name }) => name !== 'w:pStyle' && name !== 'w:rPr')
    : [];
  return style === 'Normal' && others.length === 0 && descendants(paragraph, 'w:t').next().done === true;
}
