/** What the terminal can show. */
import type { Context, Io } from './context.ts';

/** Colours on the results: not through a pipe, nor with NO_COLOR, TERM=dumb, --khong-mau, --json or --ra. */
export function coloured({
  io,
  options,
}: Pick<Context, 'io' | 'options'> & { options: { mau?: boolean | string } }): boolean {
  return (
    coloursOn(io, io.stdoutIsTerminal) &&
    !options.json &&
    options.ra === undefined &&
    (options as { khongMau?: boolean }).khongMau !== true
  );
}

export function coloursOn(io: Io, isTerminal: boolean): boolean {
  return isTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
}

/** Progress of long work, on one line of stderr that is wiped at the end; only where a person watches. */
export function progressLine({ io, options }: Context, text: string, last: boolean): void {
  if (!io.stderrIsTerminal || options.imLang) return;
  io.err(last ? '\r\u001b[K' : `\r\u001b[K${text}…`);
}
