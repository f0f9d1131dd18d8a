import { type Cell, COUNTS, type Count, type ProcedureRow, soundCount } from '../model/sheet.ts';
import { COUNT_LABELS } from '../text/labels.ts';
import { number } from '../text/write.ts';
import { defineSheetCheck, type SheetSubject } from './define.ts';
import { procedureRows } from './rows.ts';

/** A sum that must hold: whole = part + part + … (domain.md §4.2, A–E). */
interface Identity {
  whole: Cell<number>;
  parts: Cell<number>[];
  /** "dòng “Hộ tịch”: Tiếp nhận = Trực tuyến + …". */
  words: string;
  /** Where the mismatch is told when no single cell explains it. */
  at: string | null;
  /** Which of the sums within a row it is; undefined for a sum over the fields. */
  kind?: number;
  inTotal: boolean;
}

const WITHIN_ROW: [whole: Count, parts: Count[]][] = [
  ['received', ['online', 'direct', 'carried']],
  ['resolved', ['early', 'onTime', 'late']],
  ['pending', ['pendingInTime', 'pendingLate']],
  ['received', ['resolved', 'pending']],
];

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
        ? {
            sheet,
            cell: culprit.cell.at,
            message: `Ô này ghi ${culprit.cell.text || 'trống'}, làm ${told.length} phép cộng không khớp: ${told.map(({ words }) => words).join('; ')}.`,
            hint: `Nếu các ô khác đúng thì ô này phải là ${number((culprit.cell.value ?? 0) + culprit.change)}.`,
          }
        : {
            sheet,
            cell: told[0]!.at,
            message: `Không khớp: ${told[0]!.words}, nhưng ${told[0]!.whole.text || '0'} khác ${number(sum(told[0]!.parts))}.`,
          };
    }
  },
});

function identities({ sheet }: SheetSubject): Identity[] {
  const table = sheet.procedures;
  const found: Identity[] = [];
  for (const row of procedureRows(table)) {
    for (const [kind, [whole, parts]] of WITHIN_ROW.entries()) {
      if ([whole, ...parts].some((count) => row.counts[count].at === null)) continue;
      found.push({
        whole: row.counts[whole],
        parts: parts.map((count) => row.counts[count]),
        words: `dòng “${row.field}”, ${COUNT_LABELS[whole]} = ${parts.map((count) => COUNT_LABELS[count]).join(' + ')}`,
        at: row.counts[whole].at,
        kind,
        inTotal: row === table!.total,
      });
    }
  }
  if (table?.total && table.fields.length > 0)
    for (const count of COUNTS) found.push(columnIdentity(table.total, table.fields, count));
  return found.filter(({ whole, parts }) =>
    [whole, ...parts].every((cell) => cell.at !== null && soundCount(cell) !== undefined),
  );
}

function columnIdentity(total: ProcedureRow, fields: ProcedureRow[], count: Count): Identity {
  return {
    whole: total.counts[count],
    parts: fields.map((row) => row.counts[count]),
    words: `cột “${COUNT_LABELS[count]}”, ${total.field} = các lĩnh vực cộng lại`,
    at: total.counts[count].at,
    inTotal: true,
  };
}

/** A total row that was added up right repeats the gaps of the fields: the fields are told, not it. */
function isConsequence({ kind, inTotal, ...identity }: Identity, all: Identity[]): boolean {
  if (!inTotal || kind === undefined) return false;
  const below = all.filter((other) => other.kind === kind && !other.inTotal);
  return below.reduce((total, other) => total + gap(other), 0) === gap({ kind, inTotal, ...identity });
}

function sum(cells: Cell<number>[]): number {
  return cells.reduce((total, cell) => total + (cell.value ?? 0), 0);
}

/** What must be added to the parts for the sum to hold. */
function gap({ whole, parts }: Identity): number {
  return (whole.value ?? 0) - sum(parts);
}

/** The cell whose one change mends the most failing sums and breaks none that holds; two sums at least. */
function findCulprit(
  failing: Identity[],
  all: Identity[],
): { cell: Cell<number>; change: number; explains: Identity[] } | undefined {
  let best: { cell: Cell<number>; change: number; explains: Identity[] } | undefined;
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
