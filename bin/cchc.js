#!/usr/bin/env node
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

// The one question that needs no program.
if (process.argv.length === 3 && ['-V', '--version'].includes(process.argv[2])) {
  console.log(require('../package.json').version);
  process.exit(0);
}

const bundle = join(__dirname, '../dist/cli.cjs');
const cache = `${bundle}.cache`;
if (!existsSync(bundle)) {
  process.stderr.write(
    'Chương trình chưa được dựng.\n→ Chạy “npm ci” (hoặc “npm run build”) trong thư mục của cchc rồi thử lại.\n',
  );
  process.exit(2);
}
/** The folder one stands in, which may have been deleted meanwhile. */
function currentFolder() {
  try {
    return process.cwd();
  } catch {
    process.stderr.write(
      'Lỗi: thư mục hiện tại không còn nữa.\n→ Chuyển sang thư mục khác (cd) rồi chạy lại.\n',
    );
    process.exit(EXIT.filesFailed);
  }
}

/** Asks at the terminal; loaded only for who is asked. */
async function ask(question) {
  const terminal = require('node:readline/promises').createInterface({
    input: process.stdin,
    output: process.stdout,
  });
  const answer = await terminal.question(question);
  terminal.close();
  return answer;
}

/** The bundle with V8's bytecode of an earlier run, when this Node can use it (see scripts/build.js). */
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, 'utf8')}\n})`,
  {
    filename: bundle,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  },
);
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(bundle), module_, bundle, dirname(bundle));
const { EXIT, run } = module_.exports;

process.on('SIGINT', () => process.exit(EXIT.interrupted));
// A reader that closes early ("| head") is no error of ours.
process.stderr.on('error', () => undefined);
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.stderr.write('Lỗi: không ghi được kết quả ra màn hình hoặc tệp nhận.\n');
  process.exit(EXIT.filesFailed);
});

run(process.argv.slice(2), {
  cwd: currentFolder(),
  now: new Date(),
  env: process.env,
  stdoutIsTerminal: Boolean(process.stdout.isTTY),
  stderrIsTerminal: Boolean(process.stderr.isTTY),
  ask: process.stdin.isTTY && process.stdout.isTTY ? ask : undefined,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((status) => {
  if (process.env.CCHC_WRITE_CODE_CACHE) writeFileSync(cache, script.createCachedData());
  // Nothing is left to wait for but what was printed; the engine's own chores are not worth a wait.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
});
