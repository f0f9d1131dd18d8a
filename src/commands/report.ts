/** `cchc report`: the commune's draft of one period, or a unit's own report, as .docx. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { filledParts } from '../draft/parts.ts';
import { readingOf } from '../draft/reading.ts';
import { findingCount } from '../findings/guesses.ts';
import { moment } from '../intake/interruptible.ts';
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
import { shownJson } from '../text/speakable.ts';
import { dataFolder, PLAN_IMPORT, reportFolder } from '../workspace/layout.ts';
import { sheetFiles } from '../workspace/sent.ts';
import { isOurs, readTemplate, templateFile } from '../workspace/templates.ts';
import type { Context, PeriodOptions } from './context.ts';
import { deadlineNotices, noSheets, periodInFull } from './deadline.ts';
import { exitStatus } from './exit.ts';
import { judgeSheets } from './judging.ts';
import { type Logged, periodId } from './log.ts';
import { chosenPlace, putDocument, refuseOther } from './output.ts';
import { isPlanOfAnother, periodRequired, planToBuildOn, unitAsked } from './period.ts';
import { checkCommand, reportLines, type Written } from './reportScreen.ts';
import { fromHere, notice, say } from './screen.ts';
import { commandLine } from './typed.ts';

export interface ReportOptions extends PeriodOptions {
  donVi?: string;
  mau?: string;
  khongGhiChu?: boolean;
}

type ReportContext = Context<ReportOptions> & Logged;

/** Runs `cchc report`: read, judge, reckon, write the sentences, fill the template, save, tell. @returns exit status */
export async function report(context: ReportContext): Promise<number> {
  const { workspace, options, today } = context;
  const { settings } = workspace;
  const period = periodRequired(context, 'report');
  Object.assign(context.log, { today, period: periodId(period) });
  const plan = await planToBuildOn(context, period);
  const unit = options.donVi === undefined ? undefined : unitAsked(options.donVi, plan);
  const kind = kindOf(period, unit);
  const template = chosenTemplate(context, kind);
  const target = targetPath(context, period, kind);
  const about = `báo cáo ${unit ? `của ${unit.name}, ` : ''}${periodInFull(period)}`;
  refuseOther(context, target, about);

  const files = sourceFiles(context, period);
  const { intakes, judged, history } = await judgeSheets(context, files, {
    plan,
    expected: period,
    whole: true,
  });
  const { sheets, findings } = judged;
  const before = history.reportBefore(period, unit ? [unit] : plan.units);
  const subject = subjectOf({ plan, settings, today, period, unit, sheets, findings, before });
  enter(context, subject);
  if (options.chatChe && subject.findings.length > 0) return refuse(context, subject);

  // The last moment at which a Ctrl-C leaves everything as it was.
  await moment();
  const pathOf = (file: string) => files[intakes.findIndex((intake) => intake.file === file)] ?? file;
  tell(context, subject, write(context, subject, { template, target, about, pathOf }));
  return exitStatus(subject.findings, {
    strict: options.chatChe,
    missingUnits: subject.missing.length,
  });
}

/** What the log will say. */
function enter({ log }: ReportContext, { findings, expected, missing }: ReportSubject): void {
  const { errors, warnings } = countFindings(findings);
  Object.assign(log, {
    errors,
    warnings,
    sent: `${expected.length - missing.length}/${expected.length}`,
    missing: missing.map(({ name }) => name),
  });
}

/** What is written from, and where to. */
interface Writing {
  template: Template;
  target: string;
  about: string;
  /** Where the file lies that findings name so. */
  pathOf: (file: string) => string;
}

