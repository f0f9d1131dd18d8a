/** A task told over several rows: its wording merged down over them, or its parts told below it, a row each. */
import type { Day } from '../model/day.ts';
import { type Cell, type ProgressRow, type Status, TEXT_COLUMNS, type TextColumn } from '../model/sheet.ts';
import { bare } from '../text/fold.ts';
import { day } from '../text/write.ts';

/** Adds what a further row of the same task tells: its words, and a status or a day of its own. */
export function goOn(row: ProgressRow, more: ProgressRow): void {
  for (const name of TEXT_COLUMNS) if (MAY_GO_ON[name]) row[name] = joined(row[name], more[name]);
  if (more.status.at !== row.status.at && more.status.text !== '')
    row.status = row.status.text === '' ? more.status : agreed(row.status, more.status);
  if (more.doneOn.at !== row.doneOn.at && more.doneOn.text !== '')
    row.doneOn = later(row.doneOn, more.doneOn);
}

/** Adds what a part of the task tells: a line of what its task tells, and whether the task can be what it says it is. */
export function goOnWithPart(row: ProgressRow, part: ProgressRow): void {
  const told = [part.status, part.percent, part.doneOn, part.person, part.result].map(
    ({ text: said }) => said,
  );
  const words = told.filter((said) => said !== '').join('; ');
  const text = words === '' ? '' : `${part.title.text}: ${words}`;
  const result = { ...part.result, text, value: text };
  for (const name of TEXT_COLUMNS)
    if (MAY_GO_ON[name]) row[name] = joined(row[name], name === 'result' ? result : part[name]);
  const { value } = row.status;
  if (value === 'done' && part.doneOn.value !== undefined && row.doneOn.value !== undefined)
    row.doneOn = later(row.doneOn, part.doneOn);
  if (value === undefined) return;
  if (contradicts(value, part.status)) row.status = agreed(row.status, part.status);
  else if (value === 'done' && part.percent.value !== undefined && part.percent.value < 100)
    row.status = agreed(row.status, { at: part.percent.at, text: part.percent.text, value: 'doing' });
}

/** Adds a part that is only words: "- Phần b chưa xong". They are a result; what they say must not contradict its status. */
export function goOnInWords(row: ProgressRow, part: ProgressRow): void {
  const { at, text } = part.title;
  goOn(row, { ...part, result: part.title });
  if (row.status.value === 'done' && UNFINISHED.test(bare(text.slice(0, LONGEST_PART))))
    row.status = agreed(row.status, { at, text, value: 'doing' });
}

/** "Phần b chưa xong", "Còn lại chưa làm", "đang thực hiện": words without marks. */
const UNFINISHED =
  /(?<![a-z])(?:(?:chua|khong) (?:[a-z]{1,6} )?(?:xong|hoan thanh|hoan tat|lam|thuc hien|trien khai|ban hanh)|dang (?:lam|thuc hien|trien khai|tien hanh))(?![a-z])/;
const LONGEST_PART = 500;

/** Nothing is done before all its parts are, or not begun when one of them is. */
function contradicts(whole: Status, { value, text }: Cell<Status>): boolean {
  if (text === '') return false;
  if (whole === 'done')
    return value === undefined || value === 'doing' || value === 'notStarted' || value === 'suspended';
  if (whole === 'suspended') return value === 'doing';
  return (whole === 'notStarted' || whole === 'noneArising') && (value === 'done' || value === 'doing');
}

/** Two statuses of one task: one, where they say the same; else what each says, and no value. */
function agreed(a: Cell<Status>, b: Cell<Status>): Cell<Status> {
  if (a.value !== undefined && a.value === b.value) return a;
  const maybe = [...new Set([a.value, b.value].filter((value) => value !== undefined))];
  return {
    at: a.at,
    text: `${a.text} (${a.at}), ${b.text} (${b.at})`,
    value: undefined,
    flaw: 'unreadable',
    maybe,
  };
}

/** What is finished in two steps is finished by the later. */
function later(a: Cell<Day>, b: Cell<Day>): Cell<Day> {
  if (a.text === '') return b;
  if (a.value === undefined || b.value === undefined || a.value === b.value) return a;
  const value = [a.value, b.value].sort()[1]!;
  return { at: a.at, text: `${a.text} (${a.at}), ${b.text} (${b.at})`, value, guess: day(value) };
}

/** A task has one person in charge, whoever stands in its further rows. */
const MAY_GO_ON: Record<TextColumn, boolean> = {
  proof: true,
  result: true,
  difficulty: true,
  proposal: true,
  next: true,
  person: false,
  note: true,
};

/** Two cells told as one, a line each; the place is that of the first that says something. */
export function joined(a: Cell<string>, b: Cell<string>): Cell<string> {
  if (b.text === '' || b.text === a.text) return a;
  if (a.text === '') return { ...b, at: a.at ?? b.at };
  const text = `${a.text}\n${b.text}`;
  const { guess = b.guess, wrote = b.wrote } = a;
  return { at: a.at, text, value: text, ...(guess ? { guess } : {}), ...(wrote ? { wrote } : {}) };
}
