/** The kinds of report, and all that differs between them: asked here and nowhere else. */
import { monthOfKey, type Period } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { nextPeriodName } from '../text/labels.ts';

/** Our templates, and which reports each is for. */
export const TEMPLATES = {
  'bao-cao-thang.docx': 'báo cáo tháng của xã',
  'bao-cao-quy.docx': 'báo cáo quý, 6 tháng, năm, đột xuất của xã',
  'bao-cao-don-vi.docx': 'báo cáo riêng của một đơn vị',
} as const;
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

function traitsOf({ key }: Period, unitsOwn: boolean): KindTraits {
  const isMonth = monthOfKey(key) !== undefined;
  if (unitsOwn) return isMonth ? KINDS.unitsMonth : KINDS.unitsLong;
  if (isMonth) return KINDS.month;
  return key === 'nam' ? KINDS.year : KINDS.long;
}

/** Which of our templates a file is an edited copy of, by its own name; the long reports' where that says nothing. */
export function templateLike(fileName: string): TemplateName {
  if (/don-vi/.test(fileName)) return 'bao-cao-don-vi.docx';
  return /(?<!\d-)thang/.test(fileName) ? 'bao-cao-thang.docx' : 'bao-cao-quy.docx';
}
