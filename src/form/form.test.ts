import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../input/workbook.ts';
import { placeOf } from '../model/address.ts';
import type { Due } from '../model/due.ts';
import { cellAt, type Grid, type GridCell, shown } from '../model/grid.ts';
import { periodOf, type YearlyKey } from '../model/period.ts';
import { type Plan, tasksOf, unitNamed } from '../model/plan.ts';
import { Archive, packArchive } from '../ooxml/archive.ts';
import { parseSheet } from '../parse/sheet.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { formFor } from './form.ts';

const plan = builtInPlan();

async function make(unit: string, key: YearlyKey = 'thang-04', of: Plan = plan): Promise<Buffer> {
  const period = periodOf(key, 2026, BUILT_IN_SETTINGS.periods);
  const request = { plan: of, unit: unitNamed(of, unit)!, period, settings: BUILT_IN_SETTINGS };
  return packArchive(await formFor(request));
}

async function grids(unit: string, key?: YearlyKey, of?: Plan): Promise<Map<string, Grid>> {
  const book = readWorkbook(await make(unit, key, of));
  if ('fault' in book) throw new Error(book.fault);
  return new Map(book.grids.map((grid) => [grid.sheet, grid]));
}

function rowTexts(grid: Grid, row: number): string[] {
  return [...(grid.rows.get(row)?.values() ?? [])].map((cell) => shown(cell));
}

function columnTexts(grid: Grid, column: number, from: number): string[] {
  return [...grid.rows.keys()].filter((row) => row >= from).map((row) => shown(cellAt(grid, row, column)));
}

/** Words of the contract, not of labels.ts: both are held to it. */
const HEADERS =
  'Mã · TT · Nội dung, công việc · Kết quả/ Sản phẩm · Thời gian thực hiện · Tình trạng · Tỷ lệ hoàn thành (%) · Ngày hoàn thành · Văn bản, sản phẩm (số, ký hiệu, ngày) · Kết quả thực hiện trong kỳ · Khó khăn, vướng mắc, nguyên nhân · Kiến nghị, đề xuất · Nhiệm vụ kỳ tới · Người phụ trách · Ghi chú';
const INDICATOR_HEADERS = 'Mã chỉ tiêu · Chỉ tiêu · Mục tiêu · Tử số · Mẫu số · Giá trị · Ghi chú';
const PROCEDURE_HEADERS =
  'Lĩnh vực · Tiếp nhận: Tổng số · Trực tuyến · Trực tiếp, bưu chính · Từ kỳ trước · Đã giải quyết: Tổng số · Trước hạn · Đúng hạn · Quá hạn · Đang giải quyết: Tổng số · Trong hạn · Quá hạn (đang giải quyết)';

