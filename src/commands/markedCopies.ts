/** `cchc check --ghi-chu`: a marked copy of every sheet that has something to mend. */
import { basename, dirname, join } from 'node:path';
import { nextLines } from '../findings/next.ts';
import { readWorkbook } from '../input/workbook.ts';
import { moment } from '../intake/interruptible.ts';
import type { Intake } from '../intake/read.ts';
import type { Finding } from '../model/finding.ts';
import { type Plan, unitNamed } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import type { Sheet } from '../model/sheet.ts';
import { sha256Of } from '../ooxml/digest.ts';
import { hung, padded, widthOf } from '../text/layout.ts';
import { speakable } from '../text/speakable.ts';
import { markedName } from '../workspace/layout.ts';
import { readRegularFile } from '../workspace/regularFile.ts';
import { readingOrder } from './checked.ts';
import type { Context } from './context.ts';
import { chosenPlace, putDocument } from './output.ts';
import { fromHere, inFolder, notice, screenOf } from './screen.ts';

/** A sheet of which a copy is wanted. */
interface Wanted {
  file: string;
  path: string;
  sheet: Sheet;
  findings: Finding[];
}

/** A copy that was written. */
interface Copy extends Wanted {
  target: string;
}

/** What is known of the sheets that were checked. */
interface Marking {
  /** Where each of the sheets lies. */
  paths: string[];
  intakes: Intake[];
  findings: Finding[];
  /** The plan that a file was judged by. */
  planOf: (file: string) => Plan;
  /** Whether the reader is whoever filled the sheet in. */
  isReaders: boolean;
}

/** Whether a sheet has something to be marked. */
export function isMarked({ file, sheet }: Intake, findings: Finding[]): boolean {
  return sheet !== undefined && findings.some((finding) => finding.file === file);
}

/** As on the screen: errors first, worksheets as a person meets them; within one as they are sorted. */
function inTellingOrder(findings: Finding[], worksheets: string[]): Finding[] {
  const rank = ({ severity, sheet }: Finding) =>
    (severity === 'error' ? 0 : worksheets.length + 1) + (sheet === null ? 0 : worksheets.indexOf(sheet) + 1);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** Writes the copies beside the sheets, or where --ra says. @returns what to say of them. @throws UserError */
export async function writeMarkedCopies(context: Context, marking: Marking): Promise<string[]> {
  const { paths, intakes, findings, planOf, isReaders } = marking;
  const wanted = intakes.flatMap((intake, index): Wanted[] => {
    const { file, sheet } = intake;
    const own = inTellingOrder(
      findings.filter((finding) => finding.file === file),
      readingOrder(intake),
    );
    return isMarked(intake, findings) ? [{ file, path: paths[index]!, sheet: sheet!, findings: own }] : [];
  });
  for (const { file, sheet } of intakes)
    if (!sheet) notice(context, `${file}: không đọc được nên không có bản sao đánh dấu.`);
  if (wanted.length === 0) return ['', 'Không có gì phải đánh dấu.'];
  const placeOf = chosenPlace(context, {
    extensions: ['.xlsx', '.xlsm'],
    count: wanted.length,
    of: 'biểu phải đánh dấu',
  });
  context.io.written.expect(wanted.length, 'bản sao có đánh dấu');
  const taken = new Set<string>();
  const failed: UserError[] = [];
  const copies: Copy[] = [];
  for (const each of wanted) {
    await moment();
    const place = (name: string) => placeOf?.(name) ?? join(dirname(each.path), name);
    try {
      const target = await writeCopy(context, each, freePlace(each.path, place, taken));
      if (target !== undefined) copies.push({ ...each, target });
    } catch (error) {
      // One copy that cannot be written does not keep the others from being written.
      if (!(error instanceof UserError)) throw error;
      failed.push(error);
    }
  }
  if (failed.length > 0)
    throw new UserError(failed.map(({ message }) => message).join('\n  '), failed[0]!.hint, 'files');
  return copies.length > 0 ? copyLines(context, copies, planOf, isReaders) : [];
}

/** "Đã ghi 3 bản sao có đánh dấu, cạnh biểu gốc", a line for each, and what to do with them. */
function copyLines(
  context: Context,
  copies: Copy[],
  planOf: Marking['planOf'],
  isReaders: boolean,
): string[] {
  const look = screenOf(context);
  const folders = new Set(copies.map(({ target }) => dirname(target)));
  const [folder = ''] = folders;
  const isBeside = copies.every(({ path, target }) => dirname(path) === dirname(target));
  const where = folders.size > 1 ? '' : inFolder(context, folder);
  const rows = copies.map(({ sheet, target, findings }) => ({
    name: folders.size > 1 ? fromHere(context, target) : speakable(basename(target)),
    cells: cellCount(findings),
    unit: (sheet.unit !== undefined && unitNamed(planOf(sheet.file), sheet.unit)?.short) || '',
  }));
  const widest = Math.max(...rows.map(({ name }) => widthOf(name)));
  const counts = Math.max(...rows.map(({ cells }) => widthOf(cells)));
  const next = isReaders
    ? 'mở bản sao, sửa các ô tô màu ngay trên đó, lưu, gửi bản ấy.'
    : 'gửi mỗi đơn vị bản của mình để sửa ngay trên đó. Bản gửi lại chép vào cùng thư mục, cchc đọc thay tệp cũ.';
  return [
    '',
    ...hung(
      '',
      `Đã ghi ${copies.length} bản sao có đánh dấu${isBeside ? ', cạnh biểu gốc' : ''}${where ? `,${where}` : ''}`,
      look.width,
      2,
    ),
    ...rows.flatMap(({ name, cells, unit }) =>
      hung(
        `  ${padded(look.strong(name), widest)}  `,
        `${padded(cells, counts)}  ${unit}`.trimEnd(),
        look.width,
      ),
    ),
    ...nextLines({ says: next }, look),
  ];
}

/** "17 ô"; of findings about no cell, how many they are. */
function cellCount(findings: Finding[]): string {
  const cells = new Set(findings.flatMap(({ sheet, cell }) => (cell === null ? [] : [`${sheet} ${cell}`])));
  return cells.size > 0 ? `${cells.size} ô` : `${findings.length} chỗ`;
}

async function writeCopy(
  context: Context,
  { file, path, sheet, findings }: Wanted,
  target: string,
): Promise<string | undefined> {
  const { markedCopy } = await import('../markedCopy/markedCopy.ts');
  const { format, sha256, mends } = sheet;
  const bytes = bytesOf(path, sha256);
  const again = format === 'xlsx' ? undefined : readWorkbook(bytes);
  const workbook = again && 'fault' in again ? undefined : again;
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
      `${file}: chưa lập được bản sao có đánh dấu vì tệp có cấu trúc khác thường. → Mở bằng Excel, lưu lại, chạy lại.`,
    );
    return undefined;
  }
  const { path: written } = putDocument(context, target, copy);
  for (const loss of losses) notice(context, loss);
  return written;
}

/** The sheet's bytes once more, the very same. @throws UserError where they are others by now, or none */
function bytesOf(path: string, sha256: string): Buffer {
  const bytes = readRegularFile(path);
  const name = speakable(basename(path));
  if (typeof bytes === 'string')
    throw new UserError(`không còn đọc được ${name}.`, 'Xem tệp còn ở chỗ cũ không, rồi chạy lại.', 'files');
  if (sha256Of(bytes) !== sha256)
    throw new UserError(`${name} đã đổi trong lúc kiểm tra.`, 'Lưu và đóng tệp ấy, rồi chạy lại.', 'files');
  return bytes;
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
