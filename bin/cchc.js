#!/usr/bin/env node
const { isAscii } = require('node:buffer');
const { existsSync, fstatSync, readFileSync, renameSync, writeFileSync, writeSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const LATER_BY_INVOCATIONS =
  '--invocation-count-for-turbofan=48000 --invocation-count-for-osr=12800 ' +
  '--invocation-count-for-maglev=6400 --invocation-count-for-maglev-osr=1600 --no-regexp-tier-up';
/**
 * A command ends before V8's optimised code pays: it is made 16 times later, and regular expressions are compiled at
 * once. A third less processor time for a report, none more for 400 sheets (docs/decisions.md §13). By the major
 * version of V8 (Node 20, 22, 24): one that knows no such flag would say so on the screen.
 */
const FLAGS = {
  11: '--interrupt-budget=1081344 --no-regexp-tier-up',
  12: LATER_BY_INVOCATIONS,
  13: LATER_BY_INVOCATIONS,
}[process.versions.v8.split('.', 1)[0]];

/** As in commands/exit.ts: what must be known before there is a program to ask. */
const FILES_FAILED = 3;

/** Set once a result could not be printed whole; the work goes on, the exit status tells. */
let lost;

/** A reader that closes early ("| head") wants no more, and nobody is told; a full disk is told. */
function lose(error) {
  if (!lost && error.code !== 'EPIPE')
    process.stderr.write(
      `Lỗi: ${error.code === 'ENOSPC' ? 'ổ đĩa đầy, ' : ''}chưa in được hết kết quả ra màn hình hoặc tệp nhận.\n`,
    );
  lost ??= error;
}

/** Node takes the part of a text that a file had room for, and says nothing of the rest. */
function printIntoFile(text) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length && !lost; ) {
    try {
      at += writeSync(process.stdout.fd, bytes, at);
    } catch (error) {
      lose(error);
    }
  }
}

function isFile(stream) {
  try {
    const found = fstatSync(stream.fd);
    return !stream.isTTY && (found.isFile() || found.isCharacterDevice());
  } catch {
    return false;
  }
}

const print = isFile(process.stdout) ? printIntoFile : (text) => lost || process.stdout.write(text);
process.stdout.on('error', lose);
process.stderr.on('error', () => undefined);

/** Ends when what was printed is where it belongs; the engine's own chores are not worth a wait. */
function end(status) {
  process.stdout.write('', (error) => {
    if (error) lose(error);
    process.stderr.write('', () => process.exit(lost ? FILES_FAILED : status));
  });
}

/** The folder one stands in, which may have been deleted meanwhile. */
function currentFolder() {
  try {
    return process.cwd();
  } catch {
    process.stderr.write(
      'Lỗi: thư mục hiện tại không còn nữa.\n→ Chuyển sang thư mục khác (cd) rồi chạy lại.\n',
    );
    process.exit(FILES_FAILED);
  }
}

/** Asks at the terminal; loaded only for who is asked. Ctrl-C and Ctrl-D end the whole run. */
async function ask(question) {
  const terminal = require('node:readline/promises').createInterface({
    input: process.stdin,
    output: process.stdout,
  });
  const givenUp = new Promise((resolve) => terminal.once('close', resolve));
  const answer = await Promise.race([terminal.question(question), givenUp]);
  if (answer === undefined) process.exit(stop());
  terminal.close();
  return answer;
}

/** What is done at a Ctrl-C; the program tells more. */
let stop = () => 130;
process.on('SIGINT', () => process.exit(stop()));

/** Our files that were loaded, with the script that V8 made of each. */
const loaded = new Map();

/**
 * A file of dist/, and those that it asks for, as `require` would give it, but with V8's bytecode of an earlier run (see
 * scripts/build.js).
 */
function load(file) {
  const known = loaded.get(file);
  if (known) return known.exports;
  const source = readFileSync(file);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${textOf(source)}\n})`,
    { filename: file, cachedData: codeCache(file, source) },
  );
  const module_ = { exports: {}, script };
  loaded.set(file, module_);
  const requireOther = createRequire(file);
  const requireAny = (name) => (name.startsWith('./') ? load(join(dirname(file), name)) : requireOther(name));
  script.runInThisContext()(module_.exports, requireAny, module_, file, dirname(file));
  return module_.exports;
}

/**
 * Bytecode that was kept, behind a checksum of it and of the source that it was made from: V8 itself trusts bytecode
 * that a disk has damaged, and dies of it.
 */
function codeCache(file, source) {
  try {
    const kept = readFileSync(`${file}.cache`);
    const data = kept.subarray(4);
    return kept.readUInt32LE(0) === crc32(data, crc32(source)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what V8 has compiled by now: what an earlier cache held and this run did not use stays in it. */
function writeCodeCache(file, { script }) {
  const data = script.createCachedData();
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(data, crc32(readFileSync(file))));
  writeFileSync(`${file}.cache.tmp`, Buffer.concat([checksum, data]));
  renameSync(`${file}.cache.tmp`, `${file}.cache`);
}

/** Our files are ASCII (scripts/build.js sees to it), which need not be decoded. */
function textOf(source) {
  return source.toString(isAscii(source) ? 'latin1' : 'utf8');
}

/**
 * V8 takes no code cache that was made under other flags: they are set before ours is read, and after Node has read its
 * own of what a command needs, standard output and all: that takes 14 ms before, and 30 after.
 */
function setFlags() {
  require('node:crypto');
  if (FLAGS) setFlagsFromString(FLAGS);
}

const bundle = join(__dirname, '../dist/cli.cjs');

function main() {
  // The one question that needs no program.
  if (process.argv.length === 3 && ['-V', '--version'].includes(process.argv[2])) {
    print(`${require('../package.json').version}\n`);
    return end(0);
  }
  if (!existsSync(bundle)) {
    process.stderr.write(
      'Chương trình chưa được dựng.\n→ Chạy “npm ci” (hoặc “npm run build”) trong thư mục của cchc rồi thử lại.\n',
    );
    process.exit(2);
  }
  setFlags();
  load(bundle)
    .run(process.argv.slice(2), {
      cwd: currentFolder(),
      now: new Date(),
      env: process.env,
      stdoutIsTerminal: Boolean(process.stdout.isTTY),
      stderrIsTerminal: Boolean(process.stderr.isTTY),
      columns: process.stdout.columns ?? process.stderr.columns,
      elapsed: () => process.uptime() * 1000,
      // Nobody answers through a pipe. Standard input would take milliseconds to open, and what knows terminals to load.
      ask: process.stdout.isTTY && require('node:tty').isatty(0) ? ask : undefined,
      onInterrupt: (tell) => {
        stop = tell;
      },
      out: print,
      err: (text) => process.stderr.write(text),
    })
    .then((status) => {
      if (process.env.CCHC_WRITE_CODE_CACHE) for (const each of loaded) writeCodeCache(...each);
      end(status);
    });
}

main();
