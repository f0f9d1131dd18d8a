/** The frame of a report: who writes to whom, of which time, and how far the plan is. */
import { describe, expect, it } from 'vitest';
import { everybody, PLAN, read, reportOf } from '../../test/reports.ts';
import { freePeriod } from '../model/period.ts';
import { BUILT_IN_SETTINGS } from '../workspace/builtIn.ts';

const UNIT = { only: 'phong-vhxh' } as const;

describe('the letterhead and the end', () => {
  it('are those of the commune’s body', () => {
    expect(reportOf({})).toMatchObject({
      superior: '',
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ ĐỒNG KỲ'],
      symbol: 'Số:        /BC-UBND',
      placeAndDate: 'Đồng Kỳ, ngày … tháng … năm 2026',
      subject: 'Kết quả công tác cải cách hành chính tháng 4 năm 2026',
      addressees: ['Sở Nội vụ tỉnh Bắc Ninh'],
      periodTitle: 'THÁNG 4 NĂM 2026',
      closing:
        'Trên đây là báo cáo kết quả công tác cải cách hành chính tháng 4 năm 2026 của UBND xã Đồng Kỳ./.',
      signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: BUILT_IN_SETTINGS.signature.name },
      recipients: BUILT_IN_SETTINGS.recipients,
      attachedTo: '(Kèm theo Báo cáo số        /BC-UBND ngày … tháng … năm 2026 của UBND xã Đồng Kỳ)',
    });
  });

  it('are its chairman’s where he issues it, who signs for himself', () => {
    const report = reportOf({ settings: { issuer: 'Chủ tịch' } });
    expect(report).toMatchObject({
      issuer: ['CHỦ TỊCH', 'ỦY BAN NHÂN DÂN', 'XÃ ĐỒNG KỲ'],
      closing: expect.stringContaining(' của Chủ tịch UBND xã Đồng Kỳ./.'),
      signature: { authority: ['CHỦ TỊCH'] },
    });
    expect(read([report.opening])[0]).toContain(', Chủ tịch UBND xã báo cáo kết quả');
    const only = { authority: ['TM. ỦY BAN NHÂN DÂN'], name: 'A' };
    expect(reportOf({ settings: { issuer: 'Chủ tịch', signature: only } }).signature.authority).toEqual(
      only.authority,
    );
  });

  it('are a unit’s under the commune, with the signer’s name left to it', () => {
    const report = reportOf(UNIT);
    expect(report).toMatchObject({
      superior: 'UBND XÃ ĐỒNG KỲ',
      issuer: ['PHÒNG VĂN HÓA - XÃ HỘI'],
      symbol: 'Số:        /BC-VHXH',
      addressees: ['Chủ tịch UBND xã Đồng Kỳ'],
      closing: expect.stringContaining(' của Phòng Văn hóa - Xã hội./.'),
      signature: { authority: ['TRƯỞNG PHÒNG'] },
      recipients: ['Như trên', 'Lưu: VT, VHXH'],
      attachedTo: expect.stringContaining('/BC-VHXH ngày'),
    });
    expect(read([report.signature.name, report.opening])).toEqual([
      '[họ tên người ký]',
      expect.stringContaining(', Phòng Văn hóa - Xã hội báo cáo kết quả'),
    ]);
  });

  it.each([
    ['phong-kinh-te', ['PHÒNG KINH TẾ']],
    ['van-phong', ['VĂN PHÒNG HĐND', 'VÀ UBND XÃ']],
    ['ttpvhcc', ['TRUNG TÂM PHỤC VỤ', 'HÀNH CHÍNH CÔNG']],
  ])('break the long name of %s near its middle', (only, issuer) => {
    expect(reportOf({ only }).issuer).toEqual(issuer);
  });

  it('leave a gap where nobody is named to sign', () => {
    const signature = { ...BUILT_IN_SETTINGS.signature, name: '' };
    expect(reportOf({ settings: { signature } }).signature.name).toEqual({
      phrase: [{ gap: 'họ tên người ký', comment: expect.stringContaining('cchc.json') }],
    });
  });
});

