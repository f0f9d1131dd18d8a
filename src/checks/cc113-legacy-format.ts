import { defineSheetCheck } from './define.ts';

const NAMES = { xls: 'Excel 97–2003 (.xls)', ods: 'OpenDocument (.ods)' };

export default defineSheetCheck({
  code: 'CC113',
  slug: 'legacy-format',
  severity: 'warning',
  title: 'Bảng tính không phải .xlsx',
  why: 'Tệp .xls, .ods đọc được số liệu, nhưng bản sao có đánh dấu không giữ được định dạng và công thức của biểu.',
  mend: 'Mở bằng Excel hoặc LibreOffice rồi lưu lại (Save As) thành .xlsx.',
  example: { changes: [{ format: 'xls' }], at: null },
  *run({ sheet }) {
    if (sheet.format !== 'xlsx')
      yield { message: `Biểu là tệp ${NAMES[sheet.format]}; số liệu đã đọc được.` };
  },
});
