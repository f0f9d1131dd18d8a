/** Words by which units' sheets head their columns and label their facts; domain.md §6. */
import type { Column, Count, IndicatorColumn, Status } from '../model/sheet.ts';
import {
  COLUMN_LABELS,
  COUNT_LABELS,
  INDICATOR_LABELS,
  INFO_LABELS,
  PLAN_MARK_LABEL,
  STATUS_LABELS,
} from '../text/labels.ts';
import type { Pairs, Vocabulary } from './columnNames.ts';

export type ProgressColumn =
  | Column
  | 'lead'
  | 'support'
  /** What the task belongs to, or where it comes from: said of it elsewhere. */
  | 'context'
  /** A column of causes beside one of difficulties; both are told together. */
  | 'cause'
  /** Day of the document beside its number. */
  | 'proofDay'
  /** A column a status, with a mark in the one that holds. */
  | `tick:${Status}`
  /** A column for whatever is not done, begun or not. */
  | 'tick:unfinished'
  /** A column of one period, known by its name alone ("Tháng 4"). */
  | 'time'
  /** The unit's remarks beside the plan's. */
  | 'otherNote';

export const PROGRESS_WORDS: Record<ProgressColumn, string[]> = {
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
    'Sản phẩm dự kiến',
    'Kết quả, sản phẩm dự kiến',
    'Sản phẩm phải hoàn thành',
    'Sản phẩm',
    'Kết quả, sản phẩm',
    'Sản phẩm đầu ra',
    'Sản phẩm, kết quả',
    'Sản phẩm theo kế hoạch',
    'Kết quả/ Sản phẩm theo kế hoạch',
  ],
  dueText: [
    COLUMN_LABELS.dueText,
    'Thời gian: Theo kế hoạch',
    'Thời gian: Kế hoạch',
    'Thời hạn: Theo kế hoạch',
    'Thời gian hoàn thành: Theo kế hoạch',
    'Thời gian hoàn thành: Kế hoạch',
    'Thời gian thực hiện: Kế hoạch',
    'Thời gian hoàn thành theo kế hoạch',
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
    'Tình hình triển khai',
    'Tình hình thực hiện nhiệm vụ',
    'Tình hình, kết quả thực hiện',
    'Kết quả thực hiện (Hoàn thành/ Đang thực hiện/ Chưa thực hiện)',
    'Đánh giá tình trạng',
    'Đánh giá kết quả',
    'Trạng thái xử lý',
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
    'Tỉ lệ',
    'Tỉ lệ (%)',
    'Tỷ lệ HT (%)',
    'Tỷ lệ HT',
    '% HT',
    '% thực hiện',
    '% tiến độ',
    'Tiến độ (%)',
    'Phần trăm',
    'Phần trăm (%)',
    'Khối lượng hoàn thành (%)',
    'Kết quả (%)',
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
    'Thời gian: Hoàn thành',
    'Thời gian: Thực tế',
    'Thời gian hoàn thành: Thực tế',
    'Thời gian hoàn thành thực tế',
    'Ngày, tháng hoàn thành',
    'Thời điểm HT',
    'Ngày thực hiện xong',
    'Thời gian thực hiện: Thực tế',
    'Thời gian hoàn thành',
    'Thời điểm hoàn thành',
    'Ngày hoàn thành thực tế',
    'Ngày HT',
    'Ngày ban hành',
    'Hoàn thành ngày',
  ],
  proof: [
    COLUMN_LABELS.proof,
    'Văn bản: Số',
    'Văn bản: Số, ký hiệu',
    'Văn bản, sản phẩm: Số, ký hiệu',
    'Văn bản ban hành: Số, ký hiệu',
    'Sản phẩm hoàn thành',
    'Sản phẩm đạt được',
    'Văn bản triển khai',
    'Văn bản, sản phẩm minh chứng',
    'Hồ sơ minh chứng',
    'Tên văn bản, số ký hiệu, ngày ban hành',
    'Số văn bản/ngày ban hành',
    'Số, ngày văn bản',
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
    'Kết quả cụ thể',
    'Kết quả, tiến độ thực hiện',
    'Diễn giải kết quả',
    'Kết quả thực hiện đến nay',
    'Kết quả thực hiện nhiệm vụ trong kỳ',
    'Kết quả thực hiện',
    'Kết quả',
    'Kết quả đạt được',
    'Kết quả trong kỳ',
    'Kết quả thực hiện nhiệm vụ',
    'Kết quả triển khai',
    'Nội dung thực hiện trong kỳ',
    'Nội dung đã thực hiện',
    'Kết quả đã thực hiện',
    'Kết quả kỳ này',
    'Kết quả thực hiện kỳ này',
    'Kết quả tháng này',
    'Kết quả trong tháng',
    'Kết quả trong quý',
  ],
  difficulty: [
    COLUMN_LABELS.difficulty,
    'Khó khăn, vướng mắc',
    'Khó khăn',
    'Vướng mắc',
    'Tồn tại, hạn chế',
    'Khó khăn, nguyên nhân',
    'Tồn tại, hạn chế, nguyên nhân',
    'Tồn tại',
    'Tồn tại, nguyên nhân',
    'Khó khăn, tồn tại',
    'Khó khăn, hạn chế',
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
  lead: [
    'Cơ quan chủ trì',
    'Chủ trì',
    'Đơn vị chủ trì',
    'Đơn vị thực hiện',
    'Cơ quan thực hiện',
    'Đơn vị',
    'Cơ quan, đơn vị chủ trì',
    'Cơ quan chủ trì thực hiện',
    'Đơn vị chủ trì thực hiện',
    'Chủ trì thực hiện',
    'Đơn vị tham mưu',
    'Cơ quan tham mưu',
    'Đơn vị đầu mối',
    'Lãnh đạo phụ trách',
    'Lãnh đạo chỉ đạo',
    'Lãnh đạo theo dõi',
  ],
  support: [
    'Cơ quan phối hợp',
    'Phối hợp',
    'Đơn vị phối hợp',
    'Cơ quan, đơn vị phối hợp',
    'Phối hợp thực hiện',
  ],
  context: [
    'Lĩnh vực',
    'Căn cứ',
    'Cơ sở pháp lý',
    'Mục',
    'Nhóm nhiệm vụ',
    'Loại nhiệm vụ',
    'Mức độ ưu tiên',
    'Ngày giao',
    'Văn bản giao',
    'Văn bản giao nhiệm vụ',
    'Nguồn giao',
    'Kết quả kỳ trước',
    'Kết quả thực hiện kỳ trước',
    'Kết quả tháng trước',
    'Tình trạng kỳ trước',
  ],
  cause: ['Nguyên nhân', 'Lý do', 'Lý do chậm', 'Nguyên nhân chậm'],
  proofDay: ['Văn bản: Ngày', 'Văn bản: Ngày ban hành', 'Văn bản, sản phẩm: Ngày', 'Văn bản ban hành: Ngày'],
  'tick:done': [STATUS_LABELS.done, 'Đã hoàn thành', 'Tình trạng: Hoàn thành'],
  'tick:doing': [STATUS_LABELS.doing, 'Đang triển khai'],
  'tick:unfinished': ['Chưa hoàn thành', 'Chưa xong'],
  'tick:notStarted': [STATUS_LABELS.notStarted, 'Chưa triển khai'],
  'tick:noneArising': [STATUS_LABELS.noneArising],
  'tick:suspended': [STATUS_LABELS.suspended],
  time: [
    ...Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => [
      `Tháng ${month}`,
      `Tháng ${String(month).padStart(2, '0')}`,
      `T${month}`,
      `T.${month}`,
    ]),
    ...['I', 'II', 'III', 'IV', '1', '2', '3', '4'].map((quarter) => `Quý ${quarter}`),
    '6 tháng',
    '9 tháng',
  ],
  otherNote: [],
};

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1).flatMap((month) => [
  `T${month}`,
  `T0${month}`,
]);

