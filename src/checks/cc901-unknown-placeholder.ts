import { defineTemplatePage } from './define.ts';

export default defineTemplatePage({
  code: 'CC901',
  slug: 'unknown-placeholder',
  severity: 'error',
  title: 'Chỗ điền không có tên như vậy',
  why: 'Mẫu báo cáo có {{tên}} mà chương trình không biết thì không có gì để điền.',
  mend: 'Sửa lại tên trong mẫu theo gợi ý.',
  example: {
    says: 'Mẫu có chỗ điền “{{mở đâu}}” không có trong danh sách, ở đoạn “{{mở đâu}}”, có phải “mở đầu”?',
  },
});
