/** The office's folder: configuration, plan, what the units sent; contract §3. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Plan } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { LIMITS } from '../ooxml/archive.ts';
import { isUntouched } from '../ooxml/stamp.ts';
import { BUILT_IN_SETTINGS, BUILT_IN_YEAR, builtInPlan, settingsFor } from './builtIn.ts';
import type { Shaped } from './schema.ts';

export interface Workspace {
  root: string;
  settings: Settings;
  /** @throws UserError when there is no plan for that year. */
  plan(year?: number): Promise<Plan>;
  /** Year of the plan in force: the only one, else the newest in `ke-hoach/`, else the built-in. */
  planYear: number;
}

/** @param folder `--thu-muc`; absent: the nearest folder upwards with `cchc.json`, else `cwd`. */
export async function openWorkspace(folder: string | undefined, cwd: string): Promise<Workspace> {
  const root = folder === undefined ? (nearestRoot(cwd) ?? cwd) : resolve(cwd, folder);
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new UserError(`Không có thư mục ${root}.`, 'Kiểm tra lại đường dẫn sau --thu-muc.');
  const settings = await readSettings(join(root, 'cchc.json'));
  const years = planYears(join(root, 'ke-hoach'));
  const planYear = years.at(-1) ?? BUILT_IN_YEAR;
  const plans = new Map<number, Promise<Plan>>();
  const load = (year: number) =>
    years.includes(year)
      ? readPlan(join(root, 'ke-hoach', `${year}.json`), year, settings.commune)
      : year === BUILT_IN_YEAR
        ? Promise.resolve(builtInPlan())
        : Promise.reject(
            new UserError(
              `Chưa có kế hoạch cải cách hành chính năm ${year}.`,
              `Đặt kế hoạch vào ke-hoach/${year}.json (xem mẫu bằng: cchc plan show --json), hoặc chọn năm khác bằng --nam.`,
            ),
          );
  return {
    root,
    settings,
    planYear,
    plan(year = planYear) {
      if (!plans.has(year)) plans.set(year, load(year));
      return plans.get(year)!;
    },
  };
}

