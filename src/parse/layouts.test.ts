/** Layouts of careless people, as real workbooks: what is read of them, and what is said of the rest (CC115, CC116). */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { checkSheet } from '../checks/run.ts';
import { readWorkbook } from '../input/workbook.ts';
import { addressOf } from '../model/address.ts';
import type { Workbook } from '../model/grid.ts';
import { periodOf } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import type { Sheet } from '../model/sheet.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { parseSheet } from './sheet.ts';

const plan = builtInPlan();
const rules = BUILT_IN_SETTINGS.periods;
const april = periodOf('thang-04', 2026, rules);
const title = (id: string) => plan.tasks.find((task) => task.id === id)!.title;

type Value = string | number | null;
interface Worksheet {
  rows: Value[][];
  merges?: string[];
  hidden?: boolean;
}

/** What the program reads of a workbook that exceljs wrote. */
async function read(
  worksheets: Record<string, Value[][] | Worksheet>,
  expected = 'thang-04',
): Promise<Sheet> {
  const book = new ExcelJS.Workbook();
  for (const [name, given] of Object.entries(worksheets)) {
    const { rows, merges = [], hidden = false } = Array.isArray(given) ? { rows: given } : given;
    const worksheet = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
    for (const [index, row] of rows.entries())
      for (const [column, value] of row.entries())
        if (value !== null) worksheet.getCell(addressOf(index + 1, column + 1)).value = value;
    for (const range of merges) worksheet.mergeCells(range);
  }
  const workbook = readWorkbook(Buffer.from(await book.xlsx.writeBuffer())) as Workbook;
  return parseSheet(workbook, 'phong-kinh-te.xlsx', '', plan, expected);
}

const tasks = ({ progress }: Sheet) =>
  Object.fromEntries((progress?.rows ?? []).map(({ task, status }) => [task ?? '?', status.value]));

/** "CC115 Trang!F6: message" of those findings. */
function said(sheet: Sheet, codes = /^CC(?:1|40)/): string[] {
  const unit = sheet.unit === undefined ? undefined : unitNamed(plan, sheet.unit);
  const subject = { sheet, plan, rules, unit, expected: april, period: april, today: april.to, before: {} };
  return checkSheet(subject)
    .filter(({ code }) => codes.test(code) && code !== 'CC402')
    .map(({ code, sheet: name, cell, message }) => `${code} ${name}!${cell ?? '–'}: ${message}`);
}

const UNIT = ['PHÒNG KINH TẾ'];
const HEAD = ['Mã', 'TT', 'Nội dung, công việc', 'Tình trạng', 'Kết quả thực hiện trong kỳ', 'Ghi chú'];
const row = (id: string, status: Value, result: Value = null, note: Value = null): Value[] => [
  id,
  id.split('.')[1]!,
  title(id),
  status,
  result,
  note,
];
const SECTION = [null, 'VI', 'CẢI CÁCH TÀI CHÍNH CÔNG'];
const VI = [
  row('VI.1', 'Đang thực hiện', 'Đã giao dự toán'),
  row('VI.2', 'Hoàn thành', 'Đã kiểm soát 45 hồ sơ'),
  row('VI.3', 'Đang thực hiện', 'Đang rà soát'),
];
const READ = { 'VI.1': 'doing', 'VI.2': 'done', 'VI.3': 'doing' };
const table = (...rows: Value[][]): Value[][] => [UNIT, HEAD, SECTION, ...rows];

