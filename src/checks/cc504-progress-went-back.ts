import { isContinuous } from '../model/due.ts';
import { periodLabel, STATUS_LABELS } from '../text/labels.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { pairs } from './earlier.ts';

/** How far a status is from the end. */
const RANK = { notStarted: 0, doing: 1, done: 2 } as const;

export default defineSheetCheck({
  code: 'CC504',
  slug: 'progress-went-back',
  severity: 'warning',
  title: 'Tiến độ lùi so với kỳ trước',
  why: 'Kỳ trước đã báo hoàn thành mà kỳ này lại đang làm thì một trong hai biểu sai, và báo cáo của cấp xã không khớp với báo cáo đã gửi.',
  mend: 'Sửa ô này nếu ghi nhầm; kỳ trước ghi sai thì ghi rõ ở cột “Ghi chú”.',
  example: {
    before: [{ write: '95%', in: { task: 'III.7', column: 'percent' } }],
    changes: [{ write: '30%', in: { task: 'III.7', column: 'percent' } }],
    at: { task: 'III.7', column: 'percent' },
  },
  *run(subject) {
    const { before } = subject;
    if (!before.report) return;
    const when = periodLabel(before.report.period.key);
    for (const { row, due, of, before: earlier } of pairs(subject, before.report.sheet)) {
      const [now, then] = [row.status.value, earlier.status.value];
      if (!now || !then || !(now in RANK) || !(then in RANK) || isContinuous(due)) continue;
      const at = { sheet: row.sheet, ...of };
      const [rank, rankBefore] = [RANK[now as keyof typeof RANK], RANK[then as keyof typeof RANK]];
      if (rank < rankBefore)
        yield {
          ...at,
          cell: row.status.at,
          message: `kỳ ${when} ghi “${STATUS_LABELS[then]}”, kỳ này ghi “${STATUS_LABELS[now]}”.`,
        };
      else if (rank === rankBefore && (row.percent.value ?? 100) < (earlier.percent.value ?? 0))
        yield {
          ...at,
          cell: row.percent.at,
          message: `kỳ ${when} đã đạt ${number(earlier.percent.value!)}%, kỳ này ghi ${number(row.percent.value!)}%.`,
        };
    }
  },
});
