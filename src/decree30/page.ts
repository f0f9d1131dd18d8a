/** Rows 1–4: paper, margins, letters, page numbers. */
import type { Section } from './document.ts';
import { quote, seen } from './look.ts';
import { everyParagraph } from './places.ts';
import { defineRow } from './row.ts';

/** Row 1: A4. */
export const paper = defineRow({
  row: 1,
  slug: 'form-paper',
  title: 'Khổ giấy',
  why: 'Văn bản hành chính dùng khổ A4 (210 × 297 mm).',
  mend: 'Trong Word: Bố cục › Kích cỡ › A4; phụ lục có bảng rộng thì để trang ngang.',
  holds({ sections }) {
    return sections.flatMap(({ size: { width, height, orientation } }, index) => {
      const wide = orientation === 'landscape';
      if (wide && index === 0) return ['Phần 1: phần thân báo cáo phải in theo chiều dài khổ giấy A4.'];
      const [w, h] = wide ? [16838, 11906] : [11906, 16838];
      const good = Math.abs(width - w!) <= 1 && Math.abs(height - h!) <= 1;
      return good ? [] : [`Phần ${index + 1}: khổ giấy phải là A4 (210 mm × 297 mm).`];
    });
  },
});

const MARGINS = [
  ['top', 'trên', 1134, 1418, '20–25'],
  ['bottom', 'dưới', 1134, 1418, '20–25'],
  ['left', 'trái', 1701, 1985, '30–35'],
  ['right', 'phải', 850, 1135, '15–20'],
] as const;

/** Row 2: margins, in millimetres. */
export const margins = defineRow({
  row: 2,
  slug: 'form-margins',
  title: 'Lề trang',
  why: 'Lề trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm.',
  mend: 'Trong Word: Bố cục › Lề; đặt trái 30 mm, phải 15–20 mm, trên và dưới 20 mm.',
  holds({ sections }) {
    return sections.flatMap(({ margin }, index) =>
      MARGINS.flatMap(([side, name, least, most, wanted]) => {
        const size = Math.abs(margin[side] ?? 0) + (side === 'left' ? (margin.gutter ?? 0) : 0);
        if (size >= least && size <= most) return [];
        return [
          `Phần ${index + 1}: lề ${name} ${Math.round(size / 56.69)} mm, phải trong khoảng ${wanted} mm.`,
        ];
      }),
    );
  },
});

/** Row 3: Times New Roman, black, NFC. */
export const letters = defineRow({
  row: 3,
  slug: 'form-letters',
  title: 'Phông chữ, màu chữ',
  why: 'Cả văn bản dùng Times New Roman, Unicode, màu đen.',
  mend: 'Chọn tất cả (Ctrl+A), đặt phông Times New Roman, màu đen; chữ TCVN3, VNI phải chuyển mã.',
  holds(document) {
    return everyParagraph(document).flatMap((paragraph) => {
      const problems: string[] = [];
      for (const run of seen(paragraph)) {
        const font = run.fonts.find((name) => name !== 'Times New Roman');
        if (run.fonts.some((name) => name !== 'Times New Roman'))
          problems.push(
            `Phông chữ của ${quote(run.text)} là ${font ?? 'không rõ'}, phải là Times New Roman.`,
          );
        if (!/^(auto|0{6})$/i.test(run.color ?? 'auto'))
          problems.push(`Chữ ${quote(run.text)} phải màu đen.`);
        if (run.text !== run.text.normalize('NFC'))
          problems.push(`Chữ ${quote(run.text)} là Unicode tổ hợp, phải là Unicode dựng sẵn.`);
      }
      return problems;
    });
  },
});

/** Row 4: page number in the header, not on the first page. */
export const pageNumbers = defineRow({
  row: 4,
  slug: 'form-page-numbers',
  title: 'Số trang',
  why: 'Số trang chữ số Ả Rập, giữa lề trên, cỡ 13–14, không ghi ở trang đầu.',
  mend: 'Chèn › Số trang › Đầu trang, giữa; đánh dấu “Trang đầu khác”.',
  holds({ sections }) {
    const problems = sections.flatMap((section, index) =>
      numberOf(section).map((text) => `Phần ${index + 1}: ${text}`),
    );
    const first = sections[0]!;
    if (!first.titlePage) problems.push('Trang thứ nhất của báo cáo không được hiển thị số trang.');
    if ((first.pageStart ?? 1) !== 1) problems.push('Số trang của báo cáo phải bắt đầu từ 1.');
    return problems;
  },
});

function numberOf({ headers, footers, pageFormat, titlePage }: Section): string[] {
  const problems: string[] = [];
  const shows = (paragraphs: (typeof headers)[string]) =>
    paragraphs?.find((p) => p.runs.some((run) => run.page));
  const paragraph = shows(headers.default);
  if (titlePage && shows(headers.first)) problems.push('trang đầu không được hiển thị số trang.');
  if (Object.values(footers).some(shows)) problems.push('số trang phải ở lề trên, không ở chân trang.');
  if (pageFormat !== 'decimal') problems.push('số trang phải là chữ số Ả Rập.');
  if (!paragraph) return [...problems, 'lề trên không có số trang.'];
  if (paragraph.align !== 'center') problems.push('số trang phải ở giữa lề trên.');
  for (const run of paragraph.runs.filter((run) => run.page || run.text.trim() !== '')) {
    if (run.size < 26 || run.size > 28) problems.push(`số trang phải cỡ chữ 13–14, đang là ${run.size / 2}.`);
    if (run.italic) problems.push('số trang phải là kiểu chữ đứng.');
  }
  return problems;
}