describe('a column', () => {
  const named = (text: Value, ...rest: Value[]) => [
    UNIT,
    [...HEAD.slice(0, 4), text, ...rest],
    SECTION,
    ...VI,
  ];

  it('under another name is told with how many rows it has, and what it is like', async () => {
    const sheet = await read({ 'Tiến độ': named('Đã làm được gì') });
    expect(tasks(sheet)).toEqual(READ);
    expect(said(sheet)).toEqual(['CC115 Tiến độ!E2: Cột “Đã làm được gì” không đọc (3 dòng có chữ).']);
    expect(sheet.unreadColumns[0]!.nearest).toBe('result');
  });

  it.each([
    ['Vướng', 'difficulty'],
    ['Ghi thêm', 'note'],
    ['T4', undefined],
  ])('called “%s” is like %s', async (text, nearest) => {
    const rows = [UNIT, [...HEAD, text], SECTION, ...VI.map((each) => [...each, 'có chữ'])];
    expect((await read({ 'Tiến độ': rows })).unreadColumns[0]).toMatchObject({ at: 'G2', nearest });
  });

  it('without a name is told by what stands in it', async () => {
    const sheet = await read({ 'Tiến độ': [UNIT, [...HEAD.slice(0, 3), null, HEAD[4]!], SECTION, ...VI] });
    expect(said(sheet)).toEqual([
      'CC106 Tiến độ!A2: Thiếu cột “Tình trạng”.',
      'CC115 Tiến độ!D2: Cột D không có tiêu đề, không đọc (3 dòng có chữ).',
    ]);
    expect(sheet.unreadColumns[0]!.nearest).toBe('status');
  });

  it('that nobody need read is not told: empty, numbering, a dash, the plan’s own words, who leads', async () => {
    const rows = [
      UNIT,
      [...HEAD, 'Điểm', null, 'Xếp loại', 'Sản phẩm', 'Đơn vị chủ trì', 'Lãnh đạo phụ trách', 'Phần'],
      SECTION,
      ...VI.map((each, index) => [...each, null, index + 1, '-', 'Kế hoạch', 'Phòng', 'Đ/c Ví Dụ', 'VI']),
    ];
    expect(said(await read({ 'Tiến độ': rows }))).toEqual([]);
  });

  it('of stars alone is one of ticks; a line of stars is none', async () => {
    const rows = [UNIT, [...HEAD, 'Trọng tâm', null], SECTION, ...VI.map((each) => [...each, '*', '***'])];
    expect(said(await read({ 'Tiến độ': rows }))).toEqual([
      'CC115 Tiến độ!G2: Cột “Trọng tâm” không đọc (3 dòng có chữ).',
    ]);
  });

  it('beyond the hundredth without a name is counted', async () => {
    const rows = [UNIT, HEAD, SECTION, [...VI[0]!, ...Array<Value>(120).fill('x')]];
    const told = said(await read({ 'Tiến độ': rows }));
    expect([told.length, told.at(-1)]).toEqual([
      100,
      'CC115 Tiến độ!DB2: Cột DB không có tiêu đề, không đọc (1 dòng có chữ), và 20 cột có chữ ở bên phải.',
    ]);
  });

  it('of the plan’s in which the unit wrote its own documents is told', async () => {
    const rows = [UNIT, [...HEAD, 'Sản phẩm'], SECTION, [...VI[0]!, 'Báo cáo số 45/BC-PKT'], ...VI.slice(1)];
    expect(said(await read({ 'Tiến độ': rows }))).toEqual([
      'CC115 Tiến độ!G2: Cột “Sản phẩm” không đọc (1 dòng có chữ).',
    ]);
  });

  it('below a name merged over two is the filled one; of two filled ones the second is told', async () => {
    const apart = (status: Value, other: Value, id: string) => [id, id[3]!, title(id), status, other];
    const rows = (...pairs: [Value, Value][]) => ({
      rows: [
        UNIT,
        ['Mã', 'TT', 'Nội dung, công việc', 'Tình trạng', null],
        SECTION,
        ...pairs.map(([a, b], index) => apart(a, b, `VI.${index + 1}`)),
      ],
      merges: ['D2:E2'],
    });
    const right = await read({ 'Tiến độ': rows([null, 'Hoàn thành'], [null, 'Đang thực hiện']) });
    expect([tasks(right), said(right)]).toEqual([{ 'VI.1': 'done', 'VI.2': 'doing' }, []]);
    expect(said(await read({ 'Tiến độ': rows(['Hoàn thành', 'chậm'], ['Hoàn thành', null]) }))).toEqual([
      'CC115 Tiến độ!E2: Cột E, dưới tiêu đề trộn ô “Tình trạng”, không đọc (1 dòng có chữ).',
    ]);
  });

  it('of remarks beside another is read with it', async () => {
    const rows = [UNIT, [...HEAD, 'Ghi chú'], SECTION, [...row('VI.1', 'Hoàn thành', 'x', 'một'), 'hai']];
    const sheet = await read({ 'Tiến độ': rows });
    expect([sheet.progress!.rows[0]!.note.text, said(sheet)]).toEqual(['một\nhai', []]);
  });
});

