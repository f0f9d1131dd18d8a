/** An .xlsx package of a workbook that came in an older format: its values, nothing else (CC113). */

import { addressOf } from '../model/address.ts';
import type { Grid, GridCell, Workbook } from '../model/grid.ts';
import { packArchive } from '../ooxml/archive.ts';
import { MAIN } from '../ooxml/spreadsheet/namespaces.ts';
import { workbookParts } from '../ooxml/spreadsheet/workbook.ts';
import {
  columnsXml,
  mergesXml,
  rowXml,
  serialOf,
  sheetData,
  textCell,
  valueCell,
  worksheetXml,
} from '../ooxml/spreadsheet/worksheet.ts';

/** Styles of the package: general, percent, date. */
const STYLE_OF: Record<GridCell['format'], number> = { general: 0, percent: 1, date: 2 };
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${['0', '10', '14'].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`;

/** The package's bytes. */
export function plainPackage({ grids }: Workbook): Buffer {
  const sheets = grids.map((grid) => ({ name: grid.sheet, hidden: grid.hidden, xml: plainSheet(grid) }));
  return packArchive(workbookParts(sheets, STYLES));
}

function plainSheet({ rows, hiddenRows, hiddenColumns, merges }: Grid): string {
  return worksheetXml([
    columnsXml(hiddenColumns.map(([first, last]) => [first, last, 'hidden="1"'])),
    sheetData(
      inOrder(rows).map(([row, cells]) =>
        rowXml(
          row,
          inOrder(cells).map(([, cell]) => cellXml(cell)),
          { hidden: hiddenRows.has(row) },
        ),
      ),
    ),
    mergesXml(
      merges.map(({ top, left, bottom, right }) => `${addressOf(top, left)}:${addressOf(bottom, right)}`),
    ),
  ]);
}

function inOrder<T>(numbered: Map<number, T>): [number, T][] {
  return [...numbered].sort(([a], [b]) => a - b);
}

/** Formulas are not kept, only what they came to. */
function cellXml({ at, kind, value, format, day }: GridCell): string {
  const style = STYLE_OF[format];
  if (kind === 'number') return valueCell(at, style, day ? serialOf(day) : Number(value));
  if (kind === 'boolean') return valueCell(at, style, value ? 1 : 0, 'b');
  if (kind === 'error') return valueCell(at, style, String(value), 'e');
  return textCell(at, style, String(value ?? ''));
}
