import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gap, phrase } from '../model/text.ts';
import { packArchive } from '../ooxml/archive.ts';
import { escapeText, parseXml } from '../ooxml/xml.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { checkTemplate } from './check.ts';
import { REPORT_NAMES } from './fields.ts';
import { fillTemplate } from './fill.ts';
import { paragraphsOf, textOf } from './tags.ts';
import { openTemplate } from './template.ts';
import type { Fields, Names } from './values.ts';

/** A package with this body; a paragraph is a list of runs. */
function template(body: string, styles = '') {
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return openTemplate(
    packArchive([
      ['word/document.xml', document],
      ['word/styles.xml', `<w:styles xmlns:w="w">${styles}</w:styles>`],
    ]),
  );
}

function p(...runs: string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`).join('')}</w:p>`;
}

function row(...cells: string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${p(cell)}</w:tc>`).join('')}</w:tr>`;
}

function filled(body: string, fields: Fields): string {
  return String(fillTemplate(template(body), fields).parts[0]![1]);
}

function lines(body: string, fields: Fields): string[] {
  return paragraphsOf(parseXml(filled(body, fields))).map(textOf);
}

describe('filling', () => {
  it('finds tags cut into any runs, with any spaces, in NFC or NFD', () => {
    expect(lines(p('Kính ', '{', '{ mở', ' đầu', '}} !'), { 'mở đầu': 'gửi' })).toEqual(['Kính gửi !']);
    expect(lines(p('{{mở đầu}}'.normalize('NFD')), { 'Mở  đầu': 'gửi' })).toEqual(['gửi']);
  });

  it('never looks at a value again', () => {
    expect(lines(p('{{a}} {{b}}'), { a: '{{b}}', b: '<w:p/> & "=1+1"' })).toEqual(['{{b}} <w:p/> & "=1+1"']);
  });

  it('turns line breaks and tabs into Word’s own and drops what XML cannot hold', () => {
    const xml = filled(p('{{a}}'), { a: 'một\nhai\tba\u0001\ufffe\ud800' });
    expect(xml).toContain(
      'một</w:t><w:br/><w:t xml:space="preserve">hai</w:t><w:tab/><w:t xml:space="preserve">ba</w:t>',
    );
  });

  const withGap = { a: phrase('số ', gap('chưa có số'), '/KH') };

  it('keeps the looks of the run, and gives a gap the style of that name, whatever its id', () => {
    const style = '<w:style w:type="character" w:styleId="Chthiu"><w:name w:val="Chỗ thiếu"/></w:style>';
    const xml = String(fillTemplate(template(p('x {{a}} y'), style), withGap).parts[0]![1]);
    expect(xml).toContain(
      '<w:r><w:rPr><w:rStyle w:val="Chthiu"/><w:b/></w:rPr><w:t xml:space="preserve">[chưa có số]</w:t></w:r>',
    );
    expect(xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">/KH</w:t>');
  });

  it('marks a gap in a template that has lost the style', () => {
    expect(filled(p('x {{a}} y'), withGap)).toContain(
      '<w:rPr><w:b/><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">[chưa có số]</w:t>',
    );
  });

  it('repeats a paragraph and a row that name a list', () => {
    const list = [{ tên: 'A' }, { tên: 'B' }];
    expect(lines(p('- {{việc.tên}};'), { việc: list })).toEqual(['- A;', '- B;']);
    expect(lines(`<w:tbl>${row('{{việc.tên}}', '{{năm}}')}</w:tbl>`, { việc: list, năm: '2026' })).toEqual([
      'A',
      '2026',
      'B',
      '2026',
    ]);
  });

  it('repeats the paragraph, not the row, of a list that stands beside other text in its cell', () => {
    const table = `<w:tbl><w:tr><w:tc>${p('Nơi nhận:')}${p('{{nơi.dòng}}')}</w:tc><w:tc>${p('Ký')}</w:tc></w:tr></w:tbl>`;
    expect(lines(table, { nơi: [{ dòng: '- A' }, { dòng: '- B' }] })).toEqual([
      'Nơi nhận:',
      '- A',
      '- B',
      'Ký',
    ]);
  });

  it('drops the row of an empty list, and the table when only its header is left', () => {
    const header = `<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p('TT')}</w:tc></w:tr>`;
    expect(lines(`<w:tbl>${header}${row('{{việc.tên}}')}</w:tbl>${p('hết')}`, { việc: [] })).toEqual(['hết']);
    const said = '<w:tr><w:trPr><w:tblHeader w:val="off"/></w:trPr><w:tc><w:tcPr/>';
    const stated = row('{{việc.tên}}').replace('<w:tr><w:tc><w:tcPr/>', said);
    expect(stated).toContain('off');
    expect(lines(`<w:tbl>${header}${stated}</w:tbl>${p('hết')}`, { việc: [] })).toEqual(['hết']);
    expect(lines(`<w:tbl>${header}${row('{{việc.tên}}')}${row('Cộng')}</w:tbl>`, { việc: [] })).toEqual([
      'TT',
      'Cộng',
    ]);
  });

  it('shows blocks, their else, and repeats those of a list, also across rows', () => {
    const body = [p('{{#có}}'), p('thì'), p('{{:}}'), p('nếu không'), p('{{/}}')].join('');
    expect(lines(body, { có: true })).toEqual(['thì']);
    expect(lines(body, { có: false })).toEqual(['nếu không']);
    const nested = `<w:tbl>${row('{{#mục}}', '')}${row('{{tên}}', '')}${row('{{việc.tt}}', '{{việc.tên}}')}${row('{{/}}', '')}</w:tbl>`;
    const fields = {
      mục: [
        { tên: 'I', việc: [{ tt: '1', tên: 'a' }] },
        {
          tên: 'II',
          việc: [
            { tt: '1', tên: 'b' },
            { tt: '2', tên: 'c' },
          ],
        },
      ],
    };
    expect(lines(nested, fields)).toEqual(['I', '', '1', 'a', 'II', '', '1', 'b', '2', 'c']);
  });

  it('keeps the end of a section, whatever becomes of the paragraph that holds it', () => {
    const end = '<w:pPr><w:sectPr/></w:pPr>';
    const body = `<w:p>${end}<w:r><w:t>{{việc.tên}}</w:t></w:r></w:p>`;
    const count = (xml: string) => xml.split('<w:sectPr/>').length - 1;
    expect(count(filled(body, { việc: [] }))).toBe(1);
    expect(count(filled(body, { việc: [{ tên: 'a' }, { tên: 'b' }] }))).toBe(1);
  });

  it('leaves no cell without a paragraph', () => {
    expect(
      filled(`<w:tbl><w:tr><w:tc>${p('{{#có}}')}${p('x')}${p('{{/}}')}</w:tc></w:tr></w:tbl>`, { có: false }),
    ).toContain('<w:tc><w:p/></w:tc>');
  });

  it('carries any value through any cuts of its tag', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(11), { maxLength: 6 }), (value, cuts) => {
        const tag = '{{mở đầu}}';
        const places = [0, ...cuts.map((cut) => Math.min(cut, tag.length)).sort((a, b) => a - b), tag.length];
        const runs = places.slice(1).map((to, index) => tag.slice(places[index], to));
        const wanted = value
          .normalize('NFC')
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\n\r\t]/g, '');
        const [text = ''] = lines(p('«', ...runs, '»'), { 'mở đầu': value });
        expect(text.replace(/[\n\t]/g, '')).toBe(`«${wanted}»`);
      }),
    );
  });
});

