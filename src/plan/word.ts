/** A Word document (.docx) → its paragraphs and tables, in order. */
import type { Archive } from '../ooxml/archive.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { newAllowance, readXml } from '../ooxml/xml.ts';
import type { Block } from './blocks.ts';
import { WordBody } from './wordBody.ts';
import { WordNumbering } from './wordNumbering.ts';
import { WordStyles } from './wordStyles.ts';

/** The main part of a package that is a Word document. */
export function wordPart(archive: Archive): string | undefined {
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  const part = main ?? 'word/document.xml';
  if (!archive.has(part)) return undefined;
  return /<(?:\w+:)?document[\s>]/.test(archive.read(part)!.toString('latin1', 0, 8192)) ? part : undefined;
}

/** @throws ArchiveError, XmlError */
export function readWord(archive: Archive, part: string): Block[] {
  const allowance = newAllowance();
  const relations = relationsOf(archive, part, allowance);
  const textOf = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : archive.readText(target);
  };
  const body = new WordBody(new WordStyles(textOf('styles')), new WordNumbering(textOf('numbering')));
  readXml(archive.readText(part)!, body, allowance);
  return body.blocks;
}
