import { defineFileCheck } from './define.ts';

const MESSAGE = 'Tệp đặt mật khẩu mở, không đọc được ô nào.';

export default defineFileCheck({
  code: 'CC103',
  slug: 'encrypted-file',
  severity: 'error',
  title: 'Tệp có mật khẩu mở',
  why: 'Tệp đặt mật khẩu được mã hóa toàn bộ, không có mật khẩu thì không đọc được ô nào.',
  mend: 'Mở bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc, bỏ mật khẩu, lưu rồi gửi lại.',
  example: {
    bytes: `\xd0\xcf\x11\xe0${[...'EncryptedPackage'].map((letter) => `${letter}\0`).join('')}`,
    says: MESSAGE,
  },
  *run({ fault }) {
    if (fault === 'encrypted') yield { message: MESSAGE };
  },
});
