/** What a row of the form is: its page and the function that judges a document by it, in one object. */
import type { Page } from '../checks/define.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';

/** A row of NĐ 30/2020/NĐ-CP, Phụ lục I, numbered as in domain.md §3.1. Which kinds have it is said by their kind. */
export interface Row extends Page {
  row: number;
  /** What breaks the row, a finding each; empty when it holds. */
  holds(places: Places): Problem[];
}

/** A row with its code: CC8 and the row's number ("CC809"). Every broken row is an error. */
export function defineRow(row: Omit<Row, 'code' | 'severity'>): Row {
  return { code: `CC8${String(row.row).padStart(2, '0')}`, severity: 'error', ...row };
}
