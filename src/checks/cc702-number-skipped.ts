import type { Task } from '../model/plan.ts';
import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC702',
  slug: 'number-skipped',
  severity: 'warning',
  title: 'Số thứ tự nhảy cóc',
  why: 'Số bị bỏ qua có thể là một mục tiêu bị sót khi soạn kế hoạch.',
  mend: 'Đối chiếu với bản gốc; đúng như bản gốc thì giữ nguyên.',
  example: { says: 'VII.4: ghi “Mục tiêu 5” ngay sau “Mục tiêu 3”, thiếu Mục tiêu 4.' },
  *run(plan) {
    for (const section of plan.sections) {
      const tasks = plan.tasks.filter((task) => task.section === section.id);
      yield* skips(tasks, 'Mục tiêu', (task) => Number(/^Mục tiêu\s+(\d+)/i.exec(task.title)?.[1]));
      yield* skips(tasks, 'TT', (task) => Number(task.tt));
    }
  },
});

function* skips(tasks: Task[], label: string, numberOf: (task: Task) => number) {
  let last = 0;
  for (const task of tasks) {
    const number = numberOf(task);
    if (Number.isNaN(number)) continue;
    if (number > last + 1) {
      const missing = number === last + 2 ? `${last + 1}` : `${last + 1} đến ${number - 1}`;
      yield {
        task: task.id,
        message: `ghi “${label} ${number}” ngay sau “${label} ${last}”, thiếu ${label} ${missing}.`,
      };
    }
    last = number;
  }
}
