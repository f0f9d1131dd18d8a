import { definePlanCheck } from './define.ts';
import { openQuestions, withQuestion } from './questions.ts';

export default definePlanCheck({
  code: 'CC710',
  slug: 'unit-class-open',
  severity: 'error',
  title: 'Chưa rõ một nhóm đơn vị gồm những ai',
  why: 'Nhiệm vụ giao cho “các phòng chuyên môn” không vào biểu của đơn vị nào, nên không ai báo cáo, cho đến khi biết nhóm ấy gồm những ai.',
  mend: 'Ghi tên các đơn vị, cách nhau dấu chấm phẩy, vào cột Gồm, trang Đơn vị.',
  example: {
    says: '“Các phòng chuyên môn” (2 nhiệm vụ) là những đơn vị nào? Ở III.4, III.5.',
    of: (plan) =>
      withQuestion(plan, {
        kind: 'class',
        sheet: 'Đơn vị',
        cell: 'J13',
        tasks: ['III.4'],
        message: '“Các phòng chuyên môn” (2 nhiệm vụ) là những đơn vị nào? Ở III.4, III.5.',
        hint: '',
      }),
  },
  run: (plan) => openQuestions(plan, 'class'),
});
