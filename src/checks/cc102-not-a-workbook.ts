import { defineFileCheck } from './define.ts';

/** What Excel opens as a workbook, whatever it is. */
const TABULAR = /\.xlsb|HTML|XML|csv/;

export default defineFileCheck({
  code: 'CC102',
  slug: 'not-a-workbook',
  severity: 'error',
  title: 'Không phải biểu .xlsx của đơn vị',
  why: 'Bản PDF, Word, ảnh chụp hay tệp đổi đuôi không có ô để đọc; đơn vị được ghi nhận là đã gửi nhưng số liệu phải chờ tệp đúng.',
  mend: 'Điền vào biểu Excel đã phát; mất biểu thì lập lại: cchc form',
  example: { bytes: '%PDF-1.7', says: 'Đây là tệp PDF, không có ô để đọc.' },
  *run({ fault, found = '' }) {
    if (fault === 'origins')
      yield {
        message: 'Đây là bảng tổng hợp nguồn số liệu do cchc lập cùng báo cáo, không phải biểu của đơn vị.',
        hint: 'Kiểm tra biểu gốc ghi ở cột “Tệp”; tệp này không để cùng thư mục với biểu.',
      };
    if (fault !== 'not-a-workbook') return;
    if (TABULAR.test(found))
      yield {
        message: `Đây là ${found}, chưa đọc được.`,
        hint: 'Mở bằng Excel, lưu lại (Save As) thành .xlsx.',
      };
    else yield { message: `Đây là ${found}, không có ô để đọc.` };
  },
});
