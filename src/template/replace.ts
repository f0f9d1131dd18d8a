/** Values in the place of tags: a paragraph's runs are made anew, and a gap in a value gets looks of its own. */
import type { Gap, Text } from '../model/text.ts';
import { childOf, childrenOf, cleanForXml, type Element, element, isElement } from '../ooxml/xml.ts';
import type { Comments } from './comments.ts';
import { type Tag, typedIn } from './tags.ts';

/** What a paragraph is filled with. */
export interface Filling {
  marks: GapMarks;
  textFor: (tag: Tag) => Text;
  /** Fills what stands among the runs or in one and is none of the paragraph's text. */
  other: (node: Element) => Element;
}

/** The paragraph with values in the place of its tags, in one pass: a value is never looked at again. */
export function filledParagraph(paragraph: Element, filling: Filling): Element {
  return withRuns(paragraph, typedIn(paragraph).pieces, filling);
}

type Pieces = ReadonlyMap<Element, (string | Tag)[]>;

function withRuns(parent: Element, pieces: Pieces, filling: Filling): Element {
  const children: Element['children'] = [];
  for (const child of parent.children) {
    if (!isElement(child) || child.fixed) children.push(child);
    else if (child.name === 'w:r') pushRuns(child, pieces, filling, children);
    else children.push(child.name === 'w:p' ? filling.other(child) : withRuns(child, pieces, filling));
  }
  return element(parent.name, parent.attributes, children);
}

/** A run is split where a gap begins or ends, because a gap has a style of its own. */
function pushRuns(run: Element, pieces: Pieces, filling: Filling, runs: Element['children']): void {
  if (!run.children.some((node) => isElement(node) && pieces.has(node))) {
    runs.push(filling.other(run));
    return;
  }
  const looks = childOf(run, 'w:rPr');
  /** The children of the run that is being made. */
  let inside: Element[] | undefined;
  const open = (): Element[] => {
    if (inside) return inside;
    inside = looks ? [looks] : [];
    runs.push(element('w:r', run.attributes, inside));
    return inside;
  };
  const addWords = (text: string) => {
    for (const word of words(text)) open().push(word);
  };
  const addGap = ({ gap, comment }: Gap) => {
    const { looks: gapLooks, comments, onGap } = filling.marks;
    onGap?.();
    const made = element('w:r', run.attributes, [withGapLooks(looks, gapLooks), ...words(`[${gap}]`)]);
    if (comment !== undefined && comments) runs.push(...comments.on([made], comment));
    else runs.push(made);
    inside = undefined;
  };
  for (const child of run.children) {
    if (!isElement(child) || child === looks) continue;
    const parts = pieces.get(child);
    if (!parts) open().push(filling.other(child));
    else
      for (const part of parts) {
        const value = typeof part === 'string' ? part : filling.textFor(part);
        if (typeof value === 'string') addWords(value);
        else
          for (const bit of value.phrase)
            if (typeof bit === 'string') addWords(bit);
            else addGap(bit);
      }
  }
}

const AFTER_HIGHLIGHT = new Set(
  'u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'
    .split(' ')
    .map((name) => `w:${name}`),
);

function withGapLooks(looks: Element | undefined, gapLooks: Element): Element {
  const others = looks
    ? childrenOf(looks).filter((child) => child.name !== 'w:rStyle' && child.name !== gapLooks.name)
    : [];
  // The schema wants a style first, and a highlight before these.
  const after = gapLooks.name === 'w:rStyle' ? 0 : others.findIndex(({ name }) => AFTER_HIGHLIGHT.has(name));
  const at = after < 0 ? others.length : after;
  return element('w:rPr', {}, [...others.slice(0, at), gapLooks, ...others.slice(at)]);
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
