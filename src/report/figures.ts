/** Indicators and TTHC figures of the period, with where each came from. */
import { type Indicator, isMet, percentOf } from '../model/indicator.ts';
import { type Plan, procedureUnit, unitNamed, unitsThatMustReport } from '../model/plan.ts';
import {
  type Cell,
  COUNTS,
  type Count,
  type IndicatorRow,
  indicatorRow,
  isCount,
  type ProcedureRow,
  type Sheet,
} from '../model/sheet.ts';
import type { Unit } from '../model/unit.ts';

/** Where a number was read. */
export interface Source {
  unit: Unit;
  file: string;
  sheet: string;
  cells: string[];
}

export interface IndicatorResult {
  indicator: Indicator;
  /** Sums over the units that gave numbers; null when none did. */
  numerator: number | null;
  denominator: number | null;
  /** Percent at two decimals, or the index; null when there is no value. */
  value: number | null;
  met: boolean | null;
  /** Units that owe a number and gave none; their share is not in the sums. */
  missing: { unit: Unit; submitted: boolean }[];
  sources: Source[];
  /** Every unit reported, and there was nothing to count: no value, and none is missing. */
  noneArising: boolean;
  /** Numbers that cannot be true: a part larger than its whole. */
  contradictory: boolean;
}

/** Every indicator that is the commune's business; of a unit's own report, those it reports. */
export function reckonIndicators(plan: Plan, sheets: Map<string, Sheet>, only?: string): IndicatorResult[] {
  const mustReport = unitsThatMustReport(plan).map((unit) => unit.id);
  return plan.indicators
    .filter((indicator) => !indicator.outOfScope)
    .flatMap((indicator) => {
      const reporters = (indicator.reporters === 'all' ? mustReport : indicator.reporters).filter(
        (id) => only === undefined || id === only,
      );
      // One that the plan gives to nobody is a gap of the commune's report, and no unit's.
      return reporters.length === 0 && only !== undefined
        ? []
        : [
            reckon(
              indicator,
              reporters.map((id) => unitNamed(plan, id)!),
              sheets,
            ),
          ];
    });
}

function reckon(indicator: Indicator, units: Unit[], sheets: Map<string, Sheet>): IndicatorResult {
  const result: IndicatorResult = {
    indicator,
    numerator: null,
    denominator: null,
    value: null,
    met: null,
    missing: [],
    sources: [],
    noneArising: false,
    contradictory: false,
  };
  for (const unit of units) {
    const sheet = sheets.get(unit.id);
    const row = indicatorRow(sheet?.indicators, indicator.id);
    const taken = row && (indicator.unit === 'index' ? takeIndex(result, row) : takeFraction(result, row));
    if (taken)
      result.sources.push({ unit, file: sheet!.file, sheet: sheet!.indicators!.sheet, cells: taken });
    else result.missing.push({ unit, submitted: sheet !== undefined });
  }
  const { numerator: n, denominator: d } = result;
  result.noneArising = indicator.unit === '%' && units.length > 0 && result.missing.length === 0 && !d && !n;
  if (n !== null && d !== null) {
    result.contradictory = n > d;
    const value = result.contradictory ? undefined : percentOf(n, d);
    if (value !== undefined) {
      result.value = value;
      result.met = isMet(indicator, value, { n, d });
    }
  }
  return result;
}

/** Adds a unit's fraction to the sums. Returns the cells it stands in; undefined when the unit owes it still. */
function takeFraction(result: IndicatorResult, row: IndicatorRow): string[] | undefined {
  const [n, d] = [row.numerator.value, row.denominator.value];
  if (isCount(n) && isCount(d)) {
    result.numerator = (result.numerator ?? 0) + n;
    result.denominator = (result.denominator ?? 0) + d;
  } else if (!row.noneArising) {
    return undefined;
  }
  return cellsOf(row.numerator, row.denominator);
}

function takeIndex(result: IndicatorResult, row: IndicatorRow): string[] | undefined {
  const value = row.value.value;
  if (value === undefined || value < 0 || value > 1) return undefined;
  result.value = value;
  result.met = isMet(result.indicator, value);
  return cellsOf(row.value);
}

function cellsOf(...cells: Cell<unknown>[]): string[] {
  return [...new Set(cells.flatMap((cell) => cell.at ?? []))];
}

/** The TTHC table as reported; undefined where no unit sent one. */
export interface ProcedureFigures {
  /** Whose table it is. */
  sheet: Sheet;
  fields: { field: string; counts: Record<Count, number | undefined> }[];
  /** As the unit added it up, else the sum of the fields. */
  total: Record<Count, number | undefined>;
}

/** The TTHC table of the unit that keeps it, where the plan has that unit; undefined when nobody sent one. */
export function reckonProcedures(sheets: Iterable<Sheet>, plan: Plan): ProcedureFigures | undefined {
  const keeper = procedureUnit(plan)?.id;
  const sheet = [...sheets].find(
    ({ procedures, unit }) =>
      procedures &&
      (procedures.fields.length > 0 || procedures.total) &&
      (keeper === undefined || unit === keeper),
  );
  const table = sheet?.procedures;
  if (!table) return undefined;
  // A number that cannot be one (CC204) is no number of the report.
  const numbers = (row: ProcedureRow) =>
    countsOf((count) => (isCount(row.counts[count].value) ? row.counts[count].value : undefined));
  const fields = table.fields.map((row) => ({ field: row.field, counts: numbers(row) }));
  const added = countsOf((count) => {
    const values = fields.map((row) => row.counts[count]).filter((value) => value !== undefined);
    return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : undefined;
  });
  const own = table.total && numbers(table.total);
  return { sheet, fields, total: own ? countsOf((count) => own[count] ?? added[count]) : added };
}

/** A value for each column of the TTHC table. */
export function countsOf<T>(of: (count: Count) => T): Record<Count, T> {
  return Object.fromEntries(COUNTS.map((count) => [count, of(count)])) as Record<Count, T>;
}
