/** The office's files → blocks, by what their bytes are; what cannot be read is refused with what to do. */

import { sniff } from '../input/sniff.ts';
import { readWorkbook } from '../input/workbook.ts';
import { UserError } from '../model/problem.ts';
import { Archive, ArchiveError } from '../ooxml/archive.ts';
import { textOf } from '../ooxml/encoding.ts';
import { XmlError } from '../ooxml/xml.ts';
import type { Block } from './blocks.ts';
import { readPlainText } from './plainText.ts';
import { readWord, wordPart } from './word.ts';
import { tableOf } from './worksheets.ts';

export interface OfficeFile {
  name: string;
  bytes: Buffer;
}

const SAVE_AS_WORD =
  'Mở tệp bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx), rồi nhập tệp ấy.';
const FORMATS = 'Nhập được: Word (.docx), Excel (.xlsx, .xls, .ods) và văn bản thuần (.txt).';

export interface ReadFile {
  blocks: Block[];
  /** Worksheets that are hidden, which were not read. */
  hidden: string[];
}

/** @throws UserError */
export function readOfficeFile({ name, bytes }: OfficeFile): ReadFile {
  const kind = sniff(bytes);
  if (typeof kind === 'object') {
    if (kind.fault === 'not-a-workbook' && /văn bản \(txt/.test(kind.found ?? ''))
      return textBlocks(name, bytes);
    throw refused(name, kind.fault, kind.found);
  }
  if (kind === 'zip') {
    const blocks = wordBlocks(name, bytes);
    if (blocks) return { blocks, hidden: [] };
  }
  const workbook = readWorkbook(bytes);
  if ('fault' in workbook) throw refused(name, workbook.fault, workbook.found);
  const shown = workbook.grids.filter(({ hidden, rows }) => !hidden && rows.size > 0);
  const hidden = workbook.grids.filter((grid) => grid.hidden && grid.rows.size > 0).map(({ sheet }) => sheet);
  return { blocks: shown.map(tableOf), hidden };
}

function textBlocks(name: string, bytes: Buffer): ReadFile {
  const text = textOf(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined || text.includes('\ufffd'))
    throw new UserError(
      `${name} không phải chữ Unicode nên không đọc được.`,
      'Mở bằng Notepad, Lưu thành, chọn mã UTF-8, rồi nhập lại.',
      'files',
    );
  return { blocks: readPlainText(text), hidden: [] };
}

/** Undefined for a package that is no Word document. */
function wordBlocks(name: string, bytes: Buffer): Block[] | undefined {
  try {
    const archive = new Archive(bytes);
    const part = wordPart(archive);
    if (part !== undefined) return readWord(archive, part);
    const type = archive.has('mimetype') ? archive.read('mimetype')!.toString('latin1') : '';
    if (type.startsWith('application/vnd.oasis.opendocument.text'))
      throw refused(name, 'not-a-workbook', 'văn bản LibreOffice (.odt)');
    return undefined;
  } catch (error) {
    if (error instanceof ArchiveError) throw refused(name, error.fault, undefined);
    if (error instanceof XmlError) throw refused(name, 'damaged', undefined);
    throw error;
  }
}

function refused(name: string, fault: string, found: string | undefined): UserError {
  const say = (message: string, hint: string) => new UserError(message, hint, 'files');
  if (found === 'tệp PDF')
    return say(
      `${name} là tệp PDF: bảng trong PDF không đọc được chắc chắn.`,
      `Tìm bản Word của kế hoạch. Chỉ có PDF thì: ${SAVE_AS_WORD}`,
    );
  if (/Word|odt/.test(found ?? ''))
    return say(
      `${name} là ${found === 'văn bản Word' ? 'văn bản Word cũ (.doc)' : found}, chưa đọc được.`,
      SAVE_AS_WORD,
    );
  if (found !== undefined) return say(`${name} là ${found}, không nhập được kế hoạch từ đó.`, FORMATS);
  if (fault === 'empty') return say(`${name} là tệp rỗng.`, 'Chọn tệp kế hoạch khác.');
  if (fault === 'encrypted')
    return say(
      `${name} có mật khẩu nên không mở được.`,
      'Mở bằng Word hoặc Excel, bỏ mật khẩu, lưu, rồi nhập lại.',
    );
  if (fault === 'too-big')
    return say(`${name} quá lớn.`, 'Tách riêng phần phụ lục nhiệm vụ thành một tệp rồi nhập tệp ấy.');
  return say(
    `${name} bị hỏng hoặc chưa chép xong.`,
    'Mở bằng Word hoặc Excel, lưu lại, rồi nhập tệp vừa lưu.',
  );
}
