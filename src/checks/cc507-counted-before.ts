import { isContinuous } from '../model/due.ts';
import { periodName } from '../text/labels.ts';
import { day } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { isSentAgain, pairs } from './earlier.ts';

export default defineSheetCheck({
  code: 'CC507',
  slug: 'counted-before',
  severity: 'warning',
  title: 'Kết quả đã tính ở kỳ trước',
  why: 'Hai kỳ liền nhau trùng vài ngày (14, 15); một kết quả đã báo cáo kỳ trước không được kể lại như việc mới của kỳ này.',
  mend: 'Ngày đúng thì giữ nguyên, báo cáo không kể lại; ghi nhầm thì sửa ô này.',
  example: {
    before: [{ write: 'Hoàn thành', in: { task: 'III.5', column: 'status' } }],
    changes: [{ write: '14/3/2026', in: { task: 'III.5', column: 'doneOn' } }],
    at: { task: 'III.5', column: 'doneOn' },
  },
  *run(subject) {
    const { before, period } = subject;
    if (!before.sameKind || !period || isSentAgain(subject, before.sameKind.sheet)) return;
    for (const { row, task, due, of, before: earlier } of pairs(subject, before.sameKind.sheet)) {
      const on = row.doneOn.value;
      if (row.status.value !== 'done' || earlier.status.value !== 'done' || isContinuous(due)) continue;
      if (on === undefined || on < period.from || on > period.to) continue;
      // The form came with that day in it.
      if (subject.sheet.carries?.over?.done.get(task.id) === on) continue;
      yield {
        sheet: row.sheet,
        cell: row.doneOn.at,
        ...of,
        message: `xong ngày ${day(on)}, đã tính ở báo cáo ${periodName(before.sameKind.period)}.`,
      };
    }
  },
});
