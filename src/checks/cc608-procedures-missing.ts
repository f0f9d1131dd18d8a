import { PROCEDURE_SHEET } from '../text/labels.ts';
import { defineSheetCheck, type SheetSubject, type Told } from './define.ts';

export default defineSheetCheck({
  code: 'CC608',
  slug: 'procedures-missing',
  severity: 'error',
  title: 'Thiếu bảng TTHC',
  why: 'Số hồ sơ tiếp nhận, giải quyết của cả xã, phường chỉ có ở bảng này; thiếu nó thì báo cáo không có số nào về hồ sơ.',
  mend: 'Chép trang TTHC từ biểu đã phát rồi ghi số hồ sơ từng lĩnh vực.',
  example: { changes: [{ removeWorksheet: PROCEDURE_SHEET }], at: null },
  *run(subject) {
    const { sheet, unit } = subject;
    if (!unit?.keepsProcedures || !sheet.progress) return;
    const table = sheet.procedures;
    if (table && (table.fields.length > 0 || table.total || table.unclear.length > 0)) return;
    const lost = [...unread(subject)];
    if (lost.length > 0) yield* lost;
    else if (table)
      yield {
        sheet: table.sheet,
        cell: table.headerAt,
        message: `Bảng ${PROCEDURE_SHEET} chưa có số hồ sơ nào.`,
        hint: 'Ghi số hồ sơ từng lĩnh vực; không có hồ sơ thì ghi 0.',
      };
    else yield { message: `Không có bảng ${PROCEDURE_SHEET}: chưa có số hồ sơ nào.` };
  },
});

/** What can be seen of it, at its place. */
function* unread({ sheet }: SheetSubject): Generator<Told> {
  const lost = sheet.unreadFigures.filter(({ table, why }) => table === 'procedures' && why !== 'second');
  for (const { sheet: name, at, why } of lost)
    yield why === 'transposed'
      ? {
          sheet: name,
          cell: at,
          message: `Bảng ${PROCEDURE_SHEET} ghi mỗi lĩnh vực một cột nên không đọc được số nào.`,
          hint: 'Chép số sang trang TTHC của biểu đã phát, mỗi lĩnh vực một dòng.',
        }
      : {
          sheet: name,
          cell: at,
          message: `Bảng ${PROCEDURE_SHEET} mất dòng tiêu đề cột nên không đọc được số nào.`,
          hint: 'Chép dòng tiêu đề từ biểu đã phát lên trên dòng đầu tiên.',
        };
}
