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
  const isPlain = !xml.includes('AlternateContent') && !xml.includes('extLst');
  scan(xml, isPlain ? handlers : onlyOneOf(handlers), allowance, true);
}

/** Names as written, prefixes and all. @throws XmlError, XmlTooLarge */
export function scanXml(xml: string, handlers: Handlers, allowance: Allowance): void {
  scan(xml, handlers, allowance, false);
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const TAG = /<(\/)?([^\s/<>!?="'&]+)((?:\s+[^\s/<>="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>/y;
/** What XML 1.0 does not allow in a document at all. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

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
      if (isLocal && attributes) checkNames(attributes.replace(VALUES, ''));
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

/** Takes work out of an allowance. @throws XmlTooLarge */
export function charge(allowance: Allowance, work: number): void {
  allowance.left -= work;
  if (allowance.left < 0) throw new XmlTooLarge();
}

/** What a text between two tags says. @throws XmlError, XmlTooLarge */
export function contentOf(raw: string, allowance: Allowance): string {
  const isEscaped = raw.includes('&');
  if (isEscaped && raw.length > 64) charge(allowance, raw.length >> 3);
  return isEscaped ? unescaped(linesOf(raw)) : linesOf(raw);
}

/** A text with the ends of its lines as XML has them. */
function linesOf(raw: string): string {
  if (raw.length > LONGEST) throw new XmlTooLarge();
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
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

const VALUES = /"[^"]*"|'[^']*'/g;

/** Whether each attribute has a name of its own. @param text attributes without their values: the same again and again. @throws XmlError */
const checkNames = rememberByText((text) => {
  const names = text.split('=').map((name) => name.trim());
  if (new Set(names).size < names.length || names.includes('__proto__')) throw new XmlError('attribute');
  return true;
});

/** Attributes that are not ` name="value"` each, or whose values are not what they say. */
const ODD = /[&']|[^\S ]|=\s|\s=|\s\s/;

/**
 * The value of one attribute, by its name without a prefix. Most attributes nobody asks for, and most are looked for
 * as they are most often written.
 * @param text attributes as {@link Handlers} are told them
 */
export function attribute(text: string, name: string): string | undefined {
  if (ODD.test(text) || text.includes(`:${name}="`)) return withoutPrefixes(attributesOf(text))[name];
  const before = ` ${name}="`;
  const at = text.indexOf(before);
  if (at < 0) return undefined;
  const start = at + before.length;
  return text.slice(start, text.indexOf('"', start));
}

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name in attributes) plain[local(name)] = attributes[name]!;
  return plain;
}

/** All attributes, by their names as written. @param text attributes as {@link Handlers} are told them */
export function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const quoted = text.includes("'") ? inDoubleQuotes(text) : text;
  const isPlain = !/[&\r\n\t]/.test(quoted);
  const parts = quoted.split('"');
  for (let at = 1; at < parts.length; at += 2) {
    const name = attributeName(parts[at - 1]!);
    if (Object.hasOwn(attributes, name)) throw new XmlError('attribute');
    const value = parts[at]!;
    attributes[name] = isPlain ? value : unescaped(value.replace(/\r\n|[\r\n\t]/g, ' '));
  }
  return attributes;
}

function inDoubleQuotes(attributes: string): string {
  return attributes.replace(/"[^"]*"|'([^']*)'/g, (written, value?: string) =>
    value === undefined ? written : `"${value.replace(/"/g, '&quot;')}"`,
  );
}

/** The name in " name=". */
const attributeName = rememberByText((before) => {
  const name = before.slice(0, before.indexOf('=')).trim();
  if (name === '__proto__') throw new XmlError('attribute');
  return name;
});

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
