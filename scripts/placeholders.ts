/** Writes templates/CHO-DIEN.md, the table of all placeholders, from the names the filler knows: `npm run readme`. */

import { REPORT_NAMES } from '../src/template/fields.ts';
import type { Names } from '../src/template/values.ts';

/** The document's text. */
export function placeholderTable(names: Names = REPORT_NAMES): string {
  const rows = lines(names, '');
  return `# Chỗ điền của mẫu báo cáo

Gõ tên trong hai dấu ngoặc nhọn ở bất cứ đâu trong mẫu Word: thân văn bản, ô bảng, đầu trang. Đoạn hoặc dòng bảng có tên của một danh sách (\`{{nơi nhận.dòng}}\`) tự lặp lại cho từng mục. Phần có thể không có thì đặt giữa \`{{#tên}}\` … \`{{:}}\` (nếu không có) … \`{{/}}\`, mỗi dấu một dòng riêng. Kiểu chữ lấy từ mẫu; chỗ thiếu số liệu dùng kiểu “Chỗ thiếu”.

Kiểm tra mẫu đã sửa: \`cchc template check mau/bao-cao-thang.docx\`. Bảng này do \`npm run readme\` viết ra.

| Chỗ điền | Là gì | Lặp lại |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function lines(names: Names, prefix: string): string[] {
  return Object.entries(names).flatMap(([name, { about, list, group, chart, required }]) => {
    const full = `${prefix}${name}`;
    const own = list
      ? `| \`{{#${full}}}\` … \`{{/}}\` | ${about} | danh sách |`
      : group
        ? undefined
        : chart
          ? `| \`{{#${full}}}\` … \`{{/}}\` | ${about}: đặt một biểu đồ của Word ở giữa, số liệu được điền vào đó | |`
          : `| \`{{${full}}}\` | ${about}${required ? ' (mẫu phải có)' : ''} | ${prefix === '' ? '' : 'theo danh sách'} |`;
    return [...(own ? [own] : []), ...lines(list ?? group ?? {}, `${full}.`)];
  });
}
