/** Which lines of a table are seen: each side of a cell is the cell's own, else the table's. */
import { childOf, childrenOf, type Element } from '../ooxml/xml.ts';
import { draws } from './nodes.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Names of a side: transitional, and Strict. */
const NAMES: Record<Side, string[]> = {
  top: ['w:top'],
  bottom: ['w:bottom'],
  left: ['w:left', 'w:start'],
  right: ['w:right', 'w:end'],
};
const SIDES = Object.keys(NAMES) as Side[];

function sideOf(borders: Element | undefined, side: Side): Element | undefined {
  return NAMES[side].map((name) => borders && childOf(borders, name)).find((found) => found);
}

/** A cell's place in its table. */
interface At {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The sides of a cell that draw a line, and whether the table's own borders draw them. */
export function linesOf(
  cell: Element,
  table: Element | undefined,
  at: At,
): { count: number; ofTable: boolean } {
  const properties = childOf(cell, 'w:tcPr');
  const own = properties && childOf(properties, 'w:tcBorders');
  const outer: Record<Side, boolean> = {
    top: at.row === 0,
    bottom: at.row === at.rows - 1,
    left: at.column === 0,
    right: at.column === at.columns - 1,
  };
  let count = 0;
  let ofTable = false;
  for (const side of SIDES) {
    const said = sideOf(own, side);
    if (said) {
      if (draws(said)) count++;
      continue;
    }
    const inside = side === 'top' || side === 'bottom' ? 'w:insideH' : 'w:insideV';
    const drawn = draws(outer[side] ? sideOf(table, side) : table && childOf(table, inside));
    if (drawn) {
      count++;
      ofTable = true;
    }
  }
  return { count, ofTable };
}

/** The borders that hold for a table: its own, else those of its style. */
export function tableBorders(layers: (Element | undefined)[]): Element | undefined {
  const layer = layers.findLast((found) => found && childrenOf(found, 'w:tblBorders').length > 0);
  return layer && childOf(layer, 'w:tblBorders');
}
