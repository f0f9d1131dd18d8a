/** What stands in XML between tags and inside them, as written → what it says; and what of it may be read. */
import { rememberByText } from '../model/remember.ts';

/** XML that is not well-formed, or that brings a DOCTYPE (entities are how XML bombs are built). */
export class XmlError extends Error {}

/** More XML than any part of an office's files is. */
export class XmlTooLarge extends XmlError {}

/** What may still be read, where several parts share it: an element costs one, and so do eight characters of attributes. */
export interface Allowance {
  left: number;
}

const MOST_WORK = 2_500_000;
/** Characters of a text between two tags, and of all attributes of one. */
export const LONGEST = 1 << 20;

/** An allowance for all parts of one file. */
export function newAllowance(): Allowance {
  return { left: MOST_WORK };
}

/** Takes work out of an allowance. @throws XmlTooLarge */
export function charge(allowance: Allowance, work: number): void {
  allowance.left -= work;
  if (allowance.left < 0) throw new XmlTooLarge();
}

/** What XML 1.0 does not allow in a document at all. */
export const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** What a text between two tags says. @throws XmlError, XmlTooLarge */
export function contentOf(raw: string, allowance: Allowance): string {
  const isEscaped = raw.includes('&');
  if (isEscaped && raw.length > 64) charge(allowance, raw.length >> 3);
  return isEscaped ? unescaped(linesOf(raw)) : linesOf(raw);
}

/** A text with the ends of its lines as XML has them. */
export function linesOf(raw: string): string {
  if (raw.length > LONGEST) throw new XmlTooLarge();
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
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

/** A name without its prefix. */
export function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const VALUES = /"[^"]*"|'[^']*'/g;

/** What is wrong in attributes is wrong whether somebody asks for them or not. @throws XmlError */
export function checkAttributes(text: string): void {
  if (text.includes('&')) attributesOf(text);
  else checkNames(text.replace(VALUES, ''));
}

/** Whether each has a name of its own. @param text attributes without their values: the same again and again */
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
 * @param text attributes as a tag has them: names, equals signs and values in quotes, each where it belongs
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

/** All attributes, by their names as written. @param text attributes as a tag has them: names, equals signs and values in quotes, each where it belongs */
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
