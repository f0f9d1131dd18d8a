/** The tables of one document into the plan: those of tasks are read, all others are told. */

import { oneLine } from '../text/fold.ts';
import { beginning, filledCells, type Row, type Table, widthOf } from './blocks.ts';
import type { Columns } from './columnChoice.ts';
import type { PlanDraft } from './draft.ts';
import { type Heading, headingsAbove } from './headings.ts';
import { numbersColumns } from './heads.ts';
import type { ColumnRole, OfficeTask } from './imported.ts';
import { type Part, paragraphsOf } from './regions.ts';
import { type Region, RowReader } from './rowReader.ts';
import { type SectionTitle, sectionIn } from './sectionRows.ts';
import { KIND_WORDS } from './tableKinds.ts';

type RegionPart = Extract<Part, { part: 'region' }>;

/** Whom a column is shown as. */
const ROLE_WORDS: Partial<Record<string, string>> = {
  tt: 'TT',
  title: 'nội dung nhiệm vụ',
  product: 'sản phẩm',
  lead: 'đơn vị chủ trì',
  both: 'đơn vị chủ trì và phối hợp',
  support: 'đơn vị phối hợp',
  due: 'thời hạn',
  field: 'lĩnh vực (mục)',
  target: 'chỉ tiêu',
};

export class TableReader {
  readonly #draft: PlanDraft;
  readonly #parts: Part[];
  /** Whether tables of tasks stand below different headings. */
  readonly #hasHeadings: boolean;
  #last: { part: RegionPart; task: OfficeTask | undefined } | undefined;
  readonly #guessed = new Set<string>();

  constructor(draft: PlanDraft, parts: Part[]) {
    this.#draft = draft;
    this.#parts = parts;
    const headed = parts.filter(
      (part) => part.part === 'region' && part.kind === 'tasks' && headingsAbove(part.above).numbered,
    );
    this.#hasHeadings = headed.length > 1;
  }

  read(): void {
    for (const part of this.#parts) {
      if (part.part === 'prose') this.#draft.prose.push(...part.paragraphs);
      else if (part.part === 'unread') this.#tellUnread(part.table);
      else if (part.kind === 'tasks') this.#readTasks(part);
      else this.#tellOther(part, part.kind);
    }
  }

