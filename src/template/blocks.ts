/** The children of a body, a cell or a table as what may repeat, be absent, or stay. */
import { rememberByObject } from '../model/remember.ts';
import { childrenOf, type Element, isElement } from '../ooxml/xml.ts';
import { loneBlockTag, paragraphsOf, typedIn } from './tags.ts';

export type Node =
  | { kind: 'part'; part: Element }
  | { kind: 'block'; name: string; text: string; inside: Node[]; otherwise: Node[] };

/** A block that is opened but not closed, or closed but not opened. */
export interface BlockFault {
  text: string;
  fault: 'unclosed' | 'unopened';
}

/** The children of an element of a template as blocks, which are read once and filled for every row. */
export const blocksIn = rememberByObject((parent: Element): Node[] => readBlocks(parent.children));

/** Reads siblings into blocks. Faults are collected, not thrown: all of a template's errors are told at once. */
export function readBlocks(children: (Element | string)[], faults: BlockFault[] = []): Node[] {
  const top: Node[] = [];
  const open: { block: Extract<Node, { kind: 'block' }>; into: Node[] }[] = [];
  const into = () => open.at(-1)?.into ?? top;
  for (const child of children) {
    if (!isElement(child)) continue;
    const tag = mayBeTag(child) ? loneBlockTag(wholeText(child)) : undefined;
    if (!tag) {
      into().push({ kind: 'part', part: child });
    } else if (tag.kind === 'open') {
      const block: Node = { kind: 'block', name: tag.name, text: tag.text, inside: [], otherwise: [] };
      into().push(block);
      open.push({ block, into: block.inside });
    } else if (open.length === 0) {
      faults.push({ text: tag.text, fault: 'unopened' });
    } else if (tag.kind === 'else') {
      open.at(-1)!.into = open.at(-1)!.block.otherwise;
    } else {
      open.pop();
    }
  }
  for (const { block } of open) faults.push({ text: block.text, fault: 'unclosed' });
  return top;
}

function mayBeTag(part: Element): boolean {
  return !part.fixed && (part.name === 'w:p' || part.name === 'w:tr');
}

function wholeText(part: Element): string {
  if (part.name === 'w:p') return typedIn(part).text;
  return paragraphsOf(part)
    .map((paragraph) => typedIn(paragraph).text)
    .join('');
}

const CONTAINERS = new Set(
  'body tc hdr ftr txbxContent footnote endnote sdtContent comment'.split(' ').map((name) => `w:${name}`),
);

/** Elements whose children are paragraphs and tables. */
export function isContainer(part: Element): boolean {
  return CONTAINERS.has(part.name);
}

/**
 * The paragraphs by which a row repeats: those that stand alone in their cell. A list beside other paragraphs
 * in a cell ("Nơi nhận:" and its lines) repeats its own paragraph instead.
 */
export function rowParagraphs(row: Element): Element[] {
  return childrenOf(row, 'w:tc').flatMap((cell) => {
    const parts = childrenOf(cell).filter((part) => part.name !== 'w:tcPr');
    return parts.length === 1 && parts[0]!.name === 'w:p' ? [parts[0]!] : [];
  });
}

/** Whether a row repeats on every page. */
export function isHeaderRow(row: Element): boolean {
  return childrenOf(row, 'w:trPr').some((looks) =>
    childrenOf(looks, 'w:tblHeader').some(
      ({ attributes }) => !/^(false|0|off)$/.test(attributes['w:val'] ?? ''),
    ),
  );
}
