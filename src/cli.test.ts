import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inScratchFolder } from '../test/scratch.ts';
import { runCaught } from '../test/testRun.ts';
import { Archive, type Part, packArchive } from './ooxml/archive.ts';
import { packageFile } from './workspace/packageFile.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

const cchc = (...argv: string[]) => runCaught(argv, folder);

const valid = packageFile('fixtures/hop-le/ttpvhcc.xlsx');

describe('periods (contract §2, §4)', () => {
  it.each([
    [['--thang', '3'], '--quy 1'],
    [['--thang', '6'], '--ky 6-thang'],
    [['--thang', '9'], '--quy 3'],
    [['--thang', '12'], '--ky nam'],
    [['--quy', '2'], '--ky 6-thang'],
    [['--quy', '4'], '--ky nam'],
    [['--ky', 'quy-2'], '--ky 6-thang'],
    [['--ky', 'thang-4x'], 'Chọn kỳ như: --thang 4, '],
    [['--thang', '13'], '--thang 4'],
    [[], 'Báo cáo kỳ nào?\n→ Kỳ sắp đến hạn: cchc report --thang 4'],
    [['--thang', '4', '--quy', '1'], 'chỉ chọn một kỳ'],
    [['--tu', '01/03/2026'], '--den'],
    [['--tu', '20/03/2026', '--den', '01/03/2026'], 'Đổi lại'],
    [['--tu', '31/02/2026', '--den', '01/03/2026'], '--tu'],
    [['--thang', '4', '--nam', '2031'], 'cchc plan import'],
  ])('%j is refused with the right way', async (options, hint) => {
    const { status, out, err } = await cchc('report', ...options);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(hint);
  });

  it('--den-han takes the next deadline', async () => {
    const { out } = await cchc(
      'form',
      '--den-han',
      '--ngay',
      '16/04/2026',
      '--don-vi',
      'phong-kinh-te',
      '--json',
    );
    expect(JSON.parse(out).period).toEqual({
      key: 'thang-05',
      year: 2026,
      from: '2026-04-14',
      to: '2026-05-15',
      due: '2026-05-15',
    });
  });

  it('says once that the deadline of the year is assumed, and when a day off moves a deadline', async () => {
    const year = await cchc('form', '--ky', 'nam', '--don-vi', 'van-phong');
    expect(year.err.match(/giả định/g)).toHaveLength(1);
    expect((await cchc('check', '--quy', '1', '--nguon', valid)).out).not.toContain('giả định');
    const quarter = await cchc('form', '--quy', '1', '--don-vi', 'van-phong');
    expect(quarter.out).toContain('hạn gửi lại: thứ Sáu 06/3.');
  });
});

