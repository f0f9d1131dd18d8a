/** Who sent the sheet and for which period: worksheet "Thông tin", else the title block, else the file name. */
import { monthOf } from '../model/day.ts';
import { cellAt, type Grid, type GridCell, shown } from '../model/grid.ts';
import { monthKey } from '../model/period.ts';
import { rememberByObject, rememberByText } from '../model/remember.ts';
import type { Cell, Info, Sheet } from '../model/sheet.ts';
import type { Unit } from '../model/unit.ts';
import { bare, clean, fold, oneLine, trimEndOf } from '../text/fold.ts';
import { GUIDE_SHEET, INFO_SHEET } from '../text/labels.ts';
import { readCount, readPeriod, withoutDays } from '../text/read.ts';
import { namesOf, type UnitFinder } from '../text/unitNames.ts';
import { dayCell, NO_CELL, textCell } from './cells.ts';
import { linesOf, rowNumbers, rowsAbove } from './rows.ts';
import { INFO_WORDS, type InfoLabel } from './vocabulary.ts';

const LABELS = new Map<string, InfoLabel>(
  (Object.keys(INFO_WORDS) as InfoLabel[]).flatMap((label) =>
    INFO_WORDS[label].map((word) => [fold(word), label] as const),
  ),
);
const DEEPEST = 30;

/** Reads the labelled facts of "Thông tin", else of the worksheet that has the most of them. */
export function readInfo(grids: Grid[]): Info {
  const read = (grid: Grid) => ({ grid, found: labelledCells(grid) });
  const named = grids
    .filter((grid) => fold(grid.sheet) === fold(INFO_SHEET))
    .map(read)
    .find(({ found }) => found.size > 0);
  const best =
    named ??
    grids
      .map(read)
      .filter(({ found }) => found.size >= 2)
      .sort((a, b) => b.found.size - a.found.size)[0];
  if (!best)
    return {
      sheet: null,
      unit: NO_CELL,
      unitCode: NO_CELL,
      period: NO_CELL,
      year: NO_CELL,
      preparedOn: NO_CELL,
    };
  const { grid, found } = best;
  const text = (label: InfoLabel): Cell<string> => {
    const place = found.get(label);
    return place ? textCell(grid, ...place) : NO_CELL;
  };
  const period = text('period');
  const periodAt = found.get('period');
  const key = readPeriod(period.text)?.key ?? monthOfDate(periodAt && cellAt(grid, ...periodAt));
  const year = text('year');
  const yearRead = readCount(year.text.replace(/^năm\s*/i, ''));
  const prepared = found.get('preparedOn');
  return {
    sheet: grid.sheet,
    unit: text('unit'),
    unitCode: text('unitCode'),
    period: { ...period, value: key, ...(period.text !== '' && !key ? { flaw: 'unreadable' as const } : {}) },
    year: {
      at: year.at,
      text: year.text,
      value: 'value' in yearRead ? yearRead.value : undefined,
      ...(year.text !== '' && !('value' in yearRead) ? { flaw: 'unreadable' as const } : {}),
    },
    preparedOn: prepared
      ? dayCell('value' in yearRead ? yearRead.value : undefined)(grid, ...prepared)
      : NO_CELL,
  };
}

/** "4/2026" that Excel took for the first of April. */
function monthOfDate(cell: GridCell | undefined): string | undefined {
  return cell?.day?.endsWith('-01') ? monthKey(monthOf(cell.day)) : undefined;
}

/** Which plan the form was made from, as its guide says. */
export function readPlanMark(grids: Grid[]): Sheet['planMark'] {
  const guide = grids.find((grid) => fold(grid.sheet) === fold(GUIDE_SHEET));
  const place = guide && labelledCells(guide).get('planMark');
  const { at, text } = place ? textCell(guide, ...place) : NO_CELL;
  return guide && at !== null && text !== '' ? { sheet: guide.sheet, at, text } : undefined;
}

/** Place of the value beside each known label: the cell to the right, over an empty one if need be. */
function labelledCells(grid: Grid): Map<InfoLabel, [row: number, column: number]> {
  const found = new Map<InfoLabel, [number, number]>();
  for (const row of rowNumbers(grid).slice(0, DEEPEST)) {
    for (const [column, text] of linesOf(grid.rows.get(row)!)) {
      const label = labelOf(text);
      if (!label || found.has(label)) continue;
      const merge = grid.merges.find((m) => m.top === row && m.left === column);
      const next = (merge?.right ?? column) + 1;
      found.set(label, [row, cellAt(grid, row, next) || !cellAt(grid, row, next + 1) ? next : next + 1]);
    }
  }
  return found;
}

