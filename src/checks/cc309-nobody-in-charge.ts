import { isContinuous } from '../model/due.ts';
import { partsOf } from '../model/sheet.ts';
import { COLUMN_LABELS } from '../text/labels.ts';
import { tellsSomething } from '../text/read.ts';
import { defineSheetCheck } from './define.ts';
import { workRows } from './rows.ts';

/** So many rows without a person are one omission, not many. */
const MANY = 3;

export default defineSheetCheck({
  code: 'CC309',
  slug: 'nobody-in-charge',
  severity: 'warning',
  title: 'Việc chưa xong mà không có người phụ trách',
  why: 'Việc còn phải làm cần một người theo dõi để đôn đốc và báo cáo kỳ sau.',
  mend: 'Ghi họ tên người phụ trách.',
  many: 'nhiệm vụ chưa xong mà chưa ghi người phụ trách',
  example: {
    changes: [{ write: null, in: { task: 'III.7', column: 'person' } }],
    at: { task: 'III.7', column: 'person' },
  },
  *run(subject) {
    const table = subject.sheet.progress;
    const part = table && partsOf(table).find(({ columns }) => columns.person);
    if (!part) return;
    const unfinished = workRows(subject).filter(
      ({ row, due }) =>
        row.person.at !== null &&
        (row.status.value === 'doing' ||
          row.status.value === 'notStarted' ||
          (row.status.value === 'done' && isContinuous(due))),
    );
    const without = unfinished.filter(({ row }) => !row.person.flaw && !tellsSomething(row.person.text));
    if (without.length === unfinished.length && without.length >= MANY) {
      yield {
        sheet: part.sheet,
        cell: part.columns.person!.at,
        message: `Cột “${COLUMN_LABELS.person}” để trống ở cả ${without.length} nhiệm vụ chưa xong.`,
      };
      return;
    }
    for (const { row, of } of without)
      yield {
        sheet: row.sheet,
        cell: row.person.at,
        ...of,
        message: 'chưa xong mà chưa ghi người phụ trách.',
      };
  },
});
