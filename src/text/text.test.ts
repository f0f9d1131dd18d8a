import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetsInTitle } from '../../test/targets.ts';
import type { Unit } from '../model/unit.ts';
import { namesNoSuchDay, readDay, readFinishingDay, speaksOfLater } from './days.ts';
import { readDue } from './due.ts';
import { clean, fold, trimEndOf } from './fold.ts';
import {
  dayOfSerial,
  readCount,
  readDecimal,
  readFraction,
  readPercent,
  readPeriod,
  saysNothingArose,
} from './read.ts';
import { unitFinder } from './unitNames.ts';
import * as write from './write.ts';

const unreadable = { flaw: 'unreadable' };

describe('fold', () => {
  it.each([
    ['hoá', 'hóa'],
    ['uỷ quyền', 'Ủy quyền'],
    ['Ðồng Kỳ', 'Đồng Kỳ'],
    ['Văn hóa – Xã  hội', 'văn hóa-xã hội'],
    ['Phòng\u00a0Kinh tế\u200b', 'phòng kinh tế'],
    ['HĐND & UBND', 'HĐND và UBND'],
  ])('%j is %j', (a, b) => expect(fold(a)).toBe(fold(b)));

  it.each([
    ['số', 'sổ'],
    ['số', 'sơ'],
    ['đất', 'dất'],
    ['ma', 'má'],
  ])('%j is not %j', (a, b) => expect(fold(a)).not.toBe(fold(b)));

  it('reads NFC and NFD alike, and folding twice changes nothing', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạốồổỗộ .,-/'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        letters,
        (text) => fold(text) === fold(text.normalize('NFD')) && clean(clean(text)) === clean(text),
      ),
    );
  });

  it('gets through texts made to be slow', () => {
    // Quadratic work on these would run into the time limit of the test.
    for (const unit of ['.', ' ', 'a', 'đ', 'à', '\u0301', '-', '1', 'x .', '\u00a0 ']) {
      const text = `x${unit.repeat(200_000 / unit.length)}x`;
      expect(fold(text).length).toBeGreaterThan(0);
      expect(clean(text).startsWith('x')).toBe(true);
      expect(trimEndOf(text, '.;,')).toBe(text);
      expect(saysNothingArose(text)).toBe(false);
      expect(readDay(text)).toEqual(unreadable);
      expect(readCount(text)).toEqual(unreadable);
      expect(readPeriod(text)).toBeUndefined();
      expect(readDue(text, 2026)).toEqual({ kind: 'unreadable' });
    }
  });
});