describe('biểu của một đơn vị', () => {
  it.each([
    ['phong-vhxh', 18],
    ['ttpvhcc', 10],
    ['phong-kinh-te', 7],
    ['van-phong', 4],
  ])('%s: %i nhiệm vụ của mình và 3 nhiệm vụ chung', async (unit, own) => {
    const grid = (await grids(unit)).get('Tiến độ')!;
    expect(rowTexts(grid, 6).join(' · ')).toBe(HEADERS);
    const ids = columnTexts(grid, 1, 7).filter((id) => id !== '' && !id.startsWith('PS'));
    expect(ids).toHaveLength(own + 3);
    expect(ids).toEqual(expect.arrayContaining(['III.1', 'III.12', 'VI.6']));
    expect(ids).toEqual(tasksOf(plan, unit).map((task) => task.id));
  });

  it('dòng mục chỉ có số La Mã và tên mục; dòng nhiệm vụ chỉ điền sẵn năm ô đầu', async () => {
    const grid = (await grids('van-phong')).get('Tiến độ')!;
    expect(rowTexts(grid, 7)).toEqual(['II', 'CẢI CÁCH THỂ CHẾ']);
    const task = tasksOf(plan, 'van-phong')[0]!;
    expect(rowTexts(grid, 8)).toEqual([task.id, task.tt, task.title, task.product, task.dueText]);
  });

  it('cuối bảng có chỗ ghi nhiệm vụ phát sinh: mã riêng, còn lại để trống và gõ được', async () => {
    const grid = (await grids('van-phong')).get('Tiến độ')!;
    const title = [...grid.rows.keys()].find((row) => rowTexts(grid, row).join().includes('PHÁT SINH'))!;
    const rows = [0, 1, 2, 3, 4, 5].map((more) => rowTexts(grid, title + more));
    expect(rows).toEqual([
      ['NHIỆM VỤ PHÁT SINH NGOÀI KẾ HOẠCH (nếu có)'],
      ...['PS1', 'PS2', 'PS3', 'PS4', 'PS5'].map((code) => [code]),
    ]);
    const xml = new Archive(await make('van-phong')).readText('xl/worksheets/sheet1.xml')!;
    const last = title + 5;
    for (const column of ['F', 'G', 'H']) expect(xml).toContain(`sqref="${column}8:${column}${last}"`);
    const lookOf = (at: string) => new RegExp(`<c r="${at}" s="(\\d+)"`).exec(xml)![1];
    expect([lookOf(`C${last}`), lookOf(`F${last}`)]).toEqual([lookOf('J8'), lookOf('F8')]);
    expect(lookOf(`A${last}`)).toBe(lookOf('A8'));
  });

  it('khối nhiệm vụ phát sinh: để trống thì không nói gì, có ghi thì đọc được', async () => {
    const book = readWorkbook(await make('van-phong'));
    if ('fault' in book) throw new Error(book.fault);
    const parse = () => parseSheet(book, 'van-phong.xlsx', '', plan, 'thang-04');
    const blank = parse();
    expect([blank.arising, blank.unread, blank.progress!.rows.length]).toEqual([[], [], 7]);
    const grid = book.grids.find(({ sheet }) => sheet === 'Tiến độ')!;
    const row = [...grid.rows.keys()].find((each) => shown(cellAt(grid, each, 1)) === 'PS2')!;
    const text = (at: string, value: string): GridCell => ({
      ...cellAt(grid, row, 1)!,
      at,
      column: placeOf(at)[1],
      value,
    });
    for (const cell of [text(`C${row}`, 'Trực bão'), text(`F${row}`, 'Hoàn thành')])
      grid.rows.get(row)!.set(cell.column, cell);
    expect(parse().arising).toMatchObject([{ title: { text: 'Trực bão' }, status: { value: 'done' } }]);
  });

  it('đầu biểu nói đơn vị, kỳ, nơi nhận, hạn gửi và ngày làm việc cuối cùng trước hạn', async () => {
    const monthly = (await grids('van-phong')).get('Tiến độ')!;
    expect([1, 2, 3, 4].flatMap((row) => rowTexts(monthly, row))).toEqual([
      'UBND XÃ ĐỒNG KỲ',
      'VĂN PHÒNG HĐND VÀ UBND XÃ',
      'BIỂU TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
      'Kỳ báo cáo: Tháng 4 năm 2026 (số liệu từ 14/3/2026 đến hết 15/4/2026) – gửi Phòng Văn hóa - Xã hội chậm nhất ngày 15/4/2026',
    ]);
    const halfYear = (await grids('van-phong', '6-thang')).get('Tiến độ')!;
    expect(shown(cellAt(halfYear, 4, 1))).toContain(
      'chậm nhất ngày 07/6/2026 (là ngày nghỉ; ngày làm việc cuối cùng trước đó: Thứ Sáu, 05/6/2026)',
    );
  });

  it('Số liệu: chỉ tiêu của đơn vị, mục tiêu có dấu, chỉ tiêu cả năm chỉ hỏi ở kỳ năm', async () => {
    const monthly = (await grids('ttpvhcc')).get('Số liệu')!;
    expect(rowTexts(monthly, 5).slice(0, 7).join(' · ')).toBe(INDICATOR_HEADERS);
    const targets = Object.fromEntries(
      [...monthly.rows.keys()]
        .filter((row) => row > 5)
        .map((row) => rowTexts(monthly, row).filter((_, i) => i !== 1)),
    );
    expect(targets).toMatchObject({ I01: '100%', I05a: '> 95%', I07: '≥ 85%' });
    expect(Object.keys(targets)).toHaveLength(17);

    const ids = async (key: YearlyKey) => columnTexts((await grids('phong-vhxh', key)).get('Số liệu')!, 1, 6);
    expect(await ids('thang-04')).toEqual(['I01', 'I11', 'I19', 'I22']);
    expect(await ids('nam')).toEqual(['I01', 'I11', 'I19', 'I20', 'I22']);
    expect(shown(cellAt((await grids('phong-vhxh', 'nam')).get('Số liệu')!, 9, 3))).toBe('≥ 0,71');
  });

  it('TTHC chỉ có ở Trung tâm; tổng để trống, không phải 0, khi chưa điền', async () => {
    expect([...(await grids('van-phong')).keys()]).toEqual([
      'Tiến độ',
      'Số liệu',
      'Thông tin',
      'Hướng dẫn',
      'Kế hoạch kèm theo',
    ]);
    const book = await grids('ttpvhcc');
    expect([...book.keys()]).toEqual([
      'Tiến độ',
      'Số liệu',
      'TTHC',
      'Thông tin',
      'Hướng dẫn',
      'Kế hoạch kèm theo',
    ]);
    const grid = book.get('TTHC')!;
    expect(rowTexts(grid, 3).join(' · ')).toBe(PROCEDURE_HEADERS);
    expect(columnTexts(grid, 1, 4)).toEqual([...BUILT_IN_SETTINGS.procedureFields, 'Tổng cộng']);
    const xml = new Archive(await make('ttpvhcc')).readText('xl/worksheets/sheet3.xml')!;
    const formula = (of: string) => `t="str"><f>IF(COUNT(${of})=0,&quot;&quot;,SUM(${of}))</f><v></v>`;
    for (const of of ['C4:E4', 'G14:I14', 'K9:L9', 'B4:B14', 'L4:L14']) expect(xml).toContain(formula(of));
  });

  it('Thông tin điền sẵn bốn dòng đầu', async () => {
    const grid = (await grids('phong-kinh-te')).get('Thông tin')!;
    expect([...grid.rows.keys()].map((row) => rowTexts(grid, row))).toEqual([
      ['Đơn vị', 'Phòng Kinh tế'],
      ['Mã đơn vị', 'phong-kinh-te'],
      ['Kỳ báo cáo', 'Tháng 4'],
      ['Năm', '2026'],
      ['Người lập biểu'],
      ['Điện thoại'],
      ['Ngày lập'],
    ]);
  });

  it('hướng dẫn nói hạn gửi và vừa một trang', async () => {
    const grid = (await grids('ttpvhcc')).get('Hướng dẫn')!;
    const text = [...grid.rows.keys()].flatMap((row) => rowTexts(grid, row)).join('\n');
    expect(text).toContain('Gửi Phòng Văn hóa - Xã hội chậm nhất ngày 15/4/2026.');
    expect(text).toContain('cchc check');
    expect(grid.rows.size).toBeLessThanOrEqual(20);
  });

  it('hướng dẫn nói cách điền nhiệm vụ định kỳ, nhiệm vụ chờ việc khác, khi đơn vị có', async () => {
    const topics = async (due: Due) => {
      const tasks = plan.tasks.map((task) => (task.id === 'I.4' ? { ...task, due } : task));
      const grid = (await grids('ttpvhcc', 'thang-04', { ...plan, tasks })).get('Hướng dẫn')!;
      return columnTexts(grid, 1, 2).filter((topic) => /định kỳ|chờ/.test(topic));
    };
    expect(await topics({ kind: 'ongoing' })).toEqual([]);
    expect(await topics({ kind: 'recurring', every: 'quarter' })).toEqual(['Nhiệm vụ định kỳ']);
    expect(await topics({ kind: 'conditional' })).toEqual(['Nhiệm vụ chờ việc khác']);
  });

  it('đơn vị không có chỉ tiêu vẫn có biểu, không có trang Số liệu', async () => {
    expect([...(await grids('cong-an')).keys()]).toEqual([
      'Tiến độ',
      'Thông tin',
      'Hướng dẫn',
      'Kế hoạch kèm theo',
    ]);
  });

  it('làm hai lần ra cùng một tệp', async () => {
    expect((await make('ttpvhcc')).equals(await make('ttpvhcc'))).toBe(true);
  });

  it('mọi trang được khóa, quy tắc đặt theo vùng, dòng tự giãn, phông đầu là Times New Roman', async () => {
    const archive = new Archive(await make('phong-vhxh'));
    for (const number of [1, 2, 3, 4]) {
      const xml = archive.readText(`xl/worksheets/sheet${number}.xml`)!;
      expect(xml).toContain('<sheetProtection sheet="1"');
      expect(Number(/<dataValidations count="(\d+)"/.exec(xml)?.[1] ?? 0)).toBeLessThanOrEqual(7);
      expect(xml).not.toContain('customHeight');
    }
    const progress = archive.readText('xl/worksheets/sheet1.xml')!;
    expect(progress).toContain(
      '<formula1>&quot;Hoàn thành,Đang thực hiện,Chưa thực hiện,Không phát sinh,Tạm dừng&quot;</formula1>',
    );
    expect(progress.match(/<col /g)).toHaveLength(15);
    expect(/<font>.*?<\/font>/s.exec(archive.readText('xl/styles.xml')!)![0]).toContain('Times New Roman');
  });

  it('lời nhắc và lời báo lỗi không dài hơn mức Excel cho phép', async () => {
    const archive = new Archive(await make('ttpvhcc'));
    for (const name of archive.names.filter((part) => part.includes('worksheets/sheet'))) {
      const longest = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 225 };
      for (const [attribute, limit] of Object.entries(longest))
        for (const [, text] of archive.readText(name)!.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g')))
          expect(text!.replaceAll('&quot;', '"').length, text).toBeLessThanOrEqual(limit);
    }
  });
});
