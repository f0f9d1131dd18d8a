/** What each check says beyond its example, and where it is silent; the examples are in checks.test.ts. */
import { describe, expect, it } from 'vitest';
import { gridOf, workbookOf } from '../../test/gridOf.ts';
import { PLAN } from '../../test/reports.ts';
import { type Row, sheetOf, type Told } from '../../test/sheets.ts';
import { addDays } from '../model/day.ts';
import type { Finding } from '../model/finding.ts';
import { freePeriod, type Period, periodOf } from '../model/period.ts';
import { type Plan, unitNamed } from '../model/plan.ts';
import type { Sheet } from '../model/sheet.ts';
import { parseSheet } from '../parse/sheet.ts';
import { understandPlan } from '../plan/understand.ts';
import { COLUMN_LABELS } from '../text/labels.ts';
import { BUILT_IN_SETTINGS } from '../workspace/builtIn.ts';
import type { EarlierSheets, SheetSubject } from './define.ts';
import { checkPeriod, checkPlan, checkSheet } from './run.ts';

const rules = BUILT_IN_SETTINGS.periods;
const of = (key: Parameters<typeof periodOf>[0], year = 2026) => periodOf(key, year, rules);
const april = of('thang-04');

interface Asked {
  unit?: string;
  period?: Period | undefined;
  expected?: Period | undefined;
  /** Sent for the period before, and which that is. */
  before?: Partial<Told>;
  earlier?: Period;
  indicators?: Told['indicators'];
  procedures?: Told['procedures'];
  preparedOn?: string;
  today?: string;
  plan?: Plan;
}

function subjectOf(tasks: Record<string, Row> | Sheet, asked: Asked = {}): SheetSubject {
  const { unit = 'ttpvhcc', plan = PLAN, indicators, procedures, preparedOn } = asked;
  const period = 'period' in asked ? asked.period : april;
  const told = (more: Partial<Told>, when: Period): Sheet =>
    sheetOf({ unit, period: when, tasks: {}, ...more }, plan);
  const own = {
    ...(indicators ? { indicators } : {}),
    ...(procedures ? { procedures } : {}),
    ...(preparedOn ? { preparedOn } : {}),
  };
  const sheet =
    'sha256' in tasks
      ? (tasks as Sheet)
      : told({ tasks: tasks as Record<string, Row>, ...own }, period ?? april);
  const earlier = asked.earlier ?? of('thang-02');
  const before: EarlierSheets = {};
  if (asked.before) {
    const sent = { period: earlier, sheet: told(asked.before, earlier) };
    Object.assign(before, { report: sent, sameKind: sent, carried: sent });
  }
  return {
    sheet,
    plan,
    rules,
    unit: sheet.unit === undefined ? undefined : unitNamed(plan, sheet.unit),
    expected: 'expected' in asked ? asked.expected : period,
    period,
    today: asked.today ?? '2026-12-31',
    before,
  };
}

/** What a check tells of a sheet: "B2: …". */
function said(code: string, tasks: Record<string, Row> | Sheet, asked?: Asked): string[] {
  return checkSheet(subjectOf(tasks, asked))
    .filter((finding) => finding.code === code)
    .map(({ cell, message }) => `${cell ?? '–'}: ${message}`);
}

const cells = (...args: Parameters<typeof said>) => said(...args).map((text) => text.split(':')[0]);

/** A sheet of these rows, with whatever header. */
function raw(
  rows: Parameters<typeof gridOf>[0],
  file = 'ttpvhcc.xlsx',
  ...others: Parameters<typeof gridOf>[]
): Sheet {
  const grids = [gridOf(rows), ...others.map((each) => gridOf(...each))];
  return parseSheet(workbookOf(...grids), file, '', PLAN);
}
const info = (...rows: [string, string | number][]): Parameters<typeof gridOf> => [
  rows,
  { sheet: 'Thông tin' },
];
const HEADER = [COLUMN_LABELS.id, COLUMN_LABELS.title, COLUMN_LABELS.status];
const ROW = ['I.4', 'Việc I.4', 'Hoàn thành'];

describe('the file as a whole', () => {
  it('CC106 misses the status, or whatever tells the tasks', () => {
    const title = [COLUMN_LABELS.id, COLUMN_LABELS.title, COLUMN_LABELS.result, COLUMN_LABELS.doneOn];
    expect(said('CC106', raw([title, ['I.4', 'Việc I.4', 'Đã họp', '1/2/2026']]))).toEqual([
      'A1: Thiếu cột “Tình trạng”.',
    ]);
    expect(said('CC106', raw([HEADER, ROW]))).toEqual([]);
    const sheet = raw([HEADER, ROW]);
    delete sheet.progress!.columns.title;
    expect(said('CC106', sheet)).toEqual([]);
    delete sheet.progress!.columns.id;
    expect(said('CC106', sheet)).toEqual([
      'A1: Thiếu cả cột “Mã” lẫn cột “Nội dung, công việc” nên không biết dòng nào là nhiệm vụ nào.',
    ]);
    // Without such a column every task would be missing; that is said once, above.
    expect(said('CC402', sheet)).toEqual([]);
  });

  it('CC108 knows no unit, two that contradict each other, or none at all', () => {
    const about = (...rows: [string, string][]) => said('CC108', raw([HEADER, ROW], 'a.xlsx', info(...rows)));
    expect(about(['Đơn vị', 'PHÒNG KINH TẾ'], ['Mã đơn vị', 'phong-kinh-te'])).toEqual([]);
    expect(about(['Đơn vị', 'Ban Quản lý chợ'], ['Mã đơn vị', 'ban-quan-ly'])).toEqual([
      'B1: Đơn vị ghi “Ban Quản lý chợ”, không phải đơn vị nào trong kế hoạch.',
    ]);
    expect(about(['Mã đơn vị', 'phong-kinh'], ['Năm', '2026'])).toEqual([
      'B1: Mã đơn vị ghi “phong-kinh”, không phải đơn vị nào trong kế hoạch.',
    ]);
    expect(about(['Đơn vị', 'Phòng Kinh tế'], ['Mã đơn vị', 'phong-kinh'])).toEqual([
      'B2: Mã đơn vị ghi “phong-kinh”, không phải đơn vị nào trong kế hoạch.',
    ]);
    expect(about(['Đơn vị', 'Phòng Kinh tế'], ['Mã đơn vị', 'ttpvhcc'])).toEqual([
      'B1: Ô “Đơn vị” ghi Phòng Kinh tế nhưng mã ở ô B2 là của Trung tâm Phục vụ hành chính công; hiểu theo mã.',
    ]);
    expect(said('CC108', raw([HEADER, ROW], 'a.xlsx'))).toEqual([
      '–: Không thấy tên đơn vị ở trang “Thông tin”, phần đầu biểu hay tên tệp.',
    ]);
    expect(said('CC108', raw([HEADER, ROW], 'ttpvhcc.xlsx'))).toEqual([]);
    expect(said('CC108', raw([['ghi chép']], 'a.xlsx'))).toEqual([]);
  });

  it('CC108 asks whether a name nearby was meant', () => {
    const hints = (...rows: [string, string][]) =>
      checkSheet(subjectOf(raw([HEADER, ROW], 'a.xlsx', info(...rows))))
        .filter(({ code }) => code === 'CC108')
        .map(({ hint }) => hint);
    expect(hints(['Đơn vị', 'Phòng Kinh doanh'], ['Năm', '2026'])[0]).toBe('Có phải là “Phòng Kinh tế”?');
    expect(hints(['Mã đơn vị', 'phong-kinh-t'], ['Năm', '2026'])[0]).toBe(
      'Chép lại mã từ biểu đã phát, hoặc để trống ô này và ghi “Đơn vị” là “Phòng Kinh tế”.',
    );
  });

  it('CC109 wants the period that is asked for, one that there is, and its year', () => {
    const about = (asked: Asked, ...rows: [string, string | number][]) =>
      said('CC109', raw([HEADER, ROW], 'ttpvhcc.xlsx', info(...rows)), asked);
    const here = { period: april, expected: april };
    const alone = { period: undefined, expected: undefined };
    expect(about(here, ['Kỳ báo cáo', 'Tháng 4'], ['Năm', 2026])).toEqual([]);
    expect(about(here, ['Kỳ báo cáo', 'Tháng 5'], ['Năm', 2026])).toEqual([
      'B1: Biểu ghi kỳ “Tháng 5”, không phải “Tháng 4”, nên không được tính.',
    ]);
    expect(about(here, ['Kỳ báo cáo', 'Tháng 4'], ['Năm', 2025])).toEqual([
      'B2: Biểu ghi năm “2025”, không phải năm 2026.',
    ]);
    expect(about(here, ['Kỳ báo cáo', 'Tháng 4'], ['Năm', 'nay'])).toEqual([
      'B2: Biểu ghi năm “nay”, không phải năm 2026.',
    ]);
    expect(about(here, ['Kỳ báo cáo', 'kỳ này'], ['Năm', 2026])).toEqual([
      'B1: Không hiểu kỳ báo cáo “kỳ này”.',
    ]);
    expect(about(here, ['Mã đơn vị', 'ttpvhcc'], ['Năm', 2026])).toEqual([]);
    expect(about(alone, ['Mã đơn vị', 'ttpvhcc'], ['Năm', 2026])).toEqual(['–: Không rõ biểu của kỳ nào.']);
    expect(about(alone, ['Kỳ báo cáo', 'Tháng 3'], ['Năm', 2026])).toEqual([
      'B1: Không có báo cáo kỳ “Tháng 3”.',
    ]);
    expect(about(alone, ['Kỳ báo cáo', 'Tháng 4'], ['Năm', 2026])).toEqual([]);
    expect(about(alone, ['Kỳ báo cáo', 'Đột xuất'], ['Năm', 2026])).toEqual([]);
    // A free range takes sheets of any period.
    const range = freePeriod('2026-04-01', '2026-04-10');
    expect(about({ period: range, expected: range }, ['Kỳ báo cáo', 'Tháng 5'], ['Năm', 2025])).toEqual([]);
    expect(said('CC109', raw([['ghi chép']]), here)).toEqual([]);
  });

  it('CC109 sees a heading of another month above the period that “Thông tin” names', () => {
    const under = (...title: string[]) =>
      said(
        'CC109',
        raw(
          [...title.map((line) => [line]), HEADER, ROW],
          'a.xlsx',
          info(['Kỳ báo cáo', 'Tháng 4'], ['Năm', 2026]),
        ),
      );
    expect(under('BÁO CÁO TIẾN ĐỘ THÁNG 2 NĂM 2026')).toEqual([
      'B1: Trang “Thông tin” ghi kỳ “Tháng 4”, tiêu đề bảng ghi “Tháng 2”.',
    ]);
    for (const title of [
      'Kỳ báo cáo: Tháng 4 năm 2026',
      'BIỂU TIẾN ĐỘ NĂM 2026',
      'Đồng Kỳ, ngày 14 tháng 5 năm 2026',
      'Kèm theo Kế hoạch tháng 1',
    ])
      expect(under(title)).toEqual([]);
    expect(under('BÁO CÁO THÁNG 4', 'So với báo cáo tháng 2')).toEqual([]);
  });

  it('CC109 says in which report a month without one is told', () => {
    const hint = (period: string) =>
      checkSheet(
        subjectOf(raw([HEADER, ROW], 'ttpvhcc.xlsx', info(['Kỳ báo cáo', period], ['Năm', 2026])), {
          period: undefined,
          expected: undefined,
        }),
      ).find(({ code }) => code === 'CC109')!.hint;
    expect(hint('Tháng 3')).toBe('Kỳ này báo cáo theo “Quý I”.');
    expect(hint('Quý II')).toBe('Kỳ này báo cáo theo “6 tháng”.');
  });

  it('CC110 compares printed deadlines by the day they mean', () => {
    const header = [...HEADER, COLUMN_LABELS.dueText];
    const about = (...rows: string[][]) => said('CC110', raw([header, ...rows]));
    expect(about(['I.4', '', 'Hoàn thành', 'Trước ngày 10/02/2026'])).toEqual([]);
    expect(about(['I.4', '', 'Hoàn thành', 'khi nào xong'])).toEqual([]);
    expect(about(['I.4', '', 'Hoàn thành', ''])).toEqual([]);
    expect(about(['I.4', '', 'Hoàn thành', 'Theo kế hoạch'])).toEqual([]);
    expect(
      about(['I.4', '', 'Hoàn thành', 'trước 10/03/2026'], ['III.5', '', 'Hoàn thành', 'Thường xuyên']),
    ).toEqual([
      'D2: Thời hạn khác kế hoạch: I.4 ghi “trước 10/03/2026”, kế hoạch là “Ban hành kế hoạch trước 10/02/2026”; III.5 ghi “Thường xuyên”, kế hoạch là “năm 2026”.',
    ]);
  });
});

