import type { Due } from '../model/due.ts';
import { dueDay } from '../model/plan.ts';
import { planMark } from '../plan/planMark.ts';
import { readDue } from '../text/due.ts';
import { fold } from '../text/fold.ts';
import { defineSheetCheck, type SheetSubject } from './define.ts';
import { ownRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC110',
  slug: 'other-plan',
  severity: 'warning',
  title: 'Biểu lập từ bản kế hoạch khác',
  why: 'Kế hoạch có thể đã điều chỉnh sau khi phát biểu; nhiệm vụ, thời hạn ghi trong biểu cũ không còn đúng. Trong thư mục của xã, cchc tính theo kế hoạch ở đó, không theo bản kèm trong biểu.',
  mend: 'Lấy lại biểu mẫu của kỳ (cchc form), chép phần đã điền sang; nếu kế hoạch không đổi thì giữ nguyên.',
  example: {
    changes: [{ write: 'năm 2027', in: { task: 'III.3', column: 'dueText' } }],
    at: { task: 'III.3', column: 'dueText' },
  },
  *run(subject) {
    const { sheet, plan, unit } = subject;
    const mark = sheet.planMark;
    if (mark && unit && mark.text !== planMark(plan, unit.id)) {
      yield {
        sheet: mark.sheet,
        cell: mark.at,
        message: 'Kế hoạch đã đổi sau khi phát biểu này.',
        hint: 'Chép phần đã ghi sang biểu mới: cchc form',
      };
      return;
    }
    const others = [...otherDeadlines(subject)];
    if (others.length > 0)
      yield {
        sheet: others[0]!.sheet,
        cell: others[0]!.at,
        task: others[0]!.task,
        about: null,
        message: `Thời hạn khác kế hoạch: ${others.map(({ words }) => words).join('; ')}.`,
        hint: 'Kế hoạch đã đổi thì chép sang biểu mới: cchc form; chỉ ghi nhầm thì sửa theo kế hoạch.',
      };
  },
});

/** "Theo kế hoạch" beside a day, or the other way round, says nothing of another day. */
function isDayless({ kind }: Due): boolean {
  return kind === 'unreadable' || kind === 'conditional';
}

/** Rows whose printed deadline means another day than the plan's; another wording for the same day is none. */
function* otherDeadlines(
  subject: SheetSubject,
): Generator<{ sheet: string; at: string | null; task: string; words: string }> {
  for (const { row, task } of ownRows(subject)) {
    const { at, text } = row.dueText;
    if (text === '' || text === task.dueText || fold(text) === fold(task.dueText)) continue;
    const told = readDue(text, subject.plan.year);
    if (isDayless(told) || isDayless(task.due)) continue;
    if (('to' in told ? told.to : undefined) !== dueDay(task))
      yield {
        sheet: row.sheet,
        at,
        task: task.id,
        words: `${task.id} ghi “${text}”, kế hoạch là “${task.dueText}”`,
      };
  }
}
