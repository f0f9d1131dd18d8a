/** Work that arose outside the plan: the titles of its block, the codes that the form gives its rows, the rows themselves. */
import type { Plan } from '../model/plan.ts';
import { type ArisingRow, type Cell, type ProgressRow, TOLD_COLUMNS } from '../model/sheet.ts';
import { bare, foldWords } from '../text/fold.ts';
import { ARISING_CODE } from '../text/labels.ts';
import { saysNothingArose, tellsSomething } from '../text/read.ts';
import { goOnInWords, goOnWithPart } from './further.ts';
import type { RowReader } from './progressRow.ts';
import { isPart, isSum, tellsAnything } from './rowKinds.ts';
import { isSignature } from './rows.ts';
import type { TaskMatcher } from './taskMatcher.ts';
import { isName, type Place } from './unreadRows.ts';

/** The longest title of such a block. */
const LONGEST_TITLE = 120;
/** "IX.", "2)", "B.": before the words of a title. */
const NUMBER = /^(?:[ivx]{1,5}|[a-z]|\d{1,2}(?:\.\d{1,2})?)(?:[.):]\s*|\s+(?=nhiem|cong|cac|viec))/;
/** "Các nhiệm vụ phát sinh, đột xuất ngoài kế hoạch trong tháng", "Việc khác": words without marks, none else among them. */
const TITLE =
  /^(?:(?:danh muc|ket qua|tinh hinh|thuc hien|bang|bieu|cac|mot so|nhung) )*(?:nhiem vu|cong viec|cong tac|noi dung|viec|nv|cv)(?: (?:phat sinh|dot xuat|khac|bo sung|ngoai|kh|ke hoach|duoc|giao|them|cua|don vi|trong|ky|thang|quy|nam|va|hoac|cap tren|nay|\d{1,4}))+$/;
const ARISING = /(?:phat sinh|dot xuat|ngoai (?:ke hoach|kh)|khac|bo sung|giao them|cap tren giao)/;
/** What a worksheet of such work alone may be called too; “Đột xuất” may be one of a free period. */
const SHORT_NAME = /^(?:phat sinh|ngoai ke hoach|phat sinh dot xuat)$/;

/** Whether a line is the title of work outside the plan: “IX. NHIỆM VỤ PHÁT SINH (nếu có)”, “Công việc ngoài kế hoạch:”. */
export function isArisingTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE) return false;
  const words = bare(line)
    .replace(NUMBER, '')
    .replace(/[(:].*$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return (TITLE.test(words) && ARISING.test(words)) || SHORT_NAME.test(words);
}

/** The first of the lines that is such a title; none where the plan itself has a section of that name. */
export function arisingTitleIn(lines: string[], { sections }: Plan): string | undefined {
  const isOfPlan = (line: string) =>
    sections.some(({ title }) => foldWords(line.replace(/^[\p{L}\d]{1,5}[.)]\s+/u, '')) === foldWords(title));
  return lines.find((line) => isArisingTitle(line) && !isOfPlan(line));
}

/** “PS1”, as the form writes it: such a row is outside the plan wherever it was moved to. */
function isArisingCode(code: string): boolean {
  return CODE.test(code);
}

const CODE = new RegExp(`^${ARISING_CODE}[ ._-]{0,2}\\d{1,3}$`, 'i');

/** Whether a row is such work whatever it sounds like: it has a number, or names a product or a deadline. */
export function isPlainlyArising({ id, tt, title, product, dueText }: ArisingRow): boolean {
  const isTold = ({ text }: Cell<string>) => text !== '' && !isSignature([text]) && !isName(text);
  return title.text !== '' && [id, tt, product, dueText].some(isTold);
}

/** Whether the row tells more than its title: what says “Không”, or that nothing arose, does not. */
function tellsWork(row: ProgressRow, title: string): boolean {
  if (row.status.value !== undefined && row.status.value !== 'noneArising') return true;
  return TOLD_COLUMNS.some((name) => {
    const { text } = row[name];
    return text !== title && tellsSomething(text) && (name !== 'status' || row.status.value === undefined);
  });
}

/** A row of such work that does not say which, and what it tells. */
export interface Untitled {
  why: 'untitled';
  left: Place[];
}

/** What became of a row: it was taken; or where it belongs; or nothing stands in it that is not told elsewhere. */
export type Placed = 'taken' | 'sum' | 'section' | Untitled | never[];

/** The rows about work outside the plan, as they are met from top to bottom. */
export class ArisingRows {
  readonly rows: ArisingRow[] = [];
  readonly #plan: Plan;
  readonly #matcher: TaskMatcher;
  /** Whether the rows stand under a title of such work. */
  #inBlock: boolean;

  /** @param names of the worksheet, and the lines above its first header */
  constructor(plan: Plan, matcher: TaskMatcher, names: string[]) {
    this.#plan = plan;
    this.#matcher = matcher;
    this.#inBlock = arisingTitleIn(names, this.#plan) !== undefined;
  }

  /** A title begins the block; one beside which work is told is itself a row of it. */
  enter(title: string, read: ProgressRow, reader: RowReader): Placed {
    this.#inBlock = true;
    if (tellsWork(read, title)) return this.#take(read, reader);
    return tellsAnything(read) ? [] : 'section';
  }

  /** Another section begins. */
  leave(): void {
    this.#inBlock = false;
  }

  /** Whether the row has a code of such work, or stands in the block; what is the plan's ends the block. */
  owns(read: ProgressRow): boolean {
    if (!this.#inBlock && !isArisingCode(read.id.text)) return false;
    if (this.#matcher.matchStrictly(read).task === undefined) return true;
    this.leave();
    return false;
  }

  /** @param above the row that was read last */
  place(read: ProgressRow, reader: RowReader, above: ProgressRow | undefined): Placed {
    if (reader.isStruck(read.row)) return [];
    if (isSum(read) || [read.title, read.tt, read.id].some(({ text }) => SUM.test(text))) return 'sum';
    const last = this.rows.at(-1);
    if (!last || last !== above || read.status.text !== '' || !isPart(read, last))
      return this.#take(read, reader);
    if (tellsAnything(read)) goOnWithPart(last, read);
    else goOnInWords(last, read);
    return 'taken';
  }

  #take(read: ProgressRow, reader: RowReader): Placed {
    const row = titled(reader.asArising(read));
    if (saysNothingArose(row.title.text) && !tellsWork(row, row.title.text)) return [];
    if (row.title.text === '') {
      const left = toldIn(row);
      return left.length === 0 ? [] : { why: 'untitled', left };
    }
    reader.remember(row.status);
    this.rows.push(row);
    return 'taken';
  }
}

/** "Tổng cộng: 02 nhiệm vụ". */
const SUM = /^(?:tổng(?: cộng| số)?|cộng) ?:/i;

/** Words of a line that was merged over the whole width, or written from its first cell on. */
const LINE = /\p{L}{2,}\s+\p{L}{2,}/u;

/** The row with its title, where that stands in another column than the table's. */
function titled(row: ArisingRow): ArisingRow {
  if (row.title.text !== '') return row;
  const line = [row.id, row.tt].find(({ text }) => LINE.test(text));
  return line ? { ...row, title: line } : row;
}

function toldIn(row: ArisingRow): Place[] {
  const cells = [row.product, row.dueText, ...TOLD_COLUMNS.map((name) => row[name])];
  return cells.flatMap(({ at, text }) => (at === null || !tellsSomething(text) ? [] : [{ at, text }]));
}
