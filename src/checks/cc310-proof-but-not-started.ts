import { COLUMN_LABELS } from '../text/labels.ts';
import { tellsSomething } from '../text/read.ts';
import { defineSheetCheck } from './define.ts';
import { toldStatus, workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC310',
  slug: 'proof-but-not-started',
  severity: 'warning',
  title: 'Chưa thực hiện mà đã có sản phẩm',
  why: 'Việc đã có văn bản hoặc ngày hoàn thành thì không thể là chưa thực hiện; báo cáo sẽ thiếu một kết quả của đơn vị.',
  mend: 'Đã làm thì chọn “Đang thực hiện” hoặc “Hoàn thành”; ghi nhầm thì xóa.',
  example: {
    changes: [
      { write: 'Chưa thực hiện', in: { task: 'III.7', column: 'status' } },
      { write: 0, in: { task: 'III.7', column: 'percent' } },
      { write: 'Kế hoạch số 31/KH-UBND ngày 20/3/2026', in: { task: 'III.7', column: 'proof' } },
    ],
    at: { task: 'III.7', column: 'proof' },
  },
  *run(subject) {
    for (const { row, of } of workRows(subject)) {
      if (row.status.value !== 'notStarted') continue;
      const told = tellsSomething(row.proof.text)
        ? { cell: row.proof, label: COLUMN_LABELS.proof }
        : row.doneOn.value !== undefined && { cell: row.doneOn, label: COLUMN_LABELS.doneOn };
      if (told)
        yield {
          sheet: row.sheet,
          cell: told.cell.at,
          ...of,
          message: `${toldStatus(row.status)} nhưng cột “${told.label}” đã có “${told.cell.text}”.`,
        };
    }
  },
});
