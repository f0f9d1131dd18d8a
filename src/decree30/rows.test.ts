/** Each row is broken in one place and must then be the only row that fails: no check that cannot fail. */
import { describe, expect, test } from 'vitest';
import { filled } from '../../test/goodDocument.ts';
import { documentFindings } from './findings.ts';
import { ROWS } from './rows.ts';

const MAIN = 'word/document.xml';
const STYLES = 'word/styles.xml';
const UNIT = { 'cơ quan ban hành': 'PHÒNG VĂN HÓA - XÃ HỘI', 'số ký hiệu': 'Số:      /BC-VHXH' };

interface Break {
  row: number;
  what: string;
  part?: string;
  from?: string | RegExp;
  to?: string;
  words?: Record<string, string>;
}

/** Changes the definition of one style: `in` the style's own element. */
function style(row: number, what: string, id: string, from: string, to: string): Break {
  const own = new RegExp(`(w:styleId="${id}">(?:(?!</w:style>).)*?)${from}`, 's');
  return { row, what, part: STYLES, from: own, to: `$1${to}` };
}

const word = (row: number, what: string, name: string, value: string): Break => ({
  row,
  what,
  words: { [name]: value },
});

const SENTENCE = 'Công tác được triển khai theo kế hoạch (Phụ lục I, Phụ lục II).';
const BLUE = '<w:rPr><w:color w:val="0000FF"/></w:rPr>';
const FIRST_TABLE = /<w:tbl>.*?<\/w:tbl>/s;

