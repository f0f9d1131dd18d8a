/** What the report says of each task, in the words of the unit that did it. */
import { CATEGORY_WORDS, type Category, countCategories, everyCategory } from '../model/category.ts';
import { daysBetween } from '../model/day.ts';
import { owesResult } from '../model/due.ts';
import { dueDay, isExactlyDue, type Task } from '../model/plan.ts';
import { gap, joined, phrase, type Text } from '../model/text.ts';
import { titleKey } from '../text/target.ts';
import * as write from '../text/write.ts';
import { cellDoubt, unsentDoubt } from './doubts.ts';
import type { ReportSubject } from './subject.ts';
import type { Outcome, Part } from './tally.ts';
import {
  actorDid,
  actorName,
  continuousWords,
  dash,
  inOneSentence,
  linesOf,
  listItems,
  mentions,
  sentence,
  taskName,
  toldIn,
  trimEnd,
} from './wording.ts';

/** A result too short to be understood without the name of its task. */
const TERSE = 40;

/** Sentences of some tasks, a paragraph each: results first, then what is missing. */
export function taskSentences(outcomes: Outcome[], subject: ReportSubject): Text[] {
  return [
    ...outcomes.flatMap((outcome) => resultOf(outcome, subject)),
    ...(subject.kind.brief
      ? []
      : grouped(outcomes, 'noneArising', (names) =>
          sentence('- Trong kỳ không phát sinh công việc thuộc nhiệm vụ: ', names),
        )),
    ...grouped(outcomes, 'suspended', (names) => sentence('- Tạm dừng thực hiện: ', names), pauseOf),
    ...(subject.kind.brief
      ? []
      : grouped(outcomes, 'notStarted', (names) => sentence('- Chưa thực hiện, chưa đến hạn: ', names))),
    ...silences(outcomes, subject),
  ];
}

function grouped(
  outcomes: Outcome[],
  category: Category,
  say: (names: Text) => Text,
  after: (outcome: Outcome) => string = () => '',
): Text[] {
  const named = outcomes
    .filter((outcome) => outcome.category === category)
    .map((outcome) => taskName(outcome.task) + after(outcome));
  return named.length === 0 ? [] : [say(joined(named, '; '))];
}

/** Why a task is suspended, where the unit says it: by its document, its remark or its difficulty. */
function pauseOf({ parts }: Outcome): string {
  const told = parts.flatMap(
    ({ row }) => toldIn(row?.proof.text) ?? toldIn(row?.note.text) ?? toldIn(row?.difficulty.text) ?? [],
  );
  const reasons = told.map((text) => inOneSentence(linesOf(text)).replace(/^Tạm dừng (thực hiện )?/i, ''));
  return reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
}

/** "- Có 08 nhiệm vụ đang thực hiện (Phụ lục II).": of a brief report, where there is nothing else to tell. */
export function goingOn(outcomes: Outcome[], { annexes }: ReportSubject): Text[] {
  const counts = countCategories(outcomes);
  const words = STANDINGS.flatMap((category) => {
    const { goingOn } = CATEGORY_WORDS[category];
    return goingOn !== null && counts[category] > 0
      ? [
          `${write.count(counts[category])} nhiệm vụ ${category === 'ongoing' ? `thực hiện ${continuousWords(outcomes.filter((outcome) => outcome.category === 'ongoing'))}` : goingOn}`,
        ]
      : [];
  });
  return words.length === 0 ? [] : [dash(`Có ${words.join('; ')} (${annexes.progress}).`)];
}

function resultOf(outcome: Outcome, subject: ReportSubject): Text[] {
  if (outcome.parts.length > 1)
    return subject.kind.brief && !(outcome.category === 'done' && isNews(outcome, subject))
      ? []
      : sharedResult(outcome);
  const part = outcome.parts[0];
  if (!part?.row) return [];
  switch (outcome.category) {
    case 'done':
      return isNews(outcome, subject) ? doneSentence(outcome, part, subject) : [];
    case 'inProgress':
    case 'overdue':
    case 'notStarted':
    case 'ongoing':
      return subject.kind.brief ? [] : tellResult(outcome, part, '', subject);
    case 'noneArising':
    case 'suspended':
    case 'notReported':
      return [];
  }
}

