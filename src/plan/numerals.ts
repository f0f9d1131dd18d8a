/** Numerals of sections and tasks as plans print them: “IV”, “B”, “5.1”, “09”, “III.2”, “a”. */

export type NumeralStyle = 'roman' | 'letter' | 'arabic' | 'dotted' | 'small' | 'bullet';

export interface Numeral {
  /** Without the dot or bracket behind it. */
  printed: string;
  style: NumeralStyle;
  /** Its place in its row: of “5.2” the 2, of a bullet 0. */
  value: number;
  /** How many numbers it is made of. */
  depth: number;
}

const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const ROMAN_NUMERAL = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Letters in the order in which Vietnamese lists use them; some leave “Đ” out. */
const LETTERS = 'ABCDEFGHIKLMNOPQRSTUVXYZ';

/** The value of a Roman numeral up to 39; 0 for none. */
function romanValue(text: string): number {
  if (text === '' || !ROMAN_NUMERAL.test(text)) return 0;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const value = ROMAN_VALUES[text[at]!]!;
    sum += value < (ROMAN_VALUES[text[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

/** Place of a letter in a list, from 1. */
export function letterValue(text: string): number {
  return text === 'Đ' ? 4.5 : LETTERS.indexOf(text.toUpperCase()) + 1;
}

/** The letter that follows; “Đ” is left out as often as not. */
export function followsLetter(letter: number, after: number): boolean {
  return letter > after && letter - after <= 1;
}

/** What a cell or label consists of; undefined when it is no numeral. */
export function parseNumeral(text: string): Numeral | undefined {
  const printed = text.replace(/^[(]|[\s.)/:]+$/g, '');
  if (printed === '' ? false : printed.length > 16) return undefined;
  if (/^[-–+*•●○▪]$/.test(text.trim())) return { printed: text.trim(), style: 'bullet', value: 0, depth: 1 };
  if (/^\d{1,3}$/.test(printed)) return { printed, style: 'arabic', value: Number(printed), depth: 1 };
  const roman = romanValue(printed);
  if (roman > 0) return { printed, style: 'roman', value: roman, depth: 1 };
  if (/^[A-ZĐ]$/.test(printed)) return { printed, style: 'letter', value: letterValue(printed), depth: 1 };
  if (/^[a-zđ]$/.test(printed)) return { printed, style: 'small', value: letterValue(printed), depth: 1 };
  if (/^(?:[IVXL]{1,6}|[A-ZĐ]|\d{1,3})(?:\.\d{1,3}){1,4}$/.test(printed)) {
    const parts = printed.split('.');
    return { printed, style: 'dotted', value: Number(parts.at(-1)), depth: parts.length };
  }
  return undefined;
}

const LABEL =
  /^(?:(?:phần|mục|chương|nhóm|Phần|Mục|Chương|Nhóm|PHẦN|MỤC|CHƯƠNG|NHÓM)\s+)?((?:[IVXL]{1,6}|[A-ZĐ]|\d{1,3})(?:\.\d{1,3}){0,4})(\s?[.)/:–-]\s?|\s)(?=[\p{L}"“(\d])/u;

/** “I. CẢI CÁCH …”, “Phần II: …”, “5.1 …”: the numeral and what it stands before. */
export function labelled(text: string): { numeral: Numeral; title: string } | undefined {
  const found = LABEL.exec(text);
  const numeral = found && parseNumeral(found[1]!);
  if (!found || !numeral) return undefined;
  const title = text.slice(found[0].length);
  const isMarked = found[2]!.trim() !== '';
  // “5 năm …” and “1.000 hồ sơ” are no labels; “I CHỈ ĐẠO”, “2.1 Xây dựng” are.
  if (/^\d/.test(title) && !(isMarked && /^[.)]\s/.test(found[2]!))) return undefined;
  if (!isMarked && numeral.style === 'arabic') return undefined;
  if (!isMarked && !/^["“(]?\p{Lu}/u.test(title)) return undefined;
  if (!isMarked && numeral.style === 'letter' && !isInCapitals(title)) return undefined;
  return { numeral, title };
}

/** Whether a text is written in capitals, as titles of sections are. */
export function isInCapitals(text: string): boolean {
  const letters = text.replace(/\([^)]*\)/g, '').match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 4 &&
    letters.filter((letter) => letter === letter.toUpperCase()).length >= 0.9 * letters.length
  );
}
