/** From a path to a sheet, or to why it is none. */
import { readWorkbook } from '../input/workbook.ts';
import type { FileFault } from '../model/grid.ts';
import type { Plan } from '../model/plan.ts';
import type { Sheet } from '../model/sheet.ts';
import { sha256Of } from '../ooxml/digest.ts';
import { isOrigins } from '../parse/origins.ts';
import { parseSheet } from '../parse/sheet.ts';
import { shownPath } from '../workspace/layout.ts';
import { openIn } from '../workspace/locks.ts';
import { readRegularFile } from '../workspace/regularFile.ts';

/** One file as it came in: a sheet, or why it is none. */
export interface Intake {
  file: string;
  /** null when the file could not even be opened. */
  sha256: string | null;
  sheet: Sheet | undefined;
  fault: FileFault | undefined;
  /** Names of its worksheets, in their order. */
  worksheets: string[];
}

/**
 * Reads and parses one file. One bad file never stops the others.
 * @param typed the path as the person typed it, where that names the file itself
 * @param expected key of the period asked for
 */
export function takeIn(
  path: string,
  workspace: { root: string },
  plan: Plan,
  { typed = path, expected }: { typed?: string | undefined; expected?: string | undefined } = {},
): Intake {
  const file = shownPath(workspace, path, typed);
  const bytes = readRegularFile(path);
  if (typeof bytes === 'string')
    return { file, sha256: null, sheet: undefined, fault: { fault: bytes }, worksheets: [] };
  const sha256 = sha256Of(bytes);
  const workbook = readWorkbook(bytes);
  if ('fault' in workbook) return { file, sha256, sheet: undefined, fault: workbook, worksheets: [] };
  if (isOrigins(workbook))
    return { file, sha256, sheet: undefined, fault: { fault: 'origins' }, worksheets: [] };
  workbook.openElsewhere = openIn(path) !== undefined;
  const sheet = parseSheet(workbook, file, sha256, plan, expected);
  return sheet.endless
    ? { file, sha256, sheet: undefined, fault: { fault: 'too-many-rows' }, worksheets: [] }
    : { file, sha256, sheet, fault: undefined, worksheets: workbook.grids.map((grid) => grid.sheet) };
}
