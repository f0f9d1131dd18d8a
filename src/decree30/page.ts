/** Rows 1–4: paper, margins, letters, page numbers. */
import type { Document, Paragraph, Run, Section } from './document.ts';
import { hasPages, pagesOf, SURELY } from './pages.ts';
import { everyParagraph } from './places.ts';
import { gathered, gatheredBy, type Problem, shownNumber } from './problem.ts';
import { defineRow } from './row.ts';

const TWIPS_IN_MM = 1440 / 25.4;
const mm = (twips: number) => Math.round(twips / TWIPS_IN_MM);

/** So many sections are named. */
const MOST_NAMED = 8;

/** The same fault of several sections is told once; which they are is said when it is not all of them. */
function ofSections(sections: Section[], wrong: (section: Section) => Problem[]): Problem[] {
  const found = new Map<string, { problem: Problem; where: number[] }>();
  sections.forEach((section, index) => {
    for (const problem of wrong(section)) {
      const known = found.get(problem.message);
      if (known) known.where.push(index + 1);
      else found.set(problem.message, { problem, where: [index + 1] });
    }
  });
  return [...found.values()].map(({ problem: { message, hint }, where }) => ({
    message:
      where.length === sections.length
        ? message
        : `Phần ${where.slice(0, MOST_NAMED).join(', ')}${where.length > MOST_NAMED ? '…' : ''}: ${lowerFirst(message)}`,
    hint,
  }));
}

function lowerFirst(text: string): string {
  return text[0]!.toLocaleLowerCase('vi') + text.slice(1);
}

const isLying = ({ size }: Section) => size.width > size.height;

/** Row 1: A4, upright; lying only for tables. */
export const paper = defineRow({
  row: 1,
  slug: 'form-paper',
  title: 'Khổ giấy',
  why: 'Văn bản hành chính dùng khổ A4 (210 × 297 mm), in theo chiều dài; trang có bảng rộng mới xoay ngang.',
  mend: 'Trong Word: Bố cục › Kích cỡ › A4; phụ lục có bảng rộng thì để trang ngang.',
  holds({ document: { sections } }) {
    return ofSections(sections, (section) => {
      const { width, height } = section.size;
      if (width === 0 || height === 0)
        return [
          { message: 'Tệp không ghi khổ giấy, quy định A4 (210 × 297 mm).', hint: 'Bố cục › Kích cỡ › A4.' },
        ];
      const [short, long] = [Math.min(width, height), Math.max(width, height)];
      if (Math.abs(short / TWIPS_IN_MM - 210) > 1 || Math.abs(long / TWIPS_IN_MM - 297) > 1)
        return [
          {
            message: `Khổ giấy ${mm(width)} × ${mm(height)} mm, quy định A4 (210 × 297 mm).`,
            hint: 'Bố cục › Kích cỡ › A4.',
          },
        ];
      if (!isLying(section) || section.blocks.some(({ kind }) => kind === 'table')) return [];
      return [
        {
          message: 'Trang xoay ngang mà không có bảng, quy định in theo chiều dài.',
          hint: 'Bố cục › Hướng › Dọc.',
        },
      ];
    });
  },
});

type Side = 'top' | 'bottom' | 'left' | 'right';

/** In millimetres, and what to set in Word. */
const MARGINS: readonly { side: Side; name: string; least: number; most: number; set: string }[] = [
  { side: 'top', name: 'trên', least: 20, most: 25, set: 'Trên 2 cm' },
  { side: 'bottom', name: 'dưới', least: 20, most: 25, set: 'Dưới 2 cm' },
  { side: 'left', name: 'trái', least: 30, most: 35, set: 'Trái 3 cm' },
  { side: 'right', name: 'phải', least: 15, most: 20, set: 'Phải 1,5 cm' },
];

/** When a page is laid on its side, Word turns the margins with it. */
const TURNED: Record<Side, Side> = { top: 'left', left: 'bottom', bottom: 'right', right: 'top' };
const TURNED_BACK: Record<Side, Side> = { left: 'top', bottom: 'left', right: 'bottom', top: 'right' };

