/** Parts III–V say what the data carry: what was achieved, what is late and why, what comes next, what is proposed. */
import { describe, expect, it } from 'vitest';
import { type Asked, everybody, PLAN, read, reportOf, type Sent } from '../../test/reports.ts';
import type { Row } from '../../test/sheets.ts';
import { freePeriod } from '../model/period.ts';

/** A part of the report on these tasks; the others had nothing to do. */
const part =
  (name: 'achievements' | 'shortcomings' | 'causes' | 'next' | 'proposals') =>
  (tasks: Record<string, Row>, asked: Asked = {}) =>
    read(reportOf({ sent: everybody(tasks), ...asked })[name]);
const [achievements, shortcomings, causes, next, proposals] = [
  part('achievements'),
  part('shortcomings'),
  part('causes'),
  part('next'),
  part('proposals'),
];

const VHXH = 'Phòng Văn hóa - Xã hội';
const QUARTER = { period: 'quy-1' } as const;
const withFigures = (sent: Record<string, Sent>, indicators: Sent['indicators']) => ({
  ...sent,
  ttpvhcc: { ...sent.ttpvhcc!, ...(indicators ? { indicators } : {}) },
});

describe('achievements', () => {
  it('are the tasks finished in the period, and the targets that are met', () => {
    const sent = withFigures(
      everybody({
        'I.1': { status: 'Hoàn thành', doneOn: '20/1/2026' },
        'IV.1': { status: 'Hoàn thành', doneOn: '20/3/2026' },
        'IV.2': { status: 'Hoàn thành', doneOn: '1/4/2026' },
        'V.2': 'Đang thực hiện',
      }),
      { I06: [96, 100], I07: [1, 100], I02: ['?', 1], I08: [0, 0] },
    );
    expect(achievements({}, { sent })).toEqual([
      '- Trong kỳ hoàn thành 02 nhiệm vụ: “Việc IV.1”; “Việc IV.2”.',
      '- 01/02 chỉ tiêu có số liệu đạt kế hoạch (chi tiết tại Phụ lục I).',
    ]);
  });

  it('are none where none was told', () => {
    expect(achievements({})).toEqual(['- Trong kỳ không có nhiệm vụ nào được báo cáo hoàn thành.']);
  });
});

