/** tong-hop-<kỳ>.xlsx: every row with its file and cell, and who sent nothing. */
import { expect, it } from 'vitest';
import { everybody, subjectOf } from '../../test/reports.ts';
import { originTables } from './origins.ts';

const { 'van-phong': _, ...sent } = everybody({
  'I.1': { status: 'Hoàn thành', doneOn: '20/1/2026', percent: '100%', result: 'Đã ban hành' },
  'I.3': { status: 'Gần xong', doneOn: '32/1/2026', percent: 'nhiều' },
});
sent.ttpvhcc = {
  ...sent.ttpvhcc!,
  preparedOn: '10/4/2026',
  indicators: { I06: [95, 100], I07: [5, 4], I01: [1, 2], I02: [null, 4], I04: [4, null] },
  procedures: { 'Hộ tịch': { received: 10 }, 'Tổng cộng': { received: 10 } },
};
sent['phong-vhxh']!.indicators = { I20: 0.72, I01: [1, 1] };
const tables = originTables(subjectOf({ sent }));
const rows = (name: string) => tables.find((table) => table.name === name)!.rows;
const of = (name: string, first: string) => rows(name).filter(([id]) => id === first);
const origin = (unit: string, sheet: string, cell: string) => ({
  origin: { file: `${unit}.xlsx`, sheet, cell },
});

it('has a table of tasks, figures, dossiers and files, each named after the period', () => {
  expect(tables.map(({ name, title }) => `${name}: ${title}`)).toEqual([
    'Tiến độ: Tiến độ các nhiệm vụ, tháng 4 năm 2026',
    'Số liệu: Số liệu các chỉ tiêu, tháng 4 năm 2026',
    'TTHC: Hồ sơ thủ tục hành chính, tháng 4 năm 2026',
    'Nguồn: Biểu dùng để lập báo cáo, tháng 4 năm 2026',
  ]);
  expect(originTables(subjectOf({ sent: everybody({}) })).map(({ name }) => name)).toEqual([
    'Tiến độ',
    'Số liệu',
    'Nguồn',
  ]);
  for (const { columns, rows: all } of tables)
    for (const row of all) expect(row).toHaveLength(columns.length);
});

it('tells a task as it was read, else as it was written, and a unit that sent nothing', () => {
  const told = (id: string) => of('Tiến độ', id).map((row) => [...row.slice(0, 6), ...row.slice(-2)]);
  expect(told('I.1')).toEqual([
    [
      'I.1',
      'Việc I.1',
      'Phòng Văn hóa - Xã hội',
      'Hoàn thành',
      { percent: 100 },
      { day: '2026-01-20' },
      'phong-vhxh.xlsx',
      origin('phong-vhxh', 'Tiến độ', 'B2'),
    ],
  ]);
  expect(told('I.3')[0]!.slice(3, 6)).toEqual(['Gần xong', 'nhiều', '32/1/2026']);
  expect(told('II.1')).toEqual([
    ['II.1', 'Việc II.1', 'Văn phòng HĐND và UBND xã', 'Chưa có báo cáo', '', '', '', ''],
  ]);
  expect(told('VI.6').map(([, , unit]) => unit)).toHaveLength(4);
});

it('tells each unit’s numbers, and below those of several units their sum', () => {
  const told = (id: string) => of('Số liệu', id).map((row) => row.slice(2));
  expect(told('I06')).toEqual([
    [
      '≥ 95%',
      'Trung tâm Phục vụ hành chính công',
      95,
      100,
      { percent: 95 },
      '',
      'ttpvhcc.xlsx',
      origin('ttpvhcc', 'Số liệu', 'D2'),
    ],
  ]);
  expect(told('I07')[0]!.slice(2, 5)).toEqual([5, 4, '']);
  expect(told('I02')[0]!.slice(2, 5)).toEqual(['', 4, '']);
  expect(told('I04')[0]!.slice(2, 5)).toEqual([4, '', '']);
  expect(told('I20')[0]!.slice(2)).toEqual([
    '',
    '',
    0.72,
    '',
    'phong-vhxh.xlsx',
    origin('phong-vhxh', 'Số liệu', 'D2'),
  ]);
  expect(told('I01').map((row) => row.slice(1, 6))).toEqual([
    ['Phòng Văn hóa - Xã hội', 1, 1, { percent: 100 }, ''],
    ['Trung tâm Phục vụ hành chính công', 1, 2, { percent: 50 }, ''],
    ['Văn phòng HĐND và UBND xã', '', '', '', 'Chưa gửi báo cáo'],
    ['Phòng Kinh tế', '', '', '', 'Chưa ghi số liệu'],
    ['Cộng các đơn vị', 2, 3, { percent: 66.67 }, ''],
  ]);
});

it('tells the dossiers with their total', () => {
  expect(rows('TTHC').map((row) => [row[0], row[1], row[2], ...row.slice(-2)])).toEqual([
    ['Hộ tịch', 10, '', 'ttpvhcc.xlsx', origin('ttpvhcc', 'TTHC', 'C2')],
    ['Tổng cộng', 10, '', 'ttpvhcc.xlsx', origin('ttpvhcc', 'TTHC', 'C3')],
  ]);
});

it('tells the files that the report was written from, and the units that owe one', () => {
  expect(rows('Nguồn')).toEqual([
    ['Phòng Văn hóa - Xã hội', 'phong-vhxh.xlsx', '', 'phong-vhxh'],
    ['Văn phòng HĐND và UBND xã', 'Chưa gửi báo cáo', '', ''],
    ['Phòng Kinh tế', 'phong-kinh-te.xlsx', '', 'phong-kinh-te'],
    ['Trung tâm Phục vụ hành chính công', 'ttpvhcc.xlsx', { day: '2026-04-10' }, 'ttpvhcc'],
  ]);
});
