/** Tables of figures that can be seen and not be read: without their header, or with fields in columns. */
import { type Grid, type GridCell, shown } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import type { UnreadFigures } from '../model/sheet.ts';
import { bare, fold, oneLine } from '../text/fold.ts';
import { INDICATOR_SHEET } from '../text/labels.ts';
import { readFraction } from '../text/read.ts';
import type { Header } from './header.ts';
import { findProcedureHeader, mayNameFields } from './procedures.ts';
import { cellsOf, rowsBelow } from './rows.ts';
import { FIELD_NAMES } from './vocabulary.ts';

/** Rows and columns that are looked at. */
const MOST_ROWS = 300;
const MOST_COLUMNS = 60;
/** Rows that begin with a known name, and numbers in each, that make a table. */
const SEVERAL_ROWS = 2;
const SEVERAL_NUMBERS = 3;

const FIELDS = new Set(FIELD_NAMES.map(fold));

/** A TTHC table that could not be read. @param grids worksheets of which nothing was read */
export function lostProcedures(
  grids: Grid[],
  tasks: { grid: Grid; header: Header<string> }[],
): UnreadFigures[] {
  const isField = (text: string) => FIELDS.has(fold(text.replace(/^(?:[-–+]|\d{1,2}[.)]) ?/, '')));
  const isNamed = ({ sheet }: Grid) => /(?:^|[^a-z])tthc(?:[^a-z]|$)|thu tuc hanh chinh/.test(bare(sheet));
  return [
    ...grids.flatMap((grid): UnreadFigures[] => {
      const lost = (at: string, why: UnreadFigures['why']): UnreadFigures[] => [
        { table: 'procedures', sheet: grid.sheet, at, why },
      ];
      if (isTransposed(grid)) return lost(firstCell(grid), 'transposed');
      const at =
        firstOfRows(grid, isField, 1) ?? (isNamed(grid) ? firstOfRows(grid, () => true, 1, 1) : undefined);
      return at === undefined ? [] : lost(at, 'no-header');
    }),
    ...tasks.flatMap((each) => belowTasks(each, isField)),
  ];
}

function belowTasks(
  { grid, header }: { grid: Grid; header: Header<string> },
  isField: (text: string) => boolean,
): UnreadFigures[] {
  const at = firstOfRows(grid, isField, header.below);
  return at === undefined ? [] : [{ table: 'procedures', sheet: grid.sheet, at, why: 'no-header' }];
}

/** A table of indicators that could not be read: rows with the plan's codes, or a worksheet of that name with numbers. */
export function lostIndicators(grids: Grid[], { indicators }: Plan): UnreadFigures[] {
  const codes = new Set(indicators.flatMap(({ id, name }) => [fold(id), fold(name)]));
  return grids.flatMap((grid): UnreadFigures[] => {
    const isNamed = fold(grid.sheet) === fold(INDICATOR_SHEET);
    const at =
      firstOfRows(grid, (text) => codes.has(fold(text)), 1, 1) ??
      (isNamed ? firstOfRows(grid, () => true, 1, 1) : undefined);
    return at === undefined ? [] : [{ table: 'indicators', sheet: grid.sheet, at, why: 'no-header' }];
  });
}

/** The first of several rows that have a text of that kind and numbers. */
function firstOfRows(
  grid: Grid,
  isName: (text: string) => boolean,
  from: number,
  numbers = SEVERAL_NUMBERS,
): string | undefined {
  const found = rowsBelow(grid, from)
    .slice(0, MOST_ROWS)
    .flatMap((row) => {
      const cells = cellsOf(grid.rows.get(row)!).slice(0, MOST_COLUMNS);
      // Of most rows the numbers say at once that they are none; names are folded.
      if (cells.filter(isFigure).length < numbers) return [];
      const name = cells.find((cell) => isName(oneLine(shown(cell)).slice(0, 200)));
      return name ? [name.at] : [];
    });
  return found.length >= SEVERAL_ROWS ? found[0] : undefined;
}

/** A number, or "52/60" in one cell. */
function isFigure(cell: GridCell): boolean {
  return (
    cell.kind === 'number' || (String(cell.value).includes('/') && readFraction(shown(cell)) !== undefined)
  );
}

function firstCell(grid: Grid): string {
  const [row] = rowsBelow(grid, 1);
  return cellsOf(grid.rows.get(row!)!)[0]!.at;
}

function isTransposed(grid: Grid): boolean {
  const rows = rowsBelow(grid, 1).slice(0, MOST_COLUMNS);
  return mayNameFields(grid, rows) && findProcedureHeader(transposed(grid, rows)) !== undefined;
}

/** Rows as columns; only where the header is looked for. */
function transposed(grid: Grid, from: number[]): Grid {
  const rows: Grid['rows'] = new Map();
  for (const row of from)
    for (const cell of cellsOf(grid.rows.get(row)!)) {
      const { column } = cell;
      if (column > MOST_COLUMNS) break;
      const cells = rows.get(column) ?? new Map();
      cells.set(row, { ...cell, row: column, column: row });
      rows.set(column, cells);
    }
  const merges = grid.merges.map(({ top, left, bottom, right }) => ({
    top: left,
    left: top,
    bottom: right,
    right: bottom,
  }));
  return { ...grid, rows, merges };
}