describe('worksheets', () => {
  const LATER = VI.map(([id, tt, words]) => [id!, tt!, words!, 'Tạm dừng']);

  it.each([
    ['Nháp', 'Bản chính'],
    ['Tien do cu', 'Tiến độ chính thức'],
    ['Tiến độ (2)', 'Tiến độ'],
    ['Tháng 3', 'Tiến độ'],
  ])('“%s” gives way to “%s”, in whatever order', async (draft, main) => {
    for (const names of [
      [draft, main],
      [main, draft],
    ]) {
      const book = Object.fromEntries(names.map((name) => [name, table(...(name === main ? VI : LATER))]));
      const sheet = await read(book);
      expect([sheet.progress!.sheet, tasks(sheet)]).toEqual([main, READ]);
      expect(said(sheet)).toEqual(
        draft === 'Tháng 3'
          ? []
          : [
              `CC116 ${draft}!–: Trang “${draft}” cũng có bảng tiến độ (3 dòng đã ghi) nhưng không đọc; chỉ đọc trang “${main}”.`,
            ],
      );
    }
  });

  it('that are filled in go before the empty form, and those of the period before others', async () => {
    const empty = VI.map((each) => each.slice(0, 3));
    const filled = await read({ 'Tiến độ': table(...empty), Sheet2: table(...VI) });
    expect([filled.progress!.sheet, said(filled)]).toEqual(['Sheet2', []]);
    const months = await read({
      'Tháng 3': table(...LATER),
      'Tháng 4': table(...VI),
      'Tháng 5': table(...LATER),
    });
    expect([months.progress!.sheet, said(months)]).toEqual(['Tháng 4', []]);
  });

  it('that are hidden and not read are told too', async () => {
    const sheet = await read({
      'Tiến độ': table(...VI),
      'Bản chính': { rows: table(...LATER), hidden: true },
    });
    expect([tasks(sheet), said(sheet)]).toEqual([
      READ,
      [
        'CC116 Bản chính!–: Trang “Bản chính” cũng có bảng tiến độ (3 dòng đã ghi) nhưng không đọc; chỉ đọc trang “Tiến độ”.',
      ],
    ]);
  });

  it('of parts of the list are put together, and everything points at its own', async () => {
    const III = row('III.12', 'Gần xong', 'Đã trả lời');
    const sheet = await read({ 'I-III': table(III), 'IV-VIII': table(...VI) });
    expect(tasks(sheet)).toEqual({ ...READ, 'III.12': undefined });
    expect(said(sheet, /CC(?:1|2|40)/)).toEqual([
      'CC203 I-III!D4: III.12: tình trạng ghi “Gần xong”, không có trong danh sách.',
    ]);
  });

  it('one a section, without codes, are known by their names', async () => {
    const without = ([, ...rest]: Value[]) => rest;
    const sheet = await read({
      'Mục VI': [UNIT, without(HEAD), ...VI.map(without)],
      'Mục III': [without(HEAD), ['12', 'Mục tiêu 12. PAKN', 'Hoàn thành', 'x']],
    });
    expect([tasks(sheet), said(sheet)]).toEqual([{ ...READ }, [expect.stringContaining('CC116')]]);
  });

  it('of other units, and of work that the plan has not, are told and not mixed in', async () => {
    const other = [
      ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
      HEAD,
      row('III.2', 'Hoàn thành'),
      row('III.3', 'Hoàn thành'),
    ];
    const extra = [HEAD, [null, '1', 'Tập huấn chữ ký số', 'Hoàn thành', 'Đã tổ chức']];
    const sheet = await read({ 'Tiến độ': table(...VI), TTPVHCC: other, 'Đào tạo': extra });
    expect([tasks(sheet), said(sheet).map((text) => text.split('!')[0])]).toEqual([
      READ,
      ['CC116 TTPVHCC', 'CC116 Đào tạo'],
    ]);
  });

  it('of work that arose, by its name, is read as such', async () => {
    const extra = [HEAD, [null, '1', 'Tập huấn chữ ký số', 'Hoàn thành', 'Đã tổ chức']];
    const sheet = await read({ 'Tiến độ': table(...VI), 'Phát sinh': extra });
    expect([tasks(sheet), said(sheet)]).toEqual([READ, []]);
    expect(sheet.arising.map(({ title }) => title.text)).toEqual(['Tập huấn chữ ký số']);
  });

  it('whose header was lost are told; a list of the plan, or of statuses, is no such thing', async () => {
    const bare = row('VI.4', 'Hoàn thành');
    const sheet = await read({ 'Tiến độ': table(...VI), Sheet2: [bare, row('VI.5', 'Đang thực hiện')] });
    expect(said(sheet)).toEqual([
      'CC116 Sheet2!A1: 2 dòng nhiệm vụ, từ dòng 1, không có dòng tiêu đề cột ở trên nên không đọc.',
    ]);
    const lists = await read({
      'Tiến độ': table(...VI),
      'Kế hoạch': plan.tasks.map(({ id, title: words }) => [id, words]),
      'Danh mục': [
        ['Hoàn thành', 'khi đã có văn bản, sản phẩm'],
        ['Đang thực hiện', 'khi đã bắt đầu mà chưa xong'],
        ['Chưa thực hiện', 'khi chưa bắt đầu làm'],
      ],
    });
    expect(said(lists)).toEqual([]);
    const none = await read({ 'Tiến độ': [UNIT, SECTION, ...VI] });
    expect(said(none)).toEqual([
      'CC105 Tiến độ!–: Trang “Tiến độ” có 3 dòng nhiệm vụ nhưng không có dòng tiêu đề cột nên không đọc được.',
    ]);
  });
});

