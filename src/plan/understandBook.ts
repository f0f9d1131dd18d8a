/**
 * The plan's workbook understood, anew at each reading: who leads and when each task is due, by the printed words and by
 * what a person settled beside them; and what those words leave open.
 */
import type { Indicator } from '../model/indicator.ts';
import type { Task } from '../model/plan.ts';
import { MANY } from '../text/due/reading.ts';
import { dueWords } from '../text/dueWords.ts';
import { fold, oneLine } from '../text/fold.ts';
import type { BookTask, PlanBook } from './book.ts';
import { questionMark } from './bookMarks.ts';
import { ALL_UNITS } from './bookShape.ts';
import type { Doubt } from './imported.ts';
import { classOf, type LeadRead, leadReader } from './leads.ts';
import { dueOf, splitNames } from './understand.ts';

/** A doubt, with the tasks that it is about. */
export interface BookDoubt extends Doubt {
  tasks: string[];
  /** What is to be said of each of the tasks by itself, where each is settled in a cell of its own. */
  ofEach?: string | undefined;
  /** The rows that it is about, by their ids, where they are not those of the tasks. */
  rows?: string[] | undefined;
  /** It is the document's: the words of the workbook do not tell it again. */
  isKept?: true;
}

export interface UnderstoodBook {
  /** In the order of their sections. */
  tasks: Task[];
  /** Those of the document first, then those of the words as they are now. */
  doubts: BookDoubt[];
  /** Those that a person marked as looked at. */
  looked: BookDoubt[];
}

/** Understands the words of the workbook. */
export function understandBook(book: PlanBook): UnderstoodBook {
  const read = leadReader(book.units, book.classes);
  const order = new Map(book.sections.map(({ id }, index) => [id, index]));
  const position = ({ section }: BookTask) => order.get(section) ?? order.size;
  const understood = [...book.tasks]
    .sort((a, b) => position(a) - position(b))
    .map((task) => understandTask(task, book.year, read));
  const isLooked = lookedAt(book);
  const ofDues = dueDoubts(understood);
  for (const { tasks } of ofDues.filter(isLooked))
    for (const { task } of understood) if (tasks.includes(task.id)) delete task.dueDoubt;
  const ofWords = [
    ...sectionDoubts(book),
    ...leadDoubts(understood, book),
    ...ofDues,
    ...indicatorDoubts(book),
  ];
  const all = askedOnce(documentDoubts(book), ofWords);
  return {
    tasks: understood.map(({ task }) => task),
    doubts: all.filter((doubt) => !isLooked(doubt)),
    looked: all.filter(isLooked),
  };
}

/** Whether a person marked a question as looked at; what must be answered in a cell of its own is not answered so. */
function lookedAt({ looked }: PlanBook): (doubt: BookDoubt) => boolean {
  const marks = new Set(looked);
  return (doubt) => {
    const { weight, about } = doubt;
    const isMarkEnough = weight === 'look' || (about.sheet === 'plan' && about.field === 'structure');
    return isMarkEnough && marks.has(questionMark(doubt));
  };
}

interface UnderstoodTask {
  task: Task;
  from: BookTask;
  reading: LeadRead;
}

function understandTask(from: BookTask, year: number, read: (text: string) => LeadRead): UnderstoodTask {
  const { id, section, tt, title, product, leadText, supportText, dueText, dueYear, place } = from;
  const reading = read(from.leadSettled || leadText);
  const dueSettled = from.dueSettled || undefined;
  const { dueDoubt, ...due } = dueOf({ dueText, dueYear, dueSettled }, year);
  const isAsked =
    dueDoubt !== undefined && !(from.seen && due.due.kind !== 'unreadable' && dueDoubt !== MANY);
  const task: Task = {
    id,
    section,
    tt,
    title,
    product,
    leadText,
    lead: reading.lead,
    support: splitNames(supportText),
    dueText,
    ...due,
    ...(isAsked ? { dueDoubt } : {}),
    ...(place.lines ? { lines: place.lines } : {}),
  };
  return { task, from, reading };
}

