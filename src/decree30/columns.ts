/** The two columns of a letterhead or of signatures, whatever cells and tables they were drawn with. */
import type { Block, Cell, Paragraph, Table } from './document.ts';
import { linesOf } from './look.ts';

export interface Columns {
  left: Paragraph[];
  right: Paragraph[];
  /** What stands in a cell over both columns. */
  across: Paragraph[];
  /** Twips; 0 when it is not said. */
  width: { left: number; right: number };
  /** Columns with a cell whose own border is the rule under a name. */
  ruled: { left: boolean; right: boolean };
}

/** Every paragraph of a table. */
export function allText({ rows }: Table): Paragraph[] {
  return rows.flat().flatMap(({ paragraphs }) => paragraphs);
}

const empty = ({ paragraphs }: Cell) => paragraphs.every(({ text, rule }) => text.trim() === '' && !rule);

/** The first cell of a row is the left column, the others the right one; a single cell goes across. */
export function columnsOf(tables: Table[]): Columns {
  const columns: Columns = {
    left: [],
    right: [],
    across: [],
    width: { left: 0, right: 0 },
    ruled: { left: false, right: false },
  };
  for (const row of tables.flatMap(({ rows }) => rows)) {
    const cells = row.length > 2 && empty(row[0]!) ? row.slice(1) : row;
    const [first, ...others] = cells;
    if (!first) continue;
    if (others.length === 0) {
      columns.across.push(...first.paragraphs.flatMap(linesOf));
      continue;
    }
    const wide = others.findLast((cell) => !empty(cell)) ?? others.at(-1)!;
    columns.left.push(...first.paragraphs.flatMap(linesOf));
    columns.right.push(...others.flatMap(({ paragraphs }) => paragraphs).flatMap(linesOf));
    columns.width.left ||= first.width;
    columns.width.right ||= wide.width;
    columns.ruled.left ||= first.ruled;
    columns.ruled.right ||= others.some(({ ruled }) => ruled);
  }
  return columns;
}

/** What may stand in a layout table that is drawn around a whole document, or around half of it. */
const COMPONENT = /^\s*(cộng h.{1,4} xã hội|kính gửi|nơi nhận)/i;
const ADDRESSED = /^\s*kính gửi/i;

/**
 * Blocks without the tables that are only drawn around others: a letterhead in a cell of a cell is found like any
 * other, and "Kính gửi" in the rows under a letterhead is a table of its own.
 */
export function unwrapped(blocks: Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph') return [block];
    const cells = block.rows.flat();
    const isDrawnAround = cells.some(({ blocks: inner }) =>
      inner.some((each) => each.kind === 'table' && allText(each).some(({ text }) => COMPONENT.test(text))),
    );
    if (isDrawnAround) return unwrapped(cells.flatMap((cell) => cell.blocks));
    const at = block.rows.findIndex((row) =>
      row.some(({ paragraphs }) => paragraphs.some(({ text }) => ADDRESSED.test(text))),
    );
    if (at <= 0) return [block];
    return [
      { ...block, rows: block.rows.slice(0, at) },
      { ...block, rows: block.rows.slice(at) },
    ];
  });
}
