/**
 * `npm run fuzz [mutations] [seed]`: checks each heavy file in a process of its own, then takes in so many mutated
 * sheets, judges them and marks some, in two processes that are watched from outside. Says how many were read, refused, slowest and largest; a crash, a silence of over
 * five seconds or a process above 512 MB makes the exit status 1, and the file is kept.
 */
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, run } from '../../src/cli.ts';
import { judge } from '../../src/intake/judge.ts';
import { takeIn } from '../../src/intake/read.ts';
import { markedCopy } from '../../src/markedCopy/markedCopy.ts';
import { periodOf } from '../../src/model/period.ts';
import { BUILT_IN_SETTINGS, builtInPlan } from '../../src/workspace/builtIn.ts';
import { heavyFiles } from './heavy.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';

const LONGEST_MS = 5000;
const MOST_MEGABYTES = 512;
const PROCESSES = 2;

interface Progress {
  index: number;
  read: number;
  refused: number;
  marked: number;
  slowest: number;
  megabytes: number;
  crash?: string | undefined;
  done?: boolean;
}

const here = fileURLToPath(import.meta.url);
const kept = fileURLToPath(new URL('../../fuzz-kept', import.meta.url));
const [, , role, ...rest] = process.argv;
if (role === 'check') await checkOne(rest[0]!);
else if (role === 'worker') await work(Number(rest[0]), Number(rest[1]), rest[2]!);
else await drive(Number(role ?? 10_000), Number(rest[0] ?? 1));

/** Sheets that the mutations start from. */
function seeds(): Buffer[] {
  const root = fileURLToPath(new URL('../../fixtures', import.meta.url));
  return (readdirSync(root, { recursive: true }) as string[])
    .filter((name) => /\.(xlsx|xls|ods)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(root, name)));
}

