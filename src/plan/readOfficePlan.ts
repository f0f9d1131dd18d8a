/** The office's own document (.docx, .xlsx, .xls, .ods, .txt; one or several files) → its plan, word for word. */

import { yearOf } from '../model/day.ts';
import type { PlanDocument } from '../model/plan.ts';
import { UserError } from '../model/problem.ts';
import { number } from '../text/write.ts';
import { onlyYearIn, readDocumentHead } from './documentHead.ts';
import { PlanDraft } from './draft.ts';
import type { Doubt, OfficePlan, OfficeTask } from './imported.ts';
import { type OfficeFile, readOfficeFile } from './officeFile.ts';
import { partsOf } from './regions.ts';
import { TableReader } from './tableReader.ts';
import { targetLinesIn } from './targetLines.ts';

/** More tasks than any yearly plan has. */
const MOST_TASKS = 5000;

/**
 * @param options.year the year that the user says the plan is of
 * @throws UserError for files that cannot be read or hold no table of tasks
 */
export function readOfficePlan(files: OfficeFile[], options: { year?: number } = {}): OfficePlan {
  const draft = new PlanDraft();
  for (const file of files) readInto(draft, file);
  const main = files[0]!.name;
  if (draft.tasks.length > MOST_TASKS)
    throw new UserError(
      `Bảng có ${number(draft.tasks.length)} dòng nhiệm vụ, nhiều hơn một kế hoạch năm có thể có.`,
      'Kiểm tra lại tệp: có thể đã chọn nhầm tệp hoặc bảng bị lặp.',
      'files',
    );
  if (draft.tasks.length === 0) throw noTasks(files, draft.finish());
  const { document, year } = readDocumentHead(draft.prose, main);
  const named =
    options.year ?? year ?? onlyYearIn(files.map(({ name }) => name.replaceAll('_', ' ')).join(' '));
  const dated = document.day === null ? undefined : yearOf(document.day);
  const guessed = named ?? yearOfDues(draft.tasks) ?? dated;
  doubtDocument(draft, document, { named, guessed, printed: year, asked: options.year });
  const doubts = draft.finish();
  const { tasks, targets, tables } = draft;
  return { year: guessed, document, sections: draft.sections.sections, tasks, targets, tables, doubts };
}

/** Says of the tables that were seen what they were taken for: one of them may be the one that is meant. */
function noTasks(files: OfficeFile[], doubts: Doubt[]): UserError {
  const seen = doubts.filter(({ about }) => about.sheet === 'plan').map(({ question }) => question);
  return new UserError(
    [
      `${files.length === 1 ? files[0]!.name : 'Các tệp này'} không có bảng nhiệm vụ nào nhận ra được.`,
      ...seen.slice(0, 5),
    ].join('\n  '),
    'Bảng nhiệm vụ cần một dòng tên cột, ví dụ: TT, Nội dung công việc, Cơ quan chủ trì, Cơ quan phối hợp, Thời gian thực hiện.',
    'files',
  );
}

function readInto(draft: PlanDraft, file: OfficeFile): void {
  draft.file = file.name;
  const { blocks, hidden } = readOfficeFile(file);
  for (const sheet of hidden)
    draft.doubt(
      `Trang ẩn “${sheet}” của ${file.name}: không đọc.`,
      'Nếu nhiệm vụ ở đó, bỏ ẩn trang rồi nhập lại.',
      draft.place(`trang ${sheet}`),
    );
  const begun = draft.prose.length;
  new TableReader(draft, partsOf(blocks)).read();
  for (const { text, place } of targetLinesIn(draft.prose.slice(begun)))
    draft.targets.push({ text, section: undefined, task: undefined, place: draft.place(place) });
}

/** The year that most deadlines name, those of the heads of their columns too. */
function yearOfDues(tasks: OfficeTask[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { dueText, dueYear } of tasks) {
    const named = new Set([...dueText.matchAll(/(?<!\d)20[2-9]\d(?![\d/])/g)].map(([year]) => Number(year)));
    const year = named.size === 1 ? [...named][0] : dueYear;
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

function doubtDocument(
  draft: PlanDraft,
  { number, day, issuer, title }: PlanDocument,
  year: Record<'named' | 'guessed' | 'printed' | 'asked', number | undefined>,
): void {
  if (year.named === undefined && year.guessed !== undefined)
    draft.doubtDocument(
      'year',
      `Tên kế hoạch không ghi năm; lấy năm ${year.guessed} theo thời hạn, ngày ban hành.`,
      'Nếu là năm khác, ghi ở trang Kế hoạch.',
    );
  else if (year.named === undefined)
    draft.doubtDocument(
      'year',
      'Không thấy kế hoạch là của năm nào.',
      'Ghi năm ở trang Kế hoạch, ví dụ 2026.',
      'must',
    );
  else if (year.asked !== undefined && year.printed !== undefined && year.asked !== year.printed)
    draft.doubtDocument(
      'year',
      `Văn bản ghi năm ${year.printed}, nhưng được nhập là năm ${year.asked}.`,
      `Nếu là năm ${year.printed}, nhập lại với --nam ${year.printed}.`,
    );
  if (number === null)
    draft.doubtDocument(
      'number',
      'Văn bản chưa có số kế hoạch.',
      'Ghi số, ký hiệu ở trang Kế hoạch, ví dụ 12/KH-UBND.',
    );
  if (day === null)
    draft.doubtDocument(
      'day',
      'Văn bản chưa có đủ ngày ban hành.',
      'Ghi ngày ở trang Kế hoạch, ví dụ 05/01/2026.',
    );
  if (issuer === '')
    draft.doubtDocument(
      'issuer',
      'Không thấy cơ quan ban hành.',
      'Ghi ở trang Kế hoạch, ví dụ UBND xã An Bình.',
    );
  if (title === '')
    draft.doubtDocument(
      'title',
      'Không thấy tên kế hoạch.',
      'Ghi ở trang Kế hoạch, ví dụ Cải cách hành chính năm 2026.',
    );
}
