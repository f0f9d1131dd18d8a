/** An .ods: what the library does not look at is looked at here, before and after it. */
import { cellAt, type FileFault, type Workbook } from '../model/grid.ts';
import type { Archive } from '../ooxml/archive.ts';
import { readXml } from '../ooxml/xml.ts';
import { readOldFormat } from './oldFormats.ts';

/** The library checks no checksums, follows no limits and does not say what is hidden or struck through. @throws XmlError */
export function readOpenDocument(bytes: Buffer, archive: Archive): Workbook | FileFault {
  const manifest = archive.readText('META-INF/manifest.xml') ?? '';
  if (manifest.includes('encryption-data')) return { fault: 'encrypted' };
  const content = archive.readText('content.xml');
  if (content === undefined) return { fault: 'damaged' };
  const tables = looksOf(content);
  const workbook = readOldFormat(bytes, 'ods');
  if ('grids' in workbook)
    for (const [index, grid] of workbook.grids.entries()) {
      const table = tables[index];
      if (!table) continue;
      grid.hidden ||= table.whole;
      for (const row of grid.rows.keys())
        if (table.rows.some(([from, to]) => from <= row && row <= to)) grid.hiddenRows.add(row);
      grid.hiddenColumns.push(...table.columns);
      for (const [row, column] of table.struck) {
        const cell = cellAt(grid, row, column);
        if (cell) cell.unstruck = '';
      }
    }
  return workbook;
}

type Ranges = [from: number, to: number][];

/** What of a table's look changes what it says: parts that are hidden, cells that are struck through. */
interface Looks {
  whole: boolean;
  rows: Ranges;
  columns: Ranges;
  struck: [row: number, column: number][];
}

/** More cells are struck through in no office's sheet. */
const MOST_STRUCK = 10_000;

/** The look of each table of the document, in its order. */
function looksOf(content: string): Looks[] {
  const undisplayed = new Set<string>();
  const struck = new Set<string>();
  const tables: Looks[] = [];
  let style = '';
  let row = 0;
  let column = 0;
  let cell = 0;
  readXml(content, {
    open(name, attributes) {
      if (name === 'style') style = attributes.name ?? '';
      else if (name === 'table-properties' && attributes.display === 'false') undisplayed.add(style);
      else if (name === 'text-properties' && (attributes['text-line-through-style'] ?? 'none') !== 'none')
        struck.add(style);
      else if (name === 'table') {
        const whole = undisplayed.has(attributes['style-name'] ?? '');
        tables.push({ whole, rows: [], columns: [], struck: [] });
        row = 0;
        column = 0;
      } else if (name === 'table-row') {
        const from = row + 1;
        cell = 0;
        row += Number(attributes['number-rows-repeated'] ?? 1) || 1;
        if (isHidden(attributes)) tables.at(-1)?.rows.push([from, row]);
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell += Number(attributes['number-columns-repeated'] ?? 1) || 1;
        const marks = tables.at(-1)?.struck;
        // Cells that hold something are repeated by nobody who strikes one through.
        if (marks && struck.has(attributes['style-name'] ?? '') && marks.length < MOST_STRUCK)
          marks.push([row, cell]);
      } else if (name === 'table-column') {
        const from = column + 1;
        column += Number(attributes['number-columns-repeated'] ?? 1) || 1;
        if (isHidden(attributes)) tables.at(-1)?.columns.push([from, column]);
      }
    },
  });
  return tables;
}

function isHidden({ visibility }: Record<string, string>): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}
