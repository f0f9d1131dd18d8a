/** Annex I (figures) and annex II (tasks), landscape, 14,003 twips between the margins. */
import { indicatorChart } from './charts.ts';
import type { Block } from './frame.ts';
import { type Cell, grid, p } from './pieces.ts';

/** Heading of a column, its width, the placeholder under it, and whether its values stand in the middle. */
type Column = [heading: string, width: number, field: string, centred?: boolean];

const head = (text: string, rest: Partial<Cell> = {}): Cell => ({ text, style: 'OBangDau', ...rest });

function row(list: string, columns: Column[]): Cell[] {
  return columns.map(([, , field, centred]) => ({
    text: `{{${list}.${field}}}`,
    style: centred ? 'OBangGiua' : 'OBang',
  }));
}

/** "Tổng cộng" under the first two columns; an object, not a list, so it stands once. */
function totals(object: string, columns: Column[]): Cell[] {
  const rest = columns
    .slice(2)
    .map(([, , field]) => ({ text: `{{${object}.${field}}}`, style: 'OBangGiuaDam' }));
  return [{ text: 'Tổng cộng', style: 'OBangGiuaDam', span: 2 }, ...rest];
}

const widths = (columns: Column[]) => columns.map(([, width]) => width);
const number = (heading: string, field = heading.toLowerCase()): Column => [heading, 950, field, true];

const tallyColumns: Column[] = [
  ['Mục', 750, 'số', true],
  ['Nội dung', 4703, 'tên'],
  number('Tổng số'),
  number('Hoàn thành'),
  number('Đang thực hiện'),
  number('Chưa thực hiện'),
  number('Quá hạn'),
  number('Thường xuyên'),
  number('Không phát sinh'),
  number('Tạm dừng'),
  number('Chưa có báo cáo'),
];

const indicatorColumns: Column[] = [
  ['TT', 600, 'tt', true],
  ['Chỉ tiêu', 5003, 'tên'],
  ['Mục tiêu', 1300, 'mục tiêu', true],
  ['Tử số', 1150, 'tử số', true],
  ['Mẫu số', 1150, 'mẫu số', true],
  ['Giá trị', 1200, 'giá trị', true],
  ['Đánh giá', 1500, 'đánh giá', true],
  ['Ghi chú', 2100, 'ghi chú'],
];

const procedureColumns: Column[] = [
  ['TT', 600, 'tt', true],
  ['Lĩnh vực', 2953, 'lĩnh vực'],
  number('Tổng số', 'tiếp nhận'),
  number('Trực tuyến'),
  number('Trực tiếp/ bưu chính', 'trực tiếp'),
  number('Từ kỳ trước'),
  number('Tổng số', 'đã giải quyết'),
  number('Trước hạn'),
  number('Đúng hạn'),
  number('Quá hạn'),
  number('Tổng số', 'đang giải quyết'),
  number('Trong hạn'),
  number('Quá hạn', 'quá hạn đang giải quyết'),
];

const taskColumns: Column[] = [
  ['TT', 600, 'tt', true],
  ['Nội dung, công việc', 3503, 'tên'],
  ['Chủ trì', 1700, 'chủ trì', true],
  ['Thời hạn', 1300, 'thời hạn', true],
  ['Tình trạng', 1400, 'tình trạng', true],
  ['Kết quả thực hiện; văn bản, sản phẩm', 3200, 'kết quả'],
  ['Khó khăn, vướng mắc', 2300, 'khó khăn'],
];

function table(list: string, columns: Column[], object?: string): Block {
  const rows = [columns.map(([heading]) => head(heading)), row(list, columns)];
  if (object) rows.push(totals(object, columns));
  return grid(widths(columns), 1, rows);
}

function procedures(number: string): Block[] {
  const [tt, field, ...figures] = procedureColumns as [Column, Column, ...Column[]];
  return [
    p('GhiChuBang', '{{#có TTHC}}'),
    p('TenBang', `${number}. Tình hình, kết quả giải quyết thủ tục hành chính (đơn vị tính: hồ sơ)`),
    grid(widths(procedureColumns), 2, [
      [
        head(tt[0], { rows: 2 }),
        head(field[0], { rows: 2 }),
        head('Tiếp nhận', { span: 4 }),
        head('Đã giải quyết', { span: 4 }),
        head('Đang giải quyết', { span: 3 }),
      ],
      figures.map(([heading]) => head(heading)),
      row('tthc', procedureColumns),
      totals('tthc tổng', procedureColumns),
    ]),
    p('GhiChuBang', '{{/}}'),
  ];
}

/**
 * An annex that has a name; without one it is not there, and the filler takes its section out. The notes stand after
 * the block, so that a program that puts the end of the section into the last paragraph does not lose it.
 */
function annex(name: string, title: string, content: Block[], notes: string): Block[] {
  return [
    p('PhuLuc', `{{#${name}}}`),
    p('PhuLuc', `{{${name}}}`),
    p('TenPhuLuc', `${title} {{kỳ chữ hoa}}`),
    p('KemTheo', '{{kèm theo}}'),
    ...content,
    p('GhiChuBang', '{{/}}'),
    p('GhiChuBang', `{{${notes}.câu}}`),
  ];
}

/** What each unit did, in the report of the year. */
function byUnit(): Block[] {
  const columns: Column[] = [
    ['TT', 750, 'số', true],
    ['Đơn vị chủ trì', 4703, 'tên'],
    ...tallyColumns.slice(2),
  ];
  return [
    p('GhiChuBang', '{{#có đơn vị}}'),
    p('TenBang', 'Tổng hợp theo đơn vị (nhiệm vụ giao nhiều đơn vị tính cho từng đơn vị)'),
    table('đơn vị', columns),
    p('GhiChuBang', '{{/}}'),
  ];
}

/**
 * A unit has no part in the tally of the whole plan, so its tables begin with the indicators.
 * @param options whole: with the charts and the summary by unit, for a quarter and more
 */
export function figures(options: { tally: boolean; whole?: boolean }): Block[] {
  const tally = [p('TenBang', '1. Tiến độ thực hiện nhiệm vụ'), table('tổng hợp', tallyColumns, 'tổng cộng')];
  const [second, third] = options.tally ? ['2', '3'] : ['1', '2'];
  const content = [
    ...(options.tally ? tally : []),
    ...(options.whole ? byUnit() : []),
    p('TenBang', `${second}. Chỉ tiêu`),
    p('GhiChuBang', '{{#có chỉ tiêu}}'),
    table('chỉ tiêu', indicatorColumns),
    p('GhiChuBang', '{{:}}'),
    p('GhiChuBang', 'Không có chỉ tiêu phải báo cáo.'),
    p('GhiChuBang', '{{/}}'),
    ...(options.whole ? indicatorChart() : []),
    ...procedures(third),
  ];
  return annex('phụ lục số liệu', 'THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH', content, 'ghi chú số liệu');
}

export function tasks(): Block[] {
  const tag = (text: string): Cell[] => [{ text, style: 'OBang', span: taskColumns.length }];
  const table = grid(widths(taskColumns), 1, [
    taskColumns.map(([heading]) => head(heading)),
    tag('{{#mục}}'),
    [
      { text: '{{số}}', style: 'OBangGiuaDam' },
      { text: '{{tên}}', style: 'OBangDam', span: taskColumns.length - 1 },
    ],
    row('nhiệm vụ', taskColumns),
    tag('{{/}}'),
  ]);
  const title = 'TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH';
  return annex('phụ lục tiến độ', title, [table], 'ghi chú tiến độ');
}
