/** What changed since the report before: said only of what both reports know. */
import { expect, it } from 'vitest';
import { everybody, read, reportOf } from '../../test/reports.ts';
import type { Row } from '../../test/sheets.ts';

/** The first sentences of part I, of a report on these tasks after one on those. */
function since(
  then: Record<string, Row>,
  now: Record<string, Row>,
  period = '6-thang',
  before = 'quy-1',
): string[] {
  const report = reportOf({
    period,
    sent: everybody(now),
    before: { period: before, sent: everybody(then) },
  });
  return read(report.steering).filter((text) => /So với báo cáo|từ kỳ trước/.test(text));
}

const WHEN = 'So với báo cáo Quý I năm 2026 (số liệu đến hết ngày 08/3/2026)';
const done = (doneOn: string): Row => ({ status: 'Hoàn thành', doneOn });

it('names what was finished since, and what was overdue then and still is', () => {
  const then = {
    'I.3': 'Đang thực hiện',
    'I.5': done('1/2/2026'),
    'IV.1': 'Chưa thực hiện',
    'IV.2': 'Đang thực hiện',
  };
  const now = { ...then, 'I.4': 'Chưa thực hiện', 'IV.1': done('1/5/2026'), 'V.2': done('1/5/2026') };
  expect(since(then, now)).toEqual([
    `- ${WHEN}, hoàn thành thêm 02 nhiệm vụ: “Việc IV.1”; “Việc V.2”.`,
    '- Còn 01 nhiệm vụ quá hạn từ kỳ trước: “Việc I.3”.',
  ]);
  expect(since(then, then)).toEqual([
    `- ${WHEN}, chưa có thêm nhiệm vụ hoàn thành.`,
    '- Còn 01 nhiệm vụ quá hạn từ kỳ trước: “Việc I.3”.',
  ]);
  expect(since({}, {})).toEqual([`- ${WHEN}, chưa có thêm nhiệm vụ hoàn thành.`]);
});

it('does not call finished since then what nobody had told of then', () => {
  expect(since({ 'IV.1': '' }, { 'IV.1': done('1/5/2026') })).toEqual([
    `- ${WHEN}, chưa có thêm nhiệm vụ hoàn thành.`,
  ]);
});

it('counts in the month’s report', () => {
  const month = (then: Record<string, Row>, now: Record<string, Row>) =>
    since(then, now, 'thang-05', 'thang-04');
  const when = '- So với báo cáo tháng 4 năm 2026 (số liệu đến hết ngày 15/4/2026)';
  const overdue = { 'I.3': 'Đang thực hiện' };
  expect(month(overdue, { ...overdue, 'IV.1': done('1/5/2026') })).toEqual([
    `${when}, hoàn thành thêm 01 nhiệm vụ; còn 01 nhiệm vụ quá hạn từ kỳ trước.`,
  ]);
  expect(month({}, { 'IV.1': done('1/5/2026') })).toEqual([`${when}, hoàn thành thêm 01 nhiệm vụ.`]);
  expect(month(overdue, overdue)).toEqual([
    `${when}, chưa có thêm nhiệm vụ hoàn thành; còn 01 nhiệm vụ quá hạn từ kỳ trước.`,
  ]);
  expect(month({}, {})).toEqual([`${when}, chưa có thêm nhiệm vụ hoàn thành.`]);
});

it('says nothing without a report before, nor where nobody sent anything', () => {
  expect(read(reportOf({ sent: everybody({}) }).steering).join()).not.toContain('So với');
  const before = { period: 'thang-04', sent: everybody({}) };
  expect(read(reportOf({ period: 'thang-05', sent: {}, before }).steering).join()).not.toContain('So với');
});
