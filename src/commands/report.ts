/** `cchc report`: the commune's draft of one period, or a unit's own report, as .docx. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { countLine, findingLines, painter } from '../findings/terminal.ts';
import { History } from '../intake/history.ts';
import { takeInAll } from '../intake/intake.ts';
import { type Intake, judge } from '../intake/judge.ts';
import { countFindings } from '../model/finding.ts';
import { earlierOfKind, type Period } from '../model/period.ts';
import { type Plan, tasksOf, unitsThatMustReport } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';
import { ArchiveError } from '../ooxml/archive.ts';
import { packStamped } from '../ooxml/stamp.ts';
import { XmlError } from '../ooxml/xml.ts';
import { buildReport } from '../report/build.ts';
import type { EarlierReport } from '../report/comparison.ts';
import { reckonIndicators, reckonProcedures } from '../report/figures.ts';
import { reportJson } from '../report/json.ts';
import { originTables } from '../report/origins.ts';
import type { ReportSubject } from '../report/subject.ts';
import { tallyTasks } from '../report/tally.ts';
import { tongHop } from '../report/tongHop.ts';
import { checkTemplate } from '../template/check.ts';
import { REPORT_NAMES, reportFields } from '../template/fields.ts';
import { fillTemplate } from '../template/fill.ts';
import { openTemplate, type ParsedTemplate, type Template } from '../template/template.ts';
import { foldWords } from '../text/fold.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { saveDocument } from '../workspace/save.ts';
import { dataFolder, sheetFiles, shownPath } from '../workspace/workspace.ts';
import {
  type CommonOptions,
  type Context,
  deadlineNotices,
  fromHere,
  notice,
  periodRequired,
  planOf,
  unitAsked,
} from './context.ts';
import { exitStatus } from './exit.ts';
import { coloursOn } from './screen.ts';

export interface ReportOptions extends CommonOptions {
  donVi?: string;
  mau?: string;
  khongGhiChu?: boolean;
}

/** Runs `cchc report`: read, judge, tally, write the sentences, fill the template, save. @returns exit status */
export async function report(context: Context & { options: ReportOptions }): Promise<number> {
  const { workspace, options, io, today } = context;
  const period = periodRequired(context);
  const plan = await planOf(context, period);
  const only = options.donVi === undefined ? undefined : unitAsked(options.donVi, plan);
  const template = chosenTemplate(context, period, only);

  const files = sourceFiles(context, period);
  const intakes = await takeInAll(context, files, plan, period.key);
  const history = new History(workspace, plan);
  const judged = judge(intakes, {
    plan,
    settings: workspace.settings,
    expected: period,
    whole: true,
    history,
  });
  const expected = only ? [only] : unitsThatMustReport(plan);
  const missing = expected.filter((unit) => !judged.sheets.has(unit.id));
  const sheets = only ? new Map([...judged.sheets].filter(([id]) => id === only.id)) : judged.sheets;
  const findings = only ? judged.findings.filter((finding) => finding.unit === only.id) : judged.findings;

  const subject: ReportSubject = {
    plan,
    settings: workspace.settings,
    period,
    today,
    sheets,
    findings,
    tally: tallyTasks(plan, sheets, period.to, only && tasksOf(plan, only.id), only?.id),
    indicators: reckonIndicators(plan, sheets, only?.id),
    procedures: reckonProcedures(sheets.values()),
    missing,
    only,
    earlier: earlierOfKind(period, workspace.settings.periods),
    before: earlierReport(history, period, plan, only),
  };
  if (options.chatChe && findings.length > 0) return refuse(context, subject, expected);

  const bytes = packStamped(
    fillTemplate(template, reportFields(buildReport(subject)), {
      comments: workspace.settings.comments && !options.khongGhiChu,
    }),
  );
  const saved = saveDocument(targetPath(context, period, only), bytes);
  const origins = only ? undefined : saveOrigins(subject, dirname(saved.path), intakes, files);

  for (const line of deadlineNotices(period, workspace.settings)) notice(context, line);
  if (!foldWords(plan.document.issuer).includes(foldWords(workspace.settings.commune.name)))
    notice(
      context,
      `Kế hoạch đang dùng là của ${plan.document.issuer}, không phải của ${workspace.settings.commune.level} ${workspace.settings.commune.name}: đặt kế hoạch của mình vào ke-hoach/${plan.year}.json.`,
    );
  if (!options.imLang && !options.json) showFindings(context, findings);
  if (saved.kept)
    notice(
      context,
      `${fromHere(context, saved.kept)} đã có người sửa nên được giữ nguyên; bản mới ghi sang tệp bên cạnh.`,
    );
  if (options.json) io.out(`${JSON.stringify(reportJson(subject, expected, saved.path), null, 2)}\n`);
  else io.out(summary(subject, fromHere(context, saved.path), origins && fromHere(context, origins)));
  return exitStatus(findings, { strict: options.chatChe, missingUnits: missing.length });
}

