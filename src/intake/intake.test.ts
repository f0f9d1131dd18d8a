/** What a folder of sheets says together, seen through the commands: which file counts, who is missing, what came before. */
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { fileOf, type Told } from '../../test/sheets.ts';
import { runCaught } from '../../test/testRun.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { Archive, type Part, packArchive } from '../ooxml/archive.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

/** Puts a file into the workspace. */
function put(path: string, bytes: Buffer | string): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, bytes);
  return full;
}

const period = (key: Period['key'], year = 2026) => ({ key, year });
const sheet = (unit: string, more: Partial<Told> = {}) =>
  fileOf({ unit, period: period('thang-04'), tasks: { 'III.1': 'Đang thực hiện' }, ...more });

interface Checked {
  status: number;
  files: { file: string; unit: string | null }[];
  findings: Finding[];
}

async function check(...options: string[]): Promise<Checked> {
  const { status, out } = await runCaught(['check', ...options, '--json'], folder);
  return { status, ...JSON.parse(out) };
}

/** A marked copy of a sheet that says "Gần xong", changed by its unit. @returns where it lies */
async function mendedCopyOf(path: string, unit: string, change: (xml: string) => string): Promise<string> {
  put(path, sheet(unit, { tasks: { 'II.1': 'Gần xong', 'II.2': 'Đang thực hiện' } }));
  await runCaught(['check', '--thang', '4', '--ghi-chu'], folder);
  const copy = path.replace('.xlsx', '-can-sua.xlsx');
  const archive = new Archive(readFileSync(join(folder, copy)));
  const parts = archive.names.map((name): Part => {
    const xml = archive.readText(name)!;
    return [name, /^xl\/s\d\.xml$/.test(name) ? change(xml) : xml];
  });
  writeFileSync(join(folder, copy), packArchive(parts));
  return copy;
}

const april = () => check('--thang', '4');
const missing = ({ findings }: Checked) =>
  findings.flatMap(({ code, unit }) => (code === 'CC501' ? [unit] : [])).sort();
const codesOf = ({ findings }: Checked, file: string) =>
  findings.filter((finding) => finding.file?.endsWith(file)).map(({ code }) => code);

it('our own workbook of origins is told as what it is', async () => {
  put('du-lieu/2026/thang-04/van-phong.xlsx', sheet('van-phong'));
  await runCaught(['report', '--thang', '4', '--ra', 'nhap.docx'], folder);
  const { findings } = await check('tong-hop-thang-04-2026.xlsx');
  expect(findings).toMatchObject([
    { code: 'CC102', message: expect.stringMatching(/^Đây là bảng tổng hợp nguồn số liệu do cchc lập/) },
  ]);
});

