import { periodLabel, periodName } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';
import { isSameResult, isSentAgain, pairs, SEVERAL } from './earlier.ts';

export default defineSheetCheck({
  code: 'CC505',
  slug: 'copied-from-previous',
  severity: 'warning',
  title: 'Chép lại kỳ trước',
  why: 'Kết quả trong kỳ chép nguyên văn từ kỳ trước thì báo cáo kể lại chuyện cũ như việc mới.',
  mend: 'Ghi việc đã làm và số liệu của chính kỳ này; không có gì mới thì chọn “Không phát sinh” hoặc nêu rõ.',
  example: {
    before: [
      { write: 'Hướng dẫn người dân thanh toán trực tuyến.', in: { task: 'III.8', column: 'result' } },
    ],
    changes: [
      { write: 'Hướng dẫn người dân thanh toán trực tuyến.', in: { task: 'III.8', column: 'result' } },
    ],
    at: { task: 'III.8', column: 'result' },
  },
  *run(subject) {
    const { sheet, before, period } = subject;
    if (!before.report || !sheet.progress) return;
    const when = periodLabel(before.report.period.key);
    if (isSentAgain(subject, before.report.sheet)) {
      yield {
        message: `Giống hệt biểu ${periodName(before.report.period)}: có thể gửi nhầm.`,
        ...(period ? { hint: `Gửi biểu ${periodName(period)}.` } : {}),
      };
      return;
    }
    const all = [...pairs(subject, before.report.sheet)];
    const same = all.filter(isSameResult);
    const shown = same.length > SEVERAL ? same.slice(0, 1) : same;
    for (const { row, of } of shown)
      yield {
        sheet: row.sheet,
        cell: row.result.at,
        ...of,
        ...(same.length > SEVERAL && { about: null }),
        message:
          same.length > SEVERAL
            ? `Kết quả của ${same.length} nhiệm vụ chép nguyên văn từ kỳ ${when}: ${same.map((pair) => pair.of.task ?? pair.of.about).join(', ')}.`
            : `kết quả chép nguyên văn từ kỳ ${when}.`,
      };
  },
});
