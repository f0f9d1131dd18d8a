import { type Plan, unitNamed } from '../model/plan.ts';
import { namesEverybody, splitNames } from '../plan/understand.ts';
import { fold, oneLine } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { unitFinder } from '../text/unitNames.ts';
import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC703',
  slug: 'unit-name-variant',
  severity: 'warning',
  title: 'Tên đơn vị viết nhiều cách',
  why: 'Một đơn vị viết nhiều cách dễ bị hiểu thành nhiều đơn vị; báo cáo dùng một tên thống nhất.',
  mend: 'Thống nhất tên đơn vị trong kế hoạch; tên lạ thì thêm vào các tên khác của đơn vị.',
  mendInWorkbook: 'Đúng thì giữ nguyên; tên lạ thì ghi vào cột Tên khác của đơn vị ấy, trang Đơn vị.',
  example: {
    says: '“Phòng Văn hóa - xã hội” được hiểu là “Phòng Văn hóa - Xã hội” (I.1, I.2, I.3).',
  },
  *run(plan) {
    const find = unitFinder(plan.units);
    const variants = new Map<string, { unit: string; tasks: Set<string> }>();
    const unknown = new Map<string, Set<string>>();
    for (const { task, name } of namesIn(plan)) {
      const unit = find(name);
      if (unit && unit.name !== oneLine(name)) {
        const found = variants.get(name) ?? { unit: unit.id, tasks: new Set() };
        variants.set(name, { ...found, tasks: found.tasks.add(task) });
      } else if (!unit && !isAsked(name, plan) && !/^các cơ quan/i.test(name)) {
        unknown.set(name, (unknown.get(name) ?? new Set()).add(task));
      }
    }
    for (const [name, { unit, tasks }] of variants)
      yield {
        task: [...tasks][0],
        about: null,
        message: `“${name}” được hiểu là “${unitNamed(plan, unit)!.name}” (${[...tasks].join(', ')}).`,
      };
    for (const [name, tasks] of unknown) {
      const like = nearest(name, plan.units, (unit) => unit.name);
      yield {
        task: [...tasks][0],
        about: null,
        message: `Không rõ “${name}” là đơn vị nào (${[...tasks].join(', ')}).`,
        hint:
          like && !plan.workbook
            ? `Sửa thành “${like.name}”, hoặc thêm tên ấy vào các tên khác của đơn vị.`
            : undefined,
      };
    }
  },
});

/** Whether the plan's workbook has asked, or been told, who is meant (CC710, CC711). */
function isAsked(name: string, { workbook }: Plan): boolean {
  return (
    workbook !== undefined &&
    (workbook.classes.some((wording) => fold(wording) === fold(name)) ||
      workbook.questions.some(({ message }) => message.includes(`“${oneLine(name)}”`)))
  );
}

/** Names as printed, leads and supports, a page break's rest joined. */
function* namesIn(plan: Plan): Generator<{ task: string; name: string }> {
  for (const task of plan.tasks) {
    const leads = namesEverybody(task.leadText) ? [] : splitNames(task.leadText);
    for (const name of [...leads, ...task.support]) yield { task: task.id, name };
  }
}
