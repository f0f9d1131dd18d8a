/** What can be wrong with a template (CC901–CC903), told by check.ts: their pages, in the order of codes. */
import type { Page } from '../checks/define.ts';

/** The page of a fault, with what is said where it stands. */
export interface FaultPage extends Page {
  example: { says: string };
}

export const UNKNOWN: FaultPage = {
  code: 'CC901',
  slug: 'unknown-placeholder',
  severity: 'error',
  title: 'Chỗ điền không có tên như vậy',
  why: 'Mẫu báo cáo có {{tên}} mà chương trình không biết thì không có gì để điền.',
  mend: 'Sửa lại tên trong mẫu theo gợi ý.',
  example: {
    says: 'Dưới “I. KẾT QUẢ”: không có chỗ điền {{mở đâu}}.',
  },
};

export const MISSING: FaultPage = {
  code: 'CC902',
  slug: 'required-placeholder-missing',
  severity: 'error',
  title: 'Mẫu thiếu chỗ điền bắt buộc',
  why: 'Mẫu không có chỗ cho tiến độ chung hoặc bảng nhiệm vụ thì báo cáo mất phần quan trọng nhất mà không ai thấy.',
  mend: 'Thêm lại chỗ điền vào mẫu.',
  example: { says: 'Mẫu mất {{tiến độ chung}}.' },
};

export const BROKEN: FaultPage = {
  code: 'CC903',
  slug: 'broken-placeholder',
  severity: 'error',
  title: 'Chỗ điền viết hỏng',
  why: 'Thiếu ngoặc, ngoặc bị tách rời ({ {tên} }) hoặc khối mở mà không đóng thì không biết điền từ đâu đến đâu.',
  mend: 'Mỗi chỗ điền có đủ {{ và }}; mỗi {{#khối}} có một {{/}}, mỗi dấu đứng riêng một đoạn.',
  example: { says: 'Dưới “II. TTHC”: {{#bảng}} nằm chung đoạn với “Tổng số hồ sơ”.' },
};

export const FAULT_PAGES: readonly FaultPage[] = [UNKNOWN, MISSING, BROKEN];
