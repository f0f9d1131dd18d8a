/** What people call each place of a file of settings or a plan: a key without a name does not compile. */
import type * as z from 'zod/mini';
import type { PeriodRule } from '../model/period.ts';
import type { configSchema, planSchema } from './schema.ts';

/** Where something stands, without numbers and without keys that are the writer's own: "tasks.title", "daysOff.off". */
type Places<T> = T extends readonly (infer Item)[]
  ? Places<Item>
  : T extends object
    ? string extends keyof T
      ? Places<T[keyof T]>
      : { [Key in keyof T & string]: Key | `${Key}.${Places<NonNullable<T[Key]>>}` }[keyof T & string]
    : never;

/** The days of one period are written alike; the line says which. */
type Plain<Key extends string> = Key extends `periods.${string}.${string}` | '$schema' ? never : Key;
type Place = Plain<Places<z.input<typeof configSchema>> | Places<z.input<typeof planSchema>>>;

const NAMES: Readonly<Record<Place, string>> = {
  commune: 'phần về địa phương',
  'commune.name': 'tên xã, phường',
  'commune.level': 'cấp',
  'commune.province': 'tỉnh, thành phố',
  place: 'địa danh',
  issuer: 'nơi ban hành',
  symbol: 'ký hiệu',
  addressees: 'danh sách kính gửi',
  signature: 'phần người ký',
  'signature.authority': 'chức vụ người ký',
  'signature.name': 'họ tên người ký',
  recipients: 'danh sách nơi nhận',
  consolidator: 'đơn vị tổng hợp',
  comments: 'việc ghi chú thích',
  charts: 'việc vẽ biểu đồ',
  countOngoing: 'cách tính nhiệm vụ thường xuyên',
  procedureFields: 'danh sách lĩnh vực TTHC',
  outline: 'bảng chia mục theo phần của báo cáo',
  periods: 'thời gian của các kỳ',
  'periods.months': 'danh sách tháng có báo cáo',
  'periods.month': 'kỳ tháng',
  'periods.quy-1': 'kỳ quý I',
  'periods.6-thang': 'kỳ 6 tháng',
  'periods.quy-3': 'kỳ quý III',
  'periods.nam': 'kỳ năm',
  daysOff: 'bảng ngày nghỉ',
  'daysOff.off': 'danh sách ngày nghỉ',
  'daysOff.work': 'danh sách ngày làm bù',
  year: 'năm',
  document: 'phần về văn bản kế hoạch',
  'document.number': 'số văn bản',
  'document.day': 'ngày ban hành',
  'document.dayText': 'ngày ban hành bằng chữ',
  'document.issuer': 'nơi ban hành',
  'document.title': 'tên kế hoạch',
  'document.file': 'tên tệp gốc',
  sections: 'danh sách mục',
  'sections.id': 'số mục',
  'sections.numeral': 'số mục',
  'sections.title': 'tên mục',
  'sections.part': 'lĩnh vực của mục',
  'sections.line': 'số dòng của mục',
  tasks: 'danh sách nhiệm vụ',
  'tasks.id': 'mã nhiệm vụ',
  'tasks.section': 'mục của nhiệm vụ',
  'tasks.tt': 'số thứ tự của nhiệm vụ',
  'tasks.title': 'nội dung nhiệm vụ',
  'tasks.product': 'sản phẩm của nhiệm vụ',
  'tasks.lead': 'danh sách đơn vị chủ trì',
  'tasks.leadText': 'đơn vị chủ trì',
  'tasks.support': 'danh sách đơn vị phối hợp',
  'tasks.supportText': 'đơn vị phối hợp',
  'tasks.dueText': 'thời hạn của nhiệm vụ',
  'tasks.dueYear': 'năm ở đầu cột thời hạn',
  'tasks.dueSettled': 'hạn chốt',
  'tasks.lines': 'các số dòng của nhiệm vụ',
  units: 'danh sách đơn vị',
  'units.id': 'mã đơn vị',
  'units.name': 'tên đơn vị',
  'units.short': 'tên ngắn của đơn vị',
  'units.aliases': 'danh sách tên khác của đơn vị',
  'units.mustReport': 'việc đơn vị có phải báo cáo không',
  'units.keepsProcedures': 'việc đơn vị có báo cáo TTHC không',
  'units.head': 'chức vụ người đứng đầu đơn vị',
  'units.symbol': 'ký hiệu của đơn vị',
  indicators: 'danh sách chỉ tiêu',
  'indicators.id': 'mã chỉ tiêu',
  'indicators.name': 'tên chỉ tiêu',
  'indicators.task': 'nhiệm vụ của chỉ tiêu',
  'indicators.section': 'mục của chỉ tiêu',
  'indicators.op': 'dấu so sánh của chỉ tiêu',
  'indicators.target': 'mục tiêu của chỉ tiêu',
  'indicators.unit': 'đơn vị tính của chỉ tiêu',
  'indicators.numerator': 'tử số của chỉ tiêu',
  'indicators.denominator': 'mẫu số của chỉ tiêu',
  'indicators.counted': 'cách đếm của chỉ tiêu',
  'indicators.reporters': 'danh sách đơn vị báo cáo chỉ tiêu',
  'indicators.measure': 'khoảng thời gian của chỉ tiêu',
  'indicators.outOfScope': 'việc chỉ tiêu nằm ngoài phạm vi của cấp xã',
};

/** What the days of a period are made of. */
const DAY_NAMES: Readonly<Record<keyof PeriodRule | keyof PeriodRule['due'], string>> = {
  from: 'ngày đầu',
  to: 'ngày cuối',
  due: 'hạn gửi',
  day: 'phần ngày',
  month: 'phần tháng',
  monthOffset: 'phần lệch tháng',
  yearOffset: 'phần lệch năm',
  included: 'phần tính cả ngày hạn',
  assumed: 'phần giả định',
};

/** A path as {@link NAMES} has it: without places in a list, and without years. */
export function placeKey(path: readonly PropertyKey[]): string {
  return path.filter((part) => typeof part === 'string' && !/^\d+$/.test(part)).join('.');
}

/** What stands there; of something without a name of its own, what it is a part of. */
export function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'chỗ này';
  const around = path.slice(0, -1);
  if (typeof last === 'number') return `mục thứ ${last + 1} của ${nameOf(around)}`;
  const key = placeKey(path);
  if (key !== placeKey(around) && Object.hasOwn(NAMES, key)) return NAMES[key as Place];
  const isOfDay = path[0] === 'periods' && Object.hasOwn(DAY_NAMES, last);
  return `${isOfDay ? DAY_NAMES[last as keyof typeof DAY_NAMES] : 'một phần'} của ${nameOf(around)}`;
}
