import { nearest } from '../text/nearest.ts';
import { titleKey } from '../text/target.ts';
import { defineSheetCheck } from './define.ts';
import { placeOfRow, shorten } from './rows.ts';

export default defineSheetCheck({
  code: 'CC401',
  slug: 'task-not-in-plan',
  severity: 'error',
  title: 'Nhiệm vụ không có trong kế hoạch',
  why: 'Dòng không khớp nhiệm vụ nào của kế hoạch thì không vào báo cáo; có thể là mã gõ nhầm, hoặc nhiệm vụ phát sinh ghi ngoài khối dành cho nó.',
  mend: 'Sửa lại mã; nhiệm vụ phát sinh thì ghi vào khối “Nhiệm vụ phát sinh” cuối bảng Tiến độ.',
  example: {
    changes: [{ addTask: 'III.99', title: 'Lắp đặt ki-ốt tra cứu', status: 'Đang thực hiện' }],
    at: { task: 'III.99', column: 'id' },
  },
  *run({ sheet, plan }) {
    let hinted = 0;
    for (const row of sheet.progress?.rows ?? []) {
      if (row.task !== undefined) continue;
      const near =
        hinted++ >= MOST_HINTS
          ? undefined
          : (nearest(row.title.text, plan.tasks, (task) => titleKey(task.title), 0.5) ??
            (row.id.text !== '' ? nearest(row.id.text, plan.tasks, (task) => task.id, 0.5) : undefined));
      yield {
        sheet: row.sheet,
        cell: placeOfRow(row),
        message: `Dòng ${row.row}: kế hoạch không có ${row.id.text === '' ? `“${shorten(row.title.text || row.tt.text)}”` : row.id.text}.`,
        hint: near
          ? `Đúng là ${near.id} “${shorten(near.title)}” thì sửa mã; ${ARISING}.`
          : `${ARISING[0]!.toUpperCase()}${ARISING.slice(1)}; không thì sửa mã.`,
      };
    }
  },
});

const ARISING = 'việc ngoài kế hoạch thì chuyển xuống khối “Nhiệm vụ phát sinh” cuối bảng';

/** After so many strange rows the whole sheet is another plan's, and no single hint helps. */
const MOST_HINTS = 50;
