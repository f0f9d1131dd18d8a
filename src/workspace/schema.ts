/** The shapes of `cchc.json` and `ke-hoach/<năm>.json`. */
import * as z from 'zod/mini';
import { dayOf } from '../model/day.ts';
import { type DayRule, dayUnder, LONG_KEYS, type PeriodRules } from '../model/period.ts';
import { REPORT_PARTS } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { periodLabel } from '../text/labels.ts';
import * as write from '../text/write.ts';

const strict = z.strictObject;
const optional = z.optional;

/** A schema, and what an editor says of it. */
function said<Schema extends z.ZodMiniType>(words: string, schema: Schema): Schema {
  z.globalRegistry.add(schema, { description: words });
  return schema;
}

const day = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true }),
    z.refine(isDay, { error: ({ input }) => `không có ngày ${input}` }),
  );

/** A whole number between two, both among them. */
function within(least: number, most: number) {
  return z.int().check(z.minimum(least), z.maximum(most));
}

/** A day by itself: written well, it may still be one that no calendar has. */
function isDay(text: string): boolean {
  const [year, month, date] = text.split('-').map(Number);
  return dayOf(year!, month!, date!) !== undefined;
}

const dayRule = {
  day: within(1, 31),
  month: optional(within(1, 12)),
  monthOffset: optional(within(-12, 12)),
  yearOffset: optional(within(-1, 1)),
};
/** A day that every fourth year has is a day; one of a monthly rule is the last of a shorter month. */
const inCalendar = <Rule extends z.ZodMiniType<DayRule>>(rule: Rule) =>
  rule.check(
    z.refine(({ day, month }) => month === undefined || dayOf(2024, month, day) !== undefined, {
      path: ['day'],
      error: ({ input }) => {
        const { day, month } = input as DayRule;
        return `tháng ${month} không có ngày ${day}`;
      },
    }),
  );
const periodRule = strict({
  from: inCalendar(strict(dayRule)),
  to: inCalendar(strict(dayRule)),
  due: inCalendar(strict({ ...dayRule, included: z.boolean(), assumed: optional(z.boolean()) })),
  assumed: optional(z.boolean()),
});

/** What a file says of the periods. */
type SomeRules = { [Key in keyof PeriodRules]?: PeriodRules[Key] | undefined };

/** Periods each of which begins before it ends, in every month that has one. */
const inOrder = <Periods extends z.ZodMiniType<SomeRules>>(periods: Periods) =>
  periods.check(
    z.superRefine((rules, context) => {
      for (const key of ['month', ...LONG_KEYS] as const) {
        const rule = rules[key];
        const months = key === 'month' ? MONTHS_OF_A_YEAR : [1];
        const wrong = rule && months.find((month) => firstAfterLast(rule, month));
        if (wrong === undefined) continue;
        const [from, to] = [rule!.from, rule!.to].map((each) => write.day(dayUnder(each, A_YEAR, wrong)));
        const name = key === 'month' ? `tháng ${wrong}` : periodLabel(key);
        context.addIssue({
          code: 'custom',
          path: [key, 'from'],
          message: `kỳ ${name} bắt đầu ngày ${from}, sau ngày cuối ${to}`,
        });
      }
      for (const [at, month] of (rules.months ?? []).entries())
        if (rules.months!.indexOf(month) < at)
          context.addIssue({ code: 'custom', path: ['months', at], message: `tháng ${month} có hai lần` });
    }),
  );
/** A year to try rules in. */
const A_YEAR = 2026;
const MONTHS_OF_A_YEAR = Array.from({ length: 12 }, (_, index) => index + 1);

function firstAfterLast({ from, to }: PeriodRules['month'], month: number): boolean {
  return dayUnder(from, A_YEAR, month) > dayUnder(to, A_YEAR, month);
}

/** A list in which no two have one id. @param of what they are */
const eachOnce = <Item extends z.ZodMiniType<{ id?: string | undefined }>>(item: Item, of: string) =>
  z.array(item).check(
    z.superRefine((items, context) => {
      const seen = new Set<string>();
      for (const [at, { id }] of items.entries()) {
        if (id !== undefined && seen.has(id))
          context.addIssue({ code: 'custom', path: [at, 'id'], message: `${of} “${id}” có hai lần` });
        if (id !== undefined) seen.add(id);
      }
    }),
  );

const periods = {
  months: z.array(within(1, 12)),
  month: periodRule,
  'quy-1': periodRule,
  '6-thang': periodRule,
  'quy-3': periodRule,
  nam: periodRule,
};

/** At least one line of text. */
const lines = () => z.array(z.string()).check(z.minLength(1));

/** With its kind, as it stands in “Sở Nội vụ …”. */
const province = z.string().check(
  z.refine((text) => /^(?:tỉnh|thành phố)\s/i.test(text.normalize('NFC')), {
    error: 'tỉnh, thành phố ghi kèm cấp, như “tỉnh Lâm Đồng”',
  }),
);

