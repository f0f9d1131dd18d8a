/**
 * What stands between the office's own document and the plan's workbook: the document as it was read (`OfficePlan`),
 * and what its reading leaves to a person (`Doubt`). Everything keeps its place in the original.
 */
import type { PlanDocument } from '../model/plan.ts';

/** A place in the office's document, as a person looks for it: “bảng 2, dòng 14”, “trang Sheet1, ô B7”, “dòng 120”. */
export interface OriginalPlace {
  file: string;
  words: string;
  /** Rows that it takes, from 1: lines of a text, rows of a worksheet or of a Word table. */
  lines?: number[];
}

/** The plan as its document prints it; nothing is understood yet but which words are what. */
export interface OfficePlan {
  /** Absent where no year could be found. */
  year: number | undefined;
  document: PlanDocument;
  sections: OfficeSection[];
  tasks: OfficeTask[];
  /** Sentences and rows that set targets (part “Mục tiêu”, tables of targets), word for word. */
  targets: OfficeTarget[];
  /** The tables that were taken, and what each of their columns was taken for. */
  tables: OfficeTable[];
  doubts: Doubt[];
}

export interface OfficeSection {
  /** Unique in the plan: the numeral, or its position where a numeral is printed twice. */
  id: string;
  /** As printed: “IV”, “B”, “5.1”. */
  numeral: string;
  title: string;
  /** The section that it stands in, where the plan has levels. */
  parent: string | undefined;
  place: OriginalPlace;
}

/** A row of the task table, word for word; a text that the document does not have is empty. */
export interface OfficeTask {
  /** Section and TT; the place in the section where none is printed. */
  id: string;
  section: string;
  tt: string;
  title: string;
  product: string;
  leadText: string;
  supportText: string;
  dueText: string;
  /** The year that the column's head gives to its deadlines: “Thời gian (Năm 2026)”. */
  dueYear?: number;
  /** Cells of other columns that belong to the task: who watches over it, funding, notes; by the column's own head. */
  beside: { head: string; text: string }[];
  place: OriginalPlace;
}

/** A table of tasks as it was understood, for a person to confirm. */
export interface OfficeTable {
  place: OriginalPlace;
  tasks: number;
  columns: { head: string; role: ColumnRole }[];
}

export type ColumnRole =
  | 'tt'
  | 'title'
  | 'product'
  | 'lead'
  | 'support'
  | 'both'
  | 'due'
  | 'section'
  | 'beside';

export interface OfficeTarget {
  text: string;
  /** Section or task that it stands in or beside, where there is one. */
  section: string | undefined;
  task: string | undefined;
  place: OriginalPlace;
}

/** What a person must answer (`must`: nothing can be built on it before), or should look at. */
export interface Doubt {
  weight: 'must' | 'look';
  about: DoubtAbout;
  place: OriginalPlace | undefined;
  /** One sentence, quoting the words of the plan. */
  question: string;
  /** What to write where: an order with an example. */
  hint: string;
}

/** The cell of the workbook that settles a doubt: a row of one of its sheets, by the id of what stands in it. */
export type DoubtAbout =
  | { sheet: 'plan'; field: 'year' | 'number' | 'day' | 'issuer' | 'title' | 'structure' }
  | { sheet: 'sections'; id: string; field: 'title' | 'field' }
  | { sheet: 'tasks'; id: string; field: 'title' | 'product' | 'lead' | 'support' | 'due' | 'tt' | 'section' }
  | {
      sheet: 'units';
      id: string;
      field: 'name' | 'members' | 'mustReport' | 'keepsProcedures' | 'symbol' | 'head';
    }
  | {
      sheet: 'indicators';
      id: string;
      field: 'name' | 'target' | 'numerator' | 'denominator' | 'reporters' | 'task';
    };
