/** Worksheets written down as tables, for the tests. */
import { addressOf } from '../src/model/address.ts';
import type { Grid, GridCell, Range, Workbook } from '../src/model/grid.ts';

export type Value = string | number | null;

/** A worksheet of these rows, from A1. */
export function gridOf(
  rows: readonly (readonly Value[])[],
  {
    sheet = 'Tiến độ',
    merges = [],
    hidden = false,
  }: { sheet?: string; merges?: Range[]; hidden?: boolean } = {},
): Grid {
  const grid: Grid = {
    sheet,
    hidden,
    rows: new Map(),
    merges,
    date1904: false,
    hiddenRows: new Set(),
    hiddenColumns: [],
  };
  for (const [index, values] of rows.entries()) {
    const row = index + 1;
    const cells = new Map<number, GridCell>();
    for (const [at, value] of values.entries())
      if (value !== null && value !== '')
        cells.set(at + 1, {
          row,
          column: at + 1,
          at: addressOf(row, at + 1),
          kind: typeof value === 'number' ? 'number' : 'text',
          value,
          format: 'general',
          formula: undefined,
          notComputed: false,
          font: undefined,
        });
    if (cells.size > 0) grid.rows.set(row, cells);
  }
  return grid;
}

/** A workbook of these worksheets. */
export function workbookOf(...grids: Grid[]): Workbook {
  return { grids, format: 'xlsx', openElsewhere: false };
}