/** The draft, and beside it the workbook of origins. @throws UserError */
function write(
  context: ReportContext,
  subject: ReportSubject,
  { template, target, about, pathOf }: Writing,
): Written {
  const { kind, settings } = subject;
  let gaps = 0;
  const filled = fillTemplate(template, reportFields(buildReport(subject)), {
    comments: settings.comments && !context.options.khongGhiChu,
    onGap: () => {
      gaps++;
    },
  });
  const reading = readingOf(filledParts(template.archive, filled));
  const bytes = packStamped(filled.parts, { about, ...(reading ? { reading } : {}) });
  const { path, isSame } = putDocument(context, target, bytes);
  const folder = dirname(path);
  const origins = kind.withOrigins
    ? putDocument(
        context,
        join(folder, kind.originsName),
        tongHop(originTables(subject), { folder, pathOf, about: `nguồn số liệu của ${about}` }),
      ).path
    : undefined;
  Object.assign(context.log, { gaps, files: [fromHere(context, path)] });
  return { path, origins, gaps, isSame };
}

/** --chat-che: nothing is written while there is anything to mend. */
function refuse(context: ReportContext, subject: ReportSubject): number {
  const { io, options, log } = context;
  if (options.json) io.out(jsonText(subject, null));
  log.reason = `còn ${findingCount(subject.findings)} (--chat-che)`;
  const check = checkCommand(context, subject);
  notice(context, `Chưa lập báo cáo: ${log.reason}.`);
  notice(context, `→ Xem: ${check}; sửa xong thì chạy lại, hoặc bỏ --chat-che để lập bản nháp có chỗ thiếu.`);
  return exitStatus(subject.findings, { strict: true });
}

/** Files of --nguon, else of the period's folder. @throws UserError where there is none */
function sourceFiles(context: ReportContext, period: Period): string[] {
  const { workspace, options, io } = context;
  const folder = dataFolder(workspace, period);
  if (options.nguon === undefined && !existsSync(folder)) throw noSheets(context, period);
  const files = [
    ...new Set((options.nguon ?? [folder]).flatMap((path) => sheetFiles(resolve(io.cwd, path), path))),
  ];
  if (files.length > 0) return files;
  if (options.nguon === undefined) throw noSheets(context, period);
  throw new UserError(
    `không có biểu nào trong ${options.nguon.join(', ')}.`,
    'Chép biểu vào đó rồi chạy lại.',
    'files',
  );
}

/** --mau, else the office's own in mau/, else ours. @throws UserError with every fault of the template. */
function chosenTemplate(context: ReportContext, kind: ReportKind): Template {
  const { workspace, options, io } = context;
  const path =
    options.mau === undefined ? templateFile(workspace, kind.template) : resolve(io.cwd, options.mau);
  const shown = options.mau ?? fromHere(context, path);
  if (!existsSync(path)) throw new UserError(`không có mẫu ${shown}.`, 'Xem lại tên tệp sau --mau.', 'files');
  const template = readTemplate(path);
  const faults = isOurs(path) ? [] : checkTemplate(template, REPORT_NAMES, path);
  if (faults.length > 0)
    throw new UserError(
      `mẫu ${shown} có ${faults.length} lỗi, chưa lập được báo cáo:${faults.map(({ code, message }) => `\n  ${message}  ${code}`).join('')}`,
      `Sửa mẫu trong Word, rồi xem lại: ${commandLine(['template', 'check', shown])}`,
    );
  return template;
}

function targetPath(context: ReportContext, period: Period, { fileName }: ReportKind): string {
  const place = chosenPlace(context, { extensions: ['.docx'], count: 1, of: 'báo cáo' });
  return place?.(fileName) ?? join(reportFolder(context.workspace, period), fileName);
}

/** The result, and what is to be known about the deadline and the plan. */
function tell(context: ReportContext, subject: ReportSubject, written: Written): void {
  const { io, options } = context;
  const { period, plan, settings } = subject;
  const { level, name } = settings.commune;
  for (const line of deadlineNotices(period, settings)) notice(context, line);
  if (isPlanOfAnother(plan, settings.commune))
    notice(
      context,
      `! Kế hoạch đang dùng là của ${plan.document.issuer}, không phải của ${level} ${name}. → Nhập kế hoạch của mình: ${PLAN_IMPORT}`,
    );
  if (options.json) io.out(jsonText(subject, written.path));
  else say(context, reportLines(context, subject, written));
}

function jsonText(subject: ReportSubject, output: string | null): string {
  return shownJson(reportJson(subject, output));
}
