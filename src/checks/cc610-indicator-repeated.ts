import { indicatorRow, type PeriodsBeside, tellsFigures } from '../model/sheet.ts';
import { INDICATOR_SHEET, periodLabel } from '../text/labels.ts';
import { indicatorName } from '../text/target.ts';
import { midSentence } from '../text/write.ts';
import { defineSheetCheck, type Told } from './define.ts';

export default defineSheetCheck({
  code: 'CC610',
  slug: 'indicator-repeated',
  severity: 'error',
  title: 'Chỉ tiêu ghi hai lần',
  why: 'Một chỉ tiêu có hai bộ số thì chỉ một bộ vào báo cáo, có thể là bộ cũ.',
  mend: 'Mỗi chỉ tiêu một dòng, chỉ để cột số của kỳ báo cáo.',
  example: {
    changes: [{ addIndicator: 'I06', numerator: 95, denominator: 100 }],
    at: { indicator: 'I06', column: 'code' },
  },
  *run({ sheet, plan }) {
    for (const each of [sheet.indicators, sheet.procedures])
      if (each?.periods) yield besideEachOther(each.sheet, each.periods);
    const table = sheet.indicators;
    if (!table) return;
    for (const row of table.rows) {
      const counted = indicatorRow(table, row.indicator)!;
      if (row === counted || !tellsFigures(row)) continue;
      const indicator = plan.indicators.find(({ id }) => id === row.indicator)!;
      yield {
        sheet: table.sheet,
        cell: row.code.text === '' ? row.name.at : row.code.at,
        about: indicatorName(indicator),
        message: `có hai dòng, ${counted.row} và ${row.row}; chỉ tính dòng ${counted.row}.`,
        hint: `Để số đúng ở dòng ${counted.row}, bỏ dòng ${row.row}.`,
      };
    }
    for (const { table: kind, why, ...place } of sheet.unreadFigures)
      if (kind === 'indicators' && why === 'second')
        yield {
          sheet: place.sheet,
          cell: place.at,
          message: `Thêm một bảng ${INDICATOR_SHEET} không đọc; số đang lấy ở bảng tại ô ${table.headerAt}, trang ${table.sheet}.`,
          hint: 'Gộp vào một bảng, hoặc bỏ bảng không dùng.',
        };
  },
});

const OTHER_PERIODS: Record<string, string> = { own: 'trong kỳ', cumulative: 'lũy kế' };

function periodWords(key: string): string {
  return OTHER_PERIODS[key] ?? midSentence(periodLabel(key));
}

/** "Số tháng 3, tháng 4 ghi cạnh nhau; chỉ đọc tháng 4." */
function besideEachOther(sheet: string, { at, found, read, isOther }: PeriodsBeside): Told {
  const names = found.map(periodWords);
  if (read === undefined && isOther)
    return {
      sheet,
      cell: at,
      message: `Cột số của ${names.join(', ')} không phải của kỳ này nên không đọc.`,
      hint: 'Ghi số của kỳ báo cáo; đã là số của kỳ này thì sửa tiêu đề cột.',
    };
  return {
    sheet,
    cell: at,
    message: `Số ${names.join(', ')} ghi cạnh nhau; ${read === undefined ? `không rõ kỳ báo cáo, đang đọc ${names[0]}` : `chỉ đọc ${periodWords(read)}`}.`,
    hint: 'Chỉ để cột của kỳ báo cáo.',
  };
}
