/**
 * The worksheets of the plan's workbook, their columns, and the words in their cells: one table, by which the workbook
 * is written and read back. A column is known by its head, wherever a person moved it to.
 */
import type { Indicator } from '../model/indicator.ts';
import type { ReportPart } from '../model/plan.ts';
import { PART_TITLES } from '../text/labels.ts';
import type { Doubt, DoubtAbout } from './imported.ts';

export type BookSheet = DoubtAbout['sheet'] | 'doubts';

/** In the order of the workbook. */
export const SHEETS: Readonly<Record<BookSheet, string>> = {
  plan: 'Kế hoạch',
  sections: 'Mục',
  tasks: 'Nhiệm vụ',
  units: 'Đơn vị',
  indicators: 'Chỉ tiêu',
  doubts: 'Cần xem',
};

/** Labels of the first worksheet, one a row. */
export const PLAN_LABELS = {
  year: 'Năm',
  number: 'Số, ký hiệu',
  day: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  title: 'Tên kế hoạch',
  effect: 'Có hiệu lực từ ngày',
  file: 'Tệp bản gốc',
} as const;
export type PlanLabel = keyof typeof PLAN_LABELS;

/**
 * What a column is for: words of the plan or its facts, which a person edits (`open`); what a person decides
 * (`answer`); what is told and never read as the plan (`output`); what only the program reads (`hidden`).
 */
export type ColumnRole = 'open' | 'answer' | 'output' | 'hidden';

export interface BookColumn {
  label: string;
  role: ColumnRole;
  width: number;
  /** What can be chosen. @see Choice */
  choices?: readonly string[];
}

const open = (label: string, width: number, choices?: readonly string[]): BookColumn => ({
  label,
  role: 'open',
  width,
  ...(choices ? { choices } : {}),
});
const answer = (label: string, width: number, choices?: readonly string[]): BookColumn => ({
  ...open(label, width, choices),
  role: 'answer',
});
const output = (label: string, width: number): BookColumn => ({ label, role: 'output', width });
const hidden = (label: string): BookColumn => ({ label, role: 'hidden', width: 10 });

export const SEEN = 'x';
export const YES_NO = ['có', 'không'] as const;
export const ALL_UNITS = 'tất cả các đơn vị phải báo cáo';

/** The parts of the report as they are chosen: a drop-down has its choices between commas. */
export const PART_WORDS: Readonly<Record<ReportPart, string>> = {
  ...PART_TITLES,
  steering: 'Chỉ đạo điều hành',
  '6': 'Chính quyền số',
};

export const KIND_WORDS = { unit: 'đơn vị', class: 'nhóm' } as const;

export const OP_WORDS: Readonly<Record<Indicator['op'], string>> = { '>=': '≥', '>': '>', '=': '=' };
export const MEASURE_WORDS: Readonly<Record<Indicator['measure'], string>> = {
  period: 'trong kỳ',
  cumulative: 'cộng dồn từ đầu năm',
  snapshot: 'đến cuối kỳ',
  yearly: 'cả năm',
};
export const MEASURED_IN: Readonly<Record<Indicator['unit'], string>> = { '%': '%', index: 'điểm' };

export const WEIGHT_WORDS: Readonly<Record<Doubt['weight'], string>> = {
  must: 'Phải trả lời',
  look: 'Nên xem',
};

export const COLUMNS = {
  sections: {
    id: open('Mã', 8),
    numeral: open('Số in', 8),
    title: open('Tên mục', 60),
    parent: open('Thuộc mục', 10),
    part: answer('Lĩnh vực', 34, Object.values(PART_WORDS)),
    place: output('Chỗ trong bản gốc', 24),
    lines: hidden('Dòng bản gốc'),
  },
  tasks: {
    id: open('Mã', 8),
    section: open('Mục', 7),
    tt: open('TT', 6),
    title: open('Nội dung, công việc', 44),
    product: open('Kết quả, sản phẩm', 24),
    leadText: open('Cơ quan chủ trì', 24),
    leadRead: output('Hiểu là (chủ trì)', 22),
    leadSettled: answer('Đơn vị chốt', 20),
    supportText: open('Cơ quan phối hợp', 24),
    dueText: open('Thời gian thực hiện', 20),
    dueRead: output('Hiểu là (thời hạn)', 22),
    dueSettled: answer('Hạn chốt', 14),
    seen: answer('Đã xem', 7, [SEEN]),
    place: output('Chỗ trong bản gốc', 20),
    lines: hidden('Dòng bản gốc'),
    dueYear: hidden('Năm ở đầu cột'),
    mark: hidden('Dấu'),
  },
  units: {
    kind: open('Loại', 8, Object.values(KIND_WORDS)),
    id: open('Mã', 16),
    name: open('Tên', 38),
    short: open('Tên ngắn', 18),
    aliases: open('Tên khác', 40),
    mustReport: answer('Phải báo cáo', 10, YES_NO),
    keepsProcedures: answer('Báo cáo TTHC', 10, YES_NO),
    symbol: answer('Ký hiệu', 10),
    head: answer('Người đứng đầu', 24),
    members: answer('Gồm', 40),
  },
  indicators: {
    id: open('Mã', 8),
    task: open('Nhiệm vụ', 10),
    section: open('Mục', 7),
    name: open('Chỉ tiêu', 44),
    op: answer('So sánh', 8, Object.values(OP_WORDS)),
    target: answer('Mục tiêu', 9),
    unit: answer('Đơn vị tính', 9, Object.values(MEASURED_IN)),
    numerator: answer('Tử số là gì', 32),
    denominator: answer('Mẫu số là gì', 32),
    counted: answer('Đếm gì', 12),
    reporters: answer('Đơn vị báo cáo', 28),
    measure: answer('Cách tính', 20, Object.values(MEASURE_WORDS)),
    outOfScope: answer('Ngoài phạm vi', 9, [SEEN]),
  },
  doubts: {
    weight: output('Mức', 13),
    place: output('Chỗ trong bản gốc', 24),
    at: output('Ô cần xem', 34),
    question: output('Câu hỏi', 60),
    hint: output('Gợi ý', 44),
    seen: answer('Đã xem', 8, [SEEN]),
    mark: hidden('Dấu ô'),
    asked: hidden('Dấu câu hỏi'),
  },
} as const satisfies Record<Exclude<BookSheet, 'plan'>, Record<string, BookColumn>>;

export type TableSheet = keyof typeof COLUMNS;
export type Field<S extends TableSheet> = keyof (typeof COLUMNS)[S] & string;

/** The columns of a worksheet, in their order. */
export function columnsOf<S extends TableSheet>(sheet: S): [field: Field<S>, column: BookColumn][] {
  return Object.entries(COLUMNS[sheet]) as [Field<S>, BookColumn][];
}

/** The column in which a doubt is settled. */
export function settlingField(about: DoubtAbout): string {
  if (about.sheet === 'sections') return about.field === 'field' ? 'part' : about.field;
  if (about.sheet !== 'tasks') return about.field;
  const settled: Partial<Record<typeof about.field, Field<'tasks'>>> = {
    lead: 'leadSettled',
    due: 'dueSettled',
    support: 'supportText',
  };
  return settled[about.field] ?? about.field;
}
