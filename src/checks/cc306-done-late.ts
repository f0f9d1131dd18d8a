import { timingOf } from '../model/category.ts';
import { daysBetween } from '../model/day.ts';
import { dueDay } from '../model/plan.ts';
import { day } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { ownRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC306',
  slug: 'done-late',
  severity: 'warning',
  title: 'Hoàn thành muộn',
  why: 'Nhiệm vụ xong sau hạn được báo cáo là hoàn thành muộn; cần chắc là ngày đúng.',
  mend: 'Kiểm tra lại ngày hoàn thành; nếu đúng thì giữ nguyên.',
  example: {
    changes: [{ write: '12/02/2026', in: { task: 'I.4', column: 'doneOn' } }],
    at: { task: 'I.4', column: 'doneOn' },
  },
  *run(subject) {
    for (const { row, task, due } of ownRows(subject)) {
      if (
        row.status.value !== 'done' ||
        due.kind === 'ongoing' ||
        timingOf(task, row.doneOn.value) !== 'late'
      )
        continue;
      // A day after the period is CC304's to tell, whatever the deadline.
      if (subject.period && row.doneOn.value! > subject.period.to) continue;
      const last = dueDay(task)!;
      yield {
        sheet: subject.sheet.progress!.sheet,
        cell: row.doneOn.at,
        task: task.id,
        message: `hoàn thành ngày ${day(row.doneOn.value!)}, muộn ${daysBetween(last, row.doneOn.value!)} ngày so với hạn ${day(last)}.`,
      };
    }
  },
});
