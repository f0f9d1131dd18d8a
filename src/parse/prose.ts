/** Worksheets without a table of the form in which the unit tells something in sentences (CC116). */
import { type Grid, shown } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import type { Unread } from '../model/sheet.ts';
import { bare, clean, foldWords } from '../text/fold.ts';
import { readPeriod } from '../text/read.ts';
import { rowsBelow } from './rows.ts';

/** Rows looked at of a worksheet. */
const MOST_ROWS = 200;
/** A sentence has so many words; a name, a title of a column has fewer. */
const SENTENCE = 5;
const LONGEST = 500;
/** Worksheets that help to fill in the others. */
const AIDS =
  /(?<![a-z])(?:huong dan|danh muc|dm|ke hoach|mau|list|data|nguon|tra cuu|bia|phan cong)(?![a-z])/;

/** What is told in prose beside the tables. @param read names of the worksheets of which something was read or told */
export function proseIn(grids: Grid[], read: Set<string | null>, plan: Plan): Unread[] {
  return grids.flatMap((grid): Unread[] => {
    const isAid = AIDS.test(bare(grid.sheet.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')));
    if (grid.hidden || read.has(grid.sheet) || isAid || readPeriod(grid.sheet)) return [];
    const sentences = rowsBelow(grid, 1)
      .slice(0, MOST_ROWS)
      .flatMap((row) => [...grid.rows.get(row)!.values()])
      .map((cell) => ({ at: cell.at, text: clean(shown(cell)).slice(0, LONGEST) }))
      .filter(({ text }) => isSentence(text) && !printedBy(plan).includes(foldWords(text)));
    const [first] = sentences;
    return first ? [{ what: 'prose', sheet: grid.sheet, ...first }] : [];
  });
}

const printedBy = rememberByObject((plan: Plan): string =>
  foldWords(plan.tasks.map(({ title, product }) => `${title} ${product}`).join(' ')),
);

/** Capitals throughout are a title. */
function isSentence(text: string): boolean {
  return text.split(/\s/, SENTENCE).length >= SENTENCE && /\p{Ll}/u.test(text);
}
