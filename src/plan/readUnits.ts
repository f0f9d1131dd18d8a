/** The units of the plan's workbook, and the words that mean several of them. */
import type { Unit } from '../model/unit.ts';
import { bare, fold } from '../text/fold.ts';
import { type UnitFinder, unitFinder } from '../text/unitNames.ts';
import type { UnitClass } from './book.ts';
import { type BookReading, type FieldRow, meaningOf, namesIn, readYesNo } from './bookReading.ts';
import { COLUMNS, KIND_WORDS, SHEETS } from './bookShape.ts';
import { namesEverybody } from './understand.ts';

/** Units and classes, in the order of their rows. */
export function readUnits(
  rows: FieldRow<'units'>[],
  reading: BookReading,
): { units: Unit[]; classes: UnitClass[] } {
  const isClass = (row: FieldRow<'units'>) => meaningOf(row.text('kind'), KIND_WORDS) === 'class';
  const units: Unit[] = [];
  for (const row of rows.filter((each) => !isClass(each))) {
    const unit = readUnit(row, units, reading);
    if (unit) units.push(unit);
  }
  const findUnit = unitFinder(units);
  const classes = rows.filter(isClass).flatMap((row) => {
    const wording = row.text('name');
    if (wording === '') return [];
    reading.place('units', wording, row);
    const tell = (message: string, hint: string) =>
      reading.ask('unreadable', SHEETS.units, row.at('members'), message, hint);
    return [{ wording, members: readMembers(row.text('members'), findUnit, tell) }];
  });
  return { units, classes };
}

function readUnit(row: FieldRow<'units'>, before: Unit[], reading: BookReading): Unit | undefined {
  const name = row.text('name') || row.text('short');
  const id = row.text('id') || slugOf(name);
  if (name === '' || before.some((unit) => unit.id === id)) {
    reading.ask(
      'structure',
      SHEETS.units,
      row.at('id'),
      name === '' ? 'dòng có chữ mà không có tên đơn vị.' : `hai đơn vị cùng mã “${id}”.`,
      name === '' ? 'Ghi tên đơn vị, hoặc xóa dòng.' : 'Sửa mã của một đơn vị, hoặc xóa dòng thừa.',
    );
    return undefined;
  }
  reading.place('units', id, row);
  const yesNo = (field: 'mustReport' | 'keepsProcedures'): boolean => {
    const is = readYesNo(row.text(field));
    if (is === null)
      reading.ask(
        'unreadable',
        SHEETS.units,
        row.at(field),
        `cột ${COLUMNS.units[field].label} ghi “${row.text(field)}”.`,
        'Ghi có hoặc không.',
      );
    return is ?? false;
  };
  return {
    id,
    name,
    short: row.text('short') || name,
    aliases: namesIn(row.text('aliases')),
    mustReport: yesNo('mustReport'),
    ...(yesNo('keepsProcedures') ? { keepsProcedures: true } : {}),
    head: row.text('head'),
    symbol: row.text('symbol'),
  };
}

/** “Phòng Kinh tế” → “phong-kinh-te”, as files and options name it. */
function slugOf(name: string): string {
  return bare(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .replace(/-$/, '');
}

/** The units that a cell names; undefined for a blank. @param tell is told of each name that is no unit's */
export function readMembers(
  text: string,
  findUnit: UnitFinder,
  tell: (message: string, hint: string) => void,
): string[] | 'all' | undefined {
  if (text === '') return undefined;
  if (fold(text).startsWith(fold('tất cả')) || namesEverybody(text)) return 'all';
  const names = namesIn(text);
  for (const name of names)
    if (!findUnit(name))
      tell(
        `“${name}” không có trong trang ${SHEETS.units}.`,
        `Ghi đúng tên ở trang ${SHEETS.units}, cách nhau dấu chấm phẩy; chưa có thì thêm đơn vị ấy vào đó.`,
      );
  return [...new Set(names.flatMap((name) => findUnit(name)?.id ?? []))];
}
