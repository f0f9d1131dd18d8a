/** Rows 5 and 6: quốc hiệu and tiêu ngữ, at the top of the right column. */
import type { Paragraph } from './document.ts';
import { isBoxed, NATION as NATION_OR_MOTTO } from './head.ts';
import { looks, rules, shown } from './look.ts';
import type { Places } from './places.ts';
import { type Problem, quote } from './problem.ts';
import { defineRow } from './row.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Sizes in points of the names of bodies and of quốc hiệu. */
export const NAMES: [number, number] = [12, 13];
/** Sizes in points of tiêu ngữ, of place and day. */
export const WORDS: [number, number] = [13, 14];

/** The two lines of the right column; without the first, the second is still the motto. */
function nationLines({ head }: Places): { nation: Paragraph | undefined; motto: Paragraph | undefined } {
  const lines = shown(head.nation);
  const nation = lines.find(({ text }) => /cộng\s+h/i.test(text));
  return { nation, motto: lines.find((line) => line !== nation && /độc|tự do|hạnh phúc/i.test(line.text)) };
}

/** A word must be written exactly so; spaces around it do not count. */
function exact(noun: string, { text }: Paragraph, wanted: string): Problem[] {
  const written = text.replace(/\s+/g, ' ').trim();
  if (written.normalize('NFC') === wanted) return [];
  return [{ message: `${noun} ghi ${quote(written)}.`, hint: `Ghi đúng “${wanted}”.` }];
}

/** Row 5: quốc hiệu. */
export const nation = defineRow({
  row: 5,
  slug: 'form-nation',
  title: 'Quốc hiệu',
  why: '“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” in hoa, đậm, cỡ 12–13, bên phải trang đầu.',
  mend: 'Chép lại phần đầu từ mẫu của cchc (cchc template copy).',
  holds(places) {
    if (places.head.layout !== 'table') return [];
    const { nation: found } = nationLines(places);
    if (!found && isBoxed(places.head, NATION_OR_MOTTO)) return [];
    if (!found)
      return [
        {
          message: 'Không thấy Quốc hiệu ở cột phải đầu trang thứ nhất.',
          hint: `Ghi “${NATION}” trên Tiêu ngữ.`,
        },
      ];
    return [
      ...exact('Quốc hiệu', found, NATION),
      ...looks({ the: 'Quốc hiệu' }, [found], { size: NAMES, bold: true, italic: false, align: 'center' }),
    ];
  },
});

/** More than a single line apart, in 240ths; less is not seen. */
const APART = 290;

/** Row 6: tiêu ngữ and its rule. */
export const motto = defineRow({
  row: 6,
  slug: 'form-motto',
  title: 'Tiêu ngữ',
  why: '“Độc lập - Tự do - Hạnh phúc” đậm, cỡ 13–14, dưới Quốc hiệu, có đường kẻ dài bằng dòng chữ.',
  mend: 'Gõ dấu gạch nối có cách hai bên; kẻ đường bằng đường viền đoạn hoặc hình vẽ.',
  holds(places) {
    const { head } = places;
    if (head.layout !== 'table') return [];
    const { motto: found } = nationLines(places);
    if (!found)
      return [{ message: 'Không thấy Tiêu ngữ dưới Quốc hiệu.', hint: `Ghi “${MOTTO}” dưới Quốc hiệu.` }];
    const apart = found.lineRule === 'auto' && found.line > APART;
    return [
      ...exact('Tiêu ngữ', found, MOTTO),
      ...looks({ the: 'Tiêu ngữ' }, [found], { size: WORDS, bold: true, italic: false, align: 'center' }),
      ...(apart
        ? [{ message: 'Tiêu ngữ cách Quốc hiệu quá dòng đơn.', hint: 'Chọn hai dòng, Giãn cách dòng 1,0.' }]
        : []),
      ...rules({
        noun: 'Tiêu ngữ',
        title: [found],
        near: head.columns.right,
        room: head.columns.width.right,
        size: WORDS,
        share: [1, 1],
        elsewhere: head.columns.ruled.right,
      }),
    ];
  },
});