/** Row 2: margins, in millimetres. */
export const margins = defineRow({
  row: 2,
  slug: 'form-margins',
  title: 'Lề trang',
  why: 'Lề trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm.',
  mend: 'Trong Word: Bố cục › Lề; đặt trái 30 mm, phải 15–20 mm, trên và dưới 20 mm.',
  holds({ document: { sections } }) {
    return ofSections(sections, (section) => {
      const ways = isLying(section) ? [undefined, TURNED, TURNED_BACK] : [undefined];
      const [first, ...others] = ways.map((turned) => wrongMargins(section, turned));
      return others.some((wrong) => wrong.length === 0) ? [] : first!;
    });
  },
});

function wrongMargins({ margin }: Section, turned: Record<Side, Side> | undefined): Problem[] {
  if (Object.keys(margin).length === 0)
    return [
      {
        message: 'Tệp không ghi lề trang, quy định trái 30–35 mm, phải 15–20 mm, trên và dưới 20–25 mm.',
        hint: margins.mend,
      },
    ];
  return MARGINS.flatMap(({ side, name, least, most, set }) => {
    const from = turned?.[side] ?? side;
    const size = mm(Math.abs(margin[from] ?? 0) + (from === 'left' ? (margin.gutter ?? 0) : 0));
    if (size >= least && size <= most) return [];
    return [
      { message: `Lề ${name} ${size} mm, quy định ${least}–${most} mm.`, hint: `Bố cục › Lề, ${set}.` },
    ];
  });
}

const isForeign = (font: string) => !/^times new roman\b/i.test(font.trim());

/** Letters without marks take one font, letters with marks another. */
function foreignFont({ text, fonts: { ascii, hAnsi } }: Run): string | undefined {
  if (isForeign(ascii) && /[A-Za-z0-9]/.test(text)) return ascii;
  return isForeign(hAnsi) && /[^\0-\x7f]/.test(text) && /\p{L}/u.test(text) ? hAnsi : undefined;
}

/** Word's own almost-black greys are printed black. */
function isColoured({ color }: Run): boolean {
  if (color === undefined || !/^[0-9a-f]{6}$/i.test(color)) return false;
  return (color.match(/../g) ?? []).some((part) => Number.parseInt(part, 16) > 0x26);
}

/** Row 3: Times New Roman, black, NFC; only where letters stand. */
export const letters = defineRow({
  row: 3,
  slug: 'form-letters',
  title: 'Phông chữ, màu chữ',
  why: 'Cả văn bản dùng Times New Roman, Unicode dựng sẵn, màu đen.',
  mend: 'Chọn tất cả (Ctrl+A), đặt phông Times New Roman, màu đen; chữ TCVN3, VNI phải chuyển mã.',
  holds({ document }) {
    const paragraphs = everyParagraph(document);
    return [
      ...gatheredBy(
        'đoạn',
        paragraphs,
        (each) => each.runs.map(foreignFont).find((font) => font !== undefined),
        (font) => ({
          fault: `dùng phông ${font.slice(0, 40)}, quy định Times New Roman`,
          hint: /^(\.vn|vni)/i.test(font)
            ? 'Chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6), rồi chọn phông Times New Roman.'
            : 'Bôi đen, chọn phông Times New Roman.',
        }),
      ),
      ...gathered(
        'đoạn',
        paragraphs.filter((each) =>
          each.runs.some((run) => isColoured(run) && /[\p{L}\p{N}]/u.test(run.text)),
        ),
        'có chữ không phải màu đen',
        'Bôi đen, chọn màu chữ Tự động.',
      ),
      ...gathered(
        'đoạn',
        paragraphs.filter(({ decomposed }) => decomposed),
        'có dấu gõ rời (Unicode tổ hợp)',
        'Đổi bằng UniKey, Ctrl+Shift+F6.',
      ),
    ];
  },
});

