/** The lines that a table draws, wherever a program says them: for the whole table, or for one cell of the two at a line. */
import { rememberByObject } from '../model/remember.ts';
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts';
import { lineOf, said } from './looks.ts';

/** A cell among others. */
export interface Place {
  /** Columns that it takes. */
  span: number;
  /** Where it stands among cells that are one above the other as one. */
  merge: '' | 'first' | 'more';
  borders: Partial<Record<Side, string>>;
}

/** Cells of a table share their properties in a filled template: what they say is worked out once. */
const placeIn = rememberByObject((properties: Element): Place => {
  const merge = childOf(properties, 'w:vMerge');
  return {
    span: Number(said(properties, 'w:gridSpan') ?? 1),
    merge: merge ? (merge.attributes['w:val'] === 'restart' ? 'first' : 'more') : '',
    borders: linesIn(childOf(properties, 'w:tcBorders')),
  };
});

const ALONE: Place = { span: 1, merge: '', borders: {} };

/** @param cell `w:tc` */
export function placeOf(cell: Element): Place {
  const properties = childOf(cell, 'w:tcPr');
  return properties ? placeIn(properties) : ALONE;
}

/** A line for each row of edges that draws any, by where it is. @param borders of the whole table */
export function edgesOf(rows: Place[][], borders: Element | undefined): string[] {
  const usual = linesIn(borders);
  // Of two cells that say the line between them differently one wins; the same one whoever says it.
  const across: string[][] = [];
  const down: string[][] = [];
  const goingOn = rows.map(columnsGoingOn);
  rows.forEach((cells, row) => {
    across[row] ??= [];
    across[row + 1] = [];
    down[row] = [];
    const [above, below, beside] = [across[row], across[row + 1]!, down[row]];
    let column = 0;
    cells.forEach(({ span, merge, borders: own }, index) => {
      const next = column + span;
      const top = own.top ?? (row === 0 ? usual.top : usual.insideH) ?? '';
      const bottom = own.bottom ?? (row === rows.length - 1 ? usual.bottom : usual.insideH) ?? '';
      const isOpen = goingOn[row + 1]?.has(column);
      for (let at = column; at < next; at++) {
        if (merge !== 'more') draw(above, at, top);
        if (!isOpen) draw(below, at, bottom);
      }
      draw(beside, column, own.left ?? (index === 0 ? usual.left : usual.insideV) ?? '');
      draw(beside, next, own.right ?? (index === cells.length - 1 ? usual.right : usual.insideV) ?? '');
      column = next;
    });
  });
  return [...linesOf('across', across), ...linesOf('down', down)];
}

function draw(edge: string[], column: number, line: string): void {
  if (line > (edge[column] ?? '')) edge[column] = line;
}

function linesOf(name: string, edges: string[][]): string[] {
  return edges.flatMap((row, at) => (row.length > 0 ? [`${name} ${at} ${Array.from(row).join()}`] : []));
}

type Side = 'top' | 'bottom' | 'left' | 'right' | 'insideH' | 'insideV';

const UNSAID: Partial<Record<Side, string>> = {};

/** The lines that a table says for all its cells, or a cell for itself. */
function linesIn(borders: Element | undefined): Partial<Record<Side, string>> {
  if (!borders || borders.children.length === 0) return UNSAID;
  return Object.fromEntries(childrenOf(borders).map((side) => [NAMES[side.name] ?? '', lineOf(side)]));
}

/** What programs call the sides. */
const NAMES: Record<string, Side> = {
  'w:top': 'top',
  'w:bottom': 'bottom',
  'w:left': 'left',
  'w:start': 'left',
  'w:right': 'right',
  'w:end': 'right',
  'w:insideH': 'insideH',
  'w:insideV': 'insideV',
};

/** The columns at which the cells of a row go on from the row above. */
function columnsGoingOn(cells: Place[]): ReadonlySet<number> {
  const columns = new Set<number>();
  let column = 0;
  for (const { span, merge } of cells) {
    if (merge === 'more') columns.add(column);
    column += span;
  }
  return columns;
}
