/** `cchc` alone: where one stands, and what comes next. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Next, nextLines } from '../findings/next.ts';
import type { Period } from '../model/period.ts';
import { unitsThatMustReport } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { kindOf } from '../report/kind.ts';
import { shortPeriodName } from '../text/labels.ts';
import { hung } from '../text/layout.ts';
import { dataFolder, isVersionOf, PLAN_IMPORT, reportFolder, SETTINGS_FILE } from '../workspace/layout.ts';
import { namesIn, sheetFiles } from '../workspace/sent.ts';
import { type Context, type Io, openContext } from './context.ts';
import { deadlineWords } from './deadline.ts';
import { EXIT } from './exit.ts';
import { judgeSheets } from './judging.ts';
import { periodAtHand, yearAtHand } from './period.ts';
import { fromHere, screenOf } from './screen.ts';
import { forPeriod } from './typed.ts';

/** Runs `cchc`. @returns exit status. @throws UserError */
export async function home(io: Io): Promise<number> {
  const context = await openContext(io, {});
  const isOffice = existsSync(join(context.workspace.root, SETTINGS_FILE));
  const lines = isOffice ? await officeLines(context) : elsewhereLines(context);
  io.out(`${[...lines, 'Mọi lệnh: cchc -h'].join('\n')}\n`);
  return EXIT.done;
}

async function officeLines(context: Context): Promise<string[]> {
  const period = periodAtHand(context);
  return period ? periodLines(context, period) : planlessLines(context, yearAtHand(context));
}

/** The year that comes next has no plan yet. */
function planlessLines(context: Context, year: number): string[] {
  const look = screenOf(context);
  return [
    ...hung(
      '',
      [look.strong(officeName(context)), `chưa có kế hoạch năm ${year}`].join(' · '),
      look.width,
      2,
    ),
    ...nextLines({ commands: [[PLAN_IMPORT, `nhập kế hoạch năm ${year}`]] }, look),
  ];
}

function officeName({ workspace }: Context): string {
  const { level, name } = workspace.settings.commune;
  return `UBND ${level} ${name}`;
}

function elsewhereLines(context: Context): string[] {
  const look = screenOf(context);
  const commands = [
    ['cchc init', 'khai báo xã, phường; nhập kế hoạch (một lần)'],
    ['cchc check bieu.xlsx', 'chỉ kiểm tra một biểu'],
  ] as const;
  const [, ...rest] = nextLines({ commands }, look);
  return ['Ở đây chưa khai báo xã, phường nào.', ...rest];
}

async function periodLines(context: Context, period: Period): Promise<string[]> {
  const look = screenOf(context);
  const { workspace, today } = context;
  const due = deadlineWords(period, workspace.settings, today);
  const { sent, files, expected } = await sentUnits(context, period);
  const missing = expected.filter(({ id }) => !sent.has(id));
  const isReported = hasReport(context, period);
  const head = [look.strong(officeName(context)), shortPeriodName(period), ...(due ? [due] : [])];
  const gone = missing.length > 0 ? `; chưa gửi: ${missing.map((unit) => unit.name).join(', ')}` : '';
  const count =
    sent.size === 0
      ? 'Chưa đơn vị nào gửi'
      : `Đã gửi ${expected.length - missing.length}/${expected.length} đơn vị${gone}`;
  return [
    ...hung('', head.join(' · '), look.width, 2),
    ...hung('  ', `${count}. ${isReported ? 'Đã lập báo cáo.' : 'Chưa lập báo cáo.'}`, look.width),
    ...nextLines(nextOf(context, period, files, missing), look),
  ];
}

/** Who sent a sheet that counts. */
async function sentUnits(
  context: Context,
  period: Period,
): Promise<{ sent: Set<string>; files: number; expected: Unit[] }> {
  const { workspace } = context;
  const plan = await workspace.plan(period.year);
  const expected = unitsThatMustReport(plan);
  const folder = dataFolder(workspace, period);
  const files = existsSync(folder) ? sheetFiles(folder) : [];
  if (files.length === 0) return { sent: new Set(), files: 0, expected };
  const { judged } = await judgeSheets(context, files, { plan, expected: period, whole: true });
  return { sent: new Set(judged.sheets.keys()), files: files.length, expected };
}

/** Whether the commune's report lies there, under its own name or as a version beside an edited one. */
function hasReport({ workspace }: Context, period: Period): boolean {
  const folder = reportFolder(workspace, period);
  const { fileName } = kindOf(period, undefined);
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  return isFolder && namesIn(folder).some((name) => isVersionOf(name, fileName));
}

function nextOf(context: Context, period: Period, files: number, missing: Unit[]): Next {
  const folder = fromHere(context, dataFolder(context.workspace, period));
  if (files === 0)
    return {
      commands: [[forPeriod(context, 'form', period), 'biểu trắng, để gửi các đơn vị']],
      says: `lập biểu, gửi các đơn vị; biểu gửi về thì chép vào ${folder}`,
    };
  const check = [forPeriod(context, 'check', period), `kiểm tra ${files} tệp đã nhận`] as const;
  const draft = missing.length > 0 ? 'bản nháp báo cáo, chỗ thiếu tô vàng' : 'bản nháp báo cáo';
  return { commands: [check, [forPeriod(context, 'report', period), draft]] };
}
