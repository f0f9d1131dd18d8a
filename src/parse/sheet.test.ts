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

  it.each(['10/4', '4/2026', 'Khi có văn bản', '10/4/2026'])('takes %j for no deadline', (done) => {
    const rows = ['VI.1', 'VI.2'].map((id, index) => [String(index + 1), title(id), done, 'Hoàn thành']);
    const { columns } = read(['TT', 'Nội dung', 'Thời gian hoàn thành', 'Tình trạng'], SECTION, ...rows)
      .progress!;
    expect([columns.doneOn?.at, columns.dueText]).toEqual(['C1', undefined]);
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

  describe('with a column for each status', () => {
    const row = (...cells: Value[]) =>
      read(['TT', 'Nội dung', 'Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện'], SECTION, [
        '1',
        title('VI.1'),
        ...cells,
      ]).progress!.rows[0]!;

    it.each<[string, Value[]]>([
      ['done', ['x']],
      ['done', ['X']],
      ['done', ['√']],
      ['done', ['Hoàn thành']],
      ['done', ['x', '-', 'không']],
      ['doing', [null, 'x']],
      ['doing', ['Chưa', 'x']],
      ['doing', ['không', 'đang lấy ý kiến']],
      ['notStarted', [0, 0, 'x']],
    ])('is %s for certain by %j', (status, cells) => {
      expect(row(...cells).status).toMatchObject({ value: status });
      expect(row(...cells).status.guess).toBeUndefined();
    });

    it.each<[string, string, Value[]]>([
      ['done', 'Hoàn thành', [1]],
      ['done', 'Hoàn thành', ['ok']],
      ['done', 'Hoàn thành', ['100%']],
      ['done', 'Hoàn thành, ngày 05/4/2026', ['05/4/2026']],
      ['done', 'Hoàn thành, ngày 05/4/2026', ['đã ký 5/4']],
      ['done', 'Hoàn thành', ['Đã ban hành KH 12']],
      ['doing', 'Đang thực hiện', ['0', '70%']],
      ['doing', 'Đang thực hiện', [null, 'Rà soát hồ sơ']],
    ])('is %s (%s) by a guess from %j', (value, guess, cells) => {
      expect(row(...cells).status).toMatchObject({ value, guess });
    });

    it('takes a day in the column “Hoàn thành” for the day of completion', () => {
      expect(row('05/4/2026').doneOn).toMatchObject({ at: 'C3', value: '2026-04-05' });
      expect(row('x').doneOn.value).toBeUndefined();
    });

    it.each<[string[], Value[]]>([
      [['doing', 'notStarted'], ['Chưa']],
      [['doing', 'notStarted'], ['N/A']],
      [['doing', 'notStarted'], ['0%']],
      [['doing', 'notStarted'], ['không đạt']],
      [['done', 'doing'], ['?']],
      [['done', 'doing'], ['70%']],
      [['done', 'doing'], ['dự kiến 30/6']],
      [['done', 'doing'], ['gần xong']],
      [['done', 'doing'], ['Kế hoạch của xã']],
      [
        ['done', 'doing'],
        ['x', 'x'],
      ],
      [
        ['done', 'doing'],
        ['x', 'đang làm'],
      ],
      [['doing'], [null, '100%']],
    ])('could be %j by %j', (maybe, cells) => {
      expect(row(...cells).status).toMatchObject({ value: undefined, flaw: 'unreadable', maybe });
    });

    it('takes what is not done for begun by a guess', () => {
      const rows = read(
        ['TT', 'Nội dung', 'Hoàn thành', 'Chưa hoàn thành'],
        SECTION,
        ['1', title('VI.1'), null, 'x'],
        ['2', title('VI.2'), 'x'],
      ).progress!.rows;
      expect(rows.map(({ status }) => [status.at, status.value, status.guess])).toEqual([
        ['D3', 'doing', 'Đang thực hiện'],
        ['C4', 'done', undefined],
      ]);
    });

    it('says nothing by dashes', () => {
      for (const dash of ['-', '–', '0', '.', null])
        expect(row(dash, dash, dash).status).toMatchObject({ text: '', value: undefined });
    });
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

  it('do not read as done what a second row of the task, or a part of it, says is not', () => {
    const merges = [{ top: 3, bottom: 4, left: 2, right: 2 }];
    const over = (first: string, second: string) =>
      parseSheet(
        workbookOf(gridOf([HEADER, SECTION, ['1', title('VI.1'), first], [null, null, second]], { merges })),
        'a.xlsx',
        '',
        plan,
      ).progress!.rows[0]!.status;
    expect(over('Hoàn thành', 'Đang thực hiện')).toEqual({
      at: 'C3',
      text: 'Hoàn thành (C3), Đang thực hiện (C4)',
      value: undefined,
      flaw: 'unreadable',
      maybe: ['done', 'doing'],
    });
    expect(over('Hoàn thành', 'chưa rõ')).toMatchObject({ value: undefined, maybe: ['done'] });
    expect(over('Hoàn thành', 'đã xong')).toMatchObject({ at: 'C3', value: 'done' });
    expect(over('', 'Hoàn thành')).toMatchObject({ at: 'C4', value: 'done' });

    const parts = (whole: string, ...each: string[]) =>
      read(
        HEADER,
        SECTION,
        ['1', title('VI.1'), whole],
        ...each.map((status, at) => [null, `- Đợt ${at + 1}`, status]),
      ).progress!.rows[0]!.status;
    expect(parts('Hoàn thành', 'Xong', 'Đang làm')).toMatchObject({
      at: 'C3',
      text: 'Hoàn thành (C3), Đang làm (C5)',
      value: undefined,
      maybe: ['done', 'doing'],
    });
    expect(parts('Hoàn thành', 'gần xong').value).toBeUndefined();
    expect(parts('Chưa thực hiện', 'Xong', '').value).toBeUndefined();
    expect(parts('Hoàn thành', 'Xong', 'Không phát sinh', '').value).toBe('done');
    expect(parts('Đang thực hiện', 'Xong', 'Chưa làm').value).toBe('doing');
    expect(parts('', 'Xong', 'Xong').text).toBe('');
    for (const [tt, words] of [
      ['1.1', 'Xây dựng'],
      [null, '1.1. Xây dựng'],
      [null, '-Xây dựng'],
      ['VI.1.1', 'Xây dựng'],
    ])
      expect(
        read(HEADER, SECTION, ['1', title('VI.1'), 'Hoàn thành'], [tt!, words!, 'Đang làm']).progress!.rows,
      ).toEqual([
        expect.objectContaining({
          task: 'VI.1',
          status: expect.objectContaining({ maybe: ['done', 'doing'] }),
        }),
      ]);
    // A number of another task is none of its parts.
    const other = read(HEADER, SECTION, ['1', title('VI.1'), 'Hoàn thành'], ['2.1', 'Xây dựng', 'Đang làm']);
    expect(other.progress!.rows.map(({ task, status }) => [task, status.value])).toEqual([
      ['VI.1', 'done'],
      [undefined, 'doing'],
    ]);
  });

  it('take the later day of a task over two rows, and a part that is at 80 % for unfinished', () => {
    const columns = ['TT', 'Nội dung', 'Tình trạng', 'Ngày hoàn thành', '%'];
    const merges = [{ top: 3, bottom: 4, left: 2, right: 3 }];
    const rows = [
      columns,
      SECTION,
      ['1', title('VI.1'), 'Hoàn thành', '02/4/2026'],
      [null, null, null, '10/4/2026'],
    ];
    const [over] = parseSheet(workbookOf(gridOf(rows, { merges })), 'a.xlsx', '', plan).progress!.rows;
    expect(over!.doneOn).toMatchObject({ at: 'D3', value: '2026-04-10', guess: '10/4/2026' });
    const [whole] = read(
      columns,
      SECTION,
      ['1', title('VI.1'), 'Hoàn thành'],
      [null, '- Đợt 1', null, null, '80%'],
    ).progress!.rows;
    expect(whole!.status).toMatchObject({
      text: 'Hoàn thành (C3), 80% (E4)',
      value: undefined,
      maybe: ['done', 'doing'],
    });
  });

  it('that are struck through are no part of the table; words that are struck through are no part of a cell', () => {
    const struck = (...places: [row: number, column: number, left?: string][]) => {
      const grid = gridOf([HEADER, SECTION, VI1, VI2]);
      for (const [row, column, left = ''] of places) grid.rows.get(row)!.get(column)!.unstruck = left;
      return parseSheet(workbookOf(grid), 'a.xlsx', '', plan).progress!;
    };
    const row = struck([3, 1], [3, 2], [3, 3], [3, 4]);
    expect(row.rows.map(({ task }) => task)).toEqual(['VI.2']);
    expect(row.struck).toEqual([{ sheet: 'Tiến độ', row: 3, at: 'B3', task: 'VI.1' }]);
    const cell = struck([4, 3], [3, 3, 'Hoàn thành']);
    expect(cell.rows.map(({ status }) => status)).toEqual([
      { at: 'C3', text: 'Hoàn thành', value: 'done', guess: 'Hoàn thành', wrote: 'Đang thực hiện' },
      { at: 'C4', text: '', value: undefined, guess: 'bỏ trống, vì bị gạch ngang', wrote: 'Hoàn thành' },
    ]);
  });

  it('say the same as the row above by a ditto mark, and that is a guess', () => {
    const rows = (mark: string, first: string) =>
      read(HEADER, SECTION, ['1', title('VI.1'), first, 'Đã họp'], ['2', title('VI.2'), mark, mark]).progress!
        .rows[1]!;
    for (const mark of ['//', 'nt', '-nt-', 'như trên', '"']) {
      expect(rows(mark, 'Đang thực hiện').status).toEqual({
        at: 'C4',
        text: 'Đang thực hiện',
        value: 'doing',
        guess: 'như ô C3: Đang thực hiện',
        wrote: mark,
      });
      expect(rows(mark, 'Hoàn thành').result).toMatchObject({ text: 'Đã họp', wrote: mark });
      expect(rows(mark, 'Gần xong').status).toMatchObject({
        text: mark,
        value: undefined,
        flaw: 'unreadable',
      });
    }
  });

  it('have numbers for statuses only where the sheet explains them', () => {
    const statuses = (...legend: (readonly Value[])[]) =>
      read(
        ...legend,
        HEADER,
        SECTION,
        ['1', title('VI.1'), 1],
        ['2', title('VI.2'), '2'],
        ['3', title('VI.3'), 0],
      ).progress!.rows.map(({ status }) => status.value ?? status.flaw);
    const none = ['unreadable', 'unreadable', 'unreadable'];
    expect(statuses()).toEqual(none);
    expect(statuses(['Ghi chú: 0: Chưa thực hiện, 1: Hoàn thành, 2: Đang thực hiện'])).toEqual([
      'done',
      'doing',
      'notStarted',
    ]);
    expect(statuses(['1 = Đang thực hiện'], ['2 - Hoàn thành'])).toEqual(['doing', 'done', 'unreadable']);
    expect(statuses(['(1) Hoàn thành; (2) Đang thực hiện; (0) Chưa thực hiện'])).toEqual([
      'done',
      'doing',
      'notStarted',
    ]);
    expect(statuses(['1: Hoàn thành'])).toEqual(none);
    expect(statuses(['1: Hoàn thành, 2: Chưa làm'], ['1: Chưa làm'])).toEqual(none);
    expect(statuses(['1: Hoàn thành 80%, 2: gần xong'])).toEqual(none);
    // What a task says of its own work is no key to the others.
    expect(statuses([1, 'Bước 1: Hoàn thành; 2: Đang thực hiện'])).toEqual(none);
  });

  it('do not take a dash for “nothing arose” where a document is due', () => {
    const status = (id: string, text: Value) =>
      read(['Mã', ...HEADER], [id, '1', title(id), text]).progress!.rows[0]!.status;
    for (const text of ['-', 'Không', 'không có'])
      expect(status('I.4', text)).toMatchObject({
        value: undefined,
        flaw: 'unreadable',
        maybe: ['notStarted', 'noneArising'],
      });
    const [, below] = read(
      ['Mã', ...HEADER],
      ['I.4', '1', title('I.4'), '-'],
      ['III.6', '2', title('III.6'), 'nt'],
    ).progress!.rows;
    expect(below!.status).toMatchObject({ text: 'nt', value: undefined, flaw: 'unreadable' });
    expect(status('I.4', 0)).toMatchObject({ value: undefined, flaw: 'unreadable' });
    expect(status('I.4', 'Không phát sinh')).toMatchObject({ value: 'noneArising' });
    expect(status('VI.1', '-')).toMatchObject({ value: 'noneArising', guess: 'Không phát sinh' });
    expect(status('III.6', 'không')).toMatchObject({ value: 'noneArising', guess: 'Không phát sinh' });
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

  it.each([
    ['2/4', '2026-04-02', '02/4/2026'],
    ['20.10', '2026-10-20', '20/10/2026'],
    [46122, '2026-04-10', undefined],
    ['46122', '2026-04-10', undefined],
    ['02/4/2026', '2026-04-02', undefined],
  ])('holds the day %j, which is %s by a guess: %s', (text, value, guess) => {
    const [row] = read(['TT', 'Nội dung', 'Tình trạng', 'Ngày hoàn thành'], SECTION, [
      '1',
      title('VI.1'),
      'Hoàn thành',
      text,
    ]).progress!.rows;
    expect([row?.doneOn.value, row?.doneOn.guess]).toEqual([value, guess]);
  });

  it('holds no day of completion in a sentence about another day', () => {
    const days = (status: string, text: string) =>
      read(['TT', 'Nội dung', 'Tình trạng', 'Ngày hoàn thành'], SECTION, ['1', title('VI.1'), status, text])
        .progress!.rows[0]!.doneOn;
    for (const text of [
      'dự kiến 15/4/2026',
      'gia hạn đến 14/4',
      'chưa, hẹn 12/4',
      'họp 05/4, chưa ký',
      'trước 10/02/2026',
    ]) {
      expect(days('Hoàn thành', text)).toMatchObject({ text, value: undefined, flaw: 'unreadable' });
      // What is not finished has no such day, and says so.
      expect(days('Đang thực hiện', text)).toEqual({ at: 'D3', text, value: undefined });
    }
    for (const text of ['đã xong', 'Hoàn thành'])
      expect(days('Đang thực hiện', text).flaw).toBe('unreadable');
    for (const text of ['chưa xong', 'Thường xuyên', '-'])
      expect(days('Đang thực hiện', text).flaw).toBeUndefined();
    expect(days('Đang thực hiện', '31/02/2026').flaw).toBe('unreadable');
  });

  it('tells with its status the day that has no column or stands in none', () => {
    const [row] = read(HEADER, SECTION, ['1', title('VI.1'), 'Hoàn thành 30/3']).progress!.rows;
    expect(row?.status).toMatchObject({ value: 'done', guess: 'Hoàn thành, ngày 30/3/2026' });
    expect(row?.doneOn).toMatchObject({ at: 'C3', value: '2026-03-30' });
  });

  it.each([
    [0.8, 80, '80%'],
    ['0,8', 80, '80%'],
    [1, 100, '100%'],
    [80, 80, undefined],
    ['80%', 80, undefined],
    ['0,8%', 0.8, undefined],
    ['khoảng 80%', 80, '80%'],
    ['5/5', 100, '100%'],
    [101, 101, undefined],
  ])('holds the percentage %j, which is %s by a guess: %s', (text, value, guess) => {
    const [row] = read(['TT', 'Nội dung', 'Tình trạng', '%'], SECTION, [
      '1',
      title('VI.1'),
      'Đang thực hiện',
      text,
    ]).progress!.rows;
    expect([row?.percent.value, row?.percent.guess]).toEqual([value, guess]);
  });

  it('holds for certain the share that every number of its column is', () => {
    const guesses = (...shares: Value[]) =>
      read(
        ['TT', 'Nội dung', 'Tình trạng', '%'],
        SECTION,
        ...shares.map((share, at) => [`${at + 1}`, title(`VI.${at + 1}`), 'Đang thực hiện', share]),
      ).progress!.rows.map(({ percent }) => [percent.value, percent.guess]);
    expect(guesses(0.3, 1, null, '0,5')).toEqual([
      [30, undefined],
      [100, undefined],
      [undefined, undefined],
      [50, undefined],
    ]);
    expect(guesses(0.3, 50)).toEqual([
      [30, '30%'],
      [50, undefined],
    ]);
    expect(guesses(1, 1)).toEqual([
      [100, '100%'],
      [100, '100%'],
    ]);
  });

  it('holds no percentage in a day that Excel made of “2/3”', () => {
    const grid = gridOf([
      ['TT', 'Nội dung', 'Tình trạng', '%'],
      SECTION,
      ['1', title('VI.1'), 'Đang thực hiện', 46083],
    ]);
    const cell = grid.rows.get(3)!.get(4)!;
    Object.assign(cell, { format: 'date', day: '2026-03-02' });
    const percent = () => parseSheet(workbookOf(grid), 'a.xlsx', '', plan).progress!.rows[0]!.percent;
    expect(percent()).toMatchObject({ value: undefined, flaw: 'unreadable' });
    Object.assign(cell, { format: 'percent', value: 80 });
    expect(percent()).toMatchObject({ value: 80, guess: '80%' });
    Object.assign(cell, { format: 'percent', value: 0.8 });
    expect(percent()).toEqual({ at: 'D3', text: '80%', value: 80 });
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
