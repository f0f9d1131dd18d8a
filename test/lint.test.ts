import { expect, test } from 'vitest';
import { filled } from './goodDocument.ts';
import { lintDocx } from './lint.ts';

const MAIN = 'word/document.xml';
const edited = (from: string | RegExp, to: string) =>
  lintDocx(filled('bao-cao-thang.docx', { [MAIN]: (xml) => xml.replace(from, to) }));

test.each(['bao-cao-thang.docx', 'bao-cao-quy.docx', 'bao-cao-don-vi.docx'])('%s is clean', (template) => {
  expect(lintDocx(filled(template))).toEqual([]);
});

test.each([
  ['a table without rows', /<w:tr>.*?<\/w:tbl>/s, '</w:tbl>', /bảng không có dòng nào/],
  ['a row without cells', /<w:tc>.*?<\/w:tr>/s, '</w:tr>', /không có ô nào/],
  [
    'a cell without a last paragraph',
    /(<\/w:tcPr>).*?(<\/w:tc>)/s,
    '$1$2',
    /không kết thúc bằng một đoạn văn/,
  ],
  ['an unknown style', '"ThanVanBan"', '"KhongCo"', /kiểu “KhongCo” không có/],
  [
    'an unknown numbering',
    /<w:pStyle w:val="ThanVanBan"\/>/,
    '$&<w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr>',
    /đánh số “99” không có/,
  ],
  ['a tag left over', '>BÁO CÁO<', '>BÁO CÁO {{kỳ}}<', /còn chỗ điền trong “BÁO CÁO {{kỳ}}”/],
] as const)('%s', (_, from, to, message) => {
  const found = edited(from, to);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(message);
});

test('a tag cut into runs, in a header', () => {
  const runs = '<w:r><w:t>{</w:t></w:r><w:r><w:t>{số}}</w:t></w:r></w:p>';
  const bytes = filled('bao-cao-thang.docx', { 'word/header1.xml': (xml) => xml.replace('</w:p>', runs) });
  expect(lintDocx(bytes)).toEqual(['word/header1.xml: còn chỗ điền trong “{{số}}”.']);
});
