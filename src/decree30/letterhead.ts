/** Rows 7–10 and 13: who issues, number, place and day, and what a letter is about. */
import type { Paragraph } from './document.ts';
import { ABOUT, isBoxed, NUMBER } from './head.ts';
import { KINDS, LETTER } from './kinds.ts';
import { looks, rules, shown, THIRD } from './look.ts';
import { NAMES, WORDS } from './nation.ts';
import { quote } from './problem.ts';
import { defineRow } from './row.ts';

const COMMITTEE = /^([UỦ][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)$/i;
/** Bodies that have others under them, written as the upper line of two. */
const SUPERIOR =
  /^(UBND|HĐND|([UỦ][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|SỞ|BỘ|CỤC|CHI CỤC|CÔNG AN|ĐẢNG [UỦ][YỶ]) .)/i;

/**
 * The superior body above the issuing one. "ỦY BAN NHÂN DÂN" on a line of its own is half of a name; a name of
 * several lines is bold in all of them, a superior body in none.
 */
function splitAgency(agency: Paragraph[]): { parents: Paragraph[]; own: Paragraph[] } {
  const lines = shown(agency);
  const bold = ({ runs }: Paragraph) => runs.some((run) => run.bold && run.text.trim() !== '');
  const half = lines.findLastIndex(({ text }) => COMMITTEE.test(text.trim()));
  if (half >= 0 && half >= lines.length - 3 && half < lines.length - 1) {
    // "CHỦ TỊCH / ỦY BAN NHÂN DÂN XÃ …" is who issues, when the Chairman does, not a body above the committee.
    const from = /^(PHÓ )?CHỦ TỊCH$/i.test(lines[half - 1]?.text.trim() ?? '') ? half - 1 : half;
    return { parents: lines.slice(0, from), own: lines.slice(from) };
  }
  const firstBold = lines.findIndex(bold);
  if (firstBold > 0) return { parents: lines.slice(0, firstBold), own: lines.slice(firstBold) };
  const superior = lines.length > 1 && SUPERIOR.test(lines[0]!.text.trim());
  const from = firstBold < 0 ? lines.length - 1 : superior ? 1 : 0;
  return { parents: lines.slice(0, from), own: lines.slice(from) };
}

/** Row 7: the superior body; a commune has none. */
export const parentBody = defineRow({
  row: 7,
  slug: 'form-parent-body',
  title: 'Cơ quan chủ quản',
  why: 'UBND không có cơ quan chủ quản; phòng, trung tâm ghi UBND xã, phường ở dòng trên, in hoa, không đậm.',
  mend: 'Bỏ dòng UBND cấp trên; với phòng, trung tâm thì để dòng trên không đậm.',
  holds({ head }) {
    if (head.layout !== 'table') return [];
    const { parents, own } = splitAgency(head.agency);
    const name = own.map(({ text }) => text.trim()).join(' ');
    // Two-tier local government since 01/7/2025: nobody stands above the committee of a commune.
    if (parents.length > 0 && /^[UỦ][YỶ] BAN NHÂN DÂN\s+(XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s/i.test(`${name} `))
      return [
        {
          message: `UBND cấp xã không có cơ quan chủ quản, đang ghi ${quote(parents[0]!.text)} ở trên.`,
          hint: `Bỏ dòng ${quote(parents[0]!.text)}.`,
        },
      ];
    return looks({ the: 'Tên cơ quan chủ quản' }, parents, {
      size: NAMES,
      bold: false,
      italic: false,
      align: 'center',
      upper: true,
    });
  },
});

/** Row 8: the issuing body and its rule. */
export const agency = defineRow({
  row: 8,
  slug: 'form-agency',
  title: 'Cơ quan ban hành',
  why: 'Tên cơ quan in hoa, đậm, cỡ 12–13, giữa cột trái, có đường kẻ ngắn ở dưới.',
  mend: 'Chỉnh cỡ chữ, in đậm và đường kẻ bằng 1/3–1/2 dòng chữ.',
  holds({ head }) {
    if (head.layout !== 'table') return [];
    const { own } = splitAgency(head.agency);
    if (own.length === 0)
      return [
        {
          message: 'Không thấy tên cơ quan ban hành ở cột trái đầu trang thứ nhất.',
          hint: 'Ghi tên cơ quan, in hoa, đậm, trên số, ký hiệu.',
        },
      ];
    return [
      ...looks({ the: 'Tên cơ quan ban hành' }, own, {
        size: NAMES,
        bold: true,
        italic: false,
        align: 'center',
        upper: true,
      }),
      ...rules({
        noun: 'tên cơ quan ban hành',
        title: own,
        near: head.columns.left,
        room: head.columns.width.left,
        size: NAMES,
        share: THIRD,
        elsewhere: head.columns.ruled.left,
      }),
    ];
  },
});

/** A number that is still to come: spaces, dots, underscores. */
const BLANK = '[\\s.…_]';

/** Row 9: "Số: …/BC-…". */
export const number = defineRow({
  row: 9,
  slug: 'form-symbol',
  title: 'Số, ký hiệu',
  why: '“Số: 05/BC-UBND”: số dưới 10 thêm số 0, gạch chéo rồi gạch nối, không cách.',
  mend: 'Sửa theo dạng “Số: …/BC-UBND”; chưa có số thì để trống trước dấu gạch chéo.',
  holds({ head, kind }) {
    if (head.layout !== 'table') return [];
    const found = head.number;
    const letters = kind === LETTER ? 'UBND-VHXH' : `${KINDS.get(kind.name)?.letters ?? 'BC'}-UBND`;
    const hint = `Ghi như “Số: 05/${letters}”; chưa có số thì để trống trước dấu gạch chéo.`;
    if (!found && isBoxed(head, NUMBER)) return [];
    if (!found) return [{ message: 'Không thấy số, ký hiệu dưới tên cơ quan ban hành.', hint }];
    return [
      ...symbolFault(found.text.trim(), kind.letters).map((message) => ({ message, hint })),
      ...looks({ the: 'Số, ký hiệu' }, [found], {
        size: [13, 13],
        bold: false,
        italic: false,
        align: 'center',
      }),
    ];
  },
});

/** The first thing that is wrong with a symbol. @param letters of the kind; a letter's symbol begins with its agency */
function symbolFault(text: string, letters: string | undefined): string[] {
  const words = quote(text);
  if (!/^Số/.test(text)) return [`Chữ “Số” của ${words} phải viết thường, chữ S in hoa.`];
  if (!/^Số\s*:/.test(text)) return [`Số, ký hiệu ${words} thiếu dấu hai chấm sau chữ “Số”.`];
  const parts = new RegExp(`^Số\\s*:${BLANK}*(\\d*)${BLANK}*\\/(.*)$`).exec(text.slice(0, 200));
  if (!parts) return [`Số, ký hiệu ${words} không có dạng “số/ký hiệu”.`];
  const [, digits, symbol] = parts;
  if (digits?.length === 1) return [`Số, ký hiệu ${words}: số dưới 10 phải thêm số 0 ở trước.`];
  if (/\s/.test(symbol!.trim())) return [`Ký hiệu của ${words} có dấu cách.`];
  if (!/^[\p{L}\p{N}&.()…]+([-–][\p{L}\p{N}&.()…]+)+$/u.test(symbol!.trim()))
    return [`Ký hiệu của ${words} thiếu dấu gạch nối giữa các nhóm chữ viết tắt.`];
  if (letters !== undefined && !symbol!.trim().startsWith(`${letters}-`))
    return [`Ký hiệu của ${words} phải bắt đầu bằng “${letters}”.`];
  return [];
}

const DAY =
  /^[^,]{2,60}, ?ngày (\d{1,2}|[.…_/ ]*) ?tháng (\d{1,2}|[.…_/ ]*) ?năm ?(\d{4}|\d{0,3}[.…_ ]*)[.]?$/u;

/** Row 10: place and date. */
export const placeAndDay = defineRow({
  row: 10,
  slug: 'form-place-and-day',
  title: 'Địa danh, ngày tháng',
  why: 'In nghiêng, cỡ 13–14; ngày dưới 10, tháng 1 và 2 thêm số 0, tháng 3–9 không thêm.',
  mend: 'Sửa như: An Bình, ngày 07 tháng 3 năm 2026.',
  holds({ head }) {
    if (head.layout !== 'table') return [];
    const found = head.day;
    const hint = 'Ghi như “An Bình, ngày 07 tháng 3 năm 2026”.';
    if (!found && isBoxed(head, /ngày/i)) return [];
    if (!found) return [{ message: 'Không thấy địa danh và ngày ban hành dưới Tiêu ngữ.', hint }];
    return [
      ...dayFault(found.text).map((message) => ({ message, hint })),
      ...looks({ the: 'Địa danh, ngày tháng' }, [found], {
        size: WORDS,
        bold: false,
        italic: true,
        align: 'center',
      }),
    ];
  },
});

function dayFault(text: string): string[] {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  const words = quote(line);
  const parts = DAY.exec(line);
  if (!parts) return [`Địa danh, ngày tháng ${words} không có dạng “An Bình, ngày 07 tháng 3 năm 2026”.`];
  const [day, month] = [parts[1]!.trim(), parts[2]!.trim()];
  if (/^[1-9]$/.test(day)) return [`Ngày ${day} ở ${words} phải ghi 0${day}.`];
  if (/^[12]$/.test(month)) return [`Tháng ${month} ở ${words} phải ghi 0${month}.`];
  if (/^0[3-9]$/.test(month)) return [`Tháng ${month} ở ${words} phải ghi ${month.slice(1)}.`];
  const exists = (value: string, most: number) =>
    !/^\d/.test(value) || (Number(value) >= 1 && Number(value) <= most);
  return exists(day, 31) && exists(month, 12) ? [] : [`Ngày tháng ${words} không có thật.`];
}

/** Row 13: "V/v …" of a letter, under its number. */
export const aboutLetter = defineRow({
  row: 13,
  slug: 'form-letter-subject',
  title: 'Trích yếu công văn',
  why: '“V/v …” dưới số, ký hiệu, chữ thường, không đậm, cỡ 12–13, cách số 6 pt.',
  mend: 'Chỉnh kiểu chữ và khoảng cách trước đoạn 6 pt.',
  holds({ head }) {
    if (head.layout !== 'table') return [];
    const [first] = head.about;
    if (!first && isBoxed(head, ABOUT)) return [];
    if (!first)
      return [
        {
          message: 'Không thấy trích yếu “V/v …” dưới số, ký hiệu của công văn.',
          hint: 'Ghi “V/v” và nội dung chính dưới số, ký hiệu.',
        },
      ];
    return [
      ...looks({ the: 'Trích yếu' }, head.about, {
        size: NAMES,
        bold: false,
        italic: false,
        align: 'center',
      }),
      ...(spaceAbove(head.columns.left, head.number, first) < 118
        ? [
            {
              message: `Trích yếu ${quote(first.text)} chưa cách số, ký hiệu 6 pt.`,
              hint: 'Bố cục › Giãn cách, Trước 6 pt.',
            },
          ]
        : []),
    ];
  },
});

/** Twips between number and subject; an empty line between them is enough. */
function spaceAbove(column: Paragraph[], above: Paragraph | undefined, below: Paragraph): number {
  const [from, to] = [above ? column.indexOf(above) : -1, column.indexOf(below)];
  if (from < 0 || to - from > 1) return Number.POSITIVE_INFINITY;
  return above!.after + below.before;
}
