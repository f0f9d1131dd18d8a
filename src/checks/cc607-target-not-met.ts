import { type Indicator, isMet, percentOf } from '../model/indicator.ts';
import { isCount } from '../model/sheet.ts';
import { COLUMN_LABELS, PROGRESS_SHEET } from '../text/labels.ts';
import { targetText } from '../text/target.ts';
import { index, number, percent } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC607',
  slug: 'target-not-met',
  severity: 'warning',
  title: 'Chưa đạt chỉ tiêu',
  why: 'Chỉ tiêu chưa đạt được nêu ở phần hạn chế của báo cáo; cần chắc là số đúng và có nguyên nhân.',
  mend: 'Kiểm tra lại số; nếu đúng thì ghi nguyên nhân ở cột “Khó khăn, vướng mắc, nguyên nhân” của nhiệm vụ đó, trang “Tiến độ”.',
  example: {
    changes: [{ write: 10, in: { indicator: 'I06', column: 'numerator' } }],
    at: { indicator: 'I06', column: 'numerator' },
  },
  *run({ sheet, plan }) {
    for (const row of sheet.indicators?.rows ?? []) {
      const indicator = plan.indicators.find(({ id }) => id === row.indicator);
      if (!indicator || row.noneArising || indicator.outOfScope) continue;
      const at = {
        sheet: sheet.indicators!.sheet,
        task: indicator.task,
        about: null,
        hint: `Kiểm tra lại số; nếu đúng thì ghi nguyên nhân ở cột “${COLUMN_LABELS.difficulty}” của nhiệm vụ ${indicator.task}, trang “${PROGRESS_SHEET}”.`,
      };
      if (indicator.unit === 'index') {
        const value = row.value.value;
        if (value !== undefined && value >= 0 && value <= 1 && !isMet(indicator, value))
          yield {
            ...at,
            cell: row.value.at,
            message: `Chỉ tiêu ${indicator.id} “${indicator.name}” là ${index(value)}, ${missed(indicator, value)}.`,
          };
        continue;
      }
      const [n, d] = [row.numerator.value, row.denominator.value];
      if (!isCount(n) || !isCount(d) || d === 0 || n > d) continue;
      if (!isMet(indicator, percentOf(n, d)!, { n, d }))
        yield {
          ...at,
          cell: row.numerator.at,
          message: `Chỉ tiêu ${indicator.id} “${indicator.name}” đạt ${percent(percentOf(n, d)!)} (${number(n)}/${number(d)}), ${missed(indicator, percentOf(n, d)!)}.`,
        };
    }
  },
});

/** What is above a target that is one number has not fallen short of it. */
function missed(indicator: Indicator, value: number): string {
  return `${value > indicator.target ? 'khác' : 'chưa đạt'} ${targetText(indicator)}`;
}
