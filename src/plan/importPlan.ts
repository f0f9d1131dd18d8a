/** The whole way from the office's documents to the plan's workbook, loaded only when a plan is imported. */
import type { Grid } from '../model/grid.ts';
import type { PlanDocument } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import { communeIn, isNameOf } from '../text/communes.ts';
import { changesBetween, withAnswers } from './bookChanges.ts';
import { bookOf } from './bookOf.ts';
import type { Commune } from './catalogue.ts';
import type { OfficePlan, OfficeTable } from './imported.ts';
import type { OfficeFile } from './officeFile.ts';
import { readBook } from './readBook.ts';
import { readOfficePlan } from './readOfficePlan.ts';
import { type BookDoubt, understandBook } from './understandBook.ts';
import { writeBook } from './writeBook.ts';

export interface ImportOrder {
  files: OfficeFile[];
  /** The year that the user says the plan is of. */
  year: number | undefined;
  /** Whose office it is. */
  commune: Commune;
  /** Whether the office said so; else the document is asked whose it is. */
  isDeclared: boolean;
  /** What a person said of the document, in place of what it leaves blank. */
  said?: Partial<Pick<PlanDocument, 'number' | 'day'>>;
  /** The workbook of that year, where there is one already, and whether a person has been at it. */
  before(year: number): { grids: Grid[]; isEdited: boolean } | undefined;
}

/** What an import came to; an error of another bundle is no error of ours, so it comes as words. */
export type Imported = ImportedPlan | { refused: Pick<UserError, 'message' | 'hint' | 'about'> };

export interface ImportedPlan {
  year: number;
  bytes: Buffer;
  document: PlanDocument;
  tables: OfficeTable[];
  counts: Record<'sections' | 'tasks' | 'units' | 'indicators', number>;
  /** Open questions, those that must be answered first. */
  doubts: BookDoubt[];
  /** What differs from the workbook that is there; undefined where none is. */
  changes: string[] | undefined;
}

/** Reads, understands, writes. */
export function importPlan(order: ImportOrder): Imported {
  try {
    return imported(order);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, hint, about } = error;
    return { refused: { message, hint, about } };
  }
}

function imported({ files, year: asked, commune, isDeclared, said, before }: ImportOrder): ImportedPlan {
  const read = readOfficePlan(files, asked === undefined ? {} : { year: asked });
  const office = said ? withSaid(read, said) : read;
  const year = asked ?? office.year;
  if (year === undefined)
    throw new UserError('không thấy kế hoạch là của năm nào.', 'Thêm năm vào lệnh, ví dụ: --nam 2026');
  const there = before(year);
  const previous = there && readBook(there.grids, year).book;
  // What nobody has touched nobody has confirmed.
  const answered = there?.isEdited ? previous : undefined;
  const made = bookOf(office, {
    previous: answered,
    commune: isDeclared ? commune : namedIn(office, commune),
    year,
  });
  const book = answered ? withAnswers(made, answered) : made;
  const { doubts } = understandBook(book);
  const { sections, tasks, units, indicators } = book;
  const weighing = (weight: BookDoubt['weight']) => doubts.filter((doubt) => doubt.weight === weight);
  return {
    year,
    bytes: writeBook(book),
    document: book.document,
    tables: office.tables,
    counts: {
      sections: sections.length,
      tasks: tasks.length,
      units: units.length,
      indicators: indicators.length,
    },
    doubts: [...weighing('must'), ...weighing('look')],
    changes: previous && changesBetween(previous, book),
  };
}

/** What was said is asked no more. */
function withSaid(office: OfficePlan, said: NonNullable<ImportOrder['said']>): OfficePlan {
  return {
    ...office,
    document: { ...office.document, ...said },
    doubts: office.doubts.filter(({ about }) => about.sheet !== 'plan' || !(about.field in said)),
  };
}

/** The commune whose level names the units, where the office did not say whose it is. */
function namedIn({ document }: OfficePlan, otherwise: Commune): Commune {
  const named = communeIn(document.issuer);
  const level = LEVELS.find((each) => named?.toLowerCase().startsWith(each));
  if (named === undefined || level === undefined || isNameOf(named, otherwise)) return otherwise;
  return { level, name: named.slice(level.length).trim(), province: '' };
}

const LEVELS = ['xã', 'phường', 'đặc khu'] as const;
