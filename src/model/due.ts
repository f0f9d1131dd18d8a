/** When a task is due; how a plan prints it is for text/due.ts to read. */
import type { Day } from './day.ts';
import type { PeriodKey } from './period.ts';

/** When a task is due. `to` is the last day that is in time. */
export type Due =
  /** "trước ngày X": `to` is the day before X. */
  | ({ kind: 'before'; to: Day } & DueBeside)
  /** "chậm nhất ngày X" (`exact`), or "năm 2026": by the last day of the year. */
  | ({ kind: 'by'; to: Day; exact: boolean } & DueBeside)
  /** "Quý IV, năm 2026". */
  | ({ kind: 'within'; from: Day; to: Day } & DueBeside)
  /** "Thường xuyên": never late, but each period wants a result or "không phát sinh". */
  | { kind: 'ongoing' }
  /** "Định kỳ hằng quý": never late, but each period of that kind wants a result or "không phát sinh". */
  | { kind: 'recurring'; every: Recurrence; day?: RecurringDay }
  /** "Sau khi có hướng dẫn của tỉnh": rightly without a day. */
  | { kind: 'conditional' }
  | { kind: 'unreadable' };

/** What a day stands beside. */
export interface DueBeside {
  /** "Ban hành kế hoạch trước 31/01 và tổ chức thực hiện": after the day the work goes on. */
  goesOn?: true;
  /** Every milestone, where several are printed; `to` is the last of them. */
  milestones?: Day[];
}

/** From the shortest to the longest. */
export const RECURRENCES = ['month', 'quarter', 'halfYear', 'year'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** The last day in time of a recurring task. */
export interface RecurringDay {
  /** 31 is the last of any month. */
  date: number;
  /** Month of the period it is about, from 1; beyond its end, a month of the period after. */
  month: number;
}

/** Whether the work is never finished in the year: "thường xuyên", "hằng quý". */
export function isContinuous({ kind }: Due): boolean {
  return kind === 'ongoing' || kind === 'recurring';
}

/** The reports that tell of a whole half-year, quarter, or of some month. */
const TOLD_BY: Readonly<Record<Recurrence, (key: PeriodKey) => boolean>> = {
  month: (key) => key !== 'dot-xuat',
  quarter: (key) => key !== 'dot-xuat' && !key.startsWith('thang-'),
  halfYear: (key) => key === '6-thang' || key === 'nam',
  year: (key) => key === 'nam',
};

/** Whether a report must show something of work that is never finished (contract §6); of other work its status says. */
export function owesResult(due: Due, key: PeriodKey | undefined): boolean {
  if (due.kind === 'ongoing') return true;
  return due.kind === 'recurring' && key !== undefined && TOLD_BY[due.every](key);
}
