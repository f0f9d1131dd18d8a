/** What every command is given: the world outside, the options that all share, the workspace. */
import { type Day, todayInVietnam } from '../model/day.ts';
import { UserError } from '../model/problem.ts';
import { readDay } from '../text/days.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { Ledger } from './ledger.ts';

/** The world outside, handed in: nothing else reads the clock, the environment or the streams. */
export interface Outside {
  cwd: string;
  now: Date;
  env: Record<string, string | undefined>;
  stdoutIsTerminal: boolean;
  stderrIsTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  columns?: number | undefined;
  /** Milliseconds since the program was started; absent where nobody waits. */
  elapsed?: (() => number) | undefined;
  /** Asks the person at the terminal; absent where there is none. */
  ask?: ((question: string) => Promise<string>) | undefined;
  /** Says what is to be done at a Ctrl-C before the process ends. @param stop tells the person. @returns exit status */
  onInterrupt?: ((stop: () => number) => void) | undefined;
  out(text: string): void;
  err(text: string): void;
}

/** The world outside, and what this run has done to it. */
export interface Io extends Outside {
  /** What was typed after the program's name. */
  argv: readonly string[];
  written: Ledger;
}

/** Options of every command. */
export interface CommonOptions {
  ngay?: string;
  thuMuc?: string;
  nguon?: string[] | undefined;
  ra?: string;
  json?: boolean;
  chatChe?: boolean;
  khongMau?: boolean;
  imLang?: boolean;
}

/** Options of the commands that are about a period. */
export interface PeriodOptions extends CommonOptions {
  thang?: string;
  quy?: string;
  ky?: string;
  tu?: string;
  den?: string;
  nam?: string;
  denHan?: boolean;
}

export interface Context<Options extends CommonOptions = CommonOptions> {
  io: Io;
  options: Options;
  workspace: Workspace;
  today: Day;
}

/** Opens the workspace and settles which day it is. @throws UserError */
export async function openContext<Options extends CommonOptions>(
  io: Io,
  options: Options,
): Promise<Context<Options>> {
  const today = options.ngay === undefined ? todayInVietnam(io.now) : dayOption('--ngay', options.ngay);
  return { io, options, workspace: await openWorkspace(options.thuMuc, io.cwd), today };
}

/** The day that an option names. @throws UserError */
export function dayOption(name: string, text: string): Day {
  const read = readDay(text);
  if ('value' in read) return read.value;
  throw new UserError(`${name} ghi “${text}”, không phải một ngày có thật.`, `Ghi như: ${name} 15/04/2026.`);
}
