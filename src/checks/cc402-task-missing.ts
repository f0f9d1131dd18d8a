import { defineSheetCheck } from './define.ts';
import { expectedTasks, shorten } from './rows.ts';

export default defineSheetCheck({
  code: 'CC402',
  slug: 'task-missing',
  severity: 'error',
  title: 'Thiếu nhiệm vụ của đơn vị',
  why: 'Nhiệm vụ không có dòng nào trong biểu thì bị tính là chưa có báo cáo.',
  mend: 'Thêm lại dòng đã xóa, hoặc dùng biểu mẫu mới do cchc form tạo.',
  example: { changes: [{ removeTask: 'III.8' }], at: null },
  *run(subject) {
    const table = subject.sheet.progress;
    if (!table || (!table.columns.id && !table.columns.title)) return;
    const told = new Set(table.rows.map((row) => row.task));
    for (const task of expectedTasks(subject)) {
      if (told.has(task.id)) continue;
      const struck = table.struck.find((row) => row.task === task.id);
      if (struck)
        yield {
          sheet: struck.sheet,
          cell: struck.at,
          task: task.id,
          message: `dòng ${struck.row} bị gạch ngang nên không được tính.`,
          hint: 'Vẫn là việc của đơn vị thì bỏ gạch ngang; không còn thì báo nơi tổng hợp.',
        };
      else
        yield {
          sheet: table.sheet,
          cell: null,
          task: task.id,
          about: null,
          message: `Thiếu dòng ${task.id} “${shorten(task.title)}”.`,
          hint: 'Chép lại dòng này từ biểu đã phát.',
        };
    }
  },
});
