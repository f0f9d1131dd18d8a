/** How a deadline is told to a person, beside the words of the plan. */

import { yearOf } from '../model/day.ts';
import type { Due, DueBeside, Recurrence, RecurringDay } from '../model/due.ts';
import { day, dayIn } from './write.ts';

const EVERY: Readonly<Record<Recurrence, { words: string; months: number; whole: string }>> = {
  month: { words: 'định kỳ hằng tháng', months: 1, whole: 'tháng' },
  quarter: { words: 'định kỳ hằng quý', months: 3, whole: 'quý' },
  halfYear: { words: 'định kỳ 6 tháng', months: 6, whole: '6 tháng' },
  year: { words: 'định kỳ hằng năm', months: 12, whole: 'năm' },
};

/** "từ 01/10/2026 đến hết 31/12/2026", "định kỳ hằng tháng, chậm nhất ngày 15". */
export function dueWords(due: Due): string {
  switch (due.kind) {
    case 'ongoing':
      return 'thường xuyên, không có hạn';
    case 'recurring':
      return `${EVERY[due.every].words}${due.day ? `, chậm nhất ${recurringDayWords(due.day, due.every)}` : ''}`;
    case 'conditional':
      return 'chờ việc khác, không có hạn';
    case 'unreadable':
      return 'không phải một ngày, coi như không có hạn';
    case 'within':
      return `từ ${day(due.from)} đến hết ${day(due.to)}${besideWords(due)}`;
    case 'before':
    case 'by':
      return `chậm nhất ${day(due.to)}${besideWords(due)}`;
  }
}

/** "định kỳ hằng quý". */
export function recurrenceWords(every: Recurrence): string {
  return EVERY[every].words;
}

function recurringDayWords({ date, month }: RecurringDay, every: Recurrence): string {
  const { months, whole } = EVERY[every];
  const on = date === 31 ? 'ngày cuối' : `ngày ${String(date).padStart(2, '0')}`;
  if (months === 1) return month === 1 ? `${on}${date === 31 ? ' tháng' : ''}` : `${on} tháng sau`;
  if (month === months) return `${on} tháng cuối ${whole}`;
  return month > months ? `${on} tháng đầu ${whole} sau` : `${on} tháng thứ ${month} của ${whole}`;
}

function besideWords({ goesOn, milestones }: DueBeside): string {
  return `${milestones ? ` (các mốc ${milestones.map((each) => dayIn(yearOf(milestones.at(-1)!), each)).join(', ')})` : ''}${goesOn ? ', rồi tiếp tục thực hiện' : ''}`;
}
