/**
 * The copy that goes back to the unit: every wrong cell filled and noted, and a first worksheet "Cần sửa" that
 * lists the findings. The package's own parts are edited, so everything the unit wrote stays as it was.
 */
import type { Finding } from '../model/finding.ts';
import type { Workbook } from '../model/grid.ts';
import { Archive, ArchiveError } from '../ooxml/archive.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { OFFICE } from '../ooxml/spreadsheet/namespaces.ts';
import { packStamped } from '../ooxml/stamp.ts';
import { childrenOf, descendants, type Element, element, parseXml, XmlError } from '../ooxml/xml.ts';
import { MENDING_SHEET } from '../text/labels.ts';
import { CellIndex } from './cells.ts';
import { type ListRequest, listSheet } from './list.ts';
import { addNotes, mainNamespace, type NoteParts, relationPrefix, removeNotes } from './notes.ts';
import { childMade, childNamed, EditedPackage, named } from './package.ts';
import { plainPackage } from './plainPackage.ts';
import { GrowingStyles, type Severity } from './styles.ts';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const TRANSITIONAL = `${OFFICE}/`;
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/**
 * The marked copy of a sheet; undefined when its package cannot be edited.
 * @param plain the workbook as read, where it came in a format that has no such package
 */
export function markedCopy(bytes: Buffer, request: ListRequest, plain?: Workbook): Buffer | undefined {
  try {
    return mark(plain ? plainPackage(plain) : bytes, request);
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof XmlError) return undefined;
    throw error;
  }
}

function mark(bytes: Buffer, request: ListRequest): Buffer {
  const archive = new Archive(bytes);
  const pack = new EditedPackage(archive);
  const main =
    relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = pack.tree(main);
  const base = Object.values(workbook.attributes).some((value) =>
    value.startsWith('http://purl.oclc.org/ooxml/'),
  )
    ? STRICT
    : TRANSITIONAL;
  const parts = relationsOf(archive, main);
  const styles = new GrowingStyles(pack.tree(stylesPart(pack, main, parts, base)));
  const sheets = [...descendants(workbook, named(workbook, 'sheet'))];
  const partOf = (sheet: Element) =>
    parts.find(({ id, type }) => type === 'worksheet' && id === idOf(sheet))?.target;

  for (const sheet of sheets) {
    const part = partOf(sheet);
    if (part === undefined || sheet.attributes.name === request.earlierList) continue;
    markSheet(pack, archive, part, cellsOf(request.findings, sheet.attributes.name ?? ''), styles, base);
  }
  placeList(
    pack,
    main,
    sheets,
    partOf,
    parseXml(listSheet(request, styles, mainNamespace(workbook))),
    base,
    request.earlierList,
  );
  return packStamped([...pack.parts()], request);
}

function idOf(sheet: Element): string | undefined {
  return Object.entries(sheet.attributes).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1];
}

function stylesPart(
  pack: EditedPackage,
  main: string,
  parts: { type: string; target: string }[],
  base: string,
): string {
  const known = parts.find(({ type }) => type === 'styles')?.target;
  if (known && pack.has(known)) return known;
  const name = pack.freeName('xl/stylesCchc', '.xml');
  pack.setTree(name, element('styleSheet', { xmlns: mainNamespace(pack.tree(main)) }));
  pack.declare(name, STYLES_TYPE);
  pack.relate(main, `${base}styles`, name);
  return name;
}

/** Findings of a worksheet by their cells. */
function cellsOf(findings: Finding[], sheet: string): Map<string, Finding[]> {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings)
    if (finding.sheet === sheet && finding.cell !== null)
      cells.set(finding.cell, [...(cells.get(finding.cell) ?? []), finding]);
  return cells;
}