describe('the command line', () => {
  it.each([
    [['reprt', '--thang', '4'], 'Lỗi: không có lệnh “reprt”. Có phải:  cchc report --thang 4\n'],
    [['report', '--thag', '4'], 'Lỗi: không có tùy chọn “--thag”. Có phải:  cchc report --thang 4\n'],
    [['report', '--thag=4', '--ra', 'a b'], 'Có phải:  cchc report --thang 4 --ra "a b"\n'],
    [
      ['report', '--thang', '9'],
      'tháng 9 không có báo cáo riêng, đã gộp vào quý III. Gõ:  cchc report --quy 3\n',
    ],
    [['bao-cao', '--thang=12'], 'đã gộp vào báo cáo năm. Gõ:  cchc bao-cao --ky nam\n'],
    [['help', 'khongco'], 'Lỗi: không có lệnh “khongco”.\n→ Xem cách gõ: cchc -h\n'],
    [['khongco'], 'không có lệnh “khongco”'],
    [['report', '--thang'], 'sau --thang chưa có gì'],
    [['plan', 'sho'], 'Có phải:  cchc plan show\n'],
    [['plan', 'amend', 'x'], 'Lỗi: không có lệnh “amend”.\n→ Xem cách gõ: cchc plan -h\n'],
    [['calendar', '-h'], 'không có lệnh “calendar”'],
    [['plan', 'amend', '-h'], 'không có lệnh “amend”'],
    [['--thang', '4'], 'trước --thang chưa có lệnh nào.\n→ Ví dụ: cchc report --thang 4\n'],
    [['report', 'thang', '4'], 'thừa “thang”. Có phải:  cchc report --thang 4\n'],
    [['form', '4'], 'thừa “4”. Có phải:  cchc form --thang 4\n'],
    [['report', '--ky', '6thang'], 'không có kỳ “6thang”. Có phải:  cchc report --ky 6-thang\n'],
    [['report', '--ky', 'tuần'], 'Chọn kỳ như: --thang 4, --quy 1, --ky 6-thang, --ky nam\n'],
    [['explain', 'CC999'], 'cchc explain'],
    [['explain', 'CC401', 'x'], 'thừa “x”'],
    [['check'], 'Kiểm tra biểu nào?\n→ Một biểu: cchc check bieu.xlsx\n→ Cả kỳ: cchc check --thang 4\n'],
    [['check', 'a.xlsx', '--thu-muc', 'không-có'], 'không có thư mục'],
    [
      ['report', '--thang', '4', '--don-vi', 'kinhte'],
      'Có phải:  cchc report --thang 4 --don-vi "Phòng Kinh tế"\n',
    ],
    [['report', '--thang', '4', '--don-vi', 'xyz'], 'Các đơn vị: Phòng Văn hóa - Xã hội, '],
  ])('%j is told in Vietnamese, exit 2', async (argv, hint) => {
    const { status, err } = await cchc(...argv);
    expect(status).toBe(2);
    expect(err).toContain(hint);
    expect(err).not.toMatch(/error|unknown|missing|argument|undefined/i);
  });

  it.each([
    [['--help'], 'Một tháng'],
    [['help'], 'Thiết lập'],
    [['report', '-h'], 'Lập bản nháp báo cáo của một kỳ (Word).\nVí dụ: cchc report --thang 4\n'],
    [['check', '-h'], '--ghi-chu'],
    [['form', '-h'], 'Chọn kỳ'],
    [['plan', '-h'], 'cchc plan show'],
    [['plan', 'show', '-h'], 'cchc plan show'],
    [['template', '-h'], 'cchc template copy'],
    [['init', '-h'], '--nguoi-ky'],
    [['explain', '-h'], 'Giải thích một mã'],
    [['help', 'report'], '--khong-ghi-chu'],
    [['help', 'mau', 'chep'], '<mẫu>'],
    [['help', 'chung'], '--im-lang'],
  ])('%j helps in Vietnamese, exit 0', async (argv, part) => {
    const { status, out, err } = await cchc(...argv);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(part);
    expect(out).not.toMatch(/usage|options?\]|commands?\]|display|output the|undefined/i);
  });

  it('helps with the options that change something there, and only those', async () => {
    const shared = async (...argv: string[]) =>
      / {1}--.*$/m
        .exec((await cchc(...argv, '-h')).out.split('Dùng chung').at(-1)!)![0]
        .trim()
        .split(' ');
    expect(await shared('explain')).toEqual(['--json', '--khong-mau']);
    expect(await shared('report')).toContain('--nguon');
    expect(await shared('form')).not.toContain('--nguon');
    expect(await shared('init')).toEqual(['--thu-muc', '--khong-mau']);
    // What help does not name is not taken in silence either.
    const { status, err } = await cchc('form', '--thang', '4', '--nguon', 'khong-co');
    expect([status, err]).toEqual([2, expect.stringContaining('cchc form không dùng --nguon.')]);
  });

  it('tells its version', async () => expect((await cchc('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/));

  it('has Vietnamese names for its commands', async () => {
    expect((await cchc('ke-hoach', 'xem', '--json')).out).toBe((await cchc('plan', 'show', '--json')).out);
    expect((await cchc('giai-thich', 'cc401', '--json')).out).toContain('task-not-in-plan');
    expect((await cchc('kiem-tra', valid, '--thang', '4')).status).toBe(0);
  });

  it('has no data: exit 3, nothing written', async () => {
    const { status, err } = await cchc('bao-cao', '--thang', '5');
    expect(status).toBe(3);
    expect(err).toContain('du-lieu/2026/thang-05');
    expect(existsSync(join(folder, 'bao-cao'))).toBe(false);
  });

  it('names what is wrong in cchc.json', async () => {
    writeFileSync(join(folder, 'cchc.json'), '{"commune": {"level": "huyện"}, "thang": 4}');
    const { status, err } = await cchc('report', '--thang', '4');
    expect(status).toBe(2);
    expect(err).toContain('Lỗi: cchc.json có chỗ phải sửa:\n');
    expect(err).toContain('  dòng 1: cấp chỉ nhận “xã”, “phường”, “đặc khu”.\n');
    expect(err).toContain('  dòng 1: không có phần nào tên “thang”.\n');
    expect(err).not.toContain(folder);
  });
});

describe('check', () => {
  it('gives the JSON of contract §7', async () => {
    const { status, out } = await cchc('check', valid, '--thang', '4', '--json');
    expect(status).toBe(0);
    const { schema, files, findings, summary } = JSON.parse(out);
    expect({ schema, findings, summary }).toEqual({
      schema: 'cchc.check/1',
      findings: [],
      summary: { errors: 0, warnings: 0 },
    });
    expect(files).toEqual([
      {
        file: valid,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        unit: 'ttpvhcc',
        period: 'thang-04',
        errors: 0,
        warnings: 0,
      },
    ]);
  });

  it('checks the folder of a period, misses units there, and one bad file does not stop the others', async () => {
    const data = join(folder, 'du-lieu/2026/thang-04');
    mkdirSync(data, { recursive: true });
    cpSync(valid, join(data, 'b.xlsx'));
    writeFileSync(join(data, 'a.pdf'), '%PDF-1.4');
    writeFileSync(join(data, '~$b.xlsx'), 'khóa');
    writeFileSync(join(data, '.~lock.b.xlsx#'), 'khóa');
    const { status, out } = await cchc('check', '--thang', '4', '--json');
    expect(status).toBe(1);
    const { files, findings } = JSON.parse(out);
    expect(files.map(({ file }: { file: string }) => file)).toEqual([
      'du-lieu/2026/thang-04/a.pdf',
      'du-lieu/2026/thang-04/b.xlsx',
    ]);
    expect(findings.map(({ code, file, unit }: Record<string, string>) => [code, file, unit])).toEqual([
      ['CC501', null, 'phong-kinh-te'],
      ['CC501', null, 'phong-vhxh'],
      ['CC501', null, 'van-phong'],
      ['CC102', 'du-lieu/2026/thang-04/a.pdf', null],
      ['CC114', 'du-lieu/2026/thang-04/b.xlsx', 'ttpvhcc'],
    ]);
  });
});

describe('check, for people and machines', () => {
  /** The valid sheet with a status that does not exist. */
  const wrongSheet = (path: string) => {
    const archive = new Archive(readFileSync(valid));
    const parts = archive.names.map((name): Part => {
      const text = archive.readText(name)!;
      return [name, text.replace(/(<c r="F10"[^>]*><is><t)[^>]*>[^<]*/, '$1>Gần xong')];
    });
    writeFileSync(path, packArchive(parts));
  };

  it('checks the file that is dropped on the program, and the folder of a period that one stands in', async () => {
    const data = join(folder, 'du-lieu/2026/thang-04');
    mkdirSync(data, { recursive: true });
    cpSync(valid, join(data, 'b.xlsx'));
    expect((await runCaught(['b.xlsx'], data)).out).toContain(
      'Không có lỗi, không có cảnh báo; đã xem 13 nhiệm vụ, 17 chỉ tiêu.',
    );
    const { status, out } = await runCaught(['check'], data);
    expect(status).toBe(1);
    expect(out).toMatch(/^ {2}Phòng KT +chưa gửi$/m);
    expect((await runCaught(['.'], data)).out).toBe(out);
  });

  it('puts the chosen form into a file while the screen stays human', async () => {
    wrongSheet(join(folder, 'a.xlsx'));
    const { status, out } = await cchc('check', 'a.xlsx', '--thang', '4', '--ra', 'kq.sarif');
    expect(status).toBe(1);
    expect(out).toContain(
      'Tiếp theo: sửa F10 (Tiến độ) trong Excel, lưu, chạy lại\n  cchc check a.xlsx --thang 4 --ra kq.sarif\n',
    );
    expect(JSON.parse(readFileSync(join(folder, 'kq.sarif'), 'utf8')).version).toBe('2.1.0');
    expect((await cchc('check', 'a.xlsx', '--dinh-dang', 'github')).out).toContain(
      '::error file=a.xlsx,title=CC203',
    );
    expect((await cchc('check', 'a.xlsx', '--dinh-dang', 'html')).out).toContain('<html lang="vi">');
    const unknown = await cchc('check', 'a.xlsx', '--dinh-dang', 'toString');
    expect([unknown.status, unknown.err]).toEqual([
      2,
      expect.stringContaining('text, json, github, sarif, html'),
    ]);
  });

  it('writes a marked copy beside the sheet, reads it only once somebody mended it, and then instead of the sheet', async () => {
    const data = join(folder, 'du-lieu/2026/thang-04');
    mkdirSync(data, { recursive: true });
    const sheet = join(data, 'a.xlsx');
    wrongSheet(sheet);
    const before = readFileSync(sheet);
    const { out } = await cchc('check', '--thang', '4', '--ghi-chu');
    expect(out).toMatch(
      /Đã ghi 1 bản sao có đánh dấu, cạnh biểu gốc, trong du-lieu\/2026\/thang-04\n {2}a-can-sua.xlsx {2}1 ô {2}Trung tâm PVHCC\nTiếp theo: gửi mỗi đơn vị/,
    );
    expect(readFileSync(sheet).equals(before)).toBe(true);
    const filesOf = async () => JSON.parse((await cchc('check', '--thang', '4', '--json')).out);
    expect((await filesOf()).files.map(({ file }: { file: string }) => file)).toEqual([
      'du-lieu/2026/thang-04/a.xlsx',
    ]);

    const copy = join(data, 'a-can-sua.xlsx');
    const archive = new Archive(readFileSync(copy));
    const mended = archive.names.map((name): Part => {
      const content = archive.read(name)!;
      return /sheet1\.xml$/.test(name)
        ? [name, String(content).replace('Gần xong', 'Không phát sinh')]
        : [name, content];
    });
    writeFileSync(copy, packArchive(mended));
    const { files, findings } = await filesOf();
    expect(files).toHaveLength(2);
    expect(findings.filter(({ file }: { file: string | null }) => file !== null)).toEqual([]);
  });

  it('compares with the month before where it is there', async () => {
    for (const month of ['04', '05']) {
      const data = join(folder, `du-lieu/2026/thang-${month}`);
      mkdirSync(data, { recursive: true });
      const archive = new Archive(readFileSync(valid));
      const parts = archive.names.map(
        (name): Part => [
          name,
          archive.readText(name)!.replace(/Th&#225;ng 4(?=<)/, `Tháng ${Number(month)}`),
        ],
      );
      writeFileSync(join(data, 'ttpvhcc.xlsx'), packArchive(parts));
    }
    const { findings } = JSON.parse((await cchc('check', '--thang', '5', '--json')).out);
    const codes = findings
      .filter(({ file }: { file: string | null }) => file !== null)
      .map(({ code }: { code: string }) => code);
    expect(codes).toContain('CC505');
  });
});

describe('--ra', () => {
  it('never writes a result over a file that is there', async () => {
    const mine = join(folder, 'ghi chép của tôi.txt');
    writeFileSync(mine, 'của tôi');
    const { err } = await cchc('check', valid, '--thang', '4', '--ra', mine);
    expect(readFileSync(mine, 'utf8')).toBe('của tôi');
    expect(err).toContain('được giữ nguyên');
    const written = readFileSync(join(folder, 'ghi chép của tôi-ban-2.txt'), 'utf8');
    expect(written).toContain('đã xem 13 nhiệm vụ');
    await cchc('plan', 'show', '--json', '--ra', folder);
    expect(JSON.parse(readFileSync(join(folder, 'ke-hoach-2026.json'), 'utf8')).schema).toBe('cchc.plan/1');
  });

  it.each([
    [['check', valid], 'kq.docx'],
    [['check', valid, '--dinh-dang', 'html'], 'kq.xlsx'],
    [['plan', 'show'], 'kq.pdf'],
  ])('keeps no words in a file of another kind: %j', async (argv, name) => {
    const { status, out, err } = await cchc(...argv, '--ra', name);
    expect([status, out, err]).toEqual([
      2,
      '',
      expect.stringMatching(/^Lỗi: --ra chỉ kq\.[a-z]+, không phải tệp \./),
    ]);
    expect(existsSync(join(folder, name))).toBe(false);
  });

  it('wants a .docx or a folder for a report', async () => {
    const { status, err } = await cchc('report', '--thang', '4', '--nguon', valid, '--ra', 'x.pdf');
    expect(status).toBe(2);
    expect(err).toContain('không phải tệp .docx hay thư mục');
    mkdirSync(join(folder, 'e.docx'));
    await cchc('report', '--thang', '4', '--nguon', valid, '--ra', 'e.docx');
    expect(existsSync(join(folder, 'e.docx/bao-cao-cchc-thang-04-2026.docx'))).toBe(true);
  });
});

describe('a period of which nobody sent anything', () => {
  const told = async (...period: string[]) => {
    await cchc('report', ...period, '--nguon', valid, '--ra', 'a.docx');
    return new Archive(readFileSync(join(folder, 'a.docx')))
      .readText('word/document.xml')!
      .replace(/<[^>]+>/g, '');
  };

  it('does not say that there was nothing to say', async () => {
    const text = await told('--quy', '3');
    expect(text).toContain('[Chưa có nội dung nguyên nhân: chưa có báo cáo của đơn vị nào]');
    expect(text).toContain('[Chưa có nội dung đề xuất, kiến nghị: chưa có báo cáo của đơn vị nào]');
    expect(text).not.toContain('không nêu');
    expect(text).toContain('42 nhiệm vụ chưa có báo cáo của đơn vị');
    expect(text).not.toContain('Tổng hợp theo đơn vị');
  });

  it('still sums up by unit at the end of the year', async () => {
    const text = await told('--ky', 'nam');
    expect(text).toContain('Tổng hợp theo đơn vị');
    expect(text).toMatch(/1Phòng Văn hóa - Xã hội21000000021/);
  });
});

describe('settings that change the report', () => {
  it('let the chairman issue it, leave comments out, and measure on tasks with a deadline', async () => {
    writeFileSync(
      join(folder, 'cchc.json'),
      '{"$schema": "x", "issuer": "Chủ tịch", "comments": false, "countOngoing": false}',
    );
    await cchc('report', '--thang', '4', '--nguon', valid, '--ra', 'a.docx');
    const archive = new Archive(readFileSync(join(folder, 'a.docx')));
    const text = archive.readText('word/document.xml')!.replace(/<[^>]+>/g, '');
    expect(text).toContain('CHỦ TỊCHỦY BAN NHÂN DÂN');
    expect(text).not.toContain('TM. ỦY BAN');
    expect(text).toContain('/36 nhiệm vụ có thời hạn');
    expect(archive.has('word/comments.xml')).toBe(false);
    expect((await cchc('check', 'a.docx')).out).toContain('Không có lỗi');
  });
});

describe('template', () => {
  it('is copied once, edited in Word, and checked for its placeholders and its form', async () => {
    const copied = await cchc('template', 'copy', 'bao-cao-thang');
    expect(copied.out).toContain('mau/bao-cao-thang.docx');
    const own = join(folder, 'mau/bao-cao-thang.docx');
    expect((await cchc('template', 'list')).out).toContain('đang dùng mẫu của xã: mau/bao-cao-thang.docx');
    expect((await cchc('mau', 'chep', 'bao-cao-thang.docx')).status).toBe(3);
    expect(await cchc('template', 'check', own)).toMatchObject({
      status: 0,
      out: expect.stringContaining('Không có lỗi'),
    });

    const change = (part: string, edit: (xml: string) => string) => {
      const archive = new Archive(readFileSync(own));
      writeFileSync(
        own,
        packArchive(
          archive.names.map(
            (name): Part => [name, name === part ? edit(archive.readText(name)!) : archive.read(name)!],
          ),
        ),
      );
    };
    change('word/document.xml', (xml) => xml.replace('w:top="1134"', 'w:top="700"'));
    expect((await cchc('template', 'check', own)).out).toContain('CC802');
    change('word/document.xml', (xml) => xml.replace('{{mở đầu}}', '{{mở đâu}}'));
    const wrong = await cchc('template', 'check', own, '--json');
    expect(wrong.status).toBe(1);
    expect(JSON.parse(wrong.out).findings.map(({ code }: { code: string }) => code)).toEqual(['CC901']);
  });

  it('has a name that is known', async () => {
    const { status, err } = await cchc('template', 'copy', 'bao-cao-than');
    expect([status, err]).toEqual([2, expect.stringContaining('bao-cao-thang.docx')]);
  });
});

describe('check of a document', () => {
  it('tells its faults of form like any other finding', async () => {
    await cchc('report', '--thang', '4', '--nguon', valid, '--ra', 'a.docx');
    expect(await cchc('check', 'a.docx')).toMatchObject({ status: 0 });
    const archive = new Archive(readFileSync(join(folder, 'a.docx')));
    const parts = archive.names.map(
      (name): Part => [name, String(archive.readText(name)).replace(/\.\/\.</, '.<')],
    );
    writeFileSync(join(folder, 'b.docx'), packArchive(parts));
    const { status, out } = await cchc('check', 'b.docx', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out).findings).toMatchObject([{ code: 'CC819', file: 'b.docx', sheet: null }]);
  });
});

describe('form', () => {
  it('never writes over a form that somebody filled in', async () => {
    const first = JSON.parse((await cchc('form', '--thang', '4', '--don-vi', 'ttpvhcc', '--json')).out)
      .files[0].path;
    const again = JSON.parse((await cchc('form', '--thang', '4', '--don-vi', 'ttpvhcc', '--json')).out)
      .files[0].path;
    expect(again).toBe(first);
    cpSync(valid, first);
    const kept = readFileSync(first);
    const next = await cchc('form', '--thang', '4', '--don-vi', 'ttpvhcc');
    expect(next.out).toContain('-ban-2.xlsx');
    expect(next.err).toContain('được giữ nguyên');
    expect(readFileSync(first).equals(kept)).toBe(true);
  });
});

describe('another commune', () => {
  it('is told every loose end of its plan', async () => {
    const plan = JSON.parse((await cchc('plan', 'show', '--json')).out);
    plan.units = plan.units.filter(({ id }: { id: string }) => id !== 'ttpvhcc');
    mkdirSync(join(folder, 'ke-hoach'));
    writeFileSync(join(folder, 'ke-hoach/2026.json'), JSON.stringify(plan));
    const { status, err } = await cchc('report', '--thang', '4', '--nguon', valid);
    expect(status).toBe(2);
    expect(err).toContain('nhiệm vụ I.4: không có đơn vị “ttpvhcc”');
  });

  it('reports on its own plan, made from the printed JSON', async () => {
    const plan = JSON.parse((await cchc('plan', 'show', '--json')).out);
    plan.year = 2027;
    plan.document = {
      ...plan.document,
      number: '05/KH-UBND',
      day: '2027-01-12',
      issuer: 'Chủ tịch UBND phường Ví Dụ',
      title: 'Cải cách hành chính nhà nước phường Ví Dụ năm 2027',
      file: '2027.json',
    };
    plan.tasks = plan.tasks
      .slice(0, 7)
      .map((task: { dueText: string }) => ({ ...task, dueText: task.dueText.replace(/2026/g, '2027') }));
    plan.indicators = [];
    mkdirSync(join(folder, 'ke-hoach'));
    writeFileSync(join(folder, 'ke-hoach/2027.json'), JSON.stringify(plan));
    writeFileSync(
      join(folder, 'cchc.json'),
      JSON.stringify({ commune: { name: 'Ví Dụ', level: 'phường', province: 'tỉnh Ví Dụ' }, place: 'Ví Dụ' }),
    );
    const shown = JSON.parse((await cchc('plan', 'show', '--json')).out);
    expect(shown.tasks).toHaveLength(7);
    expect(shown.tasks[0].due).toEqual({ kind: 'before', to: '2027-01-30' });
    const { err, out } = await cchc('form', '--thang', '1', '--don-vi', 'phong-vhxh');
    expect(out).toContain('thang-01-2027.xlsx');
    expect(err).toContain('Chưa có bảng ngày nghỉ của năm 2027');
  });
});
