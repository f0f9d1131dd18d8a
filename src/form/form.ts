/** A blank, prefilled workbook for one unit and one period: what the unit fills in and sends back. */
import { Archive, packArchive } from '../ooxml/archive.ts';
import { addGuide } from './guide.ts';
import { addIndicators } from './indicators.ts';
import { addInfo } from './info.ts';
import { addProcedures, hasProcedures } from './procedures.ts';
import { addProgress } from './progress.ts';
import type { FormRequest } from './request.ts';

/** The same request gives the same bytes, so that a form made twice is seen to be the same form. */
export async function formFor(request: FormRequest): Promise<Buffer> {
  // Loaded here, so that no other command pays for exceljs; this module, because its main one loads more.
  const { default: Workbook } = await import('exceljs/lib/doc/workbook.js');
  const workbook = new Workbook();
  workbook.creator = 'cchc';
  workbook.lastModifiedBy = 'cchc';
  workbook.created = new Date(`${request.period.from}T00:00:00Z`);
  workbook.modified = workbook.created;
  workbook.views = [
    { x: 0, y: 0, width: 28000, height: 16000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  await addProgress(workbook, request);
  await addIndicators(workbook, request);
  if (hasProcedures(request)) await addProcedures(workbook, request);
  await addInfo(workbook, request);
  await addGuide(workbook, request);
  return repack(Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** Without the time of day that exceljs's zip carries, and without two of its habits. */
function repack(made: Buffer): Buffer {
  const archive = new Archive(made);
  return packArchive(
    archive.names.map((name) => {
      if (name === 'xl/styles.xml') return [name, withFirstFont(archive.readText(name)!)];
      if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [name, growing(archive.readText(name)!)];
      return [name, archive.read(name)!];
    }),
  );
}

/** exceljs marks every height as set by hand, and such a row never grows with its text. */
function growing(worksheet: string): string {
  return worksheet.replaceAll(' customHeight="1"', '');
}

/**
 * Column widths count digits of a workbook's first font. exceljs insists on Calibri, which is missing where
 * there is no Microsoft Office: there every column would come out a third wider than meant.
 */
function withFirstFont(styles: string): string {
  const font = '<font><sz val="12"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>';
  return styles.replace(/<font>.*?<\/font>/s, font);
}
