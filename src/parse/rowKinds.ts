/** What a row of the progress table is by its own words: a task, a part of one, a sum, the header once more. */
import type { Grid } from '../model/grid.ts';
import { type ProgressRow, TOLD_COLUMNS } from '../model/sheet.ts';
import { bare } from '../text/fold.ts';
import { isHeaderAgain } from './header.ts';
import { OTHER_TIME } from './otherTime.ts';
import type { ProgressHeader } from './progressHeader.ts';
import { firstTexts, isTotal } from './rows.ts';

/** A row with one text and nothing beside it. */
export function isLine(grid: Grid, row: number): boolean {
  return firstTexts(grid, row).length === 1;
}

/** The header once more, where a page of paper begins. */
export function isAgain(grid: Grid, row: number, header: ProgressHeader): boolean {
  return isHeaderAgain(grid, row, header, Math.max(2, Object.keys(header.columns).length / 2));
}

/** "Cộng mục III", "Tổng cộng". */
export function isSum(row: ProgressRow): boolean {
  return [row.title.text, row.tt.text, row.id.text].some((text) => text !== '' && isTotal(text));
}

/** "Trong đó: …", "Lũy kế từ đầu năm": more about what stands above. */
const MORE = new RegExp(`^(?:(?:trong do|bao gom|con lai)(?![a-z])|(?:tinh )?${OTHER_TIME.source})`);
/** The beginning of a text that {@link MORE} is looked for in. */
const BEGINNING = 40;

/** "- Giao dự toán đợt 1", "a) …", "1.1 …", "Lũy kế …": a part of the task above, told in a row of its own. */
export function isPart({ id, tt, title }: ProgressRow, above: ProgressRow): boolean {
  if (isNumberedPart(id.text || tt.text || title.text, above)) return true;
  return (
    id.text === '' &&
    (/^[a-zđ][.)]$/.test(tt.text) ||
      (tt.text === '' &&
        (/^(?:[-–+•*]|[a-zđ][.)]\s)/.test(title.text) || MORE.test(bare(title.text.slice(0, BEGINNING))))))
  );
}

/** "1.2" or "II.1.2" below the task that is numbered 1, or II.1: in a column of numbers, or before the words. */
function isNumberedPart(text: string, { id, tt, task }: ProgressRow): boolean {
  const [, whole] = /^((?:[IVX]+\.)?\d{1,2})[.,]\d{1,2}(?:[.)]|\s|$)/.exec(text) ?? [];
  const numbers = [tt.text, id.text, task ?? '', task?.split('.').at(-1) ?? ''].map(bareNumber);
  return whole !== undefined && numbers.includes(bareNumber(whole));
}

/** "01." → "1". */
function bareNumber(text: string): string {
  return text.replace(/^0+|[.)]$/g, '');
}

/** Words that stand alone in the column of codes are a line of text. */
const LONGEST_CODE = 20;

/** A row that matched no task is still about work when it has a code, or a wording and something told about it. */
export function isAboutWork(row: ProgressRow): boolean {
  if (row.title.text === '' && !tellsAnything(row) && row.id.text.length > LONGEST_CODE) return false;
  return row.id.text !== '' || (row.title.text !== '' && (row.tt.text !== '' || tellsAnything(row)));
}

/** Whether a row is work whatever it sounds like: "Thủ trưởng đơn vị tổ chức đối thoại", with a status. */
export function isWork(row: ProgressRow): boolean {
  return (
    row.title.text !== '' &&
    (row.status.value !== undefined ||
      ((row.id.text !== '' || /^\d+[.)]?$/.test(row.tt.text)) && tellsAnything(row)))
  );
}

/** Whether the unit told anything in the row. */
export function tellsAnything(row: ProgressRow): boolean {
  return TOLD_COLUMNS.some((name) => row[name].text !== '');
}