/** What the reading of the office's document left to a person, but for tasks that were looked at. */
function documentDoubts({ doubts, tasks }: PlanBook): BookDoubt[] {
  const seen = new Set(tasks.filter((task) => task.seen).map(({ id }) => id));
  return doubts
    .filter(({ weight, about }) => !(weight === 'look' && about.sheet === 'tasks' && seen.has(about.id)))
    .map((doubt) => ({
      ...doubt,
      tasks: doubt.about.sheet === 'tasks' ? [doubt.about.id] : [],
      isKept: true,
    }));
}

/** What the words ask that the document's reading asked too is asked once, in its words, of the tasks that it is about now. */
function askedOnce(kept: BookDoubt[], ofWords: BookDoubt[]): BookDoubt[] {
  const keyOf = ({ weight, about }: BookDoubt) => JSON.stringify([weight, about]);
  const ofKept = new Map(kept.map((doubt) => [keyOf(doubt), doubt]));
  const again = new Set(ofWords.map(keyOf));
  return [
    ...kept.filter((doubt) => !again.has(keyOf(doubt)) && !isMoot(doubt)),
    ...ofWords.map((doubt) => {
      const same = ofKept.get(keyOf(doubt));
      return same ? { ...same, tasks: doubt.tasks, ofEach: doubt.ofEach, rows: doubt.rows } : doubt;
    }),
  ];
}

/** What the words would ask themselves, were it still open. */
function isMoot({ weight, about }: Doubt): boolean {
  return weight === 'must' && ASKED_BY_WORDS.has(`${about.sheet} ${about.field}`);
}

const ASKED_BY_WORDS = new Set(['tasks lead', 'tasks due', 'units members', 'indicators reporters']);

function sectionDoubts({ sections, tasks }: PlanBook): BookDoubt[] {
  return sections
    .filter(({ id, part }) => part === undefined && tasks.some(({ section }) => section === id))
    .map(({ id, numeral, title, place }) => ({
      weight: 'look',
      about: { sheet: 'sections', id, field: 'field' },
      place,
      question: `Mục ${[numeral, `“${oneLine(title)}”`].filter(Boolean).join(' ')} thuộc lĩnh vực nào?`,
      hint: 'Chọn ở cột Lĩnh vực, trang Mục.',
      tasks: [],
    }));
}

function leadDoubts(understood: UnderstoodTask[], { classes }: PlanBook): BookDoubt[] {
  const isClass = (name: string) => classOf(name, classes) !== undefined;
  const unnamed = understood.filter(({ reading }) => reading.lead.length === 0 && reading.open.length === 0);
  return [
    ...ofEach(unnamed, 'lead', () => ({
      says: 'không ghi cơ quan chủ trì.',
      hint: 'Ghi tên đơn vị vào cột Đơn vị chốt.',
    })),
    ...byWords(understood, ({ reading }) => reading.open.filter(isClass)).map(
      ([wording, of]): BookDoubt => ({
        weight: 'must',
        about: { sheet: 'units', id: classOf(wording, classes)!.wording, field: 'members' },
        place: of[0]!.from.place,
        question: `“${oneLine(wording)}” (${of.length} nhiệm vụ) là những đơn vị nào?`,
        hint: `Ghi tên các đơn vị, cách nhau dấu chấm phẩy, vào cột Gồm, trang Đơn vị; mọi đơn vị thì ghi “${ALL_UNITS}”.`,
        tasks: of.map(({ task }) => task.id),
      }),
    ),
    ...byWords(understood, ({ reading }) => reading.open.filter((name) => !isClass(name))).map(
      ([name, of]): BookDoubt => ({
        weight: 'must',
        about: { sheet: 'tasks', id: of[0]!.task.id, field: 'lead' },
        place: of[0]!.from.place,
        question: `Không rõ “${oneLine(name)}” (${of.length} nhiệm vụ) là đơn vị nào.`,
        hint: 'Thêm vào cột Tên khác của một đơn vị, hoặc thêm một đơn vị, trang Đơn vị; hoặc ghi tên đơn vị vào cột Đơn vị chốt.',
        tasks: of.map(({ task }) => task.id),
      }),
    ),
  ];
}

