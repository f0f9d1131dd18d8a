/** Why a file of the office could not be read, as people are told. */
import { UserError } from '../model/problem.ts';
import { readRegularFile } from './regularFile.ts';

const FAULTS: Record<Extract<ReturnType<typeof readRegularFile>, string>, [fact: string, cure: string]> = {
  'not-a-file': ['không phải là tệp', 'Xem lại tên: có thể là một thư mục.'],
  'too-big': ['quá lớn, không đọc', 'Xem lại: tệp loại này không thể lớn như vậy.'],
  unreachable: ['không đọc được', 'Xem tệp có đang bị khóa không, rồi chạy lại.'],
};

/** All bytes of a file that must be there. @param name as people call it: "mẫu a.docx". @throws UserError about files */
export function readOrTell(path: string, name: string): Buffer {
  const bytes = readRegularFile(path);
  if (typeof bytes !== 'string') return bytes;
  const [fact, cure] = FAULTS[bytes];
  throw new UserError(bytes === 'unreachable' ? `${fact} ${name}.` : `${name} ${fact}.`, cure, 'files');
}
