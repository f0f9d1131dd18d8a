/** The rows of a task table, one after the other: sections, tasks, what goes on from the row above, what is left over. */
import { readDue } from '../text/due.ts';
import { oneLine } from '../text/fold.ts';
import { filledCells, type Row, type Table } from './blocks.ts';
import type { Columns } from './columnChoice.ts';
import type { PlanDraft } from './draft.ts';
import { type FoundHead, numbersColumns, repeats } from './heads.ts';
import type { OfficeSection, OfficeTask } from './imported.ts';
import { parseNumeral } from './numerals.ts';
import { doubtJoined, doubtRow, doubtSection, tellLeftOver } from './rowDoubts.ts';
import { type NextRow, sectionIn } from './sectionRows.ts';
import { ownColumns, reachesDown, standsBelow, type TaskCells, taskCells } from './taskCells.ts';

/** A part of a table with its own columns. */
export interface Region {
  table: Table;
  head: FoundHead;
  /** Rows from `from` up to, and without, `to`. */
  from: number;
  to: number;
  /** It has no head of its own: it goes on from the table before. */
  goesOn: boolean;
}

const GOING_ON = ['product', 'leadText', 'supportText', 'dueText'] as const;

export class RowReader {
  readonly #draft: PlanDraft;
  readonly #region: Region;
  readonly #columns: Columns;
  /** The task that a row may go on from; none after the title of a section. */
  #task: OfficeTask | undefined;
  /** The row before was a head: what follows without TT was cut off by the end of a page. */
  #isAfterHead: boolean;
  #isBelow = false;
  #leftOver: Row[] = [];
  #field = '';

  /** @param task the last one of the table before, where this one goes on from it */
  constructor(draft: PlanDraft, region: Region, task: OfficeTask | undefined) {
    this.#draft = draft;
    this.#region = region;
    this.#columns = region.head.columns;
    this.#task = task;
    this.#isAfterHead = task !== undefined;
  }

  /** @returns the last task */
  read(): OfficeTask | undefined {
    const { table, from, to, head } = this.#region;
    for (let at = from; at < to; at++) {
      const row = table.rows[at]!;
      if (filledCells(row).length === 0) continue;
      if (repeats(head, row)) {
        this.#isAfterHead = true;
        this.#isBelow = false;
      } else if (!numbersColumns(row)) {
        this.#readRow(row, at);
        this.#isAfterHead = false;
      }
    }
    this.#tellLeftOver();
    return this.#task;
  }

