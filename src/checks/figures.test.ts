/**
 * The tables of figures as units lay them out, in real workbooks: each deviation is read rightly or said. What stands
 * in them is in the model or told by a finding, and nothing is added twice.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../test/gridOf.ts';
import { PLAN } from '../../test/reports.ts';
import { bytesOf } from '../../test/sheets.ts';
import { readWorkbook } from '../input/workbook.ts';
import { addressOf, placeOf } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import type { Workbook } from '../model/grid.ts';
import { periodOf } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import { type Cell, COUNTS, type Sheet } from '../model/sheet.ts';
import { parseSheet } from '../parse/sheet.ts';
import { reckonIndicators, reckonProcedures } from '../report/figures.ts';
import { COUNT_LABELS } from '../text/labels.ts';
import { BUILT_IN_SETTINGS } from '../workspace/builtIn.ts';
import { procedureRows } from './rows.ts';
import { checkSheet } from './run.ts';

type Rows = Value[][];
type Worksheet = [name: string, rows: Rows];

const april = periodOf('thang-04', 2026, BUILT_IN_SETTINGS.periods);
const INFO: Worksheet = [
  'Thông tin',
  [
    ['Mã đơn vị', 'ttpvhcc'],
    ['Kỳ báo cáo', 'Tháng 4'],
    ['Năm', 2026],
  ],
];
const TASKS: Rows = [
  ['Mã', 'Nội dung, công việc', 'Tình trạng', 'Tỷ lệ hoàn thành (%)'],
  ['III.7', 'Việc III.7', 'Đang thực hiện', 50],
];
const HEADER: Value[] = ['Lĩnh vực', ...COUNTS.map((count) => COUNT_LABELS[count])];

/** [online, direct, carried, early, onTime, late, pendingLate] → a row in which every sum holds. */
function field(name: string | null, [o, d, c, e, t, l, p]: number[]): Value[] {
  const received = o! + d! + c!;
  const resolved = Math.min(received, e! + t! + l!);
  const early = Math.min(e!, resolved);
  const onTime = Math.min(t!, resolved - early);
  const pending = received - resolved;
  const late = Math.min(p!, pending);
  return [
    name,
    received,
    o!,
    d!,
    c!,
    resolved,
    early,
    onTime,
    resolved - early - onTime,
    pending,
    pending - late,
    late,
  ];
}

const sum = (name: string | null, rows: Rows): Value[] => [
  name,
  ...COUNTS.map((_, index) => rows.reduce((total, row) => total + Number(row[index + 1] ?? 0), 0)),
];
const times = (name: string, row: Value[], by: number): Value[] => [
  name,
  ...row.slice(1).map((value) => Number(value) * by),
];

const HO_TICH = field('Hộ tịch', [180, 12, 5, 120, 65, 3, 0]);
const CHUNG_THUC = field('Chứng thực', [160, 8, 0, 110, 55, 0, 0]);
const DAT_DAI = field('Đất đai', [70, 4, 10, 40, 30, 6, 1]);
const FIRST = field('Cấp lần đầu', [30, 1, 4, 20, 10, 2, 1]);
const SECOND: Value[] = [
  'Biến động',
  ...DAT_DAI.slice(1).map((value, index) => Number(value) - Number(FIRST[index + 1])),
];
const FIELDS = [HO_TICH, CHUNG_THUC, DAT_DAI];
const TOTAL = sum('Tổng cộng', FIELDS);
const renamed = (row: Value[], name: string | null): Value[] => [name, ...row.slice(1)];

function read(...worksheets: Worksheet[]): { sheet: Sheet; findings: Finding[] } {
  const workbook = readWorkbook(bytesOf([...worksheets, INFO])) as Workbook;
  const sheet = parseSheet(workbook, 'ttpvhcc.xlsx', 'a'.repeat(64), PLAN, april.key);
  const findings = checkSheet({
    sheet,
    plan: PLAN,
    rules: BUILT_IN_SETTINGS.periods,
    unit: unitNamed(PLAN, sheet.unit!),
    expected: april,
    period: april,
    before: {},
    today: '2026-04-17',
  });
  return { sheet, findings };
}

/** What is told of the tables of figures. */
const FIGURE_CODES = /^CC(?:106|20\d|60[2-9]|61\d)$/;

function told(...worksheets: Worksheet[]) {
  const { sheet, findings } = read(['Tiến độ', TASKS], ...worksheets);
  return {
    said: findings
      .filter(({ code }) => FIGURE_CODES.test(code))
      .map(({ code, cell }) => `${code} ${cell ?? '–'}`),
    received: reckonProcedures([sheet], PLAN)?.total.received,
    sheet,
    findings,
  };
}

