/** Reporting periods (kỳ báo cáo): window of data, deadline of the units; contract §2, plan V.1 footnote. */
import { addDays, type Day, dayWithin, isWeekend, yearOf } from './day.ts';
import { rememberByObject } from './remember.ts';

/** Periods longer than a month that have a report every year. */
export const LONG_KEYS = ['quy-1', '6-thang', 'quy-3', 'nam'] as const;
export type LongKey = (typeof LONG_KEYS)[number];

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;
export type MonthKey = `thang-${(typeof MONTHS)[number]}`;

/** A period that comes round every year. */
export type YearlyKey = MonthKey | LongKey;

/** Name of a period, also that of its folder (contract §1); `dot-xuat` is a free range. */
export type PeriodKey = YearlyKey | 'dot-xuat';

export interface Period {
  key: PeriodKey;
  year: number;
  from: Day;
  /** Inclusive. */
  to: Day;
  /** Last day on which a unit's sheet is in time; null for a free range. */
  due: Day | null;
  /** The plan does not say this deadline: said so once on screen, never in the report. */
  dueAssumed: boolean;
  /** The office has not said its days: they are the country's usual ones, said so on screen and in the report. */
  windowAssumed: boolean;
}

/** A day of the reporting year: month 4 of the year, or month 12 of the year before (`yearOffset` -1). */
export interface DayRule {
  day: number;
  /** 1–12; absent in the monthly rule, where `monthOffset` counts from the month of the report. */
  month?: number | undefined;
  monthOffset?: number | undefined;
  yearOffset?: number | undefined;
}

/** How one kind of period is laid out in the year. `included` false = "trước ngày": that day is too late. */
export interface PeriodRule {
  from: DayRule;
  to: DayRule;
  due: DayRule & { included: boolean; assumed?: boolean | undefined };
  /** Not the office's own days, but the usual ones. */
  assumed?: boolean | undefined;
}

export interface PeriodRules extends Record<LongKey, PeriodRule> {
  months: number[];
  month: PeriodRule;
}

/** Days off and made-up working days of one year. */
export interface DaysOff {
  off: Day[];
  /** Saturdays or Sundays that are worked in exchange. */
  work: Day[];
}

/** The day as of which progress is judged: the period's last, or today while it still runs (contract §6). */
export function asOfDay(period: Period, today: Day): Day {
  return today < period.to ? today : period.to;
}

/** The first day that any report of that year tells of. */
export function firstDayOf(year: number, rules: PeriodRules): Day {
  return [`${year}-01-01`, ...keysOf(rules).map((key) => periodOf(key, year, rules).from)].sort()[0]!;
}

/** All period keys of a year, in the order of their deadlines. */
export function periodKeys(rules: PeriodRules): YearlyKey[] {
  return [...keysOf(rules)];
}

const keysOf = rememberByObject((rules: PeriodRules): YearlyKey[] =>
  [...rules.months.map(monthKey), ...LONG_KEYS]
    .map((key) => ({ key, due: periodOf(key, 2026, rules).due! }))
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .map(({ key }) => key),
);

/** 4 → "thang-04". @throws RangeError for what is no month */
export function monthKey(month: number): MonthKey {
  const digits = MONTHS[month - 1];
  if (digits === undefined) throw new RangeError(`${month} is no month`);
  return `thang-${digits}`;
}

/** Months and quarters without a report of their own, and the period whose report tells them. */
export const TOLD_IN: ReadonlyMap<string, LongKey> = new Map([
  ['thang-03', 'quy-1'],
  ['thang-06', '6-thang'],
  ['thang-09', 'quy-3'],
  ['thang-12', 'nam'],
  ['quy-2', '6-thang'],
  ['quy-4', 'nam'],
]);

/** Whether a yearly period is longer than a month. */
function isLong(key: YearlyKey): key is LongKey {
  return LONG_KEYS.some((each) => each === key);
}

/** The period of the year that a text names exactly; undefined when the rules have none of that name. */
export function yearlyKey(text: string, rules: PeriodRules): YearlyKey | undefined {
  return periodKeys(rules).find((key) => key === text);
}

/** The month of a monthly key, else undefined. */
export function monthOfKey(key: string): number | undefined {
  const found = /^thang-(\d\d)$/.exec(key);
  return found ? Number(found[1]) : undefined;
}

