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
  const commune = { ...BUILT_IN_SETTINGS.commune, ...config.commune } as Settings['commune'];
  const usual = settingsFor(commune);
  return {
    ...usual,
    ...config,
    commune,
    signature: { ...usual.signature, ...config.signature },
    periods: { ...usual.periods, ...config.periods },
    daysOff: { ...usual.daysOff, ...config.daysOff },
  } as Settings;
}
