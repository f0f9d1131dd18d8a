import type { UnreadColumn } from '../model/sheet.ts';
import { COLUMN_LABELS } from '../text/labels.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC115',
  slug: 'unread-column',
  severity: 'warning',
  title: 'Cột có chữ mà không đọc',
  why: 'Tiêu đề cột khác với biểu mẫu thì không biết cột nói gì; mọi điều ghi trong cột ấy không vào báo cáo.',
  mend: 'Sửa tiêu đề thành tên cột của biểu mẫu, hoặc chép sang cột “Ghi chú”; cột không cần cho báo cáo thì giữ nguyên.',
  example: {
    changes: [
      { write: 'Điểm chấm', in: { header: 'note' } },
      { write: 'Đạt loại A', in: { task: 'III.2', column: 'note' } },
    ],
    at: { header: 'note' },
  },
  *run({ sheet }) {
    for (const column of sheet.unreadColumns)
      yield {
        sheet: column.sheet,
        cell: column.at,
        message: `${named(column)} không đọc (${column.rows} dòng có chữ)${column.more > 0 ? `, và ${column.more} cột có chữ ở bên phải` : ''}.`,
        hint: hintOf(column),
      };
  },
});

function named({ at, text, isMerged }: UnreadColumn): string {
  const letters = at.replace(/\d+$/, '');
  if (isMerged) return `Cột ${letters}, dưới tiêu đề trộn ô “${text}”,`;
  return text === '' ? `Cột ${letters} không có tiêu đề,` : `Cột “${text}”`;
}

function hintOf({ at, text, isMerged, nearest }: UnreadColumn): string | undefined {
  if (isMerged) return `Bỏ trộn ô tiêu đề, ghi tên riêng cho cột của ô ${at}.`;
  if (!nearest) return undefined;
  return `Đúng là “${COLUMN_LABELS[nearest]}” thì ${text === '' ? `ghi tên ấy vào ô ${at}` : 'sửa tiêu đề như thế'}; không cần cho báo cáo thì giữ nguyên.`;
}
