/** The progress table of a unit's sheet: rows, each matched to a task of the plan where it can be. */

import { addressOf } from '../model/finding.ts';
import type { Grid } from '../model/grid.ts';
import type { Plan, Section, Task } from '../model/plan.ts';
import { ROMAN } from '../model/plan.ts';
import {
  type Cell,
  COLUMNS,
  type Column,
  type ProgressRow,
  type ProgressTable,
  TOLD_COLUMNS,
} from '../model/sheet.ts';
import { bare, foldWords, oneLine } from '../text/fold.ts';
import { foldedLikeness } from '../text/nearest.ts';
import { withoutLabel } from '../text/target.ts';
import { dayCell, percentCell, statusCell, textCell } from './cells.ts';
import { findHeader, type Header } from './header.ts';
import { firstTexts, isNumbering, isSignature, rowsBelow } from './rows.ts';
import { PROGRESS_WORDS, type ProgressColumn } from './vocabulary.ts';

/** Known columns that make a header; fewer could be any table. */
const LEAST_COLUMNS = 3;
/** How alike a row's wording and a task's must be when the wording is the only clue. */
const SURE = 0.8;
/** No title of a section is longer, */
const LONGEST_SECTION = 300;
/** and none of a task. */
const LONGEST_TITLE = 3000;
/** Below this a TT that fits the section is not believed against the wording. */
const DOUBTFUL = 0.5;

/** The header of a progress table, if the worksheet has one. */
export function findProgressHeader(grid: Grid): Header<ProgressColumn> | undefined {
  const header = findHeader(grid, PROGRESS_WORDS, LEAST_COLUMNS);
  if (header) tellApart(header);
  const names = header?.columns;
  return names &&
    (names.id || names.title || names.status) &&
    (names.status || names.result || names.percent || names.dueText)
    ? header
    : undefined;
}

/** Words that mean the status where they stand alone, and another column beside a real one. */
const LOOSE: [from: ProgressColumn, words: RegExp, to: ProgressColumn][] = [
  ['status', /^tinh hinh( thuc hien)?$/, 'result'],
  ['percent', /^muc do (hoan thanh|thuc hien)$/, 'status'],
];

/** Of two columns with one meaning, the loosely named one may have the other meaning that it also can have. */
function tellApart({ columns, duplicates }: Header<ProgressColumn>): void {
  for (const [from, words, to] of LOOSE) {
    const rivals = [columns[from], ...duplicates.filter(({ key }) => key === from)].filter(
      (each) => each !== undefined,
    );
    const loose = rivals.find(({ text }) => words.test(bare(text)));
    const firm = rivals.find((each) => each !== loose);
    if (!loose || !firm || columns[to]) continue;
    columns[to] = { column: loose.column, at: loose.at, text: loose.text };
    columns[from] = { column: firm.column, at: firm.at, text: firm.text };
    const settled = duplicates.findIndex(({ at }) => at === loose.at || at === firm.at);
    duplicates.splice(settled, 1);
  }
}

/** All rows that are about work, each with the task it was matched to. */
export function readProgress(grid: Grid, header: Header<ProgressColumn>, plan: Plan): ProgressTable {
  const columns: ProgressTable['columns'] = {};
  for (const name of COLUMNS) {
    const found = header.columns[name];
    if (found) columns[name] = { at: found.at, text: found.text };
  }
  const table: ProgressTable = {
    sheet: grid.sheet,
    headerAt: addressOf(
      header.top,
      Math.min(...Object.values(header.columns).map((column) => column.column)),
    ),
    columns,
    duplicates: header.duplicates.flatMap(({ key, at, text }) =>
      key in columns ? [{ column: key as Column, at, text }] : [],
    ),
    rows: [],
  };
  const matcher = new TaskMatcher(plan);
  let signed = false;
  for (const row of rowsBelow(grid, header.below)) {
    if (isNumbering(grid, row)) continue;
    const read = readRow(grid, row, header);
    if (isBlank(read)) continue;
    if (matcher.enterSection(firstTexts(grid, row), read)) continue;
    if (read.status.text === '' && !isCode(read.id.text) && isSignature(firstTexts(grid, row))) signed = true;
    Object.assign(read, matcher.match(read));
    // Below the signatures only a row that is plainly a task's is still part of the table.
    if (signed && (read.task === undefined || read.status.text === '')) continue;
    if (read.task === undefined && !isAboutWork(read)) continue;
    table.rows.push(read);
  }
  return table;
}

function readRow(grid: Grid, row: number, header: Header<ProgressColumn>): ProgressRow {
  const at = (name: ProgressColumn) => header.columns[name]?.column;
  const text = (name: ProgressColumn): Cell<string> => textCell(grid, row, at(name));
  return {
    row,
    task: undefined,
    matchedBy: undefined,
    id: text('id'),
    tt: text('tt'),
    title: text('title'),
    dueText: text('dueText'),
    status: statusCell(grid, row, at('status')),
    percent: percentCell(grid, row, at('percent')),
    doneOn: dayCell(grid, row, at('doneOn')),
    proof: text('proof'),
    result: text('result'),
    difficulty: text('difficulty'),
    proposal: text('proposal'),
    next: text('next'),
    person: text('person'),
    note: text('note'),
  };
}

function isBlank(row: ProgressRow): boolean {
  return [row.id, row.tt, row.title, ...TOLD_COLUMNS.map((name) => row[name])].every(
    (cell) => cell.text === '',
  );
}

