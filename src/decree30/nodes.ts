/** Small questions to WordprocessingML elements: what is said here, is there a line, a page number? */
import { childOf, childrenOf, descendants, type Element } from '../ooxml/xml.ts';
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

/** Runs of the paragraph itself: not what is deleted, not paragraphs of a text box inside. */
export function* runsOf(node: Element): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (child.name === 'w:r') yield child;
    else if (child.name !== 'w:p' && child.name !== 'w:pPr' && !GONE.has(child.name)) yield* runsOf(child);
  }
}

/** The text of a run, line breaks and tabs included. */
export function textOf(run: Element): string {
  const marks: Record<string, string> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '-' };
  return childrenOf(run)
    .map((child) => (child.name === 'w:t' ? child.children.join('') : (marks[child.name] ?? '')))
    .join('');
}

/** The text of the boxes anchored in a paragraph, a line each paragraph. */
export function boxedText(paragraph: Element): string {
  const boxes = childrenOf(paragraph).some((child) => !descendants(child, 'w:txbxContent').next().done);
  if (!boxes) return '';
  const lines = [...descendants(paragraph, 'w:txbxContent')].flatMap((box) => [...paragraphsIn(box)]);
  return lines
    .map((line) => [...runsOf(line)].map(textOf).join(''))
    .join('\n')
    .normalize('NFC');
}

/** Whether letters and marks are apart that have a letter of their own. */
export function isDecomposed(text: string): boolean {
  return /\p{M}/u.test(text) && text !== text.normalize('NFC');
}

/** The instructions of a paragraph's fields, one after the other: Word cuts them into runs as it likes. */
export function instructionsOf(runs: Element[], paragraph: Element): string {
  const simple = [...descendants(paragraph, 'w:fldSimple')].map(
    ({ attributes }) => attributes['w:instr'] ?? '',
  );
  return [
    ...runs.flatMap((run) => childrenOf(run, 'w:instrText').flatMap(({ children }) => children)),
    ...simple,
  ].join('');
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

/** The rule that a paragraph draws: a border, a drawn line, or none. */
export function ruleOf(node: Element, layers: Element[], text: string): 'border' | 'drawn' | undefined {
  const border = layers.findLast((layer) => childOf(layer, 'w:pBdr'));
  const sides = border ? childrenOf(childOf(border, 'w:pBdr')!) : [];
  if (sides.some((side) => /^w:(top|bottom)$/.test(side.name) && draws(side))) return 'border';
  const drawn = ['w:drawing', 'w:pict'].some((name) => !descendants(node, name).next().done);
  return drawn || isRule(text) ? 'drawn' : undefined;
}

/** Whether a text is nothing but a line: underscores, long dashes, overlines. */
export function isRule(text: string): boolean {
  return /^[\s_¯—―─]{3,200}$/.test(text) && text.trim() !== '';
}
