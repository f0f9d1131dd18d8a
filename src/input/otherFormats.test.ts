/** The valid sheet in the formats and encodings of other times says what it says in .xlsx. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../model/grid.ts';
import type { Sheet } from '../model/sheet.ts';
import { Archive, packArchive } from '../ooxml/archive.ts';
import { parseSheet } from '../parse/sheet.ts';
import { builtInPlan } from '../workspace/builtIn.ts';
import { packageFile } from '../workspace/packageFile.ts';
import { readWorkbook } from './workbook.ts';

const plan = builtInPlan();
const sheetOf = (file: string): Sheet =>
  parseSheet(readWorkbook(readFileSync(packageFile(`fixtures/${file}`))) as Workbook, 'a.xlsx', '', plan);

/** All that was read out of it, without the places that differ by nature. */
function reading({ progress, indicators, procedures, unit, period, year, info, hidden }: Sheet): unknown {
  return JSON.parse(
    JSON.stringify({ progress, indicators, procedures, unit, period, year, info, hidden })
      .normalize('NFC')
      .toLowerCase(),
  );
}

const original = sheetOf('hop-le/ttpvhcc.xlsx');

describe.each(['xls', 'ods'] as const)('.%s', (format) => {
  it('is read as the .xlsx is, and says what it was', () => {
    const sheet = sheetOf(`dinh-dang/ttpvhcc.${format}`);
    expect(sheet.format).toBe(format);
    expect(reading(sheet)).toEqual(reading(original));
  });

  it('is refused when it is cut off', () => {
    const bytes = readFileSync(packageFile(`fixtures/dinh-dang/ttpvhcc.${format}`));
    expect(readWorkbook(bytes.subarray(0, bytes.length >> 1))).toHaveProperty('fault');
  });
});

it('an .ods says which cells are struck through', () => {
  const archive = new Archive(readFileSync(packageFile('fixtures/dinh-dang/ttpvhcc.ods')));
  const content = archive
    .readText('content.xml')!
    .replace(
      '<office:automatic-styles>',
      '$&<style:style style:name="gach" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
        '<style:style style:name="khong" style:family="table-cell"><style:text-properties style:text-line-through-style="none"/></style:style>',
    )
    .replace(/table:style-name="ce\d+"([^>]*><text:p>Hoàn thành<)/, 'table:style-name="gach"$1')
    .replace(/table:style-name="ce\d+"([^>]*><text:p>Đang thực hiện<)/, 'table:style-name="khong"$1');
  const parts = [...archive.names].map((name): [string, string | Buffer] => [
    name,
    name === 'content.xml' ? content : archive.read(name)!,
  ]);
  const sheet = parseSheet(readWorkbook(packArchive(parts)) as Workbook, 'a.ods', '', plan);
  const [first] = original.progress!.rows;
  expect(sheet.progress!.rows.map(({ status }) => status)).toEqual(
    original.progress!.rows.map(({ status }) =>
      status.at === first!.status.at
        ? { ...status, text: '', value: undefined, wrote: 'Hoàn thành', guess: 'bỏ trống, vì bị gạch ngang' }
        : status,
    ),
  );
});

describe.each(['TCVN3', 'VNI'] as const)('%s', (encoding) => {
  it('is read as Unicode is, cells that are Unicode left as they are', () => {
    const sheet = sheetOf(`dinh-dang/ttpvhcc-${encoding}.xlsx`);
    expect(sheet.converted.map(({ sheet: name }) => name)).toEqual([
      'Tiến độ',
      'Số liệu',
      'TTHC',
      'Thông tin',
    ]);
    expect(new Set(sheet.converted.map((each) => each.encoding))).toEqual(new Set([encoding]));
    expect(reading(sheet)).toEqual(reading(original));
  });
});

it('an .ods with hidden rows to its end hides those that hold something', () => {
  const row = (content: string) =>
    `<table:table-row table:visibility="collapse" table:number-rows-repeated="${content ? 2 : 199_999}">${content}</table:table-row>`;
  const cell = '<table:table-cell><text:p>a</text:p></table:table-cell>';
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">${row(cell)}${row('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const bytes = packArchive([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['content.xml', content],
  ]);
  expect([...(readWorkbook(bytes) as Workbook).grids[0]!.hiddenRows]).toEqual([1, 2]);
});
