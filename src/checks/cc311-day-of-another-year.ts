import { firstDayOf } from '../model/period.ts';
import { day } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';
import { workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC311',
  slug: 'day-of-another-year',
  severity: 'warning',
  title: 'Ngày hoàn thành thuộc năm trước',
  why: 'Năm gõ theo thói quen làm việc xong muộn thành xong trước hạn, và kết quả rơi ra ngoài mọi kỳ báo cáo.',
  mend: 'Gõ nhầm thì sửa năm; xong từ năm trước thật thì giữ nguyên.',
  example: {
    changes: [{ write: '02/4/2025', in: { task: 'III.5', column: 'doneOn' } }],
    at: { task: 'III.5', column: 'doneOn' },
  },
  *run(subject) {
    const year = subject.period?.year ?? subject.plan.year;
    const first = firstDayOf(year, subject.rules);
    for (const { row, of } of workRows(subject)) {
      const done = row.doneOn.value;
      if (done !== undefined && done < first)
        yield {
          sheet: row.sheet,
          cell: row.doneOn.at,
          ...of,
          message: `xong ${day(done)}, trước khi có kế hoạch năm ${year}.`,
        };
    }
  },
});
