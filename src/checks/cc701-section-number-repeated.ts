import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC701',
  slug: 'section-number-repeated',
  severity: 'warning',
  title: 'Hai mục cùng một số La Mã',
  why: 'Mã nhiệm vụ lấy theo thứ tự của mục, nên mục trùng số được gọi bằng số thứ tự thật của nó.',
  mend: 'Sửa số mục trong kế hoạch; báo cáo có ghi chú về việc này.',
  example: {
    says: 'Mục thứ 8 “CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH” được đánh số VII, trùng với mục thứ 7; cchc gọi mục này là VIII (dòng 247).',
  },
  *run(plan) {
    for (const [index, section] of plan.sections.entries()) {
      const before = plan.sections.findIndex((other) => other.numeral === section.numeral);
      if (before < index)
        yield {
          message: `Mục thứ ${index + 1} “${section.title}” được đánh số ${section.numeral}, trùng với mục thứ ${before + 1}; cchc gọi mục này là ${section.id}${section.line ? ` (dòng ${section.line})` : ''}.`,
        };
    }
  },
});