/** "Tử số T3" beside "Tử số T4": which month is read is told by the whole header (figurePeriods.ts). */
function monthly(names: string[]): (string | Pairs)[] {
  return [...names, { before: names, behind: MONTHS }];
}

export const INDICATOR_WORDS: Vocabulary<IndicatorColumn> = {
  code: [INDICATOR_LABELS.code, 'Mã', 'Mã CT', 'Mã số'],
  name: [INDICATOR_LABELS.name, 'Tên chỉ tiêu', 'Nội dung chỉ tiêu', 'Chỉ tiêu báo cáo', 'Nội dung'],
  target: [INDICATOR_LABELS.target, 'Chỉ tiêu giao', 'Kế hoạch', 'Mục tiêu kế hoạch', 'Chỉ tiêu kế hoạch'],
  numerator: monthly([INDICATOR_LABELS.numerator, 'Tử', 'Số đạt', 'Số đã thực hiện', 'Tử số (N)']),
  denominator: monthly([INDICATOR_LABELS.denominator, 'Mẫu', 'Tổng số', 'Mẫu số (D)']),
  value: monthly([
    INDICATOR_LABELS.value,
    'Tỷ lệ',
    'Tỷ lệ %',
    'Tỷ lệ (%)',
    'Kết quả',
    'Giá trị (%)',
    'Giá trị đạt được',
  ]),
  note: [INDICATOR_LABELS.note],
};

