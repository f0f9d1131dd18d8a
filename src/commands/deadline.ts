/** A period in words: its days, its deadline, what a person should know of them. */
import { type Day, daysBetween, yearOf } from '../model/day.ts';
import { lastWorkingDay, type Period } from '../model/period.ts';
import { UserError } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { periodName, shortPeriodName } from '../text/labels.ts';
import * as write from '../text/write.ts';
import { dataFolder } from '../workspace/layout.ts';
import type { Context } from './context.ts';
import { fromHere } from './screen.ts';
import { forPeriod } from './typed.ts';

/** A period as nothing else is called: a free range with its days. */
export function periodInFull(period: Period): string {
  const { key, from, to } = period;
  return `${periodName(period)}${key === 'dot-xuat' ? `, từ ${write.day(from)} đến hết ${write.day(to)}` : ''}`;
}

/** "14/3–15/4"; with its years where they differ. */
export function windowWords({ from, to }: Pick<Period, 'from' | 'to'>): string {
  const words = yearOf(from) === yearOf(to) ? write.shortDay : write.day;
  return `${words(from)}–${words(to)}`;
}

/** "hạn gửi thứ Tư 15/4, đã qua 2 ngày"; undefined for a period without a deadline. */
export function deadlineWords(
  { due }: Pick<Period, 'due'>,
  { daysOff }: Pick<Settings, 'daysOff'>,
  today: Day,
): string | undefined {
  if (due === null) return undefined;
  const { day } = lastWorkingDay(due, daysOff);
  const left = daysBetween(today, due);
  const when = left < 0 ? `đã qua ${-left} ngày` : left === 0 ? 'hôm nay' : `còn ${left} ngày`;
  const isOff = day !== due ? ` (ngày nghỉ; ngày làm việc cuối là ${write.deadline(day)})` : '';
  return `hạn gửi ${write.deadline(due)}${isOff}, ${when}`;
}

/** What a person should know about a period's deadline: an assumption, a missing table. */
export function deadlineNotices(period: Period, settings: Settings): string[] {
  if (period.due === null) return [];
  const { known } = lastWorkingDay(period.due, settings.daysOff);
  const year = yearOf(period.due);
  return [
    ...(period.windowAssumed
      ? [
          `! Chưa khai báo thời gian số liệu, hạn gửi: đang lấy ${write.day(period.from)}–${write.day(period.to)} theo Nghị định 09/2019/NĐ-CP, hạn ${write.day(period.due)} là giả định. → Kế hoạch quy định khác thì ghi vào cchc.json, phần “periods”.`,
        ]
      : []),
    ...(period.dueAssumed && !period.windowAssumed
      ? ['! Kế hoạch không quy định báo cáo năm: thời gian số liệu và hạn gửi là giả định theo các kỳ khác.']
      : []),
    ...(known
      ? []
      : [
          `! Chưa có bảng ngày nghỉ của năm ${year}: hạn gửi mới chỉ trừ thứ Bảy, Chủ nhật. → Thêm bảng năm ${year} vào cchc.json.`,
        ]),
  ];
}

/** Nobody sent anything for a period. */
export function noSheets(context: Context, period: Period): UserError {
  const folder = fromHere(context, dataFolder(context.workspace, period));
  return new UserError(
    `chưa có biểu ${shortPeriodName(period)}.`,
    `Chép vào ${folder}; biểu trắng: ${forPeriod(context, 'form', period)}`,
    'files',
  );
}
