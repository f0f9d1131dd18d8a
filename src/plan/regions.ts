/** The tables of a document by their heads: one worksheet may hold several, one list may go on over several tables. */
import { type Block, filledCells, type Paragraph, type Row, type Table, widthOf } from './blocks.ts';
import { type FoundHead, findHead, repeats } from './heads.ts';
import { labelled, parseNumeral } from './numerals.ts';
import type { Region } from './rowReader.ts';
import { kindOf, type TableKind } from './tableKinds.ts';

/** A part of a document, in order. */
export type Part =
  | { part: 'prose'; paragraphs: Paragraph[] }
  | { part: 'region'; region: Region; kind: TableKind; above: Paragraph[] }
  /** A table without a head that a plan would have. */
  | { part: 'unread'; table: Table };

export function partsOf(blocks: Block[]): Part[] {
  const parts: Part[] = [];
  let above: Paragraph[] = [];
  let last: { region: Region; kind: TableKind } | undefined;
  const say = (paragraphs: Paragraph[]) => {
    parts.push({ part: 'prose', paragraphs });
    above.push(...paragraphs);
  };
  const read = (table: Table): void => {
    const { leading, regions } = regionsIn(table);
    if (leading.length > 0 && regions.length > 0) say(leading.flatMap(paragraphsOf));
    if (regions.length === 0) {
      const goesOn = last && continuing(table, last.region);
      if (goesOn) {
        parts.push({ part: 'region', region: goesOn, kind: last!.kind, above });
        above = [];
        return;
      }
      parts.push({ part: 'prose', paragraphs: table.rows.flatMap(paragraphsOf) });
      if (table.nested.length === 0) parts.push({ part: 'unread', table });
    }
    for (const region of regions) {
      const kind = kindOf(region.head.columns, table.rows.slice(region.from, region.to));
      parts.push({ part: 'region', region, kind, above });
      above = [];
      last = { region, kind };
    }
    // What lies in a cell of a task table has been read with the cell.
    if (!regions.some((region) => region === last?.region && last.kind === 'tasks'))
      for (const inner of table.nested) read(inner);
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') say([block]);
    else read(block);
  }
  return parts;
}

/** A row as paragraphs: each of its cells, line by line. */
export function paragraphsOf(row: Row): Paragraph[] {
  return filledCells(row).map(({ text }) => ({ kind: 'paragraph', text, place: row.place, isCell: true }));
}

function regionsIn(table: Table): { leading: Row[]; regions: Region[] } {
  const regions: Region[] = [];
  let current: Region | undefined;
  for (let at = 0; at < table.rows.length; at++) {
    if (current && repeats(current.head, table.rows[at]!)) continue;
    const head = findHead(table, at);
    if (!head || (current && !isAnother(head))) continue;
    if (current) current.to = at;
    current = { table, head, from: at + head.height, to: table.rows.length, goesOn: false };
    regions.push(current);
    at += head.height - 1;
  }
  const first = regions[0];
  return { leading: first ? table.rows.slice(0, first.from - first.head.height) : table.rows, regions };
}

/** In the middle of a table only a whole head begins another. */
function isAnother({ columns: { roles, tt, heads } }: FoundHead): boolean {
  const named = heads.filter((head) => head !== '').length;
  return named >= 3 && (roles.size >= 4 || (tt !== undefined && roles.has('tt')));
}

/** A table without a head whose rows look like those of the one before. */
function continuing(table: Table, before: Region): Region | undefined {
  const { columns } = before.head;
  const width = Math.max(columns.heads.length, widthOf(before.table));
  if (Math.abs(widthOf(table) - width) > (widthOf(table) === width ? 0 : 1) || width < 3) return undefined;
  const filled = table.rows.filter((row) => filledCells(row).length > 0);
  const numbered = filled.filter(({ cells }) => {
    const text = cells[columns.tt ?? columns.title]?.text ?? '';
    return columns.tt === undefined
      ? text !== ''
      : parseNumeral(text) !== undefined || labelled(text) !== undefined;
  });
  if (numbered.length < filled.length / 2 && table.rows.length > 1) return undefined;
  return { table, head: before.head, from: 0, to: table.rows.length, goesOn: true };
}
