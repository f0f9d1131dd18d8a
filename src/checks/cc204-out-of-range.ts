import { isCount } from '../model/sheet.ts';
import { defineSheetCheck } from './define.ts';
import { figures, workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC204',
  slug: 'out-of-range',
  severity: 'error',
  title: 'Số ngoài khoảng có thể có',
  why: 'Tỷ lệ chỉ từ 0% đến 100%, chỉ số từ 0 đến 1, số đếm là số nguyên không âm.',
  mend: 'Xem lại số; có thể đã gõ thừa chữ số hoặc nhầm dấu phẩy.',
  example: {
    changes: [{ write: 1.5, in: { task: 'III.2', column: 'percent' } }],
    at: { task: 'III.2', column: 'percent' },
  },
  *run(subject) {
    for (const { row, of } of workRows(subject)) {
      const { value, at, text } = row.percent;
      if (value !== undefined && (value < 0 || value > 100))
        yield {
          sheet: row.sheet,
          cell: at,
          ...of,
          message: `tỷ lệ hoàn thành là ${text}, ngoài khoảng 0–100%.`,
          hint: 'Ghi từ 0% đến 100%.',
        };
    }
    for (const { sheet, cell, about, place, indicator, column } of figures(subject)) {
      if (cell.value === undefined) continue;
      if (column === 'value') {
        const most = indicator?.unit === 'index' ? 1 : 100;
        if (cell.value < 0 || cell.value > most)
          yield {
            sheet,
            cell: cell.at,
            about,
            message: `${place} là ${cell.text}, ngoài khoảng 0–${most}${most === 100 ? '%' : ''}.`,
          };
      } else if (!isCount(cell.value)) {
        yield {
          sheet,
          cell: cell.at,
          about,
          message: `${place} là ${cell.text}; số đếm phải là số nguyên không âm.`,
        };
      }
    }
  },
});
