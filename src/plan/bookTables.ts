/** The tables of the plan's workbook, laid out: what stands in each cell, how it looks and where it leads. */
import { addressOf } from '../model/address.ts';
import type { BookTask, PlanBook } from './book.ts';
import type { BookLook } from './bookLooks.ts';
import { classRow, doubtRow, indicatorRow, type Row, sectionRow, taskRow, unitRow } from './bookRows.ts';
import {
  type BookColumn,
  columnsOf,
  PLAN_LABELS,
  SHEETS,
  settlingField,
  type TableSheet,
} from './bookShape.ts';
import type { Doubt, DoubtAbout } from './imported.ts';
import { type BookDoubt, understandBook } from './understandBook.ts';

export interface LaidCell {
  text: string;
  look: BookLook;
  /** "'Nhiệm vụ'!H15" */
  link?: string;
}

export interface LaidColumn extends Omit<BookColumn, 'choices'> {
  choices?: readonly string[] | string;
  /** Whether anything else may be typed, too. */
  choicesOpen?: boolean;
}

export interface BookTable {
  name: string;
  /** One line above the table. */
  guide: string;
  /** Columns that stay in sight. */
  frozen: number;
  columns: LaidColumn[];
  rows: LaidCell[][];
}

/** Above each table: a line of what it is, then its head. */
const FIRST_ROW = 3;
/** On the first worksheet. */
const FIRST_LABEL = 3;

const GUIDES: Record<TableSheet, string> = {
  sections: 'Các mục của kế hoạch. Chọn phần của báo cáo nói về mục ấy.',
  tasks:
    'Mỗi dòng một nhiệm vụ. Chữ in trong kế hoạch ở ô trắng; cchc hiểu thế nào ở ô xám; hiểu sai thì ghi vào Đơn vị chốt, Hạn chốt.',
  units: 'Đơn vị chủ trì, báo cáo; và các nhóm (“Các phòng chuyên môn”), mỗi nhóm gồm những đơn vị nào.',
  indicators: 'Chỉ tiêu có số liệu. Tỷ lệ bằng tử số chia mẫu số.',
  doubts: 'Đỏ: phải trả lời. Vàng: nên xem; đúng rồi thì ghi x vào cột Đã xem.',
};
const FROZEN: Record<TableSheet, number> = { sections: 0, tasks: 4, units: 3, indicators: 1, doubts: 0 };

/** In the order of the workbook; the doubts are the last. */
export function bookTables(book: PlanBook): BookTable[] {
  const { tasks: understood, doubts, looked } = understandBook(book);
  const byId = new Map(understood.map((task) => [task.id, task]));
  const asked = weights(doubts);
  const heads = [...new Set(book.tasks.flatMap(({ beside }) => beside.map(({ head }) => head)))];
  const places = placesIn(book);
  const sections = table(
    'sections',
    book.sections.map((section) => sectionRow(section, book)),
    (field, row) => asked.get(`sections ${row.id} ${field}`),
  );
  const tasks = table(
    'tasks',
    book.tasks.map((task) => taskRow(task, byId.get(task.id)!, book)),
    (field, row) => asked.get(`tasks ${row.id} ${field}`),
  );
  const units = table(
    'units',
    [...book.units.map(unitRow), ...book.classes.map((each) => classRow(each, book.units))],
    (field, row) => asked.get(`units ${row.id || row.name} ${field}`),
  );
  const indicators = table(
    'indicators',
    book.indicators.map((indicator) => indicatorRow(indicator, book.units)),
    (field, row) => asked.get(`indicators ${row.id} ${field}`),
  );
  return [
    sections,
    withBeside(withChoices(tasks, book), book.tasks, heads),
    units,
    indicators,
    doubtTable(doubts, looked, book, places),
  ];
}

/** The weightiest doubt about each cell, by worksheet, id and field. */
function weights(doubts: BookDoubt[]): Map<string, Doubt['weight']> {
  const asked = new Map<string, Doubt['weight']>();
  for (const { weight, about, tasks, rows } of doubts) {
    if (about.sheet === 'plan') continue;
    const ids = rows ?? (about.sheet === 'tasks' && tasks.length > 0 ? tasks : [about.id]);
    for (const id of ids) {
      const key = `${about.sheet} ${id} ${settlingField(about)}`;
      if (asked.get(key) !== 'must') asked.set(key, weight);
    }
  }
  return asked;
}

