import { unitsThatMustReport } from '../model/plan.ts';
import { definePeriodCheck } from './define.ts';

export default definePeriodCheck({
  code: 'CC501',
  slug: 'unit-not-submitted',
  severity: 'error',
  title: 'Đơn vị chưa gửi biểu',
  why: 'Nhiệm vụ của đơn vị chưa gửi được ghi là “chưa có báo cáo”, không bao giờ là “chưa thực hiện”.',
  mend: 'Gửi đơn vị lời nhắc; biểu nhận được thì chép vào thư mục của kỳ rồi chạy lại.',
  example: { units: ['phong-vhxh', 'van-phong', 'ttpvhcc'], says: 'Phòng Kinh tế chưa gửi biểu.' },
  *run({ plan, sheets, rejected }) {
    const sent = new Set([...sheets.map((sheet) => sheet.unit), ...rejected]);
    for (const unit of unitsThatMustReport(plan))
      if (!sent.has(unit.id)) yield { file: null, unit: unit.id, message: `${unit.name} chưa gửi biểu.` };
  },
});