describe('days as people write them', () => {
  it.each([
    ['15/4/2026', '2026-04-15'],
    ['15.4.26', '2026-04-15'],
    ['05-02-2026', '2026-02-05'],
    ['ngày 15 tháng 4 năm 2026', '2026-04-15'],
    ['Ngày 9 tháng 02 năm 2026', '2026-02-09'],
    ['2026-04-15', '2026-04-15'],
    ['KH số 12/KH-UBND ngày 28/01/2026', '2026-01-28'],
  ])('%j', (text, day) => expect(readDay(text)).toEqual({ value: day }));

  it.each(['31/02/2026', '15/4', 'tháng 4', '', 'chưa rõ', '4/15/2026', '01/02/2026 và 03/02/2026'])(
    '%j is none',
    (text) => expect(readDay(text)).toEqual(unreadable),
  );

  it.each([
    ['Đã ký 05/4/2026', '2026-04-05'],
    ['Hoàn thành ngày 05/4/2026', '2026-04-05'],
    ['xong 5.4.26', '2026-04-05'],
    ['KH số 12/KH-UBND ngày 28/01/2026', '2026-01-28'],
    ['05/4/2026 (trước hạn)', '2026-04-05'],
    ['Thứ Hai, 06/4/2026', '2026-04-06'],
    ['2026-04-05', '2026-04-05'],
    ['10–4–2026', '2026-04-10'],
  ])('%j tells when something was finished', (text, value) =>
    expect(readFinishingDay(text, 2026)).toEqual({ value }),
  );

  it.each([
    ['2/4', '2026-04-02'],
    ['20.10', '2026-10-20'],
    ['ngày 10 tháng 4', '2026-04-10'],
    ['xong 15/4', '2026-04-15'],
    ['đã ký 5-4', '2026-04-05'],
  ])('%j tells it without a year, which is guessed', (text, value) => {
    expect(readFinishingDay(text, 2026)).toEqual({ value, guess: true });
    expect(readFinishingDay(text)).toEqual(unreadable);
  });

  it.each([
    'dự kiến 15/4/2026',
    'gia hạn đến 14/4',
    'chưa, hẹn 12/4',
    'họp 05/4, chưa ký',
    'trước 10/02/2026',
    'sau 10/02/2026',
    'từ 01/4 đến 10/4',
    'từ 01/4/2026',
    '01/4/2026 - 10/4/2026',
    '01/4-10/4/2026',
    'tháng 4',
    'tháng 4/2026',
    'quý I',
    'đã trình 05/4/2026',
    'chưa ký 05/4/2026',
    'hạn 15/4/2026',
    'khoảng 15/4/2026',
    '31/02/2026',
    '4/15/2026',
    '15/4?',
    '15/4/2026?',
    'x',
  ])('%j does not', (text) => expect(readFinishingDay(text, 2026)).toEqual(unreadable));

  it('tells what is still to come from what cannot be read', () => {
    for (const text of [
      'dự kiến 15/4/2026',
      'chưa, hẹn 12/4',
      'gia hạn đến 14/4',
      'trước 10/02/2026',
      'quý I',
      'tháng 6',
    ])
      expect([text, speaksOfLater(text)]).toEqual([text, true]);
    for (const text of ['31/02/2026', 'sau Tết', '', '05/4/2026'])
      expect([text, speaksOfLater(text)]).toEqual([text, false]);
    for (const text of ['31/02/2026', '30.2.26', '31/4'])
      expect([text, namesNoSuchDay(text)]).toEqual([text, true]);
    for (const text of ['28/02/2026', 'hôm 31/02/2026', 'sau Tết'])
      expect([text, namesNoSuchDay(text)]).toEqual([text, false]);
  });

  it('turns serials into days without a time zone', () => {
    expect(dayOfSerial(46127)).toBe('2026-04-15');
    expect(dayOfSerial(46127.99)).toBe('2026-04-15');
    expect(dayOfSerial(1)).toBe('1900-01-01');
    expect(dayOfSerial(59)).toBe('1900-02-28');
    expect(dayOfSerial(60)).toBeUndefined();
    expect(dayOfSerial(61)).toBe('1900-03-01');
    expect(dayOfSerial(44665, true)).toBe('2026-04-15');
    expect(dayOfSerial(1e12)).toBeUndefined();
  });

  it('writes them by the rule: days under 10 and months 1, 2 padded', () => {
    expect(write.day('2026-03-07')).toBe('07/3/2026');
    expect(write.day('2026-02-10')).toBe('10/02/2026');
    expect(write.longDay('2026-03-07')).toBe('ngày 07 tháng 3 năm 2026');
  });
});

