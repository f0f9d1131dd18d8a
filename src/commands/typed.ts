/** Commands as they can be typed again. */
import type { Period } from '../model/period.ts';
import { monthOfKey } from '../model/period.ts';
import { speakable } from '../text/speakable.ts';
import { day } from '../text/write.ts';
import type { CommonOptions, Context } from './context.ts';

/** `cchc check "BC KT.xlsx"`. */
export function commandLine(words: readonly string[]): string {
  return ['cchc', ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  const shown = speakable(word);
  const isOneWord = /^[\w./\\:@=,+~-]+$/.test(shown) || /^[\p{L}\p{M}\p{N}_./\\:@=,+~-]+$/u.test(shown);
  return isOneWord ? shown : `"${shown}"`;
}

/** `cchc report --thang 4`: a command for that period in this workspace. @param rest further options */
export function forPeriod(context: Context, command: string, period: Period, rest: string[] = []): string {
  return commandLine([command, ...periodWords(period, context), ...placeWords(context.options), ...rest]);
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
