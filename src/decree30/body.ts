/** Rows 15, 16, 19: the text itself. */
import { rememberByObject } from '../model/remember.ts';
import type { Paragraph } from './document.ts';
import { isUpper, lettered, seen, shownRange, sizeOff, widthOf } from './look.ts';
import type { BodyParagraph, Places } from './places.ts';
import { gathered, gatheredBy, type Problem, quote, shownNumber } from './problem.ts';
import { defineRow } from './row.ts';

type Kind = 'part' | 'title' | 'clause' | 'point' | 'text' | 'centred';

/** Roman numerals of parts; "C." and "L." are letters. */
const PART = /^\s*(?:X{0,2}(?:IX|IV|VI{0,3}|I{1,3})|X{1,2})\s*[.\-:)]\s*\p{L}/u;
/** Letters of the longest title of a clause; what is longer is a sentence without its point. */
const LONGEST_TITLE = 110;

/** A numbered line that ends like a sentence is a clause without a title, whose number is not bold. */
const kindOf = rememberByObject(({ full, align }: Paragraph): Kind => {
  if (PART.test(full)) return 'part';
  if (align === 'center' || align === 'right' || (full.length < LONG && isUpper(full))) return 'centred';
  if (/^\s*\d{1,2}\.\s*\p{L}/u.test(full)) {
    return /[.;:,]\s*$/.test(full) || full.length > LONGEST_TITLE ? 'clause' : 'title';
  }
  return /^\s*[a-zđ]\)/.test(full) ? 'point' : 'text';
});

const SIZE: [number, number] = [13, 14];
const all = (paragraph: Paragraph, key: 'bold' | 'italic') => {
  if (!paragraph.runs.some((run) => run[key])) return false;
  const runs = lettered(paragraph);
  return runs.length > 0 && runs.every((run) => run[key]);
};

