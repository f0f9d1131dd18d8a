/** Work outside the plan in the report: told as such, with its cells, and never among the plan's tasks. */
import { describe, expect, it } from 'vitest';
import { everybody, read, reportOf, type Sent, subjectOf } from '../../test/reports.ts';
import { CATEGORIES } from '../model/category.ts';
import type { Report } from '../model/report.ts';
import { reportJson } from './json.ts';
import { originTables } from './origins.ts';

type Arising = NonNullable<Sent['arising']>;

const DONE: Arising[number] = {
  title: 'Rà soát hộ kinh doanh theo Công văn số 45/UBND-KT ngày 02/4/2026 của UBND tỉnh',
  status: 'Hoàn thành',
  doneOn: '09/4/2026',
  proof: 'Báo cáo số 71/BC-UBND ngày 09/4/2026',
  result: 'Đã rà soát 64/64 hộ',
};
const DOING: Arising[number] = {
  title: 'Thống kê lúa bị ngập',
  status: 'Đang thực hiện',
  result: 'Đã thống kê 12/18 thôn',
};

/** All units sent all their rows, and these of work outside the plan. */
function sent(arising: Record<string, Arising>): Record<string, Sent> {
  const all = everybody({});
  return Object.fromEntries(
    Object.entries(all).map(([unit, told]) => [
      unit,
      arising[unit] ? { ...told, arising: arising[unit] } : told,
    ]),
  );
}

const monthly = (arising: Record<string, Arising>, more: object = {}) =>
  reportOf({ sent: sent(arising), ...more });
/** The paragraph about it. */
const told = ({ steering, results }: Report) => {
  const all = read([...steering, ...results]);
  return all.slice(all.findIndex((text) => text.startsWith('- Ngoài kế hoạch')));
};

describe('the paragraph', () => {
  it('tells one unit’s work in a sentence', () => {
    expect(told(monthly({ 'phong-kinh-te': [DONE] }))).toEqual([
      '- Ngoài kế hoạch, Phòng Kinh tế đã hoàn thành 01 nhiệm vụ phát sinh: rà soát hộ kinh doanh theo Công văn số 45/UBND-KT ngày 02/4/2026 của UBND tỉnh: đã rà soát 64/64 hộ (Báo cáo số 71/BC-UBND ngày 09/4/2026).',
    ]);
  });

  it('counts how it stands where it does not all stand alike; much of it is a list', () => {
    expect(told(monthly({ 'phong-kinh-te': [DONE, DOING] }))).toEqual([
      '- Ngoài kế hoạch, Phòng Kinh tế đã thực hiện 02 nhiệm vụ phát sinh (01 hoàn thành, 01 đang thực hiện):',
      '+ Rà soát hộ kinh doanh theo Công văn số 45/UBND-KT ngày 02/4/2026 của UBND tỉnh: đã rà soát 64/64 hộ (Báo cáo số 71/BC-UBND ngày 09/4/2026);',
      '+ Thống kê lúa bị ngập (đang thực hiện): đã thống kê 12/18 thôn.',
    ]);
  });

  it('names the units where there are several, and says what is not known', () => {
    const report = monthly({ 'phong-kinh-te': [DOING], 'van-phong': [{ title: 'Trực bão' }] });
    expect(told(report)).toEqual([
      '- Ngoài kế hoạch, các đơn vị có 02 nhiệm vụ phát sinh (01 đang thực hiện, 01 chưa rõ tình trạng): Văn phòng HĐND và UBND xã: Trực bão [Chưa rõ tình trạng]; Phòng Kinh tế thống kê lúa bị ngập (đang thực hiện): đã thống kê 12/18 thôn.',
    ]);
  });

  it('stands in the unit’s own report, in its own words', () => {
    const report = monthly({ 'phong-kinh-te': [DOING], 'van-phong': [DONE] }, { only: 'phong-kinh-te' });
    expect(told(report)).toEqual([
      '- Ngoài kế hoạch, đã thực hiện 01 nhiệm vụ phát sinh: thống kê lúa bị ngập: đã thống kê 12/18 thôn.',
    ]);
    expect(report.progressAnnex.sections.at(-1)!.tasks).toHaveLength(1);
  });

  it('does not tell again what an earlier report told: by its day, or, without one, by its wording', () => {
    const { doneOn, ...undated } = DONE;
    const before = (arising: Arising) => ({
      before: { period: 'thang-02', sent: sent({ 'phong-kinh-te': arising }) },
    });
    const count = (row: Arising[number], more: object = {}) =>
      read(monthly({ 'phong-kinh-te': [row] }, more).steering).filter((text) =>
        text.includes('Ngoài kế hoạch'),
      ).length;
    expect(doneOn).toBeDefined();
    expect([
      count({ ...DONE, doneOn: '10/3/2026' }),
      count(undated),
      count(undated, before([DOING])),
    ]).toEqual([0, 1, 1]);
    expect(count(undated, before([undated]))).toBe(0);
  });
});

