/** The report under the names that clerks see in a template, and the table of those names. */
import type { CategoryRow, IndicatorLine, ProcedureLine, Report, TaskLine } from '../model/report.ts';
import type { Text } from '../model/text.ts';
import type { Fields, Names } from './values.ts';

const sentences = (about: string): Names[string] => ({ about, list: { câu: { about: 'một câu' } } });

const CATEGORY_NAMES: Names = {
  số: { about: 'số La Mã của mục' },
  tên: { about: 'tên mục' },
  'tổng số': { about: 'số nhiệm vụ' },
  'hoàn thành': { about: 'số nhiệm vụ hoàn thành' },
  'đang thực hiện': { about: 'số nhiệm vụ đang thực hiện' },
  'chưa thực hiện': { about: 'số nhiệm vụ chưa thực hiện, chưa đến hạn' },
  'quá hạn': { about: 'số nhiệm vụ quá hạn chưa hoàn thành' },
  'thường xuyên': { about: 'số nhiệm vụ thường xuyên' },
  'không phát sinh': { about: 'số nhiệm vụ không phát sinh' },
  'tạm dừng': { about: 'số nhiệm vụ tạm dừng' },
  'chưa có báo cáo': { about: 'số nhiệm vụ đơn vị chưa báo cáo' },
};

/** Placeholder → column of the TTHC table. */
const PROCEDURE_COLUMNS = {
  'tiếp nhận': 'received',
  'trực tuyến': 'online',
  'trực tiếp': 'direct',
  'từ kỳ trước': 'carried',
  'đã giải quyết': 'resolved',
  'trước hạn': 'early',
  'đúng hạn': 'onTime',
  'quá hạn': 'late',
  'đang giải quyết': 'pending',
  'trong hạn': 'pendingInTime',
  'quá hạn đang giải quyết': 'pendingLate',
} as const;

const PROCEDURE_NAMES: Names = {
  tt: { about: 'số thứ tự' },
  'lĩnh vực': { about: 'lĩnh vực thủ tục hành chính' },
  ...Object.fromEntries(Object.keys(PROCEDURE_COLUMNS).map((name) => [name, { about: `số hồ sơ ${name}` }])),
};

