/** `cchc report`: the commune's draft of one period, or a unit's own report, as .docx. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { filledParts } from '../draft/parts.ts';
import { readingOf } from '../draft/reading.ts';
import { countLine } from '../findings/result.ts';
import { findingLines, painter } from '../findings/terminal.ts';
import { History } from '../intake/history.ts';
import { takeInAll } from '../intake/intake.ts';
import { judge } from '../intake/judge.ts';
import { countFindings } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { UserError } from '../model/problem.ts';
import { packStamped } from '../ooxml/stamp.ts';
import { buildReport } from '../report/build.ts';
import { reportJson } from '../report/json.ts';
import { kindOf, type ReportKind } from '../report/kind.ts';
import { originTables } from '../report/origins.ts';
import { type ReportSubject, subjectOf } from '../report/subject.ts';
import { tongHop } from '../report/tongHop.ts';
import { checkTemplate } from '../template/check.ts';
import { REPORT_NAMES, reportFields } from '../template/fields.ts';
import { fillTemplate } from '../template/fill.ts';
import type { Template } from '../template/template.ts';
import { foldWords } from '../text/fold.ts';
import { dataFolder, reportFolder, shownPath } from '../workspace/layout.ts';
import { sheetFiles } from '../workspace/sent.ts';
import { isOurs, readTemplate, templateFile } from '../workspace/templates.ts';
import type { Context, PeriodOptions } from './context.ts';
import { exitStatus } from './exit.ts';
import { chosenPlace, putDocument, refuseOther } from './output.ts';
import { deadlineNotices, periodInFull, periodRequired, planOf, unitAsked } from './period.ts';
import { coloursOn, fromHere, notice, progressLine } from './screen.ts';

export interface ReportOptions extends PeriodOptions {
  donVi?: string;
  mau?: string;
  khongGhiChu?: boolean;
}

type ReportContext = Context<ReportOptions>;

/** Runs `cchc report`: read, judge, reckon, write the sentences, fill the template, save, tell. @returns exit status */
export async function report(context: ReportContext): Promise<number> {
  const { workspace, options, today } = context;
  const { settings } = workspace;
  const period = periodRequired(context);
  const plan = await planOf(context, period);
  const unit = options.donVi === undefined ? undefined : unitAsked(options.donVi, plan);
  const kind = kindOf(period, unit);
  const template = chosenTemplate(context, kind);
  const target = targetPath(context, period, kind);
  const about = `báo cáo ${unit ? `của ${unit.name}, ` : ''}${periodInFull(period)}`;
  refuseOther(context, target, about);

  const files = sourceFiles(context, period);
  const intakes = await takeInAll(files, {
    root: workspace.root,
    plan,
    expected: period.key,
    onProgress: (file, of) => progressLine(context, `Đang đọc ${file}/${of} tệp`),
  });
  progressLine(context, '');
  const history = new History(workspace, plan);
  const { sheets, findings } = judge(intakes, {
    plan,
    settings,
    expected: period,
    whole: true,
    today,
    before: history.before,
  });
  const before = history.reportBefore(period, unit ? [unit] : plan.units);
  const subject = subjectOf({ plan, settings, today, period, unit, sheets, findings, before });
  if (options.chatChe && subject.findings.length > 0) return refuse(context, subject);

  const comments = settings.comments && !options.khongGhiChu;
  const filled = fillTemplate(template, reportFields(buildReport(subject)), { comments });
  const reading = readingOf(filledParts(template, filled));
  const path = putDocument(context, target, packStamped(filled, { about, ...(reading ? { reading } : {}) }));
  const folder = dirname(path);
  const pathOf = (file: string) => files[intakes.findIndex((intake) => intake.file === file)] ?? file;
  const origins = kind.withOrigins
    ? putDocument(
        context,
        join(folder, kind.originsName),
        tongHop(originTables(subject), { folder, pathOf, about: `nguồn số liệu của ${about}` }),
      )
    : undefined;

  tell(context, subject, { path, origins });
  return exitStatus(subject.findings, {
    strict: options.chatChe,
    missingUnits: subject.missing.length,
  });
}

