/** The rows of the plan's workbook: what stands in each of their columns, as text. */
import type { Indicator } from '../model/indicator.ts';
import type { Plan, Task } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { dueWords } from '../text/dueWords.ts';
import * as write from '../text/write.ts';
import type { BookSection, BookTask, PlanBook, UnitClass } from './book.ts';
import { markOf, printedWords, questionMark, wordsAbout } from './bookMarks.ts';
import {
  ALL_UNITS,
  COLUMNS,
  type Field,
  KIND_WORDS,
  MEASURE_WORDS,
  MEASURED_IN,
  OP_WORDS,
  PART_WORDS,
  PLAN_LABELS,
  type PlanLabel,
  SEEN,
  SHEETS,
  settlingField,
  type TableSheet,
  WEIGHT_WORDS,
  YES_NO,
} from './bookShape.ts';
import type { DoubtAbout, OriginalPlace } from './imported.ts';
import type { BookDoubt } from './understandBook.ts';

/** What stands in the columns of a row; a column that is not named is blank. */
export type Row<S extends TableSheet> = Partial<Record<Field<S>, string>>;

/** Between several names in a cell. */
export const BETWEEN = '; ';

/** The first worksheet: what the plan says of itself. */
export function documentRows({ year, document, effect }: PlanBook): Record<PlanLabel, string> {
  return {
    year: String(year),
    number: document.number ?? '',
    day: document.day === null ? document.dayText : write.day(document.day),
    issuer: document.issuer,
    title: document.title,
    effect: effect === undefined ? '' : write.day(effect),
    file: document.file,
  };
}

/** A section. */
export function sectionRow(
  { id, numeral, title, parent, part, place }: BookSection,
  book: PlanBook,
): Row<'sections'> {
  return {
    id,
    numeral,
    title,
    parent: parent ?? '',
    part: part === undefined ? '' : PART_WORDS[part],
    ...placeCells(place, book),
  };
}

/** A task, and beside its words how they are understood. */
export function taskRow(task: BookTask, understood: Task, book: PlanBook): Row<'tasks'> {
  const { id, section, tt, title, product, leadText, supportText, dueText, dueYear } = task;
  const { leadSettled, dueSettled, seen, place } = task;
  return {
    id,
    section,
    tt,
    title,
    product,
    leadText,
    leadRead: leadWords(understood.lead, book.units),
    leadSettled,
    supportText,
    dueText,
    dueRead: understood.due.kind === 'unreadable' ? '?' : dueWords(understood.due),
    dueSettled,
    seen: seen ? SEEN : '',
    ...placeCells(place, book),
    dueYear: dueYear === undefined ? '' : String(dueYear),
    mark: markOf(printedWords(task)),
  };
}

function leadWords(lead: Task['lead'], units: Plan['units']): string {
  if (lead === 'all') return ALL_UNITS;
  return lead.map((id) => units.find((unit) => unit.id === id)?.name ?? id).join(BETWEEN) || '?';
}

function placeCells(
  { file, words, lines }: OriginalPlace,
  { document }: PlanBook,
): { place: string; lines: string } {
  return {
    place: file === document.file || file === '' ? words : `${file}${PLACE_BETWEEN}${words}`,
    lines: lines?.join(BETWEEN) ?? '',
  };
}

/** Between a file and the place in it. */
export const PLACE_BETWEEN = ' · ';

const yesNo = (is: boolean | undefined) => (is ? YES_NO[0] : YES_NO[1]);

/** A unit. */
export function unitRow({
  id,
  name,
  short,
  aliases,
  mustReport,
  keepsProcedures,
  symbol,
  head,
}: Unit): Row<'units'> {
  return {
    kind: KIND_WORDS.unit,
    id,
    name,
    short,
    aliases: aliases.join(BETWEEN),
    mustReport: yesNo(mustReport),
    keepsProcedures: yesNo(keepsProcedures),
    symbol,
    head,
  };
}

/** Words that mean several units. */
export function classRow({ wording, members }: UnitClass, units: Unit[]): Row<'units'> {
  return { kind: KIND_WORDS.class, name: wording, members: membersText(members, units) };
}

function membersText(members: string[] | 'all' | undefined, units: Unit[]): string {
  if (members === undefined) return '';
  if (members === 'all') return ALL_UNITS;
  return members.map((id) => units.find((unit) => unit.id === id)?.name ?? id).join(BETWEEN);
}

/** An indicator. */
export function indicatorRow(indicator: Indicator, units: Unit[]): Row<'indicators'> {
  const { id, task, section, name, op, target, unit, numerator, denominator, counted } = indicator;
  return {
    id,
    task: task ?? '',
    section: section ?? '',
    name,
    op: OP_WORDS[op],
    target: String(target).replace('.', ','),
    unit: MEASURED_IN[unit],
    numerator,
    denominator,
    counted,
    reporters: membersText(indicator.reporters, units),
    measure: MEASURE_WORDS[indicator.measure],
    outOfScope: indicator.outOfScope ? SEEN : '',
  };
}

/** A doubt. Only what the words of the workbook do not tell again has the mark of its cell. */
export function doubtRow(doubt: BookDoubt, isLooked: boolean, book: PlanBook): Row<'doubts'> {
  const { weight, about, place, question, hint, isKept } = doubt;
  return {
    weight: WEIGHT_WORDS[weight],
    place: place ? placeCells(place, book).place : '',
    at: aboutWords(about),
    question,
    hint,
    seen: isLooked ? SEEN : '',
    mark: isKept ? markOf(wordsAbout(book, about) ?? []) : '',
    asked: questionMark(doubt),
  };
}

/** Between a worksheet, a row and a column in the words for a cell. */
export const PATH = ' › ';
/** What is said of the plan's structure as a whole. */
export const STRUCTURE = 'bố cục';

/** “Nhiệm vụ › III.4 › Hạn chốt”: a cell by what stands there, wherever it is moved to. */
export function aboutWords(about: DoubtAbout): string {
  if (about.sheet === 'plan')
    return [SHEETS.plan, about.field === 'structure' ? STRUCTURE : PLAN_LABELS[about.field]].join(PATH);
  const columns: Record<string, { label: string }> = COLUMNS[about.sheet];
  return [SHEETS[about.sheet], about.id, columns[settlingField(about)]!.label].join(PATH);
}
