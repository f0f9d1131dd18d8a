/** The office's document, understood as far as it can be: the plan's workbook, with everything that a person must say. */
import type { Plan } from '../model/plan.ts';
import type { PlanBook } from './book.ts';
import { dueDoubts } from './bookDues.ts';
import { indicatorsOf } from './bookIndicators.ts';
import { sectionsOf } from './bookSections.ts';
import { unitsOf } from './bookUnits.ts';
import type { Commune } from './catalogue.ts';
import type { OfficePlan } from './imported.ts';

export interface Given {
  /** The plan of the year before, or this one as it was imported before. */
  previous?: PlanBook | Plan | undefined;
  commune: Commune;
  /** For a document that tells no year. */
  year: number;
}

/** @param office the document as it was read; what that left open is asked first */
export function bookOf(office: OfficePlan, { previous, commune, year: otherwise }: Given): PlanBook {
  const year = office.year ?? otherwise;
  const known = {
    units: previous?.units ?? [],
    classes: previous && 'classes' in previous ? previous.classes : [],
  };
  const { sections, doubts: ofSections } = sectionsOf(
    office.sections,
    office.tasks,
    previous?.sections ?? [],
  );
  const { units, classes, doubts: ofUnits } = unitsOf(office.tasks, known, commune);
  const { indicators, doubts: ofIndicators } = indicatorsOf(office, {
    units,
    classes,
    known: previous?.indicators ?? [],
  });
  return {
    year,
    document: office.document,
    effect: undefined,
    sections,
    tasks: office.tasks.map((task) => ({ ...task, leadSettled: '', dueSettled: '', seen: false })),
    units,
    classes,
    indicators,
    doubts: [...office.doubts, ...ofUnits, ...ofSections, ...dueDoubts(office.tasks, year), ...ofIndicators],
  };
}
