import { number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC112',
  slug: 'legacy-encoding',
  severity: 'warning',
  title: 'Chữ gõ bằng bảng mã cũ',
  why: 'Chữ TCVN3 (phông .VnTime…) hoặc VNI (phông VNI-Times…) chỉ đọc được khi có đúng phông; cchc đã chuyển sang Unicode, cần nhìn lại.',
  mend: 'Xem lại chữ đã chuyển; lần sau gõ bằng Unicode, phông Times New Roman.',
  example: {
    changes: [{ converted: 'TCVN3', in: { task: 'I.4', column: 'result' } }],
    at: { task: 'I.4', column: 'result' },
  },
  *run({ sheet }) {
    for (const { sheet: name, at, count, encoding } of sheet.converted)
      yield {
        sheet: name,
        cell: at,
        message: `${number(count)} ô gõ bằng bảng mã ${encoding} đã chuyển sang Unicode, đầu tiên là ô này.`,
      };
  },
});
