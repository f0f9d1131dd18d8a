import type { Status } from '../model/sheet.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { contradictsPercent, toldStatus, workRows } from './rows.ts';

const MENDS: Partial<Record<Status, string>> = {
  done: 'Xong rồi thì ghi 100%; chưa xong thì chọn “Đang thực hiện”.',
  notStarted: 'Đã làm một phần thì chọn “Đang thực hiện”; chưa làm thì ghi 0%.',
  doing: 'Xong rồi thì chọn “Hoàn thành”; chưa xong thì ghi dưới 100%.',
};

export default defineSheetCheck({
  code: 'CC303',
  slug: 'status-contradicts-percent',
  severity: 'error',
  title: 'Tình trạng trái với tỷ lệ',
  why: 'Báo cáo đếm theo tình trạng, nên việc chưa xong bị tính là xong.',
  mend: 'Xong rồi thì ghi 100%; chưa xong thì chọn “Đang thực hiện”.',
  example: {
    changes: [{ write: 0.8, in: { task: 'I.4', column: 'percent' } }],
    at: { task: 'I.4', column: 'percent' },
  },
  *run(subject) {
    for (const { row, due, of } of workRows(subject)) {
      const status = row.status.value;
      const percent = row.percent.value;
      if (status && percent !== undefined && contradictsPercent(row, due))
        yield {
          sheet: row.sheet,
          cell: row.percent.at,
          ...of,
          message: `${toldStatus(row.status)} nhưng tỷ lệ là ${number(percent)}%.`,
          hint: MENDS[status],
        };
    }
  },
});
