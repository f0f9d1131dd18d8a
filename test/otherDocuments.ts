/**
 * For the tests: a letter and a plan as another program writes them (docx), with looks set on the runs themselves,
 * rules of underscores, and the names of its own styles.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

interface Look {
  size?: number;
  bold?: boolean;
  italics?: boolean;
}

const { CENTER, JUSTIFIED, LEFT } = AlignmentType;
type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

function run(text: string, { size = 28, ...look }: Look = {}): TextRun {
  return new TextRun({ text, size, font: 'Times New Roman', ...look });
}

function line(text: string, alignment: Align, look: Look = {}, before = 0): Paragraph {
  return new Paragraph({ alignment, spacing: { before, line: 240 }, children: [run(text, look)] });
}

/** A sentence of the text. */
function body(text: string, look: Look = {}): Paragraph {
  return new Paragraph({
    alignment: JUSTIFIED,
    indent: { firstLine: 720 },
    spacing: { after: 120, line: 264 },
    children: [run(text, look)],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

function columns(left: Paragraph[], right: Paragraph[]): Table {
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({ children, borders: BORDERS, width: { size, type: WidthType.DXA } });
  return new Table({
    borders: { ...BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ children: [cell(left, 3600), cell(right, 5500)] })],
  });
}

const rule = () => line('______', CENTER, { size: 20 });

function head(number: string, about: string[]): Table {
  return columns(
    [
      line('ỦY BAN NHÂN DÂN', CENTER, { size: 26, bold: true }),
      line('XÃ VÍ DỤ', CENTER, { size: 26, bold: true }),
      rule(),
      line(number, CENTER, { size: 26 }),
      ...about.map((text) => line(text, CENTER, { size: 24 }, 120)),
    ],
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', CENTER, { size: 26, bold: true }),
      line('Độc lập - Tự do - Hạnh phúc', CENTER, { size: 28, bold: true }),
      rule(),
      line('Ví Dụ, ngày 07 tháng 3 năm 2026', CENTER, { size: 28, italics: true }),
    ],
  );
}

function foot(recipients: string[]): Table {
  return columns(
    [
      line('Nơi nhận:', LEFT, { size: 24, bold: true, italics: true }),
      ...recipients.map((text) => line(text, LEFT, { size: 22 })),
    ],
    [
      line('TM. ỦY BAN NHÂN DÂN', CENTER, { bold: true }),
      line('CHỦ TỊCH', CENTER, { bold: true }),
      line('', CENTER),
      line('Nguyễn Văn Ví Dụ', CENTER, { bold: true }),
    ],
  );
}

const SENTENCE =
  'Ủy ban nhân dân xã đã chỉ đạo các cơ quan, đơn vị triển khai đầy đủ các nhiệm vụ được giao trong năm, bảo đảm tiến độ và chất lượng theo kế hoạch đã ban hành của cấp trên.';

async function packed(children: (Paragraph | Table)[]): Promise<Buffer> {
  const number = new Paragraph({
    alignment: CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 28, font: 'Times New Roman' })],
  });
  const document = new Document({
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11907, height: 16840 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 },
          },
        },
        headers: {
          default: new Header({ children: [number] }),
          first: new Header({ children: [line('', CENTER)] }),
        },
        children,
      },
    ],
  });
  return Buffer.from(await Packer.toBuffer(document));
}

/** A công văn: "V/v …" under the number, "Kính gửi", no title. */
export function letter(): Promise<Buffer> {
  return packed([
    head('Số: 12/UBND-VHXH', ['V/v đôn đốc báo cáo cải cách hành chính']),
    line('Kính gửi: Phòng Kinh tế xã Ví Dụ', CENTER, {}, 240),
    body(SENTENCE),
    body(`${SENTENCE.slice(0, -1)}./.`),
    foot(['- Như trên;', '- Lưu: VT, VHXH.']),
  ]);
}

/** A kế hoạch: title, subject, parts and titles. */
export function plan(): Promise<Buffer> {
  return packed([
    head('Số:      /KH-UBND', []),
    line('KẾ HOẠCH', CENTER, { bold: true }, 240),
    line('Cải cách hành chính năm 2026', CENTER, { bold: true }),
    rule(),
    body(SENTENCE),
    body('I. MỤC TIÊU, YÊU CẦU', { bold: true }),
    body('1. Mục tiêu chung', { bold: true }),
    body(SENTENCE),
    body('a) Các phòng chuyên môn báo cáo trước ngày 15 hằng tháng.'),
    body('II. TỔ CHỨC THỰC HIỆN', { bold: true }),
    body('1. Phòng Văn hóa - Xã hội tổng hợp, báo cáo.'),
    body(`${SENTENCE.slice(0, -1)}./.`),
    foot(['- Sở Nội vụ;', '- Các cơ quan, đơn vị;', '- Lưu: VT, VHXH.']),
  ]);
}
