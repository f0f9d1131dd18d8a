/** Indicators in prose: against the target, against the report before, and what is missing. */
import { describe, expect, it } from 'vitest';
import { type Asked, PLAN, read, subjectOf } from '../../test/reports.ts';
import type { Told } from '../../test/sheets.ts';
import { indicatorSentences, procedureSentence } from './figureSentences.ts';

type Figures = NonNullable<Told['indicators']>;
const sentBy = (indicators: Figures, unit = 'ttpvhcc') => ({
  [unit]: { tasks: { 'III.1': 'Đang thực hiện' }, indicators },
});

/** Sentences of the indicators that are given, as one unit's report of a quarter tells them. */
function told(indicators: Figures, asked: Asked = {}): string[] {
  const subject = subjectOf({ period: 'quy-1', sent: sentBy(indicators), ...asked });
  return read(
    indicatorSentences(
      subject.indicators.filter(({ indicator }) => indicator.id in indicators),
      subject,
    ),
  );
}

describe('an indicator against its target', () => {
  it.each([
    ['I06', [96, 100], 'đạt 96,00% (96/100 hồ sơ), vượt 1,00 điểm phần trăm so với chỉ tiêu (tối thiểu 95%)'],
    ['I06', [95, 100], 'đạt 95,00% (95/100 hồ sơ), đạt chỉ tiêu kế hoạch (tối thiểu 95%)'],
    [
      'I06',
      [94, 100],
      'đạt 94,00% (94/100 hồ sơ), thấp hơn chỉ tiêu kế hoạch (tối thiểu 95%) 1,00 điểm phần trăm',
    ],
    // "Trên 95%" is not met by 95, nor by what is only printed as 95.
    ['I05a', [95, 100], 'đạt 95,00% (95/100 hồ sơ), chưa đạt chỉ tiêu kế hoạch (trên 95%)'],
    [
      'I05a',
      [19_001, 20_000],
      'đạt 95,01% (19.001/20.000 hồ sơ), vượt 0,01 điểm phần trăm so với chỉ tiêu (trên 95%)',
    ],
    ['I02', [99_999, 100_000], 'đạt 100,00% (99.999/100.000 TTHC), chưa đạt chỉ tiêu kế hoạch (100%)'],
  ] as const)('%s of %j', (id, figures, words) => {
    expect(told({ [id]: [...figures] })).toEqual([`- Tỷ lệ ${id} ${words}.`]);
  });

  it.each([
    [0.72, 'đạt 0,72, vượt 0,01 điểm so với chỉ tiêu (0,71)'],
    [0.71, 'đạt 0,71, đạt chỉ tiêu kế hoạch (0,71)'],
    [0.705, 'đạt 0,705, thấp hơn chỉ tiêu kế hoạch (0,71) 0,01 điểm'],
  ])('an index of %s', (value, words) => {
    expect(told({ I20: value }, { period: 'nam', sent: sentBy({ I20: value }, 'phong-vhxh') })).toEqual([
      `- Tỷ lệ I20 ${words}.`,
    ]);
  });

  it('that cannot be true is a gap with both numbers', () => {
    expect(told({ I06: [1010, 100] })).toEqual([
      '- Tỷ lệ I06: [Số liệu mâu thuẫn: tử số 1.010 lớn hơn mẫu số 100].',
    ]);
  });

  it('that nobody told is a gap; a yearly one is not owed before the report of the year', () => {
    const none = sentBy({ I06: ['?', null] });
    expect(told({ I06: [1, 1] }, { sent: none })).toEqual([
      '- Tỷ lệ I06: [Chưa có số liệu: Trung tâm Phục vụ hành chính công chưa ghi số liệu].',
    ]);
    expect(told({ I06: [1, 1] }, { sent: {} })).toEqual([
      '- Tỷ lệ I06: [Chưa có số liệu: Trung tâm Phục vụ hành chính công chưa gửi báo cáo].',
    ]);
    expect(told({ I20: 1 }, { sent: {} })).toEqual([]);
  });

  it('that the plan gives to nobody is a gap of the commune’s report, and of no unit’s', () => {
    const indicators = PLAN.indicators.map((each) =>
      ['I06', 'I20'].includes(each.id) ? { ...each, reporters: [] } : each,
    );
    const asked = { plan: { ...PLAN, indicators } };
    expect(told({ I06: [1, 2], I20: 0.7 } as Figures, asked)).toEqual([
      '- Tỷ lệ I06: [Chưa có số liệu: kế hoạch chưa ghi đơn vị nào báo cáo].',
    ]);
    expect(told({ I06: [1, 2] }, { ...asked, only: 'ttpvhcc' })).toEqual([]);
  });

  it('of nothing that has a name is a fraction alone', () => {
    const indicators = PLAN.indicators.map((each) => ({ ...each, counted: '' }));
    expect(told({ I06: [95, 100] }, { plan: { ...PLAN, indicators } })).toEqual([
      expect.stringContaining('đạt 95,00% (95/100), đạt'),
    ]);
  });

  it('of all units names whose share is not in the sum', () => {
    const sent = { ...sentBy({ I11: [3, 3] }), ...sentBy({ I02: [1, 1] }, 'van-phong') };
    const [text] = told({ I11: [3, 3] }, { sent });
    expect(text).toBe(
      '- Tỷ lệ I11 đạt 100,00% (3/3 phản ánh, kiến nghị), đạt chỉ tiêu kế hoạch (100%) [Chưa có số liệu: Phòng Văn hóa - Xã hội, Phòng Kinh tế chưa gửi báo cáo; Văn phòng HĐND và UBND xã chưa ghi số liệu].',
    );
  });
});