/** Row 4: page number in the header, not on the first page. */
export const pageNumbers = defineRow({
  row: 4,
  slug: 'form-page-numbers',
  title: 'Số trang',
  why: 'Số trang chữ số Ả Rập, giữa lề trên, cỡ 13–14, không ghi ở trang đầu.',
  mend: 'Chèn › Số trang › Đầu trang, giữa; đánh dấu “Trang đầu khác”.',
  holds({ document }) {
    const { sections } = document;
    const [first] = sections;
    const numbers = sections.flatMap((section) =>
      [section.headers.default, section.titlePage ? section.headers.first : undefined].flatMap(numbersIn),
    );
    if (numbers.length === 0) {
      if (sections.some((section) => showsAtFoot(section, hasPages(document))))
        return [{ message: 'Số trang đặt ở chân trang, quy định giữa lề trên.', hint: pageNumbers.mend }];
      return hasPages(document)
        ? [{ message: 'Văn bản nhiều trang mà lề trên không có số trang.', hint: pageNumbers.mend }]
        : [];
    }
    const shownFirst = numbersIn((first!.titlePage ? first!.headers.first : first!.headers.default) ?? []);
    const problems = numberLooks([...new Set(numbers)]);
    // Where the annexes are numbered, a text that may go on to a second page is to be numbered too.
    const few = isCutHeader(first!, document) ? SURELY : MAYBE;
    if (numbersIn(first!.headers.default).length === 0 && pagesOf(first!) > few)
      problems.push({ message: 'Phần 1: lề trên không có số trang.', hint: pageNumbers.mend });
    if (shownFirst.some(({ conditional }) => !conditional))
      problems.push({
        message: 'Trang thứ nhất còn hiện số trang.',
        hint: 'Nhấp đúp lề trên, đánh dấu “Trang đầu khác”.',
      });
    if ((first!.pageStart ?? 1) !== 1)
      problems.push({
        message: `Số trang bắt đầu từ ${first!.pageStart}, quy định từ 1.`,
        hint: 'Chèn › Số trang › Định dạng số trang, Bắt đầu từ 1.',
      });
    if (sections.some(({ pageFormat }) => pageFormat !== 'decimal'))
      problems.push({
        message: 'Số trang không phải chữ số Ả Rập.',
        hint: 'Chèn › Số trang › Định dạng số trang, chọn 1, 2, 3.',
      });
    return problems;
  },
});

/** So many pages, as they are estimated, may be more than one. */
const MAYBE = 0.9;

/**
 * Of a section that is one page long LibreOffice keeps the header of its first page alone, as the only one. Such a
 * section needs no number, unless it is surely longer.
 */
function isCutHeader({ titlePage, headers }: Section, { ofLibreOffice, sections }: Document): boolean {
  return (
    ofLibreOffice &&
    !titlePage &&
    headers.default !== undefined &&
    sections.some((other) => other.titlePage && numbersIn(other.headers.default).length > 0)
  );
}

function numbersIn(paragraphs: Paragraph[] | undefined): Paragraph[] {
  return (paragraphs ?? []).filter(({ runs }) => runs.some(({ page }) => page));
}

/** Whether a footer that is seen has the number: that of the first page, or that of the pages after it. */
function showsAtFoot({ footers, titlePage }: Section, more: boolean): boolean {
  const seenFooters = [titlePage ? footers.first : footers.default, more ? footers.default : undefined];
  return seenFooters.some((each) => numbersIn(each).length > 0);
}

function numberLooks(numbers: Paragraph[]): Problem[] {
  const problems: Problem[] = [];
  if (numbers.some(({ align, text }) => align !== 'center' && !/^\s*\t/.test(text)))
    problems.push({
      message: 'Số trang chưa ở giữa lề trên.',
      hint: 'Nhấp đúp lề trên, đặt con trỏ vào số trang, Ctrl+E.',
    });
  // Word writes the number in the looks of its field or of its last value; both must be wrong.
  const runsOf = ({ runs }: Paragraph) => runs.filter((run) => run.page || /\d/.test(run.text));
  const wrong = (is: (run: Run) => boolean) => numbers.find((number) => runsOf(number).every(is));
  const off = wrong(({ size }) => size < 26 || size > 28);
  if (off)
    problems.push({
      message: `Số trang cỡ ${shownNumber(runsOf(off)[0]!.size / 2)}, quy định 13–14.`,
      hint: 'Nhấp đúp lề trên, bôi đen số trang, chọn cỡ 14.',
    });
  if (wrong(({ italic }) => italic))
    problems.push({
      message: 'Số trang in nghiêng, quy định chữ đứng.',
      hint: 'Nhấp đúp lề trên, bôi đen số trang, Ctrl+I.',
    });
  return problems;
}
