/** Where everything lies in the office's folder; contract §3. Nothing else spells these names. */
import { join, relative, resolve, sep } from 'node:path';
import type { Period } from '../model/period.ts';
import { speakable } from '../text/speakable.ts';

/** An open workspace, or as much of it as places need. */
interface Rooted {
  root: string;
}

export const SETTINGS_FILE = 'cchc.json';

const PLANS = 'ke-hoach';
const TEMPLATES = 'mau';
const DATA = 'du-lieu';
const REPORTS = 'bao-cao';

/** Files in which the office keeps its plans. */
export function planFolder({ root }: Rooted): string {
  return join(root, PLANS);
}

/** The plan of a year. */
export function planFile(at: Rooted, year: number): string {
  return join(planFolder(at), `${year}.json`);
}

/** The office's own template of that name, whether it is there or not. */
export function ownTemplate({ root }: Rooted, name: string): string {
  return join(root, TEMPLATES, name);
}

/** Folder of what the units sent for a period. */
export function dataFolder({ root }: Rooted, { year, key }: Pick<Period, 'year' | 'key'>): string {
  return join(root, DATA, String(year), key);
}

/** Folder of what is written for a period. */
export function reportFolder({ root }: Rooted, { year, key }: Pick<Period, 'year' | 'key'>): string {
  return join(root, REPORTS, String(year), key);
}

/** Folder of a period's blank forms. */
export function formFolder(at: Rooted, period: Pick<Period, 'year' | 'key'>): string {
  return join(reportFolder(at, period), 'bieu-mau');
}

/** What stands in a workspace; anything else is somewhere else, wherever the root may be. */
const OWN_FOLDERS = new Set([PLANS, TEMPLATES, DATA, REPORTS]);

/**
 * A path as people read it: inside the workspace's own folders relative to its root, else as given; with
 * forward slashes.
 */
export function shownPath({ root }: Rooted, path: string, typed = path): string {
  const inside = relative(root, resolve(path));
  return speakable((OWN_FOLDERS.has(inside.split(sep)[0]!) ? inside : typed).split(sep).join('/'));
}
