import { yearOf } from '../model/day.ts';
import { day, dayIn } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC304',
  slug: 'date-after-period',
  severity: 'error',
  title: 'Ngày hoàn thành sau ngày chốt số liệu, hoặc chưa tới',
  why: 'Việc xong sau ngày chốt là kết quả của kỳ sau, ngày chưa tới thì chưa thể xong; hoặc ngày gõ nhầm.',
  mend: 'Ngày đúng thì chọn “Đang thực hiện”, kỳ sau mới báo xong.',
  example: {
    changes: [{ write: '20/4/2026', in: { task: 'III.5', column: 'doneOn' } }],
    at: { task: 'III.5', column: 'doneOn' },
  },
  *run({ period, today, ...subject }) {
    for (const { row, of } of workRows({ period, today, ...subject })) {
      const done = row.doneOn.value;
      if (done === undefined) continue;
      const told = { sheet: row.sheet, cell: row.doneOn.at, ...of };
      const when = dayIn(period?.year ?? yearOf(today), done);
      if (period && done > period.to)
        yield { ...told, message: `xong ${when}, sau ngày chốt ${dayIn(period.year, period.to)}.` };
      else if (done > today)
        yield {
          ...told,
          message: `xong ${when}, mà hôm nay mới là ${day(today)}.`,
          hint: 'Gõ nhầm thì sửa ngày; chưa xong thì chọn “Đang thực hiện”.',
        };
    }
  },
});
