/** What the report tells of tasks: results once, in the units' own words, and what nobody has said yet. */
import { describe, expect, it } from 'vitest';
import { type Asked, everybody, PLAN, read, reportOf, subjectOf } from '../../test/reports.ts';
import type { Row } from '../../test/sheets.ts';
import { standings, taskSentences } from './taskSentences.ts';

/** Sentences of these tasks alone. */
function told(tasks: Record<string, Row>, asked: Asked = {}): string[] {
  const subject = subjectOf({ sent: everybody(tasks), ...asked });
  return read(
    taskSentences(
      subject.tally.outcomes.filter(({ task }) => task.id in tasks),
      subject,
    ),
  );
}

const done = (doneOn: string, more: Partial<Record<string, string>> = {}): Row => ({
  status: 'Hoàn thành',
  doneOn,
  ...more,
});

describe('news are told once (contract §6)', () => {
  const isTold = (doneOn: string, period: string) => told({ 'IV.1': done(doneOn) }, { period }).length > 0;

  it.each([
    // Windows of months share the 14th and the 15th: told in the month that comes first.
    ['13/4/2026', true, false],
    ['14/4/2026', true, false],
    ['15/4/2026', true, false],
    ['16/4/2026', false, true],
    ['14/3/2026', true, false],
    ['13/3/2026', false, false],
    ['15/5/2026', false, true],
    ['16/5/2026', false, false],
  ])('%s: in April %s, in May %s', (doneOn, april, may) => {
    expect([isTold(doneOn, 'thang-04'), isTold(doneOn, 'thang-05')]).toEqual([april, may]);
  });

  it('what months told is told again in the half year, which sums them up', () => {
    expect(isTold('14/4/2026', '6-thang')).toBe(true);
  });

  it('without a day, unless the report before counted the task as done', () => {
    const sent = everybody({ 'IV.1': 'Hoàn thành' });
    const april = (row: Row) => ({ period: 'thang-04', sent: everybody({ 'IV.1': row }) });
    const texts = (before?: Asked['before']) =>
      told({ 'IV.1': 'Hoàn thành' }, { period: 'thang-05', sent, ...(before ? { before } : {}) });
    const sentence = '- Phòng Văn hóa - Xã hội đã hoàn thành nhiệm vụ “Việc IV.1” [Chưa có ngày hoàn thành].';
    expect(texts()).toEqual([sentence]);
    expect(texts(april('Đang thực hiện'))).toEqual([sentence]);
    expect(texts(april('Hoàn thành'))).toEqual([]);
  });
});

describe('a task that was finished', () => {
  it.each([
    ['I.4', '1/2/2026', 'quy-1', ', hoàn thành trước thời hạn 08 ngày'],
    ['I.4', '9/2/2026', 'quy-1', ', bảo đảm thời hạn quy định'],
    ['I.4', '10/2/2026', 'quy-1', ', hoàn thành muộn 01 ngày so với thời hạn'],
    // "Năm 2026" is no one day: nothing is early, and nothing need be said.
    ['IV.1', '9/2/2026', 'quy-1', ''],
  ])('%s on %s is told with its timing', (task, doneOn, period, timing) => {
    const unit = task === 'I.4' ? 'Trung tâm Phục vụ hành chính công' : 'Phòng Văn hóa - Xã hội';
    expect(told({ [task]: done(doneOn) }, { period })).toEqual([
      `- ${unit} đã hoàn thành nhiệm vụ “Việc ${task}”${timing}.`,
    ]);
  });

  it('is told by its document, and in the unit’s words where it gives some', () => {
    const proof = 'Kế hoạch số 12/KH-UBND ngày 20/3/2026';
    expect(told({ 'IV.1': done('20/3/2026', { proof }) })).toEqual([
      `- Phòng Văn hóa - Xã hội đã hoàn thành nhiệm vụ “Việc IV.1” (${proof}).`,
    ]);
    expect(told({ 'IV.1': done('20/3/2026', { result: 'Đã họp.', proof }) })).toEqual([
      `- Phòng Văn hóa - Xã hội đã họp (nhiệm vụ “Việc IV.1”) (${proof}).`,
    ]);
    // A document that the words name already is not told again.
    expect(told({ 'IV.1': done('20/3/2026', { result: `Đã ban hành ${proof}`, proof }) })).toEqual([
      `- Phòng Văn hóa - Xã hội đã ban hành ${proof}.`,
    ]);
  });

  it('has no subject in a unit’s own report', () => {
    const own = (row: Row) => told({ 'IV.1': row }, { only: 'phong-vhxh' });
    expect(own(done('20/3/2026'))).toEqual(['- Đã hoàn thành nhiệm vụ “Việc IV.1”.']);
    expect(own(done('20/3/2026', { result: 'Đã họp.' }))).toEqual(['- Đã họp (nhiệm vụ “Việc IV.1”).']);
  });
});

