import { type Cell, COUNTS, type Count, type ProcedureRow, soundCount } from '../model/sheet.ts';
import { COUNT_WORDS } from '../text/labels.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck, type SheetSubject, type Told } from './define.ts';
import { procedureRows } from './rows.ts';

/** A sum that must hold: whole = part + part + … (domain.md §4.2, A–E). */
interface Identity {
  whole: Cell<number>;
  parts: Cell<number>[];
  /** The row of the whole. */
  row: ProcedureRow;
  count: Count;
  /** What the parts are called: "ba cột sau", "các lĩnh vực". */
  partWords: string;
  /** Which of the sums within a row it is; undefined for a sum over rows. */
  kind?: number;
  /** The rows that this row adds up. */
  of: ProcedureRow[];
}

const WITHIN_ROW: [whole: Count, parts: Count[], words: string][] = [
  ['received', ['online', 'direct', 'carried'], 'ba cột sau'],
  ['resolved', ['early', 'onTime', 'late'], 'ba cột sau'],
  ['pending', ['pendingInTime', 'pendingLate'], 'hai cột sau'],
  ['received', ['resolved', 'pending'], 'đã giải quyết và đang giải quyết'],
];

const NUMBER_WORDS = ['hai', 'ba', 'bốn', 'năm', 'sáu'];

export default defineSheetCheck({
  code: 'CC604',
  slug: 'total-mismatch',
  severity: 'error',
  title: 'Bảng TTHC cộng không khớp',
  why: 'Tổng số phải bằng các phần cộng lại, và dòng tổng cộng phải bằng các lĩnh vực cộng lại; cấp trên kiểm tra đúng các phép cộng này.',
  mend: 'Sửa ô được nêu; nếu không chắc thì cộng lại từng dòng.',
  example: {
    changes: [{ write: 1, in: { field: 'Chứng thực', count: 'direct' } }],
    at: { field: 'Chứng thực', count: 'direct' },
  },
  *run(subject) {
    const all = identities(subject);
    let failing = all.filter((identity) => gap(identity) !== 0 && !isConsequence(identity, all));
    // One wrong cell breaks several sums: tell the cell, not each sum.
    while (failing.length > 0) {
      const culprit = findCulprit(failing, all);
      const told = culprit?.explains ?? [failing[0]!];
      failing = failing.filter((identity) => !told.includes(identity));
      const sheet = subject.sheet.procedures!.sheet;
      yield culprit
        ? { sheet, ...culpritTold(culprit, procedureRows(subject.sheet.procedures)) }
        : { sheet, ...sumTold(told[0]!) };
    }
  },
});

/** "đã giải quyết 70, ba cột sau cộng được 71." */
function sumTold({ whole, parts, row, count, partWords }: Identity): Told {
  const reached = number(sum(parts));
  return {
    cell: whole.at,
    about: row.field,
    message: `${COUNT_WORDS[count]} ${shownCount(whole)}, ${partWords} cộng được ${reached}.`,
    hint: `${partWords.charAt(0).toLocaleUpperCase('vi')}${partWords.slice(1)} đúng thì ghi ${reached}.`,
  };
}

/** "đã giải quyết 9, hai phép cộng có ô này đều cho 8." */
function culpritTold({ cell, change, explains }: Culprit, rows: ProcedureRow[]): Told {
  const row = rows.find(({ counts }) => COUNTS.some((count) => counts[count] === cell))!;
  const count = COUNTS.find((each) => row.counts[each] === cell)!;
  const right = number((cell.value ?? 0) + change);
  const many = NUMBER_WORDS[explains.length - 2] ?? explains.length;
  return {
    cell: cell.at,
    about: row.field,
    message: `${COUNT_WORDS[count]} ${shownCount(cell)}, ${many} phép cộng có ô này đều cho ${right}.`,
    hint: `Các ô khác đúng thì ghi ${right}.`,
  };
}

function shownCount({ text, value }: Cell<number>): string {
  return text === '' ? 'để trống' : number(value ?? 0);
}

function identities({ sheet }: SheetSubject): Identity[] {
  const table = sheet.procedures;
  if (!table) return [];
  const sums = [
    ...table.sums.map((each) => ({ ...each, words: 'các dòng của nó' })),
    ...(table.total && table.fields.length > 0
      ? [{ whole: table.total, parts: table.fields, words: 'các lĩnh vực' }]
      : []),
  ];
  const found: Identity[] = [];
  for (const row of procedureRows(table)) {
    const of = sums.filter(({ whole }) => whole === row).flatMap(({ parts }) => parts);
    for (const [kind, [count, parts, partWords]] of WITHIN_ROW.entries())
      found.push({
        whole: row.counts[count],
        parts: parts.map((part) => row.counts[part]),
        row,
        count,
        partWords,
        kind,
        of,
      });
  }
  for (const { whole, parts, words } of sums)
    for (const count of COUNTS)
      found.push({
        whole: whole.counts[count],
        parts: parts.map((row) => row.counts[count]),
        row: whole,
        count,
        partWords: words,
        of: parts,
      });
  return found.filter(({ whole, parts }) =>
    [whole, ...parts].every((cell) => cell.at !== null && soundCount(cell) !== undefined),
  );
}

/** A row that was added up right repeats the gaps of the rows in it: those are told, not it. */
function isConsequence({ kind, of, ...identity }: Identity, all: Identity[]): boolean {
  if (of.length === 0 || kind === undefined) return false;
  const below = all.filter((other) => other.kind === kind && of.includes(other.row));
  return below.reduce((total, other) => total + gap(other), 0) === gap(identity);
}

function sum(cells: Cell<number>[]): number {
  return cells.reduce((total, cell) => total + (cell.value ?? 0), 0);
}

/** What must be added to the parts for the sum to hold. */
function gap({ whole, parts }: Pick<Identity, 'whole' | 'parts'>): number {
  return (whole.value ?? 0) - sum(parts);
}

interface Culprit {
  cell: Cell<number>;
  change: number;
  explains: Identity[];
}

/** The cell whose one change mends the most failing sums and breaks none that holds; two sums at least. */
function findCulprit(failing: Identity[], all: Identity[]): Culprit | undefined {
  let best: Culprit | undefined;
  for (const cell of new Set(failing.flatMap(({ whole, parts }) => [whole, ...parts]))) {
    const involved = all.filter(({ whole, parts }) => whole === cell || parts.includes(cell));
    const changes = new Set(
      involved.map((identity) => (identity.whole === cell ? -gap(identity) : gap(identity))),
    );
    const [change] = changes;
    if (changes.size !== 1 || change === 0 || change === undefined || (cell.value ?? 0) + change < 0)
      continue;
    const explains = involved.filter((identity) => failing.includes(identity));
    if (
      explains.length === involved.length &&
      explains.length >= 2 &&
      explains.length > (best?.explains.length ?? 0)
    )
      best = { cell, change, explains };
  }
  return best;
}
