/** A new .xlsx around worksheets and a style sheet: every workbook that the program makes by itself, but for the form. */
import type { Part } from '../archive.ts';
import { DECLARATION, escapeAttribute, escapeText } from '../xml.ts';
import { MAIN, OFFICE, PACKAGE } from './namespaces.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetPart {
  name: string;
  xml: string;
  hidden?: boolean;
  /** The row that is printed on every page. */
  titleRow?: number;
  /** What its links lead to, outside the workbook: rId1, rId2 …, escaped as addresses are. */
  outside?: string[];
}

/** The parts of the package, to be packed or stamped. @param options.active the worksheet that is shown first, from 0 */
export function workbookParts(
  sheets: SheetPart[],
  styles: string,
  { active = 0 }: { active?: number } = {},
): Part[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
    ['xl/workbook.xml', workbook(sheets, active)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index) =>
          relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
        ),
        relation('rIdStyles', 'styles', 'styles.xml'),
      ]),
    ],
    ['xl/styles.xml', styles],
    ...sheets.flatMap(worksheetParts),
  ];
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}`, 'worksheet'),
  );
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${worksheets.join('')}</Types>`;
}

function relations(inside: string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inside.join('')}</Relationships>`;
}

function relation(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeAttribute(target)}"${mode}/>`;
}

function workbook(sheets: SheetPart[], active: number): string {
  const entries = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, titleRow }, index) =>
    titleRow === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeText(`'${name}'!$${titleRow}:$${titleRow}`)}</definedName>`,
        ],
  );
  const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  const views = active === 0 ? '' : `<bookViews><workbookView activeTab="${active}"/></bookViews>`;
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${views}<sheets>${entries.join('')}</sheets>${names}</workbook>`;
}

function worksheetParts({ xml, outside = [] }: SheetPart, index: number): Part[] {
  const part = `sheet${index + 1}.xml`;
  const links = outside.map((target, at) =>
    relation(`rId${at + 1}`, 'hyperlink', target, ' TargetMode="External"'),
  );
  return [
    [`xl/worksheets/${part}`, xml],
    ...(links.length > 0 ? [[`xl/worksheets/_rels/${part}.rels`, relations(links)] as const] : []),
  ];
}
