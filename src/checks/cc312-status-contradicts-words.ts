import { isContinuous } from '../model/due.ts';
import type { ProgressRow, Status } from '../model/sheet.ts';
import { COLUMN_LABELS } from '../text/labels.ts';
import { contraryWords } from './contraryWords.ts';
import { defineSheetCheck, type SheetSubject } from './define.ts';
import { toldStatus, workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC312',
  slug: 'status-contradicts-words',
  severity: 'warning',
  title: 'Tình trạng trái với lời ghi',
  why: 'Báo cáo đếm theo tình trạng và chép lại kết quả, văn bản, nên hai chỗ của báo cáo sẽ nói ngược nhau.',
  mend: 'Chưa xong thì chọn “Đang thực hiện”; xong rồi thì sửa lời ghi.',
  example: {
    changes: [{ write: 'Chưa thực hiện được do chờ hướng dẫn', in: { task: 'I.4', column: 'result' } }],
    at: { task: 'I.4', column: 'result' },
  },
  *run(subject) {
    for (const { row, due, of } of workRows(subject)) {
      const { value } = row.status;
      // A continuous duty goes on whatever was finished of it; none of it arose, or something was done.
      if (value === undefined || (isContinuous(due) && value !== 'noneArising')) continue;
      const ended = hasEnded(row, subject) ? [{ column: 'doneOn' as const, words: row.doneOn.text }] : [];
      for (const { column, words } of [...ended, ...contraryWords(value, (name) => row[name].text)])
        yield {
          sheet: row.sheet,
          cell: row[column].at,
          ...of,
          message: `${toldStatus(row.status)} nhưng cột “${COLUMN_LABELS[column]}” ghi “${words}”.`,
          hint: HINTS[value],
        };
    }
  },
});

/** Whether work that still goes on has a day on which it was finished, one that has come (CC304 tells of others). */
function hasEnded(
  { sheet, status, doneOn }: ProgressRow,
  { sheet: { progress }, period, today }: SheetSubject,
): boolean {
  const parts = progress ? [progress, ...progress.others] : [];
  const hasColumn = parts.some((part) => part.sheet === sheet && part.columns.doneOn);
  if (status.value !== 'doing' || doneOn.value === undefined || !hasColumn) return false;
  return doneOn.value <= today && doneOn.value <= (period?.to ?? today);
}

/** Where less was told than is done. */
const HINTS: Partial<Record<Status, string>> = {
  doing: 'Xong hẳn rồi thì chọn “Hoàn thành”; mới xong một phần thì ghi rõ phần nào.',
  notStarted: 'Đã làm thì chọn “Đang thực hiện” hoặc “Hoàn thành”.',
  noneArising: 'Trong kỳ có việc thì chọn “Đang thực hiện” hoặc “Hoàn thành”.',
};
