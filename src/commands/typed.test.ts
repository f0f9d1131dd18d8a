/** What is told to be typed next: the same sheets again, in words that a shell takes as they are meant. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { runCaught } from '../../test/testRun.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { quoted } from './typed.ts';

describe('a word', () => {
  it.each([
    ['thang-04/Biểu_1.xlsx', 'thang-04/Biểu_1.xlsx', 'thang-04/Biểu_1.xlsx'],
    ['Phòng Kinh tế', '"Phòng Kinh tế"', '"Phòng Kinh tế"'],
    ['~$BC.docx', "'~$BC.docx'", '"~$BC.docx"'],
    ['a `b` !.xlsx', "'a `b` !.xlsx'", '"a `b` !.xlsx"'],
    ["$ o'clock", "'$ o'\\''clock'", '"$ o\'clock"'],
    ['D:\\bieu mau', "'D:\\bieu mau'", '"D:\\bieu mau"'],
    ['D:\\bieu', "'D:\\bieu'", 'D:\\bieu'],
    ['', '""', '""'],
  ])('%j is quoted as the shell wants it', (word, unix, windows) => {
    expect([quoted(word, 'linux'), quoted(word, 'win32')]).toEqual([unix, windows]);
  });

  it('reaches the program as it was meant', () => {
    const sign = fc.constantFrom(
      'a',
      'ệ',
      ' ',
      '$',
      '`',
      '"',
      "'",
      '!',
      '\\',
      '~',
      '*',
      '(',
      ';',
      '&',
      '|',
      '#',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 6 }), (signs) => {
        const word = signs.join('');
        const line = `printf '%s.' ${quoted(word, 'linux')}`;
        expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(`${word}.`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what comes next is of the same sheets', () => {
  let folder: string;
  inScratchFolder((path) => {
    folder = path;
  });
  const cchc = (...argv: string[]) => runCaught(argv, folder);
  const example = packageFile('fixtures/dong-ky');
  const sent = 'USB của tôi/2026/thang-04';

  beforeEach(() => {
    mkdirSync(join(folder, 'USB của tôi/2026'), { recursive: true });
    cpSync(join(example, 'du-lieu/2026/thang-04'), join(folder, sent), { recursive: true });
    cpSync(join(example, 'cchc.json'), join(folder, 'cchc.json'));
  });

  it('of a folder that was named, however it was named', async () => {
    for (const named of [[sent], ['--thang', '4', '--nguon', sent]])
      expect((await cchc('check', ...named)).out).toContain(
        `  cchc report --thang 4 --nguon "${sent}"  bản nháp báo cáo\n`,
      );
  });

  it('of a folder that one stands in', async () => {
    const { out } = await runCaught(['check', '--thu-muc', folder], join(folder, sent));
    expect(out).toContain(`cchc report --thang 4 --thu-muc ${folder} --nguon .  bản nháp`);
  });

  it('and not of the period’s own folder, which goes without saying', async () => {
    cpSync(join(folder, sent), join(folder, 'du-lieu/2026/thang-04'), { recursive: true });
    expect((await cchc('check', 'du-lieu/2026/thang-04')).out).toContain('  cchc report --thang 4  bản');
  });

  it('where --chat-che keeps a report from being written', async () => {
    const { err } = await cchc('report', '--thang', '4', '--nguon', sent, '--chat-che');
    expect(err).toContain(`→ Xem: cchc check --thang 4 --nguon "${sent}"; sửa xong`);
  });
});

describe('a check that one stands in', () => {
  let folder: string;
  inScratchFolder((path) => {
    folder = path;
  });

  it('is of the folder of a free range too', async () => {
    const own = join(folder, 'du-lieu/2026/dot-xuat');
    mkdirSync(own, { recursive: true });
    cpSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'), join(own, 'a.xlsx'));
    const { status, out } = await runCaught(['check'], own);
    expect([status, out]).toEqual([expect.any(Number), expect.stringContaining('đã xem')]);
    expect(status).toBeLessThan(2);
  });
});
