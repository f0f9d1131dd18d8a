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
  for (const { node } of textNodes(paragraph)) text += contentOf(node);
  return text;
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

/** A paragraph of a template before it is filled: its text, and the tags in it. */
export interface Typed {
  text: string;
  tags: Tag[];
}

/** What was typed into a paragraph that is not filled yet; a row's copies are read once. */
export function typedIn(paragraph: Element): Typed {
  return readOnce(paragraph.source ?? paragraph);
}

const readOnce = rememberByObject((paragraph: Element): Typed => {
  const text = textOf(paragraph);
  return { text, tags: tagsIn(text) };
});

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

/** A `w:t`, and the run it stands in. */
export interface TextNode {
  run: Element;
  node: Element;
}

/** The `w:t` of a paragraph in order, with the run each stands in. */
export function textNodes(parent: Element, found: TextNode[] = [], run?: Element): TextNode[] {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:t') {
      if (run) found.push({ run, node: child });
    } else if (child.name !== 'w:p' && child.name !== 'w:pPr' && child.name !== 'w:rPr') {
      textNodes(child, found, child.name === 'w:r' ? child : run);
    }
  }
  return found;
}

/** The text of a `w:t`. */
export function contentOf(node: Element): string {
  const [only] = node.children;
  return node.children.length === 1 && typeof only === 'string'
    ? only
    : node.children.filter((child) => !isElement(child)).join('');
}