const tthc = (...rows: Rows): Worksheet => ['TTHC', rows];
const ALL = Number(TOTAL[1]);

describe('a TTHC table', () => {
  it.each<[what: string, rows: Rows, said: string[], received?: number]>([
    ['as the form has it', [HEADER, ...FIELDS, TOTAL], []],
    ['a total above', [HEADER, TOTAL, ...FIELDS], []],
    ['a total in the middle, of all', [HEADER, HO_TICH, TOTAL, CHUNG_THUC, DAT_DAI], []],
    ['the same total twice', [HEADER, TOTAL, ...FIELDS, TOTAL], []],
    ['a total without a name', [HEADER, ...FIELDS, renamed(TOTAL, null)], []],
    ['a second total', [HEADER, ...FIELDS, times('Tổng số', TOTAL, 2), TOTAL], ['CC609 A5']],
    [
      'a field below the total',
      [HEADER, HO_TICH, CHUNG_THUC, sum('Cộng', [HO_TICH, CHUNG_THUC]), DAT_DAI],
      ['CC609 A5'],
      365,
    ],
    [
      'cumulative numbers below',
      [HEADER, ...FIELDS, TOTAL, times('Lũy kế từ đầu năm', TOTAL, 4)],
      ['CC609 A6'],
    ],
    [
      'cumulative numbers, no total',
      [HEADER, ...FIELDS, times('Cộng dồn từ đầu năm', TOTAL, 4)],
      ['CC609 A5'],
    ],
    ['the year before', [HEADER, ...FIELDS, TOTAL, times('Cùng kỳ năm 2025', TOTAL, 2)], ['CC609 A6']],
    ['a field of another year', [HEADER, ...FIELDS, times('Hộ tịch năm 2025', HO_TICH, 1)], ['CC609 A5']],
    [
      'a field of a law of another year',
      [HEADER, HO_TICH, CHUNG_THUC, renamed(DAT_DAI, 'Luật Đất đai năm 2024'), TOTAL],
      [],
    ],
    ['a whole year', [HEADER, ...FIELDS, TOTAL, times('Cả năm 2025', TOTAL, 2)], ['CC609 A6']],
    ['a rate', [HEADER, ...FIELDS, TOTAL, ['Tỷ lệ (%)', null, 91]], ['CC609 A6']],
    ['a part', [HEADER, HO_TICH, renamed(FIRST, 'Trong đó: khai sinh'), CHUNG_THUC, DAT_DAI], ['CC609 A3']],
    [
      'all parts, with dashes',
      [HEADER, ...FIELDS, renamed(FIRST, '- Cấp lần đầu'), renamed(SECOND, '- Biến động')],
      [],
    ],
    [
      'all parts, with spaces',
      [HEADER, ...FIELDS, renamed(FIRST, '   Cấp lần đầu'), renamed(SECOND, '   Biến động')],
      [],
    ],
    ['all parts, by the total alone', [HEADER, ...FIELDS, FIRST, SECOND, TOTAL], []],
    // What adds up may be a field's parts, or chance: all are counted, and a person looks.
    [
      'all parts, by nothing but their numbers',
      [HEADER, ...FIELDS, FIRST, SECOND],
      ['CC609 A4'],
      ALL + Number(DAT_DAI[1]),
    ],
    [
      'a field that others add up to by chance',
      [HEADER, sum('Chứng thực', [HO_TICH, DAT_DAI]), HO_TICH, DAT_DAI],
      [],
      2 * Number(sum('', [HO_TICH, DAT_DAI])[1]),
    ],
    ['all parts below “Trong đó”', [HEADER, DAT_DAI, ['Trong đó:'], FIRST, SECOND, HO_TICH, CHUNG_THUC], []],
    ['“Trong đó” that ends nowhere', [HEADER, HO_TICH, ['Trong đó:'], CHUNG_THUC, DAT_DAI], ['CC609 A4']],
    [
      'parts that do not add up',
      [HEADER, ...FIELDS, renamed(FIRST, '- Cấp lần đầu'), renamed(HO_TICH, '- Khác')],
      ['CC609 A5', 'CC609 A6'],
    ],
    [
      'levels',
      [
        HEADER,
        sum('I. Cấp xã', [HO_TICH, CHUNG_THUC]),
        HO_TICH,
        CHUNG_THUC,
        renamed(DAT_DAI, 'II. Cấp tỉnh'),
        TOTAL,
      ],
      [],
    ],
    [
      'levels with sums of their own',
      [
        HEADER,
        ['I. Cấp xã'],
        HO_TICH,
        CHUNG_THUC,
        sum('Cộng I', [HO_TICH, CHUNG_THUC]),
        ['II. Cấp tỉnh'],
        DAT_DAI,
        sum('Cộng II', [DAT_DAI]),
        TOTAL,
      ],
      [],
    ],
    [
      'levels within levels',
      [
        HEADER,
        sum('A. Cấp xã', [HO_TICH, CHUNG_THUC, DAT_DAI]),
        sum('I. Tư pháp', [HO_TICH, CHUNG_THUC]),
        HO_TICH,
        CHUNG_THUC,
        renamed(DAT_DAI, 'II. Đất đai'),
        sum('Cộng cấp xã', FIELDS),
        TOTAL,
      ],
      [],
    ],
    [
      'levels with sums within a level',
      [
        HEADER,
        sum('A. Cấp xã', FIELDS),
        ['I. Tư pháp'],
        HO_TICH,
        CHUNG_THUC,
        sum('Cộng', [HO_TICH, CHUNG_THUC]),
        ['II. Đất đai'],
        DAT_DAI,
        TOTAL,
      ],
      [],
    ],
    [
      'numbers of its rows',
      [[null, ...HEADER], ...FIELDS.map((row, index) => [index + 1, ...row]), [null, ...TOTAL]],
      [],
    ],
    ['months as rows', [HEADER, times('Tháng 3', TOTAL, 2), renamed(TOTAL, 'Tháng 4')], ['CC609 A2']],
    [
      'sums of levels without a name',
      [HEADER, ...FIELDS.slice(0, 2), sum(null, FIELDS.slice(0, 2)), DAT_DAI, TOTAL],
      [],
    ],
    ['a level that is no sum', [HEADER, times('I. Cấp xã', HO_TICH, 5), ...FIELDS], ['CC609 A2']],
    [
      'a slip in the sum of a level',
      [
        HEADER,
        sum('I. Cấp xã', [HO_TICH, CHUNG_THUC]).with(3, 21),
        HO_TICH,
        CHUNG_THUC,
        ['II. Cấp tỉnh'],
        DAT_DAI,
        TOTAL,
      ],
      ['CC604 D2'],
    ],
    ['a field twice', [HEADER, ...FIELDS, HO_TICH], ['CC609 A5']],
    [
      'a field twice, with other numbers',
      [HEADER, ...FIELDS, renamed(FIRST, 'Hộ tịch')],
      ['CC609 A5'],
      ALL + Number(FIRST[1]),
    ],
    [
      'one field on two levels',
      [HEADER, ['I. Cấp xã'], HO_TICH, ['II. Cấp tỉnh'], HO_TICH],
      [],
      2 * Number(HO_TICH[1]),
    ],
    ['a field without a name', [HEADER, HO_TICH, CHUNG_THUC, renamed(DAT_DAI, null), TOTAL], ['CC609 B4']],
    ['an unknown field', [HEADER, HO_TICH, CHUNG_THUC, renamed(DAT_DAI, 'Việc lạ'), TOTAL], []],
    [
      'a small row without a name',
      [HEADER, HO_TICH, CHUNG_THUC, DAT_DAI, field(null, [3, 1, 1, 2, 1, 0, 0])],
      ['CC609 B5'],
      ALL + 5,
    ],
    ['a note in the middle', [HEADER, HO_TICH, ['Ghi chú: số đến hết ngày 15/4'], CHUNG_THUC, DAT_DAI], []],
    ['the header on each page', [HEADER, HO_TICH, CHUNG_THUC, HEADER, DAT_DAI, TOTAL], []],
    ['a second table below', [HEADER, ...FIELDS, TOTAL, [], HEADER, ...FIELDS], ['CC609 A7']],
    [
      'numbers beside it alone',
      [HEADER, ...FIELDS, ['Y tế', ...Array<Value>(11).fill(null), 7]],
      ['CC612 M5'],
    ],
    [
      'a field below the signatures, without a name',
      [HEADER, HO_TICH, CHUNG_THUC, ['Người lập biểu'], renamed(DAT_DAI, null)],
      ['CC609 B5'],
    ],
    ['a telephone below', [HEADER, ...FIELDS, ['Người lập biểu'], [null, null, 912345678]], []],
    ['a column missing', [HEADER.toSpliced(4, 1), ...FIELDS.map((row) => row.toSpliced(4, 1))], ['CC106 A1']],
    ['a group missing', [HEADER.slice(0, 9), ...FIELDS.map((row) => row.slice(0, 9))], ['CC106 A1']],
    ['a column more', [[...HEADER, 'Hồ sơ trả lại'], ...FIELDS.map((row) => [...row, 3])], ['CC612 M1']],
    [
      'a field of the community',
      [HEADER, ['Phát triển cộng đồng', ...HO_TICH.slice(1)], CHUNG_THUC, DAT_DAI],
      [],
    ],
    ['a column of remarks', [[...HEADER, 'Ghi chú'], ...FIELDS.map((row) => [...row, 'đủ'])], []],
    [
      'a column twice',
      [HEADER.toSpliced(3, 0, 'Trực tuyến'), ...FIELDS.map((row) => row.toSpliced(3, 0, 9))],
      ['CC612 D1'],
    ],
    ['fields that lost their header', [HEADER.with(0, null), ...FIELDS, TOTAL], []],
    ['thousands', [['Đơn vị tính: nghìn hồ sơ'], HEADER, ...FIELDS], ['CC206 A1']],
    [
      'a number of thousands',
      [HEADER, HO_TICH.with(1, '5 nghìn'), CHUNG_THUC, DAT_DAI],
      ['CC202 B2'],
      ALL - Number(HO_TICH[1]),
    ],
    ['blanks for 0', [HEADER, HO_TICH, CHUNG_THUC.map((value) => value || null), DAT_DAI, TOTAL], []],
    ['a blank that is not 0', [HEADER, HO_TICH.with(2, null), CHUNG_THUC, DAT_DAI], ['CC604 B2']],
  ])('with %s', (_, rows, said, received = ALL) => {
    expect(told(tthc(...rows))).toMatchObject({ said, received });
  });

  it('with numbers of another month', () => {
    const header = HEADER.map((text, column) => (column === 0 ? text : `${text} tháng 3`));
    const { said, received } = told(tthc(header, ...FIELDS));
    expect({ said, received }).toEqual({ said: ['CC106 A1', 'CC608 A1', 'CC610 B1'], received: undefined });
  });

  it('with the names of its groups in a row above, or without one of them', () => {
    const low = [
      '',
      'Tổng số',
      'Trực tuyến',
      'Trực tiếp',
      'Từ kỳ trước',
      'Tổng số',
      'Trước hạn',
      'Đúng hạn',
      'Quá hạn',
      'Trong hạn',
      'Quá hạn',
    ];
    const rows = [HO_TICH, CHUNG_THUC, DAT_DAI].map((row) => row.toSpliced(9, 1));
    const { sheet, said } = told(
      tthc(['Lĩnh vực', 'Tiếp nhận', ...Array<Value>(3).fill(null), 'Đã giải quyết'], low, ...rows),
    );
    expect(said).toEqual(['CC106 A1']);
    expect(sheet.procedures!.fields[2]!.counts).toMatchObject({
      late: { value: 6 },
      pendingLate: { value: 1 },
    });
  });

  it('that is not there, or cannot be read', () => {
    const turned = [HEADER, ...FIELDS, TOTAL].map((row) => [...row]);
    const columns = HEADER.map((_, index) => turned.map((row) => row[index]!));
    expect(told().said).toEqual(['CC608 –']);
    expect(told(tthc(...columns)).said).toEqual(['CC608 A1']);
    expect(told(tthc(...FIELDS, TOTAL)).said).toEqual(['CC608 A1']);
    expect(told(['Biểu 2', [[], ...FIELDS]]).said).toEqual(['CC608 A2']);
    expect(told(tthc(...FIELDS.map((row) => row.slice(1)))).said).toEqual(['CC608 A1']);
    expect(told(tthc(HEADER, ['Hộ tịch'], ['Chứng thực'])).said).toEqual(['CC608 A1']);
    expect(told(tthc(HEADER), ['Biểu 2', FIELDS]).said).toEqual(['CC608 A1']);
  });

  it('in two worksheets: that of the period is read, another is said', () => {
    const march: Worksheet = ['TTHC tháng 3', [HEADER, ...FIELDS, HO_TICH]];
    expect(told(march, ['TTHC T4', [HEADER, ...FIELDS]])).toMatchObject({ said: [], received: ALL });
    expect(told(['Nháp', [HEADER, HO_TICH]], ['TTHC', [HEADER, ...FIELDS]])).toMatchObject({
      said: ['CC609 A1'],
      received: ALL,
    });
    expect(told(['TTHC', [HEADER]], ['Bản chính', [HEADER, ...FIELDS]])).toMatchObject({
      said: [],
      received: ALL,
    });
  });

  it('above, below or beside the tasks', () => {
    const below = read(['Tiến độ', [...TASKS, [], HEADER, ...FIELDS]]);
    const above = read(['Tiến độ', [HEADER, ...FIELDS, [], ...TASKS]]);
    const side = [HEADER, ...FIELDS];
    const beside = read([
      'Tiến độ',
      side.map((row, index) => [...(TASKS[index] ?? [null, null, null, null]), null, ...row]),
    ]);
    for (const { sheet, findings } of [below, above, beside]) {
      expect(reckonProcedures([sheet], PLAN)?.total.received).toBe(ALL);
      expect(sheet.progress?.rows.map(({ task }) => task)).toEqual(['III.7']);
      expect(findings.filter(({ code }) => /^CC6(?:0[2-9]|1)/.test(code))).toEqual([]);
    }
  });

  it('of two months side by side: the sheet’s is read', () => {
    const months: Value[] = [null, 'Tháng 3', ...Array<Value>(10).fill(null), 'Tháng 4'];
    const rows = FIELDS.map((row) => [...times('', row, 3).with(0, row[0]!), ...row.slice(1)]);
    expect(told(tthc(months, [...HEADER, ...HEADER.slice(1)], ...rows))).toMatchObject({
      said: ['CC610 B2'],
      received: ALL,
    });
  });

  it('of two years side by side: this year’s is read', () => {
    const years: Value[] = [null, 'Năm 2025', ...Array<Value>(10).fill(null), 'Năm 2026'];
    const rows = FIELDS.map((row) => [...times('', row, 3).with(0, row[0]!), ...row.slice(1)]);
    const { said, received, findings } = told(tthc(years, [...HEADER, ...HEADER.slice(1)], ...rows));
    expect({ said, received }).toEqual({ said: ['CC610 B2'], received: ALL });
    expect(findings.find(({ code }) => code === 'CC610')?.message).toBe(
      'Số năm 2025, trong kỳ ghi cạnh nhau; chỉ đọc trong kỳ.',
    );
  });

  it('of the period and cumulative side by side, whichever stands first', () => {
    const groups: Value[] = [null, 'Lũy kế từ đầu năm', ...Array<Value>(10).fill(null), 'Trong kỳ'];
    const rows = FIELDS.map((row) => [...times('', row, 3).with(0, row[0]!), ...row.slice(1)]);
    const { said, received, findings } = told(tthc(groups, [...HEADER, ...HEADER.slice(1)], ...rows));
    expect({ said, received }).toEqual({ said: ['CC610 B2'], received: ALL });
    expect(findings.find(({ code }) => code === 'CC610')?.message).toBe(
      'Số lũy kế, trong kỳ ghi cạnh nhau; chỉ đọc trong kỳ.',
    );
  });

  it('of a unit that does not keep it', () => {
    const { sheet } = told(tthc(HEADER, ...FIELDS));
    const other = { ...sheet, unit: 'van-phong' };
    expect(reckonProcedures([other], PLAN)).toBeUndefined();
    expect(reckonProcedures([other, sheet], PLAN)?.sheet).toBe(sheet);
    const subject = {
      sheet: other,
      plan: PLAN,
      rules: BUILT_IN_SETTINGS.periods,
      before: {},
      today: '2026-04-17',
    };
    const said = checkSheet({
      ...subject,
      unit: unitNamed(PLAN, 'van-phong'),
      expected: april,
      period: april,
    });
    expect(said.filter(({ code }) => code === 'CC612').map(({ message }) => message)).toEqual([
      'Bảng TTHC do Trung tâm Phục vụ hành chính công báo cáo, số ở đây không tính.',
    ]);
  });
});

