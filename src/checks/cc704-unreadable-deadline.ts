import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC704',
  slug: 'unreadable-deadline',
  severity: 'warning',
  title: 'Thời hạn không đọc được',
  why: 'Nhiệm vụ không có ngày cụ thể thì không bao giờ bị tính là quá hạn.',
  mend: 'Có ngày thì ghi rõ, ví dụ: trước ngày 30/6/2026; không có thì ghi Thường xuyên.',
  example: {
    says: 'Kế hoạch đang dùng không có nhiệm vụ nào như vậy; ví dụ “Theo lộ trình của tỉnh” không phải một ngày.',
  },
  *run(plan) {
    for (const task of plan.tasks)
      if (task.due.kind === 'unreadable')
        yield {
          task: task.id,
          message: `thời hạn ${task.dueText === '' ? 'để trống' : `“${task.dueText}” không phải một ngày`}, nên không bao giờ quá hạn.`,
        };
  },
});
