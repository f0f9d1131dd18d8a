/** Rows 20–23: who signs, who receives. */
import { looks, quote } from './look.ts';
import { findPlaces } from './places.ts';
import { defineRow } from './row.ts';

const SIZE: [number, number] = [13, 14];

/** Row 20: authority and office of the signer. */
export const authority = defineRow({
  row: 20,
  slug: 'form-authority',
  title: 'Quyền hạn, chức vụ',
  why: '“TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”, “TL. …” in hoa, đậm, cỡ 13–14, giữa cột phải.',
  mend: 'Chỉnh kiểu chữ và chữ viết tắt quyền hạn.',
  holds(document) {
    const lines = findPlaces(document).signer.slice(0, -1);
    if (lines.length === 0) return ['Không thấy quyền hạn, chức vụ của người ký ở cột phải.'];
    const look = { size: SIZE, bold: true, italic: false, align: 'center', upper: true } as const;
    const problems = lines.flatMap((line) => looks('Quyền hạn, chức vụ', line, look));
    const words = lines.flatMap(({ text }) => text.split('\n')).map((line) => line.trim());
    if (/^(TM|KT|TL|TUQ|Q)\b/.test(words[0]!)) {
      if (!/^(TM|KT|TL|TUQ|Q)\. \S/.test(words[0]!))
        problems.push(
          `${quote(words[0]!)}: sau chữ viết tắt của quyền hạn phải có dấu chấm và một dấu cách.`,
        );
      if (words.length < 2 && !words[0]!.startsWith('Q.'))
        problems.push(`Dưới ${quote(words[0]!)} phải ghi chức vụ của người ký.`);
    } else if (/^(THAY MẶT|KÝ THAY|THỪA LỆNH|ỦY BAN)/.test(words[0]!)) {
      problems.push(`${quote(words[0]!)} phải ghi quyền hạn viết tắt: “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”.`);
    }
    return problems;
  },
});

/** Row 21: name of the signer. */
export const name = defineRow({
  row: 21,
  slug: 'form-signer',
  title: 'Họ tên người ký',
  why: 'Họ tên chữ thường, đậm, cỡ 13–14, không ghi học hàm, học vị.',
  mend: 'Ghi họ tên dưới chữ ký, bỏ ThS., TS.',
  holds(document) {
    const { signer } = findPlaces(document);
    const found = signer.length > 1 ? signer.at(-1) : undefined;
    if (!found) return ['Không thấy họ tên người ký.'];
    const problems = looks('Họ tên người ký', found, {
      size: SIZE,
      bold: true,
      italic: false,
      align: 'center',
    });
    const text = found.text.trim();
    if (/^(ThS|TS|PGS|GS|CN|KS|BS|Ông|Bà)\b\.?/i.test(text))
      problems.push(`Trước họ tên ${quote(text)} không ghi học hàm, học vị, danh hiệu.`);
    else if (!/^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*)+$/u.test(text))
      problems.push(`Họ tên ${quote(text)} phải viết chữ in thường, hoa chữ cái đầu mỗi tiếng.`);
    return problems;
  },
});

/** Row 22: "Nơi nhận:". */
export const recipientsWord = defineRow({
  row: 22,
  slug: 'form-recipients-word',
  title: 'Chữ “Nơi nhận”',
  why: '“Nơi nhận:” cỡ 12, đậm, nghiêng, sát lề trái, ngang với quyền hạn người ký.',
  mend: 'Chỉnh kiểu chữ của dòng “Nơi nhận:”.',
  holds(document) {
    const first = findPlaces(document).recipients[0];
    if (!first) return ['Không thấy “Nơi nhận:” ngang hàng với quyền hạn của người ký.'];
    const look = { size: [12, 12] as [number, number], bold: true, italic: true, align: 'left' } as const;
    const problems = looks('Từ', first, look);
    if (first.text.trim() !== 'Nơi nhận:')
      problems.push(`${quote(first.text)} phải ghi “Nơi nhận:” trên một dòng.`);
    if (first.indent.left + first.indent.firstLine !== 0) problems.push('“Nơi nhận:” phải sát lề trái.');
    return problems;
  },
});

/** Row 23: the list of recipients, closed by the archive’s line. */
export const recipientsList = defineRow({
  row: 23,
  slug: 'form-recipients',
  title: 'Danh sách nơi nhận',
  why: 'Cỡ 11, mỗi nơi một dòng “- …;”, dòng cuối “- Lưu: VT, ….”.',
  mend: 'Sửa dấu cuối dòng và dòng Lưu.',
  holds(document) {
    const { recipients, to } = findPlaces(document);
    const paragraphs = recipients.slice(1);
    const look = { size: [11, 11] as [number, number], bold: false, italic: false, align: 'left' } as const;
    const problems = paragraphs.flatMap((line) => looks('Nơi nhận', line, look));
    const lines = paragraphs.flatMap(({ text }) => text.split('\n')).map((line) => line.trim());
    if (lines.length === 0) return ['Dưới “Nơi nhận:” phải liệt kê các nơi nhận.'];
    for (const line of lines.slice(0, -1))
      if (!/^- \S.*;$/.test(line))
        problems.push(`Nơi nhận ${quote(line)} phải bắt đầu bằng “- ” và kết thúc bằng “;”.`);
    if (!/^- Lưu: VT\b.*\.$/.test(lines.at(-1)!))
      problems.push(`Dòng cuối của nơi nhận ${quote(lines.at(-1)!)} phải có dạng “- Lưu: VT, VHXH.”.`);
    if (to.length > 0 && lines[0] !== '- Như trên;')
      problems.push(
        `Đã có “Kính gửi” thì nơi nhận đầu tiên phải là “- Như trên;”, đang là ${quote(lines[0]!)}.`,
      );
    return problems;
  },
});
