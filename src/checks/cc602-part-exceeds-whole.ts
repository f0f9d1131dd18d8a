import { isCount } from '../model/sheet.ts';
import { indicatorName } from '../text/target.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { countedIndicators } from './rows.ts';

export default defineSheetCheck({
  code: 'CC602',
  slug: 'part-exceeds-whole',
  severity: 'error',
  title: 'Tử số lớn hơn mẫu số',
  why: 'Một phần không thể lớn hơn tổng số; tỷ lệ sẽ vượt 100%.',
  mend: 'Xem lại hai số; có thể đã ghi đổi chỗ.',
  example: {
    changes: [{ write: 9999, in: { indicator: 'I06', column: 'numerator' } }],
    at: { indicator: 'I06', column: 'numerator' },
  },
  *run(subject) {
    for (const { row, indicator } of countedIndicators(subject)) {
      const [n, d] = [row.numerator.value, row.denominator.value];
      if (isCount(n) && isCount(d) && n > d)
        yield {
          sheet: subject.sheet.indicators!.sheet,
          cell: row.numerator.at,
          about: indicatorName(indicator),
          message: `tử số ${number(n)} lớn hơn mẫu số ${number(d)}.`,
        };
    }
  },
});
