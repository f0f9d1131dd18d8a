/** Where templates are looked for and results go: folders with names like ours, and the one reading of --ra. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { runCaught } from '../../test/testRun.ts';
import { partsOf } from '../draft/parts.ts';
import { readingOf } from '../draft/reading.ts';
import { Archive, type Part, packArchive } from '../ooxml/archive.ts';
import { packStamped, stampOf } from '../ooxml/stamp.ts';
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

  it('that is a folder is said to be none', async () => {
    mkdirSync(join(folder, 'a.docx'));
    for (const argv of [
      ['template', 'check', 'a.docx'],
      ['report', ...april, '--mau', 'a.docx'],
    ]) {
      const { status, err } = await cchc(...argv);
      expect([status, err]).toEqual([3, expect.stringContaining('mẫu a.docx không phải là tệp.')]);
    }
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
        expect([status, out]).toEqual([0, expect.stringContaining('Không có lỗi')]);
      }
    },
  );
});

describe('what was written', () => {
  const report = 'bao-cao-cchc-thang-04-2026.docx';
  const origins = 'tong-hop-thang-04-2026.xlsx';
  const lock = (name: string) => writeFileSync(join(folder, `~$${name}`), '');
  /** As if the program had written it for other sheets. */
  const makeOlder = (name: string, about: string) => {
    const archive = new Archive(readFileSync(join(folder, name)));
    const parts = archive.names.map((part): Part => [part, archive.read(part)!]);
    const old = parts.map(
      ([part, content]): Part => [part, part === 'docProps/core.xml' ? `${content} ` : content],
    );
    writeFileSync(join(folder, name), packStamped([...old, ['old.xml', '<old/>']], { about }));
  };

  it('is named when what comes after it cannot be written: the workbook of origins is open in Excel', async () => {
    await cchc('report', ...april, '--ra', '.');
    makeOlder(origins, 'nguồn số liệu của báo cáo tháng 4 năm 2026');
    lock(origins);
    const before = readFileSync(join(folder, origins));
    const { status, err } = await cchc('report', ...april, '--ra', '.', '--im-lang');
    expect([status, err.split('\n')[0]]).toEqual([
      3,
      `Lỗi: ${origins} đang mở trong Excel nên chưa ghi được.`,
    ]);
    expect(err).toContain(`  Đã ghi: ${report}\n`);
    expect(readFileSync(join(folder, origins)).equals(before)).toBe(true);
  });

  it('is named by every command that writes several files', async () => {
    mkdirSync(join(folder, 'a'));
    await cchc('form', ...april, '--ra', 'a');
    const third = 'bieu-mau-phong-kinh-te-thang-04-2026.xlsx';
    makeOlder(`a/${third}`, 'biểu của Phòng Kinh tế, tháng 4 năm 2026');
    writeFileSync(join(folder, `a/.~lock.${third}#`), '');
    const { status, err } = await cchc('form', ...april, '--ra', 'a');
    expect([status, err.match(/Đã ghi: /g)?.length]).toEqual([3, 2]);
    expect(err).toContain('đang mở trong LibreOffice');
  });

  it('stays where a person edited it, and is named: the workbook of origins like the report', async () => {
    await cchc('report', ...april, '--ra', '.');
    writeFileSync(join(folder, origins), 'của tôi');
    const { status, err, out } = await cchc('report', ...april, '--ra', '.');
    expect(status).toBe(0);
    expect(err).toContain(`${origins} đã có, không phải do cchc lập nên được giữ nguyên`);
    expect(out).toContain('tong-hop-thang-04-2026-ban-2.xlsx');
    expect(readFileSync(join(folder, origins), 'utf8')).toBe('của tôi');
  });

  it('says in its stamp what is read in it: charts with the figures behind them like the words', async () => {
    await cchc('report', '--quy', '1', '--thu-muc', example, '--ra', 'q.docx');
    const bytes = readFileSync(join(folder, 'q.docx'));
    const archive = new Archive(bytes);
    expect(archive.names.filter((name) => name.startsWith('word/embeddings/'))).not.toEqual([]);
    expect(stampOf(bytes)!.reading).toBe(readingOf(partsOf(archive)));
  });

  it('says in its stamp what is read in it, though another program may pack it anew', async () => {
    await cchc('report', ...april, '--ra', 'a.docx');
    const bytes = readFileSync(join(folder, 'a.docx'));
    const archive = new Archive(bytes);
    expect(stampOf(bytes)!.reading).toBe(readingOf(partsOf(archive)));
    const packed = (by: string) =>
      archive.names.map((name): Part => {
        const app = `<Properties><Application>${by}</Application></Properties>`;
        return [name, name === 'docProps/app.xml' ? app : archive.read(name)!];
      });
    const write = (parts: Part[]) => writeFileSync(join(folder, 'a.docx'), packArchive(parts));
    write([...packed('Microsoft Office Word'), ['word/webSettings.xml', '<w:webSettings/>']]);
    expect((await cchc('report', ...april, '--ra', 'a.docx')).err).not.toContain('đã có người sửa');
    expect(readdirSync(folder).sort()).toEqual(['a.docx', origins]);
    // Who only packs it anew, and says nothing of saving documents, meant to change something.
    write(packed('python'));
    expect((await cchc('report', ...april, '--ra', 'a.docx')).err).toContain('đã có người sửa');
    expect(readdirSync(folder)).toContain('a-ban-2.docx');
  });

  it('of another period or unit is not taken for a draft of this one', async () => {
    await cchc('report', ...april, '--ra', 'a.docx');
    const before = readFileSync(join(folder, 'a.docx'));
    for (const other of [
      ['--quy', '1', '--thu-muc', example],
      [...april, '--don-vi', 'phong-kinh-te'],
    ]) {
      const { status, err } = await cchc('report', ...other, '--ra', 'a.docx');
      expect([status, err]).toEqual([
        2,
        expect.stringContaining('a.docx là báo cáo tháng 4 năm 2026, không phải'),
      ]);
    }
    expect(readFileSync(join(folder, 'a.docx')).equals(before)).toBe(true);
    expect((await cchc('report', ...april, '--ra', 'a.docx')).status).toBe(0);
  });

  it('of a free range makes room for another beside it, whose days are others', async () => {
    const data = ['--nguon', join(example, 'du-lieu/2026/thang-04')];
    const range = (den: string) =>
      cchc('report', '--tu', '1/4/2026', '--den', den, ...data, '--json').then(
        ({ out }) => JSON.parse(out).output,
      );
    expect(await range('10/4/2026')).toContain('dot-xuat-2026.docx');
    expect(await range('12/4/2026')).toContain('dot-xuat-2026-ban-2.docx');
    expect(await range('10/4/2026')).toContain('dot-xuat-2026.docx');
  });

  it('may be a name that Excel takes for more than a name', async () => {
    mkdirSync(join(folder, 'nguồn'));
    copyFileSync(
      join(example, 'du-lieu/2026/thang-04/phong-vhxh-thang-04-2026.xlsx'),
      join(folder, 'nguồn/biểu #1 đúng chưa?.xlsx'),
    );
    await cchc('report', '--thang', '4', '--nguon', 'nguồn', '--ra', '.');
    const links = new Archive(readFileSync(join(folder, origins))).readText(
      'xl/worksheets/_rels/sheet1.xml.rels',
    )!;
    const [target] = [...links.matchAll(/Target="([^"]*)"/g)].map(([, to]) => to!);
    expect(target).not.toMatch(/[#?]/);
    expect(decodeURIComponent(target!)).toBe('nguồn/biểu #1 đúng chưa?.xlsx');
  });
});