describe('a cell', () => {
  it('CC201 holds no day: of a task, or of the sheet', () => {
    expect(
      said('CC201', { 'I.4': { status: 'Hoàn thành', doneOn: '31/02/2026' } }, { preparedOn: 'hôm qua' }),
    ).toEqual([
      'D2: I.4: ngày hoàn thành 31/02/2026 không có thật.',
      'B4: Ngày lập ghi “hôm qua”, không rõ là ngày nào.',
    ]);
  });

  it('CC202, CC204 and CC206 look at every number', () => {
    const asked: Asked = {
      unit: 'phong-vhxh',
      indicators: { I19: ['nhiều', -1], I20: 1.5, I22: [1.5, '1.234'], I01: 101 },
      procedures: { 'Hộ tịch': { received: -3 }, 'Tổng cộng': { late: 0.5 } },
    };
    const tasks = {
      'I.1': { status: 'Đang thực hiện', percent: 'quá nửa' },
      'I.3': { status: 'Đang thực hiện', percent: 140 },
    };
    expect(said('CC202', tasks, asked)).toEqual([
      'C2: I.1: tỷ lệ hoàn thành ghi “quá nửa”.',
      'D2: I19: tử số ghi “nhiều”.',
    ]);
    expect(said('CC204', tasks, asked)).toEqual([
      'C3: I.3: tỷ lệ hoàn thành là 140, ngoài khoảng 0–100%.',
      'E2: I19: mẫu số là -1; số đếm phải là số nguyên không âm.',
      'F3: I20: giá trị là 1,5, ngoài khoảng 0–1.',
      'D4: I22: tử số là 1,5; số đếm phải là số nguyên không âm.',
      'F5: I01: giá trị là 101, ngoài khoảng 0–100%.',
      'C2: Hộ tịch: tiếp nhận là -3; số đếm phải là số nguyên không âm.',
      'J3: Tổng cộng: quá hạn là 0,5; số đếm phải là số nguyên không âm.',
    ]);
    expect(
      cells('CC204', { 'I.1': { status: 'Đang thực hiện', percent: -5 } }, { unit: 'phong-vhxh' }),
    ).toEqual(['C2']);
    for (const percent of [0, 100])
      expect(said('CC204', { 'I.4': { status: 'Đang thực hiện', percent } })).toEqual([]);
    for (const value of [0, 1])
      expect(said('CC204', {}, { unit: 'phong-vhxh', indicators: { I20: value } })).toEqual([]);
    expect(cells('CC204', {}, { unit: 'phong-vhxh', indicators: { I20: -0.1 } })).toEqual(['F2']);
  });
});

describe('CC203', () => {
  const told = (status: string) => {
    const found = checkSheet(subjectOf({ 'I.4': { status } })).find(({ code }) => code === 'CC203');
    return found && [found.message, found.hint];
  };

  it('tells both that words could mean, and what makes the choice', () => {
    expect(told('Hoàn thành 80%')).toEqual([
      'I.4: tình trạng ghi “Hoàn thành 80%”, hiểu được hai cách: “Hoàn thành” hoặc “Đang thực hiện”.',
      'Xong hẳn rồi thì chọn “Hoàn thành”; đã làm mà chưa xong thì chọn “Đang thực hiện”.',
    ]);
    expect(told('Chưa hoàn thành')).toEqual([
      'I.4: tình trạng ghi “Chưa hoàn thành”, hiểu được hai cách: “Đang thực hiện” hoặc “Chưa thực hiện”.',
      'Đã làm mà chưa xong thì chọn “Đang thực hiện”; chưa làm thì chọn “Chưa thực hiện”.',
    ]);
  });

  it('names the likely one, or all where nobody knows', () => {
    expect(told('Gần xong')).toEqual([
      'I.4: tình trạng ghi “Gần xong”, không có trong danh sách.',
      'Chọn trong danh sách của ô, có lẽ “Đang thực hiện”.',
    ]);
    expect(told('?')?.[1]).toBe(
      'Chọn một trong: Hoàn thành, Đang thực hiện, Chưa thực hiện, Không phát sinh, Tạm dừng.',
    );
  });
});

it('CC207 tells each guess with what was written', () => {
  expect(
    said(
      'CC207',
      {
        'I.4': { status: 'x', percent: 'khoảng 100%', doneOn: '2/4', result: 'Đã họp' },
        'III.5': { status: 'nt', result: 'như trên' },
        'III.6': { status: '-' },
        'III.7': { status: 'Đã xong', percent: '100%', doneOn: '02/4/2026' },
      },
      { preparedOn: '10/4' },
    ),
  ).toEqual([
    'B2: I.4: “x” → Hoàn thành',
    'C2: I.4: “khoảng 100%” → 100%',
    'D2: I.4: “2/4” → 02/4/2026',
    'B3: III.5: “nt” → như ô B2: Hoàn thành',
    'F3: III.5: “như trên” → như ô F2: Đã họp',
    'B4: III.6: “-” → Không phát sinh',
    'B4: Ngày lập “10/4” → 10/4/2026',
  ]);
  const figures = (I19: [string, string] | string) =>
    said('CC207', {}, { unit: 'phong-vhxh', indicators: { I19 } });
  expect(figures('khoảng 80%')).toEqual(['F2: I19: giá trị “khoảng 80%” → 80%']);
  expect(figures(['80', '100'])).toEqual([]);
});