const BREAKS: Break[] = [
  { row: 1, what: 'khổ Letter', from: 'w:w="11906" w:h="16838"', to: 'w:w="12240" w:h="15840"' },
  { row: 1, what: 'khổ A4 lệch 2 mm', from: 'w:w="11906"', to: 'w:w="12020"' },
  { row: 2, what: 'lề trái 25 mm', from: 'w:left="1701"', to: 'w:left="1417"' },
  { row: 2, what: 'lề phải 25 mm', from: /w:right="1134" (?=w:bottom)/, to: 'w:right="1418" ' },
  style(
    3,
    'Arial trong một kiểu',
    'ThanVanBan',
    '<w:rPr>',
    '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>',
  ),
  {
    row: 3,
    what: 'docDefaults Calibri',
    part: STYLES,
    from: 'w:hAnsi="Times New Roman"',
    to: 'w:hAnsi="Calibri"',
  },
  {
    row: 3,
    what: 'chữ xanh',
    from: '<w:r><w:t xml:space="preserve">BÁO',
    to: `<w:r>${BLUE}<w:t xml:space="preserve">BÁO`,
  },
  word(3, 'Unicode tổ hợp', 'mở đầu', SENTENCE.normalize('NFD')),
  { row: 4, what: 'trang đầu có số', from: '<w:titlePg/>', to: '' },
  style(4, 'số trang cỡ 12', 'SoTrang', '<w:sz w:val="28"/>', '<w:sz w:val="24"/>'),
  style(4, 'số trang bên phải', 'SoTrang', '"center"', '"right"'),
  { row: 4, what: 'không có số trang', part: 'word/header1.xml', from: 'PAGE', to: 'DATE' },
  { row: 5, what: 'sai một chữ', from: 'CỘNG HÒA XÃ', to: 'CỘNG HOÀ XÃ' },
  style(5, 'không đậm', 'QuocHieu', '<w:b/>', ''),
  { row: 6, what: 'gạch nối dài', from: 'Độc lập - Tự do', to: 'Độc lập – Tự do' },
  style(6, 'không có đường kẻ', 'KeTieuNgu', '"single"', '"none"'),
  style(6, 'đường kẻ quá ngắn', 'KeTieuNgu', 'w:left="1140" w:right="1140"', 'w:left="2000" w:right="2000"'),
  style(6, 'cách dòng 1,5', 'TieuNgu', '<w:jc', '<w:spacing w:line="360" w:lineRule="auto"/><w:jc'),
  {
    row: 7,
    what: 'tỉnh đứng trên xã',
    from: '<w:p><w:pPr><w:pStyle w:val="CoQuanBanHanh"/>',
    to: '<w:p><w:pPr><w:pStyle w:val="CoQuanChuQuan"/></w:pPr><w:r><w:t>UBND TỈNH BẮC NINH</w:t></w:r></w:p>$&',
  },
  style(8, 'không đậm', 'CoQuanBanHanh', '<w:b/>', ''),
  style(8, 'đường kẻ dài hết dòng', 'KeCoQuan', 'w:left="1553" w:right="1553"', 'w:left="0" w:right="0"'),
  word(8, 'chữ thường', 'cơ quan ban hành', 'Ủy ban nhân dân\nxã Đồng Kỳ'),
  word(9, 'số 5 không có số 0', 'số ký hiệu', 'Số: 5/BC-UBND'),
  word(9, 'ký hiệu có dấu cách', 'số ký hiệu', 'Số: 15/BC - UBND'),
  style(9, 'cỡ 14', 'SoKyHieu', '<w:sz w:val="26"/>', '<w:sz w:val="28"/>'),
  word(10, 'tháng 04', 'địa danh ngày tháng', 'Đồng Kỳ, ngày 15 tháng 04 năm 2026'),
  word(10, 'ngày 5', 'địa danh ngày tháng', 'Đồng Kỳ, ngày 5 tháng 4 năm 2026'),
  style(10, 'chữ đứng', 'DiaDanhNgay', '<w:i/>', ''),
  style(11, 'không đậm', 'TenLoai', '<w:b/>', ''),
  { row: 11, what: 'chữ thường', from: '>BÁO CÁO<', to: '>Báo cáo<' },
  style(12, 'không có đường kẻ', 'KeTrichYeu', '"single"', '"nil"'),
  word(12, 'in hoa', 'trích yếu', 'KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH THÁNG 4 NĂM 2026'),
  { row: 14, what: 'không có Kính gửi', from: /<w:p>(?:(?!<w:p>).)*Kính gửi:.*?<\/w:p>/s, to: '' },
  style(14, 'nghiêng', 'KinhGui', '<w:name', '<w:rPr><w:i/></w:rPr><w:name'),
  { row: 15, what: 'cả đoạn in đậm', from: /<w:r>(?=<w:t [^>]*>Công tác)/, to: '<w:r><w:rPr><w:b/></w:rPr>' },
  style(15, 'canh trái', 'ThanVanBan', '"both"', '"left"'),
  style(15, 'đoạn cách 3 pt', 'ThanVanBan', 'w:after="120"', 'w:after="60"'),
  style(
    15,
    'dòng đúng 12 pt',
    'ThanVanBan',
    'w:line="240" w:lineRule="auto"',
    'w:line="240" w:lineRule="exact"',
  ),
  style(15, 'thụt 2 cm', 'ThanVanBan', 'w:firstLine="720"', 'w:firstLine="1134"'),
  style(16, 'đề mục không đậm', 'DeMucSo', '<w:b/>', ''),
  { row: 16, what: 'phần không in hoa', from: 'V. ĐỀ XUẤT, KIẾN NGHỊ', to: 'V. Đề xuất, kiến nghị' },
  style(16, 'đề mục nghiêng', 'DeMucSo', '<w:b/>', '<w:b/><w:i/>'),
  word(19, 'thiếu ./.', 'kết luận', 'Trên đây là báo cáo của UBND xã Đồng Kỳ.'),
  word(20, 'thiếu dấu chấm', 'quyền hạn', 'TM ỦY BAN NHÂN DÂN\nCHỦ TỊCH'),
  word(20, 'thiếu chức vụ', 'quyền hạn', 'TM. ỦY BAN NHÂN DÂN'),
  style(20, 'không đậm', 'QuyenHan', '<w:b/>', ''),
  word(21, 'có học vị', 'người ký', 'ThS. Trần Thị Ánh Tuyết'),
  word(21, 'in hoa', 'người ký', 'TRẦN THỊ ÁNH TUYẾT'),
  style(22, 'không nghiêng', 'NoiNhan', '<w:i/>', ''),
  { row: 22, what: 'thiếu dấu hai chấm', from: '>Nơi nhận:<', to: '>Nơi nhận<' },
  word(23, 'thiếu Như trên', 'nơi nhận.dòng', '- Lưu: VT, VHXH.'),
  word(23, 'thiếu chấm phẩy', 'nơi nhận.dòng', '- Như trên\n- Lưu: VT, VHXH.'),
  style(23, 'cỡ 12', 'NoiNhanDong', '<w:sz w:val="22"/>', '<w:sz w:val="24"/>'),
  { row: 24, what: 'không đánh số trang lại', from: /(.*)<w:pgNumType w:start="1"\/>/s, to: '$1' },
  style(24, 'Kèm theo không nghiêng', 'KemTheo', '<w:i/>', ''),
  { row: 24, what: 'trang đầu phụ lục có số', from: /(.*)<w:titlePg\/>/s, to: '$1' },
  { row: 24, what: 'thân không nhắc Phụ lục II', from: / và Phụ lục II/g, to: '' },
  { row: 25, what: 'kẻ khung', from: '<w:top w:val="none"', to: '<w:top w:val="single"' },
];

