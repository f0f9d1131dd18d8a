/** The kinds of report, and what differs between them. Who speaks in a unit's own report is in wording.ts and letterhead.ts. */
import { isMonthly, type Period } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { nextPeriodName } from '../text/labels.ts';

interface TemplateTraits {
  /** Which reports it is for. */
  about: string;
  /** An edited copy is known by its own file name, the last that fits; null: by saying nothing else. */
  like: RegExp | null;
  /** A report of this kind shows how it fills. */
  sample: { monthly: boolean; unitsOwn: boolean };
}

/** Our templates. */
export const TEMPLATES = {
  'bao-cao-thang.docx': {
    about: 'báo cáo tháng của UBND',
    like: /(?<!\d-)thang/,
    sample: { monthly: true, unitsOwn: false },
  },
  'bao-cao-quy.docx': {
    about: 'báo cáo quý, 6 tháng, năm, đột xuất của UBND',
    like: null,
    sample: { monthly: false, unitsOwn: false },
  },
  'bao-cao-don-vi.docx': {
    about: 'báo cáo riêng của một đơn vị',
    like: /don-vi/,
    sample: { monthly: false, unitsOwn: true },
  },
} as const satisfies Record<string, TemplateTraits>;
export type TemplateName = keyof typeof TEMPLATES;

interface KindTraits {
  template: TemplateName;
  /** One to three pages, with the rest in the annexes (domain.md §2.4). */
  brief: boolean;
  /** A unit's sayings, and the targets that are met, share a paragraph; else each has its own. */
  joined: boolean;
  /** Annex I counts the tasks of each unit too. */
  byUnit: boolean;
  /** A workbook beside it leads from every figure to its cell. */
  withOrigins: boolean;
}

const LONG: KindTraits = {
  template: 'bao-cao-quy.docx',
  brief: false,
  joined: false,
  byUnit: false,
  withOrigins: true,
};
const UNITS_OWN: KindTraits = { ...LONG, template: 'bao-cao-don-vi.docx', withOrigins: false };

const KINDS = {
  month: { ...LONG, template: 'bao-cao-thang.docx', brief: true, joined: true },
  long: LONG,
  year: { ...LONG, byUnit: true },
  unitsMonth: { ...UNITS_OWN, joined: true },
  unitsLong: UNITS_OWN,
} satisfies Record<string, KindTraits>;

/** The kind of one report, with the names that follow from its period and its unit. */
export interface ReportKind extends KindTraits {
  /** The unit whose own report to the commune it is; undefined for the commune's. */
  unit: Unit | undefined;
  fileName: string;
  /** Of the workbook of origins. */
  originsName: string;
  /** Heading of the part about what comes next: "TRỌNG TÂM THÁNG 5 NĂM 2026". */
  nextTitle: string;
}

/** @param unit the unit whose own report it is; undefined for the commune's */
export function kindOf(period: Period, unit: Unit | undefined): ReportKind {
  const { key, year } = period;
  return {
    ...traitsOf(period, unit !== undefined),
    unit,
    fileName: `bao-cao-cchc-${unit ? `${unit.id}-` : ''}${key}-${year}.docx`,
    originsName: `tong-hop-${key}-${year}.xlsx`,
    nextTitle: `TRỌNG TÂM ${nextPeriodName(period).toUpperCase()}`,
  };
}

function traitsOf(period: Period, unitsOwn: boolean): KindTraits {
  if (unitsOwn) return isMonthly(period) ? KINDS.unitsMonth : KINDS.unitsLong;
  if (isMonthly(period)) return KINDS.month;
  return period.key === 'nam' ? KINDS.year : KINDS.long;
}

/** What is known of a template by its own file name, as of an edited copy of ours; nothing is asked of its folder. */
export function templateLike(fileName: string): TemplateTraits {
  const all: TemplateTraits[] = Object.values(TEMPLATES);
  return all.findLast(({ like }) => like?.test(fileName)) ?? TEMPLATES['bao-cao-quy.docx'];
}
