/** XML by saxes: as events for what is only read, as a small tree for what is changed and written back. */
import { SaxesParser } from 'saxes';

/** XML that is not well-formed, or that brings a DOCTYPE (entities are how XML bombs are built). */
export class XmlError extends Error {}

export interface Handlers {
  /** Names come without their prefix: some .NET writers call every element `x:…`. */
  open(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** @throws XmlError */
export function readXml(xml: string, handlers: Handlers): void {
  const parser = newParser();
  parser.on('opentag', (tag) => {
    handlers.open(local(tag.name), withoutPrefixes(tag.attributes as Record<string, string>));
  });
  if (handlers.close) parser.on('closetag', (tag) => handlers.close!(local(tag.name)));
  if (handlers.text) {
    parser.on('text', (text) => handlers.text!(text));
    parser.on('cdata', (text) => handlers.text!(text));
  }
  run(parser, xml);
}

function withoutPrefixes(attributes: Record<string, string>): Record<string, string> {
  let prefixed = false;
  for (const name in attributes) prefixed ||= name.includes(':');
  if (!prefixed) return attributes;
  const plain: Record<string, string> = Object.create(null);
  for (const name in attributes) plain[local(name)] = attributes[name]!;
  return plain;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An element with its prefix as written; a string child is text. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
  /** Nothing in it will ever change: copies share it, and it is written out once. */
  fixed?: boolean;
  /** What it is a copy of. */
  source?: Element;
}

/** No document nests deeper; trees are walked by recursion. */
const DEEPEST = 500;

/** @throws XmlError */
export function parseXml(xml: string): Element {
  const parser = newParser();
  const document: Element = { name: '', attributes: {}, children: [] };
  const stack = [document];
  parser.on('opentag', (tag) => {
    const element = {
      name: tag.name,
      attributes: { ...(tag.attributes as Record<string, string>) },
      children: [],
    };
    stack.at(-1)!.children.push(element);
    if (stack.push(element) > DEEPEST) throw new XmlError('too deep');
  });
  parser.on('closetag', () => stack.pop());
  const text = (value: string) => stack.length > 1 && stack.at(-1)!.children.push(value);
  parser.on('text', text);
  parser.on('cdata', text);
  run(parser, xml);
  const root = document.children.find(isElement);
  if (!root) throw new XmlError('no root element');
  return root;
}

function newParser(): SaxesParser {
  return new SaxesParser({ xmlns: false, position: false });
}

function run(parser: SaxesParser, xml: string): void {
  parser.on('doctype', () => {
    throw new XmlError('DOCTYPE');
  });
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.write(xml).close();
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
    source: node.source ?? node,
  };
}

/** Child elements, of that name if one is given. */
export function childrenOf(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (node): node is Element => isElement(node) && (name === undefined || node.name === name),
  );
}

/** The first child element of that name. */
export function childOf(parent: Element, name: string): Element | undefined {
  return parent.children.find((node): node is Element => isElement(node) && node.name === name);
}

/** All descendants of that name, in document order. */
export function* descendants(parent: Element, name: string): Generator<Element> {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (node.name === name) yield node;
    yield* descendants(node, name);
  }
}

/** The tree as a part of a package, with its declaration. */
export function writeXml(root: Element): string {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, out);
  return out.join('');
}

const WRITTEN = new WeakMap<Element, string>();

function write(node: Element | string, out: string[]): void {
  if (typeof node === 'string') {
    out.push(escapeText(node));
    return;
  }
  if (!node.fixed) {
    writeElement(node, out);
    return;
  }
  let written = WRITTEN.get(node);
  if (written === undefined) {
    const parts: string[] = [];
    writeElement(node, parts);
    written = parts.join('');
    WRITTEN.set(node, written);
  }
  out.push(written);
}

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

function escapeAttribute(text: string): string {
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
