import { type FileFault, MOST_CELLS } from '../model/grid.ts';
import { MOST_ROWS } from '../model/sheet.ts';
import { LIMITS } from '../ooxml/archive.ts';
import { number } from '../text/write.ts';
import { defineFileCheck } from './define.ts';

/** A directory that promises one entry of 4 GB: how a zip bomb looks from outside. */
const BOMB = [
  `PK\x03\x04${'\0'.repeat(26)}`,
  `PK\x01\x02${'\0'.repeat(20)}\xfe\xff\xff\xff\x01\0${'\0'.repeat(16)}a`,
  `PK\x05\x06${'\0'.repeat(4)}\x01\0\x01\0\x2f\0\0\0\x1e\0\0\0\0\0`,
].join('');

const BIG = `Tệp lớn hơn mức đọc được: ${LIMITS.file >> 20} MB, bung ra ${LIMITS.total >> 20} MB, ${number(MOST_CELLS)} ô.`;

const MESSAGES: Partial<Record<FileFault['fault'], [message: string, hint?: string]>> = {
  'too-big': [BIG],
  'too-many-rows': [
    `Bảng tiến độ có hơn ${number(MOST_ROWS)} dòng, không phải biểu của một kế hoạch.`,
    'Xóa các dòng không phải nhiệm vụ, lưu rồi gửi lại.',
  ],
  'too-long': [
    'Văn bản dài hơn mức đọc được, khoảng 1.500 trang.',
    'Tách các phụ lục dài thành tệp riêng, rồi kiểm tra từng tệp.',
  ],
};

export default defineFileCheck({
  code: 'CC104',
  slug: 'oversized-file',
  severity: 'error',
  title: 'Tệp quá lớn',
  why: 'Một biểu thật chỉ vài chục KB. Tệp bung ra quá lớn thường do tô định dạng cả trang, chèn ảnh, hoặc là tệp gây hại.',
  mend: 'Chép các bảng cần báo cáo sang biểu trắng (lập bằng cchc form), rồi gửi biểu ấy.',
  example: {
    bytes: BOMB,
    says: BIG,
  },
  *run({ fault }) {
    const [message, hint] = MESSAGES[fault] ?? [];
    if (message) yield { message, hint };
  },
});
