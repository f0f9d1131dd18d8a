import { type PeriodRules, periodKeys, TOLD_IN, yearlyKey } from '../model/period.ts';
import { periodLabel } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC109',
  slug: 'wrong-period',
  severity: 'error',
  title: 'Biểu của kỳ khác',
  why: 'Gửi nhầm biểu tháng trước là lỗi hay gặp; số liệu của kỳ khác không được đưa vào báo cáo kỳ này.',
  mend: 'Gửi đúng biểu của kỳ, hoặc sửa ô “Kỳ báo cáo”, “Năm” ở trang “Thông tin” nếu chỉ ghi nhầm.',
  example: { changes: [{ write: 'Tháng 5', in: { info: 'period' } }], at: { info: 'period' } },
  *run({ sheet, expected, rules, plan }) {
    if (!sheet.progress || expected?.key === 'dot-xuat') return;
    const { info } = sheet;
    const at = { sheet: info.sheet ?? sheet.progress.sheet, cell: info.period.at };
    if (info.period.flaw === 'unreadable') {
      yield {
        ...at,
        message: `Không hiểu kỳ báo cáo “${info.period.text}”.`,
        hint: 'Ghi như: Tháng 4, Quý I, 6 tháng, Quý III, Năm.',
      };
    } else if (sheet.period === undefined) {
      if (!expected)
        yield {
          ...at,
          message: 'Không rõ biểu của kỳ nào.',
          hint: 'Ghi “Kỳ báo cáo” ở trang “Thông tin”, hoặc chạy lại với --thang, --quy hay --ky.',
        };
    } else if (
      expected
        ? sheet.period !== expected.key
        : yearlyKey(sheet.period, rules) === undefined && sheet.period !== 'dot-xuat'
    ) {
      const shown = info.period.text || periodLabel(sheet.period);
      yield expected
        ? {
            ...at,
            message: `Biểu ghi kỳ “${shown}”, không phải “${periodLabel(expected.key)}”, nên không được tính.`,
            hint: `Thay bằng biểu của kỳ “${periodLabel(expected.key)}”${info.period.at ? `; ghi nhầm thì sửa ô ${info.period.at}` : ''}.`,
          }
        : { ...at, message: `Không có báo cáo kỳ “${shown}”.`, hint: instead(sheet.period, rules) };
    }
    if (sheet.contraryPeriod !== undefined && (!expected || sheet.period === expected.key))
      yield {
        ...at,
        message: `Trang “${info.sheet}” ghi kỳ “${info.period.text}”, tiêu đề bảng ghi “${periodLabel(sheet.contraryPeriod)}”.`,
        hint: `Số liệu đúng của kỳ “${periodLabel(sheet.period!)}” thì sửa tiêu đề trang “${sheet.progress.sheet}”; không thì gửi lại biểu.`,
      };
    const year = expected?.year ?? plan.year;
    if (info.year.flaw || (sheet.year !== undefined && sheet.year !== year))
      yield {
        sheet: at.sheet,
        cell: info.year.at ?? info.period.at,
        message: `Biểu ghi năm “${info.year.text || sheet.year}”, không phải năm ${year}.`,
        hint: `Thay bằng biểu của năm ${year}${info.year.at ? `; ghi nhầm thì sửa ô ${info.year.at}` : ''}.`,
      };
  },
});

/** Months and quarters without a report of their own are told in another one. */
function instead(key: string, rules: PeriodRules): string {
  const right = TOLD_IN.get(key);
  return right
    ? `Kỳ này báo cáo theo “${periodLabel(right)}”.`
    : `Các kỳ có báo cáo: ${periodKeys(rules).map(periodLabel).join(', ')}.`;
}
