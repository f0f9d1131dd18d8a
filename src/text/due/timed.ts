/** Days, months and years of a deadline with the limits around them: which is the last day in time. */
import { addDays, type Day, dayWithin, yearOf } from '../../model/day.ts';
import type { Due, DueBeside } from '../../model/due.ts';
import { CITED } from './citations.ts';
import { isCounted, type Limit, limitBefore, meaningOf } from './limits.ts';
import { awaited, type DueReading, MANY, unreadable } from './reading.ts';
import type { Part, Times } from './times.ts';

/** A deadline that names days, months or years. @param year of the plan */
export function readTimes(parts: Part[], year: number): DueReading {
  const pieces = piecesIn(parts);
  const after = wordsAfter(parts);
  const words = [...pieces.map(({ rest }) => rest), after].join(' ');
  const meaning = meaningOf(words);
  const isCited = words.includes(CITED);
  const isAwaited = meaningOf(pieces[0]!.before) === 'conditional';
  if (isAwaited && pieces.every(({ times }) => times.unit === 'year')) return awaited();
  if (/\d/.test(words) || meaning === 'contrary' || pieces.some(({ before }) => isCounted(before)))
    return unreadable('không hiểu hết');
  // "Theo kết luận cuộc họp ngày 15/6": the day is another's, unless a limit stands before it.
  const isOthers = ({ limit, times }: Piece) =>
    (isAwaited || (isCited && times.unit === 'day')) && limit !== 'before' && limit !== 'by';
  if (pieces.some(isOthers)) return unreadable('ngày ghi ở đây là của văn bản, việc khác');
  const chosen = chosenOf(pieces);
  const beside = besideOf(pieces, after);
  const due = dueOf(chosen, beside, year, pieces.map(({ times }) => times.from).sort()[0]!);
  if (!due || pieces.some(({ limit }) => limit === 'after')) return unreadable('chỉ nói sau một ngày');
  const doubt =
    pieces.map(({ times }) => times.doubt).find((each) => each !== undefined) ??
    (pieces.length > 1 ? (beside.milestones ? MANY : 'có hai thời hạn') : vagueness(chosen, after)) ??
    (meaning === 'plain' && !isCited ? undefined : 'còn chữ chưa hiểu');
  return doubt === undefined ? { due } : { due, doubt };
}

/** A time with what stands before it. */
interface Piece {
  times: Times;
  limit: Limit;
  isAbout: boolean;
  before: string;
  /** Words before it that were not understood as a limit. */
  rest: string;
}

function piecesIn(parts: Part[]): Piece[] {
  const pieces: Piece[] = [];
  let words: string[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      words.push(part);
      continue;
    }
    const before = words.join(' ');
    const { limit, ...told } = limitBefore(before);
    // "Từ 01/3 đến 15/4" begins there and ends.
    const isEnded = limit === 'start' && part.joined === 'range';
    pieces.push({ times: part, limit: isEnded ? 'none' : limit, before, ...told });
    words = [];
  }
  return pieces;
}

function wordsAfter(parts: Part[]): string {
  return parts.slice(parts.findLastIndex((part) => typeof part !== 'string') + 1).join(' ');
}

/** The last of several; "Năm 2026 (trước 30/11)" is as good as its day. */
function chosenOf(pieces: Piece[]): Piece {
  const narrow = narrowOf(pieces);
  const firm = narrow.filter(({ limit }) => limit !== 'start');
  const among = firm.length > 0 ? firm : narrow;
  return among.reduce((last, each) => (each.times.to >= last.times.to ? each : last));
}

/** Without those that hold another: "Quý III (trước ngày 15/8)". */
function narrowOf(pieces: Piece[]): Piece[] {
  const holds = (outer: Times, inner: Times) =>
    outer.from <= inner.from && outer.to >= inner.to && (outer.from < inner.from || outer.to > inner.to);
  return pieces.filter(({ times }) => !pieces.some((other) => holds(times, other.times)));
}

