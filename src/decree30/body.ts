/** Rows 15, 16, 19: the text itself. */
import type { Paragraph } from './document.ts';
import { isUpper, looks, quote, seen } from './look.ts';
import { findPlaces } from './places.ts';
import { defineRow } from './row.ts';

type Kind = 'part' | 'title' | 'clause' | 'point' | 'text';

/** A numbered line that ends like a sentence is a clause without a title, whose number is not bold. */
function kindOf({ text }: Paragraph): Kind {
  if (/^\s*[IVXLC]+\.\s/.test(text)) return 'part';
  if (/^\s*\d+(\.\d+)*\.?\s/.test(text)) return /[.;:,]\s*$/.test(text) ? 'clause' : 'title';
  return /^\s*[a-zđ]\)\s/.test(text) ? 'point' : 'text';
}

const SIZE: [number, number] = [13, 14];

/** Row 15: justified, first line indented, spacing. */
export const text = defineRow({
  row: 15,
  slug: 'form-body',
  title: 'Nội dung',
  why: 'Chữ đứng cỡ 13–14, căn đều hai bên, lùi đầu dòng 1 hoặc 1,27 cm, các đoạn cách nhau ít nhất 6 pt, dòng đơn đến 1,5.',
  mend: 'Chọn các đoạn được nêu và chỉnh ở Đoạn văn (Paragraph).',
  holds(document) {
    const { body } = findPlaces(document);
    if (body.length === 0) return ['Báo cáo chưa có nội dung.'];
    return body.flatMap((paragraph, index) => {
      const { indent, line, lineRule } = paragraph;
      const kind = kindOf(paragraph);
      const heading = kind === 'part' || kind === 'title';
      const found = heading
        ? []
        : looks('Đoạn', paragraph, { size: SIZE, italic: false, align: 'both', upper: false });
      if (kind === 'text' && seen(paragraph).every((run) => run.bold))
        found.push(`Đoạn ${quote(paragraph.text)} không được in đậm.`);
      const first = indent.left + indent.firstLine;
      if (!heading && Math.abs(first - 567) > 5 && Math.abs(first - 720) > 5)
        found.push(`Đoạn ${quote(paragraph.text)} phải lùi đầu dòng 1 cm hoặc 1,27 cm.`);
      const [least, most] = lineRule === 'auto' ? [240, 360] : [280, 420];
      if (line < least! || line > most!)
        found.push(`Đoạn ${quote(paragraph.text)} phải cách dòng từ dòng đơn đến 1,5 dòng.`);
      const next = body[index + 1];
      if (next && gap(paragraph, next) < 120)
        found.push(`Giữa đoạn ${quote(paragraph.text)} và đoạn sau phải cách ít nhất 6 pt.`);
      return found;
    });
  },
});

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
  holds(document) {
    return findPlaces(document).body.flatMap((paragraph) => {
      const kind = kindOf(paragraph);
      if (kind === 'text') return [];
      const problems: string[] = [];
      if (kind === 'part' || kind === 'title')
        problems.push(...looks('Đề mục', paragraph, { size: SIZE, bold: true, italic: false }));
      if (kind === 'part' && !isUpper(paragraph.text))
        problems.push(`Đề mục ${quote(paragraph.text)} phải viết bằng chữ in hoa.`);
      if (kind === 'title' && isUpper(paragraph.text.replace(/^[\d.\s]+/, '')))
        problems.push(`Đề mục ${quote(paragraph.text)} phải viết bằng chữ in thường.`);
      if ((kind === 'clause' || kind === 'point') && seen(paragraph)[0]?.bold)
        problems.push(`Số thứ tự của ${quote(paragraph.text)} không được in đậm.`);
      return problems;
    });
  },
});

/** Row 19: "./." after the last sentence. */
export const endMark = defineRow({
  row: 19,
  slug: 'form-end-mark',
  title: 'Dấu kết thúc',
  why: 'Câu cuối của văn bản kết thúc bằng “./.”.',
  mend: 'Thêm “./.” sau câu cuối.',
  holds(document) {
    const last = findPlaces(document).body.at(-1);
    if (last?.text.trimEnd().endsWith('./.')) return [];
    return [`Câu cuối của báo cáo ${quote(last?.text ?? '')} phải kết thúc bằng “./.”.`];
  },
});
