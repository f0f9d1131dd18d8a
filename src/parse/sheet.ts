/** A workbook → the sheet that a unit sent: tables found, rows matched, every value with its cell. */
import { basename } from 'node:path';
import type { Grid, LegacyEncoding, Workbook } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import {
  type ConvertedCells,
  type DamagedCell,
  type HiddenPart,
  type Info,
  MOST_ROWS,
  type Sheet,
  type Source,
} from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { MENDING_SHEET, PROGRESS_SHEET } from '../text/labels.ts';
import { readPeriod } from '../text/read.ts';
import { unitFinder } from '../text/unitNames.ts';
import { endOfTasks, readFigures } from './figureTables.ts';
import type { Header } from './header.ts';
import { hiddenParts } from './hidden.ts';
import { periodInFileName, readInfo, readPlanMark, titleBlock, unitInFileName, unitInTitle } from './info.ts';
import { findProgressHeader, readProgress } from './progress.ts';
import { rowsBelow } from './rows.ts';

/** Never throws, never judges. @param expected key of the period asked for: of twelve worksheets, its is read */
export function parseSheet(
  workbook: Workbook,
  file: string,
  sha256: string,
  plan: Plan,
  expected?: string,
): Sheet {
  const { format, openElsewhere } = workbook;
  // The list that a marked copy opens with is ours, not the unit's.
  const lists = workbook.grids.filter((grid) => mendedFile(grid) !== undefined);
  const grids = workbook.grids.filter((grid) => !lists.includes(grid));
  const info = readInfo(grids);
  const found = bestTable(
    grids,
    PROGRESS_SHEET,
    findProgressHeader,
    info.period.value ?? periodInFileName(basename(file))?.key ?? expected,
  );
  const endless = found !== undefined && isEndless(found.grid, found.header.below);
  const progress = endless ? undefined : found;
  const title = titleBlock(progress?.grid, progress?.header.top ?? 0);
  const unit = unitOf(info, title, file, plan);
  const period = periodOfSheet(info, title, progress?.grid, file);
  const readable = endless ? [] : grids.filter((grid) => grid === progress?.grid || !isEndless(grid));
  const figures = readFigures(readable, progress ? [progress] : [], plan, period.value?.key ?? expected);
  const tables = {
    progress: progress && readProgress(progress.grid, progress.header, plan, endOfTasks(progress)),
    indicators: figures.indicators,
    procedures: figures.procedures,
    unreadFigures: figures.unread,
  };
  const read = [...(progress ? [{ ...progress, rows: rowsOf(tables.progress?.rows) }] : []), ...figures.read];
  const used = new Set([...read.map(({ grid }) => grid.sheet), info.sheet]);
  return {
    file,
    sha256,
    info,
    unit: unit.value,
    period: period.value?.key,
    year: info.year.value ?? period.value?.year,
    sources: {
      unit: unit.value === undefined ? undefined : unit.source,
      period: period.value && period.source,
    },
    ...tables,
    planMark: readPlanMark(grids),
    format,
    openElsewhere,
    hidden: [...hiddenParts(read), ...hiddenInfo(grids, info)],
    converted: grids.filter(({ sheet }) => used.has(sheet)).flatMap(convertedCells),
    damaged: grids.flatMap(damagedCells),
    endless,
    mends: lists.map((grid) => ({ sha256: mendedFile(grid)!, sheet: grid.sheet }))[0],
  };
}

function isEndless(grid: Grid, below = 0): boolean {
  return grid.rows.size > MOST_ROWS && rowsBelow(grid, below).length > MOST_ROWS;
}

function rowsOf(rows: { row: number }[] = []): number[] {
  return rows.map(({ row }) => row);
}

function hiddenInfo(grids: Grid[], { sheet }: Info): HiddenPart[] {
  const hidden = sheet !== null && grids.some((grid) => grid.sheet === sheet && grid.hidden);
  return hidden ? [{ sheet, at: null, what: 'cả trang' }] : [];
}

function convertedCells(grid: Grid): ConvertedCells[] {
  const found = new Map<LegacyEncoding, ConvertedCells>();
  for (const cells of grid.rows.values())
    for (const { at, converted } of cells.values()) {
      if (!converted) continue;
      const known = found.get(converted);
      if (known) known.count++;
      else found.set(converted, { sheet: grid.sheet, at, count: 1, encoding: converted });
    }
  return [...found.values()];
}

