import { defineFileCheck } from './define.ts';

export default defineFileCheck({
  code: 'CC102',
  slug: 'not-a-workbook',
  severity: 'error',
  title: 'Không phải bảng tính .xlsx',
  why: 'Bản PDF, Word, ảnh chụp hay tệp đổi đuôi không có ô để đọc; đơn vị được ghi nhận là đã gửi nhưng số liệu phải chờ tệp đúng.',
  mend: 'Xin đơn vị gửi biểu Excel; bảng tính kiểu khác thì mở bằng Excel rồi lưu lại (Save As) thành .xlsx.',
  example: { bytes: '%PDF-1.7', says: 'Đây là tệp PDF, không phải bảng tính .xlsx.' },
  *run({ fault, found }) {
    if (fault === 'not-a-workbook') yield { message: `Đây là ${found}, không phải bảng tính .xlsx.` };
  },
});
