/** Row 25: letterhead and signatures in borderless tables. */
import type { Table } from './document.ts';
import { type Problem, upperFirst } from './problem.ts';
import { defineRow } from './row.ts';

/** Row 25. */
export const twoColumns = defineRow({
  row: 25,
  slug: 'form-two-columns',
  title: 'Bố cục hai cột',
  why: 'Phần đầu và phần ký đặt trong bảng hai cột không kẻ khung, không dùng dấu cách hay tab để canh.',
  mend: 'Dùng bảng hai cột không đường kẻ.',
  holds({ head, foot }) {
    return [
      ...columnsFault('phần đầu văn bản', head.layout, head.tables),
      ...columnsFault('phần ký', foot.layout, foot.table ? [foot.table] : []),
    ];
  },
});

function columnsFault(name: string, layout: 'table' | 'loose' | undefined, tables: Table[]): Problem[] {
  const hint = 'Chèn › Bảng 2 cột; Thiết kế bảng › Viền › Không viền; đưa từng cột vào một ô.';
  if (layout === undefined) return [{ message: `Không thấy ${name}.`, hint }];
  if (layout === 'loose') return [{ message: `${upperFirst(name)} chưa đặt trong bảng hai cột.`, hint }];
  if (tables.some(({ framed }) => framed))
    return [
      {
        message: `Bảng của ${name} hiện đường kẻ khung.`,
        hint: 'Chọn bảng; Thiết kế bảng › Viền › Không viền.',
      },
    ];
  if (tables.every(({ rows }) => rows.every((cells) => cells.length < 2)))
    return [{ message: `Bảng của ${name} chỉ có một cột.`, hint }];
  return [];
}
