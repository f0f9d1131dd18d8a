/** Plan + sheets + period → the finished report. The outline of the document in one place (domain.md §2.2). */
import { CATEGORY_WORDS, everyCategory } from '../model/category.ts';
import { percentOf } from '../model/indicator.ts';
import type { Period } from '../model/period.ts';
import { type Plan, type PlanDocument, REPORT_PARTS, type ReportPart, sectionOf } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { type Gap, gap, phrase, type Text } from '../model/text.ts';
import { PART_TITLES, periodName } from '../text/labels.ts';
import * as write from '../text/write.ts';
import { introduceAbbreviations } from './abbreviations.ts';
import { progressAnnex, statisticsAnnex } from './annexes.ts';
import { arisingSentences } from './arisingSentences.ts';
import { achievements, causes, nextTasks, proposals, shortcomings } from './assessment.ts';
import { indicatorChart, progressChart } from './charts.ts';
import { comparisonSentences } from './comparison.ts';
import { indicatorSentences, procedureSentence } from './figureSentences.ts';
import { letterheadOf } from './letterhead.ts';
import type { ReportSubject } from './subject.ts';
import { measuredTasks } from './tally.ts';
import { goingOn, taskSentences } from './taskSentences.ts';
import { continuousWords } from './wording.ts';

/** The six fields of a CCHC report, in their order. */
const FIELDS = REPORT_PARTS.filter((part) => part !== 'steering');

/** Decides every sentence and table of the report. @param subject what is known; nothing else is looked at */
export function buildReport(subject: ReportSubject): Report {
  const { settings, period, kind } = subject;
  const { author, fullAuthor, ...letterhead } = letterheadOf(subject);
  const statistics = statisticsAnnex(subject);
  return spelledOut(subject, {
    ...letterhead,
    subject: `Kết quả công tác cải cách hành chính ${periodPhrase(period)}`,
    opening: opening(subject, author),
    progress: progressSentence(subject),
    steering: [
      ...comparisonSentences(subject),
      ...partOfOutline(subject, 'steering'),
      // In a list that every template shows: an office's own knows no placeholder that came after it.
      ...(kind.unit ? [] : arisingSentences(subject)),
    ],
    fields: FIELDS.map((number) => ({
      number,
      title: PART_TITLES[number],
      sentences: fieldSentences(subject, number),
    })),
    results: kind.unit ? unitResults(subject) : [],
    achievements: achievements(subject),
    shortcomings: shortcomings(subject),
    causes: causes(subject),
    next: nextTasks(subject),
    nextTitle: kind.nextTitle,
    proposals: proposals(subject),
    closing: `Trên đây là báo cáo kết quả công tác cải cách hành chính ${periodPhrase(period)} của ${fullAuthor}./.`,
    periodTitle: periodPhrase(period).toUpperCase(),
    statistics,
    progressAnnex: progressAnnex(subject),
    progressChart: settings.charts ? progressChart(statistics) : undefined,
    indicatorChart: settings.charts ? indicatorChart(subject.indicators) : undefined,
  });
}

/** With abbreviations in full at their first mention, in the order in which the report is read. */
function spelledOut(subject: ReportSubject, report: Report): Report {
  const judged = ['shortcomings', 'causes', 'next', 'proposals'] as const;
  // A brief report does not print what was achieved, so nothing is introduced there.
  const rest = subject.kind.brief
    ? [...judged, 'achievements' as const]
    : ['achievements' as const, ...judged];
  const lists = [
    [report.opening, report.progress],
    report.results,
    report.steering,
    ...report.fields.map(({ sentences }) => sentences),
    ...rest.map((part) => report[part]),
  ];
  const told = introduceAbbreviations(lists.flat(), [subject.plan.document.title]);
  const take = (list: Text[]) => told.splice(0, list.length);
  const [opening, progress] = take(lists[0]!) as [Text, Text];
  const results = take(report.results);
  const steering = take(report.steering);
  const fields = report.fields.map((field) => ({ ...field, sentences: take(field.sentences) }));
  const parts = Object.fromEntries(rest.map((part) => [part, take(report[part])]));
  return { ...report, opening, progress, results, steering, fields, ...parts };
}

