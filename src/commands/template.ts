/** `cchc template list|check|copy`: the report templates, which belong to the office. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countLine, fileLines, painter } from '../findings/terminal.ts';
import { countFindings, type Finding } from '../model/finding.ts';
import { periodOf } from '../model/period.ts';
import { unitsThatMustReport } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import { packArchive } from '../ooxml/archive.ts';
import { buildReport } from '../report/build.ts';
import { reckonIndicators } from '../report/figures.ts';
import { tallyTasks } from '../report/tally.ts';
import { checkTemplate } from '../template/check.ts';
import { REPORT_NAMES, reportFields } from '../template/fields.ts';
import { fillTemplate } from '../template/fill.ts';
import { nearest } from '../text/nearest.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { writeAtomically } from '../workspace/save.ts';
import { shownPath } from '../workspace/workspace.ts';
import { type CommonOptions, type Context, fromHere } from './context.ts';
import { exitStatus } from './exit.ts';
import { readTemplate } from './report.ts';
import { coloursOn } from './screen.ts';

/** Our templates: which report each is for. */
const TEMPLATES: Record<string, string> = {
  'bao-cao-thang.docx': 'báo cáo tháng của xã',
  'bao-cao-quy.docx': 'báo cáo quý, 6 tháng, năm, đột xuất của xã',
  'bao-cao-don-vi.docx': 'báo cáo riêng của một đơn vị',
};

/** Runs `cchc template list`. @returns exit status */
export async function templateList({ io, options, workspace }: Context): Promise<number> {
  const templates = Object.entries(TEMPLATES).map(([name, about]) => {
    const own = join(workspace.root, 'mau', name);
    return { name, about, own: existsSync(own) ? shownPath(workspace, own) : null };
  });
  io.out(
    options.json
      ? `${JSON.stringify({ schema: 'cchc.templates/1', templates }, null, 2)}\n`
      : `${templates.map(({ name, about, own }) => `${name.padEnd(22)} ${about}; ${own ? `đang dùng mẫu của xã: ${own}` : 'đang dùng mẫu có sẵn'}`).join('\n')}\n\nChép một mẫu về mau/ để sửa trong Word: cchc template copy bao-cao-thang.docx\nCác chỗ điền: templates/CHO-DIEN.md\n`,
  );
  return 0;
}

/** Runs `cchc template copy`; a template that is there already is never written over. @returns exit status */
export async function templateCopy(context: Context, name: string): Promise<number> {
  const known = templateNamed(name);
  const target = join(context.workspace.root, 'mau', known);
  if (existsSync(target))
    throw new UserError(
      `Đã có mẫu ${shownPath(context.workspace, target)}, không ghi đè.`,
      'Đổi tên tệp đang có rồi chạy lại, nếu muốn lấy mẫu gốc.',
      3,
    );
  writeAtomically(target, readFileSync(packageFile(`templates/${known}`)));
  context.io.out(
    `Đã chép ${fromHere(context, target)}\n  Sửa trong Word, rồi kiểm tra: cchc template check ${fromHere(context, target)}\n`,
  );
  return 0;
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
export async function templateCheck(context: Context, path: string): Promise<number> {
  const { io, options, workspace } = context;
  const full = resolve(io.cwd, path);
  if (!existsSync(full)) throw new UserError(`Không có tệp ${path}.`, 'Kiểm tra lại đường dẫn.', 3);
  const file = shownPath(workspace, full, path);
  const findings = await templateFindings(context, full, file);
  const sha256 = createHash('sha256').update(readFileSync(full)).digest('hex');
  if (options.json) {
    const summary = countFindings(findings);
    const files = [{ file, sha256, unit: null, period: null, ...summary }];
    io.out(`${JSON.stringify({ schema: 'cchc.check/1', files, findings, summary }, null, 2)}\n`);
  } else {
    const paint = painter(coloursOn(context, io.stdoutIsTerminal));
    io.out(
      `${[`${findings.length > 0 ? paint.bold(file) : `${paint.green('✓')} ${file}`}: ${countLine(findings)}`, ...fileLines(findings, paint)].join('\n')}\n`,
    );
  }
  return exitStatus(findings, { strict: (options as CommonOptions).chatChe });
}

async function templateFindings(context: Context, path: string, file: string): Promise<Finding[]> {
  const template = readTemplate(path);
  const faults = checkTemplate(template, REPORT_NAMES, file);
  if (faults.length > 0) return faults;
  const { documentFindings } = await import('../decree30/findings.ts');
  const filled = packArchive(fillTemplate(template, reportFields(buildReport(await sample(context, path)))));
  // A signer whom nobody has named yet (a unit's always) is a gap, and no fault of the template.
  const isGap = isUnits(path) || context.workspace.settings.signature.name === '';
  return documentFindings(filled, file).filter(({ slug }) => !(isGap && slug === 'form-signer'));
}

function isUnits(path: string): boolean {
  return /don-vi/.test(path);
}

/** A report of the plan's first month, to which nobody has sent anything. */
async function sample(
  { workspace, today }: Context,
  path: string,
): Promise<Parameters<typeof buildReport>[0]> {
  const { settings } = workspace;
  const plan = await workspace.plan();
  const period = periodOf(/thang/.test(path) ? 'thang-04' : '6-thang', plan.year, settings.periods);
  const only = isUnits(path) ? unitsThatMustReport(plan)[0] : undefined;
  return {
    plan,
    settings,
    period,
    today,
    sheets: new Map(),
    findings: [],
    tally: tallyTasks(plan, new Map(), period.to, undefined, only?.id),
    indicators: reckonIndicators(plan, new Map(), only?.id),
    procedures: undefined,
    missing: unitsThatMustReport(plan),
    only,
    earlier: [],
    before: undefined,
  };
}