/** A setting that is not here, or of another type than the program takes it for, does not compile. */
const settings = {
  commune: said(
    'Địa phương',
    strict({
      name: said('Tên xã, phường, đặc khu, không kèm cấp: An Bình', z.string()),
      level: said('Cấp', z.enum(['xã', 'phường', 'đặc khu'])),
      province: said('Tỉnh, thành phố, kèm cấp: tỉnh Lâm Đồng, thành phố Đà Nẵng', province),
    }),
  ),
  place: said('Địa danh trước ngày tháng: An Bình', z.string()),
  issuer: said('Ai ban hành báo cáo: UBND hay Chủ tịch UBND', z.enum(['UBND', 'Chủ tịch'])),
  symbol: said('Ký hiệu sau “Số: …/”: BC-UBND', z.string()),
  addressees: said('Kính gửi, mỗi nơi một mục', lines()),
  signature: said(
    'Chữ ký',
    strict({
      authority: said(
        'Quyền hạn, chức vụ, mỗi dòng một mục: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH',
        lines(),
      ),
      name: said('Họ tên người ký', z.string()),
    }),
  ),
  recipients: said('Nơi nhận, dòng cuối là “Lưu: …”', lines()),
  consolidator: said('Tên đơn vị tổng hợp: Phòng Văn hóa - Xã hội', z.string()),
  comments: said('Chỗ thiếu trong báo cáo có chú thích (comment) của Word', z.boolean()),
  charts: said('Báo cáo có biểu đồ ở chỗ mẫu đã đặt biểu đồ', z.boolean()),
  countOngoing: said('Nhiệm vụ thường xuyên, định kỳ có tính vào mẫu số của tỷ lệ hoàn thành', z.boolean()),
  procedureFields: said('Lĩnh vực điền sẵn trong bảng TTHC của biểu mẫu', z.array(z.string())),
  outline: said(
    'Mục của kế hoạch thuộc phần nào của báo cáo, khi khác kế hoạch: steering là phần I, 1–6 là lĩnh vực của phần II',
    z.record(z.string(), z.enum(REPORT_PARTS)),
  ),
  periods: said(
    'Thời gian số liệu (from, to) và hạn gửi (due) của từng kỳ; included false là “trước ngày”',
    inOrder(strict(periods)),
  ),
  daysOff: said(
    'Ngày nghỉ (off) và ngày làm bù (work) của từng năm',
    z.record(z.string().check(z.regex(/^\d{4}$/)), strict({ off: z.array(day), work: z.array(day) })),
  ),
} satisfies { [Name in keyof Settings]: z.ZodMiniType<Settings[Name]> };

/** All of the settings, as the built-in ones must be. */
export const settingsSchema = strict(settings);

/** `cchc.json`: any part of the settings; what is absent is built in. */
export const configSchema = z.partial(
  strict({
    $schema: optional(z.string()),
    ...settings,
    commune: z.partial(settings.commune),
    signature: z.partial(settings.signature),
    periods: inOrder(z.partial(strict(periods))),
  }),
);

const unit = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  name: z.string(),
  short: z.string(),
  aliases: z.array(z.string()),
  mustReport: z.boolean(),
  keepsProcedures: optional(z.boolean()),
  head: z.string(),
  symbol: z.string(),
});

const indicator = z.object({
  id: z.string(),
  task: optional(z.string()),
  section: optional(z.string()),
  name: z.string(),
  op: z.enum(['>=', '>', '=']),
  target: z.number(),
  unit: z.enum(['%', 'index']),
  numerator: z.string(),
  denominator: z.string(),
  counted: z.string(),
  reporters: z.union([z.literal('all'), z.array(z.string())]),
  measure: z.enum(['period', 'cumulative', 'snapshot', 'yearly']),
  outOfScope: optional(z.literal(true)),
});

/** `ke-hoach/<năm>.json`: what `cchc plan show --json` prints; units and indicators default to the built-in. */
export const planSchema = z.object({
  year: within(2000, 2100),
  document: optional(
    z.object({
      number: z.nullable(z.string()),
      day: z.nullable(day),
      dayText: z.string(),
      issuer: z.string(),
      title: z.string(),
      file: z.string(),
    }),
  ),
  sections: eachOnce(
    z.object({
      id: z.string(),
      numeral: z.string(),
      title: z.string(),
      part: optional(z.enum(REPORT_PARTS)),
      line: optional(z.int()),
    }),
    'mục',
  ),
  tasks: eachOnce(
    z.object({
      id: optional(z.string()),
      section: z.string(),
      tt: optional(z.string()),
      title: z.string(),
      product: z._default(z.string(), ''),
      leadText: optional(z.string()),
      lead: optional(z.union([z.literal('all'), z.array(z.string())])),
      supportText: optional(z.string()),
      support: optional(z.array(z.string())),
      dueText: z._default(z.string(), ''),
      dueYear: optional(z.int()),
      dueSettled: optional(z.string()),
      lines: optional(z.array(z.int())),
    }),
    'nhiệm vụ',
  ),
  units: optional(eachOnce(unit, 'mã đơn vị')),
  indicators: optional(eachOnce(indicator, 'chỉ tiêu')),
});

/** What a form carries in its hidden worksheet (plan/carried.ts). */
export const carriedSchema = z.object({
  unit: z.string(),
  commune: settings.commune,
  consolidator: settings.consolidator,
  periods: settings.periods,
  daysOff: settings.daysOff,
  plan: z.required(planSchema, { document: true, units: true, indicators: true }),
});
