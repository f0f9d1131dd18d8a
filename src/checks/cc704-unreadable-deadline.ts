import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC704',
  slug: 'unreadable-deadline',
  severity: 'warning',
  title: 'Thời hạn không đọc được',
  why: 'Nhiệm vụ không có ngày cụ thể thì không bao giờ bị tính là quá hạn.',
  mend: 'Ghi rõ thời hạn trong kế hoạch: trước ngày…, chậm nhất ngày…, Quý…, năm…, hoặc Thường xuyên.',
  example: {
    says: 'Kế hoạch đang dùng không có nhiệm vụ nào như vậy; ví dụ “Theo lộ trình của tỉnh” là thời hạn không đọc được.',
  },
  *run(plan) {
    for (const task of plan.tasks)
      if (task.due.kind === 'unreadable')
        yield {
          task: task.id,
          message: `thời hạn ${task.dueText === '' ? 'để trống' : `ghi “${task.dueText}”, không đọc được thành ngày`}; nhiệm vụ được coi là không có hạn.`,
        };
  },
});
