/** What had to be guessed to read a sheet, said so that a person can object. */
import type { Column, Sheet } from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { COLUMN_LABELS, PROGRESS_SHEET, periodLabel } from '../text/labels.ts';

/** More rows than this are counted. */
const MOST_NAMED = 5;

/** One sentence for each kind of guess: worksheet, columns, rows, unit, period. */
export function guessesOf({ progress, info, unit, period }: Sheet): string[] {
  if (!progress) return [];
  const columns = (Object.keys(progress.columns) as Column[]).flatMap((column) => {
    const { text, at } = progress.columns[column]!;
    return fold(text) === fold(COLUMN_LABELS[column])
      ? []
      : [`“${text}” (${at}) là “${COLUMN_LABELS[column]}”`];
  });
  const byText = progress.rows.filter(({ matchedBy }) => matchedBy === 'text');
  const rows = byText.slice(0, MOST_NAMED).map(({ row, task }) => `dòng ${row} là ${task}`);
  const more = byText.length - rows.length;
  const about = [
    ...(unit !== undefined && info.unit.text === '' && info.unitCode.text === ''
      ? [`đơn vị là ${unit}`]
      : []),
    ...(period !== undefined && info.period.text === '' ? [`kỳ là ${periodLabel(period)}`] : []),
  ];
  return [
    ...(fold(progress.sheet) === fold(PROGRESS_SHEET)
      ? []
      : [`Đọc bảng tiến độ ở trang “${progress.sheet}”.`]),
    ...(columns.length > 0 ? [`Hiểu cột ${columns.join('; ')}.`] : []),
    ...(rows.length > 0
      ? [`Khớp theo lời văn: ${rows.join(', ')}${more > 0 ? ` và ${more} dòng nữa` : ''}.`]
      : []),
    ...(about.length > 0 ? [`Lấy từ phần đầu biểu hoặc tên tệp: ${about.join(', ')}.`] : []),
  ];
}
