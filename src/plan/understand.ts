/**
 * The printed plan understood: who leads, who supports, when each task is due. The printed words stay in
 * the plan beside what they were taken for, so that the findings CC7xx can be told from them.
 */
import type { Indicator } from '../model/indicator.ts';
import type { Plan, PlanDocument, Section, Task } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { understandDue } from '../text/due.ts';
import { bare, clean } from '../text/fold.ts';
import { type UnitFinder, unitFinder } from '../text/unitNames.ts';
import { partOfTitle } from './sectionParts.ts';

/** A plan as it is stored (`seeds/`, `ke-hoach/<năm>.json`) and as `plan show --json` prints it. */
export interface PrintedPlan {
  year: number;
  document: PlanDocument;
  sections: Section[];
  tasks: PrintedTask[];
  units: Unit[];
  indicators: Indicator[];
}

export interface PrintedTask {
  id?: string | undefined;
  section: string;
  tt?: string | undefined;
  title: string;
  product: string;
  /** As printed; understood when there is no `lead`. */
  leadText?: string | undefined;
  lead?: string[] | 'all' | undefined;
  supportText?: string | undefined;
  support?: string[] | undefined;
  dueText: string;
  dueYear?: number | undefined;
  dueSettled?: string | undefined;
  lines?: number[] | undefined;
}

/** Who leads and when each task is due, from the words of the plan (domain.md §1.4–1.7). */
export function understandPlan(printed: PrintedPlan): Plan {
  const { year, document, sections, units, indicators } = printed;
  const finder = unitFinder(units);
  return {
    year,
    document,
    sections: sections.map((section) => ({
      ...section,
      part: section.part ?? partOfTitle(section.title)?.part,
    })),
    tasks: printed.tasks.map((task, index) =>
      understandTask(task, positionIn(printed.tasks, index), year, finder),
    ),
    units,
    indicators,
  };
}

/** Place of a task in its section, from 1: its number where the plan prints none. */
function positionIn(tasks: PrintedTask[], index: number): string {
  const { section } = tasks[index]!;
  return String(tasks.slice(0, index + 1).filter((task) => task.section === section).length);
}

function understandTask(task: PrintedTask, position: string, year: number, findUnit: UnitFinder): Task {
  const tt = task.tt ?? task.id?.split('.')[1] ?? position;
  const { lead } = task;
  const named = Array.isArray(lead) && lead.map((unit) => findUnit(unit)?.name ?? unit).join('; ');
  const leadText = task.leadText ?? (named || 'Các cơ quan, đơn vị');
  return {
    id: task.id ?? `${task.section}.${tt}`,
    section: task.section,
    tt,
    title: task.title,
    product: task.product,
    leadText,
    lead: task.lead ?? readLead(leadText, findUnit),
    support: task.support ?? splitNames(task.supportText ?? ''),
    dueText: task.dueText,
    ...dueOf(task, year),
    lines: task.lines,
  };
}

/** When it is due, by the words of a person where they stand beside the printed ones; nothing that is not so is told. */
export function dueOf(
  { dueText, dueYear, dueSettled }: Pick<Task, 'dueText' | 'dueYear' | 'dueSettled'>,
  year: number,
): Pick<Task, 'due' | 'dueDoubt' | 'dueYear' | 'dueSettled'> {
  const { due, doubt } = understandDue(dueSettled ?? dueText, year, dueYear);
  return {
    due,
    ...(doubt === undefined ? {} : { dueDoubt: doubt }),
    ...(dueYear === undefined ? {} : { dueYear }),
    ...(dueSettled === undefined ? {} : { dueSettled }),
  };
}

/** "Các cơ quan, đơn vị", alone or "… thuộc (UBND) xã", is everybody; "… có liên quan" is not. */
export function namesEverybody(text: string): boolean {
  return /^cac co quan, don vi( thuoc)?( ubnd)?( xa| phuong| dac khu)?$/.test(bare(text));
}

/** Lead or leads of a task: split on "/", ";" and line breaks, never on "và" or a comma. */
function readLead(text: string, findUnit: UnitFinder): string[] | 'all' {
  if (namesEverybody(text)) return 'all';
  return splitNames(text).flatMap((name) => findUnit(name)?.id ?? []);
}

/** Names of one cell: split on "/", ";" and line breaks, never on "và" or a comma. */
export function splitNames(text: string): string[] {
  return clean(text)
    .split(/[/;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
