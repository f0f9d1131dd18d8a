/** Where results go: the one reading of --ra, the one way to write; contract §4. */
import { existsSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { UserError } from '../model/problem.ts';
import { stampAt } from '../workspace/found.ts';
import { type Saved, saveDocument, saveText, type WhyKept } from '../workspace/save.ts';
import type { Context } from './context.ts';
import { fromHere, notice } from './screen.ts';

/** What a command is about to write. */
export interface Output {
  /** Endings that a file named by --ra may have, the usual one first. */
  extensions: readonly string[];
  /** How many files; more than one want a folder. */
  count: number;
  /** "đơn vị", "biểu phải đánh dấu": what there are several of. */
  of: string;
}

/**
 * The place that --ra names, as a function from a file's usual name to its path; undefined without --ra. A folder
 * is what is one already, what ends with a slash, or what has no ending of a file's name.
 * @throws UserError where the place cannot hold what is to be written
 */
export function chosenPlace(
  { io, options: { ra } }: Context,
  { extensions, count, of }: Output,
): ((name: string) => string) | undefined {
  if (ra === undefined) return undefined;
  const wanted = resolve(io.cwd, ra);
  if (isFolder(ra, wanted)) return (name) => join(wanted, name);
  if (existsSync(wanted) && !statSync(wanted).isFile())
    throw new UserError(`--ra chỉ ${ra}, không phải tệp hay thư mục.`, 'Ví dụ: --ra ket-qua');
  if (!extensions.includes(extname(wanted).toLowerCase()))
    throw new UserError(
      `--ra chỉ ${ra}, không phải tệp ${extensions.join(', ')} hay thư mục.`,
      `Ví dụ: --ra ket-qua${extensions[0]}, hoặc một thư mục: --ra ket-qua`,
    );
  if (count > 1)
    throw new UserError(
      `--ra chỉ một tệp nhưng có ${count} ${of}.`,
      'Ghi tên một thư mục sau --ra, ví dụ: --ra ket-qua',
    );
  return () => wanted;
}

function isFolder(typed: string, path: string): boolean {
  if (existsSync(path)) return statSync(path).isDirectory();
  return /[/\\]$/.test(typed) || extname(path) === '';
}

/** The ending of the file that --ra names, in small letters: it tells which form is wanted. */
export function endingOf({ options: { ra } }: Context): string {
  return ra === undefined ? '' : extname(ra).toLowerCase();
}

/** What words may be kept as, whatever their form. */
const PLAIN_TEXT = ['.txt', '.log', '.md'];

/**
 * {@link chosenPlace} of a result in words.
 * @param extensions of its form
 * @param name of the file in a folder that --ra names
 * @throws UserError
 */
export function resultPlace(
  context: Context,
  extensions: readonly string[],
  name: string,
): string | undefined {
  const all = [...new Set([...extensions, ...PLAIN_TEXT])];
  return chosenPlace(context, { extensions: all, count: 1, of: 'kết quả' })?.(name);
}

/** Puts a result in words where {@link resultPlace} says, else on stdout. */
export function putResult(context: Context, text: string, place: string | undefined): void {
  if (place === undefined) {
    context.io.out(text);
    return;
  }
  const { path } = noted(context, saveText(place, text));
  notice(context, `Đã ghi ${fromHere(context, path)}`);
}

/** Writes a stamped document, and says when what stood there was kept. @throws UserError */
export function putDocument(context: Context, path: string, bytes: Buffer): Saved {
  return noted(context, saveDocument(path, bytes));
}

const KEPT_FOR: Record<WhyKept, string> = {
  edited: 'đã có người sửa',
  foreign: 'đã có, không phải do cchc lập',
  'read-only': 'chỉ cho đọc',
  other: 'nói về việc khác',
  changing: 'thay đổi liên tục trong lúc ghi',
};

function noted(context: Context, saved: Saved): Saved {
  const { path, kept } = saved;
  context.io.written.add(fromHere(context, path));
  if (kept)
    notice(
      context,
      `${fromHere(context, kept.path)} ${KEPT_FOR[kept.why]} nên được giữ nguyên; bản mới ghi cạnh nó: ${fromHere(context, path)}`,
    );
  return saved;
}

/**
 * --ra onto a document of ours that is about something else, of another period or unit, is a slip.
 * @param about what is to be written
 * @throws UserError
 */
export function refuseOther(context: Context, path: string, about: string): void {
  if (context.options.ra === undefined) return;
  const theirs = stampAt(path)?.about;
  if (theirs !== undefined && theirs !== about)
    throw new UserError(
      `${fromHere(context, path)} là ${theirs}, không phải ${about}.`,
      'Chọn tên khác sau --ra.',
    );
}
