/** Values in the place of tags: a paragraph's runs are made anew, and a gap in a value gets looks of its own. */
import type { Gap, Text } from '../model/text.ts';
import { childOf, childrenOf, cleanForXml, type Element, element, isElement } from '../ooxml/xml.ts';
import type { Comments } from './comments.ts';
import { type Tag, typedIn } from './tags.ts';

/** What a paragraph is filled with. */
export interface Filling {
  marks: GapMarks;
  textFor(tag: Tag): Text;
  /** Fills what stands among the runs or in one and is none of the paragraph's text. */
  other(node: Element): Element;
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

function pushRuns(run: Element, pieces: Pieces, filling: Filling, runs: Element['children']): void {
  if (!run.children.some((node) => isElement(node) && pieces.has(node))) {
    runs.push(filling.other(run));
    return;
  }
  const split = new SplitRun(run, filling.marks, runs);
  for (const child of run.children) {
    if (!isElement(child) || child === split.looks) continue;
    const parts = pieces.get(child);
    if (parts) for (const part of parts) split.add(typeof part === 'string' ? part : filling.textFor(part));
    else split.push(filling.other(child));
  }
}

/** A run is split where a gap begins or ends, because a gap has a style of its own. */
class SplitRun {
  readonly looks: Element | undefined;
  /** Children of the run that is being made. */
  private inside: Element[] | undefined;

  constructor(
    private readonly run: Element,
    private readonly marks: GapMarks,
    private readonly runs: Element['children'],
  ) {
    this.looks = childOf(run, 'w:rPr');
  }

  push(node: Element): void {
    if (!this.inside) {
      this.inside = this.looks ? [this.looks] : [];
      this.runs.push(element('w:r', this.run.attributes, this.inside));
    }
    this.inside.push(node);
  }

  add(text: Text): void {
    if (typeof text === 'string') for (const word of words(text)) this.push(word);
    else
      for (const part of text.phrase)
        if (typeof part === 'string') this.add(part);
        else this.addGap(part);
  }

  addGap({ gap, comment }: Gap): void {
    const { looks, comments, onGap } = this.marks;
    onGap?.();
    const inside = [withGapLooks(this.looks, looks), ...words(`[${gap}]`)];
    const made = element('w:r', this.run.attributes, inside);
    if (comment !== undefined && comments) this.runs.push(...comments.on([made], comment));
    else this.runs.push(made);
    this.inside = undefined;
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
  if (!/[^ -~]/.test(value)) return value === '' ? [] : [textElement(value)];
  const text = value.normalize('NFC');
  // Of each of the four conversions there is something to do where one of these is.
  if (!/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)) return text === '' ? [] : [textElement(text)];
  return cleanForXml(text)
    .replace(/\r\n?/g, '\n')
    .split(/(\n|\t)/)
    .flatMap((part) => {
      if (part === '') return [];
      if (part === '\n') return [element('w:br')];
      if (part === '\t') return [element('w:tab')];
      return [textElement(part)];
    });
}

function textElement(text: string): Element {
  return element('w:t', { 'xml:space': 'preserve' }, [text]);
}
