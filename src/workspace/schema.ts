/** The shapes of `cchc.json` and `ke-hoach/<năm>.json`. */
import * as z from 'zod';
import { dayOf } from '../model/day.ts';
import { type DayRule, dayUnder, LONG_KEYS, type PeriodRules } from '../model/period.ts';
import { REPORT_PARTS } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { periodLabel } from '../text/labels.ts';
import * as write from '../text/write.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
  .refine(isDay, { error: ({ input }) => `không có ngày ${input}` });
const strict = z.strictObject;

/** A day by itself: written well, it may still be one that no calendar has. */
function isDay(text: string): boolean {
  const [year, month, date] = text.split('-').map(Number);
  return dayOf(year!, month!, date!) !== undefined;
}

const dayRule = {
  day: z.int().min(1).max(31),
  month: z.int().min(1).max(12).optional(),
  monthOffset: z.int().min(-12).max(12).optional(),
  yearOffset: z.int().min(-1).max(1).optional(),
};
/** A day that every fourth year has is a day; one of a monthly rule is the last of a shorter month. */
const inCalendar = <Rule extends z.ZodType<DayRule>>(rule: Rule) =>
  rule.refine(({ day, month }) => month === undefined || dayOf(2024, month, day) !== undefined, {
    path: ['day'],
    error: ({ input }) => {
      const { day, month } = input as DayRule;
      return `tháng ${month} không có ngày ${day}`;
    },
  });
const periodRule = strict({
  from: inCalendar(strict(dayRule)),
  to: inCalendar(strict(dayRule)),
  due: inCalendar(strict({ ...dayRule, included: z.boolean(), assumed: z.boolean().optional() })),
});

/** What a file says of the periods. */
type SomeRules = { [Key in keyof PeriodRules]?: PeriodRules[Key] | undefined };

/** Periods each of which begins before it ends, in every month that has one. */
const inOrder = <Periods extends z.ZodType<SomeRules>>(periods: Periods) =>
  periods.superRefine((rules, context) => {
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
  });
/** A year to try rules in. */
const A_YEAR = 2026;
const MONTHS_OF_A_YEAR = Array.from({ length: 12 }, (_, index) => index + 1);

function firstAfterLast({ from, to }: PeriodRules['month'], month: number): boolean {
  return dayUnder(from, A_YEAR, month) > dayUnder(to, A_YEAR, month);
}

/** A list in which no two have one id. @param of what they are */
const eachOnce = <Item extends z.ZodType<{ id?: string | undefined }>>(item: Item, of: string) =>
  z.array(item).superRefine((items, context) => {
    const seen = new Set<string>();
    for (const [at, { id }] of items.entries()) {
      if (id !== undefined && seen.has(id))
        context.addIssue({ code: 'custom', path: [at, 'id'], message: `${of} “${id}” có hai lần` });
      if (id !== undefined) seen.add(id);
    }
  });

const periods = {
  months: z.array(z.int().min(1).max(12)),
  month: periodRule,
  'quy-1': periodRule,
  '6-thang': periodRule,
  'quy-3': periodRule,
  nam: periodRule,
};

