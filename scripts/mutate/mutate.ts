/**
 * `npm run mutate [count] [seed] [path…]`: breaks so many places of the source, one at a time, each in a copy of the
 * tree, and says which ones no test noticed. The tests beside the broken file run first, then those of the whole
 * program. Ends with status 1 when fewer than {@link WANTED} in a hundred were noticed.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../fuzz/random.ts';
import { EQUIVALENT } from './equivalent.ts';
import { type Mutation, mutationsOf } from './mutations.ts';

const WANTED = 90;
const LANES = 2;
/** What the report is made of, and what guards the office's files. */
const USUAL = [
  'src/model',
  'src/report',
  'src/checks',
  'src/intake',
  'src/workspace/save.ts',
  'src/ooxml/stamp.ts',
];
/** Tests that see the whole program, after those beside the broken file. */
const WHOLE = ['src/model', 'src/checks', 'src/report', 'src/intake', 'src/cli.test.ts', 'fixtures'];
/** Told by name: what only Office's own validator says costs more than it notices here. */
const SLOW = '^(?!.*(Open XML SDK|valid for Office|same bytes every time))';
/** What a file is turned into is kept from one run to the next, by its content. */
const CACHED = ['--experimental.fsModuleCache', '--experimental.fsModuleCachePath', '.vitest-cache'];
/** Seconds of processor time: a broken line may run for ever, and then it was noticed. */
const LONGEST = 60;

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Mutant extends Mutation {
  file: string;
}

await main(process.argv.slice(2));

async function main([count = '150', seed = '1', ...paths]: string[]): Promise<void> {
  const all = (paths.length > 0 ? paths : USUAL).flatMap(sourceFiles).flatMap(mutantsOf);
  const chosen = drawn(all, Number(count), new Random(Number(seed)));
  console.log(`${chosen.length} of ${all.length} places are broken, one at a time.`);
  const broken = [...chosen];
  const survived: Mutant[] = [];
  const lanes = Array.from({ length: LANES }, async () => {
    const tree = copyOfTree();
    if (await fails(tree, WHOLE)) throw new Error('The tests fail before anything is broken.');
    for (let mutant = chosen.pop(); mutant; mutant = chosen.pop()) {
      if (await isNoticed(mutant, tree)) continue;
      survived.push(mutant);
      console.log(lineOf(mutant));
    }
    rmSync(tree, { recursive: true, force: true });
  });
  await Promise.all(lanes);
  for (const room of new Set(broken.map(roomOf))) {
    const here = broken.filter((mutant) => roomOf(mutant) === room);
    tell(room, here.length, survived.filter((mutant) => roomOf(mutant) === room).length);
  }
  process.exitCode = tell('all', broken.length, survived.length) < WANTED ? 1 : 0;
}

function tell(what: string, broken: number, survived: number): number {
  const percent = broken === 0 ? 100 : ((broken - survived) * 100) / broken;
  console.log(`${what}: noticed ${broken - survived} of ${broken} (${percent.toFixed(0)} %)`);
  return percent;
}

function lineOf({ file, line, from, to }: Mutant): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 80);
  return `survived ${file}:${line}: ${short(from)} → ${short(to)}`;
}

/** "src/model", or the file where it alone was asked for. */
function roomOf({ file }: Mutant): string {
  return USUAL.find((path) => path === file) ?? dirname(file);
}

function sourceFiles(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => /\.ts$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .sort()
    .map((name) => `${path}/${name}`);
}

function mutantsOf(file: string): Mutant[] {
  return mutationsOf(readFileSync(join(root, file), 'utf8'))
    .map((mutation) => ({ file, ...mutation }))
    .filter(({ from, to, ...at }) => !EQUIVALENT.some((known) => isKnown(known, { from, to, ...at })));
}

function isKnown({ file, code, from, to }: (typeof EQUIVALENT)[number], mutant: Mutant): boolean {
  if (file !== mutant.file || from !== mutant.from || to !== mutant.to) return false;
  return readFileSync(join(root, file), 'utf8').split('\n')[mutant.line - 1]!.includes(code);
}

/** So many of them, the same ones for the same seed. */
function drawn(all: Mutant[], count: number, random: Random): Mutant[] {
  const left = [...all];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(random.below(left.length), 1)[0]!,
  );
}

/** A copy to break things in; what is installed is not copied. */
function copyOfTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'cchc-mutate-'));
  const left = new Set(['node_modules', 'dist', '.git', 'fuzz-kept']);
  for (const name of readdirSync(root))
    if (!left.has(name)) cpSync(join(root, name), join(tree, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

async function isNoticed({ file, start, from, to }: Mutant, tree: string): Promise<boolean> {
  const path = join(tree, file);
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, whole.slice(0, start) + to + whole.slice(start + from.length));
  try {
    const near = dirname(file);
    return (
      (await fails(tree, [near])) ||
      (await fails(
        tree,
        WHOLE.filter((each) => each !== near),
      ))
    );
  } finally {
    writeFileSync(path, whole);
  }
}

/** Whether a test of these files or folders fails, or never ends. */
function fails(tree: string, tests: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const args = [
      'run',
      '--bail',
      '1',
      '--maxWorkers',
      '1',
      '--passWithNoTests',
      '-t',
      SLOW,
      ...CACHED,
      ...tests,
    ];
    const vitest = [process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), ...args];
    const limited = ['-c', `ulimit -t ${LONGEST}; exec "$@"`, 'vitest', ...vitest];
    const child = spawn('sh', limited, { cwd: tree, stdio: 'ignore' });
    child.on('exit', (status) => resolve(status !== 0));
  });
}
