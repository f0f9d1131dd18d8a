/** Running the program inside a test: the world outside is fixed, what it prints is caught. */
import { run } from '../src/cli.ts';

export interface Ran {
  status: number;
  out: string;
  err: string;
}

export async function runCaught(argv: string[], cwd: string): Promise<Ran> {
  const ran = { status: 0, out: '', err: '' };
  ran.status = await run(argv, {
    cwd,
    now: new Date('2026-04-10T02:00:00Z'),
    env: {},
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    out: (text) => {
      ran.out += text;
    },
    err: (text) => {
      ran.err += text;
    },
  });
  return ran;
}
