/** The words of a paragraph, each stretch with how it looks, however the program that saved it cut them into runs. */
import { childOf, childrenOf, type Element, isElement } from '../ooxml/xml.ts';
import type { Cascade } from './cascade.ts';
import { drawingLine } from './drawing.ts';
import type { Parts, TargetOf } from './parts.ts';
import { asWritten, childrenTold, told } from './told.ts';

/** What stands in a run and is no text. */
const MARKS: Record<string, string> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** What only holds runs. */
const HOLDERS = new Set(['w:smartTag', 'w:sdtContent']);

/** Tracked changes. */
const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Around what a comment is about. */
const COMMENTED: Record<string, string> = { 'w:commentRangeStart': '⟦', 'w:commentRangeEnd': '⟧' };

/** What says nothing to a reader. */
export const SILENT: ReadonlySet<string> = new Set([
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:pPr',
  'w:rPr',
  'w:proofErr',
  'w:bookmarkEnd',
  'w:lastRenderedPageBreak',
  'w:annotationRef',
  'w:commentReference',
]);

/** Fields that every program works out anew. */
const COUNTED = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** What the runs of a part are read with. */
export interface Around {
  cascade: Cascade;
  parts: Parts;
  targetOf: TargetOf;
}

/** Reads the runs of paragraphs, one after the other. */
export class Runs {
  readonly #around: Around;
  /** Properties of the paragraph. */
  #paragraph: Element | undefined;
  #text = '';
  #lastLook = '';
  /** Instructions of the fields that one stands in, the innermost last; `told`: past its instruction. */
  #fields: { instruction: string; told: boolean }[] = [];

  constructor(around: Around) {
    this.#around = around;
  }

  /** The line of a paragraph; "" for an empty one. @param properties its own */
  of(paragraph: Element, properties: Element | undefined): string {
    this.#paragraph = properties;
    this.#text = '';
    this.#lastLook = '';
    if (this.#fields.length > 0) this.#fields = [];
    this.#walk(paragraph);
    return this.#text;
  }

  #walk(parent: Element): void {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      const { name, attributes } = node;
      if (name === 'w:r') this.#run(node);
      else if (SILENT.has(name)) continue;
      else if (HOLDERS.has(name)) this.#walk(node);
      else if (name === 'w:sdt') this.#control(node);
      else if (name === 'w:bookmarkStart') this.#text += bookmarkLine(node);
      else if (name === 'w:hyperlink')
        this.#within(
          node,
          [
            this.#around.targetOf(attributes['r:id']),
            ...['anchor', 'tooltip', 'tgtFrame'].map((each) => attributes[`w:${each}`]),
          ].join('#'),
        );
      else if (CHANGES.has(name)) this.#within(node, `${name} ${attributes['w:author']}`);
      else if (name === 'w:fldSimple') this.#simpleField(node);
      else if (name in COMMENTED) this.#text += COMMENTED[name];
      else this.#text += asWritten(node);
    }
  }

  #within(node: Element, what: string): void {
    this.#text += `⟨${what}⟩`;
    this.#walk(node);
    this.#text += '⟨⟩';
  }

  #control(node: Element): void {
    this.#text += controlLine(node);
    for (const content of childrenOf(node, 'w:sdtContent')) this.#walk(content);
    this.#text += '⟨⟩';
  }

  #simpleField(node: Element): void {
    const instruction = node.attributes['w:instr'] ?? '';
    this.#text += `⟨${instruction.trim()}⟩`;
    this.#fields.push({ instruction, told: true });
    this.#walk(node);
    this.#fields.pop();
  }

  #run(run: Element): void {
    const properties = childOf(run, 'w:rPr');
    for (const node of run.children) {
      if (!isElement(node) || SILENT.has(node.name)) continue;
      const { name, attributes } = node;
      if (name === 'w:fldChar' || name === 'w:instrText') this.#look(properties);
      if (name === 'w:fldChar') this.#fieldMark(node);
      else if (name === 'w:instrText') this.#instruct(node.children.join(''));
      else if (this.#fields.some(({ told, instruction }) => told && COUNTED.test(instruction)))
        this.#look(properties);
      else if (name === 'w:t' || name === 'w:delText') this.#say(node.children.join(''), properties);
      else if (name === 'w:br')
        this.#say(`⏎${(attributes['w:type'] ?? '').replace('textWrapping', '')}`, properties);
      else if (name === 'w:drawing')
        this.#text += drawingLine(node, this.#around.targetOf, this.#around.parts);
      else this.#say(MARKS[name] ?? asWritten(node), properties);
    }
  }

  #instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field) field.instruction += text;
  }

  #fieldMark(mark: Element): void {
    const { 'w:fldCharType': kind, 'w:fldLock': locked = '' } = mark.attributes;
    this.#text += `${locked}${childrenTold(mark)}`;
    if (kind === 'begin') this.#fields.push({ instruction: '', told: false });
    const field = this.#fields.at(-1);
    if (!field || kind === 'begin') return;
    if (!field.told) this.#text += `⟨${field.instruction.trim()}⟩`;
    field.told = true;
    if (kind === 'end') this.#fields.pop();
  }

  #say(text: string, properties: Element | undefined): void {
    if (text === '') return;
    this.#look(properties);
    this.#text += text;
  }

  #look(properties: Element | undefined): void {
    const look = this.#around.cascade.run(properties, this.#paragraph);
    if (look !== this.#lastLook) this.#text += `⟨${look}⟩`;
    this.#lastLook = look;
  }
}

/** A place with a name, but for the one at which Word was left. */
export function bookmarkLine({ attributes }: Element): string {
  const name = attributes['w:name'] ?? '';
  return name === '_GoBack' ? '' : `⟨⚑ ${name}⟩`;
}

/** What a content control is, but for its number. */
export function controlLine(control: Element): string {
  const said = childrenOf(control, 'w:sdtPr').flatMap((properties) =>
    childrenOf(properties)
      .filter(({ name }) => name !== 'w:id')
      .map((each) => told(each)),
  );
  return `⟨control ${said.join(' ')}⟩`;
}
