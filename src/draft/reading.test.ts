/** What LibreOffice or Word change when they save a draft is no edit; the least thing that a person changes is one. */
import { describe, expect, it } from 'vitest';
import { type Changes, changed, DOCUMENT, draft, isAsWritten } from '../../test/drafts.ts';
import { Archive } from '../ooxml/archive.ts';

const drafts = ['quy-1', 'don-vi'];

/** The style of tables without one, which Word writes to every document. */
const TABLE_NORMAL =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

describe.each(drafts)('the draft %s', (name) => {
  const own = draft(name);
  const saved = draft(`libreoffice/${name}`);

  it('reads the same when LibreOffice has opened and saved it', () => {
    expect(isAsWritten(saved, name)).toBe(true);
  });

  it('reads the same when Word has opened and saved it', () => {
    const word: Changes = {
      [DOCUMENT]: (xml) =>
        xml
          .replaceAll('<w:p>', '<w:p w:rsidR="00A1" w:rsidRDefault="00A1">')
          .replaceAll(
            '<w:r><w:t',
            '<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00A1"><w:lastRenderedPageBreak/><w:t',
          )
          .replace(
            /( |&)(?=[^<>]*<\/w:t>)/,
            '</w:t></w:r><w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/><w:r><w:t xml:space="preserve">$1',
          )
          .replace('<w:rStyle', '<w:lang w:val="vi-VN"/><w:rStyle')
          .replaceAll('</w:tblPr>', '<w:tblLook w:val="0000" w:firstRow="0"/></w:tblPr>')
          .replaceAll('<w:gridSpan w:val="1"/>', '')
          .replaceAll('<w:docGrid', '<w:cols w:space="720"/><w:docGrid')
          .replace(
            '<w:body>',
            '<w:body><w:bookmarkStart w:id="8" w:name="_GoBack"/><w:bookmarkEnd w:id="8"/>',
          ),
      'word/styles.xml': (xml) => xml.replace('</w:styles>', `${TABLE_NORMAL}</w:styles>`),
      'word/settings.xml': (xml) =>
        xml.replace('</w:settings>', '<w:rsids><w:rsid w:val="00A1"/></w:rsids></w:settings>'),
      'word/webSettings.xml': () => '<w:webSettings/>',
      'docProps/app.xml': () => '<Properties><Application>Microsoft Office Word</Application></Properties>',
      'docProps/core.xml': (xml) =>
        xml.replace(/<\/[^/]*>$/, (end) => `<cp:lastModifiedBy>A</cp:lastModifiedBy>${end}`),
    };
    const bytes = changed(own, word);
    expect(new Archive(bytes).readText(DOCUMENT)).toContain('_GoBack');
    expect(isAsWritten(bytes, name)).toBe(true);
  });
});

