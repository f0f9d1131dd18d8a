/** The indicators of the plan's workbook. */
import type { Indicator } from '../model/indicator.ts';
import type { Unit } from '../model/unit.ts';
import { readDecimal } from '../text/read.ts';
import { unitFinder } from '../text/unitNames.ts';
import type { BookSection, BookTask } from './book.ts';
import { type BookReading, type FieldRow, isMarked, meaningOf } from './bookReading.ts';
import { COLUMNS, type Field, MEASURE_WORDS, MEASURED_IN, OP_WORDS, SHEETS } from './bookShape.ts';
import { readMembers } from './readUnits.ts';

/** What indicators are told by. */
export interface Known {
  units: Unit[];
  sections: BookSection[];
  tasks: BookTask[];
}

/** Indicators in the order of their rows; one without a number is told, and none. */
export function readIndicators(
  rows: FieldRow<'indicators'>[],
  reading: BookReading,
  known: Known,
): Indicator[] {
  const indicators: Indicator[] = [];
  for (const [index, row] of rows.entries()) {
    const indicator = readIndicator(row, row.text('id') || `C${index + 1}`, reading, known);
    if (indicators.some(({ id }) => id === indicator.id))
      reading.ask(
        'unreadable',
        SHEETS.indicators,
        row.at('id'),
        `hai chỉ tiêu cùng mã “${indicator.id}”.`,
        'Sửa mã của một chỉ tiêu, hoặc xóa dòng thừa.',
      );
    else if (!Number.isNaN(indicator.target)) indicators.push(indicator);
  }
  return indicators;
}

function readIndicator(
  row: FieldRow<'indicators'>,
  id: string,
  reading: BookReading,
  { units, sections, tasks }: Known,
): Indicator {
  const tell = (field: Field<'indicators'>, message: string, hint: string) =>
    reading.ask('unreadable', SHEETS.indicators, row.at(field), `chỉ tiêu ${id}: ${message}`, hint);
  const chosen = <T extends string>(
    field: Field<'indicators'>,
    words: Readonly<Record<T, string>>,
    usual: T,
  ): T => {
    const meaning = meaningOf(row.text(field), words);
    if (meaning === null)
      tell(
        field,
        `cột ${COLUMNS.indicators[field].label} ghi “${row.text(field)}”, không có trong danh sách.`,
        `Chọn một trong: ${Object.values(words).join('; ')}.`,
      );
    return meaning ?? usual;
  };
  const target = readDecimal(row.text('target').replace(/\s*%$/, ''));
  if (!('value' in target))
    tell(
      'target',
      `mục tiêu ${row.text('target') === '' ? 'để trống' : `ghi “${row.text('target')}”, không phải một số`}.`,
      'Ghi một số, ví dụ 95 hoặc 0,71.',
    );
  const belongs = (field: 'task' | 'section', all: readonly { id: string }[]) => {
    const to = row.text(field);
    if (to !== '' && !all.some((each) => each.id === to))
      tell(
        field,
        `không có ${field === 'task' ? 'nhiệm vụ' : 'mục'} “${to}”.`,
        `Ghi một mã ở trang ${SHEETS[field === 'task' ? 'tasks' : 'sections']}.`,
      );
    return to;
  };
  reading.place('indicators', id, row);
  const [task, section] = [belongs('task', tasks), belongs('section', sections)];
  return {
    id,
    ...(task === '' ? {} : { task }),
    ...(section === '' ? {} : { section }),
    name: row.text('name'),
    op: chosen('op', OP_WORDS, '>='),
    target: 'value' in target ? target.value : Number.NaN,
    unit: chosen('unit', MEASURED_IN, '%'),
    numerator: row.text('numerator'),
    denominator: row.text('denominator'),
    counted: row.text('counted'),
    reporters:
      readMembers(row.text('reporters'), unitFinder(units), (message, hint) =>
        tell('reporters', message, hint),
      ) ?? [],
    measure: chosen('measure', MEASURE_WORDS, 'period'),
    ...(isMarked(row.text('outOfScope')) ? { outOfScope: true } : {}),
  };
}
