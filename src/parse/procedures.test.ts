/**
 * No row of a TTHC table is lost, and none counted twice, without a word: whatever a unit makes of the table, each row
 * with a number is a field, a sum or a part of others, or a finding stands at it.
 */
import fc from 'fast-check';
import { it } from 'vitest';
import { gridOf, type Value, workbookOf } from '../../test/gridOf.ts';
import { checkSheet } from '../checks/run.ts';
import { placeOf } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import type { Grid } from '../model/grid.ts';
import { periodOf } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import { COUNTS, type ProcedureRow, type Sheet } from '../model/sheet.ts';
import { COUNT_LABELS } from '../text/labels.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { parseSheet } from './sheet.ts';

const builtIn = builtInPlan();
const plan = { ...builtIn, tasks: builtIn.tasks.filter(({ id }) => id === 'III.7') };
const rules = BUILT_IN_SETTINGS.periods;
const april = periodOf('thang-04', 2026, rules);

/** What a row is to whoever filled the table in, and names that such rows have. */
const NAMES = {
  field: [
    'Hộ tịch',
    'Chứng thực',
    'Đất đai',
    'Xây dựng, đô thị',
    'Việc lạ',
    'Phát triển cộng đồng',
    'Theo Luật Đất đai năm 2024',
  ],
  nameless: [null],
  sum: ['Tổng cộng', 'Cộng', 'Tổng số', 'Cộng I', 'Toàn xã', 'Cộng cấp xã', 'TỔNG'],
  otherTime: [
    'Lũy kế',
    'Lũy kế từ đầu năm',
    'Cùng kỳ năm trước',
    'Tháng 3',
    'Tháng 4/2025',
    'Năm 2025',
    'Cả năm 2025',
    'Hộ tịch năm 2025',
    'Quý I',
  ],
  part: ['Trong đó: khai sinh', '- Cấp lần đầu', 'a) Cấp đổi', '+ Khác', 'Trong đó', '  Cấp mới'],
  rate: ['Tỷ lệ (%)', 'Tỷ lệ đúng hạn'],
  /** Its only number is in a column that nobody knows. */
  beside: ['Hộ tịch', 'Việc khác'],
  heading: ['I. Cấp xã', 'II. Cấp tỉnh', 'A. Tư pháp', 'Trong đó:', 'Lĩnh vực khác'],
  note: ['Ghi chú: số đến 15/4', 'Lưu ý', 'Người lập biểu', 'Trưởng phòng'],
  numbering: [null],
  header: [null],
  blank: [null],
} satisfies Record<string, (string | null)[]>;

type Kind = keyof typeof NAMES;

/** Kinds of rows in which no count stands. */
const WITHOUT_COUNTS = new Set<Kind>(['heading', 'note', 'numbering', 'header', 'blank']);

interface Row {
  kind: Kind;
  /** Chooses among the names of its kind. */
  name: number;
  counts: number[];
  written: 'number' | 'text' | 'words' | 'some' | 'unreadable';
  /** Which rows a sum adds up. */
  of: 'all' | 'above' | 'none';
}

/** Eleven numbers in which every sum holds. */
function sound([online, direct, carried, early, onTime, pending]: number[]): number[] {
  const received = online! + direct! + carried!;
  const first = Math.min(early!, received);
  const second = Math.min(onTime!, received - first);
  const left = Math.min(pending!, received - first - second);
  const resolved = received - left;
  return [
    received,
    online!,
    direct!,
    carried!,
    resolved,
    first,
    second,
    resolved - first - second,
    left,
    left,
    0,
  ];
}

const row: fc.Arbitrary<Row> = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant<Kind>('field') },
    { weight: 12, arbitrary: fc.constantFrom(...(Object.keys(NAMES) as Kind[])) },
  ),
  name: fc.nat(20),
  counts: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 6, maxLength: 6 }).map(sound),
  written: fc.constantFrom('number', 'number', 'number', 'number', 'text', 'words', 'some', 'unreadable'),
  of: fc.constantFrom('all', 'above', 'none'),
});

