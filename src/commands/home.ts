/** `cchc` alone: where one stands, and what comes next. */
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Next, nextLines } from '../findings/next.ts';
import { History } from '../intake/history.ts';
import { takeInAll } from '../intake/intake.ts';
import { judge } from '../intake/judge.ts';
import type { Period } from '../model/period.ts';
import { unitsThatMustReport } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { shortPeriodName } from '../text/labels.ts';
import { hung } from '../text/layout.ts';
import { dataFolder, reportFolder, SETTINGS_FILE } from '../workspace/layout.ts';
import { sheetFiles } from '../workspace/sent.ts';
import { type Context, type Io, openContext } from './context.ts';
import { deadlineWords } from './deadline.ts';
import { EXIT } from './exit.ts';
import { periodAtHand } from './period.ts';
import { fromHere, progressLine, screenOf } from './screen.ts';
import { forPeriod } from './typed.ts';

/** Runs `cchc`. @returns exit status. @throws UserError */
export async function home(io: Io): Promise<number> {
  const context = await openContext(io, {});
  const period = periodAtHand(context);
  const isOffice = existsSync(join(context.workspace.root, SETTINGS_FILE));
  const lines = isOffice && period ? await officeLines(context, period) : elsewhereLines(context);
  io.out(`${[...lines, 'Mọi lệnh: cchc -h'].join('\n')}\n`);
  return EXIT.done;
}

function elsewhereLines(context: Context): string[] {
  const look = screenOf(context);
  const commands = [
    ['cchc init', 'khai báo xã (một lần)'],
    ['cchc check bieu.xlsx', 'chỉ kiểm tra một biểu'],
  ] as const;
  const [, ...rest] = nextLines({ commands }, look);
  return ['Ở đây chưa khai báo xã nào.', ...rest];
}

async function officeLines(context: Context, period: Period): Promise<string[]> {
  const look = screenOf(context);
  const { workspace, today } = context;
  const { level, name } = workspace.settings.commune;
  const due = deadlineWords(period, workspace.settings, today);
  const { sent, files, expected } = await sentUnits(context, period);
  const missing = expected.filter(({ id }) => !sent.has(id));
  const isReported = hasReport(context, period);
  const head = [look.strong(`UBND ${level} ${name}`), shortPeriodName(period), ...(due ? [due] : [])];
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
  const intakes = await takeInAll(files, {
    root: workspace.root,
    plan,
    expected: period.key,
    onProgress: (file, of) => progressLine(context, `Đang đọc ${file}/${of} tệp`),
  });
  progressLine(context, '');
  const { before } = new History(workspace, plan);
  const { sheets } = judge(intakes, {
    plan,
    settings: workspace.settings,
    expected: period,
    whole: true,
    today: context.today,
    before,
  });
  return { sent: new Set(sheets.keys()), files: files.length, expected };
}

function hasReport({ workspace }: Context, period: Period): boolean {
  const folder = reportFolder(workspace, period);
  return existsSync(folder) && readdirSync(folder).some((name) => extname(name).toLowerCase() === '.docx');
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
