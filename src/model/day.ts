/**
 * Calendar days of Vietnam. A `Day` is the text `YYYY-MM-DD`: it sorts, compares and goes into JSON as
 * it is, and no time zone can shift it. date-fns is used on UTC dates only, here and nowhere else.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as add } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { isWeekend as weekend } from 'date-fns/isWeekend';

export type Day = string;

/** The day of this year, month (1–12) and day of the month, or undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const moment = new UTCDateMini(year, month - 1, date);
  const exists =
    moment.getFullYear() === year && moment.getMonth() === month - 1 && moment.getDate() === date;
  return exists ? text(moment) : undefined;
}

/** Like {@link dayOf}, with the last day of the month where the month is shorter (31/02 → 28/02). */
export function dayWithin(year: number, month: number, date: number): Day {
  const first = new UTCDateMini(year, month - 1, 1);
  for (let wanted = date; wanted > 27; wanted--) {
    const day = dayOf(first.getFullYear(), first.getMonth() + 1, wanted);
    if (day) return day;
  }
  return text(new UTCDateMini(first.getFullYear(), first.getMonth(), date));
}

/** The day so many days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return text(add(moment(day), count));
}

/** Days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(moment(to), moment(from));
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return weekend(moment(day));
}

/** 0 = Chủ nhật … 6 = Thứ Bảy. */
export function weekday(day: Day): number {
  return moment(day).getDay();
}

/** 2026 of 2026-04-15. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 4 of 2026-04-15. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** 15 of 2026-04-15. */
export function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

/** The day it is in Vietnam (UTC+7, no summer time) at that instant. */
export function todayInVietnam(now: Date): Day {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function moment(day: Day): Date {
  return new UTCDateMini(yearOf(day), monthOf(day) - 1, dateOf(day));
}

function text(date: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