const INDICATORS: Value[] = ['Mã chỉ tiêu', 'Chỉ tiêu', 'Mục tiêu', 'Tử số', 'Mẫu số', 'Giá trị', 'Ghi chú'];
const figures = (...rows: Rows): Worksheet => ['Số liệu', rows];
const I06 = (...rest: Value[]): Value[] => ['I06', 'Tỷ lệ I06', '≥ 95%', ...rest];

describe('a table of indicators', () => {
  it.each<[what: string, rows: Rows, said: string[], fraction: (number | null)[]]>([
    ['as the form has it', [INDICATORS, I06(98, 100)], [], [98, 100]],
    ['an indicator twice', [INDICATORS, I06(98, 100), I06(1, 100)], ['CC610 A3'], [98, 100]],
    ['an indicator twice, one row blank', [INDICATORS, I06(), I06(98, 100)], [], [98, 100]],
    [
      'a row that names none',
      [INDICATORS, I06(98, 100), [null, 'Tỷ lệ hài lòng', null, 9, 10]],
      ['CC612 B3'],
      [98, 100],
    ],
    ['a heading', [INDICATORS, [null, 'I. Chỉ tiêu TTHC'], I06(98, 100)], [], [98, 100]],
    [
      'an indicator of another unit',
      [INDICATORS, I06(98, 100), ['I03', null, null, 1, 9]],
      ['CC612 A3'],
      [98, 100],
    ],
    [
      'an indicator of nobody',
      [INDICATORS, I06(98, 100), ['I21', null, null, 1, 9]],
      ['CC612 A3'],
      [98, 100],
    ],
    [
      'a code beside another name',
      [INDICATORS, ['I06', 'Tỷ lệ I07', null, 98, 100]],
      ['CC612 A2'],
      [98, 100],
    ],
    ['both numbers in one cell', [INDICATORS, I06('123/125')], [], [123, 125]],
    ['a percentage for a numerator', [INDICATORS, I06('97%', 100)], ['CC202 D2'], [null, null]],
    ['words for a denominator', [INDICATORS, I06(98, 'khá nhiều')], ['CC202 E2'], [null, null]],
    ['nothing arising beside a number', [INDICATORS, I06(98, 'Không phát sinh')], ['CC202 E2'], [null, null]],
    ['a value that cannot be', [INDICATORS, I06(98, 100, 9800)], ['CC204 F2'], [98, 100]],
    ['another value', [INDICATORS, I06(98, 100, '97%')], ['CC603 F2'], [98, 100]],
    [
      'months side by side',
      [[...INDICATORS.slice(0, 3), 'Tử số T3', 'Mẫu số T3', 'Tử số T4', 'Mẫu số T4'], I06(1, 9, 98, 100)],
      ['CC610 D1'],
      [98, 100],
    ],
    [
      'months in a row above',
      [
        [null, null, null, 'Tháng 3', null, 'Tháng 4'],
        [...INDICATORS.slice(0, 3), 'Tử số', 'Mẫu số', 'Tử số', 'Mẫu số'],
        I06(1, 9, 98, 100),
      ],
      ['CC610 D2'],
      [98, 100],
    ],
    [
      'other months',
      [[...INDICATORS.slice(0, 3), 'Tử số T2', 'Mẫu số T2', 'Tử số T1', 'Mẫu số T1'], I06(98, 100, 1, 9)],
      ['CC106 A1', 'CC610 D1'],
      [null, null],
    ],
    [
      'one other month',
      [[...INDICATORS.slice(0, 3), 'Tử số T3', 'Mẫu số T3'], I06(98, 100)],
      ['CC106 A1', 'CC610 D1'],
      [null, null],
    ],
    [
      'another year',
      [[...INDICATORS.slice(0, 3), 'Tử số năm 2025', 'Mẫu số năm 2025'], I06(98, 100)],
      ['CC106 A1', 'CC610 D1'],
      [null, null],
    ],
    [
      'another month before its own',
      [[...INDICATORS.slice(0, 3), 'Tử số T3', 'Mẫu số T3', 'Tử số', 'Mẫu số'], I06(1, 9, 98, 100)],
      ['CC610 D1'],
      [98, 100],
    ],
    [
      'a column more',
      [
        [...INDICATORS, 'Số mới'],
        [...I06(98, 100, null, null), 7],
      ],
      ['CC612 H1'],
      [98, 100],
    ],
    [
      'a denominator that lost its name',
      [INDICATORS.with(4, 'Cột E'), I06(98, 100)],
      ['CC106 A1', 'CC612 E1'],
      [null, null],
    ],
    ['a signature in the middle', [INDICATORS, [null, 'Ghi chú: số đến 15/4'], I06(98, 100)], [], [98, 100]],
    ['the header on each page', [INDICATORS, INDICATORS, I06(98, 100)], [], [98, 100]],
  ])('with %s', (_, rows, said, fraction) => {
    const { sheet, said: found } = told(figures(...rows), tthc(HEADER, ...FIELDS));
    const result = reckonIndicators(PLAN, new Map([['ttpvhcc', sheet]])).find(
      ({ indicator }) => indicator.id === 'I06',
    )!;
    expect({ said: found, fraction: [result.numerator, result.denominator] }).toEqual({
      said: said.toSorted(),
      fraction,
    });
  });

  it('that lost its header, or stands in two worksheets', () => {
    const lost = told(figures(I06(98, 100), ['I07', null, null, 9, 10]), tthc(HEADER, ...FIELDS));
    expect(lost.findings.filter(({ code }) => code === 'CC601').map(({ cell }) => cell)).toEqual(['A1']);
    const inOneCell = told(
      figures(
        ['Mã chỉ tiêu', 'Chỉ tiêu', 'Kết quả'],
        ['I06', 'Luân chuyển', '98/100'],
        ['I01', 'Kiểm soát', 'Không phát sinh'],
        ['I07', 'Thanh toán', '9/10'],
      ),
      tthc(HEADER, ...FIELDS),
    );
    expect(inOneCell.findings.filter(({ code }) => /^CC(?:601|116)$/.test(code))).toEqual([
      expect.objectContaining({
        code: 'CC601',
        cell: 'A2',
        message: expect.stringMatching(/^Trang Số liệu/),
      }),
    ]);
    const twice = told(
      figures(INDICATORS, I06(98, 100)),
      ['Bản 2', [INDICATORS, I06(1, 9)]],
      tthc(HEADER, ...FIELDS),
    );
    expect(twice.said).toEqual(['CC610 A1']);
    const months = told(
      ['Số liệu T3', [INDICATORS, I06(1, 9)]],
      ['Số liệu T4', [INDICATORS, I06(98, 100)]],
      tthc(HEADER, ...FIELDS),
    );
    expect(months.said).toEqual([]);
    expect(months.sheet.indicators?.sheet).toBe('Số liệu T4');
  });
});

