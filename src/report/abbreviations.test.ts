import { describe, expect, it } from 'vitest';
import { gap, phrase, plain } from '../model/text.ts';
import { introduceAbbreviations } from './abbreviations.ts';

const told = (...texts: string[]) => introduceAbbreviations(texts);

describe('the first mention of an abbreviation', () => {
  it('is spelled out, with the abbreviation in brackets; the next stays short', () => {
    expect(told('- TTHC được công khai; 05 TTHC mới.', 'Số hồ sơ TTHC.')).toEqual([
      '- Thủ tục hành chính (TTHC) được công khai; 05 TTHC mới.',
      'Số hồ sơ TTHC.',
    ]);
  });
  it('is the full form, where that comes first', () => {
    expect(told('Công tác cải cách hành chính tháng 4.', 'Tin, bài về CCHC.')).toEqual([
      'Công tác cải cách hành chính (CCHC) tháng 4.',
      'Tin, bài về CCHC.',
    ]);
  });
  it('keeps what a unit introduced itself', () => {
    const texts = ['Rà soát thủ tục hành chính (TTHC) và TTHC nội bộ.'];
    expect(told(...texts)).toEqual(texts);
  });
  it('is not made where the abbreviation is never used', () => {
    const texts = ['Công tác cải cách hành chính tháng 4.'];
    expect(told(...texts)).toEqual(texts);
  });
  it('is never inside a quoted title, a symbol or a longer word', () => {
    const texts = ['Nhiệm vụ “100% TTHC được công khai”.', 'Kế hoạch số 12/KH-CCHC.', 'TTHCX'];
    expect(told(...texts)).toEqual(texts);
  });
  it('is not in the title of a plan that is cited', () => {
    const [text] = introduceAbbreviations(
      ['Kế hoạch về cải cách hành chính (thử), báo cáo cải cách hành chính; tin CCHC.'],
      ['Cải cách hành chính (thử)'],
    );
    expect(text).toBe('Kế hoạch về cải cách hành chính (thử), báo cáo cải cách hành chính (CCHC); tin CCHC.');
  });
  it('is found beside a gap, which stays', () => {
    const [text] = introduceAbbreviations([phrase('Tỷ lệ ', gap('chưa có'), ' TTHC')]);
    expect(plain(text!)).toBe('Tỷ lệ [chưa có] thủ tục hành chính (TTHC)');
  });
});
