/** The form of a document by NĐ 30/2020/NĐ-CP, Phụ lục I: every row of the table in domain.md §3.1 that is judged. */
import { annexes } from './annex.ts';
import { endMark, headings, text } from './body.ts';
import { twoColumns } from './layout.ts';
import * as letterhead from './letterhead.ts';
import { motto, nation } from './nation.ts';
import { letters, margins, pageNumbers, paper } from './page.ts';
import type { Row } from './row.ts';
import { authority, name, recipientsList, recipientsWord } from './signature.ts';
import { addressees, kind, subject } from './title.ts';

/** In the order of codes. Rows 17 and 18 are read by people; row 26 is part of row 9. */
export const ROWS: readonly Row[] = [
  paper,
  margins,
  letters,
  pageNumbers,
  nation,
  motto,
  letterhead.parentBody,
  letterhead.agency,
  letterhead.number,
  letterhead.placeAndDay,
  kind,
  subject,
  letterhead.aboutLetter,
  addressees,
  text,
  headings,
  endMark,
  authority,
  name,
  recipientsWord,
  recipientsList,
  annexes,
  twoColumns,
];
