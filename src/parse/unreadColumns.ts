/** Columns beside the tasks that hold data and were taken for nothing (CC115). */
import { addressOf } from '../model/address.ts';
import { type Grid, type GridCell, shown } from '../model/grid.ts';
import type { Plan, Task } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import { COLUMNS, type Column, TOLD_COLUMNS, type UnreadColumn } from '../model/sheet.ts';
import { readDay } from '../text/days.ts';
import { documentsIn } from '../text/documents.ts';
import { clean, foldWords } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { readPeriod, saysAnything } from '../text/read.ts';
import { isStatus } from '../text/status.ts';
import { type HeaderTexts, textsAbove } from './header.ts';
import { hasTicks, type ProgressHeader } from './progressHeader.ts';
import { PROGRESS_WORDS, type ProgressColumn } from './vocabulary.ts';

/** What the plan says is known without the unit. */
const OF_THE_PLAN = new Set<ProgressColumn>(['product', 'lead', 'support', 'context']);

/** Columns told one by one; no sheet has so many. */
const MOST_TOLD = 100;

/** Cells of a column by which it is known what it holds. */
const SAMPLE = 30;

/** A tick, where nothing stands beside it; several are a line drawn. */
const STAR = '*';

interface Told {
  text: string;
  task: string | undefined;
}

/**
 * The columns that no reader took and that tell something of a task.
 * @param taken rows below the header that were read, with their tasks
 * @param known columns that something else is said of
 */
export function unreadColumns(
  grid: Grid,
  header: ProgressHeader,
  taken: Map<number, string | undefined>,
  plan: Plan,
  known: Set<number>,
): UnreadColumn[] {
  const read = readColumns(header);
  const above = textsAbove(grid, header);
  const byColumn = new Map<number, Told[]>();
  for (const [row, task] of taken) {
    for (const cell of grid.rows.get(row)?.values() ?? []) {
      if (read.has(cell.column) || known.has(cell.column)) continue;
      const text = textOf(cell);
      if (!saysAnything(text) && text !== STAR) continue;
      const told = byColumn.get(cell.column) ?? [];
      told.push({ text, task });
      byColumn.set(cell.column, told);
    }
  }
  const all = [...byColumn].sort(([a], [b]) => a - b);
  const found = all
    .slice(0, MOST_TOLD)
    .flatMap(([column, told]) => unreadColumn(grid, header, above(column), column, told, plan) ?? []);
  const more = all.length - MOST_TOLD;
  if (more > 0 && found.length > 0) found.at(-1)!.more = more;
  return found;
}

function textOf(cell: GridCell): string {
  return cell.notComputed ? `=${cell.formula}` : clean(shown(cell));
}

/** Columns that a reader takes, and those that have a finding of their own. */
function readColumns(header: ProgressHeader): Set<number> {
  const { columns, duplicates } = header;
  const used: ProgressColumn[] = [
    ...COLUMNS.filter((name) => name !== 'product'),
    'cause',
    'otherNote',
    'proofDay',
    ...(columns.status
      ? []
      : (Object.keys(columns) as ProgressColumn[]).filter((name) => name.startsWith('tick:'))),
  ];
  const told = duplicates.filter(({ key }) => COLUMNS.some((name) => name === key));
  return new Set([...used.flatMap((name) => columns[name] ?? []), ...told].map(({ column }) => column));
}

function unreadColumn(
  grid: Grid,
  header: ProgressHeader,
  { texts, lowest, under }: HeaderTexts,
  column: number,
  all: Told[],
  plan: Plan,
): UnreadColumn | undefined {
  const text = texts.at(-1) ?? '';
  const key = keyOf(header, column);
  const ofPlan = key !== undefined && OF_THE_PLAN.has(key);
  const told = all.filter((each) => (ofPlan ? documentsIn(each.text).length > 0 : !isOfPlan(each, plan)));
  if (told.length === 0 || (isNumbering(told) && (text === '' || !/\p{L}{3}/u.test(text)))) return undefined;
  return {
    sheet: grid.sheet,
    at: addressOf(...(lowest && under === undefined ? lowest : ([header.below - 1, column] as const))),
    text,
    isMerged: under !== undefined,
    rows: told.length,
    more: 0,
    nearest: key === undefined || ofPlan ? nearestColumn(header, text, told) : undefined,
  };
}