describe('the opening', () => {
  const opening = (...asked: Parameters<typeof reportOf>) => read([reportOf(...asked).opening])[0];
  const document = (change: Partial<typeof PLAN.document>) => ({
    plan: { ...PLAN, document: { ...PLAN.document, ...change } },
  });

  it('cites the plan and says of which days the figures are', () => {
    expect(opening({})).toBe(
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2026 của Chủ tịch UBND xã Đồng Kỳ về cải cách hành chính năm 2026, UBND xã báo cáo kết quả công tác cải cách hành chính tháng 4 năm 2026 (số liệu tính từ ngày 14/3/2026 đến hết ngày 15/4/2026) như sau:',
    );
  });

  it('makes up neither number nor day of a plan that leaves them blank', () => {
    expect(opening(document({ number: null, day: null, dayText: '/01/2026' }))).toContain(
      'Kế hoạch số [chưa có số]/KH-UBND ngày [chưa có ngày]/01/2026 của',
    );
    expect(opening(document({ number: '05/KH-UBND', title: 'Nâng cao chỉ số' }))).toContain(
      'Kế hoạch số 05/KH-UBND ngày 20 tháng 01 năm 2026 của Chủ tịch UBND xã Đồng Kỳ về Nâng cao chỉ số, ',
    );
  });

  it.each([
    ['2026-03-13', ''],
    ['2026-03-14', ', tổng hợp đến ngày 14/3/2026'],
    ['2026-04-14', ', tổng hợp đến ngày 14/4/2026'],
    ['2026-04-15', ''],
  ])('written on %s says so, when the window is not over', (today, words) => {
    expect(opening({ today })).toContain(`đến hết ngày 15/4/2026${words}) như sau:`);
  });

  it('of a free range names its days', () => {
    const period = freePeriod('2026-04-01', '2026-04-10');
    expect(opening({ period })).toContain(
      'cải cách hành chính từ ngày 01/4/2026 đến ngày 10/4/2026 (số liệu',
    );
    expect(reportOf({ period }).nextTitle).toBe('TRỌNG TÂM THỜI GIAN TỚI');
  });
});

describe('the progress', () => {
  const sent = everybody({
    'I.1': { status: 'Hoàn thành', doneOn: '20/1/2026' },
    'I.3': { status: 'Hoàn thành', doneOn: '12/2/2026' },
    'I.5': 'Chưa thực hiện',
    'IV.1': 'Hoàn thành',
    'IV.2': 'Đang thực hiện',
    'V.1': 'Đang thực hiện',
    'V.2': 'Chưa thực hiện',
    'V.3': 'Tạm dừng',
    'V.5': '',
  });

  it('is one sentence in which every task is counted once', () => {
    expect(reportOf({ sent }).progress).toBe(
      'Kế hoạch năm 2026 đề ra 42 nhiệm vụ. Đến hết ngày 15/4/2026, đã hoàn thành 03/42 nhiệm vụ, đạt 7,14% (trong đó 01 nhiệm vụ hoàn thành trước hạn, 01 nhiệm vụ hoàn thành muộn, 01 nhiệm vụ chưa rõ ngày hoàn thành); 01 nhiệm vụ đang thực hiện; 01 nhiệm vụ chưa thực hiện (chưa đến hạn); 01 nhiệm vụ thực hiện thường xuyên; 33 nhiệm vụ không phát sinh trong kỳ; 01 nhiệm vụ tạm dừng; 01 nhiệm vụ quá hạn chưa hoàn thành; 01 nhiệm vụ chưa có báo cáo của đơn vị (số liệu tại Phụ lục I, chi tiết từng nhiệm vụ tại Phụ lục II).',
    );
  });

  it('is told as of the day of writing while the period still runs', () => {
    const told = { 'I.4': 'Đang thực hiện', 'I.5': { status: 'Hoàn thành', doneOn: '5/2/2026' } };
    const on = (today: string) => reportOf({ sent: everybody(told), today }).progress;
    expect(on('2026-02-09')).toContain('Đến ngày 09/02/2026, đã hoàn thành 01/42');
    expect(on('2026-02-09')).not.toContain('quá hạn');
    expect(on('2026-02-10')).toContain('01 nhiệm vụ quá hạn');
    for (const today of ['2026-04-15', '2026-04-16'])
      expect(on(today)).toContain('Đến hết ngày 15/4/2026, đã');
    const { shortcomings, progressAnnex } = reportOf({ sent: everybody(told), today: '2026-02-12' });
    expect(read(shortcomings).join(' ')).toContain('chậm 03 ngày tính đến ngày 12/02/2026');
    const { status } = progressAnnex.sections[0]!.tasks[3]!;
    expect(JSON.stringify(status)).toContain('03 ngày');
  });

  it('leaves out what there is none of', () => {
    expect(reportOf({ sent: {} }).progress).toBe(
      'Kế hoạch năm 2026 đề ra 42 nhiệm vụ. Đến hết ngày 15/4/2026, đã hoàn thành 0/42 nhiệm vụ, đạt 0,00%; 42 nhiệm vụ chưa có báo cáo của đơn vị (số liệu tại Phụ lục I, chi tiết từng nhiệm vụ tại Phụ lục II).',
    );
  });

  it('is measured on tasks with a deadline where the office wants that', () => {
    const report = reportOf({ sent, settings: { countOngoing: false } });
    expect(report.progress).toContain('đã hoàn thành 03/36 nhiệm vụ có thời hạn, đạt 8,33%');
    const untimed = { ...PLAN, tasks: PLAN.tasks.filter(({ due }) => due.kind === 'ongoing') };
    expect(reportOf({ sent, plan: untimed, settings: { countOngoing: false } }).progress).toContain(
      'đã hoàn thành 0/0 nhiệm vụ có thời hạn, đạt 0,00%',
    );
  });

  it('of a unit’s own report is of its own tasks', () => {
    expect(reportOf({ ...UNIT, sent }).progress).toMatch(
      /^Kế hoạch năm 2026 giao Phòng Văn hóa - Xã hội thực hiện 21 nhiệm vụ\. .*\(số liệu chi tiết tại Phụ lục I, tiến độ từng nhiệm vụ tại Phụ lục II\)\.$/,
    );
  });
});

