/** Rows 5–10, 13 and 25: the two columns at the top of the first page, and the tables that hold columns. */
import type { Paragraph, Table } from './document.ts';
import { below, looks, quote, rules, shown, THIRD } from './look.ts';
import { findPlaces, KINDS } from './places.ts';
import { defineRow } from './row.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Row 5: quốc hiệu. */
export const nation = defineRow({
  row: 5,
  slug: 'form-nation',
  title: 'Quốc hiệu',
  why: '“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” in hoa, đậm, cỡ 12–13, bên phải trang đầu.',
  mend: 'Chép lại phần đầu từ mẫu của cchc (cchc template copy).',
  holds(document) {
    const found = shown(findPlaces(document).nation)[0];
    if (!found) return ['Không thấy Quốc hiệu ở cột phải đầu trang thứ nhất.'];
    const problems = looks('Quốc hiệu', found, {
      size: [12, 13],
      bold: true,
      italic: false,
      align: 'center',
    });
    if (found.text.trim() !== NATION)
      problems.push(`Quốc hiệu ${quote(found.text)} phải ghi đúng “${NATION}”.`);
    return problems;
  },
});

/** Row 6: tiêu ngữ and its rule. */
export const motto = defineRow({
  row: 6,
  slug: 'form-motto',
  title: 'Tiêu ngữ',
  why: '“Độc lập - Tự do - Hạnh phúc” đậm, cỡ 13–14, dưới Quốc hiệu, có đường kẻ dài bằng dòng chữ.',
  mend: 'Gõ dấu gạch nối có cách hai bên; kẻ đường bằng đường viền đoạn hoặc hình vẽ.',
  holds(document) {
    const { nation, room } = findPlaces(document);
    const found = shown(nation)[1];
    if (!found) return ['Không thấy Tiêu ngữ dưới Quốc hiệu.'];
    const problems = looks('Tiêu ngữ', found, { size: [13, 14], bold: true, italic: false, align: 'center' });
    if (found.text.trim() !== MOTTO) problems.push(`Tiêu ngữ ${quote(found.text)} phải ghi đúng “${MOTTO}”.`);
    if (found.lineRule !== 'auto' || found.line !== 240)
      problems.push('Tiêu ngữ phải cách dòng đơn với Quốc hiệu.');
    return [...problems, ...rules('Tiêu ngữ', found, below(nation, found), room.right, [1, 1])];
  },
});

/** "ỦY BAN NHÂN DÂN" in a paragraph of its own is half of the agency's name, not the body above it. */
function split(agency: Paragraph[]): { parents: Paragraph[]; own: Paragraph[] } {
  const lines = shown(agency);
  const half = lines.length > 1 && /^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)$/i.test(lines.at(-2)!.text.trim());
  const from = lines.length - (half ? 2 : 1);
  return { parents: lines.slice(0, from), own: lines.slice(from) };
}

/** Row 7: the superior body; a commune has none. */
export const parentBody = defineRow({
  row: 7,
  slug: 'form-parent-body',
  title: 'Cơ quan chủ quản',
  why: 'UBND không có cơ quan chủ quản; phòng, trung tâm ghi UBND xã ở dòng trên, in hoa, không đậm.',
  mend: 'Bỏ dòng UBND cấp trên; với phòng, trung tâm thì để dòng trên không đậm.',
  holds(document) {
    const { parents, own } = split(findPlaces(document).agency);
    const look = {
      size: [12, 13] as [number, number],
      bold: false,
      italic: false,
      align: 'center',
      upper: true,
    } as const;
    const problems = parents.flatMap((line) => looks('Tên cơ quan chủ quản', line, look));
    // Two-tier local government since 01/7/2025: nobody stands above the committee of a commune.
    if (parents.length > 0 && /^ỦY BAN NHÂN DÂN/i.test(own[0]?.text.trim() ?? ''))
      problems.push(`UBND cấp xã không ghi cơ quan chủ quản: bỏ ${quote(parents[0]!.text)}.`);
    return problems;
  },
});

/** Row 8: the issuing body and its rule. */
export const agency = defineRow({
  row: 8,
  slug: 'form-agency',
  title: 'Cơ quan ban hành',
  why: 'Tên cơ quan in hoa, đậm, cỡ 12–13, giữa cột trái, có đường kẻ ngắn ở dưới.',
  mend: 'Chỉnh cỡ chữ, in đậm và đường kẻ bằng 1/3–1/2 dòng chữ.',
  holds(document) {
    const places = findPlaces(document);
    const { own } = split(places.agency);
    const last = own.at(-1);
    if (!last) return ['Không thấy tên cơ quan ban hành ở cột trái đầu trang thứ nhất.'];
    const look = {
      size: [12, 13] as [number, number],
      bold: true,
      italic: false,
      align: 'center',
      upper: true,
    } as const;
    return [
      ...own.flatMap((line) => looks('Tên cơ quan ban hành', line, look)),
      ...rules('tên cơ quan ban hành', last, below(places.agency, last), places.room.left, THIRD),
    ];
  },
});

