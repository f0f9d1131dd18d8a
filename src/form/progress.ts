/** Worksheet "Tiến độ": the unit's tasks, a row each, under the titles of their sections. */
import type { Workbook, Worksheet } from 'exceljs';
import { type Plan, type Section, type Task, tasksOf } from '../model/plan.ts';
import {
  COLUMNS,
  type Column,
  PLAN_COLUMNS,
  type PlanColumn,
  STATUSES,
  TOLD_COLUMNS,
} from '../model/sheet.ts';
import { rowHeight } from '../ooxml/spreadsheet/heights.ts';
import { COLUMN_LABELS, PROGRESS_SHEET, STATUS_LABELS } from '../text/labels.ts';
import { addArising } from './arising.ts';
import type { TaskCarriedOver } from './carryOver.ts';
import {
  carriedCell,
  DATE_FORMAT,
  givenCell,
  headerCell,
  lock,
  openCell,
  sectionCell,
  setPage,
  setWidths,
  TEXT_FORMAT,
  write,
} from './look.ts';
import type { FormRequest } from './request.ts';
import { ANY_DAY, addRule, type Rule } from './rules.ts';
import { periodLine, sendingLine } from './sending.ts';

const HEADER_ROW = 6;

interface Look {
  /** In characters. */
  width: number;
  centred?: true;
  /** Of numbers; text without one. */
  format?: string;
}

/** Fitted to the width of a landscape A4 page they can still be read on paper. Never 9: exceljs forgets that width. */
const LOOKS: Record<Column, Look> = {
  id: { width: 6, centred: true },
  tt: { width: 4.5, centred: true },
  title: { width: 29 },
  product: { width: 18 },
  dueText: { width: 13 },
  status: { width: 14.5, centred: true },
  percent: { width: 9.5, centred: true, format: '0%' },
  doneOn: { width: 11, centred: true, format: DATE_FORMAT },
  proof: { width: 17 },
  result: { width: 21 },
  difficulty: { width: 15.5 },
  proposal: { width: 13 },
  next: { width: 13.5 },
  person: { width: 11 },
  note: { width: 10 },
};
const WIDTHS = COLUMNS.map((column) => LOOKS[column].width);

const STATUS_NAMES = STATUSES.map((status) => STATUS_LABELS[status]);

/** Rules and prompts of the columns that people get wrong. @param level what the commune is */
const rulesFor = (level: string): Partial<Record<Column, Rule>> => ({
  status: {
    check: { type: 'list', formulae: [`"${STATUS_NAMES.join(',')}"`] },
    error: `Chỉ chọn một trong năm tình trạng: ${STATUS_NAMES.join('; ')}.`,
    prompt: [
      COLUMN_LABELS.status,
      'Bấm mũi tên để chọn. Nhiệm vụ thường xuyên: chọn "Đang thực hiện" và ghi kết quả trong kỳ, hoặc "Không phát sinh". Dòng nào cũng phải có tình trạng.',
    ],
  },
  percent: {
    check: { type: 'decimal', operator: 'between', formulae: [0, 1] },
    error: 'Tỷ lệ phải từ 0% đến 100%. Ví dụ gõ: 60%',
    prompt: [COLUMN_LABELS.percent, 'Từ 0% đến 100%, ví dụ 60%. Có thể để trống. "Hoàn thành" thì là 100%.'],
  },
  doneOn: {
    check: ANY_DAY,
    error: 'Ngày không đúng. Gõ ngày/tháng/năm, ví dụ 28/01/2026.',
    prompt: [
      COLUMN_LABELS.doneOn,
      'Chỉ ghi khi đã hoàn thành: ngày ký văn bản hoặc ngày xong việc, dạng ngày/tháng/năm.',
    ],
  },
  proof: {
    prompt: [
      'Văn bản, sản phẩm',
      'Ghi đủ tên loại, số, ký hiệu và ngày. Ví dụ: Kế hoạch số 12/KH-UBND ngày 28/01/2026',
    ],
  },
  result: {
    prompt: [
      COLUMN_LABELS.result,
      `Việc đã làm và số liệu trong kỳ này, viết thành câu để đưa được vào báo cáo của ${level}.`,
    ],
  },
  difficulty: {
    prompt: ['Khó khăn, nguyên nhân', 'Bắt buộc khi nhiệm vụ quá hạn: vì sao chậm, đến khi nào thì xong.'],
  },
});

