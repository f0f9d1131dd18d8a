/** Words by which units' sheets head their columns and label their facts; domain.md §6. */
import type { Column, Count } from '../model/sheet.ts';
import { COLUMN_LABELS, COUNT_LABELS, PLAN_MARK_LABEL } from '../text/labels.ts';
import type { Vocabulary } from './header.ts';

export type ProgressColumn = Column | 'lead' | 'support';

export const PROGRESS_WORDS: Vocabulary<ProgressColumn> = {
  id: [COLUMN_LABELS.id, 'Mã nhiệm vụ', 'Mã NV', 'Mã số', 'Mã công việc'],
  tt: [COLUMN_LABELS.tt, 'STT', 'Số TT', 'Số thứ tự', 'TT nhiệm vụ'],
  title: [
    COLUMN_LABELS.title,
    'Nội dung',
    'Nhiệm vụ',
    'Công việc',
    'Tên nhiệm vụ',
    'Nội dung nhiệm vụ',
    'Nội dung công việc',
    'Nhiệm vụ, công việc',
    'Nội dung, nhiệm vụ',
    'Tên công việc',
    'Nội dung thực hiện',
    'Nhiệm vụ theo kế hoạch',
  ],
  product: [
    COLUMN_LABELS.product,
    'Sản phẩm',
    'Kết quả, sản phẩm',
    'Sản phẩm đầu ra',
    'Sản phẩm, kết quả',
    'Sản phẩm theo kế hoạch',
    'Kết quả/ Sản phẩm theo kế hoạch',
  ],
  dueText: [
    COLUMN_LABELS.dueText,
    'Thời hạn',
    'Thời gian',
    'Hạn hoàn thành',
    'Thời hạn hoàn thành',
    'Thời hạn thực hiện',
    'Thời hạn theo kế hoạch',
    'Tiến độ theo kế hoạch',
    'Hạn',
  ],
  status: [
    COLUMN_LABELS.status,
    'Trạng thái',
    'Tình hình thực hiện',
    'Tình trạng thực hiện',
    'Đánh giá',
    'Tình trạng nhiệm vụ',
    'Trạng thái thực hiện',
    'Tiến độ thực hiện',
    'Tiến độ',
    'Mức độ thực hiện',
  ],
  percent: [
    COLUMN_LABELS.percent,
    '% hoàn thành',
    'Tỷ lệ',
    'Tỷ lệ hoàn thành',
    'Tỷ lệ %',
    '%',
    'Tỉ lệ hoàn thành',
    'Tỉ lệ hoàn thành (%)',
    'Tỷ lệ thực hiện',
    'Mức độ hoàn thành',
    'Mức độ hoàn thành (%)',
    'Phần trăm hoàn thành',
  ],
  doneOn: [
    COLUMN_LABELS.doneOn,
    'Thời gian hoàn thành',
    'Thời điểm hoàn thành',
    'Ngày hoàn thành thực tế',
    'Ngày HT',
    'Ngày ban hành',
    'Hoàn thành ngày',
  ],
  proof: [
    COLUMN_LABELS.proof,
    'Văn bản, sản phẩm',
    'Văn bản',
    'Số, ký hiệu văn bản',
    'Minh chứng',
    'Văn bản minh chứng',
    'Tài liệu minh chứng',
    'Tài liệu kiểm chứng',
    'Văn bản/ sản phẩm',
    'Sản phẩm (số, ký hiệu, ngày)',
    'Số, ký hiệu, ngày văn bản',
    'Số văn bản',
    'Văn bản đã ban hành',
    'Văn bản ban hành',
    'Sản phẩm, văn bản',
    'Văn bản, tài liệu',
    'Số ký hiệu, ngày tháng văn bản',
  ],
  result: [
    COLUMN_LABELS.result,
    'Kết quả thực hiện',
    'Kết quả',
    'Kết quả đạt được',
    'Kết quả trong kỳ',
    'Kết quả thực hiện nhiệm vụ',
    'Kết quả triển khai',
    'Nội dung thực hiện trong kỳ',
    'Nội dung đã thực hiện',
    'Kết quả đã thực hiện',
  ],
  difficulty: [
    COLUMN_LABELS.difficulty,
    'Khó khăn, vướng mắc',
    'Khó khăn',
    'Vướng mắc',
    'Tồn tại, hạn chế',
    'Khó khăn, nguyên nhân',
    'Nguyên nhân',
    'Tồn tại, hạn chế, nguyên nhân',
    'Lý do',
    'Lý do chậm',
    'Tồn tại',
    'Tồn tại, nguyên nhân',
    'Khó khăn, tồn tại',
    'Khó khăn, hạn chế',
    'Nguyên nhân chậm',
    'Hạn chế, nguyên nhân',
  ],
  proposal: [COLUMN_LABELS.proposal, 'Đề xuất, kiến nghị', 'Kiến nghị', 'Đề xuất'],
  next: [
    COLUMN_LABELS.next,
    'Kế hoạch kỳ tới',
    'Nhiệm vụ trọng tâm kỳ tới',
    'Phương hướng',
    'Phương hướng kỳ tới',
    'Nhiệm vụ tháng tới',
    'Nhiệm vụ tiếp theo',
    'Nhiệm vụ quý tới',
  ],
  person: [
    COLUMN_LABELS.person,
    'Cán bộ phụ trách',
    'Người thực hiện',
    'Công chức phụ trách',
    'Cán bộ thực hiện',
    'Công chức thực hiện',
    'Người theo dõi',
  ],
  note: [COLUMN_LABELS.note, 'Chú thích'],
  lead: ['Cơ quan chủ trì', 'Chủ trì', 'Đơn vị chủ trì', 'Đơn vị thực hiện', 'Cơ quan thực hiện', 'Đơn vị'],
  support: ['Cơ quan phối hợp', 'Phối hợp', 'Đơn vị phối hợp'],
};

