import { partsOf, type Sheet } from '../model/sheet.ts';
import {
  COLUMN_LABELS,
  COUNT_LABELS,
  INDICATOR_LABELS,
  INDICATOR_SHEET,
  PROCEDURE_SHEET,
  periodLabel,
} from '../text/labels.ts';
import { defineSheetCheck, type Told } from './define.ts';

export default defineSheetCheck({
  code: 'CC106',
  slug: 'missing-column',
  severity: 'error',
  title: 'Thiếu cột không thể thiếu',
  why: 'Phải biết dòng nói về nhiệm vụ nào (cột “Mã” hoặc “Nội dung, công việc”) và tình trạng của nó.',
  mend: 'Thêm lại cột còn thiếu, tiêu đề đúng như biểu mẫu.',
  example: { changes: [{ removeColumn: 'status' }], at: { header: 'id' } },
  *run({ sheet }) {
    yield* missingFigures(sheet);
    if (!sheet.progress) return;
    const elsewhen = sheet.unread.find((each) => each.what === 'periods' && each.read === undefined);
    for (const { sheet: name, headerAt, columns } of partsOf(sheet.progress)) {
      const where = { sheet: name, cell: headerAt };
      if (!columns.status)
        yield {
          ...where,
          message:
            elsewhen?.what === 'periods' && elsewhen.sheet === name
              ? `Bảng chỉ có cột của ${elsewhen.periods.map(periodLabel).join(', ')}, không có cột của kỳ này.`
              : `Thiếu cột “${COLUMN_LABELS.status}”.`,
          hint: `Thêm cột “${COLUMN_LABELS.status}” và chọn một trong năm tình trạng cho mỗi nhiệm vụ.`,
        };
      if (!columns.id && !columns.title)
        yield {
          ...where,
          message: `Thiếu cả cột “${COLUMN_LABELS.id}” lẫn cột “${COLUMN_LABELS.title}” nên không biết dòng nào là nhiệm vụ nào.`,
          hint: 'Thêm lại một trong hai cột.',
        };
    }
  },
});

/** Columns without which the tables of figures cannot be added up, or no rate be reckoned. */
function* missingFigures({ indicators, procedures }: Sheet): Generator<Told> {
  const tables = [
    {
      name: INDICATOR_SHEET,
      table: indicators,
      labels: indicators?.missing.map((each) => INDICATOR_LABELS[each]),
    },
    {
      name: PROCEDURE_SHEET,
      table: procedures,
      labels: procedures?.missing.map((each) => COUNT_LABELS[each]),
    },
  ];
  for (const { name, table, labels = [] } of tables) {
    if (!table || labels.length === 0) continue;
    const quoted = labels.map((label) => `“${label}”`).join(', ');
    yield {
      sheet: table.sheet,
      cell: table.headerAt,
      message: `Bảng ${name} thiếu cột ${quoted}.`,
      hint: `Thêm cột ${quoted}, tiêu đề đúng như biểu đã phát.`,
    };
  }
}
