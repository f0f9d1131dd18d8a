import { defineTemplatePage } from './define.ts';

export default defineTemplatePage({
  code: 'CC902',
  slug: 'required-placeholder-missing',
  severity: 'error',
  title: 'Mẫu thiếu chỗ điền bắt buộc',
  why: 'Mẫu không có chỗ cho tiến độ chung hoặc bảng nhiệm vụ thì báo cáo mất phần quan trọng nhất mà không ai thấy.',
  mend: 'Thêm lại chỗ điền vào mẫu.',
  example: { says: 'Mẫu thiếu chỗ điền bắt buộc “{{tiến độ chung}}”.' },
});
