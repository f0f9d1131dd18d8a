/**
 * Placeholders in the XML of a Word part. Word cuts what people type into runs as it likes, so a tag is found
 * in the joined text of its paragraph, wherever the cuts are.
 */
import { rememberByObject } from '../model/remember.ts';
import type { Gap, Text } from '../model/text.ts';
import { childrenOf, cleanForXml, cloneOf, type Element, element, isElement } from '../ooxml/xml.ts';
import type { Comments } from './comments.ts';
import { nameKey } from './values.ts';

export interface Tag {
  kind: 'value' | 'open' | 'else' | 'close';
  /** Comparable name, without the sign; "" for else and close. */
  name: string;
  /** As typed. */
  text: string;
}

const TAG = /\{\{([^{}]*)\}\}/g;

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

function readTag(inner: string, text: string): Tag {
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

/** For each text, what stands in its place. */
type Pieces = Map<Element, (string | { value: Text })[]>;

interface TextNode {
  run: Element;
  node: Element;
}

/** The `w:t` of a paragraph in order, with the run each stands in. */
function textNodes(parent: Element, found: TextNode[] = [], run?: Element): TextNode[] {
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

function contentOf(node: Element): string {
  const [only] = node.children;
  return node.children.length === 1 && typeof only === 'string'
    ? only
    : node.children.filter((child) => !isElement(child)).join('');
}

/** Puts the values in place of the tags of a paragraph, in one pass: a value is never looked at again. */
export function replaceTags(paragraph: Element, marks: GapMarks, textFor: (tag: Tag) => Text): void {
  const nodes = textNodes(paragraph);
  const joined = nodes.map(({ node }) => contentOf(node)).join('');
  if (!joined.includes('{{')) return;
  const matches = [...joined.matchAll(TAG)];
  if (matches.length === 0) return;
  const pieces: Pieces = new Map();
  let offset = 0;
  for (const { node } of nodes) {
    const start = offset;
    const text = contentOf(node);
    offset += text.length;
    const kept: (string | { value: Text })[] = [];
    let at = start;
    for (const match of matches) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (to <= start || from >= offset) continue;
      kept.push(text.slice(at - start, Math.max(from, start) - start));
      if (from >= start) kept.push({ value: textFor(readTag(match[1]!, match[0])) });
      at = Math.min(to, offset);
    }
    kept.push(text.slice(at - start));
    pieces.set(node, kept);
  }
  rebuildRuns(paragraph, pieces, marks);
}

/** A run is split where a gap begins or ends, because a gap has a style of its own. */
function rebuildRuns(parent: Element, pieces: Pieces, marks: GapMarks): void {
  parent.children = parent.children.flatMap((child): (Element | string)[] => {
    if (!isElement(child)) return [child];
    if (child.name !== 'w:r') {
      if (child.name !== 'w:p') rebuildRuns(child, pieces, marks);
      return [child];
    }
    if (!child.children.some((node) => isElement(node) && pieces.has(node))) return [child];
    return splitRun(child, pieces, marks);
  });
}

function splitRun(run: Element, pieces: Pieces, marks: GapMarks): Element[] {
  const looks = childrenOf(run, 'w:rPr')[0];
  const runs: Element[] = [];
  let current: Element | undefined;
  const newRun = (nodes: Element[], gapLooks?: Element) =>
    element('w:r', { ...run.attributes }, [...looksOf(looks, gapLooks), ...nodes]);
  const add = (nodes: Element[]) => {
    if (nodes.length === 0) return;
    if (!current) {
      current = newRun([]);
      runs.push(current);
    }
    current.children.push(...nodes);
  };
  const addGap = ({ gap, comment }: Gap) => {
    const made = newRun(words(`[${gap}]`), marks.looks);
    runs.push(...(comment !== undefined && marks.comments ? marks.comments.on([made], comment) : [made]));
    current = undefined;
  };
  for (const child of run.children) {
    if (!isElement(child) || child === looks) continue;
    const parts = pieces.get(child);
    if (!parts) {
      add([child]);
      continue;
    }
    for (const part of parts) {
      if (typeof part === 'string') add(words(part));
      else if (typeof part.value === 'string') add(words(part.value));
      else
        for (const bit of part.value.phrase)
          if (typeof bit === 'string') add(words(bit));
          else addGap(bit);
    }
  }
  return runs;
}

const AFTER_HIGHLIGHT = new Set(
  'u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'
    .split(' ')
    .map((name) => `w:${name}`),
);

function looksOf(looks: Element | undefined, gapLooks: Element | undefined): Element[] {
  if (!gapLooks) return looks ? [cloneOf(looks)] : [];
  const others = looks
    ? childrenOf(looks).filter((child) => child.name !== 'w:rStyle' && child.name !== gapLooks.name)
    : [];
  // The schema wants a style first, and a highlight before these.
  const after = gapLooks.name === 'w:rStyle' ? 0 : others.findIndex(({ name }) => AFTER_HIGHLIGHT.has(name));
  const at = after < 0 ? others.length : after;
  return [element('w:rPr', {}, [...others.slice(0, at), gapLooks, ...others.slice(at)])];
}

/** How gaps are marked: their looks, and where comments on them go. */
export interface GapMarks {
  looks: Element;
  comments?: Comments | undefined;
}

/** What marks a gap: the template's own style, else a yellow highlight. */
export function gapLooksOf(style: string | undefined): Element {
  return style === undefined
    ? element('w:highlight', { 'w:val': 'yellow' })
    : element('w:rStyle', { 'w:val': style });
}

/** A value as Word's own text, line breaks and tabs; NFC, and without what XML cannot hold. */
function words(value: string): Element[] {
  const clean = cleanForXml(value.normalize('NFC'));
  if (!/[\n\t\r]/.test(clean))
    return clean === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, [clean])];
  return clean
    .replace(/\r\n?/g, '\n')
    .split(/(\n|\t)/)
    .flatMap((part) => {
      if (part === '') return [];
      if (part === '\n') return [element('w:br')];
      if (part === '\t') return [element('w:tab')];
      return [element('w:t', { 'xml:space': 'preserve' }, [part])];
    });
}
