import { daysBetween } from '../model/day.ts';
import { day } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC502',
  slug: 'submitted-late',
  severity: 'warning',
  title: 'Biểu lập sau hạn gửi',
  why: 'Gửi báo cáo đúng hạn là một nội dung chấm điểm đơn vị; ngày lập là căn cứ trong biểu.',
  mend: 'Ngày đúng thì giữ nguyên; ghi nhầm thì sửa ô “Ngày lập”.',
  example: { changes: [{ write: '17/4/2026', in: { info: 'preparedOn' } }], at: { info: 'preparedOn' } },
  *run({ sheet, period }) {
    const prepared = sheet.info.preparedOn;
    if (!period?.due || !prepared.value || prepared.value <= period.due) return;
    yield {
      sheet: sheet.info.sheet!,
      cell: prepared.at,
      message: `Biểu lập ngày ${day(prepared.value)}, muộn ${daysBetween(period.due, prepared.value)} ngày so với hạn gửi ${day(period.due)}.`,
    };
  },
});
