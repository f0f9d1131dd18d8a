/** What changed since the report before this one; said only where that one's sheets are there. */
import { isMonthly, type Period } from '../model/period.ts';
import type { Text } from '../model/text.ts';
import { periodName } from '../text/labels.ts';
import * as write from '../text/write.ts';
import type { IndicatorResult } from './figures.ts';
import type { ReportSubject } from './subject.ts';
import { dash, naming, sentence } from './wording.ts';

/** Tasks done since, and those that were overdue then and still are. */
export function comparisonSentences(subject: ReportSubject): Text[] {
  const { before, tally, sheets } = subject;
  if (!before || sheets.size === 0) return [];
  const then = new Map(before.tally.outcomes.map((outcome) => [outcome.task.id, outcome.category]));
  const since = tally.outcomes.filter(
    ({ task, category }) =>
      category === 'done' && !['done', 'notReported', undefined].includes(then.get(task.id)),
  );
  const remaining = tally.outcomes.filter(
    ({ task, category }) => category === 'overdue' && then.get(task.id) === 'overdue',
  );
  const when = `So với báo cáo ${periodName(before.period)} (số liệu đến hết ngày ${write.day(before.period.to)})`;
  // What was done, and what is overdue, is told below in a brief report.
  if (subject.kind.brief && since.length + remaining.length > 0)
    return [
      dash(
        sentence(
          since.length > 0
            ? `${when}, hoàn thành thêm ${write.count(since.length)} nhiệm vụ`
            : `${when}, chưa có thêm nhiệm vụ hoàn thành`,
          remaining.length > 0 ? `; còn ${write.count(remaining.length)} nhiệm vụ quá hạn từ kỳ trước` : '',
        ),
      ),
    ];
  return [
    ...(since.length > 0
      ? naming(since, (count) => `${when}, hoàn thành thêm ${count} nhiệm vụ`)
      : [dash(`${when}, chưa có thêm nhiệm vụ hoàn thành.`)]),
    ...naming(remaining, (count) => `Còn ${count} nhiệm vụ quá hạn từ kỳ trước`),
  ];
}

/** ", tăng 2,10 điểm phần trăm so với tháng 02 năm 2026"; "" where the two cannot be compared. */
export function changeWords(
  { indicator, value }: IndicatorResult,
  { before, period }: ReportSubject,
): string {
  const earlier = before?.indicators.find((result) => result.indicator.id === indicator.id);
  if (!before || value === null || earlier === undefined || earlier.value === null) return '';
  // Figures of a month and of a quarter count different things; a stock, or a running sum, does not.
  if (indicator.measure === 'period' && !isOfOneKind(period, before.period)) return '';
  const change = Math.round((value - earlier.value) * 10_000) / 10_000;
  const since = `so với ${periodName(before.period)}`;
  if (change === 0) return `, không đổi ${since}`;
  const size =
    indicator.unit === '%'
      ? `${write.number(Math.abs(change), 2)} điểm phần trăm`
      : `${write.index(Math.abs(change))} điểm`;
  return `, ${change > 0 ? 'tăng' : 'giảm'} ${size} ${since}`;
}

/** Months are of one kind; of the longer periods each is of its own. */
function isOfOneKind(one: Period, other: Period): boolean {
  return isMonthly(one) ? isMonthly(other) : one.key === other.key;
}
