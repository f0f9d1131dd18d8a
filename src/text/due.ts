/** The deadline of a task as printed in the plan, understood; domain.md §1.6. */
import { addDays, type Day, dayOf, dayWithin } from '../model/day.ts';
import type { Due } from '../model/plan.ts';
import { readDay } from './days.ts';
import { oneLine, trimEndOf } from './fold.ts';

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** @param year year of the plan, for texts that name none ("Quý III"). */
export function readDue(printed: string, year: number): Due {
  const text = plain(printed);
  if (text.includes('thường xuyên')) return { kind: 'ongoing' };

  const exact = readDay(printed);
  if ('value' in exact)
    return /trước/.test(text)
      ? { kind: 'before', to: addDays(exact.value, -1) }
      : { kind: 'by', to: exact.value, exact: true };

  return span(text, year) ?? { kind: 'unreadable' };
}

function span(text: string, year: number): Due | undefined {
  const quarters = [
    ...text.matchAll(/qu[ýí]\s*(iv|i{1,3}|[1-4])(?![\p{L}\d])(?:[\s,/-]*(?:năm)?\s*(20\d\d))?/gu),
  ];
  if (quarters.length > 0 && leftover(text, /qu[ýí]\s*(iv|i{1,3}|[1-4])/gu)) {
    const last = quarters.at(-1)!;
    const lastYear = Number(last[2] ?? year);
    const first = quarters[0]!;
    return within(
      dayWithin(Number(first[2] ?? lastYear), QUARTERS[first[1]!]! * 3 - 2, 1),
      dayWithin(lastYear, QUARTERS[last[1]!]! * 3, 31),
    );
  }
  const month = /^(?:trong\s*)?tháng\s*(\d{1,2})(?:[\s,/-]*(?:năm)?\s*(20\d\d))?(?:\s*h[ằà]ng năm)?$/u.exec(
    text,
  );
  if (month && dayOf(year, Number(month[1]), 1)) {
    const of = Number(month[2] ?? year);
    return within(dayWithin(of, Number(month[1]), 1), dayWithin(of, Number(month[1]), 31));
  }
  const years = /^(?:trong\s*)?(?:năm\s*)?(20\d\d)(?:\s*-\s*(20\d\d))?$/.exec(text);
  if (years?.[2]) return within(dayWithin(Number(years[1]), 1, 1), dayWithin(Number(years[2]), 12, 31));
  if (years) return { kind: 'by', to: dayWithin(Number(years[1]), 12, 31), exact: false };
  if (/^h[ằà]ng năm$/.test(text)) return { kind: 'by', to: dayWithin(year, 12, 31), exact: false };
  return undefined;
}

function within(from: Day, to: Day): Due {
  return { kind: 'within', from, to };
}

/** Whether nothing but years and small words stands beside what was recognised. */
function leftover(text: string, recognised: RegExp): boolean {
  return /^[\s,./-]*$/.test(text.replace(recognised, '').replace(/20\d\d|trong|năm|đến|và/g, ''));
}

/** One line in lower case, with its marks: "quý" stays "quý". */
function plain(printed: string): string {
  return trimEndOf(oneLine(printed).toLowerCase().replace(/[–—]/g, '-'), '.;,');
}
