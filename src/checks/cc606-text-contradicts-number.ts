import { bare } from '../text/fold.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { totalOf, workRows } from './rows.ts';

/** "không có hồ sơ quá hạn", "không để hồ sơ nào trễ hạn", "không có trường hợp nào quá hạn". */
const NONE_LATE =
  /\bkhong (co|con|de|de xay ra|phat sinh|xay ra)( [a-z]+){0,4} (ho so|truong hop)( [a-z]+){0,5} (qua|tre|cham|muon) han\b/;
/** "00 hồ sơ quá hạn", "hồ sơ quá hạn: 0"; not "10 000 hồ sơ" nor "0,5%". */
const ZERO_LATE =
  /(?<!\d )\b0+ (ho so|truong hop)( [a-z]+){0,3} (qua|tre|cham|muon) han\b|\bho so( [a-z]+){0,3} (qua|tre|cham|muon) han( la)? 0+(?! ?\d)\b/;

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
    for (const { row, of } of workRows(subject))
      for (const cell of [row.result, row.difficulty, row.note])
        if (saysNoneLate(cell.text))
          yield {
            sheet: row.sheet,
            cell: cell.at,
            ...of,
            message: `viết không có hồ sơ quá hạn, nhưng bảng ${subject.sheet.procedures!.sheet} có ${number(late)} hồ sơ quá hạn.`,
          };
  },
});

function saysNoneLate(text: string): boolean {
  const words = bare(text).replace(/[^a-z0-9]+/g, ' ');
  return NONE_LATE.test(words) || ZERO_LATE.test(words);
}
