/** A .docx template opened: its package, and the parts that hold text as trees. */
import { Archive, ArchiveError } from '../../ooxml/archive.ts';
import { type Element, parseXml } from '../../ooxml/xml.ts';

export interface Template {
  archive: Archive;
  /** By name of the part, in the order of the package. */
  texts: Map<string, Element>;
}

const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i;

/** @throws ArchiveError, XmlError when it is no readable .docx */
export function openTemplate(bytes: Buffer): Template {
  const archive = new Archive(bytes);
  if (!archive.has('word/document.xml')) throw new ArchiveError('damaged');
  const names = archive.names.filter((name) => TEXT_PARTS.test(name));
  return { archive, texts: new Map(names.map((name) => [name, parseXml(archive.readText(name)!)])) };
}
