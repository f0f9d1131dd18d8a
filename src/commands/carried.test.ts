/** Forms judged by the plan that they carry, wherever they lie; names of communes are invented. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { runCaught } from '../../test/testRun.ts';
import { formFor } from '../form/form.ts';
import { readWorkbook } from '../input/workbook.ts';
import { periodOf } from '../model/period.ts';
import { type Plan, unitNamed } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { Archive, type Part, packArchive } from '../ooxml/archive.ts';
import { carriedGrid, carriedJson, carriedRows, contentFor } from '../plan/carried.ts';
import { CARRIED_SHEET } from '../text/labels.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});
const cchc = (...argv: string[]) => runCaught([...argv, '--ngay', '10/04/2026'], folder);

const settings: Settings = {
  ...BUILT_IN_SETTINGS,
  commune: { level: 'phường', name: 'Tân An', province: 'thành phố Cần Thơ' },
};
const plan: Plan = {
  ...builtInPlan(),
  document: { ...builtInPlan().document, number: '12/KH-UBND', issuer: 'UBND phường Tân An' },
};
plan.tasks = plan.tasks.map((task) =>
  task.id === 'II.1' ? { ...task, title: 'Ban hành quy chế riêng của phường' } : task,
);
const unit = unitNamed(plan, 'van-phong')!;
const period = periodOf('thang-04', 2026, settings.periods);

async function form(name: string, of: Settings = settings, by: Plan = plan): Promise<void> {
  const parts = await formFor({ plan: by, unit, period, settings: of });
  writeFileSync(join(folder, name), packArchive(parts));
}

/** The form with every part changed. */
function edit(name: string, change: (xml: string, part: string) => string): void {
  const archive = new Archive(readFileSync(join(folder, name)));
  const parts = archive.names.map((part): Part => [part, change(archive.readText(part)!, part)]);
  writeFileSync(join(folder, name), packArchive(parts));
}

/** As a clerk does it who shows the worksheet again and deletes it. */
function withoutCarried(name: string): void {
  edit(name, (xml) => xml.replace(new RegExp(`<sheet [^>]*name="${CARRIED_SHEET}"[^>]*/>`), ''));
}

const codes = async (...argv: string[]) => {
  const { out } = await cchc('check', ...argv, '--json');
  return [...new Set(JSON.parse(out).findings.map(({ code }: { code: string }) => code))].sort();
};

/** An office of that commune with that plan. */
function office({ commune }: Settings, of: Plan | undefined): void {
  writeFileSync(join(folder, 'cchc.json'), JSON.stringify({ commune }));
  if (!of) return;
  mkdirSync(join(folder, 'ke-hoach'));
  writeFileSync(join(folder, 'ke-hoach/2026.json'), JSON.stringify(of));
}