/** A setting that is not here, or of another type than the program takes it for, does not compile. */
const settings = {
  commune: strict({
    name: z.string().describe('Tên xã, phường, không kèm chữ “xã”: Đồng Kỳ'),
    level: z.enum(['xã', 'phường', 'đặc khu']).describe('Cấp'),
    province: z.string().describe('Tỉnh, thành phố, kèm cấp: tỉnh Bắc Ninh'),
  }).describe('Địa phương'),
  place: z.string().describe('Địa danh trước ngày tháng: Đồng Kỳ'),
  issuer: z.enum(['UBND', 'Chủ tịch']).describe('Ai ban hành báo cáo: UBND hay Chủ tịch UBND'),
  symbol: z.string().describe('Ký hiệu sau “Số: …/”: BC-UBND'),
  addressees: z.array(z.string()).min(1).describe('Kính gửi, mỗi nơi một mục'),
  signature: strict({
    authority: z
      .array(z.string())
      .min(1)
      .describe(
        'Quyền hạn, chức vụ, mỗi dòng một mục: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH',
      ),
    name: z.string().describe('Họ tên người ký'),
  }).describe('Chữ ký'),
  recipients: z.array(z.string()).min(1).describe('Nơi nhận, dòng cuối là “Lưu: …”'),
  consolidator: z.string().describe('Mã đơn vị tổng hợp: phong-vhxh'),
  comments: z.boolean().describe('Chỗ thiếu trong báo cáo có chú thích (comment) của Word'),
  charts: z.boolean().describe('Báo cáo có biểu đồ ở chỗ mẫu đã đặt biểu đồ'),
  countOngoing: z
    .boolean()
    .describe('Nhiệm vụ thường xuyên, định kỳ có tính vào mẫu số của tỷ lệ hoàn thành'),
  procedureFields: z.array(z.string()).describe('Lĩnh vực điền sẵn trong bảng TTHC của biểu mẫu'),
  outline: z
    .record(z.string(), z.enum(REPORT_PARTS))
    .describe(
      'Mục của kế hoạch thuộc phần nào của báo cáo, khi khác kế hoạch: steering là phần I, 1–6 là lĩnh vực của phần II',
    ),
  periods: inOrder(strict(periods)).describe(
    'Thời gian số liệu (from, to) và hạn gửi (due) của từng kỳ; included false là “trước ngày”',
  ),
  daysOff: z
    .record(z.string().regex(/^\d{4}$/), strict({ off: z.array(day), work: z.array(day) }))
    .describe('Ngày nghỉ (off) và ngày làm bù (work) của từng năm'),
} satisfies { [Name in keyof Settings]: z.ZodType<Settings[Name]> };

/** All of the settings, as the built-in ones must be. */
export const settingsSchema = strict(settings);

/** `cchc.json`: any part of the settings; what is absent is built in. */
export const configSchema = strict({
  $schema: z.string().optional(),
  ...settings,
  commune: settings.commune.partial(),
  signature: settings.signature.partial(),
  periods: inOrder(strict(periods).partial()),
}).partial();

const unit = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  short: z.string(),
  aliases: z.array(z.string()),
  mustReport: z.boolean(),
  keepsProcedures: z.boolean().optional(),
  head: z.string(),
  symbol: z.string(),
});

const indicator = z.object({
  id: z.string(),
  task: z.string().optional(),
  section: z.string().optional(),
  name: z.string(),
  op: z.enum(['>=', '>', '=']),
  target: z.number(),
  unit: z.enum(['%', 'index']),
  numerator: z.string(),
  denominator: z.string(),
  counted: z.string(),
  reporters: z.union([z.literal('all'), z.array(z.string())]),
  measure: z.enum(['period', 'cumulative', 'snapshot', 'yearly']),
  outOfScope: z.literal(true).optional(),
});

/** `ke-hoach/<năm>.json`: what `cchc plan show --json` prints; units and indicators default to the built-in. */
export const planSchema = z.object({
  year: z.int().min(2000).max(2100),
  document: z
    .object({
      number: z.string().nullable(),
      day: day.nullable(),
      dayText: z.string(),
      issuer: z.string(),
      title: z.string(),
      file: z.string(),
    })
    .optional(),
  sections: eachOnce(
    z.object({
      id: z.string(),
      numeral: z.string(),
      title: z.string(),
      part: z.enum(REPORT_PARTS).optional(),
      line: z.int().optional(),
    }),
    'mục',
  ),
  tasks: eachOnce(
    z.object({
      id: z.string().optional(),
      section: z.string(),
      tt: z.string().optional(),
      title: z.string(),
      product: z.string().default(''),
      leadText: z.string().optional(),
      lead: z.union([z.literal('all'), z.array(z.string())]).optional(),
      supportText: z.string().optional(),
      support: z.array(z.string()).optional(),
      dueText: z.string().default(''),
      lines: z.array(z.int()).optional(),
    }),
    'nhiệm vụ',
  ),
  units: eachOnce(unit, 'mã đơn vị').optional(),
  indicators: eachOnce(indicator, 'chỉ tiêu').optional(),
});

/** The shapes as JSON Schema, for editors that help while one types (`$schema`). */
export function jsonSchemas(): { config: unknown; plan: unknown } {
  return {
    config: z.toJSONSchema(configSchema, { io: 'input' }),
    plan: z.toJSONSchema(planSchema, { io: 'input' }),
  };
}
