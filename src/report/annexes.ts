/** The annexes: the same figures as the prose, in tables. */
import { isArising } from '../model/arising.ts';
import { CATEGORY_WORDS, type Category, countCategories } from '../model/category.ts';
import { daysBetween } from '../model/day.ts';
import { askedTasks, dueDay, type Plan, type Section } from '../model/plan.ts';
import type {
  CategoryRow,
  IndicatorLine,
  ProcedureLine,
  ProgressAnnex,
  StatisticsAnnex,
  TaskLine,
} from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import type { Count } from '../model/sheet.ts';
import { gap, joined, phrase, type Text } from '../model/text.ts';
import { tellsSomething } from '../text/read.ts';
import { targetText } from '../text/target.ts';
import * as write from '../text/write.ts';
import { cellDoubt, contradictionDoubt, indicatorDoubt, unsentDoubt } from './doubts.ts';
import { isNobodys, whoIsMissing } from './figureSentences.ts';
import { countsOf, type IndicatorResult } from './figures.ts';
import type { ReportSubject } from './subject.ts';
import type { Outcome, Part, Tally } from './tally.ts';
import { standings } from './taskSentences.ts';
import { continuousWords, toldIn } from './wording.ts';

/** Phụ lục I: categories by section, indicators, TTHC. */
export function statisticsAnnex(subject: ReportSubject): StatisticsAnnex {
  const { plan, tally, indicators, procedures, annexes } = subject;
  const outcomes = tally.outcomes;
  const sections = plan.sections
    .map((section) => ({ section, of: outcomes.filter(({ task }) => task.section === section.id) }))
    .filter(({ of }) => of.length > 0);
  return {
    name: annexes.statistics,
    sections: sections.map(({ section, of }) => categoryRow(section.id, section.title, of)),
    total: categoryRow('', 'Tổng cộng', outcomes),
    units: unitRows(subject),
    indicators: indicators.map((result, index) => indicatorLine(result, index, subject)),
    procedures: procedures && {
      fields: procedures.fields.map((row, index) => procedureLine(String(index + 1), row.field, row.counts)),
      total: procedureLine('', 'Tổng cộng', procedures.total),
    },
    notes: annexes.statistics ? statisticsNotes(subject) : [],
  };
}

/** What each unit did with the tasks it leads, over the year. */
function unitRows({ plan, tally, kind }: ReportSubject): CategoryRow[] {
  if (!kind.byUnit) return [];
  return plan.units
    .map((unit) => ({
      unit,
      of: tally.outcomes.flatMap(({ parts }) => parts.filter((part) => part.unit.id === unit.id)),
    }))
    .filter(({ of }) => of.length > 0)
    .map(({ unit, of }, index) => categoryRow(String(index + 1), unit.name, of));
}

function categoryRow(id: string, title: string, outcomes: { category: Category }[]): CategoryRow {
  return { id, title, total: outcomes.length, counts: countCategories(outcomes) };
}

function indicatorLine(result: IndicatorResult, index: number, subject: ReportSubject): IndicatorLine {
  const { indicator, numerator, denominator, value } = result;
  const shown = (count: number | null) =>
    indicator.unit === 'index' ? '' : count === null ? '–' : write.number(count);
  return {
    position: String(index + 1),
    name: indicator.name,
    target: targetText(indicator),
    numerator: shown(numerator),
    denominator: shown(denominator),
    value: value === null ? '–' : indicator.unit === '%' ? write.percent(value) : write.index(value),
    verdict: verdict(result),
    note: note(result, subject),
  };
}

function note(result: IndicatorResult, subject: ReportSubject): Text {
  const from = result.sources.map(({ unit }) => unit.short).join(', ');
  if (
    (result.missing.length === 0 && !isNobodys(result)) ||
    (result.indicator.measure === 'yearly' && result.value === null)
  )
    return from;
  return phrase(
    from,
    from === '' ? '' : '; ',
    gap(`Chưa có số liệu: ${whoIsMissing(result)}`, indicatorDoubt(result, subject)),
  );
}