describe('numbers as people write them', () => {
  it.each([
    ['1.234', 1234],
    ['1,234', 1234],
    ['1.234.567', 1234567],
    ['12 hồ sơ', 12],
    ['05', 5],
    ['12,5', 12.5],
    ['-3', -3],
  ])('count %j', (text, value) => expect(readCount(text)).toEqual({ value }));

  it.each([
    ['95,5%', 95.5],
    ['95.5 %', 95.5],
    ['đạt 95%', 95],
    ['80/100', 80],
    ['100% KH', 100],
  ])('percent %j', (text, value) => expect(readPercent(text)).toEqual({ value }));

  it.each([
    ['≥95', 95],
    ['> 90%', 90],
    ['khoảng 80%', 80],
    ['trên 90%', 90],
    ['đạt khoảng 60%', 60],
    ['ước đạt 60%', 60],
    ['5/5', 100],
    ['2/3', 66.67],
    ['03/04', 75],
  ])('percent %j is a guess', (text, value) => expect(readPercent(text)).toEqual({ value, guess: true }));

  it.each([
    '<100%',
    '≤ 100%',
    'gần 100%',
    '80-90%',
    '80 - 90',
    'quá nửa',
    '3/2',
    '1/0',
    '50%/100%',
    '%',
    'trên',
    '80%?',
  ])('percent %j is none', (text) => expect(readPercent(text)).toEqual(unreadable));

  it('does not guess what a dot before three digits is', () => {
    expect(readPercent('1.234')).toEqual({ flaw: 'ambiguous' });
    expect(readDecimal('0.712')).toEqual({ value: 0.712 });
  });

  it('reads fractions and the words for nothing', () => {
    expect(readFraction('1.234/1.300')).toEqual({ numerator: 1234, denominator: 1300 });
    expect(readFraction('35/KH')).toBeUndefined();
    for (const text of ['Không phát sinh', 'không', '-', '–', 'KPS', 'Không có.'])
      expect(saysNothingArose(text)).toBe(true);
    for (const text of ['', '0', 'Không có hồ sơ quá hạn']) expect(saysNothingArose(text)).toBe(false);
  });

  it('writes them the Vietnamese way', () => {
    expect(write.number(1245)).toBe('1.245');
    expect(write.percent(96.51)).toBe('96,51%');
    expect(write.count(6)).toBe('06');
  });
});

describe('periods as people write them', () => {
  it.each([
    ['Tháng 4', 'thang-04'],
    ['T4', 'thang-04'],
    ['tháng 11/2026', 'thang-11'],
    ['Quý I', 'quy-1'],
    ['QUÝ III NĂM 2026', 'quy-3'],
    ['6 tháng đầu năm 2026', '6-thang'],
    ['Năm 2026', 'nam'],
    ['BC_CCHC_T10.xlsx', 'thang-10'],
    ['bieu-mau-van-phong-quy-1-2026.xlsx', 'quy-1'],
  ])('%j', (text, key) => expect(readPeriod(text)?.key).toBe(key));

  it('takes no year of a plan for the report of the year', () =>
    expect(readPeriod('Kế hoạch CCHC năm 2026')).toBeUndefined());
});

describe('targets in titles', () => {
  it.each([
    ['Mục tiêu 4.100% nội dung TTHC được đăng tải', [100]],
    ['Mục tiêu 12.100% PAKN được giải quyết', [100]],
    ['Mục tiêu 6. Tỷ lệ trên 95%, trong đó có trên 60% trả trước hạn', [95, 60]],
    ['Mục tiêu 3. Chỉ số Chuyển đổi số cấp xã đạt 0,71', []],
  ])('%j', (title, targets) => expect(targetsInTitle(title)).toEqual(targets));
});

describe('names of units', () => {
  const unit = (id: string, name: string) =>
    ({ id, name, short: name, aliases: [], mustReport: true, head: '', symbol: '' }) satisfies Unit;
  const find = unitFinder([
    unit('kinh-te', 'Phòng Kinh tế'),
    unit('van-hoa', 'Phòng Văn hóa - Xã hội'),
    unit('van-phong', 'Văn phòng HĐND và UBND'),
    unit('hcc', 'Trung tâm Phục vụ hành chính công'),
  ]);

  it.each([
    ['Phòng Kinh tế xã Đồng Kỳ', 'kinh-te'],
    ['Phòng Kinh tế phường Đồng Kỳ', 'kinh-te'],
    ['Ủy ban nhân dân đặc khu Cát Hải - Phòng Kinh tế', 'kinh-te'],
    ['UBND phường Vũ Ninh: Phòng kinh tế', 'kinh-te'],
    ['Phòng VH&XH', 'van-hoa'],
    ['VP HĐND UBND', 'van-phong'],
    ['TT PV HCC - UBND phường Vũ Ninh', 'hcc'],
    ['Phòng Kinh doanh', undefined],
  ])('%j is %s', (text, id) => expect(find(text)?.id).toBe(id));
});
