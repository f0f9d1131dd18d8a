import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC701',
  slug: 'section-number-repeated',
  severity: 'warning',
  title: 'Hai mục cùng một số La Mã',
  why: 'Mã nhiệm vụ lấy theo thứ tự của mục, nên mục trùng số được gọi bằng số thứ tự thật của nó.',
  mend: 'Không phải sửa; báo cáo có ghi chú về việc này.',
  example: {
    says: 'Hai mục cùng số VII; mục sau, “CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH”, được gọi là VIII.',
  },
  *run(plan) {
    for (const [index, section] of plan.sections.entries()) {
      const before = plan.sections.findIndex((other) => other.numeral === section.numeral);
      if (before < index)
        yield {
          message: `Hai mục cùng số ${section.numeral}; mục sau, “${section.title}”, được gọi là ${section.id}.`,
        };
    }
  },
});
