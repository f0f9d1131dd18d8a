/** What a form takes over from the sheets before; numbers and names are invented. */
import { describe, expect, it } from 'vitest';
import { type Row, sheetOf, type Told } from '../../test/sheets.ts';
import type { SheetSubject } from '../checks/define.ts';
import { checkSheet } from '../checks/run.ts';
import { readWorkbook } from '../input/workbook.ts';
import { cellAt, type Grid, shown } from '../model/grid.ts';
import { type Period, periodOf, type YearlyKey } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import { packArchive } from '../ooxml/archive.ts';
import { parseSheet } from '../parse/sheet.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { carryOver } from './carryOver.ts';
import { formFor } from './form.ts';

const plan = builtInPlan();
const of = (key: YearlyKey): Period => periodOf(key, 2026, BUILT_IN_SETTINGS.periods);
const unit = unitNamed(plan, 'ttpvhcc')!;

function sent(tasks: Record<string, Row>, more: Partial<Told> = {}, key: YearlyKey = 'thang-04') {
  const period = of(key);
  return { period, sheet: sheetOf({ unit: unit.id, period, tasks, ...more }, plan) };
}

function before(...told: Parameters<typeof sent>) {
  const earlier = sent(...told);
  return carryOver(plan, unit.id, { report: earlier, carried: earlier });
}

const tasks = (rows: Record<string, Row>) => Object.fromEntries(before(rows)?.tasks ?? []);
const DONE = {
  status: 'Hoàn thành',
  percent: '100%',
  doneOn: '14/4/2026',
  proof: 'Kế hoạch số 21/KH-UBND ngày 14/4/2026',
};

async function formAfter(...told: Parameters<typeof sent>) {
  const request = {
    plan,
    unit,
    period: of('thang-05'),
    settings: BUILT_IN_SETTINGS,
    before: before(...told),
  };
  const book = readWorkbook(packArchive(await formFor(request)));
  if ('fault' in book) throw new Error(book.fault);
  const grid = (name: string) => book.grids.find(({ sheet }) => sheet === name)!;
  return { book, sheet: parseSheet(book, 'bieu.xlsx', '', plan), grid };
}

const column = (grid: Grid, at: number) =>
  [...grid.rows.keys()].map((row) => shown(cellAt(grid, row, at))).filter(Boolean);

describe('tasks', () => {
  it('that were done come with day and document, not with what was told of that period', () => {
    expect(
      tasks({ 'I.4': { ...DONE, result: 'Đã ban hành kế hoạch.', next: 'Không', note: 'Xong' } }),
    ).toEqual({
      'I.4': { status: 'Hoàn thành', percent: 1, doneOn: '2026-04-14', proof: DONE.proof },
    });
  });

  it('that go on, that are never finished or not for certain done come without a status', () => {
    expect(tasks({ 'I.4': { ...DONE, status: 'Đang thực hiện' } })).toEqual({});
    expect(tasks({ 'I.4': { ...DONE, status: 'ok' } })).toEqual({});
    const ongoing = plan.tasks.find(({ due, lead }) => due.kind === 'ongoing' && lead.includes(unit.id));
    if (ongoing) expect(tasks({ [ongoing.id]: DONE })).toEqual({});
  });

  it('leave out a day after the period, and a rate that says otherwise', () => {
    expect(tasks({ 'I.4': { ...DONE, doneOn: '20/4/2026', percent: '80%', proof: '' } })).toEqual({
      'I.4': { status: 'Hoàn thành' },
    });
  });

  it('under whose number another task stands are left out', () => {
    const renamed = {
      ...plan,
      tasks: plan.tasks.map((task) => (task.id === 'I.4' ? { ...task, title: 'Việc khác hẳn' } : task)),
    };
    const earlier = sent({ 'I.4': DONE });
    earlier.sheet.progress!.rows[0]!.title = { at: 'C7', text: 'Việc I.4', value: 'Việc I.4' };
    expect(carryOver(renamed, unit.id, { report: earlier })).toBeUndefined();
  });
});