/** Worksheet "Tiến độ" (contract §5). */
export async function addProgress(workbook: Workbook, request: FormRequest): Promise<void> {
  const sheet = workbook.addWorksheet(PROGRESS_SHEET);
  setWidths(sheet, WIDTHS);
  addTitle(sheet, request);
  for (const [index, column] of COLUMNS.entries())
    headerCell(sheet.getCell(HEADER_ROW, index + 1), COLUMN_LABELS[column]);
  const labels = COLUMNS.map((column) => COLUMN_LABELS[column]);
  sheet.getRow(HEADER_ROW).height = rowHeight(labels, WIDTHS, { bold: true });

  let row = HEADER_ROW;
  for (const { section, tasks } of bySection(request.plan, request.unit.id)) {
    addSection(sheet, ++row, section);
    for (const task of tasks) addTask(sheet, ++row, task, request.before?.tasks.get(task.id));
  }
  row = addArising(sheet, row, LOOKS);
  const first = HEADER_ROW + 2;
  const rules = rulesFor(request.settings.commune.level);
  for (const [index, column] of COLUMNS.entries()) {
    const rule = rules[column];
    if (rule && row >= first)
      addRule(sheet, { top: first, left: index + 1, bottom: row, right: index + 1 }, rule);
  }
  addSignatures(sheet, row + 2);

  sheet.views = [
    {
      state: 'frozen',
      xSplit: COLUMNS.indexOf('title') + 1,
      ySplit: HEADER_ROW,
      zoomScale: 90,
      activeCell: sheet.getCell(first, COLUMNS.indexOf('status') + 1).address,
    },
  ];
  setPage(sheet, { unit: request.unit, headerRow: HEADER_ROW });
  await lock(sheet);
}

/** Sections without a task of this unit are left out. */
function bySection(plan: Plan, unit: string): { section: Section; tasks: Task[] }[] {
  const tasks = tasksOf(plan, unit);
  return plan.sections
    .map((section) => ({ section, tasks: tasks.filter((task) => task.section === section.id) }))
    .filter((group) => group.tasks.length > 0);
}

function addTitle(sheet: Worksheet, request: FormRequest): void {
  const { commune } = request.settings;
  write(sheet.getCell('A1'), `UBND ${commune.level} ${commune.name}`.toUpperCase());
  write(sheet.getCell('A2'), request.unit.name.toUpperCase(), { bold: true });
  const lines = [
    ['BIỂU TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH', { bold: true, size: 14 }],
    [[periodLine(request), sendingLine(request)].filter(Boolean).join(' – '), { italic: true }],
  ] as const;
  for (const [index, [text, look]] of lines.entries()) {
    sheet.mergeCells(3 + index, 1, 3 + index, COLUMNS.length);
    write(sheet.getCell(3 + index, 1), text, { ...look, align: 'center' });
  }
  sheet.getRow(3).height = 24;
}

function addSection(sheet: Worksheet, row: number, section: Section): void {
  const said: Partial<Record<Column, string>> = { tt: section.id, title: section.title };
  for (const [index, column] of COLUMNS.entries())
    sectionCell(sheet.getCell(row, index + 1), said[column] ?? '', column === 'tt' ? 'center' : 'left');
  sheet.getRow(row).height = 20;
}

function addTask(sheet: Worksheet, row: number, task: Task, before: TaskCarriedOver = {}): void {
  const given: Record<PlanColumn, string> = task;
  const cellOf = (column: Column) => sheet.getCell(row, COLUMNS.indexOf(column) + 1);
  const alignOf = (column: Column) => (LOOKS[column].centred ? 'center' : 'left');
  for (const column of PLAN_COLUMNS) givenCell(cellOf(column), given[column], alignOf(column));
  const carried: Partial<Record<Column, string | number | Date>> = {
    ...before,
    ...(before.doneOn && { doneOn: new Date(`${before.doneOn}T00:00:00Z`) }),
  };
  for (const column of TOLD_COLUMNS) {
    const [format, value] = [LOOKS[column].format ?? TEXT_FORMAT, carried[column]];
    if (value === undefined) openCell(cellOf(column), format, alignOf(column));
    else carriedCell(cellOf(column), value, format, alignOf(column));
  }
  const wrapped: { [C in Column]?: string | undefined } = {
    ...given,
    proof: before.proof,
    person: before.person,
  };
  const texts = COLUMNS.map((column) => wrapped[column] ?? '');
  sheet.getRow(row).height = rowHeight(texts, WIDTHS, { least: 2 });
}

function addSignatures(sheet: Worksheet, row: number): void {
  for (const [column, title] of [
    ['title', 'NGƯỜI LẬP BIỂU'],
    ['proposal', 'THỦ TRƯỞNG ĐƠN VỊ'],
  ] as const) {
    const at = COLUMNS.indexOf(column) + 1;
    write(sheet.getCell(row, at), title, { bold: true, align: 'center' });
    const name = sheet.getCell(row + 4, at);
    write(name, '', { bold: true, align: 'center', look: { protection: { locked: false } } });
  }
}
