/** .xls as SheetJS writes it, in the formats of Excel 97 and of Excel 5, and what no library writes. */
import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { container, record, xls } from '../../../scripts/fuzz/container.ts';
import { cellAt, type Workbook } from '../../model/grid.ts';
import { readWorkbook } from '../workbook.ts';
import { TextReader } from './records.ts';

const rows = [
  ['Mã', 'Đã ban hành văn bản', 'Ngày'],
  [1, 0.955, -12.5],
  [1234567.89, 46127, 1e300],
  [true, false, 'x'.repeat(250)],
  ...Array.from({ length: 400 }, (_, row) => [`dòng ${row} ${'ư'.repeat(row % 200)}`, row, `a${row}`]),
];

describe.each(['biff8', 'biff5'] as const)('%s', (bookType) => {
  const ascii = bookType === 'biff5';
  const told = rows.map((row) =>
    row.map((value) =>
      ascii && typeof value === 'string' ? value.replace(/[^ -~]/g, '.').slice(0, 200) : value,
    ),
  );
  const sheet = XLSX.utils.aoa_to_sheet(told);
  sheet.B2!.z = '0.0%';
  sheet.B3!.z = 'dd/mm/yyyy';
  sheet.D1 = { t: 'e', v: 0x17 };
  sheet.D2 = { t: 'n', v: 6, f: 'SUM(A2:A3)' };
  sheet['!ref'] = `A1:D${rows.length}`;
  sheet['!merges'] = [{ s: { r: 5, c: 0 }, e: { r: 6, c: 1 } }];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Trang');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['ẩn']]), 'An');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const { grids } = readWorkbook(XLSX.write(book, { type: 'buffer', bookType })) as Workbook;

  it('is read as it was written', () => {
    expect(grids.map(({ sheet: name, hidden }) => [name, hidden])).toEqual([
      ['Trang', false],
      ['An', true],
    ]);
    for (const [row, values] of told.entries())
      for (const [column, value] of values.entries())
        expect(cellAt(grids[0]!, row + 1, column + 1)?.value).toBe(value);
  });

  it('says what a number means, and what is merged', () => {
    expect(cellAt(grids[0]!, 2, 2)?.format).toBe('percent');
    expect(cellAt(grids[0]!, 3, 2)?.day).toBe('2026-04-15');
    expect(cellAt(grids[0]!, 1, 4)).toMatchObject({ kind: 'error', value: '#REF!' });
    if (!ascii) expect(grids[0]!.merges).toEqual([{ top: 6, left: 1, bottom: 7, right: 2 }]);
  });
});

