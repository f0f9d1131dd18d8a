import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled } from '../../test/goodDocument.ts';
import { inScratchFolder } from '../../test/scratch.ts';
import { runCaught } from '../../test/testRun.ts';
import { run } from '../cli.ts';
import { Archive, type Part, packArchive } from '../ooxml/archive.ts';
import { packageFile } from '../workspace/packageFile.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

/** Everything that steers a terminal, but for the line breaks between our own lines. */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('nothing of a file steers the terminal', () => {
  // XML cannot hold U+001B, but it can hold U+009B, which begins the same commands.
  const name = 'bao\u001b]0;x\u0007cao\u202excod.docx';

  it('in a document: its words, its fonts, its name', async () => {
    const font = '<w:rPr><w:rFonts w:ascii="Ari\u009b31mal&#10;X\u202e"/></w:rPr>';
    const bytes = filled('bao-cao-thang.docx', {
      'word/document.xml': (xml) =>
        xml.replace('<w:t xml:space="preserve">BÁO', `${font}<w:t>\u009b2J\u202e BÁO`),
    });
    writeFileSync(join(folder, name), bytes);
    const { status, out } = await runCaught(['check', name], folder);
    expect(status).toBe(1);
    expect(out).toContain('dùng phông Ari 31mal X, quy định Times New Roman.');
    expect(out).toContain('bao ]0;x caoxcod.docx · thể thức văn bản\n');
    expect(out).not.toMatch(STEERING);
  });

  it('in a template: what was typed for a placeholder, its name', async () => {
    const bytes = filled('bao-cao-thang.docx', {
      'word/document.xml': (xml) => xml.replace('>BÁO', '>{{m\u009b31mở\u202eđâu}} BÁO'),
    });
    writeFileSync(join(folder, name), bytes);
    const { out } = await runCaught(['template', 'check', name], folder);
    expect(out).toContain('CC901');
    expect(out).not.toMatch(STEERING);
    const { err } = await runCaught(['report', '--thang', '4', '--mau', name], folder);
    expect(err).toContain('CC901');
    expect(err.slice(err.indexOf('CC901'))).not.toMatch(STEERING);
  });

  it('in a sheet that cannot be read', async () => {
    writeFileSync(join(folder, 'a\u001b[31m\nb.xlsx'), '');
    const { out } = await runCaught(['check', 'a\u001b[31m\nb.xlsx'], folder);
    expect(out).toContain('× a [31m b.xlsx: ');
    expect(out).not.toMatch(STEERING);
  });

  it('in the name of a marked copy, and of what is not there', async () => {
    copyFileSync(packageFile('fixtures/dinh-dang/ttpvhcc-TCVN3.xlsx'), join(folder, 'a\u001b[31m.xlsx'));
    const { out, err } = await runCaught(['check', 'a\u001b[31m.xlsx', '--ghi-chu'], folder);
    expect(out).toContain('a [31m-can-sua.xlsx');
    expect(out + err).not.toMatch(STEERING);
    const absent = await runCaught(['report', '--thang', '4', '--mau', 'b\u001b[31m.docx'], folder);
    expect(absent.err).toContain('b [31m.docx');
    expect(absent.err).not.toMatch(STEERING);
  });

  it('in an annotation: the name of a worksheet', async () => {
    const sheet = packageFile('fixtures/dong-ky/du-lieu/2026/thang-04/ttpvhcc-thang-04-2026.xlsx');
    const archive = new Archive(readFileSync(sheet));
    const parts = archive.names.map((part): Part => {
      const own = part === 'xl/workbook.xml';
      return [
        part,
        own
          ? archive.readText(part)!.replace('name="Tiến độ"', 'name="Tiến \u009b31mđộ"')
          : archive.read(part)!,
      ];
    });
    writeFileSync(join(folder, 'a.xlsx'), packArchive(parts));
    const { out } = await runCaught(['check', 'a.xlsx', '--dinh-dang', 'github'], folder);
    expect(out).toContain('Tiến  31mđộ');
    expect(out).not.toMatch(STEERING);
  });
});

describe('marked copies', () => {
  it('of two files of one name are both no data until somebody mends them', async () => {
    const source = packageFile('fixtures/dinh-dang/ttpvhcc-TCVN3.xlsx');
    for (const part of ['một', 'hai']) {
      mkdirSync(join(folder, part));
      copyFileSync(source, join(folder, part, 'a.xlsx'));
    }
    await runCaught(['check', 'một', 'hai', '--ghi-chu', '--ra', 'ra'], folder);
    expect(readdirSync(join(folder, 'ra')).sort()).toEqual(['a-can-sua-2.xlsx', 'a-can-sua.xlsx']);
    expect((await runCaught(['check', 'ra'], folder)).status).toBe(3);
  });

  it('are not made of a file that changed since it was checked', async () => {
    const sheet = packageFile('fixtures/dinh-dang/ttpvhcc-TCVN3.xlsx');
    copyFileSync(sheet, join(folder, 'a.xlsx'));
    let out = '';
    const status = await run(['check', 'a.xlsx', '--ghi-chu'], {
      cwd: folder,
      now: new Date('2026-04-10T02:00:00Z'),
      env: {},
      stdoutIsTerminal: false,
      stderrIsTerminal: false,
      // The screen is shown before the copy is made: then somebody saves.
      out: () =>
        writeFileSync(join(folder, 'a.xlsx'), readFileSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'))),
      err: (text) => {
        out += text;
      },
    });
    expect([status, out]).toEqual([
      3,
      'Lỗi: a.xlsx đã đổi trong lúc kiểm tra.\n→ Lưu và đóng tệp ấy, rồi chạy lại.\n',
    ]);
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
  });

  it('that are not needed want no place', async () => {
    copyFileSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'), join(folder, 'a.xlsx'));
    const { status, out } = await runCaught(['check', 'a.xlsx', '--ghi-chu', '--ra', 'b.txt'], folder);
    expect([status, out]).toEqual([0, expect.stringContaining('Không có gì phải đánh dấu')]);
  });
});
