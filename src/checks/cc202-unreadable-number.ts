import { defineSheetCheck } from './define.ts';
import { flawedFigures, flawedProgressCells } from './rows.ts';

export default defineSheetCheck({
  code: 'CC202',
  slug: 'unreadable-number',
  severity: 'error',
  title: 'Không đọc được số',
  why: 'Ô phải là số mà ghi chữ thì chỉ tiêu và tổng cộng không tính được.',
  mend: 'Ghi số, ví dụ 495; nếu không có thì ghi “Không phát sinh”.',
  example: {
    changes: [{ write: 'nhiều', in: { indicator: 'I05a', column: 'numerator' } }],
    at: { indicator: 'I05a', column: 'numerator' },
  },
  *run(subject) {
    for (const { sheet, cell, task, place } of [
      ...flawedProgressCells(subject, 'unreadable', ['percent']),
      ...flawedFigures(subject, 'unreadable'),
    ])
      yield {
        sheet,
        cell: cell.at,
        task,
        message: `${place} ghi “${cell.text}”, không phải một số đọc được.`,
      };
  },
});
