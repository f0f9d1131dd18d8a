/** Worksheet "Hướng dẫn": one page for somebody who has never heard of the program. */
import type { Style, Workbook } from 'exceljs';
import { tasksOf } from '../model/plan.ts';
import { rowHeight } from '../ooxml/spreadsheet/heights.ts';
import { planMark } from '../plan/planMark.ts';
import {
  COLUMN_LABELS,
  GUIDE_SHEET,
  INDICATOR_SHEET,
  INFO_SHEET,
  PLAN_MARK_LABEL,
  PROCEDURE_SHEET,
  PROGRESS_SHEET,
  STATUS_LABELS,
} from '../text/labels.ts';
import { indicatorsAsked } from './indicators.ts';
import { lock, setPage, setWidths, write } from './look.ts';
import { hasProcedures } from './procedures.ts';
import type { FormRequest } from './request.ts';
import { periodLine, sendingLine } from './sending.ts';

const WIDTHS = [20, 80];
const RULED: Partial<Style> = {
  alignment: { vertical: 'top', wrapText: true },
  border: { bottom: { style: 'hair', color: { argb: 'FF8C98A4' } } },
};

/** Worksheet "Hướng dẫn". */
export async function addGuide(workbook: Workbook, request: FormRequest): Promise<void> {
  const sheet = workbook.addWorksheet(GUIDE_SHEET);
  setWidths(sheet, WIDTHS);
  write(sheet.getCell('A1'), 'HƯỚNG DẪN ĐIỀN BIỂU', { bold: true, size: 14 });
  sheet.getRow(1).height = 28;
  let row = 1;
  for (const [topic, text] of linesFor(request)) {
    row++;
    write(sheet.getCell(row, 1), topic, { bold: true, look: RULED });
    write(sheet.getCell(row, 2), text, { look: RULED });
    sheet.getRow(row).height = rowHeight([topic, text], WIDTHS) + 3;
  }
  setPage(sheet, { unit: request.unit, orientation: 'portrait' });
  await lock(sheet);
}

type Line = [topic: string, text: string];

