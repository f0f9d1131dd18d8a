import { describe, expect, it } from 'vitest';
import { looksUnmarked, readCommune, readLevel, readPath, readSigner, readYes } from './initAnswers.ts';
import { kindOf, readProvince } from './provinces.ts';

describe('answers', () => {
  it.each([
    ['phuong An Bình', { level: 'phường', name: 'An Bình' }],
    ['UBND xã Đồng Kỳ', { level: 'xã', name: 'Đồng Kỳ' }],
    ['Ủy ban nhân dân đặc khu Vân Đồn', { level: 'đặc khu', name: 'Vân Đồn' }],
    ['p. an bình', { level: 'phường', name: 'An Bình' }],
    ['ĐẶC KHU  Vân Đồn', { level: 'đặc khu', name: 'Vân Đồn' }],
    ['phường 1, thành phố Ví Dụ', { level: 'phường', name: '1' }],
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
    ['bac ninh', 'tỉnh Bắc Ninh', undefined],
    ['TP. Hồ Chí Minh', 'thành phố Hồ Chí Minh', undefined],
    ['TPHCM', 'thành phố Hồ Chí Minh', undefined],
    ['da nang', 'thành phố Đà Nẵng', undefined],
    ['bac nihn', 'tỉnh Bắc Ninh', 'Có phải tỉnh Bắc Ninh?'],
    ['Bắc Giang', 'tỉnh Bắc Ninh', 'Bắc Giang nay thuộc tỉnh Bắc Ninh. Lấy tỉnh Bắc Ninh?'],
    ['Bà Rịa – Vũng Tàu', 'thành phố Hồ Chí Minh', expect.stringContaining('nay thuộc')],
    ['thành phố Bắc Ninh', 'tỉnh Bắc Ninh', 'Có phải tỉnh Bắc Ninh?'],
  ])('name a province: %j', (text, name, question) =>
    expect(readProvince(text)).toMatchObject({ name, question }),
  );

  it('name no province that there is', () => {
    expect(['Ví Dụ', '', 'tỉnh'].map(readProvince)).toEqual([undefined, undefined, undefined]);
    expect(['tỉnh X', 'TP. X', 'thanh pho X', 'Tinhte'].map(kindOf)).toEqual([
      'tỉnh',
      'thành phố',
      'thành phố',
      undefined,
    ]);
  });

  const deputy = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
  const body = 'TM. ỦY BAN NHÂN DÂN';
  it.each([
    ['', ['CHỦ TỊCH'], ''],
    ['CHỦ TỊCH', ['CHỦ TỊCH'], ''],
    ['Nguyễn Văn Ví Dụ', ['CHỦ TỊCH'], 'Nguyễn Văn Ví Dụ'],
    ['Chu Thị Ví Dụ', ['CHỦ TỊCH'], 'Chu Thị Ví Dụ'],
    ['chu tich ubnd phuong nguyễn văn ví dụ', ['CHỦ TỊCH'], 'Nguyễn Văn Ví Dụ'],
    ['pct Nguyễn Văn Ví Dụ', deputy, 'Nguyễn Văn Ví Dụ'],
    ['KT. Chủ tịch, Nguyễn Văn Ví Dụ', deputy, 'Nguyễn Văn Ví Dụ'],
    ['KT. CHỦ TỊCH / PHÓ CHỦ TỊCH Nguyễn Văn Ví Dụ', deputy, 'Nguyễn Văn Ví Dụ'],
    ['phó chủ tịch', deputy, ''],
    ['TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH Nguyễn Văn Ví Dụ', [body, 'CHỦ TỊCH'], 'Nguyễn Văn Ví Dụ'],
    ['tm ubnd pct', [body, ...deputy], ''],
    ['Q. Chủ tịch Nguyễn Văn Ví Dụ', ['Q. CHỦ TỊCH'], 'Nguyễn Văn Ví Dụ'],
    ['Quyền Văn Ví', ['CHỦ TỊCH'], 'Quyền Văn Ví'],
  ])('name who signs: %j', (text, authority, name) => expect(readSigner(text)).toEqual({ authority, name }));

  it.each(['trưởng phòng Nguyễn Văn Ví Dụ', 'TL. CHỦ TỊCH', 'Phó trưởng phòng', 'Bà Ví Dụ', '12'])(
    'name nobody who signs a report of a commune: %j',
    (text) => expect(readSigner(text)).toBeUndefined(),
  );

  it('are a path, however it came into the window', () => {
    expect(
      ["'/a b/KH.docx'", '"C:\\a b\\KH.docx"', '/a\\ b/KH.docx', ' KH CCHC.docx '].map(readPath),
    ).toEqual(['/a b/KH.docx', 'C:\\a b\\KH.docx', '/a b/KH.docx', 'KH CCHC.docx']);
  });

  it('may have been typed without marks', () => {
    expect(['An Binh', 'An Bình', 'Ba', 'NGUYEN VAN A'].map(looksUnmarked)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('say yes or no, or neither', () => {
    expect(['', 'C', 'có', 'Đúng.', 'y'].map(readYes)).toEqual([true, true, true, true, true]);
    expect(['k', 'Không', 'n'].map(readYes)).toEqual([false, false, false]);
    expect(['Hà Nội', 'xyz', 'cá', 'kệ'].map(readYes)).toEqual(Array(4).fill(undefined));
  });
});
