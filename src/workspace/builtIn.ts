/** The first user's plan and settings, bundled: xã Đồng Kỳ, Bắc Ninh, 2026. */
import settings from '../../seeds/cai-dat.json' with { type: 'json' };
import indicators from '../../seeds/chi-tieu.json' with { type: 'json' };
import units from '../../seeds/don-vi.json' with { type: 'json' };
import plan from '../../seeds/ke-hoach-2026.json' with { type: 'json' };
import type { Indicator } from '../model/indicator.ts';
import type { Plan } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { type PrintedPlan, understandPlan } from '../plan/understand.ts';

/** Checked against the schemas of `cchc.json` and of plan files by a test, not again at every start. */
export const BUILT_IN_SETTINGS = settings as unknown as Settings;

/** The built-in settings as another commune's: its own place and province, and no name of a signer. */
export function settingsFor(commune: Settings['commune']): Settings {
  const usual = BUILT_IN_SETTINGS;
  if (commune.name === usual.commune.name && commune.level === usual.commune.level)
    return { ...usual, commune };
  return {
    ...usual,
    commune,
    place: commune.name,
    addressees: [`Sở Nội vụ ${commune.province}`],
    signature: { ...usual.signature, name: '' },
    recipients: usual.recipients.map((line) => line.replace(/(?<=HĐND |UBND )xã/g, commune.level)),
  };
}

export const BUILT_IN_YEAR = plan.year;

/** The plan of xã Đồng Kỳ 2026, as it is printed. */
export const BUILT_IN_PLAN = { ...plan, units, indicators: indicators as Indicator[] } satisfies PrintedPlan;

/** The same, understood. */
export function builtInPlan(): Plan {
  return understandPlan(BUILT_IN_PLAN);
}
