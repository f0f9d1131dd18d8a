/** Rows 11, 12 and 14: what stands between the letterhead and the text. */
import type { Paragraph } from './document.ts';
import { isBoxed } from './head.ts';
import { KINDS, LETTER } from './kinds.ts';
import { looks, rules, THIRD } from './look.ts';
import { gathered, type Problem, quote } from './problem.ts';
import { defineRow } from './row.ts';

const WORDS: [number, number] = [13, 14];

/** Row 11: "BÁO CÁO". */
export const kind = defineRow({
  row: 11,
  slug: 'form-kind',
  title: 'Tên loại văn bản',
  why: 'BÁO CÁO, KẾ HOẠCH… in hoa, đậm, cỡ 13–14, một dòng riêng, giữa trang.',
  mend: 'Đưa tên loại xuống dòng riêng và chỉnh kiểu chữ.',
  holds({ title, titleAlone, kind: { name } }) {
    const words = name.toLocaleUpperCase('vi');
    if (!title)
      return [
        {
          message: `Không thấy tên loại “${words}” trên một dòng riêng.`,
          hint: `Ghi “${words}” giữa trang, trên trích yếu.`,
        },
      ];
    if (!titleAlone)
      return [
        {
          message: `Tên loại “${words}” chung dòng với trích yếu ${quote(title.text)}.`,
          hint: `Nhấn Enter sau “${words}”.`,
        },
      ];
    return looks({ the: 'Tên loại' }, [title], {
      size: WORDS,
      bold: true,
      italic: false,
      align: 'center',
      upper: true,
    });
  },
});

/** Row 12: trích yếu and its rule. */
export const subject = defineRow({
  row: 12,
  slug: 'form-subject',
  title: 'Trích yếu',
  why: 'Dưới tên loại, chữ thường, đậm, cỡ 13–14, giữa trang, có đường kẻ ngắn ở dưới.',
  mend: 'Chỉnh kiểu chữ và kẻ đường bằng 1/3–1/2 dòng chữ.',
  holds({ title, titleAlone, subject: lines, underTitle, width }) {
    // Without a title nothing says where the subject is; on the line of the title it is told already.
    if (!title || !titleAlone) return [];
    if (lines.length === 0)
      return [
        {
          message: 'Không thấy trích yếu dưới tên loại.',
          hint: 'Ghi nội dung chính của văn bản dưới tên loại.',
        },
      ];
    return [
      ...looks({ the: 'Trích yếu' }, lines, {
        size: WORDS,
        bold: true,
        italic: false,
        align: 'center',
        upper: false,
      }),
      ...rules({ noun: 'trích yếu', title: lines, near: underTitle, size: WORDS, room: width, share: THIRD }),
    ];
  },
});

/** Row 14: Kính gửi. */
export const addressees = defineRow({
  row: 14,
  slug: 'form-addressees',
  title: 'Kính gửi',
  why: 'Báo cáo gửi cấp trên, tờ trình, công văn có “Kính gửi:”; từ hai nơi trở lên thì mỗi nơi một dòng “- …;”.',
  mend: 'Thêm hoặc sửa dòng Kính gửi trước nội dung.',
  holds({ to, kind: { name }, foot, head }) {
    const [first, ...list] = to;
    if (!first) {
      // A report may be for everybody; “Như trên” says that it is for somebody.
      const asAbove = foot.recipients.some(({ full }) => /như trên/i.test(full));
      if (isBoxed(head, /^\s*kính gửi/i)) return [];
      const wanted = name === LETTER.name || name === KINDS.get('tờ trình')!.name || asAbove;
      return wanted
        ? [
            {
              message: `Không thấy “Kính gửi:” trước nội dung ${name}.`,
              hint: 'Ghi như “Kính gửi: Sở Nội vụ”.',
            },
          ]
        : [];
    }
    return [
      ...looks('dòng Kính gửi', to, { size: WORDS, bold: false, italic: false }),
      ...openingFault(first, list),
      ...listFaults(list, first),
    ];
  },
});

function openingFault(first: Paragraph, list: Paragraph[]): Problem[] {
  const text = first.text.trim();
  const hint = 'Ghi như “Kính gửi: Sở Nội vụ”; nhiều nơi thì mỗi nơi một dòng “- …;”.';
  if (!/^Kính gửi\s*:/i.test(text))
    return [{ message: `Dòng ${quote(text)} thiếu dấu hai chấm sau “Kính gửi”.`, hint }];
  const own = text.replace(/^Kính gửi\s*:\s*/i, '');
  if (own === '' && list.length === 0) return [{ message: 'Sau “Kính gửi:” chưa có nơi nhận.', hint }];
  if (own === '' && list.length === 1)
    return [
      { message: `Chỉ một nơi nhận ${quote(list[0]!.full)}, phải ghi cùng dòng với “Kính gửi:”.`, hint },
    ];
  if (own !== '' && list.some(isItem))
    return [{ message: `Nơi nhận đầu tiên ${quote(own)} chung dòng với “Kính gửi:”.`, hint }];
  return [];
}

const isItem = ({ full }: Paragraph) => /^\s*[-–+•]/.test(full);

/** A place may take several lines: only those with a dash begin one. */
function listFaults(list: Paragraph[], first: Paragraph): Problem[] {
  const ends = list.filter((_, index) => index === list.length - 1 || isItem(list[index + 1]!));
  const wrongEnd = ends.filter(
    (line, index) => !line.text.trim().endsWith(index === ends.length - 1 ? '.' : ';'),
  );
  const start = ({ indent }: Paragraph) => indent.left + indent.firstLine;
  const isPlain = (line: Paragraph) =>
    line.align !== 'center' && !line.indentUnknown && !/^(\t| {3})/.test(line.text);
  const outside = list.filter(
    (line) => isItem(line) && isPlain(line) && isPlain(first) && start(line) <= start(first),
  );
  return [
    ...gathered(
      'dòng Kính gửi',
      list.length > 1 ? wrongEnd : [],
      'kết thúc chưa đúng dấu',
      'Cuối mỗi dòng ghi “;”, cuối dòng cuối ghi “.”.',
    ),
    ...gathered(
      'dòng Kính gửi',
      outside,
      'chưa thẳng dưới dấu hai chấm',
      'Kéo thụt lề trái đến dưới dấu hai chấm.',
    ),
  ];
}
