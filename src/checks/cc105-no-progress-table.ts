import { COLUMN_LABELS, PROGRESS_SHEET } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC105',
  slug: 'no-progress-table',
  severity: 'error',
  title: 'Không thấy bảng tiến độ',
  why: 'Không có dòng tiêu đề cột thì không biết ô nào là tình trạng, ô nào là kết quả.',
  mend: 'Dùng biểu mẫu do cchc form tạo; giữ nguyên dòng tiêu đề cột của trang “Tiến độ”.',
  example: {
    changes: (
      [
        'id',
        'title',
        'status',
        'product',
        'dueText',
        'percent',
        'doneOn',
        'proof',
        'result',
        'difficulty',
        'proposal',
        'next',
        'person',
        'note',
        'tt',
      ] as const
    ).map((header) => ({ write: null, in: { header } })),
    at: null,
  },
  *run({ sheet }) {
    if (!sheet.progress)
      yield {
        message: `Không tìm thấy bảng tiến độ: không trang nào có dòng tiêu đề với các cột “${COLUMN_LABELS.title}” và “${COLUMN_LABELS.status}”.`,
        hint: `Điền vào trang “${PROGRESS_SHEET}” của biểu mẫu (cchc form) và giữ nguyên dòng tiêu đề.`,
      };
  },
});
