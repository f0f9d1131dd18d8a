/** `cchc check --ghi-chu`: a marked copy of every sheet that has something to mend. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readWorkbook } from '../input/workbook.ts';
import type { Intake } from '../intake/read.ts';
import type { Finding } from '../model/finding.ts';
import { UserError } from '../model/problem.ts';
import type { Sheet } from '../model/sheet.ts';
import { markedName } from '../workspace/layout.ts';
import type { Context } from './context.ts';
import { chosenPlace, putDocument } from './output.ts';
import { fromHere, moment, notice } from './screen.ts';

/** A sheet of which a copy is wanted. */
interface Wanted {
  file: string;
  path: string;
  sheet: Sheet;
  findings: Finding[];
}

/** Writes the copies beside the sheets, or where --ra says, and tells where. @throws UserError */
export async function writeMarkedCopies(
  context: Context,
  paths: string[],
  intakes: Intake[],
  findings: Finding[],
): Promise<void> {
  const wanted = intakes.flatMap(({ file, sheet }, index): Wanted[] => {
    const own = findings.filter((finding) => finding.file === file);
    return own.length > 0 && sheet ? [{ file, path: paths[index]!, sheet, findings: own }] : [];
  });
  for (const { file, sheet } of intakes)
    if (!sheet) notice(context, `${file}: không đọc được nên không có bản đánh dấu.`);
  if (wanted.length === 0) {
    notice(context, 'Không có gì phải đánh dấu.');
    return;
  }
  const placeOf = chosenPlace(context, {
    extensions: ['.xlsx', '.xlsm'],
    count: wanted.length,
    of: 'biểu phải đánh dấu',
  });
  context.io.written.expect(wanted.length, 'bản đánh dấu');
  const taken = new Set<string>();
  const failed: UserError[] = [];
  for (const each of wanted) {
    await moment();
    const place = (name: string) => placeOf?.(name) ?? join(dirname(each.path), name);
    try {
      await writeCopy(context, each, freePlace(each.path, place, taken));
    } catch (error) {
      // One copy that cannot be written does not keep the others from being written.
      if (!(error instanceof UserError)) throw error;
      failed.push(error);
    }
  }
  if (failed.length > 0)
    throw new UserError(failed.map(({ message }) => message).join('\n'), failed[0]!.hint, 'files');
}

async function writeCopy(
  context: Context,
  { file, path, sheet, findings }: Wanted,
  target: string,
): Promise<void> {
  const { markedCopy } = await import('../markedCopy/markedCopy.ts');
  const { format, sha256, mends } = sheet;
  const bytes = bytesOf(path);
  const workbook = format === 'xlsx' ? undefined : readWorkbook(bytes);
  if (workbook && 'fault' in workbook) return;
  const losses =
    format === 'xlsx'
      ? []
      : [`Tệp gốc là .${format}: bản sao chỉ giữ số liệu, không giữ định dạng và công thức.`];
  const request = {
    findings,
    file: basename(path),
    sha256,
    losses,
    earlierList: mends?.sheet,
    about: ['bản đánh dấu', sheet.unit ?? basename(path), sheet.period, sheet.year].join(' ').trim(),
  };
  const copy = markedCopy(bytes, request, workbook);
  if (!copy) {
    notice(
      context,
      `${file}: không lập được bản đánh dấu vì cấu trúc tệp khác thường; mở bằng Excel, lưu lại rồi thử lại.`,
    );
    return;
  }
  const written = putDocument(context, target, copy);
  for (const loss of losses) notice(context, loss);
  notice(context, `Đã ghi bản đánh dấu ${fromHere(context, written)}`);
}

/** The sheet's bytes once more. @throws UserError where it is gone by now */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UserError(`Không đọc lại được ${basename(path)}.`, 'Kiểm tra tệp rồi chạy lại.', 'files');
  }
}

/**
 * Two units may send files of one name, and one folder may take the copies of both; on many disks names that differ
 * in case alone, or in how their marks are typed, are one name.
 */
function freePlace(path: string, place: (name: string) => string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const free = place(markedName(basename(path), number));
    const key = free.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return free;
  }
}
