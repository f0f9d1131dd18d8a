import { indicatorsOf, type Plan, procedureUnit, unitNamed } from '../model/plan.ts';
import { tellsFigures } from '../model/sheet.ts';
import { foldWords } from '../text/fold.ts';
import { INDICATOR_SHEET, PROCEDURE_SHEET } from '../text/labels.ts';
import { indicatorName } from '../text/target.ts';
import { defineSheetCheck, type SheetSubject, type Told } from './define.ts';
import { procedureRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC612',
  slug: 'unread-figures',
  severity: 'warning',
  title: 'Có số liệu không được tính',
  why: 'Dòng, cột có số mà không hiểu là gì thì không vào báo cáo; nếu là số của kỳ thì báo cáo thiếu.',
  mend: 'Ghi mã chỉ tiêu, tiêu đề cột như biểu đã phát; không cần thì bỏ.',
  example: {
    changes: [{ addIndicator: 'I03', numerator: 95, denominator: 100 }],
    at: { indicator: 'I03', column: 'code' },
  },
  *run(subject) {
    yield* unreadColumns(subject);
    yield* unreadRows(subject);
    yield* tableOfAnother(subject);
  },
});

function* unreadColumns({ sheet }: SheetSubject): Generator<Told> {
  for (const [name, table] of [
    [INDICATOR_SHEET, sheet.indicators],
    [PROCEDURE_SHEET, sheet.procedures],
  ] as const)
    for (const { at, text } of table?.unread ?? [])
      yield {
        sheet: table!.sheet,
        cell: at,
        message:
          text === ''
            ? `Cột không có tiêu đề trong bảng ${name} không được đọc.`
            : `Cột “${text}” trong bảng ${name} không được đọc.`,
        hint: 'Ghi tiêu đề cột như biểu đã phát; không cần thì bỏ cột.',
      };
}

function* unreadRows({ sheet, plan, unit }: SheetSubject): Generator<Told> {
  const table = sheet.indicators;
  if (!table) return;
  for (const { at, text } of table.unknown)
    yield {
      sheet: table.sheet,
      cell: at,
      message: `Dòng “${text}” có số nhưng không phải chỉ tiêu nào của kế hoạch, không đọc.`,
      hint: 'Ghi mã chỉ tiêu như biểu đã phát; không phải chỉ tiêu thì bỏ dòng.',
    };
  const own = unit && indicatorsOf(plan, unit.id);
  for (const row of table.rows) {
    const indicator = plan.indicators.find(({ id }) => id === row.indicator)!;
    const place = { sheet: table.sheet, cell: row.code.text === '' ? row.name.at : row.code.at };
    if (own && !own.includes(indicator) && tellsFigures(row))
      yield {
        ...place,
        about: indicatorName(indicator),
        message: `chỉ tiêu này ${reportersOf(indicator.reporters, plan)}, số ở đây không tính.`,
        hint: 'Bỏ dòng này; ghi nhầm mã thì sửa như biểu đã phát.',
      };
    const words = foldWords(row.name.text);
    if (words === '' || words === foldWords(indicator.name) || !tellsFigures(row)) continue;
    if (plan.indicators.some(({ name }) => foldWords(name) === words))
      yield {
        ...place,
        message: `Mã ${row.code.text} đứng cạnh tên “${row.name.text}”; đang đọc theo mã.`,
        hint: 'Sửa mã hoặc tên cho khớp với biểu đã phát.',
      };
  }
}

/** Dossiers are counted by the one unit that receives them. */
function* tableOfAnother({ sheet, plan, unit }: SheetSubject): Generator<Told> {
  const keeper = procedureUnit(plan);
  const table = sheet.procedures;
  if (table && unit && keeper && unit.id !== keeper.id && procedureRows(table).length > 0)
    yield {
      sheet: table.sheet,
      cell: table.headerAt,
      message: `Bảng ${PROCEDURE_SHEET} do ${keeper.name} báo cáo, số ở đây không tính.`,
      hint: 'Bỏ bảng này.',
    };
}

/** "do Văn phòng HĐND và UBND xã báo cáo". */
function reportersOf(reporters: string[] | 'all', plan: Plan): string {
  if (reporters === 'all') return 'do các đơn vị phải báo cáo ghi';
  if (reporters.length === 0) return 'ngoài phạm vi của cấp xã';
  return `do ${reporters.map((id) => unitNamed(plan, id)?.name ?? id).join(', ')} báo cáo`;
}