export type IndicatorColumn = 'code' | 'name' | 'target' | 'numerator' | 'denominator' | 'value' | 'note';

export const INDICATOR_WORDS: Vocabulary<IndicatorColumn> = {
  code: ['Mã chỉ tiêu', 'Mã', 'Mã CT', 'Mã số'],
  name: ['Chỉ tiêu', 'Tên chỉ tiêu', 'Nội dung chỉ tiêu', 'Chỉ tiêu báo cáo', 'Nội dung'],
  target: ['Mục tiêu', 'Chỉ tiêu giao', 'Kế hoạch', 'Mục tiêu kế hoạch', 'Chỉ tiêu kế hoạch'],
  numerator: ['Tử số', 'Tử', 'Số đạt', 'Số đã thực hiện', 'Tử số (N)'],
  denominator: ['Mẫu số', 'Mẫu', 'Tổng số', 'Mẫu số (D)'],
  value: ['Giá trị', 'Tỷ lệ', 'Tỷ lệ %', 'Tỷ lệ (%)', 'Kết quả', 'Giá trị (%)', 'Giá trị đạt được'],
  note: ['Ghi chú'],
};

export type ProcedureColumn = Count | 'field' | 'tt';

/** The group above a column is part of its name: "Đã giải quyết: Quá hạn" is not "Đang giải quyết: Quá hạn". */
export const PROCEDURE_WORDS: Vocabulary<ProcedureColumn> = {
  tt: ['TT', 'STT', 'Số TT'],
  field: [
    'Lĩnh vực',
    'Lĩnh vực TTHC',
    'Lĩnh vực giải quyết',
    'Lĩnh vực, công việc',
    'Tên lĩnh vực',
    'Lĩnh vực, công việc theo cấp',
  ],
  received: [
    COUNT_LABELS.received,
    'Tiếp nhận',
    'Tổng tiếp nhận',
    'Tổng số tiếp nhận',
    'Số hồ sơ tiếp nhận: Tổng số',
    'Số hồ sơ tiếp nhận',
  ],
  online: [
    COUNT_LABELS.online,
    'Tiếp nhận: Trực tuyến',
    'Tiếp nhận trực tuyến',
    'Nộp trực tuyến',
    'Số hồ sơ tiếp nhận: Trực tuyến',
  ],
  direct: [
    COUNT_LABELS.direct,
    'Tiếp nhận: Trực tiếp, bưu chính',
    'Trực tiếp, dịch vụ bưu chính',
    'Trực tiếp',
    'Tiếp nhận: Trực tiếp',
    'Trực tiếp/ bưu chính',
    'Trực tiếp, BCCI',
    'Số hồ sơ tiếp nhận: Trực tiếp, bưu chính',
  ],
  carried: [
    COUNT_LABELS.carried,
    'Tiếp nhận: Từ kỳ trước',
    'Từ kỳ trước chuyển sang',
    'Kỳ trước chuyển sang',
    'Tiếp nhận: Từ kỳ trước chuyển sang',
    'Số hồ sơ tiếp nhận: Từ kỳ trước',
  ],
  resolved: [
    COUNT_LABELS.resolved,
    'Đã giải quyết',
    'Tổng đã giải quyết',
    'Tổng số đã giải quyết',
    'Số hồ sơ đã giải quyết: Tổng số',
    'Số hồ sơ đã giải quyết',
  ],
  early: [
    COUNT_LABELS.early,
    'Đã giải quyết: Trước hạn',
    'Giải quyết trước hạn',
    'Sớm hạn',
    'Số hồ sơ đã giải quyết: Trước hạn',
  ],
  onTime: [
    COUNT_LABELS.onTime,
    'Đã giải quyết: Đúng hạn',
    'Giải quyết đúng hạn',
    'Số hồ sơ đã giải quyết: Đúng hạn',
  ],
  late: [
    COUNT_LABELS.late,
    'Đã giải quyết: Quá hạn',
    'Giải quyết quá hạn',
    'Số hồ sơ đã giải quyết: Quá hạn',
    'Quá hạn (đã giải quyết)',
  ],
  pending: [
    COUNT_LABELS.pending,
    'Đang giải quyết',
    'Tổng đang giải quyết',
    'Tổng số đang giải quyết',
    'Số hồ sơ đang giải quyết: Tổng số',
    'Số hồ sơ đang giải quyết',
  ],
  pendingInTime: [
    COUNT_LABELS.pendingInTime,
    'Đang giải quyết: Trong hạn',
    'Đang giải quyết trong hạn',
    'Chưa đến hạn',
    'Số hồ sơ đang giải quyết: Trong hạn',
  ],
  pendingLate: [
    COUNT_LABELS.pendingLate,
    'Đang giải quyết: Quá hạn',
    'Đang giải quyết quá hạn',
    'Đang giải quyết: Quá hạn (đang giải quyết)',
    'Số hồ sơ đang giải quyết: Quá hạn',
  ],
};

export type InfoLabel =
  | 'unit'
  | 'unitCode'
  | 'period'
  | 'year'
  | 'person'
  | 'phone'
  | 'preparedOn'
  | 'planMark';

export const INFO_WORDS: Record<InfoLabel, string[]> = {
  unit: ['Đơn vị', 'Đơn vị báo cáo', 'Tên đơn vị', 'Cơ quan', 'Cơ quan, đơn vị', 'Đơn vị lập'],
  unitCode: ['Mã đơn vị', 'Mã ĐV'],
  period: ['Kỳ báo cáo', 'Kỳ', 'Báo cáo kỳ', 'Tháng', 'Quý'],
  year: ['Năm', 'Năm báo cáo'],
  person: ['Người lập biểu', 'Người lập', 'Người báo cáo'],
  phone: ['Điện thoại', 'Số điện thoại', 'SĐT'],
  preparedOn: ['Ngày lập', 'Ngày lập biểu', 'Ngày gửi', 'Ngày báo cáo'],
  planMark: [PLAN_MARK_LABEL],
};
