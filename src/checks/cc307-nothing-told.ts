import { type Due, isContinuous, owesResult } from '../model/due.ts';
import { recurrenceWords } from '../text/dueWords.ts';
import { bare } from '../text/fold.ts';
import { tellsSomething } from '../text/read.ts';
import { isDitto } from '../text/status.ts';
import { defineSheetCheck } from './define.ts';
import { toldStatus, workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC307',
  slug: 'nothing-told',
  severity: 'warning',
  title: 'Đang làm mà không kể kết quả',
  why: 'Nhiệm vụ đang thực hiện, thường xuyên, hoặc định kỳ đến kỳ phải có kết quả trong kỳ thì báo cáo mới có điều để viết.',
  mend: 'Ghi việc đã làm trong kỳ; không có việc nào thì chọn “Không phát sinh”.',
  many: 'nhiệm vụ đang làm chưa ghi kết quả trong kỳ',
  example: {
    changes: [{ write: null, in: { task: 'III.2', column: 'result' } }],
    at: { task: 'III.2', column: 'result' },
  },
  *run(subject) {
    for (const { row, due, of } of workRows(subject)) {
      const status = row.status.value;
      if (!status || tellsResult(row.result.text) || row.result.flaw) continue;
      const reported = status !== 'noneArising' && status !== 'suspended';
      const owed = isContinuous(due) ? owesResult(due, subject.period?.key) && reported : status === 'doing';
      if (owed)
        yield {
          sheet: row.sheet,
          cell: row.result.at ?? row.status.at,
          ...of,
          message: `${kindWords(due) ?? toldStatus(row.status)} nhưng chưa ghi kết quả trong kỳ.`,
        };
    }
  },
});

/** "là nhiệm vụ định kỳ hằng quý". */
function kindWords(due: Due): string | undefined {
  if (due.kind === 'ongoing') return 'là nhiệm vụ thường xuyên';
  return due.kind === 'recurring' ? `là nhiệm vụ ${recurrenceWords(due.every)}` : undefined;
}

/** "Như tháng trước", and "nt" with nothing above that it could mean, tell no result; nor does a mark. */
function tellsResult(text: string): boolean {
  return tellsSomething(text) && !isDitto(text) && !isAsBefore(text) && !isOneLetter(text);
}

function isAsBefore(text: string): boolean {
  if (text.length > LONGEST_AS_BEFORE) return false;
  const words = bare(text);
  return / truoc\.?$/.test(words) && AS_BEFORE.test(words);
}

function isOneLetter(text: string): boolean {
  return text.length <= 2 && /^\p{L}$/u.test(text);
}

/** No longer text says just that. */
const LONGEST_AS_BEFORE = 50;
const AS_BEFORE =
  /^(?:van )?(?:nhu|tuong tu|giong)(?: (?:bao cao|ket qua|so lieu))? (?:thang|ky|quy|lan|dot)(?: bao cao)? truoc\.?$/;
