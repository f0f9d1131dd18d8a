/** A workbook → the sheet that a unit sent: tables found, rows matched, every value with its cell. */
import { basename } from 'node:path';
import type { Grid, LegacyEncoding, Workbook } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import type { ConvertedCells, HiddenPart, Info, Sheet } from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { INDICATOR_SHEET, MENDING_SHEET, PROCEDURE_SHEET, PROGRESS_SHEET } from '../text/labels.ts';
import { readPeriod } from '../text/read.ts';
import type { Header } from './header.ts';
import { hiddenParts } from './hidden.ts';
import { findIndicatorHeader, readIndicators } from './indicators.ts';
import { readInfo, readPlanMark, titleBlock, unitInFileName, unitInLine } from './info.ts';
import { unitFinder } from './plan.ts';
import { findProcedureHeader, readProcedures } from './procedures.ts';
import { findProgressHeader, readProgress } from './progress.ts';

/** Never throws, never judges. */
export function parseSheet(workbook: Workbook, file: string, sha256: string, plan: Plan): Sheet {
  const { format, openElsewhere } = workbook;
  // The list that a marked copy opens with is ours, not the unit's.
  const grids = workbook.grids.filter((grid) => fold(grid.sheet) !== fold(MENDING_SHEET));
  const progress = bestTable(grids, PROGRESS_SHEET, findProgressHeader);
  const others = grids.filter((grid) => grid !== progress?.grid);
  const indicators = bestTable(others, INDICATOR_SHEET, findIndicatorHeader);
  const procedures = bestTable(others, PROCEDURE_SHEET, findProcedureHeader);
  const info = readInfo(grids);
  const title = titleBlock(progress?.grid, progress?.header.top ?? 0);
  const tables = {
    progress: progress && readProgress(progress.grid, progress.header, plan),
    indicators: indicators && readIndicators(indicators.grid, indicators.header, plan),
    procedures: procedures && readProcedures(procedures.grid, procedures.header),
  };
  const procedureRows = [...(tables.procedures?.fields ?? []), tables.procedures?.total ?? []].flat();
  const read = [
    progress && { ...progress, rows: rowsOf(tables.progress?.rows) },
    indicators && { ...indicators, rows: rowsOf(tables.indicators?.rows) },
    procedures && { ...procedures, rows: rowsOf(procedureRows) },
  ].filter((table) => table !== undefined);
  return {
    file,
    sha256,
    info,
    unit: unitOf(info, title, file, plan),
    ...periodOfSheet(info, title, file),
    ...tables,
    planMark: readPlanMark(grids),
    format,
    openElsewhere,
    hidden: [...hiddenParts(read), ...hiddenInfo(grids, info)],
    converted: grids.flatMap(convertedCells),
    mends: mendedFile(workbook.grids.find((grid) => fold(grid.sheet) === fold(MENDING_SHEET))),
  };
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

/** A marked copy says which file it is a copy of. */
function mendedFile(grid: Grid | undefined): string | undefined {
  for (const cells of grid?.rows.values() ?? [])
    for (const cell of cells.values()) {
      const found = /\b[0-9a-f]{64}\b/.exec(String(cell.value))?.[0];
      if (found) return found;
    }
  return undefined;
}

/** The worksheet with that name, else the one whose header knows the most columns; visible before hidden. */
function bestTable<K extends string>(
  grids: Grid[],
  name: string,
  find: (grid: Grid) => Header<K> | undefined,
): { grid: Grid; header: Header<K> } | undefined {
  const withHeader = (grid: Grid) => {
    const header = find(grid);
    return header ? [{ grid, header }] : [];
  };
  const [named] = grids.filter((grid) => fold(grid.sheet) === fold(name)).flatMap(withHeader);
  if (named) return named;
  return grids.flatMap(withHeader).sort((a, b) => rank(b) - rank(a))[0];
}

function rank<K extends string>({ grid, header }: { grid: Grid; header: Header<K> }): number {
  return Object.keys(header.columns).length - (grid.hidden ? 100 : 0);
}

function unitOf(info: Info, title: string[], file: string, plan: Plan): string | undefined {
  const find = unitFinder(plan.units);
  // Where "Thông tin" says something, nothing else is guessed from.
  if (info.unitCode.text !== '' || info.unit.text !== '')
    return (find(info.unitCode.text) ?? find(info.unit.text))?.id;
  for (const line of title) {
    const unit = unitInLine(line, plan.units, find);
    if (unit) return unit.id;
  }
  return unitInFileName(basename(file), plan.units)?.id;
}

function periodOfSheet(info: Info, title: string[], file: string): Pick<Sheet, 'period' | 'year'> {
  const year = info.year.value;
  if (info.period.text !== '')
    return { period: info.period.value, year: year ?? readPeriod(info.period.text)?.year };
  for (const line of [...title, basename(file)]) {
    const found = readPeriod(line);
    if (found) return { period: found.key, year: year ?? found.year };
  }
  return { period: undefined, year };
}
