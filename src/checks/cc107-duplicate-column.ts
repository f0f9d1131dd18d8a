import { partsOf } from '../model/sheet.ts';
import { COLUMN_LABELS } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC107',
  slug: 'duplicate-column',
  severity: 'error',
  title: 'Hai cột cùng một nghĩa',
  why: 'Khi hai cột cùng là “Tình trạng” thì không biết cột nào đúng; cchc chỉ đọc cột bên trái.',
  mend: 'Xóa hoặc đổi tên cột thừa.',
  example: { changes: [{ write: 'Trạng thái', in: { header: 'note' } }], at: { header: 'note' } },
  *run({ sheet }) {
    if (!sheet.progress) return;
    for (const { sheet: name, columns, duplicates } of partsOf(sheet.progress))
      for (const { column, at } of duplicates) {
        const read = columns[column]!.at;
        yield {
          sheet: name,
          cell: at,
          message: `${read} và ${at} đều là “${COLUMN_LABELS[column]}”; chỉ đọc cột ${read.replace(/\d+$/, '')}.`,
          hint: `Xóa cột thừa, hoặc đổi tiêu đề ô ${at}.`,
        };
      }
  },
});
