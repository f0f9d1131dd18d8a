import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC114',
  slug: 'open-elsewhere',
  severity: 'warning',
  title: 'Tệp đang mở ở nơi khác',
  why: 'Cạnh biểu có tệp khóa của Excel hoặc LibreOffice: có người đang mở biểu, phần vừa gõ có thể chưa lưu.',
  mend: 'Nhấn Ctrl+S, đóng tệp, chạy lại; không ai mở thì xóa tệp khóa “~$…” hoặc “.~lock…”.',
  example: { changes: [{ openElsewhere: true }], at: null },
  *run({ sheet }) {
    if (sheet.openElsewhere)
      yield { message: 'Biểu đang mở trong Excel hoặc LibreOffice; phần chưa lưu chưa được đọc.' };
  },
});
