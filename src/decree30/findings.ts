/** A document's faults of form as findings like any other (CC8xx); what is no document is told like a broken sheet. */
import { finding } from '../checks/finding.ts';
import { checkFile } from '../checks/run.ts';
import type { Finding } from '../model/finding.ts';
import { ArchiveError } from '../ooxml/archive.ts';
import { XmlError } from '../ooxml/xml.ts';
import { type Document, loadDocument } from './document.ts';
import { ROWS } from './rows.ts';

/** Every row that a document breaks, row by row. @param file as findings name it */
export function documentFindings(bytes: Buffer, file: string): Finding[] {
  let document: Document;
  try {
    document = loadDocument(bytes);
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof XmlError)) throw error;
    return checkFile({ fault: 'damaged' }, file);
  }
  return ROWS.flatMap((row) =>
    [...new Set(row.holds(document))].map((message) => finding(row, { message }, file)),
  );
}
