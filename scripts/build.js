/**
 * Bundles the program into dist/ so that a user installs nothing: one file for what every command needs, and
 * one for each heavy piece that few need. The code cache beside each is V8's own bytecode, made by running the
 * worked example: it halves the start, and a Node of another version simply does without.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leftOut } from './leftOut.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
/** Loaded only when asked for: the file in dist/ → its source. */
const PIECES = {
  form: 'src/form/form.ts',
  schema: 'src/workspace/schema.ts',
  markedCopy: 'src/markedCopy/markedCopy.ts',
  decree30: 'src/decree30/findings.ts',
  codes: 'src/findings/codes.ts',
  planOfBook: 'src/plan/planOfBook.ts',
  importPlan: 'src/plan/importPlan.ts',
};
/** Threads, found beside the bundle. */
const THREADS = {
  intakeThread: 'src/intake/intakeThread.ts',
};

const separate = {
  name: 'separate-pieces',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const source = relative(root, join(resolveDir, path)).replaceAll('\\', '/');
      const piece = Object.keys(PIECES).find((each) => PIECES[each] === source);
      return kind === 'dynamic-import' && piece ? { path: `./${piece}.cjs`, external: true } : undefined;
    });
  },
};

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli.ts', ...PIECES, ...THREADS },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  // A script with a code cache has no way to import; what is not bundled is required. Every Node that we support knows
  // "\p{L}": a regular expression stays what it is, and is not made anew at each use.
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  metafile: true,
  define: { 'import.meta.url': 'cchcUrl' },
  banner: { js: 'const cchcUrl = require("node:url").pathToFileURL(__filename).href;' },
  // commander would start commands that are programs of their own: we have none.
  alias: { 'node:child_process': 'node:process' },
  plugins: [separate, leftOut],
});

// ASCII alone is read at once, and kept in half the memory. What esbuild leaves of other letters stands in regular
// expressions, where an escape says the same.
for (const output of Object.keys(metafile.outputs)) {
  const file = join(root, output);
  const escaped = readFileSync(file, 'utf8').replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
}

// What an office does in a month, each command adding to the bytecode that those before it left.
const office = mkdtempSync(join(tmpdir(), 'cchc-build-'));
cpSync(join(root, 'fixtures/dong-ky'), office, { recursive: true });
writeFileSync(join(office, 'cchc.json'), '{"place":"Đồng Kỳ"}');
cpSync(join(root, 'fixtures/ke-hoach/dong-ky.docx'), join(office, 'ke-hoach.docx'));
for (const command of [
  'form --thang 5',
  'check du-lieu/2026/thang-04/ttpvhcc-thang-04-2026.xlsx',
  'check --thang 4 --ghi-chu',
  'report --thang 4 --ra nhap.docx',
  'check nhap.docx',
  'explain CC303',
  'plan import ke-hoach.docx',
  'plan check',
  'report --thang 4 --ra nhap-2.docx',
]) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/cchc.js'), ...command.split(' ')], {
    cwd: office,
    env: { ...process.env, CCHC_WRITE_CODE_CACHE: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`cchc ${command}: ${status}\n${stderr}`);
}
rmSync(office, { recursive: true, force: true });