interface Layout {
  rows: Row[];
  /** Numbers of the counts, from left to right. */
  order: number[];
  numbered: boolean;
  /** A column whose header nobody knows. */
  strange: number | undefined;
  /** Whether there is one column more. */
  more: boolean;
  /** A further table: below the first, on a worksheet of its own. */
  second: { where: 'none' | 'below' | 'apart'; rows: Row[] };
  /** The row whose name is merged over the next one. */
  merged: number | undefined;
}

const IN_ORDER = COUNTS.map((_, index) => index);

const layouts: fc.Arbitrary<Layout> = fc.record({
  rows: fc
    .array(row, { minLength: 2, maxLength: 10 })
    .map(([first, ...more]) => [{ ...first!, kind: 'field' as const }, ...more]),
  order: fc.oneof(
    { weight: 4, arbitrary: fc.constant(IN_ORDER) },
    { weight: 1, arbitrary: fc.shuffledSubarray(IN_ORDER, { minLength: IN_ORDER.length }) },
  ),
  numbered: fc.boolean(),
  strange: fc.option(fc.nat(10), { freq: 4, nil: undefined }),
  more: fc.nat(4).map((number) => number === 0),
  second: fc.record({
    where: fc.constantFrom('none', 'none', 'none', 'below', 'apart'),
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
  }),
  merged: fc.option(fc.nat(9), { freq: 5, nil: undefined }),
});

/** A row in which numbers stand. */
interface Drawn {
  sheet: string;
  row: number;
  kind: Kind;
  /** What stands above it, of other rows than parts. */
  below: Kind | undefined;
}

function written(value: number, how: Row['written'], index: number): Value {
  if (how === 'text') return String(value);
  if (how === 'words') return `${value} hồ sơ`;
  if (how === 'unreadable') return `${value}+?`;
  return how === 'some' && index % 3 > 0 ? null : value;
}

/** Rows as they stand below a header; those with numbers go to `drawn`. */
function bodyOf(
  layout: Layout,
  rows: Row[],
  place: { sheet: string; top: number; header: Value[] },
  drawn: Drawn[],
) {
  const { order, more, numbered } = layout;
  const fields = rows.filter(({ kind }) => kind === 'field');
  let below: Kind | undefined;
  return rows.map(({ kind, name: chosen, counts, of, written: how }, index): Value[] => {
    const name = NAMES[kind][chosen % NAMES[kind].length]!;
    if (kind === 'header') return place.header;
    if (kind === 'numbering') return place.header.map((_, at) => `(${at + 1})`);
    if (!WITHOUT_COUNTS.has(kind)) drawn.push({ sheet: place.sheet, row: place.top + index, kind, below });
    if (kind !== 'part' && kind !== 'blank' && kind !== 'note') below = kind;
    if (WITHOUT_COUNTS.has(kind)) return kind === 'blank' ? [] : [null, name];
    const parts = of === 'all' ? fields : fields.filter((field) => rows.indexOf(field) < index);
    const added = IN_ORDER.map((at) => parts.reduce((sum, part) => sum + part.counts[at]!, 0));
    const numbers = kind === 'sum' && of !== 'none' ? added : counts;
    const told = (at: number) =>
      kind === 'beside' ? null : written(numbers[at]!, kind === 'rate' ? 'some' : how, at);
    const tt = numbered && kind === 'field' ? index + 1 : null;
    return [tt, name, ...order.map(told), ...(more || kind === 'beside' ? [7] : [])];
  });
}