async function work(seed: number, count: number, folder: string): Promise<void> {
  const random = new Random(seed);
  const from = seeds();
  const plan = builtInPlan();
  const expected = periodOf('thang-04', plan.year, BUILT_IN_SETTINGS.periods);
  const progress: Progress = { index: 0, read: 0, refused: 0, marked: 0, slowest: 0, megabytes: 0 };
  const file = join(folder, `${seed}.xlsx`);
  for (; progress.index < count; progress.index++) {
    const bytes = mutate(random.pick(from), random);
    writeFileSync(file, bytes);
    const started = performance.now();
    try {
      const intake = takeIn(file, { root: folder }, plan);
      const { findings } = judge([intake], {
        plan,
        settings: BUILT_IN_SETTINGS,
        expected,
        whole: false,
        today: '2026-04-16',
        before: () => ({}),
      });
      if (intake.sheet) progress.read++;
      else progress.refused++;
      if (!intake.sheet && findings.length !== 1) throw new Error(`${findings.length} findings of a refusal`);
      if (intake.sheet && progress.index % 5 === 0) {
        markedCopy(bytes, {
          findings,
          file: 'a.xlsx',
          sha256: intake.sheet.sha256,
          losses: [],
          earlierList: undefined,
          about: 'x',
        });
        progress.marked++;
      }
      if (
        findings.some(({ message, hint }) =>
          /undefined|NaN|\[object|function /.test((message + hint).replace(/“[^”]*”/g, '')),
        )
      )
        throw new Error('a message of the machine’s own');
    } catch (error) {
      process.send!({ ...progress, crash: error instanceof Error ? error.stack : String(error) });
      keep(bytes, `${seed}-${progress.index}-crash`);
    }
    progress.slowest = Math.max(progress.slowest, performance.now() - started);
    progress.megabytes = process.resourceUsage().maxRSS / 1024;
    if (progress.index % 20 === 0) process.send!(progress);
  }
  process.send!({ ...progress, done: true });
  process.disconnect();
}

/** The program on one file, as a person runs it. */
async function checkOne(file: string): Promise<void> {
  const quiet = { now: new Date(), env: {}, stdoutIsTerminal: false, stderrIsTerminal: false };
  const status = await run(['check', file], { ...quiet, cwd: tmpdir(), out: () => {}, err: () => {} });
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send!({ status, slowest: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 });
  process.disconnect();
}

/** Every heavy file in its full size. @returns what each one that crashed, or went beyond the bounds, did */
async function checkHeavyFiles(folder: string): Promise<string[]> {
  const faults: string[] = [];
  const valid = readFileSync(fileURLToPath(new URL('../../fixtures/hop-le/ttpvhcc.xlsx', import.meta.url)));
  for (const { name, bytes } of heavyFiles(valid)) {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const end = await checked(file);
    console.log(`${name}: ${end}`);
    if (/^crashed|^hung|beyond/.test(end)) faults.push(`${name}: ${end}`);
    rmSync(file);
  }
  return faults;
}

function checked(file: string): Promise<string> {
  return new Promise((resolve) => {
    let said: string | undefined;
    const child = fork(here, ['check', file], { execArgv: process.execArgv });
    const alarm = setTimeout(() => {
      said = 'hung';
      child.kill('SIGKILL');
    }, 60 * LONGEST_MS);
    child.on(
      'message',
      ({ status, slowest, megabytes }: Pick<Progress, 'slowest' | 'megabytes'> & { status: number }) => {
        const beyond =
          status === EXIT.ourBug || slowest > LONGEST_MS || megabytes > MOST_MEGABYTES ? ', beyond' : '';
        said = `${slowest.toFixed(0)} ms, ${megabytes.toFixed(0)} MB, exit ${status}${beyond}`;
      },
    );
    child.on('exit', () => {
      clearTimeout(alarm);
      resolve(said ?? 'crashed');
    });
  });
}

async function drive(count: number, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-fuzz-'));
  const heavy = await checkHeavyFiles(folder);
  const shares = Array.from({ length: PROCESSES }, (_, index) =>
    watch(seed + index, Math.ceil(count / PROCESSES), folder),
  );
  const ends = await Promise.all(shares);
  rmSync(folder, { recursive: true, force: true });
  const sum = (name: 'read' | 'refused' | 'marked') => ends.reduce((total, end) => total + end[name], 0);
  const slowest = Math.max(...ends.map((end) => end.slowest));
  const megabytes = Math.max(...ends.map((end) => end.megabytes));
  const faults = ends.flatMap((end) => end.faults);
  console.log(
    `${sum('read') + sum('refused')} mutations: ${sum('read')} read, ${sum('refused')} refused, ${sum('marked')} marked; ${faults.length} crashed or hung; slowest ${slowest.toFixed(0)} ms; largest process ${megabytes.toFixed(0)} MB`,
  );
  for (const fault of [...heavy, ...faults].slice(0, 10)) console.log(fault);
  process.exitCode =
    heavy.length > 0 || faults.length > 0 || slowest > LONGEST_MS || megabytes > MOST_MEGABYTES ? 1 : 0;
}

/** Runs one share and ends it when it says nothing for too long. */
function watch(seed: number, count: number, folder: string): Promise<Progress & { faults: string[] }> {
  return new Promise((resolve) => {
    let last: Progress = { index: 0, read: 0, refused: 0, marked: 0, slowest: 0, megabytes: 0 };
    const faults: string[] = [];
    const child = fork(here, ['worker', String(seed), String(count), folder], { execArgv: process.execArgv });
    let alarm = setTimeout(hung, 4 * LONGEST_MS);
    function hung() {
      keep(readFileSync(join(folder, `${seed}.xlsx`)), `${seed}-${last.index}-hung`);
      faults.push(`hung after mutation ${last.index} of seed ${seed}`);
      child.kill('SIGKILL');
    }
    child.on('message', (message: Progress) => {
      clearTimeout(alarm);
      alarm = setTimeout(hung, 20 * LONGEST_MS);
      if (message.crash !== undefined) faults.push(message.crash);
      else last = message;
    });
    child.on('exit', (status) => {
      clearTimeout(alarm);
      if (status !== 0 && faults.length === 0) faults.push(`seed ${seed} ended with ${status}`);
      resolve({ ...last, faults });
    });
  });
}

function keep(bytes: Buffer, name: string): void {
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${name}.xlsx`), bytes);
}
