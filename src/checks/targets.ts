/** Targets that the unit's own numbers miss. */
import { isContinuous } from '../model/due.ts';
import { type Indicator, isMet, percentOf } from '../model/indicator.ts';
import type { Task } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import { type Cell, isCount, type ProgressRow } from '../model/sheet.ts';
import { indicatorName, targetText } from '../text/target.ts';
import { index, number, rate } from '../text/write.ts';
import type { SheetSubject } from './define.ts';
import { countedIndicators, ownRows } from './rows.ts';

export interface Missed {
  indicator: Indicator;
  /** In percent, or the index. */
  value: number;
  /** "61,5% (123/200)", "0,70". */
  shown: string;
  /** Where it stands. */
  cell: Cell<number>;
}

/** Every target that is missed by numbers which can be true. */
export const missedTargets = rememberByObject((subject: SheetSubject): Missed[] => {
  const missed: Missed[] = [];
  for (const { row, indicator } of countedIndicators(subject)) {
    if (row.noneArising || indicator.outOfScope) continue;
    if (indicator.unit === 'index') {
      const { value } = row.value;
      if (value !== undefined && value >= 0 && value <= 1 && !isMet(indicator, value))
        missed.push({ indicator, value, shown: index(value), cell: row.value });
      continue;
    }
    const [n, d] = [row.numerator.value, row.denominator.value];
    if (!isCount(n) || !isCount(d) || d === 0 || n > d) continue;
    const value = percentOf(n, d)!;
    if (!isMet(indicator, value, { n, d }))
      missed.push({
        indicator,
        value,
        shown: `${rate(value)} (${number(n)}/${number(d)})`,
        cell: row.numerator,
      });
  }
  return missed;
});

/** Rows of tasks that are told as done, with the targets of theirs that are missed (CC611). */
export function* doneBelowTarget(
  subject: SheetSubject,
): Generator<{ row: ProgressRow; task: Task; missed: Missed[] }> {
  const all = missedTargets(subject);
  for (const { row, task, due } of ownRows(subject)) {
    if (row.status.value !== 'done' || isContinuous(due)) continue;
    // A rate below 100% contradicts the status already (CC303).
    if (row.percent.value !== undefined && row.percent.value < 100) continue;
    const missed = all.filter(({ indicator }) => indicator.task === task.id);
    if (missed.length > 0) yield { row, task, missed };
  }
}

/** "Hồ sơ thanh toán trực tuyến 61,5% (123/200), mục tiêu ≥ 80%". */
export function missedWords({ indicator, shown }: Missed): string {
  return `${indicatorName(indicator)} ${shown}, mục tiêu ${targetText(indicator)}`;
}
