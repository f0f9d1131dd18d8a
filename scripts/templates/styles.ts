/**
 * The named styles of the starter templates. A clerk who wants another look changes a style in Word, never a run,
 * so every paragraph of a template names one of these. Sizes and positions: NĐ 30/2020, Phụ lục I (domain.md §3.1).
 */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';

export const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Times New Roman',
};

type Run = NonNullable<IParagraphStyleOptions['run']>;
type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>;

const centred: Paragraph = { alignment: AlignmentType.CENTER };
const bold: Run = { bold: true };

function style(
  id: string,
  name: string,
  run: Run = {},
  paragraph: Paragraph = {},
  basedOn = 'Normal',
): IParagraphStyleOptions {
  return { id, name, basedOn, quickFormat: true, run, paragraph };
}

/** A rule is the top border of a paragraph too low to see; its indents are what makes it shorter than the line. */
function rule(id: string, name: string, side: number, before: number, after: number): IParagraphStyleOptions {
  return style(
    id,
    name,
    { size: 4 },
    {
      border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
      indent: { left: side, right: side },
      spacing: { before, after, line: 40, lineRule: LineRuleType.EXACT },
    },
  );
}

/** Widths of the two columns of the letterhead in the official sample. */
export const LEFT = 3936;
export const RIGHT = 5704;
/** Measured: "Độc lập - Tự do - Hạnh phúc" at 14 pt bold takes 3,424 twips. */
const MOTTO_WIDTH = 3424;
const SUBJECT_RULE = 2900;
/** Right margin of an upright page: 15 mm, the narrowest that the decree allows. */
export const RIGHT_MARGIN = 850;
export const TEXT_WIDTH = 11906 - 1701 - RIGHT_MARGIN;

const letterhead = (agencyRule: number) => [
  style('QuocHieu', 'Quốc hiệu', { ...bold, size: 26 }, centred),
  style('TieuNgu', 'Tiêu ngữ', { ...bold, size: 28 }, centred),
  rule('KeTieuNgu', 'Kẻ dưới tiêu ngữ', (RIGHT - MOTTO_WIDTH) / 2, 20, 60),
  style('CoQuanChuQuan', 'Cơ quan chủ quản', { size: 26 }, centred),
  style('CoQuanBanHanh', 'Cơ quan ban hành', { ...bold, size: 26 }, centred),
  rule('KeCoQuan', 'Kẻ dưới cơ quan', (LEFT - agencyRule) / 2, 20, 60),
  style('SoKyHieu', 'Số và ký hiệu', { size: 26 }, { ...centred, spacing: { before: 60 } }),
  style(
    'DiaDanhNgay',
    'Địa danh và ngày tháng',
    { italics: true, size: 28 },
    { ...centred, spacing: { before: 60 } },
  ),
  style('TenLoai', 'Tên loại văn bản', { ...bold, size: 28 }, { ...centred, spacing: { before: 280 } }),
  style('TrichYeu', 'Trích yếu', { ...bold, size: 28 }, centred),
  rule('KeTrichYeu', 'Kẻ dưới trích yếu', (TEXT_WIDTH - SUBJECT_RULE) / 2, 40, 240),
  style('KinhGui', 'Kính gửi', {}, { ...centred, spacing: { after: 240 } }),
  style('KinhGuiNhieu', 'Kính gửi nhiều nơi', {}, { indent: { left: 1985 }, keepNext: true }),
  // "- " starts under the colon: 1,050 twips is "Kính gửi" at 14 pt.
  style(
    'KinhGuiNoi',
    'Kính gửi: từng nơi',
    {},
    { indent: { left: 1985 + 1050 + 163, hanging: 163 }, spacing: { after: 40 } },
  ),
  style('KinhGuiCach', 'Khoảng cách sau Kính gửi', { size: 12 }, {}),
];

/** Of the text: half-points (26 or 28), and 240ths of a line (240–360). */
export interface TextLook {
  size: 26 | 28;
  line: number;
}

