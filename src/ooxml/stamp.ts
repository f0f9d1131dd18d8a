/**
 * Knowing our own files again: a custom property holds the digest of everything else in the package, another what the
 * document is about. Whoever touches the file after us changes a part, adds one or drops the property: then the digest
 * is another, and whether a person edited it is for those to say who can read such a document (draft/). A file without
 * the property is a person's and is never written over.
 */
import { Archive, type Packed, type Part, pack, packArchive } from './archive.ts';
import { sha256Of } from './digest.ts';
import { childrenOf, DECLARATION, type Element, element, parseXml, writeXml } from './xml.ts';

const PART = 'docProps/custom.xml';
/** Digest and subject; reading. Office cuts a long text property, and a cut reading is none: it stands alone. */
const [STAMP, READING] = ['cchc', 'cchc-doc'];
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/** What we say in a document of ours. */
export interface StampWords {
  /** What it is about: "Báo cáo tháng 4 năm 2026". Only a document about the same may take its place. */
  about?: string;
  /** What a person reads in it, as whoever knows how to read such a document tells it. */
  reading?: string;
}

/** The stamp of a document. */
export interface Stamp extends StampWords {
  /** Nothing in the package changed since it was stamped. */
  untouched: boolean;
}

/** Packs the parts of an OOXML document with the stamp in them. */
export function packStamped(parts: readonly Part[], words: StampWords = {}): Buffer {
  const others = parts
    .filter(([name]) => name !== PART)
    .map(([name, content]): [string, Packed] => [name, pack(registered(name, content))]);
  const own = parts.find(([name]) => name === PART)?.[1];
  const properties = parseXml(typeof own === 'string' ? own : NO_PROPERTIES);
  properties.children = othersOf(properties);
  const { about, reading } = words;
  const value = [digest(others, properties), about ?? ''].join(' ').trimEnd();
  properties.children.push(propertyOf(properties, STAMP, value));
  if (reading !== undefined) properties.children.push(propertyOf(properties, READING, reading));
  return packArchive([...others, [PART, writeXml(properties)]]);
}

/** The two parts of a package that must name the stamp; they have to come unpacked. */
function registered(name: string, content: Part[1]): Part[1] {
  if (name === '[Content_Types].xml') return withType(String(content));
  return name === '_rels/.rels' ? withRelation(String(content)) : content;
}

/** A property longer than this is not ours, and no part that holds it is worth parsing. */
const LONGEST = 1 << 16;

/** What the stamp says; undefined for a file without one. */
export function stampOf(bytes: Buffer): Stamp | undefined {
  try {
    const archive = new Archive(bytes);
    if ((archive.packed(PART)?.size ?? LONGEST) >= LONGEST) return undefined;
    const properties = parseXml(archive.readText(PART)!);
    const [, told, about] = /^([0-9a-f]{64})(?: ([\s\S]*))?$/.exec(saidBy(properties, STAMP) ?? '') ?? [];
    const reading = saidBy(properties, READING);
    if (told === undefined) return undefined;
    properties.children = othersOf(properties);
    const others = archive.names
      .filter((name) => name !== PART)
      .map((name): [string, Packed] => [name, archive.packed(name)!]);
    const isWhole = endsWhereItShould(bytes);
    const untouched =
      isWhole && (told === digest(others, properties) || told === digestOfFirst(others, properties));
    return { ...(about ? { about } : {}), ...(isWhole && reading ? { reading } : {}), untouched };
  } catch {
    return undefined;
  }
}

/** Nothing after the directory: whoever adds even a byte has touched the file. */
function endsWhereItShould(bytes: Buffer): boolean {
  return bytes.length >= 22 && bytes.readUInt32LE(bytes.length - 22) === 0x06054b50;
}

/**
 * Over the names, sizes and checksums of the contents, and the other properties word for word: no edit leaves all of
 * them as they were.
 */
function digest(parts: [name: string, content: Packed][], others: Element): string {
  return sha256Of(toldOf(parts) + writeXml(others));
}

/**
 * The digest that version 0.1 wrote, over the parts alone. It had no other property to leave out, so where there is
 * one, a person may have written it.
 */
function digestOfFirst(parts: [name: string, content: Packed][], others: Element): string | undefined {
  return childrenOf(others).length === 0 ? sha256Of(toldOf(parts)) : undefined;
}

function toldOf(parts: [name: string, content: Packed][]): string {
  return parts.map(([name, { size, crc }]) => `${name}\0${size}\0${crc}\0`).join('');
}

/** What the property of that name says. */
function saidBy(properties: Element, name: string): string | undefined {
  const property = childrenOf(properties).find(({ attributes }) => attributes.name === name);
  return property && childrenOf(property)[0]?.children.join('');
}

/** Whether a property of a document is part of its stamp. */
export function isOfStamp({ attributes }: Element): boolean {
  return attributes.name === STAMP || attributes.name === READING;
}

/** What stands beside our properties: the properties of the document itself. */
function othersOf(properties: Element): Element['children'] {
  return properties.children.filter((child) => typeof child === 'string' || !isOfStamp(child));
}

function withType(xml: string): string {
  if (xml.includes(`/${PART}`)) return xml;
  return xml
    .replace(/<((?:\w+:)?Types)([^>]*)\/>/, '<$1$2></$1>')
    .replace(
      /<\/(\w+:)?Types>/,
      (end, prefix = '') => `<${prefix}Override PartName="/${PART}" ContentType="${TYPE}"/>${end}`,
    );
}

function withRelation(xml: string): string {
  if (xml.includes(RELATION)) return xml;
  return xml.replace(
    /<\/(\w+:)?Relationships>/,
    (end, prefix = '') => `<${prefix}Relationship Id="rIdCchc" Type="${RELATION}" Target="${PART}"/>${end}`,
  );
}

/** Our property, as one more of those that the document has. */
function propertyOf(properties: Element, name: string, value: string): Element {
  const ids = childrenOf(properties).map(({ attributes }) => Number(attributes.pid ?? 0));
  const prefix = /^(\w+:)?/.exec(properties.name)![0];
  return element(
    `${prefix}property`,
    {
      fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}',
      pid: String(Math.max(1, ...ids) + 1),
      name,
    },
    [element('vt:lpwstr', { 'xmlns:vt': VALUES }, [value])],
  );
}

const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const NO_PROPERTIES = `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"></Properties>`;
