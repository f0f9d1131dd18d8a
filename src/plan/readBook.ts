/** The plan's workbook as a person left it → what it says, and what of it could not be read. */
import { addressOf } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import type { Grid } from '../model/grid.ts';
import { readDay } from '../text/days.ts';
import { fold } from '../text/fold.ts';
import type { PlanBook } from './book.ts';
import { type BookTableRead, gridNamed, readCell, tableIn } from './bookGrid.ts';
import { markOf, wordsAbout } from './bookMarks.ts';
import { BookReading, type FieldRow, isMarked, placeOf } from './bookReading.ts';
import { PATH, STRUCTURE } from './bookRows.ts';
import {
  type BookSheet,
  columnsOf,
  PLAN_LABELS,
  type PlanLabel,
  SHEETS,
  settlingField,
  type TableSheet,
  WEIGHT_WORDS,
} from './bookShape.ts';
import type { Doubt, DoubtAbout } from './imported.ts';
import { readIndicators } from './readIndicators.ts';
import { readSections } from './readSections.ts';
import { readTasks } from './readTasks.ts';
import { readUnits } from './readUnits.ts';

/** Columns without which a worksheet says nothing. */
const NEEDED: Partial<Record<TableSheet, readonly string[]>> = {
  tasks: ['title', 'section', 'leadText', 'dueText'],
  sections: ['title'],
  units: ['name', 'mustReport'],
};

/** @param year of the file's name, for a workbook that says none */
export function readBook(grids: Grid[], year: number): { book: PlanBook; reading: BookReading } {
  const reading = new BookReading();
  const told = readDocument(grids, reading);
  const document = documentOf(told);
  const table = (sheet: TableSheet) => tableOf(sheet, grids, reading);
  const rows = <S extends TableSheet>(sheet: S) => reading.rowsOf(sheet, table(sheet));
  const sections = readSections(rows('sections'), reading, document.file);
  const tasks = readTasks(table('tasks'), reading, sections, document.file);
  const { units, classes } = readUnits(rows('units'), reading);
  const indicators = readIndicators(rows('indicators'), reading, { units, sections, tasks });
  const book: PlanBook = {
    year: yearIn(told.year ?? '', year, reading),
    document,
    effect: dayIn('effect', told.effect ?? '', reading),
    sections,
    tasks,
    units,
    classes,
    indicators,
    doubts: [],
  };
  readDoubts(rows('doubts'), reading, book);
  return { book, reading };
}

/** A worksheet or a column that is gone is asked for, and has no rows till it is back. */
function tableOf(sheet: TableSheet, grids: Grid[], reading: BookReading): BookTableRead {
  const nothing = { sheet: SHEETS[sheet], row: 0, heads: [], rows: [] };
  const grid = gridNamed(grids, SHEETS[sheet]);
  const needed = NEEDED[sheet];
  const found =
    grid &&
    tableIn(
      grid,
      columnsOf(sheet).map(([, { label }]) => label),
    );
  if (!found) {
    if (needed)
      reading.ask(
        'structure',
        SHEETS[sheet],
        null,
        `không có ${grid ? 'dòng tên cột ở ' : ''}trang “${SHEETS[sheet]}”.`,
        'Lấy lại trang ấy từ bản trước, hoặc nhập lại kế hoạch: cchc plan import',
      );
    return nothing;
  }
  const heads = new Set(found.heads.map(({ label }) => fold(label)));
  const ours = new Set(columnsOf(sheet).map(([, { label }]) => fold(label)));
  const isOurs = (label: string) => ours.has(fold(label));
  for (const [field, { label }] of columnsOf(sheet))
    if (needed?.includes(field) && !heads.has(fold(label)))
      reading.ask(
        'structure',
        SHEETS[sheet],
        null,
        `không có cột “${label}”.`,
        `Ghi lại tên cột “${label}” ở dòng tên cột.`,
      );
  for (const [index, { label, column }] of found.heads.entries())
    if (found.heads.findIndex((head) => fold(head.label) === fold(label)) < index && isOurs(label))
      reading.ask(
        'unreadable',
        SHEETS[sheet],
        addressOf(found.row, column),
        `có hai cột “${label}”; chỉ đọc cột bên trái.`,
        'Xóa cột thừa.',
      );
  return found;
}

