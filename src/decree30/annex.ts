/** Row 24: annexes, each a section with page numbers of its own. */
import { ROMAN } from '../model/plan.ts';
import { looks } from './look.ts';
import type { Annex, BodyParagraph } from './places.ts';
import { type Problem, quote } from './problem.ts';
import { defineRow } from './row.ts';

const SIZE: [number, number] = [13, 14];

/** Row 24: annexes, their titles, their own page numbers, and that the body names them. */
export const annexes = defineRow({
  row: 24,
  slug: 'form-annexes',
  title: 'Phụ lục',
  why: '“Phụ lục I”, tên phụ lục in hoa đậm, dòng “(Kèm theo …)” nghiêng; số trang đánh lại từ 1; thân văn bản phải dẫn đến phụ lục.',
  mend: 'Đặt phụ lục ở phần (section) riêng và sửa chỗ được nêu.',
  holds({ annexes: all, body }) {
    return all.slice(0, ROMAN.length).flatMap((annex, order) => {
      const numeral = all.length > 1 ? ROMAN[order] : undefined;
      const name = numeral === undefined ? 'Phụ lục' : `Phụ lục ${numeral}`;
      return [...nameFaults(annex, name), ...pageFaults(annex, name), ...mentionFault(body, name, numeral)];
    });
  },
});

function nameFaults({ lines }: Annex, name: string): Problem[] {
  const [word, ...others] = lines;
  const written = word!.text.replace(/\s+/g, ' ').trim();
  const attached = others.findIndex(({ text }) => /^\s*\(.{0,20}kèm theo/i.test(text));
  const titles = others.slice(0, attached < 0 ? 1 : attached);
  const right = written === name || (name === 'Phụ lục' && written === 'Phụ lục I');
  return [
    ...(right ? [] : [{ message: `Tên phụ lục ghi ${quote(written)}.`, hint: `Ghi “${name}”.` }]),
    ...looks({ the: `Chữ “${name}”` }, [word!], {
      size: [14, 14],
      bold: true,
      italic: false,
      align: 'center',
    }),
    ...looks({ the: `Tiêu đề của ${name}` }, titles, {
      size: SIZE,
      bold: true,
      italic: false,
      align: 'center',
      upper: true,
    }),
    ...(attached < 0
      ? [
          {
            message: `Dưới tiêu đề của ${name} chưa có dòng “(Kèm theo …)”.`,
            hint: 'Ghi như “(Kèm theo Báo cáo số … ngày … của …)”, chữ nghiêng.',
          },
        ]
      : looks({ the: `Dòng “(Kèm theo …)” của ${name}` }, [others[attached]!], {
          size: SIZE,
          bold: false,
          italic: true,
          align: 'center',
        })),
  ];
}

function pageFaults({ section, begins }: Annex, name: string): Problem[] {
  if (!begins || section.pageStart !== 1)
    return [
      {
        message: `${name} chưa đánh số trang lại từ 1.`,
        hint: `Đặt ${name} ở phần riêng: Bố cục › Ngắt › Trang tiếp theo; Chèn › Số trang › Định dạng số trang, Bắt đầu từ 1.`,
      },
    ];
  const first = section.titlePage ? section.headers.first : section.headers.default;
  if (!first?.some(({ runs }) => runs.some(({ page }) => page))) return [];
  return [
    {
      message: `Trang đầu của ${name} còn hiện số trang.`,
      hint: 'Nhấp đúp lề trên, đánh dấu “Trang đầu khác”.',
    },
  ];
}

/** "Phụ lục I, II", "các phụ lục", "02 phụ lục" name them all. */
function mentionFault(body: BodyParagraph[], name: string, numeral: string | undefined): Problem[] {
  const texts = body.map(({ paragraph }) => paragraph.text);
  const named = numeral
    ? new RegExp(`phụ lục[^.;]{0,80}(?<!\\p{L})${numeral}(?!\\p{L})|(các|\\d)\\s+phụ lục`, 'iu')
    : /phụ lục/i;
  if (texts.some((text) => named.test(text))) return [];
  return [
    {
      message: `Nội dung văn bản chưa dẫn đến ${name}.`,
      hint: `Ghi như “(chi tiết tại ${name})” ở chỗ nói đến.`,
    },
  ];
}
