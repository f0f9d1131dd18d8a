/** Row 24: annexes, each a section with page numbers of its own. */
import type { Paragraph } from './document.ts';
import { looks, quote, seen } from './look.ts';
import { findPlaces } from './places.ts';
import { defineRow } from './row.ts';

const SIZE: [number, number] = [13, 14];
const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Row 24: annexes, their titles, their own page numbers, and that the body names them. */
export const annexes = defineRow({
  row: 24,
  slug: 'form-annexes',
  title: 'Phụ lục',
  why: '“Phụ lục I”, tên phụ lục in hoa đậm, dòng “(Kèm theo …)” nghiêng; số trang đánh lại từ 1; thân văn bản phải dẫn đến phụ lục.',
  mend: 'Đặt phụ lục ở phần (section) riêng và sửa chỗ được nêu.',
  holds(document) {
    const { annexes, body } = findPlaces(document);
    return annexes.flatMap(({ section, index, at }, order) => {
      const lines = section.blocks
        .slice(at)
        .filter((block): block is Paragraph => block.kind === 'paragraph' && seen(block).length > 0);
      const [word, title, attached] = lines;
      const problems = looks('Từ', word!, {
        size: [14, 14],
        bold: true,
        italic: false,
        align: 'center',
        upper: false,
      });
      const name = annexes.length > 1 ? `Phụ lục ${NUMERALS[order]}` : 'Phụ lục';
      if (word!.text.trim() !== name && !(annexes.length === 1 && word!.text.trim() === 'Phụ lục I'))
        problems.push(`${quote(word!.text)} phải ghi “${name}”.`);
      if (index === 0 || at !== 0 || section.pageStart !== 1)
        problems.push(`${name} phải sang trang mới và đánh số trang lại từ 1.`);
      if (!section.titlePage) problems.push(`Trang đầu của ${name} không được hiển thị số trang.`);
      problems.push(...titled(name, title, attached));
      const numeral = name.split(' ')[2];
      const mention = numeral ? new RegExp(`phụ lục[^.;]*\\b${numeral}\\b`, 'i') : /phụ lục/i;
      if (!body.some(({ text }) => mention.test(text)))
        problems.push(`Nội dung báo cáo phải chỉ dẫn đến ${name}.`);
      return problems;
    });
  },
});

function titled(name: string, title: Paragraph | undefined, attached: Paragraph | undefined): string[] {
  const problems: string[] = [];
  if (!title) problems.push(`${name} chưa có tiêu đề.`);
  else
    problems.push(
      ...looks('Tiêu đề phụ lục', title, {
        size: SIZE,
        bold: true,
        italic: false,
        align: 'center',
        upper: true,
      }),
    );
  if (
    !attached ||
    !/^\(Kèm theo Báo cáo số .*ngày.* của .+\)$/.test(attached.text.replace(/\s+/g, ' ').trim())
  )
    problems.push(`Dưới tiêu đề của ${name} phải có “(Kèm theo Báo cáo số … ngày … của …)”.`);
  else problems.push(...looks('Dòng', attached, { size: SIZE, bold: false, italic: true, align: 'center' }));
  return problems;
}
