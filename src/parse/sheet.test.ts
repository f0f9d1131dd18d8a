/** Sheets as units lay them out (domain.md §6): each case is one that was once read wrong. */
import { describe, expect, it } from 'vitest';
import { gridOf, type Value, workbookOf } from '../../test/gridOf.ts';
import type { Sheet } from '../model/sheet.ts';
import { builtInPlan } from '../workspace/builtIn.ts';
import { guessesOf } from './guesses.ts';
import { parseSheet } from './sheet.ts';

const plan = builtInPlan();
const title = (id: string) => plan.tasks.find((task) => task.id === id)!.title;
const HEADER = ['TT', 'Nội dung, công việc', 'Tình trạng', 'Kết quả thực hiện trong kỳ'];
const VI1 = ['1', title('VI.1'), 'Đang thực hiện', 'Giao dự toán'];
const VI2 = ['2', title('VI.2'), 'Hoàn thành', 'Kiểm soát 45 hồ sơ'];
const SECTION = ['VI', 'CẢI CÁCH TÀI CHÍNH CÔNG'];

const read = (...rows: (readonly Value[])[]): Sheet =>
  parseSheet(workbookOf(gridOf(rows)), 'a.xlsx', '', plan);
const told = (sheet: Sheet) =>
  Object.fromEntries(
    (sheet.progress?.rows ?? []).map((row) => [row.task ?? row.title.text, row.status.value]),
  );

describe('the title block', () => {
  it.each([
    ['quy-1', ['Đồng Kỳ, ngày 07 tháng 3 năm 2026', 'BÁO CÁO CCHC QUÝ I NĂM 2026']],
    ['6-thang', ['Đồng Kỳ, ngày 05 tháng 6 năm 2026', 'BÁO CÁO 06 THÁNG ĐẦU NĂM 2026']],
    ['thang-04', ['THỰC HIỆN KẾ HOẠCH SỐ 12/KH-UBND NGÀY 20 THÁNG 01 NĂM 2026', 'Tháng 4 năm 2026']],
    ['thang-04', ['Đồng Kỳ, ngày 06 tháng 4 năm 2026', 'Kỳ báo cáo: 04/2026']],
    ['nam', ['BÁO CÁO KẾT QUẢ CCHC NĂM 2026']],
    [undefined, ['THỰC HIỆN KẾ HOẠCH CCHC NĂM 2026']],
  ])('names the period %s', (period, lines) => {
    expect(read(...lines.map((line) => [line]), HEADER, SECTION, VI1).period).toBe(period);
  });

  it.each([
    ['phong-kinh-te', ['Kính gửi: Phòng Văn hóa - Xã hội', 'PHÒNG KINH TẾ']],
    ['phong-kinh-te', ['Biểu kèm theo Công văn số 15 của Phòng VH-XH', 'Đơn vị báo cáo: Phòng Kinh tế']],
    ['ttpvhcc', ['TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG']],
    ['ttpvhcc', ['TT PHỤC VỤ HCC XÃ ĐỒNG KỲ']],
    ['phong-vhxh', ['Phòng VH&XH']],
  ])('names the unit %s', (unit, lines) => {
    expect(read(...lines.map((line) => [line]), HEADER, SECTION, VI1).unit).toBe(unit);
  });

  it.each([
    ['PhongKinhTe_Thang4.xlsx', 'phong-kinh-te', 'thang-04'],
    ['6. Thang 4 - PKT.xlsx', 'phong-kinh-te', 'thang-04'],
    ['phong-kinh-te-2026-04.xlsx', 'phong-kinh-te', 'thang-04'],
    ['BC ngày 6 tháng 4 - Phòng Kinh tế T5.xlsx', 'phong-kinh-te', 'thang-05'],
    ['T1-T4 Kinh te.xlsx', 'phong-kinh-te', undefined],
  ])('is made up for by the file name %s', (file, unit, period) => {
    const sheet = parseSheet(workbookOf(gridOf([HEADER, SECTION, VI1])), file, '', plan);
    expect([sheet.unit, sheet.period]).toEqual([unit, period]);
  });
});

