/** `cchc plan check`: what the plan leaves open, with the cell and the cure. */
import { checkPlan } from '../checks/run.ts';
import { type Look, PLAIN } from '../findings/look.ts';
import { type Next, nextLines } from '../findings/next.ts';
import { cellsToMend } from '../findings/result.ts';
import { partLines } from '../findings/terminal.ts';
import { capitalised, countLine } from '../findings/words.ts';
import { countFindings, type Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { hung } from '../text/layout.ts';
import { shownJson } from '../text/speakable.ts';
import { number } from '../text/write.ts';
import { planBook } from '../workspace/layout.ts';
import { openIn } from '../workspace/locks.ts';
import type { Context } from './context.ts';
import { exitStatus } from './exit.ts';
import { endingOf, putResult, resultPlace } from './output.ts';
import { isPlanOfAnother, periodAtHand, planOf } from './period.ts';
import type { PlanOptions } from './plan.ts';
import { notice, screenOf } from './screen.ts';
import { commandLine, forPeriod } from './typed.ts';

/** Runs `cchc plan check`. @returns exit status */
export async function planCheck(context: Context<PlanOptions>): Promise<number> {
  const { options } = context;
  const isJson = options.json || endingOf(context) === '.json';
  const extension = isJson ? '.json' : '.txt';
  const plan = await planOf(context, undefined);
  const place = resultPlace(context, [extension], `kiem-tra-ke-hoach-${plan.year}${extension}`);
  const findings = checkPlan(plan);
  tellOpen(context, plan);
  putResult(
    context,
    isJson ? shownJson(jsonOf(plan, findings)) : `${screen(context, plan, findings).join('\n')}\n`,
    place,
  );
  return exitStatus(findings, { strict: options.chatChe });
}

/** What Excel has not saved yet is not read. */
function tellOpen(context: Context, { year, workbook }: Plan): void {
  const program = workbook && openIn(planBook(context.workspace, year));
  if (program)
    notice(
      context,
      `! ${workbook.file} đang mở trong ${program}; phần chưa lưu chưa được đọc. → Nhấn Ctrl+S, đóng tệp, chạy lại.`,
    );
}

function jsonOf({ year, document, workbook }: Plan, findings: Finding[]) {
  return {
    schema: 'cchc.plan-check/1',
    year,
    file: workbook?.file ?? document.file,
    findings,
    summary: countFindings(findings),
  };
}

function screen(context: Context<PlanOptions>, plan: Plan, findings: Finding[]): string[] {
  const look: Look = context.options.ra === undefined ? screenOf(context) : PLAIN;
  const { commune } = context.workspace.settings;
  const whose = isPlanOfAnother(plan, commune) ? plan.document.issuer : `${commune.level} ${commune.name}`;
  const heads = [look.strong(`Kế hoạch ${plan.year}, ${whose}`), `${number(plan.tasks.length)} nhiệm vụ`];
  return [
    ...hung('', heads.join(' · '), look.width, 2),
    ...partLines(
      [{ title: undefined, findings, guesses: [], worksheets: plan.workbook?.sheets ?? [] }],
      look,
    ),
    '',
    `${capitalised(countLine(findings))}.`,
    ...nextLines(nextOf(context, plan, findings), look),
  ];
}

function nextOf(context: Context<PlanOptions>, plan: Plan, findings: Finding[]): Next {
  const { errors, warnings } = countFindings(findings);
  const again = commandLine(context.io.argv);
  if (plan.workbook && errors > 0) {
    const cells = cellsToMend(findings, plan.workbook.sheets);
    return {
      says: `mở ${plan.workbook.file}, trả lời ${cells ?? 'như trên'}, lưu, chạy lại`,
      commands: [[again, '']],
    };
  }
  const period = periodAtHand(context);
  const form = period && ([forPeriod(context, 'form', period), 'biểu trắng cho các đơn vị'] as const);
  if (errors > 0 || !form) return {};
  return { says: warnings > 0 ? 'xem lại các chỗ trên; đúng cả thì lập biểu' : 'lập biểu', commands: [form] };
}
