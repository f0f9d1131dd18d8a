import { describe, expect, it } from 'vitest';
import { builtInPlan } from '../workspace/builtIn.ts';
import { readLegacy } from './legacy.ts';

const sureOf = (text: string) => {
  const reading = readLegacy(text, undefined);
  return typeof reading === 'object' && reading.sure;
};

describe('text from before Unicode', () => {
  it.each([
    ['Phßng V¨n hãa - X· héi', 'Phòng Văn hóa - Xã hội'],
    ['§· hoµn thµnh', 'Đã hoàn thành'],
    ['Ch\u00ada thùc hiÖn', 'Chưa thực hiện'],
    ['kÕ ho¹ch c¶i c¸ch hµnh chÝnh', 'kế hoạch cải cách hành chính'],
    ['V¨n phßng H§ND vµ UBND', 'Văn phòng HĐND và UBND'],
    ['Kh«ng ph¸t sinh', 'Không phát sinh'],
  ])('is TCVN3 by its letters alone: %s', (old, text) =>
    expect(readLegacy(old, undefined)).toMatchObject({ text, sure: true, encoding: 'TCVN3' }),
  );

  it.each([
    ['Tieáng Vieät raát hay', 'Tiếng Việt rất hay'],
    ['Chöa thöïc hieän', 'Chưa thực hiện'],
    ['ÑAÕ HOAØN THAØNH', 'ĐÃ HOÀN THÀNH'],
  ])('is VNI by its letters alone: %s', (old, text) =>
    expect(readLegacy(old, undefined)).toMatchObject({ text, sure: true, encoding: 'VNI' }),
  );

  it.each([
    ['phßng kinh tÕ', '.VnTimeH', 'PHÒNG KINH TẾ'],
    ['PHßNG V¡N HãA - X· HéI', undefined, 'PHÒNG VĂN HÓA - XÃ HỘI'],
    ['NG¦êI LËP BIÓU', '.VnTime', 'NGƯỜI LẬP BIỂU'],
    ['DiÖn tÝch 10 m², ½ kÕ ho¹ch', '.VnTime', 'Diện tích 10 m², ½ kế hoạch'],
    ['«KÕ ho¹ch»', '.VnTime', '«Kế hoạch»'],
    ['Q§ sè 5', '.VnTime', 'QĐ số 5'],
  ])('keeps capitals and signs: %s in %s', (old, font, text) =>
    expect(readLegacy(old, font)).toMatchObject({ text, sure: true }),
  );

  it.each([
    ['sè', undefined, 'số'],
    ['lß', '.VnTime', 'lò'],
    ['soá', 'VNI-Times', 'số'],
  ])('asks the other cells where it could be either: %s in %s', (old, font, text) =>
    expect(readLegacy(old, font)).toMatchObject({ text }),
  );

  it.each([
    ['Đã hoàn thành', '.VnTime'],
    ['Kế hoạch', 'VNI-Times'],
  ])('knows Unicode in an old font: %s', (text, font) => expect(readLegacy(text, font)).toBe('unicode'));

  it.each([
    ['hoàn thành', '.VnTime'],
    ['không có', '.VnTime'],
    ['Ghi chú', '.VnTime'],
    ['Không phát sinh', undefined],
    ['dùng', undefined],
    ['café', undefined],
    ['Müller', undefined],
    ['São Paulo', undefined],
    ['10 m²', '.VnTime'],
    ['½', '.VnTime'],
    ['25 °C', undefined],
    ['«ok»', undefined],
    ['§ 5', '.VnTime'],
    ['Hoan thanh', '.VnTime'],
    ['', '.VnTime'],
  ])('is left alone where it is Unicode, or no Vietnamese: %s in %s', (text, font) =>
    expect(readLegacy(text, font)).toBeUndefined(),
  );

  it('is never found for sure in the words of the plan', () => {
    const plan = builtInPlan();
    const texts = [
      ...plan.tasks.flatMap((task) => [task.title, task.product]),
      ...plan.indicators.map((each) => each.name),
    ];
    for (const text of texts)
      for (const part of [text, ...text.split(/\s+/)]) expect([part, sureOf(part)]).toEqual([part, false]);
  });
});