describe('shortcomings', () => {
  it('are first what is overdue: since when, why, and what is done about it', () => {
    expect(
      shortcomings({
        'I.3': {
          status: 'Đang thực hiện',
          difficulty: '- Do thiếu người.\n- Do thiếu máy',
          next: 'Trình ký\nGửi các đơn vị.',
        },
        'I.5': 'Chưa thực hiện',
      }),
    ).toEqual([
      `- Nhiệm vụ quá hạn chưa hoàn thành: “Việc I.3”, ${VHXH} (thời hạn: ban hành kế hoạch trước 10/02/2026; chậm 65 ngày tính đến ngày 15/4/2026). Nguyên nhân: Do thiếu người; Do thiếu máy. Biện pháp: Trình ký; gửi các đơn vị.`,
      `- Nhiệm vụ quá hạn chưa hoàn thành: “Việc I.5”, ${VHXH} (thời hạn: ban hành kế hoạch trước 10/02/2026; chậm 65 ngày tính đến ngày 15/4/2026). Nguyên nhân: [${VHXH} chưa nêu].`,
    ]);
  });

  it('name of several units those that are behind, each with its reason', () => {
    const plan = {
      ...PLAN,
      tasks: PLAN.tasks.map((task) =>
        task.id === 'I.4' ? { ...task, dueText: '', lead: ['ttpvhcc', 'van-phong', 'phong-kinh-te'] } : task,
      ),
    };
    const sent = everybody(
      { 'I.4': { status: 'Đang thực hiện', difficulty: 'Thiếu người', next: 'Làm tiếp' } },
      plan,
    );
    sent['phong-kinh-te']!.tasks['I.4'] = { status: 'Hoàn thành', doneOn: '1/2/2026', difficulty: 'Do mưa' };
    expect(shortcomings({}, { plan, sent })[0]).toBe(
      '- Nhiệm vụ quá hạn chưa hoàn thành: “Việc I.4”, Trung tâm Phục vụ hành chính công, Văn phòng HĐND và UBND xã (thời hạn: ; chậm 65 ngày tính đến ngày 15/4/2026). Nguyên nhân: Trung tâm Phục vụ hành chính công: Thiếu người; Văn phòng HĐND và UBND xã: Thiếu người. Biện pháp: Làm tiếp.',
    );
  });

  it('are what was finished late in this period, and not before it', () => {
    const late = (doneOn: string) => shortcomings({ 'I.3': { status: 'Hoàn thành', doneOn } });
    expect(late('20/3/2026')).toEqual(['- Có 01 nhiệm vụ hoàn thành muộn so với thời hạn: “Việc I.3”.']);
    expect(late('12/2/2026')).toEqual([
      '- Không có nhiệm vụ quá hạn; các đơn vị không nêu khó khăn, vướng mắc.',
    ]);
  });

  it('are targets that are not met, by name and value where the text tells none before', () => {
    const sent = (period: string) => ({
      period,
      sent: withFigures(everybody({}), { I06: [90, 100], I07: [1, 2], I02: [1, 1] }),
    });
    expect(shortcomings({}, sent('thang-04'))).toEqual(['- Còn 02 chỉ tiêu chưa đạt (nêu tại mục II).']);
    expect(shortcomings({}, sent('quy-1'))).toEqual([
      '- Còn 02 chỉ tiêu chưa đạt: tỷ lệ I06 (đạt 90,00%, chỉ tiêu tối thiểu 95%); tỷ lệ I07 (đạt 50,00%, chỉ tiêu tối thiểu 85%).',
    ]);
    const index = { 'phong-vhxh': { tasks: { 'IV.1': 'Không phát sinh' }, indicators: { I20: 0.7 } } };
    expect(shortcomings({}, { period: 'nam', only: 'phong-vhxh', sent: index })).toContain(
      '- Còn 01 chỉ tiêu chưa đạt: tỷ lệ I20 (đạt 0,70, chỉ tiêu 0,71).',
    );
  });

  it('are units that sent nothing', () => {
    const { 'van-phong': _, 'phong-kinh-te': __, ...sent } = everybody({});
    expect(shortcomings({}, { sent })).toEqual([
      '- Tại thời điểm tổng hợp, còn 02 đơn vị chưa gửi báo cáo (Văn phòng HĐND và UBND xã, Phòng Kinh tế).',
    ]);
  });

  it('are difficulties in the units’ words: in the month one paragraph a unit, else one each, lists as lists', () => {
    const tasks = {
      'IV.1': { status: 'Đang thực hiện', difficulty: 'Kinh phí thấp.' },
      'IV.2': { status: 'Đang thực hiện', difficulty: '- Thiếu người\n- Thiếu máy' },
      'V.2': { status: 'Đang thực hiện', difficulty: 'Kinh phí thấp' },
      'VI.3': { status: 'Đang thực hiện', difficulty: 'Kinh phí thấp' },
    };
    expect(shortcomings(tasks)).toEqual([
      `- ${VHXH}: Kinh phí thấp; Thiếu người; Thiếu máy.`,
      '- Phòng Kinh tế: Kinh phí thấp.',
    ]);
    expect(shortcomings(tasks, QUARTER)).toEqual([
      `- ${VHXH}: Kinh phí thấp.`,
      `- ${VHXH}:`,
      '+ Thiếu người;',
      '+ Thiếu máy.',
      '- Phòng Kinh tế: Kinh phí thấp.',
    ]);
    expect(shortcomings(tasks, { only: 'phong-vhxh' })).toEqual(['- Kinh phí thấp; Thiếu người; Thiếu máy.']);
    expect(shortcomings(tasks, { ...QUARTER, only: 'phong-vhxh' })).toEqual([
      '- Kinh phí thấp.',
      '- Thiếu người;',
      '- Thiếu máy.',
    ]);
  });

  it('are no difficulties of tasks that were finished before', () => {
    const told = (doneOn: string) =>
      shortcomings({ 'IV.1': { status: 'Hoàn thành', doneOn, difficulty: 'Kinh phí thấp' } });
    expect(told('20/3/2026')).toEqual([`- ${VHXH}: Kinh phí thấp.`]);
    expect(told('20/2/2026')).toEqual([
      '- Không có nhiệm vụ quá hạn; các đơn vị không nêu khó khăn, vướng mắc.',
    ]);
  });

  it('are unknown where reports are missing and nothing else is told', () => {
    const sent = everybody({ 'IV.1': '', 'IV.2': '' });
    expect(shortcomings({}, { sent })).toEqual([
      '- [Chưa có số liệu: còn 02 nhiệm vụ chưa có báo cáo, chưa đánh giá được tồn tại, hạn chế]',
    ]);
  });
});

