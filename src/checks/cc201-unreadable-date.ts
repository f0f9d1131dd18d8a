import { namesNoSuchDay, speaksOfLater } from '../text/days.ts';
import { defineSheetCheck } from './define.ts';
import { flawedProgressCells } from './rows.ts';

export default defineSheetCheck({
  code: 'CC201',
  slug: 'unreadable-date',
  severity: 'error',
  title: 'Không đọc được ngày',
  why: 'Ngày hoàn thành quyết định nhiệm vụ xong sớm, đúng hạn hay muộn, và có phải là kết quả của kỳ này không.',
  mend: 'Ghi ngày của văn bản, ví dụ 27/02/2026.',
  example: {
    changes: [{ write: '31/02/2026', in: { task: 'I.4', column: 'doneOn' } }],
    at: { task: 'I.4', column: 'doneOn' },
  },
  *run(subject) {
    const { info } = subject.sheet;
    for (const { sheet, cell, task, about } of flawedProgressCells(subject, 'unreadable', ['doneOn']))
      yield {
        sheet,
        cell: cell.at,
        task,
        about,
        ...words('ngày hoàn thành', cell.text),
      };
    if (info.preparedOn.flaw === 'unreadable')
      yield {
        sheet: info.sheet!,
        cell: info.preparedOn.at,
        ...words('ngày lập', info.preparedOn.text),
      };
  },
});

function words(place: string, text: string): { message: string; hint?: string } {
  if (namesNoSuchDay(text)) return { message: `${place} ${text} không có thật.` };
  return speaksOfLater(text)
    ? {
        message: `${place} ghi “${text}”, không phải ngày đã xong.`,
        hint: 'Đã xong thì ghi ngày xong, ví dụ 27/02/2026; chưa xong thì chọn “Đang thực hiện”.',
      }
    : { message: `${place} ghi “${text}”, không rõ là ngày nào.` };
}
