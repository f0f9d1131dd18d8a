/** What every report has around its text: letterhead, Kính gửi, signature, page numbers. */
import {
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { p, twoColumns } from './pieces.ts';
import { LEFT, RIGHT, RIGHT_MARGIN, TEXT_WIDTH } from './styles.ts';

export type Block = Paragraph | Table;

export function letterhead(options: { parent: boolean }): Block[] {
  return [
    // Wider than the text, as in the official sample: 13 pt of quốc hiệu would not fit on one line otherwise.
    twoColumns([LEFT, RIGHT], -341, [
      [
        [
          ...(options.parent ? [p('CoQuanChuQuan', '{{cơ quan chủ quản}}')] : []),
          p('CoQuanBanHanh', '{{cơ quan ban hành}}'),
          p('KeCoQuan'),
        ],
        [
          p('QuocHieu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          p('TieuNgu', 'Độc lập - Tự do - Hạnh phúc'),
          p('KeTieuNgu'),
        ],
      ],
      [[p('SoKyHieu', '{{số ký hiệu}}')], [p('DiaDanhNgay', '{{địa danh ngày tháng}}')]],
    ]),
    p('TenLoai', 'BÁO CÁO'),
    p('TrichYeu', '{{trích yếu}}'),
    p('KeTrichYeu'),
    p('KinhGui', '{{#kính gửi một nơi}}'),
    p('KinhGui', 'Kính gửi: {{nơi kính gửi}}'),
    p('KinhGui', '{{:}}'),
    p('KinhGuiNhieu', 'Kính gửi:'),
    p('KinhGuiNoi', '- {{kính gửi.nơi}}'),
    p('KinhGuiCach'),
    p('KinhGui', '{{/}}'),
  ];
}

export function signature(): Block[] {
  return [
    twoColumns([LEFT, TEXT_WIDTH - LEFT], 0, [
      [
        [p('NoiNhan', 'Nơi nhận:'), p('NoiNhanDong', '{{nơi nhận.dòng}}')],
        [p('QuyenHan', '{{quyền hạn}}'), p('HoTen', '{{người ký}}')],
      ],
    ]),
  ];
}

const A4 = { width: 11906, height: 16838 };

/** A section of its own page numbers; the first page shows none (NĐ 30, Phụ lục I, mục II.1 and III.1). */
export function section(orientation: 'portrait' | 'landscape', children: Block[]): ISectionOptions {
  const properties: ISectionPropertiesOptions = {
    titlePage: true,
    page: {
      size: {
        ...A4,
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: 1134,
        bottom: 1134,
        left: 1701,
        right: orientation === 'portrait' ? RIGHT_MARGIN : 1134,
        header: 567,
        footer: 567,
        gutter: 0,
      },
      pageNumbers: { start: 1 },
    },
  };
  return {
    properties,
    headers: {
      first: new Header({ children: [p('SoTrang')] }),
      default: new Header({
        children: [
          new Paragraph({ style: 'SoTrang', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
        ],
      }),
    },
    children,
  };
}