function drawn(layout: Layout): { grids: Grid[]; drawn: Drawn[] } {
  const { rows, order, strange, more, second, merged } = layout;
  const header: Value[] = [
    'TT',
    'Lĩnh vực',
    ...order.map((at, index) => (index === strange ? 'Cột lạ' : COUNT_LABELS[COUNTS[at]!])),
    ...(more ? ['Hồ sơ trả lại'] : []),
  ];
  const drawn: Drawn[] = [];
  const values = [header, ...bodyOf(layout, rows, { sheet: 'TTHC', top: 2, header }, drawn)];
  if (second.where === 'below') {
    const place = { sheet: 'TTHC', top: values.length + 3, header };
    values.push([], header, ...bodyOf(layout, second.rows, place, drawn));
  }
  const top = 2 + (merged ?? 0);
  const merges = merged === undefined ? [] : [{ top, bottom: top + 1, left: 2, right: 2 }];
  if (merged !== undefined && values[top]?.[1]) values[top] = values[top]!.with(1, null);
  const grids = [gridOf(values, { sheet: 'TTHC', merges })];
  if (second.where === 'apart') {
    const place = { sheet: 'Bảng 2', top: 2, header };
    grids.push(gridOf([header, ...bodyOf(layout, second.rows, place, drawn)], { sheet: place.sheet }));
  }
  return { grids, drawn };
}

const INFO = gridOf(
  [
    ['Mã đơn vị', 'ttpvhcc'],
    ['Kỳ báo cáo', 'Tháng 4'],
    ['Năm', 2026],
  ],
  {
    sheet: 'Thông tin',
  },
);
const TASKS = gridOf([
  ['Mã', 'Tình trạng', 'Tỷ lệ hoàn thành (%)'],
  ['III.7', 'Đang thực hiện', 50],
]);

function readOf(grids: Grid[]): { sheet: Sheet; findings: Finding[] } {
  const sheet = parseSheet(workbookOf(INFO, TASKS, ...grids), 'ttpvhcc.xlsx', '', plan, april.key);
  const unit = unitNamed(plan, sheet.unit!);
  const subject = { sheet, plan, rules, unit, expected: april, period: april, today: april.to, before: {} };
  return { sheet, findings: checkSheet(subject) };
}

/** Whether a finding stands at the row, at its table, or at the column that its number is in. */
function isAbout({ cell, sheet, message }: Finding, at: Drawn): boolean {
  if (sheet !== at.sheet || cell === null) return false;
  const [row, column] = placeOf(cell);
  if (message.startsWith('Thêm một bảng')) return row <= at.row;
  return at.kind === 'beside' ? column === COUNTS.length + 3 && row <= at.row : row === at.row;
}

/** A part of nothing that is counted is counted itself. */
function isField({ kind, below }: Drawn): boolean {
  return (
    kind === 'field' || kind === 'nameless' || (kind === 'part' && below !== 'field' && below !== 'nameless')
  );
}

/** What tells that numbers of the table do not go together, or could not be read. */
const DOUBTS = /^CC(?:202|604|609)$/;

function isTotalOf(total: ProcedureRow, fields: ProcedureRow[]): boolean {
  return COUNTS.every((count) => {
    const values = fields.map(({ counts }) => counts[count].value ?? 0);
    return (total.counts[count].value ?? 0) === values.reduce((sum, value) => sum + value, 0);
  });
}

it('each row with a number is counted, known as a sum or a part, or told; what is counted is a field', () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const { grids, drawn: all } = drawn(layout);
      const { sheet, findings } = readOf(grids);
      const table = sheet.procedures!;
      const { fields, total, sums } = table;
      const known = new Set([
        ...[...fields, ...(total ? [total] : [])].map(({ row }) => row),
        ...sums.flatMap(({ whole, parts }) => [whole.row, ...parts.map(({ row }) => row)]),
      ]);
      const counted = new Set(fields.map(({ row }) => row));
      const silent = all.filter((at) => !findings.some((finding) => isAbout(finding, at)));
      const faults = silent.filter(
        (at) =>
          at.sheet !== table.sheet ||
          !known.has(at.row) ||
          (at.kind !== 'beside' && counted.has(at.row) !== isField(at)),
      );
      if (total && !isTotalOf(total, fields) && !findings.some(({ code }) => DOUBTS.test(code)))
        throw new Error('the total is another one');
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
    }),
    { numRuns: 120, seed: 9 },
  );
});
