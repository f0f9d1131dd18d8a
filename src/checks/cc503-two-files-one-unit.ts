import { chosenSheet } from '../model/counting.ts';
import { unitNamed } from '../model/plan.ts';
import { definePeriodCheck } from './define.ts';

export default definePeriodCheck({
  code: 'CC503',
  slug: 'two-files-one-unit',
  severity: 'error',
  title: 'Một đơn vị có hai tệp',
  why: 'Không thể biết tệp nào là bản cuối cùng; số liệu của hai tệp không bao giờ được cộng vào nhau.',
  mend: 'Giữ lại tệp đúng, chuyển tệp kia ra khỏi thư mục của kỳ.',
  example: {
    units: ['phong-vhxh', 'van-phong', 'phong-kinh-te', 'ttpvhcc', 'ttpvhcc'],
    says: 'Trung tâm Phục vụ hành chính công có 2 tệp; báo cáo tạm dùng tệp ttpvhcc.xlsx, không dùng tệp này.',
  },
  *run({ plan, sheets }) {
    for (const sheet of sheets) {
      if (sheet.unit === undefined) continue;
      const rivals = sheets.filter((other) => other.unit === sheet.unit);
      const used = chosenSheet(rivals)!;
      if (rivals.length < 2 || used === sheet) continue;
      yield {
        file: sheet.file,
        unit: sheet.unit,
        message: `${unitNamed(plan, sheet.unit)?.name ?? sheet.unit} có ${rivals.length} tệp; báo cáo tạm dùng tệp ${used.file}, không dùng tệp này.`,
      };
    }
  },
});
