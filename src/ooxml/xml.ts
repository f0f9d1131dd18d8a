/**
 * XML: as events for what is only read, as a small tree for what is changed and written back. The scanner is our
 * own: reading worksheets is most of what the program does, and in a process that has just started one regular
 * expression a tag takes half the time of saxes (which is its oracle in the tests; docs/decisions.md). It reads what OOXML may hold, and refuses the rest.
 */
import { rememberByObject } from '../model/remember.ts';
import { type Handlers, onlyOneOf } from './alternatives.ts';
import {
  type Allowance,
  attributesOf,
  charge,
  checkAttributes,
  contentOf,
  FORBIDDEN,
  LONGEST,
  linesOf,
  local,
  newAllowance,
  XmlError,
  XmlTooLarge,
} from './markup.ts';

export type { Handlers } from './alternatives.ts';
export {
  type Allowance,
  attribute,
  attributesOf,
  charge,
  contentOf,
  newAllowance,
  XmlError,
  XmlTooLarge,
} from './markup.ts';

/** Trees take more room than events. */
const LARGEST_TREE = 800_000;
/** No document nests deeper; trees are walked by recursion. */
const DEEPEST = 500;

/** Of alternatives only the one that counts; nothing of extensions. @throws XmlError, XmlTooLarge */
export function readXml(xml: string, handlers: Handlers, allowance = newAllowance()): void {
  const isPlain = !xml.includes('AlternateContent') && !xml.includes('extLst');
  scan(xml, isPlain ? handlers : onlyOneOf(handlers), allowance, true);
}

/** Names as written, prefixes and all. @throws XmlError, XmlTooLarge */
export function scanXml(xml: string, handlers: Handlers, allowance: Allowance): void {
  scan(xml, handlers, allowance, false);
}

const TAG = /<(\/)?([^\s/<>!?="'&]+)((?:\s+[^\s/<>="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>/y;

function scan(xml: string, handlers: Handlers, allowance: Allowance, isLocal: boolean): void {
  if (FORBIDDEN.test(xml)) throw new XmlError('forbidden character');
  /** Elements that are open, as written and as they are called. */
  const path: string[] = [];
  const names: string[] = [];
  let roots = 0;
  const takesMore = handlers.shortcut !== undefined;
  const say = (content: string) => {
    if (path.length > 0) handlers.text?.(content);
    else if (content.trim() !== '') throw new XmlError('text outside the root');
  };
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    if (next !== at) {
      say(contentOf(xml.slice(at, next < 0 ? xml.length : next), allowance));
      if (next < 0) break;
      at = next;
    }
    const mark = xml[at + 1];
    if (mark === '/') {
      const opened = path.pop();
      if (opened !== undefined && isClosing(xml, at, opened)) at += opened.length + 3;
      else {
        const [, isClose, name, attributes, alone] = tagAt(xml, at);
        if (!isClose || name !== opened || attributes || alone) throw new XmlError('mismatched tag');
        at = TAG.lastIndex;
      }
      handlers.close?.(names.pop()!);
    } else if (mark === '?' || (mark === '!' && xml.startsWith('<!--', at))) {
      charge(allowance, 1);
      at = endOf(xml, mark === '?' ? '?>' : '-->', at);
    } else if (mark === '!' && xml.startsWith('<![CDATA[', at)) {
      const end = endOf(xml, ']]>', at);
      charge(allowance, 1);
      say(linesOf(xml.slice(at + 9, end - 3)));
      at = end;
    } else {
      const end = takesMore && path.length > 0 ? handlers.shortcut!(xml, at, allowance) : at;
      if (end > at) {
        at = end;
        continue;
      }
      const tag = tagAt(xml, at);
      const written = tag[2]!;
      const attributes = tag[3]!;
      at = TAG.lastIndex;
      if (attributes.length > LONGEST) throw new XmlTooLarge();
      charge(allowance, 1 + (attributes.length >> 3));
      if (path.length === 0 && ++roots > 1) throw new XmlError('second root');
      // Who takes whole names takes all attributes, and sees to their names there.
      if (isLocal && attributes) checkAttributes(attributes);
      const name = isLocal ? local(written) : written;
      handlers.open(name, attributes);
      if (tag[4]) handlers.close?.(name);
      else {
        if (path.push(written) > DEEPEST) throw new XmlError('too deep');
        names.push(name);
      }
    }
  }
  if (path.length > 0 || roots === 0) throw new XmlError('unclosed');
}

/** Whether the element is closed there as most are, "</name>": {@link TAG} need not look. */
function isClosing(xml: string, at: number, name: string): boolean {
  return xml.startsWith(name, at + 2) && xml[at + 2 + name.length] === '>';
}

/** The tag at that place; {@link TAG} then stands behind it. A DOCTYPE is none. */
function tagAt(xml: string, at: number): RegExpExecArray {
  TAG.lastIndex = at;
  let tag: RegExpExecArray | null;
  try {
    tag = TAG.exec(xml);
  } catch {
    throw new XmlError('a tag beyond measure');
  }
  if (!tag) throw new XmlError(`no tag at ${at}`);
  return tag;
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new XmlError('unclosed');
  return found + mark.length;
}

/** An element with its prefix as written; a string child is text. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
  /** Nothing in it will ever change: copies share it, and it is written out once. */
  fixed?: boolean;
}

