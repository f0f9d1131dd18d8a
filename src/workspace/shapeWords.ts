/** What is wrong with a file of settings or a plan, in the words of whoever wrote it: no name of ours, the line of theirs. */
import type * as z from 'zod';
import type { JsonPlaces } from './jsonPlaces.ts';

type Issue = z.core.$ZodIssue;

/** What people call a place, by its path without numbers. */
const NAMES: Record<string, string> = {
  commune: 'phần về xã',
  'commune.name': 'tên xã',
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
  outline: 'phần của báo cáo cho từng mục',
  periods: 'thời gian của các kỳ',
  daysOff: 'bảng ngày nghỉ',
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
  tasks: 'danh sách nhiệm vụ',
  'tasks.section': 'mục của nhiệm vụ',
  'tasks.tt': 'số thứ tự của nhiệm vụ',
  'tasks.title': 'nội dung nhiệm vụ',
  'tasks.product': 'sản phẩm của nhiệm vụ',
  'tasks.lead': 'đơn vị chủ trì',
  'tasks.leadText': 'đơn vị chủ trì',
  'tasks.support': 'đơn vị phối hợp',
  'tasks.supportText': 'đơn vị phối hợp',
  'tasks.dueText': 'thời hạn của nhiệm vụ',
  units: 'danh sách đơn vị',
  'units.id': 'mã đơn vị',
  'units.name': 'tên đơn vị',
  'units.short': 'tên ngắn của đơn vị',
  'units.aliases': 'tên khác của đơn vị',
  indicators: 'danh sách chỉ tiêu',
  'indicators.name': 'tên chỉ tiêu',
  'indicators.task': 'nhiệm vụ của chỉ tiêu',
  'indicators.target': 'mục tiêu của chỉ tiêu',
  'indicators.reporters': 'đơn vị báo cáo chỉ tiêu',
};

/** How something is written there. */
const EXAMPLES: Record<string, string> = {
  'document.number': '"08/KH-UBND"',
  'document.day': '"2026-01-28"',
  'tasks.tt': '"4"',
  'sections.id': '"III"',
  year: '2026',
};

/** "dòng 12: số văn bản phải có dấu nháy: "08/KH-UBND"." */
export function issueWords(issue: Issue, places: JsonPlaces): string {
  const line = lineOf(issue, places);
  return `${line === undefined ? '' : `dòng ${line}: `}${sentenceOf(issue, places)}.`;
}

function lineOf({ path, ...issue }: Issue, places: JsonPlaces): number | undefined {
  const [strange] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const own = strange === undefined ? undefined : places.lineAt([...path, strange]);
  for (let length = path.length; own === undefined && length >= 0; length--) {
    const line = places.lineAt(path.slice(0, length));
    if (line !== undefined) return line;
  }
  return own;
}

function sentenceOf(issue: Issue, places: JsonPlaces): string {
  const name = nameOf(issue.path);
  const key = keyOf(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return places.lineAt(issue.path) === undefined
        ? `thiếu ${name}`
        : typeWords(issue.expected, name, EXAMPLES[key]);
    case 'unrecognized_keys':
      return `không có phần nào tên ${issue.keys.map((each) => `“${each}”`).join(', ')}`;
    case 'invalid_value':
      return `${name} chỉ nhận ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`;
    case 'invalid_format':
      return formatWords(name, key);
    case 'too_small':
      return issue.origin === 'array' ? `${name} còn trống` : `${name} nhỏ quá`;
    case 'too_big':
      return `${name} lớn quá`;
    case 'custom':
      return issue.message;
    default:
      return `${name} viết chưa đúng`;
  }
}

function typeWords(expected: string, name: string, example: string | undefined): string {
  const like = example === undefined ? '' : `: ${example}`;
  switch (expected) {
    case 'string':
      return `${name} phải có dấu nháy${like}`;
    case 'number':
    case 'int':
      return `${name} phải là số, không có dấu nháy${like}`;
    case 'boolean':
      return `${name} chỉ nhận true hoặc false`;
    case 'array':
      return `${name} phải nằm trong [ ]`;
    default:
      return `${name} phải nằm trong { }`;
  }
}

function formatWords(name: string, key: string): string {
  return key === 'units.id'
    ? `${name} chỉ gồm chữ thường không dấu, số và gạch nối: "phong-kinh-te"`
    : `${name} phải ghi năm-tháng-ngày: "2026-01-28"`;
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

/** The nearest place around it that has a name. */
function nameOf(path: readonly PropertyKey[]): string {
  for (let parts = keyOf(path).split('.'); parts.length > 0; parts = parts.slice(0, -1)) {
    const name = NAMES[parts.join('.')];
    if (name !== undefined) return name;
  }
  return 'chỗ này';
}
