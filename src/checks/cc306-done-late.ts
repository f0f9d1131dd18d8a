import { timingOf } from '../model/category.ts';
import { daysBetween } from '../model/day.ts';
import { isContinuous } from '../model/due.ts';
import { dueDay } from '../model/plan.ts';
import { dayIn } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC306',
  slug: 'done-late',
  severity: 'warning',
  title: 'Hoàn thành muộn',
  why: 'Nhiệm vụ xong sau hạn được báo cáo là hoàn thành muộn; cần chắc là ngày đúng.',
  mend: 'Ngày đúng thì giữ nguyên.',
  example: {
    changes: [{ write: '12/02/2026', in: { task: 'I.4', column: 'doneOn' } }],
    at: { task: 'I.4', column: 'doneOn' },
  },
  *run(subject) {
    for (const { row, task, due, of } of workRows(subject)) {
      if (row.status.value !== 'done' || isContinuous(due) || timingOf(task, row.doneOn.value) !== 'late')
        continue;
      // A day to come is CC304's to tell, whatever the deadline.
      const on = row.doneOn.value!;
      if (on > subject.today || (subject.period && on > subject.period.to)) continue;
      const last = dueDay(task)!;
      const year = subject.period?.year ?? subject.plan.year;
      yield {
        sheet: row.sheet,
        cell: row.doneOn.at,
        ...of,
        message: `xong ${dayIn(year, on)}, muộn ${daysBetween(last, on)} ngày so với hạn ${dayIn(year, last)}.`,
      };
    }
  },
});
