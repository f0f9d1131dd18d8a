/** The tasks of the plan's workbook: rows may be sorted, inserted, deleted, copied; an id stays with its row. */
import { fold, oneLine } from '../text/fold.ts';
import type { BookSection, BookTask } from './book.ts';
import { type BookTableRead, textIn } from './bookGrid.ts';
import { markOf, printedWords } from './bookMarks.ts';
import { type BookReading, type FieldRow, isMarked, placeOf } from './bookReading.ts';
import { COLUMNS, SHEETS } from './bookShape.ts';

const SHEET = SHEETS.tasks;

/** Tasks in the order of their rows. A section that is not there is added: what stands in it is not lost. */
export function readTasks(
  table: BookTableRead,
  reading: BookReading,
  sections: BookSection[],
  file: string,
): BookTask[] {
  const rows = reading.rowsOf('tasks', table);
  const ids = idsOf(rows, reading);
  const ours = new Set<string>(Object.values(COLUMNS.tasks).map(({ label }) => fold(label)));
  const besides = table.heads.filter(({ label }) => !ours.has(fold(label)));
  return rows.map((row, index) => {
    const id = ids[index]!;
    const { cells } = table.rows[index]!;
    const beside = besides
      .map(({ label, column }) => ({ head: label, text: textIn(cells.get(column)) }))
      .filter(({ text }) => text !== '');
    const task = readTask(row, id, file, beside);
    reading.place('tasks', id, row);
    tellAmiss(row, task, reading);
    if (!sections.some((section) => section.id === task.section)) {
      reading.ask(
        'structure',
        SHEET,
        row.at('section'),
        `${id}: ${task.section === '' ? 'chưa ghi thuộc mục nào' : `mục “${task.section}” không có trong trang ${SHEETS.sections}`}.`,
        `Chọn một mã ở trang ${SHEETS.sections}, hoặc thêm mục ấy vào đó.`,
        [id],
      );
      sections.push({ ...NO_SECTION, id: task.section, title: task.section || 'Chưa rõ mục' });
    }
    return task;
  });
}

const NO_SECTION = {
  numeral: '',
  parent: undefined,
  part: undefined,
  place: { file: '', words: '' },
} as const;

function readTask(row: FieldRow<'tasks'>, id: string, file: string, beside: BookTask['beside']): BookTask {
  const year = Number(row.text('dueYear'));
  const task: BookTask = {
    id,
    section: row.text('section'),
    tt: row.text('tt'),
    title: row.text('title'),
    product: row.text('product'),
    leadText: row.text('leadText'),
    supportText: row.text('supportText'),
    dueText: row.text('dueText'),
    ...(year > 0 ? { dueYear: year } : {}),
    beside,
    place: placeOf(row.text('place'), row.text('lines'), file),
    leadSettled: row.text('leadSettled'),
    dueSettled: row.text('dueSettled'),
    seen: false,
  };
  return { ...task, seen: isMarked(row.text('seen')) && isAsWritten(task, row.text('mark')) };
}

/** Whether the printed words are those that the mark was made of; a row without one is a person's own. */
function isAsWritten(task: BookTask, mark: string): boolean {
  return mark === '' || mark === markOf(printedWords(task));
}

/** The id of each row: its own; else section and TT; a copy of one that stands above has one that nobody has. */
function idsOf(rows: FieldRow<'tasks'>[], reading: BookReading): string[] {
  const taken = new Set(rows.map((row) => row.text('id')));
  const given = new Set<string>();
  return rows.map((row, index) => {
    const own = row.text('id');
    if (own !== '' && !given.has(own)) {
      given.add(own);
      return own;
    }
    const [section, tt] = [row.text('section'), row.text('tt')];
    const wanted = own || (tt.startsWith(`${section}.`) ? tt : `${section}.${tt || index + 1}`);
    let id = wanted;
    for (let copy = 2; taken.has(id) || given.has(id); copy++) id = `${wanted}-${copy}`;
    given.add(id);
    if (own !== '' || tt === '' || id !== wanted)
      reading.ask(
        'structure',
        SHEET,
        row.at('id'),
        own !== ''
          ? `hai dòng cùng mã ${own}.`
          : tt === ''
            ? `dòng “${beginning(row.text('title'))}” chưa có mã và TT.`
            : `dòng mới có TT ${tt}, mã ${wanted} đã có dòng khác.`,
        'Ghi vào cột Mã một mã chưa có, ví dụ III.13; dòng thừa thì xóa.',
        [id],
      );
    return id;
  });
}

function beginning(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** What a person or a program has done to a row that may have changed what it means. */
function tellAmiss(row: FieldRow<'tasks'>, { id, title }: BookTask, reading: BookReading): void {
  const ask = (
    kind: 'structure' | 'retyped',
    field: 'title' | 'tt' | 'dueText',
    message: string,
    hint: string,
  ) => reading.ask(kind, SHEET, row.at(field), `${id}: ${message}`, hint, [id]);
  if (title === '')
    ask('structure', 'title', 'chưa có nội dung công việc.', 'Ghi nội dung, hoặc xóa cả dòng.');
  if (row.cell('title').isStruck)
    ask(
      'structure',
      'title',
      'nội dung có chữ gạch ngang: nhiệm vụ còn hay đã bỏ?',
      'Còn thì bỏ gạch ngang; đã bỏ thì xóa cả dòng.',
    );
  const [tt, due] = [row.cell('tt'), row.cell('dueText')];
  if (tt.retyped && /\D/.test(tt.text))
    ask('retyped', 'tt', `TT đã thành số ${tt.text}; bản kế hoạch có thể ghi khác, như 1.10.`, AGAIN);
  if (due.retyped)
    ask(
      'retyped',
      'dueText',
      `thời hạn đã bị đổi thành ${due.retyped === 'day' ? `ngày ${due.text}` : `số ${due.text}`}; bản kế hoạch có thể ghi khác, như 6/2026.`,
      AGAIN,
    );
}

const AGAIN = "So với bản gốc rồi gõ lại, thêm dấu nháy đơn ở trước, ví dụ: '6/2026";