/** Every placeholder that a report template may use. */
export const REPORT_NAMES: Names = {
  'cơ quan chủ quản': { about: 'dòng trên tên cơ quan (chỉ báo cáo của đơn vị): UBND XÃ …' },
  'cơ quan ban hành': { about: 'tên cơ quan ban hành, chữ hoa' },
  'số ký hiệu': { about: 'Số:   /BC-UBND, để trống số' },
  'địa danh ngày tháng': { about: 'địa danh, ngày … tháng … năm' },
  'trích yếu': { about: 'trích yếu nội dung báo cáo' },
  'kính gửi một nơi': { about: 'khối: chỉ có một nơi nhận ở Kính gửi' },
  'nơi kính gửi': { about: 'nơi nhận ở Kính gửi khi chỉ có một' },
  'kính gửi': { about: 'các nơi nhận ở Kính gửi', list: { nơi: { about: 'một nơi nhận' } } },
  'mở đầu': { about: 'câu mở đầu, có thời gian số liệu' },
  'tiến độ chung': { about: 'câu về mức độ hoàn thành kế hoạch', required: true },
  'chỉ đạo điều hành': sentences('kết quả chỉ đạo, điều hành, tuyên truyền'),
  'lĩnh vực': {
    about: 'sáu lĩnh vực cải cách hành chính',
    list: {
      số: { about: 'số thứ tự' },
      tên: { about: 'tên lĩnh vực' },
      đoạn: sentences('các câu của lĩnh vực'),
    },
  },
  'kết quả': sentences('kết quả thực hiện (báo cáo của đơn vị)'),
  'kết quả đạt được': sentences('kết quả đạt được'),
  'hạn chế': sentences('tồn tại, hạn chế'),
  'nguyên nhân': sentences('nguyên nhân các đơn vị nêu'),
  'tên kỳ tới chữ hoa': { about: 'TRỌNG TÂM THÁNG 5 NĂM …' },
  'nhiệm vụ kỳ tới': sentences('nhiệm vụ kỳ tới'),
  'đề xuất': sentences('đề xuất, kiến nghị'),
  'kết luận': { about: 'câu kết, có ./.' },
  'quyền hạn': { about: 'quyền hạn, chức vụ người ký' },
  'người ký': { about: 'họ tên người ký' },
  'nơi nhận': { about: 'các dòng Nơi nhận', list: { dòng: { about: 'một dòng' } } },
  'kỳ chữ hoa': { about: 'tên kỳ bằng chữ hoa' },
  'kèm theo': { about: '(Kèm theo Báo cáo số …)' },
  'tổng hợp': { about: 'số nhiệm vụ theo mục và tình trạng', list: CATEGORY_NAMES },
  'tổng cộng': { about: 'cộng các mục', group: CATEGORY_NAMES },
  'biểu đồ tiến độ': {
    about: 'biểu đồ số nhiệm vụ theo mục và tình trạng',
    chart: true,
  },
  'biểu đồ chỉ tiêu': { about: 'biểu đồ chỉ tiêu so với mục tiêu', chart: true },
  'có đơn vị': { about: 'khối: có bảng tổng hợp theo đơn vị (báo cáo năm)' },
  'đơn vị': {
    about: 'số nhiệm vụ của từng đơn vị chủ trì theo tình trạng (báo cáo năm)',
    list: CATEGORY_NAMES,
  },
  'có chỉ tiêu': { about: 'khối: có chỉ tiêu phải báo cáo' },
  'chỉ tiêu': {
    about: 'các chỉ tiêu',
    list: {
      tt: { about: 'số thứ tự' },
      tên: { about: 'tên chỉ tiêu' },
      'mục tiêu': { about: 'mục tiêu theo kế hoạch' },
      'tử số': { about: 'tử số' },
      'mẫu số': { about: 'mẫu số' },
      'giá trị': { about: 'giá trị đạt được' },
      'đánh giá': { about: 'đạt, chưa đạt, không phát sinh' },
      'ghi chú': { about: 'đơn vị cung cấp, chỗ thiếu' },
    },
  },
  'có tthc': { about: 'khối: có bảng TTHC' },
  tthc: { about: 'các dòng của bảng TTHC', list: PROCEDURE_NAMES },
  'tthc tổng': { about: 'dòng tổng cộng của bảng TTHC', group: PROCEDURE_NAMES },
  'ghi chú số liệu': sentences('ghi chú dưới các bảng số liệu'),
  mục: {
    about: 'các mục của kế hoạch',
    list: {
      số: { about: 'số La Mã' },
      tên: { about: 'tên mục' },
      'nhiệm vụ': {
        about: 'các nhiệm vụ của mục',
        required: true,
        list: {
          tt: { about: 'số thứ tự' },
          tên: { about: 'nội dung, công việc' },
          'chủ trì': { about: 'cơ quan chủ trì' },
          'thời hạn': { about: 'thời hạn theo kế hoạch' },
          'tình trạng': { about: 'tình trạng thực hiện' },
          'kết quả': { about: 'kết quả; văn bản, sản phẩm' },
          'khó khăn': { about: 'khó khăn, vướng mắc' },
        },
      },
    },
  },
  'ghi chú tiến độ': sentences('ghi chú dưới bảng tiến độ'),
};

