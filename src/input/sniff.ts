/** What a file is, by its bytes and never by its name. */
import type { FileFault } from '../model/grid.ts';
import { CompoundError, CompoundFile } from './xls/compoundFile.ts';

const STARTS: [bytes: string, found: string][] = [
  ['%PDF', 'tệp PDF'],
  ['\x89PNG', 'tệp ảnh'],
  ['\xff\xd8\xff', 'tệp ảnh'],
  ['GIF8', 'tệp ảnh'],
  ['{\\rtf', 'văn bản Word (RTF)'],
  ['Rar!', 'tệp nén RAR'],
  ['7z\xbc\xaf', 'tệp nén 7z'],
];

/** A zip package or an old workbook is worth opening; anything else is a fault with its name. */
export function sniff(bytes: Buffer): 'zip' | 'xls' | FileFault {
  if (bytes.length === 0) return { fault: 'empty' };
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return sniffOle(bytes);
  const known = STARTS.find(([start]) => head.startsWith(start));
  if (known) return { fault: 'not-a-workbook', found: known[1] };
  if (/<(!doctype\s+html|html|table|head)\b/i.test(head))
    return { fault: 'not-a-workbook', found: 'trang web (HTML) đặt tên là bảng tính' };
  if (/^(\xef\xbb\xbf)?\s*<\?xml/.test(head)) return { fault: 'not-a-workbook', found: 'tệp XML' };
  if (!/[\x00-\x08\x0e-\x1f]/.test(head) || /^(\xff\xfe|\xfe\xff)/.test(head))
    return { fault: 'not-a-workbook', found: 'tệp văn bản (txt, csv)' };
  return { fault: 'damaged' };
}

/** The container of Office 97–2003 and of password-protected files; what is embedded in it does not count. */
function sniffOle(bytes: Buffer): 'xls' | FileFault {
  let file: CompoundFile;
  try {
    file = new CompoundFile(bytes);
  } catch (error) {
    if (!(error instanceof CompoundError)) throw error;
    return { fault: bytes.includes(PASSWORD_PART) ? 'encrypted' : 'damaged' };
  }
  if (file.has('EncryptedPackage')) return { fault: 'encrypted' };
  if (file.has('Workbook') || file.has('Book')) return 'xls';
  if (file.has('WordDocument')) return { fault: 'not-a-workbook', found: 'văn bản Word' };
  if (file.has('PowerPoint Document'))
    return { fault: 'not-a-workbook', found: 'bài trình chiếu PowerPoint' };
  return { fault: 'damaged' };
}

/** Where a file with a password keeps all of it, by the name that its directory has for it. */
const PASSWORD_PART = Buffer.from('EncryptedPackage', 'utf16le');
