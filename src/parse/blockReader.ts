/** Reading the rows of a progress table: which of them are tasks, which are more of one, which are neither. */
import type { Grid } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import { type ProgressRow, type ProgressTable, TOLD_COLUMNS, type UnreadRowReason } from '../model/sheet.ts';
import { bare, foldWords } from '../text/fold.ts';
import { goOn, goOnInWords, goOnWithPart } from './further.ts';
import { isHeaderAgain } from './header.ts';
import { OTHER_TIME } from './otherTime.ts';
import type { ProgressHeader } from './progressHeader.ts';
import { isBlank, RowReader } from './progressRow.ts';
import { firstTexts, isNumbering, isSignature, isTotal, rowsBelow } from './rows.ts';
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
  #own = new Map<number, string | undefined>();
  #signed = false;

  constructor(grid: Grid, plan: Plan, matcher: TaskMatcher) {
    this.#grid = grid;
    this.#plan = plan;
    this.#matcher = matcher;
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
      else if (left.length > 0) this.skipped.push({ ...skipped, why: 'further', left });
    }
    return this.#own;
  }

  /** Lines right above a further table are its title, not left over of this one. */
  #leaveTitle(): void {
    const last = this.rows.at(-1)?.row ?? 0;
    while ((this.skipped.at(-1)?.read.row ?? 0) > last && isLine(this.#grid, this.skipped.at(-1)!.read.row))
      this.skipped.pop();
  }

  #take({ row }: ProgressRow, task: string | undefined): void {
    this.#own.set(row, task);
    this.last = Math.max(this.last, row);
  }

  /** Finds where the row belongs. @returns why nowhere, or what of it had no place */
  #place(read: ProgressRow, reader: RowReader): UnreadRowReason | Place[] {
    const above = this.rows.at(-1);
    if (above && reader.continued(read.row) === above.row) return this.#goOn(above, read);
    const texts = firstTexts(this.#grid, read.row);
    if (this.#matcher.enterSection(texts, read)) return 'section';
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

const ONCE = ['percent', 'person'] as const;

/** A row with one text and nothing beside it. */
function isLine(grid: Grid, row: number): boolean {
  return firstTexts(grid, row).length === 1;
}

/** The header once more, where a page of paper begins. */
function isAgain(grid: Grid, row: number, header: ProgressHeader): boolean {
  return isHeaderAgain(grid, row, header, Math.max(2, Object.keys(header.columns).length / 2));
}

/** "Cộng mục III", "Tổng cộng". */
function isSum(row: ProgressRow): boolean {
  return [row.title.text, row.tt.text, row.id.text].some((text) => text !== '' && isTotal(text));
}

/** "Trong đó: …", "Lũy kế từ đầu năm": more about what stands above. */
const MORE = new RegExp(`^(?:(?:trong do|bao gom|con lai)(?![a-z])|(?:tinh )?${OTHER_TIME.source})`);
/** The beginning of a text that {@link MORE} is looked for in. */
const BEGINNING = 40;

/** "- Giao dự toán đợt 1", "a) …", "1.1 …", "Lũy kế …": a part of the task above, told in a row of its own. */
function isPart({ id, tt, title }: ProgressRow, above: ProgressRow): boolean {
  if (isNumberedPart(id.text || tt.text || title.text, above)) return true;
  return (
    id.text === '' &&
    (/^[a-zđ][.)]$/.test(tt.text) ||
      (tt.text === '' &&
        (/^(?:[-–+•*]|[a-zđ][.)]\s)/.test(title.text) || MORE.test(bare(title.text.slice(0, BEGINNING))))))
  );
}

/** "1.2" or "II.1.2" below the task that is numbered 1, or II.1: in a column of numbers, or before the words. */
function isNumberedPart(text: string, { id, tt, task }: ProgressRow): boolean {
  const [, whole] = /^((?:[IVX]+\.)?\d{1,2})[.,]\d{1,2}(?:[.)]|\s|$)/.exec(text) ?? [];
  const numbers = [tt.text, id.text, task ?? '', task?.split('.').at(-1) ?? ''].map(bareNumber);
  return whole !== undefined && numbers.includes(bareNumber(whole));
}

/** "01." → "1". */
function bareNumber(text: string): string {
  return text.replace(/^0+|[.)]$/g, '');
}

function printed(plan: Plan, id: string): string {
  const task = plan.tasks.find((each) => each.id === id)!;
  return foldWords(`${task.title} ${task.product}`);
}

/** Words that stand alone in the column of codes are a line of text. */
const LONGEST_CODE = 20;

/** A row that matched no task is still about work when it has a code, or a wording and something told about it. */
function isAboutWork(row: ProgressRow): boolean {
  if (row.title.text === '' && !tellsAnything(row) && row.id.text.length > LONGEST_CODE) return false;
  return row.id.text !== '' || (row.title.text !== '' && (row.tt.text !== '' || tellsAnything(row)));
}

/** Whether a row is work whatever it sounds like: "Thủ trưởng đơn vị tổ chức đối thoại", with a status. */
function isWork(row: ProgressRow): boolean {
  return (
    row.title.text !== '' &&
    (row.status.value !== undefined ||
      ((row.id.text !== '' || /^\d+[.)]?$/.test(row.tt.text)) && tellsAnything(row)))
  );
}

function tellsAnything(row: ProgressRow): boolean {
  return TOLD_COLUMNS.some((name) => row[name].text !== '');
}