describe('indicators together', () => {
  const met: Figures = { I02: [1, 1], I04: [1, 1], I06: [96, 100], I07: [9, 10] };
  const three: Figures = { I02: [1, 1], I04: [1, 1], I06: [96, 100] };
  const one: Figures = { I02: [1, 1] };
  const unmet: Figures = { I10: [0, 1] };

  it('are a sentence each in a long report, the met ones first, what did not arise last', () => {
    expect(told({ ...unmet, I08: [0, 0], I12: [0, 0], ...one }, { period: 'quy-1' })).toEqual([
      '- Tỷ lệ I02 đạt 100,00% (1/1 TTHC), đạt chỉ tiêu kế hoạch (100%).',
      '- Tỷ lệ I10 đạt 0,00% (0/1 điểm), thấp hơn chỉ tiêu kế hoạch (100%) 100,00 điểm phần trăm.',
      '- Trong kỳ không phát sinh số liệu của chỉ tiêu: tỷ lệ I08; tỷ lệ I12.',
    ]);
  });

  it('are counted in the month’s report when more than three are met, named up to three, told alone when one is', () => {
    const month = (indicators: Figures) => told(indicators, { period: 'thang-04', sent: sentBy(indicators) });
    expect(month({ ...met, I08: [0, 0] })).toEqual([
      '- Có 04 chỉ tiêu đạt kế hoạch (số liệu tại Phụ lục I).',
    ]);
    expect(month(three)).toEqual([
      '- Có 03 chỉ tiêu đạt kế hoạch: tỷ lệ I02 đạt 100,00% (1/1 TTHC); tỷ lệ I04 đạt 100,00% (1/1 TTHC); tỷ lệ I06 đạt 96,00% (96/100 hồ sơ).',
    ]);
    expect(month({ I02: [1, 1], I04: [1, 1] })).toHaveLength(1);
    expect(month(one)).toEqual(['- Tỷ lệ I02 đạt 100,00% (1/1 TTHC), đạt chỉ tiêu kế hoạch (100%).']);
  });

  it('are named in a unit’s own month, however many are met', () => {
    const [text, ...more] = told(met, { period: 'thang-04', only: 'ttpvhcc', sent: sentBy(met) });
    expect(text).toMatch(
      /^- Có 04 chỉ tiêu đạt kế hoạch: tỷ lệ I02 .*; tỷ lệ I07 đạt 90,00% \(9\/10 TTHC\)\.$/,
    );
    expect(more).toEqual([]);
  });

  it('counted, still name whose share is missing', () => {
    const all: Figures = { ...met, I11: [3, 3] };
    expect(told(all, { period: 'thang-04', sent: sentBy(all) })).toEqual([
      '- Có 05 chỉ tiêu đạt kế hoạch (số liệu tại Phụ lục I) [Chưa có số liệu: Phòng Văn hóa - Xã hội, Văn phòng HĐND và UBND xã, Phòng Kinh tế chưa gửi báo cáo].',
    ]);
  });
});

