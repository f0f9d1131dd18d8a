import { STATUSES, type Status } from '../model/sheet.ts';
import { STATUS_LABELS } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';
import { workRows } from './rows.ts';

const CHOOSE = `Chọn một trong: ${STATUSES.map((status) => STATUS_LABELS[status]).join(', ')}.`;

/** What makes the choice between two. */
const WHEN: Record<Status, string> = {
  done: 'xong hẳn rồi',
  doing: 'đã làm mà chưa xong',
  notStarted: 'chưa làm',
  noneArising: 'trong kỳ không có việc',
  suspended: 'phải dừng lại',
};

export default defineSheetCheck({
  code: 'CC203',
  slug: 'unknown-status',
  severity: 'error',
  title: 'Tình trạng không rõ',
  why: 'Chỉ năm tình trạng được đếm; chữ khác có thể hiểu hai cách, nên nhiệm vụ tạm tính là chưa có báo cáo.',
  mend: CHOOSE,
  example: {
    changes: [{ write: 'Hoàn thành 80%', in: { task: 'III.2', column: 'status' } }],
    at: { task: 'III.2', column: 'status' },
  },
  *run(subject) {
    for (const { row, of } of workRows(subject)) {
      const { flaw, text, at, maybe = [] } = row.status;
      if (flaw !== 'unreadable') continue;
      const told = `tình trạng ghi “${text}”`;
      const labels = maybe.map((status) => `“${STATUS_LABELS[status]}”`);
      yield {
        sheet: row.sheet,
        cell: at,
        ...of,
        message:
          maybe.length > 1
            ? `${told}, hiểu được hai cách: ${labels.join(' hoặc ')}.`
            : `${told}, không có trong danh sách.`,
        hint:
          maybe.length > 1
            ? choice(maybe)
            : maybe.length === 1
              ? `Chọn trong danh sách của ô, có lẽ ${labels[0]}.`
              : CHOOSE,
      };
    }
  },
});

/** "Xong hẳn rồi thì chọn “Hoàn thành”; đã làm mà chưa xong thì chọn “Đang thực hiện”." */
function choice(maybe: readonly Status[]): string {
  const line = maybe.map((status) => `${WHEN[status]} thì chọn “${STATUS_LABELS[status]}”`).join('; ');
  return `${line[0]!.toUpperCase()}${line.slice(1)}.`;
}
