/** What a small file promises is not worked through: merges, headers, codes and sums cost what the worksheet holds. */
import { expect, it } from 'vitest';
import { gridOf, workbookOf } from '../../test/gridOf.ts';
import { LAST_ROW } from '../model/address.ts';
import { builtInPlan } from '../workspace/builtIn.ts';
import { decoded } from './codes.ts';
import { shownAbove } from './mergedDown.ts';
import { findProgressBlocks, newLooks } from './progressBlocks.ts';
import { parseSheet } from './sheet.ts';

const NO_TIME = { periods: [], year: 2026 };
const HEADER = ['TT', 'Nội dung, công việc', 'Tình trạng'];

it('a merge down to the last row is one range', () => {
  const grid = gridOf([['a']], {
    merges: [
      { top: 9, bottom: LAST_ROW, left: 1, right: 1 },
      { top: 2, bottom: 4, left: 1, right: 1 },
    ],
  });
  expect([2, 4, 5, 9, 10, LAST_ROW].map((row) => shownAbove(grid, row, 1))).toEqual([
    undefined,
    2,
    undefined,
    undefined,
    9,
    9,
  ]);
});

it('what the codes of statuses mean is looked for once in a worksheet', () => {
  const grid = gridOf([['1: Hoàn thành, 2: Đang thực hiện']]);
  let looks = 0;
  const values = grid.rows.values.bind(grid.rows);
  grid.rows.values = () => {
    looks++;
    return values();
  };
  const read = ['1', '2', '1'].map((text) => decoded({ at: 'A2', text, value: undefined }, grid).value);
  expect([read, looks]).toEqual([['done', 'doing', 'done'], 1]);
});

it('a worksheet full of what looks like a key to codes has none', () => {
  const key = ['1: Hoàn thành, 2: Đang thực hiện'];
  const read = (times: number) =>
    decoded({ at: 'B1', text: '1', value: undefined }, gridOf(Array.from({ length: times }, () => key)))
      .value;
  expect([read(1), read(50), read(51)]).toEqual(['done', 'done', undefined]);
});

it('headers are looked for as long as the workbook has looks left', () => {
  const rows = Array.from({ length: 20 }, (_, row) => (row % 2 ? [row, 'việc', 'Hoàn thành'] : HEADER));
  const headersIn = (left: number) =>
    findProgressBlocks(gridOf(rows), NO_TIME, { left }).flatMap(({ headed }) => headed).length;
  expect([headersIn(newLooks().left), headersIn(60), headersIn(0)]).toEqual([10, 3, 1]);
});

it('a worksheet is divided into six tables at most', () => {
  const ten = (row: string[]) => Array.from({ length: 10 }, () => row).flat();
  const grid = gridOf([ten(HEADER), ten(['1', 'việc', 'Hoàn thành'])]);
  expect(findProgressBlocks(grid, NO_TIME, newLooks())).toHaveLength(6);
});

it('fields of which each could have all below it as its parts are added up once', () => {
  const names = ['Lĩnh vực', 'Tiếp nhận: Tổng số', 'Trực tuyến', 'Trực tiếp, bưu chính', 'Từ kỳ trước'];
  const head = [...names, 'Đã giải quyết: Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn'];
  const fields = Array.from({ length: 1000 }, (_, row) => [`Lĩnh vực ${row}`, 13, 12, 1, 0, 13, 5, 8, 0]);
  const sheet = parseSheet(
    workbookOf(gridOf([head, ...fields], { sheet: 'TTHC' })),
    'a.xlsx',
    '',
    builtInPlan(),
  );
  expect(sheet.procedures?.fields).toHaveLength(1000);
});
