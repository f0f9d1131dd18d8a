/**
 * The plan's workbook `ke-hoach/<năm>.xlsx` as data: what the office's document prints, beside it what is understood,
 * and what a person settled. The workbook is written from it and read back into it; a `Plan` is made from it.
 */
import type { Day } from '../model/day.ts';
import type { Indicator } from '../model/indicator.ts';
import type { PlanDocument, ReportPart } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import type { Doubt, OfficeSection, OfficeTask } from './imported.ts';

export interface PlanBook {
  year: number;
  document: PlanDocument;
  /** From when an amendment is in force; absent for the plan itself. */
  effect: Day | undefined;
  sections: BookSection[];
  tasks: BookTask[];
  units: Unit[];
  classes: UnitClass[];
  indicators: Indicator[];
  /** What the reading of the document left open; what the words themselves leave open is found anew at each reading. */
  doubts: Doubt[];
  /** Questions that a person marked as looked at, by their marks. */
  looked?: string[] | undefined;
}

/** A section, with the part of the report that tells of it; none was proposed or chosen: undefined. */
export interface BookSection extends OfficeSection {
  part: ReportPart | undefined;
}

export interface BookTask extends OfficeTask {
  /** “Đơn vị chốt”: names that a person wrote in place of what was understood; empty: none. */
  leadSettled: string;
  /** “Hạn chốt”, likewise. */
  dueSettled: string;
  /** “Đã xem”: doubts about the task are silent while its printed words are these. */
  seen: boolean;
}

/** Words that mean several units (“Các phòng chuyên môn”), asked once; undefined: not answered yet. */
export interface UnitClass {
  wording: string;
  members: string[] | 'all' | undefined;
}
