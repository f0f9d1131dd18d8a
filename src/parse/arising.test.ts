/** Work outside the plan, as units write it: in the form's rows, below their own tables, on a worksheet of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, type Value, workbookOf } from '../../test/gridOf.ts';
import { checkSheet } from '../checks/run.ts';
import type { Finding } from '../model/finding.ts';
import { periodOf } from '../model/period.ts';
import { type Plan, tasksOf, unitNamed } from '../model/plan.ts';
import type { Sheet } from '../model/sheet.ts';
import { ARISING_TITLE, COLUMN_LABELS } from '../text/labels.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { isArisingTitle } from './arising.ts';
import { parseSheet } from './sheet.ts';

const plan = builtInPlan();
const rules = BUILT_IN_SETTINGS.periods;
const april = periodOf('thang-04', 2026, rules);

const HEAD = ['id', 'tt', 'title', 'product', 'dueText', 'status', 'doneOn', 'proof', 'result'] as const;
const LABELS = HEAD.map((column) => COLUMN_LABELS[column]);
const PLANNED = tasksOf(plan, 'phong-kinh-te').map(({ id, tt, title }) => planned(id, tt, title));

function planned(id: string, tt: string, title: string): Value[] {
  return [id, tt, title, null, null, 'Không phát sinh'];
}

/** A row of work outside the plan. */
function work(title: Value, status: Value = 'Đang thực hiện', id: Value = null, tt: Value = null): Value[] {
  return [id, tt, title, 'Báo cáo', 'Trước 20/4', status, null, null, status === null ? null : 'Đã làm'];
}

function read(worksheets: Record<string, Value[][]>, by: Plan = plan): Sheet {
  const grids = Object.entries(worksheets).map(([sheet, rows]) => gridOf(rows, { sheet }));
  return parseSheet(workbookOf(...grids), 'phong-kinh-te.xlsx', '', by, 'thang-04');
}

/** Below all rows of the plan. */
const below = (...rows: Value[][]) => read({ 'Tiến độ': [['PHÒNG KINH TẾ'], LABELS, ...PLANNED, ...rows] });
const titles = ({ arising }: Sheet) => arising.map(({ title }) => title.text);
const line = (text: string): Value[] => [null, null, text];

function findingsOf(sheet: Sheet): Finding[] {
  return checkSheet({
    sheet,
    plan,
    rules,
    unit: unitNamed(plan, 'phong-kinh-te'),
    expected: april,
    period: april,
    today: april.to,
    before: {},
  });
}

/** Codes of the findings about what was read and what was not, with their rows. */
const told = (sheet: Sheet) =>
  findingsOf(sheet)
    .filter(({ code }) => /^CC(?:1|4)/.test(code))
    .map(({ code, cell }) => `${code} ${cell}`);

describe('the title of the block', () => {
  it.each([
    ARISING_TITLE,
    'Nhiệm vụ phát sinh',
    'NHIỆM VỤ ĐỘT XUẤT',
    'Công việc ngoài kế hoạch:',
    'IX. Nhiệm vụ khác',
    'B. CÁC NHIỆM VỤ PHÁT SINH, ĐỘT XUẤT (nếu có)',
    '2) Các công việc phát sinh trong tháng 4 năm 2026',
    'Nhiệm vụ khác được giao',
    'Kết quả thực hiện nhiệm vụ đột xuất',
    'Danh mục nhiệm vụ phát sinh ngoài kế hoạch năm 2026',
    'Nhiệm vụ cấp trên giao thêm',
    'Phát sinh',
  ])('%s', (text) => expect(isArisingTitle(text)).toBe(true));

  it.each([
    'Nhiệm vụ trong tháng',
    'Không phát sinh',
    'Xử lý nhiệm vụ phát sinh từ đợt mưa lũ',
    'Nhiệm vụ khác về rà soát hộ tịch',
    'Đột xuất',
    'Khác',
    'CẢI CÁCH THỂ CHẾ',
    'Kế hoạch năm 2026',
    'Nhiệm vụ',
    'Khó khăn phát sinh',
  ])('and not %s', (text) => expect(isArisingTitle(text)).toBe(false));

  it('is none where the plan has a section of that name', () => {
    const sections = plan.sections.map((each) =>
      each.id === 'VI' ? { ...each, title: 'NHIỆM VỤ KHÁC' } : each,
    );
    const rows = [...PLANNED.slice(0, 2), [null, 'VI', 'NHIỆM VỤ KHÁC'], ...PLANNED.slice(2)];
    const without = rows.map((row, index) => (index > 2 ? [null, ...row.slice(1)] : row));
    const sheet = read({ 'Tiến độ': [LABELS, ...without] }, { ...plan, sections });
    expect([titles(sheet), sheet.progress!.rows.length]).toEqual([[], PLANNED.length]);
  });
});

