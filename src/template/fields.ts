/**
 * Every placeholder of a report template, with what it stands for and what of the report it shows: the one table
 * that templates are checked by, filled from, and that CHO-DIEN.md lists. A new field of the report, a new category
 * or a new column of the TTHC table does not compile until a placeholder shows it.
 */
import type { Category } from '../model/category.ts';
import type {
  CategoryRow,
  IndicatorLine,
  ProcedureLine,
  ProgressAnnex,
  Report,
  StatisticsAnnex,
  TaskLine,
} from '../model/report.ts';
import { COUNTS, type Count } from '../model/sheet.ts';
import { joined, phrase, type Text } from '../model/text.ts';
import {
  block,
  chart,
  count,
  fieldsOf,
  group,
  list,
  type Placeholder,
  placeholders,
  required,
  text,
} from './placeholder.ts';
import type { Fields, Names } from './values.ts';

const sentences = (about: string): Placeholder<readonly Text[]> => list(about, { câu: text('một câu') });

const BY_CATEGORY = placeholders<Record<Category, number>>({
  done: { 'hoàn thành': count('số nhiệm vụ hoàn thành') },
  inProgress: { 'đang thực hiện': count('số nhiệm vụ đang thực hiện') },
  notStarted: { 'chưa thực hiện': count('số nhiệm vụ chưa thực hiện, chưa đến hạn') },
  overdue: { 'quá hạn': count('số nhiệm vụ quá hạn chưa hoàn thành') },
  ongoing: { 'thường xuyên': count('số nhiệm vụ thường xuyên') },
  noneArising: { 'không phát sinh': count('số nhiệm vụ không phát sinh') },
  suspended: { 'tạm dừng': count('số nhiệm vụ tạm dừng') },
  notReported: { 'chưa có báo cáo': count('số nhiệm vụ đơn vị chưa báo cáo') },
});

const CATEGORY_ROW = placeholders<CategoryRow>({
  id: { số: text('số La Mã của mục') },
  title: { tên: text('tên mục') },
  total: { 'tổng số': count('số nhiệm vụ') },
  counts: BY_CATEGORY,
});

const COUNT_NAMES: Record<Count, string> = {
  received: 'tiếp nhận',
  online: 'trực tuyến',
  direct: 'trực tiếp',
  carried: 'từ kỳ trước',
  resolved: 'đã giải quyết',
  early: 'trước hạn',
  onTime: 'đúng hạn',
  late: 'quá hạn',
  pending: 'đang giải quyết',
  pendingInTime: 'trong hạn',
  pendingLate: 'quá hạn đang giải quyết',
};

const PROCEDURE_LINE = placeholders<ProcedureLine>({
  position: { tt: text('số thứ tự') },
  field: { 'lĩnh vực': text('lĩnh vực thủ tục hành chính') },
  counts: Object.fromEntries(
    COUNTS.map((count) => [
      COUNT_NAMES[count],
      text(`số hồ sơ ${COUNT_NAMES[count]}`, (counts: ProcedureLine['counts']) => counts[count] ?? ''),
    ]),
  ),
});

const INDICATOR_LINE = placeholders<IndicatorLine>({
  position: { tt: text('số thứ tự') },
  name: { tên: text('tên chỉ tiêu') },
  target: { 'mục tiêu': text('mục tiêu theo kế hoạch') },
  numerator: { 'tử số': text('tử số') },
  denominator: { 'mẫu số': text('mẫu số') },
  value: { 'giá trị': text('giá trị đạt được') },
  verdict: { 'đánh giá': text('đạt, chưa đạt, không phát sinh') },
  note: { 'ghi chú': text('đơn vị cung cấp, chỗ thiếu') },
});

const TASK_LINE = placeholders<TaskLine>({
  tt: { tt: text('số thứ tự') },
  title: { tên: text('nội dung, công việc') },
  lead: { 'chủ trì': text('cơ quan chủ trì') },
  due: { 'thời hạn': text('thời hạn theo kế hoạch') },
  status: { 'tình trạng': text('tình trạng thực hiện') },
  result: { 'kết quả': text('kết quả; văn bản, sản phẩm') },
  difficulty: { 'khó khăn': text('khó khăn, vướng mắc') },
});

const FIELD = placeholders<Report['fields'][number]>({
  number: { số: text('số thứ tự') },
  title: { tên: text('tên lĩnh vực') },
  sentences: { đoạn: sentences('các câu của lĩnh vực') },
});

const SECTION = placeholders<ProgressAnnex['sections'][number]>({
  id: { số: text('số La Mã') },
  title: { tên: text('tên mục') },
  tasks: { 'nhiệm vụ': required(list('các nhiệm vụ của mục', TASK_LINE)) },
});

/** The report as the table has it: the charts stand between the tally and the other figures of the annex. */
type Shown = Omit<Report, 'statistics'> & { tally: Tally; figures: Omit<StatisticsAnnex, keyof Tally> };
type Tally = Pick<StatisticsAnnex, 'sections' | 'total'>;

