/** The targets of a plan as indicators that units can be asked for, and what a person must say of them first. */
import type { Indicator } from '../model/indicator.ts';
import type { Unit } from '../model/unit.ts';
import { bare, foldWords } from '../text/fold.ts';
import { unitFinder } from '../text/unitNames.ts';
import type { UnitClass } from './book.ts';
import type { Doubt, OfficePlan } from './imported.ts';
import {
  type Draft,
  indicatorDoubts,
  type LeftWords,
  openQuestions,
  type Source,
} from './indicatorDoubts.ts';
import { type KnownIndicator, knownIndicator } from './knownIndicators.ts';
import { leadReader } from './leads.ts';
import { type TargetRead, targetsIn } from './targets.ts';

export interface Around {
  units: Unit[];
  classes: readonly UnitClass[];
  /** Indicators of last year's plan, or of this one before it was imported again. */
  known: readonly Indicator[];
}

export function indicatorsOf(
  office: OfficePlan,
  around: Around,
): { indicators: Indicator[]; doubts: Doubt[] } {
  const drafts: Draft[] = [];
  const left: LeftWords[] = [];
  const ids = new Ids(around.known);
  for (const source of sourcesOf(office, around)) {
    const read = targetsIn(source.text);
    for (const words of read.left) left.push({ words, source });
    const fresh = read.targets.filter((target) => !isToldAlready(target, source, drafts));
    for (const [index, target] of fresh.entries()) {
      const isWhole = fresh[index + 1]?.isPart === true;
      const before = around.known.find(
        ({ id, name }) =>
          foldWords(name) === foldWords(target.name) && !drafts.some((draft) => draft.indicator.id === id),
      );
      drafts.push(draftOf(target, source, before ?? ids.next(target, isWhole), around.units));
    }
  }
  return {
    indicators: drafts.map(({ indicator }) => indicator),
    doubts: indicatorDoubts(drafts, left),
  };
}

/** Titles of tasks and what stands beside them as a target, before the sentences that stand by themselves. */
function sourcesOf({ tasks, targets }: OfficePlan, { units, classes }: Around): Source[] {
  const read = leadReader(units, classes);
  const ofTasks = tasks.flatMap((task) => {
    const { lead } = read(task.leadText);
    const beside = task.beside.filter(({ head }) => /muc tieu|chi tieu/.test(bare(head)));
    return [task.title, ...beside.map(({ text }) => text)].map(
      (text): Source => ({ text, task: task.id, section: undefined, reporters: lead, place: task.place }),
    );
  });
  const find = unitFinder(units);
  const alone = targets.map(({ text, task, section, place }): Source => {
    const named = text.split(' – ').flatMap((cell) => find(cell.trim())?.id ?? []);
    return { text, task, section: task === undefined ? section : undefined, reporters: named, place };
  });
  return [...ofTasks, ...alone];
}

/** The same target told again: word for word, or in the body of the plan and beside the task that is to reach it. */
function isToldAlready(target: TargetRead, source: Source, drafts: Draft[]): boolean {
  const about = knownIndicator(target.name)?.id;
  return drafts.some(({ indicator, about: other }) => {
    if (indicator.target !== target.target || indicator.unit !== target.unit) return false;
    const isOfTask = source.task === undefined && indicator.task !== undefined;
    return (
      (foldWords(indicator.name) === foldWords(target.name) &&
        (isOfTask || source.task === indicator.task)) ||
      (isOfTask && about !== undefined && other?.id === about)
    );
  });
}

/** @param as what last year's plan says of it, or the id that it gets */
function draftOf(read: TargetRead, source: Source, as: Indicator | string, units: Unit[]): Draft {
  const before = typeof as === 'string' ? undefined : as;
  const about = knownIndicator(read.name);
  const isFraction = read.unit === '%';
  const denominator = before?.denominator || read.denominator || about?.denominator || '';
  const keeper = units.find(({ keepsProcedures }) => keepsProcedures)?.id;
  const told =
    source.reporters === 'all' || source.reporters.length > 0 ? source.reporters : before?.reporters;
  const reporters = told ?? (about?.isOfProcedures && keeper !== undefined ? [keeper] : []);
  const indicator: Indicator = {
    id: typeof as === 'string' ? as : as.id,
    ...(source.task === undefined ? {} : { task: source.task }),
    ...(source.section === undefined ? {} : { section: source.section }),
    name: read.name,
    op: read.op,
    target: read.target,
    unit: read.unit,
    numerator: isFraction ? before?.numerator || numeratorOf(read, about) : '',
    denominator: isFraction ? denominator : '',
    counted: isFraction ? before?.counted || countedOf(read, about) : '',
    reporters: read.outOfScope ? [] : reporters,
    measure: before?.measure ?? about?.measure ?? (isFraction ? 'period' : 'yearly'),
    ...(read.outOfScope ? { outOfScope: true } : {}),
  };
  return {
    indicator,
    source,
    about,
    open: read.outOfScope ? [] : openQuestions(read, indicator),
    isProposed: before === undefined && !read.outOfScope,
  };
}

/** A denominator that is proposed stands with its own numerator: both count the same things. */
function numeratorOf(read: TargetRead, about: KnownIndicator | undefined): string {
  return read.denominator === '' && about ? about.numerator : read.numerator;
}

function countedOf(read: TargetRead, about: KnownIndicator | undefined): string {
  return read.denominator === '' && about ? about.counted : read.counted;
}

/** I01, I02 …; of “trong đó” I05a, I05b; ids of last year's plan are not given again. */
class Ids {
  readonly #taken: ReadonlySet<string>;
  #count = 0;
  #letter = '';

  constructor(known: readonly Indicator[]) {
    this.#taken = new Set(known.map(({ id }) => id.replace(/[a-z]$/, '')));
  }

  /** @param isWhole a part of it follows */
  next({ isPart }: TargetRead, isWhole: boolean): string {
    if (isPart && this.#letter !== '') this.#letter = String.fromCharCode(this.#letter.charCodeAt(0) + 1);
    else {
      do this.#count++;
      while (this.#taken.has(this.#base()));
      this.#letter = isWhole ? 'a' : '';
    }
    return `${this.#base()}${this.#letter}`;
  }

  #base(): string {
    return `I${String(this.#count).padStart(2, '0')}`;
  }
}