function table<S extends TableSheet>(
  sheet: S,
  rows: Row<S>[],
  weightOf: (field: string, row: Row<S> & { id?: string; name?: string }) => Doubt['weight'] | undefined,
): BookTable {
  const columns = columnsOf(sheet);
  return {
    name: SHEETS[sheet],
    guide: GUIDES[sheet],
    frozen: FROZEN[sheet],
    columns: columns.map(([, column]) => column),
    rows: rows.map((row) =>
      columns.map(([field, { role }]) => ({ text: row[field] ?? '', look: weightOf(field, row) ?? role })),
    ),
  };
}

/** Sections and units are chosen from their worksheets. */
function withChoices(tasks: BookTable, { sections, units }: PlanBook): BookTable {
  const column = (sheet: 'sections' | 'units', field: string, count: number) => {
    const at = columnsOf(sheet).findIndex(([name]) => name === field) + 1;
    const letters = addressOf(1, at).slice(0, -1);
    return `'${SHEETS[sheet]}'!$${letters}$${FIRST_ROW}:$${letters}$${FIRST_ROW + Math.max(count, 1) - 1}`;
  };
  const from: Partial<Record<string, string>> = {
    Mục: column('sections', 'id', sections.length),
    'Đơn vị chốt': column('units', 'name', units.length),
  };
  return {
    ...tasks,
    columns: tasks.columns.map((each) => {
      const choices = from[each.label];
      return choices === undefined ? each : { ...each, choices, choicesOpen: true };
    }),
  };
}

/** Columns of the office's own table, after ours. */
function withBeside(tasks: BookTable, of: BookTask[], heads: string[]): BookTable {
  const columns = heads.map((label): LaidColumn => ({ label, role: 'open', width: 20 }));
  return {
    ...tasks,
    columns: [...tasks.columns, ...columns],
    rows: tasks.rows.map((cells, index) => [
      ...cells,
      ...heads.map(
        (head): LaidCell => ({
          text: of[index]!.beside.filter((each) => each.head === head)
            .map(({ text }) => text)
            .join('\n'),
          look: 'open',
        }),
      ),
    ]),
  };
}

/** Where what a doubt is about stands. */
function placesIn(book: PlanBook): (about: DoubtAbout) => string | undefined {
  const rowsOf = (ids: string[]) => new Map(ids.map((id, index) => [id, FIRST_ROW + index]));
  const rows = {
    sections: rowsOf(book.sections.map(({ id }) => id)),
    tasks: rowsOf(book.tasks.map(({ id }) => id)),
    units: rowsOf([...book.units.map(({ id }) => id), ...book.classes.map(({ wording }) => wording)]),
    indicators: rowsOf(book.indicators.map(({ id }) => id)),
  };
  return (about) => {
    if (about.sheet === 'plan') {
      const index = Object.keys(PLAN_LABELS).indexOf(about.field);
      return index < 0 ? undefined : `'${SHEETS.plan}'!${addressOf(FIRST_LABEL + index, 2)}`;
    }
    const row = rows[about.sheet].get(about.id);
    const column = columnsOf(about.sheet).findIndex(([field]) => field === settlingField(about));
    return row === undefined ? undefined : `'${SHEETS[about.sheet]}'!${addressOf(row, column + 1)}`;
  };
}

/** What must be answered comes first, what a person has looked at last; of each the order stays. */
function doubtTable(
  doubts: BookDoubt[],
  looked: BookDoubt[],
  book: PlanBook,
  placeOf: (about: DoubtAbout) => string | undefined,
): BookTable {
  const weighing = (wanted: Doubt['weight']) => doubts.filter(({ weight }) => weight === wanted);
  const columns = columnsOf('doubts');
  const laid = (doubt: BookDoubt, isLooked: boolean) => {
    const row = doubtRow(doubt, isLooked, book);
    const link = placeOf(doubt.about);
    return columns.map(([field, { role }]): LaidCell => {
      const text = row[field] ?? '';
      const fill = isLooked ? 'look' : doubt.weight;
      if (field === 'at' && link !== undefined) return { text, look: `${fill}Link`, link };
      return { text, look: role === 'output' ? (isLooked ? 'output' : fill) : role };
    });
  };
  return {
    name: SHEETS.doubts,
    guide: doubts.length === 0 ? 'Không còn chỗ nào cần xem.' : GUIDES.doubts,
    frozen: 0,
    columns: columns.map(([, column]) => column),
    rows: [
      ...[...weighing('must'), ...weighing('look')].map((doubt) => laid(doubt, false)),
      ...looked.map((doubt) => laid(doubt, true)),
    ],
  };
}
