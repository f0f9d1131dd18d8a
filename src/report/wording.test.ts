/** Units' own words, joined as a careful clerk would. */
import { describe, expect, it } from 'vitest';
import { gap, phrase, plain } from '../model/text.ts';
import {
  actorDid,
  distinct,
  inOneSentence,
  linesOf,
  listItems,
  lowerFirst,
  mentions,
  sentence,
  toldIn,
} from './wording.ts';

describe('a unit and what it did', () => {
  it.each([
    ['Phòng Kinh tế', 'Đã ban hành kế hoạch.', 'Phòng Kinh tế đã ban hành kế hoạch'],
    ['Phòng Kinh tế', 'Kế hoạch số 12', 'Phòng Kinh tế: Kế hoạch số 12'],
    ['Phòng Kinh tế', 'Đãi ngộ tốt', 'Phòng Kinh tế: Đãi ngộ tốt'],
    // "…công nhận…" would read as another word.
    [
      'Trung tâm Phục vụ hành chính công',
      'Nhận 12 hồ sơ',
      'Trung tâm Phục vụ hành chính công: Nhận 12 hồ sơ',
    ],
    [
      'Trung tâm Phục vụ hành chính công',
      'Đã nhận 12 hồ sơ',
      'Trung tâm Phục vụ hành chính công đã nhận 12 hồ sơ',
    ],
    ['', 'Đã ban hành kế hoạch.', 'Đã ban hành kế hoạch'],
  ])('%s + %s', (actor, told, text) => expect(actorDid(actor, told)).toBe(text));
});

it('a list is read without its bullets and blank lines', () => {
  expect(linesOf('- Một.\n\n  • Hai\n+\n* Ba')).toEqual(['Một.', 'Hai', 'Ba']);
});

it('a list is closed line by line, or joined in one sentence', () => {
  expect(listItems(['Một.', 'Hai,', 'Ba'])).toEqual(['+ Một;', '+ Hai;', '+ Ba.']);
  expect(inOneSentence(['Đã họp.', 'Đã gửi', 'Sở Nội vụ chấp thuận'])).toBe(
    'Đã họp; đã gửi; Sở Nội vụ chấp thuận',
  );
});

describe('a sentence', () => {
  it('ends with one full stop, however its parts ended', () => {
    expect(sentence('Đã họp', ' xong;')).toBe('Đã họp xong.');
    expect(sentence('Đã họp.')).toBe('Đã họp.');
  });

  it('ends after a gap too', () => {
    expect(plain(sentence('Số ', gap('chưa có')))).toBe('Số [chưa có].');
    expect(plain(sentence(phrase('Số ', gap('chưa có')), ' văn bản;'))).toBe('Số [chưa có] văn bản.');
  });
});

describe('a free column', () => {
  it.each([
    '',
    ' ',
    'Không',
    '-',
    '...',
    'Không có khó khăn, vướng mắc',
    'Không có kiến nghị gì.',
    undefined,
  ])('tells nothing by “%s”', (text) => expect(toldIn(text)).toBeUndefined());

  it.each(['Không có khó khăn, vướng mắc. Thiếu người', 'Thiếu người', 'Không có người'])(
    'tells something by “%s”',
    (text) => expect(toldIn(` ${text} `)).toBe(text),
  );

  it('tells something at length, however it begins', () => {
    const long = `Không có khó khăn ${'x'.repeat(30)}`;
    expect(toldIn(long)).toBeUndefined();
    expect(toldIn(`${long}${'y'.repeat(80)}`)).toBe(`${long}${'y'.repeat(80)}`);
  });
});

it('a name of ours goes on in small letters, a body’s name does not', () => {
  expect(['Tỷ lệ hồ sơ', 'Chỉ số', 'Sở Nội vụ', 'Tỷlệ'].map(lowerFirst)).toEqual([
    'tỷ lệ hồ sơ',
    'chỉ số',
    'Sở Nội vụ',
    'Tỷlệ',
  ]);
});

it('a document is found in a text however it is written', () => {
  expect(mentions('Đã ban hành KẾ HOẠCH số 12/KH-UBND', 'Kế hoạch số 12/KH-UBND')).toBe(true);
  expect(mentions('Đã ban hành Kế hoạch số 12', 'Kế hoạch số 12/KH-UBND')).toBe(false);
});

it('what is said twice is told once', () => {
  expect(distinct(['Đã họp.', 'đã  họp', 'Đã gửi'], (text) => text)).toEqual(['Đã họp.', 'Đã gửi']);
});
