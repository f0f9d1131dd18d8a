/** `cchc template list|check|copy`: the report templates, which belong to the office. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { nextLines } from '../findings/next.ts';
import { type CheckResult, checkJson } from '../findings/result.ts';
import { checkText } from '../findings/text.ts';
import type { Finding } from '../model/finding.ts';
import { monthKey, periodOf } from '../model/period.ts';
import { unitsThatMustReport } from '../model/plan.ts';
import { Mistyped, UserError } from '../model/problem.ts';
import { packArchive } from '../ooxml/archive.ts';
import { sha256Of } from '../ooxml/digest.ts';
import { buildReport } from '../report/build.ts';
import { TEMPLATES, templateLike } from '../report/kind.ts';
import { type ReportSubject, subjectOf } from '../report/subject.ts';
import { checkTemplate } from '../template/check.ts';
import { REPORT_NAMES, reportFields } from '../template/fields.ts';
import { fillTemplate } from '../template/fill.ts';
import type { Template } from '../template/template.ts';
import { hung, padded, widthOf } from '../text/layout.ts';
import { nearest } from '../text/nearest.ts';
import { shownJson } from '../text/speakable.ts';
import { ownTemplate, shownPath } from '../workspace/layout.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { saveNew } from '../workspace/save.ts';
import { templateBytes, templateIn } from '../workspace/templates.ts';
import type { Context } from './context.ts';
import { EXIT, exitStatus } from './exit.ts';
import { samplePlan } from './samplePlan.ts';
import { fromHere, screenOf } from './screen.ts';
import { commandLine } from './typed.ts';

/** Runs `cchc template list`. @returns exit status */
export async function templateList(context: Context): Promise<number> {
  const { io, options, workspace } = context;
  const templates = Object.entries(TEMPLATES).map(([name, { about }]) => {
    const own = ownTemplate(workspace, name);
    return { name, about, own: existsSync(own) ? shownPath(workspace, own) : null };
  });
  if (options.json) {
    io.out(shownJson({ schema: 'cchc.templates/1', templates }));
    return EXIT.done;
  }
  const look = screenOf(context);
  const widest = Math.max(...templates.map(({ name }) => widthOf(name)));
  const lines = [
    ...templates.flatMap(({ name, about, own }) =>
      hung(
        `${padded(look.strong(name), widest)}  `,
        `${about}; ${own ? `đang dùng mẫu của ${workspace.settings.commune.level}: ${own}` : 'đang dùng mẫu có sẵn'}`,
        look.width,
      ),
    ),
    ...nextLines(
      {
        commands: [
          ['cchc template copy bao-cao-thang.docx', 'chép một mẫu về thư mục mau để sửa trong Word'],
        ],
      },
      look,
    ),
  ];
  io.out(`${lines.join('\n')}\n`);
  return EXIT.done;
}

/** Runs `cchc template copy`; a template that is there already is never written over. @returns exit status */
export async function templateCopy(context: Context, [name = '']: string[]): Promise<number> {
  const known = templateNamed(name);
  const target = ownTemplate(context.workspace, known);
  if (!saveNew(target, readFileSync(packageFile(`templates/${known}`))))
    throw new UserError(
      `đã có mẫu ${shownPath(context.workspace, target)}, không ghi đè.`,
      'Muốn lấy lại mẫu có sẵn thì đổi tên tệp đang có, rồi chạy lại.',
      'files',
    );
  const look = screenOf(context);
  const path = fromHere(context, target);
  const check = commandLine(['template', 'check', path]);
  const lines = [
    ...hung('', `Đã chép ${look.strong(path)}`, look.width, 2),
    ...nextLines({ says: 'sửa trong Word, lưu, rồi kiểm tra', commands: [[check, '']] }, look),
  ];
  context.io.out(`${lines.join('\n')}\n`);
  return EXIT.done;
}

function templateNamed(name: string): string {
  const wanted = name.endsWith('.docx') ? name : `${name}.docx`;
  if (Object.hasOwn(TEMPLATES, wanted)) return wanted;
  const like = nearest(wanted, Object.keys(TEMPLATES), (each) => each);
  const problem = `không có mẫu “${name}”.`;
  if (like) throw new Mistyped(problem, [name], [like]);
  throw new UserError(problem, `Các mẫu: ${Object.keys(TEMPLATES).join(', ')}`);
}

/** Runs `cchc template check`: placeholders (CC901–CC903), then the form of a report filled from it (CC8xx). @returns exit status */
export async function templateCheck(context: Context, [path = '']: string[]): Promise<number> {
  const { io, options, workspace } = context;
  const full = resolve(io.cwd, path);
  if (!existsSync(full))
    throw new UserError(`không có tệp “${path}”.`, 'Xem lại tên tệp và nơi để tệp.', 'files');
  const file = shownPath(workspace, full, path);
  const bytes = templateBytes(full);
  const findings = await templateFindings(context, templateIn(bytes, full), file);
  const sha256 = sha256Of(bytes);
  if (options.json) {
    const files = [{ file, sha256, unit: null, period: null }];
    io.out(shownJson(checkJson({ files, findings })));
  } else io.out(checkText(templateResult(file, sha256, findings, io.argv), screenOf(context)));
  return exitStatus(findings, { strict: options.chatChe });
}

/** What was found, with what comes next. */
function templateResult(
  file: string,
  sha256: string,
  findings: Finding[],
  argv: readonly string[],
): CheckResult {
  const own = { unit: null, period: null, guesses: [], worksheets: [], seen: [], remark: undefined };
  const isBroken = findings.some(({ code }) => code.startsWith('CC9'));
  return {
    files: [{ file, sha256, ...own }],
    findings,
    scene: {
      head: [],
      plans: [],
      about: () => ['mẫu báo cáo'],
      shortName: (unit) => unit,
      fullName: (unit) => unit,
      next:
        findings.length === 0
          ? {}
          : {
              says: `sửa trong Word, lưu, chạy lại${isBroken ? '; còn lỗi thì chưa lập được báo cáo' : ''}`,
              commands: [[commandLine(argv), '']],
            },
    },
  };
}

async function templateFindings(context: Context, template: Template, file: string): Promise<Finding[]> {
  const faults = checkTemplate(template, REPORT_NAMES, file);
  if (faults.length > 0) return faults;
  const { documentFindings } = await import('../decree30/findings.ts');
  const subject = await sampleSubject(context, basename(file));
  const filled = packArchive(fillTemplate(template, reportFields(buildReport(subject))).parts);
  return documentFindings(filled, file);
}

/** A report to which nobody has sent anything, of the kind that the template is for. */
async function sampleSubject({ workspace, today }: Context, fileName: string): Promise<ReportSubject> {
  const { monthly, unitsOwn } = templateLike(fileName).sample;
  const { settings } = workspace;
  const hasPlan = workspace.hasPlan(workspace.planYear);
  const plan = hasPlan ? await workspace.plan() : samplePlan(workspace);
  const [month = 1] = settings.periods.months;
  const key = monthly ? monthKey(month) : '6-thang';
  const unit = unitsOwn ? unitsThatMustReport(plan)[0] : undefined;
  const period = periodOf(key, plan.year, settings.periods);
  const nothing = { sheets: new Map(), findings: [], before: undefined };
  return subjectOf({ plan, settings, today, period, unit, ...nothing });
}
