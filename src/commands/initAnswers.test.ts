import { describe, expect, it } from 'vitest';
import { readCommune, readLevel, readProvince, readSigner, readYes } from './initAnswers.ts';

describe('answers', () => {
  it.each([
    ['phuong An Bình', { level: 'phường', name: 'An Bình' }],
    ['UBND xã Đồng Kỳ', { level: 'xã', name: 'Đồng Kỳ' }],
    ['p. an bình', { level: 'phường', name: 'An Bình' }],
    ['ĐẶC KHU  Vân Đồn', { level: 'đặc khu', name: 'Vân Đồn' }],
    ['xã Đồng Kỳ'.normalize('NFD'), { level: 'xã', name: 'Đồng Kỳ' }],
    ['An Bình', undefined],
    ['xã', undefined],
    ['', undefined],
  ])('name a commune: %j', (text, read) => expect(readCommune(text)).toEqual(read));

  it('name a level', () => {
    expect(['Phường', 'xa', 'đặc khu', 'huyện'].map(readLevel)).toEqual([
      'phường',
      'xã',
      'đặc khu',
      undefined,
    ]);
  });

  it.each([
    ['bac ninh', { name: 'tỉnh Bắc Ninh', isSure: true }],
    ['TP. Hồ Chí Minh', { name: 'thành phố Hồ Chí Minh', isSure: true }],
    ['bac nihn', { name: 'tỉnh Bắc Ninh', isSure: false }],
    ['Ví Dụ', undefined],
  ])('name a province: %j', (text, read) => expect(readProvince(text)).toEqual(read));

  it.each([
    ['pct Nguyễn Văn Ví Dụ', { isDeputy: true, name: 'Nguyễn Văn Ví Dụ' }],
    ['KT. Chủ tịch, Nguyễn Văn Ví Dụ', { isDeputy: true, name: 'Nguyễn Văn Ví Dụ' }],
    ['phó chủ tịch', { isDeputy: true, name: '' }],
    ['CHỦ TỊCH', { isDeputy: false, name: '' }],
    ['Chu Thị Ví Dụ', { isDeputy: false, name: 'Chu Thị Ví Dụ' }],
  ])('name who signs: %j', (text, read) => expect(readSigner(text)).toEqual(read));

  it('say yes or no, or neither', () => {
    expect(['', 'C', 'có', 'Đúng.', 'y'].map(readYes)).toEqual([true, true, true, true, true]);
    expect(['k', 'Không', 'n'].map(readYes)).toEqual([false, false, false]);
    expect(['Hà Nội', 'xyz', 'cá', 'kệ'].map(readYes)).toEqual(Array(4).fill(undefined));
  });
});
