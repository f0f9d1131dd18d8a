/** A plan that is imported again, beside its workbook as a person left it: what they answered stays, what differs is told. */
import { fold, foldWords, oneLine } from '../text/fold.ts';
import type { BookTask, PlanBook } from './book.ts';
import { markOf, printedWords, wordsAbout } from './bookMarks.ts';
import { COLUMNS } from './bookShape.ts';
import type { Doubt } from './imported.ts';

/** The newer book with the answers that were given in the one before, where the words are still the same. */
export function withAnswers(book: PlanBook, before: PlanBook): PlanBook {
  const known = new Map(before.tasks.map((task) => [task.id, task]));
  return {
    ...book,
    document: {
      ...book.document,
      number: book.document.number ?? before.document.number,
      day: book.document.day ?? before.document.day,
      issuer: book.document.issuer || before.document.issuer,
      title: book.document.title || before.document.title,
    },
    effect: book.effect ?? before.effect,
    tasks: book.tasks.map((task) => {
      const answered = known.get(task.id);
      if (!answered || foldWords(answered.title) !== foldWords(task.title)) return task;
      const isSame = (field: 'leadText' | 'dueText') => fold(answered[field]) === fold(task[field]);
      return {
        ...task,
        leadSettled: isSame('leadText') ? answered.leadSettled : '',
        dueSettled: isSame('dueText') ? answered.dueSettled : '',
        seen: answered.seen && markOf(printedWords(answered)) === markOf(printedWords(task)),
      };
    }),
    doubts: [...book.doubts, ...stillOpen(book, before)],
    ...(before.looked ? { looked: before.looked } : {}),
  };
}

/** Proposals that were to be confirmed, and stand as they stood: that the newer book has them already confirms nothing. */
function stillOpen(book: PlanBook, before: PlanBook): Doubt[] {
  const asked = new Set(book.doubts.map(({ about }) => JSON.stringify(about)));
  return before.doubts.filter(({ about }) => {
    if (about.sheet === 'plan' || about.sheet === 'tasks' || asked.has(JSON.stringify(about))) return false;
    const [was, now] = [wordsAbout(before, about), wordsAbout(book, about)];
    return was !== undefined && now !== undefined && markOf(was) === markOf(now);
  });
}

/** What differs between a plan's workbook and a newer one, a line for a person each; none where nothing does. */
export function changesBetween(before: PlanBook, after: PlanBook): string[] {
  const old = new Map(before.tasks.map((task) => [task.id, task]));
  const ids = new Set(after.tasks.map(({ id }) => id));
  return [
    ...sectionChanges(before, after),
    ...after.tasks.flatMap((task) => {
      const was = old.get(task.id);
      return was ? wordChanges(was, task) : [`Thêm ${task.id} ${quoted(task.title)}`];
    }),
    ...before.tasks.filter(({ id }) => !ids.has(id)).map(({ id, title }) => `Bỏ ${id} ${quoted(title)}`),
  ];
}

function sectionChanges(before: PlanBook, after: PlanBook): string[] {
  const titles = ({ sections }: PlanBook) => new Map(sections.map(({ id, title }) => [id, title]));
  const [old, now] = [titles(before), titles(after)];
  return [
    ...[...now].flatMap(([id, title]) => {
      const was = old.get(id);
      if (was === undefined) return [`Thêm mục ${id} ${quoted(title)}`];
      return fold(was) === fold(title) ? [] : [`Mục ${id}: ${quoted(was)} → ${quoted(title)}`];
    }),
    ...[...old].filter(([id]) => !now.has(id)).map(([id, title]) => `Bỏ mục ${id} ${quoted(title)}`),
  ];
}

function wordChanges(was: BookTask, now: BookTask): string[] {
  const fields = ['title', 'product', 'leadText', 'supportText', 'dueText'] as const;
  return fields
    .filter((field) => fold(was[field]) !== fold(now[field]))
    .map(
      (field) => `${now.id}, ${COLUMNS.tasks[field].label}: ${quoted(was[field])} → ${quoted(now[field])}`,
    );
}

const LONGEST = 80;

function quoted(text: string): string {
  const line = oneLine(text);
  if (line === '') return '(trống)';
  return `“${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}”`;
}