/** Rows that a document breaks, each with its sentences. */
function failing(bytes: Buffer): { row: number; problems: string[] }[] {
  const found = documentFindings(bytes, 'a.docx');
  return ROWS.map(({ row, code }) => ({
    row,
    problems: found.filter((finding) => finding.code === code).map(({ message }) => message),
  })).filter(({ problems }) => problems.length > 0);
}

/** The good document with one thing broken; a pattern that hits nothing is a fault of the test. */
function broken({ part = MAIN, from, to = '', words }: Break): Buffer {
  if (from === undefined) return filled('bao-cao-thang.docx', {}, words);
  return filled('bao-cao-thang.docx', {
    [part]: (xml) => {
      const changed = xml.replace(from, to);
      expect(changed).not.toBe(xml);
      return changed;
    },
  });
}

describe('the starter templates hold every row', () => {
  test.each(['bao-cao-thang.docx', 'bao-cao-quy.docx'])('%s', (template) => {
    expect(failing(filled(template))).toEqual([]);
  });
  test('bao-cao-don-vi.docx', () => {
    expect(failing(filled('bao-cao-don-vi.docx', {}, UNIT))).toEqual([]);
  });
});

describe('one break, one row', () => {
  test.each(BREAKS)('$row: $what', (change) => {
    const found = failing(broken(change));
    expect(found.map(({ row }) => row)).toEqual([change.row]);
    for (const problem of found[0]!.problems) expect(problem).toMatch(/\.$/);
  });

  test('every row has a break', () => {
    // Row 13 is about letters, which have a test of their own below.
    expect([...new Set(BREAKS.map(({ row }) => row))]).toEqual(
      ROWS.filter(({ row }) => row !== 13).map(({ row }) => row),
    );
  });
});

