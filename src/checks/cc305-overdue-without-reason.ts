import { categoryOf } from '../model/category.ts';
import { daysBetween } from '../model/day.ts';
import { asOfDay } from '../model/period.ts';
import { dueDay } from '../model/plan.ts';
import { tellsSomething } from '../text/read.ts';
import { saidIn } from '../text/said.ts';
import { dayIn } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC305',
  slug: 'overdue-without-reason',
  severity: 'warning',
  title: 'Quá hạn mà không nêu nguyên nhân',
  why: 'Báo cáo phải nói vì sao nhiệm vụ quá hạn; cchc không tự đặt ra nguyên nhân.',
  mend: 'Ghi nguyên nhân và hướng xử lý vào cột “Khó khăn, vướng mắc, nguyên nhân”.',
  example: {
    changes: [
      { write: 'Đang thực hiện', in: { task: 'I.4', column: 'status' } },
      { write: 0.5, in: { task: 'I.4', column: 'percent' } },
      { write: null, in: { task: 'I.4', column: 'doneOn' } },
    ],
    at: { task: 'I.4', column: 'difficulty' },
  },
  *run(subject) {
    if (!subject.period) return;
    const asOf = asOfDay(subject.period, subject.today);
    for (const { row, task, of } of workRows(subject)) {
      if (
        tellsSomething(row.difficulty.text) ||
        row.difficulty.flaw ||
        categoryOf(task, saidIn(row), asOf) !== 'overdue'
      )
        continue;
      const due = dueDay(task)!;
      yield {
        sheet: row.sheet,
        cell: row.difficulty.at ?? row.status.at,
        ...of,
        message: `quá hạn ${daysBetween(due, asOf)} ngày (hạn ${dayIn(subject.period.year, due)}) nhưng chưa nêu nguyên nhân.`,
        hint: 'goesOn' in task.due && row.status.value === 'doing' ? ISSUED : undefined,
      };
    }
  },
});

/** Of work that goes on when its document is out. */
const ISSUED =
  'Đã ban hành thì ghi văn bản vào cột “Văn bản, sản phẩm”; chưa thì ghi nguyên nhân vào cột “Khó khăn, vướng mắc, nguyên nhân”.';
