/** `cchc plan show`: the plan as the program understood it, with its findings. */
import { checkPlan } from '../checks/run.ts';
import { type Look, PLAIN } from '../findings/look.ts';
import { partLines } from '../findings/terminal.ts';
import { capitalised, countLine } from '../findings/words.ts';
import type { Due } from '../model/due.ts';
import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/indicator.ts';
import { type Plan, type Section, type Task, unitNamed } from '../model/plan.ts';
import { dueWords } from '../text/dueWords.ts';
import { hung, padded, widthOf } from '../text/layout.ts';
import { shownJson } from '../text/speakable.ts';
import { targetText } from '../text/target.ts';
import * as write from '../text/write.ts';
import type { CommonOptions, Context } from './context.ts';
import { exitStatus } from './exit.ts';
import { endingOf, putResult, resultPlace } from './output.ts';
import { planOf } from './period.ts';
import { screenOf } from './screen.ts';

export interface PlanOptions extends CommonOptions {
  nam?: string;
}

/** Runs `cchc plan show`. @returns exit status */
export async function planShow(context: Context<PlanOptions>): Promise<number> {
  const { options } = context;
  const isJson = options.json || endingOf(context) === '.json';
  const extension = isJson ? '.json' : '.txt';
  const plan = await planOf(context, undefined);
  const place = resultPlace(context, [extension], `ke-hoach-${plan.year}${extension}`);
  const findings = checkPlan(plan);
  const text = isJson
    ? shownJson({ ...planJson(plan), findings })
    : `${screen(context, plan, findings).join('\n')}\n`;
  putResult(context, text, place);
  return exitStatus(findings, { strict: options.chatChe });
}

/** The same shape that `ke-hoach/<năm>.json` is read in. */
export function planJson(plan: Plan) {
  return {
    schema: 'cchc.plan/1',
    year: plan.year,
    document: plan.document,
    sections: plan.sections,
    tasks: plan.tasks.map(({ due, ...task }) => ({ ...task, due: dueJson(due) })),
    units: plan.units,
    indicators: plan.indicators,
  };
}

function dueJson(due: Due) {
  switch (due.kind) {
    case 'by': {
      const { exact: _, ...told } = due;
      return told;
    }
    default:
      return due;
  }
}

function screen(context: Context, plan: Plan, findings: Finding[]): string[] {
  const look = lookFor(context);
  const { level } = context.workspace.settings.commune;
  const { title, issuer, number, day, dayText } = plan.document;
  return [
    ...hung('', look.strong(`Kế hoạch ${title || `năm ${plan.year}`}`), look.width, 2),
    ...hung(
      '',
      `${issuer || 'Chưa rõ cơ quan nào'} ban hành; số ${number ?? '(còn trống)'}, ngày ${day ? write.day(day) : dayText || '(còn trống)'}.`,
      look.width,
      2,
    ),
    ...plan.sections.flatMap((section) => sectionLines(section, plan, look)),
    ...(plan.indicators.length > 0 ? ['', look.strong('Chỉ tiêu')] : []),
    ...plan.indicators.flatMap((indicator) => indicatorLines(indicator, plan, level, look)),
    '',
    look.strong('Đơn vị'),
    ...unitLines(plan, look),
    ...partLines(
      [{ title: undefined, findings, guesses: [], worksheets: plan.workbook?.sheets ?? [] }],
      look,
    ),
    '',
    `${capitalised(countLine(findings))}; đã xem ${plan.tasks.length} nhiệm vụ, ${plan.indicators.length} chỉ tiêu, ${plan.units.length} đơn vị.`,
  ];
}

/** Of the screen; a file has no end of a line. */
function lookFor(context: Context): Look {
  return context.options.ra === undefined ? screenOf(context) : PLAIN;
}

function sectionLines(section: Section, plan: Plan, look: Look): string[] {
  const tasks = plan.tasks.filter((task) => task.section === section.id);
  const printed = section.numeral === section.id ? '' : ` (kế hoạch in số ${section.numeral})`;
  const heading = `${look.strong(`${section.id}. ${section.title}`)}${printed}: ${tasks.length} nhiệm vụ`;
  return [
    '',
    ...hung('', heading, look.width, 2),
    ...tasks.flatMap((task) =>
      taskLines(task, plan).flatMap((line, index) =>
        hung(
          index === 0 ? `  ${padded(look.strong(task.id), 6)}  ` : '          ',
          index === 0 ? line : look.quiet(line),
          look.width,
          10,
        ),
      ),
    ),
  ];
}

/** @param level what the commune is */
function indicatorLines(indicator: Indicator, plan: Plan, level: string, look: Look): string[] {
  const who = indicator.outOfScope
    ? `không thuộc phạm vi của ${level}, không hỏi`
    : indicator.reporters === 'all'
      ? 'các đơn vị phải báo cáo'
      : indicator.reporters.map((id) => unitNamed(plan, id)?.short ?? id).join(', ');
  const where =
    indicator.task ?? (indicator.section === undefined ? 'cả kế hoạch' : `mục ${indicator.section}`);
  return hung('  ', `${indicator.name}: ${targetText(indicator)} (${where}; ${who})`, look.width, 4);
}

function unitLines(plan: Plan, look: Look): string[] {
  const widest = Math.max(...plan.units.map(({ short }) => widthOf(short)));
  const everybody = plan.tasks.filter((task) => task.lead === 'all').map(({ id }) => id);
  const led = (unit: string) => plan.tasks.filter(({ lead }) => lead !== 'all' && lead.includes(unit)).length;
  return [
    ...plan.units.flatMap(({ id, name, short, mustReport }) => {
      const count = led(id);
      const parts = [
        name,
        ...(mustReport ? ['phải báo cáo'] : []),
        ...(count > 0 ? [`chủ trì ${count} nhiệm vụ`] : []),
      ];
      return hung(`  ${padded(look.strong(short), widest)}  `, parts.join(' · '), look.width);
    }),
    ...(everybody.length > 0
      ? hung(
          '  ',
          `Mọi đơn vị cùng chủ trì ${everybody.length} nhiệm vụ: ${everybody.join(', ')}`,
          look.width,
          4,
        )
      : []),
  ];
}

function taskLines(task: Task, plan: Plan): string[] {
  const lead =
    task.lead === 'all'
      ? 'các cơ quan, đơn vị'
      : task.lead.map((id) => unitNamed(plan, id)?.name ?? id).join(', ') || `chưa rõ (“${task.leadText}”)`;
  return [
    task.title,
    `Sản phẩm: ${task.product}`,
    `Chủ trì: ${lead}; phối hợp: ${task.support.join('; ') || 'không ghi'}`,
    `Thời hạn: ${task.dueText || 'không ghi'} → ${dueWords(task.due)}`,
  ];
}
