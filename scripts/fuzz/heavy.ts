/** Small files that mean much work: each is read or refused within the bounds of time and room (see fuzz.ts). */
import { Archive, type Part, packArchive } from '../../src/ooxml/archive.ts';
import { record, xls } from './container.ts';

export interface HeavyFile {
  /** With its ending. */
  name: string;
  bytes: Buffer;
}

/** How often what is repeated is repeated: by this part of what one file may hold. */
type Scale = (times: number) => number;

const MAIN = 'xl/worksheets/sheet1.xml';
const STRINGS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';

/**
 * @param valid a sheet without a fault
 * @param part of the full size that is made: 1 for whole processes that are measured, less for tests
 */
export function* heavyFiles(valid: Buffer, part = 1): Generator<HeavyFile> {
  const archive = new Archive(valid);
  const times: Scale = (full) => Math.max(2, Math.round(full * part));
  const changed = (name: string, change: (xml: string) => string) =>
    packArchive(
      archive.names.map(
        (each): Part => [each, each === name ? change(archive.readText(each)!) : archive.packed(each)!],
      ),
    );
  const inData = (xml: string) =>
    changed(MAIN, (sheet) => sheet.replace('</sheetData>', `${xml}</sheetData>`));
  /** The fixture has its texts in its cells: a table of shared ones is added. */
  const withStrings = (items: string, cells = '') =>
    packArchive([
      ...archive.names.map((name): Part => {
        if (name === 'xl/_rels/workbook.xml.rels')
          return [
            name,
            archive
              .readText(name)!
              .replace(
                '</Relationships>',
                `<Relationship Id="strings" Type="${STRINGS}" Target="strings.xml"/></Relationships>`,
              ),
          ];
        if (name !== MAIN) return [name, archive.packed(name)!];
        return [name, archive.readText(name)!.replace('</sheetData>', `${cells}</sheetData>`)];
      }),
      ['xl/strings.xml', `<sst>${items}</sst>`],
    ]);
  /** So many cells below the table, all of the first shared text. */
  const cellsOfOne = (full: number) =>
    Array.from(
      { length: Math.ceil(times(full) / 14) },
      (_, row) =>
        `<row r="${row + 500}">${[...'ABCDEFGHIJKLMN'].map((column) => `<c r="${column}${row + 500}" t="s"><v>0</v></c>`).join('')}</row>`,
    ).join('');
  const inStyles = (xml: string) =>
    changed('xl/styles.xml', (styles) => styles.replace(/<fonts/, `${xml}<fonts`));
  const each = (full: number, make: (index: number) => string) =>
    Array.from({ length: times(full) }, (_, index) => make(index)).join('');

  yield {
    name: 'formatting-to-the-last-row.xlsx',
    bytes: inData(
      each(
        1_048_000,
        (row) =>
          `<row r="${row + 500}" spans="1:1" x14ac:dyDescent="0.25"><c r="A${row + 500}" s="1"/></row>`,
      ),
    ),
  };
  yield {
    name: 'formatting-without-places.xlsx',
    bytes: inData('<row><c s="1"/></row>'.repeat(times(1_048_000))),
  };
  yield {
    name: 'shared-strings-empty.xlsx',
    bytes: withStrings('<si/>'.repeat(times(12_000_000))),
  };
  yield {
    name: 'shared-strings-short.xlsx',
    bytes: withStrings('<si><t>a</t></si>'.repeat(times(3_700_000))),
  };
  yield {
    name: 'one-long-string-in-many-cells.xlsx',
    bytes: withStrings(`<si><t>${'Ch\u00ada thùc hiÖn '.repeat(times(2000))}</t></si>`, cellsOfOne(190_000)),
  };
  yield {
    name: 'one-long-plain-string-in-many-cells.xlsx',
    bytes: withStrings(`<si><t>${'Đã ban hành kế hoạch '.repeat(times(1500))}</t></si>`, cellsOfOne(190_000)),
  };
  yield {
    name: 'attributes-amplified.xlsx',
    bytes: inData(`<row ${each(200, (index) => `a${index}="" `)}/>`.repeat(times(40_000))),
  };
  yield {
    name: 'one-tag-of-attributes.xlsx',
    bytes: inData(`<row ${each(5_000_000, (index) => `a${index}="" `)}/>`),
  };
  yield { name: 'a-tag-of-spaces.xlsx', bytes: inData(`<row ${' '.repeat(times(60_000_000))}/>`) };
  yield { name: 'open-fonts.xlsx', bytes: inStyles('<fonts '.repeat(times(8_000_000))) };
  yield { name: 'open-formats.xlsx', bytes: inStyles('<numFmts>'.repeat(times(6_000_000))) };
  yield {
    name: 'long-formats.xlsx',
    bytes: inStyles(
      `<numFmts>${each(60, (index) => `<numFmt numFmtId="${200 + index}" formatCode="${'['.repeat(times(1_000_000))}"/>`)}</numFmts>`,
    ),
  };
  yield {
    name: 'formats-by-many-styles.xlsx',
    bytes: changed('xl/styles.xml', (styles) =>
      styles
        .replace(/<numFmts[\s\S]*?<\/numFmts>/, '')
        .replace(
          /<fonts/,
          `<numFmts><numFmt numFmtId="200" formatCode="${'["'.repeat(times(500_000))}"/></numFmts><fonts`,
        )
        .replace('</cellXfs>', `${'<xf numFmtId="200"/>'.repeat(times(1_000_000))}</cellXfs>`),
    ),
  };
  yield {
    name: 'combining-marks.xlsx',
    bytes: inData(
      `<row r="60"><c r="C60" t="inlineStr"><is><t>a${'\u0301\u0323'.repeat(times(2_500_000))}</t></is></c></row>`,
    ),
  };
  yield {
    name: 'combining-marks-in-many-cells.xlsx',
    bytes: withStrings(`<si><t>a${'\u0301\u0323'.repeat(times(16_000))}</t></si>`, cellsOfOne(190_000)),
  };
  yield {
    name: 'digests-that-are-none.xlsx',
    bytes: packArchive(
      archive.names.map((name): Part => {
        if (name === 'xl/workbook.xml')
          return [name, archive.readText(name)!.replace(/(<sheet [^>]*?name=")[^"]*/, '$1Cần sửa')];
        if (name !== MAIN) return [name, archive.packed(name)!];
        return [
          name,
          archive
            .readText(name)!
            .replace(
              '</sheetData>',
              `<row r="900"><c r="A900" t="inlineStr"><is><t>${'sha256 '.repeat(times(5_000_000))}</t></is></c></row></sheetData>`,
            ),
        ];
      }),
    ),
  };
  yield {
    name: 'task-rows.xlsx',
    bytes: inData(
      each(60_000, (row) => {
        const at = row + 500;
        return `<row r="${at}"><c r="B${at}" t="inlineStr"><is><t>${row}</t></is></c><c r="C${at}" t="inlineStr"><is><t>Rà soát, sửa đổi quy chế làm việc của cơ quan ${row}</t></is></c><c r="F${at}" t="inlineStr"><is><t>Gần xong</t></is></c></row>`;
      }),
    ),
  };
  yield {
    name: 'as-many-task-rows-as-are-read.xlsx',
    bytes: inData(
      each(1900, (row) => {
        const at = row + 500;
        return `<row r="${at}"><c r="B${at}" t="inlineStr"><is><t>${row}</t></is></c><c r="C${at}" t="inlineStr"><is><t>Rà soát, sửa đổi quy chế làm việc của cơ quan ${row} ${'thực hiện công việc '.repeat(60)}</t></is></c><c r="F${at}" t="inlineStr"><is><t>Gần xong</t></is></c></row>`;
      }),
    ),
  };
  yield {
    name: 'rows-of-codes.xlsx',
    bytes: inData(
      each(190_000, (row) => `<row r="${row + 500}"><c r="A${row + 500}"><v>${row}</v></c></row>`),
    ),
  };
  yield {
    name: 'rows-of-one-task.xlsx',
    bytes: inData(
      each(
        90_000,
        (row) =>
          `<row r="${row + 500}"><c r="A${row + 500}" t="inlineStr"><is><t>III.1</t></is></c><c r="F${row + 500}" t="inlineStr"><is><t>xong x</t></is></c></row>`,
      ),
    ),
  };
  yield {
    name: 'parts-of-one-task.xlsx',
    bytes: inData(
      each(
        90_000,
        (row) =>
          `<row r="${row + 500}"><c r="C${row + 500}" t="inlineStr"><is><t>- phần việc số ${row}</t></is></c><c r="J${row + 500}" t="inlineStr"><is><t>đã làm ${row}</t></is></c></row>`,
      ),
    ),
  };
  yield {
    name: 'rows-of-sections.xlsx',
    bytes: inData(
      each(
        190_000,
        (row) =>
          `<row r="${row + 500}"><c r="C${row + 500}" t="inlineStr"><is><t>Cải cách tổ chức bộ máy nhà nước ${row}</t></is></c></row>`,
      ),
    ),
  };
  yield {
    name: 'merges.xlsx',
    bytes: changed(MAIN, (sheet) =>
      sheet.replace(
        '</sheetData>',
        `</sheetData><mergeCells>${each(1_500_000, (index) => `<mergeCell ref="A${index * 2 + 900}:A${index * 2 + 901}"/>`)}</mergeCells>`,
      ),
    ),
  };
  yield {
    name: 'hidden-columns.xlsx',
    bytes: changed(MAIN, (sheet) =>
      sheet.replace(
        '<sheetData>',
        `<cols>${'<col min="1" max="9" hidden="1"/>'.repeat(times(1_500_000))}</cols><sheetData>`,
      ),
    ),
  };
  yield {
    name: 'hidden-rows.xlsx',
    bytes: inData(each(1_048_000, (row) => `<row r="${row + 500}" hidden="1"/>`)),
  };
  yield {
    name: 'relations.xlsx',
    bytes: changed('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `${'<Relationship Id="a" Type="b" Target="c%20d"/>'.repeat(times(1_200_000))}</Relationships>`,
      ),
    ),
  };
  yield {
    name: 'relations-and-sheets.xlsx',
    bytes: packArchive(
      archive.names.map((name): Part => {
        if (name === 'xl/_rels/workbook.xml.rels')
          return [
            name,
            archive
              .readText(name)!
              .replace(
                '</Relationships>',
                `${'<Relationship Id="a" Type="b" Target="c"/>'.repeat(times(1_000_000))}</Relationships>`,
              ),
          ];
        if (name === 'xl/workbook.xml')
          return [
            name,
            archive
              .readText(name)!
              .replace('</sheets>', `${'<sheet name="x" r:id=""/>'.repeat(times(1_000_000))}</sheets>`),
          ];
        return [name, archive.packed(name)!];
      }),
    ),
  };
  yield {
    name: 'a-long-relation.xlsx',
    bytes: changed('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="a" Type="b" Target="${'a/'.repeat(times(25_000_000))}"/></Relationships>`,
      ),
    ),
  };
  yield {
    name: 'tags-that-never-close.xlsx',
    bytes: changed(MAIN, () => `<worksheet><sheetData>${'<c '.repeat(times(20_000_000))}`),
  };
  yield {
    name: 'cells-nested.xlsx',
    bytes: inData('<x>'.repeat(times(8_000_000)) + '</x>'.repeat(times(8_000_000))),
  };
  yield { name: 'comments.xlsx', bytes: inData('<!---->'.repeat(times(8_000_000))) };
  yield {
    name: 'entities.xlsx',
    bytes: inData(
      `<row r="60"><c r="C60" t="inlineStr"><is><t>${'&amp;'.repeat(times(12_000_000))}</t></is></c></row>`,
    ),
  };
  yield {
    name: 'text-in-two-bytes.xlsx',
    bytes: inData(
      `<row r="60"><c r="C60" t="inlineStr"><is><t>ạ${'a\r'.repeat(times(31_000_000))}</t></is></c></row>`,
    ),
  };
  yield {
    name: 'runs-of-a-string.xlsx',
    bytes: withStrings(`<si>${'<r><t>a</t></r>'.repeat(times(4_000_000))}</si>`),
  };
  yield {
    name: 'strings.xls',
    bytes: xls(
      Buffer.alloc(0),
      Buffer.concat([
        record(0x00fc, [0, 0, 0, 0], number32(times(900_000)), Buffer.alloc(8000)),
        ...Array.from({ length: Math.ceil(times(900_000) / 2733) }, () => record(0x003c, Buffer.alloc(8199))),
      ]),
    ),
  };
  yield {
    name: 'records.xls',
    bytes: xls(Buffer.concat(Array.from({ length: times(1_700_000) }, () => Buffer.from([1, 2, 0, 0])))),
  };
  yield {
    name: 'many-worksheets-in-one-place.xls',
    bytes: xls(
      Buffer.concat(Array.from({ length: times(1_000_000) }, () => Buffer.from([1, 2, 0, 0]))),
      undefined,
      200,
    ),
  };
  yield {
    name: 'numbers.xls',
    bytes: xls(
      Buffer.concat(
        Array.from({ length: times(1000) }, (_, row) =>
          record(0x00bd, [row & 255, row >> 8, 0, 0], Buffer.alloc(6 * 256, 2), [255, 0]),
        ),
      ),
    ),
  };
  yield {
    name: 'cells-repeated.ods',
    bytes: ods(
      `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>`,
    ),
  };
  yield {
    name: 'rows-repeated-empty.ods',
    bytes: ods(
      '<table:table-row table:number-rows-repeated="1048576" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'.repeat(
        times(100_000),
      ),
    ),
  };
  yield {
    name: 'paragraphs.ods',
    bytes: ods(
      `<table:table-row><table:table-cell office:value-type="string">${'<text:p>a</text:p>'.repeat(times(1_200_000))}</table:table-cell></table:table-row>`,
    ),
  };
  yield {
    name: 'spaces.ods',
    bytes: ods(
      `<table:table-row><table:table-cell office:value-type="string"><text:p>${'<text:s text:c="999999999"/>'.repeat(times(400_000))}</text:p></table:table-cell></table:table-row>`,
    ),
  };
  yield {
    name: 'names-of-columns.xlsx',
    bytes: inData(
      each(
        60,
        (row) =>
          `<row r="${row + 500}">${Array.from({ length: 3000 }, (_, column) => `<c t="inlineStr"><is><t>Tình trạnh ${column}</t></is></c>`).join('')}</row>`,
      ),
    ),
  };
  const words = (row: number, texts: string[]) =>
    `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  yield {
    name: 'headers-over-deep-merges.xlsx',
    bytes: changed(MAIN, (sheet) =>
      sheet.replace(
        '</sheetData>',
        `${each(100, (index) => words(500 + index, ['Mã', 'TT', 'Nội dung, công việc', 'Tình trạng']))}</sheetData><mergeCells><mergeCell ref="A1000:A1048576"/><mergeCell ref="C1000:C1048576"/></mergeCells>`,
      ),
    ),
  };
  yield {
    name: 'tables-side-by-side.xlsx',
    bytes: inData(
      each(300, (index) =>
        words(
          500 + index,
          Array.from(
            { length: 80 },
            (_, column) => ['Tình trạng', 'Nội dung', 'x', 'Kết quả'][(column + index) % 4]!,
          ),
        ),
      ),
    ),
  };
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** An .ods of one worksheet with these rows. */
function ods(rows: string): Buffer {
  return packArchive([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    [
      'content.xml',
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ],
  ]);
}