describe('marked copies', () => {
  const put = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(packageFile('fixtures/hop-le/ttpvhcc.xlsx'), join(folder, path));
  };

  it('of files whose names differ in case alone, or in how marks are typed, have names that differ more', async () => {
    put('một/Biểu.xlsx');
    put('hai/BIỂU.xlsx');
    put(`ba/${'Biểu'.normalize('NFD')}.xlsx`);
    await cchc('check', 'một', 'hai', 'ba', '--thang', '1', '--nam', '2026', '--ghi-chu', '--ra', 'ra');
    const names = readdirSync(join(folder, 'ra'));
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(3);
  });

  it('are made of a file whose name is as long as it can be, and of the others', async () => {
    const long = `${'ệ'.repeat(83)}.xlsx`;
    put(`vào/${long}`);
    put('vào/b.xlsx');
    const { err } = await cchc('check', 'vào', '--thang', '1', '--nam', '2026', '--ghi-chu', '--ra', 'ra');
    expect(err).not.toContain('Lỗi');
    expect(readdirSync(join(folder, 'ra'))).toEqual([
      'b-can-sua.xlsx',
      expect.stringMatching(/ệ-can-sua\.xlsx$/),
    ]);
  });

  it('that cannot be written do not keep the others from being written, and are exit 3', async () => {
    put('a/a.xlsx');
    put('b/b.xlsx');
    await cchc('check', 'a', 'b', '--thang', '1', '--nam', '2026', '--ghi-chu');
    writeFileSync(join(folder, 'a/~$a-can-sua.xlsx'), '');
    const { status, err } = await cchc('check', 'a', 'b', '--thang', '2', '--nam', '2026', '--ghi-chu');
    expect([status, err]).toEqual([3, expect.stringContaining('a-can-sua.xlsx đang mở trong Excel')]);
    expect(err).toContain('  Đã ghi: b/b-can-sua.xlsx');
  });
});