describe('a unit', () => {
  it('is missing until its sheet is there, which is status 1 of a check and of a report', async () => {
    for (const unit of ['phong-vhxh', 'van-phong', 'ttpvhcc'])
      put(`du-lieu/2026/thang-04/${unit}.xlsx`, sheet(unit));
    const checked = await april();
    expect([checked.status, missing(checked)]).toEqual([1, ['phong-kinh-te']]);
    const { status, out } = await runCaught(['report', '--thang', '4', '--json'], folder);
    expect(status).toBe(1);
    expect(JSON.parse(out).units.missing).toEqual(['phong-kinh-te']);
  });

  it('is missed in the unit’s own report too, and by a report alone', async () => {
    put('du-lieu/2026/thang-04/van-phong.xlsx', sheet('van-phong'));
    const own = async (unit: string) => {
      const ran = await runCaught(['report', '--thang', '4', '--don-vi', unit, '--json'], folder);
      return [ran.status, JSON.parse(ran.out).units.missing];
    };
    expect(await own('phong-kinh-te')).toEqual([1, ['phong-kinh-te']]);
    expect((await own('van-phong'))[1]).toEqual([]);
    // A free range asks nobody for a sheet, but says who sent none.
    const range = await runCaught(
      ['report', '--tu', '1/4/2026', '--den', '10/4/2026', '--nguon', 'du-lieu/2026/thang-04', '--json'],
      folder,
    );
    expect(range.status).toBe(1);
    expect(JSON.parse(range.out).units.missing).toHaveLength(3);
  });

  it('is not missed where single files are checked, nor without a period', async () => {
    const path = put('a.xlsx', sheet('van-phong'));
    expect(missing(await check(path, '--thang', '4'))).toEqual([]);
    expect(missing(await check(path))).toEqual([]);
  });

  it('whose file is damaged, but named after it, did send something: told once, at the file', async () => {
    put('du-lieu/2026/thang-04/Phong Kinh te.xlsx', sheet('phong-kinh-te').subarray(0, 500));
    put('du-lieu/2026/thang-04/bieu.xlsx', sheet('van-phong').subarray(0, 500));
    const checked = await april();
    expect(missing(checked)).toEqual(['phong-vhxh', 'ttpvhcc', 'van-phong']);
    expect(
      checked.findings.filter(({ code }) => code === 'CC101').map(({ file, unit }) => [file, unit]),
    ).toEqual([
      ['du-lieu/2026/thang-04/Phong Kinh te.xlsx', 'phong-kinh-te'],
      ['du-lieu/2026/thang-04/bieu.xlsx', null],
    ]);
  });

  it('with a sheet of last year in this year’s folder is told so, and is not called missing besides', async () => {
    put('du-lieu/2026/thang-04/van-phong.xlsx', sheet('van-phong', { period: period('thang-04', 2025) }));
    put('du-lieu/2026/thang-04/ttpvhcc.xlsx', sheet('ttpvhcc', { period: period('thang-05') }));
    const checked = await april();
    expect(missing(checked)).toEqual(['phong-kinh-te', 'phong-vhxh']);
    expect(codesOf(checked, 'van-phong.xlsx')).toContain('CC109');
    expect(codesOf(checked, 'ttpvhcc.xlsx')).toContain('CC109');
    const { out } = await runCaught(['report', '--thang', '4', '--json'], folder);
    expect(JSON.parse(out).units.submitted).toEqual([]);
    expect(JSON.parse(out).tasks.byId['III.1']).toBe('notReported');
  });

  it('with a file that holds no progress is missing all the same', async () => {
    put(
      'du-lieu/2026/thang-04/van-phong.xlsx',
      packArchive(
        new Archive(sheet('van-phong')).names.map((name): Part => {
          const xml = new Archive(sheet('van-phong')).readText(name)!;
          return [name, name === 'xl/s0.xml' ? '<worksheet><sheetData/></worksheet>' : xml];
        }),
      ),
    );
    const checked = await april();
    expect(codesOf(checked, 'van-phong.xlsx')).toContain('CC105');
    expect(missing(checked)).toContain('van-phong');
  });

  it('with two files counts by the one that was prepared last', async () => {
    const told = (status: string, preparedOn: string) =>
      sheet('van-phong', { preparedOn, tasks: { 'II.1': { status, doneOn: '1/2/2026' } } });
    put('du-lieu/2026/thang-04/a.xlsx', told('Hoàn thành', '10/4/2026'));
    put('du-lieu/2026/thang-04/b.xlsx', told('Tạm dừng', '9/4/2026'));
    expect(codesOf(await april(), 'b.xlsx')).toContain('CC503');
    const { out } = await runCaught(['report', '--thang', '4', '--json'], folder);
    expect(JSON.parse(out).tasks.byId['II.1']).toBe('done');
  });
});

