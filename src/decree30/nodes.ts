/** Small questions to WordprocessingML elements: what is said here, is there a line, a page number? */
import { childrenOf, type Element, isElement } from '../ooxml/xml.ts';
import { isOn } from './properties.ts';

/** What only wraps: content controls, custom XML, what was inserted with tracked changes. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);
/** What is not there any more, or is there a second time for older programs. */
const GONE = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);

/** Children as if wrappers were not there. */
export function flat(parent: Element, name?: string): Element[] {
  return childrenOf(parent).flatMap((node) => {
    if (WRAPPERS.has(node.name)) return flat(node, name);
    const wanted = name ? node.name === name : ['w:p', 'w:tbl', 'w:sectPr'].includes(node.name);
    return wanted ? [node] : [];
  });
}

/** Paragraphs of a cell and of the tables in it, but not of text boxes. */
export function* paragraphsIn(node: Element): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (child.name === 'w:p') yield child;
    else if (!GONE.has(child.name)) yield* paragraphsIn(child);
  }
}

/** What stands in a paragraph. */
export interface Parts {
  /** Its own runs: not what is deleted, not those of a text box inside. */
  runs: Element[];
  /** The instructions of its fields, one after the other: Word cuts them into runs as it likes. */
  instructions: string;
  /** A line or a picture is drawn in it. */
  drawn: boolean;
  /** The text of the boxes anchored in it, a line each paragraph. */
  boxed: string;
}

/** Takes a paragraph apart in one walk. */
export function partsOf(paragraph: Element): Parts {
  const parts: Parts = { runs: [], instructions: '', drawn: false, boxed: '' };
  walk(paragraph, parts, false);
  return parts;
}

function walk(node: Element, parts: Parts, inRun: boolean): void {
  for (const child of node.children) {
    if (!isElement(child) || GONE.has(child.name) || child.name.endsWith('Pr')) continue;
    if (child.name === 'w:r' && !inRun) parts.runs.push(child);
    if (child.name === 'w:instrText') parts.instructions += child.children.join('');
    if (child.name === 'w:fldSimple') parts.instructions += child.attributes['w:instr'] ?? '';
    if (child.name === 'w:drawing' || child.name === 'w:pict') parts.drawn = true;
    if (child.name === 'w:txbxContent') parts.boxed += `${boxedText(child)}\n`;
    else if (child.name !== 'w:p' && child.children.length > 0)
      walk(child, parts, inRun || child.name === 'w:r');
  }
}

function boxedText(box: Element): string {
  const lines = [...paragraphsIn(box)].map((line) => partsOf(line).runs.map(textOf).join(''));
  return lines.join('\n').normalize('NFC');
}

const MARKS: Record<string, string> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '-' };

/** The text of a run, line breaks and tabs included. */
export function textOf(run: Element): string {
  let text = '';
  for (const child of run.children)
    if (isElement(child)) text += child.name === 'w:t' ? child.children.join('') : (MARKS[child.name] ?? '');
  return text;
}

/** Whether letters and marks are apart that have a letter of their own. @param composed the text in NFC */
export function isDecomposed(text: string, composed: string): boolean {
  return text !== composed && /\p{M}/u.test(text);
}

/** Whether fields show the number of the page. */
export function showsPageNumber(instructions: string): boolean {
  return /\bPAGE\b/i.test(instructions);
}

/** Whether a page ends at a run: a break by hand, or where Word last broke it. */
export function breaksPage(run: Element): boolean {
  return childrenOf(run).some(
    ({ name, attributes }) =>
      name === 'w:lastRenderedPageBreak' || (name === 'w:br' && attributes['w:type'] === 'page'),
  );
}

/** Whether a border side draws a line. */
export function draws(side: Element | undefined): boolean {
  return side !== undefined && isOn(side.attributes['w:val'] ?? 'none') && side.attributes['w:val'] !== 'nil';
}

/** Whether a text is nothing but a line: underscores, long dashes, overlines. */
export function isRule(text: string): boolean {
  return /^[\s_¯—―─]{3,200}$/.test(text) && text.trim() !== '';
}
