import { defineSheetCheck } from './define.ts';
import { flawedFigures, flawedProgressCells } from './rows.ts';

export default defineSheetCheck({
  code: 'CC205',
  slug: 'formula-error',
  severity: 'error',
  title: 'Công thức lỗi hoặc chưa tính',
  why: 'Ô hiện #REF!, #DIV/0!… hoặc có công thức mà tệp không lưu kết quả thì không có số để lấy.',
  mend: 'Mở tệp bằng Excel, sửa công thức hoặc gõ thẳng kết quả vào ô, rồi lưu.',
  example: {
    changes: [{ write: '#REF!', error: true, in: { indicator: 'I06', column: 'denominator' } }],
    at: { indicator: 'I06', column: 'denominator' },
  },
  *run(subject) {
    for (const { sheet, cell, task, about, place } of [
      ...flawedProgressCells(subject, 'formula-error'),
      ...flawedFigures(subject, 'formula-error'),
    ])
      yield { sheet, cell: cell.at, task, about, message: `${place} hiện lỗi ${cell.text}.` };
    for (const { sheet, cell, task, about, place } of [
      ...flawedProgressCells(subject, 'not-computed'),
      ...flawedFigures(subject, 'not-computed'),
    ])
      yield {
        sheet,
        cell: cell.at,
        task,
        about,
        message: `${place} có công thức ${cell.text} nhưng tệp không lưu kết quả.`,
        hint: 'Mở tệp bằng Excel, để Excel tính lại, rồi lưu.',
      };
  },
});
