/** One row of the progress table, cell by cell; cells merged down are read where they are shown. */
import { type Grid, MOST_CELLS } from '../model/grid.ts';
import {
  type Cell,
  type ProgressRow,
  STATUSES,
  type Status,
  TEXT_COLUMNS,
  type TextColumn,
  TOLD_COLUMNS,
} from '../model/sheet.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import { type CellReader, dayCell, percentCell, readStatus, statusCell, textCell } from './cells.ts';
import type { Header } from './header.ts';
import type { ProgressColumn } from './vocabulary.ts';

/** Reads rows of one table. */
export class RowReader {
  readonly #grid: Grid;
  readonly #columns: Header<ProgressColumn>['columns'];
  readonly #year: number;
  /** Row and column of a cell that a merge hides → the row where it is shown. */
  readonly #shownAbove = new Map<string, number>();

  constructor(grid: Grid, header: Header<ProgressColumn>, year: number) {
    this.#grid = grid;
    this.#columns = header.columns;
    this.#year = year;
    let room = MOST_CELLS;
    for (const { top, bottom, left } of grid.merges)
      if (bottom > top && top >= header.below)
        for (let row = top + 1; row <= bottom && room-- > 0; row++)
          this.#shownAbove.set(`${row} ${left}`, top);
  }

  /** The row above whose task this row only goes on with: its code or its wording is merged down to here. */
  continued(row: number): number | undefined {
    for (const name of ['id', 'title'] as const) {
      const column = this.#columns[name]?.column;
      const above = column === undefined ? undefined : this.#shownAbove.get(`${row} ${column}`);
      if (above !== undefined) return above;
    }
    return undefined;
  }

  /** The row as it stands, with what is merged down into it. */
  read(row: number): ProgressRow {
    const text = (name: ProgressColumn): Cell<string> => this.#cell(textCell, row, name);
    const status = this.#columns.status ? this.#cell(statusCell, row, 'status') : this.#ticked(row);
    return {
      row,
      task: undefined,
      matchedBy: undefined,
      id: text('id'),
      tt: text('tt'),
      title: text('title'),
      dueText: text('dueText'),
      status,
      percent: emptied(this.#cell(percentCell, row, 'percent'), status.value !== 'noneArising'),
      doneOn: emptied(
        this.#cell(dayCell(this.#year), row, this.#columns.doneOn ? 'doneOn' : 'proofDay'),
        status.value === 'done',
      ),
      proof: text('proof'),
      result: text('result'),
      difficulty: joined(text('difficulty'), text('cause')),
      proposal: text('proposal'),
      next: text('next'),
      person: text('person'),
      note: text('note'),
    };
  }

  #cell<T>(read: CellReader<T>, row: number, name: ProgressColumn): Cell<T> {
    const column = this.#columns[name]?.column;
    const above = column === undefined ? undefined : this.#shownAbove.get(`${row} ${column}`);
    return read(this.#grid, above ?? row, column);
  }

  /** The status where each has a column of its own and a mark stands in one. */
  #ticked(row: number): Cell<Status> {
    const ticks = STATUSES.flatMap((status) => {
      const cell = this.#cell(textCell, row, `tick:${status}`);
      return cell.at === null ? [] : [{ status, cell }];
    });
    const marked = ticks.filter(({ cell }) => cell.text !== '' && readStatus(cell.text) !== 'noneArising');
    const [first] = marked;
    if (!first) return { at: ticks[0]?.cell.at ?? null, text: '', value: undefined };
    const text = marked.map(({ status }) => STATUS_LABELS[status]).join(', ');
    return marked.length === 1
      ? { at: first.cell.at, text, value: first.status }
      : { at: first.cell.at, text, value: undefined, flaw: 'unreadable' };
  }
}

/** A dash, "chưa", "không": nothing is said where nothing is asked for; a value that is asked for stays unreadable. */
function emptied<T>(cell: Cell<T>, asked: boolean): Cell<T> {
  const saysNothing = asked ? /^[-–—/.…\s]+$/.test(cell.text) : !/[1-9]/.test(cell.text);
  return cell.flaw === 'unreadable' && saysNothing ? { at: cell.at, text: '', value: undefined } : cell;
}

/** Two cells told as one, a line each; the place is that of the first that says something. */
export function joined(a: Cell<string>, b: Cell<string>): Cell<string> {
  if (b.text === '' || b.text === a.text) return a;
  if (a.text === '') return { ...b, at: a.at ?? b.at };
  const text = `${a.text}\n${b.text}`;
  return { at: a.at, text, value: text };
}

/** Adds what a further row of the same task tells. */
export function goOn(row: ProgressRow, more: ProgressRow): void {
  for (const name of TEXT_COLUMNS) if (MAY_GO_ON[name]) row[name] = joined(row[name], more[name]);
}

/** A task has one person in charge, whoever stands in its further rows. */
const MAY_GO_ON: Record<TextColumn, boolean> = {
  proof: true,
  result: true,
  difficulty: true,
  proposal: true,
  next: true,
  person: false,
  note: true,
};

/** Whether a row says nothing at all. */
export function isBlank(row: ProgressRow): boolean {
  return [row.id, row.tt, row.title, ...TOLD_COLUMNS.map((name) => row[name])].every(
    (cell) => cell.text === '',
  );
}
