/** A deadline as it was understood, with what has to be asked. */
import type { Due } from '../../model/due.ts';

/** A deadline, and why it is a guess or has no day; without a doubt nothing has to be asked. */
export interface DueReading {
  due: Due;
  /** In a few words, for a person: "có nhiều mốc, lấy mốc cuối". */
  doubt?: string;
}

/** Said of every deadline that prints several days. */
export const MANY = 'có nhiều mốc, lấy mốc cuối';

/** Kept as printed. */
export function unreadable(doubt: string): DueReading {
  return { due: { kind: 'unreadable' }, doubt };
}

/** "Sau khi có hướng dẫn": rightly without a day. */
export function awaited(): DueReading {
  return { due: { kind: 'conditional' }, doubt: 'không ghi ngày nào, chờ việc khác' };
}