/** What stands to the right of each label. */
function readDocument(grids: Grid[], reading: BookReading): Partial<Record<PlanLabel, string>> {
  const told: Partial<Record<PlanLabel, string>> = {};
  const labels = new Map(
    Object.entries(PLAN_LABELS).map(([field, label]) => [fold(label), field as PlanLabel]),
  );
  for (const cells of gridNamed(grids, SHEETS.plan)?.rows.values() ?? []) {
    let field: PlanLabel | undefined;
    for (const cell of [...cells.values()].sort((a, b) => a.column - b.column)) {
      const { at, text } = readCell(cell, cell.at);
      if (field === undefined) {
        field = labels.get(fold(text));
        if (field !== undefined) reading.placeAt(`plan ${field}`, addressOf(cell.row, cell.column + 1));
      } else if (told[field] === undefined) {
        told[field] = text;
        reading.placeAt(`plan ${field}`, at);
      }
    }
  }
  return told;
}

function documentOf(told: Partial<Record<PlanLabel, string>>): PlanBook['document'] {
  const day = dayIn('day', told.day ?? '');
  return {
    number: told.number || null,
    day: day ?? null,
    dayText: day === undefined ? (told.day ?? '') : '',
    issuer: told.issuer ?? '',
    title: told.title ?? '',
    file: told.file ?? '',
  };
}

/** A day that cannot be read is told where it counts. */
function dayIn(field: 'day' | 'effect', text: string, reading?: BookReading): Day | undefined {
  if (text === '') return undefined;
  const read = readDay(text);
  if ('value' in read) return read.value;
  reading?.ask(
    'structure',
    SHEETS.plan,
    reading.cellAt(`plan ${field}`),
    `${PLAN_LABELS[field]} ghi “${text}”, không phải một ngày.`,
    'Ghi như: 05/01/2026.',
  );
  return undefined;
}

function yearIn(text: string, usual: number, reading: BookReading): number {
  if (text === '') return usual;
  if (/^20\d\d$/.test(text)) return Number(text);
  reading.ask(
    'structure',
    SHEETS.plan,
    reading.cellAt('plan year'),
    `${PLAN_LABELS.year} ghi “${text}”, không phải một năm.`,
    `Ghi như: ${usual}.`,
  );
  return usual;
}

/** Doubts of the document whose words are as they were when they were written, and the marks of what was looked at. */
function readDoubts(rows: FieldRow<'doubts'>[], reading: BookReading, book: PlanBook): void {
  const looked: string[] = [];
  for (const row of rows) {
    if (isMarked(row.text('seen')) && row.text('asked') !== '') looked.push(row.text('asked'));
    const doubt = readDoubt(row, book);
    if (!doubt) continue;
    book.doubts.push(doubt);
    reading.placeAt(`doubt ${doubt.question}`, row.at('seen'));
  }
  if (looked.length > 0) book.looked = looked;
}

function readDoubt(row: FieldRow<'doubts'>, book: PlanBook): Doubt | undefined {
  const about = aboutIn(row.text('at'));
  const words = about && wordsAbout(book, about);
  const mark = row.text('mark');
  if (mark === '' || words === undefined || markOf(words) !== mark) return undefined;
  const place = row.text('place');
  return {
    weight: row.text('weight') === WEIGHT_WORDS.must ? 'must' : 'look',
    about: about!,
    place: place === '' ? undefined : placeOf(place, '', book.document.file),
    question: row.text('question'),
    hint: row.text('hint'),
  };
}

/** @see aboutWords */
function aboutIn(text: string): DoubtAbout | undefined {
  const parts = text.split(PATH);
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  const sheet = (Object.keys(SHEETS) as BookSheet[]).find((each) => SHEETS[each] === first);
  if (sheet === 'plan') {
    const field = (Object.keys(PLAN_LABELS) as PlanLabel[]).find((each) => PLAN_LABELS[each] === last);
    if (last === STRUCTURE) return { sheet, field: 'structure' };
    return field === undefined || field === 'effect' || field === 'file' ? undefined : { sheet, field };
  }
  if (sheet === undefined || sheet === 'doubts' || parts.length < 3) return undefined;
  const column = columnsOf(sheet).find(([, { label }]) => label === last)?.[0];
  const id = parts.slice(1, -1).join(PATH);
  return FIELDS[sheet]
    .map((field) => ({ sheet, id, field }) as DoubtAbout)
    .find((about) => settlingField(about) === column);
}

type FieldOf<S extends TableSheet> = Extract<DoubtAbout, { sheet: S }>['field'];

/** What doubts can be about. */
const FIELDS: { [S in Exclude<TableSheet, 'doubts'>]: readonly FieldOf<S>[] } = {
  sections: ['title', 'field'],
  tasks: ['title', 'product', 'lead', 'support', 'due', 'tt', 'section'],
  units: ['name', 'members', 'mustReport', 'keepsProcedures', 'symbol', 'head'],
  indicators: ['name', 'target', 'numerator', 'denominator', 'reporters', 'task'],
};
