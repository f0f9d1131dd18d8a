import { isContinuous } from '../model/due.ts';
import { defineSheetCheck } from './define.ts';
import { contradictsPercent, toldStatus, workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC302',
  slug: 'done-without-date',
  severity: 'warning',
  title: 'Hoàn thành mà không có ngày',
  why: 'Không có ngày thì không nói được xong sớm, đúng hạn hay muộn, và không biết có phải kết quả của kỳ này.',
  mend: 'Ghi ngày của văn bản, ví dụ 28/01/2026.',
  example: {
    changes: [{ write: null, in: { task: 'I.4', column: 'doneOn' } }],
    at: { task: 'I.4', column: 'doneOn' },
  },
  *run(subject) {
    for (const { row, due, of } of workRows(subject)) {
      if (row.status.value !== 'done' || isContinuous(due) || contradictsPercent(row, due)) continue;
      if (row.doneOn.text !== '' || row.doneOn.flaw) continue;
      yield {
        sheet: row.sheet,
        cell: row.doneOn.at ?? row.status.at,
        ...of,
        message: `${toldStatus(row.status)} nhưng chưa có ngày hoàn thành.`,
      };
    }
  },
});
