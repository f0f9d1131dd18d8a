/** By when and to whom a unit sends its form, and for which days it counts: said on two worksheets. */
import { weekday } from '../model/day.ts';
import { lastWorkingDay } from '../model/period.ts';
import { periodName } from '../text/labels.ts';
import { consolidatorOf } from '../text/unitNames.ts';
import { day } from '../text/write.ts';
import type { FormRequest } from './request.ts';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** "Kỳ báo cáo: Tháng 4 năm 2026 (số liệu từ 14/3/2026 đến hết 15/4/2026)". */
export function periodLine({ period }: FormRequest): string {
  const name = periodName(period);
  return `Kỳ báo cáo: ${name[0]!.toUpperCase()}${name.slice(1)} (số liệu từ ${day(period.from)} đến hết ${day(period.to)})`;
}

/** "gửi Phòng Văn hóa - Xã hội chậm nhất ngày 15/4/2026"; empty for a free range, which has no deadline. */
export function sendingLine({ plan, unit, period, settings }: FormRequest): string {
  if (period.due === null) return '';
  const receiver = consolidatorOf(plan, settings);
  // The unit that merges the sheets sends its own to nobody.
  const what = receiver && receiver.id !== unit.id ? `gửi ${receiver.name}` : 'hoàn thành';
  const working = lastWorkingDay(period.due, settings.daysOff).day;
  const dayOff =
    working === period.due
      ? ''
      : ` (là ngày nghỉ; ngày làm việc cuối cùng trước đó: ${WEEKDAYS[weekday(working)]}, ${day(working)})`;
  return `${what} chậm nhất ngày ${day(period.due)}${dayOff}`;
}
