import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC111',
  slug: 'hidden-data',
  severity: 'warning',
  title: 'Có dữ liệu bị ẩn',
  why: 'Trang, cột, dòng bị ẩn hoặc bị lọc vẫn được đọc và tính vào báo cáo, dù người mở tệp không nhìn thấy.',
  mend: 'Bỏ ẩn (Unhide) hoặc bỏ lọc (Filter) để xem lại; phần không dùng nữa thì xóa hẳn.',
  example: { changes: [{ hideRow: 'III.7' }], at: { task: 'III.7', column: 'id' } },
  *run({ sheet }) {
    for (const { sheet: name, at, what } of sheet.hidden)
      yield { sheet: name, cell: at, message: `Đã đọc cả phần bị ẩn: ${what}.` };
  },
});
