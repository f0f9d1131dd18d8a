/**
 * Reads .xls and .ods by SheetJS in a thread of its own: it gives no bound on time or memory, a thread has both.
 * Answers with plain cells; src/input/oldFormats.ts makes grids of them.
 */
const { workerData } = require('node:worker_threads');
const XLSX = require('@e965/xlsx');

const { bytes, port, signal, mostCells } = workerData;
port.postMessage(read(bytes));
Atomics.store(signal, 0, 1);
Atomics.notify(signal, 0);

function read(content) {
  let book;
  try {
    book = XLSX.read(content, {
      type: 'buffer',
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
    });
  } catch (error) {
    return { fault: /password/i.test(String(error)) ? 'encrypted' : 'damaged' };
  }
  let left = mostCells;
  const sheets = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const cells = [];
    for (const at of Object.keys(sheet)) {
      if (at.startsWith('!') || sheet[at].t === 'z') continue;
      if (--left < 0) return { fault: 'too-big' };
      const { t, v, z, f } = sheet[at];
      cells.push([at, t, v instanceof Date ? v.toISOString() : v, String(z ?? ''), f]);
    }
    sheets.push({
      name,
      hidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
      cells,
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => [s.r + 1, s.c + 1, e.r + 1, e.c + 1]),
      hiddenRows: hiddenOf(sheet['!rows']),
      hiddenColumns: hiddenOf(sheet['!cols']),
    });
  }
  return { sheets, date1904: Boolean(book.Workbook?.WBProps?.date1904) };
}

/** Numbers, from 1, of the rows or columns that are hidden. */
function hiddenOf(parts) {
  return Object.entries(parts ?? {})
    .filter(([, part]) => part?.hidden)
    .map(([index]) => Number(index) + 1);
}
