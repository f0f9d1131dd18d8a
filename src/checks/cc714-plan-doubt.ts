import { definePlanCheck } from './define.ts';
import { openQuestions, withQuestion } from './questions.ts';

export default definePlanCheck({
  code: 'CC714',
  slug: 'plan-doubt',
  severity: 'warning',
  title: 'Chỗ trong kế hoạch nên xem lại',
  why: 'Khi nhập kế hoạch, chỗ này được hiểu theo cách có lẽ đúng; hiểu sai thì biểu và báo cáo sai theo.',
  mend: 'Đúng thì ghi x vào cột Đã xem; không đúng thì sửa ô được nêu.',
  example: {
    says: 'TT 4 có nhiều dòng, mỗi dòng một thời hạn hoặc đơn vị: đã tách thành nhiều nhiệm vụ (4a, 4b).',
    of: (plan) =>
      withQuestion(plan, {
        kind: 'look',
        sheet: 'Nhiệm vụ',
        cell: 'C15',
        tasks: ['III.4'],
        message:
          'TT 4 có nhiều dòng, mỗi dòng một thời hạn hoặc đơn vị: đã tách thành nhiều nhiệm vụ (4a, 4b).',
        hint: '',
      }),
  },
  run: (plan) => openQuestions(plan, 'look'),
});