/** --chat-che: nothing is written while there is anything to mend. */
function refuse(context: ReportContext, subject: ReportSubject): number {
  const { io, options } = context;
  if (options.json) io.out(jsonText(subject, null));
  else showFindings(context, subject);
  io.err(
    `Không lập báo cáo vì có ${countLine(subject.findings)} (--chat-che).\nSửa các chỗ nêu trên, hoặc bỏ --chat-che để lập bản nháp có đánh dấu chỗ thiếu.\n`,
  );
  return exitStatus(subject.findings, { strict: true });
}

/** Files of --nguon, else of the period's folder. @throws UserError where there is none */
function sourceFiles({ workspace, options, io }: ReportContext, period: Period): string[] {
  const folder = dataFolder(workspace, period);
  if (options.nguon === undefined && !existsSync(folder))
    throw new UserError(
      `Chưa có dữ liệu: không có thư mục ${shownPath(workspace, folder)}.`,
      'Đặt biểu của các đơn vị vào thư mục này, hoặc chỉ nơi khác bằng --nguon.',
      'files',
    );
  const files = [
    ...new Set((options.nguon ?? [folder]).flatMap((path) => sheetFiles(resolve(io.cwd, path)))),
  ];
  if (files.length > 0) return files;
  throw new UserError(
    'Chưa có dữ liệu: chưa đơn vị nào gửi biểu.',
    `Đặt biểu vào ${shownPath(workspace, folder)} rồi chạy lại; biểu trắng lấy bằng cchc form.`,
    'files',
  );
}

/** --mau, else the office's own in mau/, else ours. @throws UserError with every fault of the template. */
function chosenTemplate({ workspace, options, io }: ReportContext, kind: ReportKind): Template {
  const path =
    options.mau === undefined ? templateFile(workspace, kind.template) : resolve(io.cwd, options.mau);
  if (!existsSync(path))
    throw new UserError(`Không có mẫu báo cáo ${path}.`, 'Kiểm tra lại đường dẫn sau --mau.', 'files');
  const template = readTemplate(path);
  const faults = isOurs(path) ? [] : checkTemplate(template, REPORT_NAMES, path);
  if (faults.length > 0)
    throw new UserError(
      `Mẫu báo cáo ${path} có ${faults.length} lỗi:\n${faults.map(({ code, message }) => `  ${code}  ${message}`).join('\n')}`,
      'Sửa mẫu trong Word rồi chạy lại; xem từng mã bằng cchc explain <mã>.',
    );
  return template;
}

function targetPath(context: ReportContext, period: Period, { fileName }: ReportKind): string {
  const place = chosenPlace(context, { extensions: ['.docx'], count: 1, of: 'báo cáo' });
  return place?.(fileName) ?? join(reportFolder(context.workspace, period), fileName);
}

/** What was written, of whom something is missing, what is to be known about deadline and plan. */
function tell(
  context: ReportContext,
  subject: ReportSubject,
  { path, origins }: { path: string; origins: string | undefined },
): void {
  const { io, options } = context;
  const { period, plan, settings } = subject;
  const { level, name } = settings.commune;
  for (const line of deadlineNotices(period, settings)) notice(context, line);
  if (!foldWords(plan.document.issuer).includes(foldWords(name)))
    notice(
      context,
      `Kế hoạch đang dùng là của ${plan.document.issuer}, không phải của ${level} ${name}: đặt kế hoạch của mình vào ke-hoach/${plan.year}.json.`,
    );
  if (!options.imLang && !options.json) showFindings(context, subject);
  io.out(
    options.json
      ? jsonText(subject, path)
      : summary(subject, fromHere(context, path), origins && fromHere(context, origins)),
  );
}

function jsonText(subject: ReportSubject, output: string | null): string {
  return `${JSON.stringify(reportJson(subject, output), null, 2)}\n`;
}

function showFindings(context: ReportContext, { findings }: ReportSubject): void {
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
