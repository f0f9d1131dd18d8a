import { percentOf } from '../model/indicator.ts';
import { isCount } from '../model/sheet.ts';
import { indicatorName } from '../text/target.ts';
import { number, rate } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { countedIndicators } from './rows.ts';

/** Points by which a rate may differ from N/D: one decimal of rounding (domain.md §4.2, J). */
const TOLERANCE = 0.05;

export default defineSheetCheck({
  code: 'CC603',
  slug: 'rate-mismatch',
  severity: 'warning',
  title: 'Giá trị khác tử số chia mẫu số',
  why: 'Tỷ lệ ghi sẵn lệch với tử số, mẫu số thì một trong ba ô sai; báo cáo dùng tử số chia mẫu số.',
  mend: 'Để trống ô Giá trị, cchc tự tính; tử số, mẫu số sai thì sửa.',
  example: {
    changes: [{ write: 0.5, in: { indicator: 'I05a', column: 'value' } }],
    at: { indicator: 'I05a', column: 'value' },
  },
  *run(subject) {
    for (const { row, indicator } of countedIndicators(subject)) {
      const [n, d, value] = [row.numerator.value, row.denominator.value, row.value.value];
      if (!isCount(n) || !isCount(d) || d === 0 || n > d || value === undefined || value < 0 || value > 100)
        continue;
      if (indicator.unit !== '%') continue;
      if (Math.abs(value - (n * 100) / d) > TOLERANCE + 1e-9)
        yield {
          sheet: subject.sheet.indicators!.sheet,
          cell: row.value.at,
          about: indicatorName(indicator),
          message: `giá trị ghi ${rate(value)}, còn ${number(n)}/${number(d)} là ${rate(percentOf(n, d)!)}.`,
        };
    }
  },
});
