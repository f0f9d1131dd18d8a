/** Whether a sheet is of a commune whose plan is not the one at hand: judged by another's, everything said would be wrong. */
import { taskNamed } from '../model/plan.ts';
import type { ProgressRow } from '../model/sheet.ts';
import { communeName, isSameCommune } from '../text/communes.ts';
import { bare, foldWords } from '../text/fold.ts';
import type { SheetSubject } from './define.ts';

/** Why the plan at hand is not the sheet's. */
export type Elsewhere =
  /** The form was made from the plan of that commune; */
  | { why: 'form'; of: string }
  /** the title names that commune, and nothing of its plan is here; */
  | { why: 'title'; of: string }
  /** no task of it is in the plan; */
  | { why: 'tasks' }
  /** the plan that it carries cannot be read. */
  | { why: 'unreadable' };

/** Why nothing of the sheet can be judged by the plan at hand; undefined where it can. */
export function elsewhere({ sheet, plan, home }: SheetSubject): Elsewhere | undefined {
  if (!home) return undefined;
  const { commune, isAssumed } = home;
  const { carries, progress } = sheet;
  if (carries?.isUnreadable) return { why: 'unreadable' };
  if (carries) {
    const isOurs = isSameCommune(carries.commune, commune);
    return isOurs ? undefined : { why: 'form', of: communeName(carries.commune) };
  }
  if (!isAssumed) return undefined;
  if (sheet.commune !== undefined) {
    const isOurs = bare(sheet.commune) === bare(`${commune.level} ${commune.name}`);
    return isOurs ? undefined : { why: 'title', of: sheet.commune };
  }
  const told = progress?.rows.filter(({ title }) => title.text !== '') ?? [];
  const isNone =
    told.length >= LEAST_ROWS && !told.some((row) => resembles(row, taskNamed(plan, row.task)?.title));
  return isNone ? { why: 'tasks' } : undefined;
}

/** Whether {@link elsewhere} has a reason. */
export function isElsewhere(subject: SheetSubject): boolean {
  return elsewhere(subject) !== undefined;
}

/** Of fewer rows nothing is concluded. */
const LEAST_ROWS = 3;

/** Whether half the words of a row's text are the task's: cut short or reworded, it is the same task. */
function resembles({ title }: ProgressRow, of: string | undefined): boolean {
  if (of === undefined) return false;
  const words = new Set(foldWords(title.text.slice(0, LONGEST_TITLE)).split(' '));
  const theirs = new Set(foldWords(of).split(' '));
  return [...words].filter((word) => theirs.has(word)).length * 2 >= words.size;
}

const LONGEST_TITLE = 2000;
