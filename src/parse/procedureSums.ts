/**
 * Which rows of the TTHC table are counted. A row that repeats others is a sum where the numbers add up, to be checked
 * and not to be counted; where they do not, it is told, and never added in silence.
 */
import {
  COUNTS,
  isCount,
  type ProcedureRow,
  type ProcedureSum,
  type ProcedureTable,
  soundCount,
  type Unclear,
  type UnclearRow,
} from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import type { LineKind, ProcedureLine } from './procedureLines.ts';

type Settled = Pick<ProcedureTable, 'fields' | 'total' | 'sums' | 'unclear'>;

/** What is being found out, line by line. */
class Settling {
  readonly sums: { whole: ProcedureLine; parts: ProcedureLine[] }[] = [];
  readonly unclear: { line: ProcedureLine; why: Unclear; counted: boolean }[] = [];
  readonly lines: ProcedureLine[];
  /** Lines that add up others, by their name or their numbers. */
  readonly totals: Set<ProcedureLine>;
  /** Lines that are known to be no fields of their own. */
  readonly #out = new Set<ProcedureLine>();

  constructor(lines: ProcedureLine[]) {
    this.lines = lines;
    this.totals = new Set(lines.filter(({ kind }) => kind === 'total'));
  }

  /** Whether it may still be a field. */
  stands(line: ProcedureLine): boolean {
    return line.counted && !this.totals.has(line) && !this.#out.has(line);
  }

  tell(line: ProcedureLine, why: Unclear, counted = false): void {
    this.unclear.push({ line, why, counted });
    if (!counted) this.#out.add(line);
  }

  /** @param kept whether the whole is the field, and not its parts */
  add(whole: ProcedureLine, parts: ProcedureLine[], kept: boolean): void {
    this.sums.push({ whole, parts });
    for (const line of kept ? parts : [whole]) this.#out.add(line);
  }

  /** Lines between two others that may still be fields. */
  between(from: number, to: number): ProcedureLine[] {
    return this.lines.slice(from + 1, to).filter((line) => this.stands(line));
  }

  /** The next line after `from` that `ends` holds for; else behind the last. */
  next(from: number, ends: (line: ProcedureLine) => boolean): number {
    const found = this.lines.findIndex((line, index) => index > from && ends(line));
    return found < 0 ? this.lines.length : found;
  }
}

/** Fields, their total, sums, and rows of which it is not certain what they are. */
export function settle(all: ProcedureLine[]): Settled {
  const aside = (kind: LineKind): kind is 'other-time' | 'rate' => kind === 'other-time' || kind === 'rate';
  const settling = new Settling(all.filter(({ kind }) => !aside(kind)));
  for (const line of all) if (aside(line.kind)) settling.tell(line, line.kind);
  settleGroups(settling);
  settleParts(settling);
  settleRepeated(settling);
  settleUnmarkedParts(settling);
  const total = settleTotals(settling);
  const row = ({ row, at, field, counts }: ProcedureLine): ProcedureRow => ({ row, at, field, counts });
  const rows = new Map(all.map((line) => [line, row(line)]));
  return {
    fields: settling.lines.filter((line) => settling.stands(line)).map((line) => rows.get(line)!),
    total: total && rows.get(total),
    sums: settling.sums.map(
      ({ whole, parts }): ProcedureSum => ({
        whole: rows.get(whole)!,
        parts: parts.map((part) => rows.get(part)!),
      }),
    ),
    unclear: settling.unclear
      .map(({ line, why, counted }): UnclearRow => ({ row: rows.get(line)!, why, counted }))
      .sort((a, b) => a.row.row - b.row.row),
  };
}

/** "I. Cấp xã" with numbers of its own, above the fields of that level; without any below it is a field. */
function settleGroups(settling: Settling): void {
  const { lines } = settling;
  // The kind of number that comes first is that of the outer level; the inner are settled before it.
  const levels = [...new Set(lines.flatMap(({ opensGroup }) => opensGroup ?? []))];
  const depth = ({ opensGroup }: ProcedureLine) => (opensGroup ? levels.indexOf(opensGroup) : levels.length);
  for (const [index, line] of [...lines.entries()].sort(([, a], [, b]) => depth(b) - depth(a))) {
    if (line.kind !== 'group') continue;
    const end = settling.next(index, (each) => depth(each) <= depth(line));
    const total = settling.next(index, (each) => settling.totals.has(each));
    const blocks = [total, end].map((to) => membersOf(settling, index, Math.min(to, end)));
    const parts = blocks.find((block) => addsUp(line, block)) ?? blocks[0]!;
    if (parts.length === 0) continue;
    if (addsUp(line, parts) || nearlyAddsUp(line, parts)) settling.add(line, parts, false);
    else settling.tell(line, 'group');
  }
}

/** The fields of a level: not their parts, unless there is nothing else. */
function membersOf(settling: Settling, from: number, to: number): ProcedureLine[] {
  const all = settling.between(from, to);
  const fields = all.filter(({ kind }) => kind !== 'part');
  return fields.length > 0 ? fields : all;
}

