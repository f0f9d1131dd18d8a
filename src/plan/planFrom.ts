/** The plan that its workbook tells, with what it leaves open: every task of the workbook is one of the plan's. */
import type { Plan, PlanQuestion, QuestionKind, TaskCell } from '../model/plan.ts';
import type { PlanBook } from './book.ts';
import type { BookReading } from './bookReading.ts';
import { SHEETS, settlingField } from './bookShape.ts';
import type { Doubt } from './imported.ts';
import { type BookDoubt, understandBook } from './understandBook.ts';

/** @param file the workbook as people name it: "ke-hoach/2026.xlsx" */
export function planFrom({ book, reading }: { book: PlanBook; reading: BookReading }, file: string): Plan {
  const { year, document, sections, units, classes, indicators } = book;
  const { tasks, doubts } = understandBook(book);
  return {
    year,
    document,
    sections: sections.map(({ id, numeral, title, parent, part, place }) => ({
      id,
      numeral: printedAs(id, numeral, parent),
      title,
      ...(part === undefined ? {} : { part }),
      ...(place.lines ? { line: place.lines[0] } : {}),
    })),
    tasks,
    units,
    indicators,
    workbook: {
      file,
      sheets: Object.values(SHEETS),
      questions: [...reading.questions, ...doubts.flatMap((doubt) => questionsOf(doubt, reading))],
      classes: classes.map(({ wording }) => wording),
      tasks: taskPlaces(book, reading),
    },
  };
}

/** The numeral with those that it stands under, as ids have them: another than the id only where it is printed twice. */
function printedAs(id: string, numeral: string, parent: string | undefined): string {
  if (numeral === '' || id === numeral) return id;
  return parent === undefined ? numeral : `${parent}.${numeral}`;
}

/** A doubt, in each cell in which it is settled. A deadline that was guessed is told by its own check (CC704). */
function questionsOf(doubt: BookDoubt, reading: BookReading): PlanQuestion[] {
  const { about, weight, question, hint, tasks, ofEach, rows } = doubt;
  if (ofEach !== undefined && weight === 'look' && about.sheet === 'tasks' && about.field === 'due')
    return [];
  const kind = kindOf(doubt);
  const ofTask = aboutTask(about);
  if (about.sheet === 'plan') {
    const isOwn = about.field === 'structure';
    const cell = reading.cellAt(isOwn ? `doubt ${question}` : `plan ${about.field}`);
    return [{ kind, sheet: isOwn ? SHEETS.doubts : SHEETS.plan, cell, tasks, message: question, hint }];
  }
  const sheet = SHEETS[about.sheet];
  const cellOf = (id: string) => reading.cellOf(about.sheet, id, settlingField(about));
  if (ofEach === undefined) {
    const isNamed = tasks.every((task) => question.includes(task));
    const message = isNamed ? question : `${question} Ở ${tasks.join(', ')}.`;
    return [{ kind, sheet, cell: cellOf(about.id), tasks, about: ofTask, message, hint }];
  }
  return (rows ?? tasks).map((id) => ({
    kind,
    sheet,
    cell: cellOf(id),
    tasks: rows ? [] : [id],
    about: ofTask,
    message: `${rows ? 'chỉ tiêu ' : ''}${id}: ${ofEach}`,
    hint,
  }));
}

/** Who is meant by words for several units is who leads. */
function aboutTask(about: Doubt['about']): TaskCell | undefined {
  if (about.sheet === 'units' && about.field === 'members') return 'lead';
  return about.sheet === 'tasks' && about.field in SETTLED_IN ? (about.field as TaskCell) : undefined;
}

function kindOf({ weight, about }: Doubt): QuestionKind {
  if (weight === 'look') return 'look';
  if (about.sheet === 'units' && about.field === 'members') return 'class';
  if (about.sheet === 'plan' || about.sheet === 'sections') return 'structure';
  const isOfTask = about.sheet === 'tasks' && ['tt', 'section', 'title'].includes(about.field);
  return isOfTask ? 'structure' : 'answer';
}

/** The cells of a task in which its findings are mended. */
const SETTLED_IN: Readonly<Record<TaskCell, string>> = {
  title: 'title',
  lead: 'leadSettled',
  support: 'supportText',
  due: 'dueSettled',
};

function taskPlaces({ tasks }: PlanBook, reading: BookReading): NonNullable<Plan['workbook']>['tasks'] {
  const rows: Record<string, number> = {};
  const columns: Partial<Record<TaskCell, number>> = {};
  for (const { id } of tasks) rows[id] = reading.placeOf('tasks', id, '').row!;
  for (const [cell, field] of Object.entries(SETTLED_IN) as [TaskCell, string][]) {
    const { column } = reading.placeOf('tasks', '', field);
    if (column !== undefined) columns[cell] = column;
  }
  return { sheet: SHEETS.tasks, rows, columns };
}