describe('open dossiers', () => {
  const carried = (procedures: NonNullable<Told['procedures']>) =>
    before({ 'I.4': 'Đang thực hiện' }, { procedures })?.carried;

  it('are those that were pending; none is not said to be 0', () => {
    expect(carried({ 'Chứng thực': { pending: 5 }, 'Hộ tịch': { pending: 0 } })).toEqual(
      new Map([['Chứng thực', 5]]),
    );
    expect(carried({ 'Chứng thực': { pending: 0 } })).toBeUndefined();
  });

  it('of a field that was told twice are not known', () => {
    expect(carried({ 'Chứng thực': { pending: 5 }, 'CHỨNG THỰC': { pending: 2 } })).toBeUndefined();
  });

  it('of a field that the unit added come in a row of its own', async () => {
    const { grid, sheet } = await formAfter(
      { 'I.4': 'Đang thực hiện' },
      { procedures: { 'Hộ tịch': { pending: 3 }, 'Lĩnh vực thêm': { pending: 4 } } },
    );
    expect(column(grid('TTHC'), 5).slice(1)).toEqual(['3', '4', '7']);
    expect(sheet.procedures!.fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['Hộ tịch', 'Lĩnh vực thêm']),
    );
    expect(sheet.procedures!.total!.counts.received.value).toBe(7);
  });
});

describe('the form', () => {
  it('holds them, says so in its guide, and is marked with them', async () => {
    const { sheet, grid } = await formAfter({ 'I.4': DONE });
    const row = sheet.progress!.rows.find(({ task }) => task === 'I.4')!;
    expect([row.status.value, row.percent.value, row.doneOn.value, row.proof.text]).toEqual([
      'done',
      100,
      '2026-04-14',
      DONE.proof,
    ]);
    expect(row.result.text).toBe('');
    expect(column(grid('Hướng dẫn'), 2).join()).toContain(
      'Chép sẵn từ biểu đơn vị đã gửi kỳ trước: nhiệm vụ đã hoàn thành. Còn đúng thì giữ nguyên',
    );
    expect(sheet.carries!.over).toEqual({ period: 'thang-04', done: new Map([['I.4', '2026-04-14']]) });
  });

  it('is the blank one where nothing is taken over', async () => {
    const blank = { plan, unit, period: of('thang-05'), settings: BUILT_IN_SETTINGS };
    const nothing = before({ 'I.4': 'Chưa thực hiện' });
    expect(nothing).toBeUndefined();
    expect(await formFor({ ...blank, before: nothing })).toEqual(await formFor(blank));
  });
});

describe('checks', () => {
  const codesOf = async (edit: (grid: Grid) => void) => {
    const earlier = sent({ 'I.4': DONE });
    const { book, grid } = await formAfter({ 'I.4': DONE });
    edit(grid('Tiến độ'));
    const subject: SheetSubject = {
      sheet: parseSheet(book, 'bieu.xlsx', '', plan),
      plan,
      rules: BUILT_IN_SETTINGS.periods,
      unit,
      expected: of('thang-05'),
      period: of('thang-05'),
      today: '2026-05-15',
      before: { report: earlier, sameKind: earlier, carried: earlier },
    };
    return checkSheet(subject).flatMap(({ code, task }) => (task === 'I.4' ? [code] : []));
  };
  /** The cell of I.4 in that column. */
  const cellOf = (grid: Grid, at: number) =>
    [...grid.rows.values()].find((cells) => shown(cells.get(1)) === 'I.4')!.get(at)!;

  it('CC505 and CC507 say nothing of what the form came with, CC507 of what the unit wrote itself', async () => {
    expect(await codesOf(() => undefined)).toEqual(['CC306']);
    expect(
      await codesOf((grid) =>
        Object.assign(cellOf(grid, 8), { kind: 'text', value: '15/4/2026', format: 'general' }),
      ),
    ).toEqual(['CC306', 'CC507']);
  });
});
