/** `cchc check`: findings about sheets, before they are sent or merged. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { checkFile } from '../checks/run.ts';
import { FORMATS } from '../findings/formats.ts';
import { PLAIN } from '../findings/look.ts';
import type { CheckResult } from '../findings/result.ts';
import { History } from '../intake/history.ts';
import { takeInAll } from '../intake/intake.ts';
import { judge } from '../intake/judge.ts';
import { countFindings, sortFindings } from '../model/finding.ts';
import { type Period, periodKeys, periodOf, yearlyKey } from '../model/period.ts';
import { unitsThatMustReport } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import { sha256Of } from '../ooxml/digest.ts';
import { dataFolder, SETTINGS_FILE, shownPath } from '../workspace/layout.ts';
import { readRegularFile } from '../workspace/regularFile.ts';
import { sheetFiles } from '../workspace/sent.ts';
import { type Checked, type CheckOptions, type Looked, missingUnits } from './checked.ts';
import { checkResult } from './checkScene.ts';
import type { Context } from './context.ts';
import { noSheets } from './deadline.ts';
import { exitStatus } from './exit.ts';
import { type Logged, periodId } from './log.ts';
import { writeMarkedCopies } from './markedCopies.ts';
import { putResult, resultPlace } from './output.ts';
import { periodAsked, periodAtHand, planOf } from './period.ts';
import { progressLine, screenOf } from './screen.ts';
import { forPeriod } from './typed.ts';

/** The file as the person named it: by itself, or by its folder. */
function asTyped(file: string, paths: string[], typed: string[]): string | undefined {
  const index = paths.findIndex((path) => path === file || path === dirname(file));
  if (index < 0 || typed[index] === undefined) return undefined;
  return paths[index] === file ? typed[index] : join(typed[index], basename(file));
}

type CheckContext = Context<CheckOptions> & Logged;

/** Runs `cchc check`. @param args files and folders; none: the folder of the period asked for. @returns exit status */
export async function check(context: CheckContext, args: string[]): Promise<number> {
  const { workspace, options } = context;
  const format = chosenFormat(context);
  // A place that cannot hold the result is told before anything is read.
  if (!options.ghiChu) resultPlace(context, resultName(format));
  const asked = periodAsked(context);
  const typed = args.length > 0 ? args : (options.nguon ?? []);
  const paths = typed.map((path) => resolve(context.io.cwd, path));
  if (paths.length === 0) paths.push(defaultFolder(context, asked));
  if (paths.some((path) => path === workspace.root && existsSync(join(path, SETTINGS_FILE))))
    throw rootNamed(context);
  const ofFolder = asked
    ? undefined
    : paths.map((path) => periodOfFolder(path, context)).find((period) => period !== undefined);
  const expected = asked ?? ofFolder;
  const plan = await planOf(context, expected);
  // One path that is not there does not stop the others: it becomes a finding.
  const files = [
    ...new Set(
      paths.flatMap((path) => (existsSync(path) || paths.length === 1 ? sheetFiles(path, typed[0]) : [path])),
    ),
  ];
  if (files.length === 0) throw nothingSent(context, asked, typed);

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
  const checked: Checked = { plan, expected, whole, intakes, judged, looked, findings };
  const result = checkResult(context, checked);
  enter(context, checked);
  await show(context, result, format);
  if (options.ghiChu) {
    const isReaders = files.length === 1 && !(expected && whole);
    const lines = await writeMarkedCopies(context, { paths: sheets, intakes, findings, plan, isReaders });
    if (lines.length > 0 && !options.imLang)
      context.io[format === 'text' ? 'out' : 'err'](`${lines.join('\n')}\n`);
  }
  return exitStatus(findings, { strict: options.chatChe });
}

/** What the log will say. */
function enter({ log, today }: CheckContext, { plan, expected, whole, findings }: Checked): void {
  const { errors, warnings } = countFindings(findings);
  Object.assign(log, { today, errors, warnings });
  if (!expected) return;
  log.period = periodId(expected);
  if (!whole) return;
  const missing = missingUnits(findings, plan);
  const expectedUnits = unitsThatMustReport(plan).length;
  log.sent = `${expectedUnits - missing.length}/${expectedUnits}`;
  log.missing = missing.map(({ name }) => name);
}

/** Nobody sent anything, or the folder that was named holds nothing. */
function nothingSent(context: CheckContext, asked: Period | undefined, typed: string[]): UserError {
  if (asked && typed.length === 0) return noSheets(context, asked);
  return new UserError(
    `không có tệp nào trong ${typed.join(', ')}.`,
    'Chép biểu vào đó rồi chạy lại.',
    'files',
  );
}

/** Without a path: the folder of the period asked for, or the period's folder that one stands in. */
function defaultFolder(context: Context, asked: Period | undefined): string {
  const { workspace, io } = context;
  if (!asked && periodOfFolder(io.cwd, context) && isPeriodFolder(io.cwd, context)) return io.cwd;
  if (asked) {
    const folder = dataFolder(workspace, asked);
    if (existsSync(folder)) return folder;
    throw noSheets(context, asked);
  }
  const due = periodAtHand(context);
  throw new UserError(
    'Kiểm tra biểu nào?',
    `Một biểu: cchc check bieu.xlsx${due ? `\nCả kỳ: ${forPeriod(context, 'check', due)}` : ''}`,
  );
}

/** The office's own folder holds no sheets itself. */
function rootNamed(context: CheckContext): UserError {
  const due = periodAtHand(context);
  return new UserError(
    'đây là thư mục của cả xã, không phải của một kỳ.',
    due && `Kiểm tra một kỳ: ${forPeriod(context, 'check', due)}`,
  );
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
): Promise<Looked[]> {
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
    throw new UserError('--json và --dinh-dang nói hai kiểu khác nhau.', 'Bỏ một trong hai.');
  if (options.json) return 'json';
  const extension = options.ra === undefined || options.ghiChu ? '' : extname(options.ra);
  const byName = Object.keys(FORMATS).find((name) => FORMATS[name]!.extension === extension);
  return wanted ?? byName ?? 'text';
}

/** On the screen; with --ra the chosen form goes into a file and the screen stays for people. */
async function show(context: CheckContext, result: CheckResult, format: string): Promise<void> {
  const { io, options, log } = context;
  const intoFile = options.ra !== undefined && !options.ghiChu;
  const onScreen = intoFile && !options.json ? 'text' : format;
  log.isTaken = onScreen !== 'text';
  if (onScreen !== 'text') io.out(await FORMATS[onScreen]!.render(result, PLAIN));
  else if (!options.imLang) io.out(await FORMATS.text!.render(result, screenOf(context)));
  if (intoFile) putResult(context, await FORMATS[format]!.render(result, PLAIN), resultName(format));
}

/** Of the file in a folder that --ra names. */
function resultName(format: string): string {
  return `cchc-check${FORMATS[format]!.extension}`;
}