function nearestRoot(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'cchc.json'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

async function readSettings(file: string): Promise<Settings> {
  if (!existsSync(file)) return BUILT_IN_SETTINGS;
  const text = readText(file);
  // A file that only marks the root says nothing: there is nothing to check it with.
  if (/^\s*\{\s*\}\s*$/.test(text)) return BUILT_IN_SETTINGS;
  const { configSchema, readShaped } = await import('./schema.ts');
  const config = dataOf(readShaped(configSchema, text, file));
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

/** @throws UserError when the file does not have its shape. */
function dataOf<T>(shaped: Shaped<T>): T {
  if ('data' in shaped) return shaped.data;
  throw new UserError(shaped.message, shaped.hint);
}

function planYears(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return namesIn(folder)
    .flatMap((name) => /^(\d{4})\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort();
}

async function readPlan(file: string, year: number, commune: Settings['commune']): Promise<Plan> {
  const { planSchema, readShaped } = await import('./schema.ts');
  const { understandPlan } = await import('../plan/understand.ts');
  const stored = dataOf(readShaped(planSchema, readText(file), file));
  if (stored.year !== year)
    throw new UserError(`${file} ghi năm ${stored.year}, khác tên tệp.`, 'Sửa mục “year” hoặc đổi tên tệp.');
  const builtIn = builtInPlan();
  const plan = understandPlan({
    ...stored,
    document: stored.document ?? {
      number: null,
      day: null,
      dayText: '',
      issuer: `Chủ tịch UBND ${commune.level} ${commune.name}`,
      title: `Cải cách hành chính nhà nước ${commune.level} ${commune.name} năm ${year}`,
      file: basename(file),
    },
    units: stored.units ?? builtIn.units,
    indicators: (stored.indicators ?? knownTo(stored.tasks, builtIn.indicators)) as Plan['indicators'],
  });
  refuseLooseEnds(plan, file);
  return plan;
}

/** The built-in indicators whose tasks the plan has, for a plan that names none of its own. */
function knownTo(
  tasks: { id?: string | undefined; section: string; tt?: string | undefined }[],
  indicators: Plan['indicators'],
): Plan['indicators'] {
  const ids = new Set(tasks.map(({ id, section, tt }) => id ?? `${section}.${tt}`));
  return indicators.filter(({ task }) => ids.has(task));
}

/** @throws UserError naming every place of the plan that speaks of a section, unit or task that is not there. */
function refuseLooseEnds(plan: Plan, file: string): void {
  const units = new Set(plan.units.map(({ id }) => id));
  const tasks = new Set(plan.tasks.map(({ id }) => id));
  const sections = new Set(plan.sections.map(({ id }) => id));
  const unknown = (ids: string[] | 'all') => (ids === 'all' ? [] : ids.filter((id) => !units.has(id)));
  const faults = [
    ...plan.tasks
      .filter(({ section }) => !sections.has(section))
      .map(({ id, section }) => `nhiệm vụ ${id}: không có mục “${section}”.`),
    ...plan.tasks
      .filter(({ id }, index) => plan.tasks.findIndex((other) => other.id === id) < index)
      .map(({ id }) => `nhiệm vụ ${id} có hai lần.`),
    ...plan.tasks.flatMap(({ id, lead }) =>
      unknown(lead).map((unit) => `nhiệm vụ ${id}: không có đơn vị “${unit}”.`),
    ),
    ...plan.indicators.flatMap(({ id, reporters }) =>
      unknown(reporters).map((unit) => `chỉ tiêu ${id}: không có đơn vị “${unit}”.`),
    ),
    ...plan.indicators
      .filter(({ task }) => !tasks.has(task))
      .map(({ id, task }) => `chỉ tiêu ${id}: không có nhiệm vụ “${task}”.`),
  ];
  if (faults.length > 0)
    throw new UserError(
      `${file} có chỗ chưa khớp:\n  ${faults.slice(0, 10).join('\n  ')}`,
      'Sửa các chỗ nêu trên (units, tasks, indicators) rồi chạy lại.',
    );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UserError(`Không đọc được ${file}.`, 'Kiểm tra quyền đọc tệp.', 3);
  }
}

/** Folder of what the units sent for a period. */
export function dataFolder(workspace: Workspace, year: number, key: string): string {
  return join(workspace.root, 'du-lieu', String(year), key);
}

/** What stands in a workspace; anything else is somewhere else, wherever the root may be. */
const OWN_FOLDERS = new Set(['du-lieu', 'bao-cao', 'mau', 'ke-hoach']);

/**
 * A path as people read it: inside the workspace's own folders relative to its root, else as given; with
 * forward slashes.
 */
export function shownPath(workspace: Pick<Workspace, 'root'>, path: string, typed = path): string {
  const inside = relative(workspace.root, resolve(path));
  return (OWN_FOLDERS.has(inside.split(sep)[0]!) ? inside : typed).split(sep).join('/');
}

/** Files of a folder (or a file itself) that may be sheets, in the order of their names. @throws UserError (3) */
export function sheetFiles(path: string): string[] {
  if (!existsSync(path))
    throw new UserError(`Không có tệp hoặc thư mục ${path}.`, 'Kiểm tra lại đường dẫn.', 3);
  if (!isFolder(path)) return [path];
  return namesIn(path)
    .filter((name) => looksSent(name) && !isFolder(join(path, name)) && !isOwnCopy(join(path, name)))
    .sort((a, b) => (a.normalize('NFC') < b.normalize('NFC') ? -1 : 1))
    .map((name) => join(path, name));
}

/** A marked copy that nobody has mended yet: it stands beside what the unit sent, and is not what the unit sent. */
function isOwnCopy(path: string): boolean {
  if (!/-can-sua(-ban-\d+)?\.xls[xm]$/.test(path)) return false;
  try {
    return statSync(path).size <= LIMITS.file && isUntouched(readFileSync(path));
  } catch {
    return false;
  }
}

/** Whether it is a folder; a link counts as what it leads to. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new UserError(`Không đọc được thư mục ${folder}.`, 'Kiểm tra quyền đọc thư mục.', 3);
  }
}

/** What a unit may have sent, in any format; lock files and hidden files are never data. */
function looksSent(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$') && !/^(thumbs\.db|desktop\.ini)$/i.test(name);
}
