#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const bundle = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(bundle)) {
  process.stderr.write(
    'Chương trình chưa được dựng.\n→ Chạy “npm ci” (hoặc “npm run build”) trong thư mục của cchc rồi thử lại.\n',
  );
  process.exit(2);
}
module.enableCompileCache?.();
process.on('SIGINT', () => process.exit(130));
// A reader that closes early ("| head") is no error of ours.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 3));

const { run } = await import(bundle.href);
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  now: new Date(),
  env: process.env,
  stdoutIsTerminal: Boolean(process.stdout.isTTY),
  stderrIsTerminal: Boolean(process.stderr.isTTY),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