describe('where no office is', () => {
  beforeEach(() => form('bieu.xlsx'));

  it('a form is judged by its own plan, and the screen says whose that is', async () => {
    const { out } = await cchc('check', 'bieu.xlsx');
    expect(out).toContain(
      'Theo Kế hoạch số 12/KH-UBND của phường Tân An, thành phố Cần Thơ (kèm trong biểu).',
    );
    expect(await codes('bieu.xlsx')).toEqual(['CC308', 'CC601']);
  });

  it('so is one of another year, in a folder of that year', async () => {
    const year = { plan: { ...plan, year: 2027 }, period: periodOf('thang-04', 2027, settings.periods) };
    mkdirSync(join(folder, '2027/thang-04'), { recursive: true });
    writeFileSync(
      join(folder, '2027/thang-04/bieu.xlsx'),
      packArchive(await formFor({ ...year, unit, settings })),
    );
    expect(await codes('2027/thang-04/bieu.xlsx')).toEqual(['CC308', 'CC601']);
  });

  it('of forms of two communes each is judged by its own', async () => {
    await form('khac.xlsx', { ...settings, commune: { ...settings.commune, name: 'Sông Hà' } });
    const { out } = await cchc('check', 'bieu.xlsx', 'khac.xlsx');
    expect(out).toContain('phường Tân An, thành phố Cần Thơ (kèm trong biểu): bieu.xlsx.');
    expect(out).toContain('phường Sông Hà, thành phố Cần Thơ (kèm trong biểu): khac.xlsx.');
  });

  it('one whose worksheet was deleted is told to be of another commune than the built-in plan', async () => {
    withoutCarried('bieu.xlsx');
    const { out, status } = await cchc('check', 'bieu.xlsx');
    expect(out).toContain('biểu ghi “PHƯỜNG TÂN AN”; ở đây chỉ có kế hoạch của xã Đồng Kỳ, tỉnh Bắc Ninh.');
    expect([status, await codes('bieu.xlsx')]).toEqual([1, ['CC118']]);
  });

  it('without the name of a commune, none of its tasks being in the built-in plan says the same', async () => {
    withoutCarried('bieu.xlsx');
    edit('bieu.xlsx', (xml, part) =>
      part === 'xl/sharedStrings.xml'
        ? xml
            .replace('UBND PHƯỜNG TÂN AN', 'BIỂU')
            .replace(/(<si><t[^>]*>)[^<]{30,}(?=<\/t>)/g, '$1Việc này không có trong kế hoạch nào khác')
        : xml,
    );
    expect(await codes('bieu.xlsx')).toEqual(['CC118']);
  });

  it('a sheet of Đồng Kỳ without the worksheet is judged by the built-in plan, which is said', async () => {
    await form('dong-ky.xlsx', BUILT_IN_SETTINGS, builtInPlan());
    withoutCarried('dong-ky.xlsx');
    const { out } = await cchc('check', 'dong-ky.xlsx');
    expect(out).toContain(
      'Theo kế hoạch năm 2026 của xã Đồng Kỳ, tỉnh Bắc Ninh (có sẵn trong chương trình).',
    );
    expect(await codes('dong-ky.xlsx')).toEqual(['CC308', 'CC601']);
  });

  it.each([
    ['a word of the plan', (xml: string) => xml.replace('quy chế riêng của phường&quot;', 'quy chế&quot;')],
    [
      'the end of the plan',
      (xml: string) => xml.replace(/(\{&quot;unit&quot;(?:[^<&]|&quot;){300})[^<]*/, '$1'),
    ],
    ['the version', (xml: string) => xml.replace('cchc.bieu/1', 'cchc.bieu/7')],
    ['the commune', (xml: string) => xml.replace(/(<t[^>]*>)Tân An</, '$1Tân Anh<')],
  ])('%s being changed is a finding', async (_, change) => {
    const before = readFileSync(join(folder, 'bieu.xlsx'));
    edit('bieu.xlsx', (xml, part) => (part === 'xl/sharedStrings.xml' ? change(xml) : xml));
    expect(readFileSync(join(folder, 'bieu.xlsx')).equals(before)).toBe(false);
    expect((await cchc('check', 'bieu.xlsx')).out).toContain('kế hoạch kèm theo biểu không đọc được');
  });
});

describe('in an office', () => {
  it('of the same commune its plan wins; another version is told as CC110', async () => {
    await form('bieu.xlsx');
    office(settings, plan);
    expect(await codes('bieu.xlsx')).toEqual(['CC308', 'CC601']);
    expect((await cchc('check', 'bieu.xlsx')).out).not.toContain('kèm trong biểu');
    await form('cu.xlsx', settings, builtInPlan());
    expect(await codes('cu.xlsx')).toEqual(expect.arrayContaining(['CC110', 'CC308', 'CC405']));
  });

  it('that has no plan yet a form is judged by its own; a sheet without one is told to need it', async () => {
    office(settings, undefined);
    await form('bieu.xlsx');
    expect((await cchc('check', 'bieu.xlsx')).out).toContain(
      'phường Tân An, thành phố Cần Thơ (kèm trong biểu).',
    );
    withoutCarried('bieu.xlsx');
    const { status, err } = await cchc('check', 'bieu.xlsx');
    expect([status, err]).toEqual([
      2,
      expect.stringContaining('chưa có kế hoạch của phường Tân An, mà bieu.xlsx không kèm kế hoạch nào.'),
    ]);
  });

  it('of another commune a form is told, named or among those of a period, and does not count', async () => {
    office(BUILT_IN_SETTINGS, undefined);
    await form('bieu.xlsx');
    expect(await codes('bieu.xlsx')).toEqual(['CC118']);
    mkdirSync(join(folder, 'du-lieu/2026/thang-04'), { recursive: true });
    copyFileSync(join(folder, 'bieu.xlsx'), join(folder, 'du-lieu/2026/thang-04/bieu.xlsx'));
    expect(await codes('--thang', '4')).toEqual(['CC118', 'CC501']);
    const { out } = await cchc('check', '--thang', '4');
    expect(out).toContain('không được tính');
  });
});

describe('the worksheet', () => {
  it('holds what other units have nothing to do with in no word', async () => {
    const { plan: part } = contentFor(plan, 'van-phong', period, settings);
    expect(part.tasks.map(({ id }) => id)).toEqual([
      'II.1',
      'II.2',
      'III.1',
      'III.4',
      'III.10',
      'III.12',
      'VI.6',
    ]);
    expect(part.sections.map(({ id }) => id)).toEqual(['II', 'III', 'VI']);
  });

  it('gives back what was put into it, in pieces that fit into cells, whatever letters they are of', async () => {
    const title = '𝐀“\n_x0041_ '.repeat(12_000);
    const long = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, title })) };
    const content = contentFor(long, 'van-phong', period, settings);
    const rows = carriedRows(content, undefined);
    expect(Math.max(...rows.flat().map(({ length }) => length))).toBeLessThanOrEqual(32_767);
    await form('bieu.xlsx', settings, {
      ...long,
      tasks: long.tasks.map((task) => ({ ...task, title: 'Việc' })),
    });
    const book = readWorkbook(readFileSync(join(folder, 'bieu.xlsx')));
    const grid = 'grids' in book ? carriedGrid(book.grids)! : undefined;
    expect(grid?.hidden).toBe(true);
    expect(carriedJson(grid!)).toMatchObject({ unit: 'van-phong', commune: settings.commune });
  });
});
