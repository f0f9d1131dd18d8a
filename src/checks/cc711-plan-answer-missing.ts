import { definePlanCheck } from './define.ts';
import { openQuestions, withQuestion } from './questions.ts';

export default definePlanCheck({
  code: 'CC711',
  slug: 'plan-answer-missing',
  severity: 'error',
  title: 'Câu hỏi về một nhiệm vụ, đơn vị, chỉ tiêu chưa trả lời',
  why: 'Chưa rõ đơn vị chủ trì hoặc thời hạn thì nhiệm vụ không vào biểu nào, hoặc không bao giờ quá hạn; báo cáo để chỗ thiếu.',
  mend: 'Trả lời ở ô được nêu trong tệp kế hoạch, lưu, rồi chạy lại: cchc plan check',
  example: {
    says: 'III.4: thời hạn “Càng sớm càng tốt” chưa hiểu được.',
    of: (plan) =>
      withQuestion(plan, {
        kind: 'answer',
        sheet: 'Nhiệm vụ',
        cell: 'L15',
        tasks: ['III.4'],
        message: 'III.4: thời hạn “Càng sớm càng tốt” chưa hiểu được.',
        hint: 'Ghi vào cột Hạn chốt một ngày, ví dụ 30/6/2026; không có ngày thì ghi Thường xuyên, Hằng quý hoặc Theo hướng dẫn của tỉnh.',
      }),
  },
  run: (plan) => openQuestions(plan, 'answer'),
});