function verdict(result: IndicatorResult): Text {
  if (result.contradictory) return phrase(gap('Số liệu mâu thuẫn', contradictionDoubt(result)));
  if (result.met !== null) return result.met ? 'Đạt' : 'Chưa đạt';
  if (result.noneArising) return 'Không phát sinh';
  if (result.indicator.measure === 'yearly') return 'Báo cáo theo năm';
  return phrase(gap('Chưa có số liệu'));
}

function procedureLine(
  position: string,
  field: string,
  counts: Record<Count, number | undefined>,
): ProcedureLine {
  return {
    position,
    field,
    counts: countsOf((count) => (counts[count] === undefined ? '–' : write.number(counts[count]))),
  };
}

/** Which tasks completion is measured on. */
function denominatorNote(outcomes: Outcome[], { countOngoing }: Settings): string {
  return countOngoing
    ? `Tỷ lệ hoàn thành tính trên tổng số ${write.count(outcomes.length)} nhiệm vụ, gồm cả nhiệm vụ ${continuousWords(outcomes)}. `
    : `Tỷ lệ hoàn thành không tính nhiệm vụ ${continuousWords(outcomes)}. `;
}

function statisticsNotes({
  plan,
  settings,
  period,
  tally,
  findings,
  missing,
  indicators,
  kind,
  sheets,
}: ReportSubject): Text[] {
  const counting = new Set([...sheets.values()].map(({ file }) => file));
  const mismatched = findings.filter(({ code, file }) => code === 'CC604' && counting.has(file ?? ''));
  const outside = plan.indicators.filter((indicator) => indicator.outOfScope);
  return [
    `Ghi chú: ${kind.unit ? '' : denominatorNote(tally.outcomes, settings)}Giá trị chỉ tiêu là tử số chia mẫu số, làm tròn hai chữ số thập phân; dấu “–” là chưa có số.`,
    ...(missing.length > 0
      ? [
          phrase(
            gap(
              `Chưa có số liệu: ${missing.map((unit) => unit.name).join(', ')} chưa gửi báo cáo`,
              unsentDoubt(missing, { period }),
            ),
          ),
        ]
      : []),
    ...(mismatched.length > 0
      ? [
          phrase(
            gap(
              `Bảng TTHC có ${write.count(mismatched.length)} chỗ cộng không khớp, cần đơn vị kiểm tra lại`,
              mismatched
                .map(
                  ({ file, sheet, cell, message }) =>
                    `${[file, sheet, cell].filter(Boolean).join(' › ')}: ${message}`,
                )
                .join('\n'),
            ),
          ),
        ]
      : []),
    ...(outside.length > 0 && indicators.length > 0 && !kind.unit
      ? [
          `Không tổng hợp: ${outside.map(({ name, task }) => (task === undefined ? name : `${name} (nhiệm vụ ${task})`)).join('; ')}, vì không thuộc phạm vi của ${settings.commune.level}.`,
        ]
      : []),
  ];
}

/** Phụ lục II: every task of the plan, by section; below them what arose outside it. */
export function progressAnnex({ plan, tally, arising, asOf, annexes }: ReportSubject): ProgressAnnex {
  const planned = plan.sections.map(({ id, title }) => ({
    id,
    title,
    tasks: tally.outcomes
      .filter(({ task }) => task.section === id)
      .map((outcome) => taskLine(outcome, asOf, outcome.task.tt)),
  }));
  const outside = {
    id: '',
    title: 'NHIỆM VỤ PHÁT SINH NGOÀI KẾ HOẠCH',
    tasks: arising.map((outcome, index) => taskLine(outcome, asOf, String(index + 1))),
  };
  return {
    name: annexes.progress,
    sections: [...planned, outside].filter(({ tasks }) => tasks.length > 0),
    notes: [
      ...plan.sections
        .filter(({ id }) => tally.outcomes.some(({ task }) => task.section === id))
        .flatMap((section) => renumbered(section, plan.sections)),
      ...openDeadlines(plan, tally),
    ],
  };
}