it('two tables of figures on one worksheet end where the other begins', () => {
  const both: Rows[] = [
    [INDICATORS, I06(98, 100), [], HEADER, ...FIELDS],
    [HEADER, ...FIELDS, [], INDICATORS, I06(98, 100)],
  ];
  for (const rows of both) {
    const { sheet, said } = told(figures(...rows));
    expect(said).toEqual([]);
    expect(sheet.indicators!.rows).toHaveLength(1);
    expect(sheet.procedures!.fields).toHaveLength(FIELDS.length);
  }
});

describe('CC611', () => {
  const about = (status: string, more: Value[] = []) => {
    const tasks = [
      ...TASKS.slice(0, 1).map((row) => row.slice(0, 3 + more.length)),
      ['III.7', 'Việc III.7', status, ...more],
    ];
    const { findings } = read(
      ['Tiến độ', tasks],
      figures(INDICATORS, I06(123, 200)),
      tthc(HEADER, ...FIELDS),
    );
    return findings
      .filter(({ code }) => ['CC611', 'CC607', 'CC303'].includes(code))
      .map(({ code, cell, message }) => `${code} ${cell}: ${message}`);
  };

  it('tells once that a task is done whose target is missed', () => {
    expect(about('Hoàn thành')).toEqual([
      'CC611 C2: III.7: ghi “Hoàn thành” nhưng chỉ tiêu chưa đạt: I06 61,5% (123/200), mục tiêu ≥ 95%.',
    ]);
    expect(about('Đang thực hiện')).toEqual(['CC607 D2: I06 61,5% (123/200), mục tiêu ≥ 95%.']);
    // The rate contradicts the status already.
    expect(about('Hoàn thành', [61]).map((text) => text.slice(0, 8))).toEqual(['CC303 D2', 'CC607 D2']);
  });
});

