/** An .xlsx package of a workbook that came in an older format: its values, nothing else (CC113). */

import { addressOf } from '../model/address.ts';
import { daysBetween } from '../model/day.ts';
import { cellAt, type Grid, type GridCell, type Workbook } from '../model/grid.ts';
import { type Part, packArchive } from '../ooxml/archive.ts';
import { type Element, element, writeXml } from '../ooxml/xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles of the package: general, percent, date. */
const STYLE_OF: Record<GridCell['format'], string> = { general: '0', percent: '1', date: '2' };
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${['0', '10', '14'].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`;

/** The package's bytes. */
export function plainPackage({ grids }: Workbook): Buffer {
  const sheets = grids.map((grid, index) => ({
    grid,
    part: `xl/worksheets/sheet${index + 1}.xml`,
    id: `rId${index + 1}`,
  }));
  const workbook = element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONS }, [
    element(
      'sheets',
      {},
      sheets.map(({ grid, id }, index) =>
        element('sheet', {
          name: grid.sheet,
          sheetId: String(index + 1),
          ...(grid.hidden ? { state: 'hidden' } : {}),
          'r:id': id,
        }),
      ),
    ),
  ]);
  const override = (part: string, type: string) =>
    element('Override', { PartName: `/${part}`, ContentType: `${TYPES}.${type}+xml` });
  const relation = (id: string, type: string, target: string) =>
    element('Relationship', { Id: id, Type: `${RELATIONS}/${type}`, Target: `/${target}` });
  const parts: Part[] = [
    [
      '[Content_Types].xml',
      writeXml(
        element('Types', { xmlns: `${PACKAGE}/content-types` }, [
          element('Default', {
            Extension: 'rels',
            ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
          }),
          element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
          override('xl/workbook.xml', 'sheet.main'),
          override('xl/styles.xml', 'styles'),
          ...sheets.map(({ part }) => override(part, 'worksheet')),
        ]),
      ),
    ],
    [
      '_rels/.rels',
      writeXml(
        element('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
          relation('rId1', 'officeDocument', 'xl/workbook.xml'),
        ]),
      ),
    ],
    ['xl/workbook.xml', writeXml(workbook)],
    [
      'xl/_rels/workbook.xml.rels',
      writeXml(
        element('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
          ...sheets.map(({ id, part }) => relation(id, 'worksheet', part)),
          relation('rIdStyles', 'styles', 'xl/styles.xml'),
        ]),
      ),
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map(({ grid, part }): Part => [part, writeXml(worksheet(grid))]),
  ];
  return packArchive(parts);
}

function worksheet(grid: Grid): Element {
  const rows = [...grid.rows.keys()].sort((a, b) => a - b);
  const merges = grid.merges.map((merge) =>
    element('mergeCell', {
      ref: `${addressOf(merge.top, merge.left)}:${addressOf(merge.bottom, merge.right)}`,
    }),
  );
  return element('worksheet', { xmlns: MAIN }, [
    ...(grid.hiddenColumns.length > 0
      ? [
          element(
            'cols',
            {},
            grid.hiddenColumns.map(([min, max]) =>
              element('col', { min: String(min), max: String(max), hidden: '1' }),
            ),
          ),
        ]
      : []),
    element(
      'sheetData',
      {},
      rows.map((row) => {
        const columns = [...grid.rows.get(row)!.keys()].sort((a, b) => a - b);
        return element(
          'row',
          { r: String(row), ...(grid.hiddenRows.has(row) ? { hidden: '1' } : {}) },
          columns.map((column) => cellXml(cellAt(grid, row, column)!)),
        );
      }),
    ),
    ...(merges.length > 0 ? [element('mergeCells', { count: String(merges.length) }, merges)] : []),
  ]);
}

/** Formulas are not kept, only what they came to. */
function cellXml({ at, kind, value, format, day }: GridCell): Element {
  const attributes = { r: at, s: STYLE_OF[format] };
  const plain = (type: string, text: string) =>
    element('c', { ...attributes, t: type }, [element('v', {}, [text])]);
  if (kind === 'number') return plain('n', String(day ? daysBetween('1899-12-30', day) : value));
  if (kind === 'boolean') return plain('b', value ? '1' : '0');
  if (kind === 'error') return plain('e', String(value));
  return element('c', { ...attributes, t: 'inlineStr' }, [
    element('is', {}, [element('t', { 'xml:space': 'preserve' }, [String(value ?? '')])]),
  ]);
}