function linesFor(request: FormRequest): Line[] {
  const sending = sendingLine(request);
  const filled = [PROGRESS_SHEET, ...(indicatorsAsked(request).length > 0 ? [INDICATOR_SHEET] : [])];
  if (hasProcedures(request)) filled.push(PROCEDURE_SHEET);
  return [
    [
      'Biểu này để làm gì',
      `Đơn vị báo cáo tiến độ các nhiệm vụ cải cách hành chính được giao trong kế hoạch năm ${request.plan.year} của ${request.settings.commune.level}. ${periodLine(request)}.`,
    ],
    ...onlyIf(
      sending !== '',
      'Gửi khi nào, cho ai',
      `${sending.charAt(0).toUpperCase()}${sending.slice(1)}.`,
    ),
    [
      'Điền những gì',
      `Các ô nền vàng ở trang ${[...filled, INFO_SHEET].map((name) => `"${name}"`).join(', ')}. Những ô khác đã điền sẵn và được khóa.`,
    ],
    ...onlyIf(request.before !== undefined, 'Các ô nền xanh', carriedLine(request)),
    [
      'Các dòng',
      'Mỗi dòng là một nhiệm vụ do đơn vị chủ trì, hoặc giao chung cho mọi cơ quan, đơn vị. Dòng nào cũng phải chọn tình trạng, kể cả khi trong kỳ chưa làm gì.',
    ],
    [STATUS_LABELS.done, 'Đã xong, có kết quả hoặc sản phẩm. Ghi ngày hoàn thành và văn bản, sản phẩm.'],
    [STATUS_LABELS.doing, 'Đã bắt đầu, chưa xong. Ghi kết quả đã làm trong kỳ.'],
    [STATUS_LABELS.notStarted, 'Chưa bắt đầu. Nếu đã quá thời hạn thì ghi nguyên nhân.'],
    [
      STATUS_LABELS.noneArising,
      'Trong kỳ không có việc nào thuộc nhiệm vụ này, ví dụ không có thủ tục nào phải kiểm soát.',
    ],
    [STATUS_LABELS.suspended, 'Đã có ý kiến cho dừng hoặc lùi. Ghi văn bản cho dừng ở cột Ghi chú.'],
    [
      'Nhiệm vụ thường xuyên',
      `Chọn "${STATUS_LABELS.doing}" và ghi kết quả trong kỳ; nếu trong kỳ không có việc thì chọn "${STATUS_LABELS.noneArising}". Không ghi ngày hoàn thành.`,
    ],
    ...onlyIf(
      tasksOf(request.plan, request.unit.id).some(({ due }) => due.kind === 'recurring'),
      'Nhiệm vụ định kỳ',
      `Là nhiệm vụ phải làm hằng tháng, hằng quý, 6 tháng hoặc hằng năm (xem cột "${COLUMN_LABELS.dueText}"). Đến kỳ thì chọn "${STATUS_LABELS.doing}" và ghi kết quả trong kỳ, hoặc chọn "${STATUS_LABELS.noneArising}"; chưa đến kỳ thì chọn "${STATUS_LABELS.doing}". Không ghi ngày hoàn thành.`,
    ),
    ...onlyIf(
      tasksOf(request.plan, request.unit.id).some(({ due }) => due.kind === 'conditional'),
      'Nhiệm vụ chờ việc khác',
      `Là nhiệm vụ chưa có ngày, chờ hướng dẫn hoặc việc khác (xem cột "${COLUMN_LABELS.dueText}"). Chưa đến lúc làm thì chọn "${STATUS_LABELS.notStarted}"; không bị tính quá hạn.`,
    ),
    ['Ngày', 'Gõ ngày/tháng/năm, ví dụ 28/01/2026. Ngày hoàn thành không được sau ngày cuối của kỳ báo cáo.'],
    ['Tỷ lệ', 'Gõ 60% (từ 0% đến 100%). Có thể để trống.'],
    [
      'Văn bản, sản phẩm',
      'Ghi đủ tên loại, số, ký hiệu, ngày: Kế hoạch số 12/KH-UBND ngày 28/01/2026. Nhiều văn bản thì cách nhau bằng dấu chấm phẩy.',
    ],
    [
      'Kết quả, khó khăn',
      `Viết thành câu trọn vẹn, có số liệu; nội dung được đưa vào báo cáo của ${request.settings.commune.level}. Nhiệm vụ quá hạn phải ghi ở cột "${COLUMN_LABELS.difficulty}".`,
    ],
    ...onlyIf(
      filled.includes(INDICATOR_SHEET),
      'Tử số, mẫu số',
      `Ghi số nguyên, theo giải thích ở các cột bên phải; tỷ lệ được tính tự động. Không có việc phải đếm thì ghi "${STATUS_LABELS.noneArising}" vào cả hai ô, không ghi 0% hay 100%.`,
    ),
    ...onlyIf(
      hasProcedures(request),
      'Trang TTHC',
      'Ghi số hồ sơ của từng lĩnh vực; các dòng trống dành cho lĩnh vực chưa có trong biểu. Các cột tổng số và dòng Tổng cộng tự cộng.',
    ),
    [
      'Không sửa',
      'Không đổi tên các trang, không xóa hay chèn dòng, không sửa cột Mã. Cần nói thêm điều gì thì ghi vào cột Ghi chú.',
    ],
    [
      'Trước khi gửi',
      'Lưu lại dưới dạng .xlsx. Nếu máy có cài chương trình, gõ lệnh cchc check ten-tep.xlsx để tự kiểm tra (không bắt buộc).',
    ],
    [PLAN_MARK_LABEL, planMark(request.plan, request.unit.id)],
  ];
}

/** What was filled in from the unit's own sheet. */
function carriedLine({ before }: FormRequest): string {
  if (!before) return '';
  const tasks = [...before.tasks.values()];
  const what = [
    ...(tasks.some(({ status }) => status !== undefined) ? ['nhiệm vụ đã hoàn thành'] : []),
    ...(tasks.some(({ person }) => person !== undefined) ? ['người phụ trách'] : []),
    ...(before.carried.size > 0 ? ['hồ sơ từ kỳ trước'] : []),
  ];
  return `Chép sẵn từ biểu đơn vị đã gửi kỳ trước: ${what.join(', ')}. Còn đúng thì giữ nguyên, không đúng thì sửa.`;
}

function onlyIf(condition: boolean, ...line: Line): Line[] {
  return condition ? [line] : [];
}
