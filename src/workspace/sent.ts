/** What may be a unit's sheet among the files of a folder. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../model/problem.ts';
import { stampAt } from './found.ts';
import { isMarkedName } from './layout.ts';

/**
 * Files of a folder (or a file itself) that may be sheets, in the order of their names.
 * @param shown the path as the person named it
 * @throws UserError about files
 */
export function sheetFiles(path: string, shown = path): string[] {
  if (!existsSync(path))
    throw new UserError(`không có tệp hoặc thư mục “${shown}”.`, 'Xem lại tên tệp và nơi để tệp.', 'files');
  if (!isFolder(path)) return [path];
  return namesIn(path)
    .filter((name) => looksSent(name) && !isFolder(join(path, name)) && !isOwnCopy(join(path, name)))
    .sort((a, b) => (a.normalize('NFC') < b.normalize('NFC') ? -1 : 1))
    .map((name) => join(path, name));
}

/** A marked copy that nobody has mended yet: it stands beside what the unit sent, and is not what the unit sent. */
function isOwnCopy(path: string): boolean {
  return isMarkedName(basename(path)) && stampAt(path)?.untouched === true;
}

/** Whether it is a folder; a link counts as what it leads to. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** @throws UserError about files */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new UserError(
      `không mở được thư mục ${folder}.`,
      'Xem có quyền mở thư mục ấy không, rồi chạy lại.',
      'files',
    );
  }
}

/** What a unit may have sent, in any format; lock files and hidden files are never data. */
function looksSent(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$') && !/^(thumbs\.db|desktop\.ini)$/i.test(name);
}
