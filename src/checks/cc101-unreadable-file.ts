import type { FileFault } from '../model/grid.ts';
import { defineFileCheck } from './define.ts';

const MESSAGES: Partial<Record<FileFault['fault'], [message: string, hint?: string]>> = {
  empty: ['Tệp rỗng (0 byte).', 'Tải lại; vẫn rỗng thì nhờ đơn vị gửi lại.'],
  'cut-off': ['Tệp chưa tải về hết.', 'Tải lại; vẫn hỏng thì nhờ đơn vị gửi lại.'],
  damaged: ['Tệp bị hỏng, nội dung không còn nguyên vẹn.'],
  'no-document': [
    'Không phải văn bản Word, hoặc tệp bị hỏng.',
    'Mở bằng Word; mở được thì lưu lại (Save As) thành .docx.',
  ],
  unreachable: ['Không mở được tệp để đọc.', 'Xem lại tên tệp, quyền đọc tệp rồi chạy lại.'],
  'not-a-file': [
    'Đây không phải tệp mà là một thiết bị hoặc đường ống của máy tính.',
    'Chuyển nó ra khỏi thư mục, chép đúng tệp biểu vào.',
  ],
};

export default defineFileCheck({
  code: 'CC101',
  slug: 'unreadable-file',
  severity: 'error',
  title: 'Không đọc được tệp',
  why: 'Tệp rỗng, chưa tải về hết hoặc bị hỏng thì không có số liệu nào đọc ra được.',
  mend: 'Mở bằng Excel; mở được thì lưu lại (Save As) thành .xlsx, không thì nhờ đơn vị gửi lại.',
  example: { bytes: `PK\x03\x04${'.'.repeat(40)}`, says: 'Tệp chưa tải về hết.' },
  *run({ fault }) {
    const [message, hint] = MESSAGES[fault] ?? [];
    if (message) yield { message, hint };
  },
});
