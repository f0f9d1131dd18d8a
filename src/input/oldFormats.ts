/** .xls and .ods → grids, through SheetJS in a thread of its own (CC113). */
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { placeOf } from '../model/address.ts';
import { type FileFault, type Grid, type GridCell, MOST_CELLS, type Workbook } from '../model/grid.ts';
import { dayOfSerial } from '../text/read.ts';
import { EncodingJudge } from './encodings.ts';
import { formatOf } from './styles.ts';

/** Milliseconds and megabytes that one file may take; a unit's sheet takes a tenth. */
const LONGEST = 3500;
const MOST_MEMORY = 160;

/** What the thread answers with. */
type Answer = { fault: FileFault['fault'] } | { sheets: PlainSheet[]; date1904: boolean };

interface PlainSheet {
  name: string | undefined;
  hidden: boolean;
  cells: [at: string, type: string, value: unknown, format: string, formula?: string][];
  merges: [top: number, left: number, bottom: number, right: number][];
  hiddenRows: number[];
  hiddenColumns: number[];
}

/** Error values as the old format numbers them. */
const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Never throws for what the file holds; a file that takes too long or too much is refused. */
export function readOldFormat(bytes: Buffer, format: 'xls' | 'ods'): Workbook | FileFault {
  const answer = ask(bytes);
  if (answer === undefined) return { fault: 'too-big' };
  if ('fault' in answer) return { fault: answer.fault };
  const encodings = new EncodingJudge();
  const grids = answer.sheets.map((sheet) => gridOf(sheet, answer.date1904, encodings));
  encodings.settle();
  return { grids, format, openElsewhere: false };
}

/** Waits for the thread; undefined when it was not done in time, or out of memory. */
function ask(bytes: Buffer): Answer | undefined {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(fileURLToPath(new URL('./oldFormatsWorker.cjs', import.meta.url)), {
    workerData: { bytes: new Uint8Array(bytes), port: port2, signal, mostCells: MOST_CELLS },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: 16 },
    stdout: true,
    stderr: true,
  });
  // Out of memory: nobody answers, and the wait below ends by itself.
  worker.on('error', () => undefined);
  worker.unref();
  Atomics.wait(signal, 0, 0, LONGEST);
  const answer = receiveMessageOnPort(port1)?.message as Answer | undefined;
  port1.close();
  void worker.terminate();
  return answer;
}

function gridOf(sheet: PlainSheet, date1904: boolean, encodings: EncodingJudge): Grid {
  const grid: Grid = {
    sheet: sheet.name ?? '',
    hidden: sheet.hidden,
    rows: new Map(),
    merges: sheet.merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
    date1904,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: sheet.hiddenColumns.map((column) => [column, column]),
  };
  for (const plain of sheet.cells) {
    const cell = cellOf(plain, date1904, encodings);
    if (!cell) continue;
    const row = grid.rows.get(cell.row) ?? new Map<number, GridCell>();
    grid.rows.set(cell.row, row.set(cell.column, cell));
  }
  return grid;
}

function cellOf(
  [at, type, value, format, formula]: PlainSheet['cells'][number],
  date1904: boolean,
  encodings: EncodingJudge,
): GridCell | undefined {
  const [row, column] = placeOf(at);
  const cell: GridCell = {
    row,
    column,
    at,
    kind: 'blank',
    value: null,
    format: formatOf(-1, format),
    formula,
    notComputed: formula !== undefined && value === undefined,
    font: undefined,
  };
  if (type === 's' && value !== '') {
    encodings.put(cell, String(value), undefined);
  } else if (type === 'b') {
    cell.kind = 'boolean';
    cell.value = Boolean(value);
  } else if (type === 'e') {
    cell.kind = 'error';
    cell.value = ERRORS[Number(value)] ?? '#N/A';
  } else if (type === 'n' && typeof value === 'number' && Number.isFinite(value)) {
    cell.kind = 'number';
    cell.value = value;
    if (cell.format === 'date') cell.day = dayOfSerial(value, date1904);
  }
  return cell.kind === 'blank' && !cell.notComputed ? undefined : cell;
}
