import { indicatorsOf } from '../model/plan.ts';
import { indicatorRow } from '../model/sheet.ts';
import { INDICATOR_SHEET } from '../text/labels.ts';
import { indicatorName } from '../text/target.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC601',
  slug: 'indicator-missing',
  severity: 'warning',
  title: 'Chỉ tiêu chưa có số liệu',
  why: 'Chỉ tiêu không có tử số, mẫu số thì báo cáo phải để trống và đánh dấu chỗ thiếu.',
  mend: 'Điền tử số và mẫu số; không có việc trong kỳ thì ghi “Không phát sinh”.',
  many: 'chỉ tiêu chưa có số liệu',
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
      const lost = sheet.unreadFigures.find(({ table: kind }) => kind === 'indicators');
      yield lost
        ? {
            sheet: lost.sheet,
            cell: lost.at,
            message: `Trang ${lost.sheet} không có dòng tiêu đề với cột Tử số, Mẫu số: ${asked.length} chỉ tiêu chưa có số.`,
            hint: 'Chép dòng tiêu đề từ biểu đã phát lên trên các chỉ tiêu.',
          }
        : {
            message: `Không có trang ${INDICATOR_SHEET}: ${asked.length} chỉ tiêu chưa có số.`,
            hint: 'Chép trang này từ biểu đã phát.',
          };
      return;
    }
    for (const indicator of asked) {
      const row = indicatorRow(table, indicator.id);
      const about = indicatorName(indicator);
      if (!row) {
        yield {
          sheet: table.sheet,
          cell: null,
          task: indicator.task,
          about: null,
          message: `Thiếu dòng “${about}”.`,
          hint: 'Chép lại dòng này từ biểu đã phát.',
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
      // A column that is not there at all is told once (CC106).
      const blank = needed.filter(
        ([column]) => row[column].at !== null && row[column].text === '' && !row[column].flaw,
      );
      if (blank.length > 0)
        yield {
          sheet: table.sheet,
          cell: row[blank[0]![0]].at,
          task: indicator.task,
          about,
          message: `chưa có ${blank.map(([, word]) => word).join(' và ')}.`,
        };
    }
  },
});
