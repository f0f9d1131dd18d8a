/** What the office set in `cchc.json`; contract §3. */
import { existsSync } from 'node:fs';
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { BUILT_IN_SETTINGS, isFirstUser, settingsFor } from './builtIn.ts';
import { ownName } from './layout.ts';
import { readAs, readText } from './shapedFile.ts';

/** The office's own settings over the built-in ones. @throws UserError */
export async function readSettings(file: string): Promise<Settings> {
  if (!existsSync(file)) return BUILT_IN_SETTINGS;
  const text = readText(file);
  // A file that only marks the root says nothing: there is nothing to check it with.
  if (/^\s*\{\s*\}\s*$/.test(text)) return BUILT_IN_SETTINGS;
  const config = await readAs(({ configSchema }) => configSchema, text, file);
  const commune = communeOf(config.commune, file);
  const usual = settingsFor(commune);
  return {
    ...usual,
    ...told(config),
    commune,
    signature: { ...usual.signature, ...told(config.signature) },
    periods: { ...usual.periods, ...told(config.periods) },
    daysOff: { ...usual.daysOff, ...config.daysOff },
  };
}

type Commune = Settings['commune'];

const WORDS = { name: 'tên', level: 'cấp', province: 'tỉnh, thành phố' } as const satisfies Record<
  keyof Commune,
  string
>;

/** Whose office it is. What is not said of another commune is not the first user's. @throws UserError */
function communeOf(
  said: { [Name in keyof Commune]?: Commune[Name] | undefined } | undefined,
  file: string,
): Commune {
  const first = BUILT_IN_SETTINGS.commune;
  if (said === undefined) return first;
  const commune = { ...first, ...told(said) };
  const missing = (Object.keys(WORDS) as (keyof Commune)[]).filter((name) => said[name] === undefined);
  if (missing.length === 0 || isFirstUser(commune)) return commune;
  const whose = said.name === undefined ? 'xã, phường' : said.name;
  throw new UserError(
    `${ownName(file)} chưa ghi ${missing.map((name) => WORDS[name]).join(', ')} của ${whose}.`,
    'Ghi đủ tên, cấp, tỉnh, ví dụ: "commune": { "name": "An Bình", "level": "phường", "province": "tỉnh Lâm Đồng" }',
  );
}

/** What the file says of something: what it leaves out is not there at all, so that the built-in shows through. */
function told<T extends object>(some: T | undefined): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const entries = Object.entries(some ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}
