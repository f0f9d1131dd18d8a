/** A quantitative target (chỉ tiêu) of the plan; domain.md §1.5. */
export interface Indicator {
  /** `I01` … `I22`, `I05a`. */
  id: string;
  /** The task whose title holds the target; undefined for a target of a section, or of the plan as a whole. */
  task?: string | undefined;
  /** The section that a target without a task belongs to, where it belongs to one. */
  section?: string | undefined;
  name: string;
  op: '>=' | '>' | '=';
  /** In percent (95) or, for an index, its own unit (0.71). */
  target: number;
  unit: '%' | 'index';
  /** What is counted, in words; empty for an index. */
  numerator: string;
  denominator: string;
  /** What the denominator counts, as written after a number: "hồ sơ". */
  counted: string;
  /** Units that report it; "all" = every unit that must report, their numbers summed. */
  reporters: string[] | 'all';
  /** Over which time the numbers run. A yearly one is asked for in the report of the year only. */
  measure: 'period' | 'cumulative' | 'snapshot' | 'yearly';
  /** A target of the province that slipped into the commune's plan: shown, never asked for (I21). */
  outOfScope?: boolean;
}

/** N/D × 100 at two decimals, half up; undefined where D is 0 (no value, never 0 % or 100 %). */
export function percentOf(numerator: number, denominator: number): number | undefined {
  if (!(denominator > 0)) return undefined;
  return Math.floor((numerator * 20_000 + denominator) / (2 * denominator)) / 100;
}

/** Targets are told to this many parts of one: 64,4 % and 0,715 are whole numbers of them. */
const PARTS = 1_000_000;

/**
 * Whether the target is met, judged on the exact fraction, not on the rounded percentage: in whole numbers, for
 * 33/1500 is 2,2 % and in binary fractions is not.
 */
export function isMet(indicator: Indicator, value: number, fraction?: { n: number; d: number }): boolean {
  const target = BigInt(Math.round(indicator.target * PARTS));
  const [have, want] = fraction
    ? [BigInt(fraction.n) * BigInt(100 * PARTS), target * BigInt(fraction.d)]
    : [BigInt(Math.round(value * PARTS)), target];
  switch (indicator.op) {
    case '>':
      return have > want;
    case '>=':
      return have >= want;
    case '=':
      return have === want;
  }
}