describe('the six fields', () => {
  it('get the sections that the plan, or else the settings, give them; one that is given to none is told in part I', () => {
    const sent = everybody(
      Object.fromEntries(
        ['II.1', 'III.2', 'IV.1', 'V.2', 'VI.3', 'VII.2', 'VIII.1'].map((id) => [
          id,
          { status: 'Hoàn thành', doneOn: '20/3/2026' },
        ]),
      ),
    );
    const sections = PLAN.sections.map((each) => (each.id === 'IV' ? { ...each, part: undefined } : each));
    const { fields, steering } = reportOf({
      sent,
      plan: { ...PLAN, sections },
      settings: { outline: { V: '3' } },
    });
    const names = (texts: string[]) =>
      texts.flatMap((text) => /đã hoàn thành nhiệm vụ “Việc ([IV.\d]+)”/.exec(text)?.[1] ?? []);
    expect(names(read(steering))).toEqual(['IV.1', 'VIII.1']);
    expect(fields.map(({ sentences }) => names(read(sentences)))).toEqual([
      ['II.1'],
      ['III.2'],
      ['V.2'],
      [],
      ['VI.3'],
      ['VII.2'],
    ]);
  });

  it('tell of a target of a section there, and of one of the whole plan in part I', () => {
    const [some] = PLAN.indicators.filter(({ id }) => id === 'I06');
    const { task: _, ...alone } = some!;
    const indicators = [
      { ...alone, id: 'I31', name: 'Tỷ lệ I31', section: 'VI' },
      { ...alone, id: 'I32', name: 'Tỷ lệ I32' },
    ];
    const sent = everybody({});
    sent.ttpvhcc!.indicators = { I31: [96, 100], I32: [97, 100] };
    const { fields, steering } = reportOf({ plan: { ...PLAN, indicators }, sent, period: 'quy-1' });
    const holds = (texts: string[], name: string) => texts.some((text) => text.includes(`${name} đạt`));
    expect(fields.map(({ sentences }) => holds(read(sentences), 'Tỷ lệ I31'))).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(holds(read(steering), 'Tỷ lệ I32')).toBe(true);
  });

  it('never say that there is nothing where nobody was asked', () => {
    const first = (asked: Parameters<typeof reportOf>[0]) => read(reportOf(asked).fields[2]!.sentences);
    const without = { ...PLAN, tasks: PLAN.tasks.filter(({ section }) => section !== 'IV') };
    expect(first({ plan: without, sent: everybody({}) })).toEqual([
      '[Chưa có số liệu: kế hoạch năm 2026 không xếp nhiệm vụ nào vào lĩnh vực này]',
    ]);
    const led = (lead: string[]) =>
      PLAN.tasks.map((task) => (task.section === 'IV' ? { ...task, lead } : task));
    expect(first({ plan: { ...PLAN, tasks: led([]) }, sent: everybody({}) })).toEqual([
      '- [Chưa có số liệu: nhiệm vụ IV.1, IV.2 chưa rõ đơn vị chủ trì nên không đơn vị nào được hỏi]',
    ]);
    const before = everybody({
      'IV.1': { status: 'Hoàn thành', doneOn: '20/1/2026' },
      'IV.2': { status: 'Hoàn thành', doneOn: '20/1/2026' },
    });
    expect(first({ sent: before })).toEqual(['Trong kỳ không có kết quả mới.']);
    expect(first({ sent: before, period: 'quy-3' })).toEqual([
      'Trong kỳ các đơn vị không báo cáo kết quả mới.',
    ]);
  });

  it('begin with the dossiers in the second, and only where there are some', () => {
    const sent = everybody({});
    sent.ttpvhcc!.procedures = { 'Hộ tịch': { received: 12 } };
    const { fields, results } = reportOf({ sent });
    expect(
      fields.map(({ sentences }) => read(sentences).some((text) => text.includes('tiếp nhận 12 hồ sơ'))),
    ).toEqual([false, true, false, false, false, false]);
    expect(results).toEqual([]);
    const own = read(reportOf({ sent, only: 'ttpvhcc' }).results);
    expect(own[0]).toContain('tiếp nhận 12 hồ sơ');
    expect(own.some((text) => text.includes('Tỷ lệ I06'))).toBe(true);
    expect(own.some((text) => text.includes('“Việc III.2”'))).toBe(true);
  });
});

