/** Where the components of a report stand, found by their words and places, never by names of styles. */
import type { Block, Document, Paragraph, Section, Table } from './document.ts';
import { seen } from './look.ts';

/** Kinds of document with a title of their own, and the letters of their symbol (NĐ 30/2020, Phụ lục III). */
export const KINDS: Record<string, string> = {
  'báo cáo': 'BC',
  'kế hoạch': 'KH',
  'tờ trình': 'TTr',
  'thông báo': 'TB',
  'quyết định': 'QĐ',
  'nghị quyết': 'NQ',
  'chỉ thị': 'CT',
  'hướng dẫn': 'HD',
  'chương trình': 'CTr',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'biên bản': 'BB',
  'giấy mời': 'GM',
};

export interface Places {
  /** "báo cáo", "kế hoạch"…; "công văn" for a letter, which has no title; undefined when it is neither. */
  kind: string | undefined;
  /** "V/v …" of a letter, under its number. */
  about: Paragraph[];
  letterhead: Table | undefined;
  /** Left column of the letterhead above the number, right column above the place and day. */
  agency: Paragraph[];
  nation: Paragraph[];
  number: Paragraph | undefined;
  day: Paragraph | undefined;
  /** Widths of the two columns. */
  room: { left: number; right: number; page: number };
  title: Paragraph | undefined;
  subject: Paragraph[];
  /** "Kính gửi" and its lines. */
  to: Paragraph[];
  body: Paragraph[];
  signature: Table | undefined;
  recipients: Paragraph[];
  signer: Paragraph[];
  annexes: { section: Section; index: number; at: number }[];
}

const NATION = /cộng h[oò][aà] xã hội/i;
const ANNEX = /^phụ lục(\s+[IVXLC]+|\s+\d+)?$/i;

/** Where the components of a document stand, found by their words and order. */
export function findPlaces(document: Document): Places {
  const first = document.sections[0]!;
  const blocks = first.blocks;
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  const letterhead = tables.find((table) => allText(table).some(({ text }) => NATION.test(text)));
  const signature = tables.findLast((table) => table !== letterhead && cell(table, 0, 1) !== undefined);
  const left = column(letterhead, 0);
  const right = column(letterhead, 1);
  const number = left.find(({ text }) => /^\s*số\s*:/i.test(text));
  const day = right.find(({ text }) => /\bngày\b/i.test(text));
  const middle = between(blocks, letterhead, signature);
  const titled = middle.findIndex(({ text }) => text.trim().toLowerCase() in KINDS);
  const about = left.findIndex(({ text }) => /^\s*v\/v/i.test(text));
  // Below a letter's "V/v" nothing is a title, even if it reads like one.
  const title = about < 0 ? titled : -1;
  const opening = middle.findIndex(({ text }) => /^\s*kính gửi/i.test(text));
  const { width, height } = first.size;
  return {
    kind: about < 0 ? middle[title]?.text.trim().toLowerCase() : 'công văn',
    about: about < 0 ? [] : filled(left.slice(about)),
    letterhead,
    agency: until(left, number),
    nation: until(right, day),
    number,
    day,
    room: {
      left: letterhead?.rows[0]?.cells[0]?.width ?? 0,
      right: letterhead?.rows[0]?.cells[1]?.width ?? 0,
      page: Math.min(width, height) - (first.margin.left ?? 0) - (first.margin.right ?? 0),
    },
    title: middle[title],
    subject: title < 0 ? [] : subjectOf(middle.slice(title + 1)),
    ...openingAndBody(middle, title, opening),
    signature,
    recipients: filled(cell(signature, 0, 0) ?? []),
    signer: filled(cell(signature, 0, 1) ?? []),
    annexes: document.sections.flatMap((section, index) =>
      section.blocks.flatMap((block, at) =>
        block.kind === 'paragraph' && ANNEX.test(block.text.trim()) ? [{ section, index, at }] : [],
      ),
    ),
  };
}

/** The lines under BÁO CÁO down to the rule, or to the first line that is not centred. */
function subjectOf(after: Paragraph[]): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const paragraph of after) {
    if (/^\s*kính gửi/i.test(paragraph.text)) break;
    if (lines.length > 0 && paragraph.text.trim() !== '' && paragraph.align !== 'center') break;
    lines.push(paragraph);
    if (paragraph.rule) break;
  }
  return lines;
}

function openingAndBody(middle: Paragraph[], title: number, opening: number) {
  const subject = title < 0 ? [] : subjectOf(middle.slice(title + 1));
  let start = opening < 0 ? title + 1 + subject.length : opening + 1;
  // With one recipient all stands on the line of "Kính gửi"; else every line of the list begins with a dash.
  const alone = opening >= 0 && /^\s*kính gửi\s*:?\s*$/i.test(middle[opening]!.text);
  while (alone && /^\s*-/.test(middle[start]?.text ?? '')) start++;
  return {
    to: opening < 0 ? [] : middle.slice(opening, start),
    body: filled(middle.slice(start)).filter((paragraph) => !isCaption(paragraph)),
  };
}

/** The name of a table or a picture in the text: the decree says nothing of it, and it stands in the middle. */
function isCaption({ text, align }: Paragraph): boolean {
  return align === 'center' && /^\s*(bảng|biểu đồ|hình|sơ đồ)(\s+[\dIVX]+)?\s*[.:]/i.test(text);
}

function between(blocks: Block[], from: Block | undefined, to: Block | undefined): Paragraph[] {
  const end = to ? blocks.indexOf(to) : blocks.length;
  return blocks
    .slice(from ? blocks.indexOf(from) + 1 : 0, end)
    .filter((block): block is Paragraph => block.kind === 'paragraph');
}

function filled(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.filter((paragraph) => seen(paragraph).length > 0);
}

function cell(table: Table | undefined, row: number, column: number): Paragraph[] | undefined {
  return table?.rows[row]?.cells[column]?.paragraphs;
}

function column(table: Table | undefined, index: number): Paragraph[] {
  return table?.rows.flatMap(({ cells }) => cells[index]?.paragraphs ?? []) ?? [];
}

function until(paragraphs: Paragraph[], end: Paragraph | undefined): Paragraph[] {
  return end ? paragraphs.slice(0, paragraphs.indexOf(end)) : paragraphs;
}

function allText(table: Table): Paragraph[] {
  return table.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
}

/** Every paragraph of the document and of its headers and footers. */
export function everyParagraph(document: Document): Paragraph[] {
  const page = document.sections.flatMap(({ headers, footers }) =>
    [headers, footers].flatMap((set) => Object.values(set).flatMap((paragraphs) => paragraphs ?? [])),
  );
  const text = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? allText(block) : [block])),
  );
  return [...text, ...new Set(page)];
}
