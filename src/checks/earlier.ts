/** A sheet beside the one that the same unit sent before. */
import { rememberByObject } from '../model/remember.ts';
import { isCount, type ProgressRow, type Sheet } from '../model/sheet.ts';
import { foldWords } from '../text/fold.ts';
import { titleKey } from '../text/target.ts';
import type { SheetSubject } from './define.ts';
import { type OwnRow, workRows } from './rows.ts';

export interface Pair extends OwnRow {
  before: ProgressRow;
}

/** Rows of the unit's tasks that both sheets have; work outside the plan is the same where its wording is. */
export function pairs(subject: SheetSubject, before: Sheet): Pair[] {
  return pairsOf(subject)(before);
}

const pairsOf = rememberByObject((subject: SheetSubject) =>
  rememberByObject((before: Sheet): Pair[] => {
    const earlier = new Map(workRows({ ...subject, sheet: before }).map((own) => [keyOf(own), own.row]));
    return workRows(subject).flatMap((own) => {
      const match = earlier.get(keyOf(own));
      return match ? [{ ...own, before: match }] : [];
    });
  }),
);

function keyOf({ task }: OwnRow): string {
  return task.id || titleKey(task.title);
}

/** Shorter results ("Đã triển khai") are found alike without being copied. */
const SHORTEST_COPY = 20;

/** Whether both rows tell a result in the same words; a task that was done before and still is says nothing new. */
export function isSameResult({ row, before }: Pair): boolean {
  if (row.status.value === 'done' && before.status.value === 'done') return false;
  const words = foldWords(row.result.text);
  return words.length >= SHORTEST_COPY && words === foldWords(before.result.text);
}

/** Enough rows that a coincidence is out of the question. */
export const SEVERAL = 3;

/** Whether the sheet is the earlier one sent again: every result and every figure the same. */
export function isSentAgain(subject: SheetSubject, before: Sheet): boolean {
  const told = pairs(subject, before).filter(({ row }) => row.result.text !== '');
  return (
    told.length >= SEVERAL &&
    told.every(
      ({ row, before: earlier }) =>
        foldWords(row.result.text) === foldWords(earlier.result.text) &&
        row.status.value === earlier.status.value,
    ) &&
    figuresOf(subject.sheet) === figuresOf(before)
  );
}

/** All counts of a sheet in one line; "" when it has none. */
function figuresOf({ indicators, procedures }: Sheet): string {
  return JSON.stringify([
    indicators?.rows.map(({ indicator, numerator, denominator, value }) => [
      indicator,
      [numerator, denominator, value].map((cell) => cell.value ?? null),
    ]),
    procedures?.fields.map(({ field, counts }) => [
      field,
      Object.values(counts).map(({ value }) => isCount(value) && value),
    ]),
  ]);
}
