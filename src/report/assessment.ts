/** Parts III–V: results, shortcomings, causes, what comes next, proposals. Nothing that the data do not carry. */
import { isArising } from '../model/arising.ts';
import { CATEGORY_WORDS } from '../model/category.ts';
import { addDays, type Day, daysBetween } from '../model/day.ts';
import { owesResult } from '../model/due.ts';
import { type Period, periodAfter } from '../model/period.ts';
import { dueDay } from '../model/plan.ts';
import { type Gap, gap, joined, phrase, type Text } from '../model/text.ts';
import { fold } from '../text/fold.ts';
import { targetWords } from '../text/target.ts';
import * as write from '../text/write.ts';
import { cellDoubt } from './doubts.ts';
import type { IndicatorResult } from './figures.ts';
import type { ReportSubject } from './subject.ts';
import type { Outcome, Part } from './tally.ts';
import { isNews } from './taskSentences.ts';
import {
  actorName,
  dash,
  distinct,
  inOneSentence,
  linesOf,
  listItems,
  lowerFirst,
  naming,
  sentence,
  taskName,
  toldIn,
} from './wording.ts';

/** Part III.1: what was finished in the period, how many targets are met. */
export function achievements(subject: ReportSubject): Text[] {
  const { tally, arising, indicators, annexes } = subject;
  const news = tally.outcomes.filter((outcome) => outcome.category === 'done' && isNews(outcome, subject));
  const known = indicators.filter((result) => result.met !== null);
  const met = known.filter((result) => result.met);
  return [
    ...(news.length > 0
      ? naming(news, (count) => `Trong kỳ hoàn thành ${count} nhiệm vụ`)
      : [
          dash(
            `Trong kỳ không có nhiệm vụ nào ${arising.some(({ category }) => category === 'done') ? 'của Kế hoạch ' : ''}được báo cáo hoàn thành.`,
          ),
        ]),
    ...(known.length > 0
      ? [
          dash(
            `${write.count(met.length)}/${write.count(known.length)} chỉ tiêu có số liệu đạt kế hoạch (chi tiết tại ${annexes.statistics}).`,
          ),
        ]
      : []),
  ];
}