/** A row that matched no task is still about work when it has a code, or a wording and something told about it. */
function isAboutWork(row: ProgressRow): boolean {
  return (
    row.id.text !== '' ||
    (row.title.text !== '' && (row.tt.text !== '' || TOLD_COLUMNS.some((name) => row[name].text !== '')))
  );
}

const TITLES = new WeakMap<Plan, { task: Task; folded: string }[]>();

/** The plan's titles as they are compared with rows, the same for every sheet. */
function titlesOf(plan: Plan): { task: Task; folded: string }[] {
  const known = TITLES.get(plan);
  if (known) return known;
  const titles = plan.tasks.map((task) => ({ task, folded: titleKey(task.title) }));
  TITLES.set(plan, titles);
  return titles;
}

/** Matches rows to tasks: by code, then by section and TT, then by wording; the last needs no section. */
class TaskMatcher {
  readonly #plan: Plan;
  readonly #byId: Map<string, Task>;
  readonly #titles: { task: Task; folded: string }[];
  #section: Section | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#byId = new Map(plan.tasks.map((task) => [task.id, task]));
    this.#titles = titlesOf(plan);
  }

  /** Whether the row is a section's title; what follows then belongs to that section. */
  enterSection(texts: string[], row: ProgressRow): boolean {
    const numeral = [row.id.text, row.tt.text, texts[0] ?? '']
      .map((text) => /^([IVX]+)[.)]?$/.exec(text)?.[1])
      .find(Boolean);
    const title = texts.filter((text) => !/^[IVX]+[.)]?$/.test(text)).join(' ') || row.title.text;
    const told = TOLD_COLUMNS.some(
      (name) => name !== 'note' && row[name].text !== '' && row[name].text !== title,
    );
    if (told) return false;
    const joined = /^([IVX]+)[.)]\s+(.+)$/.exec(texts[0] ?? '');
    const byTitle = this.#sectionTitled(joined?.[2] ?? title);
    if (numeral === undefined && !joined) {
      if (!byTitle || row.tt.text !== '' || row.id.text !== '') return false;
      this.#section = byTitle;
      return true;
    }
    this.#section = byTitle ?? this.#sectionNumbered(numeral ?? joined![1]!);
    return true;
  }

  #sectionTitled(title: string): Section | undefined {
    if (title.length > LONGEST_SECTION) return undefined;
    const wanted = foldWords(title);
    if (wanted.length < 6) return undefined;
    return this.#plan.sections.find((section) => foldedLikeness(foldWords(section.title), wanted) >= 0.9);
  }

  /** A numeral that the plan prints twice means the next of the two. */
  #sectionNumbered(numeral: string): Section | undefined {
    const position = this.#plan.sections.indexOf(this.#section as Section);
    const printed = this.#plan.sections.filter(
      (section) => section.numeral === numeral || section.id === numeral,
    );
    return printed.find((section) => this.#plan.sections.indexOf(section) > position) ?? printed[0];
  }

  match(row: ProgressRow): Pick<ProgressRow, 'task' | 'matchedBy'> {
    const code = taskCode(row.id.text);
    if (row.id.text !== '')
      return this.#byId.has(code)
        ? { task: code, matchedBy: 'code' }
        : { task: undefined, matchedBy: undefined };

    const wording = titleKey(row.title.text);
    const tt = /^(\d+)[.)]?$/.exec(row.tt.text)?.[1] ?? /^0?(\d+),0+$/.exec(row.tt.text)?.[1];
    const placed = this.#section && tt ? this.#byId.get(`${this.#section.id}.${Number(tt)}`) : undefined;
    if (placed && (wording === '' || foldedLikeness(titleKey(placed.title), wording) >= DOUBTFUL))
      return { task: placed.id, matchedBy: 'place' };
    const worded = this.#titled(wording);
    return worded ? { task: worded.id, matchedBy: 'text' } : { task: undefined, matchedBy: undefined };
  }

  #titled(wording: string): Task | undefined {
    if (wording.length < 8 || wording.length > LONGEST_TITLE) return undefined;
    let best: Task | undefined;
    let bestScore = SURE;
    for (const { task, folded } of this.#titles) {
      // A length that differs much cannot be alike enough: the distance need not be counted.
      if (Math.min(folded.length, wording.length) < SURE * Math.max(folded.length, wording.length)) continue;
      const score = foldedLikeness(folded, wording);
      // Of two tasks with the same wording the one in the row's own section is meant.
      if (score > bestScore || (score === bestScore && task.section === this.#section?.id)) {
        best = task;
        bestScore = score;
      }
    }
    return best;
  }
}

function isCode(text: string): boolean {
  return /^[IVX]+\.\d+$/.test(taskCode(text));
}

/** "iii.1", "III-01", " III. 1 " → "III.1". */
export function taskCode(text: string): string {
  const found = /^([IVX]+|\d{1,2})\s*[.\-_/ ]\s*0*(\d+)\.?$/i.exec(oneLine(text));
  if (!found) return oneLine(text);
  const section = /^\d/.test(found[1]!)
    ? (ROMAN[Number(found[1]) - 1] ?? found[1]!)
    : found[1]!.toUpperCase();
  return `${section}.${Number(found[2])}`;
}

/** A title's words without its label: "Mục tiêu 4.100% nội dung…" begins with 100 %. */
export function titleKey(title: string): string {
  return foldWords(withoutLabel(oneLine(title)));
}