  #readTasks(part: RegionPart): void {
    const { region, above } = part;
    const draft = this.#draft;
    const begun = draft.tasks.length;
    const isOpened = this.#openSection(part);
    const follows = !isOpened && above.length === 0 ? this.#last?.task : undefined;
    const task = new RowReader(draft, region, follows).read();
    this.#last = { part, task };
    this.#showColumns(region, draft.tasks.length - begun);
  }

  /** Opens the section that a table stands in, if its own rows do not. @returns whether one was opened */
  #openSection({ region, above }: RegionPart): boolean {
    const { sections } = this.#draft;
    const { numbered, plain } = headingsAbove(above);
    const own = firstSection(region);
    if (numbered && (!own || (this.#hasHeadings && isOver(numbered, own))))
      return this.#start(numbered, own !== undefined);
    if (own || region.head.columns.field !== undefined) return false;
    if (sections.current && (region.goesOn || above.length === 0) && !region.table.caption) return false;
    const title = plain?.title ?? region.table.caption ?? '';
    if (title !== '' || !sections.current)
      return this.#start(
        { numeral: undefined, title: title || 'Nhiệm vụ', place: plain?.place ?? region.table.name },
        false,
      );
    return false;
  }

  #start({ numeral, title, place }: Heading, isOutermost: boolean): boolean {
    this.#draft.sections.start(numeral, title, this.#draft.place(place), isOutermost);
    return true;
  }

  /** Each table as it was understood; one that goes on over several is one. */
  #showColumns(region: Region, tasks: number): void {
    const { columns } = region.head;
    const draft = this.#draft;
    for (const { head, role } of columns.guesses) {
      if (this.#guessed.has(`${role} ${head}`)) continue;
      this.#guessed.add(`${role} ${head}`);
      draft.doubt(
        `Cột “${head}” được hiểu là ${ROLE_WORDS[role] ?? 'cột khác'}.`,
        'Nếu không đúng, đổi tên cột trong bản gốc (ví dụ Cơ quan chủ trì, Thời gian thực hiện) rồi nhập lại.',
        draft.place(region.table.name),
      );
    }
    const shown = shownColumns(columns);
    const last = draft.tables.at(-1);
    if (last && JSON.stringify(last.columns) === JSON.stringify(shown) && last.place.file === draft.file)
      last.tasks += tasks;
    else draft.tables.push({ place: draft.place(region.table.name), tasks, columns: shown });
  }

  #tellOther({ region }: RegionPart, kind: Exclude<RegionPart['kind'], 'tasks'>): void {
    const { table, head, from, to } = region;
    const draft = this.#draft;
    const rows = table.rows.slice(from, to).filter((row) => filledCells(row).length > 0);
    if (kind === 'targets') for (const row of rows) this.#takeTarget(row, head.columns.tt);
    else draft.prose.push(...rows.flatMap(paragraphsOf));
    const heads = head.columns.heads.filter((each) => each !== '').join(', ');
    const place = draft.place(table.rows[Math.max(0, from - head.height)]?.place ?? table.name);
    draft.doubt(
      `Không lấy ${rows.length} dòng của ${table.name} (cột: ${beginning(heads, 90)}): trông như ${KIND_WORDS[kind]}.`,
      kind === 'targets'
        ? 'Các dòng ấy được đọc như chỉ tiêu; nếu là nhiệm vụ, chép vào trang Nhiệm vụ.'
        : 'Nếu đó là nhiệm vụ của kế hoạch, chép vào trang Nhiệm vụ.',
      place,
    );
  }

  /** A row of a table of targets, its cells side by side; titles between them set none. */
  #takeTarget(row: Row, tt: number | undefined): void {
    const cells = filledCells(row).filter((cell) => cell !== row.cells[tt ?? -1]);
    const text = cells.map((cell) => oneLine(cell.text)).join(' – ');
    if (/\d\s*%/.test(text) || (cells.length > 1 && /\d/.test(text)))
      this.#draft.targets.push({
        text,
        section: undefined,
        task: undefined,
        place: this.#draft.place(row.place, row.line),
      });
  }

  /** Small tables lay out a page: letterhead, signature. */
  #tellUnread(table: Table): void {
    if (table.rows.length < 3 || widthOf(table) < 3) return;
    const words = beginning(
      filledCells(table.rows[0]!)
        .map(({ text }) => oneLine(text))
        .join(', '),
    );
    this.#draft.doubt(
      `Không lấy ${table.name} (dòng đầu: ${words}): không thấy tên cột của bảng nhiệm vụ.`,
      'Nếu đó là nhiệm vụ, ghi tên cột ở dòng đầu của bảng rồi nhập lại.',
      this.#draft.place(table.name),
    );
  }
}

/** The section that the first row of a table opens by itself. */
function firstSection({ table, from, to, head }: Region): SectionTitle | undefined {
  const filled = table.rows
    .map((row, at) => ({ row, at }))
    .filter(({ row, at }) => at >= from && at < to && filledCells(row).length > 0);
  const first = filled.findIndex(({ row }) => !numbersColumns(row));
  if (first < 0) return undefined;
  const { row, at } = filled[first]!;
  const next = filled[first + 1];
  return sectionIn(row, at, head.columns, next && { ...next, isAfterHead: false });
}

/** Whether a heading's numeral is of another kind than the section's: A over I. */
function isOver({ numeral }: Heading, own: SectionTitle): boolean {
  return numeral !== undefined && own.numeral !== undefined && numeral.style !== own.numeral.style;
}

function shownColumns(columns: Columns): { head: string; role: ColumnRole }[] {
  const { tt, title, product, lead, support, due, field, spans } = columns;
  const roles = new Map<number | undefined, ColumnRole>([
    [tt, 'tt'],
    [title, 'title'],
    [product, 'product'],
    [lead, columns.isLeadWithSupport ? 'both' : 'lead'],
    [support, 'support'],
    [due, 'due'],
    [field, 'section'],
    ...spans.map(({ column }): [number, ColumnRole] => [column, 'due']),
  ]);
  return columns.heads.flatMap((head, column) =>
    head === '' && !roles.has(column) ? [] : [{ head, role: roles.get(column) ?? 'beside' }],
  );
}
