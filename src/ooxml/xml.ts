/**
 * XML: as events for what is only read, as a small tree for what is changed and written back. The scanner is our
 * own: reading worksheets is most of what the program does, and in a process that has just started one regular
 * expression a tag takes half the time of saxes (which is its oracle in the tests; docs/decisions.md). It reads what OOXML may hold, and refuses the rest.
 */
import { rememberByObject, rememberByText } from '../model/remember.ts';
import { type Handlers, onlyOneOf } from './alternatives.ts';

export type { Handlers } from './alternatives.ts';

/** XML that is not well-formed, or that brings a DOCTYPE (entities are how XML bombs are built). */
export class XmlError extends Error {}

/** More XML than any part of an office's files is. */
export class XmlTooLarge extends XmlError {}

/** What may still be read, where several parts share it: an element costs one, and so do eight characters of attributes. */
export interface Allowance {
  left: number;
}

const MOST_WORK = 2_500_000;
/** Trees take more room than events. */
const LARGEST_TREE = 800_000;
/** No document nests deeper; trees are walked by recursion. */
const DEEPEST = 500;
/** Characters of a text between two tags, and of all attributes of one. */
const LONGEST = 1 << 20;

/** An allowance for all parts of one file. */
export function newAllowance(): Allowance {
  return { left: MOST_WORK };
}

/** Of alternatives only the one that counts; nothing of extensions. @throws XmlError, XmlTooLarge */
export function readXml(xml: string, handlers: Handlers, allowance = newAllowance()): void {
  const { open, close, text } = /AlternateContent|extLst/.test(xml) ? onlyOneOf(handlers) : handlers;
  scanXml(
    xml,
    {
      open: (name, attributes) => open.call(handlers, local(name), withoutPrefixes(attributes)),
      close: (name) => close?.call(handlers, local(name)),
      text: (content) => text?.call(handlers, content),
    },
    allowance,
  );
}

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  let prefixed = false;
  for (const name in attributes) prefixed ||= name.includes(':');
  if (!prefixed) return attributes;
  const plain: Record<string, string> = {};
  for (const name in attributes) plain[local(name)] = attributes[name]!;
  return plain;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const TAG = /<(\/)?([^\s/<>!?="'&]+)((?:\s+[^\s/<>="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>/y;
/** What XML 1.0 does not allow in a document at all. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Names as written, prefixes and all. @throws XmlError, XmlTooLarge */
export function scanXml(xml: string, handlers: Required<Handlers>, allowance: Allowance): void {
  if (FORBIDDEN.test(xml)) throw new XmlError('forbidden character');
  const path: string[] = [];
  let roots = 0;
  const spend = (work: number) => {
    allowance.left -= work;
    if (allowance.left < 0) throw new XmlTooLarge();
  };
  const say = (raw: string, isMarkup: boolean) => {
    if (raw.length > LONGEST) throw new XmlTooLarge();
    const line = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    const content = isMarkup ? unescaped(line) : line;
    if (path.length > 0) handlers.text(content);
    else if (content.trim() !== '') throw new XmlError('text outside the root');
  };
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    if (next !== at) {
      const raw = xml.slice(at, next < 0 ? xml.length : next);
      if (raw.length > 64 && raw.includes('&')) spend(raw.length >> 3);
      say(raw, true);
      if (next < 0) break;
      at = next;
    }
    const mark = xml[at + 1];
    const opened = path[path.length - 1];
    if (mark === '/' && opened !== undefined && isClosing(xml, at, opened)) {
      path.pop();
      handlers.close(opened);
      at += opened.length + 3;
    } else if (mark === '?' || xml.startsWith('<!--', at)) {
      spend(1);
      at = endOf(xml, mark === '?' ? '?>' : '-->', at);
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = endOf(xml, ']]>', at);
      spend(1);
      say(xml.slice(at + 9, end - 3), false);
      at = end;
    } else {
      const tag = tagAt(xml, at);
      const name = tag[2]!;
      const attributes = tag[3]!;
      const alone = tag[4];
      at = TAG.lastIndex;
      if (tag[1]) {
        if (path.pop() !== name || attributes || alone) throw new XmlError('mismatched tag');
        handlers.close(name);
        continue;
      }
      if (attributes.length > LONGEST) throw new XmlTooLarge();
      spend(1 + (attributes.length >> 3));
      if (path.length === 0 && ++roots > 1) throw new XmlError('second root');
      handlers.open(name, attributes ? attributesOf(attributes) : {});
      if (alone) handlers.close(name);
      else if (path.push(name) > DEEPEST) throw new XmlError('too deep');
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

/** @param text as {@link TAG} found it: names, equals signs and values in quotes, each where it belongs */
function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const isPlain = !/[&\r\n\t]/.test(text);
  let at = 0;
  for (let equals = text.indexOf('=', at); equals >= 0; equals = text.indexOf('=', at)) {
    const name = text.slice(at, equals).trim();
    let start = equals + 1;
    while (text[start] !== '"' && text[start] !== "'") start++;
    const end = text.indexOf(text[start]!, start + 1);
    const value = text.slice(start + 1, end);
    at = end + 1;
    if (name === '__proto__' || Object.hasOwn(attributes, name)) throw new XmlError('attribute');
    attributes[name] = isPlain ? value : unescaped(value.replace(/\r\n|[\r\n\t]/g, ' '));
  }
  return attributes;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Of a reference, with its "&" and ";": "&#x10FFFF;", "&#0000233;". */
const LONGEST_REFERENCE = 10;

function unescaped(text: string): string {
  let whole = '';
  let done = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', done)) {
    const end = text.slice(at, at + LONGEST_REFERENCE).indexOf(';');
    if (end < 0) throw new XmlError('entity');
    whole += text.slice(done, at) + referred(text.slice(at + 1, at + end));
    done = at + end + 1;
  }
  return done === 0 ? text : whole + text.slice(done);
}

/** The character that a reference stands for: programs write every letter of Vietnamese so, again and again. */
const referred = rememberByText((reference): string => {
  const [, decimal, hex, name] =
    /^(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos))$/.exec(reference) ?? [];
  if (name) return ENTITIES[name]!;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  if (!(code <= 0x10ffff)) throw new XmlError('entity');
  const character = String.fromCodePoint(code);
  if (FORBIDDEN.test(character)) throw new XmlError('forbidden character');
  return character;
});

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
      open(name, attributes) {
        if (++elements > most) throw new XmlTooLarge();
        const element = { name, attributes, children: [] };
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
    if (isElement(node) && (name === undefined || node.name === name)) found.push(node);
  return found;
}

/** The first child element of that name. */
export function childOf(parent: Element, name: string): Element | undefined {
  for (const node of parent.children) if (isElement(node) && node.name === name) return node;
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
  const out = [DECLARATION];
  write(root, out);
  return out.join('');
}

function write(node: Element | string, out: string[]): void {
  if (typeof node === 'string') {
    out.push(escapeText(node));
    return;
  }
  if (node.fixed) out.push(writtenOnce(node));
  else writeElement(node, out);
}

const writtenOnce = rememberByObject((node: Element): string => {
  const out: string[] = [];
  writeElement(node, out);
  return out.join('');
});

function writeElement(node: Element, out: string[]): void {
  out.push('<', node.name);
  for (const name in node.attributes) out.push(' ', name, '="', escapeAttribute(node.attributes[name]!), '"');
  if (node.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  for (const child of node.children) write(child, out);
  out.push('</', node.name, '>');
}

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
