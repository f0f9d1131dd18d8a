/** Worksheets → tables: every row that holds something, merged cells in each place that they cover. */
import { type Grid, type GridCell, shown } from '../model/grid.ts';
import { clean } from '../text/fold.ts';
import { type Cell, type Row, type Table, unwrapped } from './blocks.ts';

/** Places that merged cells cover; files that mean much work merge the same ones again and again. */
const MOST_COVERED = 400_000;

/** More columns than any plan has: a look that was dragged to the edge makes no columns. */
const MOST_COLUMNS = 200;

export function tableOf(grid: Grid): Table {
  const table: Table = {
    kind: 'table',
    name: `trang ${grid.sheet}`,
    rows: [],
    nested: [],
    caption: grid.sheet,
  };
  const lines = [...grid.rows.keys()].sort((a, b) => a - b);
  const indexOf = new Map(lines.map((line, index) => [line, index]));
  for (const [index, line] of lines.entries()) {
    const cells: (Cell | undefined)[] = [];
    for (const [column, from] of grid.rows.get(line)!)
      if (column <= MOST_COLUMNS) cells[column - 1] = cellOf(from, index);
    const row: Row = { place: `${table.name}, dòng ${line}`, line, cells, afterGap: false };
    row.afterGap = index > 0 && line > lines[index - 1]! + 1;
    table.rows.push(row);
  }
  let covered = 0;
  for (const range of grid.merges) {
    const top = indexOf.get(range.top);
    const source = top === undefined ? undefined : table.rows[top]!.cells[range.left - 1];
    if (!source || top === undefined) continue;
    const right = Math.min(range.right, MOST_COLUMNS);
    source.width = right - range.left + 1;
    for (let at = top; at < lines.length && lines[at]! <= range.bottom; at++) {
      source.height = at - top + 1;
      table.rows[at]!.afterGap &&= at === top;
      covered += right - range.left + 1;
      if (covered > MOST_COVERED) break;
      for (let column = range.left; column <= right; column++) table.rows[at]!.cells[column - 1] = source;
    }
  }
  for (const row of table.rows) row.cells = Array.from(row.cells);
  return table;
}

function cellOf(from: GridCell, row: number): Cell {
  const struck = from.unstruck !== undefined && from.unstruck !== from.value;
  const text = unwrapped(clean(struck ? from.unstruck! : shown(from)));
  const made: Cell = { text, row, column: from.column - 1, width: 1, height: 1 };
  if (struck) made.struck = true;
  if (from.day !== undefined && from.kind === 'number') made.isDay = true;
  return made;
}
