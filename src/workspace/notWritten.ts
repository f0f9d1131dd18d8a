/** Why a file could not be written, as people are told. */
import { basename } from 'node:path';
import { UserError } from '../model/problem.ts';

const ELSEWHERE = 'hoặc ghi sang nơi khác bằng --ra, ví dụ: --ra E:\\';
const CLOSE = 'Đóng tệp rồi chạy lại; cần ngay thì ghi sang tên khác bằng --ra.';

/** Cause and cure, by the name that the system gives the fault. */
const FAULTS: Record<string, [cause: string, cure: string]> = {
  ENOSPC: ['ổ đĩa đầy', `Xóa bớt tệp, ${ELSEWHERE}`],
  EDQUOT: ['hết dung lượng được cấp', `Xóa bớt tệp, ${ELSEWHERE}`],
  EROFS: ['ổ đĩa chỉ cho đọc', `Mở khóa ghi của ổ đĩa, ${ELSEWHERE}`],
  EACCES: ['không có quyền ghi', `Xin quyền ghi vào thư mục, ${ELSEWHERE}`],
  EPERM: ['tệp đang mở ở chương trình khác, hoặc không có quyền ghi', CLOSE],
  EBUSY: ['tệp đang mở ở chương trình khác', CLOSE],
  ENOTDIR: ['một thư mục trên đường đi lại là tệp', 'Kiểm tra lại nơi ghi sau --ra.'],
  EEXIST: ['một thư mục trên đường đi lại là tệp', 'Kiểm tra lại nơi ghi sau --ra.'],
  ENAMETOOLONG: ['tên tệp quá dài', 'Chọn tên ngắn hơn sau --ra.'],
};

/** The complaint about a file that could not be written; nothing is lost then. @param error what the system threw */
export function notWritten(path: string, error: unknown): UserError {
  const [cause, cure] = FAULTS[(error as NodeJS.ErrnoException).code ?? ''] ?? [];
  const what = `chưa ghi được ${basename(path)}`;
  return new UserError(
    cause ? `${cause}, ${what}.` : `${what}.`,
    cure ?? 'Kiểm tra quyền ghi và chỗ trống của ổ đĩa, rồi chạy lại.',
    'files',
  );
}
