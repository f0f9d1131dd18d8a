import { PROCEDURE_SHEET } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';
import { flawedFigures, flawedProgressCells } from './rows.ts';

export default defineSheetCheck({
  code: 'CC206',
  slug: 'ambiguous-number',
  severity: 'error',
  title: 'Số hiểu được hai cách',
  why: '“1.234” có thể là một nghìn hai trăm ba mươi tư, cũng có thể là một phẩy hai ba bốn.',
  mend: 'Ghi 1,234 (số lẻ) hoặc 1234 (số đếm).',
  example: {
    changes: [{ write: '98.214', in: { indicator: 'I05a', column: 'value' } }],
    at: { indicator: 'I05a', column: 'value' },
  },
  *run(subject) {
    const rates = [...flawedProgressCells(subject, 'ambiguous', ['percent'])];
    for (const flawed of [...rates, ...flawedFigures(subject, 'ambiguous')]) {
      const { sheet, cell, task, about, place } = flawed;
      yield {
        sheet,
        cell: cell.at,
        task,
        about,
        message: `${place} ghi “${cell.text}”, hiểu được hai cách.`,
        // No percentage is a thousand.
        hint: rates.includes(flawed)
          ? `Ghi ${cell.text.replace('.', ',')}.`
          : `Ghi ${cell.text.replace('.', ',')} (số lẻ) hoặc ${cell.text.replace('.', '')} (số đếm).`,
      };
    }
    const { procedures } = subject.sheet;
    if (procedures?.thousands)
      yield {
        sheet: procedures.sheet,
        cell: procedures.thousands.at,
        message: `Bảng ${PROCEDURE_SHEET} ghi “${procedures.thousands.text}”: không rõ số trong bảng là hồ sơ hay nghìn hồ sơ.`,
        hint: 'Ghi số hồ sơ, ví dụ 1.245, và bỏ chữ “nghìn”.',
      };
  },
});
