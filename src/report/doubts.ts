/** Comments on gaps and doubts: what is missing, from whom, and the cell it would come from. */
import { type Cell, indicatorRow, type ProgressRow } from '../model/sheet.ts';
import type { Unit } from '../model/unit.ts';
import type { IndicatorResult } from './figures.ts';
import type { ReportSubject } from './subject.ts';
import type { Part } from './tally.ts';

/** "Phòng Kinh tế chưa gửi biểu. Đặt biểu vào du-lieu/2026/thang-04/ rồi chạy lại." */
export function unsentDoubt(units: Unit[], { period }: Pick<ReportSubject, 'period'>): string {
  return `${units.map(({ name }) => name).join(', ')} chưa gửi biểu của kỳ này. Đặt biểu vào du-lieu/${period.year}/${period.key}/ rồi chạy lại.`;
}

/** "Phòng Kinh tế cần ghi ngày hoàn thành: bieu.xlsx › Tiến độ › H12." */
export function cellDoubt(parts: Part[], column: keyof ProgressRow, what: string): string {
  return parts
    .map(({ unit, sheet, row }) => {
      const cell = row?.[column] as Cell<unknown> | undefined;
      const place = [sheet?.file, row?.sheet ?? sheet?.progress?.sheet, cell?.at].filter(Boolean).join(' › ');
      return `${unit.name} cần ghi ${what}${place === '' ? '' : `: ${place}`}.`;
    })
    .join('\n');
}

/** Whose numbers an indicator lacks, and where they would stand. */
export function indicatorDoubt(result: IndicatorResult, subject: ReportSubject): string {
  if (result.missing.length === 0)
    return 'Ghi đơn vị báo cáo chỉ tiêu này trong kế hoạch, lập lại biểu gửi đơn vị ấy; có số liệu thì ghi thẳng vào đây.';
  const unsent = result.missing.filter(({ submitted }) => !submitted).map(({ unit }) => unit);
  const unsaid = result.missing.filter(({ submitted }) => submitted);
  return [
    ...(unsent.length > 0 ? [unsentDoubt(unsent, subject)] : []),
    ...unsaid.map(({ unit }) => {
      const sheet = subject.sheets.get(unit.id);
      const row = indicatorRow(sheet?.indicators, result.indicator.id);
      const place = [sheet?.file, sheet?.indicators?.sheet, row?.numerator.at ?? row?.value.at].filter(
        Boolean,
      );
      return `${unit.name} cần ghi số liệu chỉ tiêu ${result.indicator.id}: ${place.join(' › ')}.`;
    }),
  ].join('\n');
}

/** The cells of numbers that contradict each other. */
export function contradictionDoubt({ sources }: IndicatorResult): string {
  const places = sources.map(
    ({ unit, file, sheet, cells }) => `${unit.name}: ${file} › ${sheet} › ${cells.join(', ')}`,
  );
  return `Đề nghị đơn vị kiểm tra lại hai số.\n${places.join('\n')}`;
}
