import { isCount } from '../model/sheet.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC602',
  slug: 'part-exceeds-whole',
  severity: 'error',
  title: 'Tử số lớn hơn mẫu số',
  why: 'Một phần không thể lớn hơn tổng số; tỷ lệ sẽ vượt 100%.',
  mend: 'Kiểm tra lại hai số; có thể đã ghi đổi chỗ.',
  example: {
    changes: [{ write: 9999, in: { indicator: 'I06', column: 'numerator' } }],
    at: { indicator: 'I06', column: 'numerator' },
  },
  *run({ sheet }) {
    for (const row of sheet.indicators?.rows ?? []) {
      const [n, d] = [row.numerator.value, row.denominator.value];
      if (isCount(n) && isCount(d) && n > d)
        yield {
          sheet: sheet.indicators!.sheet,
          cell: row.numerator.at,
          message: `Chỉ tiêu ${row.indicator}: tử số ${number(n)} lớn hơn mẫu số ${number(d)}.`,
        };
    }
  },
});