describe('what is struck through', () => {
  const struck = (rows: Parameters<typeof gridOf>[0], ...places: [row: number, column: number][]) => {
    const grid = gridOf(rows);
    for (const [row, column] of places) grid.rows.get(row)!.get(column)!.unstruck = '';
    return parseSheet(workbookOf(grid), 'ttpvhcc.xlsx', '', PLAN);
  };
  const OTHER = ['III.5', 'Việc III.5', 'Hoàn thành'];

  it('CC402 misses a task whose row is, at that row', () => {
    const sheet = struck([HEADER, ROW, OTHER], [2, 2]);
    expect(said('CC402', sheet)[0]).toBe('A2: I.4: dòng 2 bị gạch ngang nên không được tính.');
    expect(said('CC207', sheet)).toEqual([]);
  });

  it('CC207 tells a row that is, where its task has another one', () => {
    const sheet = struck([HEADER, ROW, ['I.4', 'Việc I.4', 'Đang thực hiện']], [2, 2]);
    expect(said('CC207', sheet)).toEqual(['A2: I.4: cả dòng 2 bị gạch ngang → không tính']);
    expect(said('CC403', sheet)).toEqual([]);
    expect(sheet.progress!.rows.map(({ status }) => status.value)).toEqual(['doing']);
  });

  it('CC308 alone tells a status that is', () => {
    const sheet = struck([HEADER, ROW, OTHER], [2, 3]);
    expect(said('CC207', sheet)).toEqual([]);
    expect(said('CC308', sheet)).toEqual([
      'C2: I.4: tình trạng “Hoàn thành” bị gạch ngang nên coi như chưa ghi.',
    ]);
  });

  it('CC207 tells the numbers of a figure that is', () => {
    const figures = gridOf(
      [
        ['Mã chỉ tiêu', 'Chỉ tiêu', 'Tử số', 'Mẫu số'],
        ['I06', 'x', 5, 10],
      ],
      { sheet: 'Số liệu' },
    );
    const counts = gridOf(
      [
        ['TT', 'Lĩnh vực', 'Tiếp nhận: Tổng số', 'Trực tuyến', 'Từ kỳ trước', 'Đã giải quyết: Tổng số'],
        [1, 'Hộ tịch', 5, 5, null, 4],
        [2, 'Đất đai', 3, 3, null, 3],
      ],
      { sheet: 'TTHC' },
    );
    for (const grid of [figures, counts]) for (const cell of grid.rows.get(2)!.values()) cell.unstruck = '';
    const sheet = parseSheet(workbookOf(gridOf([HEADER, ROW]), figures, counts), 'ttpvhcc.xlsx', '', PLAN);
    expect(said('CC207', sheet)).toEqual([
      'C2: I06: tử số “5” → bỏ trống, vì bị gạch ngang',
      'D2: I06: mẫu số “10” → bỏ trống, vì bị gạch ngang',
      'C2: Hộ tịch: tiếp nhận “5” → bỏ trống, vì bị gạch ngang',
      'D2: Hộ tịch: trực tuyến “5” → bỏ trống, vì bị gạch ngang',
      'F2: Hộ tịch: đã giải quyết “4” → bỏ trống, vì bị gạch ngang',
    ]);
    expect(sheet.procedures!.fields.map(({ counts: { received } }) => received.value)).toEqual([
      undefined,
      3,
    ]);
  });
});

