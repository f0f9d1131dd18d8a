import type { Status } from '../model/sheet.ts';
import { bare } from '../text/fold.ts';
import { COLUMN_LABELS, STATUS_LABELS } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';
import { ownRows } from './rows.ts';

const WORK = '(?:thuc hien|trien khai|hoan thanh|ban hanh|xay dung|to chuc|lam|trinh|ky|xong)';
const LEADING = '^(?:(?:hien|den nay|hien nay|nhiem vu|van|moi)[ ,]+){0,2}';
const UNFINISHED = `chua (?:the )?${WORK}|dang (?:xay dung|soan|du thao|trinh|cho|xin y kien|lay y kien|hoan thien)|khong ${WORK}`;
/** How words begin that cannot stand beside such a status; looked for at their very beginning, where nothing comes before. */
const BEGINNINGS: [status: Status, column: 'result' | 'proof', words: RegExp][] = [
  ['done', 'result', new RegExp(`${LEADING}(?:${UNFINISHED})(?![a-z])`)],
  ['done', 'proof', new RegExp(`${LEADING}(?:${UNFINISHED}|chua co|khong co|du thao)(?![a-z])`)],
  [
    'notStarted',
    'result',
    /^(?:don vi |phong )?da (?:hoan thanh|ban hanh|trinh ky|to chuc xong|thuc hien xong)(?![a-z])/,
  ],
];
/** A beginning is short. */
const LOOKED_AT = 80;
const SHOWN = 40;

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
    for (const { row, task, due } of ownRows(subject)) {
      const { value } = row.status;
      if (due.kind === 'ongoing') continue;
      for (const [status, column, words] of BEGINNINGS) {
        const { at, text } = row[column];
        if (value !== status || !words.test(bare(text.slice(0, LOOKED_AT)).replace(/^[-–+• ]+/, '')))
          continue;
        yield {
          sheet: row.sheet,
          cell: at,
          task: task.id,
          message: `ghi “${STATUS_LABELS[status]}” nhưng cột “${COLUMN_LABELS[column]}” ghi “${text.length > SHOWN ? `${text.slice(0, SHOWN).trim()}…` : text}”.`,
          hint: status === 'notStarted' ? 'Đã làm thì chọn “Đang thực hiện” hoặc “Hoàn thành”.' : undefined,
        };
      }
    }
  },
});
