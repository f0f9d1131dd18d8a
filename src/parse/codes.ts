/** Statuses told as numbers, where the sheet says what they mean: "1: Hoàn thành, 2: Đang thực hiện, 3: Chưa thực hiện". */
import { type Grid, shown } from '../model/grid.ts';
import { rememberByObject } from '../model/remember.ts';
import type { Cell, Status } from '../model/sheet.ts';
import { oneLine } from '../text/fold.ts';
import { readStatus } from '../text/status.ts';

/** Longer texts explain no codes. */
const LONGEST = 400;
const CODE = /^\d$/;
const EXPLAINED = /(?<!\d)(\d) ?(?:[:=.)]|-|–|là) ?([^\d:=;,()\n]{2,40})/g;
/** Where more cells look like it, they are no key to anything. */
const MOST = 100;
/** One number beside a status could be anything. */
const LEAST = 2;

/** The cell with the status that its code stands for; as it is, when it is no code or nothing explains it. */
export function decoded(cell: Cell<Status>, grid: Grid): Cell<Status> {
  const value = CODE.test(cell.text) ? codesIn(grid).get(cell.text) : undefined;
  return value ? { at: cell.at, text: cell.text, value } : cell;
}

/** The codes of one worksheet; empty where fewer than two are explained, or one in two ways. */
const codesIn = rememberByObject((grid: Grid): Map<string, Status> => {
  const codes = new Map<string, Status>();
  let left = MOST;
  for (const [code, words] of explanationsIn(grid)) {
    if (left-- === 0) return new Map();
    const read = readStatus(words);
    if (!('value' in read) || read.guess) continue;
    if ((codes.get(code) ?? read.value) !== read.value) return new Map();
    codes.set(code, read.value);
  }
  return codes.size < LEAST ? new Map() : codes;
});

/** "1: Hoàn thành" in any cell, but for rows that tell a code themselves: a task's words of its own work explain none. */
function* explanationsIn(grid: Grid): Generator<[code: string, words: string]> {
  for (const cells of grid.rows.values()) {
    const texts = [...cells.values()].map((cell) => (cell.kind === 'text' ? oneLine(shown(cell)) : ''));
    const found = texts.flatMap((text) => (text.length > LONGEST ? [] : [...text.matchAll(EXPLAINED)]));
    if (found.length === 0 || [...cells.values()].some((cell) => CODE.test(shown(cell)))) continue;
    for (const [, code, words] of found) yield [code!, words!];
  }
}
