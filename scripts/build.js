/** Bundles the program into dist/, one lazy piece for each command, so that a user installs nothing. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli.ts' },
  absWorkingDir: new URL('..', import.meta.url).pathname,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  // exceljs and commander are CommonJS inside and ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as cchcRequire } from 'node:module'; const require = cchcRequire(import.meta.url);",
  },
});
