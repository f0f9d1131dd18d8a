import { defineSheetCheck } from './define.ts';
import { flawedProgressCells } from './rows.ts';

export default defineSheetCheck({
  code: 'CC201',
  slug: 'unreadable-date',
  severity: 'error',
  title: 'Không đọc được ngày',
  why: 'Ngày hoàn thành quyết định nhiệm vụ xong sớm, đúng hạn hay muộn, và có phải là kết quả của kỳ này không.',
  mend: 'Ghi ngày/tháng/năm, ví dụ 09/02/2026.',
  example: {
    changes: [{ write: '31/02/2026', in: { task: 'I.4', column: 'doneOn' } }],
    at: { task: 'I.4', column: 'doneOn' },
  },
  *run(subject) {
    const { info } = subject.sheet;
    for (const { sheet, cell, task } of flawedProgressCells(subject, 'unreadable', ['doneOn']))
      yield {
        sheet,
        cell: cell.at,
        task,
        message: `ngày hoàn thành ghi “${cell.text}”, không phải một ngày đọc được.`,
      };
    if (info.preparedOn.flaw === 'unreadable')
      yield {
        sheet: info.sheet!,
        cell: info.preparedOn.at,
        message: `Ngày lập ghi “${info.preparedOn.text}”, không phải một ngày đọc được.`,
      };
  },
});
