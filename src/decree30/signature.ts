/** Rows 20–23: who signs, who receives. */
import type { Paragraph } from './document.ts';
import { looks } from './look.ts';
import { gathered, type Problem, quote } from './problem.ts';
import { defineRow } from './row.ts';

const SIZE: [number, number] = [13, 14];

/** Row 20: authority and office of the signer. */
export const authority = defineRow({
  row: 20,
  slug: 'form-authority',
  title: 'Quyền hạn, chức vụ',
  why: '“TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”, “TL. …” in hoa, đậm, cỡ 13–14, giữa cột phải.',
  mend: 'Chỉnh kiểu chữ và chữ viết tắt quyền hạn.',
  holds({ foot }) {
    if (foot.layout !== 'table') return [];
    const lines = foot.authority;
    const [first] = lines;
    if (!first)
      return [
        {
          message: 'Không thấy quyền hạn, chức vụ của người ký ở cột phải.',
          hint: 'Ghi như “TM. ỦY BAN NHÂN DÂN”, dòng dưới “CHỦ TỊCH”.',
        },
      ];
    return [
      ...lines
        .flatMap(({ text }, index) => abbreviationFault(text.trim(), lines.length - index))
        .slice(0, 1)
        .map((message) => ({ message, hint: 'Ghi như “KT. CHỦ TỊCH”, dòng dưới “PHÓ CHỦ TỊCH”.' })),
      ...looks({ the: 'Quyền hạn, chức vụ' }, lines, {
        size: SIZE,
        bold: true,
        italic: false,
        align: 'center',
        upper: true,
      }),
    ];
  },
});

/** "TM.", "KT.", "TL.", "TUQ.", "Q." stand before a name, and all but the last over an office. */
function abbreviationFault(text: string, lines: number): string[] {
  const words = quote(text);
  const [, short, after] = /^(TM|KT|TL|TUQ|Q)(?=\P{L})\s?([./]?)/u.exec(text) ?? [];
  if (short === undefined)
    return /^(THAY MẶT|KÝ THAY|THỪA LỆNH|T\/M|K\/T)/i.test(text)
      ? [`Quyền hạn ${words} chưa viết tắt “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”.`]
      : [];
  if (after !== '.') return [`Quyền hạn ${words} thiếu dấu chấm sau “${short}”.`];
  return lines < 2 && short !== 'Q' ? [`Dưới ${words} chưa ghi chức vụ của người ký.`] : [];
}

