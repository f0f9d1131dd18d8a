/** Where results go: the one reading of --ra; contract §4. */
import { existsSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { UserError } from '../model/problem.ts';
import { saveText } from '../workspace/save.ts';
import type { Context } from './context.ts';
import { fromHere, notice } from './screen.ts';

/** What a command is about to write. */
export interface Output {
  /** Endings that a file named by --ra may have; absent: any. */
  extensions?: readonly string[];
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
  if (extensions && !extensions.includes(extname(wanted).toLowerCase()))
    throw new UserError(
      `--ra chỉ ${ra}, không phải tệp ${extensions.join(', ')} hay thư mục.`,
      `Ví dụ: --ra ket-qua${extensions[0]}, hoặc --ra ket-qua.`,
    );
  if (count > 1)
    throw new UserError(`--ra chỉ một tệp nhưng có ${count} ${of}.`, 'Chỉ một thư mục sau --ra.');
  return () => wanted;
}

function isFolder(typed: string, path: string): boolean {
  if (existsSync(path)) return statSync(path).isDirectory();
  return /[/\\]$/.test(typed) || extname(path) === '';
}

/** Puts a result on stdout, or where --ra says. @param name of the file in a folder that --ra names */
export function putResult(context: Context, text: string, name: string): void {
  const place = chosenPlace(context, { count: 1, of: 'kết quả' });
  if (!place) {
    context.io.out(text);
    return;
  }
  const saved = saveText(place(name), text);
  if (saved.kept) notice(context, `${fromHere(context, saved.kept)} đã có nên được giữ nguyên.`);
  notice(context, `Đã ghi ${fromHere(context, saved.path)}`);
}