describe('a row', () => {
  it.each([
    ['Hoàn thành', 99, 'III.5: ghi “Hoàn thành” nhưng tỷ lệ là 99%.'],
    ['x', 99, 'III.5: ghi “x” (hiểu là Hoàn thành) nhưng tỷ lệ là 99%.'],
    ['Đã xong', 99, 'III.5: ghi “Hoàn thành” nhưng tỷ lệ là 99%.'],
    ['Hoàn thành', 100, undefined],
    ['Chưa thực hiện', 1.5, 'III.5: ghi “Chưa thực hiện” nhưng tỷ lệ là 1,5%.'],
    ['Chưa thực hiện', 0, undefined],
    ['Đang thực hiện', '100%', 'III.5: ghi “Đang thực hiện” nhưng tỷ lệ là 100%.'],
    ['Đang thực hiện', '99%', undefined],
    ['Tạm dừng', 50, undefined],
    // What is out of range is CC204's to tell.
    ['Hoàn thành', -1, undefined],
    ['Chưa thực hiện', 101, undefined],
  ])('CC303 of %s and %s %%: %s', (status, percent, message) => {
    expect(said('CC303', { 'III.5': { status, percent } })).toEqual(
      message === undefined ? [] : [`C2: ${message}`],
    );
  });

  it('CC303 lets a continuous duty be at 100 % and go on', () => {
    const row = { 'V.1': { status: 'Đang thực hiện', percent: '100%' } };
    expect(said('CC303', row, { unit: 'phong-vhxh' })).toEqual([]);
  });

  it('CC301 takes a document among the results where there is no column for it', () => {
    const done = (result: string) =>
      raw([
        [...HEADER, COLUMN_LABELS.result],
        [...ROW, result],
      ]);
    expect(said('CC301', done('Đã ban hành 12/KH-UBND'))).toEqual([]);
    expect(cells('CC301', done('Đã ban hành kế hoạch 12'))).toEqual(['C2']);
    expect(said('CC301', { 'I.4': { status: 'Hoàn thành', result: 'Đã ban hành 12/KH-UBND' } })).toHaveLength(
      1,
    );
    expect(said('CC301', { 'V.1': 'Hoàn thành' }, { unit: 'phong-vhxh' })).toEqual([]);
    expect(cells('CC301', { 'I.4': { status: 'Hoàn thành', proof: '-' } })).toEqual(['E2']);
    expect(said('CC301', { 'I.4': { status: 'Hoàn thành', proof: 'KH số …/KH-UBND' } })).toEqual([
      'E2: I.4: ghi “Hoàn thành” nhưng văn bản chưa có số: “KH số …/KH-UBND”.',
    ]);
    for (const nameless of ['x', 'Có', 'Đính kèm', '(kèm theo)', 'có đính kèm.'])
      expect(said('CC301', { 'I.4': { status: 'Hoàn thành', proof: nameless } })).toEqual([
        `E2: I.4: ghi “Hoàn thành” nhưng chưa rõ văn bản, sản phẩm nào: “${nameless}”.`,
      ]);
    for (const proof of ['Bảng niêm yết', 'Kế hoạch số 12/KH-UBND', 'Hồ sơ số/bản điện tử'])
      expect(said('CC301', { 'I.4': { status: 'Hoàn thành', proof } })).toEqual([]);
  });

  it('CC302 wants a day of what is done, where none is told at all', () => {
    expect(
      cells('CC302', { 'I.4': 'Hoàn thành', 'III.5': { status: 'Hoàn thành', doneOn: '32/1' } }),
    ).toEqual(['D2']);
    expect(said('CC302', { 'V.1': 'Hoàn thành' }, { unit: 'phong-vhxh' })).toEqual([]);
    expect(said('CC302', { 'III.5': 'Đang thực hiện' })).toEqual([]);
  });

  it.each([
    ['2026-04-15', false],
    ['2026-04-16', true],
  ])('CC304 of a day on %s, after the last of the window: %s', (doneOn, after) => {
    const [year, month, day] = doneOn.split('-').map(Number);
    const row = { 'III.5': { status: 'Hoàn thành', doneOn: `${day}/${month}/${year}` } };
    expect(said('CC304', row)).toHaveLength(after ? 1 : 0);
    expect(said('CC304', row, { period: undefined })).toEqual([]);
  });

  it('CC304 of a day to come: nothing is finished after today', () => {
    const row = (doneOn: string, today: string) =>
      checkSheet(subjectOf({ 'III.5': { status: 'Hoàn thành', doneOn } }, { today }))
        .filter(({ code }) => code === 'CC304')
        .map(({ message, hint }) => [message, hint]);
    expect(row('12/4/2026', '2026-04-10')).toEqual([
      [
        'III.5: xong 12/4, mà hôm nay mới là 10/4/2026.',
        'Gõ nhầm thì sửa ngày; chưa xong thì chọn “Đang thực hiện”.',
      ],
    ]);
    expect(row('20/4/2026', '2026-04-10')).toEqual([
      ['III.5: xong 20/4, sau ngày chốt 15/4.', 'Ngày đúng thì chọn “Đang thực hiện”, kỳ sau mới báo xong.'],
    ]);
    expect(row('10/4/2026', '2026-04-10')).toEqual([]);
    expect(row('20/4/2027', '2026-04-10')[0]?.[0]).toContain('xong 20/4/2027, sau');
    // A day that is told with the status is one too.
    expect(said('CC304', { 'III.5': 'Hoàn thành 30/6' })).toEqual([
      'B2: III.5: xong 30/6, sau ngày chốt 15/4.',
    ]);
  });

  it('CC305 counts to today while the period still runs', () => {
    const row = { 'I.4': 'Đang thực hiện' };
    expect(said('CC305', row, { today: '2026-04-10' })[0]).toContain('quá hạn 60 ngày');
    expect(said('CC305', row, { today: '2026-02-09' })).toEqual([]);
    expect(said('CC305', row, { today: '2026-05-10' })[0]).toContain('quá hạn 65 ngày');
  });

  it('CC311 finds a year typed by habit', () => {
    const row = (doneOn: string, status = 'Hoàn thành') => said('CC311', { 'III.5': { status, doneOn } });
    expect(row('02/4/2025')).toEqual(['D2: III.5: xong 02/4/2025, trước khi có kế hoạch năm 2026.']);
    expect(row('07/12/2025')).toHaveLength(1);
    // The first report of a year tells of the last days of the year before.
    expect(row('08/12/2025')).toEqual([]);
    expect(row('02/4/2026')).toEqual([]);
  });

  it.each([
    ['Hoàn thành', 'Chưa thực hiện được do chờ hướng dẫn', true],
    ['Hoàn thành', '- Hiện nay chưa triển khai', true],
    ['Hoàn thành', 'chua ban hanh', true],
    ['Hoàn thành', 'Đang trình lãnh đạo ký', true],
    ['Hoàn thành', 'Đã ban hành kế hoạch; chưa thực hiện bước 2', false],
    ['Hoàn thành', 'Chưa có hồ sơ quá hạn', false],
    ['Hoàn thành', 'Đang được công khai trên Cổng thông tin', false],
    ['Hoàn thành', '', false],
    ['Chưa thực hiện', 'Đã ban hành Kế hoạch số 12', true],
    ['Chưa thực hiện', 'Đã đăng ký kinh phí', false],
    ['Đang thực hiện', 'Chưa hoàn thành do thiếu kinh phí', false],
    ['Đang thực hiện', 'Đã hoàn thành rà soát 30/120 thủ tục', false],
    ['Hoàn thành', 'Kế hoạch chưa được phê duyệt', true],
    ['Hoàn thành', 'UBND xã chưa ký ban hành', true],
    ['Hoàn thành', 'Mới xong dự thảo', true],
    ['Hoàn thành', 'Đã dự thảo kế hoạch, đang trình Chủ tịch ký', true],
    ['Hoàn thành', 'Dự kiến ban hành trong tháng 5', true],
    ['Hoàn thành', 'Còn thiếu phụ lục, đang bổ sung', true],
    ['Hoàn thành', 'Đề nghị gia hạn đến 30/6', true],
    ['Hoàn thành', 'Đã giải quyết 495 hồ sơ, không có hồ sơ chưa ký', false],
    ['Hoàn thành', 'Ban hành chậm 03 ngày do chưa có văn bản hướng dẫn của tỉnh', false],
    ['Chưa thực hiện', 'Đã tổ chức 03 hội nghị', true],
    ['Chưa thực hiện', 'Đã xong toàn bộ', true],
    ['Chưa thực hiện', 'Đang triển khai tại 5 thôn', true],
    ['Đang thực hiện', 'Đã hoàn thành, ban hành Kế hoạch số 20/KH-UBND', true],
    ['Đang thực hiện', 'Đã xong toàn bộ', true],
    ['Không phát sinh', 'Giải quyết 12 hồ sơ', true],
    ['Không phát sinh', 'Đã rà soát, trong kỳ không có hồ sơ', false],
    ['Không phát sinh', 'Trong kỳ không phát sinh phản ánh, kiến nghị', false],
  ])('CC312 of “%s” beside “%s”: %s', (status, result, contradicts) => {
    expect(said('CC312', { 'III.5': { status, result } })).toHaveLength(contradicts ? 1 : 0);
  });

  it.each([
    ['Chưa có', true],
    ['Dự thảo Kế hoạch lần 2', true],
    ['Chưa ban hành', true],
    ['(chưa ký)', true],
    ['Sẽ bổ sung', true],
    ['Công văn xin gia hạn số 22/CV-VP', true],
    ['Kế hoạch số 12/KH-UBND', false],
    ['Bảng niêm yết', false],
  ])('CC312 of “Hoàn thành” beside the document “%s”: %s', (proof, contradicts) => {
    expect(said('CC312', { 'III.5': { status: 'Hoàn thành', proof } })).toHaveLength(contradicts ? 1 : 0);
    expect(said('CC312', { 'III.5': { status: 'Đang thực hiện', proof } })).toEqual([]);
  });

  it.each([
    ['difficulty', 'Chậm do chờ hướng dẫn của Sở, chưa ban hành', true],
    ['difficulty', 'Chưa hoàn thành do thiếu kinh phí', true],
    ['note', 'Đề nghị tính là chưa hoàn thành', true],
    ['note', 'Thực tế chưa xong', true],
    ['note', 'Có 02 đơn vị chưa gửi báo cáo', false],
    ['difficulty', 'Nhiều người dân chưa có điện thoại thông minh', false],
  ])('CC312 of “Hoàn thành” beside a %s, “%s”: %s', (column, text, contradicts) => {
    const row = (status: string) =>
      raw([
        [...HEADER, COLUMN_LABELS.difficulty, COLUMN_LABELS.note],
        ['III.5', '', status, ...(column === 'note' ? ['', text] : [text])],
      ]);
    expect(said('CC312', row('Hoàn thành'))).toHaveLength(contradicts ? 1 : 0);
    expect(said('CC312', row('Đang thực hiện'))).toEqual([]);
  });

  it('CC312 of a day on which what goes on was finished; the day of a document is none', () => {
    const on = (doneOn: string, status = 'Đang thực hiện') => said('CC312', { 'III.5': { status, doneOn } });
    expect(on('10/4/2026')).toEqual([
      'D2: III.5: ghi “Đang thực hiện” nhưng cột “Ngày hoàn thành” ghi “10/4/2026”.',
    ]);
    for (const none of ['dự kiến 10/4/2026', '30/6/2026', '']) expect(on(none)).toEqual([]);
    expect(on('10/4/2026', 'Hoàn thành')).toEqual([]);
    const signed = raw([
      [...HEADER, 'Văn bản: Ngày'],
      ['III.5', '', 'Đang thực hiện', '10/4/2026'],
    ]);
    expect(said('CC312', signed)).toEqual([]);
  });

  it('CC312 quotes what contradicts; a continuous duty may say anything', () => {
    const row = { status: 'Hoàn thành', result: `Chưa thực hiện được do ${'chờ '.repeat(20)}` };
    expect(said('CC312', { 'III.5': row })).toEqual([
      'F2: III.5: ghi “Hoàn thành” nhưng cột “Kết quả thực hiện trong kỳ” ghi “Chưa thực hiện được do chờ chờ chờ chờ chờ chờ chờ chờ chờ chờ chờ chờ chờ chờ c…”.',
    ]);
    expect(said('CC312', { 'V.1': row }, { unit: 'phong-vhxh' })).toEqual([]);
    const arose = { status: 'Không phát sinh', result: 'Đã tổ chức 03 hội nghị' };
    expect(said('CC312', { 'V.1': arose }, { unit: 'phong-vhxh' })).toHaveLength(1);
  });

  it('CC301 and CC302 do not follow an error that they come from', () => {
    const row = { 'I.4': { status: 'Hoàn thành', percent: '80%' } };
    expect(
      checkSheet(subjectOf(row)).filter(({ task, code }) => task === 'I.4' && code.startsWith('CC3')),
    ).toMatchObject([{ code: 'CC303' }]);
  });

  it('CC305 and CC307 know work that goes on after its day, and work that comes round', () => {
    const plan = (due: Plan['tasks'][number]['due']): Plan => ({
      ...PLAN,
      tasks: PLAN.tasks.map((task) => (task.id === 'I.4' ? { ...task, due } : task)),
    });
    const quarter = of('quy-1');
    const tell = (code: string, due: Plan['tasks'][number]['due'], row: Row, period = april) =>
      said(code, { 'I.4': row }, { plan: plan(due), period });
    const goesOn = { kind: 'before', to: '2026-01-30', goesOn: true } as const;
    expect(
      tell('CC305', goesOn, { status: 'Đang thực hiện', proof: 'Kế hoạch số 12/KH-UBND ngày 28/01/2026' }),
    ).toEqual([]);
    expect(tell('CC305', goesOn, 'Đang thực hiện')).toHaveLength(1);
    expect(tell('CC305', goesOn, { status: 'Chưa thực hiện', proof: 'Dự thảo' })).toHaveLength(1);
    const quarterly = { kind: 'recurring', every: 'quarter' } as const;
    for (const status of ['Đang thực hiện', 'Hoàn thành', 'Chưa thực hiện']) {
      expect(tell('CC307', quarterly, status)).toEqual([]);
      expect(tell('CC307', quarterly, status, quarter)).toEqual([
        expect.stringContaining('I.4: là nhiệm vụ định kỳ hằng quý nhưng chưa ghi kết quả trong kỳ.'),
      ]);
    }
    expect(tell('CC307', quarterly, 'Không phát sinh', quarter)).toEqual([]);
    expect(tell('CC307', quarterly, { status: 'Đang thực hiện', result: 'Đã báo cáo' }, quarter)).toEqual([]);
    expect(tell('CC307', { kind: 'recurring', every: 'month' }, 'Đang thực hiện')).toHaveLength(1);
    expect(tell('CC301', quarterly, 'Hoàn thành')).toEqual([]);
    expect(tell('CC305', { kind: 'conditional' }, 'Chưa thực hiện')).toEqual([]);
  });

  it('CC305 wants a reason of what is overdue, and only of that', () => {
    const row = (difficulty: string) => ({ 'I.4': { status: 'Đang thực hiện', difficulty } });
    expect(said('CC305', row(''))).toEqual([
      'G2: I.4: quá hạn 65 ngày (hạn 09/02) nhưng chưa nêu nguyên nhân.',
    ]);
    expect(said('CC305', row('Thiếu người'))).toEqual([]);
    expect(cells('CC305', row('Không'))).toEqual(['G2']);
    expect(said('CC305', row(''), { period: undefined })).toEqual([]);
    expect(said('CC305', { 'I.4': 'Hoàn thành', 'III.5': 'Đang thực hiện' })).toEqual([]);
    expect(cells('CC305', raw([HEADER, ['I.4', '', 'Đang thực hiện']]))).toEqual(['C2']);
  });

  it.each([
    ['9/2/2026', false],
    ['10/2/2026', true],
    ['15/4/2026', true],
    ['16/4/2026', false],
  ])('CC306 of a day on %s, late and not after the window: %s', (doneOn, late) => {
    const row = { 'I.4': { status: 'Hoàn thành', doneOn } };
    expect(said('CC306', row)).toHaveLength(late ? 1 : 0);
  });

  it('CC306 without a period still knows what is late; of what is not done nothing is', () => {
    expect(
      said('CC306', { 'I.4': { status: 'Hoàn thành', doneOn: '16/4/2026' } }, { period: undefined }),
    ).toEqual(['D2: I.4: xong 16/4, muộn 66 ngày so với hạn 09/02.']);
    expect(said('CC306', { 'I.4': { status: 'Đang thực hiện', doneOn: '10/2/2026' } })).toEqual([]);
  });

  it('CC307 wants a word of what goes on, and of every continuous duty that is reported', () => {
    const unit = { unit: 'phong-vhxh' };
    const of = (id: string, status: string, result = '') => said('CC307', { [id]: { status, result } }, unit);
    expect(of('IV.1', 'Đang thực hiện')).toEqual([
      'F2: IV.1: ghi “Đang thực hiện” nhưng chưa ghi kết quả trong kỳ.',
    ]);
    expect(of('IV.1', 'Đang thực hiện', 'Đã họp')).toEqual([]);
    for (const nothing of ['Như tháng trước', 'như báo cáo kỳ trước', 'nt', 'x'])
      expect(of('IV.1', 'Đang thực hiện', nothing)).toHaveLength(1);
    for (const result of ['Như tháng trước, thêm 02 hội nghị', '5'])
      expect(of('IV.1', 'Đang thực hiện', result)).toEqual([]);
    expect(of('IV.1', 'Hoàn thành')).toEqual([]);
    const duty = ['F2: V.1: là nhiệm vụ thường xuyên nhưng chưa ghi kết quả trong kỳ.'];
    for (const status of ['Đang thực hiện', 'Hoàn thành', 'Chưa thực hiện'])
      expect(of('V.1', status)).toEqual(duty);
    for (const status of ['Không phát sinh', 'Tạm dừng', '']) expect(of('V.1', status)).toEqual([]);
  });

  it('CC308 wants a status where there is a column for it', () => {
    expect(cells('CC308', { 'I.4': '', 'III.5': 'Gần xong' })).toEqual(['B2']);
    const sheet = raw([
      [COLUMN_LABELS.id, COLUMN_LABELS.title, COLUMN_LABELS.result, COLUMN_LABELS.doneOn],
      ['I.4', '', 'x', ''],
    ]);
    expect(said('CC308', sheet)).toEqual([]);
  });

  it('CC309 wants a name of what is not finished; once for the column where it is empty', () => {
    const header = [...HEADER, COLUMN_LABELS.person];
    const sheet = (...rows: [string, string, string][]) =>
      raw([header, ...rows.map(([id, status, person]) => [id, '', status, person])]);
    expect(
      said(
        'CC309',
        sheet(['III.2', 'Đang thực hiện', ''], ['III.3', 'Chưa thực hiện', ''], ['III.5', 'Hoàn thành', '']),
      ),
    ).toEqual([
      'D2: III.2: chưa xong mà chưa ghi người phụ trách.',
      'D3: III.3: chưa xong mà chưa ghi người phụ trách.',
    ]);
    const three: [string, string, string][] = ['III.2', 'III.3', 'III.5'].map((id) => [
      id,
      'Đang thực hiện',
      '',
    ]);
    expect(said('CC309', sheet(...three))).toEqual([
      'D1: Cột “Người phụ trách” để trống ở cả 3 nhiệm vụ chưa xong.',
    ]);
    expect(cells('CC309', sheet(...three, ['III.6', 'Đang thực hiện', 'Bà Lan']))).toEqual([
      'D2',
      'D3',
      'D4',
    ]);
    expect(cells('CC309', sheet(['III.2', 'Không phát sinh', ''], ['III.3', 'Tạm dừng', '']))).toEqual([]);
    expect(said('CC309', raw([HEADER, ['III.2', '', 'Đang thực hiện']]))).toEqual([]);
  });

  it('CC309 wants a name of a continuous duty that says it is done', () => {
    const header = [...HEADER, COLUMN_LABELS.person];
    const sheet = raw(
      [header, ['V.1', '', 'Hoàn thành', ''], ['IV.1', '', 'Hoàn thành', '']],
      'phong-vhxh.xlsx',
    );
    expect(cells('CC309', sheet)).toEqual(['D2']);
  });

  it('CC310 finds a document or a day of what was not begun', () => {
    const row = (more: Partial<Record<string, string>>) =>
      said('CC310', { 'III.5': { status: 'Chưa thực hiện', ...more } });
    expect(row({ proof: 'Kế hoạch 1', doneOn: '1/4/2026' })).toEqual([
      'E2: III.5: ghi “Chưa thực hiện” nhưng cột “Văn bản, sản phẩm (số, ký hiệu, ngày)” đã có “Kế hoạch 1”.',
    ]);
    expect(row({ doneOn: '1/4/2026' })).toEqual([
      'D2: III.5: ghi “Chưa thực hiện” nhưng cột “Ngày hoàn thành” đã có “1/4/2026”.',
    ]);
    expect(row({ proof: '-' })).toEqual([]);
    expect(row({})).toEqual([]);
    expect(said('CC310', { 'III.5': { status: 'Đang thực hiện', doneOn: '1/4/2026' } })).toEqual([]);
  });
});

