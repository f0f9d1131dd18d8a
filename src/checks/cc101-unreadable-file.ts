import { defineFileCheck } from './define.ts';

export default defineFileCheck({
  code: 'CC101',
  slug: 'unreadable-file',
  severity: 'error',
  title: 'Không đọc được tệp',
  why: 'Tệp rỗng, bị cắt cụt khi tải về hoặc bị hỏng thì không có số liệu nào đọc ra được.',
  mend: 'Mở tệp bằng Excel; nếu mở được thì lưu lại (Save As) thành .xlsx, nếu không thì xin đơn vị gửi lại.',
  example: { bytes: `PK\x03\x04${'.'.repeat(40)}`, says: 'Tệp bị cắt cụt, có lẽ chưa tải về hết.' },
  *run({ fault }) {
    const messages: Record<string, string> = {
      empty: 'Tệp rỗng (0 byte).',
      'cut-off': 'Tệp bị cắt cụt, có lẽ chưa tải về hết.',
      damaged: 'Tệp bị hỏng: nội dung không còn nguyên vẹn.',
      unreachable: 'Không mở được tệp để đọc.',
    };
    const message = messages[fault];
    if (message) yield { message };
  },
});
