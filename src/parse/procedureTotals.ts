/** The totals of the TTHC table: which is that of the table, which are those of levels, which is one too many. */
import { addsUp } from './procedureAddition.ts';
import type { ProcedureLine } from './procedureLines.ts';
import type { Settling } from './procedureSettling.ts';

/** Totals, wherever they stand: of all fields, of those above or below; one more is told. */
export function settleTotals(settling: Settling): ProcedureLine | undefined {
  const { lines } = settling;
  settleNameless(settling);
  const totals = lines.filter((line) => settling.totals.has(line));
  const fields = lines.filter((line) => settling.stands(line));
  const grand = totals.filter((total) => addsUp(total, fields));
  const block = (total: ProcedureLine) => blockOf(settling, total);
  const open = totals.filter((total) => !grand.includes(total));
  const only = totals.length === 1 && grand.length === 0;
  const partial = only ? [] : open.filter((total) => block(total));
  const rest = open.filter((total) => !partial.includes(total));
  const chosen = grand.at(-1) ?? rest.at(-1);
  for (const total of partial) settling.add(total, block(total)!, false);
  for (const total of grand) if (total !== chosen) settling.add(total, fields, false);
  for (const total of rest) if (total !== chosen) settling.tell(total, 'second-total');
  // What stands below a total that does not hold it: nobody says whether it is counted above.
  if (chosen && grand.length === 0) {
    const place = lines.indexOf(chosen);
    if (settling.between(-1, place).length > 0)
      for (const line of settling.between(place, lines.length)) settling.tell(line, 'below-total');
  }
  return chosen;
}

/** Levels that a total may reach over. */
const MOST_BORDERS = 30;

/** The fields above a total, up to where some level begins, or right below it, that it adds up. */
function blockOf(settling: Settling, total: ProcedureLine): ProcedureLine[] | undefined {
  const { lines } = settling;
  const place = lines.indexOf(total);
  const isTotal = (line: ProcedureLine) => settling.totals.has(line);
  const borders = lines.flatMap((line, index) =>
    index < place && (isTotal(line) || line.opensGroup) ? [index] : [],
  );
  const above = [...borders.slice(-MOST_BORDERS).reverse(), -1].map((border) => {
    const opens = lines[border];
    // A level's first row may be a field of it.
    return settling.between(opens && settling.stands(opens) ? border - 1 : border, place);
  });
  const below = settling.between(place, settling.next(place, isTotal));
  return [...above, below].find((block) => block.length > 0 && addsUp(total, block));
}

/** Numbers without a name: a total where they add up, else a field whose name was forgotten. */
function settleNameless(settling: Settling): void {
  for (const line of settling.lines) {
    if (line.kind !== 'nameless') continue;
    const others = settling.lines.filter((each) => each !== line && settling.stands(each));
    const block = blockOf(settling, line) ?? [];
    if ((others.length > 1 && addsUp(line, others)) || block.length > 1) settling.totals.add(line);
    else settling.tell(line, 'nameless', true);
  }
}
