/** The block at the end of worksheet "Tiến độ" in which a unit writes work that the plan does not have. */
import type { Worksheet } from 'exceljs';
import { COLUMNS, type Column } from '../model/sheet.ts';
import { ARISING_CODE, ARISING_TITLE, COLUMN_LABELS } from '../text/labels.ts';
import { givenCell, openCell, sectionCell, TEXT_FORMAT } from './look.ts';
import { addRule } from './rules.ts';

const ROWS = 5;
/** Of two lines. */
const HEIGHT = 34;

/** How a column looks in the table of tasks. */
interface Look {
  width: number;
  centred?: true;
  format?: string;
}

/**
 * Its title and some rows. Each has a code of its own, by which it is known wherever it is sorted to; a row that is
 * inserted among them, or goes on below them, is known by the title above. @returns the last row
 */
export function addArising(sheet: Worksheet, after: number, looks: Record<Column, Look>): number {
  const cellOf = (row: number, column: Column) => sheet.getCell(row, COLUMNS.indexOf(column) + 1);
  const alignOf = (column: Column) => (looks[column].centred ? 'center' : 'left');
  const title = after + 1;
  for (const column of COLUMNS)
    sectionCell(cellOf(title, column), column === 'title' ? ARISING_TITLE : '', alignOf(column));
  sheet.getRow(title).height = 20;
  for (let number = 1; number <= ROWS; number++) {
    const row = title + number;
    for (const column of COLUMNS)
      if (column === 'id') givenCell(cellOf(row, column), `${ARISING_CODE}${number}`, alignOf(column));
      else openCell(cellOf(row, column), looks[column].format ?? TEXT_FORMAT, alignOf(column));
    sheet.getRow(row).height = HEIGHT;
  }
  const left = COLUMNS.indexOf('title') + 1;
  addRule(
    sheet,
    { top: title + 1, left, bottom: title + ROWS, right: left },
    {
      prompt: [
        COLUMN_LABELS.title,
        'Chỉ ghi việc không có trong kế hoạch. Ghi cả nơi giao, văn bản giao. Ví dụ: Rà soát hộ chưa có giấy khai sinh theo Công văn số 45/UBND-NC ngày 02/4/2026 của UBND tỉnh. Không có thì để trống.',
      ],
    },
  );
  return title + ROWS;
}
