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
    const failing = failingAmong(all);
    const { sheet } = subject.sheet.procedures ?? {};
    const rows = procedureRows(subject.sheet.procedures);
    // One wrong cell breaks several sums: tell the cell, not each sum.
    for (const culprit of culpritsOf(failing, all)) {
      if (!culprit.explains.every((identity) => failing.has(identity))) continue;
      for (const identity of culprit.explains) failing.delete(identity);
      yield { sheet, ...culpritTold(culprit, rows) };
    }
    for (const identity of failing) yield { sheet, ...sumTold(identity) };
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

/** Those that do not hold, and do not only repeat what does not hold below them. */
function failingAmong(all: Identity[]): Set<Identity> {
  const gaps = new Map(WITHIN_ROW.map((_, kind) => [kind, new Map<ProcedureRow, number>()]));
  for (const identity of all)
    if (identity.kind !== undefined) gaps.get(identity.kind)!.set(identity.row, gap(identity));
  // A row that was added up right repeats the gaps of the rows in it: those are told, not it.
  const isConsequence = ({ kind, of, ...identity }: Identity) =>
    of.length > 0 &&
    kind !== undefined &&
    [...new Set(of)].reduce((total, row) => total + (gaps.get(kind)!.get(row) ?? 0), 0) === gap(identity);
  return new Set(all.filter((identity) => gap(identity) !== 0 && !isConsequence(identity)));
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

/** Cells whose one change mends several failing sums and breaks none that holds; those that mend the most come first. */
function culpritsOf(failing: Set<Identity>, all: Identity[]): Culprit[] {
  const involved = new Map<Cell<number>, Identity[]>();
  for (const { whole, parts } of failing) for (const cell of [whole, ...parts]) involved.set(cell, []);
  for (const identity of failing.size > 0 ? all : [])
    for (const cell of new Set([identity.whole, ...identity.parts])) involved.get(cell)?.push(identity);
  return [...involved]
    .flatMap(([cell, explains]) => {
      const [first] = explains;
      const change = first ? changeOf(cell, first) : 0;
      const isOne = explains.every((each) => failing.has(each) && changeOf(cell, each) === change);
      const isPossible = change !== 0 && (cell.value ?? 0) + change >= 0;
      return explains.length >= 2 && isOne && isPossible ? [{ cell, change, explains }] : [];
    })
    .sort((a, b) => b.explains.length - a.explains.length);
}

/** What must be added to a cell for the sum to hold. */
function changeOf(cell: Cell<number>, identity: Identity): number {
  return identity.whole === cell ? -gap(identity) : gap(identity);
}
