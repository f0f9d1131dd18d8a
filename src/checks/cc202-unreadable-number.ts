import { defineSheetCheck } from './define.ts';
import { flawedFigures, flawedProgressCells } from './rows.ts';

export default defineSheetCheck({
  code: 'CC202',
  slug: 'unreadable-number',
  severity: 'error',
  title: 'Không đọc được số',
  why: 'Ô phải là số mà ghi chữ thì chỉ tiêu và tổng cộng không tính được.',
  mend: 'Ghi số, ví dụ 52, hoặc “Không phát sinh”.',
  example: {
    changes: [{ write: 'nhiều', in: { indicator: 'I05a', column: 'numerator' } }],
    at: { indicator: 'I05a', column: 'numerator' },
  },
  *run(subject) {
    for (const { sheet, cell, task } of flawedProgressCells(subject, 'unreadable', ['percent']))
      yield {
        sheet,
        cell: cell.at,
        task,
        message: `tỷ lệ hoàn thành ghi “${cell.text}”.`,
        hint: 'Ghi một số, ví dụ 80%.',
      };
    for (const { sheet, cell, about, place } of flawedFigures(subject, 'unreadable'))
      yield { sheet, cell: cell.at, about, message: `${place} ghi “${cell.text}”.` };
  },
});