describe('tasks', () => {
  it('CC401 names a row that the plan has not, by its code, its words or its number', () => {
    const sheet = raw([
      ['Mã', 'TT', COLUMN_LABELS.title, COLUMN_LABELS.status],
      ['X.9', '', 'Lắp ki-ốt', ''],
      ['', '7', `Lắp ${'ki-ốt '.repeat(20)}`, 'Hoàn thành'],
    ]);
    expect(said('CC401', sheet)).toEqual([
      'A2: Dòng 2: kế hoạch không có X.9.',
      `C3: Dòng 3: kế hoạch không có “Lắp ${'ki-ốt '.repeat(11).trim().slice(0, 65)}…”.`,
    ]);
  });

  it('CC401 asks whether a task nearby was meant', () => {
    const hints = (id: string, title: string, unit = 'ttpvhcc') =>
      checkSheet(subjectOf(raw([HEADER, [id, title, 'Hoàn thành']], `${unit}.xlsx`)))
        .filter(({ code }) => code === 'CC401')
        .map(({ hint }) => hint);
    expect(hints('III.55', 'Lắp ki-ốt tra cứu')).toEqual([
      'Đúng là III.5 “Việc III.5” thì sửa mã; việc ngoài kế hoạch thì chuyển xuống khối “Nhiệm vụ phát sinh” cuối bảng.',
    ]);
    expect(hints('ABCDEF', 'Lắp ki-ốt tra cứu')).toEqual([
      'Việc ngoài kế hoạch thì chuyển xuống khối “Nhiệm vụ phát sinh” cuối bảng; không thì sửa mã.',
    ]);
  });

  it('CC402 misses the tasks that a unit leads, and those of all units of the ones that must report', () => {
    const missing = (unit: string, plan = PLAN) =>
      checkSheet(subjectOf({ 'I.4': 'Hoàn thành' }, { unit, plan }))
        .filter(({ code }) => code === 'CC402')
        .map(({ task }) => task);
    expect(missing('phong-kinh-te')).toEqual([
      'III.1',
      'III.12',
      'VI.1',
      'VI.2',
      'VI.3',
      'VI.4',
      'VI.5',
      'VI.6',
      'VI.7',
      'VI.8',
    ]);
    expect(missing('ttpvhcc')).not.toContain('I.4');
    expect(missing('cong-an')).toEqual([]);
    const police = {
      ...PLAN,
      tasks: PLAN.tasks.map((task) =>
        task.id === 'I.4' ? task : task.id === 'I.5' ? { ...task, lead: ['cong-an'] } : task,
      ),
    };
    expect(missing('cong-an', police)).toEqual(['I.5']);
  });

  it('CC403 says where a task stood first', () => {
    expect(said('CC403', raw([HEADER, ROW, ROW, ROW]))).toEqual([
      'A3: I.4: có hai dòng, 2 và 3; chỉ tính dòng 2.',
      'A4: I.4: có hai dòng, 2 và 4; chỉ tính dòng 2.',
    ]);
  });

  it('CC404 tells each task of another unit once, with whose it is', () => {
    const foreign = raw([
      HEADER,
      ['II.1', '', 'Hoàn thành'],
      ['II.1', '', 'Hoàn thành'],
      ['III.1', '', 'Hoàn thành'],
      ROW,
    ]);
    expect(said('CC404', foreign)).toEqual([
      'A2: II.1: do Văn phòng HĐND và UBND xã chủ trì, không phải Trung tâm Phục vụ hành chính công.',
    ]);
    // Nor is anything else said of such a row.
    expect(cells('CC301', foreign)).toEqual(['C4', 'C5']);
    expect(said('CC404', raw([HEADER, ['II.1', '', 'Hoàn thành']], 'a.xlsx'))).toEqual([]);
  });
});

