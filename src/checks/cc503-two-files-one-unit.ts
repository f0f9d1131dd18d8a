import { basename } from 'node:path';
import { chosenSheet } from '../model/counting.ts';
import { unitNamed } from '../model/plan.ts';
import type { Sheet } from '../model/sheet.ts';
import { day } from '../text/write.ts';
import { definePeriodCheck } from './define.ts';

export default definePeriodCheck({
  code: 'CC503',
  slug: 'two-files-one-unit',
  severity: 'error',
  title: 'Một đơn vị có hai tệp',
  why: 'Không thể biết tệp nào là bản cuối cùng; số liệu của hai tệp không bao giờ được cộng vào nhau.',
  mend: 'Tệp ấy mới đúng thì chuyển tệp kia ra khỏi thư mục.',
  example: {
    units: ['phong-vhxh', 'van-phong', 'phong-kinh-te', 'ttpvhcc', 'ttpvhcc'],
    says: 'Không dùng tệp “ttpvhcc-2.xlsx” (lập ngày 14/4/2026), vì đã có “ttpvhcc.xlsx” (lập ngày 14/4/2026) của Trung tâm Phục vụ hành chính công.',
  },
  *run({ plan, sheets }) {
    const units = new Set(sheets.map(({ unit }) => unit));
    const chosen = new Map(
      [...units].map((unit) => [unit, chosenSheet(sheets.filter((each) => each.unit === unit))!]),
    );
    for (const sheet of sheets) {
      const used = chosen.get(sheet.unit)!;
      if (sheet.unit === undefined || used === sheet) continue;
      yield {
        file: sheet.file,
        unit: sheet.unit,
        message: `Không dùng tệp ${told(sheet)}, vì đã có ${told(used)} của ${unitNamed(plan, sheet.unit)!.name}.`,
      };
    }
  },
});

/** "ttpvhcc.xlsx" (lập ngày 15/4/2026) */
function told({ file, info: { preparedOn } }: Sheet): string {
  return `“${basename(file)}”${preparedOn.value ? ` (lập ngày ${day(preparedOn.value)})` : ''}`;
}
