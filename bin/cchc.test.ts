/** The shell around the program, with a small program in it: what is printed whole, what a Ctrl-C and a damaged cache do. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inScratchFolder } from '../test/scratch.ts';

const LINE = 'một dòng kết quả\n';

/** A program that prints so many lines as it is told, or waits. */
const PROGRAM = `exports.run = async ([what, count], io) => {
  io.onInterrupt(() => { io.err('dừng'); return 130; });
  if (what === 'wait') { io.err('đợi'); await new Promise((resolve) => setTimeout(resolve, 20_000)); }
  for (let line = 0; line < Number(count); line++) io.out('${LINE.trimEnd()}\\n');
  io.err('xong');
  return what === 'findings' ? 1 : 0;
};`;

let folder: string;
inScratchFolder((path) => {
  folder = path;
  for (const name of ['bin', 'dist']) mkdirSync(join(folder, name));
  copyFileSync('bin/cchc.js', join(folder, 'bin/cchc.js'));
  writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}');
  writeFileSync(join(folder, 'dist/cli.cjs'), PROGRAM);
});

const program = () => join(folder, 'bin/cchc.js');
const cache = () => join(folder, 'dist/cli.cjs.cache');

function cchc(argv: string[], { into, env = {} }: { into?: string; env?: Record<string, string> } = {}) {
  const stdout = into === undefined ? 'pipe' : openSync(into, 'w');
  const ran = spawnSync(process.execPath, [program(), ...argv], {
    stdio: ['ignore', stdout, 'pipe'],
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status: ran.status, out: ran.stdout, err: ran.stderr };
}

describe('a result', () => {
  it('is printed whole, with the status that the program ends with', () => {
    expect(cchc(['findings', '5000'])).toEqual({ status: 1, out: LINE.repeat(5000), err: 'xong' });
    const into = join(folder, 'kết quả.txt');
    expect(cchc(['', '5000'], { into }).status).toBe(0);
    expect(readFileSync(into, 'utf8')).toBe(LINE.repeat(5000));
    expect(cchc(['--version']).out).toBe('1.2.3\n');
  });

  // Windows has no such device.
  it.skipIf(!existsSync('/dev/full')).each([[['findings', '1']], [['--version']]])(
    'that a full disk does not take is exit 3, said, and the work is done all the same: %j',
    (argv) => {
      const { status, err } = cchc(argv, { into: '/dev/full' });
      expect([status, err]).toEqual([3, expect.stringContaining('ổ đĩa đầy')]);
      if (argv.length === 2) expect(err).toContain('xong');
    },
  );

  it('that its reader does not wait for is exit 3, without a word', async () => {
    const child = spawn(process.execPath, [program(), '', '200000'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect([status, err]).toEqual([3, 'xong']);
  });
});

it('a Ctrl-C is told by the program, and is exit 130', async () => {
  const child = spawn(process.execPath, [program(), 'wait'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (text) => {
    if (err === '') child.kill('SIGINT');
    err += text;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect([status, err]).toEqual([130, 'đợidừng']);
});

describe('the code cache', () => {
  const runs = () => cchc(['', '1']);
  const made = () => {
    cchc(['', '1'], { env: { CCHC_WRITE_CODE_CACHE: '1' } });
    return readFileSync(cache());
  };
  const fine = { status: 0, out: LINE, err: 'xong' };

  it('is used', () => {
    made();
    expect(runs()).toEqual(fine);
  });

  it.each([
    ['with a bit turned over', (bytes: Buffer) => bytes.writeUInt8(bytes[99]! ^ 1, 99) && bytes],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 500)],
    ['empty', () => Buffer.alloc(0)],
  ])('is dropped when it is damaged: %s', (_, damage) => {
    writeFileSync(cache(), damage(made()) as Buffer);
    expect(runs()).toEqual(fine);
  });

  it('is dropped when it is of another program, though that is as long', () => {
    made();
    writeFileSync(join(folder, 'dist/cli.cjs'), PROGRAM.replace('một dòng', 'hai dòng'));
    expect(runs().out).toBe(LINE.replace('một', 'hai'));
  });

  it('is each piece’s own, which is loaded once', () => {
    writeFileSync(join(folder, 'dist/piece.cjs'), 'console.error(require("node:path").basename(__filename))');
    writeFileSync(join(folder, 'dist/cli.cjs'), `require('./piece.cjs'); require('./piece.cjs'); ${PROGRAM}`);
    made();
    const pieceCache = join(folder, 'dist/piece.cjs.cache');
    for (const bytes of [readFileSync(pieceCache), Buffer.alloc(0)]) {
      writeFileSync(pieceCache, bytes);
      expect(runs()).toEqual({ ...fine, err: 'piece.cjs\nxong' });
    }
  });

  it('is not missed', () => {
    mkdirSync(cache());
    expect(runs()).toEqual(fine);
  });
});
