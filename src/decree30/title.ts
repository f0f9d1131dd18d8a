/** Rows 11, 12 and 14: what stands between the letterhead and the text. */
import { below, looks, quote, rules, shown, THIRD } from './look.ts';
import { findPlaces } from './places.ts';
import { defineRow } from './row.ts';

/** Row 11: "BÁO CÁO". */
export const kind = defineRow({
  row: 11,
  slug: 'form-kind',
  title: 'Tên loại văn bản',
  why: 'BÁO CÁO, KẾ HOẠCH… in hoa, đậm, cỡ 13–14, một dòng riêng, giữa trang.',
  mend: 'Đưa tên loại xuống dòng riêng và chỉnh kiểu chữ.',
  holds(document) {
    const { title, kind } = findPlaces(document);
    if (kind === 'công văn') return [];
    if (!title) return ['Không thấy tên loại (BÁO CÁO, KẾ HOẠCH, TỜ TRÌNH…) trên một dòng riêng.'];
    return looks('Tên loại', title, {
      size: [13, 14],
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
  holds(document) {
    const { subject, room, kind } = findPlaces(document);
    if (kind === 'công văn') return [];
    const lines = shown(subject);
    const last = lines.at(-1);
    if (!last) return ['Không thấy trích yếu nội dung dưới tên loại.'];
    const look = {
      size: [13, 14] as [number, number],
      bold: true,
      italic: false,
      align: 'center',
      upper: false,
    } as const;
    return [
      ...lines.flatMap((line) => looks('Trích yếu', line, look)),
      ...rules('trích yếu', last, below(subject, last), room.page, THIRD),
    ];
  },
});

/** Kinds that are sent to somebody above. */
const ADDRESSED = ['báo cáo', 'tờ trình', 'công văn'];

/** Row 14: Kính gửi. */
export const addressees = defineRow({
  row: 14,
  slug: 'form-addressees',
  title: 'Kính gửi',
  why: 'Báo cáo gửi cấp trên, tờ trình, công văn có “Kính gửi:”; từ hai nơi trở lên thì mỗi nơi một dòng “- …;”.',
  mend: 'Thêm hoặc sửa dòng Kính gửi trước nội dung.',
  holds(document) {
    const { to, kind } = findPlaces(document);
    const [first, ...list] = to;
    if (!first)
      return kind !== undefined && ADDRESSED.includes(kind)
        ? ['Báo cáo gửi cấp trên, tờ trình, công văn phải có “Kính gửi:” trước nội dung.']
        : [];
    const look = { size: [13, 14] as [number, number], bold: false, italic: false };
    const problems = [first, ...list].flatMap((line) => looks('Dòng', line, look));
    if (!/^Kính gửi:( \S.*)?$/.test(first.text.trim()))
      problems.push(`${quote(first.text)} phải bắt đầu bằng “Kính gửi:”.`);
    if (first.text.trim() === 'Kính gửi:' && list.length < 2)
      problems.push('Một nơi nhận thì ghi cùng dòng với “Kính gửi:”; từ hai nơi thì mỗi nơi một dòng “- …”.');
    list.forEach((line, index) => {
      const end = index === list.length - 1 ? '.' : ';';
      if (!line.text.trim().startsWith('- ') || !line.text.trim().endsWith(end))
        problems.push(`Dòng Kính gửi ${quote(line.text)} phải bắt đầu bằng “- ” và kết thúc bằng “${end}”.`);
      if (line.indent.left + line.indent.firstLine <= first.indent.left + first.indent.firstLine)
        problems.push(`Dòng Kính gửi ${quote(line.text)} phải thẳng dưới dấu hai chấm.`);
    });
    return problems;
  },
});
