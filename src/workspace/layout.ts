/** Where everything lies in the office's folder, and what files are called there; contract §3. */
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
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

/** What brings a plan into the folder. */
export const PLAN_IMPORT = 'cchc plan import <tệp Word>';

/** Files in which the office keeps its plans. */
export function planFolder({ root }: Rooted): string {
  return join(root, PLANS);
}

/** The plan of a year as a workbook. */
export function planBook(at: Rooted, year: number): string {
  return join(planFolder(at), `${year}.xlsx`);
}

/** The plan of a year as JSON. */
export function planFile(at: Rooted, year: number): string {
  return join(planFolder(at), `${year}.json`);
}

/** The year of a plan's file, and what it is; undefined for any other name. */
export function planNamed(name: string): { year: number; kind: 'json' | 'xlsx' } | undefined {
  const [, year, kind] = /^(\d{4})\.(json|xlsx)$/i.exec(name) ?? [];
  return year === undefined
    ? undefined
    : { year: Number(year), kind: kind!.toLowerCase() as 'json' | 'xlsx' };
}

/** The office's own template of that name, whether it is there or not. */
export function ownTemplate({ root }: Rooted, name: string): string {
  return join(root, TEMPLATES, name);
}

/** A file of settings or a plan as people name it, wherever the root is. */
export function ownName(file: string): string {
  const inside = basename(dirname(file)) === PLANS ? [PLANS] : [];
  return speakable([...inside, basename(file)].join('/'));
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

/** Name of a unit's blank form. */
export function formName(unit: string, { year, key }: Pick<Period, 'year' | 'key'>): string {
  return `bieu-mau-${unit}-${key}-${year}.xlsx`;
}

/** Bytes that a file's name may have on every disk; a Vietnamese letter takes up to three. */
const LONGEST_NAME = 255;

/** "stem" + "-ban-2.docx", the stem cut where both together would be too long for a name. */
function nameThatFits(stem: string, tail: string): string {
  const letters = [...stem];
  while (letters.length > 1 && Buffer.byteLength(letters.join('') + tail) > LONGEST_NAME) letters.pop();
  return letters.join('') + tail;
}

/** The mark of a marked copy: of a second one of that name, of a version beside one that was edited, of both. */
const MARK = String.raw`-can-sua(?:-\d+)?(?:-ban-\d+)?`;
const MARKED = new RegExp(`^(.*?)${MARK}(\\.xls[xm])$`, 'i');
const MARK_AT_END = new RegExp(`${MARK}$`, 'i');

/** Name of a further version beside a file that stays: "bieu-can-sua.xlsx" → "bieu-can-sua-ban-2.xlsx"; a mark stays whole. */
export function versionName(name: string, version: number): string {
  const extension = extname(name);
  const stem = basename(name, extension);
  const mark = MARK_AT_END.exec(stem)?.[0] ?? '';
  return nameThatFits(stem.slice(0, stem.length - mark.length), `${mark}-ban-${version}${extension}`);
}

/** Whether a name is that one, or a version's beside it; on many disks the case of letters is no matter. */
export function isVersionOf(name: string, wanted: string): boolean {
  const extension = extname(name);
  const first = basename(name, extension).replace(/-ban-\d+$/, '') + extension;
  return first.normalize('NFC').toLowerCase() === wanted.toLowerCase();
}

/**
 * Name of a sheet's marked copy: "bieu.xlsx" → "bieu-can-sua.xlsx", "bieu.xls" → "bieu.xls-can-sua.xlsx"; an .xlsm
 * keeps its macros, and the copy of a copy is named as the copy.
 * @param number from 2 for a further copy of that name
 */
export function markedName(name: string, number = 1): string {
  const [, stem = name, extension = '.xlsx'] = MARKED.exec(name) ?? /^(.*)(\.xls[xm])$/i.exec(name) ?? [];
  return nameThatFits(stem, `-can-sua${number > 1 ? `-${number}` : ''}${extension.toLowerCase()}`);
}

/** Whether a file may be a marked copy, by its name. */
export function isMarkedName(name: string): boolean {
  return MARKED.test(name);
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
