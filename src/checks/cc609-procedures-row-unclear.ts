import type { Unclear, UnclearRow } from '../model/sheet.ts';
import { PROCEDURE_SHEET } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';

/** The fact about a row, in a sentence that its name begins, and the cure. */
const WORDS: Record<Unclear, (row: UnclearRow) => [fact: string, cure: string]> = {
  'other-time': () => ['là số của thời gian khác, không cộng', 'Bỏ dòng này; bảng chỉ ghi số trong kỳ.'],
  rate: () => ['không phải số hồ sơ, không đọc', 'Bỏ dòng này.'],
  part: ({ counted }) =>
    counted
      ? [
          'đứng dưới “Trong đó” mà không rõ là phần của dòng trên hay lĩnh vực riêng; vẫn cộng',
          'Là phần của dòng trên thì bỏ dòng này; là lĩnh vực riêng thì bỏ “Trong đó”.',
        ]
      : [
          'là một phần của dòng trên, không cộng thêm',
          'Bỏ dòng này; là lĩnh vực riêng thì ghi tên như các lĩnh vực khác.',
        ],
  unmarked: () => [
    'bằng các dòng ngay dưới cộng lại mà không có dấu là tổng của chúng; vẫn cộng tất cả',
    'Các dòng dưới là phần của dòng này thì ghi “-” ở đầu tên; là lĩnh vực riêng thì giữ nguyên.',
  ],
  group: () => [
    'không bằng các dòng dưới nó cộng lại; chỉ tính các dòng dưới',
    'Sửa cho bằng nhau, hoặc bỏ số ở dòng này.',
  ],
  'second-total': () => [
    'là dòng tổng thứ hai, số khác dòng tổng kia; không dùng',
    'Chỉ để một dòng tổng cộng.',
  ],
  'below-total': () => [
    'đứng dưới dòng tổng cộng và không có trong tổng; chưa tính',
    'Chuyển dòng này lên trên dòng tổng rồi cộng lại; không phải số của kỳ thì bỏ.',
  ],
  repeated: ({ counted }) => [
    counted
      ? 'là lĩnh vực đã có ở trên; đang cộng cả hai dòng'
      : 'ghi lại y nguyên một dòng ở trên; chỉ tính một dòng',
    'Gộp vào một dòng.',
  ],
  nameless: () => ['không có tên lĩnh vực; vẫn cộng', 'Ghi tên lĩnh vực ở đầu dòng.'],
};

export default defineSheetCheck({
  code: 'CC609',
  slug: 'procedures-row-unclear',
  severity: 'error',
  title: 'Dòng TTHC có thể bị tính hai lần',
  why: 'Lũy kế, “Trong đó”, tổng thứ hai nhắc lại số của dòng khác; cộng vào thì số hồ sơ bị tính hai lần.',
  mend: 'Bỏ dòng nhắc lại; mỗi lĩnh vực một dòng, cuối bảng một dòng tổng cộng.',
  example: {
    changes: [{ write: 'Hộ tịch', in: { field: 'Chứng thực' } }],
    at: { field: 'Chứng thực' },
  },
  *run({ sheet }) {
    for (const unclear of sheet.procedures?.unclear ?? []) {
      const [fact, hint] = WORDS[unclear.why](unclear);
      const { row, at, field } = unclear.row;
      const name = field === '' ? `Dòng ${row}` : `Dòng “${field}”`;
      yield { sheet: sheet.procedures!.sheet, cell: at, message: `${name} ${fact}.`, hint };
    }
    for (const { table, why, ...place } of sheet.unreadFigures)
      if (table === 'procedures' && why === 'second')
        yield {
          sheet: place.sheet,
          cell: place.at,
          message: `Thêm một bảng ${PROCEDURE_SHEET} không đọc; số đang lấy ở bảng tại ô ${sheet.procedures!.headerAt}, trang ${sheet.procedures!.sheet}.`,
          hint: 'Gộp vào một bảng, hoặc bỏ bảng không dùng.',
        };
  },
});
