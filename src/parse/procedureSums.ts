/**
 * Which rows of the TTHC table are counted. A row that repeats others is a sum where the numbers add up, to be checked
 * and not to be counted; where they do not, it is told, and never added in silence.
 */
import type { ProcedureRow, ProcedureSum, ProcedureTable, UnclearRow } from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { addsUp, isSame, nearlyAddsUp, numbersOf, partsAddingUp } from './procedureAddition.ts';
import type { LineKind, ProcedureLine } from './procedureLines.ts';
import { Settling } from './procedureSettling.ts';
import { settleTotals } from './procedureTotals.ts';
import { FIELD_NAMES } from './vocabulary.ts';

type Settled = Pick<ProcedureTable, 'fields' | 'total' | 'sums' | 'unclear'>;

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
  const count = partsAddingUp(settling.lines[index]!, below, { least: 1, told: 0 });
  if (count > 0) settling.add(settling.lines[index]!, below.slice(0, count), true);
  return count > 0;
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

/** Names of fields, which are parts of no other. */
const FIELDS = new Set(FIELD_NAMES.map(fold));

/**
 * A field and its parts that nothing tells apart but their numbers: only the table's total, where it counts the parts
 * within the field, decides; else all are counted, and it is told.
 */
function settleUnmarkedParts(settling: Settling): void {
  const { lines } = settling;
  const fields = lines.filter((line) => settling.stands(line));
  const totals = [...settling.totals];
  if (totals.some((total) => addsUp(total, fields))) return;
  const found: { whole: ProcedureLine; parts: ProcedureLine[] }[] = [];
  const taken = new Set<ProcedureLine>();
  for (const [index, line] of lines.entries()) {
    if (taken.has(line) || !settling.stands(line) || Math.max(...numbersOf(line)) < MANY) continue;
    const below = settling.between(
      index,
      settling.next(index, ({ kind, field }) => kind !== 'field' || FIELDS.has(fold(field))),
    );
    // In so many columns that it is no coincidence.
    const count = partsAddingUp(line, below, { least: 2, told: 3 });
    if (count === 0) continue;
    const parts = below.slice(0, count);
    found.push({ whole: line, parts });
    for (const part of parts) taken.add(part);
  }
  const rest = fields.filter((line) => !taken.has(line));
  const isPrinted = totals.some((total) => addsUp(total, rest));
  for (const { whole, parts } of found)
    if (isPrinted) settling.add(whole, parts, true);
    else settling.tell(whole, 'unmarked', true);
}