it.each([
  ['thang-01', 'THÁNG 02 NĂM 2026'],
  ['thang-02', 'THÁNG 3 NĂM 2026'],
  ['thang-11', 'THÁNG 12 NĂM 2026'],
  ['quy-1', 'QUÝ II NĂM 2026'],
  ['6-thang', '6 THÁNG CUỐI NĂM 2026'],
  ['quy-3', 'QUÝ IV NĂM 2026'],
  ['nam', 'NĂM 2027'],
])('after %s comes %s', (period, title) => {
  expect(reportOf({ period }).nextTitle).toBe(`TRỌNG TÂM ${title}`);
});

it('abbreviations are spelled out where the report is first read, in its own order', () => {
  const result = 'Đã rà soát 5 TTHC của các lĩnh vực theo kế hoạch được giao';
  const sent = everybody({ 'IV.1': { status: 'Đang thực hiện', result, next: 'Rà soát TTHC' } });
  const quarter = reportOf({ sent, period: 'quy-1' });
  expect(read(quarter.fields[2]!.sentences)[0]).toContain('5 thủ tục hành chính (TTHC)');
  expect(read(quarter.next).join()).toContain('Rà soát TTHC');
  // The month does not print what goes on, so that the first mention is what comes next.
  expect(read(reportOf({ sent }).next).join()).toContain('Rà soát thủ tục hành chính (TTHC)');
});

it('charts are there unless the office wants none', () => {
  const sent = everybody({});
  sent.ttpvhcc!.indicators = { I06: [1, 2] };
  expect(reportOf({ sent }).progressChart?.series.map(({ name }) => name)).toEqual(['Không phát sinh']);
  expect(reportOf({ sent }).indicatorChart?.series).toHaveLength(2);
  expect(reportOf({ sent, settings: { charts: false } })).toMatchObject({
    progressChart: undefined,
    indicatorChart: undefined,
  });
});
