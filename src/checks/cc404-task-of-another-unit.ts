import { leadsOf, taskNamed, unitNamed } from '../model/plan.ts';
import { defineSheetCheck } from './define.ts';
import { placeOfRow } from './rows.ts';

export default defineSheetCheck({
  code: 'CC404',
  slug: 'task-of-another-unit',
  severity: 'warning',
  title: 'Nhiệm vụ của đơn vị khác',
  why: 'Tình trạng của nhiệm vụ lấy theo đơn vị chủ trì; phần đơn vị khác ghi chỉ để tham khảo.',
  mend: 'Bỏ dòng này, hoặc kiểm tra lại mã nhiệm vụ.',
  example: {
    changes: [{ addTask: 'II.1', title: '', status: 'Đang thực hiện' }],
    at: { task: 'II.1', column: 'id' },
  },
  *run({ sheet, plan, unit }) {
    if (!unit) return;
    const told = new Set<string>();
    for (const row of sheet.progress?.rows ?? []) {
      const task = taskNamed(plan, row.task);
      if (!task || task.lead === 'all' || task.lead.includes(unit.id) || told.has(task.id)) continue;
      told.add(task.id);
      yield {
        sheet: row.sheet,
        cell: placeOfRow(row),
        task: task.id,
        message: `do ${leadsOf(plan, task)
          .map((id) => unitNamed(plan, id)?.name ?? id)
          .join(', ')} chủ trì, không phải ${unit.name}.`,
        hint: 'Bỏ dòng này; nếu là nhiệm vụ khác thì sửa mã.',
      };
    }
  },
});