describe('a draft that a person changed', () => {
  /** Edits that a person makes, each in the words of both programs. */
  const edits: [what: string, Changes][] = [
    ['a letter', { [DOCUMENT]: (xml) => xml.replace('Thực hiện', 'Thực hiên') }],
    ['a capital', { [DOCUMENT]: (xml) => xml.replace('Thực hiện', 'thực hiện') }],
    ['a space', { [DOCUMENT]: (xml) => xml.replace('Thực hiện ', 'Thực hiện  ') }],
    ['a paragraph less', { [DOCUMENT]: (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*Kính gửi.*?<\/w:p>/, '') }],
    ['an empty paragraph more', { [DOCUMENT]: (xml) => xml.replace('</w:tbl><w:p>', '</w:tbl><w:p/><w:p>') }],
    [
      'bold',
      {
        [DOCUMENT]: (xml) =>
          xml.replace(/<w:r>(<w:rPr><\/w:rPr>)?(<w:t[^>]*>Thực hiện)/, '<w:r><w:rPr><w:b/></w:rPr>$2'),
      },
    ],
    [
      'larger letters',
      {
        [DOCUMENT]: (xml) =>
          xml.replace(
            /<w:r>(<w:rPr><\/w:rPr>)?(<w:t[^>]*>Thực hiện)/,
            '<w:r><w:rPr><w:sz w:val="30"/></w:rPr>$2',
          ),
      },
    ],
    [
      'a marker',
      {
        [DOCUMENT]: (xml) =>
          xml.replace(
            /<w:r>(<w:rPr><\/w:rPr>)?(<w:t[^>]*>Thực hiện)/,
            '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr>$2',
          ),
      },
    ],
    [
      'another alignment',
      { [DOCUMENT]: (xml) => xml.replace(/(<w:pStyle w:val="Th[^"]*"\/>)/, '$1<w:jc w:val="right"/>') },
    ],
    [
      'an indent',
      { [DOCUMENT]: (xml) => xml.replace(/(<w:pStyle w:val="Th[^"]*"\/>)/, '$1<w:ind w:left="300"/>') },
    ],
    [
      'a list',
      {
        [DOCUMENT]: (xml) =>
          xml.replace(
            /(<w:pStyle w:val="Th[^"]*"\/>)/,
            '$1<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
          ),
      },
    ],
    [
      'a page that begins',
      { [DOCUMENT]: (xml) => xml.replace(/(<w:pStyle w:val="Th[^"]*"\/>)/, '$1<w:pageBreakBefore/>') },
    ],
    ['a style', { 'word/styles.xml': (xml) => xml.replaceAll('w:sz w:val="26"', 'w:sz w:val="27"') }],
    [
      'a row less',
      {
        [DOCUMENT]: (xml) =>
          xml.slice(0, xml.lastIndexOf('<w:tr>')) + xml.slice(xml.lastIndexOf('</w:tr>') + 7),
      },
    ],
    [
      'a shaded cell',
      { [DOCUMENT]: (xml) => xml.replace(/(<w:tcW [^>]*>)/, '$1<w:shd w:val="clear" w:fill="FF0000"/>') },
    ],
    [
      'a line round a cell',
      {
        [DOCUMENT]: (xml) =>
          xml.replace(
            /(<w:tcW [^>]*>)(<w:tcBorders><\/w:tcBorders>)?/,
            '$1<w:tcBorders><w:top w:val="double" w:sz="6"/></w:tcBorders>',
          ),
      },
    ],
    [
      'a column moved by a millimetre',
      { [DOCUMENT]: (xml) => xml.replace('<w:gridCol w:w="3936"', '<w:gridCol w:w="3992"') },
    ],
    ['a margin', { [DOCUMENT]: (xml) => xml.replace(/w:left="1701"/, 'w:left="1700"') }],
    [
      'a tracked change',
      {
        [DOCUMENT]: (xml) =>
          xml.replace(
            /(<w:r>(?:<w:rPr><\/w:rPr>)?<w:t[^>]*>Thực hiện.*?<\/w:r>)/,
            '<w:ins w:id="8" w:author="A">$1</w:ins>',
          ),
      },
    ],
    [
      'a field',
      {
        [DOCUMENT]: (xml) =>
          xml.replace(
            /(<w:r>(?:<w:rPr><\/w:rPr>)?<w:t[^>]*>Thực hiện.*?<\/w:r>)/,
            '<w:fldSimple w:instr=" DATE ">$1</w:fldSimple>',
          ),
      },
    ],
    [
      'a picture',
      {
        [DOCUMENT]: (xml) =>
          xml.replace(
            '</w:tbl><w:p>',
            '</w:tbl><w:p><w:r><w:drawing><wp:anchor/></w:drawing></w:r></w:p><w:p>',
          ),
      },
    ],
    ['a header', { 'word/header1.xml': (xml) => xml.replace('</w:p>', '<w:r><w:t>MẬT</w:t></w:r></w:p>') }],
    ['no page numbers', { 'word/header1.xml': (xml) => xml.replace(/<w:r>.*<\/w:r>/, '') }],
    [
      'a property',
      {
        'docProps/custom.xml': (xml) =>
          xml.replace(
            /<\/\w*:?Properties>/,
            (end) => `<property fmtid="x" pid="9" name="Số"><vt:i4>12</vt:i4></property>${end}`,
          ),
      },
    ],
    [
      'a title',
      { 'docProps/core.xml': (xml) => xml.replace(/<\/[^/]*>$/, (end) => `<dc:title>A</dc:title>${end}`) },
    ],
    [
      'protection',
      {
        'word/settings.xml': (xml) =>
          xml.replace('</w:settings>', '<w:documentProtection w:edit="readOnly"/></w:settings>'),
      },
    ],
  ];

  it.each(edits)('reads as another: %s', (_, change) => {
    for (const bytes of [draft('don-vi'), draft('libreoffice/don-vi')])
      expect(isAsWritten(changed(bytes, change), 'don-vi')).toBe(false);
  });
});

describe('a comment', () => {
  it.each<[string, Changes]>([
    [
      'answered',
      {
        'word/comments.xml': (xml) =>
          xml.replace(
            '</w:comments>',
            '<w:comment w:id="99" w:author="A"><w:p><w:r><w:t>Đã rõ</w:t></w:r></w:p></w:comment></w:comments>',
          ),
      },
    ],
    ['edited', { 'word/comments.xml': (xml) => xml.replace('Phòng', 'phòng') }],
    [
      'settled',
      {
        'word/commentsExtended.xml': () =>
          '<w15:commentsEx><w15:commentEx w15:paraId="1" w15:done="1"/></w15:commentsEx>',
      },
    ],
    [
      'moved',
      {
        [DOCUMENT]: (xml) => xml.replace(/(<w:commentRangeStart [^>]*>)(.*?)(<w:commentRangeEnd)/, '$2$1$3'),
      },
    ],
  ])('%s is an edit', (_, change) => {
    expect(isAsWritten(changed(draft('quy-1'), change), 'quy-1')).toBe(false);
  });
});
