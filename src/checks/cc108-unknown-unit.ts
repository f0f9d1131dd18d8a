import { nearest } from '../text/nearest.ts';
import { unitFinder } from '../text/unitNames.ts';
import { defineSheetCheck } from './define.ts';

export default defineSheetCheck({
  code: 'CC108',
  slug: 'unknown-unit',
  severity: 'error',
  title: 'Không rõ biểu của đơn vị nào',
  why: 'Không biết đơn vị thì không biết biểu phải có những nhiệm vụ nào, và số liệu không được tổng hợp.',
  mend: 'Ghi tên đơn vị vào ô “Đơn vị” của trang “Thông tin” như trong kế hoạch.',
  example: { changes: [{ write: 'Phòng Hành chánh', in: { info: 'unit' } }], at: { info: 'unit' } },
  *run({ sheet, plan }) {
    const { info } = sheet;
    const find = unitFinder(plan.units);
    const [byName, byCode] = [find(info.unit.text), find(info.unitCode.text)];
    for (const [cell, found, label] of [
      [info.unit, byName, 'Đơn vị'],
      [info.unitCode, byCode, 'Mã đơn vị'],
    ] as const) {
      if (cell.text === '' || found) continue;
      // A unit that nobody knows is told once, by its name.
      if (cell === info.unitCode && info.unit.text !== '' && !byName) continue;
      const like = nearest(
        cell.text,
        plan.units.flatMap((unit) => [unit.id, unit.name, ...unit.aliases].map((name) => ({ unit, name }))),
        ({ name }) => name,
      )?.unit;
      yield {
        sheet: info.sheet!,
        cell: cell.at,
        message: `${label} ghi “${cell.text}”, không phải đơn vị nào trong kế hoạch.`,
        hint:
          like &&
          (label === 'Đơn vị'
            ? `Có phải là “${like.name}”?`
            : `Chép lại mã từ biểu đã phát, hoặc để trống ô này và ghi “Đơn vị” là “${like.name}”.`),
      };
    }
    if (byName && byCode && byName !== byCode)
      yield {
        sheet: info.sheet!,
        cell: info.unit.at,
        message: `Ô “Đơn vị” ghi ${byName.name} nhưng mã ở ô ${info.unitCode.at} là của ${byCode.name}; hiểu theo mã.`,
        hint: 'Sửa một trong hai ô cho khớp.',
      };
    if (info.unit.text === '' && info.unitCode.text === '' && sheet.unit === undefined && sheet.progress)
      yield {
        sheet: info.sheet ?? undefined,
        cell: info.unit.at,
        message: 'Không thấy tên đơn vị ở trang “Thông tin”, phần đầu biểu hay tên tệp.',
      };
  },
});