/** The report before, reckoned from its sheets; a unit's own is compared with its own. */
function earlierReport(
  history: History,
  period: Period,
  plan: Plan,
  only: Unit | undefined,
): EarlierReport | undefined {
  const units = only ? [only] : plan.units;
  const before = history.reportBefore(
    period,
    units.map(({ id }) => id),
  );
  return (
    before && {
      period: before.period,
      tally: tallyTasks(plan, before.sheets, before.period.to, only && tasksOf(plan, only.id), only?.id),
      indicators: reckonIndicators(plan, before.sheets, only?.id),
    }
  );
}

/** --chat-che: nothing is written while there is anything to mend. */
function refuse(context: Context, subject: ReportSubject, expected: Unit[]): number {
  const { io, options } = context;
  if (options.json) io.out(`${JSON.stringify(reportJson(subject, expected, null), null, 2)}\n`);
  else showFindings(context, subject.findings);
  io.err(
    `Không lập báo cáo vì có ${countLine(subject.findings)} (--chat-che).\nSửa các chỗ nêu trên, hoặc bỏ --chat-che để lập bản nháp có đánh dấu chỗ thiếu.\n`,
  );
  return 1;
}

/** Files of --nguon, else of the period's folder. */
function sourceFiles({ workspace, options, io }: Context, period: Period): string[] {
  const folder = dataFolder(workspace, period.year, period.key);
  if (options.nguon === undefined && !existsSync(folder))
    throw new UserError(
      `Chưa có dữ liệu: không có thư mục ${shownPath(workspace, folder)}.`,
      'Đặt biểu của các đơn vị vào thư mục này, hoặc chỉ nơi khác bằng --nguon.',
      3,
    );
  const files = [
    ...new Set((options.nguon ?? [folder]).flatMap((path) => sheetFiles(resolve(io.cwd, path)))),
  ];
  if (files.length > 0) return files;
  throw new UserError(
    'Chưa có dữ liệu: chưa đơn vị nào gửi biểu.',
    `Đặt biểu vào ${shownPath(workspace, folder)} rồi chạy lại; biểu trắng lấy bằng cchc form.`,
    3,
  );
}

/** --mau, else the office's own in mau/, else ours. @throws UserError with every fault of the template. */
function chosenTemplate(
  { workspace, options, io }: Context & { options: ReportOptions },
  period: Period,
  only: Unit | undefined,
): Template {
  const name = only
    ? 'bao-cao-don-vi.docx'
    : period.key.startsWith('thang-')
      ? 'bao-cao-thang.docx'
      : 'bao-cao-quy.docx';
  const own = join(workspace.root, 'mau', name);
  const path =
    options.mau !== undefined
      ? resolve(io.cwd, options.mau)
      : existsSync(own)
        ? own
        : packageFile(`templates/${name}`);
  if (!existsSync(path))
    throw new UserError(`Không có mẫu báo cáo ${path}.`, 'Kiểm tra lại đường dẫn sau --mau.', 3);
  const template = readTemplate(path);
  // Ours is checked by the tests.
  const faults = path.startsWith(packageFile('templates')) ? [] : checkTemplate(template, REPORT_NAMES, path);
  if (faults.length > 0)
    throw new UserError(
      `Mẫu báo cáo ${path} có ${faults.length} lỗi:\n${faults.map(({ code, message }) => `  ${code}  ${message}`).join('\n')}`,
      'Sửa mẫu trong Word rồi chạy lại; xem từng mã bằng cchc explain <mã>.',
    );
  return template;
}

