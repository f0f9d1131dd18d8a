import { bare } from '../text/fold.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { ownRows, totalOf } from './rows.ts';

/** "không có hồ sơ quá hạn", "không để hồ sơ nào trễ hạn", "không phát sinh hồ sơ giải quyết quá hạn". */
const NO_LATE_DOSSIER =
  /\bkhong (co|con|de|de xay ra|phat sinh|xay ra)( [a-z]+){0,4} ho so( [a-z]+){0,5} (qua|tre|cham|muon) han\b/;

export default defineSheetCheck({
  code: 'CC606',
  slug: 'text-contradicts-number',
  severity: 'error',
  title: 'Lời văn trái với số liệu',
  why: 'Báo cáo không thể vừa viết không có hồ sơ quá hạn vừa có số hồ sơ quá hạn lớn hơn 0.',
  mend: 'Sửa lời văn, hoặc sửa số hồ sơ quá hạn ở trang “TTHC”.',
  example: {
    changes: [{ write: 'Trong kỳ không có hồ sơ quá hạn.', in: { task: 'III.6', column: 'result' } }],
    at: { task: 'III.6', column: 'result' },
  },
  *run(subject) {
    const late = totalOf(subject, 'late') + totalOf(subject, 'pendingLate');
    if (late <= 0) return;
    for (const { row, task } of ownRows(subject))
      for (const cell of [row.result, row.difficulty, row.note])
        if (NO_LATE_DOSSIER.test(bare(cell.text).replace(/[^a-z0-9]+/g, ' ')))
          yield {
            sheet: subject.sheet.progress!.sheet,
            cell: cell.at,
            task: task.id,
            message: `Nhiệm vụ ${task.id} viết không có hồ sơ quá hạn, nhưng bảng ${subject.sheet.procedures!.sheet} có ${number(late)} hồ sơ quá hạn.`,
          };
  },
});
