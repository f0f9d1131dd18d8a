/** A document's faults of form as findings like any other (CC8xx); what is no document is told like a broken sheet. */
import { finding } from '../checks/finding.ts';
import { checkFile } from '../checks/run.ts';
import type { Finding } from '../model/finding.ts';
import { ArchiveError } from '../ooxml/archive.ts';
import { XmlError, XmlTooLarge } from '../ooxml/xml.ts';
import type { Document } from './document.ts';
import { OF_THE_PARTY, OTHER } from './kinds.ts';
import { loadDocument } from './load.ts';
import { everyParagraph, findPlaces, type Places } from './places.ts';
import { ROWS } from './rows.ts';

/** What was seen of a document's form. */
export interface Form {
  /** Every row that it breaks, row by row. */
  findings: Finding[];
  /** What it was taken for, and what is still to be filled: no faults of form, a sentence each. */
  notes: string[];
}

/** A document judged by the rows of its kind. @param file as findings name it */
export function formOf(bytes: Buffer, file: string): Form {
  let document: Document;
  try {
    document = loadDocument(bytes);
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof XmlError)) throw error;
    const fault = error instanceof XmlTooLarge ? 'too-long' : 'no-document';
    return { findings: checkFile({ fault }, file), notes: [] };
  }
  const places = findPlaces(document);
  const findings = ROWS.filter(({ row }) => places.kind.rows.has(row)).flatMap((row) =>
    row.holds(places).map((problem) => finding(row, problem, file)),
  );
  return { findings, notes: notesOn(places) };
}

/** The findings alone. @param file as findings name it */
export function documentFindings(bytes: Buffer, file: string): Finding[] {
  return formOf(bytes, file).findings;
}

function notesOn({ kind, document }: Places): string[] {
  const gaps = gapsIn(document);
  return [takenFor(kind.name), ...(gaps > 0 ? [`Còn ${gaps} chỗ chưa điền.`] : [])];
}

function takenFor(name: string): string {
  if (name === OF_THE_PARTY.name)
    return 'Xem là văn bản của Đảng, có thể thức riêng: không xét theo Nghị định 30/2020.';
  if (name === OTHER.name) return 'Không rõ loại văn bản: chỉ xét khổ giấy, lề, phông chữ, số trang.';
  return `Xem là ${name}.`;
}

/** Places that cchc marked as still to be filled: "[họ tên người ký]" in the style of gaps. */
function gapsIn(document: Document): number {
  const marked = everyParagraph(document).filter(({ runs }) => runs.some(({ gap }) => gap));
  const texts = marked.map(({ runs }) => runs.map(({ gap, text }) => (gap ? text : '\n')).join(''));
  return texts.reduce((sum, text) => sum + (text.match(/\[[^\]\n]{1,300}\]/g) ?? []).length, 0);
}