/** Armed forces, schools, hospitals and institutes may write rank and degree before a name. */
const MAY_WRITE_TITLES = /TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|BỆNH VIỆN|Y TẾ|VIỆN|CÔNG AN|QUÂN|BIÊN PHÒNG|CẢNH SÁT/;
const TITLES = /^(ThS|TS|PGS|GS|CN|KS|BS|CKI|CKII|Ông|Bà|Đ\/c)(?=[.\s])/i;
/** A name, also one like "K’ Mák" or "Y Thanh Hà Niê-Kđăm". */
const NAME = /^\p{Lu}[\p{Ll}\p{M}'’]*(?:[\s'’.-]{1,3}\p{Lu}[\p{Ll}\p{M}'’]*)+$/u;

/** Row 21: name of the signer. */
export const name = defineRow({
  row: 21,
  slug: 'form-signer',
  title: 'Họ tên người ký',
  why: 'Họ tên chữ thường, đậm, cỡ 13–14, không ghi học hàm, học vị.',
  mend: 'Ghi họ tên dưới chữ ký, bỏ ThS., TS.',
  holds({ foot, head }) {
    if (foot.layout !== 'table') return [];
    const found = foot.name;
    if (!found)
      return [
        {
          message: 'Chưa có họ tên người ký dưới chức vụ.',
          hint: 'Ghi họ tên, chữ thường, đậm, như “Nguyễn Văn Ví Dụ”.',
        },
      ];
    // A place that is still to be filled is told by the number of such places.
    const text = found.text.replace(/\s+/g, ' ').trim();
    if (found.runs.some(({ gap }) => gap) || !/\p{L}/u.test(text) || /[.…_]{3}|[[{<«]/.test(text)) return [];
    const free = head.agency.some((line) => MAY_WRITE_TITLES.test(line.text.toLocaleUpperCase('vi')));
    return [
      ...(free ? [] : nameFault(text)),
      ...looks({ the: 'Họ tên người ký' }, [found], {
        size: SIZE,
        bold: true,
        italic: false,
        align: 'center',
      }),
    ];
  },
});

function nameFault(text: string): Problem[] {
  const words = quote(text);
  if (TITLES.test(text))
    return [
      {
        message: `Trước họ tên ${words} có học hàm, học vị hoặc danh xưng.`,
        hint: `Ghi ${quote(text.replace(/^\S+\s*/, ''))}.`,
      },
    ];
  if (NAME.test(text.slice(0, 100))) return [];
  return [
    {
      message: `Họ tên ${words} chưa viết thường, hoa chữ cái đầu mỗi tiếng.`,
      hint: 'Ghi như “Nguyễn Văn Ví Dụ”.',
    },
  ];
}

/** An eighth of a centimetre: less is not seen. */
const AT_EDGE = 142;

/** Row 22: "Nơi nhận:". */
export const recipientsWord = defineRow({
  row: 22,
  slug: 'form-recipients-word',
  title: 'Chữ “Nơi nhận”',
  why: '“Nơi nhận:” cỡ 12, đậm, nghiêng, sát lề trái, ngang với quyền hạn người ký.',
  mend: 'Chỉnh kiểu chữ của dòng “Nơi nhận:”.',
  holds({ foot }) {
    if (foot.layout !== 'table') return [];
    const first = foot.recipients.find(({ text }) => /^\s*nơi nhận/i.test(text));
    if (!first)
      return [
        {
          message: 'Không thấy “Nơi nhận:” ngang hàng với quyền hạn của người ký.',
          hint: 'Ghi “Nơi nhận:” ở cột trái của phần ký.',
        },
      ];
    const text = first.text.trim();
    const edge = first.indent.left + first.indent.firstLine;
    const wrong =
      text === 'Nơi nhận:' || /^Nơi nhận\s+:$/.test(text)
        ? undefined
        : /^nơi nhận\s*$/i.test(text)
          ? 'Chữ “Nơi nhận” thiếu dấu hai chấm.'
          : `Dòng ${quote(text)} phải chỉ có “Nơi nhận:”.`;
    return [
      ...(wrong ? [{ message: wrong, hint: 'Ghi “Nơi nhận:” trên một dòng riêng.' }] : []),
      ...looks({ the: 'Chữ “Nơi nhận:”' }, [first], {
        size: [12, 12],
        bold: true,
        italic: true,
        align: 'left',
      }),
      ...(Math.abs(edge) > AT_EDGE && (first.align === 'left' || first.align === 'both')
        ? [{ message: '“Nơi nhận:” chưa sát lề trái.', hint: 'Bỏ thụt lề của dòng.' }]
        : []),
    ];
  },
});

/** Row 23: the list of recipients, closed by the archive’s line. */
export const recipientsList = defineRow({
  row: 23,
  slug: 'form-recipients',
  title: 'Danh sách nơi nhận',
  why: 'Cỡ 11, mỗi nơi một dòng “- …;”, dòng cuối “- Lưu: VT, ….”.',
  mend: 'Sửa dấu cuối dòng và dòng Lưu.',
  holds({ foot, to }) {
    const at = foot.recipients.findIndex(({ text }) => /^\s*nơi nhận/i.test(text));
    if (foot.layout !== 'table' || at < 0) return [];
    const lines = foot.recipients.slice(at + 1);
    if (lines.length === 0)
      return [
        {
          message: 'Dưới “Nơi nhận:” chưa có nơi nào.',
          hint: 'Ghi mỗi nơi một dòng “- …;”, dòng cuối “- Lưu: VT, VHXH.”.',
        },
      ];
    return [
      ...looks('dòng nơi nhận', lines, { size: [11, 11], bold: false, italic: false, align: 'left' }),
      ...listFaults(itemsOf(lines), to.length > 0),
    ];
  },
});

/** A recipient of several lines goes on without a dash. */
function itemsOf(lines: Paragraph[]): Paragraph[] {
  const items: Paragraph[] = [];
  for (const line of lines) {
    const above = items.at(-1);
    const goesOn = above && !/^\s*[-–+•*]/.test(line.full) && !/[;.]\s*$/.test(above.full);
    if (goesOn)
      items[items.length - 1] = { ...above, full: `${above.full.trimEnd()} ${line.full.trimStart()}` };
    else items.push(line);
  }
  return items;
}

function listFaults(items: Paragraph[], addressed: boolean): Problem[] {
  const kept = items.findLastIndex(({ full }) => /^\s*[-–+•*]?\s*lưu(?=\P{L})/iu.test(full));
  const list = kept < 0 ? items : items.slice(0, kept);
  const [first] = items;
  const asAbove = /^\s*[-–+•*]?\s*như\s+trên/i.test(first!.full);
  return [
    ...(addressed && !asAbove
      ? [
          {
            message: `Nơi nhận đầu tiên là ${quote(first!.full)}, có “Kính gửi” thì phải là “Như trên”.`,
            hint: 'Ghi “- Như trên;” ở dòng đầu.',
          },
        ]
      : []),
    ...gathered(
      'dòng nơi nhận',
      items.slice(0, kept < 0 ? undefined : kept + 1).filter(({ full }) => !/^\s*[-–]/.test(full)),
      'chưa có gạch đầu dòng “-”',
      'Ghi “- ” ở đầu dòng.',
    ),
    ...gathered(
      'dòng nơi nhận',
      list.filter(({ full }) => !/;\s*$/.test(full)),
      'chưa kết thúc bằng “;”',
      'Ghi “;” ở cuối dòng.',
    ),
    ...archiveFault(items[kept]),
  ];
}

function archiveFault(line: Paragraph | undefined): Problem[] {
  const hint = 'Ghi dòng cuối như “- Lưu: VT, VHXH.”.';
  if (!line) return [{ message: 'Cuối danh sách nơi nhận chưa có dòng “- Lưu: VT, ….”.', hint }];
  const text = line.full.trim();
  const words = quote(text);
  if (!/lưu\s*:/i.test(text)) return [{ message: `Dòng ${words} thiếu dấu hai chấm sau “Lưu”.`, hint }];
  if (!/lưu\s*:\s*VT(?=\P{L}|$)/iu.test(text))
    return [{ message: `Dòng ${words} chưa ghi “VT” sau “Lưu:”.`, hint }];
  return text.endsWith('.') ? [] : [{ message: `Dòng ${words} chưa kết thúc bằng dấu chấm.`, hint }];
}
