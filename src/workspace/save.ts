/** Writing files: whole or not at all, and never over what a person may have edited. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { UserError } from '../model/problem.ts';
import { isUntouched } from '../ooxml/stamp.ts';

export interface Saved {
  path: string;
  /** The file that stands at the wanted place and was left alone, because a person edited it. */
  kept: string | undefined;
}

/**
 * Writes a stamped document. Where a file of that name was edited after we wrote it, or is not ours, the new
 * one goes beside it as "…-ban-2.docx".
 * @throws UserError about files when the place cannot be written; nothing is lost then.
 */
export function saveDocument(path: string, bytes: Buffer): Saved {
  return saveBeside(path, (candidate) => {
    if (existsSync(candidate) && !mayReplace(candidate)) return false;
    writeAtomically(candidate, bytes);
    return true;
  });
}

/**
 * Writes a result that carries no stamp (text, JSON). A file that is already there may be anybody's, so it is
 * kept unless it is the very same; the new one goes beside it.
 * @throws UserError about files
 */
export function saveText(path: string, text: string): Saved {
  return saveBeside(path, (candidate) => {
    if (existsSync(candidate)) return holds(candidate, text);
    writeAtomically(candidate, text);
    return true;
  });
}

/** The place wanted, else "…-ban-2", "…-ban-3" and so on beside it. @param settle whether the result stands there now */
function saveBeside(path: string, settle: (candidate: string) => boolean): Saved {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let version = 1; ; version++) {
    const candidate = version === 1 ? path : `${stem}-ban-${version}${extension}`;
    if (settle(candidate)) return { path: candidate, kept: version === 1 ? undefined : path };
  }
}

function holds(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8') === text;
  } catch {
    return false;
  }
}

function mayReplace(path: string): boolean {
  try {
    return isUntouched(readFileSync(path));
  } catch {
    return false;
  }
}

const RETRIED = new Set(['EPERM', 'EBUSY', 'EACCES']);
const LEFTOVER = /^\.cchc-.*\.tmp$/;

/**
 * Temporary file in the same folder, fsync, rename; the rename is tried again for a while when a virus
 * scanner or Office holds the target.
 * @throws UserError about files
 */
export function writeAtomically(path: string, bytes: Buffer | string): void {
  const folder = dirname(path);
  const temporary = join(folder, `.cchc-${process.pid}-${basename(path)}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    sweep(folder);
    const file = openSync(temporary, 'w');
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renamePatiently(temporary, path);
  } catch (error) {
    dropQuietly(temporary);
    throw new UserError(
      `Không ghi được ${path}${reason(error)}.`,
      'Đóng tệp nếu đang mở trong Word hoặc Excel, kiểm tra quyền ghi và dung lượng đĩa, rồi chạy lại.',
      'files',
    );
  }
}

function dropQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where not even a folder could be made there is nothing to drop.
  }
}

function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (attempt === 5 || !RETRIED.has(code) || process.platform !== 'win32') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100 * attempt);
    }
  }
}

/** Temporary files that an interrupted run left behind, an hour ago or more. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!LEFTOVER.test(name)) continue;
    const found = lstatSync(path);
    if (found.isFile() && Date.now() - found.mtimeMs > 3_600_000) rmSync(path, { force: true });
  }
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const words: Record<string, string> = {
    ENOSPC: ': đĩa đầy',
    EROFS: ': ổ đĩa chỉ cho đọc',
    EACCES: ': không có quyền ghi',
    EPERM: ': tệp đang bị khóa hoặc không có quyền ghi',
    EBUSY: ': tệp đang mở ở chương trình khác',
    EISDIR: ': đã có thư mục cùng tên',
    ENOTDIR: ': đường dẫn đi qua một tệp',
    EEXIST: ': đường dẫn đi qua một tệp',
    ENAMETOOLONG: ': tên tệp quá dài',
  };
  return words[code] ?? '';
}