describe('form that is right in another way', () => {
  const several = (ends: string[]) => {
    const line = (id: string, text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const list = ends.map((end) => line('KinhGuiNoi', `- Sở Nội vụ${end}`)).join('');
    const from = /<w:p>(?:(?!<w:p>).)*Kính gửi:.*?<\/w:p>/s;
    return filled('bao-cao-thang.docx', {
      [MAIN]: (xml) => xml.replace(from, line('KinhGuiNhieu', 'Kính gửi:') + list),
    });
  };

  test('several recipients, one a line', () => {
    expect(failing(several([';', '.']))).toEqual([]);
    expect(failing(several([';', ';'])).map(({ row }) => row)).toEqual([14]);
    expect(failing(several(['.'])).map(({ row }) => row)).toEqual([14]);
  });

  test('a committee in two paragraphs; a rule of underscores', () => {
    const own = FIRST_TABLE;
    const bytes = filled('bao-cao-thang.docx', {
      [MAIN]: (xml) =>
        xml.replace(own, (table) =>
          table
            .replace(
              /<w:br\/>(<w:t[^>]*>XÃ)/,
              '</w:r></w:p><w:p><w:pPr><w:pStyle w:val="CoQuanBanHanh"/></w:pPr><w:r>$1',
            )
            .replace(
              '<w:pStyle w:val="KeTieuNgu"/></w:pPr>',
              '<w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t>______</w:t></w:r>',
            ),
        ),
    });
    expect(failing(bytes)).toEqual([]);
  });
});

test('a fault in more ways than a person would tell is told to an end', () => {
  const line = (size: number) =>
    `<w:p><w:pPr><w:pStyle w:val="ThanVanBan"/></w:pPr><w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t>${SENTENCE}</w:t></w:r></w:p>`;
  const bytes = filled('bao-cao-thang.docx', {
    [MAIN]: (xml) =>
      xml.replace(
        /<w:p>(?:(?!<w:p>).)*<w:t[^>]*>Trên đây.*?<\/w:p>/s,
        (end) => Array.from({ length: 60 }, (_, index) => line(30 + index)).join('') + end,
      ),
  });
  const [row, ...others] = failing(bytes);
  expect([row!.row, row!.problems.length, others.length]).toEqual([15, 21, 0]);
  expect(row!.problems.at(-1)).toMatch(
    /^Còn 40 đoạn sai cùng loại ở mức khác, đầu tiên “.+” cỡ 25, quy định 13–14\.$/,
  );
});

test('a text that is too long is told, and is not called broken', () => {
  const bytes = filled('bao-cao-thang.docx', {
    [MAIN]: (xml) => xml.replace('<w:sectPr>', `${'<w:p/>'.repeat(500_000)}<w:sectPr>`),
  });
  expect(documentFindings(bytes, '').map(({ code, message }) => `${code} ${message}`)).toEqual([
    'CC104 Văn bản dài hơn mức đọc được, khoảng 1.500 trang.',
  ]);
});

describe('saved by LibreOffice', () => {
  const APP = 'docProps/app.xml';
  /** Of a section that it laid out on one page it keeps the empty header of the first page as the only one. */
  const cut = (program: string, paragraphs: number) =>
    filled('bao-cao-thang.docx', {
      [APP]: () => `<Properties><Application>${program}</Application><Pages>3</Pages></Properties>`,
      [MAIN]: (xml) =>
        xml
          .replace(/<w:sectPr>.*?<\/w:sectPr>/s, (section) =>
            section
              .replace('<w:titlePg/>', '')
              .replace(/<w:headerReference w:type="default"[^>]*>/, '')
              .replace('w:type="first"', 'w:type="default"'),
          )
          .replace(
            /<w:p>(?:(?!<w:p>).)*<w:t[^>]*>Trên đây.*?<\/w:p>/s,
            (end) => LINE.repeat(paragraphs) + end,
          ),
    });
  const LINE = `<w:p><w:pPr><w:pStyle w:val="ThanVanBan"/></w:pPr><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`;

  test('a text of one page needs no number; a longer one, or one that another program saved, does', () => {
    expect(failing(cut('LibreOffice/24.2', 0))).toEqual([]);
    expect(failing(cut('LibreOffice/24.2', 30)).map(({ row }) => row)).toEqual([4]);
    expect(failing(cut('Microsoft Office Word', 0)).map(({ row }) => row)).toEqual([4]);
  });
});

describe('another kind of document', () => {
  const untitled = (xml: string) => xml.replace('>BÁO CÁO<', '>PHIẾU<');
  /** A letter: "V/v …" under the number, with that space before it. */
  const letter = (before: number) =>
    filled(
      'bao-cao-thang.docx',
      {
        'word/document.xml': (xml) => {
          const [number] = /<w:p>(?:(?!<\/w:p>)[\s\S])*?Số: 12\/UBND-VHXH[\s\S]*?<\/w:p>/.exec(xml)!;
          const about = number
            .replace('Số: 12/UBND-VHXH', 'V/v đôn đốc báo cáo')
            .replace('</w:pPr>', `<w:spacing w:before="${before}"/></w:pPr>`);
          return xml.replace(number, number + about);
        },
      },
      { 'số ký hiệu': 'Số: 12/UBND-VHXH' },
    );
  const rowsBroken = (bytes: Buffer) =>
    documentFindings(bytes, 'a.docx')
      .map(({ code }) => code)
      .filter((code, index, all) => all.indexOf(code) === index);

  test('is judged by the letters of its own symbol', () => {
    const plan = filled('bao-cao-thang.docx', {
      'word/document.xml': (xml) => xml.replace('>BÁO CÁO<', '>KẾ HOẠCH<'),
    });
    expect(rowsBroken(plan)).toEqual(['CC809']);
    const right = filled(
      'bao-cao-thang.docx',
      { 'word/document.xml': (xml) => xml.replace('>BÁO CÁO<', '>KẾ HOẠCH<') },
      { 'số ký hiệu': 'Số: 08/KH-UBND' },
    );
    expect(rowsBroken(right)).toEqual([]);
  });

  test('without a title is told so, with what to do', () => {
    const found = documentFindings(filled('bao-cao-thang.docx', { 'word/document.xml': untitled }), 'a.docx');
    expect(found.map(({ code }) => code)).toContain('CC811');
    for (const { hint } of found) expect(hint).toMatch(/\.$/);
  });

  test('that is a letter has its subject under its number', () => {
    expect(rowsBroken(letter(120))).toEqual([]);
    expect(rowsBroken(letter(0))).toEqual(['CC813']);
  });

  test('without sections is told that it says no paper and no margins', () => {
    const bare = filled('bao-cao-thang.docx', {
      'word/document.xml': (xml) => xml.replace(/<w:sectPr[\s\S]*?<\/w:sectPr>/g, ''),
    });
    expect(rowsBroken(bare)).toEqual(expect.arrayContaining(['CC801', 'CC802']));
    const empty = filled('bao-cao-thang.docx', {
      'word/document.xml': (xml) => xml.replace(/<w:body>[\s\S]*<\/w:body>/, ''),
    });
    expect(rowsBroken(empty)).toEqual(['CC101']);
  });

  test('that is no document is refused like any broken file', () => {
    expect(documentFindings(Buffer.from('PK\u0003\u0004'), 'a.docx').map(({ code }) => code)).toEqual([
      'CC101',
    ]);
  });
});
