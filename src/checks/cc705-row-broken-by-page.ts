import { definePlanCheck } from './define.ts';

export default definePlanCheck({
  code: 'CC705',
  slug: 'row-broken-by-page',
  severity: 'warning',
  title: 'Dòng bị ngắt trang',
  why: 'Dòng bị cắt làm hai khi chuyển từ văn bản sang dữ liệu; cchc đã nối lại, cần đối chiếu một lần.',
  mend: 'Đối chiếu một lần với bản gốc.',
  about: 'lead',
  example: {
    says: 'V.2: dòng bị ngắt trang, đã nối lại: chủ trì “Phòng Văn hóa - Xã hội”.',
  },
  *run(plan) {
    for (const task of plan.tasks)
      if ((task.lines?.length ?? 0) > 1)
        yield {
          task: task.id,
          message: `dòng bị ngắt trang, đã nối lại: chủ trì “${task.leadText}”.`,
        };
  },
});
