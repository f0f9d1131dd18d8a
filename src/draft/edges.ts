/** The lines that a table draws, wherever a program says them: for the whole table, or for one cell of the two at a line. */
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts';
import { lineOf, said } from './cascade.ts';

/** Columns that a cell takes. */
export function spanOf(cell: Element): number {
  const properties = childOf(cell, 'w:tcPr');
  return Number((properties && said(properties, 'w:gridSpan')) ?? 1);
}

/** Its place among cells that are one above the other. */
export function mergeOf(cell: Element): '' | 'first' | 'more' {
  const properties = childOf(cell, 'w:tcPr');
  const merge = properties && childOf(properties, 'w:vMerge');
  if (!merge) return '';
  return merge.attributes['w:val'] === 'restart' ? 'first' : 'more';
}

/** A side of a cell: its own name, older and newer, and what the table calls such a line at its edge and inside. */
const SIDES = {
  top: { own: ['w:top'], edge: ['w:top'], inside: 'w:insideH' },
  bottom: { own: ['w:bottom'], edge: ['w:bottom'], inside: 'w:insideH' },
  left: { own: ['w:left', 'w:start'], edge: ['w:left', 'w:start'], inside: 'w:insideV' },
  right: { own: ['w:right', 'w:end'], edge: ['w:right', 'w:end'], inside: 'w:insideV' },
} as const;

type Side = keyof typeof SIDES;

/** A line for each edge that is drawn, by where it is. @param borders of the whole table */
export function edgesOf(rows: Element[][], borders: Element | undefined): string[] {
  const edges = new Map<string, string>();
  rows.forEach((cells, row) => {
    let column = 0;
    cells.forEach((cell, index) => {
      const merge = mergeOf(cell);
      const span = spanOf(cell);
      const draw = (side: Side, isEdge: boolean, places: string[]) => {
        const line = sideOf(cell, side, isEdge, borders);
        // Of two cells that say it differently one wins; the same one whoever says it.
        for (const place of places) if (line > (edges.get(place) ?? '')) edges.set(place, line);
      };
      const across = (at: number) => Array.from({ length: span }, (_, each) => `h${at},${column + each}`);
      if (merge !== 'more') draw('top', row === 0, across(row));
      if (!isGoingOn(rows[row + 1], column)) draw('bottom', row === rows.length - 1, across(row + 1));
      draw('left', index === 0, [`v${row},${column}`]);
      draw('right', index === cells.length - 1, [`v${row},${column + span}`]);
      column += span;
    });
  });
  return [...edges].map(([place, line]) => `${place} ${line}`).sort();
}

/** Whether the cell at that column goes on from the row above. */
function isGoingOn(cells: Element[] | undefined, column: number): boolean {
  let at = 0;
  for (const cell of cells ?? []) {
    if (at === column) return mergeOf(cell) === 'more';
    at += spanOf(cell);
  }
  return false;
}

function sideOf(cell: Element, side: Side, isEdge: boolean, borders: Element | undefined): string {
  const { own, edge, inside } = SIDES[side];
  const properties = childOf(cell, 'w:tcPr');
  const among = (parent: Element | undefined, names: readonly string[]) =>
    parent && childrenOf(parent).find(({ name }) => names.includes(name));
  const line =
    among(properties && childOf(properties, 'w:tcBorders'), own) ?? among(borders, isEdge ? edge : [inside]);
  return line ? lineOf(line) : '';
}
