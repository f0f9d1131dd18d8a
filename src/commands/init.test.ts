import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { runCaught } from '../../test/testRun.ts';
import { run } from '../cli.ts';
import { packageFile } from '../workspace/packageFile.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

const file = () => JSON.parse(readFileSync(join(folder, 'cchc.json'), 'utf8'));
const init = (...options: string[]) => runCaught(['init', '--khong-hoi', ...options], folder);

describe('init that asks nobody', () => {
  it('is what a window without a person wants', async () => {
    const { status, err } = await runCaught(['init'], folder);
    expect([status, err]).toEqual([2, expect.stringContaining('--khong-hoi')]);
    expect(existsSync(join(folder, 'cchc.json'))).toBe(false);
  });

  it('writes what it is told, and nothing of anybody else', async () => {
    const post = ['--chuc-vu', 'phó chủ tịch', '--nguoi-ky', 'Họ Và Tên'];
    const { status, out } = await init('--ten', 'phuong Ví Dụ', '--tinh', 'da nang', ...post);
    expect([status, out]).toEqual([
      0,
      'Đã ghi cchc.json: phường Ví Dụ, thành phố Đà Nẵng.\nTiếp theo\n  cchc plan import <tệp Word>  nhập kế hoạch của cơ quan\n',
    ]);
    expect(file()).toEqual({
      commune: { name: 'Ví Dụ', level: 'phường', province: 'thành phố Đà Nẵng' },
      place: 'Ví Dụ',
      addressees: ['Sở Nội vụ thành phố Đà Nẵng'],
      signature: { authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Họ Và Tên' },
    });
    expect((await init('--ten', 'phường Ví Dụ', '--tinh', 'Huế')).status).toBe(3);
  });

  it('leaves out what it was not told, and takes a province that no list has when its kind is said', async () => {
    await init('--ten', '2', '--cap', 'Phường', '--tinh', 'tỉnh Ví Dụ', '--gui', 'Văn phòng UBND tỉnh Ví Dụ');
    expect(file()).toEqual({
      commune: { name: '2', level: 'phường', province: 'tỉnh Ví Dụ' },
      place: 'Phường 2',
      addressees: ['Văn phòng UBND tỉnh Ví Dụ'],
    });
  });

  it('takes the plan in, and ends as its import does', async () => {
    const office = packageFile('fixtures/ke-hoach/hai-bang.docx');
    const { status, out } = await init('--ten', 'xã Ví Dụ', '--tinh', 'Huế', '--ke-hoach', office);
    expect([status, out]).toEqual([
      1,
      expect.stringMatching(/^Đã ghi cchc\.json: .*\nhai-bang\.docx · .*\n× Phải trả lời: 1 câu\n/),
    ]);
    expect(existsSync(join(folder, 'ke-hoach/2026.xlsx'))).toBe(true);
  });

  it.each([
    [[], '--ten'],
    [['--ten', 'phường Ví Dụ'], '--tinh'],
    [['--ten', 'Ví Dụ', '--tinh', 'Huế'], '--cap'],
    [['--ten', 'xã Ví Dụ', '--cap', 'phường', '--tinh', 'Huế'], '--ten ghi “xã Ví Dụ”'],
    [['--ten', 'Ví Dụ', '--cap', 'huyện', '--tinh', 'Huế'], 'xã, phường, đặc khu'],
    [['--ten', 'xã Ví Dụ', '--tinh', 'bac nihn'], '--tinh "tỉnh Bắc Ninh"'],
    [['--ten', 'xã Ví Dụ', '--tinh', 'Ví Dụ'], 'Ghi kèm cấp'],
    [['--ten', 'xã Ví Dụ', '--tinh', 'Huế', '--chuc-vu', 'trưởng phòng'], 'TM. CHỦ TỊCH'],
  ])('refuses %j', async (options, says) => {
    const { status, err } = await init(...options);
    expect([status, err]).toEqual([2, expect.stringContaining(says)]);
    expect(existsSync(join(folder, 'cchc.json'))).toBe(false);
  });
});

describe('init that asks', () => {
  /** Answers what is asked, in turn. */
  const asked = async (...answers: string[]) => {
    const questions: string[] = [];
    let out = '';
    const status = await run(['init'], {
      cwd: folder,
      now: new Date('2026-04-10'),
      env: { NO_COLOR: '1' },
      stdoutIsTerminal: true,
      stderrIsTerminal: true,
      ask: async (question) => answers[questions.push(question) - 1]!,
      out: (text) => {
        out += text;
      },
      err: () => undefined,
    });
    return { status, questions, out };
  };
  const office = packageFile('fixtures/ke-hoach/chu-cai.docx');

  it('asks again what it does not understand, says how it understands, and takes the plan in', async () => {
    const { status, questions, out } = await asked(
      'An Bình',
      'phuong An Bình',
      'bac nihn',
      'c',
      'so noi vu',
      'trưởng phòng Ví Dụ',
      'pct Nguyễn Văn Ví Dụ',
      'khong-co.docx',
      `'${office}'`,
      'mười hai',
      '12',
      '31/2/2026',
      '05/01/2026',
      '',
    );
    expect(status).toBe(0);
    expect(questions).toEqual([
      '1/5 Tên, kèm cấp (xã, phường, đặc khu): ',
      '1/5 Tên, kèm cấp (xã, phường, đặc khu): ',
      '2/5 Tỉnh, thành phố: ',
      '    Có phải tỉnh Bắc Ninh? [C/k] ',
      '3/5 Báo cáo gửi [Sở Nội vụ tỉnh Bắc Ninh]: ',
      '4/5 Người ký, kèm chức vụ [CHỦ TỊCH]: ',
      '4/5 Người ký, kèm chức vụ [CHỦ TỊCH]: ',
      '5/5 Kế hoạch 2026 (kéo tệp Word, Excel vào đây; Enter để sau): ',
      '5/5 Kế hoạch 2026 (kéo tệp Word, Excel vào đây; Enter để sau): ',
      '    Số, ký hiệu của kế hoạch, ví dụ 12/KH-UBND (Enter: chưa có): ',
      '    Số, ký hiệu của kế hoạch, ví dụ 12/KH-UBND (Enter: chưa có): ',
      '    Ngày ban hành, ví dụ 05/01/2026 (Enter: chưa có): ',
      '    Ngày ban hành, ví dụ 05/01/2026 (Enter: chưa có): ',
      'Ghi cchc.json và ke-hoach/2026.xlsx? [C/k] ',
    ]);
    for (const line of [
      'Chưa rõ là xã, phường hay đặc khu nào.',
      'Hiểu là: phường An Bình\n',
      'Hiểu là: Sở Nội vụ tỉnh Bắc Ninh\n',
      'Hiểu là: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH – Nguyễn Văn Ví Dụ\n',
      'Không có tệp khong-co.docx.\n',
      '4 nhiệm vụ, 4 mục, 1 đơn vị.\n',
    ])
      expect(out).toContain(`    ${line}`);
    expect(out).toContain('Đã ghi cchc.json: phường An Bình, tỉnh Bắc Ninh.\nchu-cai.docx · ');
    expect(file()).toMatchObject({
      commune: { name: 'An Bình', level: 'phường', province: 'tỉnh Bắc Ninh' },
      signature: { authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Nguyễn Văn Ví Dụ' },
    });
    const plan = JSON.parse((await runCaught(['plan', '--json'], folder)).out);
    expect(plan.document).toMatchObject({ number: '12/KH-UBND', day: '2026-01-05' });
    expect(out).not.toContain('chưa có số');
  });

  it('can be told the plan later', async () => {
    const { out } = await asked('xã Ví Dụ', 'Bắc Giang', 'c', '', '', '', '');
    expect(out).toMatch(/Tiếp theo\n {2}cchc plan import <tệp Word> .*\n$/);
    expect(file()).toMatchObject({
      commune: { province: 'tỉnh Bắc Ninh' },
      signature: { authority: ['CHỦ TỊCH'] },
    });
  });

  it('offers no plan to whom the built-in one belongs, and names who signs by it', async () => {
    const { questions, out } = await asked('xã Đồng Kỳ', 'Bắc Ninh', '', '', '', '');
    expect(questions).toContain(
      '4/5 Người ký, kèm chức vụ [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH – Trần Thị Ánh Tuyết]: ',
    );
    expect(out).toMatch(/\nTiếp theo\n {2}cchc form --thang 4 .*\n$/);
  });

  it('takes for a yes only what says so', async () => {
    const { questions, out } = await asked(
      'xã Ví Dụ',
      'bac nihn',
      'Hà Nội',
      'k',
      'Hà Nội',
      '',
      '',
      '',
      'ừ thì',
      'c',
    );
    expect(questions.filter((question) => question.includes('Có phải tỉnh Bắc Ninh?'))).toHaveLength(2);
    expect(out.match(/ {4}Ghi c \(có\) hoặc k \(không\)\.\n/g)).toHaveLength(2);
    expect(file().commune.province).toBe('thành phố Hà Nội');
  });

  it('takes a name without marks, or another commune’s plan, only when it is meant', async () => {
    const { questions } = await asked(
      'xã An Binh',
      'k',
      'xã An Bình',
      'tỉnh Thử',
      'c',
      '',
      'Nguyen Van A',
      'c',
      packageFile('fixtures/ke-hoach/dong-ky.docx'),
      'k',
      '',
      'c',
    );
    expect(questions).toContain('    “An Binh” không có dấu nào. Đúng vậy? [C/k] ');
    expect(questions).toContain('    “Nguyen Van A” không có dấu nào. Đúng vậy? [C/k] ');
    expect(questions.at(-3)).toContain('Đồng Kỳ. Vẫn nhập? [C/k] ');
    expect(existsSync(join(folder, 'ke-hoach'))).toBe(false);
  });

  it('writes nothing that is not wanted in the end', async () => {
    const { status, out } = await asked('xã Ví Dụ', 'tỉnh Thử', 'c', 'Sở Nội vụ', '', '', 'k');
    expect([status, out]).toEqual([0, expect.stringContaining('Thôi, chưa ghi gì.')]);
    expect(existsSync(join(folder, 'cchc.json'))).toBe(false);
  });
});