describe('an indicator against the report before', () => {
  const change = (now: Figures, then: Figures, period = 'thang-05', before = 'thang-04', unit?: string) =>
    told(now, {
      period,
      sent: sentBy(now, unit),
      before: { period: before, sent: sentBy(then, unit) },
    })[0]!.replace(/^.*\)(?:, (?=tăng|giảm|không)| [\d,]+ điểm(?: phần trăm)?(?:, )?)?/, '');

  it.each([
    ['I06', [96, 100], [95, 100], 'tăng 1,00 điểm phần trăm so với tháng 4 năm 2026.'],
    ['I06', [95, 100], [98, 100], 'giảm 3,00 điểm phần trăm so với tháng 4 năm 2026.'],
    ['I06', [80, 100], [20, 100], 'tăng 60,00 điểm phần trăm so với tháng 4 năm 2026.'],
    ['I06', [95, 100], [19, 20], 'không đổi so với tháng 4 năm 2026.'],
  ] as const)('%s: %j after %j', (id, now, then, words) => {
    expect(change({ [id]: [...now] }, { [id]: [...then] })).toBe(words);
  });

  it('is not compared where one of the two is not known', () => {
    expect(change({ I06: [95, 100] }, { I02: [1, 1] })).toBe('.');
    expect(change({ I06: [95, 100] }, { I06: [0, 0] })).toBe('.');
  });

  it('of a month is not compared with one of a quarter; a stock is', () => {
    expect(change({ I06: [95, 100] }, { I06: [98, 100] }, 'thang-04', 'quy-1')).toBe('.');
    expect(change({ I07: [9, 10] }, { I07: [10, 10] }, 'thang-04', 'quy-1')).toBe(
      'giảm 10,00 điểm phần trăm so với Quý I năm 2026.',
    );
    expect(change({ I06: [95, 100] }, { I06: [98, 100] }, '6-thang', 'quy-1')).toBe('.');
  });

  it('of an index is in points of its own', () => {
    expect(change({ I20: 0.73 }, { I20: 0.7251 }, 'nam', 'quy-3', 'phong-vhxh')).toBe(
      'tăng 0,0049 điểm so với Quý III năm 2026.',
    );
  });
});

describe('the dossiers of administrative procedures', () => {
  it('are told with every number, and a gap where one is missing', () => {
    const { procedures } = subjectOf({
      plan: PLAN,
      sent: {
        ttpvhcc: {
          tasks: { 'III.1': 'Đang thực hiện' },
          procedures: {
            'Hộ tịch': {
              received: 1520,
              online: 1300,
              direct: 200,
              carried: 20,
              resolved: 1504,
              early: 1000,
              onTime: 500,
              late: 4,
              pending: 16,
              pendingInTime: 9,
            },
          },
        },
      },
    });
    expect(read([procedureSentence(procedures!)])).toEqual([
      '- Về hồ sơ thủ tục hành chính, trong kỳ tiếp nhận 1.520 hồ sơ (trực tuyến 1.300, trực tiếp và qua bưu chính 200, từ kỳ trước chuyển sang 20); đã giải quyết 1.504 hồ sơ (trước hạn 1.000, đúng hạn 500, quá hạn 04); đang giải quyết 16 hồ sơ (trong hạn 09, quá hạn [chưa có số liệu]).',
    ]);
  });
});
