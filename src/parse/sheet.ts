/** A workbook → the sheet that a unit sent: tables found, rows matched, every value with its cell. */
import { basename } from 'node:path';
import type { Grid, Workbook } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import type { Info, Sheet } from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { INDICATOR_SHEET, PROCEDURE_SHEET, PROGRESS_SHEET } from '../text/labels.ts';
import { readPeriod } from '../text/read.ts';
import type { Header } from './header.ts';
import { findIndicatorHeader, readIndicators } from './indicators.ts';
import { readInfo, titleBlock, unitInFileName, unitInLine } from './info.ts';
import { unitFinder } from './plan.ts';
import { findProcedureHeader, readProcedures } from './procedures.ts';
import { findProgressHeader, readProgress } from './progress.ts';

/** Never throws, never judges. */
export function parseSheet(workbook: Workbook, file: string, sha256: string, plan: Plan): Sheet {
  const { grids } = workbook;
  const progress = bestTable(grids, PROGRESS_SHEET, findProgressHeader);
  const others = grids.filter((grid) => grid !== progress?.grid);
  const indicators = bestTable(others, INDICATOR_SHEET, findIndicatorHeader);
  const procedures = bestTable(others, PROCEDURE_SHEET, findProcedureHeader);
  const info = readInfo(grids);
  const title = titleBlock(progress?.grid, progress?.header.top ?? 0);
  return {
    file,
    sha256,
    info,
    unit: unitOf(info, title, file, plan),
    ...periodOfSheet(info, title, file),
    progress: progress && readProgress(progress.grid, progress.header, plan),
    indicators: indicators && readIndicators(indicators.grid, indicators.header, plan),
    procedures: procedures && readProcedures(procedures.grid, procedures.header),
  };
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