describe('figures', () => {
  const number = (code: string, indicators: Told['indicators'], asked: Asked = {}) =>
    said(code, {}, { indicators, ...asked });

  it.each([
    // 98,21428… may be told as 98,2 or 98,21 or 98.
    [[495, 504, 98.21], false],
    [[495, 504, 98.2], false],
    [[495, 504, 98], true],
    [[1, 20, 5.05], false],
    [[1, 20, 4.95], false],
    [[1, 20, 5.06], true],
    [[1, 20, 4.94], true],
    [[20, 20, 100], false],
    [[0, 20, 50], true],
    [[10, 20, 100], true],
    [[10, 20, 0], true],
    // These have findings of their own.
    [[21, 20, 50], false],
    [[0, 0, 50], false],
    [[1, 20, 101], false],
    [[1, 20, -1], false],
    [[1.5, 20, 50], false],
  ])('CC603 of N, D and value %j: %s', ([n, d, value], differs) => {
    const sheet = subjectOf({}, { indicators: { I06: [n!, d!] } }).sheet;
    const [row] = sheet.indicators!.rows;
    row!.value = { at: 'F2', text: String(value), value };
    expect(said('CC603', sheet)).toHaveLength(differs ? 1 : 0);
  });

  it('CC603 says what the fraction is; an index has none', () => {
    const sheet = subjectOf({}, { indicators: { I06: [495, 504] } }).sheet;
    sheet.indicators!.rows[0]!.value = { at: 'F2', text: '50%', value: 50 };
    expect(said('CC603', sheet)).toEqual(['F2: I06: giá trị ghi 50%, còn 495/504 là 98,21%.']);
    sheet.indicators!.rows[0]!.indicator = 'I20';
    expect(said('CC603', sheet)).toEqual([]);
  });

  it('CC601 misses what the unit owes: the table, a row, or a number', () => {
    const unit = { unit: 'phong-kinh-te' };
    expect(said('CC601', { 'VI.3': 'Đang thực hiện' }, unit)).toEqual([
      '–: Không có trang Số liệu: 2 chỉ tiêu chưa có số.',
    ]);
    expect(number('CC601', { I01: [null, null, null] as never }, unit)).toEqual([
      'D2: I01: chưa có tử số và mẫu số.',
      '–: Thiếu dòng “I11”.',
    ]);
    expect(number('CC601', { I01: [1, null], I11: [null, 1] }, unit)).toEqual([
      'E2: I01: chưa có mẫu số.',
      'D3: I11: chưa có tử số.',
    ]);
    expect(number('CC601', { I01: [0, 0], I11: ['Không phát sinh', null] }, unit)).toEqual([]);
    expect(number('CC601', { I01: ['?', '?'], I11: [1, 1] }, unit)).toEqual([]);
    expect(number('CC601', { I01: [1, 1] }, { unit: 'cong-an' })).toEqual([]);
    expect(said('CC601', raw([['ghi chép']]))).toEqual([]);
  });

  it('CC601 asks for a yearly index in the report of the year alone', () => {
    const all: NonNullable<Told['indicators']> = {
      I01: [1, 1],
      I11: [1, 1],
      I19: [1, 1],
      I22: [1, 1],
      I20: [null, null],
    };
    const asked = (key: 'thang-04' | 'nam') => ({ unit: 'phong-vhxh', period: of(key) });
    expect(number('CC601', all, asked('thang-04'))).toEqual([]);
    expect(number('CC601', all, asked('nam'))).toEqual(['F6: I20: chưa có giá trị.']);
    expect(number('CC601', { ...all, I20: 0.7 }, asked('nam'))).toEqual([]);
  });

  it('CC602 finds a part larger than its whole by one', () => {
    expect(number('CC602', { I06: [21, 20], I07: [20, 20], I02: [-1, -2], I04: [9, 1.5] })).toEqual([
      'D2: I06: tử số 21 lớn hơn mẫu số 20.',
    ]);
  });

  it('CC607 finds a target that is missed: on the fraction, or on the index', () => {
    expect(
      number('CC607', { I06: [94, 100], I07: [85, 100], I02: [2, 1], I04: [0, 0], I10: ['?', 1] }),
    ).toEqual(['D2: I06 94% (94/100), mục tiêu ≥ 95%.']);
    const index = (value: number) => number('CC607', { I20: value }, { unit: 'phong-vhxh' });
    expect(index(0.7)).toEqual(['F2: I20 0,70, mục tiêu ≥ 0,71.']);
    expect(index(0)).toHaveLength(1);
    for (const value of [0.71, 1, 1.01, -0.1]) expect(index(value)).toEqual([]);
    expect(number('CC607', { I21: [0, 1] }, { unit: 'phong-vhxh' })).toEqual([]);
    // As much as a target that wants more; more than a target that is one number.
    expect(number('CC607', { I05a: [95, 100] })).toEqual(['D2: I05a 95% (95/100), mục tiêu > 95%.']);
    const half = PLAN.indicators.map((each) => (each.id === 'I02' ? { ...each, target: 50 } : each));
    expect(number('CC607', { I02: [3, 3] }, { plan: { ...PLAN, indicators: half } })).toEqual([
      'D2: I02 100% (3/3), mục tiêu 50%.',
    ]);
  });
});

describe('the TTHC table', () => {
  const ROW = {
    received: 10,
    online: 4,
    direct: 5,
    carried: 1,
    resolved: 8,
    early: 5,
    onTime: 2,
    late: 1,
    pending: 2,
    pendingInTime: 1,
    pendingLate: 1,
  };
  type Counts = Partial<typeof ROW>;
  const sums = (fields: Record<string, Counts>) => said('CC604', {}, { procedures: fields });

  it('CC604 is silent where everything adds up, a blank being nothing', () => {
    const { pendingLate: _, ...blank } = { ...ROW, pending: 1 };
    expect(sums({ 'Hộ tịch': ROW })).toEqual([]);
    expect(sums({ 'Hộ tịch': { ...blank, received: 9, direct: 4 } })).toEqual([]);
    expect(
      sums({
        'Hộ tịch': ROW,
        'Đất đai': ROW,
        'Tổng cộng': Object.fromEntries(Object.entries(ROW).map(([count, value]) => [count, 2 * value])),
      }),
    ).toEqual([]);
  });

  it('CC604 tells a sum that no single cell explains, at its whole', () => {
    expect(sums({ 'Hộ tịch': { ...ROW, online: 5 } })).toEqual([
      'C2: Hộ tịch: tiếp nhận 10, ba cột sau cộng được 11.',
    ]);
  });

  it('CC604 tells the one cell that mends several sums, with what it must be', () => {
    const found = checkSheet(subjectOf({}, { procedures: { 'Hộ tịch': { ...ROW, resolved: 9 } } })).filter(
      ({ code }) => code === 'CC604',
    );
    expect(found.map(({ cell, message, hint }) => [cell, message, hint])).toEqual([
      ['G2', 'Hộ tịch: đã giải quyết 9, hai phép cộng có ô này đều cho 8.', 'Các ô khác đúng thì ghi 8.'],
    ]);
    expect(
      sums({
        'Hộ tịch': { ...ROW, received: 8, direct: 3, pending: 1, pendingInTime: 0, pendingLate: 0 },
      }),
    ).toEqual(['K2: Hộ tịch: đang giải quyết 1, hai phép cộng có ô này đều cho 0.']);
    // A cell is never told to be below nothing.
    const below = sums({ 'Hộ tịch': { received: 1, resolved: 3, early: 1, onTime: 0, late: 0, pending: 2 } });
    expect(below.some((text) => text.startsWith('G2') && text.includes('phép cộng'))).toBe(false);
  });

  it('CC604 tells two faults as two', () => {
    expect(
      sums({ 'Hộ tịch': { ...ROW, online: 5 }, 'Đất đai': { ...ROW, early: 6 } }).map(
        (text) => text.split(':')[0],
      ),
    ).toEqual(['C2', 'G3']);
  });

  it('CC604 tells the fields, not the total that repeats their gaps; a total of its own fault is told', () => {
    const wrong = { ...ROW, online: 5 };
    const total = { ...wrong };
    expect(sums({ 'Hộ tịch': wrong, 'Tổng cộng': total })).toEqual([
      'C2: Hộ tịch: tiếp nhận 10, ba cột sau cộng được 11.',
    ]);
    expect(sums({ 'Hộ tịch': ROW, 'Tổng cộng': { ...ROW, carried: 2 } })).toEqual([
      'F3: Tổng cộng: từ kỳ trước 2, hai phép cộng có ô này đều cho 1.',
    ]);
  });

  it('CC604 leaves alone what is no number, and sums whose cells are not there', () => {
    expect(sums({ 'Hộ tịch': { ...ROW, online: -4 } })).toEqual([]);
    const sheet = subjectOf({}, { procedures: { 'Hộ tịch': { ...ROW, online: 9 } } }).sheet;
    sheet.procedures!.fields[0]!.counts.carried.at = null;
    expect(said('CC604', sheet)).toEqual([]);
  });

  it.each([
    ['Không có hồ sơ quá hạn.', true],
    ['Không để hồ sơ nào trễ hạn', true],
    ['Không có trường hợp nào giải quyết chậm hạn', true],
    ['Có 00 hồ sơ quá hạn', true],
    ['Số hồ sơ giải quyết quá hạn là 0', true],
    ['Hồ sơ quá hạn: 0', true],
    ['Tiếp nhận 10 000 hồ sơ, có hồ sơ quá hạn', false],
    ['Hồ sơ quá hạn: 0 500', false],
    ['Có 2 hồ sơ quá hạn', false],
    ['Không có khó khăn', false],
  ])('CC606 of “%s”: %s', (text, contradicts) => {
    for (const column of ['result', 'difficulty', 'note']) {
      const row = { 'III.6': { status: 'Đang thực hiện', [column]: text } };
      expect(
        said('CC606', row, { procedures: { 'Hộ tịch': { received: 5, late: 2, pendingLate: 1 } } }),
      ).toEqual(
        contradicts
          ? [
              expect.stringMatching(
                /: III\.6: viết không có hồ sơ quá hạn, nhưng bảng TTHC có 3 hồ sơ quá hạn\.$/,
              ),
            ]
          : [],
      );
    }
  });

  it('CC606 counts late ones, done and pending, by the unit’s own total', () => {
    const late = (procedures: Told['procedures']) =>
      said(
        'CC606',
        { 'III.6': { status: 'Đang thực hiện', result: 'Không có hồ sơ quá hạn' } },
        procedures ? { procedures } : {},
      ).map((text) => /có (\d+) hồ sơ quá hạn\.$/.exec(text)?.[1]);
    expect(late({ 'Hộ tịch': { received: 1, pendingLate: 1 } })).toEqual(['1']);
    expect(late({ 'Hộ tịch': { received: 1, late: 1 }, 'Đất đai': { received: 9, late: 4 } })).toEqual(['5']);
    expect(late({ 'Hộ tịch': { received: 1, late: 1 }, 'Tổng cộng': { received: 1, late: 7 } })).toEqual([
      '7',
    ]);
    expect(late({ 'Hộ tịch': { received: 1, late: 0 } })).toEqual([]);
    expect(late({ 'Hộ tịch': { received: 1, late: 0.5 } })).toEqual([]);
    expect(late(undefined)).toEqual([]);
  });
});