describe('the worksheet', () => {
  const month = (name: string, status: string) =>
    gridOf([HEADER, SECTION, ['1', title('VI.1'), status]], { sheet: name });

  it('is that of the period asked for, among twelve', () => {
    const book = workbookOf(month('Tháng 1', 'Chưa thực hiện'), month('Tháng 4', 'Hoàn thành'));
    expect(parseSheet(book, 'a.xlsx', '', plan, 'thang-04')).toMatchObject({
      period: 'thang-04',
      progress: { sheet: 'Tháng 4' },
    });
  });

  it('is a visible one, and one that tells a status', () => {
    const old = gridOf([HEADER, SECTION, ['1', title('VI.1'), 'Tạm dừng']], { hidden: true });
    const planned = gridOf(
      [
        ['TT', 'Nội dung', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Ghi chú'],
        SECTION,
        ['1', title('VI.1')],
      ],
      { sheet: 'Kế hoạch' },
    );
    const book = workbookOf(old, planned, month('Biểu', 'Hoàn thành'));
    expect(parseSheet(book, 'a.xlsx', '', plan).progress?.sheet).toBe('Biểu');
  });
});

describe('the header', () => {
  it.each([
    ['status', 'Tình hình triển khai'],
    ['status', 'Tình trạng tính đến 15/4/2026'],
    ['status', 'Tình trạng hoàn thành'],
    ['result', 'Kết quả thực hiện tháng 4/2026'],
    ['percent', 'Tiến độ (%)'],
    ['percent', '% hoàn thành'],
    ['next', 'Nhiệm vụ tháng tới'],
    ['doneOn', 'Thời gian hoàn thành thực tế'],
  ] as const)('knows %s by “%s”', (column, text) => {
    const sheet = read(['TT', 'Nội dung, công việc', 'Thời hạn', text], SECTION, ['1', title('VI.1')]);
    expect(sheet.progress?.columns[column]?.at).toBe('D1');
  });

  it('tells deadlines from statuses and from days', () => {
    const sheet = read(['TT', 'Nội dung', 'Tiến độ', 'Tình trạng', 'Thời gian hoàn thành'], SECTION, [
      '1',
      title('VI.1'),
      'năm 2026',
      'Hoàn thành',
      '10/4/2026',
    ]);
    expect(told(sheet)).toEqual({ 'VI.1': 'done' });
    expect(sheet.progress?.rows[0]?.doneOn.value).toBe('2026-04-10');
    const deadlines = read(
      ['TT', 'Nội dung', 'Thời gian hoàn thành', 'Tình trạng'],
      SECTION,
      ['1', title('VI.1'), 'Năm 2026', 'Đang thực hiện'],
      ['2', title('VI.2'), 'Thường xuyên', 'Đang thực hiện'],
    );
    expect(deadlines.progress?.columns.dueText?.at).toBe('C1');
    expect(deadlines.progress?.columns.doneOn).toBeUndefined();
  });

  it('takes a mark in a column for the status that heads it', () => {
    const sheet = read(
      ['TT', 'Nội dung', 'Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành'],
      SECTION,
      ['1', title('VI.1'), null, 'x'],
      ['2', title('VI.2'), 'x', null, 'x'],
    );
    expect(told(sheet)).toEqual({ 'VI.1': 'doing', 'VI.2': undefined });
    expect(sheet.progress?.rows[1]?.status.flaw).toBe('unreadable');
  });

  it('says what it took for what', () => {
    const sheet = read(
      ['PHÒNG KINH TẾ'],
      ['STT', 'Nhiệm vụ', 'Tình hình thực hiện'],
      SECTION,
      VI1.slice(0, 3),
    );
    expect(
      guessesOf(sheet, plan).map(({ kind, at, written, understood, spelling }) => [
        kind,
        at,
        written,
        understood,
        spelling,
      ]),
    ).toEqual([
      ['sheet', null, 'theo phần đầu biểu', 'Phòng Kinh tế', false],
      ['column', 'A2', 'STT', 'TT', true],
      ['column', 'B2', 'Nhiệm vụ', 'Nội dung, công việc', true],
      ['column', 'C2', 'Tình hình thực hiện', 'Tình trạng', true],
    ]);
  });
});

describe('rows', () => {
  it('are those of tasks, not sums, repeated headers, signatures and shares of sections', () => {
    const sheet = read(
      HEADER,
      [...SECTION, '2/8'],
      VI1,
      HEADER,
      VI2,
      [null, 'Cộng mục VI', null, '40%'],
      [null, 'Tổng số nhiệm vụ', '2/10'],
      [null, 'NGƯỜI TỔNG HỢP', 'TRƯỞNG PHÒNG'],
      [null, 'Nguyễn Thị Ví Dụ', 'Trần Văn Ví Dụ'],
    );
    expect(told(sheet)).toEqual({ 'VI.1': 'doing', 'VI.2': 'done' });
  });

  it('go by their wording where their number means another task', () => {
    const sheet = read(
      HEADER,
      ['I', 'CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH, CÔNG TÁC TUYÊN TRUYỀN'],
      ['4', title('I.5'), 'Hoàn thành'],
    );
    expect(told(sheet)).toEqual({ 'I.5': 'done' });
  });

  it('go by place and wording where the code is the unit’s own', () => {
    const sheet = read(
      ['Mã số', ...HEADER],
      [null, ...SECTION],
      ['NV01', ...VI1],
      ['III,2', '2', title('III.2'), 'Hoàn thành'],
    );
    expect(told(sheet)).toEqual({ 'VI.1': 'doing', 'III.2': 'done' });
  });

  it('read what is merged down, and go on with a task over two rows', () => {
    const rows = [
      HEADER,
      SECTION,
      VI1,
      ['2', title('VI.2'), null, 'Kiểm soát 45 hồ sơ'],
      [null, null, null, 'Quyết toán quý I'],
    ];
    const merges = [
      { top: 3, bottom: 4, left: 3, right: 3 },
      { top: 4, bottom: 5, left: 2, right: 2 },
    ];
    const sheet = parseSheet(workbookOf(gridOf(rows, { merges })), 'a.xlsx', '', plan);
    expect(told(sheet)).toEqual({ 'VI.1': 'doing', 'VI.2': 'doing' });
    expect(sheet.progress?.rows[1]?.result.text).toBe('Kiểm soát 45 hồ sơ\nQuyết toán quý I');
  });

  it('keep the parts of a task as lines of its result', () => {
    const sheet = read(HEADER, SECTION, VI1, [null, '- Đợt 1', 'Xong'], [null, '- Đợt 2', 'Đang làm']);
    expect(sheet.progress?.rows[0]?.result.text).toBe('Giao dự toán\n- Đợt 1: Xong\n- Đợt 2: Đang làm');
  });

  it('keep a signature’s words that stand in a task', () => {
    const sheet = read(HEADER, SECTION, ['1', title('VI.1'), null, 'Họp giao ban, ngày 10/4/2026'], VI2);
    expect(sheet.progress?.rows.map((row) => row.task)).toEqual(['VI.1', 'VI.2']);
  });
});

describe('a cell', () => {
  it.each([
    [
      'done',
      [
        'Đã hoàn thành 100%',
        'Hoàn thành (100%)',
        '- Hoàn thành',
        '1. Hoàn thành',
        'Hoàn thành đúng hạn',
        '✔',
        'Đã ban hành BC số 12',
      ],
    ],
    [
      'doing',
      [
        'Đang thực hiện (50%)',
        'Đang tiến hành',
        'Đang trong quá trình thực hiện',
        'Tiếp tục thực hiện',
        'Đang thực hiện, chưa hoàn thành',
      ],
    ],
    ['notStarted', ['Chưa bắt đầu', 'Chưa đến thời hạn', 'Chưa triển khai thực hiện']],
    ['noneArising', ['Trong kỳ không phát sinh', 'K/phát sinh', '-', 'Không phát sinh nhiệm vụ']],
    [
      undefined,
      [
        'Cơ bản hoàn thành',
        'Hoàn thành một phần',
        'Đang thực hiện/Hoàn thành',
        'hoàn tất một phần',
        'Gần xong',
        '??',
      ],
    ],
  ] as const)('holds the status %s in many words', (status, words) => {
    for (const word of words)
      expect([
        word,
        read(HEADER, SECTION, ['1', title('VI.1'), word]).progress?.rows[0]?.status.value,
      ]).toEqual([word, status]);
  });

  it.each([
    ['2026-04-10', ['10–4–2026', '2026/04/10', '46122', 'ngày 10 tháng 4, 2026', '10/4', '10/4 năm 2026']],
    [undefined, ['31/02/2026', 'sau Tết', 'tháng 4', '10/13']],
  ] as const)('holds the day %s in many ways', (day, words) => {
    for (const word of words) {
      const sheet = read(['TT', 'Nội dung', 'Tình trạng', 'Ngày hoàn thành'], SECTION, [
        '1',
        title('VI.1'),
        'Hoàn thành',
        word,
      ]);
      expect([word, sheet.progress?.rows[0]?.doneOn.value]).toEqual([word, day]);
    }
  });

  it('says nothing by a dash where nothing is asked for', () => {
    const columns = ['TT', 'Nội dung', 'Tình trạng', 'Ngày hoàn thành', '%'];
    const [doing, done] = read(
      columns,
      SECTION,
      ['1', title('VI.1'), 'Đang thực hiện', 'Chưa'],
      ['2', title('VI.2'), 'Hoàn thành', 'chưa rõ', '-'],
    ).progress!.rows;
    expect([doing?.doneOn.flaw, done?.doneOn.flaw, done?.percent.flaw]).toEqual([
      undefined,
      'unreadable',
      undefined,
    ]);
  });
});

describe('tables of figures', () => {
  const figures = (...rows: (readonly Value[])[]) =>
    parseSheet(
      workbookOf(
        gridOf([HEADER, SECTION, VI1]),
        gridOf([['Mã chỉ tiêu', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Giá trị', 'Ghi chú'], ...rows], {
          sheet: 'Số liệu',
        }),
      ),
      'a.xlsx',
      '',
      plan,
    ).indicators?.rows;

  it.each([
    [
      ['2/2 (100%)', null, null],
      [2, 2, false],
    ],
    [
      [null, null, '2/2'],
      [2, 2, false],
    ],
    [
      ['Không có PAKN', null, null],
      [undefined, undefined, true],
    ],
    [
      ['02 (hai)', '02 (hai)', null],
      [2, 2, false],
    ],
  ])('read %j', (values, [n, d, none]) => {
    const [row] = figures(['I11', 'x', ...values])!;
    expect([row?.numerator.value, row?.denominator.value, row?.noneArising]).toEqual([n, d, none]);
  });

  it('go on below a note that sounds like a signature', () => {
    expect(
      figures(['I01', 'x', 1, 1, null, 'Trưởng phòng đã kiểm tra'], ['I11', 'x', 2, 2])?.map(
        (row) => row.indicator,
      ),
    ).toEqual(['I01', 'I11']);
  });

  it('are found below the progress table too', () => {
    const sheet = read(
      HEADER,
      SECTION,
      VI1,
      [null],
      ['Mã chỉ tiêu', 'Chỉ tiêu', 'Tử số', 'Mẫu số'],
      ['I01', 'x', 1, 1],
    );
    expect(sheet.indicators?.rows.map((row) => row.numerator.at)).toEqual(['C6']);
    expect(told(sheet)).toEqual({ 'VI.1': 'doing' });
  });

  const COUNTS = [
    'Tiếp nhận: Tổng số',
    'Trực tuyến',
    'Trực tiếp',
    'Bưu chính',
    'Từ kỳ trước',
    'Đã giải quyết: Tổng số',
  ];
  const procedures = (...rows: (readonly Value[])[]) =>
    parseSheet(
      workbookOf(
        gridOf([HEADER, SECTION, VI1]),
        gridOf([['TT', 'Lĩnh vực', ...COUNTS], ...rows], { sheet: 'TTHC' }),
      ),
      'a.xlsx',
      '',
      plan,
    ).procedures;

  it('know a field from a total, and add the post to what was brought', () => {
    const table = procedures(
      ['1', 'Công thương', 5, 2, 1, 2, 0],
      ['2', 'Tổng hợp', 1, 1, 0, 0, 0],
      [null, 'Toàn xã', 6, 3, 1, 2, 0],
    );
    expect(table?.fields.map(({ field, counts }) => [field, counts.direct.value])).toEqual([
      ['Công thương', 3],
      ['Tổng hợp', 0],
    ]);
    expect(table?.total?.counts.received.value).toBe(6);
  });

  it('read a total above its fields, and no subtotals of levels', () => {
    const table = procedures(
      [null, 'Tổng cộng', 3, 3],
      ['I', 'Cấp xã', 3, 3],
      ['1', 'Hộ tịch', 2, 2],
      ['2', 'Đất đai', 1, 1],
    );
    expect(table?.fields.map(({ field }) => field)).toEqual(['Hộ tịch', 'Đất đai']);
    expect(table?.total?.field).toBe('Tổng cộng');
  });
});
