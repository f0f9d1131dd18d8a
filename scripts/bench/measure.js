/** Runs of Node, measured beside a bare one. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { folder, root } from './places.js';

const RUNS = 10;
const BARE = ['-e', '0'];

export const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of one run. */
export function time(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  return performance.now() - started;
}

const costsFile = join(folder, 'costs.json');
const costsHook = join(folder, 'costs.cjs');
writeFileSync(
  costsHook,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(costsFile)}, JSON.stringify(process.resourceUsage())));`,
);

/** What one run says of itself as it ends: milliseconds of processor time, megabytes of memory. */
export function costs(args) {
  time(['--require', costsHook, ...args]);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(costsFile, 'utf8'));
  return { processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
}

/**
 * Medians of ten runs, each beside a bare Node, so that what else the machine does weighs on both.
 * @param prepare what is done before each run
 */
export function compare(args, prepare = () => undefined) {
  const measured = { clock: [], bareClock: [], processor: [], bareProcessor: [] };
  for (let run = 0; run < RUNS; run++) {
    measured.bareClock.push(time(BARE));
    measured.bareProcessor.push(costs(BARE).processor);
    prepare();
    measured.clock.push(time(args));
    prepare();
    measured.processor.push(costs(args).processor);
  }
  const { clock, bareClock, processor, bareProcessor } = Object.fromEntries(
    Object.entries(measured).map(([name, values]) => [name, median(values)]),
  );
  return { clock, ratio: clock / bareClock, beyond: clock - bareClock, processor: processor / bareProcessor };
}

const WARM_RUNS = 60;

/** Milliseconds of a command in a process that has done it many times. */
export async function warm(argv) {
  const { run } = createRequire(import.meta.url)(join(root, 'dist/cli.cjs'));
  const silent = () => undefined;
  const outside = {
    cwd: root,
    env: {},
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    out: silent,
    err: silent,
  };
  const times = [];
  for (let turn = 0; turn < WARM_RUNS; turn++) {
    const started = performance.now();
    const status = await run(argv, { ...outside, now: new Date() });
    if (status !== 0) throw new Error(`${argv.join(' ')}: ${status}`);
    times.push(performance.now() - started);
  }
  return median(times.slice(-RUNS));
}
