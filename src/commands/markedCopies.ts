/** `cchc check --ghi-chu`: a marked copy of every sheet that has something to mend. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readWorkbook } from '../input/workbook.ts';
import type { Intake } from '../intake/read.ts';
import type { Finding } from '../model/finding.ts';
import { markedName } from '../workspace/layout.ts';
import { saveDocument } from '../workspace/save.ts';
import type { Context } from './context.ts';
import { chosenPlace } from './output.ts';
import { fromHere, notice } from './screen.ts';

/** Writes the copies beside the sheets, or where --ra says, and tells where. @throws UserError */
export async function writeMarkedCopies(
  context: Context,
  paths: string[],
  intakes: Intake[],
  findings: Finding[],
): Promise<void> {
  const wanted = intakes.flatMap((intake, index) => {
    const own = findings.filter(({ file }) => file === intake.file);
    return own.length > 0 && intake.sheet ? [{ intake, path: paths[index]!, own }] : [];
  });
  for (const { file, sheet } of intakes)
    if (!sheet) notice(context, `${file}: không đọc được nên không có bản đánh dấu.`);
  if (wanted.length === 0) {
    notice(context, 'Không có gì phải đánh dấu.');
    return;
  }
  const { markedCopy } = await import('../markedCopy/markedCopy.ts');
  const placeOf = chosenPlace(context, {
    extensions: ['.xlsx', '.xlsm'],
    count: wanted.length,
    of: 'biểu phải đánh dấu',
  });
  const taken = new Set<string>();
  for (const { intake, path, own } of wanted) {
    const bytes = readFileSync(path);
    const { format } = intake.sheet!;
    const losses =
      format === 'xlsx'
        ? []
        : [`Tệp gốc là .${format}: bản sao chỉ giữ số liệu, không giữ định dạng và công thức.`];
    const workbook = format === 'xlsx' ? undefined : readWorkbook(bytes);
    if (workbook && 'fault' in workbook) continue;
    const request = {
      findings: own,
      file: basename(path),
      sha256: intake.sheet!.sha256,
      losses,
      earlierList: intake.sheet!.mends?.sheet,
    };
    const copy = markedCopy(bytes, request, workbook);
    if (!copy) {
      notice(
        context,
        `${intake.file}: không lập được bản đánh dấu vì cấu trúc tệp khác thường; mở bằng Excel, lưu lại rồi thử lại.`,
      );
      continue;
    }
    const place = (name: string) => placeOf?.(name) ?? join(dirname(path), name);
    const target = freePlace(path, place, taken);
    const saved = saveDocument(target, copy);
    taken.add(saved.path);
    for (const loss of losses) notice(context, loss);
    notice(context, `Đã ghi bản đánh dấu ${fromHere(context, saved.path)}`);
  }
}

/** Two units may send files of one name, and one folder may take the copies of both. */
function freePlace(path: string, place: (name: string) => string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const free = place(markedName(basename(path), number));
    if (!taken.has(free)) return free;
  }
}