describe('a sheet beside the one before', () => {
  const row = (status: string, more: Partial<Record<string, string>> = {}): Row => ({ status, ...more });
  const beside = (code: string, then: Record<string, Row>, now: Record<string, Row>, asked: Asked = {}) =>
    said(code, now, { before: { tasks: then }, ...asked });

  it.each([
    ['Hoàn thành', 'Đang thực hiện', true],
    ['Đang thực hiện', 'Chưa thực hiện', true],
    ['Hoàn thành', 'Chưa thực hiện', true],
    ['Đang thực hiện', 'Hoàn thành', false],
    ['Đang thực hiện', 'Đang thực hiện', false],
    ['Hoàn thành', 'Không phát sinh', false],
    ['Tạm dừng', 'Chưa thực hiện', false],
    ['', 'Chưa thực hiện', false],
    ['Hoàn thành', '', false],
  ])('CC504 of %s, then %s: %s', (then, now, back) => {
    expect(beside('CC504', { 'III.5': then }, { 'III.5': now })).toEqual(
      back ? [`B2: III.5: kỳ Tháng 2 ghi “${then}”, kỳ này ghi “${now}”.`] : [],
    );
    expect(beside('CC504', { 'V.1': then }, { 'V.1': now }, { unit: 'phong-vhxh' })).toEqual([]);
  });

  it.each([
    ['80%', '79%', true],
    ['80%', '80%', false],
    ['80%', '', false],
    ['', '10%', false],
  ])('CC504 of %s, then %s: %s', (then, now, back) => {
    const at = (percent: string) => ({ 'III.5': { status: 'Đang thực hiện', percent } });
    expect(beside('CC504', at(then), at(now))).toEqual(
      back ? ['C2: III.5: kỳ Tháng 2 đã đạt 80%, kỳ này ghi 79%.'] : [],
    );
  });

  const LONG = 'Hướng dẫn người dân nộp hồ sơ trực tuyến';
  const results = (...texts: string[]) =>
    Object.fromEntries(
      texts.map((result, index) => [`III.${[2, 3, 5, 6, 7][index]}`, row('Đang thực hiện', { result })]),
    );

  it('CC505 finds results in the same words, one by one, and together from four on', () => {
    const other = ['Một kết quả khác hẳn của kỳ này'];
    expect(beside('CC505', results(LONG, 'x'), results(LONG, ...other))).toEqual([
      'F2: III.2: kết quả chép nguyên văn từ kỳ Tháng 2.',
    ]);
    const three = [`${LONG} một`, `${LONG} hai`, `${LONG} ba`];
    expect(
      cells('CC505', results(...three, ...other), { before: { tasks: results(...three, 'x') } }),
    ).toEqual(['F2', 'F3', 'F4']);
    const four = [...three, `${LONG} bốn`];
    expect(beside('CC505', results(...four, 'x'), results(...four, ...other))).toEqual([
      'F2: Kết quả của 4 nhiệm vụ chép nguyên văn từ kỳ Tháng 2: III.2, III.3, III.5, III.6.',
    ]);
  });

  it('CC505 does not call short results copied, nor what was done before and still is', () => {
    // 19 letters, and 20, with the marks of tones counted.
    expect(beside('CC505', results('Đã triển khai đủ'), results('Đã triển khai đủ'))).toEqual([]);
    expect(beside('CC505', results('Đã triển khai xong'), results('Đã triển khai xong'))).toHaveLength(1);
    const done = { 'III.2': row('Hoàn thành', { result: LONG }) };
    expect(beside('CC505', done, done)).toEqual([]);
    expect(beside('CC505', { 'III.2': row('Đang thực hiện', { result: LONG }) }, done)).toHaveLength(1);
  });

  it('CC505 knows the whole sheet sent again: every result, status and figure the same', () => {
    const three = results('Một', 'Hai', 'Ba');
    const again = (asked: Asked, then: Partial<Told> = {}, now = three) =>
      said('CC505', now, { ...asked, before: { tasks: three, ...then } }).some((text) =>
        text.includes('Giống hệt'),
      );
    expect(said('CC505', three, { before: { tasks: three } })).toEqual([
      '–: Giống hệt biểu tháng 02 năm 2026: có thể gửi nhầm.',
    ]);
    expect(again({ indicators: { I06: [1, 2] } }, { indicators: { I06: [1, 2] } })).toBe(true);
    expect(again({ indicators: { I06: [1, 2] } }, { indicators: { I06: [1, 3] } })).toBe(false);
    expect(
      again({ procedures: { 'Hộ tịch': { received: 1 } } }, { procedures: { 'Hộ tịch': { received: 1 } } }),
    ).toBe(true);
    expect(
      again({ procedures: { 'Hộ tịch': { received: 1 } } }, { procedures: { 'Hộ tịch': { received: 2 } } }),
    ).toBe(false);
    expect(
      again({ procedures: { 'Hộ tịch': { received: 1 } } }, { procedures: { 'Đất đai': { received: 1 } } }),
    ).toBe(false);
    expect(again({}, {}, { ...three, 'III.2': row('Hoàn thành', { result: 'Một' }) })).toBe(false);
    expect(again({}, {}, { ...three, 'III.2': row('Đang thực hiện', { result: 'Khác' }) })).toBe(false);
    // Two rows alike may be a coincidence.
    const two = results('Một', 'Hai');
    expect(said('CC505', two, { before: { tasks: two } })).toEqual([]);
  });

  it.each([
    ['13/3/2026', false],
    ['14/3/2026', true],
    ['15/4/2026', true],
    ['16/4/2026', false],
  ])('CC507 of a day on %s, within this window and told before: %s', (doneOn, counted) => {
    const now = { 'III.5': row('Hoàn thành', { doneOn }) };
    expect(beside('CC507', { 'III.5': 'Hoàn thành' }, now)).toHaveLength(counted ? 1 : 0);
  });

  it('CC507 is of what was done in both, and no continuous duty', () => {
    const doneOn = '20/3/2026';
    const now = { 'III.5': row('Hoàn thành', { doneOn }) };
    expect(beside('CC507', { 'III.5': 'Hoàn thành' }, now)).toEqual([
      'D2: III.5: xong ngày 20/3/2026, đã tính ở báo cáo tháng 02 năm 2026.',
    ]);
    expect(beside('CC507', { 'III.5': 'Đang thực hiện' }, now)).toEqual([]);
    expect(
      beside('CC507', { 'III.5': 'Hoàn thành' }, { 'III.5': row('Đang thực hiện', { doneOn }) }),
    ).toEqual([]);
    expect(beside('CC507', { 'III.5': 'Hoàn thành' }, { 'III.5': 'Hoàn thành' })).toEqual([]);
    const duty = { 'V.1': row('Hoàn thành', { doneOn }) };
    expect(beside('CC507', duty, duty, { unit: 'phong-vhxh' })).toEqual([]);
  });

  describe('CC605', () => {
    const carried = (
      then: NonNullable<Told['procedures']>,
      now: NonNullable<Told['procedures']>,
      asked: Asked = {},
    ) =>
      checkSheet(subjectOf({}, { procedures: now, before: { procedures: then }, ...asked })).filter(
        ({ code }) => code === 'CC605',
      );
    const told = (...args: Parameters<typeof carried>) =>
      carried(...args).map(({ cell, message }) => `${cell}: ${message}`);

    it('compares what came over with what was left, field by field', () => {
      const then = { 'Hộ tịch': { received: 9, pending: 2 }, 'Đất đai': { received: 9, pending: 3 } };
      expect(
        told(then, { 'HỘ TỊCH': { received: 9, carried: 2 }, 'Đất đai': { received: 9, carried: 4 } }),
      ).toEqual(['F3: Đất đai: từ kỳ trước ghi 4, biểu tháng 02 năm 2026 còn 3 hồ sơ đang giải quyết.']);
      expect(told(then, { 'Chứng thực': { received: 9, carried: 2 }, 'Đất đai': { received: 9 } })).toEqual(
        [],
      );
    });

    it('compares totals by their place; one that differs because its fields do is not told again', () => {
      const [then, now] = [
        { 'Hộ tịch': { received: 9, pending: 2 }, 'Tổng cộng': { received: 9, pending: 2 } },
        (field: number, total: number) => ({
          'Hộ tịch': { received: 9, carried: field },
          'Tổng cộng': { received: 9, carried: total },
        }),
      ];
      expect(told(then, now(3, 3)).map((text) => text.slice(0, 2))).toEqual(['F2']);
      expect(told(then, now(2, 3)).map((text) => text.slice(0, 2))).toEqual(['F3']);
      expect(told(then, now(2, 2))).toEqual([]);
    });

    it('says where the plan’s own windows make the difference', () => {
      const hints = (earlier: Period, period: Period) =>
        carried(
          { 'Hộ tịch': { received: 9, pending: 2 } },
          { 'Hộ tịch': { received: 9, carried: 3 } },
          { earlier, period },
        ).map(({ hint }) => hint);
      expect(hints(of('thang-04'), of('thang-05'))[0]).toContain(
        'hai kỳ theo kế hoạch trùng 2 ngày (14/4/2026–15/4/2026)',
      );
      expect(hints(of('quy-1'), of('thang-04'))[0]).toContain(
        'giữa hai kỳ theo kế hoạch có 5 ngày không thuộc kỳ nào (09/3/2026–13/3/2026)',
      );
      const next = { ...april, from: addDays(of('quy-1').to, 1) };
      expect(hints(of('quy-1'), next)[0]).toMatch(/^Đối chiếu với biểu kỳ trước/);
    });

    it('is silent where a table is missing, or the whole sheet was sent again', () => {
      expect(
        said(
          'CC605',
          { 'I.4': 'Hoàn thành' },
          { before: { procedures: { 'Hộ tịch': { received: 9, pending: 2 } } } },
        ),
      ).toEqual([]);
      expect(
        said('CC605', {}, { procedures: { 'Hộ tịch': { received: 9, carried: 2 } }, before: {} }),
      ).toEqual([]);
      const table = { 'Hộ tịch': { received: 9, carried: 1, pending: 2 } };
      const three = results('Một', 'Hai', 'Ba');
      expect(
        said('CC605', three, { procedures: table, before: { tasks: three, procedures: table } }),
      ).toEqual([]);
    });
  });
});

