/**
 * The times that a deadline names – days, months, quarters, halves, years – and how they hang together: alone, as a
 * range ("Quý IV/2025 - Quý II/2026") or as a list ("Quý I, II/2026"). Texts are without marks, in lower case (`bare`).
 */
import { addDays, type Day, dayOf, dayWithin } from '../../model/day.ts';
import { MANY } from './reading.ts';
import { months, type Named, QUARTERS, quarter, type Token, tokensOf, type Unit } from './shapes.ts';

/** Every time that stands together, from the first day to the last. */
export interface Times {
  from: Day;
  to: Day;
  unit: Unit;
  /** "01/3 - 15/4", "Quý I, II": from one time to another. */
  joined: 'one' | 'range' | 'list';
  /** The last day of each, where they do not follow one another. */
  each: Day[];
  /** Why this is a guess. */
  doubt: string | undefined;
}

/** A text in its order: words (signs are words too) and times. */
export type Part = string | Times;

/** Words and times of a text; undefined where it names a time that cannot be. @param year of times that say none */
export function partsIn(text: string, year: number): Part[] | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; ) {
    const group = groupAt(tokens, at);
    if (!group) {
      parts.push((tokens[at] as { word: string }).word);
      at++;
      continue;
    }
    const times = timesOf(group, year);
    if (!times) return undefined;
    parts.push(times);
    at = group.end;
  }
  return parts;
}

interface Group {
  named: Named[];
  isRange: boolean;
  /** "của năm liền kề": so many years after the plan's. */
  years: number;
  /** Numbers alone were taken for months, as "6-9/2026". */
  guessed: boolean;
  end: number;
}

/** The times that begin there and stand together. */
function groupAt(tokens: Token[], start: number): Group | undefined {
  const first = firstAt(tokens, start);
  if (!first) return undefined;
  const group: Group = {
    named: [first.time],
    isRange: false,
    years: 0,
    guessed: first.guessed,
    end: first.end,
  };
  for (;;) {
    const year = yearAfter(tokens, group);
    if (year) {
      for (const named of group.named) named.year ??= year.of;
      group.years = year.years;
      group.end = year.end;
      if (group.years !== 0) return group;
    }
    const join = joinAt(tokens, group.end);
    const next = join && nextAt(tokens, join.end, group.named.at(-1)!);
    // "15/6 đến 30/6 đến 15/7" says nothing.
    if (!next || (group.named.length > 1 && join.isRange !== group.isRange)) return group;
    group.isRange = join.isRange;
    group.named.push(next.time);
    group.end = next.end;
  }
}

/** A time; or a number that its month follows: "01-15/4/2026", "6-9/2026". */
function firstAt(tokens: Token[], at: number): { time: Named; end: number; guessed: boolean } | undefined {
  const token = tokens[at]!;
  if ('time' in token) return { time: token.time, end: at + 1, guessed: false };
  if (token.word === 'ngay') {
    const next = tokens[at + 1];
    return next && 'word' in next && NUMBER.test(next.word) ? firstAt(tokens, at + 1) : undefined;
  }
  if (!NUMBER.test(token.word)) return undefined;
  const join = joinAt(tokens, at + 1);
  const after = join && tokens[join.end];
  if (!after || !('time' in after)) return undefined;
  const { time } = after;
  const value = Number(token.word);
  if (time.unit === 'day' && value > 0 && value < (time.date ?? 0))
    return { time: { ...time, date: value }, end: at + 1, guessed: false };
  if (time.unit === 'month' && value > 0 && value < time.month)
    return { time: { ...time, month: value }, end: at + 1, guessed: true };
  return undefined;
}

const NUMBER = /^\d{1,2}$/;
const RANGE = new Set(['-', 'den', 'toi']);
const LIST = new Set([',', 'va', '+', ';']);
/** "đến hết quý III", "đến cuối tháng 8". */
const FILLERS = new Set(['het', 'cuoi', 'cac', 'ngay']);

function joinAt(tokens: Token[], at: number): { isRange: boolean; end: number } | undefined {
  const wordAt = (index: number) => {
    const token = tokens[index];
    return token && 'word' in token ? token.word : '';
  };
  const isRange = RANGE.has(wordAt(at));
  if (!isRange && !LIST.has(wordAt(at))) return undefined;
  let end = at + 1;
  if (!isRange && wordAt(end) === 'va') end++;
  while (isRange && FILLERS.has(wordAt(end))) end++;
  return { isRange, end };
}

/** The next time of a range or list; a number alone is of the same kind as what it follows. */
function nextAt(tokens: Token[], at: number, before: Named): { time: Named; end: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if ('time' in token) {
    const { time } = token;
    // "Quý 1-2/2026".
    const isQuarter = before.unit === 'quarter' && time.loose === 'number' && time.month <= 4;
    return { time: isQuarter ? quarter(time.month, time.year) : time, end: at + 1 };
  }
  const following = tokens[at + 1];
  if (following && 'word' in following && /^[a-z]/.test(following.word) && !CLOSING.has(following.word))
    return undefined;
  if (before.unit === 'quarter') {
    const number = QUARTERS[token.word];
    return number === undefined ? undefined : { time: quarter(number), end: at + 1 };
  }
  const time = before.unit === 'month' && NUMBER.test(token.word) ? months('month', token.word, 1) : null;
  return time ? { time, end: at + 1 } : undefined;
}

