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
  for (const cells of grid.rows.values()) {
    // A row that tells a code is a task's: what it says of its work explains none.
    if ([...cells.values()].some((cell) => CODE.test(shown(cell)))) continue;
    for (const cell of cells.values()) {
      const text = cell.kind === 'text' ? oneLine(shown(cell)) : '';
      if (text.length > LONGEST) continue;
      for (const [, code, words] of text.matchAll(EXPLAINED)) {
        const read = readStatus(words!);
        if (!('value' in read) || read.guess) continue;
        if ((codes.get(code!) ?? read.value) !== read.value) return new Map();
        codes.set(code!, read.value);
      }
    }
  }
  return codes.size < LEAST ? new Map() : codes;
});
