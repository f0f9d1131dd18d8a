/** What the rows of a task table leave to a person. */
import { oneLine } from '../text/fold.ts';
import { beginning, filledCells, type Row } from './blocks.ts';
import type { PlanDraft } from './draft.ts';
import type { OfficeSection, OfficeTask } from './imported.ts';
import type { TaskCells } from './taskCells.ts';

/** Several rows became one task. */
export function doubtJoined(draft: PlanDraft, task: OfficeTask): void {
  draft.doubtTask(
    task,
    'title',
    `“${beginning(task.title)}” gồm nhiều dòng của bảng: đã nối thành một nhiệm vụ.`,
    'Nếu là nhiều nhiệm vụ, tách dòng ở trang Nhiệm vụ.',
  );
}

/** A task behind the list of a section, and no section to stand in. */
export function doubtSection(draft: PlanDraft, task: OfficeTask, { numeral, title }: OfficeSection): void {
  draft.doubtTask(
    task,
    'section',
    `TT ${task.tt} đứng sau các việc của mục ${numeral} “${beginning(title)}”, không rõ thuộc mục nào: để ở mục ấy.`,
    'Ghi lại mục ở trang Nhiệm vụ.',
  );
}

/** What a row says twice, in a way of its own, or not at all. @param dueColumn that of the deadlines */
export function doubtRow(
  draft: PlanDraft,
  task: OfficeTask,
  row: Row,
  cells: TaskCells,
  dueColumn: number | undefined,
): void {
  const due = row.cells[dueColumn ?? -1];
  if (task.title === '')
    draft.doubtTask(
      task,
      'title',
      `Dòng có đơn vị hoặc thời hạn mà không có nội dung nhiệm vụ (${row.place}).`,
      'Ghi nội dung vào cột Nội dung, hoặc xóa dòng ấy.',
      'must',
    );
  if (cells.spansLeadAndSupport)
    draft.doubtTask(
      task,
      'lead',
      `“${beginning(cells.leadText)}” đứng chung cho chủ trì và phối hợp: ghi ở chủ trì.`,
      'Nếu có đơn vị chỉ phối hợp, chuyển sang cột Phối hợp.',
    );
  if (cells.leadSplit === 'guessed')
    draft.doubtTask(
      task,
      'lead',
      `Một ô ghi cả chủ trì và phối hợp: tách thành “${beginning(cells.leadText)}” chủ trì, “${beginning(cells.supportText)}” phối hợp.`,
      'Nếu tách không đúng, sửa hai cột Chủ trì và Phối hợp.',
    );
  if (due?.isDay && /^01\//.test(due.text))
    draft.doubtTask(
      task,
      'due',
      `Ô thời hạn được Excel giữ là ngày ${due.text}; bản gốc có thể ghi “${due.text.slice(3)}”.`,
      `Nếu hạn là cả tháng, ghi “Tháng ${due.text.slice(3)}” vào cột Thời hạn.`,
    );
  if (row.cells.some((cell) => cell?.struck))
    draft.doubtTask(
      task,
      'title',
      `Dòng có chữ gạch ngang (${row.place}): chữ ấy không lấy.`,
      'Nếu vẫn cần, ghi thêm vào dòng ấy ở trang Nhiệm vụ.',
    );
}

/** Rows that were taken for nothing are told, those that stand together in one doubt; they may be prose. */
export function tellLeftOver(draft: PlanDraft, rows: Row[]): void {
  for (const row of rows)
    for (const { text } of filledCells(row)) draft.prose.push({ kind: 'paragraph', text, place: row.place });
  const [first] = rows;
  if (!first) return;
  const words = beginning(
    filledCells(first)
      .map(({ text }) => oneLine(text))
      .join(' – '),
  );
  const places = rows.length === 1 ? first.place : `${first.place}–${rows.at(-1)!.line}`;
  draft.doubt(
    `Không lấy ${rows.length === 1 ? 'một dòng' : `${rows.length} dòng`} của bảng nhiệm vụ, từ “${words}” (${places}).`,
    'Nếu là nhiệm vụ, thêm vào trang Nhiệm vụ.',
    draft.place(places),
  );
}
