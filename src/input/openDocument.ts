/** An .ods: what the library does not look at is looked at here, before and after it. */
import type { FileFault, Workbook } from '../model/grid.ts';
import type { Archive } from '../ooxml/archive.ts';
import { readXml } from '../ooxml/xml.ts';
import { readOldFormat } from './oldFormats.ts';

/** The library checks no checksums, follows no limits and does not say what is hidden. @throws XmlError */
export function readOpenDocument(bytes: Buffer, archive: Archive): Workbook | FileFault {
  const manifest = archive.readText('META-INF/manifest.xml') ?? '';
  if (manifest.includes('encryption-data')) return { fault: 'encrypted' };
  const content = archive.readText('content.xml');
  if (content === undefined) return { fault: 'damaged' };
  const hidden = hiddenTables(content);
  const workbook = readOldFormat(bytes, 'ods');
  if ('grids' in workbook)
    for (const [index, grid] of workbook.grids.entries()) {
      const table = hidden[index];
      if (!table) continue;
      grid.hidden ||= table.whole;
      for (const row of grid.rows.keys())
        if (table.rows.some(([from, to]) => from <= row && row <= to)) grid.hiddenRows.add(row);
      grid.hiddenColumns.push(...table.columns);
    }
  return workbook;
}

type Ranges = [from: number, to: number][];

/** What is hidden in each table of the document, in its order. */
function hiddenTables(content: string): { whole: boolean; rows: Ranges; columns: Ranges }[] {
  const undisplayed = new Set<string>();
  const tables: { whole: boolean; rows: Ranges; columns: Ranges }[] = [];
  let style = '';
  let row = 0;
  let column = 0;
  readXml(content, {
    open(name, attributes) {
      if (name === 'style') style = attributes.name ?? '';
      else if (name === 'table-properties' && attributes.display === 'false') undisplayed.add(style);
      else if (name === 'table') {
        tables.push({ whole: undisplayed.has(attributes['style-name'] ?? ''), rows: [], columns: [] });
        row = 0;
        column = 0;
      } else if (name === 'table-row') {
        const from = row + 1;
        row += Number(attributes['number-rows-repeated'] ?? 1) || 1;
        if (isHidden(attributes)) tables.at(-1)?.rows.push([from, row]);
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
