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
  type Unread,
} from '../model/sheet.ts';
import { carriedGrid, readCarried } from '../plan/carried.ts';
import { bare, fold } from '../text/fold.ts';
import { MENDING_SHEET } from '../text/labels.ts';
import { readPeriod } from '../text/read.ts';
import { unitFinder } from '../text/unitNames.ts';
import { communeInTitle } from './commune.ts';
import { readFigures } from './figureTables.ts';
import { hiddenParts } from './hidden.ts';
import { periodInFileName, readInfo, readPlanMark, titleBlock, unitInFileName, unitInTitle } from './info.ts';
import { findProgressHeader } from './progressHeader.ts';
import { proseIn } from './prose.ts';
import { headlessIn, leftOf, readTasks } from './taskTables.ts';

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
  const carried = carriedGrid(workbook.grids);
  const grids = workbook.grids.filter((grid) => grid !== carried && !lists.includes(grid));
  const info = readInfo(grids);
  const named = info.period.value ?? periodInFileName(basename(file))?.key;
  const endless = grids.some((grid) => isEndless(grid) && findProgressHeader(grid) !== undefined);
  const readable = endless ? [] : grids.filter((grid) => !isEndless(grid));
  const asked = (...keys: (string | undefined)[]) => ({
    periods: keys.filter((key) => key !== undefined),
    year: plan.year,
  });
  const progress = readTasks(readable, plan, asked(named, expected));
  const [first] = progress?.parts ?? [];
  const title = titleBlock(first?.grid, progress?.top ?? 0);
  const unit = unitOf(info, title, file, plan);
  const period = periodOfSheet(info, title, first?.grid, file, progress?.unread ?? []);
  const figures = readFigures(readable, progress?.tasks ?? [], plan, asked(period.value?.key ?? expected));
  const left = leftOf(progress, figures.read);
  const read = [...(progress?.parts ?? []), ...figures.read];
  const unread = [...left.unread, ...headlessIn(readable, read, progress?.headed ?? [], plan)];
  const used = new Set([...read.map(({ grid }) => grid.sheet), info.sheet]);
  const known = new Set([
    ...used,
    ...[...unread, ...figures.unread].map(({ sheet }) => sheet),
    ...(progress?.headed ?? []).map(({ grid }) => grid.sheet),
  ]);
  return {
    file,
    sha256,
    info,
    unit: unit.value,
    period: period.value?.key,
    contraryPeriod: contraryPeriod(info, title),
    year: info.year.value ?? period.value?.year,
    sources: {
      unit: unit.value === undefined ? undefined : unit.source,
      period: period.value && period.source,
    },
    progress: progress?.table,
    arising: progress?.arising ?? [],
    indicators: figures.indicators,
    procedures: figures.procedures,
    unreadFigures: figures.unread,
    planMark: readPlanMark(grids),
    carries: carried && readCarried(carried),
    commune: communeInTitle(title),
    format,
    openElsewhere,
    unread: [...unread, ...(progress ? proseIn(readable, known, plan) : [])],
    unreadColumns: left.unreadColumns,
    hidden: [...hiddenParts(read), ...hiddenInfo(grids, info)],
    converted: grids.filter(({ sheet }) => used.has(sheet)).flatMap(convertedCells),
    damaged: grids.filter(({ sheet }) => used.has(sheet)).flatMap(damagedCells),
    endless,
    mends: lists.map((grid) => ({ sha256: mendedFile(grid)!, sheet: grid.sheet }))[0],
  };
}

function isEndless(grid: Grid): boolean {
  return grid.rows.size > MOST_ROWS;
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
  const found: DamagedCell[] = [];
  for (const cells of grid.rows.values())
    for (const { at, damage } of cells.values()) if (damage) found.push({ sheet: grid.sheet, at, damage });
  return found;
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

/** What the workbook says of its period, then what the title says, then its worksheet's name, then the file's, then the columns that were read. */
function periodOfSheet(
  info: Info,
  title: string[],
  grid: Grid | undefined,
  file: string,
  unread: Unread[],
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
  const inColumns = unread.find((each) => each.what === 'periods')?.read;
  if (inColumns) return { value: { key: inColumns }, source: 'column' };
  return { value: title.map(wholeYear).find(Boolean), source: 'title' };
}

/** The period in the heading of the table, where that is another one than "Thông tin" names: half a form of last month. */
function contraryPeriod({ period }: Info, title: string[]): string | undefined {
  const named = title
    .filter((line) => HEADING.test(bare(line.slice(0, LONGEST_HEADING))))
    .flatMap((line) => readPeriod(line)?.key ?? []);
  return period.value === undefined || named.includes(period.value) ? undefined : named[0];
}

const HEADING = /(?<![a-z])(?:ky bao cao|bao cao|bieu|tien do|ket qua)(?![a-z])/;
const LONGEST_HEADING = 200;
