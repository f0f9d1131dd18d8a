/** A document's faults of form as findings like any other (CC8xx); what is no document is told like a broken sheet. */
import { finding } from '../checks/finding.ts';
import { FORM_PAGES, formCode } from '../checks/formPages.ts';
import { checkFile } from '../checks/run.ts';
import type { Finding } from '../model/finding.ts';
import { ArchiveError } from '../ooxml/archive.ts';
import { XmlError } from '../ooxml/xml.ts';
import { checkDecree30 } from './rows.ts';

/** @param file as findings name it */
export function documentFindings(bytes: Buffer, file: string): Finding[] {
  let rows: ReturnType<typeof checkDecree30>;
  try {
    rows = checkDecree30(bytes);
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof XmlError)) throw error;
    return checkFile({ fault: 'damaged' }, file);
  }
  return rows.flatMap(({ row, problems }) => {
    const page = FORM_PAGES.find(({ code }) => code === formCode(row))!;
    return [...new Set(problems)].map((message) => finding(page, { message }, file));
  });
}
