/** Puts a check's example into the one valid sheet, for the tests. */

import type { Change, Place } from '../src/checks/define.ts';
import { addressOf, placeOf } from '../src/model/address.ts';
import { cellAt, type Grid, type GridCell, type Workbook } from '../src/model/grid.ts';
import type { Plan } from '../src/model/plan.ts';
import type { Settings } from '../src/model/settings.ts';
import type { Cell, ProgressTable, Sheet } from '../src/model/sheet.ts';
import { parseSheet } from '../src/parse/sheet.ts';
import { carriedRows, contentFor } from '../src/plan/carried.ts';
import { CARRIED_SHEET, COLUMN_LABELS, PROGRESS_SHEET } from '../src/text/labels.ts';
import { BUILT_IN_SETTINGS } from '../src/workspace/builtIn.ts';
import { gridOf } from './gridOf.ts';

/** A copy of the workbook with the changes made, one after the other. */
export function withChanges(workbook: Workbook, changes: readonly Change[], plan: Plan): Workbook {
  const copy = structuredClone(workbook);
  // Places are those of the valid sheet: once its header is gone nothing could be found in it.
  const sheet = parseSheet(workbook, 'valid.xlsx', '', plan);
  for (const change of changes) apply(change, copy, sheet, plan);
  return copy;
}

function apply(change: Change, workbook: Workbook, sheet: Sheet, plan: Plan): void {
  const progress = workbook.grids.find((grid) => grid.sheet === PROGRESS_SHEET)!;
  if ('removeTask' in change) progress.rows.delete(rowOf(sheet, change.removeTask));
  else if ('removeColumn' in change)
    for (const cells of progress.rows.values()) cells.delete(columnOf(sheet, change.removeColumn));
  else if ('addTask' in change) addTask(change, progress, sheet);
  else if ('copySheet' in change)
    workbook.grids.push({ ...structuredClone(progress), sheet: change.copySheet });
  else if ('removeWorksheet' in change)
    workbook.grids = workbook.grids.filter((grid) => grid.sheet !== change.removeWorksheet);
  else if ('addIndicator' in change) addIndicator(change, workbook, sheet);
  else if ('hideRow' in change) progress.hiddenRows.add(rowOf(sheet, change.hideRow));
  else if ('format' in change) workbook.format = change.format;
  else if ('carriesPlanOf' in change) workbook.grids.push(carrying(plan, change.carriesPlanOf));
  else if ('openElsewhere' in change) workbook.openElsewhere = true;
  else {
    const { sheet: name, at } = locate(sheet, change.in)!;
    const grid = workbook.grids.find((each) => each.sheet === name)!;
    if ('converted' in change) cellAt(grid, ...placeOf(at))!.converted = change.converted;
    else if ('damage' in change)
      Object.assign(cellAt(grid, ...placeOf(at))!, { kind: 'blank', value: null, damage: change.damage });
    else write(grid, at, change);
  }
}

/** The hidden worksheet of a form of that commune. */
function carrying(plan: Plan, commune: Settings['commune']): Grid {
  const content = contentFor(plan, 'ttpvhcc', { year: plan.year }, { ...BUILT_IN_SETTINGS, commune });
  return { ...gridOf(carriedRows(content, undefined), { sheet: CARRIED_SHEET }), hidden: true };
}

function addTask(
  { addTask, title, status }: Extract<Change, { addTask: string }>,
  grid: Grid,
  sheet: Sheet,
): void {
  const row = Math.max(...sheet.progress!.rows.map((each) => each.row)) + 1;
  grid.rows.delete(row);
  for (const [column, text] of [
    ['id', addTask],
    ['title', title],
    ['status', status],
  ] as const)
    if (text !== '') write(grid, addressOf(row, columnOf(sheet, column)), { write: text });
}

function addIndicator(
  { addIndicator: id, numerator, denominator }: Extract<Change, { addIndicator: string }>,
  workbook: Workbook,
  sheet: Sheet,
): void {
  const { rows, sheet: name } = sheet.indicators!;
  const grid = workbook.grids.find((each) => each.sheet === name)!;
  const last = rows.at(-1)!;
  for (const [column, value] of [
    ['code', id],
    ['numerator', numerator],
    ['denominator', denominator],
  ] as const)
    write(grid, addressOf(last.row + 1, placeOf(last[column].at!)[1]), { write: value });
}

function write(
  grid: Grid,
  at: string,
  { write: value, error = false }: { write: string | number | null; error?: boolean },
): void {
  const [row, column] = placeOf(at);
  const cells = grid.rows.get(row) ?? new Map<number, GridCell>();
  grid.rows.set(row, cells);
  const before = cells.get(column);
  cells.delete(column);
  if (value === null) return;
  const kind = error ? 'error' : typeof value === 'number' ? 'number' : 'text';
  cells.set(column, {
    row,
    column,
    at,
    kind,
    value,
    format: before?.format ?? 'general',
    formula: undefined,
    notComputed: false,
    font: undefined,
  });
}

function columnOf(sheet: Sheet, column: keyof ProgressTable['columns']): number {
  return placeOf(sheet.progress!.columns[column]!.at)[1];
}

function rowOf(sheet: Sheet, task: string): number {
  return sheet.progress!.rows.find((row) => row.id.text === task)!.row;
}

/** Sheet and address of a named place; of a task told twice, the second. */
export function locate(sheet: Sheet, place: Place): { sheet: string; at: string } | undefined {
  const found = (name: string | null | undefined, cell: Cell<unknown> | undefined) =>
    name && cell?.at ? { sheet: name, at: cell.at } : undefined;
  if ('header' in place) {
    const column =
      sheet.progress?.columns[place.header] ??
      sheet.progress?.duplicates.find(({ text }) => text !== COLUMN_LABELS[place.header]);
    return column && { sheet: sheet.progress!.sheet, at: column.at };
  }
  if ('task' in place) {
    const row = sheet.progress?.rows.filter((each) => each.id.text === place.task).at(-1);
    const cell = place.column === 'product' ? undefined : row?.[place.column];
    return found(sheet.progress?.sheet, cell);
  }
  if ('indicator' in place)
    return found(
      sheet.indicators?.sheet,
      // Of an indicator told twice, the code of the second.
      sheet.indicators?.rows
        .filter((row) => row.indicator === place.indicator)
        .at(place.column === 'code' ? -1 : 0)?.[place.column],
    );
  if ('field' in place) {
    const row = sheet.procedures?.fields.find(({ field }) => field === place.field);
    if (!place.count) return row && { sheet: sheet.procedures!.sheet, at: row.at };
    return found(sheet.procedures?.sheet, row?.counts[place.count]);
  }
  return found(sheet.info.sheet, sheet.info[place.info]);
}