function damagedCells(grid: Grid): DamagedCell[] {
  return [...grid.rows.values()].flatMap((cells) =>
    [...cells.values()].flatMap(({ at, damage }) => (damage ? [{ sheet: grid.sheet, at, damage }] : [])),
  );
}

/** The digest that the list of a marked copy tells; undefined for any other worksheet. */
function mendedFile(grid: Grid): string | undefined {
  if (!fold(grid.sheet).startsWith(fold(MENDING_SHEET))) return undefined;
  for (const cells of grid.rows.values())
    for (const cell of cells.values()) {
      const found = /sha256 (?:[^\n]{0,200} )?([0-9a-f]{64})\b/.exec(String(cell.value).slice(0, 1000))?.[1];
      if (found) return found;
    }
  return undefined;
}

interface Found<K extends string> {
  grid: Grid;
  header: Header<K>;
}

/**
 * Of several tables: visible before hidden, then the one whose worksheet has the form's own name, then one that tells
 * a status, then that of the period ("Tháng 4" among twelve), then the one whose header knows the most columns; the
 * first wins a tie.
 */
function bestTable<K extends string>(
  grids: Grid[],
  name: string,
  find: (grid: Grid) => Header<K> | undefined,
  period?: string,
): Found<K> | undefined {
  const isNamed = (grid: Grid) => fold(grid.sheet) === fold(name);
  const rank = ({ grid, header }: Found<K>) =>
    (grid.hidden ? 0 : 10_000) +
    (isNamed(grid) ? 5_000 : 0) +
    ('status' in header.columns ? 2_000 : 0) +
    (period !== undefined && readPeriod(grid.sheet)?.key === period ? 1_000 : 0) +
    Object.keys(header.columns).length;
  const tablesIn = (among: Grid[]) =>
    among.flatMap((grid) => {
      const header = find(grid);
      return header ? [{ grid, header }] : [];
    });
  // The form's own worksheet, in sight, cannot be outdone: the others need no look.
  const [own] = tablesIn(grids.filter((grid) => !grid.hidden && isNamed(grid)));
  if (own) return own;
  return tablesIn(grids)
    .map((table) => ({ table, rank: rank(table) }))
    .sort((a, b) => b.rank - a.rank)[0]?.table;
}

/** A fact, and where it was taken from when "Thông tin" does not say it. */
interface Sourced<T> {
  value: T | undefined;
  source?: Source;
}

function unitOf(info: Info, title: string[], file: string, plan: Plan): Sourced<string> {
  const find = unitFinder(plan.units);
  // Where "Thông tin" says something, nothing else is guessed from.
  if (info.unitCode.text !== '' || info.unit.text !== '')
    return { value: (find(info.unitCode.text) ?? find(info.unit.text))?.id };
  const inTitle = unitInTitle(title, plan.units, find);
  return inTitle
    ? { value: inTitle.id, source: 'title' }
    : { value: unitInFileName(basename(file), plan.units)?.id, source: 'file' };
}

/** "BÁO CÁO KẾT QUẢ CCHC NĂM 2026", where nothing names a shorter time; a plan of the year is no report of it. */
function wholeYear(line: string): { key: string; year: number } | undefined {
  const year = /năm\s+(20\d\d)/i.exec(line)?.[1];
  return year && /báo cáo/i.test(line) && !/kế hoạch/i.test(line)
    ? { key: 'nam', year: Number(year) }
    : undefined;
}

/** What the workbook says of its period, then what the title says, then its worksheet's name, then the file's. */
function periodOfSheet(
  info: Info,
  title: string[],
  grid: Grid | undefined,
  file: string,
): Sourced<{ key: string | undefined; year?: number | undefined }> {
  if (info.period.text !== '')
    return { value: { key: info.period.value, year: readPeriod(info.period.text)?.year } };
  const inTitle = title
    .map((line) => readPeriod(line) ?? readPeriod(line.replace(/^kỳ[^:]*:\s*/i, '')))
    .find(Boolean);
  if (inTitle) return { value: inTitle, source: 'title' };
  const inName = grid && readPeriod(grid.sheet);
  if (inName) return { value: inName, source: 'worksheet' };
  const inFile = periodInFileName(basename(file));
  if (inFile) return { value: inFile, source: 'file' };
  return { value: title.map(wholeYear).find(Boolean), source: 'title' };
}
