/** Where the result of a check goes, and in which form. */
import { FORMATS, type Format } from '../findings/formats.ts';
import { PLAIN } from '../findings/look.ts';
import type { CheckResult } from '../findings/result.ts';
import { UserError } from '../model/problem.ts';
import type { CheckOptions } from './checked.ts';
import type { Context } from './context.ts';
import type { Logged } from './log.ts';
import { endingOf, putResult, resultPlace } from './output.ts';
import { screenOf } from './screen.ts';

/** What was asked for. */
export interface CheckOutput {
  /** A name of {@link FORMATS}: of what goes to stdout where there is no file, into the file where there is one. */
  format: string;
  /** The file that --ra names; undefined where the result is for stdout, or where marked copies go there. */
  path: string | undefined;
}

/** @throws UserError where the form and the place do not fit each other, or one of them is none */
export function chosenOutput(context: Context<CheckOptions>): CheckOutput {
  const { options } = context;
  const asked = askedFormat(options);
  if (options.ra === undefined || options.ghiChu) return { format: asked ?? 'text', path: undefined };
  const byEnding = Object.keys(FORMATS).find((name) => FORMATS[name]!.extensions.includes(endingOf(context)));
  const format = asked ?? byEnding ?? 'text';
  const { extensions } = formatNamed(format);
  const fitting = asked ? extensions : Object.values(FORMATS).flatMap((each) => each.extensions);
  return { format, path: resultPlace(context, fitting, `cchc-check${extensions[0]}`) };
}

/** --json and --dinh-dang say the same. @throws UserError */
function askedFormat({ json, dinhDang }: CheckOptions): string | undefined {
  if (dinhDang !== undefined && !Object.hasOwn(FORMATS, dinhDang))
    throw new UserError(
      `--dinh-dang ghi “${dinhDang}”.`,
      `Chọn một trong: ${Object.keys(FORMATS).join(', ')}.`,
    );
  if (json && dinhDang !== undefined && dinhDang !== 'json')
    throw new UserError('--json và --dinh-dang nói hai kiểu khác nhau.', 'Bỏ một trong hai.');
  return json ? 'json' : dinhDang;
}

function formatNamed(name: string): Format {
  return FORMATS[name]!;
}

/** On the screen; with --ra the chosen form goes into a file and the screen stays for people. */
export async function show(
  context: Context<CheckOptions> & Logged,
  result: CheckResult,
  { format, path }: CheckOutput,
): Promise<void> {
  const { io, options, log } = context;
  const onScreen = path !== undefined && !options.json ? 'text' : format;
  log.isTaken = onScreen !== 'text';
  if (onScreen !== 'text') io.out(await formatNamed(onScreen).render(result, PLAIN));
  else if (!options.imLang) io.out(await formatNamed('text').render(result, screenOf(context)));
  if (path !== undefined) putResult(context, await formatNamed(format).render(result, PLAIN), path);
}