describe('rows of the form', () => {
  const FORM = [1, 2, 3, 4, 5].map((number): Value[] => [`PS${number}`]);

  it('say nothing while they are blank', () => {
    const sheet = below(line(ARISING_TITLE), ...FORM, [], line('NGƯỜI LẬP BIỂU'), line('Nguyễn Văn Ví Dụ'));
    expect([titles(sheet), told(sheet)]).toEqual([[], []]);
  });

  it('are read with their product and their deadline', () => {
    const sheet = below(line(ARISING_TITLE), work('Rà soát hộ nghèo', 'Hoàn thành', 'PS1'), ...FORM.slice(1));
    expect(sheet.arising).toMatchObject([
      {
        title: { text: 'Rà soát hộ nghèo' },
        product: { text: 'Báo cáo' },
        due: { kind: 'before', to: '2026-04-19' },
        status: { value: 'done' },
        result: { text: 'Đã làm', at: `I${PLANNED.length + 4}` },
        task: undefined,
      },
    ]);
    expect(sheet.progress!.rows).toHaveLength(PLANNED.length);
    expect(told(sheet)).toEqual([]);
  });

  it('are known by their codes wherever they were sorted to; one among the plan’s without a code is told', () => {
    const rows = [PLANNED[0]!, work('Việc A', 'Đang thực hiện', 'ps.2', '1'), line(ARISING_TITLE)];
    const sheet = read({
      'Tiến độ': [
        LABELS,
        work('Việc B', 'Đang thực hiện', 'PS 01'),
        work('Việc C'),
        ...rows,
        ...PLANNED.slice(1),
      ],
    });
    expect(titles(sheet)).toEqual(['Việc B', 'Việc A']);
    expect(told(sheet)).toEqual(['CC401 C3']);
    expect(sheet.progress!.rows.filter(({ task }) => task).length).toBe(PLANNED.length);
  });

  it('may be inserted among them and go on below them', () => {
    const sheet = below(
      line(ARISING_TITLE),
      work('Một', 'Hoàn thành', 'PS1'),
      work('Hai'),
      FORM[1]!,
      work('Ba'),
      [],
      work('Bốn'),
    );
    expect([titles(sheet), told(sheet)]).toEqual([['Một', 'Hai', 'Ba', 'Bốn'], []]);
  });

  it('without a title are told, whatever stands in them', () => {
    const sheet = below(
      line(ARISING_TITLE),
      ['PS1', null, null, null, null, 'Hoàn thành'],
      ['PS2', null, null, 'Tờ trình'],
    );
    const rows = PLANNED.length + 4;
    expect([titles(sheet), told(sheet)]).toEqual([[], [`CC116 F${rows}`, `CC116 D${rows + 1}`]]);
  });
});