// 120 after and nothing before, not 60 + 60: Word takes the larger of the two neighbours, not their sum.
const body = ({ size, line }: TextLook) => [
  style(
    'ThanVanBan',
    'Thân văn bản',
    { size },
    {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: 720 },
      spacing: { before: 0, after: 120, line, lineRule: LineRuleType.AUTO },
    },
  ),
  style(
    'DeMucLaMa',
    'Đề mục La Mã',
    bold,
    { keepNext: true, keepLines: true, outlineLevel: 0 },
    'ThanVanBan',
  ),
  style('DeMucSo', 'Đề mục số', bold, { keepNext: true, keepLines: true, outlineLevel: 1 }, 'ThanVanBan'),
  // Kept with the signature, so that no page holds a signature alone.
  style(
    'KetVanBan',
    'Kết văn bản',
    {},
    { keepNext: true, keepLines: true, spacing: { after: 240 } },
    'ThanVanBan',
  ),
];

const signature = [
  style('NoiNhan', 'Nơi nhận', { ...bold, italics: true, size: 24 }, { keepNext: true }),
  style('NoiNhanDong', 'Nơi nhận: từng dòng', { size: 22 }),
  style('QuyenHan', 'Quyền hạn và chức vụ', { ...bold, size: 28 }, { ...centred, keepNext: true }),
  // The space above the name is where the seal and the signature go.
  style('HoTen', 'Họ tên người ký', { ...bold, size: 28 }, { ...centred, spacing: { before: 1500 } }),
];

const annex = [
  style('PhuLuc', 'Phụ lục', { ...bold, size: 28 }, { ...centred, outlineLevel: 0, keepNext: true }),
  style('TenPhuLuc', 'Tên phụ lục', { ...bold, size: 28 }, { ...centred, keepNext: true }),
  style('KemTheo', 'Kèm theo', { italics: true, size: 26 }, { ...centred, spacing: { after: 240 } }),
  style(
    'TenBang',
    'Tên bảng',
    { ...bold, size: 26 },
    { keepNext: true, outlineLevel: 1, spacing: { before: 200, after: 100 } },
  ),
  style(
    'TenBieuDo',
    'Tên biểu đồ',
    { ...bold, size: 26 },
    { ...centred, keepNext: true, keepLines: true, spacing: { before: 120, after: 60 } },
  ),
  style('BieuDo', 'Biểu đồ', {}, { ...centred, spacing: { after: 120 } }),
  style('OBang', 'Ô bảng', { size: 24 }, { spacing: { before: 30, after: 30 } }),
  style('OBangGiua', 'Ô bảng giữa', {}, centred, 'OBang'),
  style('OBangDam', 'Ô bảng đậm', bold, { keepNext: true }, 'OBang'),
  style('OBangGiuaDam', 'Ô bảng giữa đậm', bold, { ...centred, keepNext: true }, 'OBang'),
  style('OBangDau', 'Ô đầu bảng', { ...bold, size: 22 }, { ...centred, keepNext: true }, 'OBang'),
  style(
    'GhiChuBang',
    'Ghi chú bảng',
    { size: 24 },
    { alignment: AlignmentType.JUSTIFIED, spacing: { before: 60 } },
  ),
];

const page = [
  style('SoTrang', 'Số trang', { size: 28 }, centred),
  // Carries the end of a section after a table; too low to push a page.
  style('NgatPhan', 'Ngắt phần', { size: 2 }, { spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
];

/**
 * @param agencyRule length of the rule under the agency: a third to a half of the agency's last line
 * @param text the month's is the smallest and closest that the decree allows: it should fit on three pages
 */
export const stylesFor = (agencyRule: number, text: TextLook): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 28, language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: [...letterhead(agencyRule), ...body(text), ...signature, ...annex, ...page],
  characterStyles: [
    // Where the filler has no value: seen at once on screen and on paper, gone when a person types over it.
    {
      id: 'ChoThieu',
      name: 'Chỗ thiếu',
      quickFormat: true,
      run: { color: '000000', shading: { type: 'clear', color: 'auto', fill: 'FFFF00' } },
    },
  ],
});
