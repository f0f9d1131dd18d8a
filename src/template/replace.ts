/** Values in the place of tags: a paragraph's runs are rebuilt, and a gap in a value gets looks of its own. */
import type { Gap, Text } from '../model/text.ts';
import { childrenOf, cleanForXml, cloneOf, type Element, element, isElement } from '../ooxml/xml.ts';
import type { Comments } from './comments.ts';
import { contentOf, readTag, TAG, type Tag, textNodes } from './tags.ts';

/** For each text, what stands in its place. */
type Pieces = Map<Element, (string | { value: Text })[]>;

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
    marks.onGap?.();
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
  /** Told of each gap that is put in. */
  onGap?: (() => void) | undefined;
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