function periodPhrase(period: Period): string {
  return period.key === 'dot-xuat'
    ? `từ ngày ${write.day(period.from)} đến ngày ${write.day(period.to)}`
    : periodName(period);
}

/** @param field of `ke-hoach/<năm>.json` */
function planDoubt({ year, workbook }: Plan, what: string, field: keyof PlanDocument): string {
  const where = workbook
    ? `ở trang Kế hoạch của ${workbook.file}`
    : `mục “document › ${field}” của ke-hoach/${year}.json (lấy bằng: cchc plan show --json)`;
  return `Kế hoạch để trống ${what}. Ghi thẳng vào đây, hoặc điền ${where} để kỳ nào cũng có.`;
}

/** With the real window; with the day of writing too, when the report goes out before the window ends. */
function opening({ plan, period, today }: ReportSubject, author: string): Text {
  const { number, day, dayText, issuer, title } = plan.document;
  const about =
    title === ''
      ? ''
      : ` về ${title.startsWith('Cải cách') ? title[0]!.toLowerCase() + title.slice(1) : title}`;
  const early = today < period.to && today >= period.from ? `, tổng hợp đến ngày ${write.day(today)}` : '';
  return phrase(
    'Thực hiện Kế hoạch số ',
    number === null ? gap('chưa có số', planDoubt(plan, 'số', 'number')) : number,
    number?.includes('/') ? '' : '/KH-UBND',
    ' ',
    day === null
      ? phrase('ngày ', gap('chưa có ngày', planDoubt(plan, 'ngày ban hành', 'day')), dayText)
      : write.longDay(day),
    phrase(
      ' của ',
      issuer || gap('chưa rõ cơ quan ban hành', planDoubt(plan, 'cơ quan ban hành', 'issuer')),
      `${about}, ${author} báo cáo kết quả công tác cải cách hành chính ${periodPhrase(period)} (số liệu tính `,
      windowWords(period),
      `${early}) như sau:`,
    ),
  );
}

/** The days of the figures; those that the office has not said itself are to be looked at. */
function windowWords({ from, to, windowAssumed }: Period): string | Gap {
  const words = `từ ngày ${write.day(from)} đến hết ngày ${write.day(to)}`;
  return windowAssumed
    ? gap(
        words,
        'Đang lấy theo cách chốt số liệu của Nghị định 09/2019/NĐ-CP. Đúng thì bỏ ngoặc vuông; kế hoạch quy định ngày khác thì ghi vào cchc.json (“periods”) rồi chạy lại, vì số liệu được tính theo các ngày này.',
      )
    : words;
}

/** What the unfinished tasks are told in, after those that are done. */
const UNFINISHED = everyCategory(
  ['inProgress', 'notStarted', 'ongoing', 'noneArising', 'suspended', 'overdue', 'notReported'],
  'done',
);

/** Where the tables stand: "(số liệu tại Phụ lục I, chi tiết từng nhiệm vụ tại Phụ lục II)". */
function reference({ annexes: { statistics, progress }, kind: { unit } }: ReportSubject): string {
  const [figures, tasks] = unit
    ? ['số liệu chi tiết', 'tiến độ từng nhiệm vụ']
    : ['số liệu', 'chi tiết từng nhiệm vụ'];
  const named = [
    ...(statistics ? [`${figures} tại ${statistics}`] : []),
    ...(progress ? [`${tasks} tại ${progress}`] : []),
  ];
  return named.length > 0 ? ` (${named.join(', ')}).` : '.';
}

