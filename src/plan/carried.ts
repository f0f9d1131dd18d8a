/**
 * What a form carries in a hidden worksheet: its unit's part of the plan, so that it can be judged wherever it lies,
 * and what it was given from the sheet before. Rows of text: whose plan it is, what was carried over, then the plan
 * in pieces that fit into cells. Any program that keeps cells keeps it.
 */
import type { Day } from '../model/day.ts';
import { cellAt, type Grid } from '../model/grid.ts';
import type { Period } from '../model/period.ts';
import { indicatorsOf, leadsOf, type Plan, tasksOf } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import type { Carried, CarriedOver } from '../model/sheet.ts';
import { sha256Of } from '../ooxml/digest.ts';
import { consolidatorOf } from '../text/unitNames.ts';
import type { PrintedPlan } from './understand.ts';

/** The first cell of the worksheet; another number for another layout. */
const MARK = 'cchc.bieu/1';
/** In the first row, from its second cell. */
const HEAD = ['digest', 'level', 'name', 'province'] as const;
const FIRST_PIECE = 3;
/** Letters of a piece; each is two of Excel's characters at most, and a cell has room for 32,767 of those. */
const PIECE = /.{1,16000}/gsu;
/** A unit with all of the 650 tasks of the longest plan that was seen needs a quarter of it. */
const LONGEST = 1_000_000;

/** The content: the plan as printed, and the settings of its commune that a sheet is judged by. */
export interface CarriedContent extends Pick<Settings, 'commune' | 'consolidator' | 'periods' | 'daysOff'> {
  unit: string;
  plan: Omit<PrintedPlan, 'tasks'> & { tasks: Omit<PrintedPlan['tasks'][number], 'leadText'>[] };
}

/** The part of a plan that one unit's form of a period needs. */
export function contentFor(
  plan: Plan,
  unit: string,
  period: Pick<Period, 'year'>,
  settings: Settings,
): CarriedContent {
  const { commune, periods, daysOff } = settings;
  const consolidator = consolidatorOf(plan, settings)?.id ?? '';
  const tasks = tasksOf(plan, unit);
  const sections = new Set(tasks.map(({ section }) => section));
  const units = new Set([unit, consolidator, ...tasks.flatMap((task) => leadsOf(plan, task))]);
  const off = daysOff[period.year];
  return {
    unit,
    commune,
    consolidator,
    periods,
    daysOff: off ? { [period.year]: off } : {},
    plan: {
      year: plan.year,
      document: plan.document,
      sections: plan.sections.filter(({ id }) => sections.has(id)),
      // What is understood is understood again, from the words.
      tasks: tasks.map(({ due, dueDoubt, leadText, support, lines, ...printed }) => printed),
      units: plan.units.filter(({ id }) => units.has(id)),
      indicators: indicatorsOf(plan, unit),
    },
  };
}

/** The rows of the worksheet, from the first. */
export function carriedRows(content: CarriedContent, over: CarriedOver | undefined): string[][] {
  const { level, name, province } = content.commune;
  const pieces = JSON.stringify(content).match(PIECE)!;
  return [
    [MARK, digestOf([level, name, province], pieces), level, name, province],
    over ? [over.period, ...[...over.done].map(([task, day]) => `${day} ${task}`)] : [],
    ...pieces.map((piece) => [piece]),
  ];
}

function digestOf(commune: string[], pieces: string[]): string {
  return sha256Of(JSON.stringify([commune, pieces.join('')])).slice(0, 16);
}

/** The worksheet in which a form carries its plan. */
export function carriedGrid(grids: Grid[]): Grid | undefined {
  return grids.find((grid) => textAt(grid, 1, 1).startsWith(MARK.slice(0, -1)));
}

/** What its first rows say; the plan itself is read only where it is needed. */
export function readCarried(grid: Grid): Carried {
  const [, level, name, province] = HEAD.map((_, index) => textAt(grid, 1, index + 2));
  return {
    sheet: grid.sheet,
    commune: { level: level as Settings['commune']['level'], name: name!, province: province! },
    over: overIn(grid),
  };
}

/** "2026-02-10 III.4" in the cells behind the period's key. */
function overIn(grid: Grid): CarriedOver | undefined {
  const [period, ...cells] = [...(grid.rows.get(2)?.values() ?? [])].map(({ value }) => String(value));
  if (period === undefined) return undefined;
  const done = cells.flatMap((text): [string, Day | ''][] => {
    const [, day, task] = /^(\d{4}-\d{2}-\d{2}|) (.+)$/s.exec(text) ?? [];
    return task === undefined ? [] : [[task, day!]];
  });
  return { period, done: new Map(done) };
}

/** The content as it was written, still to be checked for its shape; undefined where it is not whole any more. */
export function carriedJson(grid: Grid): unknown {
  const [digest, ...commune] = HEAD.map((_, index) => textAt(grid, 1, index + 2));
  const pieces: string[] = [];
  let length = 0;
  for (let row = FIRST_PIECE; length <= LONGEST; row++) {
    const piece = textAt(grid, row, 1);
    if (piece === '') break;
    pieces.push(piece);
    length += piece.length;
  }
  if (textAt(grid, 1, 1) !== MARK || length > LONGEST || digest !== digestOf(commune, pieces))
    return undefined;
  try {
    return JSON.parse(pieces.join(''));
  } catch {
    return undefined;
  }
}

function textAt(grid: Grid, row: number, column: number): string {
  const value = cellAt(grid, row, column)?.value;
  return typeof value === 'string' ? value : '';
}
