/** Rows 5–12, 14 and half of 25: all that stands above the text. */
import type { Document, Paragraph, Table } from './document.ts';
import { looks, quote, rules, seen } from './look.ts';
import { findPlaces, KINDS } from './places.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const THIRD: [number, number] = [1 / 3, 1 / 2];

/** Row 5: quốc hiệu. */
export function nation(document: Document): string[] {
  const found = shown(findPlaces(document).nation)[0];
  if (!found) return ['Không thấy Quốc hiệu ở cột phải đầu trang thứ nhất.'];
  const problems = looks('Quốc hiệu', found, { size: [12, 13], bold: true, italic: false, align: 'center' });
  if (found.text.trim() !== NATION)
    problems.push(`Quốc hiệu ${quote(found.text)} phải ghi đúng “${NATION}”.`);
  return problems;
}

/** Row 6: tiêu ngữ and its rule. */
export function motto(document: Document): string[] {
  const { nation, room } = findPlaces(document);
  const found = shown(nation)[1];
  if (!found) return ['Không thấy Tiêu ngữ dưới Quốc hiệu.'];
  const problems = looks('Tiêu ngữ', found, { size: [13, 14], bold: true, italic: false, align: 'center' });
  if (found.text.trim() !== MOTTO) problems.push(`Tiêu ngữ ${quote(found.text)} phải ghi đúng “${MOTTO}”.`);
  if (found.lineRule !== 'auto' || found.line !== 240)
    problems.push('Tiêu ngữ phải cách dòng đơn với Quốc hiệu.');
  return [...problems, ...rules('Tiêu ngữ', found, after(nation, found), room.right, [1, 1])];
}

/** "ỦY BAN NHÂN DÂN" in a paragraph of its own is half of the agency's name, not the body above it. */
function split(agency: Paragraph[]): { parents: Paragraph[]; own: Paragraph[] } {
  const lines = shown(agency);
  const half = lines.length > 1 && /^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)$/i.test(lines.at(-2)!.text.trim());
  const from = lines.length - (half ? 2 : 1);
  return { parents: lines.slice(0, from), own: lines.slice(from) };
}

/** Row 7: the superior body; a commune has none. */
export function parentBody(document: Document): string[] {
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
}

/** Row 8: the issuing body and its rule. */
export function agency(document: Document): string[] {
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
    ...rules('tên cơ quan ban hành', last, after(places.agency, last), places.room.left, THIRD),
  ];
}

/** Row 9: "Số: …/BC-…". */
export function number(document: Document): string[] {
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
}

const DAY = /^[^,]+, ngày (0[1-9]|[12]\d|3[01]|…+) tháng (01|02|[3-9]|1[0-2]|…+) năm \d{4}$/;

/** Row 10: place and date. */
export function placeAndDay(document: Document): string[] {
  const found = findPlaces(document).day;
  if (!found) return ['Không thấy địa danh và thời gian ban hành dưới Tiêu ngữ.'];
  const look = { size: [13, 14] as [number, number], bold: false, italic: true, align: 'center' } as const;
  const problems = looks('Địa danh, ngày tháng', found, look);
  if (!DAY.test(found.text.trim()))
    problems.push(
      `Địa danh, ngày tháng ${quote(found.text)} phải có dạng “Đồng Kỳ, ngày 07 tháng 3 năm 2026” (ngày dưới 10, tháng 1 và 2 thêm số 0).`,
    );
  return problems;
}

/** Row 11: "BÁO CÁO". */
export function kind(document: Document): string[] {
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
}

/** Row 12: trích yếu and its rule. */
export function subject(document: Document): string[] {
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
    ...rules('trích yếu', last, after(subject, last), room.page, THIRD),
  ];
}

/** Row 13: "V/v …" of a letter, under its number. */
export function aboutLetter(document: Document): string[] {
  const { about, kind } = findPlaces(document);
  if (kind !== 'công văn') return [];
  const look = { size: [12, 13] as [number, number], bold: false, italic: false, align: 'center' } as const;
  const [first] = about;
  return [
    ...about.flatMap((line) => looks('Trích yếu công văn', line, look)),
    ...(first && first.before < 120 ? [`Trích yếu ${quote(first.text)} phải cách số, ký hiệu 6 pt.`] : []),
  ];
}

/** Kinds that are sent to somebody above. */
const ADDRESSED = ['báo cáo', 'tờ trình', 'công văn'];

/** Row 14: Kính gửi. */
export function recipientAbove(document: Document): string[] {
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
}

/** Row 25: letterhead and signatures in borderless tables. */
export function twoColumns(document: Document): string[] {
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
}

function shown(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.filter((paragraph) => seen(paragraph).length > 0 && !/^[_\s]+$/.test(paragraph.text));
}

function after(paragraphs: Paragraph[], one: Paragraph): Paragraph | undefined {
  return paragraphs[paragraphs.indexOf(one) + 1];
}