/** @param most elements; what holds more is not read. @throws XmlError, XmlTooLarge */
export function parseXml(xml: string, most = LARGEST_TREE): Element {
  const document: Element = { name: '', attributes: {}, children: [] };
  const stack = [document];
  let elements = 0;
  scanXml(
    xml,
    {
      open(name, text) {
        if (++elements > most) throw new XmlTooLarge();
        const element = { name, attributes: attributesOf(text), children: [] };
        stack.at(-1)!.children.push(element);
        stack.push(element);
      },
      close: () => stack.pop(),
      text(value) {
        const { children } = stack.at(-1)!;
        // What a comment or a CDATA section cut apart is one text.
        if (typeof children.at(-1) === 'string') children[children.length - 1] += value;
        else children.push(value);
      },
    },
    newAllowance(),
  );
  return document.children[0] as Element;
}

/** Whether a child is an element, not text. */
export function isElement(node: Element | string): node is Element {
  return typeof node !== 'string';
}

/** A new element. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: (Element | string)[] = [],
): Element {
  return { name, attributes, children };
}

/** A copy that can be changed; what is fixed is shared. */
export function cloneOf(node: Element): Element {
  if (node.fixed) return node;
  return {
    name: node.name,
    attributes: node.attributes,
    children: node.children.map((child) => (isElement(child) ? cloneOf(child) : child)),
  };
}

/** Child elements, of that name if one is given. */
export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (const node of parent.children)
    if (typeof node !== 'string' && (name === undefined || node.name === name)) found.push(node);
  return found;
}

/** The first child element of that name. */
export function childOf(parent: Element, name: string): Element | undefined {
  for (const node of parent.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

/** All descendants of that name, in document order. */
export function* descendants(parent: Element, name: string): Generator<Element> {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (node.name === name) yield node;
    yield* descendants(node, name);
  }
}

/** How every part begins. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The tree as a part of a package, with its declaration. */
export function writeXml(root: Element): string {
  return DECLARATION + written(root);
}

function written({ name, attributes, children }: Element): string {
  let xml = `<${name}`;
  for (const each in attributes) xml += ` ${each}="${escapeAttribute(attributes[each]!)}"`;
  if (children.length === 0) return `${xml}/>`;
  xml += '>';
  for (const child of children) {
    if (typeof child === 'string') xml += escapeText(child);
    else xml += child.fixed ? writtenOnce(child) : written(child);
  }
  return `${xml}</${name}>`;
}

const writtenOnce = rememberByObject(written);

/** Characters that XML writes in another way, or not at all. */
const SPECIAL = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text for XML. Characters that XML has no way to write are dropped. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return cleanForXml(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Control characters (except tab and line breaks), U+FFFE, U+FFFF and halves of surrogate pairs out. */
export function cleanForXml(text: string): string {
  if (!UNWRITABLE.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
