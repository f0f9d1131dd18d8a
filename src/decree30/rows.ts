/** The form of a document by NĐ 30/2020/NĐ-CP, Phụ lục I: one entry for each row of the table in domain.md §3.1. */
import { annexes } from './annex.ts';
import { endMark, headings, text } from './body.ts';
import { type Document, loadDocument } from './document.ts';
import * as letterhead from './letterhead.ts';
import { letters, margins, pageNumbers, paper } from './page.ts';
import { authority, name, recipientsList, recipientsWord } from './signature.ts';

export interface Row {
  row: number;
  /** What breaks the row, in sentences for the clerk; empty when it holds. */
  holds(document: Document): string[];
}

/** Rows 17 and 18 are read by people; row 26 is part of row 9. Their pages are in checks/formPages.ts. */
export const ROWS: Row[] = [
  { row: 1, holds: paper },
  { row: 2, holds: margins },
  { row: 3, holds: letters },
  { row: 4, holds: pageNumbers },
  { row: 5, holds: letterhead.nation },
  { row: 6, holds: letterhead.motto },
  { row: 7, holds: letterhead.parentBody },
  { row: 8, holds: letterhead.agency },
  { row: 9, holds: letterhead.number },
  { row: 10, holds: letterhead.placeAndDay },
  { row: 11, holds: letterhead.kind },
  { row: 12, holds: letterhead.subject },
  { row: 13, holds: letterhead.aboutLetter },
  { row: 14, holds: letterhead.recipientAbove },
  { row: 15, holds: text },
  { row: 16, holds: headings },
  { row: 19, holds: endMark },
  { row: 20, holds: authority },
  { row: 21, holds: name },
  { row: 22, holds: recipientsWord },
  { row: 23, holds: recipientsList },
  { row: 24, holds: annexes },
  { row: 25, holds: letterhead.twoColumns },
];

/** @throws ArchiveError, XmlError when the file is no readable .docx. */
export function checkDecree30(bytes: Buffer): { row: number; problems: string[] }[] {
  const document = loadDocument(bytes);
  return ROWS.map(({ row, holds }) => ({ row, problems: holds(document) }));
}
