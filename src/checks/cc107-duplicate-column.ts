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
    const table = sheet.progress;
    for (const { column, at, text } of table?.duplicates ?? [])
      yield {
        sheet: table!.sheet,
        cell: at,
        message: `Cột “${text}” trùng nghĩa với cột “${table!.columns[column]!.text}” (ô ${table!.columns[column]!.at}); chỉ cột bên trái được đọc, là “${COLUMN_LABELS[column]}”.`,
      };
  },
});
