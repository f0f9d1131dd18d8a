/** Which task of the plan a row of a sheet is about. */
import { type Plan, ROMAN, type Section, type Task } from '../model/plan.ts';
import { rememberByObject } from '../model/remember.ts';
import { type ProgressRow, TOLD_COLUMNS } from '../model/sheet.ts';
import { foldWords, oneLine } from '../text/fold.ts';
import { foldedLikeness } from '../text/nearest.ts';
import { titleKey } from '../text/target.ts';

/** How alike a row's wording and a task's must be when the wording is the only clue. */
const SURE = 0.8;
/** A place and a wording that agree so well need no further look. */
const CERTAIN = 0.97;
/** Below this a TT that fits the section is not believed against the wording. */
const DOUBTFUL = 0.5;
/** No title of a section is longer, */
const LONGEST_SECTION = 300;
/** and none of a task. */
const LONGEST_TITLE = 3000;

const NO_TASK = { task: undefined, matchedBy: undefined };

/** The plan's titles as they are compared with rows, the same for every sheet. */
const titlesOf = rememberByObject((plan: Plan): { task: Task; folded: string }[] =>
  plan.tasks.map((task) => ({ task, folded: titleKey(task.title) })),
);

const tasksById = rememberByObject((plan: Plan) => new Map(plan.tasks.map((task) => [task.id, task])));

/** The plan's sections by their titles, as they are compared. */
const sectionsOf = rememberByObject((plan: Plan): { section: Section; folded: string }[] =>
  plan.sections.map((section) => ({ section, folded: foldWords(section.title) })),
);