describe('a file', () => {
  it('is told by its own period where none is asked for', async () => {
    const path = put(
      'a.xlsx',
      sheet('ttpvhcc', { tasks: { 'I.4': { status: 'Hoàn thành', doneOn: '16/4/2026' } } }),
    );
    expect(codesOf(await check(path), 'a.xlsx')).toContain('CC304');
    const june = put('b.xlsx', sheet('ttpvhcc', { period: period('thang-06') }));
    expect(codesOf(await check(june), 'b.xlsx')).toContain('CC109');
  });

  it('that is too big, or cannot be opened, does not stop the others', async () => {
    put('du-lieu/2026/thang-04/a.xlsx', Buffer.alloc((20 << 20) + 1));
    put('du-lieu/2026/thang-04/b.xlsx', sheet('van-phong'));
    const checked = await april();
    expect(codesOf(checked, 'a.xlsx')).toEqual(['CC104']);
    expect(checked.files.map(({ unit }) => unit)).toEqual([null, 'van-phong']);
    const gone = await runCaught(['check', join(folder, 'c.xlsx')], folder);
    expect([gone.status, gone.err]).toEqual([3, expect.stringContaining('c.xlsx')]);
  });

  it.each(['~$b.xlsx', '.~lock.b.xlsx#'])(
    'that Office has open, by its lock %s, may not be saved yet',
    async (lock) => {
      put('du-lieu/2026/thang-04/b.xlsx', sheet('van-phong'));
      put(`du-lieu/2026/thang-04/${lock}`, 'khóa');
      expect(codesOf(await april(), 'b.xlsx')).toContain('CC114');
      rmSync(join(folder, 'du-lieu/2026/thang-04', lock));
      expect(codesOf(await april(), 'b.xlsx')).not.toContain('CC114');
    },
  );

  it('is named by where it lies in the workspace, else as it was typed', async () => {
    put('du-lieu/2026/thang-04/b.xlsx', sheet('van-phong'));
    put('khac/c.xlsx', sheet('van-phong'));
    const names = async (...options: string[]) => (await check(...options)).files.map(({ file }) => file);
    expect(await names(join(folder, 'du-lieu/2026/thang-04/b.xlsx'))).toEqual([
      'du-lieu/2026/thang-04/b.xlsx',
    ]);
    expect(await names('khac/c.xlsx')).toEqual(['khac/c.xlsx']);
  });
});

