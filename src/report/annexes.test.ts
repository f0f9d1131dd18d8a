/** The annexes: every task, every unit, every figure, and beside what is missing who owes it. */
import { describe, expect, it } from 'vitest';
import { type Asked, everybody, PLAN, read, reportOf, subjectOf } from '../../test/reports.ts';
import type { Row } from '../../test/sheets.ts';
import { TABLE_ORDER } from '../model/category.ts';
import type { Finding } from '../model/finding.ts';
import type { CategoryRow } from '../model/report.ts';
import { plain } from '../model/text.ts';
import { progressAnnex, statisticsAnnex } from './annexes.ts';

describe('Phụ lục I, tasks', () => {
  const sent = everybody({
    'I.1': { status: 'Hoàn thành', doneOn: '20/1/2026' },
    'I.2': 'Chưa thực hiện',
    'I.3': 'Đang thực hiện',
    'I.4': '',
    'IV.1': 'Tạm dừng',
    'IV.2': 'Đang thực hiện',
    'V.1': 'Đang thực hiện',
  });
  const counts = ({ id, title, total, counts }: CategoryRow) =>
    [id, title, total, ...TABLE_ORDER.map((category) => counts[category])].join(' ');

  it('are counted by section and category, and in all', () => {
    const { sections, total, units } = reportOf({ sent }).statistics;
    const title = (id: string) => PLAN.sections.find((section) => section.id === id)!.title;
    expect(sections.map(({ id }) => id)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']);
    expect(counts(sections[0]!)).toBe(`I ${title('I')} 5 1 0 1 1 0 1 0 1`);
    expect(counts(sections[3]!)).toBe(`IV ${title('IV')} 2 0 1 0 0 0 0 1 0`);
    expect(counts(sections[4]!)).toBe(`V ${title('V')} 5 0 0 0 0 1 4 0 0`);
    expect(counts(total)).toBe(' Tổng cộng 42 1 1 1 1 1 35 1 1');
    expect(units).toEqual([]);
  });

  it('are counted by unit at the end of the year, one of all units for each; a unit that leads none is not there', () => {
    const { units } = reportOf({ period: 'nam', sent }).statistics;
    expect(units.map(({ id, title, total }) => `${id} ${title} ${total}`)).toEqual([
      '1 Phòng Văn hóa - Xã hội 21',
      '2 Văn phòng HĐND và UBND xã 7',
      '3 Phòng Kinh tế 10',
      '4 Trung tâm Phục vụ hành chính công 13',
    ]);
    expect(units[0]!.counts).toMatchObject({ done: 1, suspended: 1, overdue: 1, noneArising: 15 });
    expect(reportOf({ period: 'nam', sent, only: 'phong-vhxh' }).statistics.units).toEqual([]);
  });

  it('are only those of the unit in its own report', () => {
    const { sections, total } = reportOf({ sent, only: 'van-phong' }).statistics;
    expect(sections.map(({ id, total: of }) => `${id} ${of}`)).toEqual(['II 2', 'III 4', 'VI 1']);
    expect(total.total).toBe(7);
  });
});

describe('Phụ lục I, indicators', () => {
  const line = (id: string, figures: Parameters<typeof figured>[0], asked: Asked = {}) => {
    const subject = subjectOf({ sent: figured(figures), ...asked });
    const index = subject.indicators.findIndex(({ indicator }) => indicator.id === id);
    const { position, name, target, numerator, denominator, value, verdict, note } = reportOf({
      sent: figured(figures),
      ...asked,
    }).statistics.indicators[index]!;
    expect([position, name]).toEqual([String(index + 1), `Tỷ lệ ${id}`]);
    return [target, numerator, denominator, value, ...read([verdict, note])].join(' | ');
  };
  const figured = (
    indicators: NonNullable<NonNullable<Asked['sent']>[string]['indicators']>,
    unit = 'ttpvhcc',
  ) => ({
    [unit]: { tasks: { 'III.1': 'Đang thực hiện' }, indicators },
  });

  it.each([
    ['met', [1960, 2000], '≥ 95% | 1.960 | 2.000 | 98,00% | Đạt | Trung tâm PVHCC'],
    ['not met', [90, 100], '≥ 95% | 90 | 100 | 90,00% | Chưa đạt | Trung tâm PVHCC'],
    ['none arising', [0, 0], '≥ 95% | 0 | 0 | – | Không phát sinh | Trung tâm PVHCC'],
    ['contradictory', [5, 4], '≥ 95% | 5 | 4 | – | [Số liệu mâu thuẫn] | Trung tâm PVHCC'],
    [
      'not told',
      ['?', 4],
      '≥ 95% | – | – | – | [Chưa có số liệu] | [Chưa có số liệu: Trung tâm Phục vụ hành chính công chưa ghi số liệu]',
    ],
  ] as const)('are %s', (_, figures, text) => expect(line('I06', { I06: [...figures] })).toBe(text));

  it('of all units tell whose numbers are in them, and whose are not', () => {
    expect(line('I01', { I01: [3, 4] })).toBe(
      '100% | 3 | 4 | 75,00% | Chưa đạt | Trung tâm PVHCC; [Chưa có số liệu: Phòng Văn hóa - Xã hội, Văn phòng HĐND và UBND xã, Phòng Kinh tế chưa gửi báo cáo]',
    );
  });

  it('of the year have their own scale, and are not missing before the year ends', () => {
    expect(line('I20', {})).toBe('≥ 0,71 |  |  | – | Báo cáo theo năm | ');
    expect(line('I20', {}, { sent: figured({ I20: 0.72 }, 'phong-vhxh') })).toBe(
      '≥ 0,71 |  |  | 0,72 | Đạt | Phòng VH-XH',
    );
  });

  it('say beside a gap which cells are meant', () => {
    const { indicators } = reportOf({ sent: figured({ I06: [5, 4], I07: ['?', 4] }) }).statistics;
    const comments = indicators.flatMap(({ verdict, note }) =>
      [verdict, note].flatMap((text) =>
        typeof text === 'string'
          ? []
          : text.phrase.flatMap((part) => (typeof part === 'string' ? [] : (part.comment ?? []))),
      ),
    );
    expect(comments).toContain(
      'Đề nghị đơn vị kiểm tra lại hai số.\nTrung tâm Phục vụ hành chính công: ttpvhcc.xlsx › Số liệu › D2, E2',
    );
    expect(comments).toContain(
      'Trung tâm Phục vụ hành chính công cần ghi số liệu chỉ tiêu I07: ttpvhcc.xlsx › Số liệu › D3.',
    );
    expect(comments).toContain(
      'Văn phòng HĐND và UBND xã chưa gửi biểu của kỳ này. Đặt biểu vào du-lieu/2026/thang-04/ rồi chạy lại.',
    );
  });
});

describe('Phụ lục I, dossiers and notes', () => {
  it('tells the fields as the unit gave them, “–” for what it left out', () => {
    const sent = everybody({});
    expect(reportOf({ sent }).statistics.procedures).toBeUndefined();
    sent.ttpvhcc!.procedures = { 'Hộ tịch': { received: 1200, late: 0 }, 'Đất đai': { received: 3 } };
    const { fields, total } = reportOf({ sent }).statistics.procedures!;
    expect(
      fields.map(({ position, field, counts }) => [position, field, counts.received, counts.late]),
    ).toEqual([
      ['1', 'Hộ tịch', '1.200', '0'],
      ['2', 'Đất đai', '3', '–'],
    ]);
    expect([total.position, total.field, total.counts.received, total.counts.pending]).toEqual([
      '',
      'Tổng cộng',
      '1.203',
      '–',
    ]);
  });

  const notes = (asked: Asked) => read(reportOf(asked).statistics.notes);

  it('say what completion is measured on, and what is not the commune’s to count', () => {
    expect(notes({ sent: everybody({}) })).toEqual([
      'Ghi chú: Tỷ lệ hoàn thành tính trên tổng số 42 nhiệm vụ, gồm cả nhiệm vụ thường xuyên. Giá trị chỉ tiêu là tử số chia mẫu số, làm tròn hai chữ số thập phân; dấu “–” là chưa có số.',
      'Không tổng hợp: Tỷ lệ I21 (nhiệm vụ VII.4), vì không thuộc phạm vi của xã.',
    ]);
    expect(notes({ sent: everybody({}), settings: { countOngoing: false } })[0]).toMatch(
      /^Ghi chú: Tỷ lệ hoàn thành không tính nhiệm vụ thường xuyên\. Giá trị/,
    );
    expect(notes({ sent: everybody({}), only: 'van-phong' })).toEqual([
      expect.stringMatching(/^Ghi chú: Giá trị chỉ tiêu/),
    ]);
    const plan = { ...PLAN, indicators: PLAN.indicators.filter(({ outOfScope }) => outOfScope) };
    expect(notes({ plan, sent: everybody({}) })).toHaveLength(1);
  });

  it('name the units that sent nothing', () => {
    const { 'van-phong': _, 'phong-kinh-te': __, ...sent } = everybody({});
    expect(notes({ sent })[1]).toBe(
      '[Chưa có số liệu: Văn phòng HĐND và UBND xã, Phòng Kinh tế chưa gửi báo cáo]',
    );
  });

  it('tell of sums in the TTHC table that do not add up, of files that count', () => {
    const finding = (code: string, file: string, cell: string | null): Finding => ({
      ...{ code, file, cell, slug: '', severity: 'error', sheet: 'TTHC', task: null, unit: null, hint: '' },
      message: `lệch ${cell}`,
    });
    const subject = subjectOf({ sent: everybody({}) });
    subject.findings = [
      finding('CC604', 'ttpvhcc.xlsx', 'C5'),
      finding('CC604', 'ttpvhcc.xlsx', null),
      finding('CC604', 'khac.xlsx', 'C5'),
      finding('CC605', 'ttpvhcc.xlsx', 'C5'),
    ];
    const note = statisticsAnnex(subject).notes.find((text) => plain(text).includes('cộng không khớp'))!;
    expect(note).toEqual({
      phrase: [
        {
          gap: 'Bảng TTHC có 02 chỗ cộng không khớp, cần đơn vị kiểm tra lại',
          comment: 'ttpvhcc.xlsx › TTHC › C5: lệch C5\nttpvhcc.xlsx › TTHC: lệch null',
        },
      ],
    });
  });
});

describe('Phụ lục II', () => {
  const line = (id: string, row: Row, asked: Asked = {}) => {
    const { progressAnnex } = reportOf({ sent: everybody({ [id]: row }), ...asked });
    const [section, tt] = id.split('.');
    return progressAnnex.sections.find((each) => each.id === section)!.tasks.find((each) => each.tt === tt)!;
  };

  it.each([
    ['I.4', 'Đang thực hiện', 'Quá hạn, chưa hoàn thành (chậm 65 ngày)'],
    ['I.4', { status: 'Hoàn thành', doneOn: '1/2/2026' }, 'Hoàn thành trước hạn 08 ngày (ngày 01/02/2026)'],
    ['I.4', { status: 'Hoàn thành', doneOn: '9/2/2026' }, 'Hoàn thành (ngày 09/02/2026)'],
    ['I.4', { status: 'Hoàn thành', doneOn: '12/2/2026' }, 'Hoàn thành muộn 03 ngày (ngày 12/02/2026)'],
    ['I.4', 'Hoàn thành', 'Hoàn thành [chưa có ngày hoàn thành]'],
    ['I.4', '', '[Chưa có báo cáo]'],
    ['IV.1', 'Đang thực hiện', 'Đang thực hiện'],
    ['IV.1', 'Chưa thực hiện', 'Chưa thực hiện'],
    ['IV.1', 'Tạm dừng', 'Tạm dừng'],
    ['IV.1', 'Không phát sinh', 'Không phát sinh'],
    ['V.1', 'Đang thực hiện', 'Thực hiện thường xuyên'],
  ] as const)('tells where %s stands: %j', (id, row, status) => {
    expect(plain(line(id, row).status)).toBe(status);
  });

  it('gives each task its result, document and difficulty in the unit’s words; the note of a suspended one', () => {
    const told = {
      result: 'Đã họp',
      proof: 'Kế hoạch số 1/KH-UBND',
      difficulty: 'Thiếu người',
      note: 'theo chỉ đạo',
    };
    expect(line('IV.1', { status: 'Đang thực hiện', ...told })).toMatchObject({
      tt: '1',
      title: 'Việc IV.1',
      lead: 'Phòng Văn hóa - Xã hội',
      due: 'năm 2026',
      result: 'Đã họp\nKế hoạch số 1/KH-UBND',
      difficulty: 'Thiếu người',
    });
    expect(line('IV.1', { status: 'Tạm dừng', ...told }).result).toBe(
      'Đã họp\nKế hoạch số 1/KH-UBND\ntheo chỉ đạo',
    );
    expect(line('IV.1', { status: 'Đang thực hiện', result: '-', difficulty: 'Không' })).toMatchObject({
      result: '',
      difficulty: '',
    });
  });

  it('gives a task of all units what each said', () => {
    const sent = everybody({ 'VI.6': { status: 'Đang thực hiện', result: 'Đã kiểm kê' } });
    sent.ttpvhcc!.tasks['VI.6'] = {
      status: 'Hoàn thành',
      doneOn: '1/2/2026',
      result: 'Đã kiểm kê\nĐã bàn giao',
    };
    sent['van-phong']!.tasks['VI.6'] = '';
    const told = line('VI.6', '', { sent });
    expect(told).toMatchObject({
      lead: 'Các cơ quan, đơn vị',
      result: 'Phòng VH-XH: Đã kiểm kê\nPhòng KT: Đã kiểm kê\nTrung tâm PVHCC:\nĐã kiểm kê\nĐã bàn giao',
    });
    expect(plain(told.status)).toBe(
      'Đang thực hiện (01/04 đơn vị hoàn thành, 02/04 đơn vị đang thực hiện, 01/04 đơn vị chưa có báo cáo)',
    );
  });

  it('gives a task whose lead is not known the words of the plan', () => {
    const tasks = PLAN.tasks.map((task) =>
      task.id === 'I.1' ? { ...task, lead: [], leadText: 'Các thôn' } : task,
    );
    const { sections } = progressAnnex(subjectOf({ plan: { ...PLAN, tasks } }));
    expect(sections[0]!.tasks[0]).toMatchObject({ lead: 'Các thôn' });
  });

  it('notes a section whose numeral is not the plan’s', () => {
    const [seven, eight] = PLAN.sections.slice(-2);
    const report = reportOf({ sent: everybody({}) });
    expect(report.progressAnnex.notes).toEqual([
      `Ghi chú: Kế hoạch đánh số VII cho cả hai mục “${seven!.title}” và “${eight!.title}”; báo cáo ghi mục sau là VIII theo đúng thứ tự.`,
    ]);
    expect(reportOf({ sent: everybody({}), only: 'van-phong' }).progressAnnex.notes).toEqual([]);
  });
});