describe('all sheets of a period', () => {
  const sheet = (unit: string, tasks: Record<string, Row>, more: Partial<Told> = {}) =>
    sheetOf({ unit, period: april, tasks, ...more }, PLAN);
  const found = (sheets: Sheet[], rejected: string[] = []) =>
    checkPeriod({ plan: PLAN, period: april, sheets, rejected });
  const of = (code: string, findings: Finding[]) => findings.filter((finding) => finding.code === code);

  it('CC501 misses the units that must report and of which nothing came, not even a bad file', () => {
    const units = (sheets: Sheet[], rejected: string[] = []) =>
      of('CC501', found(sheets, rejected)).map(({ unit }) => unit);
    expect(units([])).toEqual(['phong-vhxh', 'van-phong', 'phong-kinh-te', 'ttpvhcc']);
    expect(units([sheet('ttpvhcc', {}), sheet('cong-an', {})], ['van-phong'])).toEqual([
      'phong-vhxh',
      'phong-kinh-te',
    ]);
  });

  it('CC503 takes the sheet that was prepared last, then the last by name', () => {
    const named = (file: string, preparedOn?: string) => ({
      ...sheet('ttpvhcc', {}, preparedOn ? { preparedOn } : {}),
      file,
    });
    const left = (...sheets: Sheet[]) => of('CC503', found(sheets)).map(({ file }) => file);
    expect(left(named('a.xlsx', '10/4/2026'), named('b.xlsx', '9/4/2026'))).toEqual(['b.xlsx']);
    expect(left(named('a.xlsx', '9/4/2026'), named('b.xlsx', '10/4/2026'), named('c.xlsx'))).toEqual([
      'a.xlsx',
      'c.xlsx',
    ]);
    expect(left(named('b.xlsx'), named('a.xlsx'))).toEqual(['a.xlsx']);
    expect(left(named('a.xlsx'))).toEqual([]);
  });

  it.each([
    ['the same day', 'Quyết định số 15/QĐ-UBND ngày 01/4/2026', true],
    ['no day on one side', 'Quyết định số 15/QĐ-UBND', true],
    ['another day', 'Quyết định số 15/QĐ-UBND ngày 02/4/2026', false],
    ['another number', 'Quyết định số 16/QĐ-UBND ngày 01/4/2026', false],
    ['another symbol', 'Quyết định số 15/KH-UBND ngày 01/4/2026', false],
  ])('CC506 of a document with %s', (_, proof, same) => {
    const theirs = sheet('van-phong', { 'II.1': { status: 'Hoàn thành', proof } });
    const mine = sheet('ttpvhcc', {
      'I.4': { status: 'Hoàn thành', proof: 'Quyết định số 15/QĐ-UBND ngày 01/4/2026' },
    });
    expect(of('CC506', found([mine, theirs])).map(({ file, cell, task }) => [file, cell, task])).toEqual(
      same
        ? [
            ['ttpvhcc.xlsx', 'E2', 'I.4'],
            ['van-phong.xlsx', 'E2', 'II.1'],
          ]
        : [],
    );
  });

  it('CC506 is of two units, of tasks that they lead alone, and of two tasks', () => {
    const proof = 'Quyết định số 15/QĐ-UBND';
    const told = (...sheets: [unit: string, ...tasks: string[]][]) =>
      of(
        'CC506',
        found(
          sheets.map(([unit, ...tasks]) =>
            sheet(unit, Object.fromEntries(tasks.map((task) => [task, { status: 'Hoàn thành', proof }]))),
          ),
        ),
      ).length;
    expect(told(['ttpvhcc', 'I.4', 'III.5'])).toBe(0);
    expect(told(['ttpvhcc', 'III.1'], ['van-phong', 'III.12'])).toBe(0);
    expect(told(['ttpvhcc', 'I.4'], ['van-phong', 'I.4'])).toBe(0);
    expect(told(['ttpvhcc', 'I.4'], ['van-phong', 'III.5'])).toBe(0);
    expect(told(['ttpvhcc', 'I.4'], ['van-phong', 'II.1'], ['phong-vhxh', 'IV.1'])).toBe(3);
  });
});

describe('the plan', () => {
  const told = (code: string, change: (plan: Plan) => Partial<Plan>) =>
    checkPlan({ ...PLAN, ...change(PLAN) })
      .filter((finding) => finding.code === code)
      .map(({ message }) => message);
  const task = (id: string, change: Partial<Plan['tasks'][number]>) => (plan: Plan) => ({
    tasks: plan.tasks.map((each) => (each.id === id ? { ...each, ...change } : each)),
  });

  it('CC702 says which numbers are left out, of goals and of rows', () => {
    const goals =
      (...titles: string[]) =>
      (plan: Plan) => ({
        tasks: titles.map((title, index) => ({
          ...plan.tasks[index]!,
          section: 'I',
          tt: String(index + 1),
          title,
        })),
      });
    expect(told('CC702', goals('Mục tiêu 1. A', 'Việc', 'Mục tiêu 2: B'))).toEqual([]);
    expect(told('CC702', goals('Mục tiêu 1. A', 'Mục tiêu 5. B'))[0]).toContain(
      '“Mục tiêu 5” ngay sau “Mục tiêu 1”, thiếu Mục tiêu 2 đến 4',
    );
    expect(told('CC702', goals('Mục tiêu 2. A'))[0]).toContain('bắt đầu từ “Mục tiêu 2”, thiếu Mục tiêu 1.');
    expect(told('CC702', task('II.2', { tt: '4' }))).toEqual([
      expect.stringContaining('ghi “TT 4” ngay sau “TT 1”, thiếu TT 2 đến 3'),
    ]);
  });

  it('CC703 knows no such unit, and asks for the nearest', () => {
    const found = checkPlan({
      ...PLAN,
      ...task('II.1', { leadText: 'Phòng Kinh tê và hạ tầng', support: ['Ban X', 'Các cơ quan, đơn vị'] })(
        PLAN,
      ),
    });
    const unknown = found.filter(({ code, message }) => code === 'CC703' && message.startsWith('Không rõ'));
    expect(unknown.map(({ message, task: of }) => [of, message])).toContainEqual([
      'II.1',
      'Không rõ “Ban X” là đơn vị nào (II.1).',
    ]);
    expect(found.filter(({ message }) => message.includes('Các cơ quan, đơn vị'))).toEqual([]);
  });

  it('CC703 is told at the first task that writes a name in another way', () => {
    const found = checkPlan(PLAN).filter(({ message }) =>
      message.startsWith('“Phòng Văn hóa - xã hội” được hiểu là'),
    );
    expect(found.map(({ task: of }) => of)).toEqual(['I.1']);
  });

  it('CC704 tells a deadline that was guessed, and as what; a condition is none', () => {
    const understood = (dueText: string) =>
      understandPlan({ ...PLAN, tasks: [{ ...PLAN.tasks[0]!, dueText }] });
    const of = (dueText: string) => told('CC704', () => ({ tasks: understood(dueText).tasks }));
    expect(of('Tháng 3, 6, 9, 12')).toEqual([
      'I.1: thời hạn “Tháng 3, 6, 9, 12” hiểu là từ 01/3/2026 đến hết 31/12/2026 (các mốc 31/3, 30/6, 30/9, 31/12): có nhiều mốc, lấy mốc cuối.',
    ]);
    for (const dueText of ['Theo hướng dẫn của tỉnh', 'Định kỳ hằng quý', 'Trước 30/6'])
      expect(of(dueText)).toEqual([]);
  });

  it('CC704 tells a deadline that cannot be read, and one left blank', () => {
    expect(told('CC704', task('I.4', { dueText: 'sớm', due: { kind: 'unreadable' } }))).toEqual([
      'I.4: thời hạn “sớm” không phải một ngày, nên không bao giờ quá hạn.',
    ]);
    expect(told('CC704', task('I.4', { dueText: '', due: { kind: 'unreadable' } }))).toEqual([
      'I.4: thời hạn để trống, nên không bao giờ quá hạn.',
    ]);
  });
});

describe('what is told', () => {
  it('has every part of a finding, null where there is none', () => {
    expect(checkPeriod({ plan: PLAN, period: april, sheets: [], rejected: [] })[0]).toEqual({
      code: 'CC501',
      slug: 'unit-not-submitted',
      severity: 'error',
      file: null,
      sheet: null,
      cell: null,
      task: null,
      unit: 'phong-vhxh',
      message: 'Phòng Văn hóa - Xã hội chưa gửi biểu.',
      hint: 'Gửi đơn vị lời nhắc; biểu nhận được thì chép vào thư mục của kỳ rồi chạy lại.',
    });
  });

  it('is one line of a cell, and not all of a long one', () => {
    const status = `Gần\n\u0007xong ${'x'.repeat(300)}`;
    const [finding] = checkSheet(subjectOf({ 'I.4': { status } })).filter(({ code }) => code === 'CC203');
    expect(finding!.message).not.toMatch(/[\u0000-\u001f]/);
    expect(finding!.message.length).toBeLessThan(320);
    expect(finding!.message).toContain('x…”');
  });
});