/** "… đã hoàn thành 06/42 nhiệm vụ, đạt 14,29% (…); 29 nhiệm vụ đang thực hiện; …". */
function progressSentence(subject: ReportSubject): Text {
  const { plan, tally, period, asOf, kind, settings } = subject;
  const { unit } = kind;
  const total = tally.outcomes.length;
  const whole = measuredTasks(tally, settings);
  const { counts } = tally;
  const of = (count: number, words: string) => (count > 0 ? [`${write.count(count)} nhiệm vụ ${words}`] : []);
  const timing = [
    ...of(tally.early, 'hoàn thành trước hạn'),
    ...of(tally.late, 'hoàn thành muộn'),
    ...of(tally.undated, 'chưa rõ ngày hoàn thành'),
  ];
  const others = UNFINISHED.flatMap((category) =>
    of(
      counts[category],
      category === 'ongoing'
        ? `thực hiện ${continuousWords(tally.outcomes.filter((outcome) => outcome.category === 'ongoing'))}`
        : CATEGORY_WORDS[category].tasks,
    ),
  );
  const rate = write.percent(percentOf(counts.done, whole) ?? 0);
  const whose = unit
    ? `Kế hoạch năm ${plan.year} giao ${unit.name} thực hiện`
    : `Kế hoạch năm ${plan.year} đề ra`;
  return [
    `${whose} ${write.count(total)} nhiệm vụ. Đến ${asOf < period.to ? '' : 'hết '}ngày ${write.day(asOf)}, đã hoàn thành ${write.count(counts.done)}/${write.count(whole)} nhiệm vụ${whole === total ? '' : ' có thời hạn'}, đạt ${rate}`,
    timing.length > 0 ? ` (trong đó ${timing.join(', ')})` : '',
    ...others.map((words) => `; ${words}`),
    reference(subject),
  ].join('');
}

/** Whether a section of the plan is told in a part of the report; one that no part is known for, in part I. */
function isIn(part: ReportPart, { plan, settings }: ReportSubject): (section: string | undefined) => boolean {
  const parts = new Map(plan.sections.map(({ id, part }) => [id, settings.outline[id] ?? part]));
  return (section) => (parts.get(section ?? '') ?? 'steering') === part;
}

function partOfOutline(subject: ReportSubject, part: ReportPart): Text[] {
  const isHere = isIn(part, subject);
  const outcomes = subject.tally.outcomes.filter(({ task }) => isHere(task.section));
  const figures = subject.indicators.filter(({ indicator }) => isHere(sectionOf(subject.plan, indicator)));
  return [...indicatorSentences(figures, subject), ...taskSentences(outcomes, subject)];
}

function fieldSentences(subject: ReportSubject, field: ReportPart): Text[] {
  const figures = field === '2' && subject.procedures ? [procedureSentence(subject.procedures)] : [];
  const sentences = [...figures, ...partOfOutline(subject, field)];
  if (sentences.length > 0) return sentences;
  const isHere = isIn(field, subject);
  const planned = subject.tally.outcomes.filter(({ task }) => isHere(task.section));
  if (planned.length === 0) return [phrase(nobodyAsked(subject))];
  const going = subject.kind.brief ? goingOn(planned, subject) : [];
  if (going.length > 0) return going;
  return [
    subject.kind.joined ? 'Trong kỳ không có kết quả mới.' : 'Trong kỳ các đơn vị không báo cáo kết quả mới.',
  ];
}

/** Where the plan gives a field no task nobody was asked, and nothing can be said of it: not even that there is nothing. */
function nobodyAsked({ plan: { year } }: ReportSubject): Gap {
  return gap(
    `Chưa có số liệu: kế hoạch năm ${year} không xếp nhiệm vụ nào vào lĩnh vực này`,
    'Không đơn vị nào được hỏi về lĩnh vực này. Có kết quả thì ghi thẳng vào đây; mục của kế hoạch xếp nhầm lĩnh vực thì sửa lĩnh vực của mục rồi chạy lại.',
  );
}

function unitResults(subject: ReportSubject): Text[] {
  return [
    ...comparisonSentences(subject),
    ...(subject.procedures ? [procedureSentence(subject.procedures)] : []),
    ...indicatorSentences(subject.indicators, subject),
    ...taskSentences(subject.tally.outcomes, subject),
    ...arisingSentences(subject),
  ];
}
