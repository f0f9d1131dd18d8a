/** The "Số liệu" worksheet: numerator, denominator and value of each indicator. */
import type { Grid } from '../model/grid.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Plan } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import {
  type Cell,
  type IndicatorColumn,
  type IndicatorRow,
  type IndicatorTable,
  tellsFigures,
} from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { readFraction, saysNothingArose, saysThereWasNone } from '../text/read.ts';
import { beginsWith } from '../text/words.ts';
import { countCell, decimalCell, percentCell, textCell } from './cells.ts';
import { headerAt, unreadColumns } from './figureColumns.ts';
import { type FigureHeader, turnedTo } from './figurePeriods.ts';
import { findHeader, type Header, isHeaderAgain } from './header.ts';
import type { AskedTime } from './otherTime.ts';
import { firstTexts, isNumbering, isSignature, rowsBelow } from './rows.ts';
import { INDICATOR_WORDS } from './vocabulary.ts';

/** What some column of numbers is called, in whichever of its ways; "điện tử", "biểu mẫu" and "tổng số hồ sơ" are none. */
const NUMBERS =
  /(?:tử|mẫu) số|tử ?\/|số đạt|số đã thực hiện|tổng số(?= ?(?:$|[\d(:;,./–-]|tính|đến|tới|trong|tháng|quý|kỳ|năm))/m;
const BEFORE_NUMBERS = /^(?:tử|mẫu)/m;

function namesNumbers(lines: string): boolean {
  return (
    NUMBERS.test(lines) ||
    (BEFORE_NUMBERS.test(lines) && lines.split('\n').some((line) => beginsWith(line, BEFORE_NUMBERS)))
  );
}

/**
 * The header of a table of indicators, if the worksheet has one.
 * @param asked of several periods side by side, its numbers are read
 */
export function findIndicatorHeader(
  grid: Grid,
  asked?: AskedTime,
): FigureHeader<IndicatorColumn> | undefined {
  const header = findHeader(grid, INDICATOR_WORDS, 3, { must: namesNumbers });
  const names = header?.columns;
  return names && (names.code || names.name) && (hasFigures(names) || isFraction(names))
    ? turnedTo(asked, ['numerator', 'denominator', 'value'], header, grid)
    : undefined;
}

/** Both columns of a fraction; of a table with codes, one is enough to know what is missing. */
function hasFigures({ code, numerator, denominator }: Header<IndicatorColumn>['columns']): boolean {
  return Boolean((numerator && denominator) || (code && (numerator || denominator)));
}

/** One column for both: "Kết quả (tử số/mẫu số)". */
function isFraction({ value, numerator, denominator }: Header<IndicatorColumn>['columns']): boolean {
  return !numerator && !denominator && /tử.*mẫu/i.test(value?.text ?? '');
}

/** Names of columns that stand in a row which is the header once more. */
const SEVERAL_NAMES = 2;

/** Rows of the plan’s indicators; rows with numbers that are none of them are told apart. */
export function readIndicators(
  grid: Grid,
  header: FigureHeader<IndicatorColumn>,
  plan: Plan,
): IndicatorTable {
  const { columns } = header;
  const table: IndicatorTable = {
    sheet: grid.sheet,
    headerAt: headerAt(header),
    rows: [],
    unknown: [],
    missing: isFraction(columns)
      ? []
      : (['numerator', 'denominator'] as const).filter((name) => !columns[name]),
    unread: [],
    periods: header.periods,
  };
  const column = (name: IndicatorColumn) => columns[name]?.column;
  let signed = false;
  for (const row of rowsBelow(grid, header.below)) {
    if (isNumbering(grid, row) || isHeaderAgain(grid, row, header, SEVERAL_NAMES)) continue;
    const code = textCell(grid, row, column('code'));
    const name = textCell(grid, row, column('name'));
    const indicator = indicatorNamed(plan, code.wrote ?? code.text, name.wrote ?? name.text);
    if (!indicator) {
      const numbers = numbersTold(grid, row, columns);
      if (numbers === 0 && isSignature(firstTexts(grid, row))) signed = true;
      // One number below the signatures may be a telephone's.
      if (numbers > (signed ? 1 : 0))
        table.unknown.push({
          at: code.text === '' ? (name.at ?? code.at)! : code.at!,
          text: name.text || code.text,
        });
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
  table.unread = unreadColumns(
    grid,
    header,
    table.rows.map(({ row }) => row),
  );
  return table;
}

/** In how many of the columns of numbers a row has any. */
function numbersTold(grid: Grid, row: number, columns: Header<IndicatorColumn>['columns']): number {
  return [columns.numerator, columns.denominator, columns.value].filter((each) =>
    /\d/.test(textCell(grid, row, each?.column).text),
  ).length;
}

/** No name of an indicator is longer. */
const LONGEST_NAME = 500;

const indicatorsByCode = rememberByObject(
  ({ indicators }: Plan) => new Map([...indicators].reverse().map((each) => [fold(each.id), each])),
);

function indicatorNamed(plan: Plan, code: string, name: string): Indicator | undefined {
  const byCode = code === '' ? undefined : indicatorsByCode(plan).get(fold(code));
  if (byCode) return byCode;
  if (name === '' || name.length > LONGEST_NAME) return undefined;
  return nearest(name, plan.indicators, (indicator) => indicator.name, 0.9);
}

/** "Không phát sinh" in place of a number, a denominator of 0, and "12/15" in one cell. */
function withNothingArising(row: IndicatorRow): IndicatorRow {
  const { numerator, denominator, value } = row;
  // "12/15" in whichever cell there is; what is not there has no address.
  const shared = (numerator.text === '' ? [value] : [numerator]).find((cell) => readFraction(cell.text));
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
  // Beside a number "không phát sinh" is the cell that contradicts it (CC202).
  if ((numerator.value ?? 0) > 0 && denominator.value !== 0) return row;
  const none =
    nothing(denominator) ||
    nothing(numerator) ||
    (nothing(value) && !denominator.value) ||
    denominator.value === 0 ||
    (!tellsFigures(row) && saysNothingArose(row.note.text));
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

/** A cell that said "Không phát sinh" was read: nothing is wrong with it. */
function settled(cell: Cell<number>): Cell<number> {
  return saysThereWasNone(cell.text) ? { at: cell.at, text: cell.text, value: undefined } : cell;
}
