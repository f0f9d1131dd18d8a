/** One row of the progress table, cell by cell; cells merged down are read where they are shown. */
import type { Day } from '../model/day.ts';
import { cellAt, type Grid } from '../model/grid.ts';
import { type ArisingRow, type Cell, type ProgressRow, type Status, TOLD_COLUMNS } from '../model/sheet.ts';
import { readFinishingDay, speaksOfLater } from '../text/days.ts';
import { readDue } from '../text/due.ts';
import { bare } from '../text/fold.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import { saysNothingArose } from '../text/read.ts';
import { isDitto } from '../text/status.ts';
import { day } from '../text/write.ts';
import { type CellReader, finishingDayCell, NO_CELL, percentCell, statusCell, textCell } from './cells.ts';
import { decoded } from './codes.ts';
import { joined } from './further.ts';
import type { Header } from './header.ts';
import { mergedDown, shownAbove } from './mergedDown.ts';
import { tickedStatus } from './ticks.ts';
import type { ProgressColumn } from './vocabulary.ts';

/** Reads rows of one table, from top to bottom. */
export class RowReader {
  readonly #grid: Grid;
  readonly #columns: Header<ProgressColumn>['columns'];
  readonly #year: number;
  /** The first row below the header. */
  readonly #below: number;
  readonly #merged: ReadonlyMap<number, unknown>;
  /** What each column told last, for "như trên". */
  readonly #last = new Map<ProgressColumn, Cell<unknown>>();
  readonly #statusCell: CellReader<Status>;
  readonly #dayCell: CellReader<Day>;

  constructor(grid: Grid, header: Header<ProgressColumn>, year: number) {
    this.#grid = grid;
    this.#columns = header.columns;
    this.#year = year;
    this.#below = header.below;
    this.#merged = mergedDown(grid);
    this.#statusCell = statusCell(year);
    this.#dayCell = finishingDayCell(year);
  }

  /** The row above whose task this row only goes on with: its code or its wording is merged down to here. */
  continued(row: number): number | undefined {
    for (const name of ['id', 'title'] as const) {
      const column = this.#columns[name]?.column;
      const above = column === undefined ? undefined : this.#shownAbove(row, column);
      if (above !== undefined) return above;
    }
    return undefined;
  }