/** Words that may follow a number of a list: "quý I, II và III", "tháng 6, 12 hằng năm". */
const CLOSING = new Set(['va', 'den', 'hang', 'nam', 'cua', 'trong', 'moi']);

const NEXT_YEAR =
  /^(?:cua )?nam (?:ke hoach )?(?:lien ke(?: sau)?|sau lien ke|lien sau|sau|ke tiep|tiep theo|toi)(?= |$)/;
const LAST_YEAR = /^(?:cua )?nam (?:ke hoach )?(?:lien ke truoc|truoc lien ke|lien truoc|truoc)(?= |$)/;
const THIS_YEAR =
  /^(?:cua|trong|ngay trong) nam(?: nay| ke hoach)?(?= |$)(?! \d)|^nam (?:nay|ke hoach)(?= |$)/;

/** The year that follows times which say none: "Quý III Năm 2026", "31/12 năm trước liền kề". */
function yearAfter(
  tokens: Token[],
  { named, end }: Group,
): { of: number | undefined; years: number; end: number } | undefined {
  if (named.at(-1)!.year !== undefined || named.at(-1)!.unit === 'year') return undefined;
  let at = end;
  for (let skipped = 0; skipped < 2; skipped++) {
    const token = tokens[at];
    if (token && 'word' in token && /^(?:[,/(.-]|cua|trong)$/.test(token.word)) at++;
  }
  const token = tokens[at];
  if (token && 'time' in token && token.time.unit === 'year' && token.time.year !== undefined) {
    const [dash, other] = tokens.slice(at + 1, at + 3);
    const goesOn =
      dash && 'word' in dash && dash.word === '-' && other && 'time' in other && other.time.unit === 'year';
    return goesOn ? undefined : { of: token.time.year, years: 0, end: at + 1 };
  }
  const words = tokens
    .slice(end, end + 7)
    .map((each) => ('word' in each ? each.word : '0'))
    .join(' ');
  for (const [shape, years] of [
    [LAST_YEAR, -1],
    [NEXT_YEAR, 1],
    [THIS_YEAR, 0],
  ] as const) {
    const found = shape.exec(words);
    if (found) return { of: undefined, years, end: end + found[0].split(' ').length };
  }
  return undefined;
}

/** From the first day to the last; undefined where the calendar or the order forbids it. */
function timesOf(group: Group, planYear: number): Times | undefined {
  const { named, isRange } = group;
  const printed = named.map(({ year }) => year);
  const last = printed.findLast((year) => year !== undefined);
  named.forEach((each, index) => {
    each.year ??= printed.slice(index).find((year) => year !== undefined) ?? last ?? planYear + group.years;
  });
  const wrapped = isRange ? acrossTheYear(named, printed) : undefined;
  const spans = named.map(spanOf).flatMap((span) => span ?? []);
  if (spans.length < named.length) return undefined;
  const [first, end] = [spans[0]!, spans.at(-1)!];
  if (isRange && (spans.length > 2 || first.from > end.from || first.to > end.to) && !isWithin(first, end))
    return undefined;
  const touch = spans.every(({ from }, index) => index === 0 || addDays(spans[index - 1]!.to, 1) === from);
  const isList = !isRange && spans.length > 1;
  const isLoose = group.guessed || (last === undefined && named.some(({ loose }) => loose === 'letter'));
  return {
    from: isRange ? first.from : spans.map(({ from }) => from).sort()[0]!,
    to: spans
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
    unit: named.every(({ unit }) => unit === named[0]!.unit) ? named[0]!.unit : 'day',
    joined: isRange ? 'range' : isList ? 'list' : 'one',
    each: isList && !touch ? spans.map(({ to }) => to).sort() : [],
    doubt:
      (group.years === 0 ? undefined : `năm liền kề hiểu là năm ${planYear + group.years}`) ??
      wrapped ??
      (isList && (!touch || spans.length > 3) ? MANY : undefined) ??
      (isLoose ? 'chỉ ghi con số, hiểu là tháng' : undefined),
  };
}

/** "Từ tháng 3 đến hết năm 2026". */
function isWithin(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** "Tháng 11 - tháng 2/2026" begins in the year before. @returns what has to be asked then */
function acrossTheYear(named: Named[], printed: (number | undefined)[]): string | undefined {
  const [first, last] = [spanOf(named[0]!), spanOf(named.at(-1)!)];
  const yearless = printed.filter((year) => year === undefined).length;
  if (!first || !last || first.from <= last.to || named.length !== 2 || yearless !== 1) return undefined;
  const wrapped = named[printed.indexOf(undefined)]!;
  wrapped.year! += wrapped === named[0] ? -1 : 1;
  return `hiểu là tháng của năm ${wrapped.year}`;
}

interface Span {
  from: Day;
  to: Day;
}

function spanOf({ year, month, months: count, date }: Named): Span | undefined {
  if (date !== undefined) {
    const on = dayOf(year!, month, date);
    return on === undefined ? undefined : { from: on, to: on };
  }
  return { from: dayWithin(year!, month, 1), to: dayWithin(year!, month + count - 1, 31) };
}
