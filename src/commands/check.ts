/** `cchc check`: findings about sheets, before they are sent or merged. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { History } from '../history.ts';
import { dataFolder, sheetFiles } from '../input/workspace.ts';
import { countFindings, type Finding } from '../model/finding.ts';
import { type Period, periodKeys, periodOf } from '../model/period.ts';
import { UserError } from '../model/problem.ts';
import { countLine, findingLines, painter } from '../output/terminal.ts';
import { type Intake, judge, takeIn } from '../pipeline.ts';
import { type Context, periodAsked, planOf } from './context.ts';
import { exitStatus } from './exitStatus.ts';
import { coloured, progressLine, putResult } from './screen.ts';

/** Runs `cchc check`. @param args files and folders; none: the folder of the period asked for. @returns exit status */
export async function check(context: Context, args: string[]): Promise<number> {
  const { workspace, options } = context;
  const asked = periodAsked(context);
  const typed = args.length > 0 ? args : (options.nguon ?? []);
  const paths = typed.map((path) => resolve(context.io.cwd, path));
  if (paths.length === 0) paths.push(defaultFolder(context, asked));
  const ofFolder = asked
    ? undefined
    : paths.map((path) => periodOfFolder(path, context)).find((period) => period !== undefined);
  const expected = asked ?? ofFolder;
  const plan = await planOf(context, expected);
  // One path that is not there does not stop the others: it becomes a finding.
  const files = [
    ...new Set(paths.flatMap((path) => (existsSync(path) || paths.length === 1 ? sheetFiles(path) : [path]))),
  ];
  if (files.length === 0)
    throw new UserError(
      `Không có tệp nào trong ${paths.join(', ')}.`,
      'Đặt biểu của các đơn vị vào thư mục này rồi chạy lại.',
      3,
    );

  const intakes = files.map((file, index) => {
    progressLine(context, `Đang đọc ${index + 1}/${files.length} tệp`, index + 1 === files.length);
    return takeIn(file, workspace, plan, typed[paths.indexOf(file)]);
  });
  const whole = paths.some((path) => isPeriodFolder(path, context));
  const { findings } = judge(intakes, {
    plan,
    settings: workspace.settings,
    expected,
    whole,
    history: new History(workspace, plan),
  });
  show(context, intakes, findings, expected);
  return exitStatus(findings, { strict: options.chatChe });
}

/** Without a path: the folder of the period asked for. */
function defaultFolder({ workspace }: Context, asked: Period | undefined): string {
  if (!asked)
    throw new UserError(
      'Chưa nói kiểm tra tệp nào.',
      'Ví dụ: cchc check bieu-thang-4.xlsx, hoặc cchc check --thang 4.',
    );
  return dataFolder(workspace, asked.year, asked.key);
}

function isPeriodFolder(path: string, { workspace }: Context): boolean {
  return (
    existsSync(path) &&
    statSync(path).isDirectory() &&
    [...periodKeys(workspace.settings.periods), 'dot-xuat'].includes(basename(path))
  );
}

/** du-lieu/2026/thang-04 says its period by its name. */
function periodOfFolder(path: string, context: Context): Period | undefined {
  const { workspace } = context;
  const folder = isPeriodFolder(path, context) ? path : dirname(path);
  const year = /^20\d\d$/.exec(basename(dirname(folder)));
  if (!year || !periodKeys(workspace.settings.periods).includes(basename(folder))) return undefined;
  return periodOf(basename(folder), Number(year[0]), workspace.settings.periods);
}

function show(context: Context, intakes: Intake[], findings: Finding[], expected: Period | undefined): void {
  const { options } = context;
  const text = options.json
    ? `${JSON.stringify(jsonOf(intakes, findings, expected), null, 2)}\n`
    : `${screen(context, intakes, findings).join('\n')}\n`;
  putResult(context, text, `cchc-check.${options.json ? 'json' : 'txt'}`);
}

function screen(context: Context, intakes: Intake[], findings: Finding[]): string[] {
  const paint = painter(coloured(context));
  const clean = intakes.filter(({ file }) => !findings.some((finding) => finding.file === file));
  const { errors, warnings } = countFindings(findings);
  return [
    ...findingLines(findings, paint),
    ...(findings.length > 0 && clean.length > 0 ? [''] : []),
    ...clean.map(({ file }) => `${paint.green('✓')} ${file}: không có lỗi, không có cảnh báo`),
    '',
    `Đã kiểm tra ${intakes.length} tệp: ${countLine(findings)}.`,
    ...(errors > 0 ? ['Sửa các lỗi trên rồi chạy lại. Xem cách sửa từng mã: cchc explain <mã>.'] : []),
    ...(errors === 0 && warnings > 0 ? ['Không có lỗi; xem lại các cảnh báo trước khi gửi.'] : []),
  ];
}

function jsonOf(intakes: Intake[], findings: Finding[], expected: Period | undefined) {
  return {
    schema: 'cchc.check/1',
    files: intakes.map(({ file, sha256, sheet }) => ({
      file,
      sha256: sha256 || null,
      unit: sheet?.unit ?? null,
      period: sheet?.period ?? (sheet ? (expected?.key ?? null) : null),
      ...countFindings(findings.filter((finding) => finding.file === file)),
    })),
    findings,
    summary: countFindings(findings),
  };
}