  /** Where a cell that is merged down to this row is shown. */
  #shownAbove(row: number, column: number): number | undefined {
    if (!this.#merged.has(column)) return undefined;
    const above = shownAbove(this.#grid, row, column);
    return above === undefined || above < this.#below ? undefined : above;
  }

  /** Whether the unit struck the row through: what it is about, its wording or else its code. */
  isStruck(row: number): boolean {
    const cells = [this.#columns.title, this.#columns.id].map(
      (place) => place && cellAt(this.#grid, row, place.column),
    );
    return cells.find((cell) => cell !== undefined)?.unstruck?.trim() === '';
  }

  /** The row as it stands, with what is merged down into it. */
  read(row: number): ProgressRow {
    return this.#readFrom(this.#grid, row);
  }

  /** The row as one about work outside the plan, of which the unit also says what it shall yield and by when. */
  asArising(read: ProgressRow): ArisingRow {
    const product = this.#cell(this.#grid, textCell, read.row, 'product');
    return { ...read, product, due: readDue(read.dueText.text, this.#year) };
  }

  /** What a row said before it was struck through. */
  readStruck(row: number): ProgressRow {
    const cells = [...this.#grid.rows.get(row)!].map(
      ([column, { unstruck, ...cell }]) => [column, cell] as const,
    );
    return this.#readFrom({ ...this.#grid, rows: new Map([[row, new Map(cells)]]) }, row);
  }

  /** What the row's status turned out to be, for a row below that says the same by "nt". */
  remember(status: Cell<Status>): void {
    if (status.text !== '') this.#last.set('status', status);
  }

  #readFrom(grid: Grid, row: number): ProgressRow {
    const text = (name: ProgressColumn): Cell<string> => this.#cell(grid, textCell, row, name);
    const { status, doneOn } = this.#statusAndDay(grid, row);
    return {
      sheet: this.#grid.sheet,
      row,
      task: undefined,
      matchedBy: undefined,
      id: text('id'),
      tt: text('tt'),
      title: text('title'),
      dueText: text('dueText'),
      status,
      percent: emptied(this.#cell(grid, percentCell, row, 'percent'), status.value !== 'noneArising'),
      doneOn,
      proof: this.#columns.doneOn ? joined(text('proof'), text('proofDay')) : text('proof'),
      result: text('result'),
      difficulty: joined(text('difficulty'), text('cause')),
      proposal: text('proposal'),
      next: text('next'),
      person: text('person'),
      note: joined(text('note'), text('otherNote')),
    };
  }

  #statusAndDay(grid: Grid, row: number): Pick<ProgressRow, 'status' | 'doneOn'> {
    const status = this.#columns.status
      ? decoded(this.#cell(grid, this.#statusCell, row, 'status'), this.#grid)
      : tickedStatus((column) => this.#cell(grid, textCell, row, column), this.#year);
    const told = this.#cell(grid, this.#dayCell, row, this.#columns.doneOn ? 'doneOn' : 'proofDay');
    if (status.value !== 'done') return { status, doneOn: notYet(told) };
    const doneOn = emptied(told, true);
    const read = doneOn.text === '' && status.guess ? readFinishingDay(status.text, this.#year) : undefined;
    if (!read || !('value' in read)) return { status, doneOn };
    // One guess tells both.
    return {
      status: { ...status, guess: `${STATUS_LABELS.done}, ngày ${day(read.value)}` },
      doneOn: { at: status.at, text: status.text, value: read.value },
    };
  }

  #cell<T>(grid: Grid, read: CellReader<T>, row: number, name: ProgressColumn): Cell<T> {
    const column = this.#columns[name]?.column;
    if (column === undefined) return NO_CELL;
    const cell = read(grid, this.#shownAbove(row, column) ?? row, column);
    if (cell.text === '' || !TOLD.has(name)) return cell;
    const last = this.#last.get(name) as Cell<T> | undefined;
    const meant = last && isDitto(cell.text) ? asAbove(cell, last) : cell;
    if (grid === this.#grid) this.#last.set(name, meant);
    return meant;
  }
}

const TOLD = new Set<ProgressColumn>([...TOLD_COLUMNS, 'cause', 'proofDay', 'otherNote']);

/** "nt": what the cell above says, if that says something. */
function asAbove<T>(cell: Cell<T>, above: Cell<T>): Cell<T> {
  if (above.value === undefined) return cell;
  return {
    ...above,
    at: cell.at,
    wrote: cell.text,
    // Below another "nt" the cell that both mean.
    guess: isDitto(above.wrote ?? '') ? above.guess : `như ô ${above.at}: ${above.guess ?? above.text}`,
  };
}

/** "Chưa", "không có", "thường xuyên", "x": no value, and rightly so; words without marks. */
const NEVER = /^(?:0+%?|x|(?:chua|khong|ko|kg|thuong xuyen|hang|lien tuc|ca nam|trong nam)(?![a-z]).*)$/;
const LONGEST_WORDS = 300;

/** A dash in place of a value: nothing is said. @param asked whether a value is asked for; if so a word stays unreadable */
function emptied<T>(cell: Cell<T>, asked: boolean): Cell<T> {
  const saysNothing =
    /^[-–—/.…\s]+$/.test(cell.text) ||
    (!asked && (saysNothingArose(cell.text) || NEVER.test(bare(cell.text.slice(0, LONGEST_WORDS)))));
  return cell.flaw === 'unreadable' && saysNothing ? { at: cell.at, text: '', value: undefined } : cell;
}

/** The day of what is not done: "chưa", "dự kiến 15/4/2026" say rightly that there is none. */
function notYet(cell: Cell<Day>): Cell<Day> {
  if (cell.flaw !== 'unreadable') return cell;
  if (speaksOfLater(cell.text)) return { at: cell.at, text: cell.text, value: undefined };
  return emptied(cell, false);
}

/** Whether a row says nothing at all. */
export function isBlank(row: ProgressRow): boolean {
  return (
    row.id.text === '' &&
    row.tt.text === '' &&
    row.title.text === '' &&
    TOLD_COLUMNS.every((name) => row[name].text === '')
  );
}
