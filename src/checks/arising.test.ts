/** Work outside the plan is looked at like the plan's tasks, and named by its wording. */
import { describe, expect, it } from 'vitest';
import { PLAN } from '../../test/reports.ts';
import { type Row, sheetOf } from '../../test/sheets.ts';
import type { Finding } from '../model/finding.ts';
import { periodOf } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import { BUILT_IN_SETTINGS } from '../workspace/builtIn.ts';
import { checkPeriod, checkSheet } from './run.ts';

const rules = BUILT_IN_SETTINGS.periods;
const april = periodOf('thang-04', 2026, rules);
const march = periodOf('thang-02', 2026, rules);

type Arising = Exclude<Row, string>[];
const sent = (arising: Arising, period = april, unit = 'phong-kinh-te') =>
  sheetOf({ unit, period, tasks: {}, arising }, PLAN);

/** "CC301 L4: message", but for what is said of the plan's tasks, which were not sent. */
function said(arising: Arising, before?: Arising): string[] {
  const earlier = before && { period: march, sheet: sent(before, march) };
  const findings = checkSheet({
    sheet: sent(arising),
    plan: PLAN,
    rules,
    unit: unitNamed(PLAN, 'phong-kinh-te'),
    expected: april,
    period: april,
    today: '2026-04-16',
    before: earlier ? { report: earlier, sameKind: earlier } : {},
  });
  return findings.filter(({ code }) => !/^CC(?:402|60)/.test(code)).map(line);
}

const line = ({ code, cell, message }: Finding) => `${code} ${cell}: ${message}`;

/** What is wrong with nothing. */
const SOUND: Arising[number] = {
  title: 'Rà soát hộ kinh doanh',
  dueText: 'Trước ngày 20/4/2026',
  status: 'Hoàn thành',
  doneOn: '09/4/2026',
  proof: 'Báo cáo số 71/BC-UBND ngày 09/4/2026',
  result: 'Đã rà soát 64/64 hộ trên địa bàn xã.',
};

describe('a row', () => {
  it('that is sound, or blank, says nothing; nor is it a task that the plan has not', () => {
    expect(said([SOUND, {}])).toEqual([]);
  });

  it.each<[Arising[number], string]>([
    [{ status: '' }, 'CC308 B3: “Rà soát hộ kinh doanh”: chưa ghi tình trạng.'],
    [{ status: 'Hoàn thành 80%' }, 'CC203 B3: “Rà soát hộ kinh doanh”: tình trạng ghi “Hoàn thành 80%”'],
    [{ status: 'x' }, 'CC207 B3: “Rà soát hộ kinh doanh”: “x” → Hoàn thành'],
    [
      { doneOn: '31/02/2026' },
      'CC201 D3: “Rà soát hộ kinh doanh”: ngày hoàn thành 31/02/2026 không có thật.',
    ],
    [{ percent: '150%' }, 'CC204 C3: “Rà soát hộ kinh doanh”: tỷ lệ hoàn thành là 150%'],
    [{ percent: '1.234' }, 'CC206 C3: “Rà soát hộ kinh doanh”: cột “Tỷ lệ hoàn thành (%)” ghi “1.234”'],
    [{ proof: '' }, 'CC301 E3: “Rà soát hộ kinh doanh”: ghi “Hoàn thành” nhưng chưa có văn bản, sản phẩm.'],
    [{ doneOn: '' }, 'CC302 D3: “Rà soát hộ kinh doanh”: ghi “Hoàn thành” nhưng chưa có ngày hoàn thành.'],
    [{ percent: '80%' }, 'CC303 C3: “Rà soát hộ kinh doanh”: ghi “Hoàn thành” nhưng tỷ lệ là 80%.'],
    [{ doneOn: '30/4/2026' }, 'CC304 D3: “Rà soát hộ kinh doanh”: xong 30/4, sau ngày chốt 15/4.'],
    [
      { dueText: 'Trước 10/4/2026', status: 'Đang thực hiện', doneOn: '', proof: '' },
      'CC305 G3: “Rà soát hộ kinh doanh”: quá hạn 6 ngày (hạn 09/4) nhưng chưa nêu nguyên nhân.',
    ],
    [{ dueText: '01/4/2026' }, 'CC306 D3: “Rà soát hộ kinh doanh”: xong 09/4, muộn 8 ngày so với hạn 01/4.'],
    [
      { status: 'Đang thực hiện', doneOn: '', result: '' },
      'CC307 F3: “Rà soát hộ kinh doanh”: ghi “Đang thực hiện” nhưng chưa ghi kết quả trong kỳ.',
    ],
    [{ status: 'Chưa thực hiện', doneOn: '' }, 'CC310 E3: “Rà soát hộ kinh doanh”: ghi “Chưa thực hiện”'],
    [{ doneOn: '09/4/2025' }, 'CC311 D3: “Rà soát hộ kinh doanh”: xong 09/4/2025'],
    [
      { result: 'Chưa thực hiện được do chờ hướng dẫn' },
      'CC312 F3: “Rà soát hộ kinh doanh”: ghi “Hoàn thành”',
    ],
  ])('with %o: %s', (change, finding) => {
    expect(said([{ ...SOUND, ...change }]).some((each) => each.startsWith(finding))).toBe(true);
  });
});