/** Whether a finished task is told as a result of this period: dated in its window, and not told before. */
export function isNews({ doneOn, task }: Outcome, { period, earlier, before }: ReportSubject): boolean {
  // Without a day nothing but the report before can say whether it was told.
  if (doneOn === undefined)
    return [...(before?.tally.outcomes ?? []), ...(before?.arising ?? [])].every(
      (outcome) => !isSameTask(outcome.task, task) || outcome.category !== 'done',
    );
  const within = (window: { from: string; to: string }) => doneOn >= window.from && doneOn <= window.to;
  return within(period) && !earlier.some(within);
}

/** Whether two reports speak of one task: outside the plan its wording is all that it is known by. */
function isSameTask(one: Task, other: Task): boolean {
  return one.id === other.id && (one.id !== '' || titleKey(one.title) === titleKey(other.title));
}

function doneSentence(outcome: Outcome, part: Part, subject: ReportSubject): Text[] {
  if (toldIn(part.row!.result.text) !== undefined)
    return tellResult(outcome, part, timingWords(outcome), subject);
  return [
    dash(
      sentence(
        `${subject.kind.unit ? 'Đã' : `${part.unit.name} đã`} hoàn thành nhiệm vụ ${taskName(outcome.task)}`,
        proofOf(part, ''),
        timingWords(outcome),
      ),
    ),
  ];
}

/** "hoàn thành trước thời hạn 10 ngày", "bảo đảm thời hạn quy định", "muộn 3 ngày so với thời hạn". */
export function timingWords({ task, timing, doneOn, parts }: Outcome): Text {
  const due = dueDay(task);
  if (timing === 'undated')
    return phrase(' ', gap('Chưa có ngày hoàn thành', cellDoubt(parts, 'doneOn', 'ngày hoàn thành')));
  if (timing === 'early')
    return `, hoàn thành trước thời hạn ${write.count(daysBetween(doneOn!, due!))} ngày`;
  if (timing === 'late')
    return `, hoàn thành muộn ${write.count(daysBetween(due!, doneOn!))} ngày so với thời hạn`;
  return isExactlyDue(task) ? ', bảo đảm thời hạn quy định' : '';
}

/** The unit's own words. A list of the unit's stays a list, in a monthly report on one line. */
function tellResult({ task }: Outcome, { unit, row }: Part, after: Text, subject: ReportSubject): Text[] {
  const told = toldIn(row!.result.text);
  const proof = proofOf({ row }, told ?? '');
  if (told === undefined) return [];
  const lines = linesOf(told);
  if (lines.length > 1 && !subject.kind.joined)
    return [
      dash(
        phrase(
          subject.kind.unit
            ? `Nhiệm vụ ${taskName(task)}`
            : `${unit.name} thực hiện nhiệm vụ ${taskName(task)}`,
          proof,
          after,
          ':',
        ),
      ),
      ...listItems(lines),
    ];
  const line = inOneSentence(lines);
  const context = line.length < TERSE ? ` (nhiệm vụ ${taskName(task)})` : '';
  return [dash(sentence(actorDid(actorName(unit, subject), line), context, proof, after))];
}

/** The document that proves it, in brackets, where the words do not name it already. */
export function proofOf({ row }: Pick<Part, 'row'>, told: string): Text {
  const proof = toldIn(row?.proof.text);
  if (proof === undefined || mentions(told, proof)) return '';
  return ` (${linesOf(proof).map(trimEnd).join('; ')})`;
}