function labelOf(text: string): InfoLabel | undefined {
  return text.length > 40 ? undefined : LABELS.get(trimEndOf(fold(text), ':.'));
}

/** Texts above the table, a line each. */
export function titleBlock(grid: Grid | undefined, headerTop: number): string[] {
  if (!grid) return [];
  return rowsAbove(grid, headerTop)
    .flatMap((row) => [...grid.rows.get(row)!.values()].flatMap((cell) => brokenLines(clean(shown(cell)))))
    .filter((line) => line !== '');
}

/** A name may be broken over two lines of one cell. */
function brokenLines(text: string): string[] {
  return text.includes('\n') ? [oneLine(text), ...text.split('\n')] : [text];
}

/** Lines that name somebody else: whom it is sent to, whose letter it belongs to. */
const ELSEWHERE =
  /^\(?(kinh gui|noi nhan|gui|don vi nhan|co quan nhan|nguoi nhan|kem theo|can cu)|(?<![a-z])(kem theo|theo (cong van|ke hoach|quyet dinh|van ban))(?![a-z])/;

/** The unit that a title block names: in a line of its own, else among other words. */
export function unitInTitle(lines: string[], units: Unit[], find: UnitFinder): Unit | undefined {
  const own = lines.filter((line) => !ELSEWHERE.test(bare(line.slice(0, 300))));
  const alone = own.map((line) => find(line) ?? find(line.replace(/^[^:]*:\s*/, ''))).find(Boolean);
  if (alone) return alone;
  const keys = units.flatMap((unit) => namesOf(unit).map((name) => ({ unit, key: fold(name) })));
  return own.map((line) => longestNamed(fold(line), keys, 6)).find(Boolean);
}

/** The unit that a file name names: "bieu-mau-phong-kinh-te-thang-04.xlsx", "BC VHXH T4.xlsx", "PhongKinhTe.xlsx". */
export function unitInFileName(name: string, units: Unit[]): Unit | undefined {
  return finderInFileNames(units)(name);
}

/** The names of the files of an earlier period are asked again for each unit. */
const finderInFileNames = rememberByObject((units: Unit[]) => {
  const keys = units.flatMap((unit) =>
    namesOf(unit).flatMap((name) => {
      const key = slug(name);
      return [
        { unit, key },
        { unit, key: ` ${key.replace(/ /g, '')} ` },
      ];
    }),
  );
  return rememberByText((name) => longestNamed(slug(name), keys, 5));
});

/** Words without marks, a space around each: "BC-VHXH_T4" → " bc vhxh t4 ". */
function slug(text: string): string {
  return ` ${bare(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

interface NameKey {
  unit: Unit;
  key: string;
}

/** The period that a file name names: "T4", "2026-04", "4.2026 Phòng Kinh tế". */
export function periodInFileName(name: string): { key: string; year?: number } | undefined {
  const stem = name.replace(/\.\w+$/, '');
  // "T1-T4" names none of them.
  const months = bare(withoutDays(stem)).match(/(?<![a-z])t(?:hang)?[ _-]?\d{1,2}(?!\d)/g) ?? [];
  if (new Set(months.map((month) => Number(/\d+/.exec(month)))).size > 1) return undefined;
  const dated = /(?<!\d)(20\d\d)[-_.](0[1-9]|1[0-2])(?![-_.]?\d)/.exec(stem);
  const led = /^(0?[1-9]|1[0-2])[-_.](20\d\d)(?!\d)/.exec(stem);
  return (
    readPeriod(stem) ??
    (dated
      ? { key: monthKey(Number(dated[2])), year: Number(dated[1]) }
      : led
        ? { key: monthKey(Number(led[1])), year: Number(led[2]) }
        : undefined)
  );
}

function longestNamed(line: string, keys: NameKey[], least: number): Unit | undefined {
  let best: NameKey | undefined;
  for (const each of keys)
    if (each.key.length >= least && each.key.length > (best?.key.length ?? 0) && line.includes(each.key))
      best = each;
  return best?.unit;
}
