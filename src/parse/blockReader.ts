/** Reading the rows of a progress table: which of them are tasks, which are more of one, which are neither. */
import type { Grid } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import type { ProgressRow, ProgressTable, UnreadRowReason } from '../model/sheet.ts';
import { foldWords } from '../text/fold.ts';
import { ArisingRows, arisingTitleIn, isPlainlyArising, type Placed, type Untitled } from './arising.ts';
import { goOn, goOnInWords, goOnWithPart } from './further.ts';
import type { ProgressHeader } from './progressHeader.ts';
import { isBlank, RowReader } from './progressRow.ts';
import { isAboutWork, isAgain, isLine, isPart, isSum, isWork, tellsAnything } from './rowKinds.ts';
import { firstTexts, isNumbering, isSignature, rowsBelow } from './rows.ts';
import { statusOf } from './settle.ts';
import { isCode, type TaskMatcher } from './taskMatcher.ts';
import type { Place, SkippedRow } from './unreadRows.ts';

/** Reads the rows below one header after another; section and signature hold from one to the next. */
export class BlockReader {
  readonly rows: ProgressRow[] = [];
  readonly struck: ProgressTable['struck'] = [];
  readonly skipped: SkippedRow[] = [];
  /** The last row that was read as a task's, or as more of it. */
  last = 0;
  readonly #grid: Grid;
  readonly #plan: Plan;
  readonly #matcher: TaskMatcher;
  /** Work outside the plan. */
  readonly arising: ArisingRows;
  #own = new Map<number, string | undefined>();
  #signed = false;

  /** @param names of the worksheet, and the lines above its first header */
  constructor(grid: Grid, plan: Plan, matcher: TaskMatcher, names: string[] = []) {
    this.#grid = grid;
    this.#plan = plan;
    this.#matcher = matcher;
    this.arising = new ArisingRows(plan, matcher, names);
  }

  /** @returns every row that was read as a task's, or as more of it, with that task */
  read(header: ProgressHeader, until: number): Map<number, string | undefined> {
    this.#own = new Map();
    const reader = new RowReader(this.#grid, header, this.#plan.year);
    for (const row of rowsBelow(this.#grid, header.below)) {
      if (row >= until) {
        this.#leaveTitle();
        break;
      }
      if (isNumbering(this.#grid, row) || isAgain(this.#grid, row, header)) continue;
      const read = reader.isStruck(row) ? reader.readStruck(row) : reader.read(row);
      const left = isBlank(read) ? 'nameless' : this.#place(read, reader);
      const skipped = { grid: this.#grid, header, read };
      if (typeof left === 'string') this.skipped.push({ ...skipped, why: left });
      else if ('why' in left) this.skipped.push({ ...skipped, ...left });
      else if (left.length > 0) this.skipped.push({ ...skipped, why: 'further', left });
    }
    return this.#own;
  }

  /** Lines right above a further table are its title, not left over of this one. */
  #leaveTitle(): void {
    const last = this.#above?.row ?? 0;
    while ((this.skipped.at(-1)?.read.row ?? 0) > last && isLine(this.#grid, this.skipped.at(-1)!.read.row))
      this.skipped.pop();
  }

  #take({ row }: ProgressRow, task: string | undefined): void {
    this.#own.set(row, task);
    this.last = Math.max(this.last, row);
  }

  /** The row that was read last; those outside the plan follow its tasks, or stand among them. */
  get #above(): ProgressRow | undefined {
    const [task, arising] = [this.rows.at(-1), this.arising.rows.at(-1)];
    return arising && arising.row > (task?.row ?? 0) ? arising : task;
  }

  /** Finds where the row belongs. @returns why nowhere, or what of it had no place */
  #place(read: ProgressRow, reader: RowReader): UnreadRowReason | Place[] | Untitled {
    const above = this.#above;
    if (above && reader.continued(read.row) === above.row) return this.#goOn(above, read);
    const texts = firstTexts(this.#grid, read.row);
    const title = isCode(read.id.text) ? undefined : arisingTitleIn(texts.slice(0, TITLE_CELLS), this.#plan);
    if (title !== undefined) {
      this.#signed = false;
      return this.#arose(this.arising.enter(title, read, reader), read);
    }
    if (this.#matcher.enterSection(texts, read)) {
      this.arising.leave();
      return 'section';
    }
    if (this.arising.owns(read)) {
      const isPlain = isWork(read) || isPlainlyArising(reader.asArising(read));
      if (isSignature(texts) && !isPlain) this.#signed = true;
      if (this.#signed && !isPlain) return 'below';
      return this.#arose(this.arising.place(read, reader, above), read);
    }
    Object.assign(read, this.#matcher.match(read));
    if (reader.isStruck(read.row)) return this.#strike(read);
    read.status = statusOf(this.#matcher.taskOf(read), read.status);
    reader.remember(read.status);
    if (read.task === undefined && !isCode(read.id.text)) {
      if (isSum(read)) return 'sum';
      if (isSignature(texts) && !isWork(read)) this.#signed = true;
      if (above?.task !== undefined && isPart(read, above) && !this.#signed) return this.#part(above, read);
    }
    // Below the signatures only a row that is plainly work is still part of the table.
    if (read.task !== undefined) this.#signed = false;
    else if (this.#signed && !isWork(read)) return 'below';
    else if (!isAboutWork(read)) return 'nameless';
    this.rows.push(read);
    this.#take(read, read.task);
    return [];
  }

  #arose(placed: Placed, read: ProgressRow): UnreadRowReason | Place[] | Untitled {
    if (placed !== 'taken') return placed;
    this.#take(read, undefined);
    return [];
  }

  #strike(read: ProgressRow): Place[] {
    const task = read.task ?? this.#wholeOf(read);
    const at = read.id.text === '' ? read.title.at : read.id.at;
    if (task !== undefined) this.struck.push({ sheet: read.sheet, row: read.row, at: at!, task });
    return [];
  }

  /** The task of which the row is a part. */
  #wholeOf(read: ProgressRow): string | undefined {
    const above = this.rows.at(-1);
    return above && isPart(read, above) ? above.task : undefined;
  }

  /** A line of its own below a task; one that tells nothing beside itself may be the result. */
  #part(above: ProgressRow, read: ProgressRow): UnreadRowReason | Place[] {
    const isOfPlan = printed(this.#plan, above.task!).includes(foldWords(read.title.text));
    this.#take(read, above.task);
    if (tellsAnything(read)) goOnWithPart(above, read);
    else if (!isOfPlan) goOnInWords(above, read);
    return [];
  }

  /** A task has one percentage and one person: what a further row says of them counts where the first says none. */
  #goOn(above: ProgressRow, more: ProgressRow): Place[] {
    this.#take(more, above.task);
    goOn(above, more);
    const left: Place[] = [];
    for (const name of ONCE) {
      if (more[name].text === '' || more[name].text === above[name].text) continue;
      if (above[name].text === '') Object.assign(above, { [name]: more[name] });
      else if (more[name].at !== null) left.push({ at: more[name].at, text: more[name].text });
    }
    return left;
  }
}

/** Cells of a row, from the left, in which the title of a block may stand: behind a number, too. */
const TITLE_CELLS = 2;

const ONCE = ['percent', 'person'] as const;

function printed(plan: Plan, id: string): string {
  const task = plan.tasks.find((each) => each.id === id)!;
  return foldWords(`${task.title} ${task.product}`);
}
