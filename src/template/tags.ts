/**
 * Placeholders in the XML of a Word part. Word cuts what people type into runs as it likes, so a tag is found
 * in the joined text of its paragraph, wherever the cuts are.
 */
import { rememberByObject } from '../model/remember.ts';
import { type Element, isElement } from '../ooxml/xml.ts';
import { nameKey } from './values.ts';

export interface Tag {
  kind: 'value' | 'open' | 'else' | 'close';
  /** Comparable name, without the sign; "" for else and close. */
  name: string;
  /** As typed. */
  text: string;
}

/** A placeholder as it is typed. */
export const TAG = /\{\{([^{}]*)\}\}/g;

/** The joined text of a paragraph's own runs; text boxes inside it are paragraphs of their own. */
export function textOf(paragraph: Element): string {
  let text = '';
  for (const node of textNodes(paragraph)) text += contentOf(node);
  return text;
}

/** Whether {@link textOf} is not empty. */
export function hasText(parent: Element, inRun = false): boolean {
  for (const child of parent.children) {
    if (!isElement(child) || APART.has(child.name)) continue;
    if (
      child.name === 'w:t' ? inRun && contentOf(child) !== '' : hasText(child, inRun || child.name === 'w:r')
    )
      return true;
  }
  return false;
}

/** All paragraphs inside an element, those in text boxes too. */
export function paragraphsOf(parent: Element, found: Element[] = []): Element[] {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:p') found.push(child);
    paragraphsOf(child, found);
  }
  return found;
}

/** A paragraph of a template. */
export interface Typed {
  text: string;
  tags: Tag[];
  /** Nothing but tags and space: not worth a blank line when all of them are empty. */
  isOnlyTags: boolean;
  /** For each `w:t`, what stands in its place; a tag that goes on in the next stands where it begins. */
  pieces: ReadonlyMap<Element, (string | Tag)[]>;
}

/** What was typed into a paragraph, which is read once and filled for every row. */
export const typedIn = rememberByObject((paragraph: Element): Typed => {
  const nodes = textNodes(paragraph);
  const text = nodes.map(contentOf).join('');
  const found = [...text.matchAll(TAG)];
  const tags = found.map((each) => readTag(each[1]!, each[0]));
  return {
    text,
    tags,
    isOnlyTags: tags.length > 0 && text.replace(TAG, '').trim() === '',
    pieces: new Map(tags.length > 0 ? piecesOf(nodes, found, tags) : []),
  };
});

function piecesOf(nodes: Element[], found: RegExpMatchArray[], tags: Tag[]): [Element, (string | Tag)[]][] {
  let end = 0;
  return nodes.map((node) => {
    const start = end;
    const text = contentOf(node);
    end += text.length;
    const pieces: (string | Tag)[] = [];
    let at = start;
    found.forEach(({ index: from = 0, 0: { length } }, which) => {
      const to = from + length;
      if (to <= start || from >= end) return;
      pieces.push(text.slice(at - start, Math.max(from, start) - start));
      if (from >= start) pieces.push(tags[which]!);
      at = Math.min(to, end);
    });
    pieces.push(text.slice(at - start));
    return [node, pieces.filter((piece) => piece !== '')];
  });
}

/** The tags in a text, in order. */
export function tagsIn(text: string): Tag[] {
  return [...text.matchAll(TAG)].map((found) => readTag(found[1]!, found[0]));
}

/** @param inner what stands between the braces */
export function readTag(inner: string, text: string): Tag {
  const trimmed = inner.trim();
  if (trimmed.startsWith('#')) return { kind: 'open', name: nameKey(trimmed.slice(1)), text };
  if (trimmed === ':') return { kind: 'else', name: '', text };
  if (trimmed.startsWith('/')) return { kind: 'close', name: '', text };
  return { kind: 'value', name: nameKey(trimmed), text };
}

/** The block tag that a paragraph or row consists of, if that is all it holds. */
export function loneBlockTag(text: string): Tag | undefined {
  const found = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text);
  const tag = found && readTag(found[1]!, found[0].trim());
  return tag && tag.kind !== 'value' ? tag : undefined;
}

/** What holds no text of the paragraph. */
const APART = new Set(['w:p', 'w:pPr', 'w:rPr']);

/** The `w:t` of a paragraph's runs, in order. */
function textNodes(parent: Element, found: Element[] = [], inRun = false): Element[] {
  for (const child of parent.children) {
    if (!isElement(child) || APART.has(child.name)) continue;
    if (child.name !== 'w:t') textNodes(child, found, inRun || child.name === 'w:r');
    else if (inRun) found.push(child);
  }
  return found;
}

/** The text of a `w:t`. */
function contentOf(node: Element): string {
  const [only] = node.children;
  return node.children.length === 1 && typeof only === 'string'
    ? only
    : node.children.filter((child) => !isElement(child)).join('');
}
