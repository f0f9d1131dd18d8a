import { COLUMN_LABELS } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC106',
  slug: 'missing-column',
  severity: 'error',
  title: 'Thiếu cột không thể thiếu',
  why: 'Phải biết dòng nói về nhiệm vụ nào (cột “Mã” hoặc “Nội dung, công việc”) và tình trạng của nó.',
  mend: 'Thêm lại cột còn thiếu, tiêu đề đúng như biểu mẫu.',
  example: { changes: [{ removeColumn: 'status' }], at: { header: 'id' } },
  *run({ sheet }) {
    const table = sheet.progress;
    if (!table) return;
    const where = { sheet: table.sheet, cell: table.headerAt };
    if (!table.columns.status)
      yield {
        ...where,
        message: `Bảng tiến độ thiếu cột “${COLUMN_LABELS.status}”.`,
        hint: `Thêm cột “${COLUMN_LABELS.status}” và chọn một trong năm tình trạng cho mỗi nhiệm vụ.`,
      };
    if (!table.columns.id && !table.columns.title)
      yield {
        ...where,
        message: `Bảng tiến độ thiếu cả cột “${COLUMN_LABELS.id}” lẫn cột “${COLUMN_LABELS.title}” nên không biết dòng nào là nhiệm vụ nào.`,
        hint: 'Thêm lại một trong hai cột.',
      };
  },
});
