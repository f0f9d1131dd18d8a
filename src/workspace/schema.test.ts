/** Settings and plans that say two things, or a day that is none: refused, with the place. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inScratchFolder } from '../../test/scratch.ts';
import { runCaught } from '../../test/testRun.ts';
import { packageFile } from './packageFile.ts';

let folder: string;
inScratchFolder((path) => {
  folder = path;
});

function put(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

const settings = JSON.parse(readFileSync(packageFile('seeds/cai-dat.json'), 'utf8'));
const { month, 'quy-1': quarter } = settings.periods;

describe('cchc.json is refused where it tells', () => {
  it.each([
    [
      'a period that begins after it ends',
      { periods: { 'quy-1': { ...quarter, to: { day: 1, month: 12, yearOffset: -1 } } } },
      'kỳ Quý I bắt đầu ngày 08/12/2025, sau ngày cuối 01/12/2025',
    ],
    [
      'a month that begins after it ends',
      { periods: { month: { ...month, from: { day: 16 } } } },
      'kỳ tháng 1 bắt đầu ngày 16/01/2026, sau ngày cuối 15/01/2026',
    ],
    [
      '31 February',
      { periods: { 'quy-1': { ...quarter, to: { day: 31, month: 2 } } } },
      'tháng 2 không có ngày 31',
    ],
    [
      'a day off that no calendar has',
      { daysOff: { 2026: { off: ['2026-02-31'], work: [] } } },
      'không có ngày 2026-02-31',
    ],
    ['a month twice', { periods: { months: [1, 4, 4] } }, 'tháng 4 có hai lần'],
  ])('%s', async (_, config, says) => {
    put('cchc.json', config);
    const { status, err } = await runCaught(['form', '--thang', '4'], folder);
    expect([status, err]).toEqual([2, expect.stringContaining(says)]);
    expect(err).toContain('cchc.json');
  });

  it('nothing wrong', async () => {
    put('cchc.json', {
      periods: { month: { ...month, to: { day: 31 } }, 'quy-1': { ...quarter, to: { day: 29, month: 2 } } },
    });
    expect((await runCaught(['plan'], folder)).status).toBeLessThan(2);
  });
});

describe('a plan is refused that has', () => {
  const plan = async () => JSON.parse((await runCaught(['plan', '--json'], folder)).out);
  it.each([
    ['a unit twice', 'units', 'mã đơn vị “phong-vhxh” có hai lần'],
    ['a section twice', 'sections', 'mục “I” có hai lần'],
    ['an indicator twice', 'indicators', 'chỉ tiêu “I01” có hai lần'],
    ['a task twice', 'tasks', 'nhiệm vụ “I.1” có hai lần'],
  ])('%s', async (_, list, says) => {
    const all = await plan();
    put('ke-hoach/2026.json', { ...all, [list]: [...all[list], all[list][0]] });
    const { status, err } = await runCaught(['form', '--thang', '4'], folder);
    expect([status, err]).toEqual([2, expect.stringContaining(says)]);
    expect(err).toContain('2026.json');
  });

  it('nobody who must report', async () => {
    const all = await plan();
    const units = all.units.map((unit: object) => ({ ...unit, mustReport: false }));
    put('ke-hoach/2026.json', { ...all, units });
    const { status, err } = await runCaught(['form', '--thang', '4'], folder);
    expect([status, err]).toEqual([2, expect.stringContaining('danh sách đơn vị: chưa có đơn vị nào phải')]);
  });

  it('a day of issue that no calendar has', async () => {
    const all = await plan();
    put('ke-hoach/2026.json', { ...all, document: { ...all.document, day: '2026-02-31' } });
    const { status, err } = await runCaught(['form', '--thang', '4'], folder);
    expect([status, err]).toEqual([2, expect.stringContaining('không có ngày 2026-02-31')]);
  });
});