  #readRow(row: Row, at: number): void {
    const columns = this.#columns;
    const own = ownColumns(row, at, columns);
    if (standsBelow(row)) this.#isBelow = true;
    if (own.has('tt') && own.has('title')) this.#isBelow = false;
    const section = this.#isBelow ? undefined : sectionIn(row, at, columns, this.#nextRow(at));
    if (section) {
      this.#tellLeftOver();
      const place = this.#draft.place(row.place, row.line);
      this.#draft.sections.start(section.numeral, section.title, place);
      this.#task = undefined;
      for (const { text } of section.rest)
        this.#draft.doubt(
          `Dòng mục “${section.title}” còn có “${oneLine(text)}”: không lấy.`,
          'Nếu dòng ấy là một nhiệm vụ, thêm một dòng ở trang Nhiệm vụ.',
          place,
        );
      return;
    }
    // Behind blank rows stands what is no longer of the table, unless it is numbered or a whole row.
    if (row.afterGap && !own.has('tt') && own.size < 2) this.#isBelow = true;
    if (this.#isBelow) {
      this.#leftOver.push(row);
      return;
    }
    this.#takeField(row, at);
    const cells = taskCells(row, columns);
    const relation = this.#relationOf(row, at, own, cells);
    if (relation === 'leftOver') this.#leftOver.push(row);
    else if (relation === 'goesOn') this.#goOn(row, at, cells);
    else this.#take(relation, row, cells);
  }

  #nextRow(at: number): NextRow | undefined {
    const { table, to, head } = this.#region;
    let isAfterHead = false;
    for (let next = at + 1; next < to; next++) {
      const row = table.rows[next]!;
      if (repeats(head, row)) isAfterHead = true;
      else if (filledCells(row).length > 0 && !numbersColumns(row)) return { row, at: next, isAfterHead };
    }
    return undefined;
  }

  /** A column that names the section opens one where its words change. */
  #takeField(row: Row, at: number): void {
    const cell = row.cells[this.#columns.field ?? -1];
    if (!cell || cell.text === '' || cell.row !== at) return;
    const title = oneLine(cell.text);
    if (title === this.#field) return;
    this.#field = title;
    this.#draft.sections.startNamed(title, this.#draft.place(row.place, row.line));
    this.#task = undefined;
  }

  #relationOf(
    row: Row,
    at: number,
    own: ReturnType<typeof ownColumns>,
    cells: TaskCells,
  ): 'new' | 'split' | 'goesOn' | 'leftOver' {
    const { tt, title, due, lead } = this.#columns;
    const hasWhoOrWhen = own.has('due') || own.has('lead');
    if (own.has('tt') && cells.tt !== '') return own.size === 1 && cells.title === '' ? 'leftOver' : 'new';
    if (!this.#task) return own.has('title') && (hasWhoOrWhen || own.has('product')) ? 'new' : 'leftOver';
    if (reachesDown(row, at, tt) || (tt === undefined && reachesDown(row, at, title))) {
      const isMergedDue = reachesDown(row, at, due);
      return own.has('due') || (!isMergedDue && own.has('lead') && (own.has('product') || own.has('title')))
        ? 'split'
        : 'goesOn';
    }
    if (this.#isAfterHead && tt !== undefined && !isWhole(own, cells)) return 'goesOn';
    if (!own.has('title')) return this.#isWholeBeside(cells, lead !== undefined) ? 'split' : 'goesOn';
    if (/^\p{Ll}/u.test(cells.title)) return 'goesOn';
    if (tt === undefined) return 'new';
    if (own.has('due')) return 'new';
    return own.has('lead') && /^[-–+*•]/.test(cells.title) ? 'new' : 'goesOn';
  }

  /** Whether a row without TT and title says a deadline and a lead of its own, beside those above. */
  #isWholeBeside({ dueText, leadText }: TaskCells, hasLead: boolean): boolean {
    const { dueText: above } = this.#task!;
    if (dueText === '' || above === '' || (hasLead && !/^[\p{Lu}-]/u.test(leadText))) return false;
    return [dueText, above].every((text) => readDue(text, 2000).kind !== 'unreadable');
  }

  #take(relation: 'new' | 'split', row: Row, cells: TaskCells): void {
    this.#tellLeftOver();
    const draft = this.#draft;
    const place = draft.place(row.place, row.line);
    const above = this.#task;
    const numbered = above ? { ...cells, tt: afterDecimal(cells.tt, above.tt) } : cells;
    if (relation === 'split' && above) {
      const title = cells.title === '' ? above.title : cells.title;
      const named =
        cells.leadText === '' && cells.leadSplit === 'none'
          ? { leadText: above.leadText, supportText: above.supportText }
          : {};
      this.#task = draft.split(above, { ...cells, ...named, title }, place);
    } else {
      const outside = this.#closeList(numbered.tt);
      this.#task = draft.add(numbered, place);
      if (outside) doubtSection(draft, this.#task, outside);
    }
    const target = row.cells[this.#columns.target ?? -1]?.text ?? '';
    if (/\d/.test(target)) draft.addTarget(oneLine(target), this.#task);
    doubtRow(draft, this.#task, row, cells, this.#columns.due);
  }

  /** After a and b of 1 a task numbered 2 stands in 1 no longer. @returns the section 1, where nothing is around it */
  #closeList(tt: string): OfficeSection | undefined {
    const numeral = parseNumeral(tt);
    const before = this.#task?.tt === '' ? 'bullet' : parseNumeral(this.#task?.tt ?? '')?.style;
    const isOfOther = numeral && before !== undefined && before !== numeral.style;
    return isOfOther ? this.#draft.sections.closeBefore(numeral) : undefined;
  }

  /** What a row says in its own cells belongs to the task above. */
  #goOn(row: Row, at: number, cells: TaskCells): void {
    const task = this.#task!;
    const own = ownColumns(row, at, this.#columns);
    const isCut = this.#isAfterHead;
    if (own.has('title')) task.title = joined(task.title, cells.title, true);
    const names = { product: 'product', leadText: 'lead', supportText: 'support', dueText: 'due' } as const;
    for (const name of GOING_ON)
      if (own.has(names[name])) task[name] = joined(task[name], cells[name], isCut);
    for (const { head, text } of cells.beside) {
      const known = task.beside.find((each) => each.head === head);
      if (!known) task.beside.push({ head, text });
      else if (row.cells.some((cell) => cell?.text === text && cell.row === at))
        known.text = joined(known.text, text, isCut);
    }
    task.place.lines?.push(row.line);
    if (!isCut && task.place.lines?.length === 2) doubtJoined(this.#draft, task);
  }

  #tellLeftOver(): void {
    tellLeftOver(this.#draft, this.#leftOver);
    this.#leftOver = [];
  }
}

/** What a page cut off is seldom a whole row. */
function isWhole(own: ReturnType<typeof ownColumns>, { title }: TaskCells): boolean {
  return own.has('title') && own.has('lead') && own.has('due') && !/^\p{Ll}/u.test(title);
}

/** A number that Excel took for a decimal: after 1.9 its “1.1” was 1.10. */
function afterDecimal(tt: string, before: string): string {
  const [, list = '', last = ''] = /^(\d+(?:\.\d+)*\.)(\d+)$/.exec(before) ?? [];
  const next = `${list}${Number(last) + 1}`;
  return list !== '' && next.endsWith('0') && next.replace(/0+$/, '') === tt ? next : tt;
}

/** A sentence that was cut goes on after a space; another paragraph or name on its own line. */
function joined(before: string, after: string, isCut: boolean): string {
  if (before === '' || after === '') return before + after;
  const goesOn = isCut || /^\p{Ll}/u.test(after) || /(?:[-,(]|\bvà)$/u.test(before);
  return `${before}${goesOn ? ' ' : '\n'}${after}`;
}
