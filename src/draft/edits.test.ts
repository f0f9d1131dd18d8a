/** Nothing that is said in a draft is passed over: a property that is not known here is an edit like any other. */
import { describe, expect, it } from 'vitest';
import { type Changes, changed, DOCUMENT, draft, isAsWritten, isSame } from '../../test/drafts.ts';

const BOTH = ['', 'libreoffice/'];

/** Every edit in our own file, and in the one that LibreOffice made of it. */
function edited(name: string, change: Changes): boolean[] {
  return BOTH.map((folder) => !isAsWritten(changed(draft(`${folder}${name}`), change), name));
}

const inDocument = (change: (xml: string) => string): Changes => ({ [DOCUMENT]: change });

/** A property more of the first element that holds such. */
const more = (holder: string, property: string) => (xml: string) =>
  xml.replace(new RegExp(`<w:${holder}>`), (start) => start + property);

/** Properties of the run that says these words. */
const ofRun = (property: string) =>
  inDocument((xml) =>
    xml.replace(
      /<w:r>(<w:rPr><\/w:rPr>)?(<w:t[^>]*>Thực hiện)/,
      (_, __, text) => `<w:r><w:rPr>${property}</w:rPr>${text}`,
    ),
  );

/** Properties of a paragraph of running text. */
const ofParagraph = (property: string) =>
  inDocument((xml) => xml.replace(/(<w:pStyle w:val="Th[^"]*"\/>)/, `$1${property}`));

const ofMark = (property: string) =>
  inDocument((xml) =>
    xml.replace(/(<w:pStyle w:val="Th[^"]*"\/>)(<w:rPr><\/w:rPr>)?/, `$1<w:rPr>${property}</w:rPr>`),
  );

/** Properties of the mark of an empty paragraph: with letters of 4 pt it is a thin line. */
const ofEmpty = inDocument((xml) =>
  xml.replace(
    /(<w:p><w:pPr><w:pStyle w:val="[^"]*"\/>(?:<w:widowControl[^>]*>)?)(?:<w:rPr><\/w:rPr>)?(<\/w:pPr>(?:<w:r><w:rPr><\/w:rPr><\/w:r>)?<\/w:p>)/g,
    '$1<w:rPr><w:sz w:val="8"/></w:rPr>$2',
  ),
);

const ofTable = (property: string) => inDocument(more('tblPr', property));
const ofRow = (property: string) => inDocument(more('trPr', property));
const ofCell = (property: string) => inDocument(more('tcPr', property));
const ofSection = (property: string) =>
  inDocument((xml) => xml.replace('</w:sectPr>', `${property}</w:sectPr>`));

const TABLE_STYLE =
  '<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>';

const edits: [what: string, Changes][] = [
  ['empty lines of 4 pt', ofEmpty],
  ['an empty line on top', inDocument((xml) => xml.replace('<w:body>', '<w:body><w:p/>'))],
  ['a glow', ofRun('<w14:glow w14:rad="63500"/>')],
  ['an imprint', ofRun('<w:imprint/>')],
  ['letters made to fit', ofRun('<w:fitText w:val="900"/>')],
  ['letters that move', ofRun('<w:effect w:val="lights"/>')],
  ['another Asian font', ofRun('<w:rFonts w:eastAsia="Arial"/>')],
  ['a coloured underline', ofRun('<w:u w:val="single" w:color="FF0000"/>')],
  ['a pattern behind', ofRun('<w:shd w:val="pct15" w:color="auto" w:fill="auto"/>')],
  ['a property that no program has yet', ofRun('<w99:sparkle w99:val="1"/>')],
  ['no control of widows', ofParagraph('<w:widowControl w:val="0"/>')],
  ['letters set at the top of a line', ofParagraph('<w:textAlignment w:val="top"/>')],
  ['space before by itself', ofParagraph('<w:spacing w:beforeAutospacing="1"/>')],
  ['no lines counted', ofParagraph('<w:suppressLineNumbers/>')],
  ['a border with a shadow', ofParagraph('<w:pBdr><w:top w:val="single" w:shadow="1"/></w:pBdr>')],
  ['a paragraph mark deleted', ofMark('<w:del w:id="9" w:author="An"/>')],
  ['a paragraph mark added', ofMark('<w:ins w:id="9" w:author="An"/>')],
  ['a mark of 4 pt', ofMark('<w:sz w:val="8"/>')],
  ['a bookmark', ofParagraph('</w:pPr><w:bookmarkStart w:id="9" w:name="Cho_nay"/><w:pPr>')],
  [
    'a style of tables',
    {
      ...ofTable('<w:tblStyle w:val="Luoi"/>'),
      'word/styles.xml': (xml) => xml.replace('</w:styles>', `${TABLE_STYLE}</w:styles>`),
    },
  ],
  ['bands of a table', ofTable('<w:tblLook w:val="0420"/>')],
  ['a table that floats', ofTable('<w:tblpPr w:tblpX="500" w:tblpY="900"/>')],
  ['gaps between cells', ofTable('<w:tblCellSpacing w:w="20" w:type="dxa"/>')],
  ['a row to the right', ofRow('<w:jc w:val="right"/>')],
  ['a hidden row', ofRow('<w:hidden/>')],
  ['a row added', ofRow('<w:ins w:id="9" w:author="An"/>')],
  ['a row deleted', ofRow('<w:del w:id="9" w:author="An"/>')],
  ['a cell that does not break', ofCell('<w:noWrap/>')],
  ['a cell that fits its text', ofCell('<w:tcFitText/>')],
  ['a cell of another width', inDocument((xml) => xml.replace(/(<w:tcW [^>]*w:w=")3936/, '$13000'))],
  ['a gutter', inDocument((xml) => xml.replace('w:gutter="0"', 'w:gutter="567"'))],
  ['a page set in the middle', ofSection('<w:vAlign w:val="center"/>')],
  [
    'columns of two widths',
    ofSection('<w:cols w:num="2" w:equalWidth="0"><w:col w:w="2000"/><w:col w:w="5000"/></w:cols>'),
  ],
  ['a line between columns', ofSection('<w:cols w:sep="1"/>')],
  [
    'text that runs downwards',
    inDocument((xml) =>
      xml
        .replaceAll('<w:textDirection w:val="lrTb"/>', '')
        .replace('</w:sectPr>', '<w:textDirection w:val="tbRl"/></w:sectPr>'),
    ),
  ],
  [
    'mirrored margins',
    { 'word/settings.xml': (xml) => xml.replace('</w:settings>', '<w:mirrorMargins/></w:settings>') },
  ],
  ['another theme', { 'word/theme/theme1.xml': (xml) => xml.replace('4472C4', '00FF00') }],
];

describe('a draft in which a person says something more', () => {
  it.each(edits)('reads as another: %s', (_, change) => {
    expect(edited('don-vi', change)).toEqual([true, true]);
  });
});

describe('a list', () => {
  const list = (format: string, text: string): Changes => ({
    ...ofParagraph('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'),
    'word/numbering.xml': () =>
      `<w:numbering><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num></w:numbering>`,
  });
  const own = changed(draft('don-vi'), list('decimal', '%1.'));

  it.each([
    ['format', list('upperRoman', '%1.')],
    ['text', list('decimal', '(%1)')],
  ])('numbered in another %s is another', (_, change) => {
    const other = changed(draft('don-vi'), change);
    expect(isSame(own, changed(own, { [DOCUMENT]: (xml) => `${xml}\n` }))).toBe(true);
    expect(isSame(own, other)).toBe(false);
  });
});

describe('hyphenation', () => {
  it('that Word is told to do is an edit; that LibreOffice allows and does nowhere is none', () => {
    const on: Changes = {
      'word/settings.xml': (xml) => xml.replace('</w:settings>', '<w:autoHyphenation/></w:settings>'),
    };
    expect(isAsWritten(changed(draft('don-vi'), on), 'don-vi')).toBe(false);
    const inOne = ofParagraph('<w:suppressAutoHyphens w:val="0"/>');
    expect(isAsWritten(changed(draft('libreoffice/don-vi'), inOne), 'don-vi')).toBe(false);
  });
});

describe('a comment', () => {
  it('with a word in bold is another', () => {
    const bold: Changes = { 'word/comments.xml': (xml) => xml.replace(/<w:rPr>/, '<w:rPr><w:b/>') };
    expect(edited('quy-1', bold)).toEqual([true, true]);
  });
});

describe('a chart', () => {
  const part = 'word/charts/chart1.xml';
  const fill = '<c:spPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></c:spPr>';
  it.each<[string, (xml: string) => string]>([
    ['a figure', (xml) => xml.replace('<c:v>3</c:v>', '<c:v>4</c:v>')],
    ['a colour', (xml) => xml.replace(/1F4E79/i, '1F4E78')],
    ['larger letters', (xml) => xml.replace('sz="1000"', 'sz="1100"')],
    ['another kind', (xml) => xml.replaceAll('c:barChart', 'c:lineChart')],
    ['a highest value', (xml) => xml.replace('<c:scaling>', '<c:scaling><c:max val="100"/>')],
    ['another format of numbers', (xml) => xml.replace(/formatCode="#,##0;[^"]*"/, 'formatCode="0.0%"')],
    [
      'one bar in red',
      (xml) => xml.replace(/(<c:invertIfNegative[^>]*>)/, `$1<c:dPt><c:idx val="0"/>${fill}</c:dPt>`),
    ],
    [
      'a trend',
      (xml) => xml.replace('<c:cat>', '<c:trendline><c:trendlineType val="linear"/></c:trendline><c:cat>'),
    ],
    [
      'a background',
      (xml) =>
        xml.replace(
          /<c:spPr>(?=(?!.*<c:spPr>))/,
          '<c:spPr><a:solidFill><a:srgbClr val="FFFF00"/></a:solidFill>',
        ),
    ],
    ['lines behind', (xml) => xml.replace(/(<c:valAx>.*?<c:axPos [^>]*>)/, '$1<c:majorGridlines/>')],
    [
      'labels turned',
      (xml) =>
        xml.replace(/<a:bodyPr[^>]*>/, (body) =>
          body.replace(/<a:bodyPr( rot="0")?/, '<a:bodyPr rot="2700000"'),
        ),
    ],
  ])('with %s that a person changed is another', (_, change) => {
    expect(edited('quy-1', { [part]: change })).toEqual([true, true]);
  });

  it('is the same with what Word notes in it of itself', () => {
    const word: Changes = {
      [part]: (xml) =>
        xml
          .replace(
            '<c:chart>',
            '<mc:AlternateContent><mc:Choice Requires="c14"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent><c:chart>',
          )
          .replaceAll(
            '</c:ser>',
            '<c:extLst><c:ext uri="{C}"><c16:uniqueId val="{0}"/></c:ext></c:extLst></c:ser>',
          ),
    };
    expect(isAsWritten(changed(draft('quy-1'), word), 'quy-1')).toBe(true);
  });
});