describe('tables on one worksheet', () => {
  const III = row('III.12', 'Hoàn thành', 'Đã trả lời');

  it('each with its header, in other columns, are read together', async () => {
    const second = ['TT', 'Nội dung công việc', 'Kết quả', 'Trạng thái'];
    const rows = [
      ...table(...VI),
      [null],
      second,
      ['III', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
      ['12', title('III.12'), 'Đã trả lời', 'Hoàn thành'],
    ];
    const sheet = await read({ 'Tiến độ': rows });
    expect([tasks(sheet), said(sheet)]).toEqual([{ ...READ, 'III.12': 'done' }, []]);
    expect(sheet.progress!.rows.at(-1)!.status.at).toBe('D10');
  });

  it('side by side are read together, under one header row or not', async () => {
    const beside = (at: number) =>
      [UNIT, HEAD, ...VI].map((each, index) => [
        ...Array.from({ length: 6 }, (_, column) => each[column] ?? null),
        null,
        ...(index === at ? HEAD : index === at + 1 ? III : []),
      ]);
    for (const at of [1, 2]) {
      const sheet = await read({ 'Tiến độ': beside(at) });
      expect([tasks(sheet), said(sheet)]).toEqual([{ ...READ, 'III.12': 'done' }, []]);
      expect(sheet.progress!.rows.find(({ task }) => task === 'III.12')!.status.at).toBe(`K${at + 2}`);
    }
  });

  it('below a long preamble are found', async () => {
    const preamble = Array.from({ length: 90 }, (_, index) => [`Điều ${index + 1}. Các đơn vị ghi đầy đủ.`]);
    expect(tasks(await read({ 'Tiến độ': [...preamble, ...table(...VI)] }))).toEqual(READ);
  });

  it('are told where tasks stand above the header', async () => {
    const sheet = await read({ 'Tiến độ': [UNIT, ...VI, HEAD, III] });
    expect([tasks(sheet), said(sheet)]).toEqual([
      { 'III.12': 'done' },
      ['CC116 Tiến độ!A2: 3 dòng nhiệm vụ, từ dòng 2, không có dòng tiêu đề cột ở trên nên không đọc.'],
    ]);
  });
});

it('a worksheet with sentences and no table is told; titles, lists, aids and other months are not', async () => {
  const told = async (name: string, ...rows: Value[][]) =>
    said(await read({ 'Tiến độ': table(...VI), [name]: rows }));
  expect(await told('Khó khăn', ['KHÓ KHĂN CHUNG'], ['Thiếu máy tính, đường truyền chậm'])).toEqual([
    'CC116 Khó khăn!A2: Trang “Khó khăn” không có bảng nào của biểu nên không đọc; ở đó ghi “Thiếu máy tính, đường truyền chậm”.',
  ]);
  for (const name of ['Hướng dẫn', 'DanhMuc', 'Tháng 2'])
    expect(await told(name, ['Thiếu máy tính, đường truyền chậm'])).toEqual([]);
  expect(
    await told('Sheet2', ['Hoàn thành', 1], [title('VI.1')], ['BÁO CÁO CỦA PHÒNG KINH TẾ NĂM NAY']),
  ).toEqual([]);
});

describe('months as columns', () => {
  const words = ([, tt, text]: Value[]) => [tt!, text!];
  const MONTHS = {
    alone: {
      rows: [
        ['TT', 'Nội dung', 'Tháng 2', 'Tháng 4'],
        ...VI.map((each) => [...words(each), 'Tạm dừng', each[3]!]),
      ],
    },
    'below a status': {
      rows: [
        ['TT', 'Nội dung', 'Tình trạng'],
        [null, null, 'Tháng 2', 'Tháng 4'],
        ...VI.map((each) => [...words(each), 'Tạm dừng', each[3]!]),
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1'],
    },
    'above statuses and results': {
      rows: [
        ['TT', 'Nội dung', 'Tháng 2/2026', null, 'Tháng 4/2026'],
        [null, null, 'Tình trạng', 'Kết quả', 'Tình trạng', 'Kết quả'],
        ...VI.map((each) => [...words(each), 'Tạm dừng', 'cũ', each[3]!, each[4]!]),
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    },
    'on top of the header': {
      rows: [
        [null, null, 'Tháng 2/2026', null, 'Tháng 4/2026'],
        ['TT', 'Nội dung', 'Tình trạng', 'Kết quả', 'Tình trạng', 'Kết quả'],
        ...VI.map((each) => [...words(each), 'Tạm dừng', 'cũ', each[3]!, each[4]!]),
      ],
    },
  };

  it.each(Object.entries(MONTHS))('%s: that of the period is read, and said', async (_, worksheet) => {
    const sheet = await read({ 'Theo dõi': worksheet });
    expect(tasks(sheet)).toEqual(READ);
    expect(sheet.period).toBe('thang-04');
    expect(said(sheet)).toEqual([
      expect.stringMatching(/: Bảng có cột riêng của Tháng 2, Tháng 4; chỉ đọc cột của Tháng 4\.$/),
    ]);
  });

  it.each(Object.entries(MONTHS))('%s: where the period has none, that is said', async (_, worksheet) => {
    const sheet = await read({ 'Theo dõi': worksheet }, 'thang-05');
    expect(Object.values(tasks(sheet))).toEqual([undefined, undefined, undefined]);
    expect(said(sheet)).toEqual([
      'CC106 Theo dõi!A1: Bảng chỉ có cột của Tháng 2, Tháng 4, không có cột của kỳ này.',
    ]);
  });

  it('beside a status are a calendar, told as columns that are not read', async () => {
    const rows = [
      ['TT', 'Nội dung', 'Tình trạng', 'T1', 'T2'],
      ...VI.map((each) => [...words(each), each[3]!, null, 'x']),
    ];
    const sheet = await read({ 'Theo dõi': rows });
    expect([tasks(sheet), said(sheet)]).toEqual([
      READ,
      ['CC115 Theo dõi!E1: Cột “T2” không đọc (3 dòng có chữ).'],
    ]);
  });
});

describe('a row', () => {
  const within = async (...rows: Value[][]) => read({ 'Tiến độ': table(VI[0]!, ...rows, ...VI.slice(1)) });
  const below = async (...rows: Value[][]) => read({ 'Tiến độ': table(...VI, [null], ...rows) });
  const SIGNED = [null, null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG PHÒNG'];

  it.each([
    [[null, '9', 'Ký nhận văn bản trên trục liên thông', 'Hoàn thành']],
    [[null, null, 'Người lập hồ sơ được tập huấn', 'Hoàn thành']],
    [[null, '9', 'Thủ trưởng đơn vị tổ chức đối thoại', null, 'Đã tổ chức']],
  ])('%j is work that the plan has not, whatever it sounds like', async (extra) => {
    const sheet = await within(extra);
    expect(tasks(sheet)).toMatchObject(READ);
    expect(said(sheet)).toEqual([expect.stringMatching(/^CC401 Tiến độ!C5: Dòng 5: /)]);
  });

  it.each([
    [[null, null, 'Lũy kế từ đầu năm', null, '1.245 hồ sơ'], 'Lũy kế từ đầu năm: 1.245 hồ sơ'],
    [[null, null, 'Cộng dồn từ đầu năm', 'Đang thực hiện', '45'], 'Cộng dồn từ đầu năm: Đang thực hiện; 45'],
    [[null, null, 'Trong đó: đợt 1', null, '5 tỷ'], 'Trong đó: đợt 1: 5 tỷ'],
  ])('%j is more of the task above', async (more, line) => {
    const sheet = await within(more);
    expect([tasks(sheet), said(sheet)]).toEqual([READ, []]);
    expect(sheet.progress!.rows[0]!.result.text).toBe(`Đã giao dự toán\n${line}`);
  });

  it.each([
    [[null, null, null, 'Hoàn thành'], 'D5: Dòng 5 không có mã, không có nội dung, ghi “Hoàn thành”'],
    [[null, null, 'Cộng', 'Hoàn thành'], 'D5: Dòng 5 là dòng cộng, ghi “Hoàn thành”'],
    [[null, 'VI', 'CẢI CÁCH TÀI CHÍNH CÔNG', 'Hoàn thành'], 'D5: Dòng 5 là tiêu đề mục, ghi “Hoàn thành”'],
    [
      [null, null, null, null, null, null, null, 'Chưa gồm Bưu điện'],
      'H5: Dòng 5 không có mã, không có nội dung, ghi “Chưa gồm Bưu điện”',
    ],
    [
      [null, null, 'Thủ trưởng các đơn vị chỉ đạo', null, 'Đã chỉ đạo'],
      'E5: Dòng 5 không phải dòng của nhiệm vụ nào, ghi “Đã chỉ đạo”',
    ],
    [
      [null, null, 'Ngoài ra phòng còn hướng dẫn 120 lượt người dân'],
      'C5: Dòng 5 không phải dòng của nhiệm vụ nào, ghi “Ngoài ra phòng còn hướng dẫn 120 lượt người dân”',
    ],
    [
      [null, null, 'Ghi chú: việc dưới đây chuyển cho Trung tâm'],
      'C5: Dòng 5 không phải dòng của nhiệm vụ nào, ghi “Ghi chú: việc dưới đây chuyển cho Trung tâm”',
    ],
  ])('%j is told', async (extra, place) => {
    const sheet = await within(extra);
    expect([tasks(sheet), said(sheet)]).toEqual([READ, [`CC116 Tiến độ!${place} nhưng không đọc.`]]);
  });

  it('with a share or a sum tells nothing of its own', async () => {
    const sheet = await within(
      [null, null, 'Cộng', '2/8', '40%'],
      [null, 'VI', 'CẢI CÁCH TÀI CHÍNH CÔNG', '2/8'],
    );
    expect([tasks(sheet), said(sheet)]).toEqual([READ, []]);
  });

  it('below the signatures is a task’s, or told, or no data', async () => {
    const task = row('VI.4', null, 'Bổ sung');
    expect(tasks(await below(SIGNED, task))).toEqual({ ...READ, 'VI.4': undefined });
    expect(said(await below(SIGNED, [null, '1', 'Tập huấn chữ ký số', 'Hoàn thành']))).toEqual([
      'CC401 Tiến độ!C9: Dòng 9: kế hoạch không có “Tập huấn chữ ký số”.',
    ]);
    expect(said(await below(SIGNED, [null, null, null, 'Hoàn thành']))).toEqual([
      'CC116 Tiến độ!D9: Dòng 9 ở dưới phần ký, ghi “Hoàn thành” nhưng không đọc.',
    ]);
    const none = await below(
      [null, null, null, null, 'Đồng Kỳ, ngày 15 tháng 4 năm 2026'],
      SIGNED,
      [null, null, 'Nguyễn Văn Ví Dụ', null, 'Trần Thị Ví Dụ'],
      ['Nơi nhận:'],
      ['- Phòng Văn hóa - Xã hội (để tổng hợp báo cáo UBND xã);'],
      ['Ghi chú: cột tình trạng chọn trong danh sách, số liệu tính đến hết ngày 15/4/2026'],
    );
    expect([tasks(none), said(none)]).toEqual([READ, []]);
  });

  it('that goes on with a task fills what the first leaves open, and another person is told', async () => {
    const rows = [
      UNIT,
      [...HEAD.slice(0, 5), 'Người phụ trách'],
      SECTION,
      row('VI.1', null, 'Một', 'Ví Dụ A'),
      [null, null, null, 'Hoàn thành', 'Hai'],
      [null, null, null, null, null, 'Ví Dụ B'],
    ];
    const sheet = await read({ 'Tiến độ': { rows, merges: ['A4:A6', 'C4:C6'] } });
    expect(tasks(sheet)).toEqual({ 'VI.1': 'done' });
    expect(sheet.progress!.rows[0]!.result.text).toBe('Một\nHai');
    expect(said(sheet)).toEqual([
      'CC116 Tiến độ!F6: Dòng 6 đi liền nhiệm vụ ở dòng trên, ghi “Ví Dụ B” nhưng không đọc.',
    ]);
  });
});

describe('a column of another month', () => {
  const row = (...told: Value[]): Value[] => ['VI.1', title('VI.1'), ...told];
  const table = (...rows: Value[][]) => ({ 'Tiến độ': [['PHÒNG KINH TẾ'], ...rows] });

  it('is not read, even where it is the only one', async () => {
    const sheet = await read(table(['Mã', 'Nội dung, công việc', 'Tình trạng tháng 3'], row('Hoàn thành')));
    expect(tasks(sheet)).toEqual({ 'VI.1': undefined });
    expect(said(sheet, /^CC1/)).toEqual([expect.stringMatching(/^CC106 .*cột của Tháng 3, không có cột/)]);
  });

  it('does not win over one of the same meaning that names no month', async () => {
    const sheet = await read(
      table(
        ['Mã', 'Nội dung, công việc', 'Tình trạng tháng 3/2026', 'Tình trạng', 'Kết quả thực hiện tháng 3'],
        row('Hoàn thành', 'Đang thực hiện', 'Đã họp'),
      ),
    );
    expect(tasks(sheet)).toEqual({ 'VI.1': 'doing' });
    expect(sheet.progress!.rows[0]!.result.text).toBe('');
    expect(said(sheet, /^CC1/)).toEqual([
      expect.stringMatching(/^CC116 .*Tháng 3 là của kỳ khác nên không đọc/),
    ]);
  });

  it.each<[head: string[], told: Value[], status: string | undefined, result: string, said: RegExp]>([
    [
      ['Tình trạng', 'Tỷ lệ hoàn thành năm 2025', 'Kết quả năm 2025', 'Kết quả'],
      ['Đang thực hiện', 100, 'Đã xong năm ngoái', 'Đã họp'],
      'doing',
      'Đã họp',
      /^CC116 Tiến độ!D2: Cột của Năm 2025 là của kỳ khác nên không đọc/,
    ],
    [
      ['Tình trạng', 'Kết quả 2025', 'Kết quả năm 2026'],
      ['Đang thực hiện', 'Đã xong năm ngoái', 'Đã họp'],
      'doing',
      'Đã họp',
      /^CC116 .*Năm 2025 là của kỳ khác/,
    ],
    [['Tình trạng năm 2025'], ['Hoàn thành'], undefined, '', /^CC106 .*cột của Năm 2025, không có cột/],
    [
      ['Tình trạng tháng 4/2025', 'Tình trạng tháng 4/2026'],
      ['Hoàn thành', 'Đang thực hiện'],
      'doing',
      '',
      /^CC116 .*riêng của Tháng 4\/2025, Tháng 4; chỉ đọc cột của Tháng 4/,
    ],
    [['Tình trạng', 'Kết quả năm 2026'], ['Đang thực hiện', 'Đã họp'], 'doing', 'Đã họp', /^$/],
  ])('nor is one of another year: %j', async (head, told, status, result, expected) => {
    const sheet = await read(table(['Mã', 'Nội dung, công việc', ...head], row(...told)));
    expect(tasks(sheet)).toEqual({ 'VI.1': status });
    expect(sheet.progress!.rows[0]!.result.text).toBe(result);
    expect(sheet.progress!.rows[0]!.percent.text).toBe('');
    expect(said(sheet, /^CC1/).join()).toMatch(expected);
  });

  it('nor are groups of another year', async () => {
    const groups = [null, null, 'Năm 2025', null, 'Năm 2026'];
    const head = ['Mã', 'Nội dung, công việc', 'Tình trạng', 'Kết quả', 'Tình trạng', 'Kết quả'];
    const sheet = await read(
      table(groups, head, row('Hoàn thành', 'Đã xong năm ngoái', 'Đang thực hiện', 'Đã họp')),
    );
    expect(tasks(sheet)).toEqual({ 'VI.1': 'doing' });
    expect(sheet.progress!.rows[0]!.result.text).toBe('Đã họp');
    expect(said(sheet, /^CC1/)).toEqual([expect.stringMatching(/^CC116 .*Năm 2025 là của kỳ khác/)]);
  });

  it.each([
    ['Tình trạng tháng 4', 'thang-04'],
    ['Tình trạng đến hết tháng 3', 'quy-1'],
    ['Tình trạng quý I', 'quy-1'],
  ])('is not %j in %s', async (status, period) => {
    const sheet = await read(table(['Mã', 'Nội dung, công việc', status], row('Hoàn thành')), period);
    expect(tasks(sheet)).toEqual({ 'VI.1': 'done' });
  });
});

describe('parts below a task that is done', () => {
  const HEAD = ['Mã', 'Nội dung, công việc', 'Tình trạng', 'Tỷ lệ hoàn thành (%)', 'Ngày hoàn thành'];
  const below = async (...rows: Value[][]) => {
    const whole = ['VI.8', title('VI.8'), 'Hoàn thành', '100%', '10/4/2026'];
    return (await read({ 'Tiến độ': [['PHÒNG KINH TẾ'], HEAD, whole, ...rows] })).progress!.rows[0]!;
  };

  it.each(['- Phần b chưa xong', 'Còn lại chưa làm', '- Đang thực hiện phần c'])(
    'that say in words that they are not: %j',
    async (words) => {
      const { status, result } = await below([null, words]);
      expect(status).toMatchObject({ value: undefined, flaw: 'unreadable', maybe: ['done', 'doing'] });
      expect(result.text).toBe(words);
    },
  );

  it('that say nothing against it', async () => {
    const { status, result } = await below([null, '- Phần b họp hai lần']);
    expect([status.value, result.text]).toEqual(['done', '- Phần b họp hai lần']);
  });

  it('and are done later', async () => {
    const { doneOn } = await below([null, '- Phần a', 'Hoàn thành', '100%', '30/12/2026']);
    expect(doneOn.value).toBe('2026-12-30');
  });
});

describe('cells that say more than they seem to', () => {
  const HEAD = ['Mã', 'TT', 'Nội dung, công việc', 'Tình trạng', 'Tỷ lệ hoàn thành (%)', 'Ngày hoàn thành'];
  const rowsOf = async (...rows: Value[][]) =>
    (await read({ 'Tiến độ': [['PHÒNG KINH TẾ'], HEAD, ...rows] })).progress!.rows;
  const row = (id: string, ...told: Value[]): Value[] => [id, id.split('.')[1]!, title(id), ...told];

  it.each(['hoàn tất rồi', 'xem công văn kèm'])('a day in words is not thrown away: %j', async (words) => {
    const [read] = await rowsOf(row('VI.8', 'Đang thực hiện', '50%', words));
    expect(read!.doneOn).toMatchObject({ text: words, flaw: 'unreadable' });
  });

  it.each(['-', 'chưa', 'chưa xong', 'Không có', 'Thường xuyên', 'dự kiến 30/4/2026'])(
    'but none is missed where there is none: %j',
    async (words) => {
      const [read] = await rowsOf(row('VI.8', 'Đang thực hiện', '50%', words));
      expect(read!.doneOn.flaw).toBeUndefined();
    },
  );

  it('a percentage in words beside nothing that arose is not thrown away', async () => {
    const [read] = await rowsOf(row('VI.8', 'Không phát sinh', 'xong rồi'));
    expect(read!.percent.flaw).toBe('unreadable');
  });

  it('“nt” below “nt” names the cell that both mean', async () => {
    const rows = await rowsOf(row('VI.1', 'Đang thực hiện'), row('VI.2', 'nt'), row('VI.3', 'nt'));
    expect(rows.map(({ status }) => status.guess)).toEqual([
      undefined,
      'như ô D3: Đang thực hiện',
      'như ô D3: Đang thực hiện',
    ]);
  });

  it('a day that Excel took for a number is most likely that day', async () => {
    const [read] = await rowsOf(row('VI.8', 'Hoàn thành', '100%', 15.4));
    expect(read!.doneOn).toMatchObject({ value: '2026-04-15', guess: '15/4/2026' });
  });

  it('the number 3.1 beside the TT 10 is III.10', async () => {
    const rows = await rowsOf(
      [3.1, '1', title('III.1'), 'Hoàn thành'],
      [3.1, '10', title('III.10'), 'Hoàn thành'],
    );
    expect(rows.map(({ task }) => task)).toEqual(['III.1', 'III.10']);
  });

  it('a worksheet of another year does not win by its length', async () => {
    const table = (...rows: Value[][]) => [['PHÒNG KINH TẾ'], HEAD, ...rows];
    const done = ['VI.1', 'VI.2', 'VI.3'].map((id) => row(id, 'Hoàn thành'));
    const sheet = await read({ 2025: table(...done), 2026: table(row('VI.1', 'Đang thực hiện')) });
    expect(tasks(sheet)).toEqual({ 'VI.1': 'doing' });
  });
});
