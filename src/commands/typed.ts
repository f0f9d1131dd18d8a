/** Commands as they can be typed again. */
import type { Period } from '../model/period.ts';
import { monthOfKey } from '../model/period.ts';
import { speakable } from '../text/speakable.ts';
import { day } from '../text/write.ts';
import { dataFolder } from '../workspace/layout.ts';
import type { CommonOptions, Context } from './context.ts';
import { fromHere } from './screen.ts';

/** `cchc check "BC KT.xlsx"`. */
export function commandLine(words: readonly string[]): string {
  return ['cchc', ...words.map((word) => quoted(word))].join(' ');
}

/** What every shell takes as it stands; few words need all of Unicode's letters. */
const PLAIN = [/^(?!~)[\w./\\:@=,+~-]+$/, /^(?!~)[\p{L}\p{M}\p{N}_./\\:@=,+~-]+$/u];

/** A word as the shell gives it to the program: between double quotes a shell of Unix still reads $ ` \ and !. */
export function quoted(word: string, platform = process.platform): string {
  const shown = speakable(word);
  if (PLAIN.some((plain) => plain.test(shown)) && (platform === 'win32' || !shown.includes('\\')))
    return shown;
  if (platform === 'win32') return `"${shown.replaceAll('"', '\\"')}"`;
  return /["$`\\!]/.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : `"${shown}"`;
}

/** Commands that read what the units sent. */
const READING = new Set(['check', 'report']);

/**
 * `cchc report --thang 4`: a command for that period in this workspace, of the same sheets.
 * @param rest further options
 */
export function forPeriod(context: Context, command: string, period: Period, rest: string[] = []): string {
  const { nguon } = context.options;
  return commandLine([
    command,
    ...periodWords(period, context),
    ...placeWords(context.options),
    ...(nguon && READING.has(command) ? ['--nguon', ...nguon] : []),
    ...rest,
  ]);
}

/** Where the sheets of a period belong, as people read it: what --nguon names, else the period's own folder. */
export function sourceFolder(context: Context, period: Period): string {
  const { nguon } = context.options;
  return nguon?.map(speakable).join(', ') ?? fromHere(context, dataFolder(context.workspace, period));
}

/** The options that ask for a period: "--thang", "4". */
export function periodWords({ key, year, from, to }: Period, { workspace }: Context): string[] {
  if (key === 'dot-xuat') return ['--tu', day(from), '--den', day(to)];
  const asked = keyWords(key);
  return year === workspace.planYear ? asked : [...asked, '--nam', String(year)];
}

/** The option that asks for a kind of period: "--thang", "4". */
export function keyWords(key: string): string[] {
  const month = monthOfKey(key);
  if (month !== undefined) return ['--thang', String(month)];
  return key.startsWith('quy-') ? ['--quy', key.slice(4)] : ['--ky', key];
}

function placeWords({ thuMuc }: CommonOptions): string[] {
  return thuMuc === undefined ? [] : ['--thu-muc', thuMuc];
}