describe('causes', () => {
  it.each([
    ['Do thiếu người', true],
    ['Thiếu người vì nghỉ chế độ', true],
    ['Nguyên nhân: thiếu người', true],
    ['Bởi mưa lũ', true],
    ['Doanh nghiệp chưa nộp hồ sơ', false],
    ['Thiếu người', false],
  ])('“%s” names one: %s', (difficulty, isCause) => {
    const tasks = { 'IV.1': { status: 'Đang thực hiện', difficulty } };
    const text = `- ${VHXH}: ${difficulty}.`;
    expect(causes(tasks)).toEqual([isCause ? text : '- Như các khó khăn, vướng mắc nêu trên.']);
    expect(shortcomings(tasks).includes(text)).toBe(!isCause);
  });

  it('of what is overdue are told there; one that is not told is a gap here', () => {
    const overdue = (difficulty: string) => ({ 'I.3': { status: 'Đang thực hiện', difficulty } });
    expect(causes(overdue('Do thiếu người'))).toEqual([
      '- Nguyên nhân của các nhiệm vụ quá hạn như nêu tại mục trên.',
    ]);
    expect(causes({ ...overdue(''), 'I.5': 'Đang thực hiện' })).toEqual([
      '- [Chưa nêu nguyên nhân: nhiệm vụ quá hạn I.3, I.5]',
    ]);
  });

  it('are none where units that sent reports named none, and unknown where nobody sent one', () => {
    expect(causes({})).toEqual(['- Các đơn vị đã gửi báo cáo không nêu khó khăn, nguyên nhân.']);
    expect(causes({}, { only: 'phong-vhxh' })).toEqual(['- Không có.']);
    expect(causes({}, { sent: {} })).toEqual([
      '- [Chưa có nội dung nguyên nhân: chưa có báo cáo của đơn vị nào]',
    ]);
  });
});