describe('a task that goes on', () => {
  const list = { status: 'Đang thực hiện', result: '- Đã rà soát danh sách các đơn vị\n- Đã lập hồ sơ.' };

  it('is told in the long reports, its list as a list; the month leaves it to the annex', () => {
    expect(told({ 'IV.1': list })).toEqual([]);
    expect(told({ 'IV.1': list }, { period: 'quy-1' })).toEqual([
      '- Phòng Văn hóa - Xã hội thực hiện nhiệm vụ “Việc IV.1”:',
      '+ Đã rà soát danh sách các đơn vị;',
      '+ Đã lập hồ sơ.',
    ]);
    expect(told({ 'IV.1': list }, { period: 'quy-1', only: 'phong-vhxh' })[0]).toBe(
      '- Nhiệm vụ “Việc IV.1”:',
    );
  });

  it('is told on one line in a unit’s own month', () => {
    expect(told({ 'IV.1': list }, { only: 'phong-vhxh' })).toEqual([
      '- Đã rà soát danh sách các đơn vị; đã lập hồ sơ.',
    ]);
  });

  it.each([
    // 39 letters, and 40.
    ['Đã rà soát toàn bộ danh sách các đơn vị', true],
    ['Đã rà soát toàn bộ danh sách các đơn vị.', true],
    ['Đã rà soát toàn bộ danh sách 9 các đơn vị', false],
  ])('carries the name of its task where its words are terse: “%s”', (result, terse) => {
    const [text] = told({ 'IV.1': { status: 'Đang thực hiện', result } }, { period: 'quy-1' });
    expect(text!.includes('(nhiệm vụ “Việc IV.1”)')).toBe(terse);
  });

  it.each(['Đang thực hiện', 'Chưa thực hiện'])('is told while it is %s or overdue', (status) => {
    const [text] = told({ 'I.4': { status, result: 'Đã họp.' } }, { period: 'quy-1' });
    expect(text).toContain('Trung tâm Phục vụ hành chính công đã họp');
    expect(told({ 'IV.1': { status, result: 'Đã họp.' } }, { period: 'quy-1' })[0]).toContain('đã họp');
  });
});

describe('tasks of which there is little to say', () => {
  const many: Record<string, Row> = {
    'IV.1': 'Không phát sinh',
    'IV.2': 'Không phát sinh',
    'V.2': { status: 'Tạm dừng', proof: 'Công văn số 5/UBND-VP' },
    'V.3': { status: 'Tạm dừng', note: 'Tạm dừng thực hiện theo chỉ đạo' },
    'V.5': 'Tạm dừng',
    'VII.2': 'Chưa thực hiện',
    'VII.3': 'Chưa thực hiện',
  };
  const suspended =
    '- Tạm dừng thực hiện: “Việc V.2” (Công văn số 5/UBND-VP); “Việc V.3” (theo chỉ đạo); “Việc V.5”.';

  it('are named together, a suspended one with its reason', () => {
    expect(told(many, { period: 'quy-1' })).toEqual([
      '- Trong kỳ không phát sinh công việc thuộc nhiệm vụ: “Việc IV.1”; “Việc IV.2”.',
      suspended,
      '- Chưa thực hiện, chưa đến hạn: “Việc VII.2”; “Việc VII.3”.',
    ]);
  });

  it('are counted in the month’s report, where a field has nothing else', () => {
    expect(told(many)).toEqual([suspended]);
    const fields = reportOf({
      sent: everybody({ 'IV.1': 'Chưa thực hiện', 'VI.3': { status: 'Đang thực hiện', result: 'Đã thu.' } }),
    }).fields;
    expect(read(fields[2]!.sentences)).toEqual([
      '- Có 01 nhiệm vụ chưa thực hiện, chưa đến hạn; 01 nhiệm vụ không phát sinh trong kỳ (Phụ lục II).',
    ]);
    expect(read(fields[4]!.sentences)).toEqual([
      '- Có 01 nhiệm vụ đang thực hiện; 07 nhiệm vụ không phát sinh trong kỳ (Phụ lục II).',
    ]);
  });
});

