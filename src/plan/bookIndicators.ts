/** The targets of a plan as indicators that units can be asked for, and what a person must say of them first. */
import type { Indicator } from '../model/indicator.ts';
import type { Unit } from '../model/unit.ts';
import { bare, foldWords } from '../text/fold.ts';
import { targetText } from '../text/target.ts';
import { unitFinder } from '../text/unitNames.ts';
import type { UnitClass } from './book.ts';
import type { Doubt, OfficePlan, OriginalPlace } from './imported.ts';
import { type KnownIndicator, knownIndicator } from './knownIndicators.ts';
import { leadReader } from './leads.ts';
import { quoted } from './questions.ts';
import { type TargetRead, targetsIn } from './targets.ts';

export interface Around {
  units: Unit[];
  classes: readonly UnitClass[];
  /** Indicators of last year's plan, or of this one before it was imported again. */
  known: readonly Indicator[];
}

/** A text of the plan that may set targets. */
interface Source {
  text: string;
  task: string | undefined;
  section: string | undefined;
  /** Who leads the task; “all”; empty where nobody is known. */
  reporters: string[] | 'all';
  place: OriginalPlace;
}

/** An indicator with what a person must say of it, and what was only proposed. */
interface Draft {
  indicator: Indicator;
  source: Source;
  /** The known indicator that it is about. */
  about: KnownIndicator | undefined;
  open: string[];
  isProposed: boolean;
}

export function indicatorsOf(
  office: OfficePlan,
  around: Around,
): { indicators: Indicator[]; doubts: Doubt[] } {
  const drafts: Draft[] = [];
  const left: { words: string; source: Source }[] = [];
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
    doubts: [
      ...openDoubts(drafts),
      ...drafts.flatMap(scopeDoubt),
      ...proposalDoubts(drafts),
      ...left.map(leftDoubt),
    ],
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

const WHO_REPORTS = 'đơn vị nào báo cáo';

function openQuestions({ flaw, unit }: TargetRead, { denominator, reporters }: Indicator): string[] {
  return [
    ...(flaw === 'compared' ? ['so với số nào'] : []),
    ...(flaw === 'two' ? ['có hai con số, lấy số nào'] : []),
    ...(unit === '%' && denominator === '' && flaw !== 'compared' ? ['mẫu số là gì'] : []),
    ...(reporters.length === 0 ? [WHO_REPORTS] : []),
  ];
}

/** The same question about many indicators is asked once. */
function openDoubts(drafts: Draft[]): Doubt[] {
  const asked = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const question = draft.open.join('; ');
    if (question !== '') asked.set(question, [...(asked.get(question) ?? []), draft]);
  }
  return [...asked].map(([question, of]): Doubt => {
    const [{ indicator, source }] = of as [Draft];
    const one = `Chỉ tiêu ${quoted(indicator.name)} (${targetText(indicator)})`;
    const who =
      of.length === 1 ? one : `${of.length} chỉ tiêu ${of.map((each) => each.indicator.id).join(', ')}`;
    return {
      weight: 'must',
      about: {
        sheet: 'indicators',
        id: indicator.id,
        field: question === WHO_REPORTS ? 'reporters' : 'denominator',
      },
      place: source.place,
      question: `${who}: ${question}?`,
      hint: `Ghi vào dòng của chỉ tiêu ở trang Chỉ tiêu; ${of.length === 1 ? '' : 'chỉ tiêu nào '}không theo dõi bằng tử số, mẫu số thì xóa dòng.`,
    };
  });
}

function scopeDoubt({ indicator, source }: Draft): Doubt[] {
  if (!indicator.outOfScope) return [];
  return [
    {
      weight: 'look',
      about: { sheet: 'indicators', id: indicator.id, field: 'name' },
      place: source.place,
      question: `Chỉ tiêu ${quoted(indicator.name)} là của cấp tỉnh: không hỏi đơn vị nào.`,
      hint: 'Nếu xã vẫn phải báo cáo, bỏ dấu ở cột Ngoài phạm vi và ghi đơn vị báo cáo.',
    },
  ];
}

/** What is proposed for many indicators is asked in one sentence. */
function proposalDoubts(drafts: Draft[]): Doubt[] {
  const proposed = drafts.filter(({ isProposed }) => isProposed);
  const [first] = proposed;
  if (!first) return [];
  const ids = proposed.map(({ indicator }) => indicator.id);
  return [
    {
      weight: 'look',
      about: { sheet: 'indicators', id: first.indicator.id, field: 'denominator' },
      place: undefined,
      question: `Tử số, mẫu số, đơn vị báo cáo và thời gian tính của ${ids.length === 1 ? 'chỉ tiêu' : `${ids.length} chỉ tiêu`} ${ids.join(', ')} là đề xuất.`,
      hint: 'Xem lại từng dòng ở trang Chỉ tiêu trước khi phát biểu.',
    },
  ];
}

function leftDoubt({ words, source }: { words: string; source: Source }): Doubt {
  const about: Doubt['about'] =
    source.task === undefined
      ? { sheet: 'plan', field: 'structure' }
      : { sheet: 'tasks', id: source.task, field: 'title' };
  return {
    weight: 'look',
    about,
    place: source.place,
    question: `Mục tiêu ${quoted(words)} chưa thành chỉ tiêu: không rõ đếm gì, hoặc là mức không được vượt quá.`,
    hint: 'Nếu theo dõi được bằng tử số, mẫu số thì thêm dòng ở trang Chỉ tiêu, viết theo mức phải đạt.',
  };
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
