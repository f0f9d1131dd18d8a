import { withoutLabel } from '../text/target.ts';
import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC707',
  slug: 'out-of-scope-target',
  severity: 'warning',
  title: 'Chỉ tiêu không thuộc phạm vi của cấp xã',
  why: 'Chỉ tiêu của cấp tỉnh còn sót khi chép kế hoạch; cấp xã không có số liệu để báo cáo và cchc không hỏi các đơn vị.',
  mend: 'Bỏ phần của cấp tỉnh; báo cáo chỉ tính phần của cấp xã.',
  about: 'title',
  example: { says: 'VII.4: có chỉ tiêu của cấp tỉnh: “100% cán bộ, công chức cấp tỉnh”.' },
  *run(plan) {
    for (const task of plan.tasks)
      for (const clause of withoutLabel(task.title).split(';'))
        if (/\d\s*%/.test(clause) && /cấp (?:tỉnh|thành phố)/i.test(clause))
          yield {
            task: task.id,
            message: `có chỉ tiêu của cấp tỉnh: “${clause.trim()}”.`,
          };
  },
});