/** What must be answered of deadlines in the plan's workbook: whether such a task is late nobody knows. */
function openDeadlines(plan: Plan, { outcomes }: Tally): Text[] {
  const asked = askedTasks(plan, 'due');
  const open = outcomes.map(({ task }) => task.id).filter((id) => asked.has(id));
  if (open.length === 0) return [];
  return [
    phrase(
      gap(
        `Chưa rõ thời hạn của nhiệm vụ ${open.join(', ')}: chưa biết có quá hạn hay không`,
        `Trả lời trong kế hoạch, ${plan.workbook!.file} (xem: cchc plan check).`,
      ),
    ),
  ];
}

/** Why a section's numeral is not the one the plan prints. */
function renumbered(section: Section, sections: Section[]): Text[] {
  if (section.id === section.numeral) return [];
  const first = sections.find((other) => other.numeral === section.numeral)!;
  return [
    `Ghi chú: Kế hoạch đánh số ${section.numeral} cho cả hai mục “${first.title}” và “${section.title}”; báo cáo ghi mục sau là ${section.id} theo đúng thứ tự.`,
  ];
}

function taskLine(outcome: Outcome, asOf: string, tt: string): TaskLine {
  const { task, parts } = outcome;
  const shared = parts.length > 1;
  const each = (textOf: (part: Part) => string) =>
    joined(
      parts.flatMap((part) => {
        const text = textOf(part);
        return text === ''
          ? []
          : [shared ? `${part.unit.short}:${text.includes('\n') ? '\n' : ' '}${text}` : text];
      }),
      '\n',
    );
  return {
    tt,
    title: task.title,
    lead:
      task.lead === 'all'
        ? 'Các cơ quan, đơn vị'
        : parts.map(({ unit }) => unit.name).join('; ') || task.leadText,
    due: task.dueText,
    status: shared
      ? phrase(statusWords(outcome, asOf), ` (${standings(parts)})`)
      : statusWords(outcome, asOf),
    result: each(({ row, category }) =>
      [
        // The plan's products stand in the plan; what shall come of other work is said here alone.
        isArising(task) && tellsSomething(task.product) ? `Sản phẩm phải có: ${task.product}` : '',
        row?.result.text,
        row?.proof.text,
        category === 'suspended' || isArising(task) ? row?.note.text : '',
      ]
        .filter((text) => text && tellsSomething(text))
        .join('\n'),
    ),
    difficulty: each(({ row }) => toldIn(row?.difficulty.text) ?? ''),
  };
}

function statusWords({ category, task, timing, doneOn, parts }: Outcome, asOf: string): Text {
  const status =
    category === 'ongoing' && task.due.kind === 'recurring'
      ? 'Thực hiện định kỳ'
      : CATEGORY_WORDS[category].status;
  if (category === 'notReported' && isArising(task))
    return phrase(gap('Chưa rõ tình trạng', cellDoubt(parts, 'status', 'tình trạng')));
  if (category === 'notReported') return phrase(gap(status));
  const due = dueDay(task);
  if (category === 'overdue') return `${status} (chậm ${write.count(daysBetween(due!, asOf))} ngày)`;
  if (category !== 'done') return status;
  if (timing === 'undated')
    return phrase(
      `${status} `,
      gap('chưa có ngày hoàn thành', cellDoubt(parts, 'doneOn', 'ngày hoàn thành')),
    );
  const on = `ngày ${write.day(doneOn!)}`;
  if (timing === 'early')
    return `${status} trước hạn ${write.count(daysBetween(doneOn!, due!))} ngày (${on})`;
  if (timing === 'late') return `${status} muộn ${write.count(daysBetween(due!, doneOn!))} ngày (${on})`;
  return `${status} (${on})`;
}
