/** What people see, screen by screen; the words are in the tests of what says them. */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { fileOf } from '../../test/sheets.ts';
import { type Ran, runCaught } from '../../test/testRun.ts';
import { run } from '../cli.ts';
import { readWorkbook } from '../input/workbook.ts';
import { widthOf } from '../text/layout.ts';
import { packageFile } from '../workspace/packageFile.ts';
import type { Outside } from './context.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

const cchc = (...argv: string[]) => runCaught(argv, folder);
const example = packageFile('fixtures/dong-ky');
const april = 'du-lieu/2026/thang-04';
const valid = packageFile('fixtures/hop-le/ttpvhcc.xlsx');

/** The worked example as the office of the tests. */
const anOffice = () =>
  beforeEach(() => {
    for (const part of ['cchc.json', 'du-lieu'])
      cpSync(join(example, part), join(folder, part), { recursive: true });
  });

/** At a terminal of so many columns. */
async function atTerminal(columns: number, argv: string[], more: Partial<Outside> = {}): Promise<Ran> {
  const ran = { status: 0, out: '', err: '' };
  ran.status = await run(argv, {
    cwd: folder,
    now: new Date('2026-04-10T02:00:00Z'),
    env: {},
    stdoutIsTerminal: true,
    stderrIsTerminal: true,
    columns,
    elapsed: () => 0,
    out: (text) => {
      ran.out += text;
    },
    err: (text) => {
      ran.err += text;
    },
    ...more,
  });
  return ran;
}

