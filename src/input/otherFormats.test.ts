/** The valid sheet in the formats and encodings of other times says what it says in .xlsx. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../model/grid.ts';
import type { Sheet } from '../model/sheet.ts';
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
