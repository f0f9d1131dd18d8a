/** Worksheet "Thông tin": what tells the program whose form this is and for when. */
import type { Workbook } from 'exceljs';
import { INFO_LABELS, INFO_SHEET, periodLabel } from '../text/labels.ts';
import {
  DATE_FORMAT,
  givenCell,
  headerCell,
  lock,
  openCell,
  setPage,
  setWidths,
  TEXT_FORMAT,
} from './look.ts';
import type { FormRequest } from './request.ts';
import { ANY_DAY, addRule } from './rules.ts';

/** Worksheet "Thông tin" (contract §5). */
export async function addInfo(workbook: Workbook, { unit, period }: FormRequest): Promise<void> {
  const sheet = workbook.addWorksheet(INFO_SHEET);
  setWidths(sheet, [20, 60]);
  const given: [label: string, value: string | number][] = [
    [INFO_LABELS.unit, unit.name],
    [INFO_LABELS.unitCode, unit.id],
    [INFO_LABELS.period, periodLabel(period.key)],
    [INFO_LABELS.year, period.year],
  ];
  const open: [label: string, format: string][] = [
    [INFO_LABELS.person, TEXT_FORMAT],
    // As text, or Excel drops the first 0 of the number.
    [INFO_LABELS.phone, TEXT_FORMAT],
    [INFO_LABELS.preparedOn, DATE_FORMAT],
  ];
  let row = 0;
  const addLabel = (label: string) => {
    headerCell(sheet.getCell(++row, 1), label, 'left');
    sheet.getRow(row).height = 24;
  };
  for (const [label, value] of given) {
    addLabel(label);
    givenCell(sheet.getCell(row, 2), value);
  }
  for (const [label, format] of open) {
    addLabel(label);
    openCell(sheet.getCell(row, 2), format);
  }
  addRule(
    sheet,
    { top: row, left: 2, bottom: row, right: 2 },
    {
      check: ANY_DAY,
      error: 'Ngày không đúng. Gõ ngày/tháng/năm, ví dụ 15/4/2026.',
      prompt: [INFO_LABELS.preparedOn, 'Gõ ngày/tháng/năm, ví dụ 15/4/2026.'],
    },
  );
  sheet.views = [{ state: 'normal', activeCell: sheet.getCell(given.length + 1, 2).address }];
  setPage(sheet, { unit, orientation: 'portrait' });
  await lock(sheet);
}
