import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC706',
  slug: 'no-support-unit',
  severity: 'warning',
  title: 'Không có cơ quan phối hợp',
  why: 'Ô phối hợp để trống có thể do sót khi soạn.',
  mend: 'Đối chiếu với bản gốc; đúng là không có thì giữ nguyên.',
  about: 'support',
  example: { says: 'III.9: không ghi cơ quan phối hợp.' },
  *run(plan) {
    for (const task of plan.tasks)
      if (task.support.length === 0) yield { task: task.id, message: 'không ghi cơ quan phối hợp.' };
  },
});
