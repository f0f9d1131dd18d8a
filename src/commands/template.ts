/** `cchc template list|check|copy`: the report templates, which belong to the office. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { checkJson, countLine } from '../findings/result.ts';
import { fileLines, painter } from '../findings/terminal.ts';
import type { Finding } from '../model/finding.ts';
import { monthKey, periodOf } from '../model/period.ts';
import { unitsThatMustReport } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import { packArchive } from '../ooxml/archive.ts';
import { sha256Of } from '../ooxml/digest.ts';
import { buildReport } from '../report/build.ts';
import { TEMPLATES, templateLike } from '../report/kind.ts';
import { type ReportSubject, subjectOf } from '../report/subject.ts';
import { checkTemplate } from '../template/check.ts';
import { REPORT_NAMES, reportFields } from '../template/fields.ts';
import { fillTemplate } from '../template/fill.ts';
import { nearest } from '../text/nearest.ts';
import { ownTemplate, shownPath } from '../workspace/layout.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { saveNew } from '../workspace/save.ts';
import { readTemplate } from '../workspace/templates.ts';
import type { Context } from './context.ts';
import { EXIT, exitStatus } from './exit.ts';
import { coloursOn, fromHere } from './screen.ts';

/** Runs `cchc template list`. @returns exit status */
export async function templateList({ io, options, workspace }: Context): Promise<number> {
  const templates = Object.entries(TEMPLATES).map(([name, { about }]) => {
    const own = ownTemplate(workspace, name);
    return { name, about, own: existsSync(own) ? shownPath(workspace, own) : null };
  });
  io.out(
    options.json
      ? `${JSON.stringify({ schema: 'cchc.templates/1', templates }, null, 2)}\n`
      : `${templates.map(({ name, about, own }) => `${name.padEnd(22)} ${about}; ${own ? `đang dùng mẫu của xã: ${own}` : 'đang dùng mẫu có sẵn'}`).join('\n')}\n\nChép một mẫu về mau/ để sửa trong Word: cchc template copy bao-cao-thang.docx\nCác chỗ điền: templates/CHO-DIEN.md\n`,
  );
  return EXIT.done;
}

/** Runs `cchc template copy`; a template that is there already is never written over. @returns exit status */
export async function templateCopy(context: Context, [name = '']: string[]): Promise<number> {
  const known = templateNamed(name);
  const target = ownTemplate(context.workspace, known);
  if (!saveNew(target, readFileSync(packageFile(`templates/${known}`))))
    throw new UserError(
      `Đã có mẫu ${shownPath(context.workspace, target)}, không ghi đè.`,
      'Đổi tên tệp đang có rồi chạy lại, nếu muốn lấy mẫu gốc.',
      'files',
    );
  context.io.out(
    `Đã chép ${fromHere(context, target)}\n  Sửa trong Word, rồi kiểm tra: cchc template check ${fromHere(context, target)}\n`,
  );
  return EXIT.done;
}

function templateNamed(name: string): string {
  const wanted = name.endsWith('.docx') ? name : `${name}.docx`;
  if (wanted in TEMPLATES) return wanted;
  const like = nearest(wanted, Object.keys(TEMPLATES), (each) => each);
  throw new UserError(
    `Không có mẫu “${name}”.`,
    `${like ? `Có phải là “${like}”? ` : ''}Các mẫu: ${Object.keys(TEMPLATES).join(', ')}.`,
  );
}

/** Runs `cchc template check`: placeholders (CC901–CC903), then the form of a report filled from it (CC8xx). @returns exit status */
export async function templateCheck(context: Context, [path = '']: string[]): Promise<number> {
  const { io, options, workspace } = context;
  const full = resolve(io.cwd, path);
  if (!existsSync(full)) throw new UserError(`Không có tệp ${path}.`, 'Kiểm tra lại đường dẫn.', 'files');
  const file = shownPath(workspace, full, path);
  const findings = await templateFindings(context, full, file);
  const sha256 = sha256Of(readFileSync(full));
  if (options.json) {
    const files = [{ file, sha256, unit: null, period: null, guesses: [] }];
    io.out(`${JSON.stringify(checkJson({ files, findings }), null, 2)}\n`);
  } else {
    const paint = painter(coloursOn(context, io.stdoutIsTerminal));
    io.out(
      `${[`${findings.length > 0 ? paint.bold(file) : `${paint.green('✓')} ${file}`}: ${countLine(findings)}`, ...fileLines(findings, paint)].join('\n')}\n`,
    );
  }
  return exitStatus(findings, { strict: options.chatChe });
}

async function templateFindings(context: Context, path: string, file: string): Promise<Finding[]> {
  const template = readTemplate(path);
  const faults = checkTemplate(template, REPORT_NAMES, file);
  if (faults.length > 0) return faults;
  const { documentFindings } = await import('../decree30/findings.ts');
  const subject = await sampleSubject(context, basename(path));
  const filled = packArchive(fillTemplate(template, reportFields(buildReport(subject))));
  return documentFindings(filled, file);
}

/** A report to which nobody has sent anything, of the kind that the template is for. */
async function sampleSubject({ workspace, today }: Context, fileName: string): Promise<ReportSubject> {
  const { monthly, unitsOwn } = templateLike(fileName).sample;
  const { settings } = workspace;
  const plan = await workspace.plan();
  const [month = 1] = settings.periods.months;
  const key = monthly ? monthKey(month) : '6-thang';
  const unit = unitsOwn ? unitsThatMustReport(plan)[0] : undefined;
  const period = periodOf(key, plan.year, settings.periods);
  const nothing = { sheets: new Map(), findings: [], before: undefined };
  return subjectOf({ plan, settings, today, period, unit, ...nothing });
}
