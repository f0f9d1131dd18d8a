import { indicatorsOf } from '../model/plan.ts';
import { INDICATOR_SHEET } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC601',
  slug: 'indicator-missing',
  severity: 'warning',
  title: 'Chỉ tiêu chưa có số liệu',
  why: 'Chỉ tiêu không có tử số, mẫu số thì báo cáo phải để trống và đánh dấu chỗ thiếu.',
  mend: 'Điền tử số và mẫu số; không có việc trong kỳ thì ghi “Không phát sinh”.',
  example: {
    changes: [{ write: null, in: { indicator: 'I06', column: 'numerator' } }],
    at: { indicator: 'I06', column: 'numerator' },
  },
  *run({ sheet, plan, unit, period }) {
    if (!unit || !sheet.progress) return;
    const asked = indicatorsOf(plan, unit.id).filter(
      (indicator) => indicator.measure !== 'yearly' || period?.key === 'nam',
    );
    if (asked.length === 0) return;
    const table = sheet.indicators;
    if (!table) {
      yield {
        message: `Biểu không có bảng “${INDICATOR_SHEET}”: thiếu ${asked.length} chỉ tiêu của đơn vị (${asked.map(({ id }) => id).join(', ')}).`,
      };
      return;
    }
    for (const indicator of asked) {
      const row = table.rows.find((each) => each.indicator === indicator.id);
      const named = `chỉ tiêu ${indicator.id} “${indicator.name}”`;
      if (!row) {
        yield {
          sheet: table.sheet,
          cell: null,
          task: indicator.task,
          about: null,
          message: `Thiếu dòng của ${named}.`,
        };
        continue;
      }
      if (row.noneArising) continue;
      const needed =
        indicator.unit === 'index'
          ? ([['value', 'giá trị']] as const)
          : ([
              ['numerator', 'tử số'],
              ['denominator', 'mẫu số'],
            ] as const);
      const blank = needed.filter(([column]) => row[column].text === '' && !row[column].flaw);
      if (blank.length > 0)
        yield {
          sheet: table.sheet,
          cell: row[blank[0]![0]].at,
          task: indicator.task,
          about: null,
          message: `Chưa có ${blank.map(([, word]) => word).join(' và ')} của ${named}.`,
        };
    }
  },
});
