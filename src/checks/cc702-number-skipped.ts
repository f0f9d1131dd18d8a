import type { Task } from '../model/plan.ts';
import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC702',
  slug: 'number-skipped',
  severity: 'warning',
  title: 'Số thứ tự nhảy cóc',
  why: 'Số bị bỏ qua có thể là một mục tiêu bị sót khi soạn kế hoạch.',
  mend: 'Đối chiếu với bản gốc; đúng như bản gốc thì giữ nguyên.',
  about: 'title',
  example: { says: 'VII.4: ghi “Mục tiêu 5” ngay sau “Mục tiêu 3”, thiếu Mục tiêu 4.' },
  *run(plan) {
    let lastBefore = 0;
    for (const section of plan.sections) {
      const tasks = plan.tasks.filter((task) => task.section === section.id);
      yield* skips(tasks, 'Mục tiêu', (task) => Number(/^Mục tiêu\s+(\d+)/i.exec(task.title)?.[1]));
      // Numbers may run on over the sections.
      const numbers = tasks.map((task) => Number(task.tt));
      const goesOn = numbers[0] === lastBefore + 1;
      yield* skips(tasks, 'TT', (task) => Number(task.tt), goesOn ? lastBefore : 0);
      lastBefore = numbers.at(-1) ?? lastBefore;
    }
  },
});

function* skips(tasks: Task[], label: string, numberOf: (task: Task) => number, from = 0) {
  let last = from;
  for (const task of tasks) {
    const number = numberOf(task);
    if (Number.isNaN(number)) continue;
    if (number > last + 1) {
      const missing = number === last + 2 ? `${last + 1}` : `${last + 1} đến ${number - 1}`;
      yield {
        task: task.id,
        message: `${last === 0 ? `bắt đầu từ “${label} ${number}”` : `ghi “${label} ${number}” ngay sau “${label} ${last}”`}, thiếu ${label} ${missing}.`,
      };
    }
    last = number;
  }
}
