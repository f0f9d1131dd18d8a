/** What a report makes of work that comes round, of work that waits, and of work that goes on after its day. */
import { describe, expect, it } from 'vitest';
import { everybody, PLAN, read, reportOf } from '../../test/reports.ts';
import type { Row } from '../../test/sheets.ts';
import type { Due } from '../model/due.ts';

const plan = (due: Due, dueText = '') => ({
  ...PLAN,
  tasks: PLAN.tasks.map((task) => (task.id === 'IV.1' ? { ...task, due, dueText } : task)),
});
const report = (due: Due, row: Row, period: string, dueText?: string) =>
  reportOf({ sent: everybody({ 'IV.1': row }), plan: plan(due, dueText), period });
/** Of the task in the annex. */
const line = (due: Due, row: Row, period: string, dueText?: string) =>
  report(due, row, period, dueText)
    .progressAnnex.sections.find(({ id }) => id === 'IV')!
    .tasks.find(({ tt }) => tt === '1')!;

const QUARTERLY: Due = { kind: 'recurring', every: 'quarter' };

describe('work that comes round', () => {
  it('is counted with what is ongoing, and called by its name', () => {
    const { progress } = report(QUARTERLY, 'Đang thực hiện', 'thang-04');
    expect(read([progress]).join()).toContain('; 01 nhiệm vụ thực hiện định kỳ;');
    expect(line(QUARTERLY, 'Hoàn thành', 'thang-04').status).toBe('Thực hiện định kỳ');
    expect(line(QUARTERLY, 'Không phát sinh', 'thang-04').status).toBe('Không phát sinh');
  });

  it('has a gap in a report of its period only, where nothing is told', () => {
    const told = (period: string) =>
      read(report(QUARTERLY, 'Đang thực hiện', period).fields.flatMap(({ sentences }) => sentences))
        .filter((sentence) => sentence.includes('chưa ghi kết quả trong kỳ'))
        .map((sentence) => sentence.includes('IV.1'));
    expect([told('thang-04'), told('quy-1'), told('6-thang')]).toEqual([[], [true], [true]]);
  });

  it('is announced where the period that follows is of its kind', () => {
    const said = (due: Due, row: Row, period: string) =>
      read(report(due, row, period).next).filter((sentence) => sentence.includes('định kỳ'));
    const sentence = '- Thực hiện 01 nhiệm vụ định kỳ trong kỳ tới: “Việc IV.1”.';
    expect(said(QUARTERLY, 'Đang thực hiện', 'thang-02')).toEqual([sentence]);
    expect(said(QUARTERLY, 'Đang thực hiện', 'quy-1')).toEqual([]);
    expect(said(QUARTERLY, 'Tạm dừng', 'thang-02')).toEqual([]);
    expect(said({ kind: 'recurring', every: 'month' }, 'Đang thực hiện', 'thang-02')).toEqual([]);
  });
});

it('work that waits for other work is never overdue, and its words are shown', () => {
  expect(line({ kind: 'conditional' }, 'Chưa thực hiện', 'nam', 'Theo hướng dẫn của tỉnh')).toMatchObject({
    due: 'Theo hướng dẫn của tỉnh',
    status: 'Chưa thực hiện',
  });
});

it('work that goes on after its day is in progress, once its document is told', () => {
  const due: Due = { kind: 'before', to: '2026-01-30', goesOn: true };
  const proof = 'Kế hoạch số 12/KH-UBND ngày 28/01/2026';
  expect(line(due, { status: 'Đang thực hiện', proof }, 'thang-04').status).toBe('Đang thực hiện');
  expect(line(due, 'Đang thực hiện', 'thang-04').status).toMatch(/^Quá hạn/);
});
