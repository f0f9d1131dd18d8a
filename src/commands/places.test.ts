/** Where templates are looked for and results go: folders with names like ours, and the one reading of --ra. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { runCaught } from '../../test/testRun.ts';
import { Archive, type Part, packArchive } from '../ooxml/archive.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { isOurs } from '../workspace/templates.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

const cchc = (...argv: string[]) => runCaught(argv, folder);
const example = packageFile('fixtures/dong-ky');
const april = ['--thang', '4', '--thu-muc', example];
const ours = (name: string) => packageFile(`templates/${name}`);

/** A template with a placeholder that nobody knows. */
function breakTemplate(from: string, to: string): void {
  const archive = new Archive(readFileSync(from));
  const parts = archive.names.map((name): Part => {
    const text =
      name === 'word/document.xml' ? archive.readText(name)!.replace('{{mở đầu}}', '{{mở đuôi}}') : '';
    return [name, text || archive.read(name)!];
  });
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, packArchive(parts));
}

describe('a template', () => {
  it('is ours only in our own folder, not in one whose name begins like it', () => {
    expect(isOurs(ours('bao-cao-thang.docx'))).toBe(true);
    expect(isOurs(ours('bao-cao-thang.docx').replace('templates', 'templates-xa'))).toBe(false);
  });

  it('that is broken is refused wherever it lies', async () => {
    const own = join(folder, 'templates', 'bao-cao-thang.docx');
    breakTemplate(ours('bao-cao-thang.docx'), own);
    const { status, err } = await cchc('report', ...april, '--mau', own, '--ra', folder);
    expect(status).toBe(2);
    expect(err).toContain('CC901');
    expect(readdirSync(folder)).toEqual(['templates']);
  });

  it.each(['bao-cao-thang.docx', 'bao-cao-quy.docx', 'bao-cao-don-vi.docx'])(
    '%s is known by its own name, whatever its folder is called',
    async (name) => {
      for (const parent of ['don-vi', 'thang 4']) {
        mkdirSync(join(folder, parent), { recursive: true });
        copyFileSync(ours(name), join(folder, parent, name));
        const { status, out } = await cchc('template', 'check', join(folder, parent, name));
        expect([status, out]).toEqual([0, expect.stringContaining('không có lỗi')]);
      }
    },
  );
});

describe('--ra', () => {
  const report = 'bao-cao-cchc-thang-04-2026.docx';

  it.each([
    ['a folder that is there', '.', report],
    ['a name without an ending, as a folder', 'moi', `moi/${report}`],
    ['what ends with a slash, as a folder', 'bao.cao/', `bao.cao/${report}`],
    ['a file', 'a.docx', 'a.docx'],
    ['a file in capitals', 'A.DOCX', 'A.DOCX'],
  ])('takes %s', async (_, ra, written) => {
    const { status } = await cchc('report', ...april, '--im-lang', '--ra', ra);
    expect(status).toBe(0);
    expect(existsSync(join(folder, written))).toBe(true);
  });

  it.each([
    ['report', 'a.xlsx', '.docx'],
    ['form', 'a.docx', '.xlsx'],
  ])('of %s refuses %s, and writes nothing', async (command, ra, wanted) => {
    const { status, err } = await cchc(command, ...april, '--ra', ra);
    expect(status).toBe(2);
    expect(err).toContain(wanted);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names one file for one thing only', async () => {
    const { status, err } = await cchc('form', ...april, '--ra', 'a.xlsx');
    expect(status).toBe(2);
    expect(err).toContain('thư mục');
    expect((await cchc('form', ...april, '--don-vi', 'van-phong', '--ra', 'a.xlsx')).status).toBe(0);
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
  });

  it('means the same for a result in words', async () => {
    expect((await cchc('plan', 'show', '--ra', 'moi')).status).toBe(0);
    expect(existsSync(join(folder, 'moi/ke-hoach-2026.txt'))).toBe(true);
  });
});
