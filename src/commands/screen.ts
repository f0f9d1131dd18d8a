/** What the terminal can show, and where results go. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { saveText } from '../workspace/save.ts';
import { type Context, fromHere, notice } from './context.ts';

/** Colours on stdout or stderr: never through a pipe, with NO_COLOR, TERM=dumb or --khong-mau. */
export function coloursOn({ io, options }: Context, isTerminal: boolean): boolean {
  return isTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb' && options.khongMau !== true;
}

/** Colours on the result of a command, which may go into a file. */
export function coloured(context: Context): boolean {
  const { io, options } = context;
  return coloursOn(context, io.stdoutIsTerminal) && !options.json && options.ra === undefined;
}

/** Progress of long work, on one line of stderr that is wiped at the end; only where a person watches. */
export function progressLine({ io, options }: Context, text: string, last: boolean): void {
  if (!io.stderrIsTerminal || options.imLang) return;
  io.err(last ? '\r\u001b[K' : `\r\u001b[K${text}…`);
}

/** Puts a result on stdout, or where --ra says: a file, or a folder to put `name` into. */
export function putResult(context: Context, text: string, name: string): void {
  const { io, options } = context;
  if (options.ra === undefined) {
    io.out(text);
    return;
  }
  const wanted = resolve(io.cwd, options.ra);
  const saved = saveText(
    /[/\\]$/.test(options.ra) || (existsSync(wanted) && statSync(wanted).isDirectory())
      ? join(wanted, name)
      : wanted,
    text,
  );
  if (saved.kept) notice(context, `${fromHere(context, saved.kept)} đã có nên được giữ nguyên.`);
  notice(context, `Đã ghi ${fromHere(context, saved.path)}`);
}