describe('a block of the unit’s own', () => {
  it('stands below its table, with numbers of its own', () => {
    const sheet = below(
      [null, 'IX', 'Nhiệm vụ đột xuất'],
      work('Đón đoàn kiểm tra', 'Hoàn thành', null, '1'),
      work('Trực bão', 'Chưa thực hiện', null, '2'),
    );
    expect([titles(sheet), told(sheet)]).toEqual([['Đón đoàn kiểm tra', 'Trực bão'], []]);
  });

  it('ends where the plan goes on: a section, a code, a task word for word', () => {
    const [first, second, third, ...rest] = PLANNED as [Value[], Value[], Value[], ...Value[][]];
    const word = [null, null, ...third.slice(2)];
    const read3 = (...rows: Value[][]) =>
      read({ 'Tiến độ': [LABELS, first, line('Nhiệm vụ khác'), work('Việc A'), ...rows] });
    for (const rows of [
      [second, word, ...rest],
      [word, second, ...rest],
      [[null, 'VI', 'CẢI CÁCH TÀI CHÍNH CÔNG'], second, word, ...rest],
    ]) {
      const sheet = read3(...rows, work('Việc B'));
      expect(titles(sheet)).toEqual(['Việc A']);
      expect(sheet.progress!.rows.map(({ task }) => task).filter(Boolean)).toHaveLength(PLANNED.length);
      expect(told(sheet)).toEqual([`CC401 C${rows.length + 5}`]);
    }
  });

  it('that says “Không” says nothing; a title that tells work is a row of it', () => {
    expect(titles(below(line('Nhiệm vụ phát sinh'), line('Không có')))).toEqual([]);
    const none = below([null, null, 'Nhiệm vụ phát sinh', null, null, 'Không phát sinh']);
    expect([titles(none), told(none)]).toEqual([[], []]);
    const some = below([
      null,
      null,
      'Nhiệm vụ đột xuất',
      null,
      null,
      'Hoàn thành',
      null,
      null,
      'Đã trực bão 03 ngày',
    ]);
    expect([titles(some), told(some)]).toEqual([['Nhiệm vụ đột xuất'], []]);
  });

  it('of lines from the first cell on is read as well; parts of a task belong to it', () => {
    const sheet = below(
      ['Nhiệm vụ phát sinh'],
      ['1. Tham mưu đón đoàn kiểm tra'],
      work('Trực bão', 'Đang thực hiện', null, '2'),
      [null, null, '- Đợt một 03 ngày'],
    );
    expect(titles(sheet)).toEqual(['1. Tham mưu đón đoàn kiểm tra', 'Trực bão']);
    expect(sheet.arising[1]!.result.text).toBe('Đã làm\n- Đợt một 03 ngày');
  });

  it('has a header of its own, or a worksheet', () => {
    const own = [
      ['TT', 'Nội dung', 'Tình trạng', 'Kết quả thực hiện'],
      ['1', 'Trực bão', 'Hoàn thành', 'Đã trực 03 ngày'],
    ];
    const beneath = below([], ['II. NHIỆM VỤ PHÁT SINH'], ...own);
    expect([titles(beneath), told(beneath)]).toEqual([['Trực bão'], []]);
    const beside = read({ 'Tiến độ': [LABELS, ...PLANNED], 'Phát sinh': own });
    expect([titles(beside), told(beside)]).toEqual([['Trực bão'], []]);
    const named = read({
      'Tiến độ': [LABELS, ...PLANNED],
      'Đột xuất': [['Danh mục công việc ngoài kế hoạch'], ...own],
    });
    expect([titles(named), told(named)]).toEqual([['Trực bão'], []]);
  });

  it('on a worksheet that could be of a free period is told, where no title says what it is', () => {
    const own = [LABELS, work('Trực bão')];
    expect(told(read({ 'Tiến độ': [LABELS, ...PLANNED], 'Đột xuất': own }))).toEqual(['CC116 null']);
  });

  it('of another unit is told', () => {
    const own = [
      ['TT', 'Nội dung', 'Tình trạng'],
      ['1', 'Trực bão', 'Hoàn thành'],
    ];
    const sheet = read({
      'Tiến độ': [['PHÒNG KINH TẾ'], LABELS, ...PLANNED],
      'Phát sinh': [['CÔNG AN XÃ'], ...own],
    });
    expect([titles(sheet), told(sheet)]).toEqual([[], ['CC116 null']]);
  });

  it('leaves signatures and notes alone', () => {
    const sheet = below(
      line('Nhiệm vụ phát sinh'),
      work('Trực bão'),
      ['Tổng cộng: 01 nhiệm vụ'],
      line('NGƯỜI LẬP BIỂU'),
      line('Nguyễn Văn Ví Dụ'),
    );
    expect([titles(sheet), told(sheet)]).toEqual([['Trực bão'], []]);
  });
});

describe('no row is lost', () => {
  const cell = (text: string) => fc.constantFrom<Value>(text, text, null);
  const row = fc.record({
    id: fc.constantFrom<Value>(null, null, 'PS1', 'PS 7', 'III.99', 'A1'),
    tt: fc.constantFrom<Value>(null, '1', '1.1', 'a)', '-'),
    title: fc.constantFrom<Value>(
      'Trực bão',
      '- Đợt hai',
      'Thủ trưởng đơn vị đối thoại',
      'Rà soát hộ nghèo',
      null,
    ),
    product: cell('Báo cáo'),
    status: fc.constantFrom<Value>('Hoàn thành', 'Đang thực hiện', 'đang chờ ý kiến', null),
    result: cell('Đã làm xong hai đợt'),
  });

  it('of the block: it is read, part of the row above it, or told', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const start = PLANNED.length + 4;
        const drawn = rows.map(({ id, tt, title, product, status, result }, index): Value[] => [
          id,
          tt,
          title && `${title} ${index}`,
          product && `${product} ${index}`,
          null,
          status,
          null,
          null,
          result && `${result} ${index}`,
        ]);
        const sheet = below(line('Nhiệm vụ phát sinh'), ...drawn);
        const words = [...sheet.arising, ...sheet.progress!.rows]
          .flatMap((each) => [each.title.text, each.result.text])
          .join('\n');
        const findings = findingsOf(sheet);
        const lost = drawn.filter(([, , title, , , , , , result], index) => {
          const isRead = [title, result].every((text) => !text || words.includes(String(text)));
          const isTold = findings.some(
            ({ cell: at }) => Number(/\d+$/.exec(at ?? '')?.[0]) === start + index,
          );
          // What sounds like a signature and stands alone is one.
          const isSignature = /^Thủ trưởng/.test(String(title)) && drawn[index]!.filter(Boolean).length === 1;
          return (title || result) && !isRead && !isTold && !isSignature;
        });
        if (lost.length > 0) throw new Error(JSON.stringify(lost));
      }),
      { numRuns: 150, seed: 10 },
    );
  });
});
