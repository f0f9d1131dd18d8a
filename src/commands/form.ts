/** `cchc form`: blank, prefilled .xlsx for each unit of one period. */
import { basename, dirname, join } from 'node:path';
import { nextLines } from '../findings/next.ts';
import { type CarryOver, carryOver } from '../form/carryOver.ts';
import { History } from '../intake/history.ts';
import { moment } from '../intake/interruptible.ts';
import { lastWorkingDay, type Period } from '../model/period.ts';
import { type Plan, tasksOf, unitsThatMustReport } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { packStamped } from '../ooxml/stamp.ts';
import { shortPeriodName } from '../text/labels.ts';
import { hung, padded, widthOf } from '../text/layout.ts';
import { shownJson, speakable } from '../text/speakable.ts';
import { deadline } from '../text/write.ts';
import { dataFolder, formFolder, formName } from '../workspace/layout.ts';
import { madeFolder, type Place } from '../workspace/madeFolder.ts';
import type { Context, PeriodOptions } from './context.ts';
import { deadlineNotices, periodInFull } from './deadline.ts';
import { exitStatus } from './exit.ts';
import { planErrors } from './judging.ts';
import { type Logged, periodId } from './log.ts';
import { chosenPlace, putDocument, refuseOther } from './output.ts';
import { periodRequired, planToBuildOn, unitAsked } from './period.ts';
import { fromHere, inFolder, notice, progressLine, say, screenOf } from './screen.ts';
import { forPeriod } from './typed.ts';

export interface FormOptions extends PeriodOptions {
  donVi?: string;
  khongDienSan?: boolean;
}

/** Runs `cchc form`. @returns exit status */
export async function form(context: Context<FormOptions> & Logged): Promise<number> {
  const { workspace, options, io, today } = context;
  const period = periodRequired(context, 'form');
  Object.assign(context.log, { today, period: periodId(period) });
  const plan = await planToBuildOn(context, period);
  const units = chosenUnits(options.donVi, plan);
  const placeOf =
    chosenPlace(context, { extensions: ['.xlsx'], count: units.length, of: 'biểu' }) ??
    ((name: string) => join(formFolder(workspace, period), name));

  const { formFor } = await import('../form/form.ts');
  const history = new History(workspace, plan);
  const beforeOf = (unit: Unit) =>
    options.khongDienSan ? undefined : carryOver(plan, unit.id, history.begunWith(period, unit.id));
  const written: Written[] = [];
  io.written.expect(units.length, 'biểu');
  const wanted = units.map((unit) => ({
    unit,
    about: `biểu của ${unit.name}, ${periodInFull(period)}`,
    target: placeOf(formName(unit.id, period)),
  }));
  // Every place is looked at before the first is written.
  for (const { target, about } of wanted) refuseOther(context, target, about);
  for (const [index, { unit, about, target }] of wanted.entries()) {
    progressLine(context, `Đang lập biểu ${index + 1}/${units.length}`);
    await moment();
    const before = beforeOf(unit);
    const parts = await formFor({ plan, unit, period, settings: workspace.settings, before });
    written.push({ unit, before, path: putDocument(context, target, packStamped(parts, { about })).path });
  }
  progressLine(context, '');
  const folder = dataFolder(workspace, period);
  // Nothing is made in a folder that is no office's, when the forms go elsewhere.
  const place =
    workspace.isOffice || options.ra === undefined ? madeFolder(folder) : { folder, isNew: false };
  for (const line of deadlineNotices(period, workspace.settings)) notice(context, line);
  context.log.files = [fromHere(context, dirname(written[0]!.path))];
  const { key, year, from, to, due } = period;
  const files = written.map(({ unit, path }) => ({ unit: unit.id, path }));
  if (options.json) io.out(shownJson({ schema: 'cchc.form/1', period: { key, year, from, to, due }, files }));
  else say(context, formLines(context, { written, period, plan, place }));
  const open = planErrors(plan);
  for (const { message, code } of open) notice(context, `× ${message}  ${code}`);
  if (open.length > 0) notice(context, '→ Trả lời trong kế hoạch rồi lập lại biểu; xem: cchc plan check');
  return exitStatus(open, {});
}

/** A form that was written. */
interface Written {
  unit: Unit;
  path: string;
  before: CarryOver | undefined;
}

/** "Đã lập 4 biểu tháng 4/2026 trong …", a line for each, and what to do with them. */
function formLines(
  context: Context<FormOptions>,
  { written, period, plan, place }: { written: Written[]; period: Period; plan: Plan; place: Place },
): string[] {
  const look = screenOf(context);
  const where = inFolder(context, dirname(written[0]!.path), look.strong);
  const names = written.map(({ path }) => speakable(basename(path)));
  const widest = Math.max(...names.map(widthOf));
  const due = period.due === null ? '' : `; hạn gửi lại: ${dueWords(period, context)}`;
  return [
    ...hung('', `Đã lập ${written.length} biểu ${shortPeriodName(period)}${where}`, look.width, 2),
    ...written.flatMap(({ unit, before }, index) => {
      const tasks = tasksOf(plan, unit.id).filter(({ lead }) => lead !== 'all' || unit.mustReport).length;
      const what = [unit.short, ...(tasks > 0 ? [`${tasks} nhiệm vụ`] : []), ...carriedWords(before)].join(
        ', ',
      );
      return hung(`  ${padded(names[index]!, widest)}  `, what, look.width);
    }),
    ...nextLines(
      {
        steps: [
          written.length > 1
            ? `Gửi mỗi đơn vị tệp của mình${due}.`
            : `Gửi tệp này cho ${written[0]!.unit.name}${due}.`,
          `Biểu gửi về: chép vào ${fromHere(context, place.folder)}${place.isNew ? ' (vừa tạo)' : ''}, tên tệp tùy ý.`,
          look.command(forPeriod(context, 'check', period)),
        ],
      },
      look,
    ),
  ];
}

/** "chép sẵn từ biểu quý I/2026"; of dossiers alone the period is that before, whichever it is. */
function carriedWords(before: CarryOver | undefined): string[] {
  if (!before) return [];
  return [
    `chép sẵn từ biểu ${before.from && before.tasks.size > 0 ? shortPeriodName(before.from) : 'kỳ trước'}`,
  ];
}

function dueWords({ due }: Period, { workspace }: Context): string {
  return deadline(lastWorkingDay(due!, workspace.settings.daysOff).day);
}

/** The units that must report, or the one asked for. */
function chosenUnits(asked: string | undefined, plan: Plan): Unit[] {
  return asked === undefined ? unitsThatMustReport(plan) : [unitAsked(asked, plan)];
}
