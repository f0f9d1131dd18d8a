/** Which tables hold the tasks of a plan, and which only look alike. */
import { bare } from '../text/fold.ts';
import type { Row } from './blocks.ts';
import type { Columns } from './columnChoice.ts';
import { headOf, type Role } from './headWords.ts';

export type TableKind = 'tasks' | 'targets' | 'report' | 'steps' | 'agenda' | 'other';

/** What a table that is not taken seems to be, for the one who is told so. */
export const KIND_WORDS: Record<Exclude<TableKind, 'tasks'>, string> = {
  targets: 'bảng chỉ tiêu',
  report: 'báo cáo kết quả (có cột tình trạng, tiến độ đã điền)',
  steps: 'các bước của quy trình, thủ tục',
  agenda: 'chương trình, lịch họp',
  other: 'bảng không có cột nhiệm vụ, đơn vị chủ trì hay thời hạn',
};

const DURATION =
  /^(?:khong qua |toi da |trong (?:vong )?|ngay )?(?:[\d.,/½¼ ]+|nua) ?(?:ngay|gio|phut|buoi)(?: lam viec)?\b/;
const CLOCK = /^(?:tu )?\d{1,2} ?(?:h|g|gio|:)(?: ?\d{2})?\b(?!.*(?:ngay|thang|\d\/\d))/;
const DONE = /^(?:da |dang |chua |hoan thanh|dat |\d{1,3}([.,]\d+)? ?%)/;

/** @param body the rows below its head */
export function kindOf(columns: Columns, body: Row[]): TableKind {
  const { roles } = columns;
  const texts = (column: number | undefined) =>
    column === undefined
      ? []
      : body.flatMap(({ cells }) => (cells[column]?.text ? [bare(cells[column]!.text)] : []));
  const dues = texts(columns.due);
  const most = (pattern: RegExp, among: string[]) =>
    among.length > 0 && among.filter((text) => pattern.test(text)).length > among.length / 2;
  const ofRole = (role: Role) =>
    columns.heads.flatMap((head, column) => (headOf(head)?.role === role ? texts(column) : []));
  const steps = ofRole('step');
  if (columns.heads.some((head) => /^(?:cac )?buoc$/.test(bare(head)))) return 'steps';
  if (
    most(/^b(?:uoc)? ?\d/, steps) ||
    most(
      DURATION,
      [...dues, ...steps].filter((text) => /^\d/.test(text)),
    )
  )
    return 'steps';
  if (most(CLOCK, dues) && dues.length > 1) return 'agenda';
  // A plan may have such columns too, to be filled in.
  const told = ofRole('status');
  const progress = columns.beside.filter(({ head }) => /tien do|ket qua/.test(bare(head)));
  const reported = [dues, ...progress.map(({ column }) => texts(column))];
  if ((roles.has('status') && told.length > 0) || reported.some((each) => most(DONE, each))) return 'report';
  if (roles.has('target') && !roles.has('title')) return 'targets';
  if (columns.title < 0) return 'other';
  const hasWho = columns.lead !== undefined || columns.support !== undefined;
  return hasWho || columns.due !== undefined || columns.spans.length > 0 ? 'tasks' : 'other';
}