/** What a column is known as, though no reader takes it. */
function keyOf({ columns, duplicates }: ProgressHeader, column: number): ProgressColumn | undefined {
  const known = (Object.keys(columns) as ProgressColumn[]).find((key) => columns[key]!.column === column);
  return known ?? duplicates.find((each) => each.column === column)?.key;
}

/** What the plan prints of the task, or of its section, copied beside it. */
function isOfPlan({ text, task }: Told, plan: Plan): boolean {
  return task !== undefined && printedOf(plan).get(task)!.has(foldWords(text));
}

const printedOf = rememberByObject(
  (plan: Plan): Map<string, Set<string>> =>
    new Map(plan.tasks.map((task) => [task.id, new Set(printed(task, plan).map(foldWords))])),
);

function printed(task: Task, plan: Plan): string[] {
  const section = plan.sections.find(({ id }) => id === task.section);
  const units = plan.units
    .filter(({ id }) => task.lead !== 'all' && task.lead.includes(id))
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  return [
    task.id,
    task.tt,
    task.title,
    task.product,
    task.dueText,
    task.leadText,
    ...task.support,
    task.support.join(', '),
    ...units,
    ...(section ? [section.id, section.numeral, section.title, `${section.numeral}. ${section.title}`] : []),
  ];
}

/** 1, 2, 3 …: the rows counted. */
function isNumbering(told: Told[]): boolean {
  const numbers = told.map(({ text }) =>
    /^\d{1,3}[.)]?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN,
  );
  return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!) && numbers[0]! <= 1;
}

/** The column that the name sounds like, else the first free one that holds such things. */
function nearestColumn(header: ProgressHeader, text: string, told: Told[]): Column | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  if (readPeriod(text)) return OF_NEXT.test(text) && header.columns.next === undefined ? 'next' : undefined;
  const named = nearest(text, knownNames(), ({ name }) => name, 0.55)?.column ?? namedWithin(text);
  if (named) return named;
  const free = (column: Column) => header.columns[column] === undefined;
  const sample = told.slice(0, SAMPLE);
  const most = (holds: (text: string) => boolean) =>
    sample.filter((each) => holds(each.text)).length * 2 > sample.length;
  if (free('status') && !hasTicks(header) && most((each) => isStatus(each))) return 'status';
  if (free('doneOn') && most((each) => 'value' in readDay(each, 2000))) return 'doneOn';
  if (free('percent') && most((each) => /^\d+(?:[.,]\d+)?\s?%$/.test(each))) return 'percent';
  if (free('proof') && most((each) => documentsIn(each).length > 0)) return 'proof';
  return (['result', 'note'] as const).find(free);
}

/** "Vướng" is said of difficulties, "Kết quả làm được" of results: the longest name that holds it, or is held by it. */
function namedWithin(text: string): Column | undefined {
  const wanted = foldWords(text);
  if (wanted.length < SHORTEST_NAME || wanted.length > LONGEST_NAME) return undefined;
  const alike = knownNames().filter(
    ({ name }) => name.length >= SHORTEST_NAME && (name.includes(wanted) || wanted.includes(name)),
  );
  return alike.sort((a, b) => b.name.length - a.name.length)[0]?.column;
}

/** "Nhiệm vụ tháng 5". */
const OF_NEXT = /^(?:nhiệm vụ|công việc|kế hoạch|phương hướng)/i;
const SHORTEST_NAME = 5;
const LONGEST_NAME = 90;

/** Made when the first column asks for them. */
let names: { column: Column; name: string }[] | undefined;

function knownNames() {
  names ??= TOLD_COLUMNS.flatMap((column) =>
    PROGRESS_WORDS[column].map((name) => ({ column, name: foldWords(name) })),
  );
  return names;
}
