/** What a person sees at the terminal: how it looks there, and what is said beside the result. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { type Look, lookOf } from '../findings/look.ts';
import { hung } from '../text/layout.ts';
import { speakable } from '../text/speakable.ts';
import type { CommonOptions, Context, Io } from './context.ts';

/** Who prints, and what was asked of it. */
type Printing = Pick<Context, 'io' | 'options'>;

/** How stdout looks: never coloured or broken through a pipe; no colour with NO_COLOR, TERM=dumb or --khong-mau. */
export function screenOf({ io, options }: Printing): Look {
  return lookAt(io, io.stdoutIsTerminal, options);
}

/** The same of stderr. */
function noticesLook({ io, options }: Printing): Look {
  return lookAt(io, io.stderrIsTerminal, options);
}

/** How a terminal looks, or what is none. */
export function lookAt(
  io: Io,
  isTerminal: boolean,
  { khongMau }: Pick<CommonOptions, 'khongMau'> = {},
): Look {
  const colour = isTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb' && khongMau !== true;
  return lookOf(colour, isTerminal ? (io.columns ?? USUAL_COLUMNS) : undefined);
}

const USUAL_COLUMNS = 80;

/** Lines of a result on stdout, unless nothing is to be said. */
export function say({ io, options }: Printing, lines: string[]): void {
  if (!options.imLang) io.out(`${lines.join('\n')}\n`);
}

/** A line for the person at the screen, not part of the result. */
export function notice(context: Printing, text: string): void {
  const { io, options } = context;
  if (!options.imLang) io.err(`${hung('', text, noticesLook(context).width, 2).join('\n')}\n`);
}

/** Work that is done sooner needs no progress. */
const PATIENCE = 500;

/** Runs that show how far they are. */
const progressing = new WeakSet<Io>();

/** Progress of long work, on one line of stderr; only where a person watches and waits. @param text "" wipes the line */
export function progressLine({ io, options }: Printing, text: string): void {
  if (text === '') {
    if (progressing.delete(io)) io.err('\r\u001b[K');
    return;
  }
  if (!io.stderrIsTerminal || options.imLang || (io.elapsed?.() ?? 0) < PATIENCE) return;
  progressing.add(io);
  io.err(`\r\u001b[K${text}…`);
}

/**
 * A path that can be copied to the next command: from where the person stands, when it is below; in an office's folder
 * that was named, from that name on. Nothing in it steers the terminal.
 */
export function fromHere({ io, options, workspace }: Placed, path: string): string {
  const here = below(io.cwd, path);
  const there = here === undefined && workspace ? below(workspace.root, path) : undefined;
  const shown =
    here ?? (there === undefined ? path : join(options?.thuMuc ?? relative(io.cwd, workspace!.root), there));
  return speakable(shown).split(sep).join('/');
}

/** " trong bao-cao/2026"; nothing of the folder one stands in. @param painted how its name looks */
export function inFolder(placed: Placed, folder: string, painted = (name: string) => name): string {
  return relative(placed.io.cwd, folder) === '' ? '' : ` trong ${painted(fromHere(placed, folder))}`;
}

/** Who stands where; a command without a workspace knows no office's folder. */
type Placed = Pick<Context, 'io'> & Partial<Pick<Context, 'options' | 'workspace'>>;

/** The way down from a folder; undefined for what is not below it. */
function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way;
}