/** Fills and notes the cells; what an earlier marking left is taken away first. */
function markSheet(
  pack: EditedPackage,
  archive: Archive,
  part: string,
  cells: Map<string, Finding[]>,
  styles: GrowingStyles,
  base: string,
): void {
  const relations = relationsOf(archive, part);
  const target = (type: string, id?: string) =>
    relations.find((relation) => relation.type === type && (id === undefined || relation.id === id))?.target;
  // Pictures of headers are drawn by a part of the same kind.
  const drawing = /<(?:\w+:)?legacyDrawing\s[^>]*?\w*:?id=["']([^"']*)["']/.exec(pack.text(part))?.[1];
  const notes: NoteParts = {
    comments: target('comments'),
    drawing: drawing === undefined ? undefined : target('vmlDrawing', drawing),
  };
  const before = removeNotes(pack, notes);
  if (cells.size === 0 && before.length === 0) {
    pack.setText(
      part,
      pack.text(part).replace(/(<(?:\w+:)?sheetView\b[^>]*?) tabSelected=["'](?:1|true)["']/g, '$1'),
    );
    return;
  }
  const root = pack.tree(part);
  for (const view of descendants(root, named(root, 'sheetView'))) {
    const { tabSelected: _, ...kept } = view.attributes;
    view.attributes = kept;
  }
  const index = new CellIndex(root);
  for (const at of before) restyle(index.at(at), (style) => styles.unmarked(style));
  for (const [at, findings] of cells) {
    const severity: Severity = findings.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
    restyle(index.at(at), (style) => styles.marked(style, severity));
  }
  if (cells.size > 0)
    addNotes(
      pack,
      part,
      notes,
      new Map([...cells].map(([at, findings]) => [at, findings.map(noteOf)])),
      base,
    );
}

function restyle(cell: Element, change: (style: number) => number): void {
  cell.attributes = { ...cell.attributes, s: String(change(Number(cell.attributes.s ?? 0))) };
}

function noteOf({ code, severity, message, hint }: Finding): string {
  return `${severity === 'error' ? 'Lỗi' : 'Cảnh báo'} ${code}: ${message}\n→ ${hint}`;
}

/** Puts the list first and opens the workbook there; the list of an earlier marking is replaced. */
function placeList(
  pack: EditedPackage,
  main: string,
  sheets: Element[],
  partOf: (sheet: Element) => string | undefined,
  list: Element,
  base: string,
  earlierList: string | undefined,
): void {
  const workbook = pack.tree(main);
  const earlier = sheets.find(
    ({ attributes }) => earlierList !== undefined && attributes.name === earlierList,
  );
  const earlierPart = earlier && partOf(earlier);
  if (earlierPart) {
    pack.setTree(earlierPart, list);
  } else {
    const name = pack.freeName('xl/worksheets/sheetCchc', '.xml');
    pack.setTree(name, list);
    pack.declare(name, WORKSHEET_TYPE);
    const id = pack.relate(main, `${base}worksheet`, name);
    const ids = sheets.map(({ attributes }) => Number(attributes.sheetId ?? 0));
    childMade(workbook, 'sheets').children.unshift(
      element(named(workbook, 'sheet'), {
        name: freeSheetName(sheets),
        sheetId: String(Math.max(0, ...ids) + 1),
        [`${relationPrefix(workbook, base)}:id`]: id,
      }),
    );
    // Names that belong to one worksheet say which by its position.
    for (const definedName of descendants(workbook, named(workbook, 'definedName')))
      if (definedName.attributes.localSheetId !== undefined)
        definedName.attributes = {
          ...definedName.attributes,
          localSheetId: String(Number(definedName.attributes.localSheetId) + 1),
        };
  }
  const position = earlierPart ? sheets.indexOf(earlier!) : 0;
  const views = childNamed(workbook, 'bookViews');
  for (const view of views ? childrenOf(views) : [])
    view.attributes = { ...view.attributes, activeTab: String(position), firstSheet: '0' };
}

/** "Cần sửa", or "Cần sửa 2" where the unit has a worksheet of that name. */
function freeSheetName(sheets: Element[]): string {
  const taken = new Set(
    sheets.map(({ attributes }) => (attributes.name ?? '').normalize('NFC').toLowerCase()),
  );
  let name = MENDING_SHEET;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${MENDING_SHEET} ${number}`;
  return name;
}