describe('what is no data', () => {
  it('is a marked copy that nobody has mended, whatever its version; a mended one counts instead of what it mends', async () => {
    const path = 'du-lieu/2026/thang-04/van-phong.xlsx';
    put(path, sheet('van-phong', { tasks: { 'II.1': 'Gần xong' } }));
    const files = async () => (await april()).files.map(({ file }) => file.replace(/^.*\//, ''));
    const mark = () => runCaught(['check', '--thang', '4', '--ghi-chu'], folder);
    await mark();
    const copy = join(folder, 'du-lieu/2026/thang-04/van-phong-can-sua.xlsx');
    const untouched = readFileSync(copy);
    expect(await files()).toEqual(['van-phong.xlsx']);
    // A second version of it is no data either; a copy under a name of somebody’s own is.
    put('du-lieu/2026/thang-04/van-phong-can-sua-ban-2.xlsx', untouched);
    expect(await files()).toEqual(['van-phong.xlsx']);
    put('du-lieu/2026/thang-04/van-phong-can-sua-moi.xlsx', untouched);
    expect(await files()).toEqual(['van-phong-can-sua-moi.xlsx', 'van-phong.xlsx']);
    rmSync(join(folder, 'du-lieu/2026/thang-04/van-phong-can-sua-moi.xlsx'));

    const archive = new Archive(untouched);
    const mended = archive.names.map((name): Part => {
      const xml = archive.readText(name)!;
      return [name, name === 'xl/s0.xml' ? xml.replace('Gần xong', 'Tạm dừng') : archive.read(name)!];
    });
    put('du-lieu/2026/thang-04/van-phong-can-sua-ban-2.xlsx', packArchive(mended));
    expect(await files()).toEqual(['van-phong-can-sua-ban-2.xlsx', 'van-phong.xlsx']);
    const checked = await april();
    // What was wrong in the first no longer matters, and the unit has not two files.
    expect(codesOf(checked, 'van-phong.xlsx')).toEqual([]);
    expect(codesOf(checked, 'ban-2.xlsx')).not.toContain('CC503');
    const { out } = await runCaught(['report', '--thang', '4', '--json'], folder);
    expect(JSON.parse(out).tasks.byId['II.1']).toBe('suspended');
  });

  it('is not what a mended copy takes the place of, and the screen says which copy that is', async () => {
    const path = 'du-lieu/2026/thang-04/van-phong.xlsx';
    const copy = await mendedCopyOf(path, 'van-phong', (xml) => xml.replace('Gần xong', 'Tạm dừng'));
    const { out } = await runCaught(['check', '--thang', '4'], folder);
    expect(out).toMatch(/^ {2}Văn phòng +5 lỗi, 2 cảnh báo +dùng bản đã sửa, thay van-phong\.xlsx$/m);
    const told = (await april()).files.find(({ file }) => file === path);
    expect(told).toMatchObject({ replacedBy: copy, errors: 0 });
    const { out: page } = await runCaught(['check', '--thang', '4', '--dinh-dang', 'html'], folder);
    expect(page).toContain(`Đã thay bằng ${copy}.`);
  });

  it.each([
    ['another unit', (xml: string) => xml.replace('van-phong', 'phong-kinh-te')],
    ['another period', (xml: string) => xml.replace('>Tháng 4<', '>Tháng 5<')],
    ['no unit that the plan knows', (xml: string) => xml.replace('van-phong', 'phong-la')],
  ])('is what a copy mends that was filled in for %s: it counts as it is', async (_, change) => {
    const path = 'du-lieu/2026/thang-04/van-phong.xlsx';
    await mendedCopyOf(path, 'van-phong', change);
    const checked = await april();
    expect(codesOf(checked, '/van-phong.xlsx')).toContain('CC203');
    expect(checked.files.find(({ file }) => file === path)).not.toHaveProperty('replacedBy');
    const { out } = await runCaught(['report', '--thang', '4', '--json'], folder);
    expect(JSON.parse(out).units.submitted).toContain('van-phong');
    expect(JSON.parse(out).tasks.byId['II.2']).toBe('inProgress');
  });

  it('is a hidden file, a lock, what a computer puts into folders, and a folder', async () => {
    for (const name of ['.an.xlsx', '~$van-phong.xlsx', 'Thumbs.db', 'desktop.ini'])
      put(`du-lieu/2026/thang-04/${name}`, 'x');
    put('du-lieu/2026/thang-04/cu/van-phong.xlsx', sheet('van-phong'));
    put('du-lieu/2026/thang-04/b.xlsx', sheet('van-phong'));
    expect((await april()).files.map(({ file }) => file)).toEqual(['du-lieu/2026/thang-04/b.xlsx']);
  });

  it('is a report beside the sheets that nobody edited: it is never written over, nor read as a sheet', async () => {
    put('du-lieu/2026/thang-04/van-phong.xlsx', sheet('van-phong'));
    const first = await runCaught(['report', '--thang', '4', '--json'], folder);
    const path = JSON.parse(first.out).output;
    const then = new Date('2026-01-01');
    utimesSync(path, then, then);
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]));
    const second = JSON.parse((await runCaught(['report', '--thang', '4', '--json'], folder)).out).output;
    const third = JSON.parse((await runCaught(['report', '--thang', '4', '--json'], folder)).out).output;
    expect([second, third]).toEqual(Array(2).fill(path.replace('.docx', '-ban-2.docx')));
  });
});