const REPORT = placeholders<Shown>({
  superior: { 'cơ quan chủ quản': text('dòng trên tên cơ quan (chỉ báo cáo của đơn vị): UBND XÃ …') },
  issuer: { 'cơ quan ban hành': text('tên cơ quan ban hành, chữ hoa', (lines) => lines.join('\n')) },
  symbol: { 'số ký hiệu': text('Số:   /BC-UBND, để trống số') },
  placeAndDate: { 'địa danh ngày tháng': text('địa danh, ngày … tháng … năm') },
  subject: { 'trích yếu': text('trích yếu nội dung báo cáo') },
  addressees: {
    'kính gửi một nơi': block('chỉ có một nơi nhận ở Kính gửi', (all) => all.length === 1),
    'nơi kính gửi': text('nơi nhận ở Kính gửi khi chỉ có một', (all) => (all.length === 1 ? all[0]! : '')),
    'kính gửi': list('các nơi nhận ở Kính gửi', { nơi: text('một nơi nhận') }, closed),
  },
  opening: { 'mở đầu': text('câu mở đầu, có thời gian số liệu') },
  progress: { 'tiến độ chung': required(text('câu về mức độ hoàn thành kế hoạch')) },
  steering: {
    'chỉ đạo điều hành': sentences('kết quả chỉ đạo, điều hành, tuyên truyền; nhiệm vụ phát sinh'),
  },
  fields: { 'lĩnh vực': list('sáu lĩnh vực cải cách hành chính', FIELD) },
  results: { 'kết quả': sentences('kết quả thực hiện, nhiệm vụ phát sinh (báo cáo của đơn vị)') },
  achievements: { 'kết quả đạt được': sentences('kết quả đạt được') },
  shortcomings: { 'hạn chế': sentences('tồn tại, hạn chế') },
  causes: { 'nguyên nhân': sentences('nguyên nhân các đơn vị nêu') },
  nextTitle: { 'tên kỳ tới chữ hoa': text('TRỌNG TÂM THÁNG 5 NĂM …') },
  next: { 'nhiệm vụ kỳ tới': sentences('nhiệm vụ kỳ tới') },
  proposals: { 'đề xuất': sentences('đề xuất, kiến nghị') },
  closing: { 'kết luận': text('câu kết, có ./.') },
  signature: placeholders<Report['signature']>({
    authority: { 'quyền hạn': text('quyền hạn, chức vụ người ký', (lines) => joined(lines, '\n')) },
    name: { 'người ký': text('họ tên người ký') },
  }),
  recipients: { 'nơi nhận': list('các dòng Nơi nhận', { dòng: text('một dòng') }, dashed) },
  periodTitle: { 'kỳ chữ hoa': text('tên kỳ bằng chữ hoa') },
  attachedTo: { 'kèm theo': text('(Kèm theo Báo cáo số …)') },
  tally: placeholders<Tally>({
    sections: { 'tổng hợp': list('số nhiệm vụ theo mục và tình trạng', CATEGORY_ROW) },
    total: { 'tổng cộng': group('cộng các mục', CATEGORY_ROW) },
  }),
  progressChart: { 'biểu đồ tiến độ': chart('biểu đồ số nhiệm vụ theo mục và tình trạng') },
  indicatorChart: { 'biểu đồ chỉ tiêu': chart('biểu đồ chỉ tiêu so với mục tiêu') },
  figures: placeholders<Shown['figures']>({
    name: { 'phụ lục số liệu': text('Phụ lục I; trống khi báo cáo không có bảng số liệu nào') },
    units: {
      'có đơn vị': block('có bảng tổng hợp theo đơn vị (báo cáo năm)', (units) => units.length > 0),
      'đơn vị': list('số nhiệm vụ của từng đơn vị chủ trì theo tình trạng (báo cáo năm)', CATEGORY_ROW),
    },
    indicators: {
      'có chỉ tiêu': block('có chỉ tiêu phải báo cáo', (lines) => lines.length > 0),
      'chỉ tiêu': list('các chỉ tiêu', INDICATOR_LINE),
    },
    procedures: {
      'có tthc': block('có bảng TTHC', (table) => table !== undefined),
      tthc: list('các dòng của bảng TTHC', PROCEDURE_LINE, (table) => table?.fields ?? []),
      'tthc tổng': group('dòng tổng cộng của bảng TTHC', PROCEDURE_LINE, (table) => table?.total),
    },
    notes: { 'ghi chú số liệu': sentences('ghi chú dưới các bảng số liệu') },
  }),
  progressAnnex: placeholders<ProgressAnnex>({
    name: { 'phụ lục tiến độ': text('Phụ lục II; trống khi báo cáo không có nhiệm vụ nào') },
    sections: { mục: list('các mục của kế hoạch; sau cùng là nhiệm vụ phát sinh, khi có', SECTION) },
    notes: { 'ghi chú tiến độ': sentences('ghi chú dưới bảng tiến độ') },
  }),
});

/** Every name that a report template may use. */
export const REPORT_NAMES: Names = REPORT;

/** The report’s values under the names of {@link REPORT_NAMES}. */
export function reportFields({ statistics, ...report }: Report): Fields {
  return fieldsOf(REPORT, { ...report, tally: statistics, figures: statistics });
}

/** Items that end with ";", the last with "." (NĐ 30/2020, annex I). */
function closed(items: Text[]): Text[] {
  const open = items.map((item) => (typeof item === 'string' ? item.replace(/[;.]$/, '') : item));
  return open.map((item, index) => phrase(item, index === items.length - 1 ? '.' : ';'));
}

function dashed(items: Text[]): Text[] {
  return closed(items).map((item) => phrase('- ', item));
}
