/** Targets as plans print them; the numbers are invented, the shapes are real. */
import { describe, expect, it } from 'vitest';
import { targetsIn } from './targets.ts';

const read = (text: string) =>
  targetsIn(text).targets.map(({ op, target, name, numerator, denominator }) => [
    `${op} ${target}`,
    name,
    numerator,
    denominator,
  ]);

describe('targets', () => {
  it.each([
    ['a) Trên 85% hồ sơ được nộp trực tuyến.', '> 85', 'Tỷ lệ hồ sơ được nộp trực tuyến', 'Tổng số hồ sơ'],
    [
      'Mục tiêu 4.100% nội dung TTHC được đăng tải trên Cổng',
      '= 100',
      'Tỷ lệ TTHC được đăng tải trên Cổng',
      'Tổng số nội dung TTHC',
    ],
    ['Phấn đấu tối thiểu 90% thôn được phủ sóng', '>= 90', 'Tỷ lệ thôn được phủ sóng', 'Tổng số thôn'],
    [
      'Tỷ lệ văn bản được ký số đạt từ 98,5% trở lên',
      '>= 98.5',
      'Tỷ lệ văn bản được ký số',
      'Tổng số văn bản',
    ],
    [
      'Tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ tiếp nhận đạt 70%',
      '>= 70',
      'Tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ tiếp nhận',
      'Tổng số hồ sơ tiếp nhận',
    ],
    ['Mức độ hài lòng của người dân đạt trên 95%', '> 95', 'Mức độ hài lòng của người dân', ''],
    ['Tỷ lệ khai thác dữ liệu đã được số hóa đạt 80%', '>= 80', 'Tỷ lệ khai thác dữ liệu đã được số hóa', ''],
    ['Chỉ số Chuyển đổi số cấp xã đạt 0,71', '>= 0.71', 'Chỉ số Chuyển đổi số cấp xã', ''],
    [
      '(9) Bảo đảm 100% TTHC nội bộ được rà soát',
      '= 100',
      'Tỷ lệ TTHC nội bộ được rà soát',
      'Tổng số TTHC nội bộ',
    ],
    [
      '+ 80% cán bộ có kỹ năng số, sử dụng được nền tảng số',
      '>= 80',
      'Tỷ lệ cán bộ có kỹ năng số, sử dụng được nền tảng số',
      '',
    ],
    ['Rà soát, công khai 100% TTHC tại trụ sở', '= 100', 'Tỷ lệ rà soát, công khai TTHC tại trụ sở', ''],
    [
      'Tỷ lệ xử lý hồ sơ trên môi trường điện tử đạt 100% (trừ hồ sơ mật)',
      '= 100',
      'Tỷ lệ xử lý hồ sơ trên môi trường điện tử',
      '',
    ],
    ['1 – Hồ sơ nộp trực tuyến – % – 85 – Một cửa', '>= 85', 'Tỷ lệ hồ sơ nộp trực tuyến', ''],
    ['2 – Tỷ lệ hồ sơ đúng hạn – ≥ 98% – Một cửa', '>= 98', 'Tỷ lệ hồ sơ đúng hạn', ''],
  ])('%s', (text, value, name, whole) => {
    const [only, ...more] = read(text);
    expect([only![0], only![1], only![3], more]).toEqual([value, name, whole, []]);
  });

  it('of which one is a part of another', () => {
    expect(
      read('Tỷ lệ hồ sơ giải quyết đúng và sớm hạn trên 95%, trong đó có trên 60% trả trước hạn'),
    ).toEqual([
      ['> 95', 'Tỷ lệ hồ sơ giải quyết đúng và sớm hạn', 'Hồ sơ giải quyết đúng và sớm hạn', ''],
      ['> 60', 'Tỷ lệ hồ sơ trả trước hạn', 'Hồ sơ trả trước hạn', ''],
    ]);
  });

  it('that share a verb', () => {
    const targets = read('100% cán bộ, công chức cấp tỉnh; 85% cán bộ, công chức cấp xã được bồi dưỡng');
    expect(targets.map(([, name]) => name)).toEqual([
      'Tỷ lệ cán bộ, công chức cấp tỉnh được bồi dưỡng',
      'Tỷ lệ cán bộ, công chức cấp xã được bồi dưỡng',
    ]);
  });

  it('of the province are told as such', () => {
    const { targets } = targetsIn(
      '100% TTHC cấp tỉnh được rà soát; 90% TTHC cấp tỉnh, cấp xã được công khai; 80% TTHC được giải quyết trong phạm vi cấp tỉnh',
    );
    expect(targets.map((each) => each.outOfScope)).toEqual([true, false, false]);
  });

  it('against another number, and with two conditions, say so', () => {
    const flaw = (text: string) => targetsIn(text).targets.map((each) => each.flaw);
    expect(flaw('Giảm 30% thời gian giải quyết TTHC so với năm 2025')).toEqual(['compared']);
    expect(flaw('Cắt giảm ít nhất 20% chi phí tuân thủ')).toEqual(['compared']);
    expect(flaw('90% hồ sơ đạt 95% điểm')).toEqual(['two']);
  });

  it('from above are left, word for word', () => {
    expect(targetsIn('Tỷ lệ hồ sơ quá hạn dưới 2%; 100% hồ sơ được số hóa')).toMatchObject({
      left: ['Tỷ lệ hồ sơ quá hạn dưới 2%'],
      targets: [{ name: 'Tỷ lệ hồ sơ được số hóa' }],
    });
  });

  it('that name nothing are left', () => {
    expect(targetsIn('Phấn đấu đạt tỷ lệ 100%')).toEqual({ targets: [], left: ['Phấn đấu đạt tỷ lệ 100%'] });
  });

  it('of more than a sentence are left, and long texts are read at once', () => {
    const long = (words: string) => `${words.repeat(3_000)} đạt 90%`;
    for (const words of [', có', 'hồ sơ được ', 'Chỉ số ', ',', ' – a b', '(và ', 'đạt trên '])
      expect(targetsIn(long(words)).targets.length).toBeLessThan(2);
    expect(targetsIn(long('hồ sơ ')).left).toHaveLength(1);
    expect(targetsIn('5%, '.repeat(3_000)).targets.length).toBeLessThan(3_001);
  });

  it('are not what only has a number', () => {
    for (const text of [
      'Nâng cao chất lượng phục vụ',
      'Tiếp tục đổi mới',
      'Kế hoạch số 12/KH-UBND',
      'Tổ chức 02 hội nghị',
      '',
    ])
      expect(targetsIn(text)).toEqual({ targets: [], left: [] });
  });
});
