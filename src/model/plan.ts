/** The plan (kế hoạch) of a year: sections, tasks, units, indicators. */
import type { Day } from './day.ts';
import { type Due, isContinuous } from './due.ts';
import type { Indicator } from './indicator.ts';
import { rememberByObject } from './remember.ts';
import type { Unit } from './unit.ts';

/** The parts of a report that tell of tasks: steering (part I) and the six fields of part II; domain.md §2.2. */
export const REPORT_PARTS = ['steering', '1', '2', '3', '4', '5', '6'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export interface Section {
  /** Roman numeral of its position, which is what tells two sections "VII" apart. */
  id: string;
  /** As printed. */
  numeral: string;
  title: string;
  /** The part of the report that tells of its tasks (lĩnh vực); undefined where none is known for it. */
  part?: ReportPart | undefined;
  /** Line of the plan's text. */
  line?: number | undefined;
}

export interface Task {
  /** `III.4`: section and TT. */
  id: string;
  section: string;
  tt: string;
  /** As printed, joined where a page break cut it. */
  title: string;
  product: string;
  leadText: string;
  lead: string[] | 'all';
  support: string[];
  dueText: string;
  /** The year that the column's head gives to deadlines that name none; absent: the plan's. */
  dueYear?: number | undefined;
  /** A person's words for the deadline ("Hạn chốt"), which then count instead of the printed ones. */
  dueSettled?: string | undefined;
  due: Due;
  /** Why `due` is a guess, or has no day, in a few words; absent where nothing is doubtful. */
  dueDoubt?: string | undefined;
  /** Lines of the plan's text; more than one where a page break cut the row. */
  lines?: number[] | undefined;
}

/** Number, day and title of the plan as a document; null where the printed plan leaves a blank. */
export interface PlanDocument {
  number: string | null;
  day: Day | null;
  /** Day as printed when it is not complete: "/01/2026". */
  dayText: string;
  issuer: string;
  title: string;
  /** File the plan was read from, for findings. */
  file: string;
}

export interface Plan {
  year: number;
  document: PlanDocument;
  sections: Section[];
  tasks: Task[];
  units: Unit[];
  indicators: Indicator[];
  /** Of a plan that comes from the office's workbook, `ke-hoach/<năm>.xlsx`. */
  workbook?: PlanWorkbook | undefined;
}

/** The plan's workbook: what it leaves open, and where each task stands in it. */
export interface PlanWorkbook {
  /** As people name it: "ke-hoach/2026.xlsx". */
  file: string;
  /** Names of its worksheets, in their order. */
  sheets: string[];
  questions: PlanQuestion[];
  /** Words that mean several units: no name of a unit that is not known. */
  classes: string[];
  /** The worksheet of tasks, the row of each task, the column of each thing that is told of it (both from 1). */
  tasks: { sheet: string; rows: Record<string, number>; columns: Partial<Record<TaskCell, number>> };
}

/** What a finding about a task is about: the cell in which it is mended. */
export type TaskCell = 'title' | 'lead' | 'support' | 'due';

/** Something that a person must answer or should look at, with the cell in which it is settled. */
export interface PlanQuestion {
  kind: QuestionKind;
  sheet: string;
  cell: string | null;
  /** The tasks that it is about; the first is named. */
  tasks: string[];
  /** What of the tasks, where it is one of these. */
  about?: TaskCell | undefined;
  message: string;
  hint: string;
}

/**
 * What is at stake: which task is where and what it is (nothing is built on it before it is answered); who is meant by
 * words that mean several units; a single lead, deadline, unit or target; words that cannot be read; words that a
 * program made into a number or a day; what should be looked at.
 */
export type QuestionKind = 'structure' | 'class' | 'answer' | 'unreadable' | 'retyped' | 'look';

export const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];

/** The last day that is in time, if the task has one. */
export function dueDay(task: Task): Day | undefined {
  return 'to' in task.due ? task.due.to : undefined;
}

/** Whether the due day is one exact day, so that "before it" means early (contract §6). */
export function isExactlyDue(task: Task): boolean {
  return task.due.kind === 'before' || (task.due.kind === 'by' && task.due.exact);
}

const DOCUMENT =
  /kế hoạch|báo cáo|quyết định|nghị quyết|công văn|thông báo|văn bản|tờ trình|đề án|phương án|quy chế|chương trình/i;

/** Whether the task is finished by a document, and not a duty that goes on. */
export function yieldsDocument({ product, due }: Task): boolean {
  return !isContinuous(due) && DOCUMENT.test(product);
}

/** The units that owe a sheet every period. */
export function unitsThatMustReport(plan: Plan): Unit[] {
  return plan.units.filter((unit) => unit.mustReport);
}

/** The unit that reports TTHC, where the plan has one. */
export function procedureUnit(plan: Plan): Unit | undefined {
  return plan.units.find(({ keepsProcedures }) => keepsProcedures);
}

/** The unit of that id. */
export function unitNamed(plan: Plan, id: string): Unit | undefined {
  return plan.units.find((unit) => unit.id === id);
}

const tasksById = rememberByObject(({ tasks }: Plan) => new Map(tasks.map((task) => [task.id, task])));

/** The task of that id. */
export function taskNamed(plan: Plan, id: string | undefined): Task | undefined {
  return id === undefined ? undefined : tasksById(plan).get(id);
}

/** The units that answer for a task; for "Các cơ quan, đơn vị", all that must report. */
export function leadsOf(plan: Plan, task: Task): string[] {
  return task.lead === 'all' ? unitsThatMustReport(plan).map((unit) => unit.id) : task.lead;
}

/** The tasks a unit's sheet holds: those it leads and those of all units (III.1, III.12, VI.6). */
export function tasksOf(plan: Plan, unit: string): Task[] {
  return plan.tasks.filter((task) => task.lead === 'all' || task.lead.includes(unit));
}

/** The section that an indicator is told in: its own, or its task's. */
export function sectionOf(plan: Plan, { task, section }: Indicator): string | undefined {
  return section ?? taskNamed(plan, task)?.section;
}

/** The indicators a unit reports, yearly ones too: which are asked for in a period is for the form to say. */
export function indicatorsOf(plan: Plan, unit: string): Indicator[] {
  const mustReport = unitNamed(plan, unit)?.mustReport ?? false;
  return plan.indicators.filter(
    (indicator) =>
      !indicator.outOfScope &&
      (indicator.reporters === 'all' ? mustReport : indicator.reporters.includes(unit)),
  );
}

/** The tasks of which that is asked; all the same who leads them, or when they are due. */
export function askedTasks({ workbook }: Plan, about: TaskCell): Set<string> {
  const asked = workbook?.questions.filter((question) => question.about === about) ?? [];
  return new Set(asked.filter(({ kind }) => kind !== 'look').flatMap(({ tasks }) => tasks));
}