/** "- Cấp lần đầu", "1.1", "Trong đó: …" below the field that they are parts of. */
function settleParts(settling: Settling): void {
  const { lines } = settling;
  for (const [index, line] of lines.entries()) {
    if (!settling.stands(line) || line.kind === 'part') continue;
    const first = lines[index + 1];
    if (first?.kind !== 'part' && !first?.opensParts) continue;
    const after = first.kind === 'heading' ? index + 1 : index;
    const run = settling.between(
      after,
      settling.next(after, ({ kind }) => kind !== 'part'),
    );
    if (run.length > 1 && addsUp(line, run)) settling.add(line, run, true);
    else if (first.opensParts && addRunBelow(settling, index, after)) continue;
    else if (run.length > 1 && nearlyAddsUp(line, run)) settling.add(line, run, true);
    else if (run.length > 0) for (const part of run) settling.tell(part, 'part');
    // Nothing says where the parts end.
    else if (lines[after + 1] && settling.stands(lines[after + 1]!))
      settling.tell(lines[after + 1]!, 'part', true);
  }
}

/** The parts below "Trong đó" may look like fields: as many of them as add up. */
function addRunBelow(settling: Settling, index: number, after: number): boolean {
  const end = settling.next(
    after,
    (each) => settling.totals.has(each) || each.kind === 'heading' || each.kind === 'group',
  );
  const below = settling.between(after, end);
  for (let count = 1; count <= below.length; count++)
    if (addsUp(settling.lines[index]!, below.slice(0, count))) {
      settling.add(settling.lines[index]!, below.slice(0, count), true);
      return true;
    }
  return false;
}

/** A field told before on the same level; the very same numbers are counted once. */
function settleRepeated(settling: Settling): void {
  let seen = new Map<string, ProcedureLine>();
  for (const line of settling.lines) {
    if (line.opensGroup || settling.totals.has(line)) seen = new Map();
    if (!settling.stands(line)) continue;
    if (line.kind === 'nameless') continue;
    const before = seen.get(fold(line.field));
    seen.set(fold(line.field), line);
    if (before) settling.tell(line, 'repeated', !isSame(before, line));
  }
}

/** Dossiers of a field below which its parts, indented by the format of their cells, cannot be a coincidence. */
const MANY = 10;

/** A field and its parts that nothing tells apart but their numbers. */
function settleUnmarkedParts(settling: Settling): void {
  const { lines } = settling;
  const fields = lines.filter((line) => settling.stands(line));
  if ([...settling.totals].some((total) => addsUp(total, fields))) return;
  for (const [index, line] of lines.entries()) {
    if (!settling.stands(line) || Math.max(...numbersOf(line)) < MANY) continue;
    const below = settling.between(
      index,
      settling.next(index, ({ kind }) => kind !== 'field'),
    );
    const count = below.findIndex((_, last) => last > 0 && addsUpWidely(line, below.slice(0, last + 1))) + 1;
    if (count > 0) settling.add(line, below.slice(0, count), true);
  }
}

/** Totals, wherever they stand: of all fields, of those above or below; one more is told. */
function settleTotals(settling: Settling): ProcedureLine | undefined {
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

/** The fields above a total, up to where some level begins, or right below it, that it adds up. */
function blockOf(settling: Settling, total: ProcedureLine): ProcedureLine[] | undefined {
  const { lines } = settling;
  const place = lines.indexOf(total);
  const isTotal = (line: ProcedureLine) => settling.totals.has(line);
  const borders = lines.flatMap((line, index) =>
    index < place && (isTotal(line) || line.opensGroup) ? [index] : [],
  );
  const above = [...borders.reverse(), -1].map((border) => {
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

function numbersOf({ counts }: ProcedureLine): number[] {
  return COUNTS.map((count) => counts[count].value ?? 0);
}

function isSame(one: ProcedureLine, other: ProcedureLine): boolean {
  return COUNTS.every((count) => soundCount(one.counts[count]) === soundCount(other.counts[count]));
}

/** Columns in which whole and parts are numbers: how many say more than 0, and in how many of those it adds up. */
function compare(
  whole: ProcedureLine,
  parts: ProcedureLine[],
): { sound: number; told: number; equal: number } {
  const found = { sound: 0, told: 0, equal: 0 };
  for (const count of COUNTS) {
    const cells = [whole, ...parts].map(({ counts }) => counts[count]);
    const [sum, ...added] = cells.map((cell) => (cell.at === null ? undefined : soundCount(cell)));
    if (sum === undefined || !added.every(isCount)) continue;
    const reached = added.reduce((total, value) => total + value, 0);
    found.sound++;
    if (sum === 0 && reached === 0) continue;
    found.told++;
    if (sum === reached) found.equal++;
  }
  return found;
}

function addsUp(whole: ProcedureLine, parts: ProcedureLine[]): boolean {
  const { sound, told, equal } = compare(whole, parts);
  return sound > 0 && equal === told;
}

/** In so many columns that it is no coincidence. */
function addsUpWidely(whole: ProcedureLine, parts: ProcedureLine[]): boolean {
  return addsUp(whole, parts) && compare(whole, parts).told > 2;
}

/** A slip in some column does not make a sum a field: which cell is wrong is for the checks to say. */
function nearlyAddsUp(whole: ProcedureLine, parts: ProcedureLine[]): boolean {
  const { told, equal } = compare(whole, parts);
  return told > 2 && equal * 2 > told;
}