/** Whether a period is a month's. */
export function isMonthly({ key }: Pick<Period, 'key'>): boolean {
  return monthOfKey(key) !== undefined;
}

/** The day that a rule means in a year. @param month that a monthly rule is asked about */
export function dayUnder(rule: DayRule, year: number, month = 1): Day {
  return dayWithin(year + (rule.yearOffset ?? 0), rule.month ?? month + (rule.monthOffset ?? 0), rule.day);
}

/** The period of that key in that year. The key must be one of {@link periodKeys}. */
export function periodOf(key: YearlyKey, year: number, rules: PeriodRules): Period {
  const known = knownPeriods(rules);
  const name = `${year} ${key}`;
  const period = known.get(name) ?? makePeriod(key, year, rules);
  known.set(name, period);
  return period;
}

/** Each sheet is asked for the periods before its own. */
const knownPeriods = rememberByObject((_: PeriodRules) => new Map<string, Readonly<Period>>());

function makePeriod(key: YearlyKey, year: number, rules: PeriodRules): Period {
  const month = monthOfKey(key);
  const rule = isLong(key) ? rules[key] : rules.month;
  const at = (day: DayRule) => dayUnder(day, year, month);
  const due = at(rule.due);
  return {
    key,
    year,
    from: at(rule.from),
    to: at(rule.to),
    due: rule.due.included ? due : addDays(due, -1),
    dueAssumed: rule.due.assumed ?? false,
    windowAssumed: rule.assumed ?? false,
  };
}

/** A free range, both days included. */
export function freePeriod(from: Day, to: Day): Period {
  return { key: 'dot-xuat', year: yearOf(to), from, to, due: null, dueAssumed: false, windowAssumed: false };
}

/** The periods whose news this one must not tell again: the months before it, whose windows overlap (contract §6). */
export function earlierOfKind(period: Period, rules: PeriodRules): Period[] {
  const month = monthOfKey(period.key) ?? 0;
  const keys = rules.months.filter((earlier) => earlier < month).map(monthKey);
  return keys.map((key) => periodOf(key, period.year, rules));
}

/** The reports of the same year that come before this one in the calendar, the latest first. */
export function reportsBefore(period: Period, rules: PeriodRules): Period[] {
  const { due } = period;
  if (due === null) return [];
  return periodKeys(rules)
    .map((key) => periodOf(key, period.year, rules))
    .filter((earlier) => earlier.due! < due)
    .reverse();
}

/** How far a window may reach into the next one and still be the one before it. */
const LONGEST_OVERLAP = 7;

/** The period whose unfinished dossiers this one begins with: of those that end about where it begins, the last. */
export function carriedFrom(period: Period, rules: PeriodRules): Period | undefined {
  const latest = addDays(period.from, LONGEST_OVERLAP);
  return [period.year - 1, period.year]
    .flatMap((year) => periodKeys(rules).map((key) => periodOf(key, year, rules)))
    .filter(({ from, to }) => from < period.from && to <= latest)
    .sort((a, b) => (a.to < b.to ? 1 : -1))[0];
}

/** The period whose deadline is the next one on or after today. */
export function nextDue(today: Day, rules: PeriodRules, year?: number): Period | undefined {
  const years = year === undefined ? [yearOf(today), yearOf(today) + 1] : [year];
  return years
    .flatMap((y) => periodKeys(rules).map((key) => periodOf(key, y, rules)))
    .find((period) => period.due! >= today);
}

/** The period that follows in the calendar of reports: after quy-1 comes thang-04. */
export function periodAfter(period: Period, rules: PeriodRules): Period | undefined {
  return period.due === null ? undefined : nextDue(addDays(period.due, 1), rules);
}

/** Neither weekend nor day off, or a weekend day worked in exchange. */
function isWorkingDay(day: Day, table: DaysOff): boolean {
  return table.work.includes(day) || (!isWeekend(day) && !table.off.includes(day));
}

/** The last working day on or before `day`; `known` is false when the year has no table of days off. */
export function lastWorkingDay(day: Day, tables: Record<string, DaysOff>): { day: Day; known: boolean } {
  const table = tables[String(yearOf(day))];
  let found = day;
  while (!isWorkingDay(found, table ?? { off: [], work: [] })) found = addDays(found, -1);
  return { day: found, known: table !== undefined };
}
