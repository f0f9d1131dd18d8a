import { definePlanCheck } from './define.ts';
import { openQuestions, withQuestion } from './questions.ts';

export default definePlanCheck({
  code: 'CC713',
  slug: 'plan-cell-retyped',
  severity: 'warning',
  title: 'Chữ trong kế hoạch bị đổi thành ngày, số',
  why: 'Excel đổi “6/2025” thành một ngày và “1.10” thành số 1.1 khi ô không để dạng chữ; thời hạn, TT khi ấy có thể khác bản gốc.',
  mend: 'So với bản gốc rồi gõ lại, thêm dấu nháy đơn ở trước.',
  example: {
    says: 'III.4: thời hạn đã bị đổi thành ngày 01/6/2026; bản kế hoạch có thể ghi khác, như 6/2026.',
    of: (plan) =>
      withQuestion(plan, {
        kind: 'retyped',
        sheet: 'Nhiệm vụ',
        cell: 'J15',
        tasks: ['III.4'],
        message: 'III.4: thời hạn đã bị đổi thành ngày 01/6/2026; bản kế hoạch có thể ghi khác, như 6/2026.',
        hint: '',
      }),
  },
  run: (plan) => openQuestions(plan, 'retyped'),
});
