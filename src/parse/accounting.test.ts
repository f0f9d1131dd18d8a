/**
 * Nothing is lost without a word: whatever a unit writes in or beside a progress table is in what was read of it, or a
 * finding points at it.
 */
import fc from 'fast-check';
import { it } from 'vitest';
import { gridOf, type Value, workbookOf } from '../../test/gridOf.ts';
import { checkSheet } from '../checks/run.ts';
import { addressOf, placeOf } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import { periodOf } from '../model/period.ts';
import { unitNamed } from '../model/plan.ts';
import { type Sheet, TEXT_COLUMNS } from '../model/sheet.ts';
import { COLUMN_LABELS } from '../text/labels.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../workspace/builtIn.ts';
import { parseSheet } from './sheet.ts';

const plan = builtInPlan();
const rules = BUILT_IN_SETTINGS.periods;
const april = periodOf('thang-04', 2026, rules);

/** Headers as units write them, known and not. */
const HEADERS = [
  COLUMN_LABELS.status,
  'Kết quả đạt được',
  'Đã làm được gì',
  'Vướng',
  'Khó khăn',
  'Nguyên nhân',
  'Minh chứng',
  'Văn bản triển khai thêm',
  COLUMN_LABELS.next,
  'Đề xuất',
  COLUMN_LABELS.note,
  COLUMN_LABELS.note,
  'Người theo dõi',
  COLUMN_LABELS.percent,
  'Ngày HT',
  'Tháng 2',
  'Hoàn thành',
  null,
];

type Kind =
  | 'task'
  | 'section'
  | 'sum'
  | 'part'
  | 'more'
  | 'extra'
  | 'outside'
  | 'arisen'
  | 'blank'
  | 'header';

interface Layout {
  headers: Value[];
  hasCodes: boolean;
  /** From top to bottom; a task is the next of the plan's. */
  rows: { kind: Kind; told: (boolean | null)[] }[];
  /** Rows of a second worksheet, which goes on with the first. */
  further: number;
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  headers: fc
    .shuffledSubarray(HEADERS, { minLength: 2 })
    .map((headers) => [COLUMN_LABELS.status, ...headers]),
  hasCodes: fc.boolean(),
  rows: fc.array(
    fc.record({
      kind: fc.constantFrom<Kind>(
        'task',
        'task',
        'task',
        'section',
        'sum',
        'part',
        'more',
        'extra',
        'outside',
        'arisen',
        'blank',
        'header',
      ),
      told: fc.array(fc.boolean(), { minLength: HEADERS.length + 2, maxLength: HEADERS.length + 2 }),
    }),
    { minLength: 3, maxLength: 14 },
  ),
  further: fc.integer({ min: 0, max: 5 }),
});

interface Mark {
  sheet: string;
  row: number;
  column: number;
  text: string;
}

/** The worksheets, and what was written where by the unit. */
function drawn({ headers, hasCodes, rows, further }: Layout): {
  grids: ReturnType<typeof gridOf>[];
  marks: Mark[];
} {
  const marks: Mark[] = [];
  const lead = [...(hasCodes ? [COLUMN_LABELS.id] : []), COLUMN_LABELS.tt, COLUMN_LABELS.title];
  const head = [...lead, ...headers];
  const tasks = plan.tasks.filter(({ section }) => section === 'VI' || section === 'VII');
  let next = 0;
  const drawRow = (sheet: string, at: number, { kind, told }: Layout['rows'][number]): Value[] => {
    if (kind === 'header') return head;
    const task = kind === 'task' ? tasks[next++ % tasks.length] : undefined;
    const named: Record<Exclude<Kind, 'header'>, Value[]> = {
      task: [task?.id ?? null, task?.tt ?? null, task?.title ?? null],
      section: [null, 'VI', plan.sections.find(({ id }) => id === 'VI')!.title],
      sum: [null, null, 'Cộng'],
      part: [null, null, '- Đợt một'],
      more: [null, null, 'Lũy kế từ đầu năm'],
      extra: [null, '9', 'Tập huấn chữ ký số'],
      outside: [null, null, 'Nhiệm vụ phát sinh'],
      arisen: [hasCodes ? 'PS1' : null, null, 'Trực phòng chống bão'],
      blank: [null, null, null],
    };
    const row = hasCodes ? [...named[kind]] : named[kind].slice(1);
    for (const [index, isTold] of told.entries()) {
      const column = lead.length + index;
      // The first is the status.
      const text = isTold ? `Nội dung ${marks.length + 1}.` : null;
      row[column] = index === 0 && kind === 'task' ? 'Đang thực hiện' : text;
      if (text !== null && row[column] === text) marks.push({ sheet, row: at, column: column + 1, text });
    }
    return row;
  };
  const draw = (sheet: string, all: Layout['rows']) => {
    const title = [['PHÒNG KINH TẾ'], ['Tháng 4 năm 2026'], head];
    const body = all.map((row, index) => drawRow(sheet, title.length + 1 + index, row));
    return gridOf([...title, ...body], { sheet });
  };
  const own = rows.map((row, index) => (index === 0 ? { ...row, kind: 'task' as const } : row));
  const grids = [draw('Tiến độ', own)];
  if (further > 0)
    grids.push(
      draw(
        'Phần 2',
        own.slice(0, further).map((row) => ({ ...row, kind: 'task' as const })),
      ),
    );
  return { grids, marks };
}

const READ = [...TEXT_COLUMNS, 'status', 'percent', 'doneOn'] as const;

/** Everything that was read, as one text. */
function readTexts({ progress, arising }: Sheet): string {
  return [...progress!.rows, ...arising].flatMap((row) => READ.map((name) => row[name].text)).join('\n');
}

/** Whether a finding is about that very cell, its column, its row, or its whole worksheet. */
function isAbout({ code, sheet, cell, message }: Finding, mark: Mark): boolean {
  if (sheet !== mark.sheet) return false;
  if (cell === addressOf(mark.row, mark.column)) return true;
  const [row, column] = placeOf(cell);
  if (code === 'CC115' || code === 'CC107') return column === mark.column;
  if (code === 'CC116')
    return cell === null || row === mark.row || (message.includes('cột riêng') && row < mark.row);
  return (code === 'CC401' || code === 'CC403') && row === mark.row;
}

it('every cell that a unit wrote was read, or is told of', () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const { grids, marks } = drawn(layout);
      const sheet = parseSheet(workbookOf(...grids), 'phong-kinh-te.xlsx', '', plan, 'thang-04');
      const unit = unitNamed(plan, sheet.unit!);
      const findings = checkSheet({
        sheet,
        plan,
        rules,
        unit,
        expected: april,
        period: april,
        today: april.to,
        before: {},
      });
      const read = readTexts(sheet);
      const lost = marks.filter(
        (mark) => !read.includes(mark.text) && !findings.some((finding) => isAbout(finding, mark)),
      );
      if (lost.length > 0) throw new Error(JSON.stringify(lost));
    }),
    { numRuns: 80, seed: 9 },
  );
});
