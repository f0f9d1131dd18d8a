import { askedTasks } from '../model/plan.ts';
import { dueWords } from '../text/dueWords.ts';
import { oneLine } from '../text/fold.ts';
import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC704',
  slug: 'unreadable-deadline',
  severity: 'warning',
  title: 'Thời hạn không đọc được, hoặc phải đoán',
  why: 'Nhiệm vụ không có ngày cụ thể thì không bao giờ bị tính là quá hạn; đoán sai ngày thì bị tính quá hạn oan, hoặc không bao giờ.',
  mend: 'Có ngày thì ghi rõ, ví dụ: trước ngày 30/6/2026; không có thì ghi Thường xuyên, Định kỳ hằng quý, hoặc Theo hướng dẫn của tỉnh.',
  about: 'due',
  mendInWorkbook: 'Có ngày thì ghi vào cột Hạn chốt, ví dụ 30/6/2026; không có thì ghi x vào cột Đã xem.',
  example: {
    says: 'Kế hoạch đang dùng không có nhiệm vụ nào như vậy; ví dụ “Càng sớm càng tốt” không phải một ngày.',
  },
  *run(plan) {
    const asked = askedTasks(plan, 'due');
    for (const { id, due, dueText: printed, dueSettled, dueDoubt } of plan.tasks) {
      const dueText = dueSettled ?? printed;
      // What must be answered in the plan's workbook has been asked (CC711).
      if (asked.has(id)) continue;
      if (due.kind === 'unreadable')
        yield {
          task: id,
          message: `thời hạn ${dueText === '' ? 'để trống' : `“${dueText}” không phải một ngày`}, nên không bao giờ quá hạn.`,
        };
      else if (dueDoubt !== undefined && due.kind !== 'conditional')
        yield {
          task: id,
          message: `thời hạn “${oneLine(dueText)}” hiểu là ${dueWords(due)}: ${dueDoubt}.`,
          hint: plan.workbook
            ? 'Đúng thì ghi x vào cột Đã xem; không đúng thì ghi ngày vào cột Hạn chốt, ví dụ 30/6/2026.'
            : 'Đúng thì giữ nguyên; không đúng thì ghi rõ ngày, ví dụ: trước ngày 30/6/2026.',
        };
    }
  },
});
