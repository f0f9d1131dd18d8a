/** A text → its paragraphs and tables: cells stand between tabs, as Word and Excel paste them, or between “|”. */
import { type Block, cell, type Table } from './blocks.ts';

/** Lines that one cell in quotes goes on over, at most. */
const MOST_QUOTED = 40;

export function readPlainText(text: string): Block[] {
  const blocks: Block[] = [];
  let table: Table | undefined;
  const lines = text.split(/\r\n?|\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1;
    const quoted = linesOfRow(lines, at);
    const cells = cellsOf(
      quoted === 1 ? lines[at]! : lines.slice(at, at + quoted).join('\n'),
      table !== undefined,
    );
    at += quoted - 1;
    if (cells === undefined) {
      table = undefined;
      if (lines[at]!.trim() !== '')
        blocks.push({
          kind: 'paragraph',
          text: cell(unmarked(lines[at]!), 0, 0).text,
          place: `dòng ${line}`,
        });
      continue;
    }
    if (cells.every((each) => /^:?-+:?$/.test(each.trim()))) continue;
    if (!table) {
      table = { kind: 'table', name: `bảng ở dòng ${line}`, rows: [], nested: [] };
      blocks.push(table);
    }
    const row = table.rows.length;
    table.rows.push({
      place: `dòng ${line}`,
      line,
      cells: cells.map((each, column) => cell(each, row, column)),
      afterGap: false,
    });
  }
  return blocks;
}

/** Excel puts a cell of several lines into quotes. */
function linesOfRow(lines: string[], at: number): number {
  if (!lines[at]!.includes('\t') || !isOpen(lines[at]!)) return 1;
  for (let count = 2; count <= MOST_QUOTED && at + count <= lines.length; count++)
    if (!isOpen(lines.slice(at, at + count).join('\n'))) return count;
  return 1;
}

/** Whether a cell begins with a quote that is not closed. */
function isOpen(row: string): boolean {
  const last = row.slice(
    Math.max(row.lastIndexOf('\t"'), row.startsWith('"') ? -1 : row.lastIndexOf('\t"')) + 1,
  );
  return last.startsWith('"') && (last.match(/"/g)!.length & 1) === 1;
}

/** Cells of a line; undefined for what is no row of a table. Of a row that has begun a table one tab is enough. */
function cellsOf(line: string, inTable: boolean): string[] | undefined {
  const bars = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  if (bars !== undefined) return bars.split('|').map((each) => unmarked(each).replace(/<br ?\/?>/gi, '\n'));
  const cells = line.split('\t');
  if (cells.length < (inTable ? 2 : 3)) return undefined;
  return cells.map((each) =>
    /^".*"$/s.test(each.trim()) ? each.trim().slice(1, -1).replaceAll('""', '"') : each,
  );
}

/** Words without the signs of Markdown, in which plans are pasted too. */
function unmarked(text: string): string {
  return text
    .replace(/^#{1,6} /, '')
    .replaceAll('**', '')
    .replace(/\\([.)&#-])/g, '$1');
}
