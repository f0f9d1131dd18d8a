/** What a form is made for. */
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';
import type { CarryOver } from './carryOver.ts';

export interface FormRequest {
  plan: Plan;
  unit: Unit;
  period: Period;
  settings: Settings;
  /** What the unit sent before, as far as the form begins with it. */
  before?: CarryOver | undefined;
}
