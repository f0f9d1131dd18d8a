/** What the office set in `cchc.json`; contract §3. */
import { existsSync } from 'node:fs';
import type { Settings } from '../model/settings.ts';
import { BUILT_IN_SETTINGS, settingsFor } from './builtIn.ts';
import { readAs, readText } from './shapedFile.ts';

/** The office's own settings over the built-in ones. @throws UserError */
export async function readSettings(file: string): Promise<Settings> {
  if (!existsSync(file)) return BUILT_IN_SETTINGS;
  const text = readText(file);
  // A file that only marks the root says nothing: there is nothing to check it with.
  if (/^\s*\{\s*\}\s*$/.test(text)) return BUILT_IN_SETTINGS;
  const config = await readAs(({ configSchema }) => configSchema, text, file);
  const commune = { ...BUILT_IN_SETTINGS.commune, ...told(config.commune) };
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

/** What the file says of something: what it leaves out is not there at all, so that the built-in shows through. */
function told<T extends object>(some: T | undefined): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const entries = Object.entries(some ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}
