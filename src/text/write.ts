/** Numbers and days for people, the Vietnamese way (contract §1, NĐ 30/2020 annex I on dates). */
import { type Day, dateOf, monthOf, weekday, yearOf } from '../model/day.ts';

/** 1245 → "1.245"; 12.5 → "12,5". */
export function number(value: number, decimals?: number): string {
  const digits = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole, part] = digits.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${part ? `,${part}` : ''}`;
}

/** 96.51 → "96,51%". */
export function percent(value: number): string {
  return `${number(value, 2)}%`;
}

/** 61.5 → "61,5%", 100 → "100%": for a screen, without needless zeros. */
export function rate(value: number): string {
  return `${number(value)}%`;
}

/** An index on its own scale, with two decimals at least: 0.8 → "0,80", 0.715 → "0,715". */
export function index(value: number): string {
  return number(value, Math.max(2, String(value).split('.')[1]?.length ?? 0));
}

/** "Quý I" → "quý I", inside a sentence. */
export function midSentence(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** Counts from one to nine as administrative prose writes them: 6 → "06". */
export function count(value: number): string {
  return value > 0 && value < 10 ? `0${value}` : number(value);
}

/** "07/3/2026": days under 10 and months 1, 2 are zero-padded, months 3–9 are not. */
export function day(value: Day): string {
  return `${dateText(value)}/${monthText(monthOf(value))}/${yearOf(value)}`;
}

/** "07/3" of that year, "07/3/2025" of another: beside something that tells the year. */
export function dayIn(year: number, value: Day): string {
  return yearOf(value) === year ? shortDay(value) : day(value);
}

/** "07/3": where the year has been said. */
export function shortDay(value: Day): string {
  return `${dateText(value)}/${monthText(monthOf(value))}`;
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** "thứ Tư 15/4": a deadline. */
export function deadline(value: Day): string {
  return `${WEEKDAYS[weekday(value)]} ${shortDay(value)}`;
}

/** "ngày 07 tháng 3 năm 2026". */
export function longDay(value: Day): string {
  return `ngày ${dateText(value)} tháng ${monthText(monthOf(value))} năm ${yearOf(value)}`;
}

/** Months 1 and 2 are zero-padded, 3–9 are not (NĐ 30/2020, annex I). */
export function monthText(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}

function dateText(value: Day): string {
  return String(dateOf(value)).padStart(2, '0');
}