describe('checking a template', () => {
  const names: Names = {
    'mở đầu': { about: '' },
    'tiến độ chung': { about: '', required: true },
    mục: { about: '', list: { tên: { about: '' }, việc: { about: '', list: { tt: { about: '' } } } } },
    tổng: { about: '', group: { số: { about: '' } } },
  };
  const faults = (body: string) =>
    checkTemplate(template(body), names, 'a.docx').map(({ code, message }) => `${code} ${message}`);
  const good =
    p('{{tiến độ chung}}') + p('{{tổng.số}}') + p('{{#mục}}') + p('{{tên}}: {{việc.tt}}') + p('{{/}}');

  it('finds nothing in a good one', () => expect(faults(good)).toEqual([]));

  it('tells all faults at once, each with its paragraph', () => {
    expect(faults(p('I. CHUNG') + p('{{mở đâu}} và {{tên}}') + p('{{mở đầu') + p('{{#mục}}'))).toEqual([
      'CC903 {{#mục}} mở mà không có {{/}}.',
      'CC901 Dưới “I. CHUNG”: không có chỗ điền {{mở đâu}}.',
      'CC901 Dưới “I. CHUNG”: không có chỗ điền {{tên}}.',
      'CC903 Dưới “I. CHUNG”: chỗ điền thiếu ngoặc ở “{{mở đầu”.',
      'CC902 Mẫu mất {{tiến độ chung}}.',
    ]);
  });

  it('names the nearest placeholders where none is near', () => {
    const [fault] = checkTemplate(template(good + p('{{tổng cộng quý}}')), names, 'a.docx');
    expect(fault!.hint).toMatch(
      /^Xóa đi, hoặc chọn một tên có thật, gần nhất là \{\{[^{}]+\}\}(, \{\{[^{}]+\}\}){2}\.$/,
    );
    expect(fault!.hint).toContain('{{tổng.số}}');
  });

  it('does not take braces that were typed apart for words', () => {
    expect(faults(good + p('{ {mở đầu} }'))).toEqual([
      'CC903 Dấu ngoặc của chỗ điền bị tách rời ở “{ {mở đầu} }”.',
    ]);
    expect(faults(good + p('{ ', '{mở đầu', '} }')).map((each) => each.slice(0, 5))).toEqual(['CC903']);
    expect(faults(good + p('a { b } c'))).toEqual([]);
  });

  it('leaves no brace beside a placeholder to be printed', () => {
    const told = (text: string) => faults(good + p(text));
    expect(told('{{{tổng.số}}')).toEqual(['CC903 Chỗ điền thừa ngoặc ở “{{{tổng.số}}”.']);
    expect(told('{{tổng.số}}}')).toEqual(['CC903 Chỗ điền thừa ngoặc ở “{{tổng.số}}}”.']);
    expect(told('{{{{tổng.số}}}}')).toEqual(['CC903 Chỗ điền thừa ngoặc ở “{{{{tổng.số}}}}”.']);
    expect(told('{{mở đầu}{{tổng.số}}')).toEqual(['CC903 Chỗ điền thiếu ngoặc ở “{{mở đầu}{{tổng.số}}”.']);
    expect(told('{{tổng.số}}{mở đầu}')).toEqual(['CC903 Chỗ điền thiếu ngoặc ở “{{tổng.số}}{mở đầu}”.']);
    expect(told('{{tổng.số}}{{tổng.số}} { {{tổng.số}} }')).toEqual([]);
  });

  it('says how to mend each', () => {
    const [unknown] = checkTemplate(template(good + p('{{mở đâu}}')), names, 'a.docx');
    expect(unknown!.hint).toBe('Sửa thành {{mở đầu}}');
    const [missing] = checkTemplate(template(p('x')), names, 'a.docx');
    expect(missing!.hint).toBe('Gõ lại {{tiến độ chung}} ở nơi cần tiến độ chung.');
  });

  it('wants a name after a list, and one list a paragraph', () => {
    expect(faults(good + p('{{mục}}'))).toEqual(['CC903 {{mục}} là một danh sách, thiếu tên sau dấu chấm.']);
    const other: Names = { ...names, nơi: { about: '', list: { dòng: { about: '' } } } };
    expect(
      checkTemplate(template(good + p('{{mục.tên}} {{nơi.dòng}}')), other, 'a.docx').map(({ code }) => code),
    ).toEqual(['CC903']);
  });

  it('wants block tags alone in their paragraph, and closed only when open', () => {
    expect(faults(good + p('a {{/}}'))).toEqual(['CC903 {{/}} nằm chung đoạn với “a”.']);
    expect(faults(good + p('{{/}}'))).toEqual(['CC903 {{/}} đóng một khối chưa mở.']);
  });
});

describe('the templates that ship', () => {
  it.each(['bao-cao-thang.docx', 'bao-cao-quy.docx', 'bao-cao-don-vi.docx'])('%s has no fault', (name) => {
    const bytes = readFileSync(packageFile(`templates/${name}`));
    expect(checkTemplate(openTemplate(bytes), REPORT_NAMES, name)).toEqual([]);
  });
});
