/** The words that users read for what the program names in English. */

import type { Category } from '../model/category.ts';
import { monthOfKey, type Period } from '../model/period.ts';
import type { Column, Count, IndicatorColumn, Info, Status } from '../model/sheet.ts';
import { monthText } from './write.ts';

export const STATUS_LABELS: Record<Status, string> = {
  done: 'Hoàn thành',
  doing: 'Đang thực hiện',
  notStarted: 'Chưa thực hiện',
  noneArising: 'Không phát sinh',
  suspended: 'Tạm dừng',
};

/** Where tasks stand, in the order of the columns of the report's first table. */
export const CATEGORY_LABELS: Record<Category, string> = {
  done: 'Hoàn thành',
  inProgress: 'Đang thực hiện',
  notStarted: 'Chưa thực hiện',
  overdue: 'Quá hạn',
  ongoing: 'Thường xuyên',
  noneArising: 'Không phát sinh',
  suspended: 'Tạm dừng',
  notReported: 'Chưa có báo cáo',
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

/** The form's explanations, and the digest of the plan it was made from, under this label. */
export const GUIDE_SHEET = 'Hướng dẫn';
export const PLAN_MARK_LABEL = 'Bản kế hoạch';

/** "Tháng 4", "Quý I", "6 tháng", "Quý III", "Năm", as in the sheet's "Kỳ báo cáo". */
export function periodLabel(key: string): string {
  const month = monthOfKey(key);
  if (month !== undefined) return `Tháng ${month}`;
  return { 'quy-1': 'Quý I', '6-thang': '6 tháng', 'quy-3': 'Quý III', nam: 'Năm' }[key] ?? 'Đột xuất';
}

/** "tháng 4 năm 2026", "6 tháng đầu năm 2026", "năm 2026", inside a sentence. */
export function periodName(period: Period): string {
  const month = monthOfKey(period.key);
  if (month !== undefined) return `tháng ${monthText(month)} năm ${period.year}`;
  switch (period.key) {
    case 'quy-1':
      return `Quý I năm ${period.year}`;
    case '6-thang':
      return `6 tháng đầu năm ${period.year}`;
    case 'quy-3':
      return `Quý III năm ${period.year}`;
    case 'nam':
      return `năm ${period.year}`;
    default:
      return 'đột xuất';
  }
}
