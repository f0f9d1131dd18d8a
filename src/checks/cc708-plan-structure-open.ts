import { definePlanCheck } from './define.ts';
import { openQuestions, withQuestion } from './questions.ts';

export default definePlanCheck({
  code: 'CC708',
  slug: 'plan-structure-open',
  severity: 'error',
  title: 'Câu hỏi về bố cục kế hoạch chưa trả lời',
  why: 'Chưa rõ nhiệm vụ nào ở đâu, là gì thì biểu và báo cáo sẽ thiếu hoặc lặp nhiệm vụ; chưa lập được biểu, báo cáo.',
  mend: 'Trả lời ở ô được nêu trong tệp kế hoạch, lưu, rồi chạy lại: cchc plan check',
  example: {
    says: 'Hai dòng cùng mã III.4.',
    of: (plan) =>
      withQuestion(plan, {
        kind: 'structure',
        sheet: 'Nhiệm vụ',
        cell: 'A15',
        tasks: ['III.4'],
        message: 'hai dòng cùng mã III.4.',
        hint: 'Ghi vào cột Mã một mã chưa có, ví dụ III.13; dòng thừa thì xóa.',
      }),
  },
  run: (plan) => openQuestions(plan, 'structure'),
});
