/**
 * What differs between communes: read from `cchc.json`, else built in. What is one office's own (who signs, who receives)
 * is built in for the first user alone; of any other it is empty until its `cchc.json` says it, and a gap in the report.
 */
import type { DaysOff, PeriodRules } from './period.ts';
import type { ReportPart } from './plan.ts';

export interface Settings {
  commune: {
    /** "Đồng Kỳ". */
    name: string;
    level: 'xã' | 'phường' | 'đặc khu';
    /** With its level: "tỉnh Bắc Ninh". */
    province: string;
  };
  /** Before the date of a document: "Đồng Kỳ". */
  place: string;
  /** Who issues the report: the body, or its chairman (domain.md §3.3). */
  issuer: 'UBND' | 'Chủ tịch';
  /** After "Số: …/" on the commune's report. */
  symbol: string;
  /** Kính gửi. */
  addressees: string[];
  signature: {
    /** "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"; empty: nobody said. */
    authority: string[];
    /** Empty: nobody said. */
    name: string;
  };
  /** Nơi nhận, in order; the last line is the archive's. Empty: nobody said. */
  recipients: string[];
  /** Whether gaps in the report carry Word comments that say what is missing and from whom. */
  comments: boolean;
  /** Whether the report has the charts that its template has a place for. */
  charts: boolean;
  /** Whether "thường xuyên" tasks are part of the whole that completion is measured on. */
  countOngoing: boolean;
  /** The unit that merges the sheets, by any of its names; empty: the one whose work it is by law. */
  consolidator: string;
  /** Fields of administrative procedures, prefilled in the TTHC table. */
  procedureFields: string[];
  /** Section id → part of the report, for the sections that are told elsewhere than the plan says. */
  outline: Record<string, ReportPart>;
  periods: PeriodRules;
  /** Keyed by year. */
  daysOff: Record<string, DaysOff>;
}