const unpainted = (text: string) => text.replace(/\u001b\[\d+m/g, '');

describe('cchc alone', () => {
  it('where there is no office, says how to begin', async () => {
    expect(await cchc()).toEqual({
      status: 0,
      err: '',
      out: 'Ở đây chưa khai báo xã, phường nào.\n  cchc init             khai báo xã, phường; nhập kế hoạch (một lần)\n  cchc check bieu.xlsx  chỉ kiểm tra một biểu\nMọi lệnh: cchc -h\n',
    });
  });

  it('in an office says what the period at hand needs', async () => {
    writeFileSync(join(folder, 'cchc.json'), '{}');
    expect((await cchc()).out).toBe(
      `UBND xã Đồng Kỳ · tháng 4/2026 · hạn gửi thứ Tư 15/4, còn 5 ngày
  Chưa đơn vị nào gửi. Chưa lập báo cáo.
Tiếp theo: lập biểu, gửi các đơn vị; biểu gửi về thì chép vào du-lieu/2026/thang-04
  cchc form --thang 4  biểu trắng, để gửi các đơn vị
Mọi lệnh: cchc -h
`,
    );
    mkdirSync(join(folder, april), { recursive: true });
    copyFileSync(valid, join(folder, april, 'a.xlsx'));
    const { out } = await cchc();
    expect(out).toContain('  Đã gửi 1/4 đơn vị; chưa gửi: Phòng Văn hóa - Xã hội, ');
    expect(out).toContain(
      '  cchc check --thang 4   kiểm tra 1 tệp đã nhận\n  cchc report --thang 4  bản nháp báo cáo, chỗ thiếu',
    );
    // Neither what Word leaves beside an open file nor a unit's own report is the commune's.
    const reports = join(folder, 'bao-cao/2026/thang-04');
    mkdirSync(reports, { recursive: true });
    writeFileSync(join(reports, '~$o-cao-cchc-thang-04-2026.docx'), '');
    await cchc('report', '--thang', '4', '--don-vi', 'ttpvhcc');
    expect((await cchc()).out).toContain('Chưa lập báo cáo.');
    await cchc('report', '--thang', '4');
    expect((await cchc()).out).toContain('Đã lập báo cáo.');
  });

  it('is not stopped by a file where the folder of reports should be', async () => {
    writeFileSync(join(folder, 'cchc.json'), '{}');
    writeFileSync(join(folder, 'bao-cao'), '');
    expect(await cchc()).toMatchObject({ status: 0, out: expect.stringContaining('Chưa lập báo cáo.') });
  });

  it('says when the year that comes has no plan yet, and so does what asks for a period', async () => {
    writeFileSync(join(folder, 'cchc.json'), '{}');
    const now = new Date('2026-12-13T02:00:00Z');
    const { status, out } = await atTerminal(90, [], { now, stdoutIsTerminal: false });
    expect([status, out]).toEqual([
      0,
      `UBND xã Đồng Kỳ · chưa có kế hoạch năm 2027
Tiếp theo
  cchc plan import <tệp Word>  nhập kế hoạch năm 2027
Mọi lệnh: cchc -h
`,
    ]);
    for (const argv of [['report'], ['form'], ['check'], ['check', '.']])
      expect(await atTerminal(90, argv, { now, stderrIsTerminal: false })).toMatchObject({
        status: 2,
        err: expect.stringContaining('→ Chưa có kế hoạch năm 2027: cchc plan import <tệp Word>\n'),
      });
    expect((await atTerminal(90, [], { now: new Date('2026-12-12T02:00:00Z') })).out).toContain('năm 2026');
  });
});

describe('a check', () => {
  anOffice();

  it('of a file that is no sheet is told in a sentence', async () => {
    writeFileSync(join(folder, 'BC T4.pdf'), '%PDF-1.7');
    const { status, out } = await cchc('BC T4.pdf');
    expect(status).toBe(1);
    expect(out).toMatch(/^× .*PDF.* {2}CC102\n {2}→ .*\n$/);
  });

  it('of one sheet ends with whom it is sent to and until when', async () => {
    const alone = ['check', valid, '--thu-muc', folder];
    rmSync(join(folder, 'du-lieu/2026/quy-1'), { recursive: true });
    expect((await cchc(...alone)).out).toContain(
      'Tiếp theo: gửi tệp này cho Phòng Văn hóa - Xã hội, chậm nhất thứ Tư 15/4.\n',
    );
    expect((await cchc(...alone, '--ngay', '17/04/2026')).out).toContain('gửi ngay tệp này cho');
  });

  it('of a sheet that lies where it belongs goes on with the whole period', async () => {
    const { out } = await cchc('check', join(april, 'phong-vhxh-thang-04-2026.xlsx'));
    expect(out).toMatch(
      /Tiếp theo: xem lại các chỗ trên; .* thì kiểm tra cả kỳ\n {2}cchc check --thang 4\n$/,
    );
  });

  it('names no folder but one that is elsewhere', async () => {
    copyFileSync(join(folder, april, 'P.KinhTe_CCHC_T4.xlsx'), join(folder, 'a.xlsx'));
    expect((await cchc('check', 'a.xlsx', '--ghi-chu')).out).toContain(
      'đánh dấu, cạnh biểu gốc\n  a-can-sua.xlsx ',
    );
    expect((await cchc('form', '--thang', '4', '--don-vi', 'van-phong', '--ra', 'b.xlsx')).out).toMatch(
      /^Đã lập 1 biểu tháng 4\/2026\n {2}b\.xlsx /,
    );
  });

  it('offers marked copies only where they would show something, and once', async () => {
    rmSync(join(folder, 'du-lieu/2026/quy-1'), { recursive: true });
    writeFileSync(join(folder, 'a.xlsx'), '');
    copyFileSync(valid, join(folder, 'b.xlsx'));
    for (const more of [[], ['--ghi-chu']]) {
      const { out } = await cchc('check', 'a.xlsx', 'b.xlsx', '--thang', '4', ...more);
      const again = `cchc check a.xlsx b.xlsx --thang 4${more.map((word) => ` ${word}`)}`;
      expect(out).toContain(`Tiếp theo: sửa như trên, chạy lại\n  ${again}\n`);
    }
    copyFileSync(join(folder, 'a.xlsx'), join(folder, april, 'hong.xlsx'));
    expect((await cchc('check', '--thang', '4')).out).toMatch(
      /Tiếp theo: sửa như trên, chạy lại\n {2}cchc check --thang 4\n$/,
    );
  });

  it('never breaks a command inside a sentence, nor prints anything else than spaces in it', async () => {
    const { out } = await atTerminal(60, ['report', '--thang', '4']);
    expect(unpainted(out)).toContain('(xem: cchc check --thang 4)\n');
    for (let columns = 40; columns < 70; columns += 2) {
      const { err } = await atTerminal(columns, ['check', '--thang', '5']);
      expect(unpainted(err)).toContain('cchc form --thang 5\n');
    }
  });

  it('is listed in a marked copy as on the screen: errors, then warnings, the tasks first', async () => {
    const period = { key: 'thang-04', year: 2026 } as const;
    const tasks = { 'VI.1': 'x', 'VI.2': 'Gần xong' };
    writeFileSync(
      join(folder, 'a.xlsx'),
      fileOf({ unit: 'phong-kinh-te', period, tasks, indicators: { I01: ['nhiều', 5] } }),
    );
    await cchc('check', 'a.xlsx', '--ghi-chu');
    const copy = readWorkbook(readFileSync(join(folder, 'a-can-sua.xlsx')));
    const list = 'grids' in copy ? copy.grids[0]!.rows : new Map();
    const codes = [...list.values()].flatMap((cells) =>
      [...cells.values()].flatMap(({ value }) => /^CC\d+$/.exec(String(value)) ?? []),
    );
    const at = (code: string) => codes.indexOf(code);
    expect([at('CC203') < at('CC202'), at('CC202') < at('CC207'), at('CC203') >= 0]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('says which file does not count', async () => {
    const period = { key: 'thang-05', year: 2026 } as const;
    const kept = join(folder, april, 'P.KinhTe_CCHC_T4.xlsx');
    writeFileSync(kept, fileOf({ unit: 'phong-kinh-te', period, tasks: { 'VI.1': 'Đang thực hiện' } }));
    const { out } = await cchc('check', '--thang', '4');
    expect(out).toMatch(/^ {2}Phòng KT .* {2}không được tính$/m);
  });

  it('counts the same in the overview, under the headings, in the last line and in the report', async () => {
    writeFileSync(
      join(folder, april, 'P.KinhTe_CCHC_T4.xlsx'),
      fileOf({ unit: 'phong-kinh-te', period: { key: 'thang-04', year: 2026 }, tasks: { 'VI.1': 'x' } }),
    );
    rmSync(join(folder, april, 'phong-vhxh-thang-04-2026.xlsx'));
    const { out } = await cchc('check', '--thang', '4');
    const [, count = ''] = /^(\d+ lỗi, \d+ cảnh báo, \d+ chỗ đoán); đã xem/m.exec(out) ?? [];
    const [errors = '', warnings = '', guesses = ''] = count.split(', ');
    for (const heading of [`Phải sửa: ${errors}`, `Nên xem lại: ${warnings}`])
      expect(out).toContain(`${heading}\n`);
    expect(out).toContain(`Đã đoán: ${guesses.replace(' đoán', '')}\n`);
    const overview = out.split('\n\n')[0]!;
    const summed = (word: string) =>
      [...overview.matchAll(new RegExp(`(\\d+) ${word}`, 'g'))].reduce(
        (sum, [, each]) => sum + Number(each),
        0,
      );
    expect(`${summed('cảnh báo')} cảnh báo`).toBe(warnings);
    const absent = overview.match(/chưa gửi/g)!.length;
    expect(`${summed('lỗi') + absent} lỗi`).toBe(errors);
    expect((await cchc('report', '--thang', '4')).out).toContain(`  ${count} (xem: cchc check --thang 4)\n`);
  });

  it('is as wide as the terminal and never wider than 90, painted or not', async () => {
    for (const columns of [60, 80, 120]) {
      const { out } = await atTerminal(columns, ['check', '--thang', '4']);
      const lines = unpainted(out).split('\n');
      for (const line of lines)
        if (!line.includes('cchc ')) expect(widthOf(line)).toBeLessThanOrEqual(Math.min(columns, 90));
      expect(out).toContain('\u001b[');
      expect(unpainted(out).replace(/\s+/g, ' ')).toBe(
        (await cchc('check', '--thang', '4')).out.replace(/\s+/g, ' '),
      );
    }
    const { out } = await atTerminal(80, ['check', '--thang', '4'], { env: { NO_COLOR: '1' } });
    expect(out).not.toContain('\u001b[');
  });

  it('shows how far it is only to who waits, and wipes that', async () => {
    expect((await atTerminal(80, ['check', '--thang', '4'])).err).toBe('');
    const { err } = await atTerminal(80, ['check', '--thang', '4'], { elapsed: () => 600 });
    expect(err).toContain('Đang đọc 1/4 tệp…');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  it('of the office’s own folder names the period that is at hand', async () => {
    const { status, err } = await cchc('.');
    expect([status, err]).toEqual([
      2,
      'Lỗi: đây là thư mục của cả xã, không phải của một kỳ.\n→ Kiểm tra một kỳ: cchc check --thang 4\n',
    ]);
  });

  it('of a period of which nothing is there says where it belongs', async () => {
    expect(await cchc('check', '--thang', '7')).toEqual({
      status: 3,
      out: '',
      err: 'Lỗi: chưa có biểu tháng 7/2026.\n→ Chép vào du-lieu/2026/thang-07; biểu trắng: cchc form --thang 7\n',
    });
  });
});

describe('a report', () => {
  anOffice();

  it('counts, says where each number is from, and what comes next', async () => {
    const { status, out, err } = await cchc('report', '--thang', '4');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('\n  4/4 đơn vị đã gửi · 10/42 nhiệm vụ xong (23,81%) · 1 quá hạn\n');
    expect(out).toMatch(/\n {2}7 cảnh báo, \d+ chỗ đoán \(xem: cchc check --thang 4\)\n/);
    expect((await cchc('report', '--thang', '4')).out).toMatch(/^Số liệu không đổi; /);
    // Beside a draft that a person edited it is no other.
    writeFileSync(join(folder, 'bao-cao/2026/thang-04/bao-cao-cchc-thang-04-2026.docx'), 'của tôi');
    expect((await cchc('report', '--thang', '4')).out).toMatch(/^Đã lập bản nháp: .*-ban-2\.docx\n/);
    expect((await cchc('report', '--thang', '4')).out).toMatch(/^Số liệu không đổi; .*-ban-2\.docx\n/);
  });

  it('of which a unit is missing says how many gaps there are, as the document has them', async () => {
    const { status, out } = await cchc('report', '--quy', '1');
    expect(status).toBe(1);
    expect(out).toContain('3/4 đơn vị đã gửi; chưa gửi: Phòng Kinh tế · ');
    const [, gaps] = /(\d+) chỗ thiếu tô vàng, có chú thích/.exec(out)!;
    expect(Number(gaps)).toBeGreaterThan(5);
    expect(out).toContain(`phải nộp ngay thì xử lý ${gaps} chỗ vàng trong Word.\n`);
    expect(out).toContain('chép biểu của Phòng Kinh tế vào du-lieu/2026/quy-1 rồi chạy lại;');
  });

  it('that may have nothing to mend is refused in a sentence', async () => {
    const unit = await cchc('report', '--thang', '4', '--don-vi', 'ttpvhcc', '--chat-che');
    expect(unit.err).toMatch(/→ Xem: cchc check --thang 4 \S+\/ttpvhcc-thang-04-2026\.xlsx; /);
    const { status, out, err } = await cchc('report', '--thang', '4', '--chat-che');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^Chưa lập báo cáo: còn 7 cảnh báo \(--chat-che\)\.\n→ Xem: cchc check --thang 4; /);
  });
});

describe('forms', () => {
  it('are told with their tasks, and with what to do with them', async () => {
    expect((await cchc('form', '--thang', '4')).out).toBe(
      `Đã lập 4 biểu tháng 4/2026 trong bao-cao/2026/thang-04/bieu-mau
  bieu-mau-phong-vhxh-thang-04-2026.xlsx     Phòng VH-XH, 21 nhiệm vụ
  bieu-mau-van-phong-thang-04-2026.xlsx      Văn phòng, 7 nhiệm vụ
  bieu-mau-phong-kinh-te-thang-04-2026.xlsx  Phòng KT, 10 nhiệm vụ
  bieu-mau-ttpvhcc-thang-04-2026.xlsx        Trung tâm PVHCC, 13 nhiệm vụ
Tiếp theo
  1. Gửi mỗi đơn vị tệp của mình; hạn gửi lại: thứ Tư 15/4.
  2. Biểu gửi về: chép vào du-lieu/2026/thang-04 (vừa tạo), tên tệp tùy ý.
  3. cchc check --thang 4
`,
    );
  });
});

describe('a silent run', () => {
  anOffice();
  const KEYS =
    /^ngay=\S+ lenh=\S+ ky=\S+ ma=\d+ gui=\S+ thieu=("[^"]*"|\S+) loi=\S+ canh-bao=\S+ cho-thieu=\S+ tep=("[^"]*"|\S+) ly-do=("[^"]*"|\S+)\n$/;

  it.each([
    [
      ['report', '--thang', '4'],
      0,
      'lenh=report ky=thang-04-2026 ma=0 gui=4/4 thieu=- loi=0 canh-bao=7 cho-thieu=',
    ],
    [['report', '--thang', '4'], 0, ' tep=bao-cao/2026/thang-04/bao-cao-cchc-thang-04-2026.docx ly-do=-'],
    [['report', '--quy', '1'], 1, 'ma=1 gui=3/4 thieu="Phòng Kinh tế" loi=2 canh-bao=12'],
    [['report', '--thang', '4', '--chat-che'], 1, 'tep=- ly-do="còn 7 cảnh báo (--chat-che)"'],
    [
      ['check', '--thang', '4'],
      0,
      'lenh=check ky=thang-04-2026 ma=0 gui=4/4 thieu=- loi=0 canh-bao=7 cho-thieu=- tep=-',
    ],
    [['check', '--thang', '4', '--ra', 'kq.html'], 0, ' tep=kq.html '],
    [
      ['form', '--thang', '4'],
      0,
      'gui=- thieu=- loi=- canh-bao=- cho-thieu=- tep=bao-cao/2026/thang-04/bieu-mau',
    ],
  ])('%j leaves one line, and nothing on stderr', async (argv, status, part) => {
    const ran = await cchc(...argv, '--im-lang');
    expect([ran.status, ran.err]).toEqual([status, '']);
    expect(ran.out).toMatch(KEYS);
    expect(ran.out).toContain(part);
  });

  it('that failed leaves its line, and tells people why', async () => {
    const { status, out, err } = await cchc('report', '--thang', '7', '--im-lang');
    expect(status).toBe(3);
    expect(out).toMatch(KEYS);
    expect(out).toContain(
      'ky=thang-07-2026 ma=3 gui=- thieu=- loi=- canh-bao=- cho-thieu=- tep=- ly-do="chưa có biểu tháng 7/2026"',
    );
    expect(err).toContain('Lỗi: chưa có biểu tháng 7/2026.');
  });

  it('leaves a result that was asked for alone on stdout', async () => {
    for (const form of [['--json'], ['--dinh-dang', 'json']]) {
      const { out, err } = await cchc('check', '--thang', '4', '--im-lang', ...form);
      expect(JSON.parse(out).schema).toBe('cchc.check/1');
      expect(err).toBe('');
    }
  });
});

describe('our own bug', () => {
  const broken = (more: object) => () => {
    throw Object.assign(new TypeError('hỏng'), more);
  };

  it('is told without a stack, and with the file that was read', async () => {
    const reading = { reading: '/nơi/nào/a\u001b[31m.xlsx' };
    const { status, err } = await atTerminal(80, ['explain'], {
      out: broken(reading),
      env: { NO_COLOR: '1' },
    });
    expect(status).toBe(70);
    expect(err).toMatch(
      /^Lỗi của chương trình, không phải do biểu\. Không tệp nào bị thay đổi\.\n {2}Khi đọc a \[31m\.xlsx \(cchc [\d.]+, screens\.test:\d+:\d+\)\n→ Chụp màn hình gửi người hỗ trợ; chuyển tệp ấy ra ngoài để làm tiếp\.\n$/,
    );
  });

  it('while nothing was read tells no file; a developer gets the stack', async () => {
    const { err } = await atTerminal(80, ['explain'], { out: broken({}), env: { CCHC_DEBUG: '1' } });
    expect(err).not.toContain('Khi đọc');
    expect(err).toContain('TypeError: hỏng');
  });
});

it('no screen names an id, a digest or a place of this machine', async () => {
  cpSync(example, folder, { recursive: true, filter: (path) => !path.endsWith('bao-cao') });
  const texts: string[] = [];
  for (const argv of [
    ['check', '--thang', '4'],
    ['check', '--quy', '1'],
    ['report', '--quy', '1'],
    ['plan', 'show'],
    ['template', 'list'],
    [],
  ])
    texts.push(Object.values(await cchc(...argv)).join('\n'));
  const files = /\S*(?:phong-vhxh|van-phong|ttpvhcc|phong-kinh-te)-\S*\.xlsx(?: |$)/gm;
  const text = texts.join('\n').replace(files, '');
  expect(text).not.toMatch(
    /phong-vhxh|van-phong|phong-kinh-te|ttpvhcc|sha256|[0-9a-f]{32}|undefined|null|\[object/,
  );
  expect(text).not.toContain(folder);
  expect(readFileSync(join(folder, 'cchc.json'), 'utf8')).not.toBe('');
});
