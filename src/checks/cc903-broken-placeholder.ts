import { defineTemplatePage } from './define.ts';

export default defineTemplatePage({
  code: 'CC903',
  slug: 'broken-placeholder',
  severity: 'error',
  title: 'Chỗ điền viết hỏng',
  why: 'Thiếu ngoặc hoặc khối mở mà không đóng thì không biết điền từ đâu đến đâu.',
  mend: 'Mỗi chỗ điền có đủ {{ và }}; mỗi {{#khối}} có một {{/}}, mỗi dấu đứng riêng một đoạn.',
  example: { says: 'Khối “{{#lĩnh vực}}” mở mà không có {{/}}.' },
});
