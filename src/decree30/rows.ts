/** The form of a report by NĐ 30/2020/NĐ-CP, Phụ lục I: one entry for each row of the table in domain.md §3.1. */
import { annexes } from './annex.ts';
import { endMark, headings, text } from './body.ts';
import { type Document, loadDocument } from './document.ts';
import * as letterhead from './letterhead.ts';
import { letters, margins, pageNumbers, paper } from './page.ts';
import { authority, name, recipientsList, recipientsWord } from './signature.ts';

export interface Row {
  row: number;
  title: string;
  /** What breaks the row, in sentences for the clerk; empty when it holds. */
  holds(document: Document): string[];
}

/** Rows 13, 17, 18 and 26 are about other kinds of document, or are part of row 9. */
export const ROWS: Row[] = [
  { row: 1, title: 'Khổ giấy', holds: paper },
  { row: 2, title: 'Lề trang', holds: margins },
  { row: 3, title: 'Phông chữ, màu chữ', holds: letters },
  { row: 4, title: 'Số trang', holds: pageNumbers },
  { row: 5, title: 'Quốc hiệu', holds: letterhead.nation },
  { row: 6, title: 'Tiêu ngữ', holds: letterhead.motto },
  { row: 7, title: 'Cơ quan chủ quản', holds: letterhead.parentBody },
  { row: 8, title: 'Cơ quan ban hành', holds: letterhead.agency },
  { row: 9, title: 'Số, ký hiệu', holds: letterhead.number },
  { row: 10, title: 'Địa danh, ngày tháng', holds: letterhead.placeAndDay },
  { row: 11, title: 'Tên loại', holds: letterhead.kind },
  { row: 12, title: 'Trích yếu', holds: letterhead.subject },
  { row: 14, title: 'Kính gửi', holds: letterhead.recipientAbove },
  { row: 15, title: 'Nội dung', holds: text },
  { row: 16, title: 'Đề mục', holds: headings },
  { row: 19, title: 'Dấu kết thúc', holds: endMark },
  { row: 20, title: 'Quyền hạn, chức vụ', holds: authority },
  { row: 21, title: 'Họ tên người ký', holds: name },
  { row: 22, title: 'Chữ “Nơi nhận”', holds: recipientsWord },
  { row: 23, title: 'Danh sách nơi nhận', holds: recipientsList },
  { row: 24, title: 'Phụ lục', holds: annexes },
  { row: 25, title: 'Bố cục hai cột', holds: letterhead.twoColumns },
];

/** @throws ArchiveError, XmlError when the file is no readable .docx. */
export function checkDecree30(bytes: Buffer): { row: number; title: string; problems: string[] }[] {
  const document = loadDocument(bytes);
  return ROWS.map(({ row, title, holds }) => ({ row, title, problems: holds(document) }));
}