const GOES_ON =
  /^(?:[(.: -]{0,4})(?:va|dong thoi|sau do|roi|[,;]|tiep tuc)(?: |$)(?:.* )?(?:thuc hien|trien khai|duy tri|tiep tuc|thuong xuyen)(?: |$)/;
const LATER_YEARS = /(?:va|,|-) ?(?:cac |nhung )?nam (?:tiep theo|sau|ke tiep|toi)|tro di/;

function besideOf(pieces: Piece[], after: string): DueBeside {
  const days = [
    ...new Set(
      narrowOf(pieces).flatMap(({ times, limit }) =>
        times.each.length > 0 ? times.each : [lastOf(times, limit)],
      ),
    ),
  ].sort();
  const narrow = narrowOf(pieces).length;
  const goesOn =
    GOES_ON.test(after) ||
    LATER_YEARS.test(after) ||
    pieces.some(({ limit }) => limit === 'start') ||
    (narrow < pieces.length && pieces.at(-1)!.times.unit === 'year');
  return {
    ...(goesOn ? { goesOn: true } : {}),
    ...(days.length > 1 && (narrow > 1 || pieces.length === 1) ? { milestones: days } : {}),
  };
}

/** The last day in time; of several days before which it is due, that of the last. */
function lastOf({ from, to, unit, joined }: Times, limit: Limit): Day {
  if (limit !== 'before') return to;
  return addDays(joined === 'list' && unit === 'day' ? to : from, -1);
}

/** @param start where the first of several milestones begins */
function dueOf({ times, limit }: Piece, beside: DueBeside, year: number, start: Day): Due | undefined {
  const { from, to, unit, joined } = times;
  const isDay = unit === 'day' && from === to;
  switch (limit) {
    case 'before':
      return { kind: 'before', to: lastOf(times, limit), ...beside };
    case 'by':
      return { kind: 'by', to, exact: isDay, ...beside };
    case 'start': {
      const end = dayWithin(Math.max(year, yearOf(to)), 12, 31);
      return unit === 'year'
        ? { kind: 'by', to: end, exact: false, ...beside }
        : { kind: 'within', from, to: end, ...beside };
    }
    case 'early':
    case 'middle':
      return { kind: 'within', ...thirdOf(times, limit), ...beside };
    case 'none':
      if (isDay) return { kind: 'by', to, exact: true, ...beside };
      if (unit === 'year' && joined === 'one') return { kind: 'by', to, exact: false, ...beside };
      return { kind: 'within', from: beside.milestones ? start : from, to, ...beside };
    case 'after':
      return undefined;
  }
}

/** "Đầu quý II", "giữa tháng 6"; of a year its first quarter, and the two in its middle. */
function thirdOf({ from, to, unit }: Times, limit: 'early' | 'middle'): { from: Day; to: Day } {
  const year = yearOf(from);
  const month = Number(from.slice(5, 7));
  if (from === to) return { from, to };
  if (unit === 'month')
    return limit === 'early'
      ? { from, to: dayWithin(year, month, 10) }
      : { from: dayWithin(year, month, 11), to: dayWithin(year, month, 20) };
  if (unit === 'quarter')
    return limit === 'early'
      ? { from, to: dayWithin(year, month, 31) }
      : { from: dayWithin(year, month + 1, 1), to: dayWithin(year, month + 1, 31) };
  if (unit === 'year')
    return limit === 'early'
      ? { from, to: dayWithin(year, 3, 31) }
      : { from: dayWithin(year, 4, 1), to: dayWithin(year, 9, 30) };
  return { from, to };
}

/** What is vague about one deadline. */
function vagueness({ times, limit, isAbout }: Piece, after: string): string | undefined {
  if (limit === 'start') return 'chỉ nói ngày bắt đầu';
  if (LATER_YEARS.test(after)) return 'còn làm tiếp các năm sau';
  if (limit === 'early' || limit === 'middle') return 'chỉ nói chừng: đầu, giữa';
  if (isAbout) return 'chỉ nói chừng: dự kiến, khoảng';
  if ((limit === 'before' || limit === 'by') && times.joined !== 'one') return MANY;
  return undefined;
}