describe('whatever a unit adds to its tables', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 7, maxLength: 7 });
  const NAMES = ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội', 'Người có công', 'Lĩnh vực khác'];
  const fields = fc
    .array(numbers, { minLength: 2, maxLength: NAMES.length })
    .map((all) => all.map((each, index) => field(NAMES[index]!, each)));

  /** Changes that repeat what is there: none may change what is counted. */
  const REPEATS: ((rows: Rows) => Rows)[] = [
    (rows) => [...rows, times('Lũy kế từ đầu năm', sum('', rows), 3)],
    (rows) => [times('Cùng kỳ năm trước', rows[0]!, 2), ...rows],
    (rows) => [rows[0]!, times('Trong đó: qua mạng', rows[0]!, 1).with(1, 1), ...rows.slice(1)],
    (rows) => [sum('I. Cấp xã', rows), ...rows],
    (rows) => [sum('Tổng số', rows), ...rows],
    (rows) => [...rows, sum('Tổng cộng', rows), ['Tỷ lệ (%)', null, 97]],
    (rows) => [...rows, ['Ghi chú: đã soát'], rows[0]!],
    (rows) => [HEADER, ...rows],
  ];
  const change = fc.option(fc.nat(REPEATS.length - 1), { nil: undefined });

  it('nothing is added twice, and every number is read or told', () => {
    fc.assert(
      fc.property(
        fields,
        change,
        fc.boolean(),
        fc.option(fc.nat(11), { nil: undefined }),
        (rows, at, more, gone) => {
          const changed = at === undefined ? rows : REPEATS[at]!(rows);
          let table: Rows = [HEADER, ...changed];
          if (more)
            table = table.map((row, index) => [
              ...row,
              ...(row.length === 12 ? [index === 0 ? 'Khác' : 5] : []),
            ]);
          if (gone !== undefined)
            table = table.map((row) =>
              row.with(Math.min(gone, row.length - 1), row === table[0] ? 'Cột lạ' : (row[gone] ?? null)),
            );
          const result = told(tthc(...table));
          const cells = procedureRows(result.sheet.procedures).flatMap(({ counts }): Cell<number>[] =>
            Object.values(counts),
          );
          const read = cells.map(({ at }) => at);
          expect(unaccounted('TTHC', table, read, result.findings)).toEqual([]);
          if (gone === undefined && result.received !== undefined)
            expect(result.received).toBe(Number(sum('', rows)[1]));
        },
      ),
      { numRuns: 100 },
    );
  });

  const ROWS: ((numbers: [Value, Value]) => Value[])[] = [
    (told) => ['I06', null, null, ...told],
    (told) => ['I07', null, null, ...told],
    (told) => [null, 'Tỷ lệ I10', null, ...told],
    (told) => ['I03', null, null, ...told],
    (told) => ['I21', null, null, ...told],
    (told) => ['I99', 'Tỷ lệ lạ', null, ...told],
    (told) => [null, 'Tổng cộng', null, ...told],
    () => [null, 'II. Chỉ tiêu khác'],
    () => [null, 'Người lập biểu', null, null, 'Giám đốc'],
  ];
  const fraction = fc.tuple(fc.nat(50), fc.integer({ min: 51, max: 90 }));
  const row = fc.tuple(fc.nat(ROWS.length - 1), fraction).map(([kind, numbers]) => ROWS[kind]!(numbers));

  it('every number of an indicator is read or told', () => {
    const more = fc.constantFrom('', 'Số khác', 'Tử số', 'Tháng 3');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), more, (rows, beside) => {
        const head: Rows =
          beside === 'Tháng 3'
            ? [
                [null, null, null, 'Tháng 4', null, 'Tháng 3'],
                ['Mã chỉ tiêu', 'Chỉ tiêu', 'Mục tiêu', 'Tử số', 'Mẫu số', 'Tử số'],
              ]
            : [['Mã chỉ tiêu', 'Chỉ tiêu', 'Mục tiêu', 'Tử số', 'Mẫu số', beside]];
        const table = [
          ...head,
          ...rows.map((each) => (beside === '' || typeof each[3] !== 'number' ? each : [...each, 7])),
        ];
        const result = told(figures(...table), tthc(HEADER, ...FIELDS));
        const read = (result.sheet.indicators?.rows ?? []).flatMap(({ numerator, denominator, value }) => [
          numerator.at,
          denominator.at,
          value.at,
        ]);
        expect(unaccounted('Số liệu', table, read, result.findings)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Addresses of numbers of a worksheet that are neither read nor told of. */
function unaccounted(name: string, table: Rows, read: (string | null)[], findings: Finding[]): string[] {
  const known = new Set(read);
  const about = findings.filter(({ sheet, cell }) => sheet === name && cell !== null);
  const isTold = (row: number, column: number) =>
    about.some(({ code, cell, message }) => {
      const [atRow, atColumn] = placeOf(cell!);
      if (code === 'CC608' || message.startsWith('Thêm một bảng')) return row >= atRow;
      if (message.startsWith('Số ')) return column > atColumn;
      if (code === 'CC612') return message.startsWith('Cột') ? column === atColumn : row === atRow;
      // No row of the unit's own indicators: the worksheet as a whole could not be read.
      return (code === 'CC609' && row === atRow) || (code === 'CC601' && message.startsWith('Trang'));
    });
  return table.flatMap((values, index) =>
    values.flatMap((value, place) => {
      const at = addressOf(index + 1, place + 1);
      return typeof value !== 'number' || known.has(at) || isTold(index + 1, place + 1) ? [] : [at];
    }),
  );
}