/** The report’s texts under the names of {@link REPORT_NAMES}. */
export function reportFields(report: Report): Fields {
  const { statistics } = report;
  const [only] = report.addressees;
  return {
    'cơ quan chủ quản': report.superior,
    'cơ quan ban hành': report.issuer.join('\n'),
    'số ký hiệu': report.symbol,
    'địa danh ngày tháng': report.placeAndDate,
    'trích yếu': report.subject,
    'kính gửi một nơi': report.addressees.length === 1,
    'nơi kính gửi': report.addressees.length === 1 ? `${only}` : '',
    'kính gửi': closedList(report.addressees).map((nơi) => ({ nơi })),
    'mở đầu': report.opening,
    'tiến độ chung': report.progress,
    'chỉ đạo điều hành': listed(report.steering),
    'lĩnh vực': report.fields.map(({ number, title, sentences: đoạn }) => ({
      số: number,
      tên: title,
      đoạn: listed(đoạn),
    })),
    'kết quả': listed(report.results),
    'kết quả đạt được': listed(report.achievements),
    'hạn chế': listed(report.shortcomings),
    'nguyên nhân': listed(report.causes),
    'tên kỳ tới chữ hoa': report.nextTitle,
    'nhiệm vụ kỳ tới': listed(report.next),
    'đề xuất': listed(report.proposals),
    'kết luận': report.closing,
    'quyền hạn': report.signature.authority.join('\n'),
    'người ký': report.signature.name,
    'nơi nhận': closedList(report.recipients).map((line) => ({ dòng: `- ${line}` })),
    'kỳ chữ hoa': report.periodTitle,
    'kèm theo': report.attachedTo,
    'tổng hợp': statistics.sections.map(categoryFields),
    'tổng cộng': categoryFields(statistics.total),
    'biểu đồ tiến độ': report.progressChart ? { chart: report.progressChart } : false,
    'biểu đồ chỉ tiêu': report.indicatorChart ? { chart: report.indicatorChart } : false,
    'có đơn vị': statistics.units.length > 0,
    'đơn vị': statistics.units.map(categoryFields),
    'có chỉ tiêu': statistics.indicators.length > 0,
    'chỉ tiêu': statistics.indicators.map(indicatorFields),
    'có tthc': statistics.procedures !== undefined,
    tthc: statistics.procedures?.fields.map(procedureFields) ?? [],
    'tthc tổng': statistics.procedures ? procedureFields(statistics.procedures.total) : {},
    'ghi chú số liệu': listed(statistics.notes),
    mục: report.progressAnnex.sections.map(({ id, title, tasks }) => ({
      số: id,
      tên: title,
      'nhiệm vụ': tasks.map(taskFields),
    })),
    'ghi chú tiến độ': listed(report.progressAnnex.notes),
  };
}

function listed(texts: Text[]): Fields[] {
  return texts.map((câu) => ({ câu }));
}

/** Items that end with ";", the last with "." (NĐ 30/2020, annex I). */
function closedList(items: string[]): string[] {
  return items.map((item, index) => `${item.replace(/[;.]$/, '')}${index === items.length - 1 ? '.' : ';'}`);
}

function categoryFields(row: CategoryRow): Fields {
  return {
    số: row.id,
    tên: row.title,
    'tổng số': String(row.total),
    'hoàn thành': String(row.counts.done),
    'đang thực hiện': String(row.counts.inProgress),
    'chưa thực hiện': String(row.counts.notStarted),
    'quá hạn': String(row.counts.overdue),
    'thường xuyên': String(row.counts.ongoing),
    'không phát sinh': String(row.counts.noneArising),
    'tạm dừng': String(row.counts.suspended),
    'chưa có báo cáo': String(row.counts.notReported),
  };
}

function indicatorFields(line: IndicatorLine): Fields {
  return {
    tt: line.position,
    tên: line.name,
    'mục tiêu': line.target,
    'tử số': line.numerator,
    'mẫu số': line.denominator,
    'giá trị': line.value,
    'đánh giá': line.verdict,
    'ghi chú': line.note,
  };
}

function procedureFields(line: ProcedureLine): Fields {
  const counts = Object.entries(PROCEDURE_COLUMNS).map(([name, count]) => [name, line.counts[count] ?? '']);
  return { tt: line.position, 'lĩnh vực': line.field, ...Object.fromEntries(counts) };
}

function taskFields(line: TaskLine): Fields {
  return {
    tt: line.tt,
    tên: line.title,
    'chủ trì': line.lead,
    'thời hạn': line.due,
    'tình trạng': line.status,
    'kết quả': line.result,
    'khó khăn': line.difficulty,
  };
}
