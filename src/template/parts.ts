/** The parts of a package on their way out: entered, dropped, with the lists that name them kept true. */
import type { Archive, Part } from '../ooxml/archive.ts';
import { isElement, parseXml, writeXml } from '../ooxml/xml.ts';

/** Text of a part as it stands now: as we wrote it, else as the template has it. */
export function textNow(parts: Part[], archive: Archive, name: string): string {
  const content = parts.find(([each]) => each === name)?.[1];
  return typeof content === 'string' ? content : (archive.readText(name) ?? '');
}

/** Path of the part that lists a part's relations. */
export function relationsPartOf(name: string): string {
  return name.replace(/([^/]+)$/, '_rels/$1.rels');
}

/** Puts an entry at the end of a list: content types, or relations. */
export function addEntry(parts: Part[], archive: Archive, name: string, list: string, entry: string): Part[] {
  const xml = textNow(parts, archive, name).replace(new RegExp(`</${list}>`), () => `${entry}</${list}>`);
  return parts.map((part): Part => (part[0] === name ? [name, xml] : part));
}

/** A relation out of the list of the part that has it. */
export function dropRelation(parts: Part[], archive: Archive, of: string, id: string): Part[] {
  return dropEntries(parts, archive, relationsPartOf(of), (attributes) => attributes.Id === id);
}

/** A part out of the package, with its relations and its content type. */
export function dropPart(parts: Part[], archive: Archive, name: string): Part[] {
  const gone = [name, relationsPartOf(name)];
  const kept = parts.filter(([each]) => !gone.includes(each));
  return dropEntries(kept, archive, '[Content_Types].xml', ({ PartName }) =>
    gone.some((each) => PartName === `/${each}`),
  );
}

/** Entries out of a list: content types, or relations. A list that is not there has none. */
export function dropEntries(
  parts: Part[],
  archive: Archive,
  name: string,
  drop: (attributes: Record<string, string>) => boolean,
): Part[] {
  const xml = textNow(parts, archive, name);
  if (xml === '') return parts;
  const root = parseXml(xml);
  root.children = root.children.filter((child) => !isElement(child) || !drop(child.attributes));
  return parts.map((part): Part => (part[0] === name ? [name, writeXml(root)] : part));
}
