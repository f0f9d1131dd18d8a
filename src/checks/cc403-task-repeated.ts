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
    const first = new Map<string, number>();
    for (const row of sheet.progress?.rows ?? []) {
      if (row.task === undefined) continue;
      const before = first.get(row.task);
      if (before === undefined) first.set(row.task, row.row);
      else
        yield {
          sheet: sheet.progress!.sheet,
          cell: placeOfRow(row),
          task: row.task,
          message: `có hai dòng, ${before} và ${row.row}; chỉ tính dòng ${before}.`,
        };
    }
  },
});
