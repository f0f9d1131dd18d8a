/** `cchc plan show`: the plan as the program understood it, with its findings. */
import { checkPlan } from '../checks/run.ts';
import { countLine } from '../findings/result.ts';
import { findingLines, painter } from '../findings/terminal.ts';
import { type Due, type Plan, type Task, unitNamed } from '../model/plan.ts';
import { targetText } from '../text/target.ts';
import * as write from '../text/write.ts';
import type { CommonOptions, Context } from './context.ts';
import { exitStatus } from './exit.ts';
import { putResult } from './output.ts';
import { planOf } from './period.ts';
import { coloured } from './screen.ts';

export interface PlanOptions extends CommonOptions {
  nam?: string;
}

/** Runs `cchc plan show`. @returns exit status */
export async function planShow(context: Context<PlanOptions>): Promise<number> {
  const { options } = context;
  const plan = await planOf(context, undefined);
  const findings = checkPlan(plan);
  const text = options.json
    ? `${JSON.stringify({ ...planJson(plan), findings }, null, 2)}\n`
    : `${screen(context, plan, findings).join('\n')}\n`;
  putResult(context, text, `ke-hoach-${plan.year}.${options.json ? 'json' : 'txt'}`);
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
    case 'before':
    case 'by':
      return { kind: due.kind, to: due.to };
    default:
      return due;
  }
}

function screen(context: Context, plan: Plan, findings: ReturnType<typeof checkPlan>): string[] {
  const paint = painter(coloured(context));
  const lines = [
    paint.bold(`Kế hoạch ${plan.document.title}`),
    `Do ${plan.document.issuer} ban hành; số ${plan.document.number ?? '(còn trống)'}, ngày ${plan.document.day ? write.day(plan.document.day) : plan.document.dayText}.`,
  ];
  for (const section of plan.sections) {
    const tasks = plan.tasks.filter((task) => task.section === section.id);
    const printed = section.numeral === section.id ? '' : ` (kế hoạch in số ${section.numeral})`;
    lines.push('', `${paint.bold(`${section.id}. ${section.title}`)}${printed}: ${tasks.length} nhiệm vụ`);
    for (const task of tasks)
      lines.push(
        ...taskLines(task, plan).map((line, index) =>
          index === 0 ? `  ${paint.cyan(task.id.padEnd(8))}${line}` : `          ${paint.dim(line)}`,
        ),
      );
  }
  lines.push('', paint.bold('Chỉ tiêu'));
  for (const indicator of plan.indicators) {
    const who = indicator.outOfScope
      ? 'không thuộc phạm vi của xã, không hỏi'
      : indicator.reporters === 'all'
        ? 'các đơn vị phải báo cáo'
        : indicator.reporters.map((id) => unitNamed(plan, id)?.short ?? id).join(', ');
    lines.push(
      `  ${paint.cyan(indicator.id.padEnd(6))}${indicator.name}: ${targetText(indicator)} (nhiệm vụ ${indicator.task}; ${who})`,
    );
  }
  lines.push('', paint.bold('Đơn vị'));
  for (const unit of plan.units)
    lines.push(
      `  ${paint.cyan(unit.id.padEnd(15))}${unit.name}${unit.mustReport ? ', phải báo cáo' : ''}; chủ trì ${plan.tasks.filter((task) => task.lead !== 'all' && task.lead.includes(unit.id)).length} nhiệm vụ`,
    );
  const everybody = plan.tasks.filter((task) => task.lead === 'all');
  lines.push(
    `  Các cơ quan, đơn vị cùng chủ trì ${everybody.length} nhiệm vụ: ${everybody.map(({ id }) => id).join(', ')}`,
  );
  lines.push(
    '',
    paint.bold(`Điều cần xem lại trong kế hoạch: ${countLine(findings)}`),
    ...findingLines(findings, paint),
  );
  return lines;
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

function dueWords(due: Due): string {
  switch (due.kind) {
    case 'ongoing':
      return 'thường xuyên, không có hạn';
    case 'unreadable':
      return 'không đọc được thành ngày, coi như không có hạn';
    case 'within':
      return `từ ${write.day(due.from)} đến hết ${write.day(due.to)}`;
    default:
      return `chậm nhất ${write.day(due.to)}`;
  }
}
