import { defineSheetCheck } from './define.ts';
import { workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC308',
  slug: 'missing-status',
  severity: 'error',
  title: 'Chưa ghi tình trạng',
  why: 'Không có tình trạng thì nhiệm vụ bị tính là chưa có báo cáo.',
  mend: 'Chọn tình trạng trong danh sách của ô.',
  many: 'nhiệm vụ chưa ghi tình trạng',
  example: {
    changes: [{ write: null, in: { task: 'III.2', column: 'status' } }],
    at: { task: 'III.2', column: 'status' },
  },
  *run(subject) {
    for (const { row, of } of workRows(subject))
      if (row.status.text === '' && !row.status.flaw && row.status.at !== null)
        yield {
          sheet: row.sheet,
          cell: row.status.at,
          ...of,
          message: row.status.wrote
            ? `tình trạng “${row.status.wrote}” bị gạch ngang nên coi như chưa ghi.`
            : 'chưa ghi tình trạng.',
        };
  },
});