/** Matches rows to tasks: by code, then by section and TT, then by wording; the last needs no section. */
export class TaskMatcher {
  readonly #plan: Plan;
  readonly #byId: Map<string, Task>;
  #section: Section | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#byId = tasksById(plan);
  }

  /** The section that a worksheet's name ("Mục III") or a line above the table ("III. CẢI CÁCH …") names, if one does. */
  enterNamed(texts: string[]): void {
    for (const text of texts) {
      const [, numeral, title] = /^(?:(?:mục|phần)\s+)?([IVX]+)(?:[.):]\s*(.*))?$/i.exec(text.trim()) ?? [];
      const byTitle = this.#sectionTitled(title || text);
      const named = byTitle ?? (numeral && !title ? this.#sectionNumbered(numeral.toUpperCase()) : undefined);
      if (named) this.#section = named;
    }
  }

  /** The task that a row was matched to. */
  taskOf({ task }: ProgressRow): Task | undefined {
    return task === undefined ? undefined : this.#byId.get(task);
  }

  /** Whether the row is a section's title; what follows then belongs to that section. */
  enterSection(texts: string[], row: ProgressRow): boolean {
    const numeral = [row.id.text, row.tt.text, texts[0] ?? '']
      .map((text) => /^([IVX]+)[.)]?$/.exec(text)?.[1])
      .find(Boolean);
    const joined = /^([IVX]+)[.)]\s+(.+)$/.exec(texts[0] ?? '');
    // A row of a task, as nearly all are: what its words are like need not be asked.
    if (numeral === undefined && !joined && (row.tt.text !== '' || row.id.text !== '')) return false;
    const title = texts.filter((text) => !/^[IVX]+[.)]?$/.test(text)).join(' ') || row.title.text;
    const told = TOLD_COLUMNS.some(
      (name) => name !== 'note' && row[name].text !== '' && row[name].text !== title,
    );
    // A section's row may carry its share ("2/8"), when its numeral and its title leave no doubt.
    if (told && numeral === undefined) return false;
    const byTitle = this.#sectionTitled(joined?.[2] ?? title) ?? this.#sectionTitled(row.title.text);
    if (told && !byTitle) return false;
    if (numeral === undefined && !joined) {
      if (!byTitle) return false;
      this.#section = byTitle;
      return true;
    }
    this.#section = byTitle ?? this.#sectionNumbered(numeral ?? joined![1]!);
    return true;
  }

  #sectionTitled(title: string): Section | undefined {
    if (title.length > LONGEST_SECTION) return undefined;
    const wanted = foldWords(title);
    if (wanted.length < 6) return undefined;
    return sectionsOf(this.#plan).find(({ folded }) => {
      // A length that differs much cannot be alike enough: the distance need not be counted.
      const ratio = Math.min(folded.length, wanted.length) / Math.max(folded.length, wanted.length);
      return ratio >= 0.9 && foldedLikeness(folded, wanted, 0.9) >= 0.9;
    })?.section;
  }

  /** A numeral that the plan prints twice means the next of the two. */
  #sectionNumbered(numeral: string): Section | undefined {
    const position = this.#section ? this.#plan.sections.indexOf(this.#section) : -1;
    const printed = this.#plan.sections.filter(
      (section) => section.numeral === numeral || section.id === numeral,
    );
    return printed.find((section) => this.#plan.sections.indexOf(section) > position) ?? printed[0];
  }

  match(row: ProgressRow): Pick<ProgressRow, 'task' | 'matchedBy'> {
    const code = this.#codeOf(row);
    if (this.#byId.has(code)) return { task: code, matchedBy: 'code' };
    // A code of the plan's form that the plan does not have is a mistake; any other is the unit's own.
    if (isCode(row.id.text)) return NO_TASK;

    const wording = titleKey(row.title.text);
    const tt = /^(\d+)[.)]?$/.exec(row.tt.text)?.[1] ?? /^0?(\d+),0+$/.exec(row.tt.text)?.[1];
    const placed = this.#section && tt ? this.#byId.get(`${this.#section.id}.${Number(tt)}`) : undefined;
    const likeness = placed ? foldedLikeness(titleKey(placed.title), wording, DOUBTFUL) : 0;
    if (placed && (wording === '' || likeness >= CERTAIN)) return { task: placed.id, matchedBy: 'place' };
    const worded = this.#titled(wording);
    // Sheets that restart their numbers fit another task better by their wording.
    if (
      placed &&
      likeness >= DOUBTFUL &&
      (!worded || likeness >= foldedLikeness(titleKey(worded.title), wording))
    )
      return { task: placed.id, matchedBy: 'place' };
    return worded ? { task: worded.id, matchedBy: 'text' } : NO_TASK;
  }

  /** The plan's task that a row among work outside the plan is about all the same: by its code, or word for word. */
  matchStrictly(row: ProgressRow): Pick<ProgressRow, 'task' | 'matchedBy'> {
    const code = this.#codeOf(row);
    if (this.#byId.has(code)) return { task: code, matchedBy: 'code' };
    const wording = titleKey(row.title.text);
    const same = titlesOf(this.#plan).find(({ folded }) => folded === wording);
    return same ? { task: same.task.id, matchedBy: 'text' } : NO_TASK;
  }

  /** "3.10" that Excel took for the number 3.1 is III.10 where the TT says 10. */
  #codeOf({ id, tt }: ProgressRow): string {
    const written = oneLine(id.text);
    // A plan may number its tasks "08", and its sections 1, 2: what is written as it writes it is no other.
    const code = this.#byId.has(written) ? written : taskCode(id.text);
    const longer = /^\d{1,2}[.,]\d$/.test(id.text) && /^\d0[.)]?$/.test(tt.text) ? `${code}0` : code;
    return this.#byId.has(longer) && longer.endsWith(`.${Number.parseInt(tt.text, 10)}`) ? longer : code;
  }

  #titled(wording: string): Task | undefined {
    if (wording.length < 8 || wording.length > LONGEST_TITLE) return undefined;
    const titles = titlesOf(this.#plan);
    // Of two tasks with the same wording the one in the row's own section is meant.
    const isOwn = (task: Task) => task.section === this.#section?.id;
    const same = titles.filter(({ folded }) => folded === wording).map(({ task }) => task);
    if (same.length > 0) return same.findLast(isOwn) ?? same[0];
    let best: Task | undefined;
    let bestScore = SURE;
    for (const { task, folded } of titles) {
      // A length that differs much cannot be alike enough: the distance need not be counted.
      if (Math.min(folded.length, wording.length) < SURE * Math.max(folded.length, wording.length)) continue;
      const score = foldedLikeness(folded, wording, bestScore);
      if (score > bestScore || (score === bestScore && isOwn(task))) {
        best = task;
        bestScore = score;
      }
    }
    return best;
  }
}

/** Whether the text has the form of a task's code. */
export function isCode(text: string): boolean {
  return /^[IVX]+\.\d+$/.test(taskCode(text));
}

/** "iii.1", "III-01", "III,1", "III1", "3.1" → "III.1". */
function taskCode(text: string): string {
  const line = oneLine(text);
  const found = /^([IVX]+|\d{1,2})\s*[.,\-_/ ]\s*0*(\d+)\.?$/i.exec(line) ?? /^([IVX]+)0*(\d+)$/i.exec(line);
  if (!found) return line;
  const section = /^\d/.test(found[1]!)
    ? (ROMAN[Number(found[1]) - 1] ?? found[1]!)
    : found[1]!.toUpperCase();
  return `${section}.${Number(found[2])}`;
}
