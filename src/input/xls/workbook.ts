/** An .xls (Excel 5 to 2003) → grids. Linear in its bytes, whatever they say. */
import type { FileFault, Grid, Workbook } from '../../model/grid.ts';
import { newBudget } from '../budget.ts';
import { CompoundFile } from './compoundFile.ts';
import { GlobalsReader } from './globals.ts';
import { KIND, recordsFrom } from './records.ts';
import { readWorksheet } from './worksheet.ts';

/** @throws Broken, TooMuch, RangeError where a record is shorter than what it tells */
export function readXls(bytes: Buffer): Workbook | FileFault {
  const file = new CompoundFile(bytes);
  const stream = file.stream('Workbook') ?? file.stream('Book');
  return stream ? readStream(stream) : { fault: 'damaged' };
}

function readStream(stream: Buffer): Workbook | FileFault {
  const budget = newBudget();
  const reader = new GlobalsReader(budget);
  for (const record of recordsFrom(stream, 0, budget)) {
    if (record.kind === KIND.password) return { fault: 'encrypted' };
    if (record.kind === KIND.end) break;
    reader.take(record);
  }
  if (!reader.known) return { fault: 'damaged' };
  const globals = reader.globals();
  const grids: Grid[] = reader.sheets.map(({ name, hidden, start }) =>
    readWorksheet(stream, start, { name, hidden }, globals),
  );
  globals.encodings.settle();
  return { grids, format: 'xls', openElsewhere: false };
}
