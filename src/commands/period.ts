/** Which period, plan and unit a command is about, from the options that say so; contract §4. */
import { yearOf } from '../model/day.ts';
import {
  freePeriod,
  lastWorkingDay,
  monthKey,
  nextDue,
  type Period,
  type PeriodRules,
  periodKeys,
  periodOf,
  TOLD_IN,
  type YearlyKey,
  yearlyKey,
} from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';
import { periodName } from '../text/labels.ts';
import { nearest } from '../text/nearest.ts';
import { unitFinder } from '../text/unitNames.ts';
import * as write from '../text/write.ts';
import { type Context, dayOption, type PeriodOptions } from './context.ts';

const EXAMPLE =
  'Ví dụ: --thang 4, --quy 1, --ky 6-thang, --ky nam, --tu 01/03/2026 --den 20/03/2026, hoặc --den-han.';
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
    throw new UserError('Chỉ chọn một kỳ báo cáo.', EXAMPLE);
  const year = options.nam === undefined ? planYear : yearOption(options.nam);
  if (options.denHan)
    return (
      nextDue(today, settings.periods, options.nam === undefined ? undefined : year) ??
      fail(`Năm ${year} không còn kỳ nào đến hạn sau ngày ${write.day(today)}.`)
    );
  if (options.tu !== undefined || options.den !== undefined || options.ky === 'dot-xuat')
    return rangeOption(options);
  return periodOf(keyOption(options, settings), year, settings.periods);
}

/** {@link periodAsked}, for commands that cannot do without. */
export function periodRequired(context: Context<PeriodOptions>): Period {
  return periodAsked(context) ?? fail('Chưa chọn kỳ báo cáo.', EXAMPLE);
}

function fail(message: string, hint?: string): never {
  throw new UserError(message, hint);
}

function yearOption(text: string): number {
  return /^20\d\d$/.test(text)
    ? Number(text)
    : fail(`--nam ghi “${text}”, không phải một năm.`, 'Ghi như: --nam 2026.');
}

function rangeOption({ tu, den }: PeriodOptions): Period {
  if (tu === undefined || den === undefined)
    return fail('Kỳ đột xuất cần cả --tu và --den.', 'Ví dụ: --tu 01/03/2026 --den 20/03/2026.');
  const [from, to] = [dayOption('--tu', tu), dayOption('--den', den)];
  return from <= to
    ? freePeriod(from, to)
    : fail(`--tu (${write.day(from)}) sau --den (${write.day(to)}).`, 'Đổi lại hai ngày cho đúng thứ tự.');
}

function keyOption({ thang, quy, ky }: PeriodOptions, { periods }: Settings): YearlyKey {
  if (thang !== undefined) {
    if (!/^(0?[1-9]|1[0-2])$/.test(thang))
      fail(`--thang ghi “${thang}”, không phải tháng từ 1 đến 12.`, 'Ví dụ: --thang 4.');
    return known(monthKey(Number(thang)), `Tháng ${Number(thang)} không có báo cáo tháng`, periods);
  }
  if (quy !== undefined) {
    if (!/^[1-4]$/.test(quy)) fail(`--quy ghi “${quy}”, không phải quý từ 1 đến 4.`, 'Ví dụ: --quy 1.');
    return known(
      `quy-${quy}`,
      `Quý ${['I', 'II', 'III', 'IV'][Number(quy) - 1]} không có báo cáo riêng`,
      periods,
    );
  }
  const written = ky!
    .trim()
    .toLowerCase()
    .replace(/^thang-(\d)$/, 'thang-0$1');
  return known(written, `Không có kỳ “${ky}”`, periods);
}

function known(key: string, otherwise: string, rules: PeriodRules): YearlyKey {
  const found = yearlyKey(key, rules);
  if (found) return found;
  const right = TOLD_IN.get(key);
  if (right)
    return fail(
      `${otherwise}.`,
      `Dùng: ${right.startsWith('quy-') ? `--quy ${right.slice(4)}` : `--ky ${right}`}.`,
    );
  const keys = periodKeys(rules);
  const like = nearest(key, keys, (each) => each);
  return fail(
    `${otherwise}.`,
    `${like ? `Có phải là “${like}”? ` : ''}Các kỳ có báo cáo: ${keys.join(', ')}.`,
  );
}

/** A period as nothing else is called: a free range with its days. */
export function periodInFull(period: Period): string {
  const { key, from, to } = period;
  return `${periodName(period)}${key === 'dot-xuat' ? `, từ ${write.day(from)} đến hết ${write.day(to)}` : ''}`;
}

/** What a person should know about a period's deadline: a day off, an assumption, a missing table. */
export function deadlineNotices(period: Period, settings: Settings): string[] {
  if (period.due === null) return [];
  const { day, known } = lastWorkingDay(period.due, settings.daysOff);
  return [
    `Kỳ ${periodName(period)}: số liệu từ ${write.day(period.from)} đến hết ${write.day(period.to)}, đơn vị gửi chậm nhất ${write.day(period.due)}${day === period.due ? '' : ` (ngày nghỉ; ngày làm việc cuối cùng trước đó là ${write.day(day)})`}.`,
    ...(period.dueAssumed
      ? [
          `Lưu ý: kế hoạch không quy định báo cáo năm; thời gian và hạn gửi của kỳ này là giả định theo các kỳ khác.`,
        ]
      : []),
    ...(known
      ? []
      : [
          `CẢNH BÁO: chưa có bảng ngày nghỉ của năm ${yearOf(period.due)}; mới chỉ trừ thứ Bảy, Chủ nhật. Thêm bảng vào mục “daysOff” của cchc.json.`,
        ]),
  ];
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

/** The unit that --don-vi names. @throws UserError with the nearest name */
export function unitAsked(text: string, plan: Plan): Unit {
  const unit = unitFinder(plan.units)(text);
  if (unit) return unit;
  const like = nearest(text, plan.units, ({ id }) => id);
  return fail(
    `Không có đơn vị “${text}” trong kế hoạch.`,
    `${like ? `Có phải là “${like.id}”? ` : ''}Các đơn vị: ${plan.units.map(({ id }) => id).join(', ')}.`,
  );
}