describe('--ra', () => {
  const report = 'bao-cao-cchc-thang-04-2026.docx';

  it('does not take what is neither a file nor a folder', async () => {
    const { status, err } = await cchc('plan', 'show', '--ra', '/dev/null');
    expect([status, err]).toEqual([2, expect.stringContaining('không phải tệp hay thư mục')]);
  });

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

  it.each([
    ['kq.HTML', '<!doctype html>'],
    ['kq.htm', '<!doctype html>'],
    ['kq.json', '"cchc.check/1"'],
    ['kq.sarif', '"runs"'],
    ['kq.md', 'đã xem'],
  ])('tells the form of a check by the ending of %s', async (name, holds) => {
    await cchc('check', packageFile('fixtures/hop-le/ttpvhcc.xlsx'), '--ra', name);
    expect(readFileSync(join(folder, name), 'utf8')).toContain(holds);
  });

  it('of a document keeps what is noted beside its faults', async () => {
    await cchc('report', ...april, '--don-vi', 'ttpvhcc', '--ra', 'a.docx');
    const { out } = await cchc('check', 'a.docx', '--ra', 'kq.html');
    const [note] = /Còn \d+ chỗ chưa điền\./.exec(out)!;
    expect(readFileSync(join(folder, 'kq.html'), 'utf8')).toContain(`<p>${note}</p>`);
  });

  it('tells the form of the plan too: what is written as ke-hoach/2026.json is read as one', async () => {
    expect((await cchc('plan', 'show', '--ra', 'ke-hoach/2026.json')).status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'ke-hoach/2026.json'), 'utf8')).schema).toBe('cchc.plan/1');
    expect((await cchc('plan', 'show')).out).toContain('Kế hoạch');
  });

  it.each([
    ['--json', 'kq.html'],
    ['--json', 'kq.xlsx'],
    ['--chat-che', 'kq.xlsx'],
    ['--dinh-dang=html', 'kq.json'],
  ])('of a check with %s refuses %s, before anything is read', async (option, name) => {
    const { status, err } = await cchc('check', 'khong-co.xlsx', option, '--ra', name);
    expect([status, err]).toEqual([2, expect.stringContaining(`--ra chỉ ${name}`)]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of forms looks at every place before the first is written', async () => {
    const last = 'bieu-mau-ttpvhcc-thang-04-2026.xlsx';
    await cchc('form', '--thang', '1', '--don-vi', 'ttpvhcc', '--ra', last);
    const { status } = await cchc('form', ...april, '--ra', '.');
    expect([status, readdirSync(folder)]).toEqual([2, [last]]);
  });

  it('means the same for a result in words', async () => {
    expect((await cchc('plan', 'show', '--ra', 'moi')).status).toBe(0);
    expect(existsSync(join(folder, 'moi/ke-hoach-2026.txt'))).toBe(true);
  });
});