describe('other parts of the report', () => {
  const LATE: Arising[number] = {
    ...DOING,
    dueText: 'Trước ngày 10/4/2026',
    difficulty: 'Thiếu người do trùng đợt thu thuế',
    proposal: 'Đề nghị Sở Nông nghiệp và Môi trường cử cán bộ hướng dẫn',
  };

  it('name what is overdue, its cause, what is asked for and what goes on', () => {
    const report = monthly({ 'phong-kinh-te': [LATE] });
    expect(read(report.shortcomings)).toEqual([
      '- Nhiệm vụ phát sinh quá hạn chưa hoàn thành: “Thống kê lúa bị ngập”, Phòng Kinh tế (thời hạn: trước ngày 10/4/2026; chậm 06 ngày tính đến ngày 15/4/2026). Nguyên nhân: Thiếu người do trùng đợt thu thuế.',
    ]);
    expect(read(report.causes)).toEqual(['- Nguyên nhân của các nhiệm vụ quá hạn như nêu tại mục trên.']);
    expect(read(report.proposals)).toEqual([
      '- Phòng Kinh tế: Đề nghị Sở Nông nghiệp và Môi trường cử cán bộ hướng dẫn.',
    ]);
    expect(read(report.next)).toContain(
      '- Tiếp tục thực hiện 01 nhiệm vụ phát sinh ngoài kế hoạch: “Thống kê lúa bị ngập” (hạn 09/4/2026).',
    );
    const planned = monthly({ 'phong-kinh-te': [{ ...DOING, next: 'Thống kê 06 thôn còn lại' }] });
    expect(read(planned.next).filter((text) => /còn lại|phát sinh/.test(text))).toEqual([
      '- Phòng Kinh tế: Thống kê 06 thôn còn lại.',
    ]);
  });

  it('do not say that nothing was finished where something was', () => {
    const none = (arising: Record<string, Arising>) => read(monthly(arising).achievements)[0];
    expect(none({})).toBe('- Trong kỳ không có nhiệm vụ nào được báo cáo hoàn thành.');
    expect(none({ 'van-phong': [DONE] })).toBe(
      '- Trong kỳ không có nhiệm vụ nào của Kế hoạch được báo cáo hoàn thành.',
    );
  });

  it('have a block of their own in the annex', () => {
    const { progressAnnex } = monthly({
      'phong-kinh-te': [
        { ...DONE, product: 'Báo cáo' },
        { title: 'Trực bão', note: 'Giao tại giao ban' },
      ],
    });
    const { id, title, tasks } = progressAnnex.sections.at(-1)!;
    expect([id, title, progressAnnex.sections.length]).toEqual(['', 'NHIỆM VỤ PHÁT SINH NGOÀI KẾ HOẠCH', 9]);
    expect(tasks.map((line) => [line.tt, line.lead, ...read([line.status, line.result])])).toEqual([
      [
        '1',
        'Phòng Kinh tế',
        'Hoàn thành (ngày 09/4/2026)',
        `Sản phẩm phải có: Báo cáo\n${DONE.result}\n${DONE.proof}`,
      ],
      ['2', 'Phòng Kinh tế', '[Chưa rõ tình trạng]', 'Giao tại giao ban'],
    ]);
  });
});

describe('beside the plan', () => {
  const arising = { 'phong-kinh-te': [DONE, DOING], 'van-phong': [{ title: 'Trực bão' }] };

  it('is in no count of its tasks, nor in any figure', () => {
    const [without, withIt] = [subjectOf({ sent: sent({}) }), subjectOf({ sent: sent(arising) })];
    const counts = reportJson(withIt, null);
    expect(counts.tasks).toEqual(reportJson(without, null).tasks);
    expect(CATEGORIES.reduce((sum, category) => sum + counts.tasks[category], 0)).toBe(42);
    expect(monthly(arising).statistics).toEqual(monthly({}).statistics);
  });

  it('is in the JSON and in the workbook of origins, with its cells', () => {
    const subject = subjectOf({ sent: sent(arising) });
    const place = { sheet: 'Tiến độ', doneOn: null };
    expect(reportJson(subject, null).arising).toMatchObject([
      {
        ...place,
        unit: 'van-phong',
        title: 'Trực bão',
        category: 'notReported',
        file: 'van-phong.xlsx',
        cell: 'K10',
      },
      { unit: 'phong-kinh-te', title: DONE.title, category: 'done', doneOn: '2026-04-09', cell: 'K13' },
      { ...place, unit: 'phong-kinh-te', title: DOING.title, category: 'inProgress', cell: 'K14' },
    ]);
    const rows = originTables(subject)[0]!.rows.slice(-3);
    expect(rows.map((row) => [row[0], row[2], row[3], row.at(-1)])).toEqual([
      [
        'PS',
        'Văn phòng HĐND và UBND xã',
        'Chưa có báo cáo',
        { origin: { file: 'van-phong.xlsx', sheet: 'Tiến độ', cell: 'B10' } },
      ],
      [
        'PS',
        'Phòng Kinh tế',
        'Hoàn thành',
        { origin: { file: 'phong-kinh-te.xlsx', sheet: 'Tiến độ', cell: 'B13' } },
      ],
      [
        'PS',
        'Phòng Kinh tế',
        'Đang thực hiện',
        { origin: { file: 'phong-kinh-te.xlsx', sheet: 'Tiến độ', cell: 'B14' } },
      ],
    ]);
  });

  it('says nothing anywhere where nothing arose', () => {
    expect(monthly({ 'phong-kinh-te': [{}, {}] })).toEqual(monthly({}));
  });
});