/** Part III.2: overdue, late, targets not met, units not heard of, difficulties as told. */
export function shortcomings(subject: ReportSubject): Text[] {
  const { tally, indicators, missing, asOf } = subject;
  const overdue = everyOutcome(subject).filter((outcome) => outcome.category === 'overdue');
  const late = tally.outcomes.filter((outcome) => outcome.timing === 'late' && isNews(outcome, subject));
  const unmet = indicators.filter((result) => result.met === false);
  const told = difficulties(subject).filter((each) => !each.overdue && !statesCause(each.text));
  const all = [
    ...overdue.map((outcome) => overdueSentence(outcome, asOf)),
    ...naming(late, (count) => `Có ${count} nhiệm vụ hoàn thành muộn so với thời hạn`),
    ...(unmet.length > 0
      ? [
          dash(
            sentence(
              `Còn ${write.count(unmet.length)} chỉ tiêu chưa đạt`,
              subject.kind.brief ? ' (nêu tại mục II)' : `: ${unmet.map(unmetWords).join('; ')}`,
            ),
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [
          dash(
            sentence(
              `Tại thời điểm tổng hợp, còn ${write.count(missing.length)} đơn vị chưa gửi báo cáo (${missing.map((unit) => unit.name).join(', ')})`,
            ),
          ),
        ]
      : []),
    ...tellings(told, subject),
  ];
  if (all.length > 0) return all;
  const unknown = tally.counts.notReported;
  return unknown > 0
    ? [
        dash(
          phrase(
            gap(
              `Chưa có số liệu: còn ${write.count(unknown)} nhiệm vụ chưa có báo cáo, chưa đánh giá được tồn tại, hạn chế`,
            ),
          ),
        ),
      ]
    : [dash('Không có nhiệm vụ quá hạn; các đơn vị không nêu khó khăn, vướng mắc.')];
}

/** The plan's tasks, then work outside the plan: what is told of both alike. */
function everyOutcome({ tally, arising }: ReportSubject): Outcome[] {
  return [...tally.outcomes, ...arising];
}

/** Told in full under its field; here by name, value and target. */
function unmetWords({ indicator, value }: IndicatorResult): string {
  const shown = indicator.unit === '%' ? write.percent(value!) : write.index(value!);
  return `${lowerFirst(indicator.name)} (đạt ${shown}, chỉ tiêu ${targetWords(indicator)})`;
}

/** "Nhiệm vụ quá hạn chưa hoàn thành: … (thời hạn …, chậm 65 ngày tính đến ngày 15/4/2026). Nguyên nhân: …". */
function overdueSentence({ task, parts }: Outcome, asOf: Day): Text {
  const due = dueDay(task)!;
  const behind = parts.filter((part) => part.category === 'overdue');
  const reasons = behind.map((part): Text => {
    const told = toldIn(part.row?.difficulty.text);
    const who = parts.length > 1 ? `${part.unit.name}: ` : '';
    return told === undefined
      ? phrase(who, gap(`${part.unit.name} chưa nêu`, cellDoubt([part], 'difficulty', 'nguyên nhân quá hạn')))
      : `${who}${inOneSentence(linesOf(told))}`;
  });
  const measures = distinct(
    behind.flatMap((part) => toldIn(part.row?.next.text) ?? []),
    (text) => text,
  );
  return dash(
    sentence(
      `Nhiệm vụ ${isArising(task) ? 'phát sinh ' : ''}quá hạn chưa hoàn thành: ${taskName(task)}, ${behind.map(({ unit }) => unit.name).join(', ')} (thời hạn: ${lowerStart(task.dueText)}; chậm ${write.count(daysBetween(due, asOf))} ngày tính đến ngày ${write.day(asOf)}). Nguyên nhân: `,
      joined(reasons, '; '),
      measures.length > 0
        ? `. Biện pháp: ${measures.map((text) => inOneSentence(linesOf(text))).join('; ')}`
        : '',
    ),
  );
}

function lowerStart(text: string): string {
  return text === '' ? text : text[0]!.toLowerCase() + text.slice(1);
}

/** Part III.3: difficulties that name a cause; a gap where an overdue task has none. */
export function causes(subject: ReportSubject): Text[] {
  const told = tellings(
    difficulties(subject).filter((each) => !each.overdue && statesCause(each.text)),
    subject,
  );
  const unexplained = subject.tally.outcomes
    .filter(({ parts }) =>
      parts.some(({ category, row }) => category === 'overdue' && toldIn(row?.difficulty.text) === undefined),
    )
    .map(({ task }) => task.id);
  const all = [
    ...told,
    ...(unexplained.length > 0
      ? [dash(phrase(gap(`Chưa nêu nguyên nhân: nhiệm vụ quá hạn ${unexplained.join(', ')}`)))]
      : []),
  ];
  if (all.length > 0) return all;
  if (everyOutcome(subject).some(({ category }) => category === 'overdue'))
    return [dash('Nguyên nhân của các nhiệm vụ quá hạn như nêu tại mục trên.')];
  if (subject.sheets.size === 0) return [dash(phrase(nothingSent('nguyên nhân')))];
  return [
    dash(
      difficulties(subject).length > 0
        ? 'Như các khó khăn, vướng mắc nêu trên.'
        : subject.kind.unit
          ? 'Không có.'
          : 'Các đơn vị đã gửi báo cáo không nêu khó khăn, nguyên nhân.',
    ),
  ];
}

interface Telling {
  part: Part;
  text: string;
  overdue: boolean;
}

/** What units find hard in this period; of a task that was finished before, nothing is hard any more. */
function difficulties(subject: ReportSubject): Telling[] {
  const current = everyOutcome(subject).filter(
    (outcome) => outcome.category !== 'done' || isNews(outcome, subject),
  );
  return current.flatMap((outcome) =>
    outcome.parts.flatMap((part) => {
      const text = toldIn(part.row?.difficulty.text);
      return text === undefined ? [] : [{ part, text, overdue: part.category === 'overdue' }];
    }),
  );
}

/** Whether a unit's words name a cause: "do …", "vì …", "nguyên nhân …". */
function statesCause(text: string): boolean {
  return /(?<!\p{L})(do|vì|bởi|nguyên nhân)(?!\p{L})/u.test(text.toLowerCase());
}

/** Of what nobody has said anything yet it is not known that there is nothing. */
function nothingSent(what: string): Gap {
  return gap(`Chưa có nội dung ${what}: chưa có báo cáo của đơn vị nào`);
}

/** What units say, under their names; in a monthly report each unit's sayings in one paragraph. */
function tellings(all: Telling[], subject: ReportSubject): Text[] {
  const told = distinct(all, ({ part, text }) => `${part.unit.id} ${text}`);
  if (!subject.kind.joined)
    return told.flatMap(({ part, text }) => unitSays(actorName(part.unit, subject), text));
  const units = [...new Set(told.map(({ part }) => part.unit))];
  return units.map((unit) => {
    const lines = told.filter(({ part }) => part.unit === unit).flatMap(({ text }) => linesOf(text));
    const actor = actorName(unit, subject);
    return dash(sentence(`${actor === '' ? '' : `${actor}: `}${inOneSentence(lines)}`));
  });
}

/** A unit's words under its name; its list stays a list. */
function unitSays(name: string, text: string): Text[] {
  const lines = linesOf(text);
  if (lines.length > 1)
    return name === ''
      ? listItems(lines).map((line) => `-${line.slice(1)}`)
      : [dash(`${name}:`), ...listItems(lines)];
  return [dash(sentence(name === '' ? lines[0]! : `${name}: ${lines[0]}`))];
}

/** More tasks than this are told by their place in the plan: nobody reads a page of titles in one sentence. */
const MOST_NAMED = 6;

/** "số 4 mục I; số 1, 2 mục II". */
function placesInPlan(outcomes: Outcome[]): string {
  const sections = [...new Set(outcomes.map(({ task }) => task.section))];
  return sections
    .map((section) => {
      const of = outcomes.filter(({ task }) => task.section === section);
      return `số ${of.map(({ task }) => task.tt).join(', ')} mục ${section}`;
    })
    .join('; ');
}

/** Part IV: what is overdue, what falls due next, what units plan. */
export function nextTasks(subject: ReportSubject): Text[] {
  const { tally, period, asOf, settings } = subject;
  const following = periodAfter(period, settings.periods);
  const open = tally.outcomes.filter(({ category }) => CATEGORY_WORDS[category].open);
  const overdue = tally.outcomes.filter(({ category }) => category === 'overdue');
  const until = following?.to ?? addDays(period.to, 31);
  const falling = open.filter(({ task }) => {
    const due = dueDay(task);
    return due !== undefined && due > asOf && due <= until;
  });
  const told = everyOutcome(subject).flatMap((outcome) =>
    outcome.parts.flatMap((part) => {
      const text = toldIn(part.row?.next.text);
      return text === undefined || part.category === 'overdue' ? [] : [{ part, text, overdue: false }];
    }),
  );
  const all = [
    ...naming(overdue, (count) => `Hoàn thành ${count} nhiệm vụ đã quá hạn`),
    ...dueNext(falling, subject),
    ...naming(roundNext(subject, following), (count) => `Thực hiện ${count} nhiệm vụ định kỳ trong kỳ tới`),
    ...tellings(told, subject),
    ...goingOnOutside(subject),
  ];
  return all.length > 0 ? all : [dash(phrase(gap('Chưa có nội dung: các đơn vị chưa ghi nhiệm vụ kỳ tới')))];
}

/** Work outside the plan that is not finished, where its unit does not say how it goes on. */
function goingOnOutside({ arising }: ReportSubject): Text[] {
  const unfinished = arising.filter(
    ({ category, parts }) =>
      (CATEGORY_WORDS[category].open || category === 'overdue') &&
      parts.every(({ row }) => toldIn(row?.next.text) === undefined),
  );
  const nameOf = ({ task }: Outcome) => {
    const due = dueDay(task);
    return `${taskName(task)}${due === undefined ? '' : ` (hạn ${write.day(due)})`}`;
  };
  return naming(
    unfinished,
    (count) => `Tiếp tục thực hiện ${count} nhiệm vụ phát sinh ngoài kế hoạch`,
    nameOf,
  );
}

/** What comes round again in the next period; monthly work does in any, which goes without saying. */
function roundNext({ tally }: ReportSubject, following: Period | undefined): Outcome[] {
  return tally.outcomes.filter(
    ({ task: { due }, category }) =>
      due.kind === 'recurring' &&
      due.every !== 'month' &&
      category !== 'suspended' &&
      owesResult(due, following?.key),
  );
}

/** By name and day; many by their place in the plan. */
function dueNext(falling: Outcome[], { annexes }: ReportSubject): Text[] {
  const lead = (count: string) => `Hoàn thành ${count} nhiệm vụ đến hạn trong kỳ tới`;
  return falling.length > MOST_NAMED
    ? [dash(`${lead(write.count(falling.length))}: ${placesInPlan(falling)} (${annexes.progress}).`)]
    : naming(falling, lead, ({ task }) => `${taskName(task)} (hạn ${write.day(dueDay(task)!)})`);
}

/** Part V, in the units’ words. */
export function proposals(subject: ReportSubject): Text[] {
  const told = everyOutcome(subject).flatMap((outcome) =>
    outcome.parts.flatMap((part) => {
      const text = toldIn(part.row?.proposal.text);
      return text === undefined || fold(text) === fold('Không') ? [] : [{ part, text, overdue: false }];
    }),
  );
  const all = tellings(told, subject);
  if (all.length > 0) return all;
  if (subject.sheets.size === 0) return [phrase(nothingSent('đề xuất, kiến nghị'))];
  return [
    subject.missing.length > 0 ? 'Các đơn vị đã gửi báo cáo không có đề xuất, kiến nghị.' : 'Không có.',
  ];
}
