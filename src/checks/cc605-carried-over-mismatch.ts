import { addDays, daysBetween } from '../model/day.ts';
import type { Period } from '../model/period.ts';
import { isCount, type ProcedureRow, type ProcedureTable } from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { COUNT_WORDS, periodName } from '../text/labels.ts';
import { day, number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { isSentAgain } from './earlier.ts';

/** Identity G of domain.md §4.2, which holds only between windows that touch. */
export default defineSheetCheck({
  code: 'CC605',
  slug: 'carried-over-mismatch',
  severity: 'warning',
  title: 'Hồ sơ chuyển kỳ không khớp',
  why: 'Hồ sơ từ kỳ trước chuyển sang phải bằng hồ sơ đang giải quyết của kỳ trước, khi hai kỳ nối liền nhau.',
  mend: 'Đối chiếu với biểu kỳ trước; nếu hai kỳ không nối liền nhau thì chênh lệch có thể đúng, giữ nguyên.',
  example: {
    before: [{ write: 5, in: { field: 'Chứng thực', count: 'pending' } }],
    changes: [],
    at: { field: 'Chứng thực', count: 'carried' },
  },
  *run(subject) {
    const { sheet, before, period } = subject;
    if (!before.carried?.sheet.procedures || !sheet.procedures || !period) return;
    if (isSentAgain(subject, before.carried.sheet)) return;
    const earlier = rowsByName(before.carried.sheet.procedures);
    const differing = countedRows(sheet.procedures).filter((row) =>
      differs(row, earlier.get(nameOf(row, sheet.procedures!))),
    );
    // A total that differs because its fields do is not told again.
    const told =
      differing.length > 1 ? differing.filter((row) => row !== sheet.procedures!.total) : differing;
    for (const row of told) {
      const pending = earlier.get(nameOf(row, sheet.procedures))!.counts.pending.value!;
      yield {
        sheet: sheet.procedures.sheet,
        cell: row.counts.carried.at,
        about: row.field,
        message: `${COUNT_WORDS.carried} ghi ${number(row.counts.carried.value!)}, biểu ${periodName(before.carried.period)} còn ${number(pending)} hồ sơ đang giải quyết.`,
        hint: seam(before.carried.period, period),
      };
    }
  },
});

/** Fields and their total; not the sums between them. */
function countedRows({ fields, total }: ProcedureTable): ProcedureRow[] {
  return [...fields, ...(total ? [total] : [])];
}

/** The total goes by its place, whatever it is called. */
function nameOf(row: ProcedureRow, table: ProcedureTable): string {
  return row === table.total ? '' : fold(row.field);
}

function rowsByName(table: ProcedureTable): Map<string, ProcedureRow> {
  return new Map(countedRows(table).map((row) => [nameOf(row, table), row]));
}

function differs(row: ProcedureRow, earlier: ProcedureRow | undefined): boolean {
  const [carried, pending] = [row.counts.carried.value, earlier?.counts.pending.value];
  return isCount(carried) && isCount(pending) && carried !== pending;
}

/** Windows that overlap or leave days out make a difference that nobody made: the plan's own doing. */
function seam(earlier: Period, period: Period): string | undefined {
  const days = daysBetween(earlier.to, period.from) - 1;
  if (days === 0) return undefined;
  const between =
    days < 0
      ? `hai kỳ theo kế hoạch trùng ${-days} ngày (${day(period.from)}–${day(earlier.to)})`
      : `giữa hai kỳ theo kế hoạch có ${days} ngày không thuộc kỳ nào (${day(addDays(earlier.to, 1))}–${day(addDays(period.from, -1))})`;
  return `Chênh lệch có thể do chính kế hoạch: ${between}, không hẳn do đơn vị. Đối chiếu lại; nếu đúng thì giữ nguyên.`;
}
