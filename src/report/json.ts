/** `report --json`; contract §7. `output` is null when --chat-che kept the report from being written. */
import { countFindings } from '../model/finding.ts';
import type { ReportSubject } from './subject.ts';

export function reportJson(
  { period, tally, arising, indicators, findings, expected, missing }: ReportSubject,
  output: string | null,
) {
  const { key, year, from, to, due } = period;
  const missingIds = missing.map(({ id }) => id);
  const expectedIds = expected.map(({ id }) => id);
  const { done, ...otherCounts } = tally.counts;
  return {
    schema: 'cchc.report/1',
    period: { key, year, from, to, due },
    output,
    units: {
      expected: expectedIds,
      submitted: expectedIds.filter((id) => !missingIds.includes(id)),
      missing: missingIds,
    },
    tasks: {
      total: tally.outcomes.length,
      done,
      doneEarly: tally.early,
      doneLate: tally.late,
      doneUndated: tally.undated,
      ...otherCounts,
      byId: Object.fromEntries(tally.outcomes.map(({ task, category }) => [task.id, category])),
    },
    arising: arising.flatMap(({ task, category, doneOn, parts }) =>
      parts.map(({ unit, sheet, row }) => ({
        unit: unit.id,
        title: task.title,
        category,
        doneOn: doneOn ?? null,
        file: sheet!.file,
        sheet: row!.sheet,
        cell: row!.title.at,
      })),
    ),
    indicators: indicators.map(({ indicator, numerator, denominator, value, met }) => ({
      id: indicator.id,
      numerator,
      denominator,
      value,
      target: indicator.target,
      op: indicator.op,
      met,
    })),
    findings,
    summary: countFindings(findings),
  };
}
