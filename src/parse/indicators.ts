/** The "Số liệu" worksheet: numerator, denominator and value of each indicator. */
import type { Grid } from '../model/grid.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Plan } from '../model/plan.ts';
import type { Cell, IndicatorColumn, IndicatorRow, IndicatorTable } from '../model/sheet.ts';
import { fold, foldWords } from '../text/fold.ts';
import { foldedLikeness } from '../text/nearest.ts';
import { readFraction, saysNothingArose, saysThereWasNone } from '../text/read.ts';
import { countCell, decimalCell, percentCell, textCell } from './cells.ts';
import { findHeader, type Header } from './header.ts';
import { firstTexts, isNumbering, isSignature, rowsBelow } from './rows.ts';
import { INDICATOR_WORDS } from './vocabulary.ts';

/** The header of a table of indicators, if the worksheet has one. */
export function findIndicatorHeader(grid: Grid): Header<IndicatorColumn> | undefined {
  const header = findHeader(grid, INDICATOR_WORDS, 3, { must: /tử|mẫu|đạt|thực hiện|tổng số/i });
  const names = header?.columns;
  return names && (names.code || names.name) && ((names.numerator && names.denominator) || isFraction(names))
    ? header
    : undefined;
}

/** One column for both: "Kết quả (tử số/mẫu số)". */
function isFraction({ value, numerator, denominator }: Header<IndicatorColumn>['columns']): boolean {
  return !numerator && !denominator && /tử.*mẫu/i.test(value?.text ?? '');
}

/** Rows of the plan’s indicators; other rows are no indicators and are passed over. */
export function readIndicators(grid: Grid, header: Header<IndicatorColumn>, plan: Plan): IndicatorTable {
  const column = (name: IndicatorColumn) => header.columns[name]?.column;
  const table: IndicatorTable = { sheet: grid.sheet, rows: [] };
  for (const row of rowsBelow(grid, header.below)) {
    if (isNumbering(grid, row)) continue;
    const code = textCell(grid, row, column('code'));
    const name = textCell(grid, row, column('name'));
    const indicator = indicatorNamed(plan, code.wrote ?? code.text, name.wrote ?? name.text);
    if (!indicator) {
      if (isSignature(firstTexts(grid, row))) break;
      continue;
    }
    table.rows.push(
      withNothingArising({
        row,
        indicator: indicator.id,
        code,
        name,
        numerator: countCell(grid, row, column('numerator')),
        denominator: countCell(grid, row, column('denominator')),
        value: (indicator.unit === '%' ? percentCell : decimalCell)(grid, row, column('value')),
        note: textCell(grid, row, column('note')),
        noneArising: false,
      }),
    );
  }
  return table;
}

/** No name of an indicator is longer. */
const LONGEST_NAME = 500;

function indicatorNamed(plan: Plan, code: string, name: string): Indicator | undefined {
  if (code !== '') {
    const byCode = plan.indicators.find((indicator) => fold(indicator.id) === fold(code));
    if (byCode) return byCode;
  }
  if (name === '' || name.length > LONGEST_NAME) return undefined;
  const wanted = foldWords(name);
  return plan.indicators.find((indicator) => foldedLikeness(foldWords(indicator.name), wanted) >= 0.9);
}

/** "Không phát sinh" in place of a number, a denominator of 0, and "12/15" in one cell. */
function withNothingArising(row: IndicatorRow): IndicatorRow {
  const { numerator, denominator, value } = row;
  // "12/15" in whichever cell there is; what is not there has no address.
  const shared = [numerator, value].find((cell) => readFraction(cell.text));
  const fraction = denominator.text === '' && shared && readFraction(shared.text);
  if (fraction) {
    row.numerator = { at: shared.at, text: shared.text, value: fraction.numerator };
    row.denominator = { at: shared.at, text: shared.text, value: fraction.denominator };
    row.value = shared === value ? { at: value.at, text: '', value: undefined } : value;
    return { ...row, noneArising: fraction.denominator === 0 };
  }
  const nothing = (cell: Cell<number>) => cell.value === undefined && saysThereWasNone(cell.text);
  if (nothing(numerator) && (denominator.value ?? 0) > 0) {
    return { ...row, numerator: { at: numerator.at, text: numerator.text, value: 0 } };
  }
  const none =
    nothing(denominator) ||
    nothing(numerator) ||
    nothing(value) ||
    denominator.value === 0 ||
    (isBlank(row) && saysNothingArose(row.note.text));
  if (!none) return row;
  return {
    ...row,
    noneArising: true,
    numerator: settled(numerator),
    denominator: settled(denominator),
    // 0/0 worked out by a formula is an error that says the same.
    value:
      value.flaw === 'formula-error' ? { at: value.at, text: value.text, value: undefined } : settled(value),
  };
}

function isBlank({ numerator, denominator, value }: IndicatorRow): boolean {
  return [numerator, denominator, value].every((cell) => cell.text === '');
}

/** A cell that said "Không phát sinh" was read: nothing is wrong with it. */
function settled(cell: Cell<number>): Cell<number> {
  return saysThereWasNone(cell.text) ? { at: cell.at, text: cell.text, value: undefined } : cell;
}