describe('what comes next', () => {
  it('is first what is overdue, then what falls due in the period that follows, then what units plan', () => {
    const tasks = {
      'I.3': { status: 'Đang thực hiện', next: 'Trình ký' },
      'IV.1': { status: 'Đang thực hiện', next: 'Rà soát' },
      'VI.3': { status: 'Đang thực hiện', next: '- Thu đúng\n- Thu đủ' },
    };
    expect(next(tasks)).toEqual([
      '- Hoàn thành 01 nhiệm vụ đã quá hạn: “Việc I.3”.',
      `- ${VHXH}: Rà soát.`,
      '- Phòng Kinh tế: Thu đúng; Thu đủ.',
    ]);
    expect(next(tasks, { ...QUARTER, only: 'phong-kinh-te' })).toEqual(['- Thu đúng;', '- Thu đủ.']);
  });

  const due = (to: string) => ({
    ...PLAN,
    tasks: PLAN.tasks.map((task) =>
      task.id === 'IV.1' ? { ...task, due: { kind: 'before' as const, to } } : task,
    ),
  });
  it.each([
    // April ends on 15/4, May on 15/5.
    ['2026-04-15', 'Đang thực hiện', false],
    ['2026-04-16', 'Đang thực hiện', true],
    ['2026-05-15', 'Chưa thực hiện', true],
    ['2026-05-15', '', true],
    ['2026-05-16', 'Đang thực hiện', false],
    ['2026-05-15', 'Hoàn thành', false],
    ['2026-05-15', 'Tạm dừng', false],
    ['2026-05-15', 'Không phát sinh', false],
  ])('falls due on %s (%s): %s', (to, status, falls) => {
    const plan = due(to);
    const texts = next({}, { plan, sent: everybody({ 'IV.1': status }, plan) });
    const [, , month, date] = /(\d+)-(\d+)-(\d+)/.exec(to)!;
    const text = `- Hoàn thành 01 nhiệm vụ đến hạn trong kỳ tới: “Việc IV.1” (hạn ${date}/${Number(month)}/2026).`;
    expect(texts.includes(text)).toBe(falls);
  });

  it('after a free range is what falls due within a month', () => {
    const range = freePeriod('2026-04-01', '2026-04-10');
    const falls = (to: string) => {
      const plan = due(to);
      return next({}, { plan, period: range, sent: everybody({ 'IV.1': 'Đang thực hiện' }, plan) })[0];
    };
    expect(falls('2026-05-11')).toContain('đến hạn trong kỳ tới');
    expect(falls('2026-05-12')).toBe('- [Chưa có nội dung: các đơn vị chưa ghi nhiệm vụ kỳ tới]');
  });

  it('is told by places in the plan where it would be a page of titles', () => {
    const six = ['IV.1', 'IV.2', 'V.2', 'V.3', 'V.5', 'VI.3'];
    const named = (count: string) => `- Hoàn thành ${count} nhiệm vụ đến hạn trong kỳ tới: `;
    const plan = {
      ...PLAN,
      tasks: PLAN.tasks.map((task) =>
        ['IV', 'V', 'VI'].includes(task.section)
          ? { ...task, due: { kind: 'before' as const, to: '2026-05-01' } }
          : task,
      ),
    };
    const texts = (ids: string[]) =>
      next(
        {},
        { plan, sent: everybody(Object.fromEntries(ids.map((id) => [id, 'Đang thực hiện'])), plan) },
      )[0];
    expect(texts(six)).toBe(`${named('06')}${six.map((id) => `“Việc ${id}” (hạn 01/5/2026)`).join('; ')}.`);
    expect(texts([...six, 'VI.7'])).toBe(
      `${named('07')}số 1, 2 mục IV; số 2, 3, 5 mục V; số 3, 7 mục VI (Phụ lục II).`,
    );
  });

  it('is a gap where nobody says', () => {
    expect(next({})).toEqual(['- [Chưa có nội dung: các đơn vị chưa ghi nhiệm vụ kỳ tới]']);
  });
});

describe('proposals', () => {
  it('are the units’ own; a “Không” is none', () => {
    expect(
      proposals({
        'IV.1': { status: 'Đang thực hiện', proposal: 'Bổ sung người' },
        'IV.2': { status: 'Đang thực hiện', proposal: 'Không' },
        'V.2': { status: 'Đang thực hiện', proposal: 'không.' },
      }),
    ).toEqual([`- ${VHXH}: Bổ sung người.`]);
  });

  it('are none, none so far, or unknown', () => {
    const { 'van-phong': _, ...sent } = everybody({});
    expect(proposals({})).toEqual(['Không có.']);
    expect(proposals({}, { sent })).toEqual(['Các đơn vị đã gửi báo cáo không có đề xuất, kiến nghị.']);
    expect(proposals({}, { sent: {} })).toEqual([
      '[Chưa có nội dung đề xuất, kiến nghị: chưa có báo cáo của đơn vị nào]',
    ]);
  });
});
