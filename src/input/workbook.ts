/** A workbook file → grids. For .xlsx a thin reader over the package; every way a file can be broken is a FileFault. */
import type { FileFault, Grid, Workbook } from '../model/grid.ts';
import { Archive, ArchiveError } from '../ooxml/archive.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { type Allowance, attribute, type Handlers, readXml, XmlError, XmlTooLarge } from '../ooxml/xml.ts';
import { Broken, MOST_SHEETS, newBudget, TooMuch } from './budget.ts';
import { EncodingJudge } from './encodings.ts';
import { readOds } from './ods/workbook.ts';
import { sniff } from './sniff.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorksheet } from './worksheet.ts';
import { readXls } from './xls/workbook.ts';

/** Never throws for what a file holds. */
export function readWorkbook(bytes: Buffer): Workbook | FileFault {
  const kind = sniff(bytes);
  if (typeof kind === 'object') return kind;
  try {
    return kind === 'xls' ? readXls(bytes) : readZip(new Archive(bytes));
  } catch (error) {
    if (error instanceof ArchiveError)
      return { fault: error.fault === 'not-a-zip' ? 'damaged' : error.fault };
    if (error instanceof TooMuch || error instanceof XmlTooLarge) return { fault: 'too-big' };
    if (error instanceof Broken || error instanceof XmlError || error instanceof RangeError)
      return { fault: 'damaged' };
    throw error;
  }
}

function readZip(archive: Archive): Workbook | FileFault {
  return isOpenDocument(archive) ? readOds(archive) : readPackage(archive);
}

function isOpenDocument(archive: Archive): boolean {
  if (archive.has('[Content_Types].xml') || !archive.has('content.xml')) return false;
  const type = archive.has('mimetype') ? archive.read('mimetype')!.toString('latin1') : undefined;
  return type === undefined || type.startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

function readPackage(archive: Archive): Workbook | FileFault {
  const main =
    relationsOf(archive, '').find((relation) => relation.type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const xml = archive.has(main) && !main.toLowerCase().endsWith('.bin') ? archive.readText(main)! : '';
  if (!/<(?:\w+:)?workbook[\s>]/.test(xml.slice(0, 4096)))
    return { fault: 'not-a-workbook', found: whatElse(archive, main) };

  const budget = newBudget();
  const { sheets, date1904 } = readSheetList(xml, budget.work);
  if (sheets.length > MOST_SHEETS) return { fault: 'too-big' };
  const relations = relationsOf(archive, main, budget.work);
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const strings = readStrings(archive.readText(part('sharedStrings') ?? '') ?? '', budget.work);
  const styles = readStyles(archive.readText(part('styles') ?? '') ?? '', budget.work);
  const encodings = new EncodingJudge();
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    // The modules of macros that a workbook had in .xls stay in the list of its worksheets, and are no parts.
    if (sheet.relation === '') continue;
    const relation = relations.find(({ id }) => id === sheet.relation);
    if (relation && relation.type !== 'worksheet') continue;
    const worksheet = relation && archive.read(relation.target);
    if (worksheet === undefined) return { fault: 'damaged' };
    grids.push(
      readWorksheet(worksheet, {
        name: sheet.name,
        hidden: sheet.hidden,
        strings,
        styles,
        date1904,
        budget,
        encodings,
      }),
    );
  }
  encodings.settle();
  return { grids, format: 'xlsx', openElsewhere: false };
}

function whatElse(archive: Archive, main: string): string {
  const names = archive.names;
  if (main.startsWith('word/') || archive.has('word/document.xml')) return 'văn bản Word';
  if (archive.has('ppt/presentation.xml')) return 'bài trình chiếu PowerPoint';
  if (main.toLowerCase().endsWith('.bin')) return 'bảng tính nhị phân (.xlsb)';
  return names.length > 0 ? 'tệp nén (zip) không có bảng tính' : 'tệp nén rỗng';
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  /** Undefined when none is named. */
  relation: string | undefined;
}

function readSheetList(xml: string, allowance: Allowance): { sheets: SheetEntry[]; date1904: boolean } {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  const handlers: Handlers = {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attribute(attributes, 'name') ?? '',
          hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
          relation: attribute(attributes, 'id'),
        });
    },
  };
  readXml(xml, handlers, allowance);
  return { sheets, date1904 };
}
