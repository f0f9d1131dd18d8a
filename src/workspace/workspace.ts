/** The office's folder, opened: its settings and its plans; contract §3. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plan } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { BUILT_IN_YEAR, builtInPlan, isFirstUser } from './builtIn.ts';
import { PLAN_IMPORT, planFolder, planNamed, SETTINGS_FILE } from './layout.ts';
import { readPlanBook } from './planBookFile.ts';
import { readPlan } from './planFile.ts';
import { namesIn } from './sent.ts';
import { readSettings } from './settings.ts';

export interface Workspace {
  root: string;
  settings: Settings;
  /** Whether the folder is an office's: it has a `cchc.json`, or a plan of its own. */
  isOffice: boolean;
  /** @throws UserError when there is no plan for that year. */
  plan(year?: number): Promise<Plan>;
  /** Whether there is one for that year, be it whole or not. */
  hasPlan(year: number): boolean;
  /** Year of the plan in force: the only one, else the newest in `ke-hoach/`, else the built-in. */
  planYear: number;
}

/** @param folder `--thu-muc`; absent: the nearest folder upwards with `cchc.json`, else `cwd`. */
export async function openWorkspace(folder: string | undefined, cwd: string): Promise<Workspace> {
  const root = folder === undefined ? (nearestRoot(cwd) ?? cwd) : resolve(cwd, folder);
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new UserError(`không có thư mục ${folder ?? root}.`, 'Xem lại tên thư mục sau --thu-muc.');
  const settings = await readSettings(join(root, SETTINGS_FILE));
  const stored = storedPlans(planFolder({ root }));
  const planYear = stored.size > 0 ? Math.max(...stored.keys()) : BUILT_IN_YEAR;
  const hasBuiltIn = (year: number) => year === BUILT_IN_YEAR && isFirstUser(settings.commune);
  const plans = new Map<number, Promise<Plan>>();
  const load = async (year: number) => {
    const names = stored.get(year) ?? [];
    if (names.length > 1) throw twoPlans(names);
    const [name] = names;
    if (name !== undefined) {
      const file = join(planFolder({ root }), name);
      return planNamed(name)!.kind === 'xlsx' ? readPlanBook(file, year) : readPlan(file, year, settings);
    }
    if (hasBuiltIn(year)) return builtInPlan();
    if (stored.size === 0 && !isFirstUser(settings.commune)) throw noPlan(settings.commune);
    throw new UserError(
      `chưa có kế hoạch năm ${year}.`,
      `Nhập kế hoạch của cơ quan: ${PLAN_IMPORT} --nam ${year}; hoặc chọn năm khác: --nam`,
    );
  };
  return {
    root,
    settings,
    isOffice: existsSync(join(root, SETTINGS_FILE)) || stored.size > 0,
    planYear,
    hasPlan: (year) => hasBuiltIn(year) || stored.has(year),
    plan(year = planYear) {
      if (!plans.has(year)) plans.set(year, load(year));
      return plans.get(year)!;
    },
  };
}

/** The built-in plan is the first user's alone. */
function noPlan({ level, name }: Settings['commune']): UserError {
  return new UserError(`chưa có kế hoạch của ${level} ${name}.`, PLAN_IMPORT);
}

function nearestRoot(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_FILE))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Names of the plans in the folder, by their years. */
function storedPlans(folder: string): Map<number, string[]> {
  const plans = new Map<number, string[]>();
  if (!existsSync(folder)) return plans;
  for (const name of namesIn(folder)) {
    const plan = planNamed(name);
    if (plan) plans.set(plan.year, [...(plans.get(plan.year) ?? []), name]);
  }
  return plans;
}

function twoPlans(names: string[]): UserError {
  const [one, other] = [...names].sort();
  return new UserError(
    `ke-hoach có cả ${one} và ${other}: không rõ dùng tệp nào.`,
    'Giữ một tệp, chuyển tệp kia ra khỏi thư mục ke-hoach.',
  );
}
