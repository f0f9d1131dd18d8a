/** `cchc check`: findings about sheets, before they are sent or merged. */
import { checkFile } from '../checks/run.ts';
import { countFindings, sortFindings } from '../model/finding.ts';
import { type Plan, unitsThatMustReport } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import { sha256Of } from '../ooxml/digest.ts';
import { PLAN_IMPORT, shownPath } from '../workspace/layout.ts';
import { readRegularFile } from '../workspace/regularFile.ts';
import { type Checked, type CheckOptions, type Looked, missingUnits, standardsOf } from './checked.ts';
import { chosenOutput, show } from './checkOutput.ts';
import { checkResult } from './checkScene.ts';
import { type Sources, sourcesOf } from './checkSources.ts';
import type { Context } from './context.ts';
import { exitStatus } from './exit.ts';
import { type Judged, judgeSheets } from './judging.ts';
import { type Logged, periodId } from './log.ts';
import { writeMarkedCopies } from './markedCopies.ts';
import { periodAsked, planOf } from './period.ts';
import { samplePlan } from './samplePlan.ts';

type CheckContext = Context<CheckOptions> & Logged;

/** Runs `cchc check`. @param args files and folders; none: the folder of the period asked for. @returns exit status */
export async function check(given: CheckContext, args: string[]): Promise<number> {
  const output = chosenOutput(given);
  // Nothing can be said of an office's folder before its plan is there.
  if (args.length === 0 && given.options.nguon === undefined) await planOf(given, periodAsked(given));
  const sources = sourcesOf(given, args);
  const { expected, whole, sheets } = sources;
  // Folders that were named are typed again as --nguon, whichever way they were named.
  const context = { ...given, options: { ...given.options, nguon: sources.nguon } };
  const plan = await planFor(context, sources);
  const { typedAs } = sources;
  const all = await judgeSheets(context, sheets, { plan, expected, whole, typedAs });
  if (!whole) refuseWithoutPlan(context, all);
  const { intakes, judged, guests } = all;
  const looked = await lookAt(sources, context);
  const findings = sortFindings([...judged.findings, ...looked.flatMap((each) => each.findings)]);
  const checked: Checked = { plan, expected, whole, intakes, judged, guests, looked, findings };
  enter(context, checked);
  await show(context, checkResult(context, checked), output);
  if (context.options.ghiChu) {
    const planOfFile = (file: string) => standardsOf(file, checked, context).plan;
    const isReaders = intakes.length + looked.length === 1 && !(expected && whole);
    const lines = await writeMarkedCopies(context, {
      paths: sheets,
      intakes,
      findings,
      planOf: planOfFile,
      isReaders,
    });
    if (lines.length > 0 && !context.options.imLang)
      context.io[output.format === 'text' ? 'out' : 'err'](`${lines.join('\n')}\n`);
  }
  return exitStatus(findings, { strict: context.options.chatChe });
}

/** The plan that sheets without one of their own are judged by; documents need none. @throws UserError */
async function planFor(context: CheckContext, { expected, whole, sheets }: Sources): Promise<Plan> {
  const { workspace } = context;
  if (!workspace.hasPlan(workspace.planYear))
    return sheets.length > 0 && whole ? planOf(context, expected) : samplePlan(workspace);
  // Where no office is, a folder's year asks for no plan of it: forms have their own.
  return planOf(context, whole || workspace.isOffice ? expected : undefined);
}

/** @throws UserError about a sheet that carries no plan, in an office that has none */
function refuseWithoutPlan({ workspace }: CheckContext, { intakes, guests }: Judged): void {
  if (workspace.hasPlan(workspace.planYear)) return;
  const without = intakes.find(({ file, sheet }) => sheet && !sheet.carries && !guests.has(file));
  if (!without) return;
  const { level, name } = workspace.settings.commune;
  throw new UserError(
    `chưa có kế hoạch của ${level} ${name}, mà ${without.file} không kèm kế hoạch nào.`,
    PLAN_IMPORT,
  );
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

/** Documents of Word are looked at for their form (CC8xx). */
async function lookAt({ documents, typedAs }: Sources, { workspace }: CheckContext): Promise<Looked[]> {
  if (documents.length === 0) return [];
  const { formOf } = await import('../decree30/findings.ts');
  return documents.map((path) => {
    const file = shownPath(workspace, path, typedAs(path) ?? path);
    const bytes = readRegularFile(path);
    if (typeof bytes === 'string')
      return { file, sha256: null, findings: checkFile({ fault: bytes }, file), notes: [] };
    return { file, sha256: sha256Of(bytes), ...formOf(bytes, file) };
  });
}
