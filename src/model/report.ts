/** A finished report: every sentence and table decided, before anybody thinks of Word. Serialisable. */
import type { Category } from './category.ts';
import type { Chart } from './chart.ts';
import type { Count } from './sheet.ts';
import type { Text } from './text.ts';

export interface Report {
  /** Lines above the issuing body: a unit's report stands under "UBND XÃ …"; a commune's under nothing. */
  superior: string;
  issuer: string[];
  symbol: string;
  placeAndDate: string;
  subject: string;
  addressees: string[];
  opening: Text;
  progress: Text;
  steering: Text[];
  fields: { number: string; title: string; sentences: Text[] }[];
  /** Results of a unit's own report, which has no fields. */
  results: Text[];
  achievements: Text[];
  shortcomings: Text[];
  causes: Text[];
  next: Text[];
  /** "TRỌNG TÂM THÁNG 5 NĂM 2026". */
  nextTitle: string;
  proposals: Text[];
  closing: string;
  signature: { authority: Text[]; name: Text };
  recipients: Text[];
  periodTitle: string;
  /** "(Kèm theo Báo cáo số …)". */
  attachedTo: string;
  statistics: StatisticsAnnex;
  progressAnnex: ProgressAnnex;
  /** Tasks by section; absent when there are none. */
  progressChart: Chart | undefined;
  /** Rates against targets; absent when no rate is known. */
  indicatorChart: Chart | undefined;
}

/** The figures: "Phụ lục I". */
export interface StatisticsAnnex {
  /** As its heading and the text call it; "" when no table stands in it, and it is not attached. */
  name: string;
  sections: CategoryRow[];
  total: CategoryRow;
  /** One row for each unit, in the report of the year only; a task of all units counts for each. */
  units: CategoryRow[];
  indicators: IndicatorLine[];
  /** Absent when no unit sent a TTHC table. */
  procedures: { fields: ProcedureLine[]; total: ProcedureLine } | undefined;
  notes: Text[];
}

export interface CategoryRow {
  id: string;
  title: string;
  /** Number of tasks. */
  total: number;
  counts: Record<Category, number>;
}

export interface IndicatorLine {
  position: string;
  name: string;
  target: string;
  numerator: string;
  denominator: string;
  value: string;
  verdict: Text;
  note: Text;
}

export interface ProcedureLine {
  position: string;
  field: string;
  /** By column of the table, in its order. */
  counts: Record<Count, string>;
}

/** The tasks: "Phụ lục II", or "Phụ lục" where it is the only one. */
export interface ProgressAnnex {
  /** As its heading and the text call it; "" when no task stands in it, and it is not attached. */
  name: string;
  sections: { id: string; title: string; tasks: TaskLine[] }[];
  notes: Text[];
}

export interface TaskLine {
  tt: string;
  title: string;
  lead: string;
  due: string;
  status: Text;
  result: Text;
  difficulty: Text;
}
