/**
 * What a form is filled in with from the sheets that its unit sent before: tasks that are finished, who is in charge, and
 * dossiers that were still open. Numerators and denominators of indicators are not: every one of them may have changed.
 */
import type { EarlierSheets } from '../checks/define.ts';
import type { Day } from '../model/day.ts';
import { isContinuous } from '../model/due.ts';
import type { Period } from '../model/period.ts';
import { type Plan, type Task, tasksOf } from '../model/plan.ts';
import { type CarriedOver, type Cell, isCount, type ProgressRow, type Sheet } from '../model/sheet.ts';
import { fold, foldWords } from '../text/fold.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import { titleKey } from '../text/target.ts';

/** What stands in a task's row before anybody fills it in. */
export interface TaskCarriedOver {
  /** The words for "done"; absent where the task goes on. */
  status?: string;
  /** 1 for 100 %. */
  percent?: number;
  doneOn?: Day;
  proof?: string;
  person?: string;
}

/** What a form is filled in with. */
export interface CarryOver {
  /** The period of the sheet that tasks are taken from. */
  from: Period | undefined;
  /** By the task's id. */
  tasks: ReadonlyMap<string, TaskCarriedOver>;
  /** By the field's name as the unit wrote it, dossiers that were still open. */
  carried: ReadonlyMap<string, number>;
}

/** What the unit's form takes over from what it sent before; undefined where that is nothing. */
export function carryOver(plan: Plan, unit: string, before: EarlierSheets): CarryOver | undefined {
  const { report, carried } = before;
  const rows = new Map<string, ProgressRow>();
  for (const row of report?.sheet.progress?.rows ?? [])
    if (row.task !== undefined && !rows.has(row.task)) rows.set(row.task, row);
  const tasks = new Map<string, TaskCarriedOver>();
  for (const task of tasksOf(plan, unit)) {
    const row = rows.get(task.id);
    const told = row && isSameTask(row, task) ? taskFrom(row, task, report!.period) : {};
    if (Object.keys(told).length > 0) tasks.set(task.id, told);
  }
  const open = carried ? openDossiers(carried.sheet) : new Map<string, number>();
  return tasks.size + open.size > 0 ? { from: report?.period, tasks, carried: open } : undefined;
}

/** For the hidden worksheet: what the checks must not blame the unit for. */
export function markOf({ from, tasks }: CarryOver): CarriedOver | undefined {
  if (!from) return undefined;
  const done = [...tasks].flatMap(([id, { status, doneOn }]): [string, Day | ''][] =>
    status === undefined ? [] : [[id, doneOn ?? '']],
  );
  return { period: from.key, done: new Map(done) };
}

/** The plan may have changed since: under the same number another task may stand. */
function isSameTask({ title: { text } }: ProgressRow, task: Task): boolean {
  return text === '' || titleKey(text) === titleKey(task.title) || foldWords(text) === foldWords(task.title);
}

/** Nothing that was only guessed, and no day that was wrong already. */
function taskFrom(row: ProgressRow, task: Task, { to }: Period): TaskCarriedOver {
  const told: TaskCarriedOver = {};
  if (certain(row.status) === 'done' && !isContinuous(task.due)) {
    told.status = STATUS_LABELS.done;
    if (certain(row.percent) === 100) told.percent = 1;
    const on = certain(row.doneOn);
    if (on !== undefined && on <= to) told.doneOn = on;
    const proof = certain(row.proof);
    if (proof) told.proof = proof;
  }
  const person = certain(row.person);
  if (person) told.person = person;
  return told;
}

function certain<T>({ value, guess, flaw }: Cell<T>): T | undefined {
  return guess === undefined && flaw === undefined ? value : undefined;
}

/**
 * What each field had still to settle. Where nothing was open nothing is filled in: a 0 that nobody typed would make a
 * form that nobody filled in look like one that says "no dossiers".
 */
function openDossiers({ procedures }: Sheet): Map<string, number> {
  const open = new Map<string, number>();
  if (!procedures || procedures.thousands || procedures.unclear.length > 0) return open;
  const names = procedures.fields.map(({ field }) => fold(field));
  for (const { field, counts } of procedures.fields) {
    const pending = certain(counts.pending);
    const isOnce = names.filter((name) => name === fold(field)).length === 1;
    if (field !== '' && isOnce && isCount(pending) && pending > 0) open.set(field, pending);
  }
  return open;
}
