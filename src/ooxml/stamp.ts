/**
 * Knowing our own files again: a custom property holds the digest of all other parts. Whatever saves the file
 * after us changes a part or drops the property, and then it is a person's file and is never written over.
 */
import { Archive, type Packed, type Part, pack, packArchive } from './archive.ts';
import { sha256Of } from './digest.ts';
import { DECLARATION } from './xml.ts';

const PART = 'docProps/custom.xml';
const PROPERTY = 'cchc';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/** Packs the parts of an OOXML document with the stamp in them. */
export function packStamped(parts: readonly Part[]): Buffer {
  const others = parts
    .filter(([name]) => name !== PART)
    .map(([name, content]): [string, Packed] => [name, pack(registered(name, content))]);
  const own = parts.find(([name]) => name === PART)?.[1];
  const property = propertyXml(digest(others), typeof own === 'string' ? own : undefined);
  return packArchive([...others, [PART, property]]);
}

/** The two parts of a package that must name the stamp; they have to come unpacked. */
function registered(name: string, content: Part[1]): Part[1] {
  if (name === '[Content_Types].xml') return withType(String(content));
  return name === '_rels/.rels' ? withRelation(String(content)) : content;
}

/** Whether the bytes are exactly what {@link packStamped} made, nothing in them changed since. */
export function isUntouched(bytes: Buffer): boolean {
  try {
    if (!endsWhereItShould(bytes)) return false;
    const archive = new Archive(bytes);
    const stamped = new RegExp(`name="${PROPERTY}"><vt:lpwstr[^>]*>([0-9a-f]{64})<`).exec(
      archive.readText(PART) ?? '',
    )?.[1];
    const others = archive.names
      .filter((name) => name !== PART)
      .map((name): [string, Packed] => [name, archive.packed(name)!]);
    return stamped !== undefined && stamped === digest(others);
  } catch {
    return false;
  }
}

/** Nothing after the directory: whoever adds even a byte has touched the file. */
function endsWhereItShould(bytes: Buffer): boolean {
  return bytes.length >= 22 && bytes.readUInt32LE(bytes.length - 22) === 0x06054b50;
}

/** Over the names, sizes and checksums of the contents: no edit leaves all of them as they were. */
function digest(parts: [name: string, content: Packed][]): string {
  return sha256Of(parts.map(([name, { size, crc }]) => `${name}\0${size}\0${crc}\0`).join(''));
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

/** Ours alone, or added to the properties that the document has; those have to come unpacked. */
function propertyXml(value: string, others = NO_PROPERTIES): string {
  const kept = others.replace(OWN, '');
  const ids = [...kept.matchAll(/\spid="(\d+)"/g)].map(([, id]) => Number(id));
  const prefix = /<(\w+:)?Properties/.exec(kept)?.[1] ?? '';
  const property = `<${prefix}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${Math.max(1, ...ids) + 1}" name="${PROPERTY}"><vt:lpwstr xmlns:vt="${VALUES}">${value}</vt:lpwstr></${prefix}property>`;
  return kept
    .replace(/<((?:\w+:)?Properties)([^>]*)\/>/, '<$1$2></$1>')
    .replace(/<\/(?:\w+:)?Properties>/, (end) => property + end);
}

const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const NO_PROPERTIES = `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"></Properties>`;
const OWN = new RegExp(`<(\\w+:)?property\\s[^>]*name="${PROPERTY}"[\\s\\S]*?</(\\w+:)?property>`);
