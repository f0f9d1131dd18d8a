/** What a person sees at the terminal beside the result. */
import { isAbsolute, relative } from 'node:path';
import { speakable } from '../text/speakable.ts';
import type { Context } from './context.ts';

/** Colours on stdout or stderr: never through a pipe, with NO_COLOR, TERM=dumb or --khong-mau. */
export function coloursOn({ io, options }: Context, isTerminal: boolean): boolean {
  return isTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb' && options.khongMau !== true;
}

/** Colours on the result of a command, which may go into a file. */
export function coloured(context: Context): boolean {
  const { io, options } = context;
  return coloursOn(context, io.stdoutIsTerminal) && !options.json && options.ra === undefined;
}

/** A line for the person at the screen, not part of the result. */
export function notice({ io, options }: Context, text: string): void {
  if (!options.imLang) io.err(`${text}\n`);
}

/** Lets a Ctrl-C be heard between two pieces of work. */
export function moment(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Progress of long work, on one line of stderr; only where a person watches. @param text "" wipes the line */
export function progressLine({ io, options }: Context, text: string): void {
  if (!io.stderrIsTerminal || options.imLang) return;
  io.err(text === '' ? '\r\u001b[K' : `\r\u001b[K${text}…`);
}

/**
 * A path that can be copied to the next command: from where the person stands, when it is below. Nothing in it
 * steers the terminal.
 */
export function fromHere({ io }: Context, path: string): string {
  const way = relative(io.cwd, path);
  return speakable(way === '' || way.startsWith('..') || isAbsolute(way) ? path : way);
}
