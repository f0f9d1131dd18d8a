import { MOST_CELLS } from '../model/grid.ts';
import { LIMITS } from '../ooxml/archive.ts';
import { number } from '../text/write.ts';
import { defineFileCheck } from './define.ts';

/** A directory that promises one entry of 4 GB: how a zip bomb looks from outside. */
const BOMB = [
  `PK\x03\x04${'\0'.repeat(26)}`,
  `PK\x01\x02${'\0'.repeat(20)}\xfe\xff\xff\xff\x01\0${'\0'.repeat(16)}a`,
  `PK\x05\x06${'\0'.repeat(4)}\x01\0\x01\0\x2f\0\0\0\x1e\0\0\0\0\0`,
].join('');

const MESSAGE = `Tệp vượt giới hạn đọc (${LIMITS.file >> 20} MB, hoặc bung ra quá ${LIMITS.total >> 20} MB, hoặc quá ${number(MOST_CELLS)} ô).`;

export default defineFileCheck({
  code: 'CC104',
  slug: 'oversized-file',
  severity: 'error',
  title: 'Tệp quá lớn',
  why: 'Một biểu thật chỉ vài chục KB. Tệp bung ra quá lớn thường do tô định dạng cả trang, chèn ảnh, hoặc là tệp gây hại.',
  mend: 'Chép riêng các bảng cần báo cáo sang tệp biểu mẫu mới (cchc form) rồi gửi lại.',
  example: {
    bytes: BOMB,
    says: MESSAGE,
  },
  *run({ fault }) {
    if (fault === 'too-big')
      yield {
        message: MESSAGE,
      };
  },
});