describe('what came before', () => {
  const results = (words: string) => ({
    'III.5': { status: 'Đang thực hiện', percent: words, result: 'Đã niêm yết công khai toàn bộ' },
  });
  const sent = (key: Period['key'], percent: string, more: Partial<Told> = {}, name = 'ttpvhcc.xlsx') =>
    put(
      `du-lieu/${more.period?.year ?? 2026}/${key}/${name}`,
      sheet('ttpvhcc', { period: period(key), tasks: results(percent), ...more }),
    );
  const told = async (code: string) =>
    (await april()).findings.filter((finding) => finding.code === code).map(({ message }) => message);

  it('is the latest report of the year that has a folder', async () => {
    sent('thang-04', '30%');
    expect(await told('CC504')).toEqual([]);
    sent('thang-01', '90%');
    expect(await told('CC504')).toEqual(['III.5: kỳ Tháng 1 đã đạt 90%, kỳ này ghi 30%.']);
    sent('quy-1', '80%');
    expect(await told('CC504')).toEqual(['III.5: kỳ Quý I đã đạt 80%, kỳ này ghi 30%.']);
    sent('thang-05', '99%');
    expect(await told('CC504')).toEqual(['III.5: kỳ Quý I đã đạt 80%, kỳ này ghi 30%.']);
  });

  it('is the unit’s own sheet, whatever its file is called; of two, the one that counted', async () => {
    sent('thang-04', '30%');
    put(
      'du-lieu/2026/quy-1/van-phong.xlsx',
      sheet('van-phong', { period: period('quy-1'), tasks: { 'III.1': 'Hoàn thành' } }),
    );
    expect(await told('CC504')).toEqual([]);
    sent('quy-1', '70%', {}, 'bieu 1.xlsx');
    expect(await told('CC504')).toEqual([expect.stringContaining('đã đạt 70%')]);
    sent('quy-1', '60%', { preparedOn: '1/3/2026' }, 'bieu 0.xlsx');
    expect(await told('CC504')).toEqual([expect.stringContaining('đã đạt 60%')]);
    // A file that names the unit is looked at first.
    sent('quy-1', '50%', {}, 'ttpvhcc.xlsx');
    expect(await told('CC504')).toEqual([expect.stringContaining('đã đạt 50%')]);
  });

  it('is no sheet of another period that lies there, and none that cannot be read', async () => {
    sent('thang-04', '30%');
    sent('quy-1', '90%', { period: period('thang-02') });
    expect(await told('CC504')).toEqual([]);
    put('du-lieu/2026/quy-1/ttpvhcc.xlsx', 'hỏng');
    expect(await told('CC504')).toEqual([]);
  });

  it('is not asked about a sheet of another period', async () => {
    sent('quy-1', '90%');
    put(
      'du-lieu/2026/thang-04/ttpvhcc.xlsx',
      sheet('ttpvhcc', { period: period('thang-05'), tasks: results('30%') }),
    );
    expect(await told('CC504')).toEqual([]);
  });

  it('was counted before where windows of one kind overlap', async () => {
    const done = { tasks: { 'III.5': { status: 'Hoàn thành', doneOn: '15/4/2026', result: 'Đã niêm yết' } } };
    sent('thang-04', '', done);
    put('du-lieu/2026/thang-05/ttpvhcc.xlsx', sheet('ttpvhcc', { period: period('thang-05'), ...done }));
    const may = await check('--thang', '5');
    expect(may.findings.filter(({ code }) => code === 'CC507').map(({ message }) => message)).toEqual([
      'III.5: xong ngày 15/4/2026, đã tính ở báo cáo tháng 4 năm 2026.',
    ]);
    // April overlaps no earlier month: what the first quarter told is not asked about here.
    sent('quy-1', '', done);
    sent('thang-02', '', done);
    expect(await told('CC507')).toEqual([]);
  });

  it('left dossiers to the period that begins where it ends, even of another year', async () => {
    const dossiers = (carried: number, pending: number): Partial<Told> => ({
      procedures: { 'Hộ tịch': { received: 9, carried, pending } },
    });
    sent('quy-1', '1%', { ...dossiers(5, 1) });
    put(
      'du-lieu/2025/nam/ttpvhcc.xlsx',
      sheet('ttpvhcc', { period: period('nam', 2025), tasks: results('2%'), ...dossiers(0, 7) }),
    );
    const checked = await check('--quy', '1');
    expect(checked.findings.filter(({ code }) => code === 'CC605').map(({ message }) => message)).toEqual([
      'Hộ tịch: từ kỳ trước ghi 5, biểu năm 2025 còn 7 hồ sơ đang giải quyết.',
    ]);
  });

  it('is compared with in the report: a month with a month where there is one', async () => {
    const opening = async () => {
      const { out } = await runCaught(['report', '--thang', '4', '--ra', 'kq', '--json'], folder);
      const text = new Archive(readFileSync(JSON.parse(out).output)).readText('word/document.xml')!;
      return /So với báo cáo [^(]*/.exec(text.replace(/<[^>]+>/g, ''))?.[0].trim();
    };
    sent('thang-04', '30%');
    expect(await opening()).toBeUndefined();
    sent('quy-1', '20%');
    expect(await opening()).toBe('So với báo cáo Quý I năm 2026');
    sent('thang-02', '10%');
    expect(await opening()).toBe('So với báo cáo tháng 02 năm 2026');
    sent('thang-01', '5%');
    expect(await opening()).toBe('So với báo cáo tháng 02 năm 2026');
  });
});
