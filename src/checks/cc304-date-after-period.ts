import { day } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { ownRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC304',
  slug: 'date-after-period',
  severity: 'error',
  title: 'Ngày hoàn thành sau ngày chốt số liệu',
  why: 'Việc xong sau ngày chốt là kết quả của kỳ sau; hoặc ngày gõ nhầm.',
  mend: 'Sửa ngày; nếu đúng là xong sau ngày chốt thì để “Đang thực hiện” và báo cáo ở kỳ sau.',
  example: {
    changes: [{ write: '20/4/2026', in: { task: 'III.5', column: 'doneOn' } }],
    at: { task: 'III.5', column: 'doneOn' },
  },
  *run(subject) {
    if (!subject.period) return;
    for (const { row, task } of ownRows(subject)) {
      const done = row.doneOn.value;
      if (done !== undefined && done > subject.period.to)
        yield {
          sheet: subject.sheet.progress!.sheet,
          cell: row.doneOn.at,
          task: task.id,
          message: `ghi ngày hoàn thành ${day(done)}, sau ngày chốt số liệu của kỳ (${day(subject.period.to)}).`,
        };
    }
  },
});