describe('beside the report before', () => {
  it('is the same work where its wording is: copied, gone back, counted before', () => {
    const doing = { ...SOUND, status: 'Đang thực hiện', doneOn: '', proof: '' };
    expect(said([{ ...doing, title: 'rà soát  hộ kinh doanh' }], [doing])).toEqual([
      expect.stringContaining('CC505 F3: “rà soát hộ kinh doanh”: kết quả chép nguyên văn'),
    ]);
    expect(said([{ ...doing, result: 'Rà soát lại 12 hộ.' }], [SOUND])).toEqual([
      expect.stringContaining('CC504 B3: “Rà soát hộ kinh doanh”: kỳ Tháng 2 ghi “Hoàn thành”'),
    ]);
    expect(said([SOUND], [SOUND])).toEqual([
      expect.stringContaining('CC507 D3: “Rà soát hộ kinh doanh”: xong ngày'),
    ]);
    expect(said([SOUND], [{ ...SOUND, title: 'Rà soát hộ nghèo' }])).toEqual([]);
  });
});

describe('CC506', () => {
  const found = (mine: Arising, theirs: Arising, tasks: Record<string, Row> = {}) =>
    checkPeriod({
      plan: PLAN,
      period: april,
      sheets: [sent(mine), sheetOf({ unit: 'phong-vhxh', period: april, tasks, arising: theirs }, PLAN)],
      rejected: [],
    })
      .filter(({ code }) => code === 'CC506')
      .map(line);

  it('finds a document that two units give for work outside the plan, or one of them for a task', () => {
    const other = { ...SOUND, title: 'Kiểm tra chợ' };
    expect(found([SOUND], [other])).toEqual([
      'CC506 E3: “Rà soát hộ kinh doanh”: 71/BC-UBND cũng được ghi ở “Kiểm tra chợ” của Phòng Văn hóa - Xã hội.',
      'CC506 E3: “Kiểm tra chợ”: 71/BC-UBND cũng được ghi ở “Rà soát hộ kinh doanh” của Phòng Kinh tế.',
    ]);
    expect(found([SOUND], [], { 'I.1': { status: 'Hoàn thành', proof: SOUND.proof! } })).toEqual([
      'CC506 E3: “Rà soát hộ kinh doanh”: 71/BC-UBND cũng được ghi ở I.1 của Phòng Văn hóa - Xã hội.',
      'CC506 E2: I.1: 71/BC-UBND cũng được ghi ở “Rà soát hộ kinh doanh” của Phòng Kinh tế.',
    ]);
    expect(found([SOUND], [])).toEqual([]);
  });
});
