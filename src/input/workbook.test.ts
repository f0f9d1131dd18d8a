import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, type Workbook } from '../model/grid.ts';
import { packArchive } from '../ooxml/archive.ts';
import { readWorkbook } from './workbook.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of worksheets given as XML inside `<worksheet>`; parts may be named by several sheets. */
function book(
  sheets: [name: string, part: string][],
  parts: Record<string, string>,
  more: Record<string, string> = {},
): Buffer {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return packArchive(
    Object.entries({
      '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
      'xl/workbook.xml': `<workbook>${more.pr ?? ''}<sheets>${sheets.map(([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map(([, part], index) => relation(`r${index}`, 'worksheet', part)).join('')}${relation('s', 'sharedStrings', 'strings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
      'xl/strings.xml': `<sst>${more.strings ?? ''}</sst>`,
      'xl/styles.xml': more.styles ?? '<styleSheet/>',
      ...Object.fromEntries(
        Object.entries(parts).map(([part, xml]) => [`xl/${part}`, `<worksheet>${xml}</worksheet>`]),
      ),
    }),
  );
}

const read = (xml: string, more: Record<string, string> = {}) => {
  const workbook = readWorkbook(book([['A', 'a.xml']], { 'a.xml': xml }, more)) as Workbook;
  return (row: number, column: number) => cellAt(workbook.grids[0]!, row, column);
};

describe('cells', () => {
  it('are found by their order where they do not say their place', () => {
    const at = read(
      '<sheetData><row><c><v>1</v></c><c t="str"><v>x</v></c></row><row><c/><c><v>2</v></c></row></sheetData>',
    );
    expect(at(1, 1)?.value).toBe(1);
    expect(at(1, 2)?.value).toBe('x');
    expect(at(2, 2)?.value).toBe(2);
  });

  it('keep every kind of text: shared, rich, inline, escaped', () => {
    const strings =
      '<si><t>chung</t></si><si><r><t>đậm</t></r><r><t xml:space="preserve"> và nhạt</t></r><rPh><t>bỏ</t></rPh></si>';
    const at = read(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>a_x000A_b &amp; c</t></is></c></row></sheetData>',
      { strings },
    );
    expect([at(1, 1)?.value, at(1, 2)?.value, at(1, 3)?.value]).toEqual(['chung', 'đậm và nhạt', 'a\nb & c']);
  });

  it('say what is struck through, in the cell’s font or in a run of its text', () => {
    const run = (text: string, font?: string) =>
      `<r>${font === undefined ? '' : `<rPr>${font}</rPr>`}<t>${text}</t></r>`;
    const strings = [
      '<t>chữ</t>',
      run('bỏ ', '<strike/>') + run('giữ', '<b/>'),
      run('giữ ') + run('bỏ', '<strike val="1"/>') + run('!', '<strike val="0"/>'),
      run('theo ô ') + run('riêng', '<b/>'),
      run('bỏ', '<strike/>') + run(' hết', '<strike/>'),
    ];
    const styles =
      '<styleSheet><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>';
    const cell = (row: number, index: number, style: number) =>
      `<c r="A${row}" s="${style}" t="s"><v>${index}</v></c>`;
    const rows = [
      ...strings.map((_, index) => cell(index + 1, index, 0)),
      cell(6, 0, 1),
      cell(7, 3, 1),
      cell(8, 0, 2),
      '<c r="A9" s="1"><v>5</v></c>',
      `<c r="A10" t="inlineStr"><is>${run('bỏ ', '<strike/>')}${run('giữ')}</is></c>`,
    ];
    const at = read(
      `<sheetData>${rows.map((each, index) => `<row r="${index + 1}">${each}</row>`).join('')}</sheetData>`,
      {
        styles,
        strings: strings.map((each) => `<si>${each}</si>`).join(''),
      },
    );
    expect(rows.map((_, index) => at(index + 1, 1)!.unstruck)).toEqual([
      undefined,
      'giữ',
      'giữ !',
      undefined,
      '',
      '',
      'riêng',
      undefined,
      '',
      'giữ',
    ]);
    expect([2, 5, 6, 10].map((row) => at(row, 1)!.value)).toEqual(['bỏ giữ', 'bỏ hết', 'chữ', 'bỏ giữ']);
  });

  it('say what a number means: a day, a percentage, an error, a result, none', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="171" formatCode="0.0%"/><numFmt numFmtId="172" formatCode="&quot;ngày&quot; 0"/></numFmts><fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>';
    const at = read(
      '<sheetData><row r="1"><c r="A1" s="1"><v>46127</v></c><c r="B1" s="2"><v>0.955</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1"><f>1+1</f><v>2</v></c><c r="E1"><f>1+1</f></c><c r="F1" t="str"><f>""</f><v></v></c><c r="G1" s="3"><v>5</v></c><c r="H1" t="b"><v>0</v></c><c r="I1"><v>1e999</v></c></row></sheetData>',
      { styles },
    );
    expect(at(1, 1)?.day).toBe('2026-04-15');
    expect(at(1, 2)).toMatchObject({ format: 'percent', value: 0.955 });
    expect(at(1, 3)).toMatchObject({ kind: 'error', value: '#REF!' });
    expect(at(1, 4)).toMatchObject({ value: 2, notComputed: false });
    expect(at(1, 5)).toMatchObject({ kind: 'blank', notComputed: true, formula: '1+1' });
    expect(at(1, 6)).toBeUndefined();
    expect(at(1, 7)).toMatchObject({ format: 'general', font: '.VnTime' });
    expect(at(1, 8)).toMatchObject({ kind: 'boolean', value: false });
    expect(at(1, 9)).toMatchObject({ kind: 'blank', value: null, damage: 'no-such-value' });
  });

  it('are empty, damaged, or told twice: never what does not stand there', () => {
    const at = read(
      [
        '<sheetData><row r="1"><c r="A1" t="s"><v/></c><c r="B1" t="s"/><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>x</v></c>',
        '<c r="E1" t="b"><v>2</v></c><c r="F1" t="d"><v>2026-02-30</v></c><c r="G1" t="n"><v>0x10</v></c><c r="H1" t="?"><v>1</v></c>',
        '<c r="I1"><v>5</v></c><c r="I1"><v>6</v></c><c r="J1"><v>5</v></c><c r="J1"><v>5</v></c><c r="K1" t="d"><v>2026-02-28T00:00:00</v></c></row></sheetData>',
      ].join(''),
      { strings: '<si><t>chung</t></si>' },
    );
    expect([1, 2].map((column) => at(1, column))).toEqual([undefined, undefined]);
    expect([3, 4, 5, 6, 7, 8, 9].map((column) => [at(1, column)?.value, at(1, column)?.damage])).toEqual([
      [null, 'no-such-string'],
      [null, 'no-such-string'],
      [null, 'no-such-value'],
      [null, 'no-such-value'],
      [null, 'no-such-value'],
      [null, 'no-such-value'],
      [null, 'told-twice'],
    ]);
    expect(at(1, 10)).toMatchObject({ value: 5 });
    expect(at(1, 11)?.day).toBe('2026-02-28');
  });

  it('are the same whether they are worded as most are or not', () => {
    const piece = fc.constantFrom(
      '0',
      '1',
      '45123',
      '2026-04-02',
      'true',
      'x&amp;y',
      'chữ ',
      '&#225;',
      '\r\n',
      '_x000D_',
    );
    const cell = fc.record({
      row: fc.integer({ min: 1, max: 3 }),
      type: fc.constantFrom(
        '',
        ' t="s"',
        ' t="n"',
        ' t="str"',
        ' t="inlineStr"',
        ' t="b"',
        ' t="d"',
        ' t="?"',
      ),
      style: fc.constantFrom('', ' s="0"', ' s="9"'),
      element: fc.constantFrom(
        ['<v>', '</v>'],
        ['<is><t>', '</t></is>'],
        ['<is><t xml:space="preserve">', '</t></is>'],
      ),
      text: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 4 }), (cells) => {
        const xml = cells
          .map(
            ({ row, type, style, element: [open, close], text }, index) =>
              `<row r="${row}"><c r="${'ABCD'[index]}${row}"${style}${type}>${open}${text}${close}</c></row>`,
          )
          .join('');
        const strings = '<si><t>chung</t></si><si><t xml:space="preserve"> a&amp;b</t></si>';
        const odd = (text: string) => text.replace(/<(c|si)(?=[ >])/g, '<$1\n');
        expect(readWorkbook(book([['A', 'a.xml']], { 'a.xml': xml }, { strings }))).toEqual(
          readWorkbook(book([['A', 'a.xml']], { 'a.xml': odd(xml) }, { strings: odd(strings) })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('stand where they say, in capitals or not', () => {
    const at = read('<sheetData><row r="2"><c r="c2"><v>1</v></c></row></sheetData>', {});
    expect(at(2, 3)).toMatchObject({ value: 1, at: 'C2' });
  });

  it('hold as much text as a cell of Excel, and say that there was more', () => {
    const text = (length: number) =>
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(length)}</t></is></c></row></sheetData>`;
    expect(read(text(32_767), {})(1, 1)?.damage).toBeUndefined();
    const longer = read(text(32_768), {})(1, 1);
    expect([longer?.damage, String(longer?.value).length]).toEqual(['too-long', 32_767]);
  });

  it('are read once where a part tells them for several programs', () => {
    const cell = (value: number) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;
    const told = (requires: string) =>
      read(
        `<sheetData><mc:AlternateContent><mc:Choice Requires="${requires}">${cell(1)}</mc:Choice><mc:Choice Requires="x14">${cell(2)}</mc:Choice><mc:Fallback>${cell(3)}</mc:Fallback></mc:AlternateContent></sheetData><extLst><ext>${cell(4)}</ext></extLst>`,
        {},
      )(1, 1)?.value;
    expect([told('x14'), told('x15 x14ac'), told('our')]).toEqual([1, 1, 2]);
    const fallback = read(
      `<sheetData><mc:AlternateContent><mc:Choice Requires="our">${cell(1)}</mc:Choice><mc:Fallback>${cell(3)}</mc:Fallback></mc:AlternateContent></sheetData>`,
      {},
    );
    expect(fallback(1, 1)?.value).toBe(3);
  });

  it('count days from 1904 where the workbook does', () => {
    const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>';
    expect(
      read('<sheetData><row r="1"><c r="A1" s="1"><v>44665</v></c></row></sheetData>', {
        styles,
        pr: '<workbookPr date1904="1"/>',
      })(1, 1)?.day,
    ).toBe('2026-04-15');
  });
});

