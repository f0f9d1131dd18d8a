/** The example of a check in words, for `cchc explain`: written from the same data that its test runs. */
import indicators from '../../seeds/chi-tieu.json' with { type: 'json' };
import units from '../../seeds/don-vi.json' with { type: 'json' };
import { communeName } from '../text/communes.ts';
import {
  COLUMN_LABELS,
  COUNT_LABELS,
  INDICATOR_LABELS,
  INDICATOR_SHEET,
  INFO_LABELS,
  INFO_SHEET,
  PROCEDURE_SHEET,
  PROGRESS_SHEET,
} from '../text/labels.ts';
import { number } from '../text/write.ts';
import type { Change, Check, Place } from './define.ts';

/** The example of a check in words, a sentence a line. */
export function exampleLines(check: Check): string[] {
  if (check.over === 'period')
    return [
      `Trong thư mục có biểu của: ${check.example.units.map(unitName).join(', ')}. → ${check.example.says}`,
    ];
  if (check.over !== 'sheet') return [check.example.says];
  const { changes, before, at } = check.example;
  const told = changes.length > 5 ? ['Xóa dòng tiêu đề cột của bảng tiến độ.'] : changes.map(changeWords);
  const earlier = before && [
    before.length === 0
      ? 'Biểu kỳ trước của đơn vị cũng ghi như thế.'
      : `Biểu kỳ trước của đơn vị: ${before.map(changeWords).join(' ')}`,
  ];
  return [...(earlier ?? []), ...told, `→ ${check.code} ở ${at ? placeWords(at) : 'cả biểu'}.`];
}

/** Examples are of the plan that is built in. */
function unitName(id: string): string {
  return units.find((unit) => unit.id === id)!.short;
}

function indicatorName(id: string): string {
  return indicators.find((indicator) => indicator.id === id)!.name;
}

function changeWords(change: Change): string {
  if ('removeTask' in change) return `Xóa dòng của nhiệm vụ ${change.removeTask}.`;
  if ('addTask' in change)
    return `Thêm một dòng mã ${change.addTask}${change.title ? ` “${change.title}”` : ''}, tình trạng “${change.status}”.`;
  if ('hideRow' in change) return `Ẩn dòng của nhiệm vụ ${change.hideRow}.`;
  if ('format' in change) return `Lưu biểu thành tệp .${change.format}.`;
  if ('openElsewhere' in change) return 'Bên cạnh biểu có tệp khóa “~$…” của Excel.';
  if ('converted' in change) return `Gõ ${placeWords(change.in)} bằng phông ${FONTS[change.converted]}.`;
  if ('copySheet' in change) return `Chép trang “${PROGRESS_SHEET}” thành trang “${change.copySheet}”.`;
  if ('damage' in change) return `Trong tệp, ${placeWords(change.in)} trỏ vào chỗ không có.`;
  if ('addIndicator' in change)
    return `Thêm một dòng mã ${change.addIndicator}, tử số ${change.numerator}, mẫu số ${change.denominator}.`;
  if ('removeWorksheet' in change) return `Xóa trang ${change.removeWorksheet}.`;
  if ('carriesPlanOf' in change) return `Gửi biểu lập từ kế hoạch của ${communeName(change.carriesPlanOf)}.`;
  if ('removeColumn' in change) return `Xóa cột “${COLUMN_LABELS[change.removeColumn]}”.`;
  return change.write === null
    ? `Để trống ${placeWords(change.in)}.`
    : `Ghi “${typeof change.write === 'number' ? number(change.write) : change.write}” vào ${placeWords(change.in)}.`;
}

const FONTS = { TCVN3: '.VnTime (TCVN3)', VNI: 'VNI-Times (VNI)' };

function placeWords(place: Place): string {
  if ('task' in place)
    return `ô “${COLUMN_LABELS[place.column]}” của nhiệm vụ ${place.task} (${PROGRESS_SHEET})`;
  if ('indicator' in place)
    return `ô “${INDICATOR_LABELS[place.column]}” của chỉ tiêu “${indicatorName(place.indicator)}” (${INDICATOR_SHEET})`;
  if ('field' in place)
    return `ô “${place.count ? COUNT_LABELS[place.count] : 'Lĩnh vực'}”, dòng “${place.field}” (${PROCEDURE_SHEET})`;
  if ('info' in place) return `ô “${INFO_LABELS[place.info]}” (${INFO_SHEET})`;
  return `tiêu đề cột “${COLUMN_LABELS[place.header]}” (${PROGRESS_SHEET})`;
}
