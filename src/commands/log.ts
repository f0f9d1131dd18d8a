/** What a scheduled job leaves behind with --im-lang: one line a run on stdout, key=value. */
import { todayInVietnam } from '../model/day.ts';
import type { Period } from '../model/period.ts';
import { UserError } from '../model/problem.ts';
import { speakable } from '../text/speakable.ts';
import type { CommonOptions, Io } from './context.ts';
import { EXIT, exitOf } from './exit.ts';

/** What a command knows of its run; a command that cannot know something leaves it out. */
export interface Log {
  /** The day that counted as today. */
  today?: string;
  /** "thang-04-2026". */
  period?: string;
  /** "3/4": units that sent, of those that must. */
  sent?: string;
  /** Names of the units that did not. */
  missing?: string[];
  errors?: number;
  warnings?: number;
  /** Gaps in the report. */
  gaps?: number;
  /** What was written, as one types it, where that is not every file of the run. */
  files?: string[];
  /** Why nothing was done. */
  reason?: string;
  /** A result that was asked for stands on stdout, alone. */
  isTaken?: boolean;
}

/** "thang-04-2026". */
export function periodId({ key, year }: Pick<Period, 'key' | 'year'>): string {
  return `${key}-${year}`;
}

/** A context of a command that is logged. */
export interface Logged {
  log: Log;
}

/**
 * Runs a command that may be told to be silent: then its line is printed, also when it failed; the failure goes on to
 * whoever tells people.
 */
export async function logged(
  command: string,
  io: Io,
  options: CommonOptions,
  run: (log: Log) => Promise<number>,
): Promise<number> {
  const log: Log = {};
  const print = (status: number) => {
    if (options.imLang && !options.json && !log.isTaken) io.out(`${logLine(command, log, status, io)}\n`);
  };
  try {
    const status = await run(log);
    print(status);
    return status;
  } catch (error) {
    log.reason = error instanceof UserError ? firstSentence(error.message) : 'lỗi của chương trình';
    print(error instanceof UserError ? exitOf(error) : EXIT.ourBug);
    throw error;
  }
}

function firstSentence(message: string): string {
  return message.split('\n')[0]!.replace(/[.:]$/, '');
}

/** These keys, always, in this order; `-` for none. */
function logLine(command: string, log: Log, status: number, { now, written: { paths } }: Io): string {
  const values: [key: string, value: string | number | undefined][] = [
    ['ngay', log.today ?? todayInVietnam(now)],
    ['lenh', command],
    ['ky', log.period],
    ['ma', status],
    ['gui', log.sent],
    ['thieu', log.missing?.join(', ')],
    ['loi', log.errors],
    ['canh-bao', log.warnings],
    ['cho-thieu', log.gaps],
    ['tep', (log.files ?? paths).join(', ')],
    ['ly-do', log.reason],
  ];
  return values.map(([key, value]) => `${key}=${shownValue(value)}`).join(' ');
}

function shownValue(value: string | number | undefined): string {
  if (value === undefined || value === '') return '-';
  const text = speakable(String(value));
  return /[\s"=]/.test(text) ? `"${text.replaceAll('"', "'")}"` : text;
}
