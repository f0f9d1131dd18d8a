import type { ProgressRow } from '../model/sheet.ts';
import { defineSheetCheck } from './define.ts';
import { placeOfRow } from './rows.ts';

export default defineSheetCheck({
  code: 'CC403',
  slug: 'task-repeated',
  severity: 'error',
  title: 'Một nhiệm vụ ghi hai dòng',
  why: 'Hai dòng có thể nói hai điều khác nhau; cchc chỉ lấy dòng đầu.',
  mend: 'Gộp lại thành một dòng, hoặc sửa mã của dòng ghi nhầm.',
  example: {
    changes: [{ addTask: 'III.2', title: '', status: 'Đang thực hiện' }],
    at: { task: 'III.2', column: 'id' },
  },
  *run({ sheet }) {
    const first = new Map<string, ProgressRow>();
    for (const row of sheet.progress?.rows ?? []) {
      if (row.task === undefined) continue;
      const before = first.get(row.task);
      if (before === undefined) first.set(row.task, row);
      else
        yield {
          sheet: row.sheet,
          cell: placeOfRow(row),
          task: row.task,
          message: `có hai dòng, ${placeWords(before, row)} và ${row.row}; chỉ tính dòng ${placeWords(before, row)}.`,
          hint: `Gộp vào dòng ${placeWords(before, row)}.`,
        };
    }
  },
});

/** The number of a row, with its worksheet where that is another one. */
function placeWords(row: ProgressRow, seenFrom: ProgressRow): string {
  return row.sheet === seenFrom.sheet ? String(row.row) : `${row.row} (trang “${row.sheet}”)`;
}
