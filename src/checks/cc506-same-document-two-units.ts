import { type Plan, taskNamed, unitNamed } from '../model/plan.ts';
import type { ProgressRow, Sheet } from '../model/sheet.ts';
import { type CitedDocument, documentsIn } from '../text/documents.ts';
import { definePeriodCheck, type Told } from './define.ts';
import { shorten } from './rows.ts';

/** A document as one unit's row cites it. */
interface Citation {
  document: CitedDocument;
  sheet: Sheet;
  row: ProgressRow;
  of: Pick<Told, 'task' | 'about'>;
}

export default definePeriodCheck({
  code: 'CC506',
  slug: 'same-document-two-units',
  severity: 'warning',
  title: 'Hai đơn vị cùng nhận một văn bản',
  why: 'Một văn bản chỉ là sản phẩm của một nhiệm vụ; nếu tính hai lần thì báo cáo kể hai kết quả từ một việc.',
  mend: 'Hai đơn vị thống nhất là của ai; nơi còn lại ghi văn bản của mình.',
  example: {
    units: ['phong-vhxh', 'van-phong', 'phong-kinh-te', 'ttpvhcc'],
    cites: { unit: 'van-phong', task: 'II.1', proofOf: 'I.4' },
    says: 'II.1: 21/KH-UBND cũng được ghi ở I.4 của Trung tâm Phục vụ hành chính công.',
  },
  *run({ plan, sheets }) {
    const byNumber = new Map<string, Citation[]>();
    for (const citation of sheets.flatMap((sheet) => citations(sheet, plan))) {
      const known = byNumber.get(citation.document.number) ?? [];
      byNumber.set(citation.document.number, [...known, citation]);
    }
    for (const cited of byNumber.values())
      for (const mine of cited) {
        const other = cited.find((each) => isOthers(each, mine));
        if (!other) continue;
        yield {
          file: mine.sheet.file,
          unit: mine.sheet.unit!,
          sheet: mine.row.sheet,
          cell: mine.row.proof.at,
          ...mine.of,
          message: `${mine.document.number} cũng được ghi ở ${other.of.task ?? other.of.about} của ${unitNamed(plan, other.sheet.unit!)!.name}.`,
        };
      }
  },
});

/**
 * Documents that a unit gives as proof of the tasks it leads alone, and of work outside the plan; a task of all units may
 * rest on one document.
 */
function citations(sheet: Sheet, plan: Plan): Citation[] {
  if (sheet.unit === undefined) return [];
  const { unit } = sheet;
  const cited = (row: ProgressRow, of: Citation['of']) =>
    documentsIn(row.proof.text).map((document) => ({ document, sheet, row, of }));
  const planned = (sheet.progress?.rows ?? []).flatMap((row) => {
    const task = taskNamed(plan, row.task);
    if (!task || task.lead === 'all' || !task.lead.includes(unit)) return [];
    return cited(row, { task: task.id });
  });
  const arising = sheet.arising.flatMap((row) => cited(row, { about: `“${shorten(row.title.text)}”` }));
  return [...planned, ...arising];
}

/** Same number and, where both say it, the same day; another unit, for another task. */
function isOthers(a: Citation, b: Citation): boolean {
  return (
    a.sheet.unit !== b.sheet.unit &&
    (a.of.task === undefined || a.of.task !== b.of.task) &&
    (a.document.day === undefined || b.document.day === undefined || a.document.day === b.document.day)
  );
}
