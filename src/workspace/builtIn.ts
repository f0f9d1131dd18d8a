/** The first user's plan and settings, bundled: xã Đồng Kỳ, Bắc Ninh, 2026; and what every other commune begins with. */
import settings from '../../seeds/cai-dat.json' with { type: 'json' };
import indicators from '../../seeds/chi-tieu.json' with { type: 'json' };
import units from '../../seeds/don-vi.json' with { type: 'json' };
import plan from '../../seeds/ke-hoach-2026.json' with { type: 'json' };
import usualPeriods from '../../seeds/ky-bao-cao.json' with { type: 'json' };
import type { Indicator } from '../model/indicator.ts';
import type { PeriodRules } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { type PrintedPlan, understandPlan } from '../plan/understand.ts';
import { foldWords } from '../text/fold.ts';

/** Checked against the schemas of `cchc.json` and of plan files by a test, not again at every start. */
export const BUILT_IN_SETTINGS = settings as unknown as Settings;

/** Days by which reports are closed where no plan says others (NĐ 09/2019/NĐ-CP; domain.md §1.3). */
const USUAL_PERIODS = usualPeriods as PeriodRules;

/** Whether it is the commune that the built-in plan is of; the same name in another province is another commune. */
export function isFirstUser({ level, name, province }: Settings['commune']): boolean {
  const first = BUILT_IN_SETTINGS.commune;
  const isSame = (one: string, other: string) => foldWords(one) === foldWords(other);
  return level === first.level && isSame(name, first.name) && isSame(province, first.province);
}

/** Whether `cchc.json` says whose office it is; without that it is taken for the first user's. */
export function isDeclared({ commune }: Settings): boolean {
  return commune !== BUILT_IN_SETTINGS.commune;
}

/** What is built in for a commune: for any but the first user only what holds everywhere, or follows from its names. */
export function settingsFor(commune: Settings['commune']): Settings {
  if (isFirstUser(commune)) return { ...BUILT_IN_SETTINGS, commune };
  const { level, name, province } = commune;
  return {
    ...BUILT_IN_SETTINGS,
    commune,
    // A number is no name by itself (NĐ 30/2020, annex I).
    place: /^\d/.test(name) ? `${level[0]!.toUpperCase()}${level.slice(1)} ${name}` : name,
    addressees: [`Sở Nội vụ ${province}`],
    signature: { authority: [], name: '' },
    recipients: [],
    consolidator: '',
    outline: {},
    periods: USUAL_PERIODS,
  };
}

export const BUILT_IN_YEAR = plan.year;

/** The plan of xã Đồng Kỳ 2026, as it is printed. */
export const BUILT_IN_PLAN = { ...plan, units, indicators: indicators as Indicator[] } satisfies PrintedPlan;

/** The same, understood. */
export function builtInPlan(): Plan {
  return understandPlan(BUILT_IN_PLAN);
}
