/** What stopped a command, told on stderr: what is wrong, and what to type or do. */
import { basename } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Look } from '../findings/look.ts';
import { Mistyped, type UserError } from '../model/problem.ts';
import { hung, unbroken, widthOf } from '../text/layout.ts';
import { speakable, speakableLines } from '../text/speakable.ts';
import type { Io } from './context.ts';
import { commandLine } from './typed.ts';

/** `Lỗi: …`, and the way out of it. A question of ours is no error of theirs. */
export function tellError(error: UserError, io: Io, look: Look): void {
  const [first = '', ...more] = speakableLines(error.message).split('\n');
  const lead = first.endsWith('?') ? '' : look.error('Lỗi: ');
  const lines = [
    ...(error instanceof Mistyped
      ? withLineMended(lead, first, error, io, look)
      : hung(lead, first, look.width, 2)),
    ...more.flatMap((line) => hung('  ', line.trimStart(), look.width, 4)),
    ...io.written.lines,
    ...(error.hint ?? '')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => hung('→ ', speakable(line).replace(COMMAND_AT_END, unbroken), look.width)),
  ];
  io.err(`${lines.join('\n')}\n`);
}

/** "…; biểu trắng: cchc form --thang 4". */
const COMMAND_AT_END = /(?<=: )cchc [^;]{1,500}$/;

/** What is wrong, and behind it the line as it should be: on a line of its own where it must not be broken. */
function withLineMended(lead: string, problem: string, error: Mistyped, io: Io, look: Look): string[] {
  const invitation = error.isCertain ? 'Gõ:' : 'Có phải:';
  const command = look.command(commandLine(mended(error, io.argv)));
  const whole = `${lead}${problem} ${invitation}  ${command}`;
  if (widthOf(whole) <= look.width) return [whole];
  return [...hung(lead, problem, look.width, 2), `  ${invitation}  ${command}`];
}

/** The words as they were typed, with those few as they were meant. */
function mended({ typed, meant }: Mistyped, argv: readonly string[]): string[] {
  const at = argv.findIndex((_, index) => typed.every((word, offset) => argv[index + offset] === word));
  if (at >= 0) return [...argv.slice(0, at), ...meant, ...argv.slice(at + typed.length)];
  const [flag = '', value] = typed;
  return argv.flatMap((word) => {
    if (!word.startsWith(`${flag}=`)) return [word];
    return value === undefined ? [...meant, word.slice(flag.length + 1)] : meant;
  });
}

/** At a Ctrl-C. */
export function tellStopped({ written, err }: Io): void {
  err(
    `\nĐã dừng. ${written.count} Chạy lại là làm tiếp.\n${written.lines.map((line) => `${line}\n`).join('')}`,
  );
}

/** Our own bug: nobody at a commune can read a stack, but whoever helps them can use the place. */
export function tellOwnBug(error: unknown, io: Io, look: Look): void {
  const stack = error instanceof Error ? (error.stack ?? '') : String(error);
  const reading = error instanceof Error && 'reading' in error ? basename(String(error.reading)) : undefined;
  const place = `cchc ${packageJson.version}${placeIn(stack)}`;
  const { lines: written } = io.written;
  const sorry = `Lỗi của chương trình, không phải do biểu.${written.length > 0 ? '' : ' Không tệp nào bị thay đổi.'}`;
  const lines = [
    ...hung('', look.error(sorry), look.width, 2),
    ...written,
    ...hung('  ', reading ? `Khi đọc ${speakable(reading)} (${place})` : `(${place})`, look.width, 4),
    ...hung(
      '→ ',
      `Chụp màn hình gửi người hỗ trợ${reading ? '; chuyển tệp ấy ra ngoài để làm tiếp' : ''}.`,
      look.width,
    ),
  ];
  io.err(`${lines.join('\n')}\n`);
  if (io.env.CCHC_DEBUG) io.err(`${stack}\n`);
}

/** ", procedures:71": where the bug showed. */
function placeIn(stack: string): string {
  const found = /([\w.-]+)\.(?:ts|cjs|js):(\d+):(\d+)/.exec(stack);
  return found ? `, ${found[1]}:${found[2]}:${found[3]}` : '';
}
