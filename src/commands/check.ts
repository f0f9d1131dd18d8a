/** `cchc check`: findings about sheets, before they are sent or merged. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { checkFile } from '../checks/run.ts';
import { FORMATS } from '../findings/formats.ts';
import type { CheckResult } from '../findings/result.ts';
import { painter } from '../findings/terminal.ts';
import { History } from '../intake/history.ts';
import { takeInAll } from '../intake/intake.ts';
import { judge } from '../intake/judge.ts';
import { type Finding, sortFindings } from '../model/finding.ts';
import { type Period, periodKeys, periodOf, yearlyKey } from '../model/period.ts';
import { UserError } from '../model/problem.ts';
import { sha256Of } from '../ooxml/digest.ts';
import { guessesOf } from '../parse/guesses.ts';
import { dataFolder, shownPath } from '../workspace/layout.ts';
import { readRegularFile } from '../workspace/regularFile.ts';
import { sheetFiles } from '../workspace/sent.ts';
import type { Context, PeriodOptions } from './context.ts';
import { exitStatus } from './exit.ts';
import { writeMarkedCopies } from './markedCopies.ts';
import { putResult } from './output.ts';
import { periodAsked, planOf } from './period.ts';
import { coloursOn, progressLine } from './screen.ts';

/** The file as the person named it: by itself, or by its folder. */
function asTyped(file: string, paths: string[], typed: string[]): string | undefined {
  const index = paths.findIndex((path) => path === file || path === dirname(file));
  if (index < 0 || typed[index] === undefined) return undefined;
  return paths[index] === file ? typed[index] : join(typed[index], basename(file));
}

export interface CheckOptions extends PeriodOptions {
  dinhDang?: string;
  ghiChu?: boolean;
}

type CheckContext = Context<CheckOptions>;

/** Runs `cchc check`. @param args files and folders; none: the folder of the period asked for. @returns exit status */
export async function check(context: CheckContext, args: string[]): Promise<number> {
  const { workspace, options } = context;
  const format = chosenFormat(context);
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
      'files',
    );

  const documents = files.filter((file) => paths.includes(file) && extname(file).toLowerCase() === '.docx');
  const sheets = files.filter((file) => !documents.includes(file));
  const intakes = await takeInAll(sheets, {
    root: workspace.root,
    plan,
    expected: expected?.key,
    typedAs: (file) => asTyped(file, paths, typed),
    onProgress: (file, of) => progressLine(context, `Đang đọc ${file}/${of} tệp`),
  });
  progressLine(context, '');
  const whole = paths.some((path) => isPeriodFolder(path, context));
  const history = new History(workspace, plan);
  const judged = judge(intakes, {
    plan,
    settings: workspace.settings,
    expected,
    whole,
    today: context.today,
    before: history.before,
  });
  const looked = await lookAt(documents, (file) => asTyped(file, paths, typed) ?? file, context);
  const findings = sortFindings([...judged.findings, ...looked.flatMap((each) => each.findings)]);
  const result: CheckResult = {
    files: [
      ...intakes.map(({ file, sha256, sheet }) => ({
        file,
        sha256,
        unit: sheet?.unit ?? null,
        period: sheet?.period ?? (sheet ? (expected?.key ?? null) : null),
        replacedBy: judged.replaced.get(file),
        guesses: sheet ? guessesOf(sheet, plan) : [],
      })),
      ...looked.map(({ file, sha256, notes }) => ({
        file,
        sha256,
        unit: null,
        period: null,
        guesses: [],
        notes,
      })),
    ],
    findings,
  };
  await show(context, result, format);
  if (options.ghiChu) await writeMarkedCopies(context, sheets, intakes, findings);
  return exitStatus(findings, { strict: options.chatChe });
}

/** Without a path: the folder of the period asked for, or the period's folder that one stands in. */
function defaultFolder(context: Context, asked: Period | undefined): string {
  const { workspace, io } = context;
  if (!asked && periodOfFolder(io.cwd, context) && isPeriodFolder(io.cwd, context)) return io.cwd;
  if (!asked)
    throw new UserError(
      'Chưa nói kiểm tra tệp nào.',
      'Ví dụ: cchc check bieu-thang-4.xlsx, hoặc cchc check --thang 4; trong thư mục của một kỳ thì chỉ cần cchc check.',
    );
  return dataFolder(workspace, asked);
}

function isPeriodFolder(path: string, { workspace }: Context): boolean {
  return (
    existsSync(path) &&
    statSync(path).isDirectory() &&
    ['dot-xuat', ...periodKeys(workspace.settings.periods)].includes(basename(path))
  );
}

/** du-lieu/2026/thang-04 says its period by its name. */
function periodOfFolder(path: string, context: Context): Period | undefined {
  const { workspace } = context;
  const folder = isPeriodFolder(path, context) ? path : dirname(path);
  const year = /^20\d\d$/.exec(basename(dirname(folder)));
  const key = yearlyKey(basename(folder), workspace.settings.periods);
  return year && key ? periodOf(key, Number(year[0]), workspace.settings.periods) : undefined;
}

/** Documents of Word are looked at for their form (CC8xx), when they are named alone. */
async function lookAt(
  documents: string[],
  typedAs: (file: string) => string,
  { workspace }: CheckContext,
): Promise<{ file: string; sha256: string | null; findings: Finding[]; notes: string[] }[]> {
  if (documents.length === 0) return [];
  const { formOf } = await import('../decree30/findings.ts');
  return documents.map((path) => {
    const file = shownPath(workspace, path, typedAs(path));
    const bytes = readRegularFile(path);
    if (typeof bytes === 'string')
      return { file, sha256: null, findings: checkFile({ fault: bytes }, file), notes: [] };
    return { file, sha256: sha256Of(bytes), ...formOf(bytes, file) };
  });
}

/** The form that the result is wanted in. @throws UserError */
function chosenFormat({ options }: CheckContext): string {
  const wanted = options.dinhDang;
  if (wanted !== undefined && !Object.hasOwn(FORMATS, wanted))
    throw new UserError(
      `--dinh-dang ghi “${wanted}”.`,
      `Chọn một trong: ${Object.keys(FORMATS).join(', ')}.`,
    );
  if (options.json && wanted !== undefined && wanted !== 'json')
    throw new UserError('--json và --dinh-dang nói hai định dạng khác nhau.', 'Bỏ một trong hai.');
  if (options.json) return 'json';
  const extension = options.ra === undefined || options.ghiChu ? '' : extname(options.ra);
  const byName = Object.keys(FORMATS).find((name) => FORMATS[name]!.extension === extension);
  return wanted ?? byName ?? 'text';
}

/** On the screen; with --ra the chosen form goes into a file and the screen stays for people. */
async function show(context: CheckContext, result: CheckResult, format: string): Promise<void> {
  const { io, options } = context;
  const intoFile = options.ra !== undefined && !options.ghiChu;
  const paint = painter(coloursOn(context, io.stdoutIsTerminal));
  if (options.json || !intoFile)
    io.out(await FORMATS[format]!.render(result, format === 'text' ? paint : painter(false)));
  else if (!options.imLang) io.out(await FORMATS.text!.render(result, paint));
  if (intoFile)
    putResult(
      context,
      await FORMATS[format]!.render(result, painter(false)),
      `cchc-check${FORMATS[format]!.extension}`,
    );
}
