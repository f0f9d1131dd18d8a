import type { Status } from '../model/sheet.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { ownRows } from './rows.ts';

const MENDS: Partial<Record<Status, string>> = {
  done: 'Đã xong thì tỷ lệ là 100%; chưa xong thì chọn “Đang thực hiện”.',
  notStarted: 'Đã làm một phần thì chọn “Đang thực hiện”; chưa làm thì tỷ lệ là 0%.',
  doing: 'Đã xong thì chọn “Hoàn thành”; còn làm thì tỷ lệ dưới 100%.',
};

export default defineSheetCheck({
  code: 'CC303',
  slug: 'status-contradicts-percent',
  severity: 'error',
  title: 'Tình trạng trái với tỷ lệ',
  why: 'Hai ô nói hai điều khác nhau; báo cáo đếm theo tình trạng nên con số có thể sai.',
  mend: 'Sửa tỷ lệ hoặc tình trạng cho khớp nhau.',
  example: {
    changes: [{ write: 0.8, in: { task: 'I.4', column: 'percent' } }],
    at: { task: 'I.4', column: 'percent' },
  },
  *run(subject) {
    for (const { row, task, due } of ownRows(subject)) {
      const status = row.status.value;
      const percent = row.percent.value;
      if (!status || percent === undefined || percent < 0 || percent > 100) continue;
      const contradicts =
        (status === 'done' && percent < 100) ||
        (status === 'notStarted' && percent > 0) ||
        // A continuous duty may be at 100 % in each period and still go on.
        (status === 'doing' && percent === 100 && due.kind !== 'ongoing');
      if (contradicts)
        yield {
          sheet: subject.sheet.progress!.sheet,
          cell: row.percent.at,
          task: task.id,
          message: `ghi “${STATUS_LABELS[status]}” nhưng tỷ lệ là ${number(percent)}%.`,
          hint: MENDS[status],
        };
    }
  },
});
