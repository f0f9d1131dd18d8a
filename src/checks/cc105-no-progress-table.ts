import { COLUMN_LABELS } from '../text/labels.ts';
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
    if (sheet.progress) return;
    const lost = sheet.unread.find((each) => each.what === 'headless');
    yield {
      sheet: lost?.sheet,
      message: lost
        ? `Trang “${lost.sheet}” có ${lost.rows.length} dòng nhiệm vụ nhưng không có dòng tiêu đề cột nên không đọc được.`
        : `Không tìm thấy bảng tiến độ: không trang nào có dòng tiêu đề với cột “${COLUMN_LABELS.title}” và cột “${COLUMN_LABELS.status}”.`,
      hint: `Chép lại dòng tiêu đề từ biểu đã phát; mất biểu thì lập lại: cchc form`,
    };
  },
});