/** One of our own templates as the build parsed it; undefined in a source tree that was not built. */
function parsedBefore(path: string): ParsedTemplate | undefined {
  const parsed = packageFile(join('dist', `${basename(path)}.json`));
  if (dirname(path) !== packageFile('templates') || !existsSync(parsed)) return undefined;
  return JSON.parse(readFileSync(parsed, 'utf8')) as ParsedTemplate;
}

/** A template as it lies there. @throws UserError */
export function readTemplate(path: string): Template {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UserError(`Không đọc được mẫu báo cáo ${path}.`, 'Kiểm tra quyền đọc tệp.', 3);
  }
  try {
    return openTemplate(bytes, parsedBefore(path));
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof XmlError)) throw error;
    throw new UserError(
      `Mẫu báo cáo ${path} không phải tệp Word .docx đọc được.`,
      'Mở mẫu bằng Word rồi lưu lại thành .docx.',
    );
  }
}

function targetPath({ workspace, options, io }: Context, period: Period, only: Unit | undefined): string {
  const name = `bao-cao-cchc-${only ? `${only.id}-` : ''}${period.key}-${period.year}.docx`;
  if (options.ra === undefined) return join(workspace.root, 'bao-cao', String(period.year), period.key, name);
  const wanted = resolve(io.cwd, options.ra);
  const isFolder = existsSync(wanted) ? statSync(wanted).isDirectory() : extname(wanted) === '';
  if (isFolder) return join(wanted, name);
  if (extname(wanted).toLowerCase() === '.docx') return wanted;
  throw new UserError(
    `--ra chỉ ${options.ra}, không phải tệp .docx hay thư mục.`,
    'Ví dụ: --ra bao-cao-thang-4.docx.',
  );
}

/** The workbook that every figure and sentence of the report can be followed in, beside the report. */
function saveOrigins(subject: ReportSubject, folder: string, intakes: Intake[], files: string[]): string {
  const { key, year } = subject.period;
  const pathOf = (file: string) => files[intakes.findIndex((intake) => intake.file === file)] ?? file;
  const bytes = tongHop(originTables(subject), folder, pathOf);
  return saveDocument(join(folder, `tong-hop-${key}-${year}.xlsx`), bytes).path;
}

function showFindings(context: Context, findings: ReportSubject['findings']): void {
  if (findings.length > 0)
    context.io.err(
      `${findingLines(findings, painter(coloursOn(context, context.io.stderrIsTerminal))).join('\n')}\n\n`,
    );
}

function summary(
  { tally, missing, findings }: ReportSubject,
  path: string,
  origins: string | undefined,
): string {
  const { errors } = countFindings(findings);
  return [
    `Đã ghi ${path}`,
    ...(origins ? [`  Nguồn của từng con số, từng câu: ${origins}`] : []),
    `  ${tally.counts.done}/${tally.outcomes.length} nhiệm vụ hoàn thành, ${tally.counts.overdue} quá hạn, ${tally.counts.notReported} chưa có báo cáo; ${countLine(findings)}.`,
    ...(missing.length > 0 ? [`  Chưa gửi: ${missing.map(({ name }) => name).join(', ')}.`] : []),
    errors > 0 || missing.length > 0
      ? '  Chỗ thiếu được tô vàng trong báo cáo; bổ sung biểu rồi chạy lại.'
      : '  Đọc lại bản nháp, điền số, ngày rồi trình ký.',
    '',
  ].join('\n');
}
