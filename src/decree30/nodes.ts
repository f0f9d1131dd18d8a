/** Small questions to WordprocessingML elements: what is said here, is there a line, a page number? */
import { childOf, childrenOf, descendants, type Element } from '../ooxml/xml.ts';
import { isOn } from './properties.ts';

/** Children as if content controls were not there. */
export function flat(parent: Element, name?: string): Element[] {
  return childrenOf(parent).flatMap((node) => {
    if (node.name === 'w:sdt')
      return childrenOf(node, 'w:sdtContent').flatMap((content) => flat(content, name));
    const wanted = name ? node.name === name : ['w:p', 'w:tbl', 'w:sectPr'].includes(node.name);
    return wanted ? [node] : [];
  });
}

/** Runs of the paragraph itself: not what is deleted, not paragraphs of a text box inside. */
export function* runsOf(node: Element): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (child.name === 'w:r') yield child;
    else if (child.name !== 'w:p' && child.name !== 'w:del') yield* runsOf(child);
  }
}

/** The text of a run, line breaks and tabs included. */
export function textOf(run: Element): string {
  const marks: Record<string, string> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '-' };
  return childrenOf(run)
    .map((child) => (child.name === 'w:t' ? child.children.join('') : (marks[child.name] ?? '')))
    .join('');
}

/** Whether a run begins a field of the page number. */
export function startsPageNumber(run: Element): boolean {
  return childrenOf(run, 'w:instrText').some((text) => isPage(text.children.join('')));
}

/** Whether a field is the page number. */
export function isPage(instruction = ''): boolean {
  return /^\s*PAGE\b/i.test(instruction);
}

/** Whether a border side draws a line. */
export function draws(side: Element): boolean {
  return isOn(side.attributes['w:val'] ?? 'none') && side.attributes['w:val'] !== 'nil';
}

/** The rule that a paragraph draws: a border, a drawn line, or none. */
export function ruleOf(node: Element, layers: Element[], text: string): 'border' | 'drawn' | undefined {
  const border = layers.findLast((layer) => childOf(layer, 'w:pBdr'));
  const sides = border ? childrenOf(childOf(border, 'w:pBdr')!) : [];
  if (sides.some((side) => /^w:(top|bottom)$/.test(side.name) && draws(side))) return 'border';
  const drawn = ['w:drawing', 'w:pict'].some((name) => !descendants(node, name).next().done);
  return drawn || /^\s*_{3,}\s*$/.test(text) ? 'drawn' : undefined;
}
