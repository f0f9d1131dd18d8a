import { STATUSES } from '../model/sheet.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import { nearest } from '../text/nearest.ts';
import { defineSheetCheck } from './define.ts';
import { flawedProgressCells } from './rows.ts';

const LABELS = STATUSES.map((status) => STATUS_LABELS[status]);

export default defineSheetCheck({
  code: 'CC203',
  slug: 'unknown-status',
  severity: 'error',
  title: 'Tình trạng không rõ',
  why: 'Chỉ năm tình trạng được đếm; chữ khác có thể hiểu hai cách, nên nhiệm vụ tạm tính là chưa có báo cáo.',
  mend: `Chọn một trong: ${LABELS.join(', ')}.`,
  example: {
    changes: [{ write: 'Cơ bản hoàn thành', in: { task: 'III.2', column: 'status' } }],
    at: { task: 'III.2', column: 'status' },
  },
  *run(subject) {
    for (const { sheet, cell, task } of flawedProgressCells(subject, 'unreadable', ['status'])) {
      const like = nearest(cell.text, LABELS, (label) => label, 0.5);
      yield {
        sheet,
        cell: cell.at,
        task,
        message: `tình trạng ghi “${cell.text}”, không có trong danh sách.`,
        hint: `${like ? `Có phải là “${like}”? ` : ''}Chọn một trong: ${LABELS.join(', ')}.`,
      };
    }
  },
});
