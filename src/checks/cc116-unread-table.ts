import { partsOf, type Unread, type UnreadRowReason } from '../model/sheet.ts';
import { periodLabel } from '../text/labels.ts';
import { defineSheetCheck, type Told } from './define.ts';
import { shorten } from './rows.ts';

export default defineSheetCheck({
  code: 'CC116',
  slug: 'unread-table',
  severity: 'warning',
  title: 'Có phần không đọc',
  why: 'Trang, bảng hay dòng ở ngoài bảng đã đọc không vào báo cáo; nếu đó là số liệu của đơn vị thì báo cáo thiếu.',
  mend: 'Chép phần ấy vào bảng tiến độ; không dùng nữa thì xóa.',
  example: { changes: [{ copySheet: 'Nháp' }], at: null },
  *run({ sheet }) {
    if (!sheet.progress) return;
    const parts = partsOf(sheet.progress);
    for (const unread of sheet.unread) {
      // Where no status is left the table lacks its column (CC106).
      const isMissing =
        unread.what === 'periods' &&
        unread.read === undefined &&
        !parts.some((part) => part.sheet === unread.sheet && part.columns.status);
      if (!isMissing) yield tell(unread);
    }
  },
});

function tell(unread: Unread): Told {
  const { sheet } = unread;
  switch (unread.what) {
    case 'worksheet':
      return {
        sheet,
        cell: null,
        message: `Trang “${sheet}” cũng có bảng tiến độ (${unread.rows} dòng đã ghi) nhưng không đọc; chỉ đọc trang “${unread.read}”.`,
        hint: unread.repeats
          ? `Trang “${sheet}” mới đúng thì ${unread.isWhole ? 'xóa' : 'chép các dòng của trang này sang'} trang “${unread.read}”; không dùng nữa thì xóa trang “${sheet}”.`
          : `Là việc của đơn vị thì chép sang trang “${unread.read}”; không dùng nữa thì xóa trang “${sheet}”.`,
      };
    case 'prose':
      return {
        sheet,
        cell: unread.at,
        message: `Trang “${sheet}” không có bảng nào của biểu nên không đọc; ở đó ghi “${shorten(unread.text)}”.`,
        hint: 'Là kết quả, khó khăn của nhiệm vụ thì chép vào dòng của nhiệm vụ ấy; không cần cho báo cáo thì giữ nguyên.',
      };
    case 'headless':
      return {
        sheet,
        cell: unread.at,
        message: `${unread.rows.length} dòng nhiệm vụ, từ dòng ${unread.rows[0]}, không có dòng tiêu đề cột ở trên nên không đọc.`,
        hint: 'Chép các dòng ấy vào bảng có tiêu đề, hoặc thêm dòng tiêu đề như biểu mẫu.',
      };
    case 'periods':
      if (unread.read === undefined)
        return {
          sheet,
          cell: unread.at,
          message: `Cột của ${unread.periods.map(periodLabel).join(', ')} là của kỳ khác nên không đọc.`,
          hint: 'Là số liệu của kỳ này thì sửa tiêu đề cột, bỏ tên kỳ khác.',
        };
      return {
        sheet,
        cell: unread.at,
        message: `Bảng có cột riêng của ${unread.periods.map(periodLabel).join(', ')}; chỉ đọc cột của ${periodLabel(unread.read!)}.`,
        hint: `Đúng kỳ ấy thì giữ nguyên; kỳ khác thì ghi “Kỳ báo cáo” ở trang “Thông tin”.`,
      };
    case 'row':
      return {
        sheet,
        cell: unread.at,
        message: `Dòng ${unread.row} ${REASONS[unread.why]}, ghi “${unread.text}” nhưng không đọc${unread.more > 0 ? `, và ${unread.more} dòng như thế ở dưới` : ''}.`,
        hint: HINTS[unread.why],
      };
  }
}

const REASONS: Record<UnreadRowReason, string> = {
  section: 'là tiêu đề mục',
  sum: 'là dòng cộng',
  further: 'đi liền nhiệm vụ ở dòng trên',
  nameless: 'không có mã, không có nội dung',
  untitled: 'là nhiệm vụ phát sinh mà chưa ghi nội dung công việc',
  loose: 'không phải dòng của nhiệm vụ nào',
  below: 'ở dưới phần ký',
};

const HINTS: Partial<Record<UnreadRowReason, string>> = {
  section: 'Ghi vào dòng của từng nhiệm vụ.',
  sum: 'Ghi vào dòng của từng nhiệm vụ.',
  further: 'Mỗi nhiệm vụ chỉ ghi một tỷ lệ, một người phụ trách; gộp vào dòng đầu.',
  nameless: 'Ghi mã nhiệm vụ, ví dụ III.2, hoặc chép sang dòng của nhiệm vụ ấy.',
  untitled: 'Ghi tên việc vào cột “Nội dung, công việc”.',
  loose: 'Chép sang dòng của nhiệm vụ ấy; không cần cho báo cáo thì giữ nguyên.',
  below: 'Chép lên trên phần ký, vào dòng của nhiệm vụ ấy.',
};