describe('a task of all units', () => {
  const tasks = { 'VI.6': { status: 'Đang thực hiện', result: 'Đã kiểm kê.' } };
  const sent = everybody(tasks);
  sent.ttpvhcc!.tasks['VI.6'] = { status: 'Hoàn thành', doneOn: '20/2/2026', proof: 'Báo cáo số 3/BC-TT' };
  sent['van-phong']!.tasks['VI.6'] = 'Không phát sinh';

  it('is told by how many stand where, then by what each says', () => {
    expect(told(tasks, { sent, period: 'quy-1' })).toEqual([
      '- Nhiệm vụ chung của các đơn vị “Việc VI.6”: 01/04 đơn vị hoàn thành, 02/04 đơn vị đang thực hiện, 01/04 đơn vị không phát sinh.',
      '+ Phòng Văn hóa - Xã hội đã kiểm kê.',
      '+ Phòng Kinh tế đã kiểm kê.',
    ]);
  });

  it('is silent in the month’s report until all have finished it', () => {
    expect(told(tasks, { sent })).toEqual([]);
    const all = { 'VI.6': done('20/3/2026') };
    expect(told(all)).toEqual(['- Nhiệm vụ chung của các đơn vị “Việc VI.6”: 04/04 đơn vị hoàn thành.']);
    expect(told({ 'VI.6': done('20/2/2026') })).toEqual([]);
  });

  it('is silent where nothing arose for anybody', () => {
    expect(told({ 'VI.6': 'Không phát sinh' }, { period: 'quy-1' })).toEqual([
      '- Trong kỳ không phát sinh công việc thuộc nhiệm vụ: “Việc VI.6”.',
    ]);
  });

  it('stands at every standing that there is', () => {
    const parts = ['done', 'overdue', 'overdue', 'suspended', 'notReported'].map((category) => ({
      category,
    }));
    expect(standings(parts as never)).toBe(
      '01/05 đơn vị hoàn thành, 02/05 đơn vị quá hạn, 01/05 đơn vị tạm dừng, 01/05 đơn vị chưa có báo cáo',
    );
  });
});

describe('what nobody has said', () => {
  it('is a gap: who sent nothing, which rows have no status, which work has no result', () => {
    const sent = everybody({
      'VI.3': 'Đang thực hiện',
      'VI.1': 'Đang thực hiện',
      'VI.7': '',
      'VI.8': 'Chưa thực hiện',
    });
    const { 'van-phong': _, ...others } = sent;
    const tasks = Object.fromEntries(['II.1', 'VI.1', 'VI.3', 'VI.7', 'VI.8'].map((id) => [id, '']));
    expect(told(tasks, { sent: others })).toEqual([
      '- [Chưa có số liệu: Văn phòng HĐND và UBND xã (nhiệm vụ II.1) chưa gửi báo cáo]',
      '- [Chưa có số liệu: Phòng Kinh tế (nhiệm vụ VI.7) chưa báo cáo tình trạng]',
      '- [Chưa có số liệu: Phòng Kinh tế (nhiệm vụ VI.1, VI.3) chưa ghi kết quả trong kỳ]',
    ]);
  });

  it('names every unit once, with its tasks', () => {
    const { 'van-phong': _, 'phong-kinh-te': __, ...sent } = everybody({});
    const tasks = Object.fromEntries(
      PLAN.tasks.filter(({ section }) => section === 'II' || section === 'VI').map(({ id }) => [id, '']),
    );
    expect(told(tasks, { sent })).toEqual([
      '- [Chưa có số liệu: Văn phòng HĐND và UBND xã (nhiệm vụ II.1, II.2, VI.6); Phòng Kinh tế (nhiệm vụ VI.1, VI.2, VI.3, VI.4, VI.5, VI.6, VI.7, VI.8) chưa gửi báo cáo]',
    ]);
  });

  it('says beside the gap where it would stand', () => {
    const { 'van-phong': _, ...sent } = everybody({ 'VI.3': 'Đang thực hiện' });
    const subject = subjectOf({ sent });
    const comments = (id: string) =>
      taskSentences(
        subject.tally.outcomes.filter(({ task }) => task.id === id),
        subject,
      ).flatMap((text) =>
        typeof text === 'string'
          ? []
          : text.phrase.flatMap((part) => (typeof part === 'string' ? [] : part.comment)),
      );
    expect(comments('II.1')).toEqual([
      'Văn phòng HĐND và UBND xã chưa gửi biểu của kỳ này. Đặt biểu vào du-lieu/2026/thang-04/ rồi chạy lại.',
    ]);
    expect(comments('VI.3')).toEqual([
      'Phòng Kinh tế cần ghi kết quả trong kỳ: phong-kinh-te.xlsx › Tiến độ › F6.',
    ]);
  });
});
