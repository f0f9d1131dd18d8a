/** The status where each has a column of its own: which mark counts as one. */
import type { Cell, Status } from '../model/sheet.ts';
import { STATUSES } from '../model/sheet.ts';
import { readFinishingDay } from '../text/days.ts';
import { bare } from '../text/fold.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import { readPercent, saysNothingArose } from '../text/read.ts';
import { readStatus } from '../text/status.ts';
import { day } from '../text/write.ts';
import type { ProgressColumn } from './vocabulary.ts';

/** What a cell of such a column says of its status. */
type Tick = 'marked' | 'likely' | 'blank' | 'denied' | 'doubtful';

interface Ticked {
  status: Status;
  cell: Cell<string>;
  tick: Tick;
}

/** Columns of marks, in the order of the statuses. */
export const TICKS = [...STATUSES.map((status) => `tick:${status}` as const), 'tick:unfinished' as const];

function statusUnder(column: (typeof TICKS)[number]): Status {
  return STATUSES.find((status) => column === `tick:${status}`) ?? 'doing';
}

/** The status whose column is marked. @param cellOf the cell of a column in the row @param year of a day that says none */
export function tickedStatus(cellOf: (column: ProgressColumn) => Cell<string>, year: number): Cell<Status> {
  const ticks = TICKS.flatMap((column): Ticked[] => {
    const cell = cellOf(column);
    const status = statusUnder(column);
    if (cell.at === null) return [];
    const tick = tickOf(cell.text, status, year);
    // What is not done has most likely been begun.
    return [{ status, cell, tick: column === 'tick:unfinished' && tick === 'marked' ? 'likely' : tick }];
  });
  const told = ticks.filter(({ tick }) => tick !== 'blank');
  const positive = told.filter(({ tick }) => tick !== 'denied');
  const [first] = positive.length > 0 ? positive : told;
  if (!first) return { at: ticks[0]?.cell.at ?? null, text: '', value: undefined };
  const { status, cell, tick } = first;
  if (positive.length === 1 && (tick === 'marked' || tick === 'likely'))
    return {
      at: cell.at,
      text: tick === 'marked' ? STATUS_LABELS[status] : cell.text,
      value: status,
      ...(tick === 'likely' ? { guess: guessOf(status, cell.text, year) } : {}),
    };
  return {
    at: cell.at,
    text: told.map(wordsOf).join(', '),
    value: undefined,
    flaw: 'unreadable',
    maybe: maybeOf(told),
  };
}

function wordsOf({ status, cell, tick }: Ticked): string {
  return tick === 'marked' ? STATUS_LABELS[status] : `${STATUS_LABELS[status]}: ${cell.text}`;
}

function guessOf(status: Status, text: string, year: number): string {
  const on = status === 'done' ? readFinishingDay(text, year) : undefined;
  return `${STATUS_LABELS[status]}${on && 'value' in on ? `, ngày ${day(on.value)}` : ''}`;
}

/** Two columns that say yes; of one that is doubtful, its status and the nearest to it. */
function maybeOf(told: Ticked[]): Status[] {
  const positive = told.filter(({ tick }) => tick !== 'denied').map(({ status }) => status);
  if (positive.length > 1) return positive;
  if (positive.length === 0)
    return told.some(({ status }) => status === 'done') ? ['doing', 'notStarted'] : [];
  return positive[0] === 'done' ? ['done', 'doing'] : positive;
}

const MARKS = /^(?:x|v|√|✓|✔|☑|✔️|☑️|\*|\+|●|•|■|true)$/i;
const YES = /^(?:1|xx|co|ok|da|roi|dung|yes|y|dat)$/;
const NO =
  /^(?:khong|ko|kg|khong co|no|n|chua|chua co|n ?\/ ?a|na|☐|□|✗|✘|❌|khong dat|chua dat|chua xong|0 ?%)$/;

function tickOf(text: string, status: Status, year: number): Tick {
  const plain = bare(text).trim();
  if (plain === '' || plain === '0' || plain === 'false' || /^[-–—/.]+$/.test(plain)) return 'blank';
  if (MARKS.test(plain)) return 'marked';
  if (YES.test(plain)) return 'likely';
  if (NO.test(plain) || saysNothingArose(text))
    return status === 'noneArising' && saysNothingArose(text) ? 'marked' : 'denied';
  const percent = readPercent(text);
  if ('value' in percent && text.includes('%')) return ofShare(percent.value, status);
  if ('value' in readFinishingDay(text, year)) return status === 'done' ? 'likely' : 'doubtful';
  const read = readStatus(text, year);
  if ('value' in read) return read.value !== status ? 'doubtful' : read.guess ? 'likely' : 'marked';
  // What is being done is often told in the column itself; that it is finished is not to be guessed from anything.
  return status === 'done' || read.maybe.length > 0 || !/\p{L}{2}/u.test(text) ? 'doubtful' : 'likely';
}

function ofShare(percent: number, status: Status): Tick {
  if (status === 'done') return percent === 100 ? 'likely' : 'doubtful';
  return status === 'doing' && percent > 0 && percent < 100 ? 'likely' : 'doubtful';
}