/** Bases, notes in brackets and quotations are in italics by other rules. */
const MAY_LEAN = /^\s*([(*“"‘]|ghi chú|căn cứ|thực hiện|theo|xét|trên cơ sở)/i;
/** Letters of the shortest text that is surely no heading. */
const LONG = 90;

/** Row 15: justified, first line indented, spacing. */
export const text = defineRow({
  row: 15,
  slug: 'form-body',
  title: 'Nội dung',
  why: 'Chữ đứng cỡ 13–14, căn đều hai bên, lùi đầu dòng 1 hoặc 1,27 cm, các đoạn cách nhau ít nhất 6 pt, dòng đơn đến 1,5.',
  mend: 'Chọn các đoạn được nêu và chỉnh ở Đoạn văn (Paragraph).',
  holds(places) {
    const { body, kind } = places;
    if (body.length === 0)
      return [
        { message: `Văn bản chưa có nội dung giữa phần đầu và phần ký.`, hint: `Ghi nội dung ${kind.name}.` },
      ];
    const paragraphs = body.map(({ paragraph }) => paragraph);
    const plain = paragraphs.filter((each) => ['clause', 'point', 'text'].includes(kindOf(each)));
    const sentences = plain.filter((each) => kindOf(each) === 'text');
    // Bases of a decision are in italics, line by line.
    const leaning = kind.rows.has(headings.row) ? sentences : [];
    return [...words(plain, sentences), ...upright(leaning), ...lines(plain, places), ...spaces(body)];
  },
});

function words(plain: Paragraph[], sentences: Paragraph[]): Problem[] {
  const long = sentences.filter(({ full }) => full.length >= LONG && !/^\s*(Điều|\d|\()/.test(full));
  return [
    ...gatheredBy(
      'đoạn',
      plain,
      (each) => sizeOff(each, SIZE),
      (off) => ({
        fault: `cỡ ${shownNumber(off / 2)}, quy định ${shownRange(SIZE)}`,
        hint: 'Bôi đen, chọn cỡ 14.',
      }),
    ),
    ...gathered(
      'đoạn',
      long.filter((each) => all(each, 'bold') && /[.;]\s*$/.test(each.text)),
      'in đậm cả đoạn',
      'Bôi đen, Ctrl+B.',
    ),
    ...gathered(
      'đoạn',
      long.filter((each) => isUpper(each.text)),
      'viết in hoa cả đoạn',
      'Bôi đen, nhấn Shift+F3 đến khi đúng.',
    ),
  ];
}

/** Whole paragraphs in italics; a few words may stand out. */
function upright(sentences: Paragraph[]): Problem[] {
  const leaning = sentences.filter(
    (each) =>
      all(each, 'italic') &&
      each.full.length >= LONG &&
      !MAY_LEAN.test(each.full) &&
      !/[”"]\P{L}{0,9}$/u.test(each.text),
  );
  return gathered('đoạn', leaning, 'in nghiêng, quy định chữ đứng', 'Bôi đen, Ctrl+I.');
}

/** In twips: 1,25 cm is 1,27 cm to the eye. */
const INDENT_DOUBT = 39;

function lines(plain: Paragraph[], { width }: Places): Problem[] {
  const first = ({ indent }: Paragraph) => indent.left + indent.firstLine;
  return [
    ...gathered(
      'đoạn',
      plain.filter((each) => each.align === 'left' && isLong(each, width)),
      'chưa canh đều',
      'Bôi đen, Ctrl+J.',
    ),
    ...gatheredBy(
      'đoạn',
      plain,
      (each) => {
        // What a tab or spaces add, only the laid out page knows.
        const adds = /^(\t| {3})/.test(each.text) && first(each) < 720;
        const off = [567, 720].every((wanted) => Math.abs(first(each) - wanted) > INDENT_DOUBT);
        return off && !adds && !each.indentUnknown ? first(each) : undefined;
      },
      (twips) => ({
        fault:
          twips === 0 ? 'chưa lùi đầu dòng' : `lùi đầu dòng ${shownCm(twips)} cm, quy định 1 hoặc 1,27 cm`,
        hint: 'Bố cục › Đoạn văn › Đặc biệt: Dòng đầu tiên, 1,27 cm.',
      }),
    ),
  ];
}

function shownCm(twips: number): string {
  return String(Math.round((twips / 567) * 100) / 100).replace('.', ',');
}

/** Whether a paragraph goes on to a second line, where one sees how it is aligned. */
function isLong({ text, runs }: Paragraph, width: number): boolean {
  const size = runs.find((run) => run.text.trim() !== '')?.size ?? 28;
  // No letter is wider than three quarters of an em.
  if (text.length * size * 7.5 < width) return false;
  return width > 0 && text.split('\n').some((line) => widthOf(line, size) > width * 1.15);
}

/** Six points, less what rounding takes. */
const SIX_POINTS = 118;
/** In 240ths of a line, or in twips when the height is exact; at least and at most. */
const PITCH: Record<string, [number, number]> = { auto: [238, 364], exact: [278, 490], atLeast: [0, 490] };

function spaces(body: BodyParagraph[]): Problem[] {
  const paragraphs = body.map(({ paragraph }) => paragraph);
  const off = ({ line, lineRule }: Paragraph) => {
    const [least, most] = PITCH[lineRule] ?? PITCH.auto!;
    return line < least || line > most;
  };
  return [
    ...gatheredBy(
      'đoạn',
      paragraphs,
      (each) => (off(each) ? pitchOf(each) : undefined),
      (pitch) => ({
        fault: `giãn cách dòng ${pitch}, quy định dòng đơn đến 1,5`,
        hint: 'Bố cục › Đoạn văn › Giãn cách dòng: Đơn, hoặc 1,5 dòng.',
      }),
    ),
    ...gathered(
      'đoạn',
      body
        .filter(({ paragraph, next }) => next && gap(paragraph, next) < SIX_POINTS)
        .map(({ paragraph }) => paragraph),
      'cách đoạn sau chưa đến 6 pt',
      'Bố cục › Đoạn văn › Giãn cách, Sau 6 pt.',
    ),
  ];
}

function pitchOf({ line, lineRule }: Paragraph): string {
  return lineRule === 'auto'
    ? `${String(Math.round(line / 2.4) / 100).replace('.', ',')} dòng`
    : `${shownNumber(line / 20)} pt`;
}

function gap(above: Paragraph, below: Paragraph): number {
  const same = above.style === below.style;
  return (same && above.contextual ? 0 : above.after) + (same && below.contextual ? 0 : below.before);
}

/** Row 16: parts in Roman capitals, bold; numbered titles bold. */
export const headings = defineRow({
  row: 16,
  slug: 'form-headings',
  title: 'Đề mục',
  why: '“I. …” in hoa đậm; “1. Tiêu đề” chữ thường đậm; khoản, điểm không đậm số thứ tự.',
  mend: 'Chỉnh kiểu chữ của đề mục được nêu.',
  holds({ body }) {
    const paragraphs = body.map(({ paragraph }) => paragraph);
    const of = (...kinds: Kind[]) => paragraphs.filter((each) => kinds.includes(kindOf(each)));
    const heads = of('part', 'title');
    return [
      ...gatheredBy(
        'đề mục',
        heads,
        (each) => sizeOff(each, SIZE),
        (off) => ({
          fault: `cỡ ${shownNumber(off / 2)}, quy định ${shownRange(SIZE)}`,
          hint: 'Bôi đen, chọn cỡ 14.',
        }),
      ),
      ...gathered(
        'đề mục',
        heads.filter((each) => !seen(each).some(({ bold }) => bold)),
        'chưa in đậm',
        'Bôi đen, Ctrl+B.',
      ),
      ...gathered(
        'đề mục',
        heads.filter((each) => all(each, 'italic')),
        'in nghiêng, quy định chữ đứng',
        'Bôi đen, Ctrl+I.',
      ),
      ...gathered(
        'phần',
        of('part').filter(({ text }) => !isUpper(text.split(':')[0]!)),
        'chưa viết in hoa',
        'Bôi đen, nhấn Shift+F3 đến khi đúng.',
      ),
      ...gathered(
        'đề mục',
        of('title').filter(({ text }) => isUpper(text)),
        'viết in hoa, quy định chữ thường',
        'Bôi đen, nhấn Shift+F3 đến khi đúng.',
      ),
      ...gathered(
        'khoản',
        of('clause', 'point').filter(numberOnlyBold),
        'in đậm riêng số thứ tự',
        'Bôi đen số thứ tự, Ctrl+B.',
      ),
    ];
  },
});

/** "**1.** Đã hoàn thành.": a number in bold before words that are not. */
function numberOnlyBold(paragraph: Paragraph): boolean {
  const bold = lettered(paragraph).filter((run) => run.bold);
  const words = bold
    .map((run) => run.text)
    .join('')
    .trim();
  return /^([\d]{1,2}\.|[a-zđ]\))$/.test(words);
}

/** Row 19: "./." after the last sentence. */
export const endMark = defineRow({
  row: 19,
  slug: 'form-end-mark',
  title: 'Dấu kết thúc',
  why: 'Câu cuối của văn bản kết thúc bằng “./.”.',
  mend: 'Thêm “./.” sau câu cuối.',
  holds({ body, endsWithTable }) {
    const last = body.at(-1)?.paragraph;
    // A text that ends with a table has no last sentence.
    if (!last || endsWithTable || /\.\s?\/\s?\.\s*[”")]?\s*$/.test(last.text)) return [];
    return [
      {
        message: `Câu cuối ${quote(last.text.trim().slice(-50))} chưa kết thúc bằng “./.”.`,
        hint: 'Ghi “./.” sau câu cuối.',
      },
    ];
  },
});
