/** What had to be guessed to read a sheet. */
import type { Guess } from '../model/guess.ts';
import { type Plan, unitNamed } from '../model/plan.ts';
import {
  COLUMNS,
  type ProgressPart,
  type ProgressTable,
  partsOf,
  type Sheet,
  type Source,
} from '../model/sheet.ts';
import { fold } from '../text/fold.ts';
import { COLUMN_LABELS, PROGRESS_SHEET, periodLabel } from '../text/labels.ts';

/** Whose and for when, then the worksheet, its columns, its rows. */
export function guessesOf(sheet: Sheet, plan: Plan): Guess[] {
  const { progress } = sheet;
  if (!progress) return [];
  const parts = partsOf(progress);
  return [
    ...aboutSheet(sheet, plan),
    ...worksheets(parts),
    ...parts.flatMap((part) => [...columns(part)]),
    ...rows(progress),
  ];
}

const SOURCES: Record<Source, string> = {
  title: 'theo phần đầu biểu',
  worksheet: 'theo tên trang',
  file: 'theo tên tệp',
  column: 'theo cột đã đọc',
};

function* aboutSheet({ unit, period, sources }: Sheet, plan: Plan): Generator<Guess> {
  const about = { kind: 'sheet', sheet: null, at: null, spelling: false } as const;
  if (unit !== undefined && sources.unit)
    yield { ...about, written: SOURCES[sources.unit], understood: unitNamed(plan, unit)?.name ?? unit };
  if (period !== undefined && sources.period)
    yield { ...about, written: SOURCES[sources.period], understood: periodLabel(period) };
}

function* worksheets(parts: ProgressPart[]): Generator<Guess> {
  for (const sheet of new Set(parts.map((part) => part.sheet)))
    if (fold(sheet) !== fold(PROGRESS_SHEET))
      yield {
        kind: 'worksheet',
        sheet,
        at: null,
        written: sheet,
        understood: PROGRESS_SHEET,
        spelling: false,
      };
}

function* columns({ sheet, columns }: ProgressPart): Generator<Guess> {
  for (const column of COLUMNS) {
    const found = columns[column];
    const understood = COLUMN_LABELS[column];
    if (found && fold(found.text) !== fold(understood))
      yield {
        kind: 'column',
        sheet,
        at: found.at,
        written: found.text,
        understood,
        spelling: !found.misspelt,
      };
  }
}

function* rows({ rows }: ProgressTable): Generator<Guess> {
  for (const { sheet, row, task, matchedBy, title } of rows)
    if (matchedBy === 'text')
      yield {
        kind: 'row',
        sheet,
        at: String(row),
        written: title.text,
        understood: `nhiệm vụ ${task}`,
        spelling: false,
      };
}
