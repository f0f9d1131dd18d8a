import { defineSheetCheck } from './define.ts';
import { flawedFigures, flawedProgressCells } from './rows.ts';

export default defineSheetCheck({
  code: 'CC206',
  slug: 'ambiguous-number',
  severity: 'error',
  title: 'Số hiểu được hai cách',
  why: '“1.234” có thể là một nghìn hai trăm ba mươi tư, cũng có thể là một phẩy hai ba bốn.',
  mend: 'Dùng dấu phẩy cho phần thập phân: 1,234; bỏ dấu chấm nếu là hàng nghìn: 1234.',
  example: {
    changes: [{ write: '98.214', in: { indicator: 'I05a', column: 'value' } }],
    at: { indicator: 'I05a', column: 'value' },
  },
  *run(subject) {
    for (const { sheet, cell, task, place } of [
      ...flawedProgressCells(subject, 'ambiguous'),
      ...flawedFigures(subject, 'ambiguous'),
    ])
      yield {
        sheet,
        cell: cell.at,
        task,
        message: `${place} ghi “${cell.text}”: không rõ dấu chấm là hàng nghìn hay thập phân.`,
      };
  },
});
