/** The plan while its tables are read: tasks in order, and what the reading leaves to a person. */
import type { Paragraph } from './blocks.ts';
import type { Doubt, OfficeTable, OfficeTarget, OfficeTask, OriginalPlace } from './imported.ts';
import { SectionTree } from './sectionTree.ts';
import type { TaskCells } from './taskCells.ts';

type TaskField = Extract<Doubt['about'], { sheet: 'tasks' }>['field'];

export class PlanDraft {
  readonly sections = new SectionTree();
  readonly tasks: OfficeTask[] = [];
  readonly targets: OfficeTarget[] = [];
  readonly tables: OfficeTable[] = [];
  /** Paragraphs, and what stands in tables above, below and beside those of tasks. */
  readonly prose: Paragraph[] = [];
  readonly #doubts: Doubt[] = [];
  /** Doubts about tasks, whose ids are known when all are read. */
  readonly #ofTasks: { task: OfficeTask; doubt: Doubt; tasks: number }[] = [];
  /** Targets beside tasks, likewise. */
  readonly #targetsOf = new Map<OfficeTarget, OfficeTask>();
  /** TT of tasks that were split, as printed. */
  readonly #split = new Map<OfficeTask, { tt: string; count: number }>();

  /** The file that is being read. */
  file = '';

  place(words: string, line?: number): OriginalPlace {
    return line === undefined ? { file: this.file, words } : { file: this.file, words, lines: [line] };
  }

  add(
    { tt, title, product, leadText, supportText, dueText, dueYear, beside }: TaskCells,
    place: OriginalPlace,
  ): OfficeTask {
    const section = (this.sections.current ?? this.sections.start(undefined, 'Nhiệm vụ', place)).id;
    const task: OfficeTask = {
      id: '',
      section,
      tt,
      title,
      product,
      leadText,
      supportText,
      dueText,
      beside,
      place,
    };
    if (dueYear !== undefined) task.dueYear = dueYear;
    this.tasks.push(task);
    return task;
  }

  /** What a column of targets says beside a task. */
  addTarget(text: string, task: OfficeTask): void {
    const target: OfficeTarget = { text, section: task.section, task: undefined, place: task.place };
    this.targets.push(target);
    this.#targetsOf.set(target, task);
  }

  /** Another product, lead and deadline under the TT of a task: “4” becomes “4a”, and this “4b”. */
  split(from: OfficeTask, cells: TaskCells, place: OriginalPlace): OfficeTask {
    const of = this.#split.get(from) ?? { tt: from.tt, count: 1 };
    if (of.count === 1 && of.tt !== '') from.tt = `${of.tt}a`;
    of.count++;
    const tt = of.tt === '' ? '' : `${of.tt}${String.fromCharCode(96 + Math.min(of.count, 26))}`;
    const task = this.add({ ...cells, tt }, place);
    this.#split.set(from, of);
    this.#split.set(task, of);
    const named = of.tt === '' ? `“${cells.title}”` : `TT ${of.tt}`;
    if (of.count === 2)
      this.doubtTask(
        from,
        'tt',
        `${named} có nhiều dòng, mỗi dòng một thời hạn hoặc đơn vị: đã tách thành nhiều nhiệm vụ${of.tt === '' ? '' : ` (${of.tt}a, ${of.tt}b)`}.`,
        'Nếu chỉ là một nhiệm vụ, gộp lại thành một dòng ở trang Nhiệm vụ.',
      );
    return task;
  }

  /** A doubt about a task; the same about further tasks is told once, with how many they are. */
  doubtTask(
    task: OfficeTask,
    field: TaskField,
    question: string,
    hint: string,
    weight: Doubt['weight'] = 'look',
  ): void {
    const known = this.#ofTasks.find(({ doubt }) => doubt.question === question);
    if (known) {
      known.tasks++;
      return;
    }
    const doubt: Doubt = {
      weight,
      about: { sheet: 'tasks', id: '', field },
      place: task.place,
      question,
      hint,
    };
    this.#ofTasks.push({ task, doubt, tasks: 1 });
    this.#doubts.push(doubt);
  }

  /** A doubt about the plan as a whole or one of its tables. */
  doubt(question: string, hint: string, place?: OriginalPlace, weight: Doubt['weight'] = 'look'): void {
    this.#doubts.push({ weight, about: { sheet: 'plan', field: 'structure' }, place, question, hint });
  }

  /** A doubt about what the document says of itself. */
  doubtDocument(
    field: 'year' | 'number' | 'day' | 'issuer' | 'title',
    question: string,
    hint: string,
    weight: Doubt['weight'] = 'look',
  ): void {
    this.#doubts.push({ weight, about: { sheet: 'plan', field }, place: undefined, question, hint });
  }

  /** Gives each task its id; no two are the same. */
  finish(): Doubt[] {
    const taken = new Set<string>();
    for (const task of this.tasks) {
      if (task.tt === '') continue;
      const wanted = wantedId(task);
      task.id = freeId(wanted, taken);
      if (task.id !== wanted)
        this.doubtTask(
          task,
          'tt',
          `TT ${task.tt} có hai lần trong một mục.`,
          'Sửa TT ở trang Nhiệm vụ, hoặc xóa dòng thừa.',
        );
    }
    this.#placeUnnumbered(taken);
    for (const [target, task] of this.#targetsOf) target.task = task.id;
    for (const { task, doubt, tasks } of this.#ofTasks) {
      if (doubt.about.sheet === 'tasks') doubt.about.id = task.id;
      if (tasks > 1) doubt.question = `${doubt.question.replace(/\.$/, '')} (${tasks} nhiệm vụ).`;
    }
    return this.#doubts;
  }

  /** Where no TT is printed the place in the section stands for it, or the next that is free. */
  #placeUnnumbered(taken: Set<string>): void {
    const places = new Map<string, number>();
    const sections = new Set(this.sections.sections.map(({ id }) => id));
    for (const task of this.tasks) {
      let place = (places.get(task.section) ?? 0) + 1;
      places.set(task.section, place);
      if (task.tt !== '') continue;
      const isTaken = (id: string) => taken.has(id) || sections.has(id);
      while (isTaken(`${task.section}.${place}`)) place++;
      task.id = freeId(`${task.section}.${place}`, taken);
    }
  }
}

/** Section and TT, unless the TT says its section itself: “5.1.1” in 5.1. */
function wantedId({ section, tt }: OfficeTask): string {
  return tt.startsWith(`${section}.`) ? tt : `${section}.${tt}`;
}

/** That id, or the next that is free; it is taken then. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let copy = 2; taken.has(id); copy++) id = `${wanted}-${copy}`;
  taken.add(id);
  return id;
}