/** Fields by which a TTHC table is known that lost its header. */
export const FIELD_NAMES = [
  'Hộ tịch',
  'Chứng thực',
  'Bảo trợ xã hội',
  'Người có công',
  'Đất đai',
  'Thành lập và hoạt động hộ kinh doanh',
  'Hộ kinh doanh',
  'Văn hóa, giáo dục',
  'Văn hóa',
  'Giáo dục và đào tạo',
  'Xây dựng',
  'Tư pháp',
  'Lao động',
  'Y tế',
  'Lĩnh vực khác',
];

export type ProcedureColumn =
  | Count
  | 'field'
  | 'tt'
  | /** Beside a column of its own for "trực tiếp". */ 'post';

/** What the groups of the TTHC table are called; a group's name alone means its total. */
const GROUPS = {
  received: [
    'Tiếp nhận',
    'Hồ sơ tiếp nhận',
    'Số hồ sơ tiếp nhận',
    'Số lượng hồ sơ tiếp nhận',
    'Số hồ sơ nhận giải quyết',
  ],
  resolved: [
    'Đã giải quyết',
    'Hồ sơ đã giải quyết',
    'Số hồ sơ đã giải quyết',
    'Số lượng hồ sơ đã giải quyết',
    'Kết quả giải quyết',
    'Số hồ sơ giải quyết',
  ],
  pending: [
    'Đang giải quyết',
    'Hồ sơ đang giải quyết',
    'Số hồ sơ đang giải quyết',
    'Số lượng hồ sơ đang giải quyết',
    'Chưa giải quyết',
    'Số hồ sơ chưa giải quyết',
  ],
};

/** Names of a column under each name of its group, once with "Trong kỳ" between them. */
function under(group: keyof typeof GROUPS, columns: string[]): Pairs {
  return { before: GROUPS[group].flatMap((name) => [name, `${name}: Trong kỳ`]), behind: columns };
}

