import { type Damage, LONGEST_TEXT } from '../model/grid.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck } from './define.ts';

const MESSAGES: Record<Damage, string> = {
  'no-such-string': 'Ô này trong tệp bị hỏng: chữ của ô không còn.',
  'no-such-value': 'Ô này trong tệp bị hỏng: giá trị của ô không đọc được.',
  'told-twice': 'Ô này trong tệp bị hỏng: có hai giá trị khác nhau.',
  'too-long': `Ô này dài hơn ${number(LONGEST_TEXT)} ký tự, chỉ đọc được phần đầu.`,
};

export default defineSheetCheck({
  code: 'CC117',
  slug: 'damaged-cell',
  severity: 'error',
  title: 'Ô bị hỏng trong tệp',
  why: 'Tệp bị một chương trình khác ghi sai: ô trỏ vào chỗ không có, nên không biết đơn vị đã ghi gì và ô được coi là chưa có số liệu.',
  mend: 'Mở tệp bằng Excel, gõ lại ô này, lưu thành .xlsx rồi gửi lại.',
  example: {
    changes: [{ damage: 'no-such-string', in: { task: 'III.2', column: 'status' } }],
    at: { task: 'III.2', column: 'status' },
  },
  *run({ sheet }) {
    for (const { sheet: name, at, damage } of sheet.damaged)
      yield {
        sheet: name,
        cell: at,
        message: MESSAGES[damage],
        ...(damage === 'too-long'
          ? { hint: 'Rút ngắn ô này, phần còn lại gửi thành văn bản kèm theo.' }
          : {}),
      };
  },
});
