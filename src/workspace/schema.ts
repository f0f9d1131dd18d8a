/** The shapes of `cchc.json` and `ke-hoach/<năm>.json`, and what to say when a file does not have them. */
import * as z from 'zod';
import type { Settings } from '../model/settings.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const strict = z.strictObject;
const ruleDay = strict({
  day: z.int().min(1).max(31),
  month: z.int().min(1).max(12).optional(),
  monthOffset: z.int().min(-12).max(12).optional(),
  yearOffset: z.int().min(-1).max(1).optional(),
});
const periodRule = strict({
  from: ruleDay,
  to: ruleDay,
  due: ruleDay.extend({ included: z.boolean(), assumed: z.boolean().optional() }),
});

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
  countOngoing: z.boolean().describe('Nhiệm vụ thường xuyên có tính vào mẫu số của tỷ lệ hoàn thành'),
  procedureFields: z.array(z.string()).describe('Lĩnh vực điền sẵn trong bảng TTHC của biểu mẫu'),
  outline: z
    .record(z.string(), z.enum(['steering', '1', '2', '3', '4', '5', '6']))
    .describe('Mục của kế hoạch thuộc phần nào của báo cáo: steering là phần I, 1–6 là lĩnh vực của phần II'),
  periods: strict({
    months: z.array(z.int().min(1).max(12)),
    month: periodRule,
    'quy-1': periodRule,
    '6-thang': periodRule,
    'quy-3': periodRule,
    nam: periodRule,
  }).describe('Thời gian số liệu (from, to) và hạn gửi (due) của từng kỳ; included false là “trước ngày”'),
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
  periods: settings.periods.partial(),
}).partial();

const unit = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  short: z.string(),
  aliases: z.array(z.string()),
  mustReport: z.boolean(),
  head: z.string(),
  symbol: z.string(),
});

const indicator = z.object({
  id: z.string(),
  task: z.string(),
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
  sections: z.array(
    z.object({ id: z.string(), numeral: z.string(), title: z.string(), line: z.int().optional() }),
  ),
  tasks: z.array(
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
  ),
  units: z.array(unit).optional(),
  indicators: z.array(indicator).optional(),
});

/** What a file holds, or what is wrong with it and how to mend that. */
export type Shaped<T> = { data: T } | { message: string; hint: string };

/** Reads JSON that must have a shape; a fault names the file, the place inside it and what is expected there. */
export function readShaped<T>(schema: z.ZodType<T>, text: string, file: string): Shaped<T> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return {
      message: `${file}: không phải JSON hợp lệ.`,
      hint: 'Kiểm tra dấu phẩy, dấu ngoặc và dấu nháy kép trong tệp.',
    };
  }
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data };
  const told = result.error.issues.slice(0, 5).map((issue) => `${placeIn(issue.path)}: ${tell(issue)}`);
  return {
    message: `${file} có chỗ chưa đúng:\n  ${told.join('\n  ')}`,
    hint: 'Sửa các chỗ nêu trên rồi chạy lại.',
  };
}

function placeIn(path: PropertyKey[]): string {
  return path.length === 0 ? 'cả tệp' : `mục “${path.map(String).join(' › ')}”`;
}

const KINDS: Record<string, string> = {
  string: 'một đoạn chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách [ … ]',
  object: 'một nhóm { … }',
  record: 'một nhóm { … }',
};

function tell(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `cần ${KINDS[issue.expected] ?? 'một giá trị khác'}.`;
    case 'unrecognized_keys':
      return `có tên lạ ${issue.keys.map((key) => `“${key}”`).join(', ')}.`;
    case 'invalid_value':
      return `chỉ nhận một trong: ${issue.values.map((value) => `“${String(value)}”`).join(', ')}.`;
    case 'too_small':
    case 'too_big':
      return 'số hoặc số phần tử nằm ngoài khoảng cho phép.';
    default:
      return 'viết chưa đúng dạng.';
  }
}

/** The shapes as JSON Schema, for editors that help while one types (`$schema`). */
export function jsonSchemas(): { config: unknown; plan: unknown } {
  return {
    config: z.toJSONSchema(configSchema, { io: 'input' }),
    plan: z.toJSONSchema(planSchema, { io: 'input' }),
  };
}