const TOTAL = ['Tổng số', 'Tổng', 'Tổng cộng', 'Cộng'];

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
    'Lĩnh vực, công việc giải quyết theo cấp',
    'Lĩnh vực thủ tục hành chính',
  ],
  received: [
    COUNT_LABELS.received,
    ...GROUPS.received,
    'Tổng tiếp nhận',
    'Tổng số tiếp nhận',
    under('received', TOTAL),
  ],
  online: [COUNT_LABELS.online, 'Tiếp nhận trực tuyến', 'Nộp trực tuyến', under('received', ['Trực tuyến'])],
  direct: [
    COUNT_LABELS.direct,
    'Trực tiếp, dịch vụ bưu chính',
    'Trực tiếp hoặc dịch vụ bưu chính',
    'Trực tiếp',
    'Trực tiếp/ bưu chính',
    'Trực tiếp, BCCI',
    under('received', [
      'Trực tiếp, bưu chính',
      'Trực tiếp',
      'Trực tiếp, dịch vụ bưu chính',
      'Trực tiếp, BCCI',
      'Trực tiếp, dịch vụ bưu chính công ích',
    ]),
  ],
  post: [
    'Bưu chính',
    'BCCI',
    'Dịch vụ bưu chính',
    'Bưu chính công ích',
    'Qua bưu chính',
    under('received', ['Bưu chính', 'BCCI', 'Dịch vụ bưu chính', 'Bưu chính công ích']),
  ],
  carried: [
    COUNT_LABELS.carried,
    'Từ kỳ trước chuyển sang',
    'Kỳ trước chuyển sang',
    under('received', ['Từ kỳ trước', 'Từ kỳ trước chuyển sang', 'Kỳ trước chuyển sang']),
  ],
  resolved: [
    COUNT_LABELS.resolved,
    ...GROUPS.resolved,
    'Tổng đã giải quyết',
    'Tổng số đã giải quyết',
    under('resolved', TOTAL),
  ],
  early: [COUNT_LABELS.early, 'Giải quyết trước hạn', 'Sớm hạn', under('resolved', ['Trước hạn', 'Sớm hạn'])],
  onTime: [COUNT_LABELS.onTime, 'Giải quyết đúng hạn', under('resolved', ['Đúng hạn'])],
  late: [
    COUNT_LABELS.late,
    'Giải quyết quá hạn',
    'Quá hạn (đã giải quyết)',
    under('resolved', ['Quá hạn', 'Trễ hạn']),
  ],
  pending: [
    COUNT_LABELS.pending,
    ...GROUPS.pending,
    'Tổng đang giải quyết',
    'Tổng số đang giải quyết',
    under('pending', TOTAL),
  ],
  pendingInTime: [
    COUNT_LABELS.pendingInTime,
    'Đang giải quyết trong hạn',
    'Chưa đến hạn',
    under('pending', ['Trong hạn', 'Chưa đến hạn']),
  ],
  pendingLate: [
    COUNT_LABELS.pendingLate,
    'Đang giải quyết quá hạn',
    'Đang giải quyết: Quá hạn (đang giải quyết)',
    under('pending', ['Quá hạn', 'Trễ hạn']),
  ],
};

export type InfoLabel = keyof typeof INFO_LABELS | 'planMark';

export const INFO_WORDS: Record<InfoLabel, string[]> = {
  unit: [INFO_LABELS.unit, 'Đơn vị báo cáo', 'Tên đơn vị', 'Cơ quan', 'Cơ quan, đơn vị', 'Đơn vị lập'],
  unitCode: [INFO_LABELS.unitCode, 'Mã ĐV'],
  period: [INFO_LABELS.period, 'Kỳ', 'Báo cáo kỳ', 'Tháng', 'Quý'],
  year: [INFO_LABELS.year, 'Năm báo cáo'],
  person: [INFO_LABELS.person, 'Người lập', 'Người báo cáo'],
  phone: [INFO_LABELS.phone, 'Số điện thoại', 'SĐT'],
  preparedOn: [INFO_LABELS.preparedOn, 'Ngày lập biểu', 'Ngày gửi', 'Ngày báo cáo'],
  planMark: [PLAN_MARK_LABEL],
};
