/** What several checks walk over. */

import { arisingTask } from '../model/arising.ts';
import { type Due, isContinuous } from '../model/due.ts';
import type { Indicator } from '../model/indicator.ts';
import { indicatorsOf, type Task, taskNamed, tasksOf } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import type {
  Cell,
  Count,
  Flaw,
  IndicatorRow,
  ProcedureRow,
  ProcedureTable,
  ProgressRow,
  Status,
} from '../model/sheet.ts';
import { COUNTS, indicatorRow, isCount, TOLD_COLUMNS } from '../model/sheet.ts';
import { COLUMN_LABELS, COUNT_WORDS, INDICATOR_LABELS, STATUS_LABELS } from '../text/labels.ts';
import { indicatorName } from '../text/target.ts';
import { midSentence } from '../text/write.ts';
import type { SheetSubject, Told } from './define.ts';

export interface OwnRow {
  row: ProgressRow;
  task: Task;
  due: Due;
  /** What a finding about it goes on from. */
  of: Pick<Told, 'task' | 'about'>;
}

/**
 * Rows that count for the unit: the first row of each task that it answers for. Rows of other units, rows
 * told twice and rows that are not in the plan have findings of their own, and only those.
 */
export const ownRows = rememberByObject(({ sheet, plan, unit }: SheetSubject): OwnRow[] => {
  const rows: OwnRow[] = [];
  const seen = new Set<string>();
  for (const row of sheet.progress?.rows ?? []) {
    const task = taskNamed(plan, row.task);
    if (!task || seen.has(task.id)) continue;
    seen.add(task.id);
    if (unit && task.lead !== 'all' && !task.lead.includes(unit.id)) continue;
    rows.push({ row, task, due: task.due, of: { task: task.id } });
  }
  return rows;
});

/** {@link ownRows}, and those of work that arose outside the plan, which is named by its wording. */
export const workRows = rememberByObject((subject: SheetSubject): OwnRow[] => [
  ...ownRows(subject),
  ...subject.sheet.arising.map((row) => {
    const task = arisingTask(row, subject.unit?.id);
    return { row, task, due: task.due, of: { about: `“${shorten(task.title)}”` } };
  }),
]);

/** The tasks whose rows the sheet must have; none when the unit is not known or leads none. */
export function expectedTasks({ plan, unit }: SheetSubject): Task[] {
  if (!unit) return [];
  return tasksOf(plan, unit.id).filter((task) => task.lead !== 'all' || unit.mustReport);
}

/** Whether the status and the percentage of a row cannot both be right. */
export function contradictsPercent({ status, percent: { value: percent } }: ProgressRow, due: Due): boolean {
  if (percent === undefined || percent < 0 || percent > 100) return false;
  if (status.value === 'done') return percent < 100;
  if (status.value === 'notStarted') return percent > 0;
  // A continuous duty may be at 100 % in each period and still go on.
  return status.value === 'doing' && percent === 100 && !isContinuous(due);
}

/** "ghi “Hoàn thành”"; of a status that was guessed what stands there, and what it was taken for. */
export function toldStatus({ text, wrote, guess, value }: Cell<Status>): string {
  return guess === undefined ? `ghi “${STATUS_LABELS[value!]}”` : `ghi “${wrote ?? text}” (hiểu là ${guess})`;
}

/** A cell that holds something unreadable, with the words for its place. */
export interface FlawedCell {
  sheet: string | undefined;
  cell: Cell<unknown>;
  task?: string | undefined;
  /** What its sentence goes on from, where that is no task of the plan: the indicator's name, the field of TTHC. */
  about?: string | null | undefined;
  /** "cột “Ngày hoàn thành”", "tử số". */
  place: string;
}

/** Cells of the progress table with that flaw. */
export function* flawedProgressCells(
  subject: SheetSubject,
  flaw: Flaw,
  columns: readonly (typeof TOLD_COLUMNS)[number][] = TOLD_COLUMNS,
): Generator<FlawedCell> {
  for (const { row, of } of workRows(subject)) {
    for (const column of columns) {
      const cell: Cell<unknown> = row[column];
      if (cell.flaw === flaw)
        yield {
          sheet: row.sheet,
          cell,
          ...of,
          place: `cột “${COLUMN_LABELS[column]}”`,
        };
    }
  }
}

/** Cells of the tables of figures (Số liệu, TTHC) with that flaw. */
export function* flawedFigures(subject: SheetSubject, flaw: Flaw): Generator<FlawedCell> {
  for (const { cell, sheet, place, about } of figures(subject))
    if (cell.flaw === flaw) yield { sheet, cell, task: undefined, place, about };
}

/** A number of the tables of figures. */
interface Figure {
  sheet: string;
  cell: Cell<number>;
  /** The indicator, or the field. */
  about: string;
  /** "tử số", "đã giải quyết". */
  place: string;
  indicator?: Indicator;
  row?: IndicatorRow;
  column?: string;
}

/** Every number of the tables of figures that is reckoned with. */
export const figures = rememberByObject((subject: SheetSubject): Figure[] => {
  const { indicators, procedures } = subject.sheet;
  return [
    ...countedIndicators(subject).flatMap(({ row, indicator }) => {
      const about = indicatorName(indicator);
      return (['numerator', 'denominator', 'value'] as const).map(
        (column): Figure => ({
          sheet: indicators!.sheet,
          cell: row[column],
          about,
          place: midSentence(INDICATOR_LABELS[column]),
          indicator,
          row,
          column,
        }),
      );
    }),
    ...procedureRows(procedures).flatMap((row) =>
      COUNTS.map(
        (count): Figure => ({
          sheet: procedures!.sheet,
          cell: row.counts[count],
          about: row.field,
          place: COUNT_WORDS[count],
        }),
      ),
    ),
  ];
});

/** An indicator with the row that tells it. */
interface CountedIndicator {
  row: IndicatorRow;
  indicator: Indicator;
}

/** The indicators that the unit tells and that count: what other units report, and a second row, are told apart. */
export const countedIndicators = rememberByObject(
  ({ sheet, plan, unit }: SheetSubject): CountedIndicator[] => {
    const own = unit ? indicatorsOf(plan, unit.id) : plan.indicators;
    return (sheet.indicators?.rows ?? []).flatMap((row) => {
      const indicator = own.find(({ id }) => id === row.indicator);
      return indicator && row === indicatorRow(sheet.indicators, indicator.id) ? [{ row, indicator }] : [];
    });
  },
);

/** Rows of the TTHC table that are understood, sums and their parts too; the total last. */
export function procedureRows(table: ProcedureTable | undefined): ProcedureRow[] {
  if (!table) return [];
  const rows = new Set([...table.fields, ...table.sums.flatMap(({ whole, parts }) => [whole, ...parts])]);
  const { total } = table;
  return [
    ...[...rows].filter((row) => row !== total).sort((a, b) => a.row - b.row),
    ...(total ? [total] : []),
  ];
}

/** Sum of a count over the table: the unit's own total where it has one. */
export function totalOf(subject: SheetSubject, count: Count): number {
  const table = subject.sheet.procedures;
  const rows = table?.total ? [table.total] : (table?.fields ?? []);
  return rows
    .map((row) => row.counts[count].value)
    .filter(isCount)
    .reduce((sum, value) => sum + value, 0);
}

/** Where a row is pointed at: its code, else its wording, else its number. */
export function placeOfRow({ id, title, tt }: ProgressRow): string | null {
  return id.text !== '' ? id.at : (title.at ?? tt.at);
}

/** The beginning of a long wording, enough to know it by. */
export function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text;
}
