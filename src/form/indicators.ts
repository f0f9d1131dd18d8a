/** Worksheet "Số liệu": numerator and denominator of each target that the unit answers for. */
import type { Workbook, Worksheet } from 'exceljs';
import { addressOf } from '../model/address.ts';
import type { Indicator } from '../model/indicator.ts';
import { indicatorsOf } from '../model/plan.ts';
import { INDICATOR_COLUMNS, type IndicatorColumn } from '../model/sheet.ts';
import { rowHeight } from '../ooxml/spreadsheet/heights.ts';
import { EXPLANATION_LABELS, INDICATOR_LABELS, INDICATOR_SHEET, STATUS_LABELS } from '../text/labels.ts';
import { targetText } from '../text/target.ts';
import { computedCell, givenCell, headerCell, lock, openCell, setPage, setWidths, write } from './look.ts';
import type { FormRequest } from './request.ts';
import { addRule, type Rule } from './rules.ts';
import { periodLine } from './sending.ts';

const HEADER_ROW = 5;
const NUMERATOR = columnOf('numerator');
const DENOMINATOR = columnOf('denominator');
const VALUE = columnOf('value');
const WIDTHS = [8, 36, 9.5, 14.5, 14.5, 10, 20, 32, 32, 14];

const SPANS: Record<Indicator['measure'], string> = {
  period: 'Trong kỳ',
  cumulative: 'Từ đầu năm đến cuối kỳ',
  snapshot: 'Tại ngày cuối kỳ',
  yearly: 'Cả năm',
};

const NONE_ARISING = STATUS_LABELS.noneArising;

function columnOf(column: IndicatorColumn): number {
  return INDICATOR_COLUMNS.indexOf(column) + 1;
}

/** The indicators asked for in this form; a unit without any gets no such worksheet. */
export function indicatorsAsked({ plan, unit, period }: FormRequest): Indicator[] {
  return indicatorsOf(plan, unit.id).filter(
    (indicator) => indicator.measure !== 'yearly' || period.key === 'nam',
  );
}

/** Worksheet "Số liệu" (contract §5). */
export async function addIndicators(workbook: Workbook, request: FormRequest): Promise<void> {
  const indicators = indicatorsAsked(request);
  if (indicators.length === 0) return;
  const sheet = workbook.addWorksheet(INDICATOR_SHEET);
  setWidths(sheet, WIDTHS);
  write(sheet.getCell('A1'), `SỐ LIỆU CÁC CHỈ TIÊU – ${request.unit.name.toUpperCase()}`, {
    bold: true,
    size: 14,
  });
  write(sheet.getCell('A2'), periodLine(request), { italic: true });
  write(
    sheet.getCell('A3'),
    `Chỉ điền Tử số và Mẫu số (số nguyên). Trong kỳ không có việc nào phải đếm thì ghi "${NONE_ARISING}" vào cả hai ô.`,
    { italic: true },
  );
  const labels = [...INDICATOR_COLUMNS.map((column) => INDICATOR_LABELS[column]), ...EXPLANATION_LABELS];
  for (const [index, label] of labels.entries()) headerCell(sheet.getCell(HEADER_ROW, index + 1), label);
  sheet.getRow(HEADER_ROW).height = 36;
  for (const [index, indicator] of indicators.entries())
    addIndicator(sheet, HEADER_ROW + 1 + index, indicator);
  addRules(sheet, indicators);

  const start = addressOf(HEADER_ROW + 1, NUMERATOR);
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: HEADER_ROW, activeCell: start }];
  setPage(sheet, { unit: request.unit, headerRow: HEADER_ROW });
  await lock(sheet);
}

function addIndicator(sheet: Worksheet, row: number, indicator: Indicator): void {
  const { id, name, numerator, denominator, measure } = indicator;
  const cell = (column: number) => sheet.getCell(row, column);
  const isIndex = indicator.unit === 'index';
  givenCell(cell(1), id, 'center');
  givenCell(cell(2), name);
  givenCell(cell(3), targetText(indicator), 'center');
  for (const column of [NUMERATOR, DENOMINATOR]) {
    if (isIndex) computedCell(cell(column));
    else openCell(cell(column), '0', 'right');
  }
  if (isIndex) openCell(cell(VALUE), '0.00', 'right');
  else computedCell(cell(VALUE));
  openCell(cell(7));
  const explained = [numerator || '–', denominator || '–', SPANS[measure]];
  for (const [index, text] of explained.entries()) givenCell(cell(8 + index), text);
  sheet.getRow(row).height = rowHeight([name, ...explained], [WIDTHS[1]!, ...WIDTHS.slice(7)], { least: 2 });
}

function addRules(sheet: Worksheet, indicators: Indicator[]): void {
  const top = HEADER_ROW + 1;
  const bottom = HEADER_ROW + indicators.length;
  const counts = { top, left: NUMERATOR, bottom, right: DENOMINATOR };
  addRule(sheet, counts, countRule(addressOf(top, NUMERATOR)));
  let from = 0;
  for (let index = 1; index <= indicators.length; index++) {
    const { unit } = indicators[from]!;
    if (indicators[index]?.unit === unit) continue;
    const block = { top: top + from, left: VALUE, bottom: top + index - 1, right: VALUE };
    addRule(sheet, block, unit === 'index' ? INDEX_RULE : COMPUTED_RULE);
    from = index;
  }
}

/** Written for the first cell; Excel shifts it for the others. IF, because AND and OR reckon all they are given. */
function countRule(first: string): Rule {
  const whole = `AND(${first}>=0,${first}=INT(${first}))`;
  return {
    check: {
      type: 'custom',
      formulae: [`IF(ISNUMBER(${first}),${whole},LOWER(TRIM(${first}))="${NONE_ARISING.toLowerCase()}")`],
    },
    error: `Ô này là số nguyên từ 0 trở lên, hoặc "${NONE_ARISING}". Vẫn giữ nội dung vừa gõ?`,
    // Some keyboards type accents as separate characters, which no formula of Excel can compare.
    lenient: true,
    prompt: [
      'Tử số, mẫu số',
      `Số nguyên; ý nghĩa xem các cột bên phải. Không có việc phải đếm: ghi "${NONE_ARISING}".`,
    ],
  };
}

const INDEX_RULE: Rule = {
  check: { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] },
  error: 'Chỉ số phải là một số, ví dụ 0,71.',
  prompt: [INDICATOR_LABELS.value, 'Ghi chỉ số được công bố, ví dụ 0,71. Không ghi tử số, mẫu số.'],
};

const COMPUTED_RULE: Rule = {
  prompt: [
    INDICATOR_LABELS.value,
    'Không phải điền: chương trình cchc tự tính từ Tử số và Mẫu số khi tổng hợp.',
  ],
};