describe('records', () => {
  const read = (worksheet: Buffer, globals?: Buffer) => {
    const workbook = readWorkbook(xls(worksheet, globals));
    return (row: number, column: number) => cellAt((workbook as Workbook).grids[0]!, row, column);
  };
  const strings = (count: number, ...parts: (Buffer | number[])[]) =>
    record(0x00fc, [count, 0, 0, 0, count, 0, 0, 0], ...parts);
  const text = (column: number, index: number) => record(0x00fd, [0, 0, column, 0, 0, 0, index, 0, 0, 0]);

  it('of a text that goes on say anew how wide its letters are', () => {
    const at = read(
      text(0, 0),
      Buffer.concat([
        strings(1, [4, 0, 0], Buffer.from('ab')),
        record(0x003c, [1], Buffer.from('đã', 'utf16le')),
      ]),
    );
    expect(at(1, 1)?.value).toBe('abđã');
  });

  it('tell a text that is not there as damage', () => {
    const at = read(Buffer.concat([text(0, 0), text(1, 1)]), strings(9, [2, 0, 0], Buffer.from('ab')));
    expect([at(1, 1)?.value, at(1, 2)?.damage]).toEqual(['ab', 'no-such-string']);
  });

  it('know the font that old letters are in', () => {
    const font = record(0x0031, Buffer.alloc(14), [7, 0], Buffer.from('.VnTime'));
    const style = record(0x00e0, Buffer.alloc(20));
    const at = read(
      text(0, 0),
      Buffer.concat([font, style, strings(1, [4, 0, 0], Buffer.from('Ch\u00ada', 'latin1'))]),
    );
    expect(at(1, 1)).toMatchObject({ value: 'Chưa', converted: 'TCVN3' });
  });

  it('know what a line goes through, in a whole cell or in a run of its text', () => {
    const font = (flags: number) => record(0x0031, [0, 0, flags, 0], Buffer.alloc(10), [1, 0, 0x41]);
    const style = (index: number) => record(0x00e0, [index, 0], Buffer.alloc(18));
    const run = strings(1, [3, 0, 8, 1, 0], Buffer.from('abc'), [1, 0, 1, 0]);
    const at = read(
      Buffer.concat([text(0, 0), record(0x0203, [0, 0, 1, 0, 1, 0], Buffer.alloc(8))]),
      Buffer.concat([font(0), font(8), style(0), style(1), run]),
    );
    expect([at(1, 1)?.value, at(1, 1)?.unstruck]).toEqual(['abc', 'a']);
    expect([at(1, 2)?.value, at(1, 2)?.unstruck]).toEqual([0, '']);
  });

  it('tell no more runs of fonts than a text has letters', () => {
    const runs = Array.from({ length: 1000 }, (_, index) => [index % 7, 0, 1, 0]).flat();
    const bytes = Buffer.from([3, 0, 8, 1000 & 0xff, 1000 >> 8, ...Buffer.from('abc'), ...runs]);
    const text = new TextReader({ kind: 0x00fc, parts: [bytes] }, 0).read(true, true);
    expect(text.runs?.map(({ from }) => from)).toEqual([0, 1, 2]);
  });

  it('of too many damaged cells are a damaged file', () => {
    const missing = Buffer.concat(Array.from({ length: 101 }, () => text(0, 9)));
    expect(readWorkbook(xls(missing))).toEqual({ fault: 'damaged' });
  });

  it('count in whole numbers, hundredths and halves of doubles', () => {
    const compact = (column: number, bits: number) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(bits >>> 0, 0);
      return record(0x027e, [0, 0, column, 0, 0, 0], bytes);
    };
    const at = read(
      Buffer.concat([compact(0, (-5 << 2) | 2), compact(1, (955 << 2) | 3), compact(2, 0x40180000)]),
    );
    expect([1, 2, 3].map((column) => at(1, column)?.value)).toEqual([-5, 9.55, 6]);
  });
});

describe('a container', () => {
  const sheet = xls(record(0x027e, [0, 0, 0, 0, 0, 0, 2, 0, 0, 0]));
  const renamed = (name: string) => {
    const bytes = Buffer.from(sheet);
    const at = bytes.indexOf(Buffer.from('Workbook', 'utf16le'));
    bytes.fill(0, at, at + 16);
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    return readWorkbook(bytes);
  };

  it.each(['WORKBOOK', 'Book', 'BOOK'])('is a workbook whose stream is called %s', (name) => {
    expect(renamed(name)).toHaveProperty('grids');
  });

  it('is what lies in it, not what its text says', () => {
    const word = xls(record(0x0204, [0, 0, 0, 0, 0, 0, 12, 0, 1], Buffer.from('WordDocument', 'utf16le')));
    expect(readWorkbook(word)).toHaveProperty('grids');
    expect(readWorkbook(container('WordDocument', Buffer.from('Workbook', 'utf16le')))).toEqual({
      fault: 'not-a-workbook',
      found: 'văn bản Word',
    });
    expect(readWorkbook(container('EncryptedPackage', Buffer.alloc(9)))).toEqual({ fault: 'encrypted' });
  });

  it('is damaged when a chain goes in circles or out of the file', () => {
    for (const next of [2, 9999]) {
      const bytes = Buffer.from(sheet);
      bytes.writeUInt32LE(next, 512 + 4 * 3);
      expect(readWorkbook(bytes)).toEqual({ fault: 'damaged' });
    }
  });
});