function dueDoubts(understood: UnderstoodTask[]): BookDoubt[] {
  const wordsOf = ({ from }: UnderstoodTask) => oneLine(from.dueSettled || from.dueText);
  const asked = understood.filter(({ task }) => task.dueDoubt !== undefined);
  const isOpen = ({ task }: UnderstoodTask) => task.due.kind === 'unreadable' || task.dueDoubt === MANY;
  return [
    ...ofEach(asked.filter(isOpen), 'due', (each) => ({
      says: `thời hạn ${wordsOf(each) === '' ? 'để trống' : `“${wordsOf(each)}”: ${each.task.dueDoubt}`}.`,
      hint: 'Ghi vào cột Hạn chốt một ngày, ví dụ 30/6/2026; không có ngày thì ghi Thường xuyên, Hằng quý hoặc Theo hướng dẫn của tỉnh.',
    })),
    ...ofEach(
      asked.filter((each) => !isOpen(each)),
      'due',
      (each) => ({
        says: `thời hạn “${wordsOf(each)}” hiểu là ${dueWords(each.task.due)}: ${each.task.dueDoubt}.`,
        hint: 'Đúng thì ghi x vào cột Đã xem; không đúng thì ghi ngày vào cột Hạn chốt.',
      }),
      'look',
    ),
  ];
}

/** Rates of which nobody reports the numbers, or of which nobody has said what they are of. */
function indicatorDoubts({ indicators }: PlanBook): BookDoubt[] {
  const asked = indicators.filter(({ outOfScope }) => !outOfScope);
  return [
    ...ofIndicators(
      asked.filter(({ reporters }) => reporters.length === 0),
      'reporters',
      'đơn vị nào báo cáo?',
    ),
    ...ofIndicators(
      asked.filter(({ unit, denominator }) => unit === '%' && denominator === ''),
      'denominator',
      'mẫu số là gì?',
    ),
  ];
}

function ofIndicators(of: Indicator[], field: 'reporters' | 'denominator', says: string): BookDoubt[] {
  const [first] = of;
  if (!first) return [];
  const who =
    of.length === 1
      ? `Chỉ tiêu “${first.name}”`
      : `${of.length} chỉ tiêu ${of.map(({ id }) => id).join(', ')}`;
  return [
    {
      weight: 'must',
      about: { sheet: 'indicators', id: first.id, field },
      place: undefined,
      question: `${who}: ${says}`,
      hint: 'Ghi vào dòng của chỉ tiêu ở trang Chỉ tiêu; không theo dõi bằng tử số, mẫu số thì xóa dòng.',
      tasks: [],
      ofEach: says,
      rows: of.map(({ id }) => id),
    },
  ];
}

/** Doubts that are settled task by task, and are asked once where they are asked in the same words. */
function ofEach(
  of: UnderstoodTask[],
  field: 'lead' | 'due',
  told: (each: UnderstoodTask) => { says: string; hint: string },
  weight: Doubt['weight'] = 'must',
): BookDoubt[] {
  return byWords(of, (each) => [told(each).says]).map(([says, alike]) => ({
    weight,
    about: { sheet: 'tasks', id: alike[0]!.task.id, field },
    place: alike[0]!.from.place,
    question: alike.length === 1 ? `${alike[0]!.task.id}: ${says}` : `${tasksNamed(alike)}: ${says}`,
    hint: told(alike[0]!).hint,
    tasks: alike.map(({ task }) => task.id),
    ofEach: says,
  }));
}

/** So many tasks are named one by one. */
const MOST_NAMED = 6;

function tasksNamed(of: UnderstoodTask[]): string {
  const ids = of.map(({ task }) => task.id);
  const named = ids.slice(0, MOST_NAMED).join(', ');
  return `${ids.length} nhiệm vụ: ${named}${ids.length > MOST_NAMED ? ' …' : ''}`;
}

/** What is said in the same words, in the order in which it is first said. */
function byWords(
  of: UnderstoodTask[],
  wordsOf: (each: UnderstoodTask) => string[],
): [words: string, of: UnderstoodTask[]][] {
  const groups = new Map<string, [string, UnderstoodTask[]]>();
  for (const each of of)
    for (const words of new Set(wordsOf(each))) {
      const [, members] = groups.get(fold(words)) ?? [words, []];
      groups.set(fold(words), [words, [...members, each]]);
    }
  return [...groups.values()];
}
