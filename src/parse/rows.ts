/** What rows of any table have in common: numbering below the header, signatures below the table. */
import { type Grid, type GridCell, shown } from '../model/grid.ts';
import { rememberByObject } from '../model/remember.ts';
import { bare, oneLine, trimEndOf } from '../text/fold.ts';

/** Numbers of all rows, in order. */
export const rowNumbers = rememberByObject((grid: Grid): readonly number[] =>
  [...grid.rows.keys()].sort((a, b) => a - b),
);

/** Row numbers below the header, in order. */
export function rowsBelow(grid: Grid, below: number): number[] {
  const rows = rowNumbers(grid);
  let first = 0;
  while (first < rows.length && rows[first]! < below) first++;
  return rows.slice(first);
}

/** Row numbers above the header, in order. */
export function rowsAbove(grid: Grid, top: number): number[] {
  const rows = rowNumbers(grid);
  let end = 0;
  while (end < rows.length && rows[end]! < top) end++;
  return rows.slice(0, end);
}

/** Texts of a row by their columns, from left to right, each on one line, blanks left out: headers are looked for in them again and again. */
export const linesOf = rememberByObject(
  (cells: ReadonlyMap<number, GridCell>): ReadonlyMap<number, string> => {
    const lines = new Map<number, string>();
    for (const cell of cellsOf(cells)) {
      const line = oneLine(shown(cell));
      if (line !== '') lines.set(cell.column, line);
    }
    return lines;
  },
);

/** Cells of a row from left to right. */
export function cellsOf(cells: ReadonlyMap<number, GridCell>): GridCell[] {
  return [...cells.values()].sort((a, b) => a.column - b.column);
}

/** "(1) (2) (3)" or "A B 1 2" under the header: numbers that only rise; a row of small counts is data. */
export function isNumbering(grid: Grid, row: number): boolean {
  const texts = firstTexts(grid, row);
  if (texts.length < 3 || !texts.every((text) => /^([([]?\d{1,2}[)\]]?|[A-Z]|\d{1,2}\s?=.*)$/.test(text)))
    return false;
  const numbers = texts.flatMap((text) => /\d{1,2}/.exec(text)?.[0] ?? []).map(Number);
  return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}

/** Texts of a row from left to right, blanks left out. */
export function firstTexts(grid: Grid, row: number): string[] {
  const cells = grid.rows.get(row);
  return cells ? [...linesOf(cells).values()] : [];
}

/** Below the table: "Nơi nhận", "Người lập biểu", "Trưởng phòng", a place and a date. */
const SIGNATURE = new RegExp(
  `^\\(?(${[
    'noi nhan|nguoi (lap|tong hop)( bieu)?|can bo (lap bieu|tong hop)|lanh dao( phong| don vi)?|thu truong( don vi| co quan)?',
    'truong phong|pho truong phong|chanh van phong|giam doc|pho giam doc|ky ten|ky, ghi ro|xac nhan cua|tm\\. .*|kt\\. .*',
    '(chu tich|pho chu tich|ke toan|bi thu|thu ky|doi truong|truong (ban|doi|cong an)|chuyen vien|nguoi (bao cao|kiem tra|duyet)|lap bieu|phe duyet)( ubnd)?( xa| phuong)?$',
    '[^,]{2,40}, ngay [\\d.… ]*(thang|/).*',
  ].join('|')})(?![a-z])`,
);
/** A note, where a row begins with it. */
const NOTE = /^(ghi chu|luu y)(?![a-z])/;

/** Whether a row belongs to what stands below the table. */
export function isSignature(texts: string[]): boolean {
  const short = texts.filter((text) => text.length < 100).map(bare);
  return short.some((text) => SIGNATURE.test(text)) || isNote(texts[0] ?? '');
}

/** Whether a row that begins so is a note. */
export function isNote(text: string): boolean {
  return NOTE.test(bare(text.slice(0, 20)));
}

/** With its marks: "Công thương" is a field and "cộng" is a sum. */
const TOTAL =
  /^(?:tổng cộng|tổng số|tổng hợp chung|tổng|cộng|toàn xã|toàn phường|tc|tỷ lệ chung|tỉ lệ chung)(?:\s*(?:\(.*\)|toàn xã|toàn phường|chung|hồ sơ|nhiệm vụ|các lĩnh vực|các mục|mục .*|[ivx+ ]+))?(?:\s?:\s?\d[\d.,/ ]*)?$/;

/** Whether a row's name says that it adds the others up. */
export function isTotal(name: string): boolean {
  return name.length < 80 && TOTAL.test(trimEndOf(oneLine(name).toLowerCase(), '.:'));
}
