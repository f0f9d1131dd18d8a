import { defineSheetCheck } from './define.ts';
import { toldStatus } from './rows.ts';
import { doneBelowTarget, missedWords } from './targets.ts';

export default defineSheetCheck({
  code: 'CC611',
  slug: 'target-task-done-below-target',
  severity: 'warning',
  title: 'Báo hoàn thành khi chỉ tiêu chưa đạt',
  why: 'Nhiệm vụ đặt ra một chỉ tiêu; báo cáo không thể vừa tính là hoàn thành vừa nêu chỉ tiêu ấy chưa đạt.',
  mend: 'Chỉ tiêu chưa đạt thì chọn “Đang thực hiện”; số sai thì sửa ở trang Số liệu.',
  example: {
    changes: [
      { write: 'Hoàn thành', in: { task: 'III.7', column: 'status' } },
      { write: 'Báo cáo số 25/BC-TTPVHCC ngày 10/4/2026', in: { task: 'III.7', column: 'proof' } },
      { write: '10/4/2026', in: { task: 'III.7', column: 'doneOn' } },
      { write: 10, in: { indicator: 'I06', column: 'numerator' } },
    ],
    at: { task: 'III.7', column: 'status' },
  },
  *run(subject) {
    for (const { row, task, missed } of doneBelowTarget(subject))
      yield {
        sheet: subject.sheet.progress!.sheet,
        cell: row.status.at,
        task: task.id,
        message: `${toldStatus(row.status)} nhưng chỉ tiêu chưa đạt: ${missed.map(missedWords).join('; ')}.`,
        hint: `Chưa đạt thì chọn “Đang thực hiện”; số sai thì sửa ở trang ${subject.sheet.indicators!.sheet}, ô ${missed.map(({ cell }) => cell.at).join(', ')}.`,
      };
  },
});
