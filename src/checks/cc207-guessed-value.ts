import type { Cell } from '../model/sheet.ts';
import { TOLD_COLUMNS } from '../model/sheet.ts';
import { defineSheetCheck, type SheetSubject, type Told } from './define.ts';
import { expectedTasks, figures, workRows } from './rows.ts';

export default defineSheetCheck({
  code: 'CC207',
  slug: 'guessed-value',
  severity: 'warning',
  title: 'Ô phải đoán',
  why: 'Chữ trong ô thường chỉ có một nghĩa nhưng không chắc; đoán sai thì con số trong báo cáo sai.',
  mend: 'Đoán sai thì sửa ô; đúng thì giữ nguyên.',
  example: {
    changes: [{ write: 'x', in: { task: 'I.4', column: 'status' } }],
    at: { task: 'I.4', column: 'status' },
  },
  *run(subject) {
    const { info } = subject.sheet;
    for (const { row, of } of workRows(subject))
      for (const column of TOLD_COLUMNS) {
        const words = guessWords(row[column]);
        // A status that is struck through is none (CC308).
        const isStruck = column === 'status' && row.status.text === '';
        if (words && !isStruck) yield { sheet: row.sheet, cell: row[column].at, ...of, message: words };
      }
    yield* struckRows(subject);
    for (const { sheet, cell, about, place, row } of figures(subject)) {
      const words = guessWords(cell);
      // A rate beside the numbers that it comes from is reckoned from them.
      if (words && !(row?.value === cell && row.numerator.text !== ''))
        yield { sheet, cell: cell.at, about, message: `${place} ${words}` };
    }
    const words = guessWords(info.preparedOn);
    if (words) yield { sheet: info.sheet!, cell: info.preparedOn.at, message: `ngày lập ${words}` };
  },
});

/** "“x” → Hoàn thành". */
function guessWords({ text, wrote = text, guess }: Cell<unknown>): string | undefined {
  return guess === undefined ? undefined : `“${wrote}” → ${guess}`;
}

/** Those whose task has another row, or is not asked for; that a task has no other is CC402's to tell. */
function* struckRows(subject: SheetSubject): Generator<Told> {
  const { progress } = subject.sheet;
  const told = new Set(progress?.rows.map(({ task }) => task));
  const expected = new Set(expectedTasks(subject).map(({ id }) => id));
  for (const { sheet, row, at, task } of progress?.struck ?? [])
    if (told.has(task) || !expected.has(task))
      yield { sheet, cell: at, task, message: `cả dòng ${row} bị gạch ngang → không tính` };
}
