/** The words that users read for what the program names in English. */
import { type MonthKey, monthOfKey, type Period, type PeriodKey } from '../model/period.ts';
import type { ReportPart } from '../model/plan.ts';
import type { Column, Count, IndicatorColumn, Info, Status } from '../model/sheet.ts';
import { monthText } from './write.ts';

export const STATUS_LABELS: Record<Status, string> = {
  done: 'Hoàn thành',
  doing: 'Đang thực hiện',
  notStarted: 'Chưa thực hiện',
  noneArising: 'Không phát sinh',
  suspended: 'Tạm dừng',
};

/** The parts of a report by their headings, and the fields of the sections of a plan; domain.md §2.2–2.3. */
export const PART_TITLES: Record<ReportPart, string> = {
  steering: 'Chỉ đạo, điều hành',
  '1': 'Cải cách thể chế',
  '2': 'Cải cách thủ tục hành chính',
  '3': 'Cải cách tổ chức bộ máy hành chính nhà nước',
  '4': 'Cải cách chế độ công vụ',
  '5': 'Cải cách tài chính công',
  '6': 'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
};

/** Headers of the progress table, in the order in which the form writes them (contract §5). */
export const COLUMN_LABELS: Record<Column, string> = {
  id: 'Mã',
  tt: 'TT',
  title: 'Nội dung, công việc',
  product: 'Kết quả/ Sản phẩm',
  dueText: 'Thời gian thực hiện',
  status: 'Tình trạng',
  percent: 'Tỷ lệ hoàn thành (%)',
  doneOn: 'Ngày hoàn thành',
  proof: 'Văn bản, sản phẩm (số, ký hiệu, ngày)',
  result: 'Kết quả thực hiện trong kỳ',
  difficulty: 'Khó khăn, vướng mắc, nguyên nhân',
  proposal: 'Kiến nghị, đề xuất',
  next: 'Nhiệm vụ kỳ tới',
  person: 'Người phụ trách',
  note: 'Ghi chú',
};

/** Title of the rows for work that the plan does not have, and the beginning of their codes: “PS1”. */
export const ARISING_TITLE = 'NHIỆM VỤ PHÁT SINH NGOÀI KẾ HOẠCH (nếu có)';
export const ARISING_CODE = 'PS';

/** Headers of the table of indicators. */
export const INDICATOR_LABELS: Record<IndicatorColumn, string> = {
  code: 'Mã chỉ tiêu',
  name: 'Chỉ tiêu',
  target: 'Mục tiêu',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  value: 'Giá trị',
  note: 'Ghi chú',
};

/** After these the form says what is counted, and over which time, so that nobody must guess. */
export const EXPLANATION_LABELS = ['Tử số là gì', 'Mẫu số là gì', 'Thời gian tính'];

export const COUNT_LABELS: Record<Count, string> = {
  received: 'Tiếp nhận: Tổng số',
  online: 'Trực tuyến',
  direct: 'Trực tiếp, bưu chính',
  carried: 'Từ kỳ trước',
  resolved: 'Đã giải quyết: Tổng số',
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
  pending: 'Đang giải quyết: Tổng số',
  pendingInTime: 'Trong hạn',
  pendingLate: 'Quá hạn (đang giải quyết)',
};

/** Columns of the TTHC table inside a sentence. */
export const COUNT_WORDS: Record<Count, string> = {
  received: 'tiếp nhận',
  online: 'trực tuyến',
  direct: 'trực tiếp, bưu chính',
  carried: 'từ kỳ trước',
  resolved: 'đã giải quyết',
  early: 'trước hạn',
  onTime: 'đúng hạn',
  late: 'quá hạn',
  pending: 'đang giải quyết',
  pendingInTime: 'đang giải quyết trong hạn',
  pendingLate: 'đang giải quyết quá hạn',
};

export const PROGRESS_SHEET = 'Tiến độ';
export const INDICATOR_SHEET = 'Số liệu';
export const PROCEDURE_SHEET = 'TTHC';
export const INFO_SHEET = 'Thông tin';
/** What "Thông tin" asks; who prepared the sheet is for people, and not read. */
export const INFO_LABELS = {
  unit: 'Đơn vị',
  unitCode: 'Mã đơn vị',
  period: 'Kỳ báo cáo',
  year: 'Năm',
  person: 'Người lập biểu',
  phone: 'Điện thoại',
  preparedOn: 'Ngày lập',
} satisfies Record<keyof Omit<Info, 'sheet'>, string> & Record<string, string>;