/** Row 9: "Số: …/BC-…". */
export const number = defineRow({
  row: 9,
  slug: 'form-symbol',
  title: 'Số, ký hiệu',
  why: '“Số: 05/BC-UBND”: số dưới 10 thêm số 0, gạch chéo rồi gạch nối, không cách.',
  mend: 'Sửa theo dạng “Số: …/BC-UBND”; chưa có số thì để trống trước dấu gạch chéo.',
  holds(document) {
    const { number: found, kind } = findPlaces(document);
    if (!found) return ['Không thấy số, ký hiệu dưới tên cơ quan ban hành.'];
    const problems = looks('Số, ký hiệu', found, {
      size: [13, 13],
      bold: false,
      italic: false,
      align: 'center',
    });
    const letters = kind === undefined ? undefined : KINDS[kind];
    const form =
      kind === 'công văn'
        ? /^Số:\s*(\d{2,}|\s*)\/[A-ZĐ]+-[A-ZĐ-]+$/
        : new RegExp(`^Số:\\s*(\\d{2,}|\\s*)\\/${letters ?? '[A-ZĐ][A-ZĐa-z]*'}-[A-ZĐ]+$`);
    if (!form.test(found.text.trim()))
      problems.push(
        `Số, ký hiệu ${quote(found.text)} phải có dạng “Số: 05/${kind === 'công văn' ? 'UBND-VHXH' : `${letters ?? 'BC'}-UBND`}” (số dưới 10 thêm số 0).`,
      );
    return problems;
  },
});

const DAY = /^[^,]+, ngày (0[1-9]|[12]\d|3[01]|…+) tháng (01|02|[3-9]|1[0-2]|…+) năm \d{4}$/;

/** Row 10: place and date. */
export const placeAndDay = defineRow({
  row: 10,
  slug: 'form-place-and-day',
  title: 'Địa danh, ngày tháng',
  why: 'In nghiêng, cỡ 13–14; ngày dưới 10, tháng 1 và 2 thêm số 0, tháng 3–9 không thêm.',
  mend: 'Sửa như: Đồng Kỳ, ngày 07 tháng 3 năm 2026.',
  holds(document) {
    const found = findPlaces(document).day;
    if (!found) return ['Không thấy địa danh và thời gian ban hành dưới Tiêu ngữ.'];
    const look = { size: [13, 14] as [number, number], bold: false, italic: true, align: 'center' } as const;
    const problems = looks('Địa danh, ngày tháng', found, look);
    if (!DAY.test(found.text.trim()))
      problems.push(
        `Địa danh, ngày tháng ${quote(found.text)} phải có dạng “Đồng Kỳ, ngày 07 tháng 3 năm 2026” (ngày dưới 10, tháng 1 và 2 thêm số 0).`,
      );
    return problems;
  },
});

/** Row 13: "V/v …" of a letter, under its number. */
export const aboutLetter = defineRow({
  row: 13,
  slug: 'form-letter-subject',
  title: 'Trích yếu công văn',
  why: '“V/v …” dưới số, ký hiệu, chữ thường, không đậm, cỡ 12–13, cách số 6 pt.',
  mend: 'Chỉnh kiểu chữ và khoảng cách trước đoạn 6 pt.',
  holds(document) {
    const { about, kind } = findPlaces(document);
    if (kind !== 'công văn') return [];
    const look = { size: [12, 13] as [number, number], bold: false, italic: false, align: 'center' } as const;
    const [first] = about;
    return [
      ...about.flatMap((line) => looks('Trích yếu công văn', line, look)),
      ...(first && first.before < 120 ? [`Trích yếu ${quote(first.text)} phải cách số, ký hiệu 6 pt.`] : []),
    ];
  },
});

/** Row 25: letterhead and signatures in borderless tables. */
export const twoColumns = defineRow({
  row: 25,
  slug: 'form-two-columns',
  title: 'Bố cục hai cột',
  why: 'Phần đầu và phần ký đặt trong bảng hai cột không kẻ khung, không dùng dấu cách hay tab để canh.',
  mend: 'Dùng bảng hai cột không đường kẻ.',
  holds(document) {
    const { letterhead, signature } = findPlaces(document);
    const check = (name: string, table: Table | undefined) => {
      if (!table) return [`${name} phải trình bày bằng bảng hai cột không kẻ khung.`];
      const problems: string[] = [];
      if (table.bordered) problems.push(`Bảng của ${name} không được hiện đường kẻ khung.`);
      if (table.rows.some(({ cantSplit }) => !cantSplit))
        problems.push(`Dòng trong bảng của ${name} không được ngắt sang trang sau.`);
      if (table.rows.some(({ cells }) => cells.length !== 2))
        problems.push(`Bảng của ${name} phải có hai cột.`);
      return problems;
    };
    return [...check('phần đầu văn bản', letterhead), ...check('phần ký', signature)];
  },
});