/** A task of all units: how many stand where, then what each says. */
function sharedResult({ task, parts }: Outcome): Text[] {
  const told = parts.filter((part) => toldIn(part.row?.result.text) !== undefined);
  const standing = parts.some((part) => part.category !== 'notReported' && part.category !== 'noneArising');
  if (!standing && told.length === 0) return [];
  return [
    dash(sentence(`Nhiệm vụ chung của các đơn vị ${taskName(task)}: ${standings(parts)}`)),
    ...told.map((part) =>
      sentence(
        '+ ',
        actorDid(part.unit.name, inOneSentence(linesOf(part.row!.result.text))),
        proofOf(part, part.row!.result.text),
      ),
    ),
  ];
}

/** The order in which it is told how many stand where. */
export const STANDINGS = everyCategory([
  'done',
  'overdue',
  'inProgress',
  'ongoing',
  'notStarted',
  'noneArising',
  'suspended',
  'notReported',
]);

/** "02/04 đơn vị hoàn thành, 01/04 đơn vị đang thực hiện". */
export function standings(parts: Part[]): string {
  const counts = countCategories(parts);
  return STANDINGS.filter((category) => counts[category] > 0)
    .map(
      (category) =>
        `${write.count(counts[category])}/${write.count(parts.length)} đơn vị ${CATEGORY_WORDS[category].units}`,
    )
    .join(', ');
}

/** Gaps: units that sent nothing, rows without a status, work that is going on without a word. */
function silences(outcomes: Outcome[], subject: ReportSubject): Text[] {
  const unsent: Silence[] = [];
  const unsaid: Silence[] = [];
  const untold: Silence[] = [];
  for (const { task, parts } of outcomes) {
    for (const part of parts) {
      if (!part.sheet) unsent.push({ part, task: task.id });
      else if (part.category === 'notReported') unsaid.push({ part, task: task.id });
      else if (
        (part.category === 'ongoing'
          ? owesResult(task.due, subject.period.key)
          : part.row?.status.value === 'doing') &&
        toldIn(part.row?.result.text) === undefined
      )
        untold.push({ part, task: task.id });
    }
  }
  const unasked = outcomes.filter(({ parts }) => parts.length === 0).map(({ task }) => task.id);
  const unsentUnits = [...new Set(unsent.map(({ part }) => part.unit))];
  return [
    ...nobodyAsked(unasked),
    ...silence(unsent, 'chưa gửi báo cáo', () => unsentDoubt(unsentUnits, subject)),
    ...silence(unsaid, 'chưa báo cáo tình trạng', (parts) => cellDoubt(parts, 'status', 'tình trạng')),
    ...silence(untold, 'chưa ghi kết quả trong kỳ', (parts) =>
      cellDoubt(parts, 'result', 'kết quả trong kỳ'),
    ),
  ];
}

/** Tasks whose lead the plan does not tell stand in no unit's form. */
function nobodyAsked(tasks: string[]): Text[] {
  if (tasks.length === 0) return [];
  const words = `nhiệm vụ ${tasks.join(', ')} chưa rõ đơn vị chủ trì nên không đơn vị nào được hỏi`;
  const cure =
    'Ghi đơn vị chủ trì của nhiệm vụ trong kế hoạch, lập lại biểu gửi đơn vị ấy; có kết quả thì ghi thẳng vào đây.';
  return [dash(phrase(gap(`Chưa có số liệu: ${words}`, cure)))];
}

interface Silence {
  part: Part;
  task: string;
}

/** "[Chưa có số liệu: Phòng A (nhiệm vụ I.1, I.2); Phòng B (nhiệm vụ II.1) chưa …]". */
function silence(all: Silence[], words: string, doubt: (parts: Part[]) => string): Text[] {
  const tasks = new Map<string, string[]>();
  for (const { part, task } of all) tasks.set(part.unit.name, [...(tasks.get(part.unit.name) ?? []), task]);
  const who = [...tasks].map(([name, ids]) => `${name} (nhiệm vụ ${ids.join(', ')})`).join('; ');
  return all.length === 0
    ? []
    : [dash(phrase(gap(`Chưa có số liệu: ${who} ${words}`, doubt(all.map(({ part }) => part)))))];
}