/** List of findings in a marked copy; never read as data. */
export const MENDING_SHEET = 'Cần sửa';

/** The worksheet of tong-hop-<kỳ>-<năm>.xlsx that lists the units' files, and its columns; never read as data. */
export const ORIGINS_SHEET = 'Nguồn';
export const ORIGIN_LABELS = { unit: 'Đơn vị', file: 'Tệp', digest: 'sha256' };

/** The form's explanations, and the digest of the plan it was made from, under this label. */
export const GUIDE_SHEET = 'Hướng dẫn';
export const PLAN_MARK_LABEL = 'Bản kế hoạch';

/** The hidden worksheet in which a form carries its plan; never read as data. */
export const CARRIED_SHEET = 'Kế hoạch kèm theo';

/** What a period other than a month is called. */
interface PeriodWords {
  /** As in the sheet's "Kỳ báo cáo". */
  label: string;
  /** Inside a sentence. */
  name(year: number): string;
  /** The time after it, inside a sentence. */
  next(year: number): string;
}

const PERIOD_WORDS: Record<Exclude<PeriodKey, MonthKey>, PeriodWords> = {
  'quy-1': { label: 'Quý I', name: (year) => `Quý I năm ${year}`, next: (year) => `quý II năm ${year}` },
  '6-thang': {
    label: '6 tháng',
    name: (year) => `6 tháng đầu năm ${year}`,
    next: (year) => `6 tháng cuối năm ${year}`,
  },
  'quy-3': { label: 'Quý III', name: (year) => `Quý III năm ${year}`, next: (year) => `quý IV năm ${year}` },
  nam: { label: 'Năm', name: (year) => `năm ${year}`, next: (year) => `năm ${year + 1}` },
  'dot-xuat': { label: 'Đột xuất', name: () => 'đột xuất', next: () => 'thời gian tới' },
};

function wordsOf(key: string): PeriodWords {
  return Object.hasOwn(PERIOD_WORDS, key)
    ? PERIOD_WORDS[key as keyof typeof PERIOD_WORDS]
    : PERIOD_WORDS['dot-xuat'];
}

function monthName(month: number, year: number): string {
  return month > 12 ? monthName(month - 12, year + 1) : `tháng ${monthText(month)} năm ${year}`;
}

/**
 * "Tháng 4", "Quý I", "6 tháng", "Năm"; of another year than the plan's "Tháng 4/2025", "Năm 2025".
 * @param key also one that a sheet names and that has no report
 */
export function periodLabel(key: string): string {
  const [of, year] = key.split('/') as [string, string?];
  if (year) return `${periodLabel(of)}${/^(?:thang|quy)-/.test(of) ? '/' : ' '}${year}`;
  const month = monthOfKey(key);
  if (month !== undefined) return `Tháng ${month}`;
  return key === 'quy-2' ? 'Quý II' : key === 'quy-4' ? 'Quý IV' : wordsOf(key).label;
}

/** "tháng 4 năm 2026", "6 tháng đầu năm 2026", "năm 2026", inside a sentence. */
export function periodName({ key, year }: Pick<Period, 'key' | 'year'>): string {
  const month = monthOfKey(key);
  return month === undefined ? wordsOf(key).name(year) : monthName(month, year);
}

/** "tháng 4/2026", "quý I/2026", "6 tháng 2026", "năm 2026": on a screen, where a line is short. */
export function shortPeriodName({ key, year }: Pick<Period, 'key' | 'year'>): string {
  const label = periodLabel(key).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return /^(?:tháng|quý) /.test(label) ? `${label}/${year}` : `${label} ${year}`;
}

/** The time after a period: "tháng 5 năm 2026", "6 tháng cuối năm 2026", "thời gian tới". */
export function nextPeriodName({ key, year }: Pick<Period, 'key' | 'year'>): string {
  const month = monthOfKey(key);
  return month === undefined ? wordsOf(key).next(year) : monthName(month + 1, year);
}
