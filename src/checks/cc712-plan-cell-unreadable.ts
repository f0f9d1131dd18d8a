import { definePlanCheck } from './define.ts';
import { openQuestions, withQuestion } from './questions.ts';

export default definePlanCheck({
  code: 'CC712',
  slug: 'plan-cell-unreadable',
  severity: 'error',
  title: 'Ô của tệp kế hoạch không hiểu được',
  why: 'Chữ không có trong danh sách, tên đơn vị không có, số không phải số thì không biết là gì; cchc không đoán thay.',
  mend: 'Sửa ô ấy theo gợi ý, lưu, rồi chạy lại: cchc plan check',
  example: {
    says: 'Cột Phải báo cáo ghi “tùy”.',
    of: (plan) =>
      withQuestion(plan, {
        kind: 'unreadable',
        sheet: 'Đơn vị',
        cell: 'F5',
        tasks: [],
        message: 'Cột Phải báo cáo ghi “tùy”.',
        hint: 'Ghi có hoặc không.',
      }),
  },
  run: (plan) => openQuestions(plan, 'unreadable'),
});
