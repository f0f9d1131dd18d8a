/** Which period, plan and unit a command is about, from the options that say so; contract §4. */
import { addDays } from '../model/day.ts';
import {
  freePeriod,
  monthKey,
  monthOfKey,
  nextDue,
  type Period,
  type PeriodRules,
  periodKeys,
  periodOf,
  TOLD_IN,
  type YearlyKey,
  yearlyKey,
} from '../model/period.ts';
import { type Plan, ROMAN } from '../model/plan.ts';
import { Mistyped, UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';
import { communeIn, isNameOf } from '../text/communes.ts';
import { bare } from '../text/fold.ts';
import { periodLabel } from '../text/labels.ts';
import { nearest } from '../text/nearest.ts';
import { namesOf, unitFinder } from '../text/unitNames.ts';
import * as write from '../text/write.ts';
import { isDeclared } from '../workspace/builtIn.ts';
import { PLAN_IMPORT } from '../workspace/layout.ts';
import { type Context, dayOption, type PeriodOptions } from './context.ts';
import { forPeriod, keyWords } from './typed.ts';

/**
 * The period that the options ask for; undefined when they ask for none.
 * @throws UserError that names the right option.
 */
export function periodAsked({ options, workspace, today }: Context<PeriodOptions>): Period | undefined {
  const { settings, planYear } = workspace;
  const given = [
    options.thang,
    options.quy,
    options.ky,
    options.tu ?? options.den,
    options.denHan || undefined,
  ].filter((each) => each !== undefined);
  if (given.length === 0) return undefined;
  if (given.length > 1 && !(options.ky === 'dot-xuat' && given.length === 2))
    throw new UserError('chỉ chọn một kỳ báo cáo.', 'Bỏ bớt, chỉ giữ một, ví dụ: --thang 4');
  const year = options.nam === undefined ? planYear : yearOption(options.nam);
  if (options.denHan)
    return (
      nextDue(today, settings.periods, options.nam === undefined ? undefined : year) ??
      fail(`năm ${year} hết kỳ báo cáo: không còn hạn gửi nào từ ${write.day(today)}.`)
    );
  if (options.tu !== undefined || options.den !== undefined || options.ky === 'dot-xuat')
    return rangeOption(options);
  return periodOf(keyOption(options, settings), year, settings.periods);
}

/** {@link periodAsked}, for commands that cannot do without. @param command its name, for the question */
export function periodRequired(context: Context<PeriodOptions>, command: string): Period {
  const asked = periodAsked(context);
  if (asked) return asked;
  throw new UserError(`${command === 'form' ? 'Biểu' : 'Báo cáo'} kỳ nào?`, atHandHint(context, command));
}

/** What to type for the period at hand, or why there is none. @param lead before the command */
export function atHandHint(context: Context, command: string, lead?: string): string {
  const due = periodAtHand(context);
  if (due) return `${lead ?? `Kỳ ${dueWords(due, context)}`}: ${forPeriod(context, command, due)}`;
  return `Chưa có kế hoạch năm ${yearAtHand(context)}: ${PLAN_IMPORT}`;
}

/** So long after its deadline a period is still what people are at. */
const DAYS_AT_HAND = 5;

/** The period that people are at, be there a plan or not: one that was due a few days ago, else the one due next. */
function dueAtHand({ workspace, today }: Context): Period {
  return nextDue(addDays(today, -DAYS_AT_HAND), workspace.settings.periods)!;
}

/** The period that people are at; undefined where its year has no plan yet. */
export function periodAtHand(context: Context): Period | undefined {
  const due = dueAtHand(context);
  return context.workspace.hasPlan(due.year) ? due : undefined;
}

/** The year of which people need a plan now. */
export function yearAtHand(context: Context): number {
  return dueAtHand(context).year;
}

function dueWords({ due }: Period, { today }: Context): string {
  return due !== null && due < today ? 'vừa đến hạn' : 'sắp đến hạn';
}

function fail(message: string, hint?: string): never {
  throw new UserError(message, hint);
}

/** The year that --nam names. @throws UserError */
export function yearOption(text: string): number {
  return /^20\d\d$/.test(text)
    ? Number(text)
    : fail(`--nam ghi “${text}”, không phải một năm.`, 'Ghi như: --nam 2026');
}

function rangeOption({ tu, den }: PeriodOptions): Period {
  if (tu === undefined || den === undefined)
    return fail('kỳ đột xuất cần cả --tu và --den.', 'Ví dụ: --tu 01/03/2026 --den 20/03/2026');
  const [from, to] = [dayOption('--tu', tu), dayOption('--den', den)];
  return from <= to
    ? freePeriod(from, to)
    : fail(`--tu (${write.day(from)}) sau --den (${write.day(to)}).`, 'Đổi lại hai ngày cho đúng thứ tự.');
}

function keyOption({ thang, quy, ky }: PeriodOptions, { periods }: Settings): YearlyKey {
  if (thang !== undefined) {
    if (!/^(0?[1-9]|1[0-2])$/.test(thang))
      fail(`--thang ghi “${thang}”, không phải một tháng.`, 'Ghi tháng từ 1 đến 12, ví dụ: --thang 4');
    return known(monthKey(Number(thang)), ['--thang', thang], periods);
  }
  if (quy !== undefined) {
    if (!/^[1-4]$/.test(quy)) fail(`--quy ghi “${quy}”, không phải một quý.`, 'Ghi 1 hoặc 3, ví dụ: --quy 1');
    return known(`quy-${quy}`, ['--quy', quy], periods);
  }
  const written = ky!
    .trim()
    .toLowerCase()
    .replace(/^thang-(\d)$/, 'thang-0$1');
  return known(written, ['--ky', ky!], periods);
}

/** The key, if there is such a report. @param typed the words that asked for it */
function known(key: string, typed: string[], rules: PeriodRules): YearlyKey {
  const found = yearlyKey(key, rules);
  if (found) return found;
  const right = TOLD_IN.get(key);
  if (right)
    throw new Mistyped(
      `${asSubject(key)} không có báo cáo riêng, đã gộp vào ${asSubject(right)}.`,
      typed,
      keyWords(right),
      true,
    );
  const problem = `không có kỳ “${typed[1]}”.`;
  // A number that was mistyped is near to several months: those are asked for by theirs.
  const named = periodKeys(rules).filter((each) => keyWords(each)[0] === '--ky');
  const like = nearest(key, named, (each) => each);
  if (like) throw new Mistyped(problem, typed, keyWords(like));
  return fail(problem, 'Chọn kỳ như: --thang 4, --quy 1, --ky 6-thang, --ky nam');
}

/** "tháng 9", "quý IV", "báo cáo 6 tháng", "báo cáo năm". */
function asSubject(key: string): string {
  const [, quarter] = /^quy-([1-4])$/.exec(key) ?? [];
  if (quarter) return `quý ${ROMAN[Number(quarter) - 1]}`;
  const label = periodLabel(key);
  return `${monthOfKey(key) === undefined ? 'báo cáo ' : ''}${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** The plan that a period belongs to. */
export async function planOf(
  { workspace, options }: Context<PeriodOptions>,
  period: Period | undefined,
): Promise<Plan> {
  const year = options.nam === undefined ? undefined : yearOption(options.nam);
  if (period?.key === 'dot-xuat') return workspace.plan(year);
  return workspace.plan(period?.year ?? year);
}

/**
 * {@link planOf}, to build forms and reports on.
 * @throws UserError while it is not certain which tasks there are, or whose office this is
 */
export async function planToBuildOn(context: Context<PeriodOptions>, period: Period): Promise<Plan> {
  const plan = await planOf(context, period);
  const { settings } = context.workspace;
  if (!isDeclared(settings) && isPlanOfAnother(plan, settings.commune))
    fail(`kế hoạch là của ${plan.document.issuer}, mà ở đây chưa khai báo xã, phường nào.`, 'cchc init');
  const open = plan.workbook?.questions.filter(({ kind }) => kind === 'structure') ?? [];
  if (open.length === 0) return plan;
  const { file } = plan.workbook!;
  const lines = open.map(
    ({ sheet, cell, message }) => `${[sheet, cell].filter(Boolean).join(' › ')}: ${message}`,
  );
  throw new UserError(
    `${file} còn ${open.length} câu về bố cục kế hoạch phải trả lời:\n  ${lines.slice(0, MOST_SHOWN).join('\n  ')}`,
    `Trả lời trong Excel, lưu, xem lại cả: cchc plan check`,
  );
}

/** More are told by plan check. */
const MOST_SHOWN = 10;

/** Whether a plan is another commune's, as its issuer says; one whose issuer names no commune may be anybody's. */
export function isPlanOfAnother({ document }: Plan, commune: Settings['commune']): boolean {
  const named = communeIn(document.issuer);
  return named !== undefined && !isNameOf(named, commune);
}

/** The unit that --don-vi names, by any of its names. @throws UserError with the nearest name */
export function unitAsked(text: string, plan: Plan): Unit {
  const unit = unitFinder(plan.units)(text);
  if (unit) return unit;
  const like = unitLike(text, plan);
  const problem = `không có đơn vị “${text}”.`;
  if (like) throw new Mistyped(problem, ['--don-vi', text], ['--don-vi', like.name]);
  return fail(problem, `Các đơn vị: ${plan.units.map(({ name }) => name).join(', ')}.`);
}

/** A unit one of whose names is nearly that, or holds it: "kinhte" is of "Phòng Kinh tế". */
function unitLike(text: string, plan: Plan): Unit | undefined {
  const names = plan.units.flatMap((unit) => namesOf(unit).map((name) => ({ unit, name })));
  const near = nearest(text, names, ({ name }) => name);
  if (near) return near.unit;
  const squeezed = (words: string) => bare(words).replace(/[^a-z0-9]/g, '');
  const wanted = squeezed(text.slice(0, 200));
  if (wanted.length < 3) return undefined;
  const holding = plan.units.filter((unit) => namesOf(unit).some((name) => squeezed(name).includes(wanted)));
  return holding.length === 1 ? holding[0] : undefined;
}