describe('files that mean harm, or are broken', () => {
  const fault = (bytes: Buffer) => {
    const result = readWorkbook(bytes);
    return 'fault' in result ? result.fault : undefined;
  };
  const many = `<sheetData>${Array.from({ length: 1000 }, (_, row) => `<row r="${row + 1}">${'<c><v>1</v></c>'.repeat(100)}</row>`).join('')}</sheetData>`;

  it('may not hold more cells than a workbook has, in one sheet or in all', () => {
    expect(fault(book([['A', 'a.xml']], { 'a.xml': many }))).toBeUndefined();
    expect(
      fault(
        book(
          [
            ['A', 'a.xml'],
            ['B', 'a.xml'],
            ['C', 'a.xml'],
          ],
          { 'a.xml': many },
        ),
      ),
    ).toBe('too-big');
    expect(
      fault(
        book(
          Array.from({ length: 300 }, (_, index) => [`S${index}`, 'a.xml']),
          { 'a.xml': '<sheetData/>' },
        ),
      ),
    ).toBe('too-big');
  });

  it('are told apart by their bytes', () => {
    expect(fault(Buffer.alloc(0))).toBe('empty');
    expect(fault(Buffer.from('PK\u0003\u0004'))).toBe('damaged');
    expect(readWorkbook(Buffer.from('<html><table></table></html>'))).toMatchObject({
      fault: 'not-a-workbook',
    });
    expect(readWorkbook(packArchive([['word/document.xml', '<w/>']]))).toEqual({
      fault: 'not-a-workbook',
      found: 'văn bản Word',
    });
    expect(fault(book([['A', 'a.xml']], { 'a.xml': '<!DOCTYPE a><x/>' }))).toBe('damaged');
    expect(fault(book([['A', 'a.xml']], { 'a.xml': '<sheetData>' }))).toBe('damaged');
  });
});
