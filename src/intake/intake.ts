/** Taking in many files: on every core, when there are enough of them to pay for a thread. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Plan } from '../model/plan.ts';
import { keeperOfAlikes } from './alike.ts';
import { interruptibly, moment } from './interruptible.ts';
import { type Intake, takeIn } from './read.ts';

/** Files that one thread reads in the time that another takes to start. */
const WORTH_A_THREAD = 30;
const MOST_THREADS = 7;

/** What a thread is given; files are claimed one by one, by adding to `claimed`. */
export interface IntakeOrder {
  files: string[];
  typed: (string | undefined)[];
  root: string;
  plan: Plan;
  /** Key of the period asked for. */
  expected: string | undefined;
  claimed: Int32Array;
}

/** Results of a share of the files, by their index. */
export type IntakeShare = [index: number, intake: Intake][];

/** How a batch of files is taken in. */
export interface IntakeWishes {
  /** Of the workspace. */
  root: string;
  plan: Plan;
  /** Key of the period asked for. */
  expected: string | undefined;
  /** The path as the person typed it, for a file named alone. */
  typedAs?: (file: string) => string | undefined;
  /** Told before each file of this thread's share; others are read meanwhile. */
  onProgress?: (file: number, of: number) => void;
}

/** Every file taken in, in the order given. */
export async function takeInAll(
  files: string[],
  { root, plan, expected, typedAs = () => undefined, onProgress = () => undefined }: IntakeWishes,
): Promise<Intake[]> {
  const order: IntakeOrder = {
    files,
    typed: files.map(typedAs),
    root,
    plan,
    expected,
    claimed: new Int32Array(new SharedArrayBuffer(4)),
  };
  const threads = threadsFor(files.length, availableParallelism(), existsSync(THREAD));
  const others = Array.from({ length: threads }, () => shareOfThread(order));
  // A Ctrl-C that came while the program was being loaded is heard here, and one that comes now by whoever breaks off.
  await moment();
  const own = interruptibly(() => takeShare(order, (index) => onProgress(index + 1, files.length)));
  const intakes: Intake[] = [];
  for (const share of [own, ...(await Promise.all(others))])
    for (const [index, intake] of share) intakes[index] = intake;
  return intakes;
}

/** Claims files until none is left. */
export function takeShare(
  { files, typed, root, plan, expected, claimed }: IntakeOrder,
  onFile: (index: number) => void = () => undefined,
): IntakeShare {
  const share: IntakeShare = [];
  const kept = files.length < WORTH_A_THREAD ? (intake: Intake) => intake : keeperOfAlikes();
  for (let index = Atomics.add(claimed, 0, 1); index < files.length; index = Atomics.add(claimed, 0, 1)) {
    onFile(index);
    try {
      const intake = takeIn(files[index]!, { root }, plan, { typed: typed[index], expected });
      share.push([index, kept(intake)]);
    } catch (error) {
      // Our own bug: who is told of it can at least put the file aside.
      if (error instanceof Error) Object.assign(error, { reading: files[index] });
      throw error;
    }
  }
  return share;
}

/** Beside the bundle; a source tree that was not built does all by itself. */
const THREAD = fileURLToPath(new URL('./intakeThread.cjs', import.meta.url));

/** How many threads share the work with this one: as many as pay, at most one for each other core. */
export function threadsFor(files: number, cores: number, isBuilt: boolean): number {
  const wanted = Math.min(cores - 1, Math.floor(files / WORTH_A_THREAD), MOST_THREADS);
  return isBuilt ? Math.max(0, wanted) : 0;
}

async function shareOfThread(order: IntakeOrder): Promise<IntakeShare> {
  const { Worker } = await import('node:worker_threads');
  return new Promise((resolve, reject) => {
    // Room for what is soon forgotten: a quarter of V8's own choice takes no more time, and 23 of 159 MB less.
    const worker = new Worker(THREAD, {
      workerData: order,
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
